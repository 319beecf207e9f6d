"""Items as rows, and as JSON for the log: field by field, in the order of the fields."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kutip.domain.edits import Added, Change, Removed, Replaced
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    AttributeField,
    Document,
    Item,
    Link,
    LinkLabel,
    Project,
    Span,
    SpanLabel,
)

KINDS: dict[str, type[Item]] = {
    "project": Project,
    "document": Document,
    "annotator": Annotator,
    "span_label": SpanLabel,
    "link_label": LinkLabel,
    "annotation_set": AnnotationSet,
    "span": Span,
    "link": Link,
}
KIND_OF: dict[type[Item], str] = {item: kind for kind, item in KINDS.items()}


def to_json(value: object) -> str:
    """JSON as the database holds it: no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


@lru_cache(maxsize=4096)
def from_json(text: str) -> Any:
    """What JSON says, with lists as tuples. Equal texts give the same values."""
    return _tuples(json.loads(text))


def _ids_to_json(ids: tuple[bytes, ...]) -> str:
    return to_json([id_.hex() for id_ in ids])


@lru_cache(maxsize=1024)
def _ids_from_json(text: str) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(id_) for id_ in json.loads(text))


def _fields_from_json(text: str) -> tuple[AttributeField, ...]:
    return tuple(AttributeField(*field) for field in from_json(text))


Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
_JSON: Codec = (to_json, from_json)
_IDS: Codec = (_ids_to_json, _ids_from_json)
_TRUTH: Codec = (int, bool)
_PLAIN: Codec = (lambda value: value, lambda value: value)

# The fields that are not in a column as they are in an item; all others are.
SPECIAL: dict[type[Item], dict[str, Codec]] = {
    Project: {"overlap": _TRUTH, "snap": _TRUTH, "guideline": _JSON, "extra": _JSON},
    Document: {"extra": _JSON},
    Annotator: {},
    SpanLabel: {
        "titles": _JSON,
        "short": _JSON,
        "attributes": (to_json, _fields_from_json),
    },
    LinkLabel: {"titles": _JSON, "heads": _IDS, "tails": _IDS},
    AnnotationSet: {"covers": _IDS, "flagged": _TRUTH},
    Span: {"attributes": _JSON},
    Link: {},
}


def _codecs(kind: type[Item], which: int) -> list[tuple[int, Callable[[Any], Any]]]:
    return [(kind._fields.index(name), codec[which]) for name, codec in SPECIAL[kind].items()]


_ENCODERS = {kind: _codecs(kind, 0) for kind in KIND_OF}
_DECODERS = {kind: _codecs(kind, 1) for kind in KIND_OF}


def to_row(item: Item) -> tuple[Any, ...]:
    """An item as the values of its columns."""
    row: list[Any] = list(item)
    for place, encode in _ENCODERS[type(item)]:
        row[place] = encode(row[place])
    return tuple(row)


def from_row(kind: type[Any], row: Any) -> Any:
    """The item of a kind that a row holds."""
    values = list(row)
    for place, decode in _DECODERS[kind]:
        values[place] = decode(values[place])
    return kind(*values)


def spans_of(rows: Any) -> list[Span]:
    """Spans out of rows: the road that must make twenty thousand in some tens of milliseconds.

    The driver makes the same set, label and words anew for each row; here they are kept once.
    """
    one: dict[Any, Any] = {}
    once = one.setdefault
    return [
        Span(
            i, once(s, s), start, end, once(label, label), once(answer, answer),
            once(origin, origin), () if a == "[]" else from_json(a), score, note, guideline,
        )
        for i, s, start, end, label, answer, origin, a, score, note, guideline in rows
    ]  # fmt: skip


def item_to_json(item: Item | None) -> str | None:
    """An item for the log: its columns by name, ids in hexadecimal."""
    if item is None:
        return None
    values = (v.hex() if isinstance(v, bytes) else v for v in to_row(item))
    return to_json(dict(zip(item._fields, values, strict=True)))


def item_from_json(kind: str, text: str | None) -> Item | None:
    """An item out of the log; fields that a later schema added take their defaults."""
    if text is None:
        return None
    item = KINDS[kind]
    values = {}
    for name, value in json.loads(text).items():
        if name in item._fields:
            plain = bytes.fromhex(value) if _is_id(name, item) else value
            decode = SPECIAL[item].get(name, _PLAIN)[1]
            values[name] = decode(plain)
    return item(**values)


def _is_id(name: str, kind: type[Item]) -> bool:
    return name.endswith("_id") or name == "text_hash" or (name == "id" and kind is not Annotator)


def change_to_row(change: Change) -> tuple[str, str | None, str | None]:
    """A change for the log: the kind of item, and the item before and after."""
    match change:
        case Added(item):
            return KIND_OF[type(item)], None, item_to_json(item)
        case Removed(item):
            return KIND_OF[type(item)], item_to_json(item), None
        case Replaced(before, after):
            return KIND_OF[type(after)], item_to_json(before), item_to_json(after)


def change_from_row(kind: str, before: str | None, after: str | None) -> Change:
    """A change out of the log."""
    old, new = item_from_json(kind, before), item_from_json(kind, after)
    if old is not None and new is not None:
        return Replaced(old, new)
    if new is not None:
        return Added(new)
    if old is not None:
        return Removed(old)
    message = "a change in the log holds no item"
    raise ValueError(message)
