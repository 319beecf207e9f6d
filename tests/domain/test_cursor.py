"""The word cursor walks tokens, passes over white space and never cuts a grapheme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain import graphemes
from kutip.domain.alignment import Tokens
from kutip.domain.cursor import hull, next_word, previous_word, snapped, whole, word_at
from marked import tokens_of

TEXT = "Kami siap,  kata\n\nBudi."
TOKENS = tokens_of(TEXT)
HOSTILE = st.text(alphabet="ab .,\n\r\t\u0301\u200d👩🌾🇮🇩نص\u2028", max_size=40)


def words(text: str, tokens: Tokens) -> list[str]:
    found, at = [], next_word(text, tokens, 0)
    while at is not None:
        found.append(f"{text[slice(*word_at(text, tokens, at))]}")
        at = next_word(text, tokens, at + 1)
    return found


def test_the_cursor_stops_at_every_word_and_sign_but_not_at_white_space():
    assert words(TEXT, TOKENS) == ["Kami", "siap", ",", "kata", "Budi", "."]


@pytest.mark.parametrize(
    ("offset", "word"),
    [(0, "Kami"), (3, "Kami"), (4, "siap"), (9, ","), (10, "kata"), (17, "Budi"), (23, ".")],
)
def test_an_offset_means_its_word_or_else_the_next_or_else_the_last(offset, word):
    start, end = word_at(TEXT, TOKENS, offset)
    assert TEXT[start:end] == word


@pytest.mark.parametrize(("offset", "found"), [(0, None), (1, 0), (5, 0), (12, 9), (24, 22)])
def test_the_word_before(offset, found):
    assert previous_word(TEXT, TOKENS, offset) == found


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_without_words_there_is_nothing_to_stand_on(text):
    tokens = tokens_of(text)
    assert next_word(text, tokens, 0) is None
    assert previous_word(text, tokens, len(text)) is None
    assert word_at(text, tokens, 0) == (0, 0)
    assert snapped(text, tokens, 0, len(text)) == (len(text), len(text))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(1, 3, "Kami"), (2, 7, "Kami siap"), (4, 9, "siap"), (3, 17, "Kami siap,  kata")],
)
def test_a_drag_takes_the_whole_words_it_touches(start, end, words):
    first, last = snapped(TEXT, TOKENS, start, end)
    assert TEXT[first:last] == words


def test_a_token_that_cuts_a_grapheme_is_no_place_to_stop():
    text = "e\u0301a"
    cut = Tokens((0, 1, 2), (1, 2, 3))
    assert word_at(text, cut, 0) == (0, 2)
    assert next_word(text, cut, 1) == 2
    assert whole(text, 1, 2) == (0, 2)


def test_the_hull_of_two_stretches_holds_both():
    assert hull((3, 5), (1, 4)) == (1, 5)


@given(HOSTILE, st.data())
def test_no_extent_cuts_a_grapheme(text, data):
    tokens = tokens_of(text)
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    for extent in (word_at(text, tokens, start), snapped(text, tokens, start, end)):
        assert all(graphemes.is_boundary(text, edge) for edge in extent)


@given(HOSTILE)
def test_walking_right_and_left_meets_the_same_words(text):
    tokens = tokens_of(text)
    right, at = [], next_word(text, tokens, 0)
    while at is not None:
        right.append(at)
        at = next_word(text, tokens, at + 1)
    left, at = [], previous_word(text, tokens, len(text))
    while at is not None:
        left.append(at)
        at = previous_word(text, tokens, at)
    assert right == left[::-1]
