"""The sheet keeps its place, gives room for notes, and survives any text and size."""

import pytest
from hands import ARTICLE
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added
from kutip.domain.items import Span, SpanId, new_id
from kutip.gui.canvas.words import TagWords
from kutip.gui.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT
from marked import LABELS, QUOTE, joined, marked, the, tokens_of

LONG = "Judul\n" + "".join(
    f"Paragraf {n} yang cukup panjang untuk dua baris. " * 4 + "\n" for n in range(80)
)
HOSTILE = {
    "empty": "",
    "one character": "x",
    "only separators": "\n\r\n\u2028",
    "brackets": "(" * 16_000,
    "arabic": "النص العربي مع English وسط الجملة. " * 40,
    "hebrew headline": "שלום עולם\nkata",
    "emoji": "👩🏽\u200d🌾🇮🇩 petani " * 60,
    "accents": "e" + "\u0301" * 3_000,
    "controls": "a\x00b\x1bc\x7f\ud83d\ufffc\u202e\u2066d",
    "tabs": "\ta\tb\t" * 40,
    "one long word": "x" * 5_000,
    "spaces": " " * 3_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("width", [300, 820])
def test_any_text_can_be_shown_walked_and_labelled(hand, canvas, text, width):
    on = marked("kata")
    on = AnnotatedDocument(on.document, text, tokens_of(text), on.sets.values())
    canvas.resize(width, 400)
    hand.show(on)
    if text:
        span = Span(SpanId(new_id()), next(iter(on.sets)), 0, len(text), QUOTE)
        hand.apply(on, Added(span))
        canvas.focus_span(span.id)
    for key in ("Right", "Down", "Shift+End", "PageDown", "Alt+Left", "Ctrl+End", "Ctrl+Up", "Up"):
        hand.press(key)
    hand.click(canvas.viewport().rect().center())
    assert not canvas.grab().isNull()


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT])
def test_each_theme_paints_on_its_own_paper(hand, canvas, theme):
    canvas.set_theme(theme)
    hand.show(marked(ARTICLE))
    image = canvas.viewport().grab().toImage()
    assert image.pixelColor(10, 300) == QColor(theme.paper)


def test_the_same_words_stay_at_the_top_when_the_size_changes(hand, canvas):
    hand.show(marked(LONG))
    canvas.scroll_to(LONG.index("Paragraf 40"))
    for change in (
        lambda: canvas.set_text_size(24),
        lambda: canvas.resize(600, 500),
        lambda: canvas.set_density("compact"),
        lambda: canvas.set_line_width(500),
        lambda: canvas.set_text_size(17),
    ):
        change()
        QApplication.processEvents()
        rect = canvas.rects_of(canvas.first_visible, canvas.first_visible + 3)[0]
        assert LONG[canvas.first_visible :].startswith("Paragraf 40")
        assert abs(rect.top()) < 60


def test_what_was_first_visible_can_be_come_back_to(hand, canvas):
    hand.show(marked(LONG))
    canvas.verticalScrollBar().setValue(1500)
    QApplication.processEvents()
    offset = canvas.first_visible
    canvas.verticalScrollBar().setValue(0)
    assert canvas.first_visible == 0
    canvas.scroll_to(offset)
    QApplication.processEvents()
    assert canvas.first_visible == offset
    assert abs(canvas.rects_of(offset, offset + 3)[0].top()) < 2


def test_revealing_scrolls_only_when_needed(hand, canvas):
    hand.show(marked(LONG))
    canvas.reveal(0, 5)
    assert canvas.verticalScrollBar().value() == 0
    start = LONG.index("Paragraf 60")
    canvas.reveal(start, start + 8)
    QApplication.processEvents()
    rect = canvas.rects_of(start, start + 8)[0]
    assert 0 < rect.top() < canvas.viewport().height() - 40
    before = canvas.verticalScrollBar().value()
    canvas.reveal(start, start + 8)
    assert canvas.verticalScrollBar().value() == before


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (820, True), (600, False)])
def test_a_note_has_room_beside_the_text_or_below_it(hand, canvas, width, beside):
    hand.show(marked(ARTICLE))
    canvas.resize(width, 600)
    QApplication.processEvents()
    start = ARTICLE.index("Gubernur")
    text, room = canvas.rects_of(start, start + 8)[0], canvas.gutter_rect(start, start + 8)
    assert canvas.has_gutter == beside
    assert not QRectF(room).intersects(text)
    assert canvas.viewport().rect().contains(room.adjusted(0, 0, -1, -1))
    assert room.left() > text.right() if beside else room.top() >= text.bottom()


def test_keys_that_come_by_tab_are_shown_by_a_ring(hand, canvas):
    hand.show(marked(ARTICLE))
    corner = lambda: canvas.grab().toImage().pixelColor(0, 0)  # noqa: E731
    assert corner() == QColor(LIGHT.paper)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert corner() == QColor(LIGHT.accent)
    canvas.clearFocus()
    assert corner() == QColor(LIGHT.paper)


def test_the_lower_edge_fades_only_where_the_text_goes_on(hand, canvas):
    hand.show(marked(LONG))
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert canvas.verticalScrollBar().value() == canvas.verticalScrollBar().maximum()
    hand.show(marked("pendek"))
    assert canvas.verticalScrollBar().maximum() == 0


def test_a_quote_that_begins_above_says_so_again_on_its_first_line(hand, canvas, monkeypatch):
    quote = "Kami siap menjaga harga beras. " * 12
    on = hand.show(marked(f"Judul\nkata [{quote}]QUOTE ujarnya\n" + "lain\n" * 30))
    (span,) = on.spans.values()
    said, forms = [], TagWords.forms

    def listen(words, span, **how):
        said.append(how["is_repeated"])
        return forms(words, span, **how)

    monkeypatch.setattr(TagWords, "forms", listen)
    top = canvas.rects_of(span.start, span.end)[0].top()
    for scrolled, repeated in ((0, False), (top + 10, False), (top + 60, True)):
        canvas.verticalScrollBar().setValue(int(scrolled))
        said.clear()
        canvas.grab()
        assert any(said) == repeated


def test_links_are_drawn_for_those_who_ask(hand, canvas):
    on = marked("Judul\n[“Siap,”]QUOTE\nkata [Budi]PERSON.")
    joined(on, "“Siap,”", "Budi")
    hand.show(on)
    before = canvas.grab().toImage()
    canvas.set_links_shown(True)
    assert canvas.grab().toImage() != before
    canvas.set_links_shown(False)
    assert canvas.grab().toImage() == before


def test_a_proposed_speaker_is_ringed_while_it_is_proposed(hand, canvas):
    on = hand.show(marked("Judul\n[“Siap,”]QUOTE kata [Budi]PERSON."))
    before = canvas.grab().toImage()
    canvas.set_proposal(the(on, "Budi").id)
    assert canvas.grab().toImage() != before
    canvas.set_proposal(None)
    assert canvas.grab().toImage() == before


def test_an_exception_while_painting_is_not_the_end(hand, canvas, monkeypatch):
    hand.show(marked(ARTICLE, "ani"))
    with monkeypatch.context() as broken:
        broken.setattr(canvas, "_paint_strip", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            canvas.grab()
    assert not canvas.grab().isNull()


def test_a_document_can_be_taken_away(hand, canvas):
    on = hand.show(marked("[Budi]PERSON pergi"))
    canvas.focus_span(the(on, "Budi").id)
    canvas.show_document(None, next(iter(on.sets)), LABELS)
    assert canvas.focused is None
    assert canvas.target().kind == "none"
    assert not canvas.grab().isNull()
