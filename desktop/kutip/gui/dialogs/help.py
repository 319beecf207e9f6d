"""The help that comes with the program, to read and to search without the network."""

from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextEdit, QWidget

from kutip.gui.dialogs.base import Dialog, header, main_button
from kutip.gui.dialogs.guideline import GuidelinePanel
from kutip.gui.dialogs.markdown import set_headings
from kutip.gui.dialogs.parts import column, frame, label, row
from kutip.gui.look import Look
from kutip.gui.theme import Theme
from kutip.resources import resource

_FOLDER = "resources/help"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HEADINGS = {1: 20, 2: 15}
_AIR = 10
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Page(NamedTuple):
    """One page of the help: the name of its file, its title, and all of it as Markdown."""

    name: str
    title: str
    text: str


def read_pages(language: str) -> list[Page]:
    """The pages in a language, in the order of their file names; in English where it has none."""
    for folder in (language, "en"):
        found = sorted(resource(f"{_FOLDER}/{folder}").glob("*.md"))
        texts = [(path.name, path.read_text(encoding="utf-8")) for path in found]
        if texts:
            return [Page(name, _title(text), text) for name, text in texts]
    return []


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")


class HelpDialog(Dialog):
    """Pages at the left, the chosen one at the right; typing keeps the pages with those words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._pages: list[Page] = []
        self._found: list[Page] = []
        self._places: list[QTextCursor] = []
        self._open = ""
        self.setWindowTitle(self.tr("Help"))
        self.search = QLineEdit()
        self.list = QListWidget()
        self.panel = GuidelinePanel(look)
        self._nothing = label(self.tr("No page has these words."), "muted", wrap=True)
        self._close = main_button(self.tr("Close"))
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.list.currentRowChanged.connect(self._turn_to)
        self.panel.reader.anchorClicked.connect(self._follow)
        self._close.clicked.connect(self.accept)
        look.changed.connect(self._read)
        self._read()
        self.fit(960, 700)
        self.search.setFocus()

    # ---- what it is made of

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(260)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing.setContentsMargins(12, 4, 12, 0)
        left = frame(column(self._nothing, self.list, margins=(8, 12, 8, 12)), side=True)
        left.setFixedWidth(248)
        body = row(left, self.panel, gap=0)
        body.setStretch(1, 1)
        note = label(self.tr("Enter goes to the next place that was found."), "faint")
        self.build(
            body,
            head=header(self.tr("Help"), None, self.search),
            foot=row(note, None, self._close),
        )

    def _read(self) -> None:
        """Read all pages, in the language and the colours of now."""
        self._pages = read_pages(self.look.language)
        self.list.setStyleSheet(_list_style(self.look.theme))
        self._narrow()

    # ---- finding

    def _words(self) -> list[str]:
        return self.search.text().casefold().split()

    def _narrow(self) -> None:
        """Keep the pages that hold all words; stay on the open one if it does."""
        words = self._words()
        self._found = [p for p in self._pages if all(w in p.text.casefold() for w in words)]
        names = [page.name for page in self._found]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([page.title for page in self._found])
        self.list.blockSignals(False)
        self._nothing.setVisible(bool(self._pages) and not self._found)
        self.list.setVisible(bool(self._found))
        self.list.setCurrentRow(names.index(self._open) if self._open in names else 0)
        if not self._pages:
            self.panel.show_text(
                self.tr("The help is missing from this copy of Kutip. The key ? shows all keys.")
            )

    def show_page(self, name: str) -> None:
        """Open the page of a file, such as `06-import.md`; the search is over."""
        names = [page.name for page in self._pages]
        if name in names:
            self._open = name
            self.search.clear()
            self._narrow()

    def _turn_to(self, place: int) -> None:
        if not 0 <= place < len(self._found):
            return
        page = self._found[place]
        self._open = page.name
        self.panel.show_text(page.text)
        self.panel.reader.setAccessibleName(page.title)
        document = self.panel.reader.document()
        set_headings(document, _HEADINGS)
        _part_lists(document)
        for inside in document.rootFrame().childFrames():
            if isinstance(inside, QTextTable):
                _set_table(inside, self.look.theme)
        self._mark()

    def _mark(self) -> None:
        """Mark the words that are looked for, and show the first place."""
        document, theme = self.panel.reader.document(), self.look.theme
        places: list[QTextCursor] = []
        for word in self._words():
            at = document.find(word)
            while not at.isNull():
                places.append(QTextCursor(at))
                at = document.find(word, at)
        self._places = sorted(places, key=lambda each: each.position())
        self.panel.reader.setExtraSelections([_marked(each, theme) for each in self._places])
        if self._places:
            self._show_place(0)

    def _next_place(self) -> None:
        if self._places:
            now = self.panel.reader.textCursor().position()
            later = (n for n, each in enumerate(self._places) if each.selectionStart() >= now)
            self._show_place(next(later, 0))

    def _show_place(self, number: int) -> None:
        cursor = QTextCursor(self._places[number])
        cursor.setPosition(cursor.position())
        self.panel.reader.setTextCursor(cursor)
        self.panel.reader.ensureCursorVisible()

    # ---- going about

    def _follow(self, link: QUrl) -> None:
        """A page leads to other pages, and nowhere else."""
        self.show_page(link.toString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search, the arrows go through the pages and Enter through what was found."""
        if self.search.hasFocus() and event.key() in _STEPS:
            wanted = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(0, wanted), self.list.count() - 1))
        elif self.search.hasFocus() and self.search.text() and event.key() in _ENTER:
            self._next_place()
        else:
            super().keyPressEvent(event)


def _marked(place: QTextCursor, theme: Theme) -> QTextEdit.ExtraSelection:
    ink = QTextCharFormat()
    ink.setBackground(QColor(theme.warn_fill))
    ink.setForeground(QColor(theme.warn))
    made = QTextEdit.ExtraSelection()
    made.cursor = place
    made.format = ink
    return made


def _part_lists(document: QTextDocument) -> None:
    """Some air between the last entry of a list and the text that follows."""
    block = document.begin()
    while block.isValid():
        if block.textList() is not None and block.next().textList() is None:
            air = QTextBlockFormat()
            air.setBottomMargin(_AIR)
            QTextCursor(block).mergeBlockFormat(air)
        block = block.next()


def _set_table(table: QTextTable, theme: Theme) -> None:
    """Thin lines and some air, in the colours of the window."""
    style = table.format()
    style.setBorder(1)
    style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    style.setBorderBrush(QBrush(QColor(theme.line)))
    style.setBorderCollapse(True)
    style.setCellSpacing(0)
    style.setCellPadding(6)
    style.setTopMargin(6)
    style.setBottomMargin(12)
    style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(style)
    for column_ in range(table.columns()):
        cell = table.cellAt(0, column_)
        ground = cell.format()
        ground.setBackground(QColor(theme.panel))
        cell.setFormat(ground)


def _list_style(theme: Theme) -> str:
    return f"""
QListWidget {{ font-size: 13px; }}
QListWidget::item {{ color: {theme.text}; padding: 7px 10px; border-radius: 6px;
  border: 1px solid transparent; }}
QListWidget::item:hover {{ background: {theme.hover}; }}
QListWidget::item:selected {{ background: {theme.chip}; color: {theme.text}; }}
QListWidget::item:selected:active:focus {{ border: 1px solid {theme.accent}; }}
"""
