"""Labels, and what a lead may do."""

import pytest

from kutip.domain import jobs, manage
from kutip.domain.edits import Added, Edit, Removed, Replaced
from kutip.domain.errors import KutipError
from kutip.domain.items import (
    Annotator,
    LinkLabel,
    SpanLabel,
    attribute,
    id_text,
    key_of,
    title_of,
    with_attribute,
)
from kutip.domain.labels import LabelSet
from marked import (
    CONTINUES,
    FIGURE,
    LABELS,
    ORGANISATION,
    PERSON,
    PROJECT,
    QUOTE,
    SPEAKER,
    label_id,
    marked,
    the,
)

# ---- label sets


def test_labels_are_found_by_id_name_and_key():
    assert LABELS.span(QUOTE).name == "QUOTE"
    assert LABELS.link(SPEAKER).name == "SPEAKER"
    assert LABELS.named("FIGURE").id == FIGURE
    assert LABELS.link_named("CONTINUES").id == CONTINUES
    assert LABELS.with_key("2").id == ORGANISATION
    assert LABELS.with_key("9") is None
    assert LABELS.ids() == (PERSON, ORGANISATION, QUOTE, FIGURE)


def test_an_unknown_name_is_refused_with_those_there_are():
    with pytest.raises(KutipError, match=r"“ORG”.*PERSON, ORGANISATION, QUOTE, FIGURE"):
        LABELS.named("ORG")
    with pytest.raises(KutipError, match="SPEAKER, CONTINUES"):
        LABELS.link_named("speaker")


@pytest.mark.parametrize(
    ("head", "tail", "names"),
    [
        (QUOTE, PERSON, ["SPEAKER"]),
        (QUOTE, QUOTE, ["CONTINUES"]),
        (PERSON, QUOTE, []),
        (QUOTE, FIGURE, []),
    ],
)
def test_which_links_may_join_what(head, tail, names):
    assert [k.name for k in LABELS.links_between(head, tail)] == names


def test_a_label_decides_on_the_link_that_one_of_its_attributes_names():
    assert LABELS.decision(QUOTE).id == SPEAKER
    assert LABELS.decision(PERSON) is None


def test_a_span_is_decided_when_something_is_said_or_nothing_asked():
    on = marked("[a]QUOTE [b]PERSON")
    assert not LABELS.is_decided(the(on, "a"))
    assert LABELS.is_decided(the(on, "a")._replace(attributes=(("speaker", "unclear"),)))
    assert LABELS.is_decided(the(on, "b"))


# ---- managing


def test_an_annotator_joins_by_name():
    assert manage.add_annotator(" Rini ").changes == (Added(Annotator("Rini", "human")),)
    assert manage.add_annotator("pola", "machine").changes == (
        Added(Annotator("pola", "machine")),
    )
    with pytest.raises(KutipError, match="needs a name"):
        manage.add_annotator("  ")


def test_a_project_is_changed_or_not():
    after = PROJECT._replace(overlap=False)
    assert manage.change_project(PROJECT, after).changes == (Replaced(PROJECT, after),)
    assert not manage.change_project(PROJECT, PROJECT).changes


def test_a_new_guideline_is_a_new_version():
    (change,) = manage.change_guideline(PROJECT, (("en", "Names."),)).changes
    assert change.after == PROJECT._replace(guideline=(("en", "Names."),), guideline_version=2)


def labels(*spans, links=()):
    return LabelSet(tuple(spans), tuple(links))


A, B = SpanLabel(label_id("A"), "A", key="1"), SpanLabel(label_id("B"), "B", key="2")
L = LinkLabel(label_id("L"), "L", heads=(A.id,), tails=(B.id,))


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        (labels(A), labels(A), ()),
        (labels(A), labels(A, B), (Added(B),)),
        (labels(A, B), labels(A), (Removed(B),)),
        (labels(A), labels(A._replace(name="AA")), (Replaced(A, A._replace(name="AA")),)),
        (labels(A, B, links=[L]), labels(A, B), (Removed(L),)),
        (labels(A, B), labels(A, B, links=[L]), (Added(L),)),
        (
            labels(A, B),
            labels(B._replace(key="1"), A._replace(id=label_id("C"))._replace(key="2")),
            (
                Removed(A),
                Replaced(B, B._replace(key="1")),
                Added(A._replace(id=label_id("C"), key="2")),
            ),
        ),
    ],
)
def test_one_label_set_becomes_another_by_ids(before, after, changes):
    assert manage.change_labels(before, after, {}, {}).changes == changes


@pytest.mark.parametrize(
    ("before", "after", "spans", "links", "sentence"),
    [
        (labels(A, B), labels(A), {B.id: 7}, {}, "“B” is still used 7 times"),
        (labels(A, B, links=[L]), labels(A, B), {}, {L.id: 1}, "“L” is still used 1 times"),
        (labels(A), labels(A._replace(name=" ")), {}, {}, "needs a name"),
        (labels(A), labels(A, B._replace(name="A")), {}, {}, "“A” is there twice"),
        (labels(A), labels(A, links=[L, L._replace(id=b"")]), {}, {}, "“L” is there twice"),
        (labels(A), labels(A._replace(key="x")), {}, {}, "cannot be a label key"),
        (labels(A), labels(A._replace(key="0")), {}, {}, "cannot be a label key"),
        (labels(A), labels(A, B._replace(key="1")), {}, {}, "key 1 is given to two"),
    ],
)
def test_label_sets_that_cannot_be_are_refused(before, after, spans, links, sentence):
    with pytest.raises(KutipError, match=sentence):
        manage.change_labels(before, after, spans, links)


def test_labels_without_keys_do_not_clash():
    bare = labels(A._replace(key=""), B._replace(key=""))
    assert len(manage.change_labels(labels(), bare, {}, {}).changes) == 2


def test_a_link_no_longer_joins_a_label_that_is_gone():
    edit = manage.change_labels(labels(A, B, links=[L]), labels(A, links=[L]), {}, {})
    assert edit.changes == (Removed(B), Replaced(L, L._replace(tails=())))


# ---- small things


def test_an_annotator_is_named_by_name():
    assert key_of(Annotator("Rini")) == "Rini"
    assert id_text(bytes(15) + b"\1") == "00000000-0000-0000-0000-000000000001"


def test_attributes_are_kept_in_order_and_empty_ones_not_at_all():
    some = with_attribute(with_attribute((), "b", 1), "a", "x")
    assert some == (("a", "x"), ("b", 1))
    assert with_attribute(some, "b", None) == with_attribute(some, "b", "") == (("a", "x"),)
    assert with_attribute(some, "b", 0) == (("a", "x"), ("b", 0))
    assert attribute(the(marked("[a]PERSON"), "a"), "a") is None


@pytest.mark.parametrize(
    ("titles", "title"),
    [((("en", "Person"), ("id", "Orang")), "Orang"), ((("en", "Person"),), "Person"), ((), "P")],
)
def test_a_title_falls_back_to_english_and_then_to_the_name(titles, title):
    assert title_of(titles, "id", "P") == title


def test_an_edit_turned_round_twice_is_itself():
    edit = Edit("x", (Added(A), Replaced(A, A._replace(name="C")), Removed(B)))
    assert edit.inverse().changes == (Added(B), Replaced(A._replace(name="C"), A), Removed(A))
    assert edit.inverse().inverse() == edit


def test_an_error_keeps_its_template_and_values_apart():
    error = KutipError("{path} is full", path="x.kutip")
    assert str(error) == "x.kutip is full"
    assert (error.template, error.values) == ("{path} is full", {"path": "x.kutip"})


def test_a_job_shows_its_steps_and_gives_its_result():
    def job():
        yield jobs.Progress(1, 2)
        yield jobs.Progress(2, 2, "done")
        return 42

    seen = []
    assert jobs.run(job(), seen.append) == jobs.run(job()) == 42
    assert [step.done for step in seen] == [1, 2]
