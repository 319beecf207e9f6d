"""Small drawings that several parts of the window share: key caps, badges, swatches, states."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kutip.gui import icons
from kutip.gui.fonts import interface_font
from kutip.gui.theme import Theme, contrast

_READABLE = 4.5

# The state of an article by shape first and colour second.
_STATE_COLOURS = {
    "new": "faint",
    "in_progress": "accent",
    "complete": "ok",
    "skipped": "faint",
    "returned": "warn",
}


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text, centred in height and shortened where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, shown)


def width(text: str, font: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def key_cap(painter: QPainter, theme: Theme, rect: QRectF, text: str) -> None:
    """A key as it stands on a keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.drawLine(
        QPointF(rect.left() + 4, rect.bottom() - 1.5),
        QPointF(rect.right() - 4, rect.bottom() - 1.5),
    )
    font = interface_font(11, QFont.Weight.DemiBold)
    write(painter, rect, text, font, theme.muted, Qt.AlignmentFlag.AlignHCenter)


def badge(painter: QPainter, theme: Theme, rect: QRectF, text: str) -> None:
    """Something that wants to be looked at: amber is always a filled badge, never text alone."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.warn_fill))
    painter.drawRoundedRect(rect, 4, 4)
    font = interface_font(11, QFont.Weight.Medium)
    write(painter, rect, text, font, theme.warn, Qt.AlignmentFlag.AlignHCenter)


def swatch(painter: QPainter, theme: Theme, rect: QRectF, slot: str) -> None:
    """A label's fill with its bar below, as it stands in the text."""
    strong, fill = theme.label_colours(slot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect.adjusted(0, 0, 0, -4), 3, 3)
    painter.setBrush(QColor(strong))
    painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - 2.25, rect.width(), 2.25), 1, 1)


def state(painter: QPainter, theme: Theme, rect: QRectF, name: str) -> None:
    """The state of an article: ring, half, tick, dash or arrow."""
    colour = getattr(theme, _STATE_COLOURS[name])
    icons.draw(painter, f"state-{name}", colour, rect)


def meter(painter: QPainter, theme: Theme, rect: QRectF, share: float) -> None:
    """How far along: a thin bar, green when all is done."""
    radius = rect.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        painter.setBrush(QColor(theme.ok if share >= 1 else theme.accent))
        full = QRectF(
            rect.left(), rect.top(), max(rect.height(), rect.width() * share), rect.height()
        )
        painter.drawRoundedRect(full, radius, radius)


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two: so much of the one, the rest of the other."""
    a, b = QColor(one), QColor(other)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x * share + y * (1 - share)) for x, y in parts)).name()


def tint(theme: Theme) -> str:
    """A breath of the accent on paper, for what is chosen; none where contrast is high."""
    return theme.paper if theme.is_high_contrast else mixed(theme.accent, theme.paper, 0.10)


def edge(theme: Theme) -> str:
    """The line around what can be pressed or filled in: a little firmer than other lines."""
    return theme.line if theme.is_high_contrast else mixed(theme.line, theme.faint, 0.72)


def danger(theme: Theme) -> str:
    """The red that can be read without a red ground."""
    readable = contrast(theme.error, theme.paper) >= _READABLE
    return theme.error if readable else theme.error_fill
