"""The colours a label can have, and the key it can have."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from kutip.app.label_editing import SLOTS
from kutip.gui import paint
from kutip.gui.dialogs.parts import focus_ring, row
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look


class _Slot(QPushButton):
    """One colour; a number on it is the key of the label that has it."""

    def __init__(self, look: Look, slot: str) -> None:
        super().__init__()
        self.look, self.slot, self.used_by = look, slot, ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedSize(32, 32)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(32, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The swatch, ringed where it is chosen."""
        theme, rect = self.look.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(4, 6, 24, 20)
            paint.swatch(painter, theme, place, self.slot)
            if self.used_by:
                strong = theme.label_colours(self.slot)[0]
                font = interface_font(10, QFont.Weight.DemiBold)
                middle = Qt.AlignmentFlag.AlignHCenter
                inner = place.adjusted(0, 0, 0, -4)
                paint.write(painter, inner, self.used_by, font, strong, middle)
            if self.isChecked():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)
            if self.hasFocus():
                focus_ring(painter, self.look, rect.adjusted(2, 2, -2, -2), 6)


class Palette(QWidget):
    """All colours side by side; arrow keys go through them."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._slots = [_Slot(look, slot) for slot in SLOTS]
        for place, slot in enumerate(self._slots):
            self._group.addButton(slot, place)
        self.setLayout(row(*self._slots, None, gap=4))
        self._group.idClicked.connect(lambda place: self.chosen.emit(SLOTS[place]))
        look.changed.connect(self.update)

    def show_slots(self, chosen: str, used: Mapping[str, str]) -> None:
        """Which is chosen, and which are used, by the keys of the labels that use them."""
        self._group.setExclusive(False)
        for place, slot in enumerate(self._slots, start=1):
            slot.used_by = used.get(slot.slot, "")
            slot.setChecked(slot.slot == chosen)
            used_by = self.tr("Colour {number}, used by {label}")
            name = used_by if slot.used_by else self.tr("Colour {number}")
            slot.setAccessibleName(name.format(number=place, label=slot.used_by))
            slot.update()
        self._group.setExclusive(True)


class KeyButton(QPushButton):
    """A key to set: click (or Space), then press one of 1 to 9; Backspace takes it away."""

    pressed_key = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look, self._key, self.is_waiting = look, "", False
        self.setAutoDefault(False)
        self.setFixedSize(36, 32)
        self.clicked.connect(self._wait)

    def set_key(self, key: str) -> None:
        """Show a key."""
        self._key, self.is_waiting = key, False
        name = self.tr("Key: {key}. Click, then press another.").format(key=key or "–")
        self.setAccessibleName(name)
        self.update()

    def _wait(self) -> None:
        self.is_waiting = True
        self.setFocus()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The next key is the label's."""
        if not self.is_waiting:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.set_key(self._key)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_key(self._key)
            self.pressed_key.emit("")
        elif event.text().strip():
            self.set_key(self._key)
            self.pressed_key.emit(event.text().upper())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It waits no longer."""
        self.set_key(self._key)
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A key cap, or a question mark while it waits."""
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        with QPainter(self) as painter:
            paint.key_cap(painter, self.look.theme, rect, "?" if self.is_waiting else self._key)
            if self.hasFocus():
                focus_ring(painter, self.look, QRectF(self.rect()), 7)
