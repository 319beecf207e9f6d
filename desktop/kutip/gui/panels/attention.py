"""What wants to be looked at in the article: a row for each kind, with its number."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from kutip.domain.items import SpanId
from kutip.gui import icons, paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look

_HEIGHT = 26


class Matter(NamedTuple):
    """One kind of thing to look at: what it is called, and the spans it is about."""

    title: str
    spans: tuple[SpanId, ...]


class MatterRow(QAbstractButton):
    """A number, what it counts, and an arrow; a press goes to the next of them."""

    def __init__(self, look: Look, matter: Matter, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.matter = matter
        self.setAccessibleName(f"{len(matter.spans)} {matter.title}")
        self.setMinimumHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """A row of the panel."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme = self._look.theme
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        number = str(len(self.matter.spans))
        wide = max(17.0, paint.width(number, interface_font(11)) + 10)
        paint.badge(painter, theme, QRectF(4, 4.5, wide, 17), number)
        words = QRectF(wide + 13, 0, area.width() - wide - 40, area.height())
        paint.write(painter, words, self.matter.title, interface_font(13), theme.text)
        arrow = QRectF(area.right() - 18, 5, 16, 16)
        icons.draw(painter, "chevron-right", theme.faint, arrow)
        painter.end()


class AttentionList(QWidget):
    """All kinds that have something, or one line that says that nothing is open."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: tuple[Matter, ...] | None = None
        look.changed.connect(self._forget)

    def _forget(self) -> None:
        """What is shown is said anew, perhaps in another language."""
        self._shown = None

    def show_matters(self, matters: tuple[Matter, ...]) -> None:
        """Show the kinds that have something."""
        if matters == self._shown:
            return
        self._shown = matters
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for matter in matters:
            row = MatterRow(self._look, matter, self)
            row.clicked.connect(lambda _=False, m=matter: self.wanted.emit(m.spans))
            self._column.addWidget(row)
        if not matters:
            none = QLabel(self.tr("Nothing open."), self)
            none.setProperty("role", "faint")
            none.setContentsMargins(4, 2, 0, 2)
            self._column.addWidget(none)
