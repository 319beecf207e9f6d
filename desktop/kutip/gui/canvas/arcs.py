"""Draws links as lines in the left margin, for those who ask to see all of them at once."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Link
from kutip.gui.canvas.page import Box, Page
from kutip.gui.canvas.scene import Scene

_WIDTH = 1.5
_BEND = 6.0
_TRACKS, _TRACK = 4, 6.0
_NEAREST = 8.0
_ARROW = 4.0


def paint_arcs(
    painter: QPainter,
    page: Page,
    document: AnnotatedDocument,
    scene: Scene,
    scrolled: int,
    view: QRect,
) -> None:
    """Draw the links at every span that a view shows; x counts from the column's left edge."""
    for number, link in enumerate(_visible_links(page, document, scrolled, view)):
        head, tail = document.spans[link.head_id], document.spans[link.tail_id]
        if head.id not in page.shown.spans or tail.id not in page.shown.spans:
            continue
        painter.setPen(QPen(scene.inks.strong(head.label_id), _WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = -_NEAREST - _TRACK * (number % _TRACKS)
        _paint_arc(painter, _place(page, head.start), _place(page, tail.start), x, scrolled)


def _visible_links(
    page: Page, document: AnnotatedDocument, scrolled: int, view: QRect
) -> list[Link]:
    first, last = page.chunk_at(scrolled + view.top()), page.chunk_at(scrolled + view.bottom())
    ids = {
        link.id: link
        for chunk in range(first, last + 1)
        for span in page.shown.in_chunk(chunk)
        for link in document.links_at(span.id)
    }
    return sorted(ids.values(), key=lambda link: (document.spans[link.head_id].start, link.id))


def _place(page: Page, offset: int) -> Box:
    """Where a span begins; a guess where it is far away, for painting must not lay out more."""
    chunk = page.chunks.at(offset)
    if page.is_laid(chunk):
        return page.caret(offset)
    return Box(0.0, page.top_of(chunk), 0.0, page.style_of(chunk).height)


def _paint_arc(painter: QPainter, head: Box, tail: Box, x: float, scrolled: int) -> None:
    """Out of the head into the margin, along it, and with an arrow into the tail."""
    from_y = head.top - scrolled + head.height / 2
    to_y = tail.top - scrolled + tail.height / 2
    path = QPainterPath()
    if abs(from_y - to_y) < 2 * _BEND:
        y = from_y - head.height / 2 - 3
        path.moveTo(head.left + 6, y + 3)
        path.lineTo(head.left + 6, y)
        path.lineTo(tail.left + 6, y)
        path.lineTo(tail.left + 6, y + 3)
    else:
        down = _BEND if to_y > from_y else -_BEND
        path.moveTo(-2, from_y)
        path.lineTo(x + _BEND, from_y)
        path.quadTo(x, from_y, x, from_y + down)
        path.lineTo(x, to_y - down)
        path.quadTo(x, to_y, x + _BEND, to_y)
        path.lineTo(-2, to_y)
        path.moveTo(-2 - _ARROW, to_y - _ARROW)
        path.lineTo(-2, to_y)
        path.lineTo(-2 - _ARROW, to_y + _ARROW)
    painter.drawPath(path)
