"""The word cursor: how it walks a text by its tokens, and which words an offset means.

A *word* here is a token that is not white space. No extent given back cuts a grapheme, even
where the tokenizer did.
"""

from kutip.domain import graphemes
from kutip.domain.alignment import Tokens

Extent = tuple[int, int]


def word_at(text: str, tokens: Tokens, offset: int) -> Extent:
    """The word an offset lies in, else the next one, else the last one; empty without any."""
    number = tokens.at(offset)
    if number >= 0 and offset < tokens.ends[number] and not _is_space(text, tokens, number):
        return whole(text, tokens.starts[number], tokens.ends[number])
    start = next_word(text, tokens, offset)
    if start is None:
        start = previous_word(text, tokens, offset)
    if start is None:
        return _nothing_at(text, offset)
    return whole(text, start, tokens.ends[tokens.at(start)])


def next_word(text: str, tokens: Tokens, offset: int) -> int | None:
    """Where the first word that begins at an offset or later begins."""
    for number in range(tokens.after(offset), len(tokens.starts)):
        if _is_stop(text, tokens, number):
            return tokens.starts[number]
    return None


def previous_word(text: str, tokens: Tokens, offset: int) -> int | None:
    """Where the last word that begins before an offset begins."""
    for number in range(tokens.after(offset) - 1, -1, -1):
        if _is_stop(text, tokens, number):
            return tokens.starts[number]
    return None


def snapped(text: str, tokens: Tokens, start: int, end: int) -> Extent:
    """The whole words that a dragged stretch touches, without the white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return _nothing_at(text, start)
    return whole(text, *tokens.expand(start, end))


def whole(text: str, start: int, end: int) -> Extent:
    """The stretch, grown until it cuts no grapheme."""
    return graphemes.previous_boundary(text, start), graphemes.next_boundary(text, end)


def hull(one: Extent, other: Extent) -> Extent:
    """The smallest stretch that holds both."""
    return min(one[0], other[0]), max(one[1], other[1])


def _nothing_at(text: str, offset: int) -> Extent:
    place = graphemes.previous_boundary(text, offset)
    return place, place


def _is_stop(text: str, tokens: Tokens, number: int) -> bool:
    start = tokens.starts[number]
    return not _is_space(text, tokens, number) and graphemes.is_boundary(text, start)


def _is_space(text: str, tokens: Tokens, number: int) -> bool:
    return text[tokens.starts[number] : tokens.ends[number]].isspace()
