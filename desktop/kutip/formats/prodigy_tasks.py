"""One task of Prodigy: what it says of its text, and under whose name.

Prodigy's `reject` means two things. Where people mark spans themselves, it means that the text is
a bad example; where they answer yes or no, it is a fact about the spans shown: they are not so.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple, get_args

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Answer, SetState, Value
from kutip.formats.base import MalformedError, RawDocument, RawLink, RawSet, RawSpan
from kutip.formats.fields import (
    Object,
    attributes,
    extra,
    number,
    objects,
    optional,
    pairs,
    required,
    shown,
    uuid,
    wrong,
)

# The note of a set whose text was called a bad example, and what is written back for it.
BAD_EXAMPLE = "Prodigy: reject"
STATES: tuple[SetState, ...] = get_args(SetState)
# Keys that this module takes in, or that Prodigy makes anew by itself; all others are kept.
TASK_KEYS = frozenset(
    {"text", "spans", "tokens", "relations", "answer", "flagged", "note", "state", "extra"}
    | {"name", "language", "_input_hash", "_task_hash", "_view_id", "_is_binary"}
    | {"_session_id", "_annotator_id", "_timestamp"}
)
_SPAN_KEYS = frozenset(
    {"start", "end", "token_start", "token_end", "label", "text", "answer", "score"}
    | {"attributes", "note", "id", "type", "color", "input_hash"}
)
_BINARY_VIEWS = frozenset({"ner", "spans", "pos", "dep", "classification", "text"})
# What only a machine's proposal carries, in files from before `_view_id`.
_PROPOSED = frozenset({"score", "rank", "pattern"})


class Task(NamedTuple):
    """A task as a document; `ignored` are spans to which the annotator gave no answer."""

    document: RawDocument
    input_hash: int | None = None
    ignored: tuple[RawSpan, ...] = ()


def read_task(item: Object) -> Task:
    """What a task says. Raises `MalformedError`."""
    text = _text(item)
    spans = [_span(each, item, text) for each in objects(item, "spans")]
    links = tuple(_link(each, item, spans) for each in objects(item, "relations"))
    answers = [_answer(each, item) for each in objects(item, "spans")]
    kept = [place for place, answer in enumerate(answers) if answer is not None]
    decided = tuple(
        span._replace(answer=answer)
        for span, answer in zip(spans, answers, strict=True)
        if answer is not None
    )
    found = _set(item, decided, _moved(links, kept))
    return Task(
        RawDocument(
            "",
            0,
            optional(item, "name", ""),
            text,
            (found,) if _says_something(item, found) else (),
            optional(item, "language", ""),
            _extra(item),
        ),
        _input_hash(item),
        tuple(span for span, answer in zip(spans, answers, strict=True) if answer is None),
    )


def _text(item: Object) -> str:
    if "text" not in item:
        raise MalformedError(
            "no_text",
            QT_TRANSLATE_NOOP(
                "errors", "This task has no text (but {keys}), so there is nothing to label."
            ),
            keys=shown(", ".join(item) or "nothing"),
        )
    return required(item, "text", str)


def _says_something(item: Object, found: RawSet) -> bool:
    """A task that nobody has touched yet is an article alone."""
    return bool(item.get("answer") or found.annotator or "spans" in item or found.state)


def _input_hash(item: Object) -> int | None:
    found = item.get("_input_hash")
    return found if type(found) is int else None


def _extra(item: Object) -> tuple[tuple[str, object], ...]:
    kept = {name: value for name, value in item.items() if name not in TASK_KEYS}
    return extra({**kept, **pairs(item, "extra")})


# ---- the set


def _set(item: Object, spans: tuple[RawSpan, ...], links: tuple[RawLink, ...]) -> RawSet:
    state, note = _state(item)
    return RawSet(
        _annotator(item),
        state=state,
        spans=spans,
        links=links,
        flagged=optional(item, "flagged", False),
        note=optional(item, "note", "") or note,
    )


def _annotator(item: Object) -> str | None:
    for name in ("_annotator_id", "_session_id"):
        found = item.get(name)
        if isinstance(found, str) and found.strip():
            return found.strip()
    return None


def _state(item: Object) -> tuple[SetState | None, str]:
    for state in STATES:
        if item.get("state") == state:
            return state, ""
    match _verdict(item, "answer"):
        case None:
            return None, ""
        case _ if _is_binary(item):
            # Answers to single questions never make an article whole.
            return "in_progress", ""
        case "accept":
            return "complete", ""
        case "reject":
            return "skipped", BAD_EXAMPLE
        case _:
            return "skipped", ""


def _is_binary(item: Object) -> bool:
    flag, view = item.get("_is_binary"), item.get("_view_id")
    if isinstance(flag, bool):
        return flag
    if isinstance(view, str):
        return view in _BINARY_VIEWS
    spans = objects(item, "spans")
    return len(spans) == 1 and not _PROPOSED.isdisjoint(spans[0])


def _verdict(item: Object, name: str) -> str | None:
    value = item.get(name)
    if value is None or value in ("accept", "reject", "ignore"):
        return value
    raise MalformedError(
        "type",
        QT_TRANSLATE_NOOP("errors", "“{field}” is {value}. It should be one of: {words}."),
        field=name,
        value=shown(value),
        words="accept, reject, ignore",
    )


def _answer(span: Object, item: Object) -> Answer | None:
    """What was said of one span; None where it was left open."""
    own = _verdict(span, "answer")
    if own is None and _is_binary(item):
        own = _verdict(item, "answer")
    if own == "ignore":
        return None
    return "reject" if own == "reject" else "accept"


# ---- spans


def _span(span: Object, item: Object, text: str) -> RawSpan:
    start, end = _extent(span, item)
    words = span.get("text")
    if not isinstance(words, str):
        words = None if text.isascii() else _words(span, item)
    return RawSpan(
        start,
        end,
        _label(span, item),
        words,
        attributes=_attributes(span),
        score=number(span, "score"),
        note=optional(span, "note", ""),
        id=_own_id(span),
    )


def _label(span: Object, item: Object) -> str:
    if span.get("label") is None and item.get("label") is not None:
        return required(item, "label", str)
    return required(span, "label", str)


def _extent(span: Object, item: Object) -> tuple[int, int]:
    """Its offsets, or those of its tokens where it has none. `token_end` is the last token."""
    if "start" not in span and "token_start" in span:
        first, last = _token(item, span, "token_start"), _token(item, span, "token_end")
        return required(first, "start", int), required(last, "end", int)
    return required(span, "start", int), required(span, "end", int)


def _token(item: Object, span: Object, name: str) -> Object:
    place, tokens = required(span, name, int), objects(item, "tokens")
    if 0 <= place < len(tokens):
        return tokens[place]
    raise MalformedError(
        "tokens",
        QT_TRANSLATE_NOOP("errors", "“{field}” names token {number}, but there are {count}."),
        field=name,
        number=place,
        count=len(tokens),
    )


def _words(span: Object, item: Object) -> str | None:
    """A span's words by its tokens, which tell what the offsets count."""
    first, last = span.get("token_start"), span.get("token_end")
    tokens = item.get("tokens")
    if type(first) is not int or type(last) is not int or not isinstance(tokens, list):
        return None
    if not 0 <= first <= last < len(tokens):
        return None
    run = tokens[first : last + 1]
    if not all(isinstance(token, dict) and isinstance(token.get("ws"), bool) for token in run):
        return None
    words = "".join(f"{token.get('text')}{' ' * token['ws']}" for token in run)
    return words.removesuffix(" ") if run[-1]["ws"] else words


def _attributes(span: Object) -> tuple[tuple[str, Value], ...]:
    others = {name: _plain(value) for name, value in span.items() if name not in _SPAN_KEYS}
    return attributes({**others, **pairs(span, "attributes")})


def _plain(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _own_id(span: Object) -> bytes | None:
    """An id that Kutip wrote; other programs count, or write words."""
    try:
        return uuid(span)
    except MalformedError:
        return None


# ---- relations


def _link(relation: Object, item: Object, spans: Sequence[RawSpan]) -> RawLink:
    head = _end(relation, item, spans, "head_span", "head")
    tail = _end(relation, item, spans, "child_span", "child")
    return RawLink(head, tail, required(relation, "label", str), _own_id(relation))


def _end(
    relation: Object, item: Object, spans: Sequence[RawSpan], span_key: str, token_key: str
) -> int:
    """Which span a relation means: by id, extent and label, extent, or a token inside it."""
    named = pairs(relation, span_key)
    own, start, end = _own_id(named), named.get("start"), named.get("end")
    if not named:
        start = end = _token_start(relation, item, token_key)
    same = [n for n, s in enumerate(spans) if (s.start, s.end) == (start, end)]
    for choice in (
        [n for n, s in enumerate(spans) if own is not None and s.id == own],
        [n for n in same if spans[n].label == named.get("label")],
        same,
        [n for n, s in enumerate(spans) if not named and s.start <= int(str(start)) < s.end],
    ):
        if choice:
            return choice[0]
    raise MalformedError(
        "link_ends",
        QT_TRANSLATE_NOOP(
            "errors", "The relation {label} ends at words that no span covers ({start} to {end})."
        ),
        label=shown(relation.get("label")),
        start=start,
        end=end,
    )


def _token_start(relation: Object, item: Object, key: str) -> int:
    if key not in relation:
        raise wrong(key, None, int)
    return required(_token(item, relation, key), "start", int)


def _moved(links: Sequence[RawLink], kept: list[int]) -> tuple[RawLink, ...]:
    """Links by the places that spans have after those without an answer are gone."""
    places = {old: new for new, old in enumerate(kept)}
    return tuple(
        link._replace(head=places[link.head], tail=places[link.tail])
        for link in links
        if link.head in places and link.tail in places
    )
