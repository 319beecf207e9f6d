"""What a `.spacy` file says, read without building documents.

A file from a stranger may hold numbers that send spaCy's own reader out of bounds; here everything
is checked, and only words, entities, span groups and user data are looked at.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

# A file that unpacks to five hundred times its size is no corpus; small ones may be dense.
_DENSEST = 500
_SMALL = 256 << 20
_SPAN = struct.Struct(">QQQllll")
_INSIDE, _BEGINS = 1, 3


class PackedSpan(NamedTuple):
    """A labelled stretch; edges in code points, the id as text where the file has one."""

    start: int
    end: int
    label: str
    id: str = ""


class Unpacked(NamedTuple):
    """One document of a file; groups by name, in the order of the file."""

    text: str
    entities: list[PackedSpan]
    groups: dict[str, list[PackedSpan]]
    user_data: Mapping[object, object]
    categories: Mapping[str, object]


class _Damaged(Exception):  # noqa: N818 - never leaves this module
    """Something in the file does not fit the rest."""


def unpack(path: Path) -> Iterator[Unpacked]:
    """The documents of a file, one by one; a damaged file is named."""
    try:
        yield from _documents(_message(path.read_bytes()))
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except (
        _Damaged,
        zlib.error,
        struct.error,
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
        ValueError,
    ) as error:
        raise _unreadable(path, str(error) or type(error).__name__) from error


def _unreadable(path: Path, reason: str) -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors", "{file} is damaged or no spaCy file: {reason}. Nothing of it was imported."
        ),
        file=path,
        reason=reason,
    )


def _message(packed: bytes) -> dict[str, Any]:
    import srsly  # type: ignore[import-untyped]

    unpacker = zlib.decompressobj()
    plain = unpacker.decompress(packed, max(_SMALL, _DENSEST * len(packed)))
    if unpacker.unconsumed_tail:
        raise _Damaged("it unpacks to far more than a corpus of its size")
    if not unpacker.eof:
        raise _Damaged("its end is missing")
    found = srsly.msgpack_loads(plain)
    if not isinstance(found, dict) or not {"attrs", "tokens", "lengths"} <= found.keys():
        raise _Damaged("it holds something else")
    return found


def _documents(message: Mapping[str, Any]) -> Iterator[Unpacked]:
    import numpy as np

    lengths = np.frombuffer(message["lengths"], dtype="int32").tolist()
    if min(lengths, default=0) < 0:
        raise _Damaged("a document has less than no words")
    table = _table(message, sum(lengths))
    strings = _strings(message["strings"])
    for number, end in enumerate(accumulate(lengths)):
        rows = {name: column[end - lengths[number] : end] for name, column in table.items()}
        spaces = rows.pop("spaces")
        if _of(message, "flags", number, {}).get("has_unknown_spaces"):
            spaces = [True] * len(spaces)
        text, edges = _text([strings[key] for key in rows["ORTH"]], spaces)
        yield Unpacked(
            text,
            _entities(rows, strings, edges),
            _groups(_of(message, "span_groups", number, b""), strings, edges),
            _loaded(_of(message, "user_data", number, b"")),
            _of(message, "cats", number, {}),
        )


def _of(message: Mapping[str, Any], name: str, number: int, default: object) -> Any:  # noqa: ANN401 - as the file has it
    """What a part of the file says of one document; older files lack some parts."""
    part = message.get(name) or ()
    return (part[number] if number < len(part) else None) or default


def _table(message: Mapping[str, Any], size: int) -> dict[str, list[int]]:
    """The columns of the tokens that matter, as numbers; a word's number is its hash."""
    import numpy as np
    from spacy.attrs import IDS  # type: ignore[import-not-found]

    attributes = list(message["attrs"])
    cells = np.frombuffer(message["tokens"], dtype="uint64").reshape((-1, len(attributes)))
    spaces = np.frombuffer(message["spaces"], dtype=bool)
    if IDS["ORTH"] not in attributes or len(cells) != size or len(spaces) != size:
        raise _Damaged("its parts do not fit each other")
    table = {"spaces": spaces.tolist()}
    for name in ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_ID"):
        if IDS[name] in attributes:
            table[name] = cells[:, attributes.index(IDS[name])].tolist()
    return table


def _strings(strings: Iterable[str]) -> dict[int, str]:
    from spacy.strings import StringStore

    store = StringStore()
    return {store.add(string): string for string in strings} | {0: ""}


def _text(words: Sequence[str], spaces: Sequence[int]) -> tuple[str, list[tuple[int, int]]]:
    """The text, and the edges of each token in it."""
    steps = (len(word) + space for word, space in zip(words, spaces, strict=True))
    starts = list(accumulate(steps, initial=0))[:-1]
    edges = [(start, start + len(word)) for start, word in zip(starts, words, strict=True)]
    pairs = zip(words, spaces, strict=True)
    return "".join(word + " " * space for word, space in pairs), edges


def _entities(
    rows: Mapping[str, list[int]], strings: Mapping[int, str], edges: Sequence[tuple[int, int]]
) -> list[PackedSpan]:
    if "ENT_IOB" not in rows or "ENT_TYPE" not in rows:
        return []
    ids = rows.get("ENT_ID", [0] * len(edges))
    found: list[PackedSpan] = []
    cells = zip(rows["ENT_IOB"], rows["ENT_TYPE"], ids, edges, strict=True)
    inside = False
    for iob, kind, id_, (start, end) in cells:
        if iob == _BEGINS or (iob == _INSIDE and not inside):
            found.append(PackedSpan(start, end, strings[kind], strings.get(id_, "")))
        elif iob == _INSIDE:
            found[-1] = found[-1]._replace(end=end)
        inside = iob in {_INSIDE, _BEGINS}
    return [span for span in found if span.label]


def _groups(
    packed: bytes, strings: Mapping[int, str], edges: Sequence[tuple[int, int]]
) -> dict[str, list[PackedSpan]]:
    """The span groups; older files have a list of them, newer ones the names beside each."""
    found = _unpacked(packed) if packed else ()
    named = found if isinstance(found, dict) else dict.fromkeys(found)
    groups: dict[str, list[PackedSpan]] = {}
    for data, names in named.items():
        group = _unpacked(data)
        for name in names or (group["name"],):
            # Clusters of mentions carry no label but the name of their group.
            spans = [_span(span, strings, edges) for span in group["spans"]]
            groups[str(name)] = [s if s.label else s._replace(label=str(name)) for s in spans]
    return groups


def _span(
    packed: bytes, strings: Mapping[int, str], edges: Sequence[tuple[int, int]]
) -> PackedSpan:
    id_, _, label, first, last, *_ = _SPAN.unpack(packed)
    if not 0 <= first < last <= len(edges):
        raise _Damaged(f"a span holds the words {first} to {last} of {len(edges)}")
    return PackedSpan(edges[first][0], edges[last - 1][1], strings[label], strings.get(id_, ""))


def _loaded(packed: bytes) -> dict[object, object]:
    found = _unpacked(packed) if packed else {}
    return found if isinstance(found, dict) else {}


def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 - as the file has it
    import srsly

    # Keys may be lists in user data, so lists come as tuples: a list is no key.
    return srsly.msgpack_loads(packed, use_list=False)
