"""The bar above the article: project, place and progress; who works, state, flag, saved, find."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from kutip.app.overview import Standing
from kutip.gui import icons, paint
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look
from kutip.gui.panels.articles import Meter, state_title
from kutip.gui.texts import number

_NARROW, _TIGHT = 1040, 800


class StateChip(QAbstractButton):
    """The state of the article, in a pill; a press offers what can be done about it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._state = "new"
        self.setFixedHeight(26)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str) -> None:
        """Show a state."""
        self._state = state
        self.setAccessibleName(self.tr("State: {}").format(state_title(state)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(int(paint.width(state_title(self._state), interface_font(13))) + 44, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.line))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(area, 13, 13)
        paint.state(painter, theme, QRectF(9, 6, 14, 14), self._state)
        words = QRectF(28, 0, area.width() - 34, area.height())
        paint.write(painter, words, state_title(self._state), interface_font(13), theme.text)
        painter.end()


class TopBar(QFrame):
    """The bar itself."""

    finder: QLineEdit
    find_wanted = Signal(str)
    find_next = Signal()
    flag_wanted = Signal()
    state_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("bar", "true")
        self.setFixedHeight(48)
        self._place = (0, Standing(0, 0, 0, 0))
        self._flagged = False
        self._who = ("", True)
        self._build()
        look.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.meter = Meter(self._look)
        self.meter.setFixedWidth(110)
        self.who = QLabel()
        self.state = StateChip(self._look, self)
        self.state.clicked.connect(self.state_pressed)
        self.flag = QToolButton()
        self.flag.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.flag.clicked.connect(self.flag_wanted)
        self.saved_mark, self.saved = QLabel(), QLabel()
        self.saved.setProperty("role", "muted")
        self.finder = QLineEdit(clearButtonEnabled=True)
        self.finder.textChanged.connect(self.find_wanted)
        self.finder.returnPressed.connect(self.find_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        left: tuple[QWidget, ...] = (self.title, self.place, self.meter)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.who, self.state, self.flag, self.saved_mark, self.saved, self.finder):
            row.addWidget(widget)
        self.title.setMinimumWidth(60)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _restyle(self) -> None:
        theme = self._look.theme
        self.finder.setPlaceholderText(self.tr("Find in the article"))
        self.finder.setAccessibleName(self.tr("Find in the article"))
        self.saved_mark.setPixmap(icons.pixmap("saved", theme.ok, 16))
        self.saved.setText(self.tr("Saved"))
        self.show_place(*self._place)
        self.show_flag(flagged=self._flagged)
        self.show_who(*self._who)

    def show_project(self, title: str) -> None:
        """Which project this is."""
        self.title.setText(title)
        self.title.setToolTip(title)

    def show_place(self, at: int, standing: Standing) -> None:
        """Which article of how many this is, counted from 1, and how many are done."""
        self._place = (at, standing)
        now = number(at, self._look.language)
        every = number(standing.articles, self._look.language)
        short = self.width() < _NARROW
        words = f"{now} / {every}" if short else self.tr("article {} of {}").format(now, every)
        self.place.setText(words if at else "")
        self.meter.set_share(standing.done / standing.articles if standing.articles else 0)
        done, articles = standing.done, standing.articles
        self.meter.setToolTip(self.tr("{} of {} articles done").format(done, articles))

    def show_article(self, *, is_open: bool) -> None:
        """What is about an article stands there only while one is open."""
        for part in (self.state, self.flag, self.finder):
            part.setVisible(is_open)

    def show_who(self, name: str, own: bool) -> None:  # noqa: FBT001 - kept as a pair
        """Who works here, and whether they may write."""
        self._who = (name, own)
        words = self.tr("own set") if own else self.tr("reading only")
        self.who.setText(f"{name}  ·  {words}" if name else "")
        self._show_saved()

    def _show_saved(self) -> None:
        """Who only reads has nothing to be saved; a narrow window keeps the tick alone."""
        writes = self._who[1]
        self.saved_mark.setVisible(writes)
        self.saved.setVisible(writes and self.width() >= _NARROW)

    def show_flag(self, *, flagged: bool) -> None:
        """Whether the article is flagged for the lead."""
        self._flagged = flagged
        theme = self._look.theme
        colour = theme.warn if flagged else theme.muted
        self.flag.setIcon(icons.icon("flag-filled" if flagged else "flag", colour))
        words = self.tr("Take the flag away") if flagged else self.tr("Flag for the lead")
        self.flag.setToolTip(words)
        self.flag.setAccessibleName(words)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt hands it over
        """Leave out what a narrow window has no room for."""
        narrow = self.width() < _NARROW
        self.meter.setFixedWidth(70 if narrow else 110)
        self.finder.setFixedWidth(150 if narrow else 270)
        self._show_saved()
        for part in (self.who, self.meter):
            part.setVisible(self.width() >= _TIGHT)
        self.show_place(*self._place)
