"""Paints one chunk: fills, the selection, text, rings, bars and tags, in that order.

Nothing is blended: short fills lie on long ones, and text keeps its contrast.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kutip.domain.cursor import Extent
from kutip.domain.items import SpanId
from kutip.gui.canvas.bars import BarPainter
from kutip.gui.canvas.fragments import Fragment
from kutip.gui.canvas.marks import Mark, Marks, marks_of
from kutip.gui.canvas.outlines import (
    RADIUS,
    draw_brackets,
    draw_cap,
    draw_fill,
    draw_outline,
)
from kutip.gui.canvas.page import LaidChunk
from kutip.gui.canvas.scene import Scene
from kutip.gui.canvas.shaping import Piece
from kutip.gui.theme import colour

_RING, _SUGGESTED_RING, _STRONG_RING = 1.6, 1.4, 2.4
_RELATED, _STRONG_RELATED = 1.25, 2.2
_SELECTION_LINE = 1.5
_LINES_APART = 4.0


class ChunkPainter:
    """Paints the lines of a chunk that a strip of the viewport shows, with x from the column."""

    def __init__(self, painter: QPainter, scene: Scene) -> None:
        """Paint with one painter, already moved to the column's left edge."""
        self._painter, self._scene = painter, scene
        self._bars = BarPainter(painter, scene)

    def paint(self, laid: LaidChunk, top: float, clip: QRectF, first_tagged: int) -> None:
        """Paint a chunk whose top stands at a height; its first line in view repeats tags."""
        painter = self._painter
        painter.translate(0, top)
        shape = laid.shape
        lines = range(
            max(0, shape.line_at(clip.top() - top) - 1),
            min(len(shape.lines), shape.line_at(clip.bottom() - top) + 2),
        )
        marks = marks_of(laid, self._scene, lines)
        self._paint_fills(marks)
        self._paint_selection(laid, lines)
        self._paint_text(laid, clip.translated(0, -top))
        self._paint_rings(marks)
        for line in lines:
            self._bars.paint(laid, line, is_first_visible=line == first_tagged)
        painter.translate(0, -top)

    def _paint_fills(self, marks: Marks) -> None:
        painter, inks = self._painter, self._scene.inks
        for mark in (mark for several in marks.values() for mark in several):
            fragment = mark.fragment
            if fragment.is_suggestion:
                continue
            ends = {"left_end": fragment.left_end, "right_end": fragment.right_end}
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks.fill(fragment.span.label_id))
            draw_fill(painter, mark.rect, **ends)
            if inks.theme.is_high_contrast and fragment.span.id != self._scene.emphasis.focused_id:
                self._outline_pen(mark, 1.0)
                draw_brackets(painter, mark.rect.adjusted(0.5, 0.5, -0.5, -0.5), **ends)

    def _outline_pen(self, mark: Mark, width: float, *, dashed: bool = False) -> None:
        pen = QPen(self._ring_colour(mark), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([3.0, 2.0])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _ring_colour(self, mark: Mark) -> QColor:
        """A linked or proposed span is ringed in the colour of the span that is linked to it."""
        emphasis, span = self._scene.emphasis, mark.fragment.span
        is_linked = span.id == emphasis.proposed or span.id in emphasis.related
        if is_linked and emphasis.focused is not None:
            span = emphasis.focused
        return self._scene.inks.strong(span.label_id)

    def _paint_selection(self, laid: LaidChunk, lines: range) -> None:
        """The selection, or else a quiet frame around the word at the cursor."""
        emphasis, theme = self._scene.emphasis, self._scene.inks.theme
        start, end = emphasis.selection
        if start < end:
            pen = QPen(colour(theme.accent), _SELECTION_LINE)
            self._paint_stretch(laid, lines, (start, end), pen, is_filled=True)
        else:
            pen = QPen(colour(theme.caret if emphasis.has_keys else theme.faint), 1.0)
            self._paint_stretch(laid, lines, emphasis.word, pen, is_filled=False)
        self._paint_caret(laid)

    def _paint_stretch(
        self, laid: LaidChunk, lines: range, extent: Extent, pen: QPen, *, is_filled: bool
    ) -> None:
        """Fill and outline a stretch, open where it goes on in another line."""
        start, end = extent
        shape, theme = laid.shape, self._scene.inks.theme
        if start >= end or start >= shape.end or end <= shape.start:
            return
        pieces = shape.pieces(start, end)
        for piece in pieces:
            if piece.line not in lines:
                continue
            before = piece.line > pieces[0].line or start < shape.start
            after = piece.line < pieces[-1].line or end > shape.end
            left_end, right_end = not before, not after
            if shape.runs_left:
                left_end, right_end = right_end, left_end
            rect = self._stretch_rect(laid, piece)
            if is_filled:
                self._painter.setPen(Qt.PenStyle.NoPen)
                self._painter.setBrush(colour(theme.selection))
                draw_fill(self._painter, rect, left_end=left_end, right_end=right_end)
            self._painter.setPen(pen)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            draw_outline(self._painter, rect, left_end=left_end, right_end=right_end)

    def _stretch_rect(self, laid: LaidChunk, piece: Piece) -> QRectF:
        style = laid.shape.style
        left, right = self._selection_passes(laid, piece.line, piece.left, piece.right)
        return QRectF(
            piece.left - left,
            laid.shape.lines[piece.line].top + style.fill_top,
            piece.right - piece.left + left + right,
            self._scene.metrics.fill_height(style),
        )

    @staticmethod
    def _selection_passes(
        laid: LaidChunk, line: int, left: float, right: float
    ) -> tuple[float, float]:
        """Two pixels beyond the glyphs, but never into the next mark."""
        beyond_left = beyond_right = 2.0
        for other in laid.fragments[line]:
            if other.right <= left:
                beyond_left = min(beyond_left, left - other.right - 4.25)
            if other.left >= right:
                beyond_right = min(beyond_right, other.left - right - 4.25)
        return max(beyond_left, 0.0), max(beyond_right, 0.0)

    def _paint_caret(self, laid: LaidChunk) -> None:
        caret, shape = self._scene.emphasis.caret, laid.shape
        if caret is None or not shape.start <= caret <= shape.end:
            return
        line = shape.line_of(caret)
        top = shape.lines[line].top + shape.style.fill_top
        rect = QRectF(shape.x_of(caret) - 0.75, top, 1.5, shape.style.height)
        self._painter.fillRect(rect, colour(self._scene.inks.theme.caret))

    def _paint_text(self, laid: LaidChunk, clip: QRectF) -> None:
        # Glyphs may reach above their line, and Qt skips lines wholly outside of the clip.
        margin = 2 * laid.shape.style.height
        self._painter.setPen(colour(self._scene.inks.theme.text))
        around = clip.adjusted(0, -margin, 0, margin)
        laid.shape.layout.draw(self._painter, QPointF(0, 0), [], around)

    def _paint_rings(self, marks: Marks) -> None:
        emphasis = self._scene.emphasis
        if emphasis.focused is not None:
            self._paint_focus(marks, emphasis.focused.id)
        strong = self._scene.inks.theme.is_high_contrast
        width = _STRONG_RELATED if strong else _RELATED
        for (_, span_id), several in marks.items():
            for mark in several:
                if span_id == emphasis.proposed or span_id in emphasis.related:
                    self._paint_outline(mark, width, dashed=span_id == emphasis.proposed)
                elif span_id == emphasis.hovered and span_id != emphasis.focused_id:
                    self._paint_outline(mark, 1.0, dashed=mark.fragment.is_suggestion)

    def _paint_outline(self, mark: Mark, width: float, *, dashed: bool) -> None:
        self._outline_pen(mark, width, dashed=dashed)
        rect = mark.rect.adjusted(0.6, 0.6, -0.6, -0.6)
        ends = {"left_end": mark.fragment.left_end, "right_end": mark.fragment.right_end}
        draw_outline(self._painter, rect, **ends)

    def _paint_focus(self, marks: Marks, focused: SpanId) -> None:
        """The outer contour of the focused span: no edge between its lines, open at breaks."""
        mine = [m for (_, id_), several in marks.items() if id_ == focused for m in several]
        for number, mark in enumerate(mine):
            width = _SUGGESTED_RING if mark.fragment.is_suggestion else _RING
            self._outline_pen(
                mark, _STRONG_RING if self._scene.inks.theme.is_high_contrast else width
            )
            self._paint_contour(mark, mine, number)

    def _paint_contour(self, mark: Mark, mine: list[Mark], number: int) -> None:
        fragment = mark.fragment
        inset_left = 0.75 if fragment.left_end and mark.left_pass >= 1.4 else 0.0
        inset_right = 0.75 if fragment.right_end and mark.right_pass >= 1.4 else 0.0
        rect = mark.rect.adjusted(inset_left, 0.75, -inset_right, -0.25)
        if fragment.left_end and fragment.right_end:
            self._painter.drawRoundedRect(rect, RADIUS, RADIUS)
        elif fragment.left_end or fragment.right_end:
            self._paint_end(rect, fragment, mine, number)

    def _paint_end(self, rect: QRectF, fragment: Fragment, mine: list[Mark], number: int) -> None:
        is_left, is_first = fragment.left_end, fragment.starts
        beside = number + 1 if is_first else number - 1
        neighbour = mine[beside].rect if 0 <= beside < len(mine) else None
        if neighbour is not None and _are_apart(rect, neighbour):
            draw_outline(self._painter, rect, left_end=is_left, right_end=not is_left)
        else:
            draw_cap(self._painter, rect, is_left=is_left, is_first=is_first)


def _are_apart(one: QRectF, other: QRectF) -> bool:
    """Whether two lines of a span do not lie above one another: each keeps both its edges."""
    return one.right() + _LINES_APART < other.left() or other.right() < one.left() - _LINES_APART
