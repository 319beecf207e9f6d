"""Kutip JSONL: a project, or part of one, as lines of JSON, without loss in either direction.

The first line holds the labels and annotators, every other one a document with its sets. Offsets
are code points, end excluded; the words of each span stand beside it and are checked on reading.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar, get_args

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    AnnotatorKind,
    Answer,
    LabelId,
    Link,
    Origin,
    Project,
    SetState,
    Span,
    id_text,
)
from kutip.domain.labels import LabelSet
from kutip.formats.base import (
    Feature,
    FileHeader,
    Found,
    MalformedError,
    ProjectSource,
    RawDocument,
    RawLink,
    RawSet,
    RawSpan,
    ReadOptions,
    Written,
    names_of,
)
from kutip.formats.encoding import beginning
from kutip.formats.fields import (
    Object,
    attributes,
    extra,
    names,
    number,
    objects,
    optional,
    pairs,
    required,
    shown,
    uuid,
    wrong,
)
from kutip.formats.label_files import labels_from_json, labels_to_json
from kutip.formats.lines import encoding_of, read_objects, replacing

VERSION = 1
_FIRST_LINE = re.compile(r'\s*\{\s*"kutip"\s*:')
_ANSWERS: tuple[Answer, ...] = get_args(Answer)
_ORIGINS: tuple[Origin, ...] = get_args(Origin)
_STATES: tuple[SetState, ...] = get_args(SetState)
_KINDS: tuple[AnnotatorKind, ...] = get_args(AnnotatorKind)
_Word = TypeVar("_Word", bound=str)


class KutipFormat:
    """Reads and writes Kutip JSONL."""

    name = "kutip"
    suffixes: tuple[str, ...] = (".jsonl",)
    keeps: frozenset[Feature] = frozenset(get_args(Feature))
    reads = True
    writes = True

    def recognises(self, path: Path, head: bytes) -> float:  # noqa: ARG002 - others look at it
        """By the first word of its first line."""
        return 1.0 if _FIRST_LINE.match(beginning(head)) else 0.0

    def read(self, path: Path, options: ReadOptions) -> Iterator[Found]:
        """The header, then the documents, line by line."""
        file, encoding = str(path), encoding_of(path, options.encoding)
        kinds: dict[str, AnnotatorKind] | None = None
        for line, item in read_objects(path, encoding):
            try:
                if isinstance(item, MalformedError):
                    raise item
                if kinds is None:
                    header = _header(item)._replace(
                        file=file, encoding=encoding.removesuffix("-sig")
                    )
                    kinds = {annotator.name: annotator.kind for annotator in header.annotators}
                    yield header
                else:
                    yield _document(item, kinds)._replace(file=file, line=line)
            except MalformedError as error:
                yield error.at(file, line, _named(item))
                if kinds is None:
                    return

    def write(
        self, source: ProjectSource, documents: Iterable[AnnotatedDocument], path: Path
    ) -> Written:
        """Write the project's labels and annotators, then the documents one by one."""
        labels, count, spans = source.labels(), 0, 0
        called = names_of(labels)
        with replacing(path) as lines:
            lines.write(_header_to_json(source.project(), labels, source.annotators()))
            for document in documents:
                lines.write(_document_to_json(document, called))
                count, spans = count + 1, spans + len(document.spans)
            return Written(path, count, spans, lines.sha256())


# ---- reading


def _named(item: Object | MalformedError) -> str:
    return (
        "" if isinstance(item, MalformedError) else shown(item.get("name") or item.get("id") or "")
    )


def _header(item: Object) -> FileHeader:
    if "kutip" not in item:
        raise MalformedError(
            "header",
            QT_TRANSLATE_NOOP(
                "errors", "The first line of a Kutip file should say {{“kutip”: 1, …}}."
            ),
        )
    if required(item, "kutip", int) > VERSION:
        raise MalformedError(
            "newer",
            QT_TRANSLATE_NOOP(
                "errors", "It was written by a newer Kutip (version {version}). Update this one."
            ),
            version=item["kutip"],
        )
    labels = labels_from_json(item) if "labels" in item else None
    annotators = tuple(
        Annotator(required(each, "name", str), _word(each, "kind", _KINDS, "human"))
        for each in objects(item, "annotators")
    )
    return FileHeader(
        "", labels=labels, project=extra(pairs(item, "project")), annotators=annotators
    )


def _word(item: Object, name: str, known: tuple[_Word, ...], default: _Word) -> _Word:
    """A field that takes one of a few words."""
    value = item.get(name)
    if value is None:
        return default
    for word in known:
        if value == word:
            return word
    raise MalformedError(
        "type",
        QT_TRANSLATE_NOOP("errors", "“{field}” is {value}. It should be one of: {words}."),
        field=name,
        value=shown(value),
        words=", ".join(known),
    )


def _document(item: Object, kinds: dict[str, AnnotatorKind]) -> RawDocument:
    sets = tuple(_set(each, kinds) for each in objects(item, "sets"))
    return RawDocument(
        "",
        0,
        optional(item, "name", ""),
        required(item, "text", str),
        sets,
        optional(item, "language", ""),
        extra(pairs(item, "extra")),
        uuid(item),
    )


def _set(item: Object, kinds: dict[str, AnnotatorKind]) -> RawSet:
    annotator = optional(item, "annotator", "") or None
    spans = tuple(map(_span, objects(item, "spans")))
    places = {span.id: place for place, span in enumerate(spans) if span.id is not None}
    return RawSet(
        annotator,
        kinds.get(annotator or "", "human"),
        None if item.get("state") is None else _word(item, "state", _STATES, "new"),
        None if item.get("covers") is None else names(item, "covers"),
        spans,
        tuple(_link(each, places, len(spans)) for each in objects(item, "links")),
        optional(item, "flagged", False),
        optional(item, "note", ""),
        uuid(item),
    )


def _span(item: Object) -> RawSpan:
    return RawSpan(
        required(item, "start", int),
        required(item, "end", int),
        required(item, "label", str),
        optional(item, "text", "") if "text" in item else None,
        _word(item, "answer", _ANSWERS, "accept"),
        _word(item, "origin", _ORIGINS, "imported"),
        attributes(pairs(item, "attributes")) if item.get("attributes") else (),
        number(item, "score"),
        optional(item, "note", ""),
        optional(item, "guideline", 1),
        uuid(item),
    )


def _link(item: Object, places: dict[bytes, int], count: int) -> RawLink:
    head, tail = (_place(item, end, places, count) for end in ("head", "tail"))
    return RawLink(head, tail, required(item, "label", str), uuid(item))


def _place(item: Object, end: str, places: dict[bytes, int], count: int) -> int:
    """Which span a link names: by id, or in files written by hand by its place in the list."""
    value = item.get(end)
    if isinstance(value, int):
        if type(value) is int and 0 <= value < count:
            return value
    elif value is not None:
        found = places.get(uuid(item, end) or b"")
        if found is not None:
            return found
    else:
        raise wrong(end, value, str)
    raise MalformedError(
        "link_ends",
        QT_TRANSLATE_NOOP("errors", "A link names a span {value} that is not in its set."),
        value=shown(value),
    )


# ---- writing


def _header_to_json(
    project: Project, labels: LabelSet, annotators: Iterable[Annotator]
) -> dict[str, object]:
    return {
        "kutip": VERSION,
        "project": {
            "id": id_text(project.id),
            "title": project.title,
            "language": project.language,
            "tokenizer": project.tokenizer,
            "overlap": project.overlap,
            "snap": project.snap,
            "guideline": dict(project.guideline),
            "guideline_version": project.guideline_version,
            "extra": dict(project.extra),
        },
        **labels_to_json(labels),
        "annotators": [{"name": each.name, "kind": each.kind} for each in annotators],
    }


def _document_to_json(on: AnnotatedDocument, called: dict[LabelId, str]) -> dict[str, object]:
    document = on.document
    sets = sorted(on.sets.values(), key=lambda each: each.annotator)
    return {
        "id": id_text(document.id),
        "name": document.name,
        "text": on.text,
        "language": document.language,
        "extra": dict(document.extra),
        "sets": [_set_to_json(on, each, called) for each in sets],
    }


def _set_to_json(
    on: AnnotatedDocument, annotation_set: AnnotationSet, called: dict[LabelId, str]
) -> dict[str, object]:
    return {
        "id": id_text(annotation_set.id),
        "annotator": annotation_set.annotator,
        "state": annotation_set.state,
        "covers": [called[id_] for id_ in annotation_set.covers if id_ in called],
        "flagged": annotation_set.flagged,
        "note": annotation_set.note,
        "spans": [_span_to_json(on, span, called) for span in on.reading(annotation_set.id)],
        "links": [
            _link_to_json(link, called)
            for link in sorted(on.links_of(annotation_set.id), key=lambda link: link.id)
        ],
    }


def _span_to_json(
    on: AnnotatedDocument, span: Span, called: dict[LabelId, str]
) -> dict[str, object]:
    return {
        "id": id_text(span.id),
        "start": span.start,
        "end": span.end,
        "label": called[span.label_id],
        "text": on.text_of(span),
        "answer": span.answer,
        "origin": span.origin,
        "attributes": dict(span.attributes),
        "score": span.score,
        "note": span.note,
        "guideline": span.guideline,
    }


def _link_to_json(link: Link, called: dict[LabelId, str]) -> dict[str, object]:
    return {
        "id": id_text(link.id),
        "head": id_text(link.head_id),
        "tail": id_text(link.tail_id),
        "label": called[link.label_id],
    }
