"""What the acts of the workbench look at first: the focused span, the open article, the keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt

from kutip.domain.items import Span, SpanId

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench


# Keys that several modes share.
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def focused(bench: "Workbench") -> Span | None:
    """The focused span, if one is."""
    document = bench.desk.document if bench.desk else None
    span_id = bench.canvas.focused
    return document.spans.get(span_id) if document and span_id else None


def is_seen(bench: "Workbench", span_id: SpanId | None) -> bool:
    """Whether a span is in view; one that is not is brought there before a key acts on it."""
    document = bench.desk.document if bench.desk else None
    span = document.spans.get(span_id) if document and span_id else None
    if span is None:
        return False
    view = QRectF(bench.canvas.viewport().rect())
    seen = any(view.intersects(rect) for rect in bench.canvas.rects_of(span.start, span.end))
    if not seen:
        bench.canvas.reveal(span.start, span.end)
    return seen


class Counts(QObject):
    """Sentences with a number in them; `lupdate` sees their plurals in a class only."""

    def found(self, count: int) -> str:
        """How often words are in the article."""
        return self.tr("found %n time(s)", "", count)

    def unanswered(self, count: int) -> str:
        """What happens to open suggestions."""
        return self.tr("%n suggestion(s) not answered: they would be rejected.", "", count)

    def undecided(self, count: int) -> str:
        """What happens to quotes whose speaker is not decided."""
        return self.tr("%n quote(s) without speaker: they would be called unclear.", "", count)
