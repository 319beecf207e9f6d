"""A label set as JSON: the file of `--labels`, and the first line of Kutip JSONL.

Labels are known by name in files; ids belong to a project.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AttributeField,
    AttributeKind,
    LabelId,
    LinkLabel,
    SpanLabel,
    new_id,
)
from kutip.domain.labels import LabelSet
from kutip.domain.manage import LABEL_KEYS
from kutip.formats.base import MalformedError
from kutip.formats.encoding import decode
from kutip.formats.fields import Object, names, objects, optional, required, titles
from kutip.formats.lines import parse

_KINDS: tuple[AttributeKind, ...] = get_args(AttributeKind)


def read_labels(path: Path) -> LabelSet:
    """The label set in a file. Raises `KutipError` that names the file and what is wrong."""
    try:
        found = parse(decode(path.read_bytes()).text)
        if not isinstance(found, dict):
            raise _not_labels()
        return labels_from_json(found)
    except OSError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read: {reason}."),
            path=path,
            reason=error.strerror,
        ) from error
    except MalformedError as error:
        raise KutipError(f"{{path}}: {error.template}", path=path, **error.values) from error


def write_labels(labels: LabelSet, path: Path) -> None:
    """The label set as a file that a person can edit."""
    path.write_text(
        json.dumps(labels_to_json(labels), ensure_ascii=False, indent=2) + "\n", "utf-8"
    )


def labels_to_json(labels: LabelSet) -> dict[str, object]:
    """A label set as one JSON object."""
    called = {label.id: label.name for label in labels.spans}
    return {
        "labels": [_span_label_to_json(label) for label in labels.spans],
        "links": [_link_label_to_json(label, called) for label in labels.links],
    }


def _span_label_to_json(label: SpanLabel) -> dict[str, object]:
    return {
        "name": label.name,
        "titles": dict(label.titles),
        "short": dict(label.short),
        "colour": label.colour,
        "key": label.key,
        "attributes": [
            {"name": field.name, "kind": field.kind, "choices": list(field.choices)}
            for field in label.attributes
        ],
    }


def _link_label_to_json(label: LinkLabel, called: dict[LabelId, str]) -> dict[str, object]:
    return {
        "name": label.name,
        "titles": dict(label.titles),
        "from": [called[id_] for id_ in label.heads if id_ in called],
        "to": [called[id_] for id_ in label.tails if id_ in called],
    }


def labels_from_json(found: Object) -> LabelSet:
    """The label set that a JSON object describes, with new ids. Raises `MalformedError`."""
    if "labels" not in found:
        raise _not_labels()
    spans = tuple(_span_label(item, n) for n, item in enumerate(objects(found, "labels")))
    ids = {label.name: label.id for label in spans}
    links = tuple(_link_label(item, ids, n) for n, item in enumerate(objects(found, "links")))
    _refuse_twice("name", [label.name for label in spans])
    _refuse_twice("name", [label.name for label in links])
    _refuse_twice("key", [label.key for label in spans if label.key])
    return LabelSet(spans, links)


def _span_label(item: Object, position: int) -> SpanLabel:
    label = SpanLabel(
        LabelId(new_id()),
        _name(item),
        titles(item, "titles"),
        titles(item, "short"),
        optional(item, "colour", "") or f"further{position % 4 + 1}",
        optional(item, "key", ""),
        tuple(_attribute(field) for field in objects(item, "attributes")),
        position,
    )
    if label.key and label.key not in LABEL_KEYS:
        raise MalformedError(
            "label",
            QT_TRANSLATE_NOOP(
                "errors", "The key of {label} is “{key}”; it should be one of 1 to 9, or empty."
            ),
            label=label.name,
            key=label.key,
        )
    _refuse_twice("attribute", [field.name for field in label.attributes])
    return label


def _attribute(item: Object) -> AttributeField:
    name, kind = _name(item), optional(item, "kind", "text")
    for known in _KINDS:
        if kind == known:
            return AttributeField(name, known, names(item, "choices"))
    raise MalformedError(
        "label",
        QT_TRANSLATE_NOOP(
            "errors", "The attribute {name} is of the kind “{kind}”. There are: {kinds}."
        ),
        name=name,
        kind=kind,
        kinds=", ".join(_KINDS),
    )


def _link_label(item: Object, ids: dict[str, LabelId], position: int) -> LinkLabel:
    heads, tails = names(item, "from"), names(item, "to")
    for name in (*heads, *tails):
        if name not in ids:
            raise MalformedError(
                "label",
                QT_TRANSLATE_NOOP(
                    "errors", "The link {link} names a label {name} that is not there."
                ),
                link=_name(item),
                name=name,
            )
    return LinkLabel(
        LabelId(new_id()),
        _name(item),
        titles(item, "titles"),
        tuple(ids[name] for name in heads),
        tuple(ids[name] for name in tails),
        position,
    )


def _name(item: Object) -> str:
    name = required(item, "name", str).strip()
    if not name:
        raise MalformedError(
            "label", QT_TRANSLATE_NOOP("errors", "A label or attribute has no name.")
        )
    return name


def _refuse_twice(what: str, found: Iterable[str]) -> None:
    seen: set[str] = set()
    for value in found:
        if value in seen:
            raise MalformedError(
                "label",
                QT_TRANSLATE_NOOP("errors", "The {what} “{value}” is given twice."),
                what=what,
                value=value,
            )
        seen.add(value)


def _not_labels() -> MalformedError:
    return MalformedError(
        "label",
        QT_TRANSLATE_NOOP(
            "errors", "This is no label set: it should be a JSON object with a list “labels”."
        ),
    )
