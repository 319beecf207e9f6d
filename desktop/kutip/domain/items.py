"""The things a project holds: flat, frozen values that name each other by id.

They are named tuples with ids as bytes, because twenty thousand of them must be made within
sixty milliseconds (measured: frozen dataclasses with `uuid.UUID` take three times as long).
Offsets are Unicode code points, end excluded.
"""

from typing import Literal, NamedTuple, NewType
from uuid import UUID, uuid4

ProjectId = NewType("ProjectId", bytes)
DocumentId = NewType("DocumentId", bytes)
LabelId = NewType("LabelId", bytes)
SetId = NewType("SetId", bytes)
SpanId = NewType("SpanId", bytes)
LinkId = NewType("LinkId", bytes)

AnnotatorKind = Literal["human", "machine", "gold"]
SetState = Literal["new", "in_progress", "complete", "skipped", "returned"]
Answer = Literal["accept", "reject"]
Origin = Literal["manual", "accepted", "changed", "bulk", "imported"]
AttributeKind = Literal["text", "choice", "number"]

Value = str | int | float | bool | None
Attributes = tuple[tuple[str, Value], ...]
Extra = tuple[tuple[str, object], ...]
Titles = tuple[tuple[str, str], ...]


def new_id() -> bytes:
    """A fresh id: the sixteen bytes of a random UUID."""
    return uuid4().bytes


def id_text(id_: bytes) -> str:
    """An id as people and files write it."""
    return str(UUID(bytes=id_))


class Project(NamedTuple):
    """One project: its title, languages, guideline and policy."""

    id: ProjectId
    title: str
    language: str
    tokenizer: str
    overlap: bool = True
    snap: bool = True
    guideline: Titles = ()
    guideline_version: int = 1
    extra: Extra = ()


class Document(NamedTuple):
    """A text with a name. The text itself is kept apart: it never changes and is never logged."""

    id: DocumentId
    name: str
    language: str
    length: int
    text_hash: bytes
    position: int = 0
    extra: Extra = ()


class Annotator(NamedTuple):
    """Who makes annotations: a person, a machine, or the gold result. The name is the id."""

    name: str
    kind: AnnotatorKind = "human"


class AttributeField(NamedTuple):
    """One thing that can be said of a span beside its label."""

    name: str
    kind: AttributeKind = "text"
    choices: tuple[str, ...] = ()


class SpanLabel(NamedTuple):
    """A name a span may carry. Renaming it changes this one value; spans keep its id."""

    id: LabelId
    name: str
    titles: Titles = ()
    short: Titles = ()
    colour: str = "further1"
    key: str = ""
    attributes: tuple[AttributeField, ...] = ()
    position: int = 0


class LinkLabel(NamedTuple):
    """A name a link may carry, and which span labels it may join."""

    id: LabelId
    name: str
    titles: Titles = ()
    heads: tuple[LabelId, ...] = ()
    tails: tuple[LabelId, ...] = ()
    position: int = 0


class AnnotationSet(NamedTuple):
    """What one annotator says of one document, and for which labels it claims to be whole."""

    id: SetId
    document_id: DocumentId
    annotator: str
    state: SetState = "new"
    covers: tuple[LabelId, ...] = ()
    flagged: bool = False
    note: str = ""
    writer: str = ""


class Span(NamedTuple):
    """A labelled stretch of text in one set; it may overlap any other."""

    id: SpanId
    set_id: SetId
    start: int
    end: int
    label_id: LabelId
    answer: Answer = "accept"
    origin: Origin = "manual"
    attributes: Attributes = ()
    score: float | None = None
    note: str = ""
    guideline: int = 1


class Link(NamedTuple):
    """A labelled arrow from a head span to a tail span of the same set."""

    id: LinkId
    set_id: SetId
    head_id: SpanId
    tail_id: SpanId
    label_id: LabelId


Item = Project | Document | Annotator | SpanLabel | LinkLabel | AnnotationSet | Span | Link


def key_of(item: Item) -> bytes | str:
    """What names an item: its id, or an annotator's name."""
    return item.name if isinstance(item, Annotator) else item.id


def reading_order(span: Span) -> tuple[int, int, bytes]:
    """Sorts spans as they are read: by start, the longer first, then by id."""
    return span.start, -span.end, span.id


def attribute(span: Span, name: str) -> Value:
    """The value of a span's attribute, or None where nothing is said."""
    return next((value for key, value in span.attributes if key == name), None)


def with_attribute(attributes: Attributes, name: str, value: Value) -> Attributes:
    """Attributes with one of them set, or taken away where the value is None or empty."""
    others = [pair for pair in attributes if pair[0] != name]
    if value is not None and value != "":
        others.append((name, value))
    return tuple(sorted(others, key=lambda pair: pair[0]))


def title_of(titles: Titles, language: str, default: str) -> str:
    """The title in a language, else in English, else the default."""
    found = dict(titles)
    return found.get(language) or found.get("en") or default
