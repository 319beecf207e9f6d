"""A document with everything said about it."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from kutip.domain.alignment import Tokens
from kutip.domain.edits import Added, Change, Edit, Removed, Replaced
from kutip.domain.items import (
    AnnotationSet,
    Document,
    Item,
    LabelId,
    Link,
    LinkId,
    SetId,
    Span,
    SpanId,
    reading_order,
)


class AnnotatedDocument:
    """A document, its text and tokens, and its annotation sets with their spans and links."""

    def __init__(
        self,
        document: Document,
        text: str,
        tokens: Tokens,
        sets: Iterable[AnnotationSet] = (),
        spans: Iterable[Span] = (),
        links: Iterable[Link] = (),
    ) -> None:
        """Hold what was read."""
        self.document = document
        self.text = text
        self.tokens = tokens
        self.sets: dict[SetId, AnnotationSet] = {s.id: s for s in sets}
        self.spans: dict[SpanId, Span] = {span.id: span for span in spans}
        self.links: dict[LinkId, Link] = {link.id: link for link in links}
        self._reading: dict[SetId, list[Span]] = {}
        self._links_at: dict[SpanId, set[LinkId]] = {}
        for link in self.links.values():
            self._join(link)

    def apply(self, edit: Edit) -> None:
        """Make the changes of an edit that belong here; doing so twice changes nothing more."""
        for change in edit.changes:
            self._apply(change)

    def _apply(self, change: Change) -> None:
        match change:
            case Added(item):
                self._keep(item)
            case Removed(item):
                self._drop(item)
            case Replaced(before, after):  # pragma: no branch - there is no other change
                self._drop(before)
                self._keep(after)

    def _keep(self, item: Item) -> None:
        match item:
            case Span() if item.set_id in self.sets and item.id not in self.spans:
                insort(self.reading(item.set_id), item, key=reading_order)
                self.spans[item.id] = item
            case Link() if item.set_id in self.sets and item.id not in self.links:
                self.links[item.id] = item
                self._join(item)
            case AnnotationSet() if item.document_id == self.document.id:
                self.sets[item.id] = item
            case Document() if item.id == self.document.id:
                self.document = item

    def _drop(self, item: Item) -> None:
        match item:
            case Span() if item.id in self.spans:
                old = self.spans[item.id]
                reading = self.reading(old.set_id)
                del reading[bisect_left(reading, reading_order(old), key=reading_order)]
                del self.spans[item.id]
            case Link() if item.id in self.links:
                old_link = self.links.pop(item.id)
                self._links_at[old_link.head_id].discard(item.id)
                self._links_at[old_link.tail_id].discard(item.id)
            case AnnotationSet():
                self.sets.pop(item.id, None)

    def _join(self, link: Link) -> None:
        for end in (link.head_id, link.tail_id):
            self._links_at.setdefault(end, set()).add(link.id)

    def reading(self, set_id: SetId) -> list[Span]:
        """The spans of one set in reading order. The list is kept up to date: do not change it."""
        if set_id not in self._reading:
            mine = [span for span in self.spans.values() if span.set_id == set_id]
            self._reading[set_id] = sorted(mine, key=reading_order)
        return self._reading[set_id]

    def accepted(self, set_id: SetId) -> list[Span]:
        """The spans of one set that hold, in reading order."""
        return [span for span in self.reading(set_id) if span.answer == "accept"]

    def same(self, set_id: SetId, start: int, end: int, label_id: LabelId) -> Span | None:
        """The span of a set with exactly this extent and label: the accepted one, if there is."""
        reading = self.reading(set_id)
        at = bisect_left(reading, (start, -end, b""), key=reading_order)
        found = None
        while at < len(reading) and (reading[at].start, reading[at].end) == (start, end):
            if reading[at].label_id == label_id and (not found or found.answer == "reject"):
                found = reading[at]
            at += 1
        return found

    def overlapping(self, set_id: SetId, start: int, end: int) -> list[Span]:
        """The accepted spans of a set that share text with a stretch, in reading order."""
        reading = self.reading(set_id)
        before = reading[: bisect_left(reading, (end, -1 << 62, b""), key=reading_order)]
        return [span for span in before if span.end > start and span.answer == "accept"]

    def links_at(self, span_id: SpanId) -> list[Link]:
        """The links that begin or end at a span, in the order of their ids."""
        return [self.links[i] for i in sorted(self._links_at.get(span_id, ()))]

    def links_of(self, set_id: SetId) -> Iterator[Link]:
        """The links of one set."""
        return (link for link in self.links.values() if link.set_id == set_id)

    def set_of(self, annotator: str) -> AnnotationSet | None:
        """The set of one annotator, if there is one."""
        return next((s for s in self.sets.values() if s.annotator == annotator), None)

    def suggestions(self, set_id: SetId, machines: Iterable[str]) -> list[Span]:
        """Spans in sets of machines that a set has neither accepted nor rejected.

        What several machines say is one suggestion: that of the first machine by name.
        """
        names = set(machines)
        theirs = [s for s in self.sets.values() if s.annotator in names and s.id != set_id]
        if not theirs:
            return []
        mine = {(s.start, s.end, s.label_id) for s in self.reading(set_id)}
        found: dict[tuple[int, int, LabelId], Span] = {}
        for machine in sorted(theirs, key=lambda s: s.annotator):
            for span in self.accepted(machine.id):
                found.setdefault((span.start, span.end, span.label_id), span)
        return sorted((found[k] for k in found.keys() - mine), key=reading_order)

    def text_of(self, span: Span) -> str:
        """The words a span covers."""
        return self.text[span.start : span.end]
