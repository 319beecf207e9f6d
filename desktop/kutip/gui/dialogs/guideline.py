"""The project's guideline, to read beside the text."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from kutip.gui.dialogs.markdown import set_headings
from kutip.gui.fonts import ARTICLE_FAMILY
from kutip.gui.look import Look
from kutip.gui.theme import Theme

_HEADINGS = {1: 19, 2: 15, 3: 14, 4: 14}


class _Reader(QTextBrowser):
    """Opens no links and loads no pictures: a guideline may come from anybody."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing."""
        return None


class GuidelinePanel(QWidget):
    """Shows Markdown in the colours of the window."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._markdown = ""
        self.reader = _Reader()
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.reader)
        self.setLayout(layout)
        look.changed.connect(self._show)
        self._show()

    def show_text(self, markdown: str) -> None:
        """Show a guideline; none at all says where one is written."""
        self._markdown = markdown
        self._show()

    def _show(self) -> None:
        theme = self.look.theme
        self.reader.setAccessibleName(self.tr("Guideline"))
        self.reader.setStyleSheet(
            f"QTextBrowser {{ border: none; background: {theme.paper}; padding: 8px 12px; }}"
        )
        empty = self.tr("This project has no guideline yet. Write one in the label editor.")
        document = self.reader.document()
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(
            self._markdown or empty, features.MarkdownDialectGitHub | features.MarkdownNoHTML
        )
        _set_type(document, theme)
        self.reader.moveCursor(QTextCursor.MoveOperation.Start)


def _set_type(document: QTextDocument, theme: Theme) -> None:
    """Give Markdown the program's own sizes, distances and colours."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(_distances(level, in_list=block.textList() is not None))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        _set_code(block, theme)
        block = block.next()
    set_headings(document, _HEADINGS)


def _distances(level: int, *, in_list: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin({0: 0, 1: 4}.get(level, 18))
    made.setBottomMargin(2 if in_list else 6)
    made.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _set_code(block: QTextBlock, theme: Theme) -> None:
    """Examples stand in the article's face on a quiet ground, not in a typewriter's."""
    example = QTextCharFormat()
    example.setFontFamilies([ARTICLE_FAMILY, "serif"])
    example.setFontFixedPitch(False)
    example.setBackground(QColor(theme.chip))
    for piece in block.textFormats():
        if piece.format.fontFixedPitch():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + piece.start)
            end = block.position() + piece.start + piece.length
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(example)
