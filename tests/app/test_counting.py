"""A project in numbers."""

from kutip.app.counting import Standing, stats
from kutip.domain.items import Span, SpanId, new_id
from kutip.storage.store import Store
from marked import FIGURE, add_annotated, joined, marked, with_set


def test_an_empty_project_counts_nothing(store: Store) -> None:
    found = stats(store)
    assert (found.documents, found.annotators) == (0, {})
    assert found.labels == {"PERSON": 0, "ORGANISATION": 0, "QUOTE": 0, "FIGURE": 0}
    assert found.links == {"SPEAKER": 0, "CONTINUES": 0}


def test_accepted_spans_count_and_rejected_do_not(store: Store) -> None:
    on = marked("[Kami siap]QUOTE, kata [Budi]PERSON dari [Solo]!ORGANISATION.")
    joined(on, "Kami siap", "Budi")
    add_annotated(store, on)
    found = stats(store)
    assert found.annotators == {"ani": Standing(in_progress=1, spans=2)}
    assert found.labels == {"PERSON": 1, "ORGANISATION": 0, "QUOTE": 1, "FIGURE": 0}
    assert found.links == {"SPEAKER": 1, "CONTINUES": 0}


def test_each_annotator_has_their_own_numbers(store: Store) -> None:
    states = ("new", "in_progress", "complete", "skipped", "returned")
    for number, state in enumerate(states):
        on = marked(f"Nomor {number}.")
        (mine,) = on.sets.values()
        on._keep(mine._replace(state=state))
        on._keep(Span(SpanId(new_id()), mine.id, 6, 7, FIGURE))
        if state == "new":
            with_set(on, "budi", [(0, 5, FIGURE), (0, 6, FIGURE)])
        add_annotated(store, on)
    found = stats(store)
    assert found.documents == 5
    assert found.annotators["ani"] == Standing(1, 2, 1, 1, 5)
    assert found.annotators["budi"] == Standing(in_progress=1, spans=2)


def test_the_json_is_plain(store: Store) -> None:
    add_annotated(store, marked("[Budi]PERSON."))
    found = stats(store).as_json()
    assert list(found) == ["documents", "annotators", "labels", "links"]
    assert found["annotators"] == {
        "ani": {"new": 0, "in_progress": 1, "complete": 0, "skipped": 0, "spans": 1}
    }
