"""Alignment: where the training tokenizer cuts a text, and how spans sit on its tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Tokens(NamedTuple):
    """The tokens of a text as parallel runs of starts and ends (code points, end excluded).

    As spaCy cuts texts, every character is in a token, save one plain space after a token.
    Runs of white space are tokens too; `words` and the cursor pass over them.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    def at(self, offset: int) -> int:
        """The number of the token at an offset, or of the last one before it; -1 before all."""
        return bisect_right(self.starts, offset) - 1

    def after(self, offset: int) -> int:
        """The number of the first token that starts at an offset or later."""
        return bisect_left(self.starts, offset)

    def is_start(self, offset: int) -> bool:
        """Whether a token starts here."""
        found = self.at(offset)
        return found >= 0 and self.starts[found] == offset

    def is_end(self, offset: int) -> bool:
        """Whether a token ends here."""
        found = bisect_left(self.ends, offset)
        return found < len(self.ends) and self.ends[found] == offset

    def fit(self, start: int, end: int) -> bool:
        """Whether a span begins and ends with tokens, so that training can see it."""
        return self.is_start(start) and self.is_end(end)

    def expand(self, start: int, end: int) -> tuple[int, int]:
        """The smallest run of whole tokens that holds the span."""
        first, last = self.at(start), self.after(end) - 1
        if first >= 0 and self.ends[first] > start:
            start = self.starts[first]
        if last >= 0 and self.ends[last] > end:
            end = self.ends[last]
        return start, end

    def shrink(self, start: int, end: int) -> tuple[int, int]:
        """The largest run of whole tokens inside the span; (start, start) where there is none."""
        first = self.after(start)
        last = bisect_right(self.ends, end) - 1
        if first > last or first >= len(self.starts):
            return start, start
        return self.starts[first], self.ends[last]
