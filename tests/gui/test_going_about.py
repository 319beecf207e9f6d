"""The keys that go about: spans, suggestions, quotations, what is unlabelled, articles, panes."""

import pytest
from PySide6.QtWidgets import QApplication

from seated import FLOOD


def test_n_and_p_go_from_span_to_span(seat):
    seat.label("Bulog", "2")
    seat.label("Siti Aminah", "1")
    seat.label("Budi Santoso", "1")
    seat.press("Ctrl+Home")
    visited = []
    for _ in range(3):
        seat.press("N")
        visited.append(seat.touched)
    assert visited == ["Budi Santoso", "Bulog", "Siti Aminah"]
    seat.press("N")
    assert seat.said == "No further span."
    assert seat.touched == "Siti Aminah"
    seat.press("P", "P")
    assert seat.touched == "Budi Santoso"
    seat.press("P")
    assert seat.said == "No span before this one."


def test_n_visits_an_inner_span_after_the_one_around_it(seat):
    seat.label("“Kami siap menjaga harga,”", "3")
    seat.label("harga", "4")
    seat.press("Ctrl+Home", "N")
    assert seat.touched == "“Kami siap menjaga harga,”"
    seat.press("N")
    assert seat.touched == "harga"


def test_tab_goes_round_the_suggestions(suggested):
    seat, visited = suggested, []
    for _ in range(4):
        seat.press("Tab")
        visited.append(seat.touched)
    quote = "“Kami siap menjaga harga,”"
    assert visited == [quote, "Budi Santoso", "600 ton", quote]
    seat.press("Shift+Tab")
    assert seat.touched == "600 ton"


def test_tab_without_suggestions_says_so_and_stays(seat):
    seat.press("Tab")
    assert seat.said == "No suggestions left."
    assert seat.canvas.hasFocus()


def test_enter_accepts_and_goes_to_the_next_suggestion(suggested):
    seat = suggested
    seat.press("Tab", "Return")
    assert seat.spans() == [("“Kami siap menjaga harga,”", "QUOTE")]
    assert seat.touched == "Budi Santoso"
    seat.press("Return", "Pad+Enter")
    assert [words for words, _ in seat.spans()] == [
        "“Kami siap menjaga harga,”", "Budi Santoso", "600 ton",
    ]  # fmt: skip
    assert seat.said == "Accepted."
    seat.press("Tab")
    assert seat.said == "No suggestions left."
    seat.assert_true()


def test_delete_rejects_and_goes_to_the_next_suggestion(suggested):
    seat = suggested
    seat.press("Tab", "Delete")
    assert seat.said == "Rejected."
    assert seat.touched == "Budi Santoso"
    assert seat.spans() == []
    seat.assert_true()
    seat.press("Ctrl+Z")
    seat.assert_true()
    assert len(seat.bench.side.spans.spans.spans) == 3


def test_undo_of_an_accepted_suggestion_asks_it_again(suggested):
    seat = suggested
    seat.press("Tab", "Return", "Ctrl+Z")
    seat.assert_true()
    seat.press("Ctrl+Shift+Z")
    seat.assert_true()
    assert seat.spans() == [("“Kami siap menjaga harga,”", "QUOTE")]


def test_a_held_enter_accepts_one(suggested):
    seat = suggested
    seat.press("Tab", "Return")
    seat.repeat("Return")
    assert len(seat.spans()) == 1


def test_enter_acts_only_on_what_is_in_view(sit, project):
    from seated import RICE, fill

    text = RICE + "\n".join(f"Baris ke sekian {n} saja." for n in range(200)) + "\n"
    marks = text.replace("Budi Santoso", "[Budi Santoso]PERSON")
    seat = sit(fill(project, ("beras", text), suggested={"beras": marks}))
    seat.press("Tab")
    seat.canvas.verticalScrollBar().setValue(3000)
    seat.press("Return")
    assert seat.spans() == []
    assert seat.canvas.verticalScrollBar().value() < 200
    seat.press("Return")
    assert seat.spans() == [("Budi Santoso", "PERSON")]


@pytest.mark.parametrize(
    ("keys", "span"),
    [
        (["2"], ("Budi Santoso", "ORGANISATION")),
        (["]"], ("Budi Santoso dari", "PERSON")),
        (["X", "Right", "Right", "Return"], ("Budi Santoso dari Bulog", "PERSON")),
    ],
)
def test_a_corrected_suggestion_does_not_come_back(suggested, keys, span):
    seat = suggested
    seat.press("Tab", "Tab", *keys)
    assert seat.spans() == [span]
    assert seat.touched == span[0]
    assert "Budi Santoso" not in [
        seat.on.text_of(s) for s in seat.on.suggestions(seat.mine.id, seat.desk.machines)
    ]
    seat.assert_true()
    for _ in keys:
        seat.press("Ctrl+Z")
    seat.assert_true()
    assert seat.spans() == []


def test_q_selects_one_quotation_after_the_other(seat):
    seat.press("Q")
    assert seat.touched == "“Kami siap menjaga harga,”"
    seat.press("Q")
    assert seat.touched == "“Belum turun,”"
    seat.press("Q", "Q")
    assert seat.touched == "“angin lalu”"
    assert seat.said == "No further quotation."


def test_q_selects_the_quotation_around_the_cursor(seat):
    seat.put("turun")
    seat.press("Q")
    assert seat.touched == "“Belum turun,”"


def test_q_goes_on_from_a_quotation_that_is_labelled(seat):
    seat.press("Q", "3", "Q")
    assert seat.touched == "“Belum turun,”"


def test_point_and_comma_go_through_what_carries_no_label(seat):
    seat.label("Bulog", "2")
    seat.press("Ctrl+Home")
    visited = []
    for _ in range(5):
        seat.press(".")
        visited.append(seat.touched)
    assert visited == ["Budi Santoso", "Rabu", "600", "Siti Aminah", "Siti Aminah"]
    assert seat.said == "Nothing unlabelled further on."
    seat.press(",", ",")
    assert seat.touched == "Rabu"


def test_point_and_a_digit_label_figure_after_figure(seat):
    for key in ("1", "2", "4", "4", "1"):
        seat.press(".", key)
    assert [words for words, _ in seat.spans()] == [
        "Budi Santoso", "Bulog", "Rabu", "600", "Siti Aminah",
    ]  # fmt: skip


def test_ctrl_j_and_k_go_through_the_articles(seat):
    for keys, name in ((["Ctrl+J"], "banjir"), (["Ctrl+PgDn"], "liga"), (["Ctrl+K"], "banjir")):
        seat.press(*keys)
        assert seat.name == name
        assert seat.canvas.hasFocus()
    seat.press("Ctrl+PgUp", "Ctrl+PgUp")
    assert (seat.name, seat.said) == ("beras", "This is the first article.")
    seat.press("Ctrl+J", "Ctrl+J", "Ctrl+J")
    assert (seat.name, seat.said) == ("liga", "This is the last article.")


def test_f6_goes_round_the_panes_and_back(seat):
    bench = seat.bench
    seat.label("Bulog", "2")
    wanted = [
        bench.side.spans, bench.side.details.first, bench.articles.list, bench.top.finder,
        bench.canvas,
    ]  # fmt: skip
    for pane in wanted:
        seat.press("F6")
        assert seat.focus is pane
    for pane in reversed(wanted[:-1]):
        seat.press("Shift+F6")
        assert seat.focus is pane


@pytest.mark.parametrize("presses", [1, 2, 3, 4])
def test_esc_comes_back_to_the_article_from_every_pane(seat, presses):
    seat.label("Bulog", "2")
    seat.press(*["F6"] * presses, "Esc")
    assert seat.canvas.hasFocus()
    assert seat.touched == "Bulog"


def test_esc_clears_what_is_touched(seat):
    seat.label("Bulog", "2")
    seat.press("Esc")
    assert seat.canvas.focused is None
    seat.put("Budi")
    seat.press("Shift+Right", "Esc")
    assert seat.canvas.selection[0] == seat.canvas.selection[1]


def test_find_selects_what_is_typed_and_enter_the_next(seat):
    seat.press("Ctrl+F")
    assert seat.focus is seat.bench.top.finder
    seat.write("harga")
    assert seat.canvas.selection == seat.extent("Harga")
    assert "2" in seat.said
    seat.press("Return")
    assert seat.canvas.selection == seat.extent("harga")
    seat.press("Return")
    assert seat.canvas.selection == seat.extent("Harga")
    seat.press("Esc")
    assert seat.canvas.hasFocus()
    assert seat.touched == "Harga"


def test_what_is_not_found_is_said(seat):
    seat.press("Ctrl+F")
    seat.write("zebra")
    assert seat.said == "“zebra” is not in this article."
    assert seat.focus is seat.bench.top.finder


def test_find_knows_letters_that_grow(sit, project):
    from seated import fill

    seat = sit(fill(project, ("a", "İstanbul dan Ankara. Ankara lagi.\n")))
    seat.press("Ctrl+F")
    seat.write("Ankara")
    assert seat.touched == "Ankara"


def test_the_list_is_filtered_by_title_and_by_text(seat):
    seat.press("Ctrl+Shift+F")
    assert seat.focus is seat.bench.articles.filter
    shown = seat.bench.articles.model
    for words, titles in (
        ("banjir", ["Banjir surut"]),
        ("bulog", ["Harga beras naik", "Liga dimulai"]),
        ("zebra", []),
    ):
        seat.bench.articles.filter.clear()
        seat.write(words)
        seat.wait(lambda titles=titles: [row.title for row in shown.shown] == titles)
    assert seat.bench.articles.empty.isVisible()
    seat.bench.articles.filter.clear()
    seat.wait(lambda: len(shown.shown) == 3)


def test_from_the_filter_enter_leads_to_the_list_and_to_the_article(seat):
    seat.press("Ctrl+Shift+F")
    seat.write("persela")
    seat.press("Return")
    assert seat.focus is seat.bench.articles.list
    seat.press("Return")
    assert seat.name == "liga"
    assert seat.canvas.hasFocus()


def test_a_click_on_the_open_article_leaves_it_where_it_was(seat):
    seat.label("Bulog", "2")
    seat.bench.articles.article_chosen.emit(seat.on.document.id)
    assert seat.touched == "Bulog"
    seat.bench.articles.article_chosen.emit(seat.bench.rows[1].id)
    assert seat.text == FLOOD


def test_ctrl_c_copies_the_exact_text(seat):
    seat.label("“Kami siap menjaga harga,”", "3")
    seat.press("Ctrl+C")
    assert QApplication.clipboard().text() == "“Kami siap menjaga harga,”"
