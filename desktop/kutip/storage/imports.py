"""Imports that have been made, and taking one back."""

from typing import NamedTuple

from sqlalchemy import Connection, Select, Table, delete, select
from sqlmodel import SQLModel

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.storage import search
from kutip.storage.codec import from_json

# Links before the spans they join, spans before their sets, all before the documents.
_OF_SETS = ("link", "span")
_OF_DOCUMENTS = ("tokens", "split", "text")


class Import(NamedTuple):
    """An import: its id, its name, when it was made, and its report."""

    id: bytes
    name: str
    at: str
    report: dict[str, object]


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


def imports(connection: Connection) -> list[Import]:
    """All imports that still stand, oldest first."""
    made, edit = _table("import"), _table("edit")
    query = select(made.c.id, made.c.name, edit.c.at, made.c.report)
    rows = connection.execute(
        query.join(edit, edit.c.number == made.c.edit).order_by(edit.c.number)
    )
    return [Import(id_, name, at, from_json(report)) for id_, name, at, report in rows]


def remove(connection: Connection, import_id: bytes) -> None:
    """Take an import back, whole; refused where people have worked on it since."""
    _refuse_worked_on(connection, import_id)
    its_sets, its_documents = _brought(import_id, "set"), _brought(import_id, "document")
    for name in _OF_SETS:
        connection.execute(delete(_table(name)).where(_table(name).c.set_id.in_(its_sets)))
    found = _table("annotation_set")
    connection.execute(delete(found).where(found.c.id.in_(its_sets)))
    search.forget(connection, its_documents)
    for name in _OF_DOCUMENTS:
        table = _table(name)
        connection.execute(delete(table).where(table.c.document_id.in_(its_documents)))
    connection.execute(
        delete(_table("document")).where(_table("document").c.id.in_(its_documents))
    )
    _forget(connection, import_id)


def _forget(connection: Connection, import_id: bytes) -> None:
    imported, made = _table("imported"), _table("import")
    connection.execute(delete(imported).where(imported.c.import_id == import_id))
    connection.execute(delete(made).where(made.c.id == import_id))


def _brought(import_id: bytes, kind: str) -> Select[tuple[bytes]]:
    imported = _table("imported")
    query = select(imported.c.item_id)
    return query.where(imported.c.import_id == import_id, imported.c.kind == kind)


def _refuse_worked_on(connection: Connection, import_id: bytes) -> None:
    """Others' sets on its documents, and edits of its own sets, are work that must not vanish."""
    names = sorted({*_others(connection, import_id), *_edited(connection, import_id)})
    if names:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This import cannot be removed: people have worked on {count} of its documents "
                "since ({names}).",
            ),
            count=len(names),
            names=", ".join(names[:10]) + (" …" if len(names) > 10 else ""),
        )


def _others(connection: Connection, import_id: bytes) -> list[str]:
    document, found = _table("document"), _table("annotation_set")
    query = select(document.c.name).join(found, found.c.document_id == document.c.id)
    theirs = query.where(
        document.c.id.in_(_brought(import_id, "document")),
        found.c.id.not_in(_brought(import_id, "set")),
    )
    return list(connection.execute(theirs).scalars())


def _edited(connection: Connection, import_id: bytes) -> list[str]:
    document, found, edit = _table("document"), _table("annotation_set"), _table("edit")
    since = select(_table("import").c.edit).where(_table("import").c.id == import_id)
    query = select(document.c.name).join(found, found.c.document_id == document.c.id)
    ours = query.join(
        edit,
        (edit.c.document_id == document.c.id) & (edit.c.annotator == found.c.annotator),
    ).where(found.c.id.in_(_brought(import_id, "set")), edit.c.number > since.scalar_subquery())
    return list(connection.execute(ours).scalars())
