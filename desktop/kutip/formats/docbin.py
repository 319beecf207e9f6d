"""spaCy's binary files: one `.spacy` file, or a folder of them as Kutip exports it."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args
from uuid import UUID

from kutip.domain.items import Answer, Attributes, Extra, Origin
from kutip.formats.base import (
    Feature,
    FileHeader,
    Found,
    RawDocument,
    RawLink,
    RawSet,
    RawSpan,
    ReadOptions,
)
from kutip.formats.spacy_folder.unpacking import PackedSpan, Unpacked, unpack

_SIDES = ("train", "dev", "test")
_REJECTED = "incorrect_spans"


class DocBinFormat:
    """Reads spaCy's `DocBin` files; Kutip's own give back ids, attributes and links as well."""

    name = "spacy"
    suffixes: tuple[str, ...] = (".spacy",)
    keeps: frozenset[Feature] = frozenset({"overlap", "links", "attributes", "annotators"})
    reads = True
    writes = True

    def recognises(self, path: Path, head: bytes) -> float:
        """By what a file unpacks to; a folder by its corpora."""
        if path.is_dir():
            return 1.0 if _files(path) else 0.0
        if not head.startswith(b"\x78"):
            return 0.0
        try:
            beginning = zlib.decompressobj().decompress(head, 64)
        except zlib.error:
            return 0.0
        return 1.0 if b"version" in beginning or b"attrs" in beginning else 0.0

    def read(self, path: Path, options: ReadOptions) -> Iterator[Found]:
        """The header, then the documents of all files, training side first."""
        yield FileHeader(_shown(path), encoding="binary", offset_unit="tokens")
        for file in _files(path) if path.is_dir() else [path]:
            name = file.relative_to(options.root) if options.root else Path(file.name)
            for number, found in enumerate(unpack(file), start=1):
                yield _document(file, name.with_suffix("").as_posix(), number, found)


def _files(folder: Path) -> list[Path]:
    """The files of a folder of ours (all but the quotes, found in the others) or of shards."""
    if folder.suffix == ".spacy":
        return sorted(folder.glob("*.spacy"))
    sides = [folder / "corpus" / f"{side}.spacy" for side in _SIDES]
    nested = [_files(side) if side.is_dir() else [side] for side in sides if side.exists()]
    return [file for files in nested for file in files]


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "backslashreplace").decode()


def _document(file: Path, name: str, number: int, found: Unpacked) -> RawDocument:
    ours = found.user_data.get("kutip")
    own: Mapping[object, object] = ours if isinstance(ours, dict) else {}
    title = own.get("title")
    return RawDocument(
        _shown(file),
        0,
        title if isinstance(title, str) and title else f"{name} {number}",
        found.text,
        (_set(found, own),),
        extra=_extra(found),
        id=_id(own.get("document")),
    )


def _extra(found: Unpacked) -> Extra:
    cats = found.categories
    if not isinstance(cats, dict) or not cats:
        return ()
    return (("cats", {str(key): value for key, value in sorted(cats.items())}),)


def _set(found: Unpacked, own: Mapping[object, object]) -> RawSet:
    annotator = own.get("annotator")
    facts = own.get("spans")
    known: Mapping[object, object] = facts if isinstance(facts, dict) else {}
    spans = tuple(
        _span(found.text, span, answer, known.get(span.id)) for span, answer in _spans(found, own)
    )
    return RawSet(
        annotator if isinstance(annotator, str) and annotator else None,
        state="in_progress" if _REJECTED in found.groups and own else None,
        spans=spans,
        links=tuple(_links(own.get("links"), spans)),
    )


def _spans(found: Unpacked, own: Mapping[object, object]) -> Iterator[tuple[PackedSpan, Answer]]:
    """The spans of ours: `sc`. Of others: all groups and the entities, each stretch once."""
    groups = dict(found.groups)
    rejected = groups.pop(_REJECTED, [])
    if own and "sc" in groups:
        yield from ((span, "accept") for span in groups["sc"])
    else:
        everything = [*groups.pop("sc", []), *(s for g in groups.values() for s in g)]
        yield from ((span, "accept") for span in _once([*everything, *found.entities]))
    yield from ((span, "reject") for span in _once(rejected))


def _once(spans: Iterable[PackedSpan]) -> list[PackedSpan]:
    """Each stretch with each label once; the first to have an id gives it."""
    kept: dict[tuple[int, int, str], PackedSpan] = {}
    for span in spans:
        before = kept.setdefault(span[:3], span)
        if not before.id and span.id:
            kept[span[:3]] = span
    return list(kept.values())


def _span(text: str, span: PackedSpan, answer: Answer, facts: object) -> RawSpan:
    said: Mapping[object, object] = facts if isinstance(facts, dict) else {}
    start, end = _original(said.get("original"), span, len(text))
    guideline, origin = said.get("guideline"), said.get("origin")
    return RawSpan(
        start,
        end,
        span.label,
        text[start:end],
        answer,
        next((name for name in get_args(Origin) if name == origin), "imported"),
        _attributes(said.get("attributes")),
        guideline=guideline if isinstance(guideline, int) else 1,
        id=_id(span.id),
    )


def _original(value: object, span: PackedSpan, length: int) -> tuple[int, int]:
    """Where the span was before it was put on tokens, if the file says so and it can be."""
    match value:
        case (int() as start, int() as end) if 0 <= start < end <= length:
            return start, end
        case _:
            return span.start, span.end


def _attributes(value: object) -> Attributes:
    if not isinstance(value, dict):
        return ()
    plain = {k: v for k, v in value.items() if isinstance(v, str | int | float | bool | None)}
    return tuple(sorted((str(name), said) for name, said in plain.items()))


def _links(value: object, spans: Iterable[RawSpan]) -> Iterator[RawLink]:
    places = {span.id: place for place, span in enumerate(spans) if span.id is not None}
    for triple in value if isinstance(value, list | tuple) else ():
        match triple:
            case (str() as head, str() as tail, str() as label):
                ends = (places.get(_id(head) or b""), places.get(_id(tail) or b""))
                if ends[0] is not None and ends[1] is not None:
                    yield RawLink(ends[0], ends[1], label)
            case _:
                continue


def _id(value: object) -> bytes | None:
    """The sixteen bytes of an id written as text, if it is one."""
    if not isinstance(value, str):
        return None
    try:
        return UUID(value).bytes
    except ValueError:
        return None
