"""Check, backup, restore: damage is found, copies are whole, going back loses nothing."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.domain.errors import KutipError
from kutip.domain.jobs import run
from kutip.storage.backup import backup, restore
from kutip.storage.migrations import VERSION
from kutip.storage.store import Store
from marked import ORGANISATION, PERSON, add_annotated, add_document, joined, marked


@pytest.fixture
def filled(store):
    on = marked("[siap]QUOTE kata [Budi]PERSON")
    joined(on, "siap", "Budi")
    other = marked("[Ani]PERSON", annotator="lama", id=b"another span....")
    other.document = other.document._replace(name="lain")
    add_annotated(store, on, other)
    run(store.fill_search())
    return store


def test_a_sound_project_has_nothing_to_find(filled):
    assert filled.check() == []


_ELSEWHERE = "UPDATE link SET set_id = (SELECT id FROM annotation_set WHERE annotator = 'lama')"


@pytest.mark.parametrize(
    ("damage", "kind", "sentence"),
    [
        (
            'UPDATE span SET "end" = 99 WHERE label_id = :person',
            "span",
            "1 spans lie past its end",
        ),
        ("UPDATE text SET text = text || '!'", "text", "is not what was imported"),
        ("UPDATE text SET text = CAST(x'ff41' AS TEXT)", "text", "is not what was imported"),
        ("UPDATE document SET length = length + 1", "text", "is not what was imported"),
        ("UPDATE document SET text_hash = x'00'", "text", "is not what was imported"),
        ("DELETE FROM tokens", "tokens", "has no token boundaries"),
        ("UPDATE project SET tokenizer = 'en'", "tokens", "has no token boundaries"),
        ("DELETE FROM text", "text", "has lost its text"),
        ("DELETE FROM annotation_set", "reference", "A row of span names a row of annotation_set"),
        ("UPDATE span SET label_id = x'00'", "reference", "names a row of span_label"),
        ("DELETE FROM span WHERE label_id = :person", "reference", "names a row of span that"),
        (_ELSEWHERE, "link", "1 links leave their set"),
        ("UPDATE text SET indexed = 0", "search", "off by 2 texts"),
    ],
)
def test_planted_damage_is_found(filled, damage, kind, sentence):
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute(damage, {"person": PERSON} if ":person" in damage else {})
    found = filled.check()
    assert [f.message for f in found if f.kind == kind and sentence in f.message]


def test_a_damaged_index_is_found(filled):
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
            "WHERE name = 'ix_span_set_start') WHERE name = 'ix_span_label_id'"
        )
    assert {f.kind for f in filled.check()} == {"file"}


def test_a_check_changes_nothing(filled):
    before = filled.path.read_bytes()
    filled.check()
    assert filled.path.read_bytes() == before


# ---- copies


def test_a_copy_of_an_open_project_holds_everything_up_to_now(filled, tmp_path):
    copy = tmp_path / "new" / "copy.kutip"
    backup(filled.path, copy)
    again = Store(copy, writer="ani")
    assert again.documents() == filled.documents()
    assert [again.read(d.id).spans for d in again.documents()] == [
        filled.read(d.id).spans for d in filled.documents()
    ]
    assert again.check() == []
    assert len(again.search("siap")) == 1
    again.close()
    assert sorted(p.name for p in copy.parent.iterdir()) == ["copy.kutip", "copy.kutip.lock"]


def test_a_copy_is_never_made_over_something(filled, tmp_path):
    (tmp_path / "copy.kutip").write_text("mine")
    with pytest.raises(KutipError, match="is there already"):
        backup(filled.path, tmp_path / "copy.kutip")
    assert (tmp_path / "copy.kutip").read_text() == "mine"


def test_a_copy_of_what_is_damaged_is_not_made(project, tmp_path):
    store = Store(project, writer="ani")
    for n in range(40):
        add_document(store, f"satu {n} " * 100)
    store.close()
    _damage(project)
    with pytest.raises(KutipError, match="is damaged"):
        backup(project, tmp_path / "copy.kutip")
    assert not list(tmp_path.glob("copy*"))


def _damage(project):
    content = bytearray(project.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place : place + 8] = b"\xff" * 8
    project.write_bytes(bytes(content))


@pytest.fixture
def copied(filled, tmp_path):
    """A project that went on after it was copied; nobody has it open."""
    copy = tmp_path / "copy.kutip"
    backup(filled.path, copy)
    desk = Workspace(filled, "ani")
    first = next(d for d in filled.documents() if d.name == "berita")
    desk.open(first.id)
    desk.apply(annotate.add_span(desk.document, desk.mine(), 5, 9, ORGANISATION))
    filled.close()
    return filled.path, copy, tmp_path / "kept.kutip"


def spans(path):
    store = Store(path)
    found = store.span_counts().get(ORGANISATION, 0)
    store.close()
    return found


def test_going_back_keeps_what_was(copied):
    path, copy, kept = copied
    restore(path, copy, kept)
    assert (spans(path), spans(kept), spans(copy)) == (0, 1, 0)


def test_going_back_keeps_what_still_stood_in_the_journal(copied, tmp_path):
    path, copy, kept = copied
    with closing(sqlite3.connect(path)) as holding:
        holding.execute("PRAGMA wal_autocheckpoint = 0")
        holding.execute("UPDATE span SET note = 'late'")
        holding.commit()
        beside = tmp_path / "beside"
        beside.mkdir()
        for file in path.parent.glob("uji.kutip*"):
            shutil.copyfile(file, beside / file.name)
    killed = beside / path.name
    assert killed.with_name("uji.kutip-wal").stat().st_size
    restore(killed, copy, kept)
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT DISTINCT note FROM span").fetchall() == [("late",)]
    assert spans(killed) == 0


def test_going_back_from_a_damaged_file(copied):
    path, copy, kept = copied
    path.write_bytes(path.read_bytes()[:1000] + b"\xff" * 5000)
    damaged = path.read_bytes()
    restore(path, copy, kept)
    assert kept.read_bytes() == damaged
    store = Store(path, writer="ani")
    assert store.check() == []
    store.close()


def test_going_back_when_the_project_is_gone(copied):
    path, copy, kept = copied
    path.unlink()
    restore(path, copy, kept)
    assert spans(path) == 0
    assert not kept.exists()


def test_going_back_while_another_reads_waits_for_them(copied, monkeypatch):
    """The journal of a project that is open elsewhere may hold edits: nothing is touched."""
    path, copy, kept = copied
    monkeypatch.setattr("kutip.storage.connect.sqlite3.connect", _impatient(sqlite3.connect))
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM span").fetchall()
        with pytest.raises(KutipError, match="Another program"):
            restore(path, copy, kept)
    assert spans(path) == 1
    assert not list(path.parent.glob("*.restoring"))


def _impatient(connect):
    return lambda *args, **options: connect(*args, **options | {"timeout": 0})


def _newer(copy):
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda copy: copy.write_text("no"), "is not a Kutip project"),
        (lambda copy: copy.unlink(), "There is no project"),
        (_damage, "is damaged"),
        (_newer, "newer Kutip"),
    ],
)
def test_a_copy_that_is_no_good_takes_nobodys_place(copied, spoil, sentence):
    path, copy, kept = copied
    before = path.read_bytes()
    spoil(copy)
    with pytest.raises(KutipError, match=sentence):
        restore(path, copy, kept)
    assert path.read_bytes() == before
    assert not kept.exists()
