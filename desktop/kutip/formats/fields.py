"""Fields of JSON objects out of files, each checked before it is believed."""

from collections.abc import Mapping
from math import isfinite
from typing import TypeVar

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Extra, Value
from kutip.formats.base import MalformedError

Object = Mapping[str, object]
Kind = TypeVar("Kind", str, int, bool)

# Deeper than anything a person writes; shallow enough for every program that reads it again.
DEEPEST = 64
_HIGHEST = 1 << 53  # up to here, every program reads a number in JSON alike
_SHOWN = 60

_NAMES: dict[type, str] = {
    str: QT_TRANSLATE_NOOP("errors", "a text"),
    int: QT_TRANSLATE_NOOP("errors", "a whole number"),
    bool: QT_TRANSLATE_NOOP("errors", "true or false"),
    list: QT_TRANSLATE_NOOP("errors", "a list"),
    dict: QT_TRANSLATE_NOOP("errors", "an object"),
    float: QT_TRANSLATE_NOOP("errors", "a number"),
}


def shown(value: object) -> str:
    """A value out of a file, short enough for a sentence, and printable wherever it is shown."""
    text = value if isinstance(value, str) else repr(value)
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return printable(text)


def printable(text: str) -> str:
    """A text that can be printed, whatever half characters are in it."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def wrong(name: str, value: object, wanted: type) -> MalformedError:
    """The complaint about a field of the wrong type."""
    return MalformedError(
        "type",
        QT_TRANSLATE_NOOP("errors", "“{field}” should be {wanted}, but it is {value}."),
        field=name,
        wanted=_NAMES[wanted],
        value=shown(value),
    )


def required(item: Object, name: str, wanted: type[Kind]) -> Kind:
    """A field that has to be there."""
    if name not in item:
        raise MalformedError(
            "type", QT_TRANSLATE_NOOP("errors", "“{field}” is missing."), field=name
        )
    return _checked(name, item[name], wanted)


def optional(item: Object, name: str, default: Kind) -> Kind:
    """A field that may be missing or null."""
    value = item.get(name)
    return default if value is None else _checked(name, value, type(default))


def _checked(name: str, value: object, wanted: type[Kind]) -> Kind:
    # Not isinstance: true and false are no whole numbers.
    if type(value) is not wanted:
        raise wrong(name, value, wanted)
    if wanted is int and not -_HIGHEST <= int(value) <= _HIGHEST:
        raise MalformedError(
            "number", QT_TRANSLATE_NOOP("errors", "“{field}” is too large a number."), field=name
        )
    return value


def number(item: Object, name: str) -> float | None:
    """A number with or without fraction, or None where there is none."""
    value = item.get(name)
    if value is None:
        return None
    if isinstance(value, float):
        return value
    if type(value) is not int:
        raise wrong(name, value, float)
    return float(_checked(name, value, int))


def objects(item: Object, name: str) -> list[Object]:
    """A list of objects; empty where it is missing or null."""
    found = items(item, name)
    for value in found:
        if not isinstance(value, dict):
            raise wrong(name, value, dict)
    return found  # type: ignore[return-value]  # checked one by one


def items(item: Object, name: str) -> list[object]:
    """A list of anything; empty where it is missing or null."""
    value = item.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise wrong(name, value, list)
    return value


def names(item: Object, name: str) -> tuple[str, ...]:
    """A list of texts."""
    found = items(item, name)
    for value in found:
        if not isinstance(value, str):
            raise wrong(name, value, str)
    return tuple(str(value) for value in found)


def pairs(item: Object, name: str) -> dict[str, object]:
    """An object; empty where it is missing or null."""
    value = item.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise wrong(name, value, dict)
    return value


def titles(item: Object, name: str) -> tuple[tuple[str, str], ...]:
    """An object from language to text."""
    found = pairs(item, name)
    return tuple(sorted((language, required(found, language, str)) for language in found))


def attributes(found: Object) -> tuple[tuple[str, Value], ...]:
    """What is said of a span beside its label: plain values, sorted by name."""
    if not found:
        return ()
    return tuple(sorted((name, _plain(name, value)) for name, value in found.items()))


def _plain(name: str, value: object) -> Value:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float) and isfinite(value):
        return value
    raise wrong(name, value, str)


def extra(found: Object) -> Extra:
    """What a format says that Kutip has no word for, sorted by name; not too deeply nested."""
    if found and depth(found) > DEEPEST:
        raise MalformedError("nesting", QT_TRANSLATE_NOOP("errors", "It is nested too deeply."))
    return tuple(sorted(found.items(), key=lambda pair: pair[0]))


def depth(value: object) -> int:
    """How deeply lists and objects are nested, counted level by level."""
    level, deep = [value], 0
    while level and deep <= DEEPEST:
        parts = [part for part in level if isinstance(part, dict | list)]
        level = [v for part in parts for v in (part.values() if isinstance(part, dict) else part)]
        deep += bool(parts)
    return deep


def uuid(item: Object, name: str = "id") -> bytes | None:
    """An id as sixteen bytes, or None where there is none."""
    text = item.get(name)
    if text is None:
        return None
    if isinstance(text, str):
        try:
            found = bytes.fromhex(text.replace("-", ""))
        except ValueError:
            found = b""
        if len(found) == 16:
            return found
    raise MalformedError(
        "id",
        QT_TRANSLATE_NOOP("errors", "“{value}” is not an id: Kutip's ids are UUIDs."),
        value=shown(text),
    )
