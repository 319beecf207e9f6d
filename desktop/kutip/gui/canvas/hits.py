"""What lies under the pointer."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF

from kutip.domain.items import Span
from kutip.gui.canvas.fragments import Fragment
from kutip.gui.canvas.page import LaidChunk, Page

Edge = Literal["start", "end"]

_HANDLE = 5.0


class Hit(NamedTuple):
    """The text and the spans at a point of the page."""

    character: int
    gap: int
    is_on_text: bool
    spans: tuple[Span, ...]
    bar: Span | None


def hit(page: Page, point: QPointF) -> Hit:
    """What is at a point, spans from the innermost to the outermost."""
    chunk = page.chunk_at(point.y())
    laid = page.laid(chunk)
    below = point.y() - page.top_of(chunk)
    line = laid.shape.line_at(below)
    around = [f for f in laid.fragments[line] if f.left <= point.x() <= f.right]
    around.sort(key=lambda f: (f.span.end - f.span.start, f.lane))
    return Hit(
        laid.shape.character_at(line, point.x()),
        laid.shape.gap_at(line, point.x()),
        _is_on_text(laid, line, point.x(), below),
        tuple(dict.fromkeys(f.span for f in around)),
        _bar_at(page, laid, line, below, around),
    )


def _is_on_text(laid: LaidChunk, line: int, x: float, below: float) -> bool:
    text = laid.shape.lines[line].text_line.naturalTextRect()
    top = laid.shape.lines[line].top
    return text.left() <= x <= text.right() and top <= below <= top + laid.shape.style.pitch


def _bar_at(
    page: Page, laid: LaidChunk, line: int, below: float, around: list[Fragment]
) -> Span | None:
    style = laid.shape.style
    down = below - laid.shape.lines[line].top - style.height - style.pad
    if down < -1:
        return None
    lane = max(0, int(down // page.metrics.lane))
    return next((f.span for f in around if f.lane == lane), None)


def edge_at(page: Page, point: QPointF, span: Span) -> Edge | None:
    """Which edge of a span is under the pointer."""
    edges: tuple[Edge, ...] = ("end", "start")
    return next((edge for edge in edges if _is_on_edge(page, point, span, edge)), None)


def _is_on_edge(page: Page, point: QPointF, span: Span, edge: Edge) -> bool:
    is_end = edge == "end"
    offset = span.end if is_end else span.start
    if page.chunks.at(max(0, offset - 1)) != page.chunk_at(point.y()) and (
        page.chunks.at(offset) != page.chunk_at(point.y())
    ):
        return False
    x, top, height = _edge(page, span, offset, is_end=is_end)
    return abs(point.x() - x) <= _HANDLE and top <= point.y() <= top + height


def _edge(page: Page, span: Span, offset: int, *, is_end: bool) -> tuple[float, float, float]:
    """Where an edge stands: beside the outermost character inside, not at the next line."""
    inside = max(span.start, offset - 1) if is_end else offset
    boxes = page.boxes(inside, inside + 1)
    if not boxes:
        box = page.caret(offset)
        return box.left, box.top, box.height
    chunk = page.laid(page.chunks.at(inside)).shape
    box = boxes[-1]
    at_right = is_end != chunk.runs_left
    return box.left + (box.width if at_right else 0.0), box.top, box.height
