"""The keys of links: R asks, arrows choose, Enter takes, U, D and ? say why nobody."""

import pytest

from kutip.domain.items import attribute


@pytest.fixture
def asked(seat):
    """Two people, two quotations; the second quotation is focused, and nothing is asked."""
    seat.label("Budi Santoso", "1")
    seat.label("Siti Aminah", "1")
    seat.label("“Kami siap menjaga harga,”", "3")
    seat.quote = seat.label("“Belum turun,”", "3")
    return seat


def said_of(seat, span):
    return attribute(seat.on.spans[span.id], "speaker")


def test_labelling_a_quotation_asks_for_its_speaker(seat):
    seat.label("Budi Santoso", "1")
    seat.select("“Kami siap menjaga harga,”")
    seat.press("3")
    assert seat.bench.proposal.is_open
    assert seat.bench.proposal.isVisible()
    seat.press("Return")
    assert seat.links() == [("“Kami siap menjaga harga,”", "SPEAKER", "Budi Santoso")]
    assert not seat.bench.proposal.is_open
    assert seat.focused is not None
    seat.assert_true()


def test_r_proposes_and_enter_takes(asked):
    asked.press("R", "Return")
    assert asked.links() == [("“Belum turun,”", "SPEAKER", "Siti Aminah")]
    assert said_of(asked, asked.quote) == "linked"
    assert "Siti Aminah" in asked.said
    asked.assert_true()


def test_the_keypads_enter_takes_too(asked):
    asked.press("R", "Pad+Enter")
    assert len(asked.links()) == 1


def test_the_arrows_choose_in_the_order_of_the_text(asked):
    asked.press("R", "Left", "Return")
    assert asked.links() == [("“Belum turun,”", "SPEAKER", "Budi Santoso")]
    asked.press("R", "Right")
    asked.press("Right", "Right", "Right", "Return")
    assert len(asked.links()) == 1


def test_a_held_enter_takes_nothing(asked):
    asked.press("R")
    asked.repeat("Return")
    assert asked.links() == []
    assert asked.bench.proposal.is_open


def test_esc_leaves_it_open(asked):
    asked.press("R", "Esc")
    assert not asked.bench.proposal.is_open
    assert asked.links() == []
    assert asked.focused.id == asked.quote.id


@pytest.mark.parametrize(("key", "value"), [("U", "unnamed"), ("D", "document"), ("?", "unclear")])
def test_why_nobody(asked, key, value):
    asked.press("R", key)
    assert said_of(asked, asked.quote) == value
    assert not asked.bench.proposal.is_open
    asked.press("R", "Return")
    assert said_of(asked, asked.quote) == "linked"
    asked.press("R", key)
    assert asked.links() == []
    asked.assert_true()


def test_u_and_d_are_answers_even_where_nobody_is_labelled(seat):
    quote = seat.label("“Belum turun,”", "3")
    seat.press("R")
    assert "U: unnamed" in seat.said
    seat.press("U")
    assert said_of(seat, quote) == "unnamed"


def test_where_nobody_is_labelled_the_arrows_still_move(seat):
    seat.label("“Belum turun,”", "3")
    seat.press("R", "Right")
    assert seat.touched == "ujarnya"


def test_r_twice_asks_what_it_continues(asked):
    asked.press("R", "R", "Return")
    assert asked.links() == [("“Belum turun,”", "CONTINUES", "“Kami siap menjaga harga,”")]
    asked.assert_true()


def test_r_without_a_quotation_says_what_it_is_for(seat):
    seat.press("R")
    assert "Focus a quotation first" in seat.said
    seat.label("Bulog", "2")
    seat.press("R")
    assert "Focus a quotation first" in seat.said


def test_r_on_a_suggestion_says_that_it_comes_first(suggested):
    suggested.press("Tab", "R")
    assert suggested.said == "Accept the suggestion first, with Enter."


def test_other_keys_leave_the_question_open(asked):
    asked.press("R", "T")
    assert asked.bench.proposal.is_open
    asked.press("Return")
    assert len(asked.links()) == 1


@pytest.mark.parametrize("keys", [["1"], ["Delete"], ["Ctrl+J"], ["P"], ["Ctrl+Z"]])
def test_a_question_goes_with_what_it_is_about(asked, keys):
    asked.press("R", *keys)
    assert not asked.bench.proposal.is_open
    assert not asked.bench.proposal.isVisible()


def test_a_question_goes_with_the_last_who_could_answer_it(asked):
    asked.press("R")
    for span in asked.on.accepted(asked.mine.id):
        if asked.on.text_of(span) == "Siti Aminah":
            asked.bench.do(lambda desk, span=span: _removed(desk, span))
    assert not asked.bench.proposal.is_open


def _removed(desk, span):
    from kutip.app import labelling

    return labelling.remove(desk, span.id)


def test_a_press_on_the_card_takes_it(asked, qtbot):
    from PySide6.QtCore import Qt

    asked.press("R")
    qtbot.mouseClick(asked.bench.proposal, Qt.MouseButton.LeftButton)
    assert len(asked.links()) == 1


def test_removing_a_person_opens_the_question_again(asked):
    asked.press("R", "Return")
    asked.canvas.focus_span(next(k.tail_id for k in asked.on.links.values()))
    asked.press("Delete")
    assert asked.links() == []
    assert said_of(asked, asked.quote) is None
    asked.press("Ctrl+Z")
    assert len(asked.links()) == 1
    asked.assert_true()


def test_the_hints_say_the_keys_of_the_question(asked):
    before = asked.bench.hints._hints
    asked.press("R")
    caps = [cap for caps, _ in asked.bench.hints._hints for cap in caps]
    assert {"Enter", "←", "→", "U", "D", "?"} <= set(caps)
    asked.press("Esc")
    assert asked.bench.hints._hints == before
