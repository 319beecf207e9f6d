"""Boxes to tick and dots to choose, drawn as the rest of the window is."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSpinBox

from kutip.gui import paint
from kutip.gui.dialogs.parts import focus_ring
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look

_BOX, _GAP, _HEIGHT = 16, 8, 24


class Check(QCheckBox):
    """A box to tick."""

    def __init__(self, look: Look, text: str = "", *, is_on: bool = False) -> None:
        super().__init__(text)
        self.look = look
        self.setChecked(is_on)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The box, and the words beside it."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return _size(self)

    def hitButton(self, place: QPoint) -> bool:
        """The words count as well as the box."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A square, filled and ticked where it is on."""
        theme = self.look.theme
        with QPainter(self) as painter:
            box = _frame(self, painter, self.look)
            painter.drawRoundedRect(box, 4, 4)
            if self.isChecked():
                painter.setPen(_pen(theme.paper))
                x, y = box.left(), box.top()
                marks = ((3.5, 7.3), (6.3, 10.1), (11, 4.6))
                painter.drawPolyline([QPointF(x + a, y + b) for a, b in marks])
            _words(self, painter, self.look)


class Radio(QRadioButton):
    """One dot of several, of which one is chosen."""

    def __init__(self, look: Look, text: str, *, is_on: bool = False) -> None:
        super().__init__(text)
        self.look = look
        self.setChecked(is_on)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The dot, and the words beside it."""
        return _size(self)

    def hitButton(self, place: QPoint) -> bool:
        """The words count as well as the dot."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring, with a dot where it is chosen."""
        theme = self.look.theme
        with QPainter(self) as painter:
            ring = _frame(self, painter, self.look)
            painter.drawEllipse(ring)
            if self.isChecked():
                painter.setBrush(QColor(theme.paper))
                painter.drawEllipse(ring.center(), 3, 3)
            _words(self, painter, self.look)


class Number(QSpinBox):
    """A whole number to type or to step."""

    def __init__(self, look: Look, minimum: int, maximum: int, value: int) -> None:
        super().__init__()
        self.look = look
        self.setRange(minimum, maximum)
        self.setValue(value)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt paints it, with our arrows."""
        super().paintEvent(event)
        middle, right = self.height() / 2, self.width() - 14.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(_pen(self.look.theme.muted, 1.5))
            for tip in (-1, 1):
                y = middle + tip * 5
                points = ((-3.5, y - tip * 1.75), (0, y + tip * 1.75), (3.5, y - tip * 1.75))
                painter.drawPolyline([QPointF(right + x, height) for x, height in points])


def _pen(colour: str, width: float = 2) -> QPen:
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _size(button: QAbstractButton) -> QSize:
    words = paint.width(button.text(), interface_font(13))
    return QSize(_BOX + 2 + (_GAP + round(words) + 4 if button.text() else 2), _HEIGHT)


def _frame(button: QAbstractButton, painter: QPainter, look: Look) -> QRectF:
    """Set pen and brush for the box, draw the ring of the focus, and say where the box goes."""
    theme = look.theme
    box = QRectF(1.75, (button.height() - 14.5) / 2, 14.5, 14.5)
    if button.hasFocus():
        focus_ring(painter, look, box.adjusted(-2.5, -2.5, 2.5, 2.5), 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shade = theme.accent if button.isEnabled() else theme.faint
    edge = shade if button.isChecked() else theme.faint
    painter.setPen(QPen(QColor(edge), 1.5))
    painter.setBrush(QColor(shade if button.isChecked() else theme.paper))
    return box


def _words(button: QAbstractButton, painter: QPainter, look: Look) -> None:
    theme = look.theme
    left = _BOX + 2 + _GAP
    place = QRectF(left, 0, button.width() - left, button.height())
    colour = theme.text if button.isEnabled() else theme.faint
    text = button.text().replace("&", "")
    paint.write(painter, place, text, interface_font(13), colour)
