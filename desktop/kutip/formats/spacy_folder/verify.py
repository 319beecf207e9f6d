"""Reading back what was written, with spaCy alone, and comparing it with what was planned."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import id_text
from kutip.formats.spacy_folder.docs import Groups, kutip_data
from kutip.formats.spacy_folder.layers import Layer, Placed
from kutip.formats.spacy_folder.plan import Plan

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Row = tuple[int, int, str, str]

# As spaCy counts: nothing known, inside, outside, at the beginning.
_MISSING, _INSIDE, _OUTSIDE = 0, 1, 2
_KNOWN = {0: _MISSING, 1: _INSIDE, 2: _OUTSIDE, 3: _INSIDE}


def verify(
    path: Path, plans: Iterable[Plan], groups: Groups, *, quotes: bool = False
) -> Iterator[int]:
    """Refuse a file that does not hold exactly these plans; yields how many were compared."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    docs = DocBin().from_disk(path).get_docs(Vocab())
    for number, plan in enumerate(plans, start=1):
        doc = next(docs, None)
        if doc is None:
            raise _other(path, plan.document.name, "text")
        checks = _checks_of_quotes(doc, plan) if quotes else _checks(doc, plan, groups)
        for what, same in checks:
            if not same:
                raise _other(path, plan.document.name, what)
        yield number
    if next(docs, None) is not None:
        raise _other(path, path.name, "articles")


def _other(path: Path, document: str, what: str) -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{document}” came back from {file} with other {what} than it has here. "
            "Nothing was exported. Run “kutip check”, then export again.",
        ),
        document=document,
        file=path.name,
        what=what,
    )


def _checks(doc: "Doc", plan: Plan, groups: Groups) -> Iterator[tuple[str, bool]]:
    yield from _checks_of_both(doc, plan, plan.entities)
    short = [placed for placed in plan.spans if placed.label in groups.short]
    yield "spans", _rows(doc.spans["sc"]) == _planned(plan.spans)
    yield "short spans", _rows(doc.spans["short"]) == _planned(short)
    yield "rejected spans", _incorrect(doc) == _rejected(plan, groups.entities)


def _checks_of_quotes(doc: "Doc", plan: Plan) -> Iterator[tuple[str, bool]]:
    yield from _checks_of_both(doc, plan, plan.quotes)


def _checks_of_both(doc: "Doc", plan: Plan, layer: Layer) -> Iterator[tuple[str, bool]]:
    yield "text", doc.text == plan.text
    yield "entities", _rows(doc.ents) == _planned(layer.standing)
    yield "unknown words", _same_outside(doc, layer)
    yield "details", _plain(doc.user_data.get("kutip")) == _plain(kutip_data(plan))


def _incorrect(doc: "Doc") -> list[Row]:
    return _rows(doc.spans["incorrect_spans"]) if "incorrect_spans" in doc.spans else []


def _rejected(plan: Plan, names: frozenset[str]) -> list[Row]:
    return _planned(placed for placed in plan.incorrect if placed.label in names)


def _same_outside(doc: "Doc", layer: Layer) -> bool:
    """Whether each token is known to be outside, not known, or in an entity, as planned."""
    expected = [_OUTSIDE] * len(doc)
    for first, last in layer.missing:
        expected[first:last] = [_MISSING] * (last - first)
    for placed in layer.standing:
        expected[placed.first : placed.last] = [_INSIDE] * (placed.last - placed.first)
    return expected == [_KNOWN[iob] for iob in doc.to_array("ENT_IOB").tolist()]


def _rows(spans: "Iterable[Span]") -> list[Row]:
    return [(span.start_char, span.end_char, span.label_, span.id_) for span in spans]


def _planned(placed: Iterable[Placed]) -> list[Row]:
    return [(p.start, p.end, p.label, id_text(p.span.id)) for p in placed]


def _plain(value: object) -> object:
    """Lists and tuples are one thing in a file."""
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value
