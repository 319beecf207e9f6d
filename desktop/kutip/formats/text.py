"""Plain text: a file is an article, without annotations.

The text is taken to the last code point: carriage returns, no-break spaces, decomposed letters,
spaces at the end of lines. Only a byte order mark is left out: it is part of the encoding.
"""

from collections.abc import Iterator
from pathlib import Path

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.base import (
    Feature,
    FileHeader,
    Found,
    MalformedError,
    Problem,
    RawDocument,
    ReadOptions,
)
from kutip.formats.encoding import decode

LARGEST = 64 * 1024 * 1024
_SUFFIXES = (".txt", ".text")


class TextFormat:
    """Reads `.txt` files; the article is named after its file."""

    name = "text"
    suffixes: tuple[str, ...] = _SUFFIXES
    keeps: frozenset[Feature] = frozenset()
    reads = True
    writes = False

    def recognises(self, path: Path, head: bytes) -> float:  # noqa: ARG002
        """By its suffix alone: anything could be text."""
        return 0.5 if path.suffix.lower() in _SUFFIXES and not path.is_dir() else 0.0

    def read(self, path: Path, options: ReadOptions) -> Iterator[Found]:
        """The one article of a file."""
        try:
            decoded = decode(_content(path), options.encoding)
        except MalformedError as error:
            yield FileHeader(str(path), options.encoding or "", "none")
            yield error.at(str(path))
            return
        yield FileHeader(str(path), decoded.encoding, "none")
        if decoded.guessed:
            yield _guessed(path, decoded.encoding)
        yield RawDocument(str(path), 0, _name(path, options.root), decoded.text)


def _content(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise MalformedError(
            "too_long",
            QT_TRANSLATE_NOOP(
                "errors", "This file is larger than any article ({size} MB at most)."
            ),
            size=LARGEST >> 20,
        )
    return path.read_bytes()


def _name(path: Path, root: Path | None) -> str:
    return path.relative_to(root).as_posix() if root is not None else path.name


def _guessed(path: Path, encoding: str) -> Problem:
    return Problem(
        str(path),
        0,
        "",
        "encoding_guessed",
        QT_TRANSLATE_NOOP(
            "errors",
            "It is not UTF-8 and was read as {encoding}, which is a guess. "
            "If letters look wrong, import it again with --encoding.",
        ),
        (("encoding", encoding),),
    )
