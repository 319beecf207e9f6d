"""What went wrong in the database, as a sentence: the one place where it is decided.

A person can act on a full disk, a locked or damaged file; anything else is a bug and stays one.
Modelled on the split between known errors and bugs by SQLite's own result codes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kutip.domain.errors import KutipError, StaleError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is damaged: {detail}. Nothing was changed. Run “kutip check {path}”, "
    "or go back to a backup with “kutip restore”.",
)

# By SQLite's primary result code: what to tell.
_SENTENCES = {
    sqlite3.SQLITE_FULL: QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full, so the change to {path} was not saved. Free some space and try again; "
        "everything before it is safe.",
    ),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP(
        "errors",
        "{path} or its folder cannot be written to. Copy the project to a folder of your own, "
        "or change the permissions.",
    ),
    sqlite3.SQLITE_BUSY: QT_TRANSLATE_NOOP(
        "errors",
        "Another program is writing to {path}. Nothing was changed; try again in a moment.",
    ),
    sqlite3.SQLITE_LOCKED: QT_TRANSLATE_NOOP(
        "errors",
        "Another program is writing to {path}. Nothing was changed; try again in a moment.",
    ),
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: QT_TRANSLATE_NOOP(
        "errors", "{path} is not a Kutip project. Choose a file that ends in .kutip."
    ),
    sqlite3.SQLITE_CANTOPEN: QT_TRANSLATE_NOOP(
        "errors",
        "{path} cannot be opened or its folder cannot be written to. Check that it exists "
        "and that you may read and write there.",
    ),
    sqlite3.SQLITE_IOERR: QT_TRANSLATE_NOOP(
        "errors",
        "The disk gave an error while {path} was read or written. The last change was not saved; "
        "everything before it is safe. Copy the project to another disk.",
    ),
    sqlite3.SQLITE_PERM: QT_TRANSLATE_NOOP("errors", "You may not open {path}."),
    sqlite3.SQLITE_CONSTRAINT: QT_TRANSLATE_NOOP(
        "errors",
        "The change does not fit {path} as it is now: it was changed elsewhere. "
        "Open the document again and repeat the change.",
    ),
}


def explained(error: sqlite3.Error, path: Path) -> KutipError | None:
    """The error as a sentence, or None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)  # the module's own have none
    sentence = _SENTENCES.get(code & 0xFF)
    if sentence is None:
        return None
    kind = StaleError if code & 0xFF == sqlite3.SQLITE_CONSTRAINT else KutipError
    return kind(sentence, path=path, detail=str(error))


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn the failures of a database that a person can act on into sentences."""
    try:
        yield
    except DBAPIError as error:
        known = explained(error.orig, path) if isinstance(error.orig, sqlite3.Error) else None
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = explained(error, path)
        if known is None:
            raise
        raise known from error
