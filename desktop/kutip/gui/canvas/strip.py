"""Paints one strip of the viewport: paper, the line above the headline, text, the lower edge."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter

from kutip.domain.annotated import AnnotatedDocument
from kutip.gui.canvas.arcs import paint_arcs
from kutip.gui.canvas.metrics import FADE, Column
from kutip.gui.canvas.page import Page
from kutip.gui.canvas.paint import ChunkPainter
from kutip.gui.canvas.scene import Scene
from kutip.gui.theme import colour

_KICKER = 20


class View(NamedTuple):
    """What is to be seen: a page, how far it is scrolled, and what stands around its text."""

    page: Page
    scene: Scene
    document: AnnotatedDocument
    column: Column
    size: QSize
    scrolled: int
    goes_on: bool
    kicker: str
    are_links_shown: bool


def paint_strip(painter: QPainter, view: View, strip: QRect) -> None:
    """Paint everything that a strip shows, and nothing outside of it."""
    painter.setClipRect(strip)
    painter.fillRect(strip, colour(view.scene.inks.theme.paper))
    painter.save()
    painter.translate(view.column.left, 0)
    _paint_kicker(painter, view)
    _paint_text(painter, view, strip)
    if view.are_links_shown:
        paint_arcs(painter, view.page, view.document, view.scene, view.scrolled, strip)
    painter.restore()
    if view.goes_on and strip.bottom() >= view.size.height() - FADE:
        _paint_fade(painter, view)


def _paint_text(painter: QPainter, view: View, strip: QRect) -> None:
    page, chunk_painter = view.page, ChunkPainter(painter, view.scene)
    clip, first = QRectF(strip), page.first_tagged(view.scrolled)
    chunk = page.chunk_at(view.scrolled + strip.top())
    top = page.top_of(chunk) - view.scrolled
    while chunk < len(page.chunks.starts) and top <= strip.bottom():
        first_line = first.line if first.chunk == chunk else -1
        chunk_painter.paint(page.laid(chunk), top, clip, first_line)
        top += page.heights.values[chunk]
        chunk += 1


def _paint_kicker(painter: QPainter, view: View) -> None:
    """Outlet, date and length, in the interface face: nothing that can be labelled."""
    metrics = view.page.metrics
    top = metrics.top - view.scrolled
    if top <= 0 or not view.kicker:
        return
    painter.setFont(metrics.kicker_font)
    painter.setPen(colour(view.scene.inks.theme.muted))
    width, height = view.column.width, round(_KICKER * metrics.scale)
    room = QRectF(0, top - 1.6 * height, width, height)
    words = painter.fontMetrics().elidedText(view.kicker, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_fade(painter: QPainter, view: View) -> None:
    """A soft lower edge says that the text goes on."""
    paper = colour(view.scene.inks.theme.paper)
    clear = paper.toRgb()
    clear.setAlpha(0)
    width, height = view.size.width(), view.size.height()
    gradient = QLinearGradient(0, height - FADE, 0, height)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(0.85, paper)
    painter.fillRect(QRect(0, height - FADE, width, FADE), gradient)
