"""Which files an import reads, and as what: folders opened, formats found."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats import detect, format_named, loaded
from kutip.formats.base import Format, Problem
from kutip.formats.fields import printable, shown

# What lies beside data in a folder: named, but no reason to refuse the folder.
_BESIDE = frozenset(
    {"", ".css", ".db", ".gif", ".ini", ".jpeg", ".jpg", ".js", ".log", ".md", ".png", ".svg"}
)


class SourceFile(NamedTuple):
    """A file to read, the folder it was found in (if one was given), its format and size."""

    path: Path
    root: Path | None
    format: Format
    size: int = 0


def source_files(
    sources: Iterable[Path], format_name: str | None
) -> Iterator[SourceFile | Problem]:
    """Every file behind what was named, sorted; what is passed over is said.

    Hidden files and symbolic links inside a folder are passed over: a folder from a stranger
    must not reach files outside it.
    """
    asked = format_named(format_name) if format_name is not None else None
    yield from loaded().failures
    for source in sources:
        if not source.exists():
            raise KutipError(
                QT_TRANSLATE_NOOP("errors", "There is no file or folder {path}."),
                path=shown(str(source)),
            )
        if source.is_dir() and not _is_whole(source, asked):
            yield from _inside(source, asked)
        else:
            yield _as_format(source, None, asked)


def _is_whole(folder: Path, asked: Format | None) -> bool:
    """Whether a format takes the folder as one thing."""
    formats = loaded().formats if asked is None else (asked,)
    return any(each.reads and each.recognises(folder, b"") > 0 for each in formats)


def _inside(root: Path, asked: Format | None) -> Iterator[SourceFile | Problem]:
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in [n for n in folders if _is_passed_over(Path(folder, n))]:
            folders.remove(name)
            yield _passed_over(Path(folder, name))
        for name in sorted(names):
            path = Path(folder, name)
            if _is_passed_over(path):
                yield _passed_over(path)
            else:
                yield _as_format(path, root, asked)


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(".") or path.is_symlink()


def _passed_over(path: Path) -> Problem:
    return Problem(
        shown_path(path),
        0,
        "",
        "skipped_file",
        QT_TRANSLATE_NOOP("errors", "It is hidden or a symbolic link, and was passed over."),
    )


def _as_format(path: Path, root: Path | None, asked: Format | None) -> SourceFile | Problem:
    try:
        if not path.is_dir() and not path.is_file():
            return _unreadable(path, "not a file")
        size = path.stat().st_size if path.is_file() else 0
        if path.is_file() and not size:
            return Problem(
                shown_path(path), 0, "", "empty", QT_TRANSLATE_NOOP("errors", "The file is empty.")
            )
        return SourceFile(path, root, asked or detect(path), size)
    except OSError as error:
        return _unreadable(path, error.strerror or type(error).__name__)
    except KutipError as error:
        kind = "skipped_file" if root is not None and _is_beside(path) else "unknown_format"
        return Problem(shown_path(path), 0, "", kind, error.template, tuple(error.values.items()))


def _is_beside(path: Path) -> bool:
    return path.suffix.lower() in _BESIDE or path.stem.upper() in {"README", "LICENSE"}


def unreadable(path: Path, error: OSError) -> Problem:
    """The problem of a file that cannot be read."""
    return _unreadable(path, error.strerror or type(error).__name__)


def _unreadable(path: Path, reason: str) -> Problem:
    return Problem(
        shown_path(path),
        0,
        "",
        "unreadable",
        QT_TRANSLATE_NOOP("errors", "It cannot be read: {reason}."),
        (("reason", reason),),
    )


def shown_path(path: Path) -> str:
    """A path as it can be printed, whatever bytes its name is made of."""
    return printable(str(path))
