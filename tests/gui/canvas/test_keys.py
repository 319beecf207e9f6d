"""Keys move the cursor by words and lines, and select with Shift."""

import pytest
from hands import ARTICLE
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from marked import LABELS, marked


@pytest.mark.parametrize(
    ("keys", "touched"),
    [
        ([], "BSN"),
        (["Right"], "tahan"),
        (["Right", "Right", "Right"], "“"),
        (["Right", "Left", "Left"], "BSN"),
        (["End"], "bunga"),
        (["End", "Home"], "BSN"),
        (["Down"], "Kami"),
        (["Down", "Up"], "BSN"),
        (["Ctrl+End"], "."),
        (["Ctrl+End", "Ctrl+Home"], "BSN"),
        (["Ctrl+Down"], "“"),
        (["Ctrl+Down", "Ctrl+Down"], "Siti"),
        (["Ctrl+Down", "Ctrl+Down", "Right", "Ctrl+Up"], "Siti"),
        (["Ctrl+Down", "Ctrl+Down", "Ctrl+Up"], "“"),
        (["Ctrl+Down", "Ctrl+Down", "Ctrl+Down"], "."),
        (["PageDown", "PageUp"], "BSN"),
        (["Shift+Right"], "BSN tahan"),
        (["Shift+Right", "Shift+Right", "Shift+Left"], "BSN tahan"),
        (["Shift+Right", "Shift+Left"], "BSN"),
        (["Right", "Shift+Left"], "BSN tahan"),
        (["Right", "Right", "Shift+Left", "Shift+Left", "Shift+Right"], "tahan bunga"),
        (["Shift+End"], "BSN tahan bunga"),
        (["Right", "Shift+Home"], "BSN tahan"),
        (["Shift+Right", "Right"], "bunga"),
        (["Right", "Shift+Right", "Left"], "BSN"),
        (["Alt+Right", "Shift+Alt+Right"], "S"),
        (["Alt+Right", "Shift+Alt+Right", "Shift+Alt+Right"], "SN"),
        (["Shift+Right", "Shift+Alt+Right"], "BSN tahan "),
        (["Shift+Right", "Shift+Alt+Left"], "BSN taha"),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, list) else value,
)
def test_what_keys_touch(hand, keys, touched):
    hand.show(marked(ARTICLE))
    hand.press(*keys)
    assert hand.touched == touched


def test_selecting_over_lines_and_paragraphs(hand):
    hand.show(marked(ARTICLE))
    hand.press("Shift+Ctrl+End")
    assert hand.selected == ARTICLE.rstrip("\n")
    hand.press("Shift+Ctrl+Home")
    assert hand.selected == "BSN"


def test_a_selection_over_separators_is_the_source_text(hand):
    text = "satu dua\r\n\r\ntiga\u2028empat"
    hand.show(marked(text))
    hand.press("Shift+Ctrl+End")
    assert hand.selected == text


def test_the_cursor_never_lands_inside_a_grapheme(hand, canvas):
    hand.show(marked("x👩🏽\u200d🌾y"))
    hand.press("Alt+Right")
    assert canvas.cursor == 1
    hand.press("Alt+Right")
    assert canvas.cursor == 5
    hand.press("Alt+Left")
    assert canvas.cursor == 1


def test_up_and_down_keep_to_their_column(hand, canvas):
    hand.show(marked("Judul berita\n" + "panjang sekali kata kata\nx\nini yang ketiga\n"))
    hand.press("Down", "End")
    hand.press("Down", "Down")
    assert hand.touched == "ketiga"


def test_moving_drops_the_focus_and_tells(hand, canvas, qtbot):
    on = hand.show(marked("[Budi]PERSON pergi"))
    (span,) = on.spans.values()
    canvas.focus_span(span.id)
    with qtbot.waitSignal(canvas.span_focused) as told:
        hand.press("Right")
    assert told.args == [None]
    assert hand.touched == "pergi"


def test_from_a_focused_span_the_cursor_goes_on_behind_it(hand, canvas):
    on = hand.show(marked("kata [Budi Santoso]PERSON pergi jauh"))
    (span,) = on.spans.values()
    canvas.focus_span(span.id)
    hand.press("Right")
    assert hand.touched == "pergi"
    canvas.focus_span(span.id)
    hand.press("Left")
    assert hand.touched == "kata"
    canvas.focus_span(span.id)
    hand.press("Shift+Right")
    assert hand.selected == "Budi Santoso pergi"


def test_what_a_label_key_means(hand, canvas):
    on = hand.show(marked("kata [Budi]PERSON pergi"))
    (span,) = on.spans.values()
    assert canvas.target().kind == "word"
    canvas.focus_span(span.id)
    assert canvas.target() == ("span", 5, 9, span.id)
    canvas.select(0, 9)
    assert canvas.target()[:3] == ("selection", 0, 9)
    assert canvas.focused is None
    canvas.clear()
    assert canvas.target().kind == "word"
    canvas.show_document(None, span.set_id, LABELS)
    assert canvas.target().kind == "none"


def test_a_selection_is_told_once(hand, canvas, qtbot):
    hand.show(marked(ARTICLE))
    told = []
    canvas.selection_changed.connect(lambda start, end: told.append((start, end)))
    hand.press("Shift+Right", "Shift+Left", "Right")
    assert told == [(0, 9), (0, 3), (4, 4)]


def test_copying_takes_the_exact_source_text(hand, canvas, qapp):
    on = hand.show(marked("satu\r\n[dua\u00a0tiga]PERSON"))
    canvas.select(0, 9)
    hand.press("Ctrl+C")
    assert qapp.clipboard().text() == "satu\r\ndua"
    (span,) = on.spans.values()
    canvas.focus_span(span.id)
    hand.press("Ctrl+C")
    assert qapp.clipboard().text() == "dua\u00a0tiga"


@pytest.mark.parametrize(
    "key", ["Tab", "Backtab", "1", "Return", "Delete", "Escape", "BracketLeft"]
)
def test_other_keys_are_for_the_window(hand, canvas, qtbot, key):
    hand.show(marked(ARTICLE))
    code = getattr(Qt.Key, f"Key_{key}")
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)
    assert not event.isAccepted()
    assert canvas.hasFocus()


def test_the_cursor_is_brought_into_view(hand, canvas):
    hand.show(marked("Judul\n" + "Satu baris saja.\n" * 200))
    hand.press("Ctrl+End")
    rect = canvas.rects_of(*canvas.target_extent())[0]
    assert 0 <= rect.top() < rect.bottom() <= canvas.viewport().height()
    hand.press("PageUp")
    rect = canvas.rects_of(*canvas.target_extent())[0]
    assert 0 <= rect.top() < rect.bottom() <= canvas.viewport().height()
