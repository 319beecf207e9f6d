"""The workspace: every change by one road, bursts, and undo over documents and restarts."""

import pytest

from kutip.app import labelling
from kutip.app.workspace import BURST, Workspace
from kutip.domain import annotate, manage
from kutip.domain.edits import Edit, Replaced
from kutip.domain.errors import KutipError
from kutip.storage.store import Store
from marked import LABELS, PERSON, add_document

TEXT = "satu dua tiga empat lima enam"


@pytest.fixture
def documents(store):
    return [add_document(store, TEXT, f"berita {n}", n) for n in range(2)]


@pytest.fixture
def desk(store, documents):
    desk = Workspace(store, "ani")
    desk.now = 0.0
    desk.clock = lambda: desk.now
    desk.open(documents[0])
    return desk


def label(desk, words="dua"):
    start = desk.document.text.index(words)
    edit = labelling.label(desk, start, start + len(words), LABELS.span(PERSON))
    desk.apply(edit)
    return labelling.added_span(edit)


def grow(desk, span_id, by=1):
    desk.apply(labelling.move_edge(desk, span_id, "end", by, "token"))


def words(desk):
    return [desk.document.text_of(s) for s in desk.document.accepted(desk.mine().id)]


def test_an_edit_is_saved_shown_and_told(desk, store, documents):
    told = []
    desk.listeners.append(lambda edit: told.append((edit.name, words(desk))))
    label(desk)
    assert told == [("Add span", ["dua"])]
    assert store.read(documents[0]).spans == desk.document.spans


def test_an_edit_that_changes_nothing_is_nothing(desk):
    span_id = label(desk)
    desk.apply(labelling.relabel(desk, span_id, PERSON))
    assert desk.undoable().name == "Add span"


def test_what_is_refused_is_nowhere(desk, store, documents):
    label(desk)
    stale = annotate.remove_span(desk.document, desk.labels, next(iter(desk.document.spans)))
    desk.apply(stale)
    told = []
    desk.listeners.append(told.append)
    with pytest.raises(KutipError):
        desk.apply(stale)
    assert told == []
    assert store.read(documents[0]).spans == desk.document.spans == {}


def test_the_first_edit_brings_the_annotator_and_the_set(store, documents):
    desk = Workspace(store, "  budi ")
    desk.open(documents[0])
    assert "budi" not in desk.annotators
    assert desk.mine().state == "new"
    label(desk)
    assert desk.annotators["budi"].kind == "human"
    assert desk.mine().state == "in_progress"
    assert desk.mine().covers == LABELS.ids()
    desk.undo()
    assert desk.undoable() is None
    assert desk.document.sets == {}
    assert "budi" in desk.annotators


@pytest.mark.parametrize(
    ("waits", "left"),
    [
        ([], "dua"),
        ([BURST * 0.9] * 3, "dua"),
        ([BURST * 1.1], "dua tiga"),
        ([0.1, BURST, 0.1], "dua tiga empat"),
    ],
)
def test_a_burst_is_undone_as_one(desk, waits, left):
    span_id = label(desk)
    desk.now += 5
    grow(desk, span_id)
    for wait in waits:
        desk.now += wait
        grow(desk, span_id)
    desk.undo()
    assert words(desk) == [left]


def test_a_burst_is_redone_as_one(desk):
    span_id = label(desk)
    for _ in range(3):
        grow(desk, span_id)
    desk.undo()
    desk.redo()
    assert words(desk) == ["dua tiga empat lima"]
    assert desk.redoable() is None


@pytest.mark.parametrize("between", ["other", "label", "undo", "open"])
def test_what_comes_between_ends_a_burst(desk, documents, between):
    span_id, other = label(desk), label(desk, "enam")
    grow(desk, span_id)
    match between:
        case "other":
            desk.apply(labelling.move_edge(desk, other, "start", -1, "token"))
        case "label":
            label(desk, "satu")
        case "undo":
            desk.undo()
            desk.redo()
        case "open":
            desk.open(documents[0])
    grow(desk, span_id)
    desk.undo()
    assert "dua tiga" in words(desk)


def test_undo_opens_the_document_it_lies_in_first(desk, documents):
    label(desk)
    desk.open(documents[1])
    step = desk.undo()
    assert (step.name, step.document_id) == ("Add span", documents[0])
    assert desk.document.document.id == documents[0]
    assert words(desk) == ["dua"]
    desk.undo()
    assert words(desk) == []


def test_a_set_that_was_undone_and_comes_back_is_ones_own(desk, documents):
    label(desk)
    desk.undo()
    desk.open(documents[1])
    desk.open(documents[0])
    desk.redo()
    assert words(desk) == ["dua"]
    label(desk, "tiga")
    assert words(desk) == ["dua", "tiga"]
    assert len(desk.document.sets) == 1


def test_undo_reaches_behind_a_restart(desk, project, documents):
    label(desk)
    label(desk, "tiga")
    desk.store.close()
    store = Store(project, writer="ani")
    again = Workspace(store, "ani")
    again.open(documents[0])
    again.undo()
    assert words(again) == ["dua"]
    again.redo()
    assert words(again) == ["dua", "tiga"]
    store.close()


def test_nobody_undoes_what_another_did(desk, store, documents):
    label(desk)
    other = Workspace(store, "budi")
    other.open(documents[0])
    assert other.undo() is None


def test_labels_are_read_anew_when_they_change(desk):
    person = desk.labels.span(PERSON)
    desk.apply(Edit("Rename", (Replaced(person, person._replace(name="TOKOH")),)))
    assert desk.labels.span(PERSON).name == "TOKOH"
    desk.undo()
    assert desk.labels.span(PERSON).name == "PERSON"


def test_machines_are_known_by_name(desk, store):
    store.apply(manage.add_annotator("mesin", "machine"))
    assert desk.machines == frozenset()
    desk.reload()
    assert desk.machines == {"mesin"}


def test_a_reader_changes_nothing(project, documents):
    reader = Workspace(Store(project), "budi")
    reader.open(documents[0])
    with pytest.raises(KutipError, match="reading only"):
        label(reader)
    assert reader.document.spans == {}
    reader.store.close()


def test_a_step_that_fits_no_more_is_refused_and_passed_over(desk, store):
    label(desk, "satu")
    second, third = label(desk, "dua"), label(desk, "tiga")
    noted = desk.document.spans[third]._replace(note="dari jendela lain")
    store.apply(annotate.note_span(desk.document, third, noted.note), annotator="lain")
    with pytest.raises(KutipError, match="cannot be taken back"):
        desk.undo()
    kept = store.read(desk.document.document.id).spans
    assert kept[third] == noted
    assert second in kept
    assert desk.undo().name == "Add span"
    kept = store.read(desk.document.document.id).spans
    assert kept[third] == noted
    assert second not in kept
