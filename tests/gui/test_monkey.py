"""A monkey at the window: whatever keys and clicks come, memory is the database, and undoing all
of it and doing it again ends at the same spans.
"""

import random
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kutip.gui.commands import COMMANDS

# What opens a box of the system or another window is left to its own tests.
_AWAY = {
    "new", "open", "sample", "import", "export", "backup", "close", "quit", "labels", "settings",
    "keys", "help", "about", "full_screen", "note",
}  # fmt: skip
_COMMANDS = [key for c in COMMANDS if c.id not in _AWAY for key in c.keys if key != "Backtab"]
_MOVES = [
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDn", "Ctrl+Home", "Ctrl+End",
    "Shift+Left", "Shift+Right", "Shift+Down", "Alt+Right", "Shift+Alt+Right", "Ctrl+Down",
]  # fmt: skip
_LABELS = ["1", "2", "3", "4", "5", "Shift+1", "Shift+2", "Shift+4", "U", "D", "Space"]
_NAMES = {"Return": "Return", "Enter": "Enter", "Del": "Delete", "PgDown": "PageDown"}
_BUTTONS = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
STEPS = 200


class Monkey:
    """Presses and clicks by chance, always the same from the same seed."""

    def __init__(self, seat, seed):
        self.seat, self.chance, self.done = seat, random.Random(seed), []

    def step(self):
        act = self.chance.choices(
            (self.label, self.move, self.command, self.click, self.drag), (30, 30, 25, 10, 5)
        )[0]
        if not self.seat.canvas.hasFocus() and self.chance.random() < 0.3:
            self.key("Esc")  # else it would stay in the find field for ever
        act()
        QApplication.processEvents()

    def key(self, name):
        *held, last = name.split("+") if not name.endswith("+") else (*name[:-1].split("+"), "+")
        name = "+".join([*filter(None, held), _NAMES.get(last, last)])
        if name == "Ctrl++":
            name = "Ctrl+="
        self.done.append(name)
        self.seat.press(name)

    def label(self):
        self.key(self.chance.choice(_LABELS))

    def move(self):
        self.key(self.chance.choice(_MOVES))

    def command(self):
        self.key(self.chance.choice(_COMMANDS))

    def place(self):
        room = self.seat.canvas.viewport().rect()
        return QPoint(self.chance.randrange(room.width()), self.chance.randrange(room.height()))

    def click(self):
        place, held = self.place(), self.chance.choice(_BUTTONS)
        self.done.append(("click", place.toTuple()))
        QTest.mouseClick(self.seat.canvas.viewport(), Qt.MouseButton.LeftButton, held, place)

    def drag(self):
        first, last, left = self.place(), self.place(), Qt.MouseButton.LeftButton
        self.done.append(("drag", first.toTuple(), last.toTuple()))
        view = self.seat.canvas.viewport()
        QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, first)
        QTest.mouseMove(view, (first + last) / 2)
        QTest.mouseMove(view, last)
        QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, last)


def everything(seat):
    """All that the annotator says of all articles, as the database has it."""
    store = seat.desk.store
    said = {}
    for document in store.documents():
        on = store.read(document.id)
        mine = on.set_of("ani")
        said[document.id] = mine and (mine, set(on.reading(mine.id)), set(on.links_of(mine.id)))
    return said


def edits(seat):
    """How many edits the annotator has made, undoing and redoing left out."""
    with closing(sqlite3.connect(f"file:{seat.desk.store.path}?mode=ro", uri=True)) as connection:
        query = "SELECT count(*) FROM edit WHERE annotator = 'ani' AND undoes IS NULL"
        return connection.execute(query).fetchone()[0]


def turn_all(seat, key, way):
    """Undo or redo until there is nothing left."""
    for _ in range(4 * STEPS):
        if way() is None:
            return
        seat.press(key)
    pytest.fail(f"{key} does not come to an end")


@pytest.mark.parametrize("seed", [1, 22, 333])
def test_whatever_is_pressed(suggested, seed):
    seat = suggested
    beginning = everything(seat)
    monkey = Monkey(seat, seed)
    for _ in range(STEPS):
        monkey.step()
        seat.assert_true()
    seat.settle()
    while seat.bench.question.isVisible() or not seat.canvas.hasFocus():
        seat.press("Esc")
    end = everything(seat)
    turn_all(seat, "Ctrl+Y", seat.desk.redoable)  # what the monkey itself had just undone
    full = everything(seat)
    turn_all(seat, "Ctrl+Z", seat.desk.undoable)
    assert everything(seat) == beginning
    seat.assert_true()
    turn_all(seat, "Ctrl+Y", seat.desk.redoable)
    assert everything(seat) == full
    seat.assert_true()
    assert full.keys() == end.keys()
    assert edits(seat) > STEPS // 10
