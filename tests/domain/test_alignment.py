"""How spans sit on tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.alignment import Tokens
from marked import tokens_of
from strategies import texts

#       0123456789012345678
TEXT = "pasukannya, 5  (17/8)"
TOKENS = Tokens([0, 10, 12, 14, 15, 16, 18], [10, 11, 13, 15, 16, 18, 21])


@pytest.mark.parametrize(
    ("offset", "at", "after"),
    [
        (0, 0, 0),
        (5, 0, 1),
        (10, 1, 1),
        (11, 1, 2),
        (12, 2, 2),
        (13, 2, 3),
        (99, 6, 7),
        (-1, -1, 0),
    ],
)
def test_tokens_by_offset(offset, at, after):
    assert (TOKENS.at(offset), TOKENS.after(offset)) == (at, after)


@pytest.mark.parametrize(
    ("start", "end", "fits", "expanded", "shrunk"),
    [
        (0, 10, True, (0, 10), (0, 10)),
        (0, 7, False, (0, 10), (0, 0)),
        (7, 11, False, (0, 11), (10, 11)),
        (0, 13, True, (0, 13), (0, 13)),
        (10, 12, False, (10, 12), (10, 11)),
        (11, 13, False, (11, 13), (12, 13)),
        (16, 20, False, (16, 21), (16, 18)),
        (19, 21, False, (18, 21), (19, 19)),
        (12, 13, True, (12, 13), (12, 13)),
    ],
)
def test_spans_on_tokens(start, end, fits, expanded, shrunk):
    assert TOKENS.fit(start, end) is fits
    assert TOKENS.expand(start, end) == expanded
    assert TOKENS.shrink(start, end) == shrunk


def test_a_text_without_tokens_fits_nothing():
    none = Tokens([], [])
    assert not none.fit(0, 1)
    assert none.expand(0, 1) == (0, 1)
    assert none.shrink(0, 1) == (0, 0)


def test_ends_are_only_ends():
    assert [offset for offset in range(23) if TOKENS.is_end(offset)] == list(TOKENS.ends)
    assert [offset for offset in range(-1, 23) if TOKENS.is_start(offset)] == list(TOKENS.starts)


@given(st.data())
def test_expanding_holds_the_span_and_shrinking_lies_in_it(data):
    text = data.draw(texts().filter(bool))
    tokens = tokens_of(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wide, narrow = tokens.expand(start, end), tokens.shrink(start, end)
    assert wide[0] <= start < end <= wide[1]
    assert start <= narrow[0] <= narrow[1] <= end
    if narrow[0] < narrow[1]:
        assert tokens.fit(*narrow)
    if tokens.fit(start, end):
        assert wide == narrow == (start, end)
