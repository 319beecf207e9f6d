"""Counting a corpus before it is written: one record a document, so that memory stays small."""

from collections import Counter
from typing import NamedTuple

from kutip.domain.items import DocumentId
from kutip.formats.spacy_folder.docs import Groups
from kutip.formats.spacy_folder.layers import Placed
from kutip.formats.spacy_folder.notes import Note, given_way, notes_on
from kutip.formats.spacy_folder.plan import Plan
from kutip.formats.spacy_folder.rules import Rules

# The suggester offers every run of words up to its largest size: at 12, seven thousand for an
# article of 600 words, at 60 thirty-four thousand.
LARGEST = 12
REACH = 0.95
_COMFORT = 0.99


class Surveyed(NamedTuple):
    """What the split and the report need to know of one document."""

    id: DocumentId
    name: str
    complete: bool
    whole: bool
    bulk: bool
    spans: Counter[str]
    entities: Counter[str]
    entity_tokens: Counter[str]
    quotes: int


class Survey:
    """The counts of all documents together, added up one plan at a time."""

    def __init__(self, rules: Rules, *, accept_misaligned: bool = False) -> None:
        self.rules = rules
        self.documents: list[Surveyed] = []
        self.kept = self.moved = self.dropped = self.given_way = 0
        self.lengths: dict[str, Counter[int]] = {name: Counter() for name in rules.names.values()}
        self.origins: Counter[str] = Counter()
        self.guidelines: Counter[int] = Counter()
        self.notes: list[Note] = []
        self.gave_way: list[Note] = []
        self._refuse = rules.misaligned != "drop" and not accept_misaligned

    def add(self, plan: Plan) -> None:
        """Count one document."""
        self.documents.append(_surveyed(plan))
        self.moved += len(plan.moved)
        self.dropped += len(plan.dropped)
        self.kept += len(plan.spans) - len(plan.moved)
        self.given_way += len(plan.spans) - len(plan.entities.standing)
        self.origins.update(placed.span.origin for placed in plan.spans)
        self.guidelines.update(placed.span.guideline for placed in plan.spans)
        for placed in plan.spans:
            self.lengths[placed.label][_length(placed)] += 1
        self.notes.extend(notes_on(plan, self.rules, refuse_misaligned=self._refuse))
        self.gave_way.extend(given_way(plan))

    @property
    def labels(self) -> list[str]:
        """The exported labels that any span carries, in the order of the label set."""
        return [name for name, lengths in self.lengths.items() if lengths]

    def groups(self) -> Groups:
        """Which labels go where, by the lengths found."""
        reach = {name: _reach(self.lengths[name], LARGEST) for name in self.labels}
        short = frozenset(name for name, share in reach.items() if share >= REACH)
        return Groups(self.rules.entities, self.rules.quotes, short)

    def sizes(self) -> tuple[int, int]:
        """The smallest and the largest size of spans the suggester offers, in tokens."""
        found = [self.lengths[name] for name in self.groups().short]
        smallest = min((min(lengths) for lengths in found), default=1)
        largest = max((_covering(lengths, _COMFORT) for lengths in found), default=1)
        return smallest, min(LARGEST, largest)

    def reach(self, name: str) -> float:
        """The share of a label's spans that the suggester can offer."""
        smallest, largest = self.sizes()
        return _reach(self.lengths[name], largest, smallest)


def _surveyed(plan: Plan) -> Surveyed:
    tokens: Counter[str] = Counter()
    for placed in plan.entities.standing:
        tokens[placed.label] += _length(placed)
    return Surveyed(
        plan.document.id,
        plan.document.name,
        plan.complete,
        plan.complete and not plan.dropped,
        any(placed.span.origin == "bulk" for placed in plan.spans),
        Counter(placed.label for placed in plan.spans),
        Counter(placed.label for placed in plan.entities.standing),
        tokens,
        len(plan.quotes.standing),
    )


def _length(placed: Placed) -> int:
    return placed.last - placed.first


def _reach(lengths: Counter[int], largest: int, smallest: int = 1) -> float:
    within = sum(count for length, count in lengths.items() if smallest <= length <= largest)
    return within / max(1, lengths.total())


def _covering(lengths: Counter[int], share: float) -> int:
    """The smallest size that holds a share of the spans."""
    return next(size for size in sorted(lengths) if _reach(lengths, size) >= share)
