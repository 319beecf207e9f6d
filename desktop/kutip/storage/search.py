"""Full-text search: an FTS5 index over the texts, filled behind imports.

It folds letters with marks (`é` finds `e`), knows word beginnings (`presid*`) and phrases. The
words of a query are always quoted, because `anak-anak` bare would mean a column to FTS5.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from kutip.domain import graphemes
from kutip.domain.items import DocumentId
from kutip.domain.jobs import Job, Progress

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "text, content = 'text', content_rowid = 'number', "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '3')"
)
_WAITING = text("SELECT number FROM text WHERE indexed = 0 ORDER BY number LIMIT :batch")
_COUNT_WAITING = text("SELECT count(*) FROM text WHERE indexed = 0")
# An annotator who labels meanwhile waits for one batch at most.
BATCH = 50
_FILL = text(
    "INSERT INTO search(rowid, text) SELECT number, text FROM text WHERE number = :number"
)
_MARK = text("UPDATE text SET indexed = 1 WHERE number = :number")
_FORGET = text(
    "INSERT INTO search(search, rowid, text) SELECT 'delete', number, text FROM text "
    "WHERE indexed = 1 AND document_id = :document"
)
_AROUND = 60
_FIRST_MARK, _LAST_MARK = "\u0300", "\u036f"
_MARKS = f"[{_FIRST_MARK}-{_LAST_MARK}]*"
_FIND = text(
    "SELECT document.id, document.name, text.text FROM search "
    "JOIN text ON text.number = search.rowid JOIN document ON document.id = text.document_id "
    "WHERE search MATCH :query ORDER BY document.position, document.name LIMIT :limit"
)
_IN = text(
    "SELECT text.document_id FROM search JOIN text ON text.number = search.rowid "
    "WHERE search MATCH :query"
)


class Hit(NamedTuple):
    """A place where a query was found: code points, with the words around it."""

    document_id: DocumentId
    name: str
    start: int
    end: int
    before: str
    found: str
    after: str


def waiting(connection: Connection) -> int:
    """How many texts are not in the index yet."""
    return int(connection.execute(_COUNT_WAITING).scalar_one())


def fill(connect: Any) -> Job[int]:
    """Index the texts that are not yet, some to a transaction; gives their number."""
    with connect() as connection:
        total = connection.execute(_COUNT_WAITING).scalar_one()
    done = 0
    while done < total:
        with connect() as connection:
            waiting_ = connection.execute(_WAITING, {"batch": BATCH}).scalars()
            numbers = [{"number": n} for n in waiting_]
            if not numbers:
                break
            connection.execute(_FILL, numbers)
            connection.execute(_MARK, numbers)
        done += len(numbers)
        yield Progress(done, total)
    return done


def forget(connection: Connection, documents: Any) -> None:
    """Take texts out of the index, before they go."""
    found = [{"document": id_} for id_ in connection.execute(documents).scalars()]
    if found:
        connection.execute(_FORGET, found)


def find(connection: Connection, query: str, limit: int) -> Iterator[Hit]:
    """The places where a query is found, document by document."""
    if not _terms(query):
        return
    pattern = _pattern("".join(c for c in _folded(query) if not _is_mark(c)))
    arguments = {"query": _match(query), "limit": limit}
    for document_id, name, content in connection.execute(_FIND, arguments):
        for place in pattern.finditer(_folded(content)):
            yield _hit(document_id, name, content, *place.span())


def documents(connection: Connection, query: str) -> set[DocumentId]:
    """The documents in which a query is found."""
    if not _terms(query):
        return set()
    return {DocumentId(id_) for id_ in connection.execute(_IN, {"query": _match(query)}).scalars()}


def _folded(words: str) -> str:
    """The words with every letter without its marks, as the index sees them, one for one."""
    marked = {c for c in set(words) if not c.isascii()}
    return words.translate({ord(c): _without_marks(c) for c in marked})


def _without_marks(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if all(_is_mark(mark) for mark in parts[1:]) else letter


def _is_mark(letter: str) -> bool:
    return _FIRST_MARK <= letter <= _LAST_MARK


def _words(query: str) -> list[str]:
    return re.findall(r"\w+", query)


def _terms(query: str) -> list[str]:
    """A phrase in quotation marks is one term; a word that ends in a star begins others."""
    terms = (phrase or word for phrase, word in re.findall(r'"([^"\0]+)"|([^\s\0]+)', query))
    return [term for term in terms if _words(term)]


def _match(query: str) -> str:
    """The query for the index: each term in quotation marks, a star kept outside them."""
    return " ".join(
        '"' + term.rstrip("*").replace('"', '""') + '"' + ("*" if term.endswith("*") else "")
        for term in _terms(query)
    )


def _pattern(query: str) -> re.Pattern[str]:
    return re.compile("|".join(map(_term_pattern, _terms(query))), re.IGNORECASE)


def _term_pattern(term: str) -> str:
    """Between the letters of a text there may be marks that stand by themselves."""
    inner = r"\W+".join("".join(re.escape(c) + _MARKS for c in word) for word in _words(term))
    rest = rf"(?:\w{_MARKS})*" if term.endswith("*") else r"(?!\w)"
    return rf"(?<![\w{_FIRST_MARK}-{_LAST_MARK}]){inner}{rest}"


def _hit(document_id: DocumentId, name: str, content: str, start: int, end: int) -> Hit:
    start = graphemes.previous_boundary(content, start)
    end = graphemes.next_boundary(content, end)
    before, after = content[max(0, start - _AROUND) : start], content[end : end + _AROUND]
    before, after = re.split(r"[\r\n]", before)[-1], re.split(r"[\r\n]", after)[0]
    return Hit(document_id, name, start, end, before, content[start:end], after)
