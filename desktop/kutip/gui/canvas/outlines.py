"""Shapes around text: rounded where a span really ends, open where it goes on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

RADIUS = 4.0
_CORNER = 7.0


def draw_fill(painter: QPainter, rect: QRectF, *, left_end: bool, right_end: bool) -> None:
    """A filled stretch, with round corners at the ends the span really has."""
    if left_end and right_end:
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    elif not left_end and not right_end:
        painter.drawRect(rect)
    else:
        path = _side(rect, is_left=left_end)
        path.closeSubpath()
        painter.drawPath(path)


def draw_outline(painter: QPainter, rect: QRectF, *, left_end: bool, right_end: bool) -> None:
    """A line around a stretch, open where the span goes on."""
    if left_end and right_end:
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    elif left_end or right_end:
        painter.drawPath(_side(rect, is_left=left_end))
    else:
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def draw_brackets(painter: QPainter, rect: QRectF, *, left_end: bool, right_end: bool) -> None:
    """Only the ends of a long stretch, for looks in which every fill has an edge."""
    if left_end and right_end:
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        return
    for wanted, is_left in ((left_end, True), (right_end, False)):
        if wanted:
            left = rect.left() if is_left else rect.right() - _CORNER
            end = QRectF(left, rect.top(), _CORNER, rect.height())
            painter.drawPath(_side(end, is_left=is_left))


def draw_cap(painter: QPainter, rect: QRectF, *, is_left: bool, is_first: bool) -> None:
    """A ring's first or last line: its outer edge, round the closed end, and nothing inside."""
    near, far = (rect.left(), rect.right()) if is_left else (rect.right(), rect.left())
    outer, inner = (rect.top(), rect.bottom()) if is_first else (rect.bottom(), rect.top())
    sideways, across = RADIUS if is_left else -RADIUS, RADIUS if is_first else -RADIUS
    path = QPainterPath()
    path.moveTo(far, outer)
    path.lineTo(near + sideways, outer)
    path.quadTo(near, outer, near, outer + across)
    path.lineTo(near, inner)
    painter.drawPath(path)


def _side(rect: QRectF, *, is_left: bool) -> QPainterPath:
    """Top, one round end, bottom."""
    near, far = (rect.left(), rect.right()) if is_left else (rect.right(), rect.left())
    inward = RADIUS if is_left else -RADIUS
    path = QPainterPath()
    path.moveTo(far, rect.top())
    path.lineTo(near + inward, rect.top())
    path.quadTo(near, rect.top(), near, rect.top() + RADIUS)
    path.lineTo(near, rect.bottom() - RADIUS)
    path.quadTo(near, rect.bottom(), near + inward, rect.bottom())
    path.lineTo(far, rect.bottom())
    return path
