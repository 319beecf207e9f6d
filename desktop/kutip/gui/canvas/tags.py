"""Where tags stand below a line, so that none touches another.

The left one is shortened before the right one moves; then a tag moves up to 8 px, then takes its
short form, then hides until the pointer is over its span. What follows a name goes before it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutip.gui.canvas.metrics import TAG_GAP

_FARTHEST = 8.0
_OVERHANG = 10.0
_NOWHERE = 1e9


class WantedTag(NamedTuple):
    """A tag to place: the piece of its span, the widths of its forms, and whether it must show."""

    left: float
    right: float
    widths: tuple[float, ...]
    must_show: bool = False


class PlacedTag(NamedTuple):
    """A tag that has a place: which one of those wanted, in which form, where and how wide."""

    number: int
    form: int
    x: float
    width: float


def place_tags(wanted: Sequence[WantedTag], column: float) -> list[PlacedTag]:
    """Places for tags sorted from left to right; those that find none are left out."""
    preferred = [_preferred_x(tag, column) for tag in wanted]
    placed: list[PlacedTag] = []
    edge = -_NOWHERE
    for number, tag in enumerate(wanted):
        following = preferred[number + 1] if number + 1 < len(wanted) else _NOWHERE
        found = _fit(tag, number, max(preferred[number], edge), edge, following, column)
        if found is None and tag.must_show:
            found = _forced(tag, number, preferred[number], column)
            placed = [other for other in placed if other.x + other.width + TAG_GAP <= found.x]
        if found is not None:
            placed.append(found)
            edge = found.x + found.width + TAG_GAP
    return placed


def _preferred_x(tag: WantedTag, column: float) -> float:
    """Under the start of the span; at the right edge of the column, flush with its end."""
    plain = tag.widths[-2] if len(tag.widths) > 1 else tag.widths[0]
    if tag.left + plain <= column + _OVERHANG / 2:
        return tag.left
    return min(tag.left, tag.right - plain) if tag.right > plain else max(0.0, column - plain)


def _fit(
    tag: WantedTag, number: int, x: float, edge: float, following: float, column: float
) -> PlacedTag | None:
    """The longest form that stands clear of its neighbours, else the shortest if it is near."""
    for form, width in enumerate(tag.widths):
        at = x
        if x + width > column + _FARTHEST and tag.right >= column - 90:
            at = max(edge, tag.right - width)
        allowed = max(_FARTHEST, width - (tag.right - tag.left)) if at < tag.left else _FARTHEST
        clear = at + width + TAG_GAP <= following + _FARTHEST
        if clear and 0 <= at + width <= column + _OVERHANG and abs(at - tag.left) <= allowed:
            return PlacedTag(number, form, at, width)
    last = len(tag.widths) - 1
    fits = x - tag.left <= _FARTHEST and x + tag.widths[last] <= column + _OVERHANG
    return PlacedTag(number, last, x, tag.widths[last]) if fits else None


def _forced(tag: WantedTag, number: int, x: float, column: float) -> PlacedTag:
    last = len(tag.widths) - 1
    width = tag.widths[last]
    return PlacedTag(number, last, max(0.0, min(x, column - width)), width)
