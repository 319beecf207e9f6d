"""Copies of a project that is open, and going back to one."""

import os
import shutil
import sqlite3
from pathlib import Path

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.storage.connect import file_kind, plain, refuse_damaged
from kutip.storage.failures import explaining
from kutip.storage.migrations import refuse_newer


def backup(path: Path, destination: Path) -> None:
    """Write a whole, checked copy; the destination appears only when it is complete."""
    file_kind(path)
    if destination.exists():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} is there already. Choose another name."),
            path=destination,
        )
    destination.parent.mkdir(parents=True, exist_ok=True)
    unfinished = destination.with_name(destination.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with explaining(path), plain(path) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        refuse_damaged(unfinished)
        _sync(unfinished)
        unfinished.rename(destination)
    finally:
        unfinished.unlink(missing_ok=True)


def restore(path: Path, copy: Path, keep: Path) -> None:
    """Put a backup in the place of a project, which is kept as it was under another name.

    The caller holds the writer lock.
    """
    refuse_newer(copy)
    refuse_damaged(copy)
    unfinished = path.with_name(path.name + ".restoring")
    try:
        shutil.copyfile(copy, unfinished)
        _sync(unfinished)
        if path.exists():
            _settle(path, keep)
            shutil.copyfile(path, keep)
        else:
            _drop_journal(path)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _settle(path: Path, keep: Path) -> None:
    """Bring what stands in the journal into the file; that of a damaged file is kept beside it."""
    try:
        with explaining(path), plain(path) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except KutipError as error:
        if isinstance(error.__cause__, sqlite3.OperationalError):
            raise  # open elsewhere, or not to be written: its journal may hold edits
        journal = path.with_name(path.name + "-wal")
        if journal.exists():
            shutil.copyfile(journal, keep.with_name(keep.name + "-wal"))
        _drop_journal(path)


def _drop_journal(path: Path) -> None:
    """Take away a journal, which would be played into a file it does not belong to."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
