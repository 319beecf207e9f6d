"""Edits into the database: whole, matched against what was there, or refused."""

import sqlite3
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import event

from kutip.domain.edits import Added, Edit, Removed, Replaced
from kutip.domain.errors import KutipError
from kutip.domain.items import Link, LinkId, Span, SpanId, new_id
from kutip.storage.store import Store
from marked import LABELS, PERSON, PROJECT, QUOTE, SPEAKER, add_annotated, marked, span_id


@pytest.fixture
def on(store):
    """A document in the project, as it was read."""
    made = marked("[a]QUOTE [Budi]PERSON [Ani]PERSON")
    add_annotated(store, made)
    return store.read(made.document.id)


def mine_of(on):
    return next(iter(on.sets.values()))


def everything(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@contextmanager
def statements(store):
    """The statements that are sent to the database meanwhile."""
    sent = []

    def listener(_connection, _cursor, sql, _values, _context, many):
        sent.append((sql, many))

    event.listen(store._writer, "before_cursor_execute", listener)
    yield sent
    event.remove(store._writer, "before_cursor_execute", listener)


def test_what_is_applied_is_read(store, on):
    new = Span(SpanId(new_id()), mine_of(on).id, 0, 6, QUOTE, attributes=(("type", "mixed"),))
    edit = Edit("Add", (Added(new),))
    assert store.apply(edit) < store.apply(Edit("", ()))
    on.apply(edit)
    assert store.read(on.document.id).spans == on.spans


def _stale(on):
    """Edits that saw something else than is there."""
    mine, a, budi = mine_of(on), on.spans[span_id(0)], on.spans[span_id(1)]
    changed = budi._replace(note="elsewhere")
    return {
        "replaced": (Replaced(changed, budi._replace(note="mine")),),
        "removed": (Removed(changed),),
        "after others": (
            Removed(on.spans[span_id(2)]),
            Replaced(a, a._replace(note="!")),
            Removed(changed),
        ),
        "one of many": (Removed(changed), Removed(a)),
        "set": (Replaced(mine._replace(flagged=True), mine._replace(note="x")),),
        "gone": (Removed(budi._replace(id=SpanId(new_id()))),),
    }


@pytest.mark.parametrize(
    "which", ["replaced", "removed", "after others", "one of many", "set", "gone"]
)
def test_a_stale_edit_is_refused_and_changes_nothing(store, on, which):
    before = everything(store.path)
    with pytest.raises(KutipError, match="changed elsewhere"):
        store.apply(Edit("x", _stale(on)[which]))
    assert everything(store.path) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start", 1),
        ("answer", "reject"),
        ("score", 0.5),
        ("attributes", (("type", "mixed"),)),
        ("note", "x"),
    ],
)
def test_any_field_that_differs_makes_an_edit_stale(store, on, field, value):
    span = on.spans[span_id(1)]
    store.apply(Edit("", (Replaced(span, span._replace(**{field: value})),)))
    with pytest.raises(KutipError, match="changed elsewhere"):
        store.apply(Edit("", (Removed(span),)))


def test_what_another_program_changed_is_not_overwritten(store, on):
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE span SET note = 'theirs' WHERE id = ?", (span_id(1),))
    span = on.spans[span_id(1)]
    with pytest.raises(KutipError, match="changed elsewhere"):
        store.apply(Edit("", (Replaced(span, span._replace(note="mine")),)))
    assert store.read(on.document.id).spans[span_id(1)].note == "theirs"


def _unfit(on):
    mine, a = mine_of(on), on.spans[span_id(0)]
    span = Span(SpanId(new_id()), mine.id, 0, 1, PERSON)
    return {
        "the same id": Added(a),
        "nobody's set": Added(span._replace(set_id=b"?" * 16)),
        "no such label": Added(span._replace(label_id=b"?" * 16)),
        "empty": Added(span._replace(end=0)),
        "before the text": Added(span._replace(start=-1)),
        "short id": Added(span._replace(id=b"short")),
        "a second set": Added(mine._replace(id=new_id())),
        "nobody": Added(mine._replace(id=new_id(), annotator="nobody")),
        "a link to itself": Added(Link(LinkId(new_id()), mine.id, a.id, a.id, SPEAKER)),
        "still linked": Removed(LABELS.spans[0]),
    }


@pytest.mark.parametrize("which", sorted(_unfit(marked("[a]QUOTE"))))
def test_what_does_not_fit_is_refused_as_a_whole(store, on, which):
    before = everything(store.path)
    good = Added(Span(SpanId(new_id()), mine_of(on).id, 0, 6, QUOTE))
    with pytest.raises(KutipError, match="does not fit"):
        store.apply(Edit("x", (good, _unfit(on)[which])))
    assert everything(store.path) == before


def test_every_kind_of_item_can_be_renewed_and_taken_away(store, on):
    label, link_label = LABELS.spans[3], LABELS.links[1]
    store.apply(
        Edit(
            "",
            (
                Replaced(PROJECT, PROJECT._replace(overlap=False)),
                Replaced(label, label._replace(name="ANGKA")),
                Removed(link_label),
                Replaced(on.document, on.document._replace(name="lain")),
            ),
        )
    )
    assert not store.project().overlap
    assert store.labels().span(label.id).name == "ANGKA"
    assert len(store.labels().links) == 1
    assert store.documents()[0].name == "lain"


def test_an_annotator_changes_kind(store, on):
    (ani,) = store.annotators()
    store.apply(Edit("", (Replaced(ani, ani._replace(kind="gold")),)))
    assert [a.kind for a in store.annotators()] == ["gold"]


def test_changes_of_one_item_in_one_edit_are_made_one_after_another(store, on):
    first = on.spans[span_id(1)]
    second = first._replace(note="2")
    third = second._replace(note="3")
    edit = Edit("", (Replaced(first, second), Replaced(second, third)))
    store.apply(edit)
    assert store.read(on.document.id).spans[first.id].note == "3"
    store.apply(edit.inverse())
    assert store.read(on.document.id).spans[first.id] == first


def test_a_run_of_equal_changes_is_one_statement(store, on):
    many = 5_000
    mine = mine_of(on).id
    spans = [Span(SpanId(new_id()), mine, 0, 6, PERSON, note=str(n)) for n in range(many)]
    edits = [
        Edit("Add", tuple(map(Added, spans))),
        Edit("Note", tuple(Replaced(s, s._replace(score=0.5)) for s in spans)),
        Edit("Back", tuple(Replaced(s._replace(score=0.5), s) for s in spans)),
        Edit("Remove", tuple(map(Removed, spans))),
    ]
    for edit in edits:
        with statements(store) as sent:
            store.apply(edit)
        assert [many_ for sql, many_ in sent if "INTO edit" not in sql and "BEGIN" not in sql] == [
            True,
            True,
        ]
        assert len(sent) <= 4
    assert len(store.read(on.document.id).spans) == 3


def test_a_replaced_item_is_found_by_its_key_and_keeps_it(store, on):
    span = on.spans[span_id(1)]
    with statements(store) as sent:
        store.apply(Edit("", (Replaced(span, span._replace(note="x")),)))
    (update,) = [sql for sql, _ in sent if sql.startswith("UPDATE")]
    assert "SET id" not in update
    with closing(sqlite3.connect(store.path)) as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN " + update, [None] * update.count("?")
        ).fetchall()
    assert "USING INDEX sqlite_autoindex_span_1 (id=?)" in plan[0][-1]


def test_a_reader_cannot_write(store, on):
    reader = Store(store.path)
    for write in (
        lambda: reader.apply(Edit("", ())),
        reader.staging,
        lambda: reader.keep_sides({}),
    ):
        with pytest.raises(KutipError, match="open for reading only"):
            write()
    reader.close()


def test_counts(store, on):
    span = on.spans[span_id(1)]
    store.apply(Edit("", (Replaced(span, span._replace(answer="reject")),)))
    link = Link(LinkId(new_id()), span.set_id, span_id(0), span_id(2), SPEAKER)
    store.apply(Edit("", (Added(link),)))
    assert store.span_counts() == {QUOTE: 1, PERSON: 2}
    assert store.accepted_counts() == {QUOTE: 1, PERSON: 1}
    assert store.link_counts() == {SPEAKER: 1}
    assert store.spans_by_set() == {span.set_id: 2}
    assert [s.annotator for s in store.sets()] == ["ani"]
    assert store.headlines() == {on.document.id: "a Budi Ani"}


def test_sides_of_the_split_are_kept_anew_each_time(store, on):
    store.keep_sides({on.document.id: "train"})
    store.keep_sides({on.document.id: "dev"})
    assert store.sides() == {on.document.id: "dev"}
    store.keep_sides({})
    assert store.sides() == {}


def test_a_document_that_is_not_there_is_said_to_be_gone(store):
    with pytest.raises(KutipError, match="no longer in the project"):
        store.read(new_id())


@pytest.mark.parametrize("table", ["tokens", "text"])
def test_a_document_without_its_text_or_tokens_is_damage_and_said_so(store, on, table):
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a table of the case above
    with pytest.raises(KutipError, match="lost its text or its token"):
        store.read(on.document.id)
