"""What becomes of each span of a document when it leaves for training: kept, moved or dropped.

Pure: nothing is built or written here. Offsets are code points, token numbers count from 0, and
both leave out their end.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from kutip.domain.alignment import Tokens
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import AnnotationSet, Document, SetId, Span, attribute
from kutip.formats.spacy_folder.layers import Layer, Placed, layer
from kutip.formats.spacy_folder.links import Linked, linked
from kutip.formats.spacy_folder.rules import Rules

Fate = Literal["trimmed", "expanded", "shrunk", "misaligned", "blank"]
_OPENING_MARKS = "“”\"„‟«‘‚'「『"


class Misfit(NamedTuple):
    """A span that could not stay as it was: what was done, and where it is now, if anywhere."""

    span: Span
    label: str
    fate: Fate
    placed: Placed | None = None


class Plan(NamedTuple):
    """All that leaves of one document, and all that does not.

    `spans` are sorted by (start, end, label, id). `incorrect` are rejected spans; they teach
    something only in an article that is not complete.
    """

    document: Document
    text: str
    tokens: Tokens
    annotation_set: AnnotationSet
    complete: bool
    spans: tuple[Placed, ...]
    misfits: tuple[Misfit, ...]
    incorrect: tuple[Placed, ...]
    entities: Layer
    quotes: Layer
    linked: Linked

    @property
    def moved(self) -> list[Misfit]:
        """The misfits that leave with other edges."""
        return [misfit for misfit in self.misfits if misfit.placed is not None]

    @property
    def dropped(self) -> list[Misfit]:
        """The misfits that do not leave."""
        return [misfit for misfit in self.misfits if misfit.placed is None]


def plan(on: AnnotatedDocument, set_id: SetId, rules: Rules, *, complete: bool = True) -> Plan:
    """Decide what becomes of every span of one set, by the rules."""
    placed: list[Placed] = []
    misfits: list[Misfit] = []
    for span in on.accepted(set_id):
        if span.label_id in rules.names:
            _place(on, span, rules, placed, misfits)
    placed.sort(key=_order)
    lost = [_touched(on.tokens, m.span) for m in misfits if m.placed is None]
    unclear = [(p.first, p.last) for p in placed if _is_quote(on, p, rules) is None]
    quotes = [p for p in placed if _is_quote(on, p, rules)]
    size = len(on.tokens.starts)
    return Plan(
        on.document,
        on.text,
        on.tokens,
        on.sets[set_id],
        complete,
        tuple(placed),
        tuple(misfits),
        tuple(() if complete else _incorrect(on, set_id, rules, placed)),
        layer(
            [p for p in placed if p.label in rules.entities], lost, size, rules, complete=complete
        ),
        layer(quotes, [*lost, *unclear], size, rules, complete=complete),
        linked(on, set_id, placed, rules.labels),
    )


def _order(placed: Placed) -> tuple[int, int, str, bytes]:
    return placed.start, placed.end, placed.label, placed.span.id


def _place(
    on: AnnotatedDocument, span: Span, rules: Rules, placed: list[Placed], misfits: list[Misfit]
) -> None:
    """Put a span on tokens, or say why it does not fit them."""
    start, end, fate = _edges(on, span, rules)
    label = rules.names[span.label_id]
    found = None
    if fate not in {"misaligned", "blank"}:
        first, last = on.tokens.at(start), on.tokens.after(end)
        found = Placed(span, label, start, end, first, last)
        placed.append(found)
    if fate is not None:
        misfits.append(Misfit(span, label, fate, found))


def _edges(on: AnnotatedDocument, span: Span, rules: Rules) -> tuple[int, int, Fate | None]:
    """Where a span leaves: without white space at its edges, and on whole tokens."""
    start, end = _trim(on.text, span.start, span.end)
    if start >= end:
        return start, end, "blank"
    if on.tokens.fit(start, end):
        return start, end, None if (start, end) == (span.start, span.end) else "trimmed"
    match rules.misaligned:
        case "expand":
            return *on.tokens.expand(start, end), "expanded"
        case "shrink":
            start, end = on.tokens.shrink(start, end)
            return start, end, "shrunk" if start < end else "misaligned"
        case _:
            return start, end, "misaligned"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _touched(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The run of tokens that a span shares text with."""
    first = tokens.at(span.start)
    if first < 0 or tokens.ends[first] <= span.start:
        first += 1
    return first, max(first, tokens.after(span.end))


def _is_quote(on: AnnotatedDocument, placed: Placed, rules: Rules) -> bool | None:
    """Whether a span belongs to the quote layer; None where nothing tells.

    A quote whose type was never said counts by its words: they begin with a quotation mark or not.
    """
    if placed.label not in rules.quotes:
        return False
    fields = rules.labels.span(placed.span.label_id).attributes
    if all(field.name != "type" for field in fields):
        return True
    kind = attribute(placed.span, "type")
    if kind is not None:
        return kind in rules.quote_types
    return True if on.text[placed.start] in _OPENING_MARKS else None


def _incorrect(
    on: AnnotatedDocument, set_id: SetId, rules: Rules, placed: Iterable[Placed]
) -> list[Placed]:
    """The rejected spans that fit the tokens and are not accepted as well: spaCy refuses both."""
    accepted = {(p.first, p.last, p.label) for p in placed}
    found = []
    for span in on.reading(set_id):
        name = rules.names.get(span.label_id)
        if span.answer != "reject" or name is None:
            continue
        start, end = _trim(on.text, span.start, span.end)
        if start < end and on.tokens.fit(start, end):
            rejected = Placed(span, name, start, end, on.tokens.at(start), on.tokens.after(end))
            if (rejected.first, rejected.last, name) not in accepted:
                found.append(rejected)
    return sorted(found, key=_order)
