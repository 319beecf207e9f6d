"""Annotated documents written as text: `[Kami siap]QUOTE kata [Budi]PERSON`.

A stretch in square brackets is a span, its label follows; `]!PERSON` is a rejected one. Brackets
may stand inside each other; `\\[` and `\\]` are brackets of the text itself.
"""

import hashlib
import re
from collections.abc import Iterable

from kutip.domain.alignment import Tokens
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    AttributeField,
    Document,
    DocumentId,
    LabelId,
    Link,
    LinkId,
    LinkLabel,
    Project,
    ProjectId,
    SetId,
    Span,
    SpanId,
    SpanLabel,
    new_id,
    reading_order,
)
from kutip.domain.labels import LabelSet
from kutip.storage.store import Store
from kutip.tokens.codec import encode

_PART = re.compile(r"\\(?P<own>[\[\]\\])|(?P<open>\[)|\](?P<no>!?)(?P<label>[A-Z]+)")
_TOKEN = re.compile(r"(\w+|[^\w\s]) ?|\s+")


def label_id(name: str) -> LabelId:
    """The id of a label of the tests: its name, filled up to sixteen bytes."""
    return LabelId(name.encode().ljust(16, b"."))


PERSON, ORGANISATION, QUOTE, FIGURE = map(label_id, ("PERSON", "ORGANISATION", "QUOTE", "FIGURE"))
SPEAKER, CONTINUES = map(label_id, ("SPEAKER", "CONTINUES"))
_TYPE = AttributeField("type", "choice", ("direct", "mixed", "indirect"))
_SPEAKER = AttributeField("speaker", "choice", ("linked", "unnamed", "document", "unclear"))
_NOTE = AttributeField("note")
LABELS = LabelSet(
    (
        SpanLabel(PERSON, "PERSON", key="1", attributes=(_NOTE,), position=0),
        SpanLabel(ORGANISATION, "ORGANISATION", key="2", attributes=(_NOTE,), position=1),
        SpanLabel(QUOTE, "QUOTE", key="3", attributes=(_TYPE, _SPEAKER, _NOTE), position=2),
        SpanLabel(FIGURE, "FIGURE", key="4", position=3),
    ),
    (
        LinkLabel(SPEAKER, "SPEAKER", heads=(QUOTE,), tails=(PERSON, ORGANISATION), position=0),
        LinkLabel(CONTINUES, "CONTINUES", heads=(QUOTE,), tails=(QUOTE,), position=1),
    ),
)
PROJECT = Project(ProjectId(b"the test project"), "Uji", "id", "id")


def tokens_of(text: str) -> Tokens:
    """Words and signs, cut without spaCy, but by its rule: at most one space is in no token."""
    found = list(_TOKEN.finditer(text))
    return Tokens([f.start() for f in found], [f.end(1) if f[1] else f.end() for f in found])


def document_of(text: str, name: str = "berita", position: int = 0) -> Document:
    """A new document for a text."""
    text_hash = hashlib.sha256(text.encode()).digest()
    return Document(DocumentId(new_id()), name, "id", len(text), text_hash, position)


def marked(marks: str, annotator: str = "ani", **values: object) -> AnnotatedDocument:
    """The document that marks describe, with one set in progress.

    Spans are numbered as they are read: the first has the id `span_id(0)`.
    """
    text, found = _read(marks)
    document = document_of(text)
    mine = AnnotationSet(SetId(new_id()), document.id, annotator, "in_progress")
    found.reverse()  # of two over the same words, the outer comes first
    found.sort(key=lambda mark: (mark[0], -mark[1]))
    spans = [
        Span(span_id(n), mine.id, start, end, label_id(name), answer)._replace(**values)
        for n, (start, end, name, answer) in enumerate(found)
    ]
    return AnnotatedDocument(document, text, tokens_of(text), [mine], spans)


def _read(marks: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    text, done = "", 0
    open_, found = [], []
    for part in _PART.finditer(marks):
        text += marks[done : part.start()] + (part["own"] or "")
        done = part.end()
        if part["open"]:
            open_.append(len(text))
        elif part["label"]:
            answer = "reject" if part["no"] else "accept"
            found.append((open_.pop(), len(text), part["label"], answer))
    return text + marks[done:], found


def unmarked(on: AnnotatedDocument, set_id: SetId | None = None) -> str:
    """What one set says of a document, as marks. Spans that cross cannot be written so."""
    mine = set_id or next(iter(on.sets))
    closing: dict[int, list[str]] = {}
    opening: dict[int, int] = {}
    inner: list[int] = []
    for span in on.reading(mine):
        inner = [end for end in inner if end > span.start]
        assert all(end >= span.end for end in inner), "spans cross"
        inner.append(span.end)
        opening[span.start] = opening.get(span.start, 0) + 1
        mark = "]" + "!" * (span.answer == "reject") + span.label_id.decode().strip(".")
        closing.setdefault(span.end, []).insert(0, mark)
    return "".join(
        "".join(closing.get(at, ()))
        + "[" * opening.get(at, 0)
        + re.sub(r"[\[\]\\]", r"\\\g<0>", c)
        for at, c in enumerate([*on.text, ""])
    )


def span_id(number: int) -> SpanId:
    """The id of the span that was so many marks before."""
    return SpanId(b"span" + number.to_bytes(12, "big"))


def the(on: AnnotatedDocument, words: str, label: LabelId | None = None) -> Span:
    """The one span over these words (with this label)."""
    (found,) = [
        span
        for span in sorted(on.spans.values(), key=reading_order)
        if on.text_of(span) == words and label in (None, span.label_id)
    ]
    return found


def joined(on: AnnotatedDocument, head: str, tail: str, label: LabelId = SPEAKER) -> Link:
    """A link between the spans over these words, put into the document."""
    spans = the(on, head), the(on, tail)
    link = Link(LinkId(new_id()), spans[0].set_id, spans[0].id, spans[1].id, label)
    on._keep(link)
    return link


def with_set(
    on: AnnotatedDocument, annotator: str, spans: Iterable[tuple[int, int, LabelId]]
) -> AnnotationSet:
    """Another annotator's set with spans, put into the document."""
    theirs = AnnotationSet(SetId(new_id()), on.document.id, annotator, "in_progress")
    on._keep(theirs)
    for start, end, label in spans:
        on._keep(Span(SpanId(new_id()), theirs.id, start, end, label))
    return theirs


def add_document(store: Store, text: str, name: str = "berita", position: int = 0) -> DocumentId:
    """Bring a text without annotations into a project."""
    document = document_of(text, name, position)
    bare = AnnotatedDocument(document, text, tokens_of(text))
    add_annotated(store, bare)
    return document.id


def add_annotated(
    store: Store, *documents: AnnotatedDocument, machines: Iterable[str] = (), name: str = "uji"
) -> bytes:
    """Bring documents with their sets into a project by one import; gives its id."""
    with store.staging() as staged:
        for annotator in {s.annotator for on in documents for s in on.sets.values()}:
            kind = "machine" if annotator in machines else "human"
            staged.add_annotator(Annotator(annotator, kind))
        for on in documents:
            staged.add_document(on.document, on.text, encode(on.tokens))
            for mine in on.sets.values():
                staged.add_set(mine, on.reading(mine.id), on.links_of(mine.id))
        return staged.commit(name, {"documents": len(documents)})
