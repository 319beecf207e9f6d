"""Text is cut only between what a reader sees as characters."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.graphemes import is_boundary, next_boundary, previous_boundary, step

FARMER = "👩🏽\u200d🌾"
FLAG = "🇮🇩"
HOSTILE = st.text(alphabet="a\u0301 \r\n\u200d👩🏽🌾🇮🇩한\u1100\u1161", max_size=30)


@pytest.mark.parametrize("cluster", [FARMER, FLAG, "e\u0301", "\r\n", "\u1100\u1161", "a", "é"])
def test_what_is_seen_as_one_is_stepped_over_as_one(cluster):
    text = f"x{cluster}y"
    assert step(text, 1, 1) == 1 + len(cluster)
    assert step(text, 1 + len(cluster), -1) == 1


@pytest.mark.parametrize("inside", range(1, len(FARMER)))
def test_an_offset_inside_goes_to_either_end(inside):
    text = f"x{FARMER}y"
    assert not is_boundary(text, 1 + inside)
    assert previous_boundary(text, 1 + inside) == 1
    assert next_boundary(text, 1 + inside) == 1 + len(FARMER)


@pytest.mark.parametrize(("offset", "at"), [(-3, 0), (0, 0), (2, 2), (9, 2)])
def test_offsets_outside_are_brought_to_the_ends(offset, at):
    assert previous_boundary("ab", offset) == at


def test_steps_stop_at_the_ends():
    assert step("ab", 0, -1) == 0
    assert step("ab", 2, 1) == 2


@given(HOSTILE)
def test_steps_meet_exactly_the_clusters(text):
    ends = [match.end() for match in regex.finditer(r"\X", text)]
    stops, at = [], 0
    while at < len(text):
        at = step(text, at, 1)
        stops.append(at)
    assert stops == ends


@given(HOSTILE, st.data())
def test_the_boundaries_around_an_offset_hold_it(text, data):
    offset = data.draw(st.integers(0, len(text)))
    before, after = previous_boundary(text, offset), next_boundary(text, offset)
    assert before <= offset <= after
    assert is_boundary(text, before)
    assert is_boundary(text, after)
