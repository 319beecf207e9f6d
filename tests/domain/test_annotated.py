"""A document with everything said about it keeps its lists right, whatever is applied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added, Edit, Removed, Replaced, item_of
from kutip.domain.items import (
    AnnotationSet,
    Link,
    LinkId,
    SetId,
    Span,
    SpanId,
    key_of,
    new_id,
    reading_order,
)
from marked import (
    CONTINUES,
    LABELS,
    ORGANISATION,
    PERSON,
    PROJECT,
    QUOTE,
    SPEAKER,
    document_of,
    joined,
    label_id,
    marked,
    span_id,
    the,
    tokens_of,
    unmarked,
    with_set,
)
from strategies import documents


@pytest.mark.parametrize(
    "marks",
    [
        "",
        "Tanpa apa-apa.",
        "[Kami siap]QUOTE kata [Budi]PERSON",
        "[“[Bank Indonesia]ORGANISATION ya,”]QUOTE [[ia]!PERSON]ORGANISATION",
        r"\[bukan\] [a\\b]PERSON",
        "👨\u200d👩\u200d👧[😀]FIGURE\r\n",
    ],
)
def test_marks_are_read_and_written(marks):
    assert unmarked(marked(marks)) == marks


def test_marks_say_which_span_is_which():
    on = marked("[[Bank]PERSON Indonesia]ORGANISATION")
    assert on.spans[span_id(0)] == the(on, "Bank Indonesia")
    assert on.text == "Bank Indonesia"


def mine_of(on):
    return next(iter(on.sets.values()))


@pytest.mark.parametrize("looked", [True, False])
def test_spans_come_and_go_in_reading_order_whether_they_were_asked_for_before_or_not(looked):
    on = marked("[a]PERSON [b]PERSON [c]PERSON")
    mine = mine_of(on)
    if looked:
        on.reading(mine.id)
    b = the(on, "b")
    on.apply(Edit("", (Removed(b),)))
    assert unmarked(on) == "[a]PERSON b [c]PERSON"
    on = marked("[a]PERSON [b]PERSON [c]PERSON")
    if looked:
        on.reading(mine_of(on).id)
    new = Span(SpanId(new_id()), mine_of(on).id, 0, 3, QUOTE)
    on.apply(Edit("", (Added(new),)))
    assert unmarked(on) == "[[a]PERSON [b]PERSON]QUOTE [c]PERSON"


def test_to_apply_an_edit_twice_is_to_apply_it_once():
    on = marked("[a]QUOTE [Budi]PERSON")
    mine = mine_of(on)
    link = Link(LinkId(new_id()), mine.id, span_id(0), span_id(1), SPEAKER)
    moved = on.spans[span_id(1)]._replace(start=3)
    edit = Edit(
        "",
        (
            Added(link),
            Replaced(on.spans[span_id(1)], moved),
            Replaced(mine, mine._replace(note="x")),
        ),
    )
    on.apply(edit)
    once = dict(on.spans), dict(on.links), dict(on.sets), list(on.reading(mine.id))
    on.apply(edit)
    assert (dict(on.spans), dict(on.links), dict(on.sets), list(on.reading(mine.id))) == once
    for _ in range(2):
        on.apply(edit.inverse())
    assert unmarked(on) == "[a]QUOTE [Budi]PERSON"
    assert not on.links_at(span_id(0))


def test_what_belongs_elsewhere_is_left_alone():
    on, other = marked("[a]PERSON"), marked("[b]PERSON")
    theirs = AnnotationSet(SetId(new_id()), other.document.id, "rini")
    strange = Span(SpanId(new_id()), theirs.id, 0, 1, PERSON)
    link = Link(LinkId(new_id()), theirs.id, strange.id, span_id(0), SPEAKER)
    changes = (theirs, strange, link, other.document, PROJECT, *LABELS.spans)
    for verb in (Added, Removed):
        on.apply(Edit("", tuple(map(verb, changes))))
    assert unmarked(on) == "[a]PERSON"
    assert not on.links


def test_the_document_itself_may_be_renamed():
    on = marked("a")
    renamed = on.document._replace(name="b")
    on.apply(Edit("", (Replaced(on.document, renamed),)))
    assert on.document == renamed


def test_a_set_comes_and_goes():
    on = marked("a")
    theirs = AnnotationSet(SetId(new_id()), on.document.id, "rini")
    edit = Edit("", (Added(theirs),))
    on.apply(edit)
    assert on.set_of("rini") == theirs
    on.apply(edit.inverse())
    assert on.set_of("rini") is None


def test_links_are_found_at_both_ends_and_by_set():
    on = marked("[a]QUOTE [b]QUOTE [Budi]PERSON")
    first, second = joined(on, "a", "Budi"), joined(on, "b", "a", CONTINUES)
    assert sorted(on.links_at(span_id(0))) == sorted([first, second])
    assert on.links_at(span_id(2)) == [first]
    assert list(on.links_of(mine_of(on).id)) == [first, second]
    assert list(on.links_of(SetId(new_id()))) == []


def test_links_given_at_the_beginning_are_found():
    on = marked("[a]QUOTE [Budi]PERSON")
    link = joined(on, "a", "Budi")
    again = AnnotatedDocument(
        on.document, on.text, on.tokens, on.sets.values(), on.spans.values(), [link]
    )
    assert again.links_at(span_id(1)) == [link]


@pytest.mark.parametrize(
    ("at", "label", "found"),
    [
        ((0, 4), PERSON, "accept"),
        ((0, 4), ORGANISATION, "reject"),
        ((0, 4), QUOTE, None),
        ((0, 3), PERSON, None),
        ((5, 9), PERSON, None),
        ((10, 14), PERSON, "accept"),
    ],
)
def test_the_same_extent_and_label_is_found(at, label, found):
    on = marked("[[Budi]PERSON]!ORGANISATION kata [Budi]PERSON")
    same = on.same(mine_of(on).id, *at, label)
    assert (same.answer if same else None) == found


@pytest.mark.parametrize("answers", [("accept", "reject"), ("reject", "accept")])
def test_of_two_that_are_the_same_the_accepted_one_is_meant(answers):
    on = marked("Budi")
    mine = mine_of(on)
    for n, said in enumerate(answers):
        on.apply(Edit("", (Added(Span(span_id(n), mine.id, 0, 4, PERSON, said)),)))
    assert on.same(mine.id, 0, 4, PERSON).answer == "accept"


@pytest.mark.parametrize(
    ("stretch", "found"),
    [((0, 1), "a"), ((1, 2), "a"), ((2, 3), "a"), ((1, 5), "ab"), ((5, 6), "b"), ((6, 9), "")],
)
def test_spans_that_share_text_with_a_stretch(stretch, found):
    on = marked("[aaa]PERSON [bb]PERSON [c]!PERSON dd")
    names = [on.text_of(s)[0] for s in on.overlapping(mine_of(on).id, *stretch)]
    assert "".join(names) == found


def test_suggestions_are_what_machines_say_and_a_set_has_not_answered():
    on = marked("[Budi]PERSON [dan]!PERSON Ani di Jakarta")
    spans = [(0, 4, PERSON), (5, 8, PERSON), (9, 12, PERSON)]
    with_set(on, "mesin", spans)
    with_set(on, "orang", [(16, 23, ORGANISATION)])
    mine = mine_of(on)
    assert [on.text_of(s) for s in on.suggestions(mine.id, {"mesin"})] == ["Ani"]
    assert on.suggestions(mine.id, ()) == []


def test_what_two_machines_say_is_one_suggestion_by_the_first_of_them():
    on = marked("Budi Ani")
    with_set(on, "b", [(0, 4, PERSON), (5, 8, PERSON)])
    first = with_set(on, "a", [(0, 4, PERSON)])
    suggested = on.suggestions(mine_of(on).id, ["a", "b"])
    assert [on.text_of(s) for s in suggested] == ["Budi", "Ani"]
    assert suggested[0].set_id == first.id


def test_a_rejected_span_of_a_machine_suggests_nothing():
    on = marked("Budi")
    theirs = with_set(on, "mesin", [(0, 4, PERSON)])
    (span,) = on.reading(theirs.id)
    on.apply(Edit("", (Replaced(span, span._replace(answer="reject")),)))
    assert on.suggestions(mine_of(on).id, ["mesin"]) == []


@given(st.data())
def test_any_edits_and_their_inverses_keep_the_lists_right(data):
    labels = tuple(label.id for label in LABELS.spans)
    on = data.draw(documents(labels, tuple(k.id for k in LABELS.links)))
    before = dict(on.spans), dict(on.links)
    changes = [Removed(link) for link in on.links.values()]
    changes += [
        data.draw(st.sampled_from([Removed(s), Replaced(s, s._replace(note="!"))]))
        for s in on.spans.values()
    ]
    edit = Edit("", tuple(changes))
    fresh = AnnotatedDocument(
        on.document, on.text, on.tokens, on.sets.values(), on.spans.values(), on.links.values()
    )
    for it in (edit, edit, edit.inverse(), edit.inverse()):
        fresh.apply(it)
        for mine in fresh.sets:
            own = [s for s in fresh.spans.values() if s.set_id == mine]
            assert fresh.reading(mine) == sorted(own, key=reading_order)
        for span in fresh.spans:
            ends = [k.id for k in fresh.links.values() if span in (k.head_id, k.tail_id)]
            assert [k.id for k in fresh.links_at(span)] == sorted(ends)
    assert (fresh.spans, fresh.links) == before


def test_what_names_an_item_and_what_a_change_is_about():
    on = marked("a", annotator="ani")
    mine = mine_of(on)
    assert key_of(mine) == mine.id
    assert item_of(Replaced(mine, mine._replace(note="x"))).note == "x"
    assert tokens_of("ada  dua").starts == [0, 4, 5]
    assert document_of("😀").length == 1
    assert len(label_id("PERSON")) == 16
