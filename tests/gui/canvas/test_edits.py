"""What an edit changes on screen is what showing the document anew would show."""

import random

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kutip.domain import annotate
from kutip.domain.edits import Added, Edit, Removed, Replaced
from kutip.domain.items import LinkId, SetId, Span, SpanId, new_id
from kutip.gui.canvas.view import Canvas
from marked import (
    CONTINUES,
    FIGURE,
    LABELS,
    ORGANISATION,
    PERSON,
    QUOTE,
    SPEAKER,
    joined,
    marked,
    the,
    with_set,
)

MACHINES = frozenset({"pola"})
LONG = "Judul panjang\n" + "Budi dan Siti pergi ke pasar beras besar pagi tadi. " * 40


def settled(canvas):
    """What stands on the screen: to grab the widget itself would paint it anew."""
    QApplication.processEvents()
    screen = QGuiApplication.primaryScreen()
    return screen.grabWindow(canvas.winId()).toImage().copy(canvas.viewport().geometry())


def shown_anew(qtbot, hand, on, set_id):
    """A second canvas with the same size, place and touches, which has seen no edit."""
    other = Canvas()
    qtbot.addWidget(other)
    other.resize(hand.canvas.size())
    other.set_density(hand.canvas._density)
    other.show()
    hand.canvas.hide()
    other.setFocus()
    other.show_document(on, set_id, LABELS, machines=MACHINES, language="en")
    QApplication.processEvents()
    places = hand.canvas.places
    other.places.cursor, other.places.selection = places.cursor, places.selection
    other.places.focused = places.focused
    other.verticalScrollBar().setValue(hand.canvas.verticalScrollBar().value())
    other._sync()
    other.viewport().update()
    image = settled(other)
    other.hide()
    hand.canvas.show()
    hand.canvas.setFocus()
    return image


def span_over(on, words, label, nth=0, set_id=None):
    start = -1
    for _ in range(nth + 1):
        start = on.text.index(words, start + 1)
    return Span(SpanId(new_id()), set_id or next(iter(on.sets)), start, start + len(words), label)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("density", ["full", "compact"])
def test_random_edits_leave_the_same_pixels_as_showing_anew(hand, canvas, qtbot, seed, density):
    canvas.set_density(density)
    on = hand.show(marked(LONG), machines=MACHINES)
    mine = next(iter(on.sets))
    rnd, tokens = random.Random(seed), on.tokens
    for _ in range(25):
        spans = list(on.spans.values())
        first = rnd.randrange(len(tokens.starts) // 3)
        last = min(first + rnd.choice([0, 0, 1, 2, 14]), len(tokens.starts) - 1)
        label = rnd.choice([PERSON, ORGANISATION, QUOTE, FIGURE])
        start, end = tokens.starts[first], tokens.ends[last]
        made = Span(SpanId(new_id()), mine, start, end, label)
        if not spans or rnd.random() < 0.6:
            hand.apply(on, Added(made))
        elif rnd.random() < 0.5:
            hand.apply(on, Removed(rnd.choice(spans)))
        else:
            old = rnd.choice(spans)
            hand.apply(on, Replaced(old, old._replace(start=start, end=end, label_id=label)))
        if rnd.random() < 0.3:
            canvas.verticalScrollBar().setValue(rnd.randrange(500))
        if rnd.random() < 0.3:
            canvas.focus_span(rnd.choice([None, *on.spans]))
        if rnd.random() < 0.2:
            canvas.select(start, end)
        QApplication.processEvents()
    canvas.hover(None)
    assert settled(canvas) == shown_anew(qtbot, hand, on, mine)


def test_scrolling_leaves_the_same_pixels_as_painting_anew(hand, canvas):
    on = hand.show(marked(LONG.replace("Siti pergi ke pasar", "[Siti pergi ke pasar]QUOTE")))
    canvas.focus_span(next(iter(on.spans)))
    for step in (40, 3, 17, 120, -31, -64, 250, -11, 9999):
        canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().value() + step)
        QApplication.processEvents()
        blitted = settled(canvas)
        canvas.viewport().update()
        assert settled(canvas) == blitted


def test_scrolling_up_through_guessed_heights_moves_the_text_as_far_as_asked(hand, canvas):
    hand.show(marked("Judul\n" + "Kata panjang sekali yang berulang. " * 2_000))
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    for _ in range(40):
        offset = canvas._page.chunks.starts[canvas._page.chunk_at(bar.value() + 200)]
        before = canvas.rects_of(offset, offset + 4)[0].top()
        bar.setValue(bar.value() - 40)
        QApplication.processEvents()
        assert canvas.rects_of(offset, offset + 4)[0].top() == before + 40


def test_asking_where_something_far_away_is_moves_nothing(hand, canvas):
    hand.show(marked("Judul\n" + ("Kata panjang sekali yang berulang. " * 50 + "\n") * 60))
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    before = settled(canvas)
    for start in range(0, 20_000, 500):
        canvas.rects_of(start, start + 5)
        canvas.gutter_rect(start, start + 5)
    canvas.viewport().update()
    assert settled(canvas) == before


def test_the_focus_follows_its_span_and_goes_with_it(hand, canvas, qtbot):
    on = hand.show(marked("kata [Budi]PERSON pergi"))
    span = the(on, "Budi")
    canvas.focus_span(span.id)
    wider = span._replace(end=span.end + 6)
    hand.apply(on, Replaced(span, wider))
    assert canvas.target() == ("span", 5, 15, span.id)
    with qtbot.waitSignal(canvas.span_focused) as told:
        hand.apply(on, Removed(wider))
    assert told.args == [None]
    assert canvas.cursor == 5


def test_an_answered_suggestion_is_gone_and_comes_back_when_undone(hand, canvas):
    on = marked("kata [Budi]PERSON pergi")
    with_set(on, "pola", [(10, 15, ORGANISATION)])
    hand.show(on, machines=MACHINES)
    mine = next(iter(on.sets.values()))
    suggestion = the(on, "pergi")
    assert canvas._shown.suggested == {suggestion.id}
    edit = annotate.answer(on, mine, suggestion.id, "reject")
    on.apply(edit)
    canvas.show_edit(edit)
    assert set(canvas._shown.spans) == {the(on, "Budi").id}
    on.apply(edit.inverse())
    canvas.show_edit(edit.inverse())
    assert canvas._shown.suggested == {suggestion.id}


def test_an_accepted_suggestion_is_ones_own(hand, canvas):
    on = marked("kata pergi")
    with_set(on, "pola", [(5, 10, ORGANISATION)])
    hand.show(on, machines=MACHINES)
    mine = next(iter(on.sets.values()))
    (suggestion,) = on.spans.values()
    edit = annotate.answer(on, mine, suggestion.id, "accept")
    on.apply(edit)
    canvas.show_edit(edit)
    (shown,) = canvas._shown.spans.values()
    assert shown.set_id == mine.id
    assert canvas._shown.suggested == set()


def test_a_machines_whole_set_can_come_and_go(hand, canvas):
    on = hand.show(marked("kata Budi pergi"), machines=MACHINES)
    theirs = next(iter(on.sets.values()))._replace(id=SetId(new_id()), annotator="pola")
    span = span_over(on, "Budi", PERSON, set_id=theirs.id)
    edit = Edit("Suggest", (Added(theirs), Added(span)))
    on.apply(edit)
    canvas.show_edit(edit)
    assert canvas._shown.suggested == {span.id}
    on.apply(edit.inverse())
    canvas.show_edit(edit.inverse())
    assert canvas._shown.spans == {}


def test_rejected_spans_and_other_annotators_are_not_shown(hand, canvas):
    on = marked("kata [Budi]!PERSON pergi")
    with_set(on, "rini", [(10, 15, ORGANISATION)])
    hand.show(on, machines=MACHINES)
    assert canvas._shown.spans == {}


def test_an_edit_shown_twice_changes_nothing(hand, canvas):
    on = hand.show(marked("kata Budi pergi"))
    edit = Edit("Add", (Added(span_over(on, "Budi", PERSON)),))
    for _ in range(2):
        on.apply(edit)
        canvas.show_edit(edit)
    assert canvas._shown.spans == on.spans
    assert len(canvas._shown.in_chunk(0)) == 1


def forms_of(canvas, span):
    return canvas._scene.words.forms(span, is_suggestion=span.id in canvas._shown.suggested)


def test_tags_name_the_speaker_what_is_open_and_what_goes_on(hand, canvas):
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON, [“ayo.”]QUOTE Lalu [“Ya.”]QUOTE")
    joined(on, "“Siap,”", "Budi", SPEAKER)
    joined(on, "“ayo.”", "“Siap,”", CONTINUES)
    hand.show(on)
    found = [
        forms_of(canvas, the(on, words))[0] for words in ("“Siap,”", "“ayo.”", "“Ya.”", "Budi")
    ]
    assert found == [
        ("QUOTE", "Budi", False),
        ("QUOTE", "continued", False),
        ("QUOTE", "speaker?", True),
        ("PERSON", "", False),
    ]


def test_a_link_drawn_repaints_the_tag_of_its_head(hand, canvas, qtbot):
    on = hand.show(marked("[“Siap,”]QUOTE kata [Budi]PERSON."))
    mine = next(iter(on.sets))
    speaker = LABELS.link_named("SPEAKER")
    edit = annotate.link_spans(on, LABELS, the(on, "“Siap,”").id, the(on, "Budi").id, speaker)
    on.apply(edit)
    canvas.show_edit(edit)
    assert settled(canvas) == shown_anew(qtbot, hand, on, mine)
    on.apply(edit.inverse())
    canvas.show_edit(edit.inverse())
    assert settled(canvas) == shown_anew(qtbot, hand, on, mine)


def test_the_tag_follows_a_speaker_that_grows(hand, canvas, qtbot):
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON Santoso.")
    link = joined(on, "“Siap,”", "Budi")
    hand.show(on)
    tail = on.spans[link.tail_id]
    hand.apply(on, Replaced(tail, tail._replace(end=tail.end + 8)))
    assert forms_of(canvas, on.spans[link.head_id])[0].suffix == "Budi Santoso"
    assert settled(canvas) == shown_anew(qtbot, hand, on, next(iter(on.sets)))


def test_only_the_speaker_of_the_focused_quote_is_ringed(hand, canvas):
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON.")
    link = joined(on, "“Siap,”", "Budi")
    hand.show(on)
    canvas.focus_span(link.head_id)
    assert canvas._scene.emphasis.related == {link.tail_id}
    canvas.focus_span(link.tail_id)
    assert canvas._scene.emphasis.related == frozenset()


def test_titles_are_in_the_language_of_the_project(hand, canvas):
    title = (("id", "Orang"), ("en", "Person"))
    own = tuple(
        label._replace(titles=title, short=(("id", "Ora"),)) if label.id == PERSON else label
        for label in LABELS.spans
    )
    on = marked("[Budi]PERSON")
    canvas.show_document(on, next(iter(on.sets)), LABELS._replace(spans=own), language="id")
    assert [form.name for form in forms_of(canvas, the(on, "Budi"))] == ["ORANG", "ORA"]


def test_labels_can_change_under_a_document(hand, canvas):
    on = hand.show(marked("[Budi]PERSON pergi"))
    before = settled(canvas)
    spans = tuple(label._replace(name="ORANG", colour="#AA0000") for label in LABELS.spans)
    canvas.show_labels(LABELS._replace(spans=spans))
    assert settled(canvas) != before
    assert forms_of(canvas, the(on, "Budi"))[0].name == "ORANG"
    canvas.show_labels(LABELS)
    assert settled(canvas) == before


def test_a_removed_links_id_that_names_nothing_is_harmless(hand, canvas):
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON.")
    link = joined(on, "“Siap,”", "Budi")
    hand.show(on)
    hand.apply(on, Removed(link), Removed(on.spans[link.head_id]))
    hand.apply(on, Removed(link._replace(id=LinkId(new_id()))))
    assert set(canvas._shown.spans) == {link.tail_id}
