"""Spans on the lines of one chunk: which piece of which span, in which lane."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from kutip.domain.items import Span, SpanId, reading_order
from kutip.gui.canvas.lanes import lanes
from kutip.gui.canvas.shaping import Piece, ShapedChunk


class Fragment(NamedTuple):
    """What is seen of a span on one line; an end is open where the span goes on elsewhere."""

    left: float
    right: float
    lane: int
    span: Span
    is_suggestion: bool
    starts: bool
    left_end: bool
    right_end: bool


def fragments_of(
    chunk: ShapedChunk, spans: Sequence[Span], suggested: Collection[SpanId]
) -> list[list[Fragment]]:
    """The fragments on each line of a chunk, the longest span first: shorter ones lie on top."""
    lines: list[list[Fragment]] = [[] for _ in chunk.lines]
    # In reading order, so that lanes do not depend on the order in which spans were made.
    spans = sorted(spans, key=reading_order)
    for span, lane in zip(spans, lanes([(s.start, s.end) for s in spans]), strict=True):
        pieces = chunk.pieces(span.start, span.end)
        for number, piece in enumerate(pieces):
            before, after = _goes_on(chunk, span, pieces, number)
            left_open, right_open = (after, before) if chunk.runs_left else (before, after)
            lines[piece.line].append(
                Fragment(
                    piece.left,
                    piece.right,
                    lane,
                    span,
                    span.id in suggested,
                    number == _first_seen(chunk, pieces) and span.start >= chunk.start,
                    not left_open,
                    not right_open,
                )
            )
    for line in lines:
        line.sort(key=_longest_first)
    return lines


def _goes_on(
    chunk: ShapedChunk, span: Span, pieces: list[Piece], number: int
) -> tuple[bool, bool]:
    """Whether a span comes from an earlier line or chunk, and whether it goes on to a later."""
    line = pieces[number].line
    before = pieces[0].line < line or span.start < chunk.start
    after = pieces[-1].line > line or span.end > chunk.end
    return before, after


def _first_seen(chunk: ShapedChunk, pieces: list[Piece]) -> int:
    """The piece where reading begins: the tag stands there."""
    if not chunk.runs_left:
        return 0
    return sum(1 for piece in pieces if piece.line == pieces[0].line) - 1


def _longest_first(fragment: Fragment) -> tuple[int, float, bytes]:
    return fragment.span.start - fragment.span.end, fragment.left, fragment.span.id


def extra_heights(lines: list[list[Fragment]], lane_height: float) -> list[int]:
    """How much taller than usual each line is: two lanes have room, more do not."""
    return [
        round(max(0, max((f.lane for f in line), default=0) - 1) * lane_height) for line in lines
    ]
