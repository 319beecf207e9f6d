"""What “complete” means."""

import pytest

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.completeness import OpenQuestions, complete, is_complete_for, open_questions
from kutip.domain.edits import Added, Edit, Replaced
from kutip.domain.items import AnnotationSet, SetId, attribute, new_id
from marked import (
    CONTINUES,
    FIGURE,
    LABELS,
    PERSON,
    QUOTE,
    document_of,
    joined,
    marked,
    the,
    tokens_of,
    unmarked,
    with_set,
)


def mine_of(on):
    return next(iter(on.sets.values()))


def asked(on):
    return open_questions(on, mine_of(on), LABELS, ["mesin"])


def test_suggestions_and_undecided_quotations_are_open():
    on = marked("[a]QUOTE [b]QUOTE [c]!QUOTE [Budi]PERSON")
    with_set(on, "mesin", [(0, 1, PERSON), (6, 10, PERSON)])
    questions = asked(on)
    assert [on.text_of(s) for s in questions.suggestions] == ["a"]
    assert [on.text_of(s) for s in questions.undecided] == ["a", "b"]


@pytest.mark.parametrize("said", ["linked", "unnamed", "document", "unclear"])
def test_whatever_is_said_of_the_speaker_decides(said):
    assert not asked(marked("[a]QUOTE", attributes=(("speaker", said),))).undecided


def test_a_continued_quotation_leaves_the_decision_to_its_beginning():
    on = marked("[a]QUOTE [b]QUOTE")
    joined(on, "b", "a", CONTINUES)
    assert [on.text_of(s) for s in asked(on).undecided] == ["a"]


def test_to_complete_rejects_what_is_suggested_and_says_that_the_rest_is_unclear():
    on = marked("[a]QUOTE kata Budi")
    with_set(on, "mesin", [(7, 11, PERSON)])
    with_set(on, "mesin dua", [(7, 11, PERSON)])
    mine = mine_of(on)
    questions = open_questions(on, mine, LABELS, ["mesin", "mesin dua"])
    edit = complete(on, mine, LABELS, questions)
    on.apply(edit)
    assert unmarked(on, mine.id) == "[a]QUOTE kata [Budi]!PERSON"
    assert attribute(the(on, "a"), "speaker") == "unclear"
    assert on.sets[mine.id].state == "complete"
    assert open_questions(on, mine, LABELS, ["mesin", "mesin dua"]) == OpenQuestions()
    on.apply(edit.inverse())
    assert on.sets[mine.id] == mine
    assert unmarked(on, mine.id) == "[a]QUOTE kata Budi"


def test_an_untouched_document_may_be_complete():
    on = AnnotatedDocument(document_of("a"), "a", tokens_of("a"))
    mine = AnnotationSet(SetId(new_id()), on.document.id, "ani")
    (change,) = complete(on, mine, LABELS, OpenQuestions()).changes
    assert change == Added(mine._replace(state="complete", covers=LABELS.ids()))


def test_what_a_set_covers_is_kept():
    on = marked("a")
    mine = mine_of(on)._replace(covers=(PERSON,))
    on.apply(Edit("", (Replaced(mine_of(on), mine),)))
    on.apply(complete(on, mine, LABELS, OpenQuestions()))
    done = on.sets[mine.id]
    assert done.covers == (PERSON,)
    assert is_complete_for(done, [PERSON])
    assert not is_complete_for(done, [PERSON, QUOTE])
    assert not is_complete_for(mine, [PERSON])


def test_what_is_complete_already_changes_nothing():
    on = marked("a")
    on.apply(complete(on, mine_of(on), LABELS, OpenQuestions()))
    assert not complete(on, mine_of(on), LABELS, OpenQuestions()).changes


def test_a_span_whose_label_decides_on_nothing_is_left_as_it_is():
    on = marked("[5]FIGURE")
    questions = OpenQuestions(undecided=(the(on, "5", FIGURE),))
    assert len(complete(on, mine_of(on), LABELS, questions).changes) == 1
