"""Mending what can be made anew from what is there: indexes and token boundaries.

What people have said and the texts themselves are never touched.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kutip.domain.jobs import Job, Progress
from kutip.storage.backup import restore
from kutip.storage.connect import plain
from kutip.storage.failures import explaining
from kutip.storage.search import CREATE

_TABLES = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' "
    "AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT GLOB 'search*'"
)
_INDEXES = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
_UNCUT = (
    "SELECT document.id FROM document JOIN text ON text.document_id = document.id "
    "LEFT JOIN tokens ON tokens.document_id = document.id AND tokenizer = ? "
    "WHERE boundaries IS NULL"
)
_TEXT = "SELECT text FROM text WHERE document_id = ?"
_CUT = "INSERT INTO tokens (document_id, tokenizer, boundaries) VALUES (?, ?, ?)"


def copy_pages(path: Path, copy: Path) -> None:
    """Copy a project page by page, journal included, however damaged it may be."""
    with (
        explaining(path),
        plain(path, write=False) as connection,
        closing(sqlite3.connect(copy)) as new,
    ):
        connection.backup(new)


def rebuild_file(path: Path, keep: Path) -> None:
    """Write the rows of every table into a fresh file and put that in the place of the project.

    Raises `KutipError` where a table itself cannot be read; then nothing is changed.
    """
    fresh = path.with_name(path.name + ".fresh")
    fresh.unlink(missing_ok=True)
    try:
        with (
            explaining(path),
            plain(path, write=False) as old,
            closing(sqlite3.connect(fresh, isolation_level=None)) as new,
        ):
            _copy_rows(old, new)
        restore(path, fresh, keep)
    finally:
        fresh.unlink(missing_ok=True)


def _copy_rows(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Copy tables row by row, asking no index; indexes and the search are made anew."""
    for pragma in ("application_id", "user_version"):
        (number,) = old.execute(f"PRAGMA {pragma}").fetchone()
        new.execute(f"PRAGMA {pragma} = {number}")
    new.execute("BEGIN")
    for name, sql in old.execute(_TABLES).fetchall():
        new.execute(sql)
        rows = old.execute(f'SELECT * FROM "{name}" NOT INDEXED')  # noqa: S608 - of our schema
        marks = ", ".join("?" * len(rows.description))
        new.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - the same
    for (sql,) in old.execute(_INDEXES).fetchall():
        new.execute(sql)
    new.execute(CREATE)
    new.execute("COMMIT")


def rebuild_indexes(path: Path) -> int:
    """Make all indexes anew, that for the search too; gives the number of texts in it."""
    with explaining(path), plain(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("REINDEX")
        connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
        texts = connection.execute("UPDATE text SET indexed = 1").rowcount
        connection.execute("COMMIT")
        return texts


def mend_tokens(path: Path, cut: Callable[[str, str], bytes]) -> Job[int]:
    """Cut the texts that have no token boundaries by the project's tokenizer; gives their number.

    `cut` takes a text and the name of a tokenizer.
    """
    with explaining(path), plain(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        (tokenizer,) = connection.execute("SELECT tokenizer FROM project").fetchone()
        uncut = connection.execute(_UNCUT, (tokenizer,)).fetchall()
        for number, (document_id,) in enumerate(uncut):
            yield Progress(number, len(uncut))
            (text,) = connection.execute(_TEXT, (document_id,)).fetchone()
            connection.execute(_CUT, (document_id, tokenizer, cut(text, tokenizer)))
        connection.execute("COMMIT")
    return len(uncut)
