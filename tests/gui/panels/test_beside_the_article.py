"""The panels beside the article: lists, chips, what is to be looked at, details of a span."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from kutip.domain.items import attribute

_STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def watched(suggested):
    """Suggestions in the first article, and both list models under Qt's own eyes."""
    seat = suggested
    models = (seat.bench.side.spans.spans, seat.bench.articles.model)
    seat.testers = [QAbstractItemModelTester(model, _STRICT) for model in models]
    return seat


def test_the_lists_hold_through_a_days_work(watched):
    seat = watched
    seat.press("Tab", "Return", "Delete", "Return")
    seat.label("Siti Aminah", "1")
    seat.press("]", "2", "Delete")
    seat.label("“Belum turun,”", "3")
    seat.press("R", "Return")
    for _ in range(12):
        seat.press("Ctrl+Z")
    seat.assert_true()
    for _ in range(12):
        seat.press("Ctrl+Y")
    seat.assert_true()
    seat.press("Ctrl+J", "Ctrl+K", "Ctrl+Return", "1")
    seat.settle()
    seat.press("Ctrl+Shift+F")
    for words in ("zebra", "liga"):
        seat.bench.articles.filter.clear()
        seat.write(words)
        seat.wait(lambda: not seat.bench.articles._waits.isActive())


def test_links_in_an_empty_list_are_no_news(watched):
    seat = watched
    seat.label("Siti Aminah", "1")
    seat.label("“Belum turun,”", "3")
    seat.press("R")
    seat.bench.side.chips._chips[seat.desk.labels.named("ORGANISATION").id].click()
    assert seat.bench.side.spans.spans.rowCount() == 0
    seat.press("Return")
    assert len(seat.links()) == 1


def row_of(view, seat, words):
    model = seat.bench.side.spans.spans
    return next(n for n, span in enumerate(model.spans) if seat.on.text_of(span) == words)


def test_a_row_leads_to_its_span(seat, qtbot):
    span = seat.label("Siti Aminah", "1")
    seat.press("Esc")
    spans = seat.bench.side.spans
    rect = spans.visualRect(spans.spans.index(row_of(spans, seat, "Siti Aminah")))
    qtbot.mouseClick(spans.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert seat.canvas.focused == span.id
    assert seat.canvas.hasFocus()


def test_a_row_leads_to_its_span_by_keys(seat):
    first = seat.label("Budi Santoso", "1")
    seat.label("Siti Aminah", "1")
    seat.press("F6", "Up", "Return")
    assert seat.canvas.focused == first.id
    assert seat.canvas.hasFocus()


def test_the_focused_span_is_ringed_in_the_list(seat):
    seat.label("Budi Santoso", "1")
    span = seat.label("Siti Aminah", "1")
    assert seat.bench.side.spans._delegate.focused == span.id
    assert seat.bench.side.spans.currentIndex().row() == 1
    assert seat.bench.side._count.text() == "2"


def test_an_inner_span_is_indented(seat):
    seat.label("“Kami siap menjaga harga,”", "3")
    seat.label("harga", "4")
    model = seat.bench.side.spans.spans
    assert [model.is_inner(row) for row in (0, 1)] == [False, True]


def test_what_a_screen_reader_hears_of_the_lists(seat):
    seat.label("Siti Aminah", "1")
    spans, articles = seat.bench.side.spans.spans, seat.bench.articles.model
    assert spans.data(spans.index(0), Qt.ItemDataRole.AccessibleTextRole) == "PERSON: Siti Aminah"
    seat.settle()
    described = articles.data(articles.index(0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "in progress, beras, 1"


def test_chips_count_and_filter(seat):
    seat.label("Budi Santoso", "1")
    seat.label("Bulog", "2")
    seat.settle()
    chips = seat.bench.side.chips._chips
    labels = seat.desk.labels
    assert chips[labels.named("PERSON").id].accessibleName() == "PERSON, 1, 1"
    seat.bench.side.chips._chips[labels.named("PERSON").id].click()
    seat.assert_true()
    assert seat.bench.side.spans.spans.rowCount() == 1
    assert seat.canvas.hasFocus()
    seat.label("Siti Aminah", "1")
    seat.label("Rabu", "4")
    assert seat.bench.side.spans.spans.rowCount() == 2
    seat.press("1")
    seat.assert_true()
    chips[labels.named("PERSON").id].click()
    assert seat.bench.side.spans.spans.rowCount() == 4


def test_a_click_on_a_chip_leaves_the_keys_in_the_article(seat, qtbot):
    chip = seat.bench.side.chips._chips[seat.desk.labels.spans[0].id]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert chip.isChecked()
    seat.put("Bulog")
    seat.press("2")
    assert seat.spans() == [("Bulog", "ORGANISATION")]


def rows_to_look_at(seat):
    seat.settle()
    column = seat.bench.side.attention._column
    return [column.itemAt(n).widget() for n in range(column.count())]


def test_what_is_open_stands_there_and_leads_on(suggested):
    seat = suggested
    first = seat.label("“Belum turun,”", "3")
    second = seat.label("“angin lalu”", "3")
    seat.press("Esc")
    quotes, suggestions = rows_to_look_at(seat)
    assert quotes.accessibleName() == "2 quotes without speaker"
    assert suggestions.accessibleName() == "3 suggestions"
    for span in (first, second, first):
        quotes.click()
        assert seat.canvas.focused == span.id
        assert seat.canvas.hasFocus()
        quotes = rows_to_look_at(seat)[0]
    suggestions.click()
    assert seat.touched == "“Kami siap menjaga harga,”"


def test_where_nothing_is_open_it_says_so(seat):
    (row,) = rows_to_look_at(seat)
    assert row.text() == "Nothing open."


def details(seat):
    return seat.bench.side.details


def test_details_show_what_is_said_of_the_span(seat):
    assert not details(seat).isVisible()
    seat.label("“Belum turun,”", "3")
    types = [b for b in details(seat).findChildren(QPushButton) if b.isChecked()]
    assert [b.text() for b in types] == ["direct"]
    seat.press("Esc")
    assert not details(seat).isVisible()


def test_enter_opens_the_details_and_space_says_another(seat):
    span = seat.label("“Belum turun,”", "3")
    seat.press("Return")
    assert details(seat).isAncestorOf(seat.focus)
    seat.press("Right")
    seat.press("Space")
    assert attribute(seat.on.spans[span.id], "type") == "mixed"
    seat.settle()
    assert details(seat).isAncestorOf(seat.focus)
    seat.press("Esc")
    assert seat.canvas.hasFocus()
    seat.assert_true()


def test_a_click_on_a_value_sets_it_and_leaves_the_keys_in_the_article(seat, qtbot):
    span = seat.label("“Belum turun,”", "3")
    (button,) = [b for b in details(seat).findChildren(QPushButton) if b.text() == "indirect"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert attribute(seat.on.spans[span.id], "type") == "indirect"
    assert seat.canvas.hasFocus()


def test_the_speaker_is_asked_from_the_details(seat, qtbot):
    seat.label("Siti Aminah", "1")
    seat.label("“Belum turun,”", "3")
    (button,) = [b for b in details(seat).findChildren(QPushButton) if b.text() == "Choose…"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seat.bench.proposal.is_open
    assert seat.canvas.hasFocus()
    seat.press("Return")
    seat.settle()
    assert "Siti Aminah" in [b.text() for b in details(seat).findChildren(QPushButton)]


def test_a_further_link_is_shown_and_removed(seat):
    seat.label("Siti Aminah", "1")
    seat.label("“Kami siap menjaga harga,”", "3")
    seat.label("“Belum turun,”", "3")
    seat.press("R", "R", "Return")
    seat.settle()
    (remove,) = [b for b in details(seat).findChildren(QPushButton) if b.text() == "×"]
    assert remove.accessibleName() == "Remove this link"
    remove.click()
    assert seat.links() == []
    seat.press("Ctrl+Z")
    assert len(seat.links()) == 1


def test_a_text_is_said_by_enter(seat):
    span = seat.label("Budi Santoso", "1")
    seat.press("Return")
    assert isinstance(seat.focus, QLineEdit)
    seat.write("gubernur")
    seat.press("Return")
    assert attribute(seat.on.spans[span.id], "note") == "gubernur"
    assert seat.canvas.hasFocus()


def test_typing_without_a_change_says_nothing(seat):
    seat.label("Bulog", "2")
    steps = seat.desk.undoable()
    seat.press("E", "Return")
    assert seat.desk.undoable() == steps


def test_a_list_of_values_is_chosen_by_keys(sit, tmp_path):
    from kutip.app.sample import make_sample

    seat = sit(make_sample(tmp_path / "contoh.kutip", "ani"))
    figure = next(
        s for s in seat.on.accepted(seat.mine.id)
        if seat.desk.labels.span(s.label_id).name == "FIGURE"
    )  # fmt: skip
    seat.canvas.focus_span(figure.id)
    box = details(seat).findChildren(QComboBox)[0]
    before = box.currentData()
    box.setFocus()
    seat.press("Down")
    seat.settle()
    now = attribute(seat.on.spans[figure.id], "kind")
    assert now != before
    assert isinstance(seat.focus, QComboBox)
    assert seat.focus.currentData() == now
    seat.assert_true()


def test_a_note_is_in_view_however_much_there_is_to_say(sit, tmp_path):
    from kutip.app.sample import make_sample

    seat = sit(make_sample(tmp_path / "contoh.kutip", "ani"))
    seat.window.resize(1100, 560)
    seat.press("N")
    seat.settle()
    assert seat.bench.side._low.verticalScrollBar().maximum() > 0
    seat.press("E")
    note = seat.bench.side.details.note
    assert seat.focus is note
    seat.wait(lambda: note.visibleRegion().boundingRect() == note.rect())


def test_details_fit_their_content(seat):
    seat.label("“Belum turun,”", "3")
    QApplication.processEvents()
    low = seat.bench.side._low
    assert low.height() >= min(
        details(seat).sizeHint().height(), int(seat.bench.side.height() * 0.4)
    )
    assert (low.horizontalScrollBar().maximum(), low.verticalScrollBar().maximum()) == (0, 0)


def test_the_bar_says_where_one_is(seat):
    top = seat.bench.top
    assert top.title.text() == "Uji"
    assert top.place.text() == "article 1 of 3"
    assert "ani" in top.who.text()
    seat.press("Ctrl+Return")
    assert top.place.text() == "article 2 of 3"
    assert top.meter.toolTip() == "1 of 3 articles done"
    assert seat.bench.articles.totals.text() == "1 done"
    seat.window.resize(900, 600)
    seat.wait(lambda: top.place.text() == "2 / 3")
