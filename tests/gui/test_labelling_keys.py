"""The keys that label, move and remove, at a real window: each does one thing, and saves it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kutip.domain.edits import Edit, Replaced
from seated import RICE


def move(view: QWidget, place: QPoint) -> None:
    """Move the mouse with its left button held, which QTest.mouseMove does not do."""
    held, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    at, on_screen = QPointF(place), QPointF(view.mapToGlobal(place))
    modifiers = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, on_screen, none, held, modifiers)
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize(
    ("key", "label"), [("1", "PERSON"), ("2", "ORGANISATION"), ("4", "FIGURE")]
)
def test_a_digit_labels_the_word_at_the_cursor(seat, key, label):
    seat.put("Bulog")
    seat.press(key)
    assert seat.spans() == [("Bulog", label)]
    assert seat.touched == "Bulog"
    assert "Bulog" in seat.said
    seat.assert_true()


def test_the_number_pad_labels_too(seat):
    seat.put("Bulog")
    seat.press("Pad+2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]


def test_a_digit_labels_the_selection(seat):
    seat.put("Budi")
    seat.press("Shift+Right", "1")
    assert seat.spans() == [("Budi Santoso", "PERSON")]


def test_a_digit_relabels_the_focused_span(seat):
    span = seat.label("Bulog", "1")
    seat.press("2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    assert seat.canvas.focused == span.id
    seat.assert_true()


def test_after_moving_on_a_digit_labels_the_next_word(seat):
    seat.label("Budi Santoso", "1")
    seat.press("Right", "Right", "2")
    assert seat.spans() == [("Budi Santoso", "PERSON"), ("Bulog", "ORGANISATION")]


@pytest.mark.parametrize("key", ["Shift+2", "Shift+At"])
def test_shift_and_a_digit_give_a_second_label(seat, key):
    seat.label("Bulog", "1")
    seat.press(key)
    assert sorted(seat.spans()) == [("Bulog", "ORGANISATION"), ("Bulog", "PERSON")]
    seat.assert_true()


def test_the_same_label_twice_is_refused_in_words(seat):
    seat.label("Bulog", "1")
    seat.select("Bulog")
    seat.press("1")
    assert seat.said == "These words already carry this label."
    assert seat.spans() == [("Bulog", "PERSON")]


def test_a_digit_without_a_label_says_so(seat):
    seat.put("Bulog")
    seat.press("9")
    assert seat.said == "No label has the key 9."
    assert seat.spans() == []


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_delete_removes_the_span_and_leaves_its_words_selected(seat, key):
    seat.label("Budi Santoso", "1")
    seat.press(key)
    assert seat.spans() == []
    assert seat.touched == "Budi Santoso"
    seat.press("2")
    assert seat.spans() == [("Budi Santoso", "ORGANISATION")]
    seat.assert_true()


def test_delete_without_a_span_says_what_to_do(seat):
    seat.press("Delete")
    assert "N goes to the next" in seat.said


def test_a_held_delete_removes_one_span(seat):
    seat.label("Budi Santoso", "1")
    seat.label("Bulog", "2")
    seat.press("Delete")
    seat.canvas.focus_span(seat.on.accepted(seat.mine.id)[0].id)
    seat.repeat("Delete")
    assert seat.spans() == [("Budi Santoso", "PERSON")]


def test_a_held_digit_labels_once(seat):
    seat.put("Bulog")
    seat.repeat("1")
    assert seat.spans() == []


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["["], "kata Budi Santoso"),
        (["]"], "Budi Santoso dari"),
        (["]", "]"], "Budi Santoso dari Bulog"),
        (["{"], "Santoso"),
        (["Shift+["], "Santoso"),
        (["}"], "Budi"),
        (["Shift+]"], "Budi"),
        (["Ctrl+["], "Budi Santoso"),  # a blank is no edge
        (["Ctrl+]", "Ctrl+]"], "Budi Santoso"),
        (["Ctrl+{"], "udi Santoso"),
        (["Ctrl+}"], "Budi Santos"),
        (["Ctrl+Shift+]"], "Budi Santos"),
        (["}", "}"], "Budi"),  # never less than a word
    ],
    ids=" ".join,
)
def test_brackets_move_the_edges(seat, keys, words):
    seat.label("Budi Santoso", "1")
    seat.press(*keys)
    assert seat.spans() == [(words, "PERSON")]
    assert seat.touched == words
    seat.assert_true()


def test_edges_moved_in_a_burst_are_undone_as_one(seat):
    seat.label("Budi Santoso", "1")
    seat.press("]", "]")
    seat.press("Ctrl+Z")
    assert seat.spans() == [("Budi Santoso", "PERSON")]
    assert seat.touched == "Budi Santoso"
    assert "Move edge" in seat.said


def test_edge_mode_moves_edges_by_the_arrows_until_enter(seat):
    seat.label("Budi Santoso", "1")
    seat.press("X", "Right", "Right", "Shift+Left", "Left", "Ctrl+Left")
    assert seat.spans() == [("kata Budi Santoso dar", "PERSON")]
    seat.press("Return", "Right")
    assert seat.touched == "Bulog"
    assert seat.spans() == [("kata Budi Santoso dar", "PERSON")]


@pytest.mark.parametrize("key", ["Esc", "N", "Ctrl+Z"])
def test_another_key_ends_edge_mode(seat, key):
    seat.label("Budi Santoso", "1")
    seat.press("X", key)
    assert not seat.bench.is_moving_edges


def test_edge_mode_ends_when_the_span_is_let_go(seat):
    seat.label("Budi Santoso", "1")
    seat.press("X")
    seat.click("menunggu")
    seat.press("Right")
    assert not seat.bench.is_moving_edges
    assert seat.touched == "."
    seat.press("X")
    assert seat.said == "Focus a span first: N goes to the next one."
    assert not seat.bench.is_moving_edges


def test_undo_and_redo_go_through_everything(seat):
    seat.label("Budi Santoso", "1")
    seat.label("Bulog", "2")
    seat.press("1")
    seat.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert seat.spans() == []
    seat.press("Ctrl+Z")
    assert seat.said == "Nothing to undo."
    seat.press("Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Shift+Z")
    assert seat.spans() == [("Budi Santoso", "PERSON"), ("Bulog", "PERSON")]
    seat.press("Ctrl+Y")
    assert seat.said == "Nothing to redo."
    seat.assert_true()


def test_undo_of_a_removal_focuses_what_came_back(seat):
    span = seat.label("Bulog", "2")
    seat.press("Delete", "Ctrl+Z")
    assert seat.canvas.focused == span.id


def test_undo_in_another_article_opens_it_first(seat):
    seat.label("Bulog", "2")
    seat.press("Ctrl+J")
    assert seat.name == "banjir"
    seat.press("Ctrl+Z")
    assert seat.name == "beras"
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    assert "Add span" in seat.said
    assert seat.canvas.hasFocus()
    seat.press("Ctrl+Z")
    assert seat.spans() == []
    seat.press("Ctrl+J", "Ctrl+Y")
    assert (seat.name, seat.spans()) == ("beras", [])
    seat.press("Ctrl+Y")
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    seat.assert_true()


def test_labels_and_undo_are_named_in_the_menu(seat):
    seat.label("Bulog", "2")
    seat.settle()
    assert seat.window.actions_by_id["undo"].text() == "&Undo Add span"
    seat.press("Ctrl+Z")
    seat.settle()
    assert seat.window.actions_by_id["redo"].text() == "&Redo Add span"
    assert seat.window.actions_by_id["undo"].text() == "&Undo"


def test_selected_white_space_is_refused(seat):
    at = RICE.index(" kata")
    seat.canvas.select(at, at + 1)
    seat.press("1")
    assert "no text to label" in seat.said
    assert seat.spans() == []


def test_a_label_chosen_in_the_card_is_set_and_the_keys_stay_in_the_text(seat):
    seat.click("Bulog")
    assert seat.bench.popup.isVisible()
    seat.bench.popup._rows[1].click()
    assert seat.spans() == [("Bulog", "ORGANISATION")]
    assert seat.canvas.hasFocus()
    assert not seat.bench.popup.isVisible()


def test_the_card_goes_with_the_selection(seat):
    seat.click("Bulog")
    seat.press("2")
    assert not seat.bench.popup.isVisible()
    seat.click("Rabu")
    seat.press("Esc")
    assert not seat.bench.popup.isVisible()
    assert seat.canvas.selection[0] == seat.canvas.selection[1]


def test_an_edge_is_dragged(seat):
    span = seat.label("Budi Santoso", "1")
    view, left = seat.canvas.viewport(), Qt.MouseButton.LeftButton
    rect = seat.canvas.rects_of(*seat.extent("Budi Santoso"))[-1]
    edge, goal = rect.center().toPoint(), seat.at("Bulog")
    edge.setX(round(rect.right()))
    QTest.mousePress(view, left, pos=edge)
    move(view, (edge + goal) / 2)
    move(view, goal)
    QTest.mouseRelease(view, left, pos=goal)
    assert seat.spans() == [("Budi Santoso dari Bulog", "PERSON")]
    assert seat.canvas.focused == span.id
    seat.press("Ctrl+Z")
    assert seat.spans() == [("Budi Santoso", "PERSON")]


def test_a_renamed_label_is_renamed_everywhere(seat):
    seat.label("Bulog", "2")
    label = seat.desk.labels.named("ORGANISATION")
    seat.desk.apply(Edit("Rename", (Replaced(label, label._replace(name="BADAN", key="5")),)))
    seat.settle()
    chip = seat.bench.side.chips._chips[label.id]
    assert chip.accessibleName() == "BADAN, 5, 1"
    assert seat.spans() == [("Bulog", "BADAN")]
    seat.select("Rabu")
    seat.press("5")
    assert len(seat.spans()) == 2
    seat.assert_true()
