"""The labels as chips: their keys and counts; a click filters the list of spans."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from kutip.domain.items import LabelId, SpanLabel
from kutip.domain.labels import LabelSet
from kutip.gui import paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look
from kutip.gui.texts import label_title

_HEIGHT = 28


class LabelChip(QAbstractButton):
    """One label: key cap at the left, title underlined in its colour, count at the right."""

    def __init__(self, look: Look, label: SpanLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.label = label
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys in the article
        self.setMinimumHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many spans carry it."""
        self._count = count
        title = label_title(self.label, self._look.language)
        self.setAccessibleName(f"{title}, {self.label.key}, {count}")
        self.setToolTip(title)
        self.update()

    def sizeHint(self) -> QSize:
        """Two fit beside each other in the panel."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme = self._look.theme
        strong, fill = theme.label_colours(self.label.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        marked = self.isChecked()
        edge = strong if marked else theme.accent if self.hasFocus() else theme.line
        painter.setPen(QPen(QColor(edge), 1.4 if marked or self.hasFocus() else 1))
        ground = fill if marked else theme.hover if self.underMouse() else theme.paper
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 6, 6)
        self._content(painter, area, strong)
        painter.end()

    def _content(self, painter: QPainter, area: QRectF, strong: str) -> None:
        theme = self._look.theme
        left = area.left() + 6
        if self.label.key:
            paint.key_cap(painter, theme, QRectF(left, area.top() + 5, 18, 18), self.label.key)
            left += 24
        count = str(self._count)
        small = interface_font(11)
        right = area.right() - 8
        paint.write(
            painter,
            QRectF(left, area.top(), right - left, area.height()),
            count,
            small,
            theme.faint,
            Qt.AlignmentFlag.AlignRight,
        )
        font = interface_font(13, QFont.Weight.Medium)
        title = label_title(self.label, self._look.language)
        room = QRectF(
            left, area.top(), right - left - paint.width(count, small) - 6, area.height() - 2
        )
        paint.write(painter, room, title, font, theme.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(strong))
        wide = min(paint.width(title, font), room.width())
        painter.drawRoundedRect(QRectF(left, area.bottom() - 5.5, wide, 2), 1, 1)


class LabelChips(QWidget):
    """All labels, two beside each other."""

    filter_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._chips: dict[LabelId, LabelChip] = {}
        self._labels = LabelSet()
        look.changed.connect(lambda: self.show_labels(self._labels))

    def show_labels(self, labels: LabelSet) -> None:
        """Show these labels."""
        had_filter = any(chip.isChecked() for chip in self._chips.values())
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.deleteLater()
        self._labels, self._chips = labels, {}
        for place, label in enumerate(labels.spans):
            chip = LabelChip(self._look, label, self)
            chip.toggled.connect(self._filter)
            self._grid.addWidget(chip, place // 2, place % 2)
            self._chips[label.id] = chip
        if had_filter:
            self.filter_changed.emit(frozenset())

    def show_counts(self, counts: dict[LabelId, int]) -> None:
        """Show how many spans of the article carry each label."""
        for label_id, chip in self._chips.items():
            chip.set_count(counts.get(label_id, 0))

    def _filter(self) -> None:
        chosen = frozenset(i for i, chip in self._chips.items() if chip.isChecked())
        self.filter_changed.emit(chosen)
