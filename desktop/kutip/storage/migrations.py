"""From one schema version to the next: ordered functions, made whole or not at all.

Alembic is used as a library, for what it knows of changing tables; the version is SQLite's own
`user_version`. A file is copied before it is migrated. Foreign keys are off meanwhile, because
rebuilding a table with them on deletes the rows that depend on it (measured), and checked after.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, LargeBinary, String, create_engine, text
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.storage.connect import file_kind, plain
from kutip.storage.failures import DAMAGED, explaining

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection


def _keep_sides_of_the_split(operations: "Operations") -> None:
    """Version 2: the side of the training split is kept with the project."""
    operations.create_table(
        "split",
        Column("document_id", LargeBinary(16), ForeignKey("document.id"), primary_key=True),
        Column("side", String, nullable=False),
    )
    # SQLite takes a check only with the table, so the table is made anew around it.
    with operations.batch_alter_table("split") as split:
        split.create_check_constraint("side_is_known", "side in ('train', 'dev', 'test')")


MIGRATIONS: tuple[Callable[["Operations"], None], ...] = (_keep_sides_of_the_split,)
VERSION = len(MIGRATIONS) + 1


def refuse_newer(path: Path) -> int:
    """Read the schema version of a project; one that this program does not know is refused."""
    version = file_kind(path)[1]
    if version > VERSION:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} was made with a newer Kutip "
                "(schema {version}; this program knows {known}). "
                "Nothing was changed. Update Kutip to open it.",
            ),
            path=path,
            version=version,
            known=VERSION,
        )
    return version


def migrate(path: Path) -> Path | None:
    """Bring a project to this version; gives the copy of it as it was, or None if it was current.

    The caller holds the writer lock.
    """
    version = refuse_newer(path)
    if version == VERSION:
        return None
    copy = path.with_name(f"{path.stem}-schema-{version}{path.suffix}")
    with explaining(path):
        _copy(path, copy)
        _migrate(path, version)
    return copy


def _copy(path: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    with plain(path) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))


def _migrate(path: Path, version: int) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with plain(path) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA synchronous = FULL")
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                options = {"target_metadata": SQLModel.metadata}  # how constraints are named
                operations = Operations(MigrationContext.configure(connection, opts=options))
                for step in MIGRATIONS[version - 1 :]:
                    step(operations)
                _finish(connection, path)
                connection.exec_driver_sql("COMMIT")
            finally:
                if raw.in_transaction:
                    raw.execute("ROLLBACK")


def _finish(connection: "Connection", path: Path) -> None:
    lost = connection.execute(text("PRAGMA foreign_key_check")).all()
    if lost:
        raise KutipError(DAMAGED, path=path, detail=f"foreign keys: {lost[0]}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
