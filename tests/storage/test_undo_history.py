"""What can be undone and redone, read from nothing but the log."""

import shutil
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.app.workspace import BURST, Workspace
from kutip.domain import annotate, manage
from kutip.domain.edits import Added, Edit, Replaced
from kutip.domain.errors import KutipError
from kutip.storage.store import Store
from marked import PERSON, add_annotated, marked, the


@pytest.fixture
def documents(store):
    made = [marked("satu dua tiga empat", annotator="lama"), marked("lima enam", annotator="lama")]
    add_annotated(store, *made)
    return [on.document.id for on in made]


@pytest.fixture
def desk(store, documents):
    at = Workspace(store, "ani")
    at.open(documents[0])
    at.clock = lambda: 0.0
    return at


def label(desk, start, end):
    desk.apply(annotate.add_span(desk.document, desk.mine(), start, end, PERSON))


def words(desk):
    return " ".join(desk.document.text_of(s) for s in desk.document.reading(desk.mine().id))


def names(step):
    return step.name if step else None


def test_nothing_done_is_nothing_to_undo(desk):
    assert desk.undo() is None
    assert desk.redo() is None


def test_undo_and_redo_go_back_and_forth(desk):
    label(desk, 0, 4)
    label(desk, 5, 8)
    assert words(desk) == "satu dua"
    assert desk.undo().name == "Add span"
    assert words(desk) == "satu"
    desk.undo()
    assert desk.document.set_of("ani") is None
    assert desk.undo() is None
    desk.redo()
    desk.redo()
    assert words(desk) == "satu dua"
    assert desk.redo() is None


def test_an_undone_span_comes_back_as_the_same(desk):
    label(desk, 0, 4)
    before = the(desk.document, "satu")
    desk.undo()
    desk.redo()
    assert the(desk.document, "satu") == before


def test_a_new_edit_after_undoing_leaves_the_undone_ones_behind_for_good(desk):
    label(desk, 0, 4)
    label(desk, 5, 8)
    desk.undo()
    label(desk, 9, 13)
    assert desk.redoable() is None
    desk.undo()
    desk.redo()
    assert words(desk) == "satu tiga"
    desk.undo()
    desk.undo()
    desk.redo()
    desk.redo()
    assert words(desk) == "satu tiga"
    assert desk.redo() is None


NUMBERS = count()


@pytest.fixture(scope="module")
def shared(made_project, tmp_path_factory):
    """One project for all examples: everyone has a history of their own."""
    path = shutil.copyfile(made_project, tmp_path_factory.mktemp("shared") / "uji.kutip")
    store = Store(path, writer="ani")
    yield store
    store.close()


@given(st.lists(st.sampled_from("eur"), max_size=24))
def test_the_history_is_a_stack(shared, acts):
    """Against the plain model of two lists."""
    store, annotator = shared, f"person {next(NUMBERS)}"
    done, undone = [], []
    for n, act in enumerate(acts):
        if act == "e":
            store.apply(Edit(f"edit {n}", ()), annotator=annotator)
            done, undone = [*done, f"edit {n}"], []
        elif act == "u" and done:
            store.apply(Edit("", ()), annotator=annotator, undoes=store.undoable(annotator).number)
            undone.append(done.pop())
        elif act == "r" and undone:
            store.apply(Edit("", ()), annotator=annotator, undoes=store.redoable(annotator).number)
            done.append(undone.pop())
        assert names(store.undoable(annotator)) == (done[-1] if done else None)
        assert names(store.redoable(annotator)) == (undone[-1] if undone else None)


def test_the_history_is_there_after_a_restart(desk, documents):
    label(desk, 0, 4)
    label(desk, 5, 8)
    desk.undo()
    path = desk.store.path
    desk.store.close()
    again = Workspace(Store(path, writer="ani"), "ani")
    again.open(documents[0])
    assert words(again) == "satu"
    again.redo()
    again.undo()
    again.undo()
    assert again.document.set_of("ani") is None
    again.redo()
    assert words(again) == "satu"
    again.store.close()


def test_everyone_has_a_history_of_their_own(desk, documents):
    label(desk, 0, 4)
    other = Workspace(desk.store, "rini")
    other.open(documents[0])
    assert other.undoable() is None
    label(other, 0, 4)
    desk.open(documents[0])
    desk.undo()
    assert words(other) == "satu"
    assert names(other.undoable()) == "Add span"


def test_an_edit_in_another_document_is_shown_before_it_is_undone(desk, documents):
    label(desk, 0, 4)
    desk.open(documents[1])
    label(desk, 0, 4)
    desk.open(documents[0])
    assert desk.undo().document_id == documents[1]
    assert desk.document.document.id == documents[1]
    assert words(desk) == "lima"
    desk.undo()
    assert words(desk) == ""
    desk.undo()
    assert (desk.document.document.id, words(desk)) == (documents[0], "satu")


def test_changes_to_the_project_are_undone_from_anywhere(desk, documents):
    before = desk.labels
    (first, *rest) = before.spans
    renamed = before._replace(spans=(first._replace(name="ORANG"), *rest))
    desk.apply(manage.change_labels(before, renamed, {}, {}))
    desk.apply(manage.change_project(desk.project, desk.project._replace(snap=False)))
    desk.open(documents[1])
    assert not desk.project.snap
    assert desk.labels == renamed
    desk.undo()
    desk.undo()
    assert desk.project.snap
    assert desk.labels == before == desk.store.labels()
    assert desk.document.document.id == documents[1]


def test_a_burst_of_the_same_edge_is_one_step(desk):
    label(desk, 0, 4)
    times = iter(
        [0.0, 0.5 * BURST, 1.4 * BURST, 1.8 * BURST, 3.0 * BURST, 3.1 * BURST] + [9.0] * 9
    )
    desk.clock = lambda: next(times)
    (span,) = desk.document.spans
    for end in (8, 13, 19):
        desk.apply(annotate.resize_span(desk.document, span, 0, end))
    assert words(desk) == "satu dua tiga empat"
    desk.undo()
    assert words(desk) == "satu"
    desk.redo()
    assert words(desk) == "satu dua tiga empat"
    desk.undo()
    assert names(desk.undoable()) == "Add span"


def test_a_pause_another_span_or_another_edit_ends_a_burst(desk):
    label(desk, 0, 4)
    label(desk, 5, 8)
    one, two = (span.id for span in desk.document.reading(desk.mine().id))
    now = [0.0]
    desk.clock = lambda: now[0]

    def resize(span, end):
        start = desk.document.spans[span].start
        desk.apply(annotate.resize_span(desk.document, span, start, end))

    resize(one, 3)
    now[0] += BURST
    resize(one, 4)  # too late
    resize(two, 7)  # another
    desk.apply(annotate.note_span(desk.document, one, "x"))
    resize(one, 3)
    steps = []
    while step := desk.undo():
        steps.append(step.name)
    assert steps == ["Move edge", "Write note", *["Move edge"] * 3, "Add span", "Add span"]


def test_undo_ends_a_burst(desk):
    label(desk, 0, 4)
    (span,) = desk.document.spans
    desk.apply(annotate.resize_span(desk.document, span, 0, 3))
    desk.undo()
    desk.apply(annotate.resize_span(desk.document, span, 0, 2))
    desk.undo()
    assert words(desk) == "satu"


def test_an_edit_without_changes_leaves_no_trace(desk):
    desk.apply(Edit("nothing", ()))
    assert desk.undoable() is None
    assert "ani" not in desk.annotators


def test_an_annotator_joins_with_the_first_edit_and_stays(desk):
    label(desk, 0, 4)
    desk.undo()
    assert {a.name for a in desk.store.annotators()} == {"ani", "lama"} == set(desk.annotators)


def test_an_annotator_whom_an_import_brought_meanwhile_is_known(desk):
    add_annotated(desk.store, marked("x", annotator="ani"))
    label(desk, 0, 4)
    assert words(desk) == "satu"


def test_who_could_not_join_can_try_again(desk, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(
            desk.store, "apply", lambda *_a, **_k: (_ for _ in ()).throw(KutipError("full"))
        )
        with pytest.raises(KutipError, match="full"):
            label(desk, 0, 4)
    assert words(desk) == ""
    label(desk, 0, 4)
    assert words(desk) == "satu"


def test_a_name_with_spaces_around_it_is_the_name(store, documents):
    desk = Workspace(store, " Ani  ")
    desk.open(documents[0])
    label(desk, 0, 4)
    assert store.sets()[-1].annotator in {"Ani", "lama"}
    assert words(desk) == "satu"


def test_who_is_a_machine_is_known_as_soon_as_it_joins(desk):
    desk.apply(manage.add_annotator("pola", "machine"))
    assert desk.machines == {"pola"}
    desk.undo()
    assert desk.machines == frozenset()


def test_listeners_hear_each_edit_as_it_was_made(desk):
    heard = []
    desk.listeners.append(heard.append)
    label(desk, 0, 4)
    desk.undo()
    assert heard[1].changes == heard[0].inverse().changes


def test_what_could_not_be_saved_is_not_shown(desk):
    label(desk, 0, 4)
    span = the(desk.document, "satu")
    stale = span._replace(note="never was")
    heard = []
    desk.listeners.append(heard.append)
    with pytest.raises(KutipError, match="elsewhere"):
        desk.apply(Edit("x", (Replaced(stale, span),)))
    assert the(desk.document, "satu") == span
    assert heard == []
    assert names(desk.undoable()) == "Add span"


def test_what_lies_in_a_document_that_went_is_not_offered(store, desk):
    made = marked("tujuh", annotator="lama")
    brought = add_annotated(store, made)
    label(desk, 0, 4)
    desk.open(made.document.id)
    label(desk, 0, 5)
    desk.undo()
    store.remove_import(brought)
    assert desk.redoable() is None
    assert names(desk.undoable()) == "Add span"


def test_undo_survives_a_renamed_label(desk):
    label(desk, 0, 4)
    first, *rest = desk.labels.spans
    renamed = desk.labels._replace(spans=(first._replace(name="ORANG"), *rest))
    desk.apply(manage.change_labels(desk.labels, renamed, {}, {}))
    desk.undo()
    desk.undo()
    assert words(desk) == ""


def test_the_log_keeps_who_when_what_and_where(desk, documents):
    label(desk, 0, 4)
    step = desk.undoable()
    edit = desk.store.logged(step.number)
    assert step == (step.number, "Add span", documents[0])
    assert [type(c) for c in edit.changes] == [Added, Added]
    assert edit.changes[1].item == the(desk.document, "satu")
