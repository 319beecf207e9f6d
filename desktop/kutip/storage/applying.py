"""An edit into the database: runs of equal changes as one statement each, and the log.

Every change is matched against the values before. Where the database holds something else than
the edit saw (a stale undo, a second window), the counts differ and nothing is saved.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update
from sqlmodel import SQLModel

from kutip.domain.edits import Added, Change, Edit, Replaced, item_of
from kutip.domain.errors import StaleError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Annotator, Item, new_id
from kutip.storage.codec import KIND_OF, KINDS, change_to_row, to_row
from kutip.storage.tables import ChangeRow, EditRow


def table_of(kind: type[Item]) -> Table:
    """The table that holds a kind of item."""
    return SQLModel.metadata.tables[KIND_OF[kind]]


def apply_changes(connection: Connection, edit: Edit) -> None:
    """Make an edit's changes, or raise where the database is not as the edit saw it."""
    for (verb, kind), run in groupby(edit.changes, _run_of):
        changes = list(run)
        if verb is Added:
            connection.execute(_insert(KIND_OF[kind]), [_after(change) for change in changes])
            continue
        statement = _update(KIND_OF[kind]) if verb is Replaced else _delete(KIND_OF[kind])
        done = connection.execute(statement, [_before_and_after(change) for change in changes])
        if done.rowcount != len(changes):
            raise _stale()


def log_edit(
    connection: Connection,
    edit: Edit,
    *,
    annotator: str,
    document_id: bytes | None,
    undoes: int | None,
    joins: int | None,
) -> int:
    """Write an edit into the log, and give its number."""
    row = {
        "id": new_id(),
        "annotator": annotator,
        "at": now(),
        "name": edit.name,
        "document_id": document_id,
        "undoes": undoes,
        "joins": joins,
    }
    done = connection.execute(_insert(EditRow.__tablename__), row)
    number = int(done.inserted_primary_key[0])  # type: ignore[index]  # an insert of one row
    changes = [
        {"edit": number, "seq": seq, "kind": kind, "before": before, "after": after}
        for seq, (kind, before, after) in enumerate(map(change_to_row, edit.changes))
    ]
    if changes:
        connection.execute(_insert(ChangeRow.__tablename__), changes)
    return number


def now() -> str:
    """The time in UTC, as text that sorts."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _stale() -> StaleError:
    return StaleError(
        QT_TRANSLATE_NOOP(
            "errors",
            "This was changed elsewhere in the meantime, so nothing was done. "
            "Open the document again to see how it is now.",
        )
    )


def _run_of(change: Change) -> tuple[type[Change], type[Item]]:
    return type(change), type(item_of(change))


def _after(change: Change) -> dict[str, Any]:
    item = item_of(change)
    return dict(zip(item._fields, to_row(item), strict=True))


def _before_and_after(change: Change) -> dict[str, Any]:
    """The values to match under `was_`, and those to set under their own names."""
    before = change.before if isinstance(change, Replaced) else item_of(change)
    was = {f"was_{n}": v for n, v in zip(before._fields, to_row(before), strict=True)}
    if not isinstance(change, Replaced):
        return was
    after = _after(change)
    del after[_key(type(before))]
    return was | after


def _key(kind: type[Item]) -> str:
    return "name" if kind is Annotator else "id"


def _is_as_before(table: Table) -> Sequence[Any]:
    return [c.is_not_distinct_from(bindparam(f"was_{c.name}", type_=c.type)) for c in table.c]


@cache
def _insert(name: str) -> Any:
    return insert(SQLModel.metadata.tables[name])


@cache
def _delete(name: str) -> Any:
    table = SQLModel.metadata.tables[name]
    return delete(table).where(*_is_as_before(table))


@cache
def _update(name: str) -> Any:
    table = SQLModel.metadata.tables[name]
    set_ = [c for c in table.c if c.name != _key(KINDS[name])]
    values = {c.name: bindparam(c.name, type_=c.type) for c in set_}
    return update(table).where(*_is_as_before(table)).values(values)
