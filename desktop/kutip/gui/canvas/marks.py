"""The marks on the visible lines of one chunk: how far each fill passes its glyphs."""

from typing import NamedTuple

from PySide6.QtCore import QRectF

from kutip.domain.items import SpanId
from kutip.gui.canvas.fragments import Fragment
from kutip.gui.canvas.page import LaidChunk
from kutip.gui.canvas.scene import Scene

_BESIDE_SPACE, _BESIDE_SIGN, _WITH_RING = 1.5, 0.5, 3.0
_RING_BESIDE_SPACE = 2.0
_OVER_BREAK_LEFT, _OVER_BREAK_RIGHT = 1.5, 2.5
_APART = 2.0
_INSET, _DEEPEST = 2.0, 2


class Mark(NamedTuple):
    """A fragment with the rectangle of its fill, and how far that passes the glyphs."""

    fragment: Fragment
    rect: QRectF
    left_pass: float
    right_pass: float


Marks = dict[tuple[int, SpanId], list[Mark]]


def marks_of(laid: LaidChunk, scene: Scene, lines: range) -> Marks:
    """The marks of the visible lines, in the order they are painted in."""
    found: Marks = {}
    for line in lines:
        for fragment in laid.fragments[line]:
            mark = _mark(laid, scene, line, fragment)
            found.setdefault((line, fragment.span.id), []).append(mark)
    return found


def _mark(laid: LaidChunk, scene: Scene, line: int, fragment: Fragment) -> Mark:
    neighbours, style = laid.fragments[line], laid.shape.style
    wide = fragment.span.id == scene.emphasis.focused_id
    left, right = passes(
        laid, scene, line, fragment, want=_WITH_RING if wide else _BESIDE_SPACE, apart=_APART
    )
    inset = _INSET * _depth(neighbours, fragment)
    rect = QRectF(
        fragment.left - left,
        laid.shape.lines[line].top + style.fill_top + inset,
        fragment.right - fragment.left + left + right,
        scene.metrics.fill_height(style) - 2 * inset,
    )
    return Mark(fragment, rect, left, right)


def passes(
    laid: LaidChunk, scene: Scene, line: int, fragment: Fragment, *, want: float, apart: float
) -> tuple[float, float]:
    """How far a mark may pass its glyphs: less beside a sign, and never into a neighbour's."""
    span, text = fragment.span, scene.text
    before = _allowed(text, span.start - 1, want)
    after = _allowed(text, span.end, want)
    left, right = (after, before) if laid.shape.runs_left else (before, after)
    for other in laid.fragments[line]:
        if other.span.start < span.end and span.start < other.span.end:
            continue
        if other.right <= fragment.left:
            left = min(left, (fragment.left - other.right - apart) / 2)
        elif other.left >= fragment.right:
            right = min(right, (other.left - fragment.right - apart) / 2)
    return (
        max(left, -1.0) if fragment.left_end else _OVER_BREAK_LEFT,
        max(right, -1.0) if fragment.right_end else _OVER_BREAK_RIGHT,
    )


def _allowed(text: str, neighbour: int, want: float) -> float:
    if not 0 <= neighbour < len(text):
        return want
    if not text[neighbour].isspace():
        return min(want, _BESIDE_SIGN)
    return min(want, _RING_BESIDE_SPACE) if want > _RING_BESIDE_SPACE else want


def _depth(neighbours: list[Fragment], fragment: Fragment) -> int:
    """How many filled spans hold this one: each makes its fill a little lower."""
    span = fragment.span
    around = (
        other
        for other in neighbours
        if not other.is_suggestion
        and other.span.start <= span.start
        and other.span.end >= span.end
        and other.span.end - other.span.start > span.end - span.start
    )
    return min(sum(1 for _ in around), _DEEPEST)
