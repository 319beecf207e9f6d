"""Which digit key was pressed, with or without Shift, on any keyboard layout."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# What Shift makes of the digits where the physical key is not told, as on test platforms.
_SHIFTED = {symbol: digit for digit, symbol in enumerate("!@#$%^&*(", start=1)}
# The scan codes of the keys 1 to 9 in the main row.
_FIRST_SCAN_CODE = 2 if sys.platform == "win32" else 10


def digit_of(event: QKeyEvent) -> tuple[int, bool] | None:
    """The digit 1 to 9 and whether Shift was held, or None for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    shift = held == Qt.KeyboardModifier.ShiftModifier
    key = event.key()
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_0, shift
    if not shift or event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    code = event.nativeScanCode() - _FIRST_SCAN_CODE + 1
    digit = code if 1 <= code <= 9 else _SHIFTED.get(event.text(), 0)
    return (digit, True) if digit else None
