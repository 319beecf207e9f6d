"""The way in for much at once: a database of its own beside the project, entered in one go.

Filling it takes as long as it takes; the project itself is locked for one short transaction, so
that an annotator's own edits never wait. Leaving without `commit` leaves nothing behind.
"""

import glob
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import column, insert
from sqlalchemy import table as lightweight
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    Document,
    Item,
    Link,
    SetId,
    Span,
    new_id,
)
from kutip.domain.labels import LabelSet
from kutip.storage.applying import now
from kutip.storage.codec import KIND_OF, to_json, to_row
from kutip.storage.connect import plain
from kutip.storage.failures import explaining

_ENDING = ".staging-"
# In the order in which the project's foreign keys let them in.
_STAGED = ("annotator", "span_label", "link_label", "document", "text", "tokens")
_SAID = ("annotation_set", "span", "link")


def statement(table: str, columns: tuple[str, ...] | None = None) -> str:
    """An insert into a table, as SQLAlchemy writes it for SQLite, with a mark for each column."""
    names = columns or tuple(c.name for c in SQLModel.metadata.tables[table].columns)
    query = insert(lightweight(table, *map(column, names)))
    return str(query.compile(dialect=sqlite.dialect()))


class Staging:
    """Collects documents, sets and labels for one import."""

    def __init__(
        self, path: Path, file: Path, connection: sqlite3.Connection, tokenizer: str
    ) -> None:
        self.path = path
        self.import_id = new_id()
        self._file = file
        self._connection = connection
        self._tokenizer = tokenizer
        self._insert = {kind: statement(kind) for kind in KIND_OF.values()}
        self._text = statement("text", ("document_id", "text"))
        self._tokens = statement("tokens")

    def add_document(self, document: Document, text: str, tokens: bytes) -> None:
        """A new document with its text and encoded token boundaries."""
        self._add([document])
        self._connection.execute(self._text, (document.id, text))
        self._connection.execute(self._tokens, (document.id, self._tokenizer, tokens))

    def add_set(
        self, annotation_set: AnnotationSet, spans: Iterable[Span], links: Iterable[Link]
    ) -> None:
        """A new annotation set with its spans and links."""
        self._add([annotation_set])
        self._add(spans)
        self._add(links)

    def add_annotator(self, annotator: Annotator) -> None:
        """A new annotator."""
        self._add([annotator])

    def add_labels(self, labels: LabelSet) -> None:
        """New labels."""
        self._add(labels.spans)
        self._add(labels.links)

    def remove_set(self, set_id: SetId) -> None:
        """A set of the project that goes, with its spans and links, when the import enters."""
        self._connection.execute("INSERT INTO gone VALUES (?)", (set_id,))

    def _add(self, items: Iterable[Item]) -> None:
        items = list(items)
        if items:
            kind = KIND_OF[type(items[0])]
            self._connection.executemany(self._insert[kind], map(to_row, items))

    def commit(self, name: str, report: dict[str, Any]) -> bytes:
        """Enter everything into the project in one transaction; gives the import's id."""
        self._connection.execute("COMMIT")
        self._connection.close()
        with plain(self.path) as project:
            project.execute("PRAGMA foreign_keys = ON")
            project.execute("PRAGMA synchronous = FULL")
            project.execute("ATTACH ? AS staged", (str(self._file),))
            project.execute("BEGIN IMMEDIATE")
            try:
                self._enter(project, name, report)
                project.execute("COMMIT")
            finally:
                if project.in_transaction:
                    project.execute("ROLLBACK")
        return self.import_id

    def _enter(self, project: sqlite3.Connection, name: str, report: dict[str, Any]) -> None:
        for query in _LEAVE:
            project.execute(query)
        for query in _ENTER:
            project.execute(query)
        action = QT_TRANSLATE_NOOP("edits", "Import")
        row = (new_id(), "", now(), action)
        edit = project.execute(statement("edit", ("id", "annotator", "at", "name")), row).lastrowid
        entry = (self.import_id, name, edit, to_json(report))
        project.execute(statement("import"), entry)
        project.execute(_RECORD_DOCUMENTS, (self.import_id,))
        project.execute(_RECORD_SETS, (self.import_id,))


# Written out, table by table, so that no statement is ever put together from parts.
_LEAVE = (
    "DELETE FROM link WHERE set_id IN (SELECT id FROM staged.gone)",
    "DELETE FROM span WHERE set_id IN (SELECT id FROM staged.gone)",
    "DELETE FROM annotation_set WHERE id IN (SELECT id FROM staged.gone)",
)
_ENTER = (
    "INSERT OR IGNORE INTO annotator SELECT * FROM staged.annotator",
    "INSERT INTO span_label SELECT * FROM staged.span_label",
    "INSERT INTO link_label SELECT * FROM staged.link_label",
    "INSERT INTO document SELECT * FROM staged.document ORDER BY rowid",
    (
        "INSERT INTO text (document_id, text) "
        "SELECT document_id, text FROM staged.text ORDER BY rowid"
    ),
    "INSERT INTO tokens SELECT * FROM staged.tokens ORDER BY rowid",
    "INSERT INTO annotation_set SELECT * FROM staged.annotation_set ORDER BY rowid",
    "INSERT INTO span SELECT * FROM staged.span ORDER BY rowid",
    "INSERT INTO link SELECT * FROM staged.link ORDER BY rowid",
)
_RECORD_DOCUMENTS = "INSERT INTO imported SELECT ?, 'document', id FROM staged.document"
_RECORD_SETS = "INSERT INTO imported SELECT ?, 'set', id FROM staged.annotation_set"


def _create(connection: sqlite3.Connection) -> None:
    """The staged tables have the columns of the project's, and neither keys nor checks."""
    for name in (*_STAGED, *_SAID):
        columns = ", ".join(f'"{c.name}"' for c in SQLModel.metadata.tables[name].columns)
        connection.execute(f"CREATE TABLE {name} ({columns})")  # names of our own schema
    connection.execute("CREATE TABLE gone (id)")


def clean(path: Path) -> None:
    """Remove what a killed import left beside a project; its writer alone may."""
    for file in path.parent.glob(glob.escape(f"{path.name}{_ENDING}") + "*"):
        file.unlink(missing_ok=True)


@contextmanager
def staging(path: Path, tokenizer: str) -> Iterator[Staging]:
    """A staging database for a project, gone afterwards whatever happens."""
    file = path.with_name(f"{path.name}{_ENDING}{new_id().hex()}")
    with explaining(path):
        connection = sqlite3.connect(file, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _create(connection)
            connection.execute("BEGIN")
            yield Staging(path, file, connection, tokenizer)
        finally:
            connection.close()
            file.unlink(missing_ok=True)
