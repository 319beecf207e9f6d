"""What the annotator last touched: the cursor, the selection, the focused span.

Pure: it knows the text and its tokens, and nothing of pixels.
"""

from typing import Literal, NamedTuple

from kutip.domain.alignment import Tokens
from kutip.domain.cursor import (
    Extent,
    hull,
    next_word,
    previous_word,
    snapped,
    word_at,
)
from kutip.domain.graphemes import previous_boundary, step
from kutip.domain.items import Span, SpanId

Kind = Literal["selection", "span", "word", "none"]


class Target(NamedTuple):
    """What a label key would label now."""

    kind: Kind
    start: int
    end: int
    span_id: SpanId | None = None


class Places:
    """The cursor in one text, and what is selected or focused there."""

    def __init__(self, text: str = "", tokens: Tokens | None = None) -> None:
        """Begin at the first word."""
        self.text = text
        self.tokens = tokens or Tokens((), ())
        self.cursor = next_word(text, self.tokens, 0) or 0
        self.anchor: Extent = (self.cursor, self.cursor)
        self.selection: Extent = (self.cursor, self.cursor)
        self.focused: Span | None = None
        self.is_exact = False

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.selection[0] < self.selection[1]

    @property
    def word(self) -> Extent:
        """The word at the cursor."""
        return word_at(self.text, self.tokens, self.cursor)

    def target(self) -> Target:
        """What was touched last: the selection, else the focused span, else the word."""
        if self.has_selection:
            return Target("selection", *self.selection)
        if self.focused is not None:
            return Target("span", self.focused.start, self.focused.end, self.focused.id)
        start, end = self.word
        return Target("word" if start < end else "none", start, end)

    def place(self, offset: int, *, extend: bool = False, exact: bool = False) -> None:
        """Put the cursor at an offset; `extend` selects up to it, `exact` by graphemes."""
        if extend and not self.has_selection:
            self._set_anchor(exact=exact)
        self.focused = None
        self.is_exact = exact
        self.cursor = previous_boundary(self.text, offset)
        if not extend:
            self.anchor = self.selection = (self.cursor, self.cursor)
            return
        self.selection = hull(self.anchor, (self.cursor, self.cursor) if exact else self.word)

    def _set_anchor(self, *, exact: bool) -> None:
        """A selection grows from the focused span, the word at the cursor, or the very spot."""
        if self.focused is not None:
            self.anchor = (self.focused.start, self.focused.end)
        else:
            self.anchor = (self.cursor, self.cursor) if exact else self.word

    def select(self, start: int, end: int) -> None:
        """Select a stretch exactly; extending it goes on from its last word."""
        start, end = max(0, start), min(end, len(self.text))
        self.focused, self.is_exact = None, False
        self.selection = (start, max(start, end))
        first, last = self._first_and_last_word(start, end)
        self.anchor = (start, max(start, min(first, end)))
        self.cursor = max(start, last)

    def _first_and_last_word(self, start: int, end: int) -> Extent:
        last = previous_word(self.text, self.tokens, end)
        return word_at(self.text, self.tokens, start)[1], start if last is None else last

    def drag(self, start: int, end: int, *, exact: bool) -> None:
        """Select what the pointer passed between two offsets, either of them first."""
        stretch = (min(start, end), max(start, end))
        if not exact:
            stretch = snapped(self.text, self.tokens, *stretch)
        self.select(*stretch)

    def focus(self, span: Span | None) -> None:
        """Focus a span, or none; the cursor goes to its beginning."""
        self.focused, self.is_exact = span, False
        if span is not None:
            self.cursor = span.start
        self.anchor = self.selection = (self.cursor, self.cursor)

    def clear(self) -> None:
        """Let go of the selection and the focused span; the cursor stays."""
        self.focus(None)

    def right(self, *, extend: bool) -> int:
        """Where the next word begins: after what is touched, or after the word reached so far."""
        found = next_word(self.text, self.tokens, self._reached(extend=extend)[1])
        return self.cursor if found is None else found

    def left(self, *, extend: bool) -> int:
        """Where the word before begins."""
        found = previous_word(self.text, self.tokens, self._reached(extend=extend)[0])
        return self.cursor if found is None else found

    def _reached(self, *, extend: bool) -> Extent:
        if extend and self.has_selection:
            return self.word
        target = self.target()
        return target.start, target.end

    def step(self, direction: int, *, extend: bool) -> int:
        """The next grapheme boundary from the cursor, or from the edge that was moved last."""
        edge = self.cursor
        if extend and self.has_selection and not self.is_exact:
            edge = self.selection[1 if self.cursor >= self.anchor[0] else 0]
        return step(self.text, edge, direction)

    def document_start(self) -> int:
        """Where the first word begins."""
        return next_word(self.text, self.tokens, 0) or 0

    def document_end(self) -> int:
        """Where the last word begins."""
        return previous_word(self.text, self.tokens, len(self.text)) or 0
