"""What a screen reader learns of the canvas: its text, the caret, the selection, where it is.

Screen readers count as Qt does, in UTF-16, over the whole article.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from kutip.gui.canvas.paragraphs import displayed
from kutip.gui.offsets import Utf16Offsets

if TYPE_CHECKING:
    from kutip.gui.canvas.view import Canvas

_alive: list[object] = []


class CanvasText(QAccessibleTextInterface):
    """The article as text with a caret and a selection."""

    def __init__(self, canvas: "Canvas") -> None:
        """Speak for a canvas."""
        super().__init__()
        self._canvas = canvas

    def _map(self) -> Utf16Offsets:
        return _offsets_of(self._canvas.places.text)

    def characterCount(self) -> int:
        """The length of the article."""
        return self._map().to16(len(self._canvas.places.text))

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803 - Qt's own names
        """A stretch of the article."""
        offsets = self._map()
        start, end = offsets.from16(startOffset), offsets.from16(endOffset)
        return displayed(self._canvas.places.text[start:end])

    def cursorPosition(self) -> int:
        """Where the caret is."""
        return self._map().to16(self._canvas.cursor)

    def setCursorPosition(self, position: int) -> None:
        """Put the caret somewhere."""
        self._canvas.move_to(self._map().from16(position))

    def selectionCount(self) -> int:
        """There is one selection, or none."""
        return 1 if self._canvas.places.has_selection else 0

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803
        """The selected stretch."""
        del selectionIndex
        start, end = self._canvas.selection
        return self._map().to16(start), self._map().to16(end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """Select a stretch."""
        offsets = self._map()
        self._canvas.select(offsets.from16(startOffset), offsets.from16(endOffset))

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """Select a stretch instead."""
        del selectionIndex
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N803
        """Select nothing."""
        del selectionIndex
        self._canvas.clear()

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803
        """Bring a stretch into view."""
        offsets = self._map()
        self._canvas.reveal(offsets.from16(startIndex), offsets.from16(endIndex))

    def characterRect(self, offset: int) -> QRect:
        """Where a character stands on the screen."""
        start = self._map().from16(offset)
        rects = self._canvas.rects_of(start, start + 1)
        if not rects:
            return QRect()
        place = self._canvas.viewport().mapToGlobal(QPoint(0, 0))
        return rects[0].toAlignedRect().translated(place)

    def offsetAtPoint(self, point: QPoint) -> int:
        """The character at a point of the screen."""
        place = QPointF(self._canvas.viewport().mapFromGlobal(point))
        return self._map().to16(self._canvas.hit(place).character)

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Nothing is said of fonts."""
        return "", offset, offset + 1


class CanvasInterface(QAccessibleWidget):
    """The canvas as a document with text."""

    def __init__(self, canvas: "Canvas") -> None:
        """Speak for a canvas."""
        super().__init__(canvas, QAccessible.Role.Document)
        self._text = CanvasText(canvas)

    def text(self, kind: QAccessible.Text) -> str:
        """What the canvas is called."""
        if kind == QAccessible.Text.Name:
            return QCoreApplication.translate("Canvas", "Article")
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # the stubs know only the address
        """The text interface. What is not there is a null pointer: None would crash AT-SPI."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        return Shiboken.VoidPtr(0)


@lru_cache(maxsize=1)
def _offsets_of(text: str) -> Utf16Offsets:
    """Going through a whole article is slow: once is enough."""
    return Utf16Offsets(text)


@cache
def install(kind: "type[Canvas]") -> None:
    """Tell Qt how to speak for canvases."""

    def interface(key: str, thing: QObject) -> QAccessibleInterface | None:
        del key
        return _made_for(thing) if isinstance(thing, kind) else None

    QAccessible.installFactory(interface)


def _made_for(canvas: "Canvas") -> QAccessibleInterface:
    made = CanvasInterface(canvas)
    # Qt keeps a bare pointer; without this Python would free what it points to.
    _alive.append(made)
    canvas.destroyed.connect(lambda: _alive.remove(made))
    return made


def announce(canvas: "Canvas", text: str) -> None:
    """Have a screen reader say something."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, text))


def tell_text(canvas: "Canvas") -> None:
    """There is another article."""
    if QAccessible.isActive():
        event = QAccessibleEvent(canvas, QAccessible.Event.VisibleDataChanged)
        QAccessible.updateAccessibility(event)


def tell_places(canvas: "Canvas") -> None:
    """The caret or the selection may have moved."""
    if not QAccessible.isActive():
        return
    offsets = _offsets_of(canvas.places.text)
    QAccessible.updateAccessibility(
        QAccessibleTextCursorEvent(canvas, offsets.to16(canvas.cursor))
    )
    if canvas.places.has_selection:
        start, end = (offsets.to16(edge) for edge in canvas.selection)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(canvas, start, end))
