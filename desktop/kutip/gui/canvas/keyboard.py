"""Which keys move the cursor, and how."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Movement(StrEnum):
    """A way to move the cursor."""

    LEFT = "left"
    RIGHT = "right"
    GRAPHEME_LEFT = "grapheme left"
    GRAPHEME_RIGHT = "grapheme right"
    UP = "up"
    DOWN = "down"
    LINE_START = "line start"
    LINE_END = "line end"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    PARAGRAPH_UP = "paragraph up"
    PARAGRAPH_DOWN = "paragraph down"
    START = "start"
    END = "end"

    @property
    def is_exact(self) -> bool:
        """Whether it goes by graphemes, not words."""
        return self in {Movement.GRAPHEME_LEFT, Movement.GRAPHEME_RIGHT}

    @property
    def is_vertical(self) -> bool:
        """Whether it keeps the cursor in its column."""
        return self in {Movement.UP, Movement.DOWN, Movement.PAGE_UP, Movement.PAGE_DOWN}


_PLAIN: dict[int, Movement] = {
    Key.Key_Left: Movement.LEFT,
    Key.Key_Right: Movement.RIGHT,
    Key.Key_Up: Movement.UP,
    Key.Key_Down: Movement.DOWN,
    Key.Key_Home: Movement.LINE_START,
    Key.Key_End: Movement.LINE_END,
    Key.Key_PageUp: Movement.PAGE_UP,
    Key.Key_PageDown: Movement.PAGE_DOWN,
}
_WITH_CTRL: dict[int, Movement] = {
    Key.Key_Up: Movement.PARAGRAPH_UP,
    Key.Key_Down: Movement.PARAGRAPH_DOWN,
    Key.Key_Home: Movement.START,
    Key.Key_End: Movement.END,
}
_WITH_ALT: dict[int, Movement] = {
    Key.Key_Left: Movement.GRAPHEME_LEFT,
    Key.Key_Right: Movement.GRAPHEME_RIGHT,
}
_BY_MODIFIER = {
    Modifier.NoModifier: _PLAIN,
    Modifier.ControlModifier: _WITH_CTRL,
    Modifier.AltModifier: _WITH_ALT,
}


def movement_of(event: QKeyEvent) -> Movement | None:
    """How a key moves the cursor; None for a key that is somebody else's."""
    without = Modifier.ShiftModifier | Modifier.KeypadModifier
    keys = _BY_MODIFIER.get(event.modifiers() & ~without)
    return None if keys is None else keys.get(event.key())


def extends(event: QKeyEvent) -> bool:
    """Whether a key selects on its way."""
    return bool(event.modifiers() & Modifier.ShiftModifier)
