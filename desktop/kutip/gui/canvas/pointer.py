"""The mouse on the canvas: clicks, drags, and edges that are pulled."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kutip.domain.cursor import Extent, snapped
from kutip.domain.graphemes import next_boundary, previous_boundary
from kutip.domain.items import Span
from kutip.gui.canvas.hits import Edge, Hit

if TYPE_CHECKING:
    from kutip.gui.canvas.view import Canvas

_SCROLL_EVERY_MS = 30
_FASTEST = 40
_PULL_DISTANCE = 3


class _Pull(NamedTuple):
    """An edge of a span on its way."""

    span: Span
    edge: Edge
    extent: Extent


class Pointer(QObject):
    """Turns what the mouse does into what the canvas is told."""

    def __init__(self, canvas: "Canvas") -> None:
        """Follow the mouse on one canvas."""
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()
        self._is_dragging = False
        self._pull: _Pull | None = None
        self._last: QMouseEvent | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Take hold of an edge of the focused span, or of the text."""
        canvas, point = self._canvas, event.position()
        focused, edge = canvas.places.focused, canvas.edge_at(point)
        self._is_dragging = False
        self._pressed, self._pressed_at = canvas.hit(point), point
        if focused is not None and edge is not None:
            self._pull = _Pull(focused, edge, (focused.start, focused.end))
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            canvas.move_to(self._pressed.character, extend=True)
            self._pressed = None

    def move(self, event: QMouseEvent) -> None:
        """Drag what is held; else show what is under the pointer."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(event.position())
            return
        self._drag(event.position(), exact=_is_exact(event))
        self._last = event.clone()
        self._scroll_at_edge(event.position())

    def release(self, event: QMouseEvent) -> None:
        """Let go: an edge is moved, a selection is made, or it was a click."""
        self._timer.stop()
        self._last = None
        if self._is_dragging and self._pull is not None:
            self._finish_pull()
        elif self._is_dragging:
            self._finish_drag()
        elif self._pressed is not None:
            self._click(self._pressed)
        self._pull = None
        self._pressed, self._is_dragging = None, False
        self.hover(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word, even inside a span."""
        found = self._canvas.hit(event.position())
        if found.is_on_text:
            self._select_word(found)
        self._pressed = None

    def cancel(self) -> None:
        """Let go of whatever is held, as if it had not been taken."""
        self._timer.stop()
        self._pressed, self._is_dragging = None, False
        self.put_back()

    def put_back(self) -> None:
        """Put an edge that is being pulled back where it was."""
        if self._pull is not None:
            span, self._pull = self._pull.span, None
            self._canvas.preview(span, span.start, span.end)

    def hover(self, point: QPointF) -> None:
        """Show which span a click would focus, and where edges can be pulled."""
        canvas = self._canvas
        found = canvas.hit(point)
        span = found.bar or (found.spans[0] if found.spans and found.is_on_text else None)
        canvas.hover(span)
        canvas.viewport().setCursor(self._shape(point, found))

    def _shape(self, point: QPointF, found: Hit) -> Qt.CursorShape:
        if self._canvas.edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        if found.bar is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor if found.is_on_text else Qt.CursorShape.ArrowCursor

    def _drag(self, point: QPointF, *, exact: bool) -> None:
        far = (point - self._pressed_at).manhattanLength()
        nearest = _PULL_DISTANCE if self._pull is not None else QApplication.startDragDistance()
        if self._pressed is None or not (self._is_dragging or far >= nearest):
            return
        self._is_dragging = True
        if self._pull is not None:
            self._pull_to(point, exact=exact)
            return
        gap = self._canvas.hit(point).gap
        self._canvas.drag_selection(self._pressed.gap, gap, exact=exact)

    def _pull_to(self, point: QPointF, *, exact: bool) -> None:
        """Move the held edge to the pointer, but never past the other one."""
        if self._pull is None:
            return
        span, edge, before = self._pull
        gap = self._canvas.hit(point).gap
        extent = self._pulled(span, edge, gap, exact=exact)
        if extent[0] < extent[1] and extent != before:
            self._pull = _Pull(span, edge, extent)
            self._canvas.preview(span, *extent)

    def _pulled(self, span: Span, edge: Edge, gap: int, *, exact: bool) -> Extent:
        text, tokens = self._canvas.places.text, self._canvas.places.tokens
        start, end = (gap, span.end) if edge == "start" else (span.start, gap)
        if exact:
            start, end = previous_boundary(text, start), next_boundary(text, end)
        elif start < end:
            snap = snapped(text, tokens, start, end)
            start, end = (snap[0], end) if edge == "start" else (start, snap[1])
        return start, end

    def _finish_pull(self) -> None:
        """The canvas shows the truth again before anyone is told what was asked for."""
        if self._pull is None:
            return
        (span, _, extent), self._pull = self._pull, None
        if extent != (span.start, span.end):
            self._canvas.preview(span, span.start, span.end)
            self._canvas.edges_dragged.emit(span.id, *extent)

    def _finish_drag(self) -> None:
        if self._canvas.places.has_selection:
            self._canvas.selection_made_by_mouse.emit()

    def _click(self, found: Hit) -> None:
        """A bar means its span; text the innermost span, then the one around it; else a word."""
        canvas = self._canvas
        if found.bar is not None:
            canvas.focus_span(found.bar.id)
        elif found.spans and found.is_on_text:
            canvas.focus_span(self._next_around(found.spans).id)
        elif found.is_on_text and not canvas.places.text[found.character].isspace():
            self._select_word(found)
        else:
            canvas.move_to(found.gap)

    def _next_around(self, spans: tuple[Span, ...]) -> Span:
        ids = [span.id for span in spans]
        focused = self._canvas.focused
        return spans[(ids.index(focused) + 1) % len(ids)] if focused in ids else spans[0]

    def _select_word(self, found: Hit) -> None:
        self._canvas.select_word(found.character)
        self._finish_drag()

    def _scroll_at_edge(self, point: QPointF) -> None:
        inside = 0 <= point.y() < self._canvas.viewport().height()
        if inside:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _scroll(self) -> None:
        """Scroll the faster the farther the pointer is outside, and select on."""
        if self._last is None:
            self._timer.stop()
            return
        y, height = self._last.position().y(), self._canvas.viewport().height()
        beyond = y if y < 0 else y - height
        bar = self._canvas.verticalScrollBar()
        bar.setValue(bar.value() + int(max(-_FASTEST, min(_FASTEST, beyond))))
        self._drag(self._last.position(), exact=_is_exact(self._last))


def _is_exact(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
