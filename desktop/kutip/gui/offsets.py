"""Code points ⇄ UTF-16: the one place where Qt's counting meets Python's.

Qt counts a character outside the Basic Multilingual Plane (an emoji, say) twice.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """Turns offsets into one text into Qt's positions in it, and back."""

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        """Note where the characters are that Qt counts twice."""
        found = () if text.isascii() else _ASTRAL.finditer(text)
        self._astral = tuple(match.start() for match in found)

    def to16(self, offset: int) -> int:
        """The UTF-16 position of a code point offset."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def from16(self, position16: int) -> int:
        """The code point offset of a UTF-16 position; inside a pair, that of its character."""
        if not self._astral:
            return position16
        astral = self._astral
        before = bisect_left(range(len(astral)), position16, key=lambda i: astral[i] + i)
        return position16 - before
