"""The card of labels that stands beside a selection made with the mouse."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGraphicsDropShadowEffect,
    QVBoxLayout,
    QWidget,
)

from kutip.domain.items import SpanLabel, title_of
from kutip.domain.labels import LabelSet
from kutip.gui.canvas.view import Canvas
from kutip.gui.fonts import interface_font
from kutip.gui.theme import LIGHT, Theme, colour

_ROW, _KEY, _PAD, _SHADOW = 30, 20, 8, 10
_WIDTH = 138
_MARGIN = 4


class LabelRow(QAbstractButton):
    """One label: its key, a sample of its colours, its name."""

    def __init__(self, label: SpanLabel, title: str, theme: Theme, parent: QWidget) -> None:
        """Stand for a label."""
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(interface_font(13, QFont.Weight.Medium))
        spoken = QCoreApplication.translate("LabelPopup", "Label as {label}, key {key}")
        self.setAccessibleName(spoken.format(label=title, key=label.key) if label.key else title)

    def sizeHint(self) -> QSize:
        """As wide as the name needs."""
        return QSize(
            max(_WIDTH, 61 + self.fontMetrics().horizontalAdvance(self.text()) + 12), _ROW
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that go from row to row to the card."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw key, sample and name."""
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._theme.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 1, -4, -1), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(self._theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 1, -4, -1), 6, 6)
        self._paint_key(painter)
        self._paint_sample(painter)
        painter.setPen(colour(self._theme.text))
        painter.setFont(self.font())
        room = QRectF(61, 0, self.width() - 61, _ROW - 0.5)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_key(self, painter: QPainter) -> None:
        if not self.label.key:
            return
        theme = self._theme
        cap = QRectF(9.5, (_ROW - _KEY) / 2 + 0.5, _KEY - 1, _KEY - 1)
        painter.setPen(QPen(colour(theme.line), 1))
        painter.setBrush(colour(theme.line))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setBrush(colour(theme.paper))
        painter.drawRoundedRect(cap.adjusted(0, 0, 0, -1.5), 4.5, 4.5)
        painter.setPen(colour(theme.muted))
        painter.setFont(interface_font(11, QFont.Weight.DemiBold))
        room = cap.adjusted(0, -0.5, 0, -1.5)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.label.key)

    def _paint_sample(self, painter: QPainter) -> None:
        strong, fill = self._theme.label_colours(self.label.colour)
        top = (_ROW - 15) / 2
        edge = QPen(colour(strong), 1) if self._theme.is_high_contrast else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(QRectF(37, top, 16, 11), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(strong))
        painter.drawRoundedRect(QRectF(37, top + 12.5, 16, 2.25), 1.1, 1.1)


class LabelPopup(QWidget):
    """Offers every label for the selection; the keys work whether or not it has the focus."""

    label_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden and empty."""
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._rows: list[LabelRow] = []
        self._canvas: Canvas | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN // 2, _MARGIN, _MARGIN // 2, _MARGIN)
        column.setSpacing(0)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(20)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 46))
        self.setGraphicsEffect(shadow)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next time on."""
        self._theme = theme

    def show_for(self, canvas: Canvas, labels: LabelSet, language: str) -> None:
        """Show the labels beside what is selected in a canvas."""
        self.setParent(canvas.viewport())
        self._theme, self._canvas = canvas.theme, canvas
        self.setAccessibleName(QCoreApplication.translate("LabelPopup", "Labels"))
        self._fill(labels, language)
        self.resize(self._column.sizeHint())
        self.move(self._place(canvas))
        self.show()
        self.raise_()

    def _fill(self, labels: LabelSet, language: str) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for label in labels.spans:
            row = LabelRow(label, title_of(label.titles, language, label.name), self._theme, self)
            row.clicked.connect(lambda _=False, label=label: self._choose(label))
            self._column.addWidget(row)
            row.show()
            self._rows.append(row)

    def _choose(self, label: SpanLabel) -> None:
        self.hide()
        self.label_chosen.emit(label)

    def _place(self, canvas: Canvas) -> QPoint:
        """Level with the selection, and wholly inside the viewport."""
        room = canvas.gutter_rect(*canvas.target_extent())
        view = canvas.viewport().rect()
        x = min(room.left(), view.right() - self.width() - _MARGIN)
        level = room.top() - _MARGIN if canvas.has_gutter else room.top()
        y = min(level, view.bottom() - self.height() - 2 * _PAD)
        return QPoint(max(_MARGIN, x), max(_MARGIN, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the labels, Enter takes one, Esc goes back to the text."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take_focused()
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                event.ignore()

    def _step(self, direction: int) -> None:
        focused = next((n for n, row in enumerate(self._rows) if row.hasFocus()), None)
        if self._rows:
            first = 0 if direction > 0 else -1
            at = first if focused is None else (focused + direction) % len(self._rows)
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_focused(self) -> None:
        for row in self._rows:
            if row.hasFocus():
                row.click()
                return

    def _leave(self) -> None:
        self.hide()
        if self._canvas is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep presses between the rows from reaching the text below."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(self._theme.line), 1))
            painter.setBrush(colour(self._theme.paper))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        finally:
            painter.end()
