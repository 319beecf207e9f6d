<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Kutip</source>
        <translation>Tentang Kutip</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Salin versi</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It stands on Qt for Python (LGPL 3), spaCy and SQLModel (MIT); the typefaces Inter and Noto Serif are under the SIL Open Font Licence. It never uses the network.</source>
        <translation>Perangkat lunak bebas berlisensi MIT. Dibangun di atas Qt for Python (LGPL 3), spaCy, dan SQLModel (MIT); huruf Inter dan Noto Serif berlisensi SIL Open Font Licence. Tidak pernah memakai jaringan.</translation>
    </message>
    <message>
        <source>Turns news articles into training data.</source>
        <translation>Mengubah artikel berita menjadi data latih.</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n selesai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n dikembalikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n dilewati</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Filter articles by title or text</source>
        <translation>Saring artikel menurut judul atau isi</translation>
    </message>
    <message>
        <source>Filter by title or text</source>
        <translation>Saring judul atau isi</translation>
    </message>
    <message>
        <source>No article has these words. Clear the filter to see all of them.</source>
        <translation>Tidak ada artikel dengan kata-kata ini. Kosongkan saringan untuk melihat semuanya.</translation>
    </message>
    <message>
        <source>No articles yet. Drag text files here, or choose File, Import.</source>
        <translation>Belum ada artikel. Seret berkas teks ke sini, atau pilih Berkas, Impor.</translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Nothing open.</source>
        <translation>Tidak ada yang terbuka.</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Choices, with commas between</source>
        <translation>Pilihan, dipisah koma</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>Macam isian</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Nama isian</translation>
    </message>
    <message>
        <source>Remove the attribute</source>
        <translation>Hapus isian</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>pilihan</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>number</source>
        <translation>bilangan</translation>
    </message>
    <message>
        <source>one, two, …</source>
        <translation>satu, dua, …</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>sambungan</translation>
    </message>
    <message>
        <source>speaker?</source>
        <translation>pembicara?</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n quote(s) without speaker: they would be called unclear.</source>
        <translation>
            <numerusform>%n kutipan tanpa pembicara: akan disebut tidak jelas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) not answered: they would be rejected.</source>
        <translation>
            <numerusform>%n saran belum dijawab: akan ditolak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s)</source>
        <translation>
            <numerusform>ada di %n tempat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>All your work is saved. You can go on.</source>
        <translation>Semua pekerjaan Anda tersimpan. Anda bisa melanjutkan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>Disimpan di {path}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Ada yang tidak beres</translation>
    </message>
    <message>
        <source>This is a mistake in Kutip, not yours. The report below helps to mend it; it may hold file names, and nothing is sent anywhere.</source>
        <translation>Ini kesalahan Kutip, bukan kesalahan Anda. Laporan di bawah membantu memperbaikinya; mungkin ada nama berkas di dalamnya, dan tidak ada yang dikirim ke mana pun.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Hapus tautan ini</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>oleh {}</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>As</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>Unfinished articles too</source>
        <translation>Artikel yang belum selesai juga</translation>
    </message>
    <message>
        <source>Which labels</source>
        <translation>Label mana</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>Milik siapa</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Change the place</source>
        <translation>Ganti tempatnya</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s)</source>
        <translation>
            <numerusform>Ekspor %Ln artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Export in spite of this</source>
        <translation>Tetap ekspor</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Ekspor ke</translation>
    </message>
    <message>
        <source>Export: the report first, nothing is written yet</source>
        <translation>Ekspor: laporan dulu, belum ada yang ditulis</translation>
    </message>
    <message>
        <source>No article would be in it: see why they are left out.</source>
        <translation>Tidak ada artikel yang ikut: lihat mengapa semuanya tinggal.</translation>
    </message>
    <message>
        <source>Nothing is lost, nothing is doubtful.</source>
        <translation>Tidak ada yang hilang, tidak ada yang meragukan.</translation>
    </message>
    <message>
        <source>Some of it would be lost: settle what is marked, or say that it may.</source>
        <translation>Sebagian akan hilang: bereskan yang ditandai, atau nyatakan bahwa boleh hilang.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Perlu diketahui</translation>
    </message>
    <message>
        <source>Written whole, then read back and compared.</source>
        <translation>Ditulis utuh, lalu dibaca ulang dan dibandingkan.</translation>
    </message>
    <message>
        <source>{annotator} · {done} of {total} articles</source>
        <translation>{annotator} · {done} dari {total} artikel</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guideline</source>
        <translation>Pedoman</translation>
    </message>
    <message>
        <source>This project has no guideline yet. Write one in the label editor.</source>
        <translation>Proyek ini belum punya pedoman. Tulis di penyunting label.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Enter goes to the next place that was found.</source>
        <translation>Enter pergi ke tempat berikutnya yang ditemukan.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Tidak ada halaman dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Cari di bantuan</translation>
    </message>
    <message>
        <source>The help is missing from this copy of Kutip. The key ? shows all keys.</source>
        <translation>Bantuan tidak ada di salinan Kutip ini. Tombol ? menampilkan semua tombol.</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>As the files say</source>
        <translation>Menurut berkasnya</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>How far they are</source>
        <translation>Sejauh mana</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Keep both, side by side</source>
        <translation>Simpan keduanya, berdampingan</translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>Pertahankan yang ada</translation>
    </message>
    <message>
        <source>Leave out what cannot be taken</source>
        <translation>Tinggalkan yang tidak bisa diambil</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Perbaikan</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Belum dimulai</translation>
    </message>
    <message>
        <source>Stop, and ask me</source>
        <translation>Berhenti, tanya saya</translation>
    </message>
    <message>
        <source>Take spaces off the edges</source>
        <translation>Buang spasi di tepi</translation>
    </message>
    <message>
        <source>Take what is new</source>
        <translation>Ambil yang baru</translation>
    </message>
    <message>
        <source>Where the project has marks already</source>
        <translation>Kalau proyek sudah punya hasil</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>Milik siapa</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln masalah</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it comes in, or none. It can be taken back in one step.</source>
        <translation>Semua masuk, atau tidak satu pun. Nanti bisa ditarik kembali dalam satu langkah.</translation>
    </message>
    <message>
        <source>All of this is in the project already.</source>
        <translation>Semuanya sudah ada di proyek.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Sudah ada</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Impor %Ln artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Import: a look first, nothing is written yet</source>
        <translation>Impor: lihat dulu, belum ada yang ditulis</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>Marks by</source>
        <translation>Set milik</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Artikel baru</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Tidak ada masalah</translation>
    </message>
    <message>
        <source>Nothing comes in yet: settle the problems, or leave out what is bad.</source>
        <translation>Belum ada yang masuk: bereskan masalahnya, atau tinggalkan yang buruk.</translation>
    </message>
    <message>
        <source>Nothing is wrong with these files.</source>
        <translation>Berkas-berkas ini tidak bermasalah.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Rentang</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Yang akan masuk</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>dan %Ln berkas lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>into {project}</source>
        <translation>ke proyek {project}</translation>
    </message>
    <message>
        <source>offsets in UTF-16</source>
        <translation>posisi UTF-16</translation>
    </message>
    <message>
        <source>offsets in bytes</source>
        <translation>posisi per byte</translation>
    </message>
    <message>
        <source>offsets in characters</source>
        <translation>posisi per karakter</translation>
    </message>
    <message>
        <source>offsets in graphemes</source>
        <translation>posisi per grafem</translation>
    </message>
    <message>
        <source>offsets in tokens</source>
        <translation>posisi per token</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key: {key}. Click, then press another.</source>
        <translation>Tombol: {key}. Klik, lalu tekan tombol lain.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Keys of one letter act in the text only.</source>
        <translation>Tombol satu huruf hanya bekerja di dalam teks.</translation>
    </message>
    <message>
        <source>No key does that. Try another word.</source>
        <translation>Tidak ada tombol untuk itu. Coba kata lain.</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Cari tombol</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Mau melakukan apa?</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>+ Add a field</source>
        <translation>+ Tambah isian</translation>
    </message>
    <message>
        <source>Colour; a number means: in use</source>
        <translation>Warna; angka berarti sudah dipakai</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Hapus label</translation>
    </message>
    <message numerus="yes">
        <source>Delete label: move its %Ln span(s) first</source>
        <translation>
            <numerusform>Hapus label: pindahkan dulu %Ln rentangnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>May point to</source>
        <translation>Boleh menunjuk ke</translation>
    </message>
    <message>
        <source>Name in the data</source>
        <translation>Nama di dalam data</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Short, English</source>
        <translation>Pendek, Inggris</translation>
    </message>
    <message>
        <source>Short, Indonesian</source>
        <translation>Pendek, Indonesia</translation>
    </message>
    <message>
        <source>click, then press</source>
        <translation>klik, lalu tekan</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Links</source>
        <translation>Tautan</translation>
    </message>
</context>
<context>
    <name>LabelPopup</name>
    <message>
        <source>Label as {label}, key {key}</source>
        <translation>Labeli sebagai {label}, tombol {key}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Dev</source>
        <translation>Dev</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Ditinggal</translation>
    </message>
    <message>
        <source>Gave way</source>
        <translation>Mengalah</translation>
    </message>
    <message>
        <source>Gave way: another span is longer there; it stays in the layer “sc”.</source>
        <translation>Mengalah: di sana ada rentang lain yang lebih panjang; ia tetap ada di lapisan “sc”.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Dibawa</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Digeser</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Latih</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>+ Add a label</source>
        <translation>+ Tambah label</translation>
    </message>
    <message>
        <source>+ Add a link</source>
        <translation>+ Tambah tautan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Pedoman</translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation>Set label (*.json)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labels and links</source>
        <translation>Label dan tautan</translation>
    </message>
    <message>
        <source>Labels: {project}</source>
        <translation>Label: {project}</translation>
    </message>
    <message>
        <source>Language of the guideline</source>
        <translation>Bahasa pedoman</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Press Esc once more to leave without saving.</source>
        <translation>Belum ada yang disimpan. Tekan Esc sekali lagi untuk keluar tanpa menyimpan.</translation>
    </message>
    <message>
        <source>Open JSON</source>
        <translation>Buka JSON</translation>
    </message>
    <message>
        <source>Open a label set</source>
        <translation>Buka set label</translation>
    </message>
    <message>
        <source>Renaming carries every span along. A label in use is never deleted silently.</source>
        <translation>Ganti nama membawa semua rentangnya. Label yang masih dipakai tidak pernah dihapus diam-diam.</translation>
    </message>
    <message>
        <source>Save JSON</source>
        <translation>Simpan JSON</translation>
    </message>
    <message>
        <source>Save the label set</source>
        <translation>Simpan set label</translation>
    </message>
    <message>
        <source>What is marked, what is not, with examples. Markdown is welcome.</source>
        <translation>Apa yang ditandai, apa yang tidak, dengan contoh. Markdown boleh dipakai.</translation>
    </message>
    <message>
        <source>guideline version {number}</source>
        <translation>pedoman versi {number}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>{path} tidak bisa ditulis: {reason}</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Delete link</source>
        <translation>Hapus tautan</translation>
    </message>
    <message numerus="yes">
        <source>Delete link: %Ln drawn, remove them first</source>
        <translation>
            <numerusform>Hapus tautan: hapus dulu %Ln yang sudah dibuat</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes from</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Name in the data</source>
        <translation>Nama di dalam data</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Brought up to date. As it was, the project is kept at {}.</source>
        <translation>Proyek diperbarui. Bentuk lamanya disimpan di {}.</translation>
    </message>
    <message>
        <source>Import articles or annotations</source>
        <translation>Impor artikel atau hasil pelabelan</translation>
    </message>
    <message>
        <source>Kutip projects (*.kutip)</source>
        <translation>Proyek Kutip (*.kutip)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Buka proyek</translation>
    </message>
    <message>
        <source>Take back an import</source>
        <translation>Tarik kembali impor</translation>
    </message>
    <message>
        <source>The copy is at {}.</source>
        <translation>Cadangannya di {}.</translation>
    </message>
    <message>
        <source>The import is in.</source>
        <translation>Impor sudah masuk.</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>Impor ditarik kembali.</translation>
    </message>
    <message>
        <source>There is no import to take back.</source>
        <translation>Tidak ada impor yang bisa ditarik kembali.</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Di mana {}?</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message numerus="yes">
        <source>%Ln span(s) do not begin and end with words</source>
        <translation>
            <numerusform>%Ln rentang tidak pas dengan kata</numerusform>
        </translation>
    </message>
    <message>
        <source>All spans begin and end with words</source>
        <translation>Semua rentang pas dengan kata</translation>
    </message>
    <message>
        <source>Don&apos;t export</source>
        <translation>Jangan ekspor</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Tinggalkan</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Sempitkan</translation>
    </message>
    <message>
        <source>Nothing is exported until they are settled, here or in the text.</source>
        <translation>Tidak ada yang diekspor sampai dibereskan, di sini atau di teksnya.</translation>
    </message>
    <message>
        <source>Spans that end inside a word</source>
        <translation>Rentang yang berakhir di tengah kata</translation>
    </message>
    <message>
        <source>They grow to whole words; each is named in the report.</source>
        <translation>Dilebarkan sampai kata utuh; masing-masing disebut di laporan.</translation>
    </message>
    <message>
        <source>They shrink to whole words; each is named in the report.</source>
        <translation>Disempitkan sampai kata utuh; masing-masing disebut di laporan.</translation>
    </message>
    <message>
        <source>They stay behind; each is named in the report.</source>
        <translation>Tidak ikut; masing-masing disebut di laporan.</translation>
    </message>
    <message>
        <source>Widen</source>
        <translation>Lebarkan</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder for the project</source>
        <translation>Folder untuk proyek</translation>
    </message>
    <message>
        <source>For example: Economy, November</source>
        <translation>Misalnya: Ekonomi, November</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Dari berkas…</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Set label</translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation>Set label (*.json)</translation>
    </message>
    <message>
        <source>Language of the articles</source>
        <translation>Bahasa artikel</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Buat proyek</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyek baru</translation>
    </message>
    <message>
        <source>News: people, organisations, quotes, figures</source>
        <translation>Berita: orang, organisasi, kutipan, angka</translation>
    </message>
    <message>
        <source>One file holds its articles, its labels and all work.</source>
        <translation>Satu berkas memuat artikelnya, labelnya, dan semua pekerjaan.</translation>
    </message>
    <message>
        <source>Quotation: the same, and the words that introduce a quote</source>
        <translation>Kutipan: sama, ditambah kata pengantar kutipan</translation>
    </message>
    <message>
        <source>What is labelled</source>
        <translation>Apa yang dilabeli</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Colour {number}</source>
        <translation>Warna {number}</translation>
    </message>
    <message>
        <source>Colour {number}, used by {label}</source>
        <translation>Warna {number}, dipakai {label}</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message numerus="yes">
        <source>All %Ln article(s) done</source>
        <translation>
            <numerusform>Selesai semua, %Ln artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Its file is no longer here.</source>
        <translation>Berkasnya tidak ada lagi di tempat ini.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Belum ada artikel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Hapus dari daftar</translation>
    </message>
    <message>
        <source>continue at article {number}</source>
        <translation>lanjutkan di artikel {number}</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>hari ini, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>kemarin, {time}</translation>
    </message>
    <message>
        <source>{done} of {total} articles done</source>
        <translation>{done} dari {total} artikel selesai</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>nobody labelled</source>
        <translation>belum ada yang dilabeli</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Each change holds at once.</source>
        <translation>Setiap perubahan langsung berlaku.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Rentang</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>quotes without speaker</source>
        <translation>kutipan tanpa pembicara</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>saran</translation>
    </message>
</context>
<context>
    <name>SpanDelegate</name>
    <message>
        <source>continued</source>
        <translation>sambungan</translation>
    </message>
    <message>
        <source>speaker?</source>
        <translation>pembicara?</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>saran</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans in reading order</source>
        <translation>Rentang menurut urutan baca</translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln rentang</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that are nearly the same stay on one side.</source>
        <translation>Artikel yang hampir sama tetap di satu bagian.</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Dev</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Pembagian</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latih</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source> said </source>
        <translation> kata </translation>
    </message>
    <message>
        <source>A .kutip file</source>
        <translation>Berkas .kutip</translation>
    </message>
    <message>
        <source>Articles: TXT. Labelled data: Prodigy, Kutip JSONL, spaCy.</source>
        <translation>Artikel: TXT. Hasil pelabelan: Prodigy, Kutip JSONL, spaCy.</translation>
    </message>
    <message>
        <source>Bring articles in</source>
        <translation>Masukkan artikel</translation>
    </message>
    <message>
        <source>Choose a name and a label set</source>
        <translation>Pilih nama dan set label</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Seret berkas ke sini</translation>
    </message>
    <message>
        <source>Export a folder that spaCy trains on as it is.</source>
        <translation>Ekspor folder yang langsung bisa dilatih spaCy.</translation>
    </message>
    <message>
        <source>Find another project</source>
        <translation>Cari proyek lain</translation>
    </message>
    <message>
        <source>From articles to training data</source>
        <translation>Dari artikel menjadi data latih</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Caranya</translation>
    </message>
    <message>
        <source>Kutip works without the internet. Your files stay on this computer.</source>
        <translation>Kutip bekerja tanpa internet. Berkas Anda tetap di komputer ini.</translation>
    </message>
    <message>
        <source>Labelled articles to try things on</source>
        <translation>Artikel berlabel, bebas dicoba</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Make a project, then drop text files on the window, or labelled data.</source>
        <translation>Buat proyek, lalu seret berkas teks atau hasil pelabelan ke jendela.</translation>
    </message>
    <message>
        <source>Mark people, organisations, quotes and figures in news articles. Everything is kept as you mark it.</source>
        <translation>Menandai orang, organisasi, kutipan, dan angka di artikel berita. Semua tersimpan begitu ditandai.</translation>
    </message>
    <message>
        <source>Mark them</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyek baru</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Select words with the mouse or the arrow keys, then press a label&apos;s key.</source>
        <translation>Pilih kata dengan tetikus atau tombol panah, lalu tekan tombol labelnya.</translation>
    </message>
    <message>
        <source>Train with them</source>
        <translation>Latih dengannya</translation>
    </message>
    <message>
        <source>“The harvest is enough,”</source>
        <translation>“Panennya cukup,”</translation>
    </message>
</context>
<context>
    <name>StateChip</name>
    <message>
        <source>State: {}</source>
        <translation>Keadaan: {}</translation>
    </message>
</context>
<context>
    <name>StayedCard</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>, and {count} more</source>
        <translation>, dan {count} lagi</translation>
    </message>
    <message>
        <source>All articles are in it.</source>
        <translation>Semua artikel ikut.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Tidak ikut</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Cari di artikel</translation>
    </message>
    <message>
        <source>Flag for the lead</source>
        <translation>Beri bendera untuk ketua</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>Cabut bendera</translation>
    </message>
    <message>
        <source>article {} of {}</source>
        <translation>artikel {} dari {}</translation>
    </message>
    <message>
        <source>own set</source>
        <translation>set sendiri</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>hanya membaca</translation>
    </message>
    <message>
        <source>{} of {} articles done</source>
        <translation>{} dari {} artikel selesai</translation>
    </message>
</context>
<context>
    <name>UnknownLabels</name>
    <message>
        <source>Labels in the files, and what they become</source>
        <translation>Label di berkas, jadi label apa</translation>
    </message>
    <message>
        <source>a new label {name}</source>
        <translation>label baru {name}</translation>
    </message>
    <message>
        <source>{name} becomes</source>
        <translation>{name} menjadi</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Choose an article at the left.
No articles yet? Drag text files onto the window.</source>
        <translation>Pilih artikel di sebelah kiri.
Belum ada artikel? Seret berkas teks ke jendela.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Accept the suggestion first, with Enter.</source>
        <translation>Terima sarannya dulu, dengan Enter.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Diterima.</translation>
    </message>
    <message>
        <source>All articles are done. Thank you!</source>
        <translation>Semua artikel selesai. Terima kasih!</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Selesai.</translation>
    </message>
    <message>
        <source>Flagged for the lead.</source>
        <translation>Diberi bendera untuk ketua.</translation>
    </message>
    <message>
        <source>Focus a quotation first: then R asks who says it.</source>
        <translation>Fokuskan kutipan dulu: lalu R menanyakan pembicaranya.</translation>
    </message>
    <message>
        <source>Focus a span first: N goes to the next one.</source>
        <translation>Fokuskan rentang dulu: N ke rentang berikutnya.</translation>
    </message>
    <message>
        <source>Leave this article out. Why?</source>
        <translation>Mengapa dilewati?</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Lihat dulu</translation>
    </message>
    <message>
        <source>No article has been finished yet.</source>
        <translation>Belum ada artikel yang selesai.</translation>
    </message>
    <message>
        <source>No further quotation.</source>
        <translation>Tidak ada kutipan lagi.</translation>
    </message>
    <message>
        <source>No further span.</source>
        <translation>Tidak ada rentang lagi.</translation>
    </message>
    <message>
        <source>No label has the key {}.</source>
        <translation>Tidak ada label dengan tombol {}.</translation>
    </message>
    <message>
        <source>No span before this one.</source>
        <translation>Tidak ada rentang sebelum ini.</translation>
    </message>
    <message>
        <source>No suggestions left.</source>
        <translation>Tidak ada saran lagi.</translation>
    </message>
    <message>
        <source>Nobody is labelled yet who could say it. U: unnamed, D: document.</source>
        <translation>Belum ada yang dilabeli sebagai pembicaranya. U: tanpa nama, D: dokumen.</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Catatan artikel</translation>
    </message>
    <message>
        <source>Nothing is labelled yet that this could be linked to.</source>
        <translation>Belum ada yang dilabeli untuk ditautkan.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Tidak ada yang bisa diulangi.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Tidak ada yang bisa diurungkan.</translation>
    </message>
    <message>
        <source>Nothing unlabelled further on.</source>
        <translation>Tidak ada lagi yang belum berlabel.</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>Terbuka lagi.</translation>
    </message>
    <message>
        <source>Press again to redo: {}</source>
        <translation>Tekan lagi untuk mengulangi: {}</translation>
    </message>
    <message>
        <source>Press again to undo: {}</source>
        <translation>Tekan lagi untuk mengurungkan: {}</translation>
    </message>
    <message>
        <source>Redone: {}</source>
        <translation>Diulangi: {}</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Ditolak.</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z brings it back.</source>
        <translation>Dihapus. Ctrl+Z mengembalikannya.</translation>
    </message>
    <message>
        <source>Settle and finish</source>
        <translation>Bereskan dan selesai</translation>
    </message>
    <message>
        <source>Skipped: {}.</source>
        <translation>Dilewati: {}.</translation>
    </message>
    <message>
        <source>The flag is gone.</source>
        <translation>Bendera dicabut.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Ini artikel pertama.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>Ini artikel terakhir.</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>Diurungkan: {}</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>terima</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>semua tombol</translation>
    </message>
    <message>
        <source>another</source>
        <translation>yang lain</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>alasan lain</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>jawab</translation>
    </message>
    <message>
        <source>change label</source>
        <translation>ganti label</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>kosongkan</translation>
    </message>
    <message>
        <source>density</source>
        <translation>kerapatan</translation>
    </message>
    <message>
        <source>done, next</source>
        <translation>selesai, lanjut</translation>
    </message>
    <message>
        <source>double</source>
        <translation>ganda</translation>
    </message>
    <message>
        <source>end</source>
        <translation>akhiri</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>lebarkan</translation>
    </message>
    <message>
        <source>label</source>
        <translation>beri label</translation>
    </message>
    <message>
        <source>label the word</source>
        <translation>labeli kata ini</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>biarkan</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>nanti saja</translation>
    </message>
    <message>
        <source>left edge</source>
        <translation>tepi kiri</translation>
    </message>
    <message>
        <source>move edges</source>
        <translation>geser tepi</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>rentang berikutnya</translation>
    </message>
    <message>
        <source>next suggestion</source>
        <translation>saran berikutnya</translation>
    </message>
    <message>
        <source>next unlabelled</source>
        <translation>belum berlabel berikutnya</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>berikutnya, sebelumnya</translation>
    </message>
    <message>
        <source>not news</source>
        <translation>bukan berita</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>kutipan</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>tolak</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>tepi kanan</translation>
    </message>
    <message>
        <source>select</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>sempitkan</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>pembicara</translation>
    </message>
    <message>
        <source>take</source>
        <translation>ambil</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>dokumen</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>tidak jelas</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>tanpa nama</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>tidak terbaca</translation>
    </message>
    <message>
        <source>“{}” is not in this article.</source>
        <translation>“{}” tidak ada di artikel ini.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;About Kutip</source>
        <translation>T&amp;entang Kutip</translation>
    </message>
    <message>
        <source>&amp;Accept, or open details</source>
        <translation>&amp;Terima, atau buka rincian</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>Ca&amp;dangkan</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>K&amp;osongkan</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Tutup proyek</translation>
    </message>
    <message>
        <source>&amp;Density: full, compact, bars</source>
        <translation>Ke&amp;rapatan: lengkap, ringkas, garis</translation>
    </message>
    <message>
        <source>&amp;Done, next article</source>
        <translation>&amp;Selesai, artikel berikutnya</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>&amp;Find in the article</source>
        <translation>&amp;Cari di artikel</translation>
    </message>
    <message>
        <source>&amp;Flag the article</source>
        <translation>&amp;Beri artikel bendera</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Layar penuh</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>&amp;Pedoman</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Bantuan</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Impor…</translation>
    </message>
    <message>
        <source>&amp;Labels and guideline…</source>
        <translation>La&amp;bel dan pedoman…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Per&amp;besar teks</translation>
    </message>
    <message>
        <source>&amp;Link to a speaker</source>
        <translation>Ta&amp;utkan ke pembicara</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Proyek baru…</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>&amp;Rentang berikutnya</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Buka…</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>Re&amp;ntang sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Remove or reject</source>
        <translation>&amp;Hapus atau tolak</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Pengaturan…</translation>
    </message>
    <message>
        <source>&amp;Skip the article…</source>
        <translation>&amp;Lewati artikel…</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Per&amp;kecil teks</translation>
    </message>
    <message>
        <source>&amp;Take back an import…</source>
        <translation>Ta&amp;rik impor…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Ukuran biasa</translation>
    </message>
    <message>
        <source>A second label on the same words</source>
        <translation>Label kedua pada kata yang sama</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Semua &amp;tombol</translation>
    </message>
    <message>
        <source>Copy the exact text</source>
        <translation>Salin teks persis</translation>
    </message>
    <message>
        <source>Cursor by character</source>
        <translation>Kursor per karakter</translation>
    </message>
    <message>
        <source>Find in &amp;all articles</source>
        <translation>Cari di &amp;semua artikel</translation>
    </message>
    <message>
        <source>Grow to the left</source>
        <translation>Lebarkan ke kiri</translation>
    </message>
    <message>
        <source>Grow to the left by a character</source>
        <translation>Lebarkan ke kiri satu karakter</translation>
    </message>
    <message>
        <source>Grow to the right</source>
        <translation>Lebarkan ke kanan</translation>
    </message>
    <message>
        <source>Grow to the right by a character</source>
        <translation>Lebarkan ke kanan satu karakter</translation>
    </message>
    <message>
        <source>Label what was touched last</source>
        <translation>Labeli yang terakhir disentuh</translation>
    </message>
    <message>
        <source>Line, page, paragraph, article</source>
        <translation>Baris, halaman, paragraf, artikel</translation>
    </message>
    <message>
        <source>Move the edges with the arrow keys</source>
        <translation>Geser tepi dengan tombol panah</translation>
    </message>
    <message>
        <source>Next &amp;article</source>
        <translation>Artikel &amp;berikutnya</translation>
    </message>
    <message>
        <source>Next &amp;suggestion</source>
        <translation>Sar&amp;an berikutnya</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled figure or name</source>
        <translation>Angka atau na&amp;ma berikutnya tanpa label</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <translation>Bagian &amp;jendela berikutnya</translation>
    </message>
    <message>
        <source>Only the &amp;article</source>
        <translation>Hanya &amp;artikel</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Buka &amp;contoh</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Artikel sebelumnya</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Bagian jendela sebelumnya</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Saran sebelumnya</translation>
    </message>
    <message>
        <source>Previous unlabelled figure or name</source>
        <translation>Angka atau nama sebelumnya tanpa label</translation>
    </message>
    <message>
        <source>Re&amp;open the last finished</source>
        <translation>Buka la&amp;gi yang terakhir selesai</translation>
    </message>
    <message>
        <source>Select the &amp;quotation</source>
        <translation>Pilih &amp;kutipan</translation>
    </message>
    <message>
        <source>Select while moving</source>
        <translation>Pilih sambil berjalan</translation>
    </message>
    <message>
        <source>Show all lin&amp;ks</source>
        <translation>Tampilkan semua &amp;tautan</translation>
    </message>
    <message>
        <source>Shrink at the left</source>
        <translation>Sempitkan di kiri</translation>
    </message>
    <message>
        <source>Shrink at the left by a character</source>
        <translation>Sempitkan di kiri satu karakter</translation>
    </message>
    <message>
        <source>Shrink at the right</source>
        <translation>Sempitkan di kanan</translation>
    </message>
    <message>
        <source>Shrink at the right by a character</source>
        <translation>Sempitkan di kanan satu karakter</translation>
    </message>
    <message>
        <source>Speaker: choose, take, unnamed, document, unclear</source>
        <translation>Pembicara: pilih, ambil, tanpa nama, dokumen, tidak jelas</translation>
    </message>
    <message>
        <source>Word cursor</source>
        <translation>Kursor per kata</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Tulis &amp;catatan</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>Accept suggestion</source>
        <translation>terima saran</translation>
    </message>
    <message>
        <source>Add annotator</source>
        <translation>tambah anotator</translation>
    </message>
    <message>
        <source>Add span</source>
        <translation>tambah rentang</translation>
    </message>
    <message>
        <source>Change guideline</source>
        <translation>ubah pedoman</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>ganti label</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>ubah label</translation>
    </message>
    <message>
        <source>Change project</source>
        <translation>ubah proyek</translation>
    </message>
    <message>
        <source>Complete document</source>
        <translation>selesaikan artikel</translation>
    </message>
    <message>
        <source>Flag document</source>
        <translation>beri bendera</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>impor</translation>
    </message>
    <message>
        <source>Link spans</source>
        <translation>tautkan rentang</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>geser tepi</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>tolak saran</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>cabut bendera</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>hapus tautan</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>hapus rentang</translation>
    </message>
    <message>
        <source>Reopen document</source>
        <translation>buka lagi artikel</translation>
    </message>
    <message>
        <source>Set attribute</source>
        <translation>ubah isian</translation>
    </message>
    <message>
        <source>Skip document</source>
        <translation>lewati artikel</translation>
    </message>
    <message>
        <source>Write document note</source>
        <translation>tulis catatan artikel</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>tulis catatan</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A label needs a name.</source>
        <translation>Label perlu nama.</translation>
    </message>
    <message>
        <source>A label or attribute has no name.</source>
        <translation>Ada label atau isian tanpa nama.</translation>
    </message>
    <message>
        <source>A line should be a JSON object, but this is {value}.</source>
        <translation>Satu baris seharusnya objek JSON, tetapi ini {value}.</translation>
    </message>
    <message>
        <source>A link joins two spans of the same annotator.</source>
        <translation>Tautan menghubungkan dua rentang milik anotator yang sama.</translation>
    </message>
    <message>
        <source>A link names a span {value} that is not in its set.</source>
        <translation>Sebuah tautan menyebut rentang {value} yang tidak ada di setnya.</translation>
    </message>
    <message>
        <source>A link stays behind, because one of its spans does ({link}).</source>
        <translation>Sebuah tautan tidak ikut, karena salah satu rentangnya tidak ikut ({link}).</translation>
    </message>
    <message>
        <source>A link {label} is none of the project&apos;s; left out.</source>
        <translation>Tautan {label} bukan milik proyek ini; ditinggalkan.</translation>
    </message>
    <message>
        <source>A link {label} is there twice; it was taken once.</source>
        <translation>Tautan {label} ada dua kali; diambil sekali.</translation>
    </message>
    <message>
        <source>A link {label} lost a span it joins.</source>
        <translation>Tautan {label} kehilangan salah satu rentangnya.</translation>
    </message>
    <message>
        <source>A row of {table} names a row of {other} that is gone.</source>
        <translation>Satu baris {table} menyebut baris {other} yang tidak ada lagi.</translation>
    </message>
    <message>
        <source>A split is train, dev and test in percent, such as 80,10,10.</source>
        <translation>Pembagian adalah train, dev, dan test dalam persen, misalnya 80,10,10.</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>Anotator perlu nama.</translation>
    </message>
    <message>
        <source>Another program is writing to {path}. Nothing was changed; try again in a moment.</source>
        <translation>Program lain sedang menulis ke {path}. Tidak ada yang berubah; coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Choose the file with the label set first.</source>
        <translation>Pilih dulu berkas set labelnya.</translation>
    </message>
    <message>
        <source>Give the project a name first.</source>
        <translation>Beri proyek ini nama dulu.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Tidak bisa dibaca: {reason}.</translation>
    </message>
    <message>
        <source>It differs from “{other}” only in white space or in how its letters are composed; both were taken.</source>
        <translation>Bedanya dengan “{other}” hanya pada spasi atau susunan hurufnya; keduanya diambil.</translation>
    </message>
    <message>
        <source>It holds a number that cannot be kept: {reason}.</source>
        <translation>Ada bilangan yang tidak bisa disimpan: {reason}.</translation>
    </message>
    <message>
        <source>It is hidden or a symbolic link, and was passed over.</source>
        <translation>Tersembunyi atau berupa tautan simbolik, jadi dilewati.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Susunannya terlalu dalam.</translation>
    </message>
    <message>
        <source>It is not UTF-8 and was read as {encoding}, which is a guess. If letters look wrong, import it again with --encoding.</source>
        <translation>Ini bukan UTF-8 dan dibaca sebagai {encoding}, yang hanya tebakan. Kalau hurufnya tampak salah, impor lagi dengan --encoding.</translation>
    </message>
    <message>
        <source>It is not UTF-8, and Kutip cannot tell what it is ({guess}?). Say it with --encoding, for example --encoding {guess}.</source>
        <translation>Ini bukan UTF-8, dan Kutip tidak mengenali pengodeannya ({guess}?). Sebut dengan --encoding, misalnya --encoding {guess}.</translation>
    </message>
    <message>
        <source>It is not {encoding} at byte {position} (line {line}): the file may be damaged or cut off, or in another encoding; say which with --encoding.</source>
        <translation>Bukan {encoding} di byte {position} (baris {line}): berkasnya mungkin rusak atau terpotong, atau berpengodean lain; sebut yang mana dengan --encoding.</translation>
    </message>
    <message>
        <source>It was written by a newer Kutip (version {version}). Update this one.</source>
        <translation>Ditulis oleh Kutip yang lebih baru (versi {version}). Perbarui yang ini.</translation>
    </message>
    <message>
        <source>Its offsets were taken to count {unit}: so {right} of {count} spans cover the words the file gives for them ({others}). --offsets says otherwise.</source>
        <translation>Posisinya dianggap menghitung {unit}: dengan begitu {right} dari {count} rentang mencakup kata yang disebut berkasnya ({others}). --offsets mengubahnya.</translation>
    </message>
    <message>
        <source>Its {what} holds characters that cannot be stored: NUL, or half of a surrogate pair. --replace-unstorable puts U+FFFD in their place.</source>
        <translation>Bagian “{what}” memuat karakter yang tidak bisa disimpan: NUL, atau setengah pasangan surrogate. --replace-unstorable menggantinya dengan U+FFFD.</translation>
    </message>
    <message>
        <source>Kutip cannot tell what {path} is. It reads: {names}. Say which with --format.</source>
        <translation>Kutip tidak mengenali {path}. Yang bisa dibaca: {names}. Sebut yang mana dengan --format.</translation>
    </message>
    <message>
        <source>Kutip cannot write “{format}”. It writes: {formats}.</source>
        <translation>Kutip tidak bisa menulis “{format}”. Yang bisa: {formats}.</translation>
    </message>
    <message>
        <source>No article has a {label}.</source>
        <translation>Tidak ada artikel yang punya {label}.</translation>
    </message>
    <message>
        <source>No article is complete yet, so there is nothing to export. Finish one, or ask for incomplete articles as well.</source>
        <translation>Belum ada artikel yang selesai, jadi tidak ada yang diekspor. Selesaikan satu, atau minta juga artikel yang belum selesai.</translation>
    </message>
    <message>
        <source>No article is open. Choose one first.</source>
        <translation>Tidak ada artikel yang terbuka. Pilih satu dulu.</translation>
    </message>
    <message>
        <source>No {label} is in {side}: it cannot be learned.</source>
        <translation>Tidak ada {label} di {side}: tidak bisa dipelajari.</translation>
    </message>
    <message>
        <source>No {label} is in {side}: it cannot be tested.</source>
        <translation>Tidak ada {label} di {side}: tidak bisa diuji.</translation>
    </message>
    <message>
        <source>Nothing was exported. {first} There are {count} such problems. See them all with --dry-run; export in spite of them with --accept-loss.</source>
        <translation>Tidak ada yang diekspor. {first} Ada {count} masalah seperti ini. Lihat semuanya dengan --dry-run; tetap ekspor dengan --accept-loss.</translation>
    </message>
    <message>
        <source>One file has no sides to split into. Export to a folder: {out}</source>
        <translation>Satu berkas tidak bisa dibagi. Ekspor ke folder: {out}</translation>
    </message>
    <message>
        <source>Only {count} {label} are in {side}: a score over so few says little.</source>
        <translation>Hanya {count} {label} di {side}: skor dari sesedikit itu tidak banyak berarti.</translation>
    </message>
    <message>
        <source>Projects on PostgreSQL cannot be opened yet.</source>
        <translation>Proyek di PostgreSQL belum bisa dibuka.</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes under Python {python}. Install PySide6-Essentials 6.11 (pip install &apos;PySide6-Essentials&lt;6.12&apos;), or use Python 3.12 or newer.</source>
        <translation>PySide6 {pyside} mogok di Python {python}. Pasang PySide6-Essentials 6.11 (pip install &apos;PySide6-Essentials&lt;6.12&apos;), atau pakai Python 3.12 atau yang lebih baru.</translation>
    </message>
    <message>
        <source>Several imports are called “{name}”. Say which: {ids}.</source>
        <translation>Beberapa impor bernama “{name}”. Sebut yang mana: {ids}.</translation>
    </message>
    <message>
        <source>Several people have edits to take back: {names}. Say whose.</source>
        <translation>Beberapa orang punya langkah yang bisa ditarik kembali: {names}. Sebut milik siapa.</translation>
    </message>
    <message>
        <source>Several people have finished articles: {names}. Name the one to export, or settle their differences in a gold set first.</source>
        <translation>Beberapa orang punya artikel yang selesai: {names}. Sebut siapa yang diekspor, atau selaraskan dulu bedanya di set gold.</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>Artikel ini tidak punya teks.</translation>
    </message>
    <message>
        <source>The attribute {name} is of the kind “{kind}”. There are: {kinds}.</source>
        <translation>Isian {name} bermacam “{kind}”. Yang ada: {kinds}.</translation>
    </message>
    <message>
        <source>The change does not fit {path} as it is now: it was changed elsewhere. Open the document again and repeat the change.</source>
        <translation>Perubahan ini tidak cocok dengan {path} yang sekarang: sudah diubah di tempat lain. Buka lagi artikelnya dan ulangi perubahannya.</translation>
    </message>
    <message>
        <source>The disk gave an error while {path} was read or written. The last change was not saved; everything before it is safe. Copy the project to another disk.</source>
        <translation>Disk memberi galat ketika {path} dibaca atau ditulis. Perubahan terakhir tidak tersimpan; semua sebelumnya aman. Salin proyek ke disk lain.</translation>
    </message>
    <message>
        <source>The disk is full, so the change to {path} was not saved. Free some space and try again; everything before it is safe.</source>
        <translation>Disk penuh, jadi perubahan pada {path} tidak tersimpan. Kosongkan sedikit ruang lalu coba lagi; semua sebelumnya aman.</translation>
    </message>
    <message>
        <source>The disk that holds {path} cannot keep a project safe while it is open (often a network drive). Copy the project to this computer&apos;s own disk.</source>
        <translation>Disk yang memuat {path} tidak bisa menjaga proyek tetap aman selama terbuka (biasanya disk jaringan). Salin proyek ke disk komputer ini.</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}.</source>
        <translation>Berkasnya rusak: {detail}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Berkasnya kosong.</translation>
    </message>
    <message>
        <source>The files give one id to two different articles ({id}).</source>
        <translation>Berkas-berkasnya memberi satu id kepada dua artikel berbeda ({id}).</translation>
    </message>
    <message>
        <source>The files hold two different sets by {annotator} for this article. Say what to do: --duplicates add-set keeps both, skip takes the first.</source>
        <translation>Berkas-berkasnya memuat dua set berbeda milik {annotator} untuk artikel ini. Tentukan: --duplicates add-set menyimpan keduanya, skip mengambil yang pertama.</translation>
    </message>
    <message>
        <source>The first line of a Kutip file should say {{“kutip”: 1, …}}.</source>
        <translation>Baris pertama berkas Kutip seharusnya berisi {{“kutip”: 1, …}}.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be written to: {reason}.</source>
        <translation>Folder {path} tidak bisa ditulisi: {reason}.</translation>
    </message>
    <message>
        <source>The format {name} cannot be loaded: {reason}.</source>
        <translation>Format {name} tidak bisa dimuat: {reason}.</translation>
    </message>
    <message>
        <source>The id {id} is given to two things.</source>
        <translation>Id {id} diberikan kepada dua hal.</translation>
    </message>
    <message>
        <source>The index for the {document} is off by {count} texts.</source>
        <translation>Indeks untuk {document} meleset {count} teks.</translation>
    </message>
    <message>
        <source>The key of {label} is “{key}”; it should be one of 1 to 9, or empty.</source>
        <translation>Tombol {label} adalah “{key}”; seharusnya 1 sampai 9, atau kosong.</translation>
    </message>
    <message>
        <source>The key {key} is given to two labels.</source>
        <translation>Tombol {key} diberikan kepada dua label.</translation>
    </message>
    <message>
        <source>The key {key} is taken by “{name}” already.</source>
        <translation>Tombol {key} sudah dipakai “{name}”.</translation>
    </message>
    <message>
        <source>The link {link} names a label {name} that is not there.</source>
        <translation>Tautan {link} menyebut label {name} yang tidak ada.</translation>
    </message>
    <message>
        <source>The parts of the split make {total} percent; they should make 100.</source>
        <translation>Bagian-bagian pembagian berjumlah {total} persen; seharusnya 100.</translation>
    </message>
    <message>
        <source>The project has no label “{label}” ({count} times in the files). Pass {option} to say which it is, or --add-labels to take it over.</source>
        <translation>Proyek ini tidak punya label “{label}” ({count} kali di berkas). Pakai {option} untuk menyebut label mana, atau --add-labels untuk mengambilnya.</translation>
    </message>
    <message>
        <source>The project has no label “{label}” ({count} times in the files). Pass {option} with one of {names} for LABEL, or --add-labels to take it over.</source>
        <translation>Proyek ini tidak punya label “{label}” ({count} kali di berkas). Pakai {option} dengan salah satu dari {names} sebagai LABEL, atau --add-labels untuk mengambilnya.</translation>
    </message>
    <message>
        <source>The project has no labels, so there is nothing to export.</source>
        <translation>Proyek ini tidak punya label, jadi tidak ada yang diekspor.</translation>
    </message>
    <message>
        <source>The project has this article: left out.</source>
        <translation>Proyek sudah punya artikel ini: ditinggalkan.</translation>
    </message>
    <message>
        <source>The relation {label} ends at words that no span covers ({start} to {end}).</source>
        <translation>Relasi {label} berakhir di kata yang tidak tercakup rentang ({start} sampai {end}).</translation>
    </message>
    <message>
        <source>The set by {annotator} took the place of the one that was there.</source>
        <translation>Set milik {annotator} menggantikan yang sudah ada.</translation>
    </message>
    <message>
        <source>The setting {name} in {path} cannot be “{value}”; it is “{default}” for now.</source>
        <translation>Pengaturan {name} di {path} tidak bisa “{value}”; untuk sementara “{default}”.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read, so all are as at first: {reason}.</source>
        <translation>Pengaturan di {path} tidak bisa dibaca, jadi semuanya seperti semula: {reason}.</translation>
    </message>
    <message>
        <source>The text of {document} is not what was imported.</source>
        <translation>Teks {document} bukan yang diimpor.</translation>
    </message>
    <message>
        <source>The window needs the system library {library}, which is not installed. On Debian and Ubuntu: sudo apt-get install libgl1 libegl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1.</source>
        <translation>Jendela memerlukan pustaka sistem {library}, yang belum terpasang. Di Debian dan Ubuntu: sudo apt-get install libgl1 libegl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1.</translation>
    </message>
    <message>
        <source>The {what} “{value}” is given twice.</source>
        <translation>Dua kali diberikan: {what} “{value}”.</translation>
    </message>
    <message>
        <source>There are more than {count} problems: the rest of the file was not read.</source>
        <translation>Ada lebih dari {count} masalah: sisa berkasnya tidak dibaca.</translation>
    </message>
    <message>
        <source>There is no annotator “{name}”. There are: {names}.</source>
        <translation>Tidak ada anotator “{name}”. Yang ada: {names}.</translation>
    </message>
    <message>
        <source>There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Run “kutip demo” to see the program work without one, or “kutip --help”.</source>
        <translation>Tidak ada layar untuk membuka jendela (DISPLAY maupun WAYLAND_DISPLAY tidak diatur). Jalankan “kutip demo” untuk melihat programnya bekerja tanpa layar, atau “kutip --help”.</translation>
    </message>
    <message>
        <source>There is no edit to take back.</source>
        <translation>Tidak ada langkah yang bisa ditarik kembali.</translation>
    </message>
    <message>
        <source>There is no encoding “{name}”. Take, for example, utf-8, utf-16 or cp1252.</source>
        <translation>Tidak ada pengodean “{name}”. Pakai misalnya utf-8, utf-16, atau cp1252.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>Tidak ada berkas atau folder {path}.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to export to.</source>
        <translation>Tidak ada folder {folder} sebagai tujuan ekspor.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to make the project in.</source>
        <translation>Tidak ada folder {folder} untuk membuat proyek.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Take one of: {names}.</source>
        <translation>Tidak ada format “{name}”. Pilih salah satu: {names}.</translation>
    </message>
    <message>
        <source>There is no import “{name}”. There are: {names}.</source>
        <translation>Tidak ada impor “{name}”. Yang ada: {names}.</translation>
    </message>
    <message>
        <source>There is no label “{name}” to map to. The project has: {names}. --add-labels makes new ones.</source>
        <translation>Tidak ada label “{name}” untuk dituju. Proyek ini punya: {names}. --add-labels membuat yang baru.</translation>
    </message>
    <message>
        <source>There is no label “{name}”. The project has: {names}.</source>
        <translation>Tidak ada label “{name}”. Proyek ini punya: {names}.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Tidak ada proyek di {path}.</translation>
    </message>
    <message>
        <source>There is no project {path} yet, and these files bring annotations, so say which labels it is to have: kutip new {path} --labels news (or quotation, or a JSON file).</source>
        <translation>Proyek {path} belum ada, dan berkas-berkas ini membawa hasil pelabelan, jadi sebut label apa yang dipakai: kutip new {path} --labels news (atau quotation, atau berkas JSON).</translation>
    </message>
    <message>
        <source>There is no text to label here. Select some words first.</source>
        <translation>Tidak ada teks untuk dilabeli di sini. Pilih beberapa kata dulu.</translation>
    </message>
    <message>
        <source>There is nothing to import here.</source>
        <translation>Tidak ada yang bisa diimpor di sini.</translation>
    </message>
    <message>
        <source>These spans are already linked so.</source>
        <translation>Rentang-rentang ini sudah bertaut begitu.</translation>
    </message>
    <message>
        <source>These words already carry this label.</source>
        <translation>Kata-kata ini sudah berlabel itu.</translation>
    </message>
    <message>
        <source>This document has lost its text or its token boundaries. Nothing was changed. Run “kutip check” to see what else is damaged, or go back to a backup.</source>
        <translation>Artikel ini kehilangan teks atau batas tokennya. Tidak ada yang berubah. Jalankan “kutip check” untuk melihat apa lagi yang rusak, atau kembali ke cadangan.</translation>
    </message>
    <message>
        <source>This document is no longer in the project.</source>
        <translation>Artikel ini tidak ada lagi di proyek.</translation>
    </message>
    <message>
        <source>This file is larger than any article ({size} MB at most).</source>
        <translation>Berkas ini lebih besar daripada artikel mana pun (paling besar {size} MB).</translation>
    </message>
    <message>
        <source>This import cannot be removed: people have worked on {count} of its documents since ({names}).</source>
        <translation>Impor ini tidak bisa dihapus: sejak itu {count} artikelnya sudah dikerjakan ({names}).</translation>
    </message>
    <message>
        <source>This is no label set: it should be a JSON object with a list “labels”.</source>
        <translation>Ini bukan set label: seharusnya objek JSON dengan daftar “labels”.</translation>
    </message>
    <message>
        <source>This is not JSON at column {column} ({reason}). The file may be cut off.</source>
        <translation>Ini bukan JSON di kolom {column} ({reason}). Berkasnya mungkin terpotong.</translation>
    </message>
    <message>
        <source>This is not a text file, or in an encoding that Kutip cannot tell.</source>
        <translation>Ini bukan berkas teks, atau pengodeannya tidak dikenali Kutip.</translation>
    </message>
    <message>
        <source>This is too much for one file. Export to a folder instead: {out}</source>
        <translation>Ini terlalu banyak untuk satu berkas. Ekspor ke folder saja: {out}</translation>
    </message>
    <message>
        <source>This line is not {encoding} (at byte {column}). Save the file as UTF-8, or say what it is with --encoding.</source>
        <translation>Baris ini bukan {encoding} (di byte {column}). Simpan berkasnya sebagai UTF-8, atau sebut pengodeannya dengan --encoding.</translation>
    </message>
    <message>
        <source>This line is too long to be read.</source>
        <translation>Baris ini terlalu panjang untuk dibaca.</translation>
    </message>
    <message>
        <source>This project allows no overlap, and “{text}” is labelled here already. Remove that span first, or allow overlap in the project&apos;s settings.</source>
        <translation>Proyek ini tidak mengizinkan tumpang-tindih, dan “{text}” sudah berlabel di sini. Hapus dulu rentang itu, atau izinkan tumpang-tindih di pengaturan proyek.</translation>
    </message>
    <message>
        <source>This suggestion is answered already.</source>
        <translation>Saran ini sudah dijawab.</translation>
    </message>
    <message>
        <source>This task has no text (but {keys}), so there is nothing to label.</source>
        <translation>Tugas ini tidak punya teks (hanya {keys}), jadi tidak ada yang dilabeli.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime, so nothing was done. Open the document again to see how it is now.</source>
        <translation>Sementara itu ini sudah diubah di tempat lain, jadi tidak ada yang dilakukan. Buka lagi artikelnya untuk melihat keadaannya sekarang.</translation>
    </message>
    <message>
        <source>What this step did was changed elsewhere since, so it cannot be taken back. Undo again to go on with the step before it.</source>
        <translation>Hasil langkah ini sudah diubah di tempat lain, jadi tidak bisa diurungkan. Urungkan sekali lagi untuk langkah sebelumnya.</translation>
    </message>
    <message>
        <source>White space was taken off the edges of {count} spans.</source>
        <translation>Spasi di tepi {count} rentang dibuang.</translation>
    </message>
    <message>
        <source>You may not open {path}.</source>
        <translation>Anda tidak boleh membuka {path}.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>daftar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>bilangan</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>bilangan bulat</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>objek</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>anotator</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>artikel</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>isian</translation>
    </message>
    <message>
        <source>belongs to dev or test, where incomplete or bulk-accepted articles do not count</source>
        <translation>milik dev atau test, tempat artikel yang belum selesai atau diterima sekaligus tidak dihitung</translation>
    </message>
    <message>
        <source>details</source>
        <translation>rincian</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>entitas</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>keterangan tambahan</translation>
    </message>
    <message>
        <source>flagged for the lead</source>
        <translation>berbendera untuk ketua</translation>
    </message>
    <message>
        <source>has no text</source>
        <translation>tanpa teks</translation>
    </message>
    <message>
        <source>key</source>
        <translation>tombol</translation>
    </message>
    <message>
        <source>language</source>
        <translation>bahasa</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>nearly the same as articles on both sides of the split</source>
        <translation>hampir sama dengan artikel di kedua bagian</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>belum dimulai</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>belum selesai</translation>
    </message>
    <message>
        <source>not complete for all labels</source>
        <translation>belum lengkap untuk semua label</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>rejected spans</source>
        <translation>rentang yang ditolak</translation>
    </message>
    <message>
        <source>short spans</source>
        <translation>rentang pendek</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>spaCy data goes into a file that ends in .spacy, or into a folder, which has no dot in its name: not {out}. For JSONL say --format kutip or --format prodigy.</source>
        <translation>Data spaCy masuk ke berkas yang berakhiran .spacy, atau ke folder yang namanya tanpa titik: bukan {out}. Untuk JSONL pakai --format kutip atau --format prodigy.</translation>
    </message>
    <message>
        <source>spaCy has no language “{name}”.</source>
        <translation>spaCy tidak punya bahasa “{name}”.</translation>
    </message>
    <message>
        <source>spaCy has no tokenizer “{name}” that works here. Take id, en or xx. ({reason})</source>
        <translation>spaCy tidak punya tokenizer “{name}” yang bekerja di sini. Pakai id, en, atau xx. ({reason})</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>rentang</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true atau false</translation>
    </message>
    <message>
        <source>unknown words</source>
        <translation>kata yang tidak dikenal</translation>
    </message>
    <message>
        <source>{annotator} has a different set for this article already. Say what to do: --duplicates add-set keeps both, replace takes this one, skip leaves it out.</source>
        <translation>{annotator} sudah punya set berbeda untuk artikel ini. Tentukan: --duplicates add-set menyimpan keduanya, replace mengambil yang ini, skip meninggalkannya.</translation>
    </message>
    <message>
        <source>{annotator} has a different set for this article already: this one was left out.</source>
        <translation>{annotator} sudah punya set berbeda untuk artikel ini: yang ini ditinggalkan.</translation>
    </message>
    <message>
        <source>{annotator} has another set for this article: kept as {name}.</source>
        <translation>{annotator} punya set lain untuk artikel ini: disimpan sebagai {name}.</translation>
    </message>
    <message>
        <source>{annotator} has no finished article to export.</source>
        <translation>{annotator} belum punya artikel selesai untuk diekspor.</translation>
    </message>
    <message>
        <source>{document} has lost its text.</source>
        <translation>{document} kehilangan teksnya.</translation>
    </message>
    <message>
        <source>{document} has no token boundaries.</source>
        <translation>{document} tidak punya batas token.</translation>
    </message>
    <message>
        <source>{document}: {count} links leave their set.</source>
        <translation>{document}: {count} tautan keluar dari setnya.</translation>
    </message>
    <message>
        <source>{document}: {count} spans lie past its end.</source>
        <translation>{document}: {count} rentang ada di luar ujungnya.</translation>
    </message>
    <message>
        <source>{file} is damaged or no spaCy file: {reason}. Nothing of it was imported.</source>
        <translation>{file} rusak atau bukan berkas spaCy: {reason}. Tidak ada yang diimpor darinya.</translation>
    </message>
    <message>
        <source>{format} holds the project as it is: it takes no --split and no --map.</source>
        <translation>{format} memuat proyek apa adanya: tidak menerima --split maupun --map.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} begins or ends with white space (“{words}”), which no model can be trained on. --trim takes it off.</source>
        <translation>{label} di {start} sampai {end} mulai atau berakhir dengan spasi (“{words}”), dan model tidak bisa dilatih dengan itu. --trim membuangnya.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} covers nothing but white space.</source>
        <translation>{label} di {start} sampai {end} hanya mencakup spasi.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} covers nothing.</source>
        <translation>{label} di {start} sampai {end} tidak mencakup apa-apa.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} covers “{found}” in the text, but the file says “{words}”, which stands at {near}.</source>
        <translation>{label} di {start} sampai {end} mencakup “{found}” di teks, tetapi berkasnya menyebut “{words}”, yang ada di {near}.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} covers “{found}” in the text, but the file says “{words}”.</source>
        <translation>{label} di {start} sampai {end} mencakup “{found}” di teks, tetapi berkasnya menyebut “{words}”.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} ends before it starts.</source>
        <translation>{label} di {start} sampai {end} berakhir sebelum mulai.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} ends inside a character or past the end of the text ({length} characters). Perhaps its offsets count something else: see --offsets.</source>
        <translation>{label} di {start} sampai {end} berakhir di dalam satu karakter atau di luar teks ({length} karakter). Mungkin posisinya menghitung yang lain: lihat --offsets.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} is no label of the project; left out.</source>
        <translation>{label} di {start} sampai {end} bukan label proyek ini; ditinggalkan.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} is there twice, with different attributes.</source>
        <translation>{label} di {start} sampai {end} ada dua kali, dengan isian berbeda.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} is there twice; it was taken once.</source>
        <translation>{label} di {start} sampai {end} ada dua kali; diambil sekali.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} lies outside the text of {length} characters.</source>
        <translation>{label} di {start} sampai {end} berada di luar teks sepanjang {length} karakter.</translation>
    </message>
    <message>
        <source>{label} at {start} to {end} was ignored by its annotator and is left out.</source>
        <translation>{label} di {start} sampai {end} diabaikan anotatornya dan ditinggalkan.</translation>
    </message>
    <message>
        <source>{label} at {start}-{end} holds only white space.</source>
        <translation>{label} di {start}-{end} hanya berisi spasi.</translation>
    </message>
    <message>
        <source>{label} cannot join “{head}” to “{tail}”.</source>
        <translation>{label} tidak bisa menautkan “{head}” ke “{tail}”.</translation>
    </message>
    <message>
        <source>{label} has no attribute “{name}” in this project: its values are kept, but not shown.</source>
        <translation>{label} tidak punya isian “{name}” di proyek ini: nilainya disimpan, tetapi tidak ditampilkan.</translation>
    </message>
    <message>
        <source>{label} “{text}” ({start}-{end}) begins or ends inside a word, where training cannot see it.</source>
        <translation>{label} “{text}” ({start}-{end}) mulai atau berakhir di tengah kata, tempat pelatihan tidak bisa melihatnya.</translation>
    </message>
    <message>
        <source>{label} “{text}” gives way to {winner} “{by}”.</source>
        <translation>{label} “{text}” mengalah kepada {winner} “{by}”.</translation>
    </message>
    <message>
        <source>{label} “{text}” grows to whole words: “{now}”.</source>
        <translation>{label} “{text}” dilebarkan sampai kata utuh: “{now}”.</translation>
    </message>
    <message>
        <source>{label} “{text}” leaves without the white space at its edges: “{now}”.</source>
        <translation>{label} “{text}” dibawa tanpa spasi di tepinya: “{now}”.</translation>
    </message>
    <message>
        <source>{label} “{text}” runs over the end of a line.</source>
        <translation>{label} “{text}” melewati akhir baris.</translation>
    </message>
    <message>
        <source>{label} “{text}” shrinks to whole words: “{now}”.</source>
        <translation>{label} “{text}” disempitkan sampai kata utuh: “{now}”.</translation>
    </message>
    <message>
        <source>{out} could not be written ({reason}). Nothing was changed. Is there room on the disk, and may you write there?</source>
        <translation>{out} tidak bisa ditulis ({reason}). Tidak ada yang berubah. Apakah masih ada ruang di disk, dan bolehkah Anda menulis di sana?</translation>
    </message>
    <message>
        <source>{out} holds something that is not an export of Kutip. It stays as it is. Choose another name.</source>
        <translation>{out} berisi sesuatu yang bukan hasil ekspor Kutip. Isinya dibiarkan. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation>{path} tidak bisa dibuat: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened or its folder cannot be written to. Check that it exists and that you may read and write there.</source>
        <translation>{path} tidak bisa dibuka atau foldernya tidak bisa ditulisi. Periksa apakah ada, dan apakah Anda boleh membaca dan menulis di sana.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} tidak bisa dibaca: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} tidak bisa ditulis: {reason}.</translation>
    </message>
    <message>
        <source>{path} is a folder; a project is one .kutip file.</source>
        <translation>{path} adalah folder; proyek adalah satu berkas .kutip.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file to write to.</source>
        <translation>{path} adalah folder; sebut nama berkasnya.</translation>
    </message>
    <message>
        <source>{path} is being written to by {name} on {host} (process {process}). Close it there first; reading is possible meanwhile.</source>
        <translation>{path} sedang ditulisi oleh {name} di {host} (proses {process}). Tutup dulu di sana; sementara itu bisa dibaca.</translation>
    </message>
    <message>
        <source>{path} is damaged: {detail}. Nothing was changed. Run “kutip check {path}”, or go back to a backup with “kutip restore”.</source>
        <translation>{path} rusak: {detail}. Tidak ada yang berubah. Jalankan “kutip check {path}”, atau kembali ke cadangan dengan “kutip restore”.</translation>
    </message>
    <message>
        <source>{path} is not a Kutip project. Choose a file that ends in .kutip.</source>
        <translation>{path} bukan proyek Kutip. Pilih berkas yang berakhiran .kutip.</translation>
    </message>
    <message>
        <source>{path} is open for reading only.</source>
        <translation>{path} terbuka hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>{path} is the project itself. Name one of its backups.</source>
        <translation>{path} adalah proyeknya sendiri. Sebut salah satu cadangannya.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name.</source>
        <translation>{path} sudah ada. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{path} or its folder cannot be written to. Copy the project to a folder of your own, or change the permissions.</source>
        <translation>{path} atau foldernya tidak bisa ditulisi. Salin proyek ke folder Anda sendiri, atau ubah izinnya.</translation>
    </message>
    <message>
        <source>{path} was made with a newer Kutip (schema {version}; this program knows {known}). Nothing was changed. Update Kutip to open it.</source>
        <translation>{path} dibuat dengan Kutip yang lebih baru (skema {version}; program ini mengenal {known}). Tidak ada yang berubah. Perbarui Kutip untuk membukanya.</translation>
    </message>
    <message>
        <source>“{document}” came back from {file} with other {what} than it has here. Nothing was exported. Run “kutip check”, then export again.</source>
        <translation>“{document}” kembali dari {file} dengan {what} yang lain dari yang ada di sini. Tidak ada yang diekspor. Jalankan “kutip check”, lalu ekspor lagi.</translation>
    </message>
    <message>
        <source>“{document}” is not complete for {labels}: training would learn that none are there. Complete it, export fewer labels, or leave it out by accepting the loss.</source>
        <translation>“{document}” belum lengkap untuk {labels}: model akan belajar bahwa di sana tidak ada apa-apa. Lengkapi, ekspor lebih sedikit label, atau tinggalkan artikel itu dengan menerima kehilangan.</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>“{field}” tidak ada.</translation>
    </message>
    <message>
        <source>“{field}” is too large a number.</source>
        <translation>“{field}” bilangannya terlalu besar.</translation>
    </message>
    <message>
        <source>“{field}” is {value}. It should be one of: {words}.</source>
        <translation>“{field}” adalah {value}. Seharusnya salah satu dari: {words}.</translation>
    </message>
    <message>
        <source>“{field}” names token {number}, but there are {count}.</source>
        <translation>“{field}” menyebut token {number}, padahal ada {count}.</translation>
    </message>
    <message>
        <source>“{field}” should be {wanted}, but it is {value}.</source>
        <translation>“{field}” seharusnya {wanted}, tetapi isinya {value}.</translation>
    </message>
    <message>
        <source>“{key}” cannot be a label key: take one of 1 to 9.</source>
        <translation>“{key}” tidak bisa menjadi tombol label: pilih 1 sampai 9.</translation>
    </message>
    <message>
        <source>“{name}” is still used {count} times. Give those another label first; a label never takes its spans with it.</source>
        <translation>“{name}” masih dipakai {count} kali. Beri rentang itu label lain dulu; label tidak pernah membawa pergi rentangnya.</translation>
    </message>
    <message>
        <source>“{name}” is there twice.</source>
        <translation>“{name}” ada dua kali.</translation>
    </message>
    <message>
        <source>“{text}” is {label} in {labelled} places and bare in {bare}. Is each as meant?</source>
        <translation>“{text}” adalah {label} di {labelled} tempat dan polos di {bare}. Apakah semuanya memang begitu maksudnya?</translation>
    </message>
    <message>
        <source>“{value}” is not an id: Kutip&apos;s ids are UUIDs.</source>
        <translation>“{value}” bukan id: id di Kutip adalah UUID.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Kutip JSONL: everything</source>
        <translation>Kutip JSONL: semuanya</translation>
    </message>
    <message>
        <source>Prodigy JSONL</source>
        <translation>Prodigy JSONL</translation>
    </message>
    <message>
        <source>spaCy: a folder to train in</source>
        <translation>spaCy: folder untuk melatih</translation>
    </message>
    <message>
        <source>spaCy: one .spacy file</source>
        <translation>spaCy: satu berkas .spacy</translation>
    </message>
</context>
<context>
    <name>kicker</name>
    <message>
        <source>{} characters</source>
        <translation>{} karakter</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Tandai</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Na&amp;vigasi</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Tampi&amp;lan</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>760 holds about 85 characters.</source>
        <translation>760 memuat sekitar 85 karakter.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Seperti desktop</translation>
    </message>
    <message>
        <source>Bars only</source>
        <translation>Hanya garis</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Draw links as arcs</source>
        <translation>Tautan sebagai busur</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Kontras tinggi, gelap</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Kontras tinggi, terang</translation>
    </message>
    <message>
        <source>Label names in the text</source>
        <translation>Nama label di dalam teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Lebar baris</translation>
    </message>
    <message>
        <source>Of the article. Ctrl and + or − change it too.</source>
        <translation>Huruf artikel. Ctrl dengan + atau − juga mengubahnya.</translation>
    </message>
    <message>
        <source>Of the window, not of the articles.</source>
        <translation>Bahasa jendela, bukan bahasa artikel.</translation>
    </message>
    <message>
        <source>Otherwise only those of the span you are at.</source>
        <translation>Kalau tidak, hanya milik rentang yang sedang difokuskan.</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>The key T changes this too.</source>
        <translation>Tombol T mengubahnya juga.</translation>
    </message>
    <message>
        <source>Your marks are kept under it.</source>
        <translation>Rentang Anda disimpan atas nama ini.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>piksel</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>dikerjakan</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>dilewati</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>Approximate</source>
        <translation>Kira-kira</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Macam</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Pembicara</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>Nilai atas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>about</source>
        <translation>sekitar</translation>
    </message>
    <message>
        <source>age</source>
        <translation>umur</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>ukuran</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>paling sedikit</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>paling banyak</translation>
    </message>
    <message>
        <source>count</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>langsung</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokumen</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>lama</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>tidak langsung</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>tertaut</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>campuran</translation>
    </message>
    <message>
        <source>money</source>
        <translation>uang</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>urutan</translation>
    </message>
    <message>
        <source>share</source>
        <translation>bagian</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>tidak jelas</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>tanpa nama</translation>
    </message>
</context>
</TS>
