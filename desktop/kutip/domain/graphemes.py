r"""Where a text may be cut without breaking what a reader sees as one character.

Extended grapheme clusters as in Unicode Standard Annex 29, by the `regex` library's `\X`.
"""

import regex

_CLUSTER = regex.compile(r"\X")
_WINDOW = 256
# What may belong to the grapheme before it, in a run of any length: marks, joined signs, flags.
_GOES_ON = regex.compile(r"[\p{Grapheme_Extend}\p{M}\p{Regional_Indicator}\u200d]")


def is_boundary(text: str, offset: int) -> bool:
    """Whether an offset lies between two graphemes (or at either end of the text)."""
    return previous_boundary(text, offset) == offset


def previous_boundary(text: str, offset: int) -> int:
    """The offset itself if it may be cut, else the start of the grapheme it lies in."""
    if offset <= 0 or offset >= len(text) or _is_plain(text, offset):
        return max(0, min(offset, len(text)))
    start = max(0, offset - _WINDOW)
    while start > 0 and (_GOES_ON.match(text, start) or text[start - 1] == "\u200d"):
        start -= 1
    clusters = _CLUSTER.finditer(text, start, min(len(text), offset + _WINDOW))
    return next(int(cluster.start()) for cluster in clusters if cluster.end() > offset)


def next_boundary(text: str, offset: int) -> int:
    """The offset itself if it may be cut, else the end of the grapheme it lies in."""
    before = previous_boundary(text, offset)
    return before if before == offset else step(text, before, 1)


def step(text: str, offset: int, direction: int) -> int:
    """The next boundary to the right (direction 1) or to the left (-1) of an offset."""
    if direction < 0:
        return previous_boundary(text, offset - 1) if offset > 0 else 0
    if offset >= len(text):
        return len(text)
    cluster = _CLUSTER.match(text, offset)
    return int(cluster.end()) if cluster else offset + 1


def _is_plain(text: str, offset: int) -> bool:
    """Two ASCII characters are always apart, save carriage return and line feed."""
    pair = text[offset - 1 : offset + 1]
    return pair.isascii() and pair != "\r\n"
