"""The undo history, read from the log: nothing else remembers it.

Each undo and each redo of an edit is a row that `undoes` it, so an edit stands when that number
is even. The last edit that stands can be undone. Of the edits that were undone since the last new
one, the first can be redone; those undone before it are gone for good.
"""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, exists, func, or_, select
from sqlmodel import SQLModel

from kutip.domain.edits import Edit
from kutip.domain.items import DocumentId
from kutip.storage.codec import change_from_row


class Step(NamedTuple):
    """An edit in the history: its number, its name, and the document it is about (or None)."""

    number: int
    name: str
    document_id: DocumentId | None


def undoable(connection: Connection, annotator: str) -> Step | None:
    """What undo would take back."""
    edit = _table("edit")
    later = edit.alias()
    turns = select(func.count()).where(later.c.undoes == edit.c.number).scalar_subquery()
    query = _is_there(select(edit.c.number, edit.c.name, edit.c.document_id)).where(
        edit.c.annotator == annotator,
        edit.c.undoes.is_(None),
        edit.c.joins.is_(None),
        turns % 2 == 0,
    )
    return _step(connection, query.order_by(edit.c.number.desc()).limit(1))


def redoable(connection: Connection, annotator: str) -> Step | None:
    """What redo would make again: the first edit that was undone since the last new one."""
    edit = _table("edit")
    turned = edit.alias()
    mine = edit.c.annotator == annotator
    newest = select(edit.c.number).where(mine, edit.c.undoes.is_(None))
    last = newest.order_by(edit.c.number.desc()).limit(1).scalar_subquery()
    since = select(turned.c.undoes).where(turned.c.annotator == annotator, turned.c.number > last)
    undone = since.group_by(turned.c.undoes).having(func.count() % 2 == 1)
    query = _is_there(select(edit.c.number, edit.c.name, edit.c.document_id))
    ordered = query.where(edit.c.number.in_(undone)).order_by(edit.c.number).limit(1)
    return _step(connection, ordered)


def logged(connection: Connection, number: int) -> Edit:
    """An edit out of the log, with those that joined it, as one."""
    edit, change = _table("edit"), _table("change")
    run = select(edit.c.number).where(or_(edit.c.number == number, edit.c.joins == number))
    name = connection.execute(select(edit.c.name).where(edit.c.number == number)).scalar_one()
    query = select(change.c.kind, change.c.before, change.c.after)
    ordered = query.where(change.c.edit.in_(run)).order_by(change.c.edit, change.c.seq)
    return Edit(name, tuple(change_from_row(*row) for row in connection.execute(ordered)))


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


def _is_there(query: Select[Any]) -> Select[Any]:
    """Leave out what is about a document that went with its import."""
    place, document = _table("edit").c.document_id, _table("document").c.id
    return query.where(or_(place.is_(None), exists().where(document == place)))


def _step(connection: Connection, query: Select[Any]) -> Step | None:
    row = connection.execute(query).one_or_none()
    return Step(*row) if row else None
