"""Hands for a canvas: they show documents, press keys and move the mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Change, Edit
from kutip.gui.canvas.view import Canvas
from marked import LABELS

ARTICLE = """BSN tahan bunga
“Kami siap menjaga harga beras,” kata Gubernur Budi Santoso, Rabu. Menurut dia stok beras cukup.

Siti, pedagang di pasar, belum merasakan turunnya harga dan menunggu panen raya bulan depan.
"""


MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Hand:
    """Shows documents on a canvas, and presses keys and buttons there."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def show(self, on: AnnotatedDocument, **how: object) -> AnnotatedDocument:
        self.canvas.show_document(on, next(iter(on.sets)), LABELS, language="en", **how)
        QApplication.processEvents()
        return on

    def apply(self, on: AnnotatedDocument, *changes: Change) -> None:
        edit = Edit("test", changes)
        on.apply(edit)
        self.canvas.show_edit(edit)

    def at(self, words: str, nth: int = 0, where: float = 0.5) -> QPoint:
        """The middle (or another part) of words on the viewport."""
        start = -1
        for _ in range(nth + 1):
            start = self.canvas.places.text.index(words, start + 1)
        rect = self.canvas.rects_of(start, start + len(words))[0]
        return QPoint(round(rect.left() + rect.width() * where), round(rect.center().y()))

    def click(self, point: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseMove(self.canvas.viewport(), point)
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, point)

    def drag(self, start: QPoint, *stops: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        viewport, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(viewport, left, modifier, start)
        for stop in stops:
            move(viewport, stop, modifier)
        QTest.mouseRelease(viewport, left, modifier, stops[-1])

    def press(self, *keys: str) -> None:
        """Press keys written as in "Shift+Right"."""
        for key in keys:
            *held, last = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifiers |= MODIFIERS[name]
            QTest.keyClick(self.canvas, getattr(Qt.Key, f"Key_{last}"), modifiers)

    @property
    def selected(self) -> str:
        start, end = self.canvas.selection
        return self.canvas.places.text[start:end]

    @property
    def touched(self) -> str:
        start, end = self.canvas.target_extent()
        return self.canvas.places.text[start:end]


def move(viewport, point, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Move the mouse with the left button held: QTest.mouseMove holds none."""
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        left,
        modifier,
    )
    QApplication.sendEvent(viewport, event)
