"""Indonesian as spaCy cuts it, ready in a tenth of a second instead of four.

Nearly all of its sixteen thousand special cases only keep a word with hyphens whole: `anak-anak`.
spaCy adds them one by one. Here they are looked up in a set, at the two moments when spaCy would:
before a word is cut, and again among the tokens of what was cut for another reason.
"""

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_WORD = re.compile(r"[\w-]+")
_HYPHENATED = re.compile(r"\w[\w-]*-[\w-]*")
_LEAST = 2


class Compounds:
    """The words that stay whole."""

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        self._longest = max((2 * word.count("-") + 1 for word in words), default=0)

    def rejoin(self, text: str, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """The tokens of a text with the words that were cut made whole again."""
        inner_starts: set[int] = set()
        inner_ends: set[int] = set()
        for stretch in _HYPHENATED.finditer(text):
            first = bisect_left(starts, stretch.start())
            last = bisect_right(ends, stretch.end(), first)
            if last - first < _LEAST:
                continue
            for begin, end in self._found(text, starts[first:last], ends[first:last]):
                inner_starts.update(starts[first + begin + 1 : first + end])
                inner_ends.update(ends[first + begin : first + end - 1])
        if not inner_starts:
            return starts, ends
        return (
            [start for start in starts if start not in inner_starts],
            [end for end in ends if end not in inner_ends],
        )

    def _found(self, text: str, starts: list[int], ends: list[int]) -> list[tuple[int, int]]:
        """Runs of tokens that are one word together: the longest first, then the earliest."""
        found: list[tuple[int, int]] = []
        taken: set[int] = set()
        for size in range(min(self._longest, len(starts)), 1, -1):
            for begin in range(len(starts) - size + 1):
                end = begin + size
                if text[starts[begin] : ends[end - 1]] in self.words and not (
                    begin in taken or end - 1 in taken
                ):
                    found.append((begin, end))
                    taken.update(range(begin, end))
        return found


def quick_indonesian(stock: "type[Language]") -> "tuple[Language, Compounds]":
    """A language that cuts as stock does, together with `Compounds.rejoin` on what it cut."""
    from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS

    cases = stock.Defaults.tokenizer_exceptions
    whole = frozenset(
        word
        for word, tokens in cases.items()
        if len(tokens) == len(tokens[0]) == 1
        and _WORD.fullmatch(word)
        and word not in BASE_EXCEPTIONS
    )
    few = {word: tokens for word, tokens in cases.items() if word not in whole}
    defaults = type("Defaults", (stock.Defaults,), {"tokenizer_exceptions": few})
    language: Language = type("QuickIndonesian", (stock,), {"Defaults": defaults})()
    setattr(language.tokenizer, "token_match", whole.__contains__)  # noqa: B010 - untyped Cython
    return language, Compounds(whole)
