"""The list of articles: a filter, a row for each with its state, and how far all of it is."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kutip.app.overview import ArticleRow, Standing
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId
from kutip.gui import icons, paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look

ROW_HEIGHT = 44
_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """The rows that pass the filter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.all: list[ArticleRow] = []
        self.shown: list[ArticleRow] = []
        self._passes: set[DocumentId] | None = None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many rows pass."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or what a screen reader says of it."""
        row = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{state_title(row.state)}, {row.source}, {row.spans}"
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    def show_rows(self, rows: list[ArticleRow], passes: set[DocumentId] | None) -> None:
        """Take new rows, or let other rows pass; None lets all."""
        self.beginResetModel()
        self.all, self._passes = rows, passes
        self.shown = [row for row in rows if passes is None or row.id in passes]
        self.endResetModel()

    def update_row(self, row: ArticleRow) -> None:
        """One article has changed."""
        for rows in (self.all, self.shown):
            at = next((n for n, old in enumerate(rows) if old.id == row.id), None)
            if at is not None:
                rows[at] = row
                if rows is self.shown:
                    self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, document_id: DocumentId) -> QModelIndex:
        """Where an article is in the list; invalid where the filter hides it."""
        at = next((n for n, row in enumerate(self.shown) if row.id == document_id), -1)
        return self.index(at) if at >= 0 else QModelIndex()


_STATES = {
    "new": QT_TRANSLATE_NOOP("states", "new"),
    "in_progress": QT_TRANSLATE_NOOP("states", "in progress"),
    "complete": QT_TRANSLATE_NOOP("states", "done"),
    "skipped": QT_TRANSLATE_NOOP("states", "skipped"),
    "returned": QT_TRANSLATE_NOOP("states", "returned"),
}


def state_title(state: str) -> str:
    """A state in words."""
    return QCoreApplication.translate("states", _STATES[state])


class ArticleDelegate(QStyledItemDelegate):
    """Draws a row: state by shape, title, source, number of spans."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.open: DocumentId | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are equally high."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        row: ArticleRow = index.data(_ROW)
        theme = self._look.theme
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, area, option, is_open=row.id == self.open)
        paint.state(painter, theme, QRectF(area.left() + 13, area.top() + 7, 14, 14), row.state)
        self._words(painter, area, row)
        painter.restore()

    def _background(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, *, is_open: bool
    ) -> None:
        theme = self._look.theme
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        current = bool(state & QStyle.StateFlag.State_HasFocus)
        if is_open or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chip if is_open else theme.hover))
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        # Where grounds are all black, the open article is told by its edge.
        if current or (is_open and theme.is_high_contrast):
            painter.setPen(QColor(theme.accent if current else theme.text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(8.5, 1.5, -8.5, -1.5), 6, 6)

    def _words(self, painter: QPainter, area: QRectF, row: ArticleRow) -> None:
        theme = self._look.theme
        is_open = row.id == self.open
        finished = row.state in ("complete", "skipped")
        left, wide = area.left() + 36, area.width() - 52
        weight = QFont.Weight.DemiBold if is_open else QFont.Weight.Normal
        title = QRectF(left, area.top() + 4, wide - (18 if row.flagged else 0), 19)
        colour = theme.muted if finished and not is_open else theme.text
        paint.write(painter, title, row.title, interface_font(13, weight), colour)
        if row.flagged:
            flag = QRectF(area.right() - 30, area.top() + 6, 14, 14)
            icons.draw(painter, "flag-filled", theme.warn, flag)
        count = str(row.spans) if row.spans else ""
        under = QRectF(left, area.top() + 23, wide, 16)
        small = interface_font(11)
        paint.write(painter, under, count, small, theme.muted, Qt.AlignmentFlag.AlignRight)
        source = under.adjusted(0, 0, -paint.width(count, small) - 8, 0)
        words = state_title(row.state) + "  ·  " + (row.note or row.source)
        shown = words if row.state in ("skipped", "returned") else row.source
        paint.write(painter, source, shown, small, theme.muted)


class Meter(QWidget):
    """A thin bar that shows a share."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setFixedHeight(5)
        self.setMinimumWidth(40)
        look.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint.meter(painter, self._look.theme, QRectF(self.rect()), self._share)
        painter.end()


class ArticlesPanel(QWidget):
    """The panel at the left."""

    article_chosen = Signal(object)
    filter_changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._standing = Standing(0, 0, 0, 0)
        self.model = ArticleModel(self)
        self._delegate = ArticleDelegate(look, self)
        self._build()
        self._waits = QTimer(self, singleShot=True, interval=150)
        self._waits.timeout.connect(lambda: self.filter_changed.emit(self.filter.text().strip()))
        look.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self.setMinimumWidth(180)
        self.head = QLabel()
        self.head.setProperty("role", "head")
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.textChanged.connect(self._wait)
        self.filter.returnPressed.connect(self._go_to_list)
        self.list = QListView(uniformItemSizes=True)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(16, 12, 16, 0)
        self.empty.setProperty("role", "muted")
        self.meter = Meter(self._look)
        self.totals = QLabel(wordWrap=True)
        self.totals.setProperty("role", "faint")
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.head)
        column.addLayout(top)
        search = QHBoxLayout()
        search.setContentsMargins(16, 0, 16, 0)
        search.addWidget(self.filter)
        column.addLayout(search)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 4, 16, 0)
        foot.setSpacing(8)
        foot.addWidget(self.meter)
        foot.addWidget(self.totals)
        column.addLayout(foot)

    def _wait(self) -> None:
        self._waits.start()

    def _go_to_list(self) -> None:
        """Enter in the filter: the arrow keys go through what it left, the first one ringed."""
        if self._waits.isActive():
            self._waits.stop()
            self.filter_changed.emit(self.filter.text().strip())
        if self.model.shown:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        self.head.setText(self.tr("Articles"))
        self.filter.setPlaceholderText(self.tr("Filter by title or text"))
        self.filter.setAccessibleName(self.tr("Filter articles by title or text"))
        self.list.setAccessibleName(self.tr("Articles"))
        self._show_totals()
        self.list.viewport().update()

    def _chosen(self, index: QModelIndex) -> None:
        row: ArticleRow = index.data(_ROW)
        self.article_chosen.emit(row.id)

    def show_rows(
        self, rows: list[ArticleRow], standing: Standing, passes: set[DocumentId] | None
    ) -> None:
        """Show the articles that pass a filter."""
        self.model.show_rows(rows, passes)
        self._standing = standing
        self._show_totals()
        self.show_open(self._delegate.open)

    def update_row(self, row: ArticleRow, standing: Standing) -> None:
        """One article has changed."""
        self.model.update_row(row)
        self._standing = standing
        self._show_totals()

    def show_open(self, document_id: DocumentId | None) -> None:
        """Mark the article that is open, and bring its row into view."""
        self._delegate.open = document_id
        if document_id is not None:
            place = self.model.place_of(document_id)
            self.list.setCurrentIndex(place)
            self.list.scrollTo(place)
        self.list.viewport().update()

    def _show_totals(self) -> None:
        standing = self._standing
        none = not self.model.shown
        self.list.setVisible(not none)
        self.empty.setVisible(none)
        self.empty.setText(
            self.tr("No article has these words. Clear the filter to see all of them.")
            if self.model.all
            else self.tr("No articles yet. Drag text files here, or choose File, Import.")
        )
        self.meter.set_share(standing.done / standing.articles if standing.articles else 0)
        parts = [self.tr("%n done", "", standing.done)]
        if standing.skipped:
            parts.append(self.tr("%n skipped", "", standing.skipped))
        if standing.returned:
            parts.append(self.tr("%n returned", "", standing.returned))
        self.totals.setText("  ·  ".join(parts))

    def sizeHint(self) -> QSize:
        """As wide as in the drawings."""
        return QRect(0, 0, 240, 600).size()
