import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.alignment import Tokens
from kutip.tokens.codec import decode, encode


def _tokens(pairs):
    starts, ends, at = [], [], 0
    for length, space in pairs:
        starts.append(at)
        ends.append(at + length)
        at += length + space
    return Tokens(starts, ends)


def _plain(tokens):
    return Tokens(list(tokens.starts), list(tokens.ends))


@given(st.lists(st.tuples(st.integers(1, 130), st.booleans())))
def test_boundaries_come_back_as_they_were(pairs):
    tokens = _tokens(pairs)
    assert _plain(decode(encode(tokens))) == tokens


@pytest.mark.parametrize(
    ("pairs", "size"),
    [
        ([], 1),
        ([(127, 1), (1, 0)], 3),
        ([(128, 0), (1, 0)], 9),
        ([(1_000_000, 1), (5, 0)], 9),
    ],
)
def test_a_token_takes_one_byte_unless_one_is_very_long(pairs, size):
    tokens = _tokens(pairs)
    packed = encode(tokens)
    assert len(packed) == size
    assert _plain(decode(packed)) == tokens


@pytest.mark.parametrize(
    "tokens", [Tokens([1], [2]), Tokens([0, 4], [2, 5]), Tokens([0, 1], [2, 3])]
)
def test_what_no_tokenizer_says_is_refused(tokens):
    with pytest.raises(ValueError, match="boundaries"):
        encode(tokens)


def test_a_long_article_is_read_quickly():
    packed = encode(_tokens([(5, 1), (1, 0)] * 75_000))
    fastest = min(_cpu(packed) for _ in range(5))
    assert fastest < 0.05  # 8 ms on the machine it was written on


def _cpu(packed):
    began = time.process_time()
    decode(packed)
    return time.process_time() - began
