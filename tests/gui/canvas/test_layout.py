"""Lanes, heights, columns, chunks and tags, without a window."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.gui.canvas.heights import Heights
from kutip.gui.canvas.lanes import MOST, lanes
from kutip.gui.canvas.metrics import GUTTER, column_in, metrics_for
from kutip.gui.canvas.paragraphs import cut, runs_left
from kutip.gui.canvas.tags import WantedTag, place_tags
from kutip.gui.fonts import load

EXTENTS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda x: (x[0], x[0] + x[1])),
    max_size=12,
)


@pytest.mark.parametrize(
    ("extents", "expected"),
    [
        ([], []),
        ([(0, 5), (6, 9)], [0, 0]),
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 20), (3, 6)], [1, 0]),
        ([(0, 20), (3, 6), (4, 12)], [2, 0, 1]),
        ([(0, 5), (0, 5)], [0, 1]),
        ([(0, 4), (3, 8), (7, 20)], [0, 1, 0]),
    ],
)
def test_the_shortest_span_is_nearest_to_the_text(extents, expected):
    assert lanes(extents) == expected


@given(EXTENTS)
def test_spans_in_one_lane_are_apart(extents):
    rows = lanes(extents)
    for i, (a, b) in enumerate(extents):
        for j, (c, d) in enumerate(extents[:i]):
            assert rows[i] != rows[j] or b <= c or d <= a or rows[i] == MOST - 1


def test_lanes_are_not_without_end():
    assert max(lanes([(0, 10 + i) for i in range(100)])) == MOST - 1


@given(st.lists(st.integers(1, 99), min_size=1, max_size=700), st.data())
def test_heights_add_up_and_are_found_again(values, data):
    heights = Heights(list(values))
    at = data.draw(st.integers(0, len(values) - 1))
    grown = heights.change(at, data.draw(st.integers(1, 99)))
    values[at] += grown
    assert heights.total() == sum(values)
    probe = data.draw(st.integers(0, len(values) - 1))
    assert heights.above(probe) == sum(values[:probe])
    assert heights.at(heights.above(probe)) == probe
    assert heights.at(heights.above(probe) + values[probe] - 1) == probe
    assert (heights.at(-5), heights.at(10**9)) == (0, len(values) - 1)


@pytest.mark.parametrize(
    ("text", "chunks"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\r\nb\u2028c\x85d", ["a", "b", "c", "d"]),
        ("a\n\nb\n", ["a", "", "b"]),
        ("\n", [""]),
    ],
)
def test_separators_lie_between_chunks(text, chunks):
    found = cut(text)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == chunks


@pytest.mark.parametrize(
    "text", ["(" * 16_000, "kata " * 4_000, "👩🏽‍🌾" * 2_000, "e" + "\u0301" * 5_000]
)
def test_a_long_paragraph_is_cut_into_parts_that_belong_together(text):
    found = cut(text)
    assert max(b - a for a, b in zip(found.starts, found.ends, strict=True)) <= 1300
    assert found.starts[1:] == found.ends[:-1]
    assert list(found.paragraph(1)) == list(range(len(found.starts)))
    assert found.headline == -1


@pytest.mark.parametrize(
    ("text", "headline"),
    [("Judul\nIsi", 0), ("\n\nJudul\nIsi", 2), ("x" * 201 + "\nIsi", -1), ("", -1)],
)
def test_the_headline_is_the_first_short_paragraph(text, headline):
    assert cut(text).headline == headline


def test_a_paragraph_runs_as_its_first_letter_does():
    assert runs_left("2026: النص kata")
    assert not runs_left("kata النص")
    assert not runs_left("2026")


@pytest.mark.parametrize("width", [60, 300, 636, 723, 724, 820, 964, 1400, 3000])
def test_the_column_stays_inside_and_keeps_its_gutter(width):
    column = column_in(width, 760)
    assert column.left >= 4
    assert column.width <= 760
    assert column.left + column.width <= max(width, 60)
    if column.has_gutter:
        assert column.width >= 520
        assert width - column.left - column.width >= GUTTER


@pytest.mark.parametrize(("density", "pitch"), [("full", 46), ("compact", 33), ("bars", 33)])
def test_the_pitch_of_each_density(qapp, density, pitch):
    load()
    assert metrics_for(17, density).body.pitch == pitch
    assert metrics_for(34, density).body.pitch == 2 * pitch


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([WantedTag(0, 60, (40, 20))], [(0, 0, 0)]),
        ([WantedTag(0, 30, (60, 20)), WantedTag(40, 80, (30,))], [(0, 1, 0), (1, 0, 40)]),
        ([WantedTag(0, 30, (40,)), WantedTag(40, 80, (30,))], [(0, 0, 0), (1, 0, 47)]),
        ([WantedTag(0, 30, (60,)), WantedTag(40, 80, (30,))], [(0, 0, 0)]),
        ([WantedTag(270, 300, (60, 20))], [(0, 0, 240)]),
        ([WantedTag(0, 300, (90, 40, 20)), WantedTag(45, 80, (30,))], [(0, 1, 0), (1, 0, 47)]),
    ],
    ids=["alone", "shorten", "move", "hide", "right edge", "the suffix goes first"],
)
def test_where_tags_go(wanted, placed):
    assert [(t.number, t.form, t.x) for t in place_tags(wanted, 300)] == placed


def test_a_tag_that_must_show_takes_the_place_of_others():
    wanted = [WantedTag(0, 60, (60,)), WantedTag(30, 50, (60,), must_show=True)]
    assert [tag.number for tag in place_tags(wanted, 300)] == [1]


@given(
    st.lists(
        st.tuples(st.floats(0, 280), st.floats(2, 200), st.booleans()), min_size=1, max_size=8
    )
)
def test_tags_never_touch_one_another(stretches):
    wanted = [
        WantedTag(left, min(300.0, left + wide), (80.0, 50.0, 22.0), must)
        for left, wide, must in sorted(stretches)
    ]
    placed = place_tags(wanted, 300)
    for one, other in pairwise(placed):
        assert one.x + one.width <= other.x
    assert all(tag.x + tag.width <= 310 for tag in placed)
