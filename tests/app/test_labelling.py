"""What the keys of the window do to the open document."""

import pytest

from kutip.app import labelling
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.domain.items import attribute, reading_order
from marked import (
    FIGURE,
    LABELS,
    ORGANISATION,
    PERSON,
    QUOTE,
    SPEAKER,
    add_annotated,
    marked,
    unmarked,
)  # fmt: skip

TEXT = "“Kami siap,” kata Budi Santoso. Biayanya 5 juta rupiah."
MACHINE = "[“Kami siap,”]QUOTE kata [Budi Santoso]PERSON. Biayanya [5 juta]FIGURE rupiah."


@pytest.fixture
def desk(store):
    on = marked(MACHINE, "mesin", score=0.9)
    add_annotated(store, on, machines=("mesin",))
    desk = Workspace(store, "ani")
    desk.open(on.document.id)
    return desk


def place(desk, words):
    start = desk.document.text.index(words)
    return start, start + len(words)


def label(desk, words, label_id):
    edit = labelling.label(desk, *place(desk, words), LABELS.span(label_id))
    desk.apply(edit)
    return labelling.added_span(edit)


def mine(desk):
    return unmarked(desk.document, desk.mine().id)


def suggested(desk, words):
    open_ = desk.document.suggestions(desk.mine().id, desk.machines)
    return next(s for s in open_ if desk.document.text_of(s) == words)


def test_without_an_article_it_says_what_to_do(store):
    with pytest.raises(KutipError, match="Choose one first"):
        labelling.visible(Workspace(store, "ani"))


def test_a_quotation_gets_its_type_by_its_marks(desk):
    span_id = label(desk, "“Kami siap,”", QUOTE)
    assert attribute(desk.document.spans[span_id], "type") == "direct"
    assert attribute(desk.document.spans[label(desk, "Budi", PERSON)], "type") is None


def test_a_span_knows_the_guideline_it_was_made_by(desk):
    desk.project = desk.project._replace(guideline_version=7)
    assert desk.document.spans[label(desk, "Budi", PERSON)].guideline == 7


def test_one_sees_ones_own_spans_and_open_suggestions(desk):
    label(desk, "Budi", PERSON)
    label(desk, "Budi Santoso", PERSON)  # answers the suggestion
    seen = labelling.visible(desk)
    assert seen == sorted(seen, key=reading_order)
    words = [(desk.document.text_of(s), labelling.is_suggestion(desk, s)) for s in seen]
    assert words == [
        ("“Kami siap,”", True), ("Budi Santoso", False), ("Budi", False), ("5 juta", True),
    ]  # fmt: skip


def test_accepting_and_rejecting(desk):
    desk.apply(labelling.accept(desk, suggested(desk, "5 juta").id))
    desk.apply(labelling.remove(desk, suggested(desk, "Budi Santoso").id))
    assert mine(desk) == (
        "“Kami siap,” kata [Budi Santoso]!PERSON. Biayanya [5 juta]FIGURE rupiah."
    )
    assert [desk.document.text_of(s) for s in labelling.questions(desk).suggestions] == [
        "“Kami siap,”"
    ]


@pytest.mark.parametrize(
    ("how", "marks"),
    [
        (
            lambda desk, span: labelling.relabel(desk, span.id, ORGANISATION),
            "[[Budi Santoso]!PERSON]ORGANISATION",
        ),
        (
            lambda desk, span: labelling.move_edge(desk, span.id, "start", 1, "token"),
            "[Budi [Santoso]PERSON]!PERSON",
        ),
        (
            lambda desk, span: labelling.resize(desk, span.id, span.start, span.start + 4),
            "[[Budi]PERSON Santoso]!PERSON",
        ),
    ],
)
def test_a_suggestion_taken_otherwise_is_rejected_as_it_was(desk, how, marks):
    edit = how(desk, suggested(desk, "Budi Santoso"))
    desk.apply(edit)
    said = mine(desk).split("kata ")[1].split(".")[0]
    names = sorted(desk.document.reading(desk.mine().id), key=lambda s: s.answer)
    assert [s.answer for s in names] == ["accept", "reject"]
    assert desk.document.spans[labelling.added_span(edit)].origin == "changed"
    assert sorted(said) == sorted(marks)
    desk.undo()
    assert desk.document.reading(desk.mine().id) == []


@pytest.mark.parametrize(
    ("edge", "by", "unit", "words"),
    [
        ("start", -1, "token", "kata Budi Santoso"),
        ("start", 1, "token", "Santoso"),
        ("end", 1, "token", "Budi Santoso."),
        ("end", -1, "token", "Budi"),
        ("start", 1, "grapheme", "udi Santoso"),
        ("end", -1, "grapheme", "Budi Santos"),
        ("start", -1, "grapheme", "Budi Santoso"),  # white space is trimmed away again
        ("end", -2, "token", "Budi"),
        ("start", 2, "token", "Santoso"),
    ],
)
def test_an_edge_moves_by_tokens_or_graphemes(desk, edge, by, unit, words):
    span_id = label(desk, "Budi Santoso", PERSON)
    desk.apply(labelling.move_edge(desk, span_id, edge, by, unit))
    assert desk.document.text_of(desk.document.spans[span_id]) == words


@pytest.mark.parametrize(
    ("words", "edge", "by"),
    [("Budi", "start", 1), ("Budi", "end", -1), ("“", "start", -1), (".", "end", 1)],
)
def test_an_edge_stops_at_the_other_and_at_the_ends_of_the_text(desk, words, edge, by):
    text = desk.document.text
    at = text.rindex(words) if words == "." else text.index(words)
    edit = labelling.label(desk, at, at + len(words), LABELS.span(FIGURE))
    desk.apply(edit)
    moved = labelling.move_edge(desk, labelling.added_span(edit), edge, by, "token")
    assert moved.changes == ()


def test_edges_pass_over_white_space_tokens(store):
    on = marked("Budi\n\n\nSantoso  dari", "x")
    add_annotated(store, on)
    desk = Workspace(store, "ani")
    desk.open(on.document.id)
    span_id = label(desk, "Santoso", PERSON)
    desk.apply(labelling.move_edge(desk, span_id, "start", -1, "token"))
    assert desk.document.text_of(desk.document.spans[span_id]) == "Budi\n\n\nSantoso"


@pytest.mark.parametrize(
    ("at", "step", "found"),
    [
        (0, 1, "aa bb"), (0, -1, None), (3, 1, "bb"), (4, 1, "cc"), (99, 1, None), (99, -1, "cc"),
        ("aa bb", 1, "aa"), ("aa", 1, "bb"), ("bb", -1, "aa"), ("cc", 1, None),
        ("aa bb", -1, None),
    ],
)  # fmt: skip
def test_the_neighbour_of_a_place_or_a_span(at, step, found):
    on = marked("[[aa]PERSON [bb]PERSON]QUOTE [cc]PERSON")
    spans = on.reading(next(iter(on.sets)))
    by_words = {on.text_of(span): span for span in spans}
    result = labelling.neighbour(spans, by_words.get(at, at), step)
    assert (result and on.text_of(result)) == found


def test_spans_with_one_extent_are_all_visited():
    on = marked("[[aa]PERSON]ORGANISATION bb")
    spans = on.reading(next(iter(on.sets)))
    first = labelling.neighbour(spans, 0, 1)
    second = labelling.neighbour(spans, first, 1)
    assert {first.id, second.id} == {s.id for s in spans}
    assert labelling.neighbour(spans, second, -1) == first


def test_links_are_proposed_by_kind_the_decision_first(desk):
    quote = label(desk, "“Kami siap,”", QUOTE)
    spans = desk.document.spans
    assert labelling.proposed_links(desk, spans[quote]) == []
    label(desk, "Budi Santoso", PERSON)
    ((kind, candidates),) = labelling.proposed_links(desk, spans[quote])
    assert (kind.name, [desk.document.text_of(s) for s in candidates]) == (
        "SPEAKER", ["Budi Santoso"],
    )  # fmt: skip
    label(desk, "5 juta rupiah", QUOTE)
    kinds = [kind.name for kind, _ in labelling.proposed_links(desk, spans[quote])]
    assert kinds == ["SPEAKER", "CONTINUES"]


def test_deciding_that_it_is_nobody(desk):
    quote = label(desk, "“Kami siap,”", QUOTE)
    person = label(desk, "Budi Santoso", PERSON)
    desk.apply(labelling.link(desk, quote, person, LABELS.link(SPEAKER)))
    desk.apply(labelling.decide(desk, quote, "unnamed"))
    assert attribute(desk.document.spans[quote], "speaker") == "unnamed"
    assert list(desk.document.links) == []
    assert labelling.decide(desk, person, "unnamed").changes == ()


def test_done_settles_what_is_open(desk):
    label(desk, "“Kami siap,”", QUOTE)
    open_ = labelling.questions(desk)
    assert (len(open_.suggestions), len(open_.undecided)) == (2, 1)
    desk.apply(labelling.done(desk, open_))
    assert desk.mine().state == "complete"
    assert labelling.questions(desk) == ((), ())
    desk.undo()
    assert labelling.questions(desk) == open_
