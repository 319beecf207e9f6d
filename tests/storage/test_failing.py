"""Disks and files that fail: a sentence, and nothing lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from children import last_words
from kutip.domain.edits import Edit
from kutip.domain.errors import KutipError
from kutip.storage import store as storage
from kutip.storage.connect import use_wal
from kutip.storage.failures import explained, explaining
from kutip.storage.migrations import VERSION
from kutip.storage.store import Store, create
from marked import LABELS, PROJECT, add_document


@pytest.mark.parametrize("writer", ["ani", None])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no project"),
        (b"", "is not a Kutip project"),
        (b"SQLite format 3\0", "is not a Kutip project"),
        (b"Tajuk: sebuah berita. " * 60, "is not a Kutip project"),
        (b"PK\3\4" + bytes(2000), "is not a Kutip project"),
    ],
)
def test_what_is_no_project_is_said_to_be_none_and_left_alone(tmp_path, content, sentence, writer):
    path = tmp_path / "x.kutip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KutipError, match=sentence):
        Store(path, writer=writer)
    assert (path.read_bytes() if content is not None else None) == content


def test_another_programs_database_is_no_project(tmp_path):
    with closing(sqlite3.connect(tmp_path / "x.kutip")) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(KutipError, match="is not a Kutip project"):
        Store(tmp_path / "x.kutip", writer="ani")


def test_a_folder_is_no_project(tmp_path):
    with pytest.raises(KutipError, match="is a folder"):
        Store(tmp_path)


@pytest.mark.parametrize("url", ["postgresql://rini@server/kutip", "postgres://server/kutip"])
def test_a_server_is_not_there_yet(url):
    with pytest.raises(KutipError, match="PostgreSQL cannot be opened yet"):
        Store(Path(url))


@pytest.mark.parametrize("writer", ["ani", None])
def test_a_newer_project_is_refused_and_left_alone(project, writer):
    with closing(sqlite3.connect(project)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = project.read_bytes()
    with pytest.raises(KutipError, match=r"newer Kutip.*Nothing was changed"):
        Store(project, writer=writer)
    assert project.read_bytes() == before


def _filled(project):
    store = Store(project, writer="ani")
    ids = [add_document(store, f"satu dua tiga {n} " * 50, f"berita {n}") for n in range(40)]
    store.close()
    return ids


@pytest.mark.parametrize("writer", ["ani", None])
@pytest.mark.parametrize("keep", [0.5, 0.9])
def test_a_truncated_file_is_damaged(project, keep, writer):
    _filled(project)
    with project.open("r+b") as file:
        file.truncate(int(project.stat().st_size * keep))
    before = project.read_bytes()
    with pytest.raises(KutipError, match="is damaged"):
        Store(project, writer=writer)
    assert project.read_bytes() == before


def test_what_is_truncated_meanwhile_is_found_by_the_check(project):
    _filled(project)
    reader = Store(project)
    with project.open("r+b") as file:
        file.truncate(project.stat().st_size // 2)
    assert {f.kind for f in reader.check()} == {"file"}
    reader.close()


def test_flipped_bytes_are_damage(project):
    _filled(project)
    content = bytearray(project.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place : place + 8] = b"\xff" * 8
    project.write_bytes(bytes(content))
    _told_damaged(project)


def _told_damaged(project):
    before = project.read_bytes()
    reader = Store(project)
    with pytest.raises(KutipError, match="is damaged"):
        [reader.read(document.id) for document in reader.documents()]
    assert {f.kind for f in reader.check()} == {"file"}
    reader.close()
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("where", "sentence"),
    [("there.kutip", "is there already"), ("no/such.kutip", "There is no folder")],
)
def test_a_project_is_never_made_over_something_or_nowhere(tmp_path, where, sentence):
    (tmp_path / "there.kutip").write_text("mine")
    with pytest.raises(KutipError, match=sentence):
        create(tmp_path / where, PROJECT, LABELS)
    assert [p.name for p in tmp_path.iterdir()] == ["there.kutip"]
    assert (tmp_path / "there.kutip").read_text() == "mine"


def test_a_project_that_another_makes_at_the_same_moment_stays_theirs(tmp_path, monkeypatch):
    path = tmp_path / "x.kutip"
    path.write_text("theirs")
    monkeypatch.setattr(Path, "exists", lambda _: False)
    with pytest.raises(KutipError, match="cannot be made: File exists"):
        create(path, PROJECT, LABELS)
    assert path.read_text() == "theirs"


def test_a_project_that_cannot_be_made_whole_is_not_made(tmp_path):
    twice = LABELS._replace(spans=LABELS.spans + LABELS.spans[:1])
    with pytest.raises(KutipError):
        create(tmp_path / "x.kutip", PROJECT, twice)
    assert list(tmp_path.iterdir()) == []


def test_a_project_whose_making_was_killed_is_none(tmp_path):
    """Nothing but the last step of making it says that the file is a project."""
    path = tmp_path / "x.kutip"
    made = storage.apply_changes
    try:
        storage.apply_changes = lambda *_: shutil.copyfile(path, tmp_path / "killed.kutip")
        create(path, PROJECT, LABELS)
    finally:
        storage.apply_changes = made
    with pytest.raises(KutipError, match="not a Kutip project"):
        Store(tmp_path / "killed.kutip")


FULL = """
import resource, signal
from pathlib import Path
from marked import add_document, PERSON
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.domain.errors import KutipError
from kutip.storage.store import Store
store = Store(Path(sys.argv[1]), writer="ani")
desk = Workspace(store, "ani")
on = desk.open(add_document(store, "a " * 3000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
used = Path(sys.argv[1] + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (used + 200_000, resource.RLIM_INFINITY))
try:
    for n in range(3000):
        desk.apply(annotate.add_span(on, desk.mine(), 2 * n, 2 * n + 1, PERSON))
except KutipError as error:
    say(error)
assert len(on.spans) == n, (len(on.spans), n)
assert store.read(on.document.id).spans == on.spans
try:
    with store.staging() as staged:
        for n in range(3000):
            add_document(store, "berita " * 100)
except KutipError as error:
    say(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
desk.apply(annotate.add_span(on, desk.mine(), 5000, 5001, PERSON))
say(len(on.spans))
store.close()
"""


def test_a_full_disk_loses_only_what_was_not_saved(project):
    first, second, count = last_words(FULL, project).splitlines()
    assert "everything before it is safe" in first
    assert "The disk" in second
    store = Store(project)
    (document,) = store.documents()
    assert len(store.read(document.id).spans) == int(count) > 1
    assert store.check() == []
    store.close()


ANYBODY = """
import os
from pathlib import Path
from kutip.domain.errors import KutipError
from kutip.storage import migrations, store
from kutip.storage.backup import backup
warm, path = map(Path, sys.argv[1:])
store.Store(warm, writer="warm").close()  # imports what it needs while it may
if os.getuid() == 0:
    os.setuid(65534)
for act in (lambda: store.Store(path, writer="ani"), lambda: store.Store(path).project()):
    try:
        say(act())
    except KutipError as error:
        say(error)
"""


@pytest.fixture
def locked(project, made_project, tmp_path_factory):
    """A project in a folder that nobody may write to, and how others may get there."""
    folder = Path(shutil.copytree(project.parent, project.parent / "locked"))
    for above in (folder, *folder.parents):
        if above.owner() == folder.owner() and above.name.startswith(("pytest", "test", "locked")):
            above.chmod(0o755)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    yield folder / project.name
    folder.chmod(0o755)


def test_a_file_that_may_not_be_written_is_a_sentence(locked, project):
    write, read = last_words(ANYBODY, project, locked).splitlines()
    assert "cannot be written to. Copy the project" in write
    assert "cannot be written to. Copy the project" in read


def test_a_file_that_may_not_be_read_is_a_sentence(locked, project):
    locked.chmod(0)
    write, read = last_words(ANYBODY, project, locked).splitlines()
    assert "cannot be opened" in write
    assert "cannot be opened" in read


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("SQLITE_FULL", "The disk is full"),
        ("SQLITE_READONLY_DIRECTORY", "cannot be written to"),
        ("SQLITE_BUSY_SNAPSHOT", "Another program is writing"),
        ("SQLITE_LOCKED", "Another program is writing"),
        ("SQLITE_CORRUPT_VTAB", "is damaged: "),
        ("SQLITE_NOTADB", "not a Kutip project"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_IOERR_FSYNC", "gave an error"),
        ("SQLITE_PERM", "may not open"),
        ("SQLITE_CONSTRAINT_FOREIGNKEY", "does not fit"),
        ("SQLITE_ERROR", None),
        ("SQLITE_MISUSE", None),
    ],
)
def test_what_sqlite_says_is_told_or_is_a_bug(name, sentence):
    error = sqlite3.OperationalError("boom")
    error.sqlite_errorcode = getattr(sqlite3, name)
    told = explained(error, Path("uji.kutip"))
    assert (sentence in str(told)) if sentence else told is None
    with (
        pytest.raises(KutipError if sentence else sqlite3.OperationalError),
        explaining(Path("x")),
    ):
        raise error


def test_an_error_of_the_module_itself_is_a_bug():
    with pytest.raises(sqlite3.ProgrammingError), explaining(Path("x")):
        raise sqlite3.ProgrammingError("closed")
    assert explained(sqlite3.InterfaceError("bad parameter"), Path("x")) is None


def test_a_statement_that_is_wrong_is_a_bug(store):
    with pytest.raises(Exception, match="no such table"):
        store._read(lambda connection: connection.exec_driver_sql("SELECT * FROM nowhere"))


def test_a_disk_without_a_shared_journal_is_refused(tmp_path):
    """As network drives are: SQLite then stays with its old journal, and says so."""
    path = tmp_path / "x.kutip"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE x (y)")
    with closing(sqlite3.connect(path, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM x").fetchall()
        with pytest.raises(KutipError, match=r"Another program|cannot keep a project safe"):
            use_wal_at_once(path)


def use_wal_at_once(path):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kutip.storage.connect.sqlite3.connect", _impatient(sqlite3.connect))
        use_wal(path)


def _impatient(connect):
    return lambda *args, **options: connect(*args, **options | {"timeout": 0})


def test_a_journal_that_stays_as_it_was_is_refused(tmp_path, monkeypatch):
    class Old:
        def execute(self, _):
            return self

        def fetchone(self):
            return ("delete",)

        def close(self):
            pass

    monkeypatch.setattr("kutip.storage.connect.sqlite3.connect", lambda *_, **__: Old())
    with pytest.raises(KutipError, match="often a network drive"):
        use_wal(tmp_path / "x.kutip")


def test_an_edit_that_fails_at_the_very_end_leaves_the_store_usable(store, monkeypatch):
    """The disk may fill up in COMMIT itself."""
    engine = store._writer.dialect

    def full(_):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(engine, "do_commit", full)
        with pytest.raises(KutipError, match="The disk is full"):
            store.apply(Edit("x", ()), annotator="ani")
    assert store.undoable("ani") is None
    store.apply(Edit("y", ()), annotator="ani")
    assert store.undoable("ani").name == "y"
