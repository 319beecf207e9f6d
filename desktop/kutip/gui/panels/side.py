"""The panel at the right: labels, what wants to be looked at, the spans, and the focused one."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kutip.app import labelling
from kutip.app.workspace import Workspace
from kutip.domain.items import Span
from kutip.gui.look import Look
from kutip.gui.panels.attention import AttentionList, Matter
from kutip.gui.panels.chips import LabelChips
from kutip.gui.panels.details import DetailsPanel
from kutip.gui.panels.spans import SpanList


class SidePanel(QWidget):
    """Everything about the article that is not its text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumWidth(264)
        self.chips = LabelChips(look)
        self.attention = AttentionList(look)
        self.spans = SpanList(look)
        self.details = DetailsPanel(look)
        self._heads = [QLabel() for _ in range(3)]
        self._count = QLabel()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(6)
        for head, part in zip(self._heads, (self.chips, self.attention), strict=False):
            head.setProperty("role", "head")
            column.addWidget(_padded(head))
            column.addWidget(_padded(part))
            column.addSpacing(8)
        self._heads[2].setProperty("role", "head")
        self._count.setProperty("role", "faint")
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self._heads[2])
        inside.addStretch()
        inside.addWidget(self._count)
        column.addWidget(row)
        column.addWidget(self.spans, 1)
        self._low = QScrollArea(widgetResizable=True)
        self._low.setFrameShape(QFrame.Shape.NoFrame)
        self._low.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._low.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._low.setObjectName("low")
        self._low.setWidget(self.details)
        column.addWidget(self._low)
        self.spans.spans.modelReset.connect(self._show_count)
        self.spans.spans.rowsInserted.connect(self._show_count)
        self.spans.spans.rowsRemoved.connect(self._show_count)

    def _restyle(self) -> None:
        titles = (self.tr("Labels"), self.tr("To look at"), self.tr("Spans"))
        for head, title in zip(self._heads, titles, strict=True):
            head.setText(title)

    def _show_count(self) -> None:
        self._count.setText(str(self.spans.spans.rowCount()))

    def show_matters(self, desk: Workspace) -> None:
        """What is open in the article."""
        open_ = labelling.questions(desk)
        found = (
            Matter(self.tr("quotes without speaker"), tuple(s.id for s in open_.undecided)),
            Matter(self.tr("suggestions"), tuple(s.id for s in open_.suggestions)),
        )
        self.attention.show_matters(tuple(matter for matter in found if matter.spans))

    def show_span(self, desk: Workspace | None, span: Span | None) -> None:
        """What is said of the focused span, pinned below the list."""
        self.details.show_span(desk, span)
        self._low.setVisible(span is not None)
        # The new content is measured once it has its style, which it has when it is shown.
        QTimer.singleShot(0, self, self.fit)

    def show_nothing(self) -> None:
        """No article is open."""
        self.spans.spans.reset(None)
        self.attention.show_matters(())
        self.show_span(None, None)

    def go_to(self, editor: QWidget) -> None:
        """Give an editor of the details the keys, and bring it into view."""
        self.fit()
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._low.ensureWidgetVisible(editor, 0, 12)

    def fit(self) -> None:
        """The details take the height they need, at most two fifths of the panel."""
        wanted = self.details.sizeHint().height() + 2  # the line above, which a sheet draws
        self._low.setFixedHeight(min(wanted, int(self.height() * 0.4)))

    def resizeEvent(self, _event: object) -> None:
        """Fit the details to the new height."""
        self.fit()


def _padded(inside: QWidget) -> QWidget:
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(16, 0, 16, 0)
    row.addWidget(inside)
    return outer
