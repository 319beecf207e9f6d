"""What Qt makes of Markdown, put into the program's own sizes."""

from collections.abc import Mapping

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat


def set_headings(document: QTextDocument, sizes: Mapping[int, int]) -> None:
    """Give headings a size in pixels by their level; a level that is not named stays.

    Markdown's own sizes win over pixels, so they are taken out.
    """
    block = document.begin()
    while block.isValid():
        size = sizes.get(block.blockFormat().headingLevel())
        for piece in block.textFormats() if size else ():
            ink = QTextCharFormat(piece.format)
            ink.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            ink.setProperty(QTextFormat.Property.FontPixelSize.value, size)
            ink.setFontWeight(QFont.Weight.DemiBold)
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + piece.start)
            end = block.position() + piece.start + piece.length
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(ink)
        block = block.next()
