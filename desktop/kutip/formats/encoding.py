"""Bytes into text, exactly; and what no database can hold.

A byte order mark at the start says how a file is encoded and is not part of its text; a U+FEFF
anywhere else is. Line ends, composed and decomposed letters, no-break spaces stay as they are.
"""

import codecs
import re
from typing import NamedTuple

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.base import MalformedError

BOM_LENGTH = 4
# UTF-32 before UTF-16: the mark of the one begins with that of the other.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_REPLACEMENT = "\ufffd"
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
# In Indonesian, English and their neighbours at most every seventh byte is beyond ASCII; where
# there are more, the text is Cyrillic, Thai or Chinese, and only its reader can say which.
_FOREIGN = 7


class Decoded(NamedTuple):
    """A text, the encoding it was in, and whether that encoding is only a guess."""

    text: str
    encoding: str
    guessed: bool = False


def bom_of(head: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells, if there is one."""
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def beginning(head: bytes) -> str:
    """The first bytes of a file as text, as well as they can be read; for guessing formats."""
    text = head.decode(bom_of(head) or "utf-8", "replace")
    return text.removeprefix("\ufeff")


def refuse_unknown(encoding: str) -> None:
    """Refuse the name of an encoding that Python does not know as one of texts."""
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no encoding “{name}”. Take, for example, utf-8, utf-16 or cp1252.",
            ),
            name=encoding,
        ) from None


def decode(raw: bytes, encoding: str | None = None) -> Decoded:
    """A file's text: as asked, by its byte order mark, as UTF-8, or as Windows Western (cp1252).

    The last is said to be a guess, and is made only where the text looks Western. Raises
    `MalformedError` where nothing fits.
    """
    if encoding is not None:
        refuse_unknown(encoding)
        return _as_asked(raw, encoding)
    if marked := bom_of(raw):
        return Decoded(_strict(raw, marked), marked.removesuffix("-sig"))
    if wide := _wide_without_mark(raw):
        return Decoded(_strict(raw, wide), wide, guessed=True)
    if (text := _utf8(raw)) is not None:
        return Decoded(text, "utf-8")
    return _western(raw)


def _as_asked(raw: bytes, encoding: str) -> Decoded:
    marked = bom_of(raw)
    same = marked is not None and _family(marked) == _family(encoding)
    return Decoded(_strict(raw, marked if same and marked else encoding), encoding)


def _family(encoding: str) -> str:
    """The Unicode encoding that a mark is of, whatever the order of its bytes."""
    name = codecs.lookup(encoding).name
    return next((found for found in ("utf-8", "utf-16", "utf-32") if name.startswith(found)), name)


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        if (text := _with_surrogates(raw, encoding)) is not None:
            return text
        raise _undecodable(raw, encoding, getattr(error, "start", 0)) from None


def _undecodable(raw: bytes, encoding: str, position: int) -> MalformedError:
    return MalformedError(
        "encoding",
        QT_TRANSLATE_NOOP(
            "errors",
            "It is not {encoding} at byte {position} (line {line}): the file may be damaged or "
            "cut off, or in another encoding; say which with --encoding.",
        ),
        encoding=encoding,
        position=position + 1,
        line=raw.count(b"\n", 0, position) + 1,
    )


def _wide_without_mark(raw: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every second byte is NUL."""
    if len(raw) < BOM_LENGTH or len(raw) % 2:
        return None
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = raw[start::2], raw[1 - start :: 2]
        if half.count(0) > len(half) * 0.6 and other.count(0) < len(other) * 0.05:
            return name
    return None


def _utf8(raw: bytes) -> str | None:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        if (text := _with_surrogates(raw, "utf-8")) is not None:
            return text
        # A byte or two amiss in a text that otherwise is UTF-8: damaged, not another encoding.
        sound = sum(not char.isascii() for char in raw.decode("utf-8", "ignore"))
        if sound > raw.decode("utf-8", "replace").count(_REPLACEMENT):
            raise _undecodable(raw, "utf-8", error.start) from None
        return None


def _with_surrogates(raw: bytes, encoding: str) -> str | None:
    """Text with lone surrogates in it, as some programs write; what they are is said later."""
    if not encoding.startswith("utf"):
        return None
    try:
        return raw.decode(encoding, "surrogatepass")
    except UnicodeError:
        return None


def _western(raw: bytes) -> Decoded:
    if _CONTROLS.search(raw):
        raise MalformedError(
            "binary",
            QT_TRANSLATE_NOOP(
                "errors", "This is not a text file, or in an encoding that Kutip cannot tell."
            ),
        )
    if len(_NOT_ASCII.findall(raw)) * _FOREIGN <= len(raw):
        try:
            return Decoded(raw.decode("cp1252"), "cp1252", guessed=True)
        except UnicodeDecodeError:
            pass
    raise MalformedError(
        "encoding",
        QT_TRANSLATE_NOOP(
            "errors",
            "It is not UTF-8, and Kutip cannot tell what it is ({guess}?). "
            "Say it with --encoding, for example --encoding {guess}.",
        ),
        guess=_guess(raw),
    )


def _guess(raw: bytes) -> str:
    # Wrong too often to be acted on (cp1250 for Indonesian in cp1252), good enough as a hint.
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:20_000]).best()
    return best.encoding.replace("_", "-") if best else "cp1252"


def is_storable(text: str) -> bool:
    """Whether a database can hold a text: no NUL, no half of a surrogate pair."""
    if "\0" in text:
        return False
    return text.isascii() or _UNSTORABLE.search(text) is None


def made_storable(text: str) -> str:
    """The text with U+FFFD in place of each of them."""
    return _UNSTORABLE.sub(_REPLACEMENT, text)
