"""The undo history, read from the log: nothing else remembers it.

Each undo and each redo of an edit is a row that `undoes` it, so an edit stands when that number
is even. The last edit that stands can be undone; the first undone one after it can be redone.
"""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, func, or_, select
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
    query = _steps(annotator, stands=True).order_by(edit.c.number.desc()).limit(1)
    return _step(connection, query)


def redoable(connection: Connection, annotator: str) -> Step | None:
    """What redo would make again: an undone edit with no newer one after it."""
    edit = _table("edit")
    last = undoable(connection, annotator)
    query = _steps(annotator, stands=False).order_by(edit.c.number).limit(1)
    return _step(connection, query.where(edit.c.number > (last.number if last else 0)))


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


def _steps(annotator: str, *, stands: bool) -> Select[Any]:
    edit = _table("edit")
    later = edit.alias()
    turns = select(func.count()).where(later.c.undoes == edit.c.number).scalar_subquery()
    query = select(edit.c.number, edit.c.name, edit.c.document_id)
    return query.where(
        edit.c.annotator == annotator,
        edit.c.undoes.is_(None),
        edit.c.joins.is_(None),
        turns % 2 == (0 if stands else 1),
    )


def _step(connection: Connection, query: Select[Any]) -> Step | None:
    row = connection.execute(query).one_or_none()
    return Step(*row) if row else None
