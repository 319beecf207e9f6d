"""Cuts a text into the chunks that are laid out one by one, and makes each fit for display.

The text itself is never altered: separators lie between chunks and are not shown, and every
character stands for itself or for one substitute, so that offsets stay what they are.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from kutip.domain import graphemes

HEADLINE_LENGTH = 200
_SEPARATOR = re.compile("(\r\n|[\r\n\u2028\u2029\x0b\x0c\x85])")
_SPACE = re.compile(r"\s")
_CUT, _LONGEST = 900, 1300

_UNSHOWN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffc\ud800-\udfff]")
_BIDI = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST_STRONG = re.compile(
    "(?P<right>[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff])"
    "|[A-Za-z\u00c0-\u024f\u0370-\u052f\u4e00-\u9fff]"
)


class Chunks(NamedTuple):
    """Paragraphs, or parts of very long ones, by where they start and end (code points)."""

    starts: list[int]
    ends: list[int]
    unfinished: frozenset[int]
    headline: int

    def at(self, offset: int) -> int:
        """The chunk that holds an offset; one between two chunks belongs to the earlier."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def touching(self, start: int, end: int) -> range:
        """The chunks that a stretch reaches into."""
        return range(self.at(start), self.at(max(start, end - 1)) + 1)

    def paragraph(self, chunk: int) -> range:
        """All chunks of the paragraph that one chunk is part of."""
        first, last = chunk, chunk
        while first - 1 in self.unfinished:
            first -= 1
        while last in self.unfinished:
            last += 1
        return range(first, last + 1)


def cut(text: str) -> Chunks:
    """The chunks of a text: at least one, even where there is no text."""
    bounds = [0, *accumulate(map(len, _SEPARATOR.split(text)))]
    starts, ends = bounds[0::2], bounds[1::2]
    if len(starts) > 1 and starts[-1] == ends[-1]:
        del starts[-1], ends[-1]
    headline = _headline(starts, ends)
    if max(map(int.__sub__, ends, starts)) <= _LONGEST:
        return Chunks(starts, ends, frozenset(), headline)
    return _cut_long(text, starts, ends, headline)


def _headline(starts: list[int], ends: list[int]) -> int:
    """The first paragraph with anything in it, if it is short enough to be one; else -1."""
    first = next((i for i, (a, z) in enumerate(zip(starts, ends, strict=True)) if z > a), -1)
    return first if first >= 0 and ends[first] - starts[first] <= HEADLINE_LENGTH else -1


def _cut_long(text: str, starts: list[int], ends: list[int], headline: int) -> Chunks:
    all_starts: list[int] = []
    all_ends: list[int] = []
    unfinished = set()
    for start, end in zip(starts, ends, strict=True):
        at = start
        while end - at > _LONGEST:
            place = _place_to_cut(text, at)
            unfinished.add(len(all_starts))
            all_starts.append(at)
            all_ends.append(place)
            at = place
        all_starts.append(at)
        all_ends.append(end)
    return Chunks(all_starts, all_ends, frozenset(unfinished), headline)


def _place_to_cut(text: str, start: int) -> int:
    found = _SPACE.search(text, start + _CUT, start + _LONGEST)
    if found is not None:
        return found.end()
    place = graphemes.previous_boundary(text, start + _LONGEST)
    return place if place > start else start + _LONGEST


def displayed(text: str) -> str:
    """The text as Qt is given it: what Qt would drop or obey is one visible sign instead."""
    return _UNSHOWN.sub(_substitute, text) if _UNSHOWN.search(text) else text


def _substitute(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def has_bidi(text: str) -> bool:
    """Whether a stretch may be shown in pieces, because parts of the text run leftwards."""
    return not text.isascii() and _BIDI.search(text) is not None


def runs_left(text: str) -> bool:
    """Whether a paragraph is set from the right, by its first letter."""
    found = _FIRST_STRONG.search(text)
    return found is not None and found["right"] is not None
