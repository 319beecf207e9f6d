"""Checking, mending, copying, going back."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kutip.app import maintaining
from kutip.app.label_sets import with_ids_of
from kutip.app.maintaining import backup, check, fill_search, import_named, repair, restore, undo
from kutip.domain.edits import Added, Edit
from kutip.domain.errors import KutipError
from kutip.domain.items import LabelId, LinkLabel, SpanLabel, id_text
from kutip.domain.jobs import run
from kutip.domain.labels import LabelSet
from kutip.storage.store import Store
from marked import add_annotated, add_document, marked


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maintaining, "COMMAND_WAITS", 0.0)
    monkeypatch.setattr(maintaining, "user_name", lambda: "tester")


@pytest.fixture
def filled(project: Path) -> Path:
    """A project with two articles, closed again."""
    with closing(Store(project, writer="ani")) as store:
        add_annotated(store, marked("[Budi]PERSON datang."))
        add_document(store, "Harga garam naik.", "garam", 1)
        run(store.fill_search())
    return project


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_project_is_repaired_without_a_copy(filled: Path) -> None:
    done = run(repair(filled))
    assert done == (None, 2, 0, [])
    assert not list(filled.parent.glob("*before-repair*"))


def test_lost_boundaries_are_cut_anew(filled: Path) -> None:
    change(filled, "DELETE FROM tokens")
    done = run(repair(filled))
    assert (done.cut, done.left) == (2, [])
    with closing(Store(filled)) as store:
        on = store.read(store.documents()[1].id)
        assert list(on.tokens.starts) == [0, 6, 12, 16]


def test_a_lost_search_index_is_made_anew(filled: Path) -> None:
    change(filled, "INSERT INTO search(search) VALUES ('delete-all')")
    assert [each.kind for each in check(filled)] == ["search"]
    assert run(repair(filled)).left == []
    with closing(Store(filled)) as store:
        assert [hit.name for hit in store.search("garam")] == ["garam"]


def test_a_broken_index_of_the_database_is_made_anew(filled: Path) -> None:
    """An index that lacks rows: made so by hiding it from SQLite while a row goes."""
    hide = "UPDATE sqlite_schema SET {} WHERE name = 'ix_edit_annotator'"
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'ix_edit_annotator'"
        ).fetchone()
        wrong = sql.replace("annotator, number", "name, number")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(hide.format("sql = ?"), (wrong,))
    assert {each.kind for each in check(filled)} == {"file"}
    done = run(repair(filled))
    assert (done.left, done.kept is not None) == ([], True)


def damage(path: Path, table: str) -> None:
    """Write over the first page of a table or index."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    path.write_bytes(content)


@pytest.mark.parametrize(
    "index", ["ix_span_set_start", "ix_edit_annotator", "sqlite_autoindex_span_1"]
)
def test_an_index_whose_page_is_damaged_is_made_anew(filled: Path, index: str) -> None:
    damage(filled, index)
    assert check(filled) != []
    done = run(repair(filled))
    assert (done.left, done.indexed) == ([], 2)
    with closing(Store(filled)) as store:
        assert len(store.documents()) == 2
        assert list(store.read(store.documents()[0].id).spans.values())
    assert {path.suffix for path in filled.parent.iterdir()} <= {".kutip", ".lock"}


def test_a_table_whose_page_is_damaged_is_left_to_a_backup(filled: Path) -> None:
    damage(filled, "span")
    before = filled.read_bytes()
    with pytest.raises(KutipError, match="damaged"):
        run(repair(filled))
    assert filled.read_bytes() == before
    assert not list(filled.parent.glob("*.fresh"))
    assert not list(filled.parent.glob("*before-repair*"))


def test_what_people_said_is_never_mended_away(filled: Path) -> None:
    change(filled, 'UPDATE span SET "end" = 900')
    done = run(repair(filled))
    assert [each.kind for each in done.left] == ["span"]
    assert done.kept is not None
    with closing(sqlite3.connect(done.kept)) as copy, closing(sqlite3.connect(filled)) as now:
        query = 'SELECT id, start, "end" FROM span'
        assert copy.execute(query).fetchall() == now.execute(query).fetchall()


def test_a_repair_that_is_stopped_changes_no_tokens(filled: Path) -> None:
    change(filled, "DELETE FROM tokens")
    job = repair(filled)
    next(job)
    job.close()
    assert {each.kind for each in check(filled)} == {"tokens"}
    with closing(Store(filled, writer="ani")):
        pass  # the right to write was given back


def test_backups_get_names_of_their_own(filled: Path) -> None:
    copies = [backup(filled) for _ in range(3)]
    assert len(set(copies)) == 3
    assert {copy.parent for copy in copies} == {filled.with_name("uji-backups")}
    assert all(re.match(r"uji-\d{4}-\d\d-\d\d-\d{6}(-\d)?\.kutip", copy.name) for copy in copies)


def test_what_another_program_has_open_is_in_the_backup(filled: Path) -> None:
    with closing(Store(filled, writer="ani")) as store:
        add_document(store, "Baru saja.", "baru", 2)
        copy = backup(filled)
    with closing(Store(copy)) as store:
        assert len(store.documents()) == 3


def test_restoring_waits_for_readers_rather_than_lose_their_journal(filled: Path) -> None:
    copy = backup(filled)
    with closing(Store(filled, writer="ani")) as store:
        add_document(store, "Baru saja.", "baru", 2)
        store.lock.release()
        with pytest.raises(KutipError):
            restore(filled, copy)
    with closing(Store(filled)) as store:
        assert len(store.documents()) == 3


def test_a_journal_of_another_file_is_not_played_into_the_restored_one(filled: Path) -> None:
    copy = backup(filled)
    with closing(Store(filled, writer="ani")) as store:
        add_document(store, "Baru saja.", "baru", 2)
        journal = filled.with_name(filled.name + "-wal")
        kept = journal.read_bytes()
    filled.unlink()
    journal.write_bytes(kept)
    assert restore(filled, copy) is None
    assert check(filled) == []


def test_a_damaged_project_is_kept_as_it_is(filled: Path) -> None:
    copy = backup(filled)
    filled.write_bytes(b"damage" * 1000)
    kept = restore(filled, copy)
    assert kept is not None
    assert kept.read_bytes() == b"damage" * 1000
    assert check(filled) == []


def test_the_search_index_is_filled_only_by_who_may_write(filled: Path) -> None:
    change(
        filled, "UPDATE text SET indexed = 0", "INSERT INTO search(search) VALUES ('delete-all')"
    )
    with closing(Store(filled, writer="ani")), pytest.raises(KutipError):
        run(fill_search(filled))
    assert run(fill_search(filled)) == 2


def test_undo_takes_the_only_annotators_edit(store: Store) -> None:
    add_annotated(store, marked("[Budi]PERSON datang."))
    label = SpanLabel(LabelId(b"x" * 16), "TEMPAT")
    store.apply(Edit("Change labels", (Added(label),)), annotator="ani")
    name, step = undo(store)
    assert (name, step.name) == ("ani", "Change labels")
    assert label not in store.labels().spans
    with pytest.raises(KutipError, match="no edit to take back"):
        undo(store)


def test_undo_of_a_stranger_names_who_is_there(store: Store) -> None:
    add_annotated(store, marked("[Budi]PERSON datang."))
    with pytest.raises(KutipError, match=r"no annotator “Tono”\. There are: ani"):
        undo(store, "Tono")


def test_imports_are_found_by_name_or_id(store: Store) -> None:
    ids = [add_annotated(store, marked(f"Nomor {n}."), name="sama") for n in range(2)]
    other = add_annotated(store, marked("Lain."), name="lain")
    assert import_named(store, "lain").id == other
    assert import_named(store, id_text(ids[1])).id == ids[1]
    with pytest.raises(KutipError, match=id_text(ids[0])):
        import_named(store, "sama")
    with pytest.raises(KutipError, match=r"no import “x”\. There are: sama, sama, lain"):
        import_named(store, "x")


def test_labels_keep_the_ids_they_are_known_by() -> None:
    old = SpanLabel(LabelId(b"a" * 16), "A")
    link = LinkLabel(LabelId(b"l" * 16), "L", heads=(old.id,), tails=(old.id,))
    new, fresh = old._replace(id=LabelId(b"1" * 16)), SpanLabel(LabelId(b"2" * 16), "B")
    new_link = link._replace(id=LabelId(b"3" * 16), heads=(new.id,), tails=(fresh.id,))
    found = with_ids_of(LabelSet((old,), (link,)), LabelSet((new, fresh), (new_link,)))
    assert found == LabelSet((old, fresh), (link._replace(tails=(fresh.id,)),))
