"""The article laid out in a column: its chunks, how tall they are, and what stands where.

Heights count from the top of the document, x from the left edge of the column. Chunks are laid
out when they are looked at, and forgotten again: glyphs cost eighty bytes a character.
"""

from collections import OrderedDict
from typing import NamedTuple

from kutip.gui.canvas.fragments import Fragment, extra_heights, fragments_of
from kutip.gui.canvas.heights import Heights
from kutip.gui.canvas.metrics import Metrics, TextStyle
from kutip.gui.canvas.paragraphs import Chunks, runs_left
from kutip.gui.canvas.shaping import ShapedChunk
from kutip.gui.canvas.shown import ShownSpans

_KEPT = 48
_BOTTOM = 48


class LaidChunk(NamedTuple):
    """A shaped chunk with the fragments of spans on each of its lines."""

    shape: ShapedChunk
    fragments: list[list[Fragment]]


class Row(NamedTuple):
    """A line of the page: its chunk, and its number there."""

    chunk: int
    line: int


class Box(NamedTuple):
    """A stretch of one line on the page."""

    left: float
    top: float
    width: float
    height: float


class Page:
    """Lays out one article for one width and size."""

    def __init__(
        self, text: str, chunks: Chunks, shown: ShownSpans, metrics: Metrics, width: int
    ) -> None:
        """Estimate every height; nothing is laid out yet."""
        self.text, self.chunks, self.shown = text, chunks, shown
        self.metrics, self.width = metrics, width
        self._laid: OrderedDict[int, LaidChunk] = OrderedDict()
        self.heights = Heights(self._estimates())

    def _estimates(self) -> list[int]:
        pitch, gap, blank = self.metrics.body.pitch, self.metrics.gap, self.metrics.blank
        fits = max(4, int(self.width / self.metrics.average_width))
        starts, ends = self.chunks.starts, self.chunks.ends
        return [
            (pitch * ((end - start) // fits + 1) + gap) if end > start else blank
            for start, end in zip(starts, ends, strict=True)
        ]

    @property
    def height(self) -> int:
        """The height of everything, as far as it is known."""
        return self.metrics.top + self.heights.total() + _BOTTOM

    def top_of(self, chunk: int) -> int:
        """How far below the top of the page a chunk begins."""
        return self.metrics.top + self.heights.above(chunk)

    def chunk_at(self, y: float) -> int:
        """The chunk at a height."""
        return self.heights.at(int(y) - self.metrics.top)

    def first_tagged(self, y: int) -> Row:
        """The first line below a height whose tags, if not its text, are below it."""
        chunk = self.chunk_at(y)
        shape, top = self.laid(chunk).shape, self.top_of(chunk)
        for number, line in enumerate(shape.lines):
            if top + line.top + shape.style.height >= y:
                return Row(chunk, number)
        return Row(chunk + 1, 0)

    def is_laid(self, chunk: int) -> bool:
        """Whether a chunk is laid out, so that its height is no guess."""
        return chunk in self._laid

    def laid(self, chunk: int) -> LaidChunk:
        """A chunk laid out."""
        found = self._laid.get(chunk)
        if found is not None:
            self._laid.move_to_end(chunk)
            return found
        shape = self._shape(chunk)
        made = LaidChunk(shape, self._fragments(chunk, shape))
        self._laid[chunk] = made
        self._stand(chunk, made)
        return made

    def forget(self, visible: int) -> None:
        """Drop the chunks not looked at for longest, but keep more than are visible."""
        while len(self._laid) > _KEPT + 2 * visible:
            self._laid.popitem(last=False)

    def decorate(self, chunk: int) -> tuple[list[int], int]:
        """Put the spans of a laid chunk on its lines anew; gives what changed and the growth."""
        before = self._laid[chunk]
        after = LaidChunk(before.shape, self._fragments(chunk, before.shape))
        self._laid[chunk] = after
        pairs = zip(before.fragments, after.fragments, strict=True)
        return [n for n, (old, new) in enumerate(pairs) if old != new], self._stand(chunk, after)

    def _shape(self, chunk: int) -> ShapedChunk:
        start, end = self.chunks.starts[chunk], self.chunks.ends[chunk]
        style = self.style_of(chunk)
        left = self._runs_left(chunk)
        return ShapedChunk(self.text, start, end, style, self.width, runs_left=left)

    def style_of(self, chunk: int) -> TextStyle:
        """How the text of a chunk is set."""
        return self.metrics.headline if chunk == self.chunks.headline else self.metrics.body

    def _runs_left(self, chunk: int) -> bool:
        """The parts of a long paragraph run as its first part does."""
        first = self.chunks.paragraph(chunk)[0] if self.chunks.unfinished else chunk
        return runs_left(self.text[self.chunks.starts[first] : self.chunks.ends[first]])

    def _fragments(self, chunk: int, shape: ShapedChunk) -> list[list[Fragment]]:
        return fragments_of(shape, self.shown.in_chunk(chunk), self.shown.suggested)

    def _stand(self, chunk: int, laid: LaidChunk) -> int:
        """Give the lines their places, and the chunk its true height; gives the growth."""
        lines = laid.shape.put_lines(extra_heights(laid.fragments, self.metrics.lane))
        if laid.shape.start == laid.shape.end:
            return self.heights.change(chunk, self.metrics.blank)
        gap = 0 if chunk in self.chunks.unfinished else self.metrics.gap
        return self.heights.change(chunk, lines + gap)

    def boxes(self, start: int, end: int, chunks: range | None = None) -> list[Box]:
        """Where a stretch stands on the page, line by line; in some of its chunks if asked."""
        return [
            box
            for chunk in (self.chunks.touching(start, end) if chunks is None else chunks)
            for box in self._boxes_in(chunk, start, end)
        ]

    def _boxes_in(self, chunk: int, start: int, end: int) -> list[Box]:
        shape = self.laid(chunk).shape
        top, height = self.top_of(chunk), shape.style.height
        return [
            Box(piece.left, top + shape.lines[piece.line].top, piece.right - piece.left, height)
            for piece in shape.pieces(start, end)
        ]

    def caret(self, offset: int) -> Box:
        """Where the caret stands before an offset: a box without width."""
        chunk = self.chunks.at(offset)
        shape = self.laid(chunk).shape
        line = shape.line_of(min(offset, shape.end))
        top = self.top_of(chunk) + shape.lines[line].top
        return Box(shape.x_of(min(offset, shape.end)), top, 0.0, shape.style.height)
