"""The labels and links of a project as a list: colours, name, how often used, key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kutip.app.label_editing import Draft
from kutip.domain.items import LabelId, LinkLabel, SpanLabel, title_of
from kutip.gui import paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look
from kutip.gui.texts import label_title, number

_ITEM = int(Qt.ItemDataRole.UserRole)
_COUNT = _ITEM + 1
_JOINS = _ITEM + 2
_HEAD = _ITEM + 3
_HEAD_HEIGHT = 28
_Index = QModelIndex | QPersistentModelIndex


class LabelList(QListWidget):
    """Span labels first, links below; labels can be dragged (or Alt+Up, Alt+Down) into order."""

    picked = Signal(object)
    reordered = Signal(list)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setItemDelegate(_Rows(look, self))
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        self.model().rowsMoved.connect(self._moved)
        look.changed.connect(self.viewport().update)

    def show_labels(self, draft: Draft) -> None:
        """Show all, keeping the one that is picked."""
        at = self.current_id()
        self.blockSignals(True)
        self.clear()
        for label in draft.labels.spans:
            self._add(label, label_title(label, self.look.language), draft.spans.get(label.id, 0))
        for link in draft.labels.links:
            title = title_of(link.titles, self.look.language, link.name)
            self._add(link, title, draft.links.get(link.id, 0), self._joins(draft, link))
        if draft.labels.links:
            first = self.item(len(draft.labels.spans))
            first.setData(_HEAD, self.tr("Links"))
        self.pick(at)
        self.blockSignals(False)

    def _add(self, what: SpanLabel | LinkLabel, title: str, count: int, joins: str = "") -> None:
        item = QListWidgetItem(title)
        item.setData(_ITEM, what)
        item.setData(_COUNT, number(count, self.look.language))
        item.setData(_JOINS, joins)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{joins} {count}".strip())
        if isinstance(what, LinkLabel):
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self.addItem(item)

    def _joins(self, draft: Draft, link: LinkLabel) -> str:
        names = {each.id: label_title(each, self.look.language) for each in draft.labels.spans}
        heads, tails = (
            ", ".join(names[id_] for id_ in ends if id_ in names) or "–"
            for ends in (link.heads, link.tails)
        )
        return f"{heads} → {tails}"

    def current_id(self) -> LabelId | None:
        """The id of the label or link that is picked."""
        item = self.currentItem()
        found: SpanLabel | LinkLabel | None = item.data(_ITEM) if item is not None else None
        return found.id if found is not None else None

    def pick(self, id_: LabelId | None) -> None:
        """Go to a label or link; to the first where it is gone."""
        rows = [i for i in range(self.count()) if self.item(i).data(_ITEM).id == id_]
        self.setCurrentRow(rows[0] if rows else 0)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(_ITEM).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves a label."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        order, at = self._order(), self.currentRow()
        if at < len(order) and 0 <= at + step < len(order):
            order.insert(at + step, order.pop(at))
            self.reordered.emit(order)

    def _moved(self) -> None:
        self.reordered.emit(self._order())

    def _order(self) -> list[LabelId]:
        items = [self.item(place).data(_ITEM) for place in range(self.count())]
        return [item.id for item in items if isinstance(item, SpanLabel)]


class _Rows(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, look: Look, owner: LabelList) -> None:
        super().__init__(owner)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Tall enough for two lines, and for the heading above the first link."""
        return QSize(180, 44 + (_HEAD_HEIGHT if index.data(_HEAD) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Swatch, title, count and key; for a link what it joins."""
        theme = self._look.theme
        rect = QRectF(option.rect).adjusted(0, 2, 0, -2)
        state: QStyle.StateFlag = option.state
        is_on = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head := index.data(_HEAD):
            above = QRectF(rect.left() + 12, rect.top() + 6, rect.width() - 20, 20)
            paint.write(
                painter, above, head, interface_font(12, QFont.Weight.DemiBold), theme.muted
            )
            rect.setTop(rect.top() + _HEAD_HEIGHT)
        if is_on or state & QStyle.StateFlag.State_MouseOver:
            has_focus = is_on and state & QStyle.StateFlag.State_HasFocus
            edge = QPen(QColor(theme.accent), 1.5) if has_focus else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(QColor(paint.tint(theme) if is_on else theme.hover))
            painter.drawRoundedRect(rect.adjusted(1, 0, -1, 0), 8, 8)
        what = index.data(_ITEM)
        draw = self._draw_label if isinstance(what, SpanLabel) else self._draw_link
        draw(painter, rect.adjusted(12, 0, -10, 0), index, is_on=is_on)
        painter.restore()

    def _draw_label(self, painter: QPainter, rect: QRectF, index: _Index, *, is_on: bool) -> None:
        theme, label = self._look.theme, index.data(_ITEM)
        middle = rect.center().y()
        paint.swatch(painter, theme, QRectF(rect.left(), middle - 8, 20, 16), label.colour)
        right = rect.right() - 24
        if label.key:
            paint.key_cap(painter, theme, QRectF(right, middle - 11, 24, 22), label.key)
        count, small = index.data(_COUNT), interface_font(12)
        colour = theme.muted if is_on else theme.faint
        room = QRectF(rect.left() + 28, rect.top(), right - rect.left() - 36, rect.height())
        paint.write(painter, room, count, small, colour, Qt.AlignmentFlag.AlignRight)
        room.setRight(room.right() - paint.width(count, small) - 8)
        weight = QFont.Weight.DemiBold if is_on else QFont.Weight.Medium
        paint.write(painter, room, index.data(), interface_font(14, weight), theme.text)

    def _draw_link(self, painter: QPainter, rect: QRectF, index: _Index, *, is_on: bool) -> None:
        theme = self._look.theme
        weight = QFont.Weight.DemiBold if is_on else QFont.Weight.Medium
        upper = QRectF(rect.left(), rect.top() + 2, rect.width(), 18)
        lower = QRectF(rect.left(), rect.top() + 20, rect.width(), 16)
        paint.write(painter, upper, index.data(), interface_font(13, weight), theme.text)
        colour = theme.muted if is_on else theme.faint
        paint.write(painter, lower, index.data(_JOINS), interface_font(12), colour)
