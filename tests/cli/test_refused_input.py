"""Bad files, full disks, locked projects: exit 1, one sentence, and the project as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from said import ARTICLE, Said, write_sets

Run = Callable[..., Said]

NOBODY = 65534
READING = ("stats", "labels", "check", "backup", "remove-import")
_HOLD = (
    "import sys, pathlib; from kutip.storage.lock import WriterLock; "
    "lock = WriterLock(pathlib.Path(sys.argv[1])); lock.acquire('Sari'); "
    "print('held', flush=True); "
    "sys.stdin.read()"
)
_SMALL_DISK = (
    "import resource, sys; limit = int(sys.argv[1]); "
    "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)); "
    "from kutip.cli import main; sys.exit(main(sys.argv[2:]))"
)


def refused(said: Said) -> str:
    """The sentence of a refusal."""
    assert said.code == 1, said
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "mistake in Kutip" not in said.err
    return said.err


# ---- what is no project, or not one for us


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "is not a Kutip project"),
        (b"PK\x03\x04" + b"x" * 200, "is not a Kutip project"),
        (b"SQLite format 3\x00" + b"\x00" * 200, "is not a Kutip project"),
    ],
)
def test_another_file_is_no_project(
    command: str, content: bytes, part: str, kutip: Run, tmp_path: Path
) -> None:
    file = tmp_path / "surat.kutip"
    file.write_bytes(content)
    assert part in refused(kutip(command, "surat.kutip"))
    assert file.read_bytes() == content


@pytest.mark.parametrize("command", READING)
def test_a_missing_project_is_not_made(command: str, kutip: Run, tmp_path: Path) -> None:
    assert "There is no project at tiada.kutip" in refused(kutip(command, "tiada.kutip"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_project(kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "is a folder" in refused(kutip("stats", "folder"))


def test_a_postgresql_url_is_refused_with_a_sentence(kutip: Run) -> None:
    assert "PostgreSQL" in refused(kutip("stats", "postgresql://server/berita"))


@pytest.mark.parametrize("words", [("stats",), ("labels",), ("undo",), ("check", "--repair")])
def test_a_newer_project_is_left_alone(words: tuple[str, ...], kutip: Run, berita: Path) -> None:
    set_version(berita, 99)
    before = berita.read_bytes()
    said = refused(kutip(words[0], "berita.kutip", *words[1:]))
    assert "newer Kutip (schema 99" in said
    assert berita.read_bytes() == before


def test_a_newer_backup_is_not_restored(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    shutil.copyfile(unchanged, tmp_path / "newer.kutip")
    set_version(tmp_path / "newer.kutip", 99)
    assert "newer Kutip" in refused(kutip("restore", "berita.kutip", "newer.kutip"))


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_damaged_project_is_said_to_be(kutip: Run, berita: Path) -> None:
    content = bytearray(berita.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    berita.write_bytes(content)
    assert "damaged" in refused(kutip("stats", "berita.kutip"))
    assert berita.read_bytes() == content


def test_a_backup_is_never_written_over(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    (tmp_path / "ada.kutip").write_text("mine")
    assert "is there already" in refused(kutip("backup", "berita.kutip", "ada.kutip"))
    assert (tmp_path / "ada.kutip").read_text() == "mine"


def test_a_project_is_not_restored_from_itself(kutip: Run, unchanged: Path) -> None:
    assert "the project itself" in refused(kutip("restore", "berita.kutip", unchanged))


def test_something_else_is_not_restored(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no backup")
    assert "not a Kutip project" in refused(kutip("restore", "berita.kutip", "a.txt"))
    assert "There is no project" in refused(kutip("restore", "berita.kutip", "tiada.kutip"))


# ---- new


@pytest.mark.parametrize(
    ("labels", "part"),
    [
        ("tiada.json", "tiada.json"),
        ("broken.json", "broken.json"),
        ("list.json", "no label set"),
        ("twice.json", "given twice"),
    ],
)
def test_a_label_set_that_is_none(labels: str, part: str, kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"labels": [')
    (tmp_path / "list.json").write_text("[1, 2]")
    (tmp_path / "twice.json").write_text('{"labels": [{"name": "A"}, {"name": "A"}]}')
    assert part in refused(kutip("new", "baru.kutip", "--labels", labels))
    assert not (tmp_path / "baru.kutip").exists()


def test_new_never_replaces(kutip: Run, unchanged: Path) -> None:
    assert "is there already" in refused(kutip("new", "berita.kutip"))


def test_new_needs_a_folder(kutip: Run) -> None:
    assert "There is no folder" in refused(kutip("new", "tiada/baru.kutip"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="where there is no /proc")
def test_new_where_nothing_can_be_written(kutip: Run) -> None:
    assert "/proc/baru.kutip" in refused(kutip("new", "/proc/baru.kutip"))


# ---- import: what is in the files


@pytest.mark.parametrize(
    ("bad", "part"),
    [
        ({"end": 900}, "QUOTE at 1 to 900 lies outside the text"),
        ({"start": 10, "end": 1}, "QUOTE at 10 to 1 ends before it starts"),
        ({"start": 5, "end": 5}, "QUOTE at 5 to 5 covers nothing"),
        ({"text": "Kami lapar"}, "the file says “Kami lapar”"),
        ({"label": "ORANG"}, "--map"),
    ],
)
def test_bad_spans(
    bad: dict[str, object], part: str, kutip: Run, unchanged: Path, tmp_path: Path
) -> None:
    other = tmp_path / "buruk.jsonl"
    write_sets(other, bad=bad)
    other.write_text(other.read_text("utf-8").replace('"Rini"', '"Sari"'), "utf-8")
    said = refused(kutip("import", "berita.kutip", "buruk.jsonl"))
    assert "buruk.jsonl:2: " in said
    assert part in said


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("rusak.jsonl", b'{"text": "a", "spans": []}\n{"text": "b", \n', "rusak.jsonl:2"),
        ("kosong.jsonl", b"", "kosong.jsonl"),
        ("kosong.txt", b"", "kosong.txt"),
        ("bukan.jsonl", b'{"text": "a\xff\xfe b\x80", "spans": []}\n', "bukan.jsonl"),
        ("gambar.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", "gambar.png"),
    ],
)
def test_bad_files(
    name: str, content: bytes, place: str, kutip: Run, unchanged: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    assert place in refused(kutip("import", "berita.kutip", name))


def test_a_missing_file(kutip: Run, unchanged: Path) -> None:
    assert "tiada.txt" in refused(kutip("import", "berita.kutip", "tiada.txt"))


@pytest.mark.parametrize("words", [(), ("--format", "kutip"), ("--format", "spacy")])
def test_a_folder_where_a_file_should_be(
    words: tuple[str, ...], kutip: Run, unchanged: Path, tmp_path: Path
) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    assert "folder.jsonl" in refused(kutip("import", "berita.kutip", "folder.jsonl", *words))


def test_an_unknown_format(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.")
    said = refused(kutip("import", "berita.kutip", "a.txt", "--format", "kutib"))
    assert "There is no format “kutib”" in said


def test_one_bad_file_keeps_the_others_out(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    (tmp_path / "baik.txt").write_text("Harga garam naik lagi.")
    (tmp_path / "buruk.txt").write_bytes(b"")
    said = kutip("import", "berita.kutip", "baik.txt", "buruk.txt", "--json")
    assert (said.code, said.json["new_documents"], said.json["import"]) == (1, 0, None)


def test_bad_parts_are_left_out_where_that_was_said(
    kutip: Run, berita: Path, tmp_path: Path
) -> None:
    (tmp_path / "baik.txt").write_text("Harga garam naik lagi.")
    (tmp_path / "buruk.txt").write_bytes(b"")
    words = ("import", "berita.kutip", "baik.txt", "buruk.txt", "--skip-bad", "--json")
    said = kutip(*words)
    assert (said.code, said.json["new_documents"], len(said.json["problems"])) == (0, 1, 1)


# ---- export


def test_an_export_without_anything_finished(kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.")
    kutip("import", "p.kutip", "a.txt")
    assert kutip("export", "p.kutip", "out.spacy").code == 1
    assert not (tmp_path / "out.spacy").exists()


def test_an_export_with_an_unknown_annotator(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    said = refused(kutip("export", "berita.kutip", "out.spacy", "--annotator", "Tono"))
    assert "Tono" in said
    assert not (tmp_path / "out.spacy").exists()


# ---- the disk and other programs


@pytest.fixture
def held(berita: Path) -> Iterator[Path]:
    """The project, while another program writes to it."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, berita],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield berita
        holder.communicate()


@pytest.mark.parametrize(
    "words",
    [
        ("import", "berita.kutip", "a.txt"),
        ("undo", "berita.kutip"),
        ("labels", "berita.kutip", "--set", "news"),
        ("remove-import", "berita.kutip", "siap.jsonl"),
        ("check", "berita.kutip", "--repair"),
        ("restore", "berita.kutip", "aman.kutip"),
    ],
)
def test_who_writes_is_named(
    words: tuple[str, ...],
    kutip: Run,
    held: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kutip.app.projects.COMMAND_WAITS", 0.0)
    monkeypatch.setattr("kutip.app.maintaining.COMMAND_WAITS", 0.0)
    (tmp_path / "a.txt").write_text("Isi.")
    shutil.copyfile(held, tmp_path / "aman.kutip")
    before = held.read_bytes()
    assert "is being written to by Sari" in refused(kutip(*words))
    assert held.read_bytes() == before


@pytest.mark.parametrize("command", READING)
def test_reading_never_waits(command: str, kutip: Run, held: Path) -> None:
    assert kutip(command, "berita.kutip").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_leaves_the_project_as_it_was(unchanged: Path, tmp_path: Path) -> None:
    big = tmp_path / "besar"
    big.mkdir()
    for number in range(40):
        (big / f"{number}.txt").write_text(f"{number} {ARTICLE} " * 400, "utf-8")
    limit = str(unchanged.stat().st_size + 20_000)
    ended = subprocess.run(
        [sys.executable, "-c", _SMALL_DISK, limit, "import", "berita.kutip", "besar"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "disk" in refused(Said(ended.returncode, ended.stdout, ended.stderr))
    assert not list(tmp_path.glob("*staging*"))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Run as a user to whom permissions mean something: root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only(berita: Path) -> Iterator[Path]:
    """A folder with the project in which nobody may write, not even to the project."""
    folder = Path(tempfile.mkdtemp(dir="/tmp" if os.path.isdir("/tmp") else None))  # noqa: S108, PTH112
    shutil.copyfile(berita, folder / "berita.kutip")
    (folder / "a.txt").write_text("Isi.")
    (folder / "berita.kutip").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions otherwise")
@pytest.mark.parametrize(
    "words",
    [
        ("import", "berita.kutip", "a.txt"),
        ("undo", "berita.kutip"),
        ("backup", "berita.kutip"),
        ("new", "baru.kutip"),
        ("restore", "berita.kutip", "berita.kutip"),
    ],
)
def test_a_read_only_folder(
    words: tuple[str, ...], kutip: Run, read_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kutip(words[0], "--help")  # what a command needs is loaded, from where nobody may read
    kutip("stats", "berita.kutip")
    before = {path.name: path.read_bytes() for path in read_only.iterdir()}
    monkeypatch.chdir(read_only)
    with as_nobody():
        said = kutip(*words)
    refused(said)
    assert {path.name: path.read_bytes() for path in read_only.iterdir()} == before
