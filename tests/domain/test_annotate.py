"""What an annotator may do, case by case: the document before and after, as marks."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain import annotate, graphemes
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added, Edit, Removed, Replaced
from kutip.domain.errors import KutipError
from kutip.domain.items import (
    AnnotationSet,
    AttributeField,
    SetId,
    SpanLabel,
    attribute,
    new_id,
)
from kutip.domain.labels import LabelSet
from marked import (
    CONTINUES,
    FIGURE,
    LABELS,
    ORGANISATION,
    PERSON,
    QUOTE,
    SPEAKER,
    document_of,
    joined,
    label_id,
    marked,
    the,
    tokens_of,
    unmarked,
    with_set,
)
from strategies import extents, texts


@dataclass
class Case:
    """A document, the set in it, and what has been done."""

    on: AnnotatedDocument
    mine: AnnotationSet

    def do(self, edit: Edit) -> str:
        """Make an edit, see that undoing it leads back, and give the marks."""
        before = _all(self.on)
        self.on.apply(edit)
        after = _all(self.on)
        self.on.apply(edit.inverse())
        assert _all(self.on) == before
        self.on.apply(edit)
        assert _all(self.on) == after
        return unmarked(self.on, self.mine.id)


def _all(on):
    return dict(on.sets), dict(on.spans), dict(on.links), {s: list(on.reading(s)) for s in on.sets}


def case(marks: str, **values: object) -> Case:
    on = marked(marks, **values)
    return Case(on, next(iter(on.sets.values())))


# ---- where a span may begin and end


@pytest.mark.parametrize(
    ("text", "given_", "becomes"),
    [
        ("Budi datang", (0, 4), "Budi"),
        ("  Budi \r\n", (0, 9), "Budi"),
        ("Budi\u00a0datang", (4, 11), "datang"),
        ("\ufeffBudi", (0, 5), "\ufeffBudi"),
        ("👨\u200d👩\u200d👧 ya", (1, 2), "👨\u200d👩\u200d👧"),
        ("e\u0301", (1, 2), "e\u0301"),
        ("🇮🇩🇲🇾", (1, 3), "🇮🇩🇲🇾"),
        ("a \u0308b", (1, 4), " \u0308b"),  # a space that carries a mark is not white
        ("a \u0308", (0, 3), "a \u0308"),
        ("x\u0600 y", (0, 3), "x\u0600 "),  # a sign that takes the space after it along
        ("satu", (-5, 99), "satu"),
        ("ya " + "e" + "\u0301" * 900, (600, 610), "e" + "\u0301" * 900),
        ("🇮🇩" * 301, (301, 302), "🇮🇩"),
        ("👩" + "\u200d👩" * 400, (500, 501), "👩" + "\u200d👩" * 400),
    ],
)
def test_a_stretch_loses_its_white_space_and_keeps_its_graphemes(text, given_, becomes):
    start, end = annotate.trimmed(text, *given_)
    assert text[start:end] == becomes


@pytest.mark.parametrize(
    ("text", "given_"),
    [
        ("Budi", (2, 2)),
        ("Budi", (3, 1)),
        ("a \t\r\n b", (1, 5)),
        ("", (0, 0)),
        ("👨\u200d👩\u200d👧", (2, 2)),  # nothing selected is nothing, inside an emoji too
        ("👨\u200d👩\u200d👧", (3, 1)),
    ],
)
def test_nothing_to_label_is_refused(text, given_):
    with pytest.raises(KutipError, match="no text to label"):
        annotate.trimmed(text, *given_)


@given(st.data())
def test_no_edge_is_ever_inside_a_grapheme_or_on_white_space(data):
    text = data.draw(texts())
    try:
        start, end = annotate.trimmed(text, *data.draw(extents(text)))
    except KutipError:
        return
    assert 0 <= start < end <= len(text)
    assert graphemes.is_boundary(text, start)
    assert graphemes.is_boundary(text, end)
    assert not text[start : graphemes.step(text, start, 1)].isspace()
    assert not text[graphemes.step(text, end, -1) : end].isspace()


# ---- adding


def test_a_span_is_added_without_the_white_space_around_it():
    c = case("kata Budi kemarin")
    assert c.do(annotate.add_span(c.on, c.mine, 4, 10, PERSON)) == "kata [Budi]PERSON kemarin"


def test_a_span_says_where_it_comes_from_and_which_guideline_was_known():
    c = case("Budi")
    c.do(annotate.add_span(c.on, c.mine, 0, 4, PERSON, origin="bulk", guideline=3))
    assert (the(c.on, "Budi").origin, the(c.on, "Budi").guideline) == ("bulk", 3)


def test_the_first_span_brings_the_set_along():
    c = case("Budi")
    new = AnnotationSet(SetId(new_id()), c.on.document.id, "rini")
    edit = annotate.add_span(c.on, new, 0, 4, PERSON)
    assert edit.changes[0] == Added(new._replace(state="in_progress"))


@pytest.mark.parametrize("state", ["complete", "skipped", "returned", "new"])
def test_to_work_in_a_set_reopens_it(state):
    c = case("Budi")
    before = c.mine._replace(state=state)
    c.on.apply(Edit("", (Replaced(c.mine, before),)))
    edit = annotate.add_span(c.on, before, 0, 4, PERSON)
    assert edit.changes[0] == Replaced(before, before._replace(state="in_progress"))


def test_the_same_words_carry_a_label_once():
    c = case("[Budi]PERSON")
    with pytest.raises(KutipError, match="already carry"):
        annotate.add_span(c.on, c.mine, 0, 4, PERSON)
    assert c.do(annotate.add_span(c.on, c.mine, 0, 4, ORGANISATION)).count("[") == 2


def test_to_add_what_was_rejected_takes_the_rejection_away():
    c = case("[Budi]!PERSON")
    assert c.do(annotate.add_span(c.on, c.mine, 0, 4, PERSON)) == "[Budi]PERSON"


def test_overlap_is_refused_only_where_the_project_says_so():
    c = case("[Bank [Indonesia]ORGANISATION]ORGANISATION raya")
    with pytest.raises(KutipError, match="“Bank Indonesia” is labelled here"):
        annotate.add_span(c.on, c.mine, 5, 19, PERSON, overlap=False)
    assert c.do(annotate.add_span(c.on, c.mine, 15, 19, PERSON, overlap=False)).endswith("]PERSON")


def test_what_was_rejected_is_in_nobodys_way():
    c = case("[Bank Indonesia]!ORGANISATION")
    edit = annotate.add_span(c.on, c.mine, 0, 4, PERSON, overlap=False)
    assert c.do(edit) == "[[Bank]PERSON Indonesia]!ORGANISATION"


# ---- relabelling


def test_another_label():
    c = case("[BI]PERSON")
    edit = annotate.relabel_span(c.on, LABELS, the(c.on, "BI").id, ORGANISATION)
    assert c.do(edit) == "[BI]ORGANISATION"


def test_the_same_label_changes_nothing_whatever_the_span_comes_from():
    c = case("[BI]PERSON", origin="accepted")
    assert not annotate.relabel_span(c.on, LABELS, the(c.on, "BI").id, PERSON).changes


def test_a_new_label_keeps_the_attributes_it_can_have():
    said = (("note", "x"), ("speaker", "unclear"), ("type", "mixed"))
    c = case("[siap]QUOTE", attributes=said)
    c.do(annotate.relabel_span(c.on, LABELS, the(c.on, "siap").id, PERSON))
    assert the(c.on, "siap").attributes == (("note", "x"),)


def test_a_new_label_drops_the_links_it_cannot_have_and_opens_the_decision():
    c = case("[siap]QUOTE kata [Budi]PERSON", attributes=(("speaker", "linked"),))
    joined(c.on, "siap", "Budi")
    c.do(annotate.relabel_span(c.on, LABELS, the(c.on, "Budi").id, FIGURE))
    assert not c.on.links
    assert attribute(the(c.on, "siap"), "speaker") is None


def test_a_new_label_keeps_the_links_it_can_have():
    c = case("[siap]QUOTE kata [BI]PERSON")
    joined(c.on, "siap", "BI")
    c.do(annotate.relabel_span(c.on, LABELS, the(c.on, "BI").id, ORGANISATION))
    assert len(c.on.links) == 1


def test_a_head_that_loses_its_link_no_longer_says_that_it_is_linked():
    claim = label_id("CLAIM")
    speaker = AttributeField("speaker")
    labels = LabelSet(
        (*LABELS.spans, SpanLabel(claim, "CLAIM", attributes=(speaker,))), LABELS.links
    )
    c = case("[siap]QUOTE kata [Budi]PERSON", attributes=(("speaker", "linked"),))
    joined(c.on, "siap", "Budi")
    c.do(annotate.relabel_span(c.on, labels, the(c.on, "siap").id, claim))
    assert not c.on.links
    assert attribute(the(c.on, "siap"), "speaker") is None


def test_relabelling_onto_a_twin_is_refused_and_onto_a_rejected_one_takes_its_place():
    c = case("[[BI]PERSON]ORGANISATION")
    with pytest.raises(KutipError, match="already carry"):
        annotate.relabel_span(c.on, LABELS, the(c.on, "BI", PERSON).id, ORGANISATION)
    c = case("[[BI]PERSON]!ORGANISATION")
    edit = annotate.relabel_span(c.on, LABELS, the(c.on, "BI", PERSON).id, ORGANISATION)
    assert c.do(edit) == "[BI]ORGANISATION"


# ---- moving edges


def test_edges_are_moved():
    c = case("Bapak [Budi]PERSON Santoso")
    edit = annotate.resize_span(c.on, the(c.on, "Budi").id, 6, 19)
    assert c.do(edit) == "Bapak [Budi Santoso]PERSON"


def test_edges_that_stay_change_nothing_whatever_the_span_comes_from():
    c = case("[Budi]PERSON datang", origin="accepted")
    assert not annotate.resize_span(c.on, the(c.on, "Budi").id, 0, 5).changes


def test_resizing_into_a_neighbour_is_refused_where_overlap_is():
    c = case("[Budi]PERSON [Santoso]PERSON")
    with pytest.raises(KutipError, match="no overlap"):
        annotate.resize_span(c.on, the(c.on, "Budi").id, 0, 6, overlap=False)
    assert annotate.resize_span(c.on, the(c.on, "Budi").id, 0, 2, overlap=False).changes


def test_an_accepted_suggestion_with_other_edges_leaves_the_original_rejected():
    c = case("[Budi]PERSON Santoso", origin="accepted", score=0.5)
    edit = annotate.resize_span(c.on, the(c.on, "Budi").id, 0, 12)
    assert c.do(edit) == "[[Budi]!PERSON Santoso]PERSON"
    assert the(c.on, "Budi Santoso").origin == "changed"
    assert the(c.on, "Budi").score == 0.5
    back = annotate.resize_span(c.on, the(c.on, "Budi Santoso").id, 0, 4)
    assert c.do(back) == "[Budi]PERSON Santoso"


# ---- removing


def test_a_span_goes_with_its_links_which_go_first():
    c = case("[siap]QUOTE kata [Budi]PERSON", attributes=(("speaker", "linked"),))
    link = joined(c.on, "siap", "Budi")
    edit = annotate.remove_span(c.on, LABELS, the(c.on, "Budi").id)
    assert edit.changes[0] == Removed(link)
    assert c.do(edit) == "[siap]QUOTE kata Budi"
    assert attribute(the(c.on, "siap"), "speaker") is None


def test_a_head_goes_with_its_links():
    c = case("[siap]QUOTE kata [Budi]PERSON")
    joined(c.on, "siap", "Budi")
    assert (
        c.do(annotate.remove_span(c.on, LABELS, the(c.on, "siap").id)) == "siap kata [Budi]PERSON"
    )


def test_a_speaker_of_two_quotations_leaves_both_undecided():
    c = case("[a]QUOTE [b]QUOTE [Budi]PERSON", attributes=(("speaker", "linked"),))
    joined(c.on, "a", "Budi")
    joined(c.on, "b", "Budi")
    c.do(annotate.remove_span(c.on, LABELS, the(c.on, "Budi").id))
    assert [attribute(the(c.on, words), "speaker") for words in "ab"] == [None, None]


def test_a_removed_suggestion_stays_refused():
    c = case("[Budi]PERSON", origin="accepted")
    assert c.do(annotate.remove_span(c.on, LABELS, the(c.on, "Budi").id)) == "[Budi]!PERSON"
    gone = annotate.remove_span(c.on, LABELS, the(c.on, "Budi").id)
    assert c.do(gone) == "Budi"


# ---- links


def test_a_link_decides():
    c = case("[siap]QUOTE kata [Budi]PERSON")
    siap, budi = the(c.on, "siap"), the(c.on, "Budi")
    c.do(annotate.link_spans(c.on, LABELS, siap.id, budi.id, LABELS.link(SPEAKER)))
    (link,) = c.on.links.values()
    assert (link.head_id, link.tail_id, link.label_id) == (siap.id, budi.id, SPEAKER)
    assert attribute(the(c.on, "siap"), "speaker") == "linked"


def test_a_decision_takes_the_place_of_the_earlier_one():
    c = case("[siap]QUOTE [Budi]PERSON [Ani]PERSON")
    joined(c.on, "siap", "Budi")
    ids = the(c.on, "siap").id, the(c.on, "Ani").id
    c.do(annotate.link_spans(c.on, LABELS, *ids, LABELS.link(SPEAKER)))
    assert [k.tail_id for k in c.on.links.values()] == [the(c.on, "Ani").id]


def test_other_links_stand_side_by_side_and_decide_nothing():
    c = case("[a]QUOTE [b]QUOTE [c]QUOTE")
    joined(c.on, "c", "a", CONTINUES)
    ids = the(c.on, "c").id, the(c.on, "b").id
    c.do(annotate.link_spans(c.on, LABELS, *ids, LABELS.link(CONTINUES)))
    assert len(c.on.links) == 2
    assert the(c.on, "c").attributes == ()


@pytest.mark.parametrize(
    ("head", "tail", "label"),
    [
        ("Budi", "siap", SPEAKER),
        ("siap", "5", SPEAKER),
        ("siap", "siap", CONTINUES),
        ("Budi", "5", CONTINUES),
    ],
)
def test_links_join_only_what_their_label_allows(head, tail, label):
    c = case("[siap]QUOTE kata [Budi]PERSON [5]FIGURE")
    ids = the(c.on, head).id, the(c.on, tail).id
    with pytest.raises(KutipError, match="cannot join"):
        annotate.link_spans(c.on, LABELS, *ids, LABELS.link(label))


def test_the_same_link_is_refused():
    c = case("[siap]QUOTE kata [Budi]PERSON, [Ani]PERSON")
    joined(c.on, "siap", "Budi")
    ids = the(c.on, "siap").id, the(c.on, "Budi").id
    with pytest.raises(KutipError, match="already linked"):
        annotate.link_spans(c.on, LABELS, *ids, LABELS.link(SPEAKER))


def test_a_link_stays_within_one_set():
    c = case("[siap]QUOTE kata Budi")
    theirs = with_set(c.on, "budi", [(10, 14, PERSON)])
    ids = the(c.on, "siap").id, c.on.reading(theirs.id)[0].id
    with pytest.raises(KutipError, match="same annotator"):
        annotate.link_spans(c.on, LABELS, *ids, LABELS.link(SPEAKER))


def test_a_link_that_goes_opens_the_decision_again():
    c = case("[siap]QUOTE kata [Budi]PERSON", attributes=(("speaker", "linked"),))
    link = joined(c.on, "siap", "Budi")
    c.do(annotate.remove_link(c.on, LABELS, link.id))
    assert not c.on.links
    assert attribute(the(c.on, "siap"), "speaker") is None


def test_one_of_two_imported_speakers_that_goes_leaves_the_other_standing():
    c = case("[siap]QUOTE [Budi]PERSON [Ani]PERSON", attributes=(("speaker", "linked"),))
    joined(c.on, "siap", "Budi")
    other = joined(c.on, "siap", "Ani")
    c.do(annotate.remove_link(c.on, LABELS, other.id))
    assert attribute(the(c.on, "siap"), "speaker") == "linked"


def test_a_link_without_a_decision_just_goes():
    c = case("[a]QUOTE [b]QUOTE", attributes=(("speaker", "unnamed"),))
    link = joined(c.on, "b", "a", CONTINUES)
    c.do(annotate.remove_link(c.on, LABELS, link.id))
    assert attribute(the(c.on, "b"), "speaker") == "unnamed"


# ---- attributes and notes


def test_an_attribute_is_said_and_taken_back():
    c = case("[siap]QUOTE")
    span = the(c.on, "siap").id
    c.do(annotate.set_attribute(c.on, LABELS, span, "type", "direct"))
    assert the(c.on, "siap").attributes == (("type", "direct"),)
    c.do(annotate.set_attribute(c.on, LABELS, span, "type", ""))
    assert the(c.on, "siap").attributes == ()


def test_to_decide_otherwise_takes_the_link_away():
    c = case("[siap]QUOTE kata [Budi]PERSON", attributes=(("speaker", "linked"),))
    joined(c.on, "siap", "Budi")
    c.do(annotate.set_attribute(c.on, LABELS, the(c.on, "siap").id, "speaker", "unnamed"))
    assert not c.on.links
    assert attribute(the(c.on, "siap"), "speaker") == "unnamed"


def test_other_attributes_leave_links_alone():
    c = case("[siap]QUOTE kata [Budi]PERSON")
    joined(c.on, "siap", "Budi")
    c.do(annotate.set_attribute(c.on, LABELS, the(c.on, "siap").id, "type", "mixed"))
    c.do(annotate.set_attribute(c.on, LABELS, the(c.on, "siap").id, "speaker", "linked"))
    assert len(c.on.links) == 1


def test_to_say_the_same_again_does_not_reopen_a_complete_set():
    c = case("[siap]QUOTE", attributes=(("type", "mixed"),), note="lihat")
    c.on.apply(Edit("", (Replaced(c.mine, c.mine._replace(state="complete")),)))
    span = the(c.on, "siap").id
    assert not annotate.set_attribute(c.on, LABELS, span, "type", "mixed").changes
    assert not annotate.note_span(c.on, span, "lihat").changes


def test_a_note_is_written_and_taken_away():
    c = case("[siap]QUOTE")
    c.do(annotate.note_span(c.on, the(c.on, "siap").id, "Siapa?"))
    assert the(c.on, "siap").note == "Siapa?"
    c.do(annotate.note_span(c.on, the(c.on, "siap").id, ""))
    assert the(c.on, "siap").note == ""


# ---- answers


@pytest.mark.parametrize(
    ("verdict", "becomes"), [("accept", "[Budi]PERSON"), ("reject", "[Budi]!PERSON")]
)
def test_a_suggestion_is_answered_by_a_copy(verdict, becomes):
    c = case("Budi")
    (suggestion,) = c.on.reading(with_set(c.on, "mesin", [(0, 4, PERSON)]).id)
    edit = annotate.answer(c.on, c.mine, suggestion.id, verdict)
    assert c.do(edit) == becomes
    assert not c.on.suggestions(c.mine.id, ["mesin"])
    (copy,) = c.on.reading(c.mine.id)
    assert copy == suggestion._replace(
        id=copy.id, set_id=c.mine.id, answer=verdict, origin="accepted"
    )
    with pytest.raises(KutipError, match="answered already"):
        annotate.answer(c.on, c.mine, suggestion.id, verdict)


def test_a_suggestion_obeys_the_rule_of_overlap_only_when_it_is_accepted():
    c = case("[Bank Indonesia]ORGANISATION")
    (suggestion,) = c.on.reading(with_set(c.on, "mesin", [(0, 4, PERSON)]).id)
    with pytest.raises(KutipError, match="no overlap"):
        annotate.answer(c.on, c.mine, suggestion.id, "accept", overlap=False)
    assert annotate.answer(c.on, c.mine, suggestion.id, "reject", overlap=False).changes


# ---- the whole document


def test_a_document_is_skipped_with_a_reason_and_taken_up_again():
    c = case("Budi")
    c.do(annotate.skip(c.on, c.mine, "iklan"))
    mine = c.on.sets[c.mine.id]
    assert (mine.state, mine.note) == ("skipped", "iklan")
    c.do(annotate.reopen(c.on, mine))
    assert c.on.sets[c.mine.id].state == "in_progress"


def test_to_skip_without_a_reason_keeps_the_note():
    c = case("Budi")
    c.do(annotate.note_document(c.on, c.mine, "ganda?"))
    c.do(annotate.skip(c.on, c.on.sets[c.mine.id], ""))
    assert c.on.sets[c.mine.id].note == "ganda?"


def test_a_flag_goes_up_and_down():
    c = case("Budi")
    up = annotate.flag(c.on, c.mine, flagged=True)
    c.do(up)
    assert c.on.sets[c.mine.id].flagged
    down = annotate.flag(c.on, c.on.sets[c.mine.id], flagged=False)
    c.do(down)
    assert c.on.sets[c.mine.id] == c.mine
    assert up.name != down.name
    assert not annotate.flag(c.on, c.mine, flagged=False).changes


def test_a_flag_on_an_untouched_document_brings_the_set():
    text = "Budi"
    on = AnnotatedDocument(document_of(text), text, tokens_of(text))
    mine = AnnotationSet(SetId(new_id()), on.document.id, "ani")
    edit = annotate.flag(on, mine, flagged=True)
    assert edit.changes == (Added(mine._replace(flagged=True)),)


def _any_edit(data, on, mine):
    """What a careless annotator may do next."""
    label = data.draw(st.sampled_from([PERSON, QUOTE]))
    start, end = data.draw(extents(on.text))
    choices = list(on.spans)
    act = data.draw(st.sampled_from(["add", "remove", "resize", "relabel"])) if choices else "add"
    if act == "add":
        origin = data.draw(st.sampled_from(["manual", "accepted"]))
        return annotate.add_span(on, mine, start, end, label, origin=origin)
    one = choices[data.draw(st.integers(0, len(choices) - 1))]
    if act == "remove":
        return annotate.remove_span(on, LABELS, one)
    if act == "resize":
        return annotate.resize_span(on, one, start, end)
    return annotate.relabel_span(on, LABELS, one, label)


@given(st.data())
def test_whatever_is_added_and_moved_no_two_spans_of_a_set_are_the_same(data):
    text = data.draw(texts())
    on = AnnotatedDocument(document_of(text), text, tokens_of(text))
    mine = AnnotationSet(SetId(new_id()), on.document.id, "ani")
    for _ in range(data.draw(st.integers(1, 12))):
        try:
            edit = _any_edit(data, on, mine)
        except KutipError:
            continue
        on.apply(edit)
        said = [(s.start, s.end, s.label_id) for s in on.spans.values()]
        assert len(said) == len(set(said))
