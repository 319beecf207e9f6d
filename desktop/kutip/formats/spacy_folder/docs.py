"""Plans as spaCy documents, and those packed for a file.

Documents are built from the stored token boundaries: nothing is tokenized again. The packing
leaves the bytes exactly as `DocBin.add` would, which asks nine strings of every token one by one.
"""

import struct
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kutip.domain.items import id_text
from kutip.formats.spacy_folder.layers import Layer, Placed
from kutip.formats.spacy_folder.plan import Plan

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

# What training reads of a token, beside its words: a third of the size of spaCy's own choice.
ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")


# A span as spaCy packs it: id, knowledge base, label, tokens, code points.
_SPAN = struct.Struct(">QQQllll")


class Words(NamedTuple):
    """The words of a document, and after which of them a space stands."""

    words: list[str]
    spaces: list[bool]


def words_of(plan: Plan) -> Words:
    """The tokens of a document as spaCy takes them."""
    starts, ends = plan.tokens
    words = [plan.text[start:end] for start, end in zip(starts, ends, strict=True)]
    following = [*starts[1:], len(plan.text)]
    spaces = [start > end for end, start in zip(ends, following, strict=True)]
    return Words(words, spaces)


class Groups(NamedTuple):
    """Which label names go where: into either layer of entities, and into the short group."""

    entities: frozenset[str]
    quotes: frozenset[str]
    short: frozenset[str]


def main_doc(vocab: "Vocab", plan: Plan, words: Words, groups: Groups) -> "Doc":
    """The document of the main corpus: entities, and every span in groups."""
    from spacy.tokens import Doc

    doc = Doc(vocab, words=words.words, spaces=words.spaces)
    spans = [_span(doc, placed) for placed in plan.spans]
    _set_group(doc, "sc", spans)
    _set_group(doc, "short", [span for span in spans if span.label_ in groups.short])
    if not plan.complete:
        _set_incorrect(doc, plan, groups.entities)
    _set_layer(doc, plan.entities)
    doc.user_data["kutip"] = kutip_data(plan)
    return doc


def quote_doc(vocab: "Vocab", plan: Plan, words: Words, groups: Groups) -> "Doc":
    """The document of the quote corpus: its entities are the outer quotes."""
    from spacy.tokens import Doc

    doc = Doc(vocab, words=words.words, spaces=words.spaces)
    if not plan.complete:
        _set_incorrect(doc, plan, groups.quotes)
    _set_layer(doc, plan.quotes)
    doc.user_data["kutip"] = kutip_data(plan)
    return doc


def _span(doc: "Doc", placed: Placed) -> "Span":
    from spacy.tokens import Span

    name = id_text(placed.span.id)
    return Span(doc, placed.first, placed.last, label=placed.label, span_id=name)


def _set_group(doc: "Doc", name: str, spans: "list[Span]") -> None:
    from spacy.tokens import SpanGroup

    doc.spans[name] = SpanGroup(doc, name=name, spans=spans)


def _set_incorrect(doc: "Doc", plan: Plan, names: frozenset[str]) -> None:
    spans = [_span(doc, placed) for placed in plan.incorrect if placed.label in names]
    _set_group(doc, "incorrect_spans", spans)


def _set_layer(doc: "Doc", layer: Layer) -> None:
    """Entities, and for every other token whether it is outside or not known."""
    standing = [_span(doc, placed) for placed in layer.standing]
    doc.set_ents(standing, missing=[doc[first:last] for first, last in layer.missing])


def kutip_data(plan: Plan) -> dict[str, object]:
    """What spaCy has no place for: attributes, origins, links; plain values only."""
    return {
        "document": id_text(plan.document.id),
        "title": plan.document.name,
        "annotator": plan.annotation_set.annotator,
        "spans": {
            id_text(placed.span.id): {
                "attributes": plan.linked.attributes[placed.span.id],
                "origin": placed.span.origin,
                "guideline": placed.span.guideline,
                "original": [placed.span.start, placed.span.end],
            }
            for placed in plan.spans
        },
        "links": [[id_text(h), id_text(t), label] for h, t, label in plan.linked.links],
    }


def pack(docs: Iterable[tuple["Doc", Sequence[str]]]) -> "DocBin":
    """Documents, each with its words, as one `DocBin`."""
    from spacy.tokens import DocBin
    from srsly.msgpack import Packer  # type: ignore[import-untyped]

    packed = DocBin(attrs=ATTRIBUTES, store_user_data=True)
    packer = Packer(use_bin_type=True)
    for doc, words in docs:
        _add(packed, doc, words, packer.pack)
    return packed


def _add(
    packed: "DocBin", doc: "Doc", words: Sequence[str], dump: Callable[[object], bytes]
) -> None:
    """As `DocBin.add`: it asks every token for nine strings, and all plug-ins for each group."""
    packed.tokens.append(doc.to_array([*packed.attrs]))
    packed.spaces.append(doc.to_array("SPACY").reshape((len(doc), 1)).astype(bool))
    packed.flags.append({"has_unknown_spaces": doc.has_unknown_spaces})
    packed.cats.append(doc.cats)
    packed.user_data.append(dump(doc.user_data))
    packed.span_groups.append(_groups(doc, dump))
    packed.strings.update(words, [""])
    for spans in (doc.ents, *doc.spans.values()):
        for span in spans:
            packed.strings.update((span.label_, span.id_))


def _groups(doc: "Doc", dump: Callable[[object], bytes]) -> bytes:
    """As `SpanGroups.to_bytes`: the names of the groups by the bytes of each."""
    groups: dict[bytes, list[str]] = {}
    for name, group in doc.spans.items():
        rows = [
            _SPAN.pack(
                *(span.id, span.kb_id, span.label),
                *(span.start, span.end, span.start_char, span.end_char),
            )
            for span in group
        ]
        groups.setdefault(dump({"name": group.name, "attrs": {}, "spans": rows}), []).append(name)
    return dump(groups) if groups else doc.spans.to_bytes()
