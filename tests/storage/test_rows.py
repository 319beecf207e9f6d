"""Items as rows and as JSON: field for field, nothing lost on any road."""

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from kutip.domain.edits import Added, Edit, Removed, Replaced
from kutip.domain.items import Document, Span
from kutip.storage import staging, tables
from kutip.storage.applying import apply_changes
from kutip.storage.codec import (
    KIND_OF,
    KINDS,
    change_from_row,
    change_to_row,
    from_row,
    item_from_json,
    item_to_json,
    spans_of,
    to_row,
)
from strategies import BY_KIND, items


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_the_columns_of_its_item_in_their_order(kind):
    columns = [column.name for column in SQLModel.metadata.tables[kind].columns]
    assert columns == list(KINDS[kind]._fields)


def test_every_table_class_is_named_after_what_it_holds():
    named = {
        cls.__tablename__ for cls in SQLModel.__subclasses__() if cls.__module__ == tables.__name__
    }
    assert named == set(SQLModel.metadata.tables)
    assert set(KINDS) <= named


@given(items)
def test_an_item_comes_out_of_its_row_as_it_went_in(item):
    assert from_row(type(item), to_row(item)) == item


@given(st.lists(BY_KIND[Span], max_size=4))
def test_the_quick_road_for_spans_gives_the_same(spans):
    assert spans_of(map(to_row, spans)) == spans


@given(items)
def test_an_item_comes_out_of_the_log_as_it_went_in(item):
    assert item_from_json(KIND_OF[type(item)], item_to_json(item)) == item


@given(items, items)
def test_a_change_comes_out_of_the_log_as_it_went_in(item, other):
    replaced = Replaced(item, item._replace(**{item._fields[-1]: item[-1]}))
    for change in (Added(item), Removed(item), replaced, Added(other)):
        assert change_from_row(*change_to_row(change)) == change


def test_a_log_entry_without_an_item_is_no_change():
    with pytest.raises(ValueError, match="no item"):
        change_from_row("span", None, None)


def test_the_log_of_another_version_is_read():
    """A field that came later takes its default; one that is gone is passed over."""
    text = json.loads(item_to_json(Document(b"d" * 16, "a", "id", 1, b"h" * 32, 7)))
    del text["position"]
    text["outlet"] = "gone"
    assert item_from_json("document", json.dumps(text)).position == 0


@pytest.fixture(scope="module")
def empty():
    """Tables without foreign keys in the way, in memory."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        SQLModel.metadata.create_all(connection)
        yield connection
    engine.dispose()


def _fits(item):
    """As the checks of the tables want it."""
    if isinstance(item, Span):
        item = item._replace(end=item.start + 1 + item.end)
    if "head_id" in item._fields and item.head_id == item.tail_id:
        item = item._replace(head_id=bytes(15) + b"x", tail_id=bytes(16))
    return item


@given(item=items.map(_fits), other=items.map(_fits))
def test_an_item_comes_out_of_the_database_as_it_went_in_and_can_be_matched(empty, item, other):
    """What was written is found again by its values, to be replaced and removed."""
    kind = type(item)
    table = SQLModel.metadata.tables[KIND_OF[kind]]
    changed = item
    if isinstance(other, kind):
        changed = other._replace(**{kind._fields[0]: item[0]})
    with empty.begin_nested() if empty.in_transaction() else empty.begin():
        apply_changes(empty, Edit("", (Added(item),)))
        (row,) = empty.execute(table.select()).all()
        assert from_row(kind, row) == item
        apply_changes(empty, Edit("", (Replaced(item, changed),)))
        (row,) = empty.execute(table.select()).all()
        assert from_row(kind, row) == changed
        apply_changes(empty, Edit("", (Removed(changed),)))
        assert empty.execute(table.select()).all() == []


def test_inserts_are_written_as_sqlite_reads_them():
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE TABLE span ("end", start)')
    connection.execute(staging.statement("span", ("end", "start")), (1, 2))
    assert connection.execute("SELECT * FROM span").fetchall() == [(1, 2)]
    connection.close()
