"""The window as a whole: projects, sessions, size, settings, files that are dropped."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QWidget

from kutip.app.recent import load_recent
from kutip.gui import asking, session
from seated import fill

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def test_without_a_project_there_is_the_start_page(sit):
    seat = sit()
    window = seat.window
    assert window.pages.currentWidget() is window.start
    assert window.windowTitle() == "Kutip"
    for id_, on in (("new", True), ("open", True), ("import", False), ("done", False)):
        assert window.actions_by_id[id_].isEnabled() is on
    seat.press("Ctrl+J", "Ctrl+Z", "F6", "Esc", "Ctrl+Return")  # none of these may break


def test_a_project_without_articles_says_how_to_get_some(sit, project):
    seat = sit(project)
    assert seat.bench.empty.isVisible()
    assert not seat.canvas.isVisible()
    assert not seat.window.actions_by_id["done"].isEnabled()
    for part in (seat.bench.top.state, seat.bench.top.flag, seat.bench.side.details):
        assert not part.isVisible()
    seat.press("Ctrl+J", "Ctrl+Z", "F6", "Esc", "Ctrl+Shift+Backspace")


@pytest.mark.parametrize("content", [None, b"", b"not a project at all", b"SQLite format 3\0"])
def test_a_project_that_cannot_be_opened_is_said_on_the_start_page(sit, tmp_path, content):
    path = tmp_path / "rusak.kutip"
    if content is not None:
        path.write_bytes(content)
    seat = sit()
    seat.window.pages.setCurrentWidget(seat.bench)  # as at the start of the program
    assert not seat.window.open_project(str(path))
    assert seat.window.pages.currentWidget() is seat.window.start
    assert seat.window.start.message.isVisible()
    assert "rusak.kutip" in seat.window.start.message.text()


def test_a_project_that_cannot_be_opened_leaves_the_open_one(seat, tmp_path):
    assert not seat.window.open_project(str(tmp_path / "tidak-ada.kutip"))
    assert "tidak-ada.kutip" in seat.said
    assert seat.name == "beras"
    seat.put("Bulog")
    seat.press("2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]


def test_opening_the_open_project_again_changes_nothing(seat, articles, monkeypatch):
    seat.label("Bulog", "2")
    monkeypatch.chdir(articles.parent)
    assert seat.window.open_project(articles.name)
    assert seat.desk.store.can_write
    assert seat.touched == "Bulog"


def test_a_second_window_reads_and_says_who_writes(seat, sit, articles):
    second = sit(articles)
    second.wait(lambda: second.said)
    assert "is being written to by ani" in second.said
    assert "reading only" in second.bench.top.who.text()
    second.put("Bulog")
    for key in ("2", "F"):
        second.press(key)
        assert second.said.endswith("is open for reading only.")
    second.press("S", "1")
    assert second.said.endswith("is open for reading only.")
    assert second.spans() == []
    assert not second.window.actions_by_id["undo"].isEnabled()
    assert not second.window.actions_by_id["import"].isEnabled()
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    seat.label("Bulog", "2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]


def test_a_place_is_found_again(sit, project):
    long = "Judul\n" + "\n".join(f"Baris {n} tentang Bulog dan beras." for n in range(100)) + "\n"
    path = fill(project, ("a", "Pertama saja.\n"), ("b", long))
    seat = sit(path)
    seat.press("Ctrl+J")
    seat.select("Baris 60 tentang")
    seat.canvas.reveal(*seat.extent("Baris 60 tentang"))
    QApplication.processEvents()
    first = seat.canvas.first_visible
    assert first > 0
    seat.window.close()
    again = sit(path)
    assert again.name == "b"
    assert again.touched == "Baris 60 tentang"
    assert again.canvas.first_visible == first
    assert session.project() == str(path)


def test_the_focused_span_and_the_cursor_are_found_again(sit, articles):
    seat = sit(articles)
    span = seat.label("Bulog", "2")
    seat.window.close()
    seat = sit(articles)
    assert seat.canvas.focused == span.id
    seat.put("menunggu")
    seat.window.close()
    assert sit(articles).touched == "menunggu"


def test_the_place_is_kept_while_one_works(sit, articles):
    seat = sit(articles)
    seat.press("Ctrl+J")
    seat.put("Wulan")
    seat.canvas.select_word(seat.canvas.cursor)
    here = seat.on.document.id.hex()
    seat.wait(lambda: session.place(str(articles)).article == here)
    assert session.place(str(articles)).start == seat.canvas.selection[0]


def test_a_broken_session_is_no_session(sit, articles, tmp_path, monkeypatch):
    from kutip.app.folders import state_folder

    state_folder().mkdir(parents=True)
    (state_folder() / "session.ini").write_bytes(b"[places]\nx=@Invalid(\xff\nproject=\x00")
    assert sit(articles).name == "beras"


def test_the_project_stands_on_the_start_page(seat, articles):
    seat.press("Ctrl+Return")
    seat.press("Ctrl+W")
    (entry,) = load_recent()
    assert (entry.path, entry.documents, entry.done) == (str(articles), 3, 1)
    assert seat.window.pages.currentWidget() is seat.window.start
    assert session.project() == ""
    assert not seat.window.actions_by_id["done"].isEnabled()


def test_t_changes_the_density_and_it_is_kept(seat):
    seen = []
    for _ in range(3):
        seat.press("T")
        seen.append(seat.window.preferences.density)
    assert seen == ["compact", "bars", "full"]
    assert seat.canvas.hasFocus()


def test_the_text_grows_and_shrinks_within_limits(seat):
    usual = seat.window.preferences.text_size
    seat.press("Ctrl++", "Ctrl+=")
    assert seat.window.preferences.text_size == usual + 2
    seat.press("Ctrl+0")
    assert seat.window.preferences.text_size == usual
    seat.press(*["Ctrl+-"] * 40)
    smallest = seat.window.preferences.text_size
    assert smallest < usual
    seat.press("Ctrl++")
    assert seat.window.preferences.text_size == smallest + 1


def test_only_the_article_and_back(seat):
    bench = seat.bench
    seat.press("Ctrl+\\")
    for part in (bench.side, bench.top, bench.hints, bench.articles, seat.window.menuBar()):
        assert not part.isVisible()
    seat.put("Bulog")
    seat.press("2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    seat.press("Esc")
    for part in (bench.side, bench.top, bench.hints, bench.articles, seat.window.menuBar()):
        assert part.isVisible()
    assert seat.touched == "Bulog"


def test_a_narrow_window_hides_the_list(seat):
    seat.window.resize(900, 600)
    seat.wait(lambda: not seat.bench.articles.isVisible())
    seat.press("Ctrl+Shift+F")
    assert seat.bench.articles.isVisible()
    assert seat.focus is seat.bench.articles.filter
    seat.press("Esc")
    assert not seat.bench.articles.isVisible()
    assert seat.canvas.hasFocus()
    seat.window.resize(1300, 800)
    seat.wait(seat.bench.articles.isVisible)


@pytest.mark.parametrize("width", [640, 760, 900, 1100, 1500])
def test_the_bar_fits_at_every_width(seat, width):
    seat.bench.top.show_project("Ekonomi dan pertanian di Jawa Tengah")
    seat.window.resize(width, 500)
    top = seat.bench.top
    seat.wait(lambda: top.width() == seat.bench.width())
    QApplication.processEvents()
    shown = [w for w in top.findChildren(QWidget, options=_DIRECT) if w.isVisible()]
    places = sorted((w.geometry().left(), w.geometry().right()) for w in shown)
    assert places[-1][1] < top.width()
    assert all(one[1] < other[0] for one, other in pairwise(places))


@pytest.mark.parametrize("change", [("theme", "dark"), ("language", "id")])
def test_another_look_leaves_everything_where_it_was(seat, change):
    seat.label("Siti Aminah", "1")
    seat.window._change(*change)
    assert seat.touched == "Siti Aminah"
    assert seat.focused is not None
    seat.canvas.select(3, 9)
    seat.window._change("theme", "contrast")
    assert seat.canvas.selection == (3, 9)
    seat.window._change("language", "en")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_no_frame_stands_around_the_paper_while_the_mouse_works(sit, articles, theme):
    seat = sit(articles, theme=theme)
    seat.click("Bulog")
    colour = seat.canvas.palette().color(QPalette.ColorRole.WindowText)
    assert colour.name() == seat.window.look.theme.paper.lower()


def test_g_shows_the_guideline_beside_the_article(seat):
    seat.press("G")
    assert seat.window.guideline.isVisible()
    assert seat.window.actions_by_id["guideline"].isChecked()
    seat.press("G")
    assert not seat.window.guideline.isVisible()


def dropped(window, *paths):
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(600, 300), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 300), *how))


def test_files_dropped_on_the_window_are_brought_in(seat, tmp_path, monkeypatch):
    file = tmp_path / "baru.txt"
    file.write_text("Berita baru\nIsinya singkat.\n", encoding="utf-8")
    asked = []

    class Asks(QDialog):
        def __init__(self, _look, _desk, files, parent):
            super().__init__(parent)
            asked.append(files)

        def exec(self):
            return False

    monkeypatch.setattr("kutip.gui.dialogs.importing.ImportDialog", Asks)
    dropped(seat.window, file)
    seat.wait(lambda: asked == [[str(file)]])


def test_a_project_dropped_on_the_window_is_opened(seat, tmp_path, made_project):
    other = tmp_path / "lain.kutip"
    other.write_bytes(made_project.read_bytes())
    fill(other, ("satu", "Satu saja.\n"))
    dropped(seat.window, other)
    seat.wait(lambda: seat.name == "satu")


def test_what_an_import_brings_is_there_at_once(seat, tmp_path):
    from kutip.app.import_options import ImportOptions
    from kutip.app.importing import import_files
    from kutip.domain.jobs import run

    file = tmp_path / "baru.txt"
    file.write_text("Berita baru\nIsinya tentang Persipura.\n", encoding="utf-8")
    seat.label("Bulog", "2")
    run(import_files(seat.desk.store, [file], ImportOptions()))
    asking.took_in(seat.window)
    assert len(seat.bench.rows) == 4
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    seat.press("Ctrl+Shift+F")
    seat.wait(lambda: not seat.desk.store.waiting_for_search())
    seat.write("persi")
    seat.wait(lambda: [r.title for r in seat.bench.articles.model.shown] == ["Berita baru"])


@pytest.mark.parametrize("worked_on", [False, True])
def test_an_import_is_taken_back_whole_unless_it_was_worked_on(
    seat, tmp_path, monkeypatch, worked_on
):
    from kutip.app.import_options import ImportOptions
    from kutip.app.importing import import_files
    from kutip.domain.jobs import run

    file = tmp_path / "baru.txt"
    file.write_text("Berita baru\nIsinya tentang Persipura.\n", encoding="utf-8")
    run(import_files(seat.desk.store, [file], ImportOptions()))
    asking.took_in(seat.window)
    seat.bench.open_article(seat.bench.rows[-1].id)
    if worked_on:
        seat.label("Persipura", "2")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *words, **_: (words[3][-1], True))
    seat.window.actions_by_id["remove_import"].trigger()
    assert len(seat.bench.rows) == (4 if worked_on else 3)
    wanted = "people have worked on 1 of its" if worked_on else "The import is taken back."
    assert wanted in seat.bench.hints.message
    assert (seat.name == "baru.txt") is worked_on


def test_without_imports_there_is_nothing_to_take_back(seat):
    for made in seat.desk.store.imports():
        seat.desk.store.remove_import(made.id)
    seat.window.actions_by_id["remove_import"].trigger()
    assert seat.bench.hints.message == "There is no import to take back."


def test_a_filter_does_not_outlive_its_project(seat, tmp_path, made_project):
    seat.bench.side.chips._chips[seat.desk.labels.spans[0].id].click()
    seat.press("Ctrl+Shift+F")
    seat.write("bulog")
    seat.wait(lambda: len(seat.bench.articles.model.shown) == 2)
    other = tmp_path / "lain.kutip"
    other.write_bytes(made_project.read_bytes())
    fill(other)
    assert seat.window.open_project(str(other))
    seat.wait(lambda: len(seat.bench.articles.model.shown) == 3)
    assert seat.bench.side.spans.spans.only == frozenset()


def test_open_asks_for_a_file(seat, articles, tmp_path, made_project, monkeypatch):
    other = tmp_path / "lain.kutip"
    other.write_bytes(made_project.read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    seat.press("Ctrl+O")
    assert seat.desk.store.path == other


def test_size_and_panels_are_found_again(sit, articles):
    seat = sit(articles)
    seat.window.resize(704, 577)
    QApplication.processEvents()
    seat.window.close()
    assert sit(articles).window.size().width() == 704


def test_the_sample_opens_from_the_start_page(sit):
    seat = sit()
    asking.open_sample(seat.window)
    assert seat.desk.project.title == "Contoh Kutip"
    assert seat.spans() != []
    assert json.dumps(seat.links())


@pytest.mark.parametrize(
    ("key", "dialog"),
    [
        ("Ctrl+N", "new_project.NewProjectDialog"),
        ("Ctrl+E", "exporting.ExportDialog"),
        ("Ctrl+L", "labels.LabelsDialog"),
        ("Ctrl+,", "settings.SettingsDialog"),
        ("?", "keys.KeysDialog"),
        ("F1", "help.HelpDialog"),
    ],
)
def test_a_dialog_opens_by_its_key_and_the_article_has_the_keys_again(seat, key, dialog):
    seat.label("Bulog", "2")
    found = []

    def look():
        box = QApplication.activeModalWidget()
        found.append(f"{type(box).__module__.split('.')[-1]}.{type(box).__name__}")
        box.reject()

    QTimer.singleShot(0, look)
    seat.press(key)
    assert found == [dialog]
    seat.window.activateWindow()  # a window manager does it
    seat.wait(seat.canvas.hasFocus)
    seat.wait(lambda: seat.window.findChildren(QDialog) == [])
    assert seat.touched == "Bulog"


def test_who_only_reads_is_not_told_that_anything_is_saved(seat):
    assert seat.bench.top.saved_mark.isVisibleTo(seat.bench)
    seat.bench.top.show_who("rini", False)
    assert not seat.bench.top.saved_mark.isVisibleTo(seat.bench)
    assert not seat.bench.top.saved.isVisibleTo(seat.bench)


def test_an_older_project_is_brought_up_to_date_and_says_where_it_is_kept(seat, tmp_path):
    old = tmp_path / "lama.kutip"
    files = Path(__file__).parents[1] / "storage" / "files"
    old.write_bytes((files / "schema-1.kutip").read_bytes())
    seat.window.open_project(str(old))
    seat.wait(lambda: "Brought up to date" in seat.bench.hints.message)
    assert "lama-schema-1.kutip" in seat.bench.hints.message
    assert (tmp_path / "lama-schema-1.kutip").exists()
