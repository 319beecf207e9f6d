"""How far a project is, in numbers."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kutip.domain.items import AnnotationSet, LabelId, LinkLabel, SetState, SpanLabel
from kutip.storage.store import Store


class Standing(NamedTuple):
    """The sets of one annotator by state, and the accepted spans in them."""

    new: int = 0
    in_progress: int = 0
    complete: int = 0
    skipped: int = 0
    spans: int = 0


class Stats(NamedTuple):
    """A project in numbers; spans and links by the names of their labels."""

    documents: int
    annotators: dict[str, Standing]
    labels: dict[str, int]
    links: dict[str, int]

    def as_json(self) -> dict[str, object]:
        """The JSON object that `kutip stats --json` promises."""
        standings = {name: standing._asdict() for name, standing in self.annotators.items()}
        return {**self._asdict(), "annotators": standings}


# An article that was sent back is being worked on again.
_COUNTS_AS: dict[SetState, SetState] = {"returned": "in_progress"}


def stats(store: Store) -> Stats:
    """Count a project. Sets that were returned to their annotator count as in progress."""
    labels, sets, spans = store.labels(), store.sets(), store.spans_by_set()
    return Stats(
        documents=len(store.documents()),
        annotators={
            who.name: _standing([s for s in sets if s.annotator == who.name], spans)
            for who in store.annotators()
        },
        labels=_by_name(labels.spans, store.accepted_counts()),
        links=_by_name(labels.links, store.link_counts()),
    )


def _standing(sets: Iterable[AnnotationSet], spans: dict[bytes, int]) -> Standing:
    states: Counter[str] = Counter()
    total = 0
    for each in sets:
        states[_COUNTS_AS.get(each.state, each.state)] += 1
        total += spans.get(each.id, 0)
    return Standing(**states, spans=total)


def _by_name(
    labels: Iterable[SpanLabel | LinkLabel], counts: dict[LabelId, int]
) -> dict[str, int]:
    """Every label of the project, in its order, also where nothing carries it."""
    return {label.name: counts.get(label.id, 0) for label in labels}
