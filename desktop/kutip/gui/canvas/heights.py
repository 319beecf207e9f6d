"""How tall each chunk is, and what that adds up to: sums by blocks, quick to build and change."""

from bisect import bisect_right
from itertools import accumulate

_BLOCK = 256


class Heights:
    """Whole-pixel heights of a run of chunks, estimated at first and measured later."""

    def __init__(self, heights: list[int]) -> None:
        """Take the heights over; the list is kept and changed."""
        self.values = heights
        self._blocks = [sum(heights[i : i + _BLOCK]) for i in range(0, len(heights), _BLOCK)]

    def total(self) -> int:
        """The height of everything."""
        return sum(self._blocks)

    def above(self, chunk: int) -> int:
        """The height of everything above a chunk."""
        block = chunk // _BLOCK
        return sum(self._blocks[:block]) + sum(self.values[block * _BLOCK : chunk])

    def change(self, chunk: int, height: int) -> int:
        """Set the height of a chunk; gives by how much it grew."""
        grown = height - self.values[chunk]
        self.values[chunk] = height
        self._blocks[chunk // _BLOCK] += grown
        return grown

    def at(self, y: int) -> int:
        """The chunk at a height; the first or last one for what lies outside."""
        tops = list(accumulate(self._blocks, initial=0))
        block = min(max(0, bisect_right(tops, y) - 1), len(self._blocks) - 1)
        inside = list(
            accumulate(self.values[block * _BLOCK : (block + 1) * _BLOCK], initial=tops[block])
        )
        found = min(max(0, bisect_right(inside, y) - 1), len(inside) - 2)
        return block * _BLOCK + found
