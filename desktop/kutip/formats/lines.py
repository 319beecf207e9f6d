"""Files of one JSON object a line: read line by line, written whole or not at all.

A line ends at a line feed, with or without a carriage return before it, and nowhere else: what
`str.splitlines` takes for line ends (U+2028, U+0085, form feed) stands inside real articles.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from typing import BinaryIO, TextIO

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.base import MalformedError
from kutip.formats.encoding import BOM_LENGTH, bom_of, refuse_unknown
from kutip.formats.fields import Object, shown

LONGEST = 256 * 1024 * 1024


def encoding_of(path: Path, asked: str | None) -> str:
    """The encoding of a file of lines: asked for, or by its first bytes, or UTF-8."""
    with path.open("rb") as file:
        found = bom_of(file.read(BOM_LENGTH))
    if asked is not None:
        refuse_unknown(asked)
    return asked or found or "utf-8"


def read_objects(path: Path, encoding: str) -> Iterator[tuple[int, Object | MalformedError]]:
    """Each line's number and object, or what is wrong with it. Empty lines are passed over."""
    for number, line in read_lines(path, encoding):
        if isinstance(line, MalformedError):
            yield number, line
        elif line and not line.isspace():
            yield number, _object(line)


def read_lines(path: Path, encoding: str) -> Iterator[tuple[int, str | MalformedError]]:
    """Each line's number and text, without its end."""
    if encoding.replace("_", "-").lower() in {"utf-8", "utf8", "utf-8-sig"}:
        with path.open("rb") as file:
            yield from _utf8_lines(file)
    else:
        # newline="\n" ends lines at line feeds alone and changes none of them.
        with path.open(encoding=encoding, newline="\n") as text:
            yield from _decoded_lines(text, encoding)


def _utf8_lines(file: BinaryIO) -> Iterator[tuple[int, str | MalformedError]]:
    number = 0
    while raw := file.readline(LONGEST):
        number += 1
        if len(raw) == LONGEST:
            yield number, _too_long()
            return
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        try:
            yield number, _without_end(raw.decode())
        except UnicodeDecodeError as error:
            yield number, _undecodable("utf-8", error.start + 1)


def _decoded_lines(text: TextIO, encoding: str) -> Iterator[tuple[int, str | MalformedError]]:
    number = 0
    while True:
        number += 1
        try:
            line = text.readline(LONGEST)
        except UnicodeError:
            yield number, _undecodable(encoding, 0)
            return
        if not line:
            return
        yield number, _without_end(line) if len(line) < LONGEST else _too_long()


def _without_end(line: str) -> str:
    return line.removesuffix("\n").removesuffix("\r")


def _too_long() -> MalformedError:
    return MalformedError(
        "too_long", QT_TRANSLATE_NOOP("errors", "This line is too long to be read.")
    )


def _undecodable(encoding: str, column: int) -> MalformedError:
    return MalformedError(
        "encoding",
        QT_TRANSLATE_NOOP(
            "errors",
            "This line is not {encoding} (at byte {column}). Save the file as UTF-8, "
            "or say what it is with --encoding.",
        ),
        encoding=encoding,
        column=column,
    )


def _object(line: str) -> Object | MalformedError:
    try:
        found = parse(line)
    except MalformedError as error:
        return error
    if isinstance(found, dict):
        return found
    return MalformedError(
        "type",
        QT_TRANSLATE_NOOP("errors", "A line should be a JSON object, but this is {value}."),
        value=shown(found),
    )


def parse(text: str) -> object:
    """What a text in JSON says. Raises `MalformedError` with the column of what is wrong."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise _broken(error.msg, error.colno) from None
    except RecursionError:
        raise MalformedError(
            "nesting", QT_TRANSLATE_NOOP("errors", "It is nested too deeply.")
        ) from None
    except ValueError as error:
        raise MalformedError(
            "number",
            QT_TRANSLATE_NOOP("errors", "It holds a number that cannot be kept: {reason}."),
            reason=shown(str(error)),
        ) from None


def _broken(reason: str, column: int) -> MalformedError:
    return MalformedError(
        "json",
        QT_TRANSLATE_NOOP(
            "errors", "This is not JSON at column {column} ({reason}). The file may be cut off."
        ),
        column=column,
        reason=reason,
    )


def _not_a_number(name: str) -> float:
    raise ValueError(name)


def _finite(digits: str) -> float:
    value = float(digits)
    if not isfinite(value):
        raise ValueError(digits)
    return value


_DECODER = json.JSONDecoder(parse_constant=_not_a_number, parse_float=_finite)


class ObjectWriter:
    """Writes objects as lines, and takes the hash of what it wrote."""

    def __init__(self, file: BinaryIO) -> None:
        """Write into an open file."""
        self._file = file
        self._hash = hashlib.sha256()

    def write(self, item: Mapping[str, object]) -> None:
        """One object, one line."""
        text = json.dumps(item, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        line = text.encode() + b"\n"
        self._hash.update(line)
        self._file.write(line)

    def sha256(self) -> str:
        """The hash of everything written so far, in hexadecimal."""
        return self._hash.hexdigest()


@contextmanager
def replacing(path: Path) -> Iterator[ObjectWriter]:
    """A file that takes the place of the one at a path when all of it is written."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield ObjectWriter(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path.resolve())
    except OSError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be written: {reason}."),
            path=shown(str(path)),
            reason=error.strerror or type(error).__name__,
        ) from error
    finally:
        part.unlink(missing_ok=True)
