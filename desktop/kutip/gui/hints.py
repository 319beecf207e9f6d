"""The bar below the article: what just happened, and the keys that make sense now."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from kutip.gui import paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look

# A key combination as caps, and what it does.
Hint = tuple[tuple[str, ...], str]
_MESSAGE_STAYS = 6000


class HintBar(QFrame):
    """Key caps with words; a message takes the left place for some seconds."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: tuple[Hint, ...] = ()
        self._always: tuple[Hint, ...] = ()
        self.message = ""
        self._refused = False
        self.setFixedHeight(40)
        self._timer = QTimer(self, singleShot=True, interval=_MESSAGE_STAYS)
        self._timer.timeout.connect(lambda: self.say(""))
        look.changed.connect(self.update)

    def show_hints(self, hints: tuple[Hint, ...], always: tuple[Hint, ...]) -> None:
        """Show keys at the left, and those that always stand at the right."""
        if (hints, always) != (self._hints, self._always):
            self._hints, self._always = hints, always
            self.update()

    def say(self, message: str, *, refused: bool = False) -> None:
        """Say what happened, or why it did not."""
        self.message, self._refused = message, refused
        self.setAccessibleName(message)
        self._timer.start() if message else self._timer.stop()
        self.update()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(300, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it: what does not fit is left out whole."""
        painter = QPainter(self)
        right = self.width() - 16.0
        for hint in reversed(self._always):
            right -= self._width(hint)
            self._draw(painter, right, hint)
            right -= 14
        left = 16.0 + self._say(painter, right)
        for hint in self._hints:
            wide = self._width(hint)
            if left + wide > right:
                break
            self._draw(painter, left, hint)
            left += wide + 18
        painter.end()

    def _say(self, painter: QPainter, right: float) -> float:
        """Write the message, and give the room it took."""
        if not self.message:
            return 0.0
        theme = self._look.theme
        font = interface_font(13, QFont.Weight.Medium)
        room = min(paint.width(self.message, font) + 2, right - 24)
        colour = theme.error if self._refused else theme.text
        paint.write(painter, QRectF(16, 0, room, 40), self.message, font, colour)
        return room + 24

    def _width(self, hint: Hint) -> float:
        caps, words = hint
        return sum(_cap(cap) + 5 for cap in caps) + 4 + paint.width(words, interface_font(12))

    def _draw(self, painter: QPainter, left: float, hint: Hint) -> None:
        caps, words = hint
        theme = self._look.theme
        for cap in caps:
            if cap == "–":
                paint.write(painter, QRectF(left, 0, 12, 40), cap, interface_font(12), theme.muted)
            else:
                paint.key_cap(painter, theme, QRectF(left, 10, _cap(cap), 20), cap)
            left += _cap(cap) + 5
        font = interface_font(12)
        room = paint.width(words, font) + 2
        paint.write(painter, QRectF(left + 4, 0, room, 40), words, font, theme.muted)


def _cap(text: str) -> float:
    if text == "–":
        return 8.0
    return max(20.0, paint.width(text, interface_font(11, QFont.Weight.DemiBold)) + 12)
