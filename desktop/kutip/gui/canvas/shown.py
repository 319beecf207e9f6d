"""Which spans of a document are shown, kept by the chunks they reach into."""

from collections.abc import Iterable, Iterator

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Edit, Replaced, item_of
from kutip.domain.items import AnnotationSet, Item, Link, SetId, Span, SpanId
from kutip.gui.canvas.paragraphs import Chunks


class ShownSpans:
    """The accepted spans of one set and the machines' spans it has not answered."""

    def __init__(
        self, document: AnnotatedDocument, set_id: SetId, machines: frozenset[str], chunks: Chunks
    ) -> None:
        """Look at a document; `machines` are the annotators whose spans are suggestions."""
        self._document, self._set_id, self._machines = document, set_id, machines
        self.chunks = chunks
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        own = self._document.accepted(self._set_id)
        suggested = self._document.suggestions(self._set_id, self._machines)
        self.suggested = {span.id for span in suggested}
        self.spans: dict[SpanId, Span] = {}
        self._in_chunk: dict[int, list[Span]] = {}
        self._put_all(own)
        self._put_all(suggested)

    def in_chunk(self, chunk: int) -> list[Span]:
        """The spans that reach into a chunk, in no order."""
        return self._in_chunk.get(chunk, [])

    def needs_load(self, edit: Edit) -> bool:
        """Whether an edit brings or takes a machine's whole set."""
        return any(
            isinstance(item, AnnotationSet) and item.annotator in self._machines
            for item in _items(edit)
        )

    def follow(self, edit: Edit) -> list[tuple[Span | None, Span | None]]:
        """Catch up with an edit made to the document; gives what was and what is shown now."""
        ids = dict.fromkeys(id_ for item in _items(edit) for id_ in self._affected(item))
        changed = []
        for id_ in ids:
            before, after = self.spans.get(id_), self._wanted(id_)
            was, suggested = id_ in self.suggested, self._is_suggestion(after)
            if before != after or was != suggested:
                self._replace(before, after, suggested=suggested)
                changed.append((before, after))
        return changed

    def preview(self, span_id: SpanId, start: int, end: int) -> tuple[Span, Span]:
        """Show a span with other edges than it has, until it is followed or put back."""
        before = self.spans[span_id]
        after = before._replace(start=start, end=end)
        self._replace(before, after, suggested=span_id in self.suggested)
        return before, after

    def _affected(self, item: Item) -> Iterator[SpanId]:
        """A span, and the machines' twins of it that it hides or no longer hides."""
        if not isinstance(item, Span):
            return
        yield item.id
        if item.set_id != self._set_id:
            return
        for annotation_set in self._document.sets.values():
            if annotation_set.annotator in self._machines:
                twin = self._document.same(annotation_set.id, item.start, item.end, item.label_id)
                if twin is not None:
                    yield twin.id

    def _wanted(self, span_id: SpanId) -> Span | None:
        span = self._document.spans.get(span_id)
        if span is None or span.answer != "accept":
            return None
        if span.set_id == self._set_id:
            return span
        owner = self._document.sets.get(span.set_id)
        if owner is None or owner.annotator not in self._machines:
            return None
        answered = self._document.same(self._set_id, span.start, span.end, span.label_id)
        return span if answered is None else None

    def _is_suggestion(self, span: Span | None) -> bool:
        return span is not None and span.set_id != self._set_id

    def _replace(self, before: Span | None, after: Span | None, *, suggested: bool) -> None:
        if before is not None:
            del self.spans[before.id]
            self.suggested.discard(before.id)
            for chunk in self.chunks.touching(before.start, before.end):
                self._in_chunk[chunk].remove(before)
        if after is not None:
            self._put_all((after,))
            if suggested:
                self.suggested.add(after.id)

    def _put_all(self, spans: Iterable[Span]) -> None:
        # Written out, not by `touching`: twenty thousand spans go through here on opening.
        at, starts, in_chunk = self.chunks.at, self.chunks.starts, self._in_chunk
        count = len(starts)
        for span in spans:
            self.spans[span.id] = span
            chunk = at(span.start)
            in_chunk.setdefault(chunk, []).append(span)
            chunk += 1
            while chunk < count and starts[chunk] < span.end:
                in_chunk.setdefault(chunk, []).append(span)
                chunk += 1


def _items(edit: Edit) -> Iterator[Item]:
    """Everything an edit is about, as it was and as it is."""
    for change in edit.changes:
        if isinstance(change, Replaced):
            yield change.before
        yield item_of(change)


def links_in(edit: Edit) -> Iterator[Link]:
    """The links an edit is about, as they were and as they are."""
    return (item for item in _items(edit) if isinstance(item, Link))
