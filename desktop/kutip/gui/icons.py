"""Icons: drawings of one colour, taken from `resources/icons` in the colour wanted."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kutip.resources import resource

_DRAWN_IN = "#000000"


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace(_DRAWN_IN, colour).encode()))


def draw(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draw an icon into a rectangle."""
    _renderer(name, colour).render(painter, rect)


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """An icon as pixels, sharp on screens of up to that ratio."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: str) -> QIcon:
    """An icon for buttons and menus."""
    return QIcon(pixmap(name, colour, 20))


def program_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("resources/icons/kutip.svg")))
