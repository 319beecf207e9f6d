"""A path → connections: pragmas, transactions, and what kind of file it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.storage.failures import DAMAGED, explaining

# Bytes 68 to 71 of a project file: "KTP1". The desktop recognises projects by it.
APPLICATION_ID = 0x4B545031


class FileKind(NamedTuple):
    """What a file says it is."""

    application_id: int
    version: int


def file_kind(path: Path) -> FileKind:
    """Read what kind of database a file is; refuse other files.

    SQLite itself is asked: what a killed migration has committed may still stand in the journal.
    And to open and close the file by other means would free, unseen, the locks that this process
    holds on it.
    """
    if str(path).startswith(("postgresql:", "postgres:")):
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "Projects on PostgreSQL cannot be opened yet.")
        )
    if not path.exists():
        raise KutipError(QT_TRANSLATE_NOOP("errors", "There is no project at {path}."), path=path)
    if path.is_dir():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} is a folder; a project is one .kutip file."),
            path=path,
        )
    with explaining(path), plain(path, write=False) as connection:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        raise _not_a_project(path)
    return FileKind(application_id, version)


def _not_a_project(path: Path) -> KutipError:
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{path} is not a Kutip project. Choose a file that ends in .kutip."
    )
    return KutipError(sentence, path=path)


def engine_for(path: Path, *, write: bool) -> Engine:
    """Connections to a project: writers lock it when they begin, readers never wait."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "rw", check_same_thread=False)
        _set_up(connection, write=write)
        return connection

    engine = create_engine("sqlite://", creator=connect, pool_size=4, poolclass=_pool())
    event.listen(engine, "begin", _begin_writing if write else _begin_reading)
    return engine


def _connect(path: Path, mode: str, *, check_same_thread: bool = True) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=check_same_thread,
        timeout=5.0,
    )


def _pool() -> Any:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def _set_up(connection: sqlite3.Connection, *, write: bool) -> None:
    """What every connection needs: checks on, a patient lock, and every edit on the disk.

    `synchronous = FULL` is one fsync an edit: a label that is shown survives a power cut.
    Readers too open the file for writing, as far as they may: whoever leaves last must be able to
    bring the journal into the file and take it away. A pragma keeps them from writing more.
    """
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL" if write else "PRAGMA query_only = ON")


def _begin_writing(connection: Connection) -> None:
    # A deferred transaction that upgrades can fail at once whatever the timeout.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def use_wal(path: Path) -> None:
    """Set the journal that lets readers go on while one writes; refuse a disk that cannot."""
    with explaining(path), plain(path) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The disk that holds {path} cannot keep a project safe while it is open "
                "(often a network drive). Copy the project to this computer's own disk.",
            ),
            path=path,
        )


@contextmanager
def plain(path: Path, *, write: bool = True) -> Iterator[sqlite3.Connection]:
    """A bare connection, for what SQLAlchemy has no words for: backups, checks, attaching."""
    connection = _connect(path, "rw" if write else "ro")
    try:
        yield connection
    finally:
        connection.close()


def refuse_damaged(path: Path) -> None:
    """Say so at once where the file's pages do not hold together."""
    with explaining(path), plain(path, write=False) as connection:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise KutipError(DAMAGED, path=path, detail=said)
