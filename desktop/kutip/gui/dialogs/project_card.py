"""A project on the start page: where it is, when it was open, and how far the work is."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from kutip.app.folders import short_path
from kutip.app.recent import RecentProject, age, opened_on
from kutip.gui import icons, paint
from kutip.gui.dialogs.parts import focus_ring, link_button, row
from kutip.gui.fonts import interface_font
from kutip.gui.look import Look
from kutip.gui.texts import number

_RIGHT = Qt.AlignmentFlag.AlignRight
_METER = 200


def when(project: RecentProject, language: str, now: datetime) -> str:
    """When a project was open last, as people say it."""
    opened = opened_on(project)
    if opened is None:
        return ""
    locale = QLocale("id_ID" if language == "id" else "en_GB")
    moment = QDateTime.fromSecsSinceEpoch(int(opened.timestamp()))
    time = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    match age(project, now.date()):
        case "today":
            return QCoreApplication.translate("ProjectCard", "today, {time}").format(time=time)
        case "yesterday":
            return QCoreApplication.translate("ProjectCard", "yesterday, {time}").format(time=time)
        case "week":
            return locale.toString(moment.date(), "dddd, d MMM")
    same_year = opened.year == now.year
    return locale.toString(moment.date(), "d MMM" if same_year else "d MMM yyyy")


class ProjectCard(QPushButton):
    """Opens its project; one whose file is gone can be looked for, or taken off the list."""

    open_wanted = Signal(str)
    find_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, look: Look, project: RecentProject, *, is_first: bool) -> None:
        super().__init__()
        self.look, self.project, self._is_first = look, project, is_first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{project.title}. {self._progress()}")
        self.setAccessibleDescription(short_path(project.path))
        self.setToolTip(project.path)
        self.clicked.connect(self._choose)
        if project.missing:
            self._offer_help()

    def sizeHint(self) -> QSize:
        """Three lines of text with air."""
        return QSize(320, 104)

    def _offer_help(self) -> None:
        find, forget = link_button(self.tr("Find")), link_button(self.tr("Remove from list"))
        find.clicked.connect(self._choose)
        forget.clicked.connect(self._forget)
        for button in (find, forget):
            button.setAccessibleName(f"{button.text()}: {self.project.title}")
        line = row(None, find, forget, gap=12, margins=(0, 62, 16, 8))
        self.setLayout(line)

    def _choose(self) -> None:
        wanted = self.find_wanted if self.project.missing else self.open_wanted
        wanted.emit(self.project.path)

    def _forget(self) -> None:
        self.forget_wanted.emit(self.project.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes off the list; the file stays."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Delete:
                self._forget()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        menu = QMenu(self)
        choose = self.tr("Find") if self.project.missing else self.tr("Open")
        menu.addAction(choose).triggered.connect(self._choose)
        menu.addAction(self.tr("Remove from list")).triggered.connect(self._forget)
        menu.exec(event.globalPos())

    def _progress(self) -> str:
        project, language = self.project, self.look.language
        if project.missing:
            return self.tr("Its file is no longer here.")
        if not project.documents:
            return self.tr("No articles yet")
        total = number(project.documents, language)
        if project.done >= project.documents:
            return self.tr("All %Ln article(s) done", "", project.documents)
        done = number(project.done, language)
        return self.tr("{done} of {total} articles done").format(done=done, total=total)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with three lines."""
        theme = self.look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.hover if self.underMouse() else theme.paper))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            self._draw_title(painter, QRectF(16, 12, self.width() - 32, 24))
            self._draw_path(painter, QRectF(16, 40, self.width() - 32, 24))
            third = QRectF(16, 68, self.width() - 32, 24)
            (self._draw_missing if self.project.missing else self._draw_progress)(painter, third)
            if self.hasFocus():
                focus_ring(painter, self.look, QRectF(self.rect()), 9)

    def _draw_title(self, painter: QPainter, rect: QRectF) -> None:
        theme, project = self.look.theme, self.project
        said = when(project, self.look.language, datetime.now().astimezone())
        small = interface_font(12)
        paint.write(painter, rect, said, small, theme.faint, _RIGHT)
        room = rect.adjusted(0, 0, -paint.width(said, small) - 16, 0)
        colour = theme.muted if project.missing else theme.text
        paint.write(
            painter, room, project.title, interface_font(15, QFont.Weight.DemiBold), colour
        )

    def _draw_path(self, painter: QPainter, rect: QRectF) -> None:
        theme, project = self.look.theme, self.project
        icon = "database" if "://" in project.path else "file"
        icons.draw(painter, icon, theme.faint, QRectF(rect.left(), rect.top() + 4, 16, 16))
        room = rect.adjusted(24, 0, 0, 0)
        if self._is_first and project.article > 0 and project.done < project.documents:
            place = number(project.article, self.look.language)
            text = self.tr("continue at article {number}").format(number=place)
            room.setRight(self._draw_chip(painter, rect, text) - 8)
        paint.write(painter, room, short_path(project.path), interface_font(12), theme.faint)

    def _draw_chip(self, painter: QPainter, rect: QRectF, text: str) -> float:
        theme, font = self.look.theme, interface_font(11, QFont.Weight.DemiBold)
        wide = paint.width(text, font) + 18
        chip = QRectF(rect.right() - wide, rect.top() + 2, wide, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paint.tint(theme)))
        painter.drawRoundedRect(chip, 5, 5)
        paint.write(painter, chip, text, font, theme.accent, Qt.AlignmentFlag.AlignHCenter)
        return chip.left()

    def _draw_progress(self, painter: QPainter, rect: QRectF) -> None:
        theme, project = self.look.theme, self.project
        share = project.done / project.documents if project.documents else 0.0
        meter = min(_METER, rect.width() / 3)
        bar = QRectF(rect.left(), rect.top() + 8, meter, 8)
        paint.meter(painter, theme, bar, share)
        room = rect.adjusted(meter + 12, 0, 0, 0)
        paint.write(painter, room, project.annotator, interface_font(12), theme.muted, _RIGHT)
        room.setRight(room.right() - paint.width(project.annotator, interface_font(12)) - 12)
        colour = theme.ok if share >= 1 else theme.text
        paint.write(painter, room, self._progress(), interface_font(13), colour)

    def _draw_missing(self, painter: QPainter, rect: QRectF) -> None:
        theme, font = self.look.theme, interface_font(12, QFont.Weight.Medium)
        text = self._progress()
        badge = QRectF(rect.left(), rect.top(), paint.width(text, font) + 38, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warn_fill))
        painter.drawRoundedRect(badge, 5, 5)
        icons.draw(
            painter, "warning", theme.warn, QRectF(badge.left() + 6, badge.top() + 4, 16, 16)
        )
        paint.write(painter, badge.adjusted(28, 0, -6, 0), text, font, theme.warn)
