"""The label set: what spans and links may be called, and what may be joined to what."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import LabelId, LinkLabel, Span, SpanLabel, attribute

_Label = TypeVar("_Label", SpanLabel, LinkLabel)


class LabelSet(NamedTuple):
    """All labels of a project, in order."""

    spans: tuple[SpanLabel, ...] = ()
    links: tuple[LinkLabel, ...] = ()

    def span(self, id_: LabelId) -> SpanLabel:
        """The span label with an id."""
        return next(label for label in self.spans if label.id == id_)

    def link(self, id_: LabelId) -> LinkLabel:
        """The link label with an id."""
        return next(label for label in self.links if label.id == id_)

    def ids(self) -> tuple[LabelId, ...]:
        """The ids of all span labels, in order."""
        return tuple(label.id for label in self.spans)

    def named(self, name: str) -> SpanLabel:
        """The span label with a name."""
        return _named(self.spans, name)

    def link_named(self, name: str) -> LinkLabel:
        """The link label with a name."""
        return _named(self.links, name)

    def with_key(self, key: str) -> SpanLabel | None:
        """The span label that a key sets."""
        return next((label for label in self.spans if label.key == key), None)

    def links_between(self, head: LabelId, tail: LabelId) -> Iterator[LinkLabel]:
        """The link labels that may join a head to a tail of these labels."""
        return (k for k in self.links if head in k.heads and tail in k.tails)

    def decision(self, span_label: LabelId) -> LinkLabel | None:
        """The link a span of this label has to decide on, if any.

        A label decides on a link when it has an attribute of the link's name in small letters:
        QUOTE has `speaker` (linked, unnamed, document, unclear) and the link SPEAKER.
        """
        fields = {field.name for field in self.span(span_label).attributes}
        return next(
            (k for k in self.links if k.name.lower() in fields and span_label in k.heads), None
        )

    def is_decided(self, span: Span) -> bool:
        """Whether nothing is left open about a span: its link drawn, or said to be none."""
        link = self.decision(span.label_id)
        return link is None or attribute(span, link.name.lower()) is not None


def _named(labels: Iterable[_Label], name: str) -> _Label:
    labels = tuple(labels)
    for label in labels:
        if label.name == name:
            return label
    raise KutipError(
        QT_TRANSLATE_NOOP("errors", "There is no label “{name}”. The project has: {names}."),
        name=name,
        names=", ".join(label.name for label in labels),
    )
