"""The pieces of the start page: big buttons, where files drop, and what it teaches at first."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from kutip.gui import icons, paint
from kutip.gui.dialogs.parts import Icon, KeyCap, Painted, column, focus_ring, frame, label, row
from kutip.gui.fonts import article_font, interface_font
from kutip.gui.look import Look

# Qt's own largest width.
_AS_WIDE_AS_THERE_IS = 16777215
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Mark(Painted):
    """The program's own sign."""

    def __init__(self, look: Look, size: int = 40) -> None:
        super().__init__(look, QSize(size, size))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """A marked quotation mark, in the colours of a quote."""
        strong, fill = self.look.theme.label_colours("quote")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        unit = rect.width() / 40
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(0, 0, 40 * unit, 32 * unit), 8 * unit, 8 * unit)
        painter.setBrush(QColor(strong))
        painter.drawRoundedRect(QRectF(0, 35 * unit, 40 * unit, 4 * unit), 2 * unit, 2 * unit)
        painter.setFont(article_font(round(36 * unit), QFont.Weight.DemiBold))
        painter.setPen(QColor(strong))
        painter.drawText(QRectF(0, 4 * unit, 40 * unit, 52 * unit), _CENTRE, "“")


class BigButton(QPushButton):
    """A way to begin: an icon, what it does, a word more, and its key."""

    def __init__(self, look: Look, icon: str, key: str = "", *, is_primary: bool = False) -> None:
        super().__init__()
        self.look, self._icon, self._key, self._is_primary = look, icon, key, is_primary
        self._more = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def say(self, title: str, more: str) -> None:
        """What it says, in the language of the window."""
        self._more = more
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines with air."""
        return QSize(280, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button, its texts, its key."""
        theme, rect = self.look.theme, QRectF(self.rect())
        ground, ink, soft = self._colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = theme.accent if self._is_primary else paint.edge(theme)
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            tone = ink if self._is_primary else theme.accent
            icons.draw(painter, self._icon, tone, QRectF(16, rect.center().y() - 10, 20, 20))
            room = rect.adjusted(48, 0, -12, 0)
            room.setRight(self._draw_key(painter, room))
            bold = interface_font(14, QFont.Weight.DemiBold)
            paint.write(painter, QRectF(room.left(), 8, room.width(), 22), self.text(), bold, ink)
            below = QRectF(room.left(), 30, room.width(), 20)
            paint.write(painter, below, self._more, interface_font(12), soft)
            self._draw_focus(painter, rect)

    def _colours(self) -> tuple[str, str, str]:
        theme = self.look.theme
        if self._is_primary:
            under = paint.mixed(theme.accent, theme.text, 0.88)
            return (under if self.underMouse() else theme.accent), theme.paper, theme.paper
        return (theme.hover if self.underMouse() else theme.paper), theme.text, theme.muted

    def _draw_key(self, painter: QPainter, room: QRectF) -> float:
        if not self._key:
            return room.right()
        wide = paint.width(self._key, interface_font(11, QFont.Weight.DemiBold)) + 14
        cap = QRectF(room.right() - wide, self.height() / 2 - 10, wide, 20)
        paint.key_cap(painter, self.look.theme, cap, self._key)
        return cap.left() - 8

    def _draw_focus(self, painter: QPainter, rect: QRectF) -> None:
        if not self.hasFocus():
            return
        if self._is_primary:
            painter.setPen(QPen(QColor(self.look.theme.paper), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 6, 6)
        else:
            focus_ring(painter, self.look, rect)


class DropArea(QWidget):
    """Where files can be let go; it lights up while some are held over the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look, self._is_hot = look, False
        self._title, self._formats = label("", "strong"), label("", "muted", wrap=True)
        for text in (self._title, self._formats):
            text.setAlignment(_CENTRE)
        inside = column(
            row(None, Icon(look, "import", size=24), None),
            4,
            self._title,
            self._formats,
            gap=4,
            margins=(20, 20, 20, 18),
        )
        self.setLayout(inside)
        look.changed.connect(self.update)

    def say(self, title: str, formats: str) -> None:
        """What it says, in the language of the window."""
        self._title.setText(title)
        self._formats.setText(formats)

    def set_hot(self, is_hot: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Whether files are held over the page."""
        self._is_hot = is_hot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed outline."""
        theme = self.look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(QColor(theme.accent if self._is_hot else paint.edge(theme)), 1.5)
            pen.setDashPattern([5, 3.5])
            painter.setPen(pen)
            painter.setBrush(QColor(paint.tint(theme)) if self._is_hot else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class Example(Painted):
    """A line of an article as it looks when it is labelled."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, QSize(400, 52))
        self.setMinimumWidth(0)
        self.setMaximumWidth(_AS_WIDE_AS_THERE_IS)
        self._marks: tuple[tuple[str, str, str], ...] = ()

    def say(self, marks: tuple[tuple[str, str, str], ...]) -> None:
        """Pieces of text, each with the colours and the name of its label, or neither."""
        self._marks = marks
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The pieces one after another."""
        font, tag = article_font(17), interface_font(10, QFont.Weight.DemiBold)
        left = rect.left() + 2
        for words, slot, name in self._marks:
            wide = QFontMetricsF(font).horizontalAdvance(words)
            if slot:
                self._draw_mark(painter, QRectF(left - 1, 2, wide + 2, 31), slot)
                strong = self.look.theme.label_colours(slot)[0]
                below = QRectF(left, 35, wide + 40, 14)
                paint.write(painter, below, name.upper(), tag, strong)
            line = QRectF(left, 2, wide + 4, 26)
            paint.write(painter, line, words, font, self.look.theme.text)
            left += wide

    def _draw_mark(self, painter: QPainter, rect: QRectF, slot: str) -> None:
        paint.swatch(painter, self.look.theme, rect, slot)


class Lesson(QFrame):
    """What stands where the projects will be: how the work goes, in three steps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._title = label("", "title")
        self._example = Example(look)
        self._steps = [(label("", "strong"), label("", "muted", wrap=True)) for _ in range(3)]
        numbered = [self._step(look, place, *texts) for place, texts in enumerate(self._steps)]
        self.setLayout(
            column(self._title, 4, self._example, 4, *numbered, gap=12, margins=(24, 20, 24, 24))
        )

    def _step(self, look: Look, place: int, head: QWidget, text: QWidget) -> QFrame:
        cap = column(KeyCap(look, str(place + 1)), None)
        return frame(row(cap, column(head, text, gap=2), gap=12))

    def say(
        self,
        title: str,
        steps: tuple[tuple[str, str], ...],
        marks: tuple[tuple[str, str, str], ...],
    ) -> None:
        """Heading, steps and the example, in the language of the window."""
        self._title.setText(title)
        self._example.say(marks)
        for (head, text), (said, more) in zip(self._steps, steps, strict=True):
            head.setText(said)
            text.setText(more)
