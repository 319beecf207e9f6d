"""What marking a quotation proposes: who said it, and of which type it is.

The order of speakers is the rule of the guideline: a name in the same sentence, best beside a
reporting verb; else the nearest mention before; else the nearest after. Persons come before
organisations, and nobody speaks from inside their own quotation.
"""

import re
from bisect import bisect_left

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Attributes, LinkLabel, Span, SpanLabel, reading_order

# Verbs of saying as newspapers use them, Indonesian and English, with their common endings.
_VERBS = [
    "kata",
    "ujar",
    "tutur",
    "ungkap",
    "tegas",
    "jelas",
    "sebut",
    "papar",
    "imbuh",
    "ucap",
    "terang",
    "tandas",
    "pungkas",
    "lanjut",
    "tambah",
    "tulis",
    "cetus",
    "beber",
    "urai",
    "seru",
    "tukas",
    "menurut",
    "mengatakan",
    "menyebut",
    "menegaskan",
    "menjelaskan",
    "menambahkan",
    "mengungkapkan",
    "menuturkan",
    "menyatakan",
    "menilai",
    "memaparkan",
    "said",
    "says",
    "told",
    "according",
    "added",
    "wrote",
    "writes",
    "argued",
    "explained",
    "warned",
    "asked",
    "announced",
]
_REPORTING = re.compile(rf"\b(?:{'|'.join(_VERBS)})(?:nya|kan)?\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s|[\"”’)])|[\r\n]")
# How many spans before and after a quotation are looked at.
_NEAR = 300
# No sentence is longer than so many code points; what is, is cut, whatever its paragraph.
_SENTENCE = 1_000
_OPENING, _CLOSING = "“\"«„‘'", "”\"»“’'"


def speakers(on: AnnotatedDocument, link_label: LinkLabel, quote: Span) -> list[Span]:
    """The spans that may be linked from a quotation, the most likely first."""
    before, after = _same_sentence(on.text, quote)
    possible = [
        span
        for span in _around(on, link_label, quote)
        if not (quote.start <= span.start and span.end <= quote.end)
    ]
    return sorted(
        possible, key=lambda span: _rank(on.text, link_label, quote, span, before, after)
    )


def nearest(on: AnnotatedDocument, link_label: LinkLabel, head: Span) -> list[Span]:
    """The spans that may be linked from a span: those before it first, the nearest first."""
    possible = _around(on, link_label, head)
    return sorted(possible, key=lambda s: (s.start >= head.start, abs(s.start - head.start)))


def _around(on: AnnotatedDocument, link_label: LinkLabel, head: Span) -> list[Span]:
    """The spans near a span that the link may point to: nobody steps through thousands."""
    reading = on.reading(head.set_id)
    place = bisect_left(reading, reading_order(head), key=reading_order)
    return [
        span
        for span in reading[max(0, place - _NEAR) : place + _NEAR]
        if span.answer == "accept" and span.label_id in link_label.tails and span.id != head.id
    ]


def _rank(
    text: str, link_label: LinkLabel, quote: Span, span: Span, before: int, after: int
) -> tuple[int, int, int]:
    """Smaller is likelier: how it stands to the quotation, its label, its distance."""
    kind = link_label.tails.index(span.label_id)
    follows = span.start >= quote.end
    distance = span.start - quote.end if follows else quote.start - span.end
    if before <= span.start and span.end <= after:
        between = text[quote.end : span.start] if follows else text[before : quote.start]
        return (0 if _REPORTING.search(between) else 1), kind, distance
    return (3 if follows else 2), kind if follows else 0, distance


def _same_sentence(text: str, quote: Span) -> tuple[int, int]:
    """Where the sentence around a quotation begins and ends, the quotation itself passed over."""
    first, last = max(0, quote.start - _SENTENCE), min(len(text), quote.end + _SENTENCE)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first, quote.start)]
    end = _SENTENCE_END.search(text, quote.end, last)
    return (ends[-1] if ends else first), (end.start() if end else last)


def attributes(text: str, start: int, end: int, label: SpanLabel) -> Attributes:
    """What can be said at once of a new span: a quotation's type, by its marks.

    *direct* is a full utterance in marks, *mixed* some words in marks, *indirect* has none.
    """
    field = next((f for f in label.attributes if f.name == "type"), None)
    kind = _type_of(text[start:end].strip())
    return (("type", kind),) if field is not None and kind in field.choices else ()


def _type_of(words: str) -> str:
    if len(words) < 2 or words[0] not in _OPENING or words[-1] not in _CLOSING:
        return "indirect"
    said = words[1:-1].strip()
    return "direct" if said[:1].isupper() and said[-1:] in ",.!?…" else "mixed"
