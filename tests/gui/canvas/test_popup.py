"""The card of labels beside a selection."""

import pytest
from hands import ARTICLE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kutip.gui.canvas.popup import LabelPopup, LabelRow
from marked import LABELS, marked


@pytest.fixture
def popup(hand, canvas, qtbot):
    hand.show(marked(ARTICLE))
    hand.click(hand.at("Gubernur"))
    card = LabelPopup()
    qtbot.addWidget(card)
    card.show_for(canvas, LABELS, "en")
    return card


def rows(popup):
    return [row for row in popup.findChildren(LabelRow) if row.isVisible()]


def test_it_offers_every_label_with_its_key(popup):
    assert [row.text() for row in rows(popup)] == ["PERSON", "ORGANISATION", "QUOTE", "FIGURE"]
    assert rows(popup)[2].accessibleName() == "Label as QUOTE, key 3"


def test_it_stands_in_the_viewport_and_leaves_the_keys_to_the_canvas(popup, canvas):
    assert canvas.viewport().rect().contains(popup.geometry())
    assert not popup.geometry().intersects(canvas.rects_of(*canvas.selection)[0].toRect())
    assert canvas.hasFocus()


def test_a_click_chooses_and_goes_away(popup, qtbot):
    with qtbot.waitSignal(popup.label_chosen) as chosen:
        QTest.mouseClick(rows(popup)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [LABELS.spans[1]]
    assert not popup.isVisible()


def test_keys_choose_too(popup, qtbot):
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(rows(popup)[0], Qt.Key.Key_Down)
    assert rows(popup)[1].hasFocus()
    QTest.keyClick(rows(popup)[1], Qt.Key.Key_Up)
    with qtbot.waitSignal(popup.label_chosen) as chosen:
        QTest.keyClick(rows(popup)[0], Qt.Key.Key_Return)
    assert chosen.args == [LABELS.spans[0]]


def test_escape_goes_back_to_the_text(popup, canvas):
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(rows(popup)[0], Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert canvas.hasFocus()


def test_showing_it_again_shows_the_labels_of_now(popup, canvas):
    popup.show_for(canvas, LABELS._replace(spans=LABELS.spans[:2]), "en")
    assert [row.text() for row in rows(popup)] == ["PERSON", "ORGANISATION"]
