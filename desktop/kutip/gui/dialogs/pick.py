"""Choosing one of several by a list that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from kutip.gui import icons, paint
from kutip.gui.look import Look


class Pick(QComboBox):
    """A combo box that knows its values. The wheel scrolls the dialog, not the choice."""

    def __init__(
        self, look: Look, choices: Sequence[tuple[str, str]] = (), value: str = ""
    ) -> None:
        super().__init__()
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setIconSize(QSize(18, 14))
        for each, title in choices:
            self.addItem(title, each)
        self.set_value(value)

    def add(self, value: str, title: str, slot: str = "") -> None:
        """One more choice, with a label's colours where it is one."""
        if slot:
            self.addItem(self._swatch(slot), title, value)
        else:
            self.addItem(title, value)

    def _swatch(self, slot: str) -> QIcon:
        picture = QPixmap(QSize(36, 28))
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            paint.swatch(painter, self.look.theme, QRectF(0, 0, 18, 14), slot)
        return QIcon(picture)

    def value(self) -> str:
        """The value that is chosen."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Choose the item with a value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt paints it, with our arrow."""
        super().paintEvent(event)
        colour = self.look.theme.muted if self.isEnabled() else self.look.theme.faint
        place = QRectF(self.width() - 24, self.height() / 2 - 8, 16, 16)
        with QPainter(self) as painter:
            icons.draw(painter, "chevron-down", colour, place)
