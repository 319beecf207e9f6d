"""Small widgets that the start page and the dialogs are built from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kutip.gui import icons, paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look

# What stands in a row or column: a widget, a layout, so many pixels, or None: what is left over.
Part = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]


def row(*parts: Part, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Things beside one another."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap, margins)
    return layout


def column(*parts: Part, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Things below one another."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap, margins)
    return layout


def _fill(layout: QBoxLayout, parts: Sequence[Part], gap: int, margins: Margins) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for part in parts:
        match part:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(part)
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text in one of the roles that the style sheet knows; never taken for HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def named(text: str, widget: QWidget, *beside: QWidget) -> QVBoxLayout:
    """A control with its name above it, for the eye and for screen readers."""
    head = label(text, "head")
    head.setBuddy(widget)
    widget.setAccessibleName(text)
    return column(head, row(widget, *beside), gap=4)


def link_button(text: str = "") -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def frame(content: QLayout, **properties: bool) -> QFrame:
    """A part with a ground of its own: `card`, `bar`, `side` or `ground` of the style sheet."""
    made = QFrame()
    for name, value in properties.items():
        made.setProperty(name, value)
    made.setLayout(content)
    return made


def card(*parts: Part, gap: int = 8) -> QFrame:
    """A white card with things below one another."""
    return frame(column(*parts, gap=gap, margins=(16, 12, 16, 12)), card=True)


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Painted(QWidget):
    """A small drawing that follows the look."""

    def __init__(self, look: Look, size: QSize) -> None:
        super().__init__()
        self.look = look
        self.setFixedSize(size)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            self.draw(painter, QRectF(self.rect()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """What it looks like; each kind says it for itself."""
        raise NotImplementedError


class Swatch(Painted):
    """A label's colours."""

    def __init__(self, look: Look, slot: str) -> None:
        super().__init__(look, QSize(20, 16))
        self._slot = slot

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Fill and bar."""
        paint.swatch(painter, self.look.theme, rect, self._slot)


class KeyCap(Painted):
    """A key as it stands on a keyboard."""

    def __init__(self, look: Look, text: str) -> None:
        width = paint.width(text, interface_font(11)) + 14
        super().__init__(look, QSize(max(24, round(width)), 22))
        self._text = text

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Nothing where there is no key."""
        if self._text:
            paint.key_cap(painter, self.look.theme, rect, self._text)


class Icon(Painted):
    """An icon in one of the theme's colours."""

    def __init__(self, look: Look, name: str, colour: str = "muted", size: int = 20) -> None:
        super().__init__(look, QSize(size, size))
        self._name, self._colour = name, colour

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The icon."""
        icons.draw(painter, self._name, getattr(self.look.theme, self._colour), rect)


class Shares(Painted):
    """Shares of a whole as one bar, each lighter than the one before."""

    def __init__(self, look: Look, shares: Sequence[float]) -> None:
        super().__init__(look, QSize(0, 12))
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)
        self._shares = tuple(shares)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """One part after another, with a thin gap between."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, whole = rect.left(), sum(self._shares) or 1
        for place, share in enumerate(self._shares):
            wide = rect.width() * share / whole
            painter.setBrush(share_colour(self.look, place))
            painter.drawRoundedRect(QRectF(left, 0, max(0.0, wide - 2), rect.height()), 3, 3)
            left += wide


class ShareDot(Painted):
    """The colour of one share, beside its name."""

    def __init__(self, look: Look, place: int) -> None:
        super().__init__(look, QSize(8, 8))
        self._place = place

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """A small square."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(share_colour(self.look, self._place))
        painter.drawRoundedRect(rect, 2, 2)


def share_colour(look: Look, place: int) -> QColor:
    """The colour of the first, second or third share."""
    return QColor(paint.mixed(look.theme.accent, look.theme.paper, (1.0, 0.6, 0.32)[place % 3]))


class Segments(QFrame):
    """One of a few, side by side. Qt lets arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        super().__init__()
        self.setProperty("segments", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        buttons = [self._button(place, text) for place, (_, text) in enumerate(choices)]
        self.setLayout(row(*buttons, gap=2, margins=(2, 2, 2, 2)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def _button(self, place: int, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("choice", True)
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button, place)
        return button

    def value(self) -> str:
        """The one that is chosen."""
        return self._values[max(0, self._group.checkedId())]

    def set_value(self, value: str) -> None:
        """Choose one, without telling."""
        place = self._values.index(value) if value in self._values else 0
        self._group.button(place).setChecked(True)

    def setAccessibleName(self, name: str) -> None:
        """Name each button with what is being chosen."""
        super().setAccessibleName(name)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")


def focus_ring(painter: QPainter, look: Look, rect: QRectF, radius: float = 8) -> None:
    """What shows where the keyboard is, on things that paint themselves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
