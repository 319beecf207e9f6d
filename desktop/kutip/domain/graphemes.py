r"""Where a text may be cut without breaking what a reader sees as one character.

Extended grapheme clusters as in Unicode Standard Annex 29, by the `regex` library's `\X`.
"""

import regex

_CLUSTER = regex.compile(r"\X")
_WINDOW = 256


def is_boundary(text: str, offset: int) -> bool:
    """Whether an offset lies between two graphemes (or at either end of the text)."""
    return previous_boundary(text, offset) == offset


def previous_boundary(text: str, offset: int) -> int:
    """The offset itself if it may be cut, else the start of the grapheme it lies in."""
    if offset <= 0 or offset >= len(text) or _is_plain(text, offset):
        return max(0, min(offset, len(text)))
    start = max(0, offset - _WINDOW)
    for cluster in _CLUSTER.finditer(text, start, min(len(text), offset + _WINDOW)):
        if cluster.end() > offset:
            return int(cluster.start())
    return offset


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
