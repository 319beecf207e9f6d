"""The sheet of paper: shows a page, scrolls it, and paints only what has changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kutip.domain.alignment import Tokens
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Document, DocumentId, SetId, Span
from kutip.domain.labels import LabelSet
from kutip.gui.canvas.metrics import (
    DEFAULT_LINE_WIDTH,
    DEFAULT_SIZE,
    FADE,
    Column,
    Density,
    Metrics,
    column_in,
    metrics_for,
)
from kutip.gui.canvas.page import Page
from kutip.gui.canvas.paragraphs import cut
from kutip.gui.canvas.scene import Emphasis, Inks, Scene, TagSizes
from kutip.gui.canvas.shown import ShownSpans
from kutip.gui.canvas.strip import View, paint_strip
from kutip.gui.canvas.words import TagWords
from kutip.gui.theme import LIGHT, Theme, colour

_STEP = 40
_RING_WIDTH = 2
_AROUND = 4
_FEW = 8
_NOTHING = Document(DocumentId(b""), "", "", 0, b"")


class Sheet(QAbstractScrollArea):
    """An article on paper, without anything that answers to keys or mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with empty paper."""
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._size = DEFAULT_SIZE
        self._density: Density = "full"
        self._line_width = DEFAULT_LINE_WIDTH
        self._are_links_shown = self._is_settling = False
        self._language, self._kicker = "id", ""
        self._labels = LabelSet()
        self._stands_out = Emphasis()
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(_RING_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(_STEP)
        self._put_document(None, SetId(b""), frozenset())
        self._show_ring(visible=False)

    # What is shown, and how

    def _put_document(
        self, document: AnnotatedDocument | None, set_id: SetId, machines: frozenset[str]
    ) -> None:
        self._document = document or AnnotatedDocument(_NOTHING, "", Tokens((), ()))
        chunks = cut(self._document.text)
        self._shown = ShownSpans(self._document, set_id, machines, chunks)
        self._top_offset = self._above_top = 0
        self._put_page()

    @property
    def _metrics(self) -> Metrics:
        return metrics_for(self._size, self._density)

    @property
    def _column(self) -> Column:
        wanted = self._line_width * self._metrics.scale
        return column_in(self.viewport().width(), wanted)

    def _put_page(self) -> None:
        """Lay everything out anew, and keep the same words at the top."""
        column, metrics = self._column, self._metrics
        chunks = self._shown.chunks
        self._page = Page(self._document.text, chunks, self._shown, metrics, column.width)
        self._put_scene()
        self._restore_top()

    def _put_scene(self) -> None:
        self._scene = Scene(
            text=self._document.text,
            inks=Inks(self._theme, self._labels),
            words=TagWords(self._document, self._labels, self._language),
            sizes=TagSizes(self._metrics),
            metrics=self._metrics,
            column=self._column.width,
            emphasis=self._stands_out,
        )
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self._put_scene()
        self._show_ring(visible=self._is_ring_visible)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def has_gutter(self) -> bool:
        """Whether there is room beside the text."""
        return self._column.has_gutter

    def set_text_size(self, px: int) -> None:
        """Set the article in another size; everything beside it grows along."""
        self._size = px
        self._put_page()

    def set_line_width(self, px: int) -> None:
        """Set how wide the column may be, at the usual text size."""
        self._line_width = px
        self._put_page()

    def set_density(self, density: Density) -> None:
        """Show everything, only what matters among the tags, or bars only."""
        self._density = density
        self._put_page()

    def set_links_shown(self, shown: bool) -> None:  # noqa: FBT001 - a signal of an action brings it
        """Draw every link as a line, or only say the speaker in the quote's tag."""
        self._are_links_shown = shown
        self.viewport().update()

    def show_labels(self, labels: LabelSet) -> None:
        """Use other label names and colours for the same document."""
        self._labels = labels
        self._put_scene()

    def _show_ring(self, *, visible: bool) -> None:
        """The ring that says that keys come here, drawn as the frame around the paper."""
        self._is_ring_visible = visible
        palette = self.palette()
        ring = self._theme.accent if visible else self._theme.paper
        palette.setColor(QPalette.ColorRole.WindowText, colour(ring))
        self.setPalette(palette)

    # Where things stand

    @property
    def first_visible(self) -> int:
        """The offset of the first line at the top: what to come back to."""
        return self._top_offset

    def scroll_to(self, offset: int) -> None:
        """Put the line of an offset at the top."""
        self._top_offset, self._above_top = offset, 0
        self._restore_top()

    def _restore_top(self) -> None:
        offset = min(self._top_offset, len(self._document.text))
        value = 0
        if offset:
            value = int(self._page.caret(offset).top) + self._above_top
        self._set_value(value)
        self._settle()
        self.viewport().update()

    def _remember_top(self) -> None:
        value = self.verticalScrollBar().value()
        if value < self._page.metrics.top:
            self._top_offset, self._above_top = 0, 0
            return
        chunk = self._page.chunk_at(value)
        shape = self._page.laid(chunk).shape
        line = shape.line_at(value - self._page.top_of(chunk))
        self._top_offset = shape.line_start(line)
        self._above_top = value - self._page.top_of(chunk) - shape.lines[line].top

    def _to_page(self, point: QPointF) -> QPointF:
        return point + QPointF(-self._column.left, self.verticalScrollBar().value())

    @contextmanager
    def _holding(self) -> Iterator[None]:
        """Keep what is on screen in place while something elsewhere is laid out."""
        page, bar = self._page, self.verticalScrollBar()
        chunk = page.chunk_at(bar.value())
        before = page.top_of(chunk)
        yield
        if page.top_of(chunk) != before:
            self._set_value(bar.value() + page.top_of(chunk) - before)

    def rects_of(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch stands in the viewport, line by line; of a long one what is seen."""
        with self._holding():
            boxes = self._page.boxes(start, end, self._worth_laying(start, end))
        left, value = self._column.left, self.verticalScrollBar().value()
        return [QRectF(left + box.left, box.top - value, box.width, box.height) for box in boxes]

    def _worth_laying(self, start: int, end: int) -> range:
        """The chunks of a stretch, or only those in view when there are many."""
        page, value = self._page, self.verticalScrollBar().value()
        chunks = page.chunks.touching(start, end)
        if len(chunks) <= _FEW:
            return chunks
        first = page.chunk_at(value)
        last = page.chunk_at(value + self.viewport().height())
        seen = range(max(first, chunks.start), min(last + 1, chunks.stop))
        return seen or chunks[:1]

    def gutter_rect(self, start: int, end: int) -> QRect:
        """The room for a note beside a stretch, or below it where there is no gutter."""
        rects = self.rects_of(start, end)
        column, pitch = self._column, self._metrics.body.pitch
        if not rects:
            with self._holding():
                box = self._page.caret(start)
            top = box.top - self.verticalScrollBar().value()
            rects = [QRectF(column.left + box.left, top, 0, box.height)]
        if column.has_gutter:
            left = column.left + column.width + 14
            width = self.viewport().width() - left
            return QRect(left, int(rects[-1].top()), width, pitch)
        below = max(rect.bottom() for rect in rects) + _AROUND
        left = int(rects[-1].left())
        return QRect(left, int(below), column.left + column.width - left, pitch)

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as needed to see a stretch, or its beginning, with room around it."""
        with self._holding():
            boxes = self._page.boxes(start, end, self._page.chunks.touching(start, start + 1))
            first = boxes[0] if boxes else self._page.caret(start)
        last = boxes[-1] if boxes else first
        bar, height = self.verticalScrollBar(), self.viewport().height()
        room, pitch = height // 5, self._page.metrics.body.pitch
        value = bar.value()
        lowest = min(int(last.top) + pitch + room - height, int(first.top) - room)
        bar.setValue(int(max(min(value, first.top - room), lowest)))

    # Scrolling

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that stay, and paint the rest."""
        del dx
        if self._is_settling:
            return
        if self._settle() or self._must_repaint(dy):
            self.viewport().update()
        else:
            self._blit(dy)
        self._remember_top()

    def _must_repaint(self, dy: int) -> bool:
        whole = self.devicePixelRatioF() == int(self.devicePixelRatioF())
        return abs(dy) >= self.viewport().height() or self._are_links_shown or not whole

    def _blit(self, dy: int) -> None:
        """Tags repeated at the top and the fade at the bottom do not move along."""
        viewport, pitch = self.viewport(), self._page.metrics.headline.pitch
        width, height = viewport.width(), viewport.height()
        viewport.scroll(0, dy)
        viewport.update(0, 0, width, 2 * pitch + max(dy, 0))
        viewport.update(0, height - FADE + min(dy, 0), width, FADE - min(dy, 0))

    def _settle(self) -> bool:
        """Lay out what is visible; what is on screen stays where it is while guesses come true.

        Says whether it could not, because the article ends.
        """
        page, value = self._page, self.verticalScrollBar().value()
        value = self._lay_out_first(value)
        chunk = page.chunk_at(value)
        y, visible = page.top_of(chunk) - value, 0
        while chunk < len(page.chunks.starts) and y < self.viewport().height():
            page.laid(chunk)
            y += page.heights.values[chunk]
            chunk, visible = chunk + 1, visible + 1
        page.forget(visible)
        self._set_value(value)
        return self.verticalScrollBar().value() != value

    def _lay_out_first(self, value: int) -> int:
        """Lay out the chunk at the top, and hold its lower end; gives where to scroll to."""
        page = self._page
        chunk = page.chunk_at(value)
        while not page.is_laid(chunk):
            guessed = page.heights.values[chunk]
            page.laid(chunk)
            if page.top_of(chunk) < value:
                value = max(0, value + page.heights.values[chunk] - guessed)
            chunk = page.chunk_at(value)
        return value

    def _set_value(self, value: int) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._is_settling = True
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._page.height - height))
        bar.setValue(value)
        self._is_settling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words at the top when the column changes."""
        super().resizeEvent(event)
        if self._column.width != self._page.width:
            self._put_page()
        else:
            self._settle()
            self.viewport().update()

    # What has changed

    def _decorate(self, changed: Iterable[tuple[Span | None, Span | None]]) -> None:
        """Put changed spans on their lines, and paint the lines that look different."""
        chunks = {
            chunk
            for pair in changed
            for span in pair
            if span is not None
            for chunk in self._page.chunks.touching(span.start, span.end)
        }
        for chunk in sorted(chunks):
            if self._page.is_laid(chunk):
                self._decorate_chunk(chunk)
        if self._settle() or self._are_links_shown:
            self.viewport().update()

    def _decorate_chunk(self, chunk: int) -> None:
        page, bar = self._page, self.verticalScrollBar()
        bottom = page.top_of(chunk) + page.heights.values[chunk] - bar.value()
        lines, grown = page.decorate(chunk)
        if bottom <= 0:
            self._set_value(bar.value() + grown)
        elif grown and bottom < self.viewport().height():
            self._move_below(bottom, grown)
        if grown:
            self._update_chunk(chunk)
            return
        for line in lines:
            self._update_lines(chunk, line, line)

    def _move_below(self, bottom: int, grown: int) -> None:
        """A line became taller: what stands below it moves as it is."""
        viewport = self.viewport()
        width, height = viewport.width(), viewport.height()
        top = min(bottom, bottom + grown)
        viewport.scroll(0, grown, QRect(0, top, width, height - top))
        faded = FADE + abs(grown)
        viewport.update(0, height - faded, width, faded)

    def _update_stretch(self, start: int, end: int) -> None:
        """Paint the visible lines of a stretch again."""
        page = self._page
        for chunk in page.chunks.touching(start, max(start + 1, end)):
            if not page.is_laid(chunk):
                continue
            shape = page.laid(chunk).shape
            first = shape.line_of(max(start, shape.start))
            self._update_lines(chunk, first, shape.line_of(min(end, shape.end)))

    def _update_chunk(self, chunk: int) -> None:
        self._update_lines(chunk, 0, len(self._page.laid(chunk).shape.lines) - 1)

    def _update_lines(self, chunk: int, first: int, last: int) -> None:
        page = self._page
        lines = page.laid(chunk).shape.lines
        top = page.top_of(chunk) - self.verticalScrollBar().value()
        below = lines[last + 1].top if last + 1 < len(lines) else page.heights.values[chunk]
        y = top + lines[first].top - _AROUND
        height = below - lines[first].top + 3 * _AROUND
        if y < self.viewport().height() and y + height > 0:
            self.viewport().update(0, y, self.viewport().width(), height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint strip by strip; the painter is ended whatever happens, else Qt would crash."""
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for strip in _strips(event.region()):
                self._paint_strip(painter, strip)
        finally:
            painter.end()

    def _paint_strip(self, painter: QPainter, strip: QRect) -> None:
        bar = self.verticalScrollBar()
        view = View(
            page=self._page,
            scene=self._scene,
            document=self._document,
            column=self._column,
            size=self.viewport().size(),
            scrolled=bar.value(),
            goes_on=bar.value() < bar.maximum(),
            kicker=self._kicker,
            are_links_shown=self._are_links_shown,
        )
        paint_strip(painter, view, strip)


def _strips(region: QRegion) -> Iterator[QRect]:
    """The rectangles of a region; PySide's stubs do not know that it can be gone through."""
    return iter(cast("Iterable[QRect]", region))
