"""What is in the database, as values."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, select
from sqlmodel import SQLModel

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    Document,
    DocumentId,
    Item,
    LabelId,
    Link,
    LinkLabel,
    Project,
    Span,
    SpanLabel,
)
from kutip.domain.labels import LabelSet
from kutip.storage import search
from kutip.storage.applying import table_of
from kutip.storage.codec import from_row, spans_of
from kutip.tokens.codec import decode

_TABLES = SQLModel.metadata.tables
_Value = TypeVar("_Value")


def items(connection: Connection, kind: type[Item], *order: str) -> list[Any]:
    """All items of a kind, in an order."""
    table = table_of(kind)
    rows = connection.execute(select(table).order_by(*(table.c[name] for name in order)))
    return [from_row(kind, row) for row in rows]


def project(connection: Connection) -> Project:
    """The project itself."""
    return items(connection, Project)[0]  # type: ignore[no-any-return]


def labels(connection: Connection) -> LabelSet:
    """The label set, in order."""
    spans = items(connection, SpanLabel, "position", "name")
    return LabelSet(tuple(spans), tuple(items(connection, LinkLabel, "position", "name")))


def annotators(connection: Connection) -> list[Annotator]:
    """Everyone who makes annotations, by name."""
    return items(connection, Annotator, "name")


def documents(connection: Connection) -> list[Document]:
    """All documents, in the order of the project."""
    return items(connection, Document, "position", "name", "id")


def sets(connection: Connection) -> list[AnnotationSet]:
    """All annotation sets."""
    return items(connection, AnnotationSet, "document_id", "annotator")


def read(connection: Connection, ids: Sequence[DocumentId]) -> list[AnnotatedDocument]:
    """Documents with their texts, tokens and all that is said of them, in the order asked for."""
    found = {d.id: d for d in _items_of(connection, Document, ids)}
    if len(found) < len(set(ids)):
        raise KutipError(QT_TRANSLATE_NOOP("errors", "This document is no longer in the project."))
    texts, tokens = _texts(connection, ids), _tokens(connection, ids)
    sets_of = _grouped(_items_of(connection, AnnotationSet, ids), lambda s: s.document_id)
    owner = {s.id: id_ for id_, its in sets_of.items() for s in its}
    spans = _grouped(spans_of(_said(connection, Span, ids)), lambda span: owner[span.set_id])
    links = (from_row(Link, row) for row in _said(connection, Link, ids))
    links_of = _grouped(links, lambda link: owner[link.set_id])
    return [
        AnnotatedDocument(
            found[id_],
            _kept(texts.get(id_)),
            decode(_kept(tokens.get(id_))),
            sets_of.get(id_, ()),
            spans.get(id_, ()),
            links_of.get(id_, ()),
        )
        for id_ in ids
    ]


def _grouped(
    found: Iterable[_Value], key: Callable[[_Value], DocumentId]
) -> dict[DocumentId, list[_Value]]:
    groups: dict[DocumentId, list[_Value]] = {}
    for value in found:
        groups.setdefault(key(value), []).append(value)
    return groups


def _items_of(connection: Connection, kind: type[Item], ids: Sequence[DocumentId]) -> list[Any]:
    """Documents or sets by the ids of the documents."""
    table = table_of(kind)
    column = table.c.id if kind is Document else table.c.document_id
    return [
        from_row(kind, row) for row in connection.execute(select(table).where(column.in_(ids)))
    ]


def _said(connection: Connection, kind: type[Item], ids: Sequence[DocumentId]) -> list[Any]:
    """The rows of spans or links in all sets of documents, as the driver gives them.

    SQLAlchemy's own rows cost five times as much, which twenty thousand spans would feel.
    """
    table, its_sets = table_of(kind), table_of(AnnotationSet)
    mine = select(its_sets.c.id).where(its_sets.c.document_id.in_(ids))
    cursor = connection.execute(select(table).where(table.c.set_id.in_(mine))).cursor
    return list(cursor.fetchall()) if cursor is not None else []


def _texts(connection: Connection, ids: Sequence[DocumentId]) -> dict[DocumentId, str]:
    table = _TABLES["text"]
    query = select(table.c.document_id, table.c.text).where(table.c.document_id.in_(ids))
    return {DocumentId(id_): text for id_, text in connection.execute(query)}


def _tokens(connection: Connection, ids: Sequence[DocumentId]) -> dict[DocumentId, bytes]:
    table = _TABLES["tokens"]
    own = select(table_of(Project).c.tokenizer).scalar_subquery()
    query = select(table.c.document_id, table.c.boundaries).where(
        table.c.document_id.in_(ids), table.c.tokenizer == own
    )
    return {DocumentId(id_): boundaries for id_, boundaries in connection.execute(query)}


def _kept(value: Any) -> Any:
    """What stands beside each document; where it is lost, that is damage."""
    if value is None:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This document has lost its text or its token boundaries. Nothing was changed. "
                "Run “kutip check” to see what else is damaged, or go back to a backup.",
            )
        )
    return value


def span_counts(connection: Connection) -> dict[LabelId, int]:
    """How many spans carry each label, accepted or rejected."""
    return _counts(connection, table_of(Span))


def accepted_counts(connection: Connection) -> dict[LabelId, int]:
    """How many accepted spans carry each label."""
    table = table_of(Span)
    query = select(table.c.label_id, func.count()).where(table.c.answer == "accept")
    rows = connection.execute(query.group_by(table.c.label_id))
    return {LabelId(label): count for label, count in rows}


def link_counts(connection: Connection) -> dict[LabelId, int]:
    """How many links carry each label."""
    return _counts(connection, table_of(Link))


def _counts(connection: Connection, table: Table) -> dict[LabelId, int]:
    query = select(table.c.label_id, func.count()).group_by(table.c.label_id)
    return {LabelId(label): count for label, count in connection.execute(query)}


def spans_by_set(connection: Connection) -> dict[bytes, int]:
    """How many accepted spans each set holds."""
    table = table_of(Span)
    query = select(table.c.set_id, func.count()).where(table.c.answer == "accept")
    rows = connection.execute(query.group_by(table.c.set_id))
    return {set_id: count for set_id, count in rows}  # noqa: C416 - rows are not tuples to mypy


def sides(connection: Connection) -> dict[DocumentId, str]:
    """Which side of the training split documents are on."""
    table = _TABLES["split"]
    rows = connection.execute(select(table.c.document_id, table.c.side))
    return {DocumentId(document_id): side for document_id, side in rows}


def headlines(connection: Connection) -> dict[DocumentId, str]:
    """The first line of every text, at most so long as a list can show."""
    table = _TABLES["text"]
    rows = connection.execute(select(table.c.document_id, func.substr(table.c.text, 1, 160)))
    return {DocumentId(id_): start.lstrip().split("\n", 1)[0].strip() for id_, start in rows}


def documents_with(connection: Connection, query: str) -> set[DocumentId]:
    """The documents in whose text a query is found, by the search index."""
    return search.documents(connection, query)
