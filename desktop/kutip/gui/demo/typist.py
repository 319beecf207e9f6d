"""Somebody who labels by keyboard: real key events at the real window, eyes on the canvas.

It looks where the cursor is and which speaker is ringed, as a person does, and does everything
else by keys. It counts them, those that only move apart.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kutip.domain.items import SpanId
from kutip.gui.window import MainWindow

_FAR = 20_000


class TypingError(Exception):
    """The window did not answer the keys as it should."""


class Typist:
    """Types at a window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.canvas = window.bench.canvas
        self.moving = 0
        self.acting = 0

    def press(
        self,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        moves: bool = False,
    ) -> None:
        """One key, to whatever has the focus, and all that follows from it."""
        target: QWidget = QApplication.focusWidget() or self.canvas
        QTest.keyClick(target, key, held)
        QApplication.processEvents()
        if moves:
            self.moving += 1
        else:
            self.acting += 1

    def go_to(self, offset: int) -> None:
        """Bring the word cursor to an offset where a word begins."""
        for _ in range(_FAR):
            if self.canvas.cursor == offset:
                return
            left = self.canvas.cursor > offset
            self.press(Qt.Key.Key_Left if left else Qt.Key.Key_Right, moves=True)
        message = f"the cursor does not come to {offset}: it is at {self.canvas.cursor}"
        raise TypingError(message)

    def select(self, start: int, end: int) -> None:
        """Select from one word to another."""
        self.go_to(start)
        shift = Qt.KeyboardModifier.ShiftModifier
        for _ in range(_FAR):
            here = self.canvas.target_extent()
            if here == (start, end):
                return
            if here[1] > end:
                break
            self.press(Qt.Key.Key_Right, shift, moves=True)
        message = f"{start} to {end} cannot be selected: {self.canvas.target_extent()} is"
        raise TypingError(message)

    def label(self, start: int, end: int, key: str) -> SpanId:
        """Label a stretch by its label's key, and look whether it is there."""
        self.select(start, end)
        self.press(Qt.Key(Qt.Key.Key_0 + int(key)))
        focused = self.canvas.focused
        document = self.window.bench.desk.document if self.window.bench.desk else None
        span = document.spans.get(focused) if document and focused else None
        if span is None or (span.start, span.end) != (start, end):
            message = f"key {key} at {start} to {end} made {span}"
            raise TypingError(message)
        return span.id

    def speaker(self, tail: SpanId | None) -> None:
        """Answer who says the focused quotation."""
        if not self.window.bench.proposal.is_open:
            self.press(Qt.Key.Key_R)
        if tail is None:
            self.press(Qt.Key.Key_U)
            return
        for _ in range(_FAR):
            if self.window.bench.proposal.candidate == tail:
                self.press(Qt.Key.Key_Return)
                return
            self.press(Qt.Key.Key_Right)
        message = "the speaker is not offered"
        raise TypingError(message)

    def click(self, start: int, end: int) -> None:
        """Click in the middle of some words."""
        place: QPoint = self.canvas.rects_of(start, end)[0].center().toPoint()
        QTest.mouseClick(
            self.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place,
        )
        QApplication.processEvents()

    def drag(self, start: int, end: int) -> None:
        """Select by dragging from the first to the last character."""
        first = self.canvas.rects_of(start, start + 1)[0].center().toPoint()
        last = self.canvas.rects_of(end - 1, end)[-1].center().toPoint()
        view, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view, left, none, first)
        QTest.mouseMove(view, (first + last) / 2)
        QTest.mouseMove(view, last)
        QTest.mouseRelease(view, left, none, last)
        QApplication.processEvents()
