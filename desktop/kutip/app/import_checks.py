"""A set out of a file, checked against its text: spans and links that a project can take."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kutip.app.label_mapping import LabelMapping
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Attributes, Link, LinkId, SetId, Span, SpanId, SpanLabel, new_id
from kutip.formats.base import Problem, RawDocument, RawLink, RawSet, RawSpan
from kutip.formats.encoding import made_storable
from kutip.formats.fields import shown
from kutip.formats.offsets import Convert

# How far from its place the words of a span are looked for, to say where they stand instead.
_NEAR = 400


class CheckedSet(NamedTuple):
    """What a project can take of a set."""

    spans: list[Span]
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Rules:
    """How strictly spans are taken, and who is told of what is wrong."""

    labels: LabelMapping
    tell: Callable[[Problem], None]
    trim: bool = False
    skip_bad: bool = False
    trimmed: Counter[str] = field(default_factory=Counter)
    undeclared: set[tuple[str, str]] = field(default_factory=set)


class SetChecker:
    """Checks the sets of one document. `convert` is None where offsets are code points."""

    def __init__(self, rules: Rules, document: RawDocument, convert: Convert | None) -> None:
        self._rules = rules
        self._document = document
        self._convert = convert
        self._span_ids: set[bytes] = set()
        self._link_ids: set[bytes] = set()

    def check(self, raw: RawSet, set_id: SetId, *, keep_ids: bool) -> CheckedSet:
        """The spans and links of a set that are right; what is wrong with the others is told."""
        taken: dict[tuple[int, int, bytes, str], Span] = {}
        spans: list[Span] = []
        places: list[Span | None] = []
        for span in raw.spans:
            found = self._span(span, set_id, keep_ids=keep_ids)
            if found is not None:
                key = (found.start, found.end, found.label_id, found.answer)
                same = taken.setdefault(key, found)
                if same is found or span.id is not None:
                    spans.append(found)
                else:
                    found = self._repeated(span, same, found)
            places.append(found)
        return CheckedSet(spans, self._links(raw, places, set_id, keep_ids=keep_ids))

    # ---- spans

    def _span(self, raw: RawSpan, set_id: SetId, *, keep_ids: bool) -> Span | None:
        extent = self._extent(raw)
        label = self._rules.labels.span(raw.label)
        if label is None:
            self._miss(raw)
        if extent is None or label is None or not self._is_new(raw.id, self._span_ids):
            return None
        start, end = extent
        attributes = self._attributes(raw.attributes, label) if raw.attributes else ()
        note = made_storable(raw.note) if raw.note else ""
        id_ = SpanId(raw.id if keep_ids and raw.id is not None else new_id())
        return Span(
            id_,
            set_id,
            start,
            end,
            label.id,
            raw.answer,
            raw.origin,
            attributes,
            raw.score,
            note,
            raw.guideline,
        )

    def _extent(self, raw: RawSpan) -> tuple[int, int] | None:
        """Where a span stands in code points, or None where that cannot be."""
        text, start, end = self._document.text, raw.start, raw.end
        if self._convert is not None:
            first, last = self._convert(start), self._convert(end)
            if first is None or last is None:
                self._outside(raw)
                return None
            start, end = first, last
        if not 0 <= start < end <= len(text):
            self._outside(raw)
            return None
        if raw.text is not None and text[start:end] != raw.text:
            self._mismatch(raw, start, end)
            return None
        if text[start].isspace() or text[end - 1].isspace():
            return self._spaced(raw, start, end)
        return start, end

    def _outside(self, raw: RawSpan) -> None:
        text = self._document.text
        if raw.start == raw.end:
            kind = "empty_span"
            template = QT_TRANSLATE_NOOP("errors", "{label} at {start} to {end} covers nothing.")
        elif raw.start > raw.end:
            kind = "reversed"
            template = QT_TRANSLATE_NOOP(
                "errors", "{label} at {start} to {end} ends before it starts."
            )
        elif self._convert is not None and raw.end <= 4 * len(text) and raw.start >= 0:
            kind = "offset"
            template = QT_TRANSLATE_NOOP(
                "errors",
                "{label} at {start} to {end} ends inside a character or past the end of the text "
                "({length} characters). Perhaps its offsets count something else: see --offsets.",
            )
        else:
            kind = "past_end"
            template = QT_TRANSLATE_NOOP(
                "errors",
                "{label} at {start} to {end} lies outside the text of {length} characters.",
            )
        self._complain(kind, template, raw, length=len(text))

    def _mismatch(self, raw: RawSpan, start: int, end: int) -> None:
        words = raw.text or ""
        near = _nearest(self._document.text, words, start)
        template = QT_TRANSLATE_NOOP(
            "errors",
            "{label} at {start} to {end} covers “{found}” in the text, but the file says "
            "“{words}”.",
        )
        if near is not None:
            template = QT_TRANSLATE_NOOP(
                "errors",
                "{label} at {start} to {end} covers “{found}” in the text, but the file says "
                "“{words}”, which stands at {near}.",
            )
        found = shown(self._document.text[start:end])
        self._complain("text_mismatch", template, raw, found=found, words=shown(words), near=near)

    def _spaced(self, raw: RawSpan, start: int, end: int) -> tuple[int, int] | None:
        words = self._document.text[start:end]
        if self._rules.trim and not words.isspace():
            self._rules.trimmed[self._document.file] += 1
            return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        template = QT_TRANSLATE_NOOP(
            "errors",
            "{label} at {start} to {end} begins or ends with white space (“{words}”), which no "
            "model can be trained on. --trim takes it off.",
        )
        if words.isspace():
            template = QT_TRANSLATE_NOOP(
                "errors", "{label} at {start} to {end} covers nothing but white space."
            )
        self._complain("edge_space", template, raw, words=shown(words))
        return None

    def _miss(self, raw: RawSpan) -> None:
        self._rules.labels.miss("span", raw.label, self._document)
        if self._rules.skip_bad:
            template = QT_TRANSLATE_NOOP(
                "errors", "{label} at {start} to {end} is no label of the project; left out."
            )
            self._complain("unknown_label", template, raw)

    def _is_new(self, id_: bytes | None, known: set[bytes]) -> bool:
        if id_ is None:
            return True
        if id_ in known:
            self._tell(
                "duplicate_id",
                QT_TRANSLATE_NOOP("errors", "The id {id} is given to two things."),
                id=id_.hex(),
            )
            return False
        known.add(id_)
        return True

    def _attributes(self, attributes: Attributes, label: SpanLabel) -> Attributes:
        declared = {each.name for each in label.attributes}
        for name, _ in attributes:
            if name not in declared and (label.name, name) not in self._rules.undeclared:
                self._rules.undeclared.add((label.name, name))
                self._tell(
                    "attribute_not_declared",
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "{label} has no attribute “{name}” in this project: its values are kept, "
                        "but not shown.",
                    ),
                    label=label.name,
                    name=shown(name),
                )
        return tuple(
            (made_storable(name), made_storable(value) if isinstance(value, str) else value)
            for name, value in attributes
        )

    def _repeated(self, raw: RawSpan, same: Span, again: Span) -> Span | None:
        """A span that is there twice counts once, unless the second one says something else."""
        if (again.attributes, again.note) in ((same.attributes, same.note), ((), "")):
            template = QT_TRANSLATE_NOOP(
                "errors", "{label} at {start} to {end} is there twice; it was taken once."
            )
            self._complain("span_repeated", template, raw)
            return same
        template = QT_TRANSLATE_NOOP(
            "errors", "{label} at {start} to {end} is there twice, with different attributes."
        )
        self._complain("duplicate_span", template, raw)
        return None

    # ---- links

    def _links(
        self, raw: RawSet, places: Sequence[Span | None], set_id: SetId, *, keep_ids: bool
    ) -> list[Link]:
        """The links that are right; the same arrow drawn twice is one arrow."""
        taken: dict[tuple[bytes, bytes, bytes], Link] = {}
        for each in raw.links:
            link = self._link(each, places, set_id, keep_ids=keep_ids)
            if link is None:
                continue
            if taken.setdefault((link.head_id, link.tail_id, link.label_id), link) is not link:
                template = QT_TRANSLATE_NOOP(
                    "errors", "A link {label} is there twice; it was taken once."
                )
                self._tell("link_repeated", template, label=shown(each.label))
        return list(taken.values())

    def _link(
        self, raw: RawLink, places: Sequence[Span | None], set_id: SetId, *, keep_ids: bool
    ) -> Link | None:
        label = self._rules.labels.link(raw.label)
        head, tail = places[raw.head], places[raw.tail]
        if label is None:
            self._miss_link(raw)
            return None
        if head is None or tail is None:
            if self._rules.skip_bad:
                template = QT_TRANSLATE_NOOP("errors", "A link {label} lost a span it joins.")
                self._tell("link_ends", template, label=shown(raw.label))
            return None
        if head.id == tail.id or not self._rules.labels.joins(label, head.label_id, tail.label_id):
            template = QT_TRANSLATE_NOOP("errors", "{label} cannot join “{head}” to “{tail}”.")
            words = {"head": self._words(head), "tail": self._words(tail)}
            self._tell("link_ends", template, label=shown(raw.label), **words)
            return None
        if not self._is_new(raw.id, self._link_ids):
            return None
        id_ = LinkId(raw.id if keep_ids and raw.id is not None else new_id())
        return Link(id_, set_id, head.id, tail.id, label.id)

    def _miss_link(self, raw: RawLink) -> None:
        self._rules.labels.miss("link", raw.label, self._document)
        if self._rules.skip_bad:
            template = QT_TRANSLATE_NOOP(
                "errors", "A link {label} is none of the project's; left out."
            )
            self._tell("unknown_label", template, label=shown(raw.label))

    def _words(self, span: Span) -> str:
        return shown(self._document.text[span.start : span.end])

    # ---- telling

    def _complain(self, kind: str, template: str, raw: RawSpan, **values: object) -> None:
        label = shown(raw.label)
        self._tell(kind, template, label=label, start=raw.start, end=raw.end, **values)

    def _tell(self, kind: str, template: str, **values: object) -> None:
        at = self._document
        problem = Problem(at.file, at.line, at.name, kind, template, tuple(values.items()))
        self._rules.tell(problem)


def _nearest(text: str, words: str, start: int) -> int | None:
    """Where the words stand closest to a place, if they stand near it at all."""
    first, last = max(0, start - _NEAR), max(0, start) + len(words) + _NEAR
    places = (text.rfind(words, first, start + len(words)), text.find(words, max(0, start), last))
    return min(
        (place for place in places if words and place >= 0),
        key=lambda place: abs(place - start),
        default=None,
    )
