"""Paints what stands below a line of text: the bars of its spans, and their tags."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kutip.gui.canvas.fragments import Fragment
from kutip.gui.canvas.marks import passes
from kutip.gui.canvas.page import LaidChunk
from kutip.gui.canvas.scene import Scene
from kutip.gui.canvas.tags import PlacedTag, WantedTag, place_tags
from kutip.gui.canvas.words import TagForm
from kutip.gui.theme import colour

_DASHES = [2.6, 1.8]
_PILL_ROOM = 8.0
_LEAST_WIDTH = 2.0


class BarPainter:
    """Paints bars and tags of one line at a time."""

    def __init__(self, painter: QPainter, scene: Scene) -> None:
        """Paint with one painter, already moved to the chunk's top left."""
        self._painter, self._scene = painter, scene

    def paint(self, laid: LaidChunk, line: int, *, is_first_visible: bool) -> None:
        """Paint the bars of a line, then its tags over them."""
        fragments = laid.fragments[line]
        if not fragments:
            return
        for fragment in fragments:
            self._paint_bar(laid, line, fragment)
        tagged = [
            (fragment, self._forms(fragment))
            for fragment in fragments
            if self._is_tagged(laid, fragment, is_first_visible=is_first_visible)
        ]
        if tagged:
            self._paint_tags(laid, line, tagged)

    def _bar_top(self, laid: LaidChunk, line: int, lane: int) -> float:
        style = laid.shape.style
        return (
            laid.shape.lines[line].top + style.height + style.pad + lane * self._scene.metrics.lane
        )

    def _paint_bar(self, laid: LaidChunk, line: int, fragment: Fragment) -> None:
        painter, metrics = self._painter, self._scene.metrics
        left, right = passes(laid, self._scene, line, fragment, want=0.0, apart=2.0)
        x = fragment.left - min(left, 0.0) if fragment.left_end else fragment.left
        end = fragment.right + min(right, 0.0) if fragment.right_end else fragment.right
        top = self._bar_top(laid, line, fragment.lane)
        strong = self._scene.inks.strong(fragment.span.label_id)
        if fragment.is_suggestion:
            pen = QPen(strong, metrics.bar * 0.85, Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            middle = top + metrics.bar / 2
            painter.drawLine(QPointF(x, middle), QPointF(end, middle))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(strong)
            rect = QRectF(x, top, max(_LEAST_WIDTH, end - x), metrics.bar)
            painter.drawRoundedRect(rect, metrics.bar / 2, metrics.bar / 2)

    def _is_tagged(self, laid: LaidChunk, fragment: Fragment, *, is_first_visible: bool) -> bool:
        """Whether a fragment carries its span's tag: where it starts, or is first seen again."""
        scene = self._scene
        deciding = fragment.span.label_id in scene.words.deciding
        goes_on = not (fragment.right_end if laid.shape.runs_left else fragment.left_end)
        repeated = is_first_visible and goes_on and deciding and not fragment.starts
        if not (fragment.starts or repeated):
            return False
        if not scene.metrics.is_compact:
            return scene.metrics.density == "full"
        if not scene.metrics.shows_compact_tags:
            return False
        return deciding or fragment.is_suggestion or scene.keeps(fragment.span.id)

    def _forms(self, fragment: Fragment) -> tuple[TagForm, ...]:
        return self._scene.words.forms(
            fragment.span,
            is_suggestion=fragment.is_suggestion,
            is_repeated=not fragment.starts,
        )

    def _paint_tags(
        self, laid: LaidChunk, line: int, tagged: list[tuple[Fragment, tuple[TagForm, ...]]]
    ) -> None:
        column, mirrored = float(self._scene.column), laid.shape.runs_left
        wanted = [self._wanted(*one, mirrored=mirrored) for one in tagged]
        order = sorted(range(len(wanted)), key=lambda i: (wanted[i].left, tagged[i][0].lane))
        for place in place_tags([wanted[i] for i in order], column):
            fragment, forms = tagged[order[place.number]]
            x = column - place.x - place.width if mirrored else place.x
            self._paint_tag(laid, line, fragment, forms[place.form], place._replace(x=x))

    def _wanted(
        self, fragment: Fragment, forms: tuple[TagForm, ...], *, mirrored: bool
    ) -> WantedTag:
        """What to place; text that runs left is placed as in a mirror."""
        room = _PILL_ROOM if fragment.span.id == self._scene.emphasis.focused_id else 0.0
        widths = tuple(self._scene.sizes.width(form) + room for form in forms)
        left, right = fragment.left, fragment.right
        if mirrored:
            left, right = self._scene.column - right, self._scene.column - left
        return WantedTag(left, right, widths, self._scene.keeps(fragment.span.id))

    def _paint_tag(
        self, laid: LaidChunk, line: int, fragment: Fragment, form: TagForm, place: PlacedTag
    ) -> None:
        baseline = self._baseline(laid, line, place)
        strong = self._scene.inks.strong(fragment.span.label_id)
        x = place.x
        if self._scene.metrics.is_compact:
            self._clear_for_tag(laid, line, fragment, place)
        if fragment.span.id == self._scene.emphasis.focused_id:
            self._paint_pill(fragment, place, baseline)
            x += 2.5
            self._painter.setPen(colour(self._scene.inks.theme.paper))
        else:
            self._painter.setPen(strong)
        self._paint_form(form, x, baseline)

    def _baseline(self, laid: LaidChunk, line: int, place: PlacedTag) -> float:
        """Directly below the lowest bar that crosses the tag; in compact, among the bars."""
        metrics, style = self._scene.metrics, laid.shape.style
        if metrics.is_compact:
            top = laid.shape.lines[line].top + style.height
            return top + 4.1 * metrics.scale + metrics.cap_height
        crossing = (
            other.lane
            for other in laid.fragments[line]
            if other.left < place.x + place.width + 2 and other.right > place.x - 2
        )
        lowest = self._bar_top(laid, line, max(crossing, default=0))
        return lowest + metrics.bar + metrics.cap_height + 3.2 * metrics.scale

    def _clear_for_tag(
        self, laid: LaidChunk, line: int, fragment: Fragment, place: PlacedTag
    ) -> None:
        """In compact a tag interrupts the outer bars, down to where the next line begins."""
        metrics, shape = self._scene.metrics, laid.shape
        lanes = max((other.lane for other in laid.fragments[line]), default=0)
        top = shape.lines[line].top + shape.style.height + 2.9 * metrics.scale
        tall = max(2.0, lanes) * metrics.lane + (metrics.scale if lanes < 2 else metrics.bar)
        left = place.x - (2 if place.x > fragment.left else 0)
        rect = QRectF(left, top, place.width + 4, tall)
        self._painter.fillRect(rect, colour(self._scene.inks.theme.paper))

    def _paint_pill(self, fragment: Fragment, place: PlacedTag, baseline: float) -> None:
        metrics = self._scene.metrics
        beyond = (1.3 if metrics.is_compact else 2.2) * metrics.scale
        cap = metrics.cap_height
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._scene.inks.strong(fragment.span.label_id))
        rect = QRectF(place.x - 1.5, baseline - cap - beyond, place.width, cap + 2 * beyond)
        self._painter.drawRoundedRect(rect, 3, 3)

    def _paint_form(self, form: TagForm, x: float, baseline: float) -> None:
        painter, sizes, metrics = self._painter, self._scene.sizes, self._scene.metrics
        painter.setFont(metrics.tag_font)
        painter.drawText(QPointF(x, baseline), form.name)
        x += sizes.name_width(form.name)
        if not form.suffix:
            return
        painter.setFont(metrics.suffix_font)
        if form.warns:
            self._paint_badge(form.suffix, x + 4, baseline)
        else:
            painter.drawText(QPointF(x + 2.5, baseline), "·")
            painter.drawText(QPointF(x + 8, baseline), form.suffix)

    def _paint_badge(self, words: str, x: float, baseline: float) -> None:
        painter, metrics, theme = self._painter, self._scene.metrics, self._scene.inks.theme
        beyond = (1.4 if metrics.is_compact else 2.4) * metrics.scale
        cap = metrics.cap_height
        rect = QRectF(
            x, baseline - cap - beyond, self._scene.sizes.suffix_width(words) + 8, cap + 2 * beyond
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.warn_fill))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(colour(theme.warn))
        painter.drawText(QPointF(x + 4, baseline), words)
