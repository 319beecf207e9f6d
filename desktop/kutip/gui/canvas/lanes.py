"""Which row below the text each overlapping span gets: the shortest is nearest to the text."""

from bisect import bisect_left, insort
from collections.abc import Sequence

MOST = 12


def lanes(extents: Sequence[tuple[int, int]]) -> list[int]:
    """The lane of each extent, so that no two in one lane overlap; beyond the most, they do."""
    order = sorted(range(len(extents)), key=lambda i: (extents[i][1] - extents[i][0], extents[i]))
    taken: list[list[tuple[int, int]]] = []
    chosen = [0] * len(extents)
    for number in order:
        chosen[number] = _first_free(taken, extents[number])
    return chosen


def _first_free(taken: list[list[tuple[int, int]]], extent: tuple[int, int]) -> int:
    for lane, others in enumerate(taken):
        if _is_free(others, extent):
            insort(others, extent)
            return lane
    if len(taken) == MOST:
        return MOST - 1
    taken.append([extent])
    return len(taken) - 1


def _is_free(others: list[tuple[int, int]], extent: tuple[int, int]) -> bool:
    """The others are sorted and apart, so that only the two neighbours matter."""
    at = bisect_left(others, extent)
    before_ends = others[at - 1][1] if at else extent[0]
    after_starts = others[at][0] if at < len(others) else extent[1]
    return before_ends <= extent[0] and after_starts >= extent[1]
