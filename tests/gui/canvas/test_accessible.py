"""What a screen reader learns of the canvas, counted as Qt counts."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

from marked import marked

TEXT = "Judul 👩🏽\u200d🌾\nGubernur Budi \x01 kata"


@pytest.fixture
def spoken(hand, canvas):
    hand.show(marked(TEXT))
    return QAccessible.queryAccessibleInterface(canvas)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def test_it_is_a_document_with_a_name(spoken):
    assert spoken.role() == QAccessible.Role.Document
    assert spoken.text(QAccessible.Text.Name) == "Article"


def test_it_reads_the_text(spoken):
    text = spoken.textInterface()
    assert text.characterCount() == units(TEXT)
    start = units(TEXT[: TEXT.index("Budi")])
    assert text.text(start, start + 4) == "Budi"
    assert text.text(0, text.characterCount()) == TEXT.replace("\x01", "␁")


def test_the_caret_and_the_selection_go_both_ways(spoken, canvas):
    text = spoken.textInterface()
    at = TEXT.index("Budi")
    text.setCursorPosition(units(TEXT[:at]))
    assert canvas.cursor == at
    assert text.cursorPosition() == units(TEXT[:at])
    text.addSelection(units(TEXT[:at]), units(TEXT[: at + 4]))
    assert canvas.selection == (at, at + 4)
    assert text.selectionCount() == 1
    text.removeSelection(0)
    assert text.selectionCount() == 0


def test_a_character_has_its_place_on_the_screen(spoken, canvas):
    text = spoken.textInterface()
    at = units(TEXT[: TEXT.index("Budi")])
    rect = text.characterRect(at)
    assert text.offsetAtPoint(rect.center()) == at
    assert canvas.viewport().mapFromGlobal(rect.topLeft()) != QPoint(0, 0)


def test_moving_and_speaking_tell_whoever_listens(hand, canvas, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.type())
    )
    hand.show(marked(TEXT))
    hand.press("Right", "Shift+Right")
    canvas.announce("Orang: Budi")
    assert QAccessible.Event.TextCaretMoved in told
    assert QAccessible.Event.TextSelectionChanged in told
    assert told[-1] == QAccessible.Event.Announcement
