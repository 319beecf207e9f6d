"""The links that leave with a document, and what a quote's later parts take from its first."""

from collections.abc import Iterable
from typing import NamedTuple

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Link, SetId, Span, SpanId, Value
from kutip.domain.labels import LabelSet
from kutip.formats.spacy_folder.layers import Placed


class Linked(NamedTuple):
    """Links as (head, tail, label), sorted; attributes by span; links that cannot leave."""

    links: tuple[tuple[SpanId, SpanId, str], ...]
    attributes: dict[SpanId, dict[str, Value]]
    lost: tuple[Link, ...]


def linked(
    on: AnnotatedDocument, set_id: SetId, placed: Iterable[Placed], labels: LabelSet
) -> Linked:
    """The links between spans that leave; who speaks is copied to each part of a split quote."""
    spans = {p.span.id: p.span for p in placed}
    links = sorted(on.links_of(set_id))
    kept = [link for link in links if {link.head_id, link.tail_id} <= spans.keys()]
    triples = {(k.head_id, k.tail_id, labels.link(k.label_id).name) for k in kept}
    attributes = {id_: dict(span.attributes) for id_, span in spans.items()}
    beginnings = _beginnings(kept, spans, labels)
    for part, beginning in beginnings.items():
        triples |= _copied(part, beginning, kept, spans, labels)
        _copy_answer(part, beginning, spans, attributes, labels)
    lost = tuple(link for link in links if link not in kept and _is_whole(on, link))
    return Linked(tuple(sorted(triples)), attributes, lost)


def _is_whole(on: AnnotatedDocument, link: Link) -> bool:
    """Whether both ends hold in the set: a link at a rejected span is no loss."""
    ends = (on.spans.get(link.head_id), on.spans.get(link.tail_id))
    return all(span is not None and span.answer == "accept" for span in ends)


def _beginnings(
    links: Iterable[Link], spans: dict[SpanId, Span], labels: LabelSet
) -> dict[SpanId, SpanId]:
    """For each part that continues another, the first part of all."""
    before: dict[SpanId, SpanId] = {}
    for link in links:
        own, other = spans[link.head_id].label_id, spans[link.tail_id].label_id
        if own == other and labels.decision(own) not in {None, labels.link(link.label_id)}:
            before[link.head_id] = link.tail_id
    return {part: _first(part, before) for part in before}


def _first(part: SpanId, before: dict[SpanId, SpanId]) -> SpanId:
    seen = {part}
    while (earlier := before.get(part)) is not None and earlier not in seen:
        seen.add(earlier)
        part = earlier
    return part


def _copied(
    part: SpanId,
    beginning: SpanId,
    links: Iterable[Link],
    spans: dict[SpanId, Span],
    labels: LabelSet,
) -> set[tuple[SpanId, SpanId, str]]:
    decision = labels.decision(spans[part].label_id)
    if decision is None:
        return set()
    deciding = [link for link in links if link.label_id == decision.id]
    if any(link.head_id == part for link in deciding):
        return set()
    return {(part, k.tail_id, decision.name) for k in deciding if k.head_id == beginning}


def _copy_answer(
    part: SpanId,
    beginning: SpanId,
    spans: dict[SpanId, Span],
    attributes: dict[SpanId, dict[str, Value]],
    labels: LabelSet,
) -> None:
    decision = labels.decision(spans[part].label_id)
    field = decision.name.lower() if decision else ""
    if field in attributes[beginning] and field not in attributes[part]:
        attributes[part][field] = attributes[beginning][field]
