"""Looking for damage: what SQLite can tell, and what only the rules of a project can."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, text

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.storage.connect import engine_for, plain
from kutip.storage.failures import DAMAGED, explaining
from kutip.storage.migrations import refuse_newer


class Finding(NamedTuple):
    """Something that is not as it should be: what kind, where, and a sentence for `values`."""

    kind: str
    template: str
    values: dict[str, object]

    @property
    def message(self) -> str:
        """The sentence, in English."""
        return self.template.format(**self.values)


_SPANS = text(
    "SELECT document.name, count(*) FROM span JOIN annotation_set ON annotation_set.id = set_id "
    'JOIN document ON document.id = document_id WHERE span."end" > document.length '
    "GROUP BY document.id"
)
_LINKS = text(
    "SELECT document.name, count(*) FROM link "
    "JOIN annotation_set ON annotation_set.id = link.set_id "
    "JOIN document ON document.id = document_id JOIN span AS head ON head.id = head_id "
    "JOIN span AS tail ON tail.id = tail_id "
    "WHERE head.set_id <> link.set_id OR tail.set_id <> link.set_id GROUP BY document.id"
)
_TOKENS = text(
    "SELECT document.name, 1 FROM document LEFT JOIN tokens ON tokens.document_id = document.id "
    "AND tokens.tokenizer = (SELECT tokenizer FROM project) WHERE boundaries IS NULL"
)
_NO_TEXT = text(
    "SELECT document.name, 1 FROM document LEFT JOIN text ON text.document_id = document.id "
    "WHERE text.text IS NULL"
)
# The index keeps a row for each text in it, whatever becomes of its words.
_SEARCH = text(
    "SELECT 'search', lost FROM (SELECT abs((SELECT count(*) FROM search_docsize) - "
    "(SELECT count(*) FROM text WHERE indexed <> 0)) AS lost) WHERE lost <> 0"
)
# As bytes: what is damaged may be no text any more.
_TEXTS = text(
    "SELECT document.name, length, text_hash, CAST(text.text AS BLOB) FROM document "
    "JOIN text ON text.document_id = document.id"
)

_BY_QUERY = (
    ("span", _SPANS, QT_TRANSLATE_NOOP("errors", "{document}: {count} spans lie past its end.")),
    ("link", _LINKS, QT_TRANSLATE_NOOP("errors", "{document}: {count} links leave their set.")),
    ("tokens", _TOKENS, QT_TRANSLATE_NOOP("errors", "{document} has no token boundaries.")),
    (
        "search",
        _SEARCH,
        QT_TRANSLATE_NOOP("errors", "The index for the {document} is off by {count} texts."),
    ),
    ("text", _NO_TEXT, QT_TRANSLATE_NOOP("errors", "{document} has lost its text.")),
)


def check(path: Path) -> list[Finding]:
    """All that is wrong with a project; nothing is changed. An empty list means sound."""
    found = list(_of_the_file(path))
    if any(finding.kind == "file" for finding in found):
        return found  # the rules cannot be asked of a file that does not hold together
    engine = engine_for(path, write=False)
    try:
        with explaining(path), engine.begin() as connection:
            return found + list(_of_the_rules(connection))
    finally:
        engine.dispose()


def _of_the_file(path: Path) -> Iterator[Finding]:
    damage = QT_TRANSLATE_NOOP("errors", "The file is damaged: {detail}.")
    try:
        refuse_newer(path)
        with explaining(path), plain(path, write=False) as connection:
            said = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            lost = connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    except KutipError as error:
        if error.template != DAMAGED:
            raise
        said, lost = [str(error.values["detail"])], []  # too damaged to be looked through
    yield from (Finding("file", damage, {"detail": line}) for line in said if line != "ok")
    orphan = QT_TRANSLATE_NOOP("errors", "A row of {table} names a row of {other} that is gone.")
    for table, _, other, _ in lost:
        yield Finding("reference", orphan, {"table": table, "other": other})


def _of_the_rules(connection: Connection) -> Iterator[Finding]:
    for kind, query, template in _BY_QUERY:
        for name, count in connection.execute(query):
            yield Finding(kind, template, {"document": name, "count": count})
    altered = QT_TRANSLATE_NOOP("errors", "The text of {document} is not what was imported.")
    for name, length, text_hash, content in connection.execute(_TEXTS):
        changed = hashlib.sha256(content).digest() != text_hash
        if changed or len(content.decode(errors="replace")) != length:
            yield Finding("text", altered, {"document": name})
