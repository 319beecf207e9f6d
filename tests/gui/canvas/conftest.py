"""A canvas on the screen that is none, and hands for it."""

import pytest
from hands import Hand

from kutip.gui.canvas.view import Canvas
from kutip.gui.fonts import load


@pytest.fixture
def hand(qtbot) -> Hand:
    load()
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(820, 600)
    canvas.show()
    canvas.setFocus()
    qtbot.waitExposed(canvas)
    return Hand(canvas)


@pytest.fixture
def canvas(hand: Hand) -> Canvas:
    return hand.canvas
