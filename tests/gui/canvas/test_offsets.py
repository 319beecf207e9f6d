"""Offsets survive the way to Qt and back, whatever the text holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.graphemes import is_boundary
from kutip.gui.canvas.metrics import metrics_for
from kutip.gui.canvas.paragraphs import cut, displayed
from kutip.gui.canvas.shaping import ShapedChunk
from kutip.gui.offsets import Utf16Offsets
from marked import tokens_of

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab \t\r\n\x00\x0b\x85\u2028\u0301\u200d\u202e\ufffc👩🏽🌾🇮🇩𝒳نصש"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(HOSTILE)
def test_a_position_counts_the_units_before_it(text):
    offsets = Utf16Offsets(text)
    assert [offsets.to16(i) for i in range(len(text) + 1)] == [
        units(text[:i]) for i in range(len(text) + 1)
    ]


@given(HOSTILE)
def test_every_offset_comes_back(text):
    offsets = Utf16Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.from16(offsets.to16(offset)) == offset


@pytest.mark.parametrize("text", ["👩", "a👩b", "👩👩", "𝒳a𝒳"])
def test_a_position_inside_a_pair_means_its_character(text):
    offsets = Utf16Offsets(text)
    for offset, sign in enumerate(text):
        if sign > "\uffff":
            assert offsets.from16(offsets.to16(offset) + 1) == offset


@given(HOSTILE)
def test_what_is_displayed_has_one_sign_for_one(text):
    shown = displayed(text)
    assert len(shown) == len(text)
    assert units(shown) == units(text)


@pytest.mark.parametrize(
    ("sign", "shown"),
    [("\x00", "␀"), ("\x1b", "␛"), ("\x7f", "␡"), ("\ud83d", "�"), ("\ufffc", "�"), ("\t", "\t")],
)
def test_what_qt_would_obey_or_drop_is_shown_as_a_sign(sign, shown):
    assert displayed(f"a{sign}b") == f"a{shown}b"


@given(HOSTILE)
def test_chunks_and_separators_together_are_the_text(text):
    chunks = cut(text)
    between = "\r\n\u2028\u2029\x0b\x0c\x85"
    assert chunks.starts[0] == 0
    for start, end in zip(chunks.starts, chunks.ends, strict=True):
        assert not set(text[start:end]) & set(between)
    ends = [0, *chunks.ends]
    gaps = [text[a:b] for a, b in zip(ends, [*chunks.starts, len(text)], strict=True)]
    assert all(set(gap) <= set(between) for gap in gaps)


@pytest.mark.parametrize(
    "text", ["Kami siap.", "👩🏽\u200d🌾 petani 🇮🇩 𝒳!", "cafe\u0301 dan a\tb", "\x01kontrol\x1f"]
)
def test_the_gap_at_the_caret_of_an_offset_is_that_offset(qapp, text):
    style = metrics_for(17, "full").body
    shape = ShapedChunk(text, 0, len(text), style, 600, runs_left=False)
    stops = [offset for offset in range(len(text)) if is_boundary(text, offset)]
    assert [shape.gap_at(0, shape.x_of(offset)) for offset in stops] == stops


@given(HOSTILE)
def test_hostile_text_is_laid_out_and_every_stretch_of_it_found(qapp, text):
    chunks, tokens = cut(text), tokens_of(text)
    style = metrics_for(17, "full").body
    for start, end in zip(chunks.starts, chunks.ends, strict=True):
        shape = ShapedChunk(text, start, end, style, 120, runs_left=False)
        shape.put_lines([0] * len(shape.lines))
        for first, last in zip(tokens.starts, tokens.ends, strict=True):
            if start <= first < last <= end:
                assert all(p.right >= p.left for p in shape.pieces(first, last))
