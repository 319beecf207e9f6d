"""Places that an annotator looks for next: quotations, and what may have been missed."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from kutip.domain.alignment import Tokens
from kutip.domain.cursor import Extent

# Straight marks open and close alike; a quotation never goes past the end of its paragraph.
_QUOTATION = re.compile('“[^“”\r\n]*”|"[^"\r\n]*"|«[^«»\r\n]*»|„[^„“\r\n]*“')
# A quotation that began farther back than so many code points is not “around” a place.
_FAR = 5_000
# Spans longer than this many code points (quotations) do not hide what stands in them.
_LONG = 60
# A figure, or a run of capitalised words: what most often carries a label.
_CURRENCY_SIGNS = "$€£¥₹"
_DIGIT = re.compile(r"\d")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]|[\r\n“\"])\s*$")


def quotation(text: str, offset: int) -> Extent | None:
    """The quotation around an offset, else the next one; None where there is none."""
    paragraph = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    start = max(paragraph, offset - _FAR)
    for found in _QUOTATION.finditer(text, start):
        if found.end() > offset:
            return found.span()
    return None


def unlabelled(
    text: str, tokens: Tokens, taken: Iterable[Extent], offset: int, step: int
) -> Extent | None:
    """The next figure or capitalised run (step 1) or the one before (-1) that no span touches."""
    spans = sorted(taken)
    found = _forwards(text, tokens, offset) if step > 0 else _backwards(text, tokens, offset)
    return next((place for place in found if not _touched(place, spans)), None)


def _touched(place: Extent, spans: list[Extent]) -> bool:
    """Whether a span of about that size lies there; a quotation around it does not count."""
    return any(start < place[1] and end > place[0] and end - start < _LONG for start, end in spans)


def _forwards(text: str, tokens: Tokens, offset: int) -> Iterator[Extent]:
    number = tokens.after(offset)
    while number < len(tokens.starts):
        last = _run_end(text, tokens, number)
        if last is None:
            number += 1
            continue
        yield tokens.starts[number], tokens.ends[last]
        number = last + 1


def _backwards(text: str, tokens: Tokens, offset: int) -> Iterator[Extent]:
    """The places before an offset, the last first, found paragraph by paragraph."""
    end = offset
    while end > 0:
        start = text.rfind("\n", 0, end - 1) + 1
        yield from reversed(list(_until(end, _forwards(text, tokens, start))))
        end = start


def _until(end: int, places: Iterable[Extent]) -> Iterator[Extent]:
    return takewhile(lambda place: place[1] <= end, places)


def _run_end(text: str, tokens: Tokens, number: int) -> int | None:
    """The last token of the figure or capitalised run that begins here, or None."""
    word = text[tokens.starts[number] : tokens.ends[number]]
    if _DIGIT.search(word):
        return number
    if _is_before_figure(text, tokens, number):
        return number + 1
    if not word[:1].isupper():
        return None
    last = number
    while last + 1 < len(tokens.starts) and _goes_on(text, tokens, last):
        last += 1
    start = tokens.starts[number]
    alone = last == number and _SENTENCE_START.search(text[max(0, start - 8) : start])
    return None if alone else last


def _goes_on(text: str, tokens: Tokens, number: int) -> bool:
    """Whether the next word is capitalised too, with one plain space between, and no currency."""
    following = number + 1
    gap = text[tokens.ends[number] : tokens.starts[following]]
    goes_on = gap == " " and text[tokens.starts[following]].isupper()
    return goes_on and not _is_before_figure(text, tokens, following)


def _is_before_figure(text: str, tokens: Tokens, number: int) -> bool:
    """Whether a token is the `Rp` of `Rp1,2`, the `US$` of `US$5`, where they are cut apart."""
    word = text[tokens.starts[number] : tokens.ends[number]]
    if number + 1 >= len(tokens.starts) or tokens.ends[number] != tokens.starts[number + 1]:
        return False
    touches_digit = text[tokens.starts[number + 1]].isdigit()
    return touches_digit and (word[:1].isupper() or word[-1:] in _CURRENCY_SIGNS)
