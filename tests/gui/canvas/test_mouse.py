"""The mouse selects words, focuses spans, drags and pulls edges."""

import pytest
from hands import ARTICLE, move
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kutip.domain.edits import Removed
from marked import marked, span_id, the

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NESTED = "Judul\nkata [Fakultas [Ekonomi]FIGURE [Universitas Samudra]ORGANISATION]QUOTE di sana"


def test_a_click_on_a_word_selects_it(hand, canvas, qtbot):
    hand.show(marked(ARTICLE))
    with qtbot.waitSignal(canvas.selection_made_by_mouse):
        hand.click(hand.at("Gubernur"))
    assert hand.selected == "Gubernur"


def test_a_click_beside_the_text_lets_go(hand, canvas):
    hand.show(marked(ARTICLE))
    hand.click(hand.at("Gubernur"))
    hand.click(hand.at("bunga") + QPoint(300, 0))
    assert hand.selected == ""
    assert canvas.focused is None


def test_clicks_go_from_the_innermost_span_outwards_and_round(hand, canvas):
    on = hand.show(marked(NESTED))
    inner = the(on, "Universitas Samudra").id
    outer = the(on, "Fakultas Ekonomi Universitas Samudra").id
    found = []
    for _ in range(3):
        hand.click(hand.at("Samudra"))
        found.append(canvas.focused)
    assert found == [inner, outer, inner]
    hand.click(hand.at("Fakultas"))
    assert canvas.focused == outer


def test_a_click_on_a_bar_picks_exactly_its_span(hand, canvas):
    on = hand.show(marked(NESTED))
    metrics = canvas._metrics
    rect = canvas.rects_of(the(on, "Ekonomi").start, the(on, "Ekonomi").end)[0]
    x, first = round(rect.center().x()), rect.bottom() + metrics.body.pad
    for lane, words in enumerate(["Ekonomi", "Fakultas Ekonomi Universitas Samudra"]):
        hand.click(QPoint(x, round(first + (lane + 0.4) * metrics.lane)))
        assert canvas.focused == the(on, words).id


def test_a_double_click_selects_the_word_inside_a_span(hand, canvas):
    hand.show(marked(NESTED))
    point = hand.at("Ekonomi")
    hand.click(point)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert hand.selected == "Ekonomi"
    assert canvas.focused is None


@pytest.mark.parametrize(
    ("start", "end", "selected"),
    [
        ("Gubernur", "Santoso", "Gubernur Budi Santoso"),
        ("Santoso", "Gubernur", "Gubernur Budi Santoso"),
        ("bunga", "siap", "bunga\n“Kami siap"),
        ("cukup", "pedagang", "cukup.\n\nSiti, pedagang"),
    ],
)
def test_a_drag_selects_whole_words(hand, canvas, qtbot, start, end, selected):
    hand.show(marked(ARTICLE))
    with qtbot.waitSignal(canvas.selection_made_by_mouse):
        hand.drag(hand.at(start), hand.at(end))
    assert hand.selected == selected


def test_a_drag_with_ctrl_selects_exactly(hand):
    hand.show(marked("Judul\nkata berimbuhan di sini"))
    hand.drag(hand.at("imbuh", where=0.02), hand.at("imbuh", where=0.98), modifier=CTRL)
    assert hand.selected == "imbuh"


def test_a_drag_with_ctrl_takes_whole_graphemes(hand):
    hand.show(marked("Judul\nkata 👩🏽\u200d🌾🇮🇩 sini"))
    hand.drag(hand.at("kata", where=0.5), hand.at("sini", where=0.02), modifier=CTRL)
    assert hand.selected.endswith("👩🏽\u200d🌾🇮🇩 ")


def test_shift_and_a_click_extend(hand):
    hand.show(marked(ARTICLE))
    hand.click(hand.at("Gubernur"))
    hand.click(hand.at("Santoso"), SHIFT)
    assert hand.selected == "Gubernur Budi Santoso"


def test_dragging_past_the_edge_scrolls_and_selects_on(hand, canvas, qtbot):
    hand.show(marked("Judul\n" + "Satu baris saja.\n" * 100))
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=hand.at("baris"))
    move(viewport, QPoint(100, viewport.height() + 30))
    before = canvas.selection[1]
    qtbot.waitUntil(lambda: canvas.verticalScrollBar().value() > 100)
    qtbot.waitUntil(lambda: canvas.selection[1] > before)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(100, 590))
    assert canvas.selection[0] == canvas.places.text.index("baris")


@pytest.mark.parametrize(
    ("words", "edge", "to", "expected"),
    [
        ("Budi", 1.0, "Santoso", "Budi Santoso"),
        ("Budi", 0.0, "Gubernur", "Gubernur Budi"),
        ("Budi", 1.0, "kata", None),
    ],
)
def test_pulling_an_edge_asks_for_it_and_changes_nothing(hand, canvas, words, edge, to, expected):
    on = hand.show(marked("Judul\nkata Gubernur [Budi]PERSON Santoso"))
    span = the(on, words)
    canvas.focus_span(span.id)
    asked = []
    canvas.edges_dragged.connect(lambda *args: asked.append(args))
    hand.drag(hand.at(words, where=edge), hand.at(to))
    if expected is None:
        assert asked == []
    else:
        start = on.text.index(expected)
        assert asked == [(span.id, start, start + len(expected))]
    assert canvas._shown.spans == on.spans
    assert canvas.focused == span.id


def test_an_edge_is_pulled_exactly_with_ctrl(hand, canvas):
    on = hand.show(marked("Judul\nkata [Budi]PERSON Santoso"))
    canvas.focus_span(the(on, "Budi").id)
    asked = []
    canvas.edges_dragged.connect(lambda *args: asked.append(on.text[args[1] : args[2]]))
    hand.drag(hand.at("Budi", where=1.0), hand.at("Santoso", where=0.02), modifier=CTRL)
    assert asked == ["Budi "]


def test_an_edit_while_an_edge_is_pulled_shows_the_truth(hand, canvas):
    on = hand.show(marked("Judul\nkata [Budi]PERSON Santoso"))
    span = the(on, "Budi")
    canvas.focus_span(span.id)
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=hand.at("Budi", where=1.0))
    move(viewport, hand.at("Santoso"))
    hand.apply(on, Removed(span))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=hand.at("Santoso"))
    assert canvas._shown.spans == {}
    assert canvas.focused is None


def test_an_edge_being_pulled_is_shown_and_can_be_let_go(hand, canvas):
    on = hand.show(marked("Judul\nkata [Budi]PERSON Santoso"))
    span = the(on, "Budi")
    canvas.focus_span(span.id)
    before = canvas.grab().toImage()
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=hand.at("Budi", where=1.0))
    move(viewport, hand.at("Santoso"))
    assert canvas._shown.spans[span.id].end == on.text.index("Santoso") + 7
    canvas.clear()
    assert canvas._shown.spans == on.spans
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=hand.at("Budi", where=1.0))
    canvas.focus_span(span.id)
    canvas.hover(None)
    assert canvas.grab().toImage() == before


def test_a_click_on_an_edge_is_a_click(hand, canvas):
    on = hand.show(marked("Judul\n[kata [Budi]PERSON]QUOTE Santoso"))
    hand.click(hand.at("Budi", where=0.97))
    hand.click(hand.at("Budi", where=0.97))
    assert canvas.focused == the(on, "kata Budi").id


def test_the_pointer_shows_the_span_under_it(hand, canvas):
    hand.show(marked("Judul\nkata [Budi]PERSON Santoso"))
    QTest.mouseMove(canvas.viewport(), hand.at("Budi"))
    assert canvas._scene.emphasis.hovered == span_id(0)
    QTest.mouseMove(canvas.viewport(), hand.at("kata"))
    assert canvas._scene.emphasis.hovered is None


def test_ctrl_and_the_wheel_ask_for_another_size(hand, canvas, qtbot):
    hand.show(marked(ARTICLE))
    with qtbot.waitSignal(canvas.zoom_requested) as asked:
        _wheel(canvas, 120, CTRL)
    assert asked.args == [1]
    with qtbot.waitSignal(canvas.zoom_requested) as asked:
        _wheel(canvas, -120, CTRL)
    assert asked.args == [-1]


def _wheel(canvas, turn, modifiers):
    here = QPointF(100, 100)
    QApplication.sendEvent(
        canvas.viewport(),
        QWheelEvent(
            here,
            QPointF(canvas.viewport().mapToGlobal(here.toPoint())),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_menu_is_about_what_is_under_the_pointer(hand, canvas, qtbot):
    on = hand.show(marked("Judul\nkata [Budi]PERSON Santoso"))
    point = hand.at("Budi")
    place = canvas.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place)
    with qtbot.waitSignal(canvas.context_requested) as asked:
        QApplication.sendEvent(canvas.viewport(), event)
    assert asked.args == [place]
    assert canvas.focused == the(on, "Budi").id
