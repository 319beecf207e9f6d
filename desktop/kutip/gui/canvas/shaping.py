"""One chunk of text laid out in lines: where each offset is, and which offset is where."""

from bisect import bisect_right
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from kutip.gui.canvas.metrics import TextStyle
from kutip.gui.canvas.paragraphs import displayed, has_bidi
from kutip.gui.offsets import Utf16Offsets

_TOUCHING = 0.5


class Piece(NamedTuple):
    """A stretch as it is seen on one line: from the left x to the right x."""

    line: int
    left: float
    right: float


class Line:
    """One line of a chunk: its text, and how far below the top of the chunk it stands."""

    __slots__ = ("length16", "start16", "text_line", "top")

    def __init__(self, text_line: QTextLine) -> None:
        """Note what Qt put on the line."""
        self.text_line = text_line
        self.start16 = text_line.textStart()
        self.length16 = text_line.textLength()
        self.top = 0

    @property
    def end16(self) -> int:
        """Where the line ends, as Qt counts."""
        return self.start16 + self.length16


class ShapedChunk:
    """A chunk with its glyphs. Its x begin at the column's left edge, its y at its own top."""

    def __init__(
        self, text: str, start: int, end: int, style: TextStyle, width: int, *, runs_left: bool
    ) -> None:
        """Lay out text[start:end]; a chunk that runs left is set from the right."""
        self.start, self.end, self.style, self.runs_left = start, end, style, runs_left
        shown = displayed(text[start:end]).rstrip(" ") or " "
        self.offsets = Utf16Offsets(shown)
        self.is_bidi = runs_left or has_bidi(shown)
        self.layout = QTextLayout(shown, style.font)
        self.layout.setTextOption(_option(runs_left=runs_left))
        # Without the cache Qt shapes the glyphs again each time it draws them (measured).
        self.layout.setCacheEnabled(True)
        self.lines = self._break_lines(width)
        self._line_starts = [line.start16 for line in self.lines]
        self._length16 = self.lines[-1].end16

    def _break_lines(self, width: int) -> list[Line]:
        lines = []
        self.layout.beginLayout()
        while (text_line := self.layout.createLine()).isValid():
            text_line.setLineWidth(width)
            lines.append(Line(text_line))
        self.layout.endLayout()
        return lines

    def put_lines(self, extra: list[int]) -> int:
        """Stand the lines below one another, some taller than others; gives the whole height."""
        top = 0
        for line, more in zip(self.lines, extra, strict=True):
            line.top = top
            baseline = top + self.style.ascent - line.text_line.ascent()
            line.text_line.setPosition(QPointF(0, baseline))
            top += self.style.pitch + more
        return top

    def position16(self, offset: int) -> int:
        """Qt's position of an offset that lies in this chunk."""
        return min(self.offsets.to16(max(offset - self.start, 0)), self._length16)

    def line_at(self, y: float) -> int:
        """The line at a height; the first or last one for what lies outside."""
        return max(0, bisect_right(self.lines, y, key=lambda line: line.top) - 1)

    def line_of(self, offset: int) -> int:
        """The line that an offset stands on."""
        return max(0, bisect_right(self._line_starts, self.position16(offset)) - 1)

    def line_start(self, line: int) -> int:
        """The offset of a line's first character."""
        return self.start + self.offsets.from16(self.lines[line].start16)

    def line_end(self, line: int) -> int:
        """The offset behind a line's last character."""
        return min(self.end, self.start + self.offsets.from16(self.lines[line].end16))

    def character_at(self, line: int, x: float) -> int:
        """The offset of the character under an x."""
        return self._offset_at(line, x, QTextLine.CursorPosition.CursorOnCharacter)

    def gap_at(self, line: int, x: float) -> int:
        """The offset of the gap between characters that is nearest to an x."""
        return self._offset_at(line, x, QTextLine.CursorPosition.CursorBetweenCharacters)

    def _offset_at(self, line: int, x: float, kind: QTextLine.CursorPosition) -> int:
        position16 = self.lines[line].text_line.xToCursor(x, kind)
        return min(self.end, self.start + self.offsets.from16(position16))

    def x_of(self, offset: int) -> float:
        """The x of the caret at an offset."""
        text_line = self.lines[self.line_of(offset)].text_line
        return _caret_x(text_line, self.position16(offset))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Where a stretch is seen: one piece a line, or more where the direction changes."""
        from16 = self.position16(max(start, self.start))
        to16 = self.position16(min(end, self.end))
        found: list[Piece] = []
        if from16 >= to16:
            return found
        for number in range(max(0, bisect_right(self._line_starts, from16) - 1), len(self.lines)):
            line = self.lines[number]
            if line.start16 >= to16:
                break
            found += self._pieces_on(number, max(from16, line.start16), min(to16, line.end16))
        return found

    def _pieces_on(self, number: int, from16: int, to16: int) -> list[Piece]:
        line = self.lines[number]
        if self.is_bidi:
            return [Piece(number, *run) for run in _visual_runs(line.text_line, from16, to16)]
        left = _caret_x(line.text_line, from16)
        # White space that hangs over the edge of the column is not shown as part of a span.
        hangs = to16 == line.end16 and number + 1 < len(self.lines)
        right = (
            line.text_line.naturalTextRect().right() if hangs else _caret_x(line.text_line, to16)
        )
        return [Piece(number, left, right)] if right > left else []


def _option(*, runs_left: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if runs_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return option


def _caret_x(text_line: QTextLine, position16: int) -> float:
    # PySide gives the position back too, which its stubs do not know.
    return cast("tuple[float, int]", text_line.cursorToX(position16))[0]


def _visual_runs(text_line: QTextLine, from16: int, to16: int) -> list[tuple[float, float]]:
    """The x extents of a stretch by its glyphs: carets are ambiguous where directions meet."""
    extents = []
    for run in text_line.glyphRuns(from16, to16 - from16):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        places = run.positions()
        if places:
            ends = [place.x() + by.x() for place, by in zip(places, advances, strict=True)]
            extents.append((min(place.x() for place in places), max(ends)))
    merged: list[tuple[float, float]] = []
    for left, right in sorted(extents):
        if merged and left <= merged[-1][1] + _TOUCHING:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged
