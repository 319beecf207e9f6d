"""The open question of a quotation: who says it. A card in the gutter, driven by four keys."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kutip.app import labelling
from kutip.app.workspace import Workspace
from kutip.domain.items import LinkLabel, Span, SpanId, title_of
from kutip.gui import paint
from kutip.gui.canvas.view import Canvas
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look
from kutip.gui.texts import quoted


class ProposalCard(QWidget):
    """Shows one candidate at a time; its ring stands in the text."""

    taken = Signal(object, object, object)
    changed = Signal()

    def __init__(self, look: Look, canvas: Canvas) -> None:
        super().__init__(canvas.viewport())
        self._look = look
        self._canvas = canvas
        self._desk: Workspace | None = None
        self._head: Span | None = None
        self._kinds: list[tuple[LinkLabel, list[Span]]] = []
        self._candidates: list[Span] = []
        self._at = 0
        self.setFixedSize(142, 46)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a question is open."""
        return self._head is not None

    @property
    def head(self) -> SpanId | None:
        """The span that is asked about."""
        return self._head.id if self._head else None

    @property
    def candidate(self) -> SpanId | None:
        """The span that is ringed now."""
        return self._candidates[self._at].id if self._head and self._candidates else None

    def ask(self, desk: Workspace, head: Span, *, even_without: bool = False) -> bool:
        """Open the question for a span; False where nothing could be linked.

        Asked again of the same span, it goes on to the next kind of link. `even_without` asks of a
        span that has to decide even where nobody is labelled: it may be said that it is nobody.
        """
        if self.head == head.id:
            self._kinds.append(self._kinds.pop(0))
        else:
            self._kinds = labelling.proposed_links(desk, head)
            decides = labelling.decision(desk, head)
            if even_without and decides and all(kind is not decides for kind, _ in self._kinds):
                self._kinds.insert(0, (decides, []))
        if not self._kinds:
            self.leave()
            return False
        self._desk, self._head, self._at = desk, head, 0
        self._candidates = self._kinds[0][1]
        self._show()
        self.changed.emit()
        return True

    def follow(self, desk: Workspace) -> None:
        """Something has changed: what no longer holds is not asked."""
        spans = desk.document.spans if desk.document else {}
        if self._head is None:
            return
        now = [spans.get(old.id) for old in (self._head, *self._candidates)]
        old = [self._head, *self._candidates]
        if any(n is None or n.label_id != o.label_id for n, o in zip(now, old, strict=True)):
            self.leave()
            return
        self._head, *found = [span for span in now if span is not None]
        self._candidates[:] = found
        self.place()

    def step(self, by: int) -> None:
        """The next candidate, or the one before, as they stand in the text."""
        if not self._candidates:
            return
        now = self._candidates[self._at]
        ordered = sorted(self._candidates, key=lambda span: span.start)
        place = (ordered.index(now) + by) % len(ordered)
        self._at = self._candidates.index(ordered[place])
        self._show()

    def take(self) -> None:
        """Take the candidate that is ringed."""
        if self._head is not None and self._candidates:
            head, tail, kind = self._head.id, self._candidates[self._at].id, self._kinds[0][0]
            self.leave()
            self.taken.emit(head, tail, kind)

    def leave(self) -> None:
        """Close the question unanswered."""
        was_open, self._head = self.is_open, None
        self._canvas.set_proposal(None)
        self.hide()
        if was_open:
            self.changed.emit()

    def place(self) -> None:
        """Stand beside the candidate again, after the text has moved."""
        if self._head is None:
            return
        beside = self._candidates[self._at] if self._candidates else self._head
        gutter: QRect = self._canvas.gutter_rect(beside.start, beside.end)
        self.move(gutter.left() + 4, gutter.top() + (gutter.height() - self.height()) // 2)

    def _show(self) -> None:
        self._canvas.set_proposal(self.candidate)
        if self._candidates:
            candidate = self._candidates[self._at]
            self._canvas.reveal(candidate.start, candidate.end)
        self.place()
        self.setAccessibleName(f"{self._title()}: {self._words()}")
        self.show()
        self.raise_()
        self.update()

    def _title(self) -> str:
        kind = self._kinds[0][0]
        return title_of(kind.titles, self._look.language, kind.name)

    def _words(self) -> str:
        assert self._desk is not None
        assert self._desk.document is not None
        if not self._candidates:
            return self.tr("nobody labelled")
        return quoted(self._desk.document.text_of(self._candidates[self._at]), 40) + "?"

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A press takes it."""
        self.take()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it: a bar in the quotation's colour, the question, the key."""
        if self._head is None or self._desk is None:
            return
        theme = self._look.theme
        slot = self._desk.labels.span(self._head.label_id).colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.label_colours(slot)[0]))
        painter.drawRoundedRect(QRectF(0, 2, 2.25, 42), 1.1, 1.1)
        small, medium = interface_font(11), interface_font(12, QFont.Weight.Medium)
        paint.write(painter, QRectF(10, 1, 80, 18), f"{self._title()}:", small, theme.muted)
        paint.write(painter, QRectF(10, 20, 130, 24), self._words(), medium, theme.text)
        if self._candidates:
            paint.key_cap(painter, theme, QRectF(self.width() - 48, 1, 44, 18), "Enter")
        painter.end()
