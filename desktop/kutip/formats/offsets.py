"""Which unit a file counts its offsets in, found by a vote; and any unit into code points.

Programs count differently as soon as a text leaves ASCII: Python in code points, browsers and
Java in UTF-16 units, others in UTF-8 bytes or in graphemes. A file says nothing of it, but where
it repeats the words of a span, only one unit explains all of them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import regex

from kutip.formats.base import OffsetUnit, RawSpan

UNITS: tuple[OffsetUnit, ...] = ("codepoints", "utf16", "bytes", "graphemes")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_NOT_ASCII = re.compile("[^\0-\x7f]")
_CLUSTER = regex.compile(r"\X")
# Characters that join others to one grapheme, roughly: the cheap question before the dear one.
_JOINS = re.compile("\r\n|[^\0-\u02ff]")

Convert = Callable[[int], int | None]


class Ballot(NamedTuple):
    """How well one unit explains the spans of a file.

    Of the spans whose words are beside them, as many are `right`, the others `wrong`; `edges`
    counts edges of the remaining spans that fall where words begin or end.
    """

    unit: OffsetUnit
    right: int = 0
    wrong: int = 0
    edges: int = 0


class Verdict(NamedTuple):
    """The unit chosen, and the ballots of all, code points first."""

    unit: OffsetUnit
    ballots: tuple[Ballot, ...]


def converter(text: str, unit: OffsetUnit) -> Convert:
    """A function from offsets in a unit to code points; None inside a character, past the end."""
    if unit == "utf16":
        return _widened(text, _ASTRAL, _units16)
    if unit == "bytes":
        return _widened(text, _NOT_ASCII, _bytes8)
    if unit == "graphemes":
        return _graphemes(text)
    return _bounded(len(text))


def _bounded(length: int) -> Convert:
    return lambda offset: offset if 0 <= offset <= length else None


def _units16(_: str) -> int:
    return 2


def _bytes8(char: str) -> int:
    return len(char.encode("utf-8", "surrogatepass"))


def _widened(text: str, wide: re.Pattern[str], width: Callable[[str], int]) -> Convert:
    """Characters that count more than one push everything after them to the right."""
    starts: list[int] = []
    pushed = [0]
    for found in wide.finditer(text):
        starts.append(found.start() + pushed[-1])
        pushed.append(pushed[-1] + width(found.group()) - 1)
    if not starts:
        return _bounded(len(text))
    return _Widened(starts, pushed, len(text)).codepoint


class _Widened:
    """Where the wide characters start, in the unit, and how far everything is pushed by then."""

    def __init__(self, starts: list[int], pushed: list[int], length: int) -> None:
        self._starts = starts
        self._pushed = pushed
        self._length = length

    def codepoint(self, offset: int) -> int | None:
        before = bisect_left(self._starts, offset)
        found = offset - self._pushed[before]
        if found < 0 or found > self._length:
            return None
        if before and offset <= self._starts[before - 1] + self._width(before - 1) - 1:
            return None
        return found

    def _width(self, number: int) -> int:
        return self._pushed[number + 1] - self._pushed[number] + 1


def _graphemes(text: str) -> Convert:
    if _JOINS.search(text) is None:
        return _bounded(len(text))
    starts = [found.start() for found in _CLUSTER.finditer(text)]
    starts.append(len(text))
    return lambda offset: starts[offset] if 0 <= offset < len(starts) else None


def may_differ(text: str) -> bool:
    """Whether the units can disagree about a text at all."""
    return not text.isascii() or "\r\n" in text


def is_doubtful(text: str, spans: Iterable[RawSpan]) -> bool:
    """Whether spans of a document leave it open that they count code points."""
    if not may_differ(text):
        return False
    silent = False
    for span in spans:
        if span.text is None:
            silent = True
            if span.end > len(text):
                return True
        elif text[span.start : span.end] != span.text:
            return True
    return silent and _ASTRAL.search(text) is not None


def vote(documents: Iterable[tuple[str, Sequence[RawSpan]]]) -> Verdict:
    """The unit that explains most of all spans of a file; code points where it is a tie."""
    ballots = [Ballot(unit) for unit in UNITS]
    for text, spans in documents:
        if spans and may_differ(text):
            ballots = [_marked(ballot, text, spans) for ballot in ballots]
    best = max(ballots, key=lambda ballot: (ballot.right, ballot.edges))
    return Verdict(best.unit, tuple(ballots))


def _marked(ballot: Ballot, text: str, spans: Sequence[RawSpan]) -> Ballot:
    convert = converter(text, ballot.unit)
    right = wrong = edges = 0
    for span in spans:
        start, end = convert(span.start), convert(span.end)
        if span.text is None:
            edges += _edges(text, start, end)
        elif start is not None and end is not None and text[start:end] == span.text:
            right += 1
        else:
            wrong += 1
    return Ballot(ballot.unit, ballot.right + right, ballot.wrong + wrong, ballot.edges + edges)


def _edges(text: str, start: int | None, end: int | None) -> int:
    """Two points for edges between words, two for edges that are no white space."""
    if start is None or end is None or start >= end:
        return 0
    between = _is_word_edge(text, start) + _is_word_edge(text, end)
    return between + (not text[start].isspace()) + (not text[end - 1].isspace())


def _is_word_edge(text: str, offset: int) -> bool:
    if offset in (0, len(text)):
        return True
    return not (text[offset - 1].isalnum() and text[offset].isalnum())
