"""Done, skipped, reopened, flagged, noted: what happens to the article as a whole."""

import pytest
from PySide6.QtWidgets import QInputDialog

from kutip.domain.items import attribute


def state_of(seat, number):
    return seat.bench.rows[number].state


def test_ctrl_enter_is_done_and_goes_to_the_next_open_article(seat):
    seat.label("Bulog", "2")
    seat.press("Ctrl+Return")
    assert seat.name == "banjir"
    assert state_of(seat, 0) == "complete"
    assert seat.said == "Done."
    assert seat.canvas.hasFocus()
    seat.assert_true()


def test_after_the_last_article_it_says_thank_you(seat):
    seat.press("Ctrl+Return", "Ctrl+Return", "Ctrl+Return")
    assert [row.state for row in seat.bench.rows] == ["complete"] * 3
    assert "All articles are done" in seat.said
    assert seat.canvas.hasFocus()


def test_next_goes_round_to_what_was_left_open(seat):
    seat.press("Ctrl+J", "Ctrl+J", "Ctrl+Return")
    assert seat.name == "beras"


def test_a_held_ctrl_enter_finishes_one_article(seat):
    seat.press("Ctrl+Return")
    seat.repeat("Ctrl+Return")
    assert [row.state for row in seat.bench.rows] == ["complete", "new", "new"]


def test_open_questions_are_asked_first(suggested):
    seat = suggested
    seat.label("“Belum turun,”", "3")
    seat.press("Ctrl+Return")
    question = seat.bench.question
    assert question.isVisible()
    assert question.buttons[0].hasFocus()
    sentence = question._row.itemAt(0).widget().text()
    caps = [cap for caps, _ in seat.bench.hints._hints for cap in caps]
    assert caps == ["1", "–", "3", "←", "→", "Enter", "Esc"]
    assert "3 suggestion" in sentence
    assert "1 quote" in sentence
    assert seat.mine.state == "in_progress"


def test_settled_questions_are_rejected_and_unclear(suggested):
    seat = suggested
    quote = seat.label("“Belum turun,”", "3")
    seat.press("Ctrl+Return", "1")
    assert state_of(seat, 0) == "complete"
    assert seat.name == "banjir"
    seat.press("Ctrl+K")
    assert seat.on.suggestions(seat.mine.id, seat.desk.machines) == []
    assert attribute(seat.on.spans[quote.id], "speaker") == "unclear"
    seat.assert_true()


def test_the_question_can_be_answered_by_enter_and_arrows(suggested):
    suggested.press("Ctrl+Return", "Right", "Return")
    assert suggested.touched == "“Kami siap menjaga harga,”"
    assert suggested.canvas.hasFocus()
    assert not suggested.bench.question.isVisible()


@pytest.mark.parametrize("key", ["Esc", "3"])
def test_the_question_can_be_left(suggested, key):
    suggested.press("Ctrl+Return", key)
    assert not suggested.bench.question.isVisible()
    assert suggested.canvas.hasFocus()
    assert suggested.name == "beras"
    assert suggested.mine.state == "new"


def test_a_held_key_does_not_answer_the_question(suggested):
    suggested.press("Ctrl+Return")
    for key in ("Ctrl+Return", "Return", "1"):
        suggested.repeat(key)
    assert suggested.bench.question.isVisible()
    assert suggested.mine.state == "new"


def test_an_edit_closes_the_question(suggested):
    seat = suggested
    seat.label("“Belum turun,”", "3")
    seat.press("Ctrl+Return", "Ctrl+Z")
    assert not seat.bench.question.isVisible()
    assert seat.canvas.hasFocus()


@pytest.mark.parametrize(
    ("digit", "reason"),
    [("1", "not news"), ("2", "double"), ("3", "unreadable"), ("4", "another reason")],
)
def test_s_leaves_the_article_out_with_a_reason(seat, digit, reason):
    seat.press("S", digit)
    assert (state_of(seat, 0), seat.bench.rows[0].note) == ("skipped", reason)
    assert seat.said == f"Skipped: {reason}."
    assert seat.name == "banjir"


def test_skipping_can_be_left(seat):
    seat.press("S", "Esc")
    assert seat.mine.state == "new"
    assert seat.canvas.hasFocus()


def test_reopen_takes_up_what_was_finished_last(seat):
    seat.press("Ctrl+Return", "S", "1")
    assert seat.name == "liga"
    seat.label("Bulog", "2")
    seat.press("Ctrl+Shift+Backspace")
    assert seat.name == "banjir"
    assert seat.mine.state == "in_progress"
    assert seat.said == "Open again."
    seat.settle()
    seat.press("Ctrl+J", "Ctrl+Shift+Backspace")
    assert seat.name == "beras"


def test_reopen_takes_up_the_article_that_is_open_if_it_is_finished(seat):
    seat.press("Ctrl+Return", "Ctrl+Return", "Ctrl+K", "Ctrl+K")
    assert seat.name == "beras"
    seat.press("Ctrl+Shift+Backspace")
    assert (seat.name, seat.mine.state) == ("beras", "in_progress")


def test_reopen_without_any_says_so(seat):
    seat.label("Bulog", "2")
    seat.settle()
    seat.press("Ctrl+Shift+Backspace")
    assert seat.said == "No article has been finished yet."


def test_labelling_a_finished_article_takes_it_up_again(seat):
    seat.press("Ctrl+Return", "Ctrl+K")
    seat.label("Bulog", "2")
    assert seat.mine.state == "in_progress"
    seat.press("Ctrl+Z")
    assert seat.mine.state == "complete"
    seat.assert_true()


def test_f_flags_and_takes_the_flag_away(seat):
    seat.press("F")
    assert seat.mine.flagged
    assert seat.said == "Flagged for the lead."
    seat.settle()
    assert seat.bench.rows[0].flagged
    assert seat.bench.top.flag.accessibleName() == "Take the flag away"
    seat.press("F")
    assert not seat.mine.flagged
    seat.assert_true()


def test_the_state_in_the_bar_finishes_and_reopens(seat):
    seat.bench.top.state.click()
    assert state_of(seat, 0) == "complete"
    seat.press("Ctrl+K")
    seat.bench.top.state.click()
    assert seat.mine.state == "in_progress"
    assert seat.canvas.hasFocus()


def test_e_writes_a_note_on_the_focused_span(seat):
    span = seat.label("Bulog", "2")
    seat.press("E")
    assert seat.focus is seat.bench.side.details.note
    seat.write("badan negara")
    seat.settle()
    seat.press("Return")
    assert seat.on.spans[span.id].note == "badan negara"
    assert seat.canvas.hasFocus()
    assert seat.touched == "Bulog"
    seat.assert_true()


def test_a_note_being_written_survives_what_lags_behind(seat):
    seat.put("Bulog")
    seat.press("2", "E")
    seat.write("badan")
    assert seat.bench._late.isActive()
    seat.settle()
    seat.write(" negara")
    seat.press("Return")
    assert [s.note for s in seat.on.spans.values()] == ["badan negara"]


@pytest.mark.parametrize("leave", ["Ctrl+J", "Ctrl+Return", "Ctrl+W", "Ctrl+Q"])
def test_a_note_being_written_is_kept_when_one_leaves(seat, leave, articles):
    from kutip.storage.store import Store

    seat.label("Bulog", "2")
    seat.press("E")
    seat.write("badan negara")
    document_id = seat.on.document.id
    seat.press(leave)
    saved = Store(articles).read(document_id)
    assert [s.note for s in saved.spans.values()] == ["badan negara"]
    if leave == "Ctrl+Return":
        assert [s.state for s in saved.sets.values()] == ["complete"]


def test_a_note_is_kept_when_the_find_field_is_clicked_which_then_has_the_keys(seat):
    span = seat.label("Bulog", "2")
    seat.press("E")
    seat.write("badan")
    seat.bench.top.finder.setFocus()
    assert seat.on.spans[span.id].note == "badan"
    assert seat.focus is seat.bench.top.finder


def test_e_without_a_span_writes_a_note_on_the_article(seat, monkeypatch):
    asked = []

    def answer(_parent, title, _label, old):
        asked.append((title, old))
        return "tanya editor", True

    monkeypatch.setattr(QInputDialog, "getMultiLineText", answer)
    seat.press("E")
    assert asked == [("Note on the article", "")]
    assert seat.mine.note == "tanya editor"
    seat.assert_true()
