"""All keys on one page, by group, to look up and to search."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kutip.gui.dialogs.base import Dialog, header, main_button, scrolling
from kutip.gui.dialogs.parts import KeyCap, clear, column, frame, label, row
from kutip.gui.look import Look

# A group, what the keys do, and the keys: "Ctrl+Z" or several, as in "Tab  Shift+Tab".
KeyRow = tuple[str, str, str]

_COLUMN = 270
# More keys than these stand below their words.
_BESIDE = 3


class KeysDialog(Dialog):
    """The keys in columns; typing narrows them down."""

    def __init__(self, look: Look, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._rows = tuple(rows)
        self._drawn = 0
        self.setWindowTitle(self.tr("Keys"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(260)
        self.search.textChanged.connect(self._show)
        close = main_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(32)
        self._nothing = label(self.tr("No key does that. Try another word."), "muted")
        inside = column(self._nothing, self._columns, None, margins=(24, 16, 24, 16))
        self._area: QScrollArea = scrolling(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Keys"))
        note = label(self.tr("Keys of one letter act in the text only."), "faint")
        self.build(
            self._area,
            head=header(self.tr("Keys"), None, self.search),
            foot=row(note, None, close),
        )
        self.fit(960, 640)
        self._show()
        self.search.setFocus()

    def shown(self) -> list[KeyRow]:
        """The rows that the search leaves."""
        words = self.search.text().casefold().split()
        return [each for each in self._rows if all(w in " ".join(each).casefold() for w in words)]

    def _show(self) -> None:
        found = self.shown()
        self._drawn = self._number()
        self._nothing.setVisible(not found)
        clear(self._columns)
        groups = [(name, list(rows)) for name, rows in groupby(found, key=lambda each: each[0])]
        for part in _columns(groups, self._number()):
            lines = QVBoxLayout()
            lines.setSpacing(6)
            for name, rows in part:
                lines.addWidget(label(name, "strong"))
                for _, text, keys in rows:
                    lines.addWidget(self._line(text, keys))
                lines.addSpacing(14)
            lines.addStretch(1)
            narrow = frame(lines)
            narrow.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._columns.addWidget(narrow, 1)

    def _number(self) -> int:
        return max(1, (self.width() - 48) // _COLUMN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        if self._number() != self._drawn:
            self._show()

    def _line(self, text: str, keys: str) -> QFrame:
        caps = [KeyCap(self.look, key) for key in _caps(keys)]
        words = label(text, "", wrap=True)
        if len(caps) <= _BESIDE:
            line = row(words, *caps, gap=4)
            line.setStretch(0, 1)
            made = frame(line)
        else:
            lines = (row(*some, None, gap=4) for some in _broken(caps))
            made = frame(column(words, *lines, gap=4))
        made.setAccessibleName(f"{text}: {keys}")
        return made


def _caps(keys: str) -> list[str]:
    """The keys one by one, without the commas of a sentence."""
    return [
        key if key == "," or key.endswith("+,") else key.removesuffix(",") for key in keys.split()
    ]


def _broken(caps: list[KeyCap]) -> list[list[KeyCap]]:
    """Key caps in lines that fit into a column."""
    lines: list[list[KeyCap]] = [[]]
    for cap in caps:
        if sum(each.width() + 4 for each in lines[-1]) + cap.width() > _COLUMN - 40:
            lines.append([])
        lines[-1].append(cap)
    return lines


def _columns(
    groups: list[tuple[str, list[KeyRow]]], number: int
) -> list[list[tuple[str, list[KeyRow]]]]:
    """The groups in so many columns of about the same height, in their order."""
    total = sum(len(rows) + 2 for _, rows in groups)
    columns: list[list[tuple[str, list[KeyRow]]]] = [[] for _ in range(number)]
    so_far = 0
    for group in groups:
        height = len(group[1]) + 2
        middle = so_far + height / 2
        columns[min(number - 1, int(middle * number / max(1, total)))].append(group)
        so_far += height
    return columns
