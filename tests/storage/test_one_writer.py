"""One writer, several readers, between processes."""

import errno
import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from children import child, heard
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.domain.errors import KutipError
from kutip.storage.lock import WriterLock
from kutip.storage.store import Store
from marked import PROJECT, add_annotated, add_document, marked

HOLD = """
from pathlib import Path
from kutip.storage.store import Store
store = Store(Path(sys.argv[1]), writer="Rini")
say("held")
sys.stdin.readline()
store.close()
say("given back")
sys.stdin.readline()
"""


def test_a_second_writer_is_told_who_writes_and_a_reader_is_not_disturbed(project):
    with child(HOLD, project) as process:
        assert heard(process) == "held"
        with pytest.raises(
            KutipError, match=rf"written to by Rini on .+ \(process {process.pid}\)"
        ):
            Store(project, writer="ani")
        reader = Store(project)
        assert reader.project() == PROJECT
        reader.close()
        print(file=process.stdin, flush=True)
        assert heard(process) == "given back"
        Store(project, writer="ani").close()


def test_the_right_to_write_is_free_when_its_holder_is_killed(project):
    with child(HOLD, project) as process:
        heard(process)
        process.kill()
        process.wait()
    store = Store(project, writer="ani")
    assert add_document(store, "satu")
    store.close()


def test_one_may_wait_for_the_writer(project):
    with child(HOLD, project) as process:
        heard(process)
        threading.Timer(0.05, lambda: print(file=process.stdin, flush=True)).start()
        Store(project, writer="ani", wait=30.0).close()


def test_in_one_process_too_there_is_one_writer(store):
    with pytest.raises(KutipError, match="written to by ani"):
        Store(store.path, writer="rini")


def test_an_unreadable_holder_is_still_a_holder(store):
    store.path.with_name("uji.kutip.writer").write_text("{", encoding="utf-8")
    with pytest.raises(KutipError, match=r"by \? on \?"):
        Store(store.path, writer="rini")


def test_what_was_never_held_is_given_back_in_silence(project):
    WriterLock(project).release()
    store = Store(project, writer="ani")
    store.close()
    store.close()
    Store(project, writer="ani").close()


def test_a_lock_that_cannot_be_written_is_a_sentence_and_held_by_nobody(project, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_text", full)
        with pytest.raises(KutipError, match="cannot be written to: No space left"):
            Store(project, writer="ani")
    Store(project, writer="ani").close()


def test_readers_see_what_was_committed_while_another_writes(store):
    on = marked("[Budi]PERSON")
    add_annotated(store, on)
    reader = Store(store.path)
    with store._writing() as connection:
        connection.exec_driver_sql("UPDATE span SET note = 'half'")
        assert {s.note for s in reader.read(on.document.id).spans.values()} == {""}
        assert {s.note for s in store.read(on.document.id).spans.values()} == {""}
    assert {s.note for s in reader.read(on.document.id).spans.values()} == {"half"}
    reader.close()


def test_a_writer_waits_for_another_program_and_then_says_so(store, monkeypatch):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with store._writer.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA busy_timeout = 1")
            connection.detach()
        monkeypatch.setattr("kutip.storage.connect._set_up", _impatient)
        store._writer.dispose()
        with pytest.raises(KutipError, match="Another program is writing"):
            store.keep_sides({})
        other.execute("ROLLBACK")
    store.keep_sides({})


def _impatient(connection, *, write):
    connection.execute("PRAGMA busy_timeout = 1")


LOOK = """
import sqlite3
from contextlib import closing
with closing(sqlite3.connect(sys.argv[1], isolation_level=None)) as connection:
    say(connection.execute("SELECT count(*) FROM document").fetchone()[0])
"""


def test_looking_at_a_project_does_not_free_the_locks_of_who_writes(store):
    """A file that is opened and closed beside SQLite loses its locks, unseen (POSIX).

    Then another program that leaves the project would delete the journal under the writer.
    """
    desk = Workspace(store, "ani")
    on = desk.open(add_document(store, "satu dua"))
    label = store.labels().ids()[0]
    desk.apply(annotate.add_span(on, desk.mine(), 0, 4, label))
    Store(store.path).close()
    with child(LOOK, store.path) as process:
        assert heard(process) == "1"
        process.wait()
    assert store.path.with_name("uji.kutip-wal").exists()
    desk.apply(annotate.add_span(on, desk.mine(), 5, 8, label))
    with child(LOOK.replace("document", "span"), store.path) as process:
        assert heard(process) == "2"
