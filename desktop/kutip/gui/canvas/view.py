"""The canvas: shows an article, and says what the annotator touched. It changes no annotation."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.cursor import Extent
from kutip.domain.edits import Edit
from kutip.domain.items import SetId, Span, SpanId
from kutip.domain.labels import LabelSet
from kutip.gui.canvas import accessible
from kutip.gui.canvas.hits import Edge, Hit, edge_at, hit
from kutip.gui.canvas.keyboard import Movement, extends, movement_of
from kutip.gui.canvas.motion import Motion
from kutip.gui.canvas.places import Places, Target
from kutip.gui.canvas.pointer import Pointer
from kutip.gui.canvas.scene import Emphasis
from kutip.gui.canvas.sheet import Sheet
from kutip.gui.canvas.shown import links_in

_NOTCH = 120
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Canvas(Sheet):
    """The article, its cursor, and what is selected or focused; all offsets are code points."""

    selection_changed = Signal(int, int)
    span_focused = Signal(object)
    edges_dragged = Signal(object, int, int)
    selection_made_by_mouse = Signal()
    context_requested = Signal(QPoint)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with empty paper."""
        super().__init__(parent)
        self.places = Places()
        self._hovered: SpanId | None = None
        self._proposed: SpanId | None = None
        self._told: tuple[Extent, SpanId | None, int] = ((0, 0), None, 0)
        self._pointer = Pointer(self)
        self._motion = Motion()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Nothing is typed into an article: with an input method the digits would go to it.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        accessible.install(Canvas)

    # What is shown

    def show_document(
        self,
        document: AnnotatedDocument | None,
        set_id: SetId,
        labels: LabelSet,
        *,
        machines: frozenset[str] = frozenset(),
        language: str = "id",
        kicker: str = "",
    ) -> None:
        """Show a document as one set has it, with the suggestions of machines."""
        self._pointer.cancel()
        self._labels, self._language, self._kicker = labels, language, kicker
        self._hovered = self._proposed = None
        self._motion.forget()
        if document is None:
            self.places = Places()
        else:
            self.places = Places(document.text, document.tokens)
        self._put_document(document, set_id, machines)
        self._sync()
        accessible.tell_text(self)

    def show_edit(self, edit: Edit) -> None:
        """Show what an edit, already applied to the document, has changed."""
        self._pointer.put_back()
        if self._shown.needs_load(edit):
            self._shown.load()
            self._put_page()
            changed = []
        else:
            changed = self._shown.follow(edit)
        self._keep_focus()
        self._decorate(changed)
        self._update_heads(edit, [span for pair in changed for span in pair if span])
        self._sync()

    def _keep_focus(self) -> None:
        """The focused span may have changed, or be gone."""
        if self.places.focused is None:
            return
        now = self._shown.spans.get(self.places.focused.id)
        if now is None:
            self.places.clear()
        elif now != self.places.focused:
            self.places.focus(now)

    def _update_heads(self, edit: Edit, changed: list[Span]) -> None:
        """Tags of spans that are linked to others say something of those."""
        heads = {link.head_id for link in links_in(edit)}
        heads |= {link.head_id for span in changed for link in self._document.links_at(span.id)}
        for head in (self._shown.spans.get(id_) for id_ in heads):
            if head is not None:
                self._update_stretch(head.start, head.end)

    def set_proposal(self, span_id: SpanId | None) -> None:
        """Put a dashed ring around a span that is proposed, say as the speaker of a quote."""
        self._proposed = span_id
        self._sync()

    # What is touched

    @property
    def selection(self) -> Extent:
        """The selected stretch; start and end are the same where nothing is selected."""
        return self.places.selection

    @property
    def focused(self) -> SpanId | None:
        """The span that keys are about."""
        return None if self.places.focused is None else self.places.focused.id

    @property
    def cursor(self) -> int:  # type: ignore[override]  # the mouse's shape is the viewport's
        """Where the word cursor stands."""
        return self.places.cursor

    def target(self) -> Target:
        """What a label key labels: the selection, else the focused span, else the word."""
        return self.places.target()

    def target_extent(self) -> Extent:
        """The stretch that a label key labels."""
        target = self.places.target()
        return target.start, target.end

    def select(self, start: int, end: int) -> None:
        """Select a stretch."""
        self.places.select(start, end)
        self._touched()

    def select_word(self, offset: int) -> None:
        """Select the word at an offset."""
        self.places.place(offset)
        self.places.select(*self.places.word)
        self._touched()

    def drag_selection(self, start: int, end: int, *, exact: bool) -> None:
        """Select what the pointer passed: whole words, or exactly."""
        self.places.drag(start, end, exact=exact)
        self._touched()

    def focus_span(self, span_id: SpanId | None) -> None:
        """Focus a span, or none."""
        self.places.focus(None if span_id is None else self._shown.spans.get(span_id))
        self._touched()

    def move_to(self, offset: int, *, extend: bool = False, exact: bool = False) -> None:
        """Put the cursor somewhere; `extend` selects on the way."""
        self.places.place(offset, extend=extend, exact=exact)
        self._touched()

    def clear(self) -> None:
        """Let go of the selection, the focused span, and of an edge that is being pulled."""
        self._pointer.cancel()
        self.places.clear()
        self._touched()

    def copy(self) -> None:
        """Put the exact source text of the selection or the focused span on the clipboard."""
        target = self.places.target()
        if target.kind in {"selection", "span"}:
            QGuiApplication.clipboard().setText(self.places.text[target.start : target.end])

    def announce(self, text: str) -> None:
        """Have a screen reader say something."""
        accessible.announce(self, text)

    def hover(self, span: Span | None) -> None:
        """Show which span is under the pointer."""
        hovered = None if span is None else span.id
        if hovered != self._hovered:
            self._hovered = hovered
            self._sync()

    def preview(self, span: Span, start: int, end: int) -> None:
        """Show a span with other edges for the time being."""
        if span.id in self._shown.spans:
            self._decorate([self._shown.preview(span.id, start, end)])

    def hit(self, point: QPointF) -> Hit:
        """What is at a point of the viewport."""
        return hit(self._page, self._to_page(point))

    def edge_at(self, point: QPointF) -> Edge | None:
        """Which edge of the focused span is at a point of the viewport."""
        span = self.places.focused
        return None if span is None else edge_at(self._page, self._to_page(point), span)

    def _touched(self) -> None:
        self._motion.forget()
        self._sync()

    def _sync(self) -> None:
        """Paint what stands out now, and tell whoever listens what changed."""
        before, now = self._stands_out, self._emphasis()
        self._stands_out = self._scene.emphasis = now
        for start, end in _differences(before, now, self._shown.spans):
            self._update_stretch(start, end)
        told, self._told = self._told, (self.selection, self.focused, self.cursor)
        if told[0] != self.selection:
            self.selection_changed.emit(*self.selection)
        if told[1] != self.focused:
            self.span_focused.emit(self.focused)
        if told[0] != self.selection or told[2] != self.cursor:
            accessible.tell_places(self)

    def _emphasis(self) -> Emphasis:
        places = self.places
        is_word = not places.has_selection and places.focused is None
        return Emphasis(
            focused=places.focused,
            related=self._related(),
            proposed=self._proposed,
            hovered=self._hovered,
            selection=places.selection,
            word=places.word if is_word else (0, 0),
            caret=places.cursor if places.is_exact else None,
            has_keys=self.hasFocus(),
        )

    def _related(self) -> frozenset[SpanId]:
        """The spans that the focused one is linked to: the speaker of a quote."""
        focused = self.focused
        if focused is None:
            return frozenset()
        links = self._document.links_at(focused)
        return frozenset(link.tail_id for link in links if link.head_id == focused)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor; every other key is for the window's actions."""
        movement = movement_of(event)
        if movement is not None:
            self._move(movement, extend=extends(event))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    def _move(self, movement: Movement, *, extend: bool) -> None:
        with self._holding():
            offset = self._motion.offset(
                movement, self.places, self._page, self._seen(), extend=extend
            )
        self.places.place(offset, extend=extend, exact=movement.is_exact)
        self._sync()
        self.reveal(*(self.places.word if not movement.is_exact else (offset, offset)))

    def _seen(self) -> int:
        """How far a page key goes: what is seen, less a line to hold on to."""
        return max(self._metrics.body.pitch, self.viewport().height() - self._metrics.body.pitch)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Leave Tab to the window's actions."""
        del next
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keys came by key."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self._show_ring(visible=True)
        self._sync()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_ring(visible=False)
        self._sync()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge or of the text."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._show_ring(visible=False)
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag or hover."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, or click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / _NOTCH
            if notches:
                self.zoom_requested.emit(1 if notches > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about what is under the pointer, or about what is touched."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._touch_for_menu(QPointF(event.pos()))
        else:
            rects = self.rects_of(*self.target_extent())
            below = rects[-1].bottomLeft().toPoint() if rects else QPoint()
            place = self.viewport().mapToGlobal(below)
        self.context_requested.emit(place)

    def _touch_for_menu(self, point: QPointF) -> None:
        """A menu is about the span or word clicked, unless that is touched already."""
        found = self.hit(point)
        start, end = self.target_extent()
        if start <= found.character < end and self.target().kind != "word":
            return
        span = found.bar or (found.spans[0] if found.spans else None)
        if span is not None:
            self.focus_span(span.id)
        elif found.is_on_text:
            self.select_word(found.character)


def _differences(before: Emphasis, now: Emphasis, spans: dict[SpanId, Span]) -> list[Extent]:
    """The stretches that look different now."""
    changed = [
        extent
        for old, new in ((before.selection, now.selection), (before.word, now.word))
        if old != new or before.has_keys != now.has_keys
        for extent in (old, new)
        if extent[0] < extent[1]
    ]
    ids = (before.related ^ now.related) | _moved(before.proposed, now.proposed)
    ids |= _moved(before.hovered, now.hovered) | _moved(before.focused_id, now.focused_id)
    if before.focused_id != now.focused_id:
        ids |= before.related | now.related
    changed += [(spans[id_].start, spans[id_].end) for id_ in ids if id_ in spans]
    carets = {before.caret, now.caret} - {None} if before.caret != now.caret else set()
    return changed + [(caret, caret) for caret in carets if caret is not None]


def _moved(before: SpanId | None, now: SpanId | None) -> frozenset[SpanId]:
    return frozenset(id_ for id_ in (before, now) if id_ is not None and before != now)
