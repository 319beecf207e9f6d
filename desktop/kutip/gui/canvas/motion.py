"""Where a movement of the cursor leads, by words and by lines."""

from collections.abc import Callable

from kutip.domain.cursor import next_word, previous_word, word_at
from kutip.gui.canvas.keyboard import Movement
from kutip.gui.canvas.page import Page, Row
from kutip.gui.canvas.places import Places


class Motion:
    """Works out movements; up and down keep to the x they began at."""

    def __init__(self) -> None:
        """Begin without an x to keep to."""
        self._x: float | None = None

    def forget(self) -> None:
        """The cursor was put elsewhere."""
        self._x = None

    def offset(
        self, movement: Movement, places: Places, page: Page, seen: int, *, extend: bool
    ) -> int:
        """The offset that a movement leads to; `seen` is the height of a page key's step."""
        if movement.is_vertical:
            return self._vertical(movement, places, page, seen)
        self._x = None
        if movement in _BY_LINES:
            return _BY_LINES[movement](places, page)
        return _along_text(movement, places, extend=extend)

    def _vertical(self, movement: Movement, places: Places, page: Page, seen: int) -> int:
        """The word above or below: a line away, or as far as one sees."""
        row = _row_of(page, places.cursor)
        if self._x is None:
            boxes = page.boxes(*places.word)
            box = boxes[0] if boxes else page.caret(places.cursor)
            self._x = box.left + box.width / 2
        match movement:
            case Movement.UP:
                row = _next_row(page, row, -1)
            case Movement.DOWN:
                row = _next_row(page, row, 1)
            case Movement.PAGE_UP:
                row = _row_away(page, row, -seen)
            case _:
                row = _row_away(page, row, seen)
        return _word_on(places, page, row, self._x)


def _along_text(movement: Movement, places: Places, *, extend: bool) -> int:
    match movement:
        case Movement.LEFT:
            return places.left(extend=extend)
        case Movement.RIGHT:
            return places.right(extend=extend)
        case Movement.GRAPHEME_LEFT:
            return places.step(-1, extend=extend)
        case Movement.GRAPHEME_RIGHT:
            return places.step(1, extend=extend)
        case Movement.START:
            return places.document_start()
        case _:
            return places.document_end()


def _row_of(page: Page, offset: int) -> Row:
    chunk = page.chunks.at(offset)
    return Row(chunk, page.laid(chunk).shape.line_of(offset))


def _next_row(page: Page, row: Row, direction: int) -> Row:
    """The line below (1) or above (-1), past empty paragraphs; the same at either end."""
    line = row.line + direction
    if 0 <= line < len(page.laid(row.chunk).shape.lines):
        return Row(row.chunk, line)
    chunk = row.chunk + direction
    while 0 <= chunk < len(page.chunks.starts):
        if page.chunks.ends[chunk] > page.chunks.starts[chunk]:
            last = len(page.laid(chunk).shape.lines) - 1
            return Row(chunk, 0 if direction > 0 else last)
        chunk += direction
    return row


def _row_away(page: Page, row: Row, distance: int) -> Row:
    y = page.top_of(row.chunk) + page.laid(row.chunk).shape.lines[row.line].top + distance
    chunk = page.chunk_at(y)
    found = Row(chunk, page.laid(chunk).shape.line_at(y - page.top_of(chunk)))
    if page.chunks.ends[chunk] > page.chunks.starts[chunk]:
        return found
    return _next_row(page, found, 1 if distance > 0 else -1)


def _word_on(places: Places, page: Page, row: Row, x: float) -> int:
    """The start of the word at an x of a line; where it began on another line, the spot itself."""
    shape = page.laid(row.chunk).shape
    first, end = shape.line_start(row.line), shape.line_end(row.line)
    offset = max(first, min(shape.character_at(row.line, x), end - 1))
    start = word_at(places.text, places.tokens, offset)[0]
    if start >= end:
        before = previous_word(places.text, places.tokens, end)
        return before if before is not None and before >= first else offset
    return start if start >= first else offset


def _line_start(places: Places, page: Page) -> int:
    row = _row_of(page, places.cursor)
    shape = page.laid(row.chunk).shape
    first = shape.line_start(row.line)
    found = next_word(places.text, places.tokens, first)
    return found if found is not None and found < shape.line_end(row.line) else first


def _line_end(places: Places, page: Page) -> int:
    row = _row_of(page, places.cursor)
    shape = page.laid(row.chunk).shape
    found = previous_word(places.text, places.tokens, shape.line_end(row.line))
    first = shape.line_start(row.line)
    return found if found is not None and found >= first else first


def _paragraph_up(places: Places, page: Page) -> int:
    """The first word of this paragraph, or of the one before when already there."""
    first = page.chunks.paragraph(page.chunks.at(places.cursor))[0]
    start = next_word(places.text, places.tokens, page.chunks.starts[first])
    if start is not None and start < places.cursor:
        return start
    before = previous_word(places.text, places.tokens, page.chunks.starts[first])
    if before is None:
        return places.cursor
    first = page.chunks.paragraph(page.chunks.at(before))[0]
    found = next_word(places.text, places.tokens, page.chunks.starts[first])
    return places.cursor if found is None else found


def _paragraph_down(places: Places, page: Page) -> int:
    """The first word of the next paragraph with any, else the last word."""
    last = page.chunks.paragraph(page.chunks.at(places.cursor))[-1]
    if last + 1 < len(page.chunks.starts):
        found = next_word(places.text, places.tokens, page.chunks.starts[last + 1])
        if found is not None:
            return found
    return places.document_end()


_BY_LINES: dict[Movement, Callable[[Places, Page], int]] = {
    Movement.LINE_START: _line_start,
    Movement.LINE_END: _line_end,
    Movement.PARAGRAPH_UP: _paragraph_up,
    Movement.PARAGRAPH_DOWN: _paragraph_down,
}
