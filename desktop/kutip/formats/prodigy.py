"""Prodigy's JSONL: a task a line, with tokens, answers and the names of sessions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from kutip.domain.alignment import Tokens
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import AnnotationSet, LabelId, Link, Span, id_text
from kutip.formats.base import (
    Feature,
    FileHeader,
    Found,
    MalformedError,
    Problem,
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
from kutip.formats.fields import shown
from kutip.formats.lines import encoding_of, parse, read_lines, read_objects, replacing
from kutip.formats.prodigy_tasks import BAD_EXAMPLE, TASK_KEYS, Task, read_task

_HASH = re.compile(r'"_input_hash"\s*:\s*(-?\d+)')
_SURE = re.compile(r'"(?:_input_hash|_task_hash|_view_id|_session_id)"\s*:')
_SPANS = re.compile(r'"spans"\s*:\s*\[')
_OTHERS = re.compile(r'"(?:kutip|label|labels|entities|annotations|data|sentences)"\s*:\s*[\[{]')


class ProdigyFormat:
    """Reads and writes Prodigy's JSONL, manual and binary."""

    name = "prodigy"
    suffixes: tuple[str, ...] = (".jsonl",)
    keeps: frozenset[Feature] = frozenset(get_args(Feature))
    reads = True
    writes = True

    def recognises(self, path: Path, head: bytes) -> float:  # noqa: ARG002 - others look at it
        """By the keys of its first lines."""
        text = beginning(head)
        if not text.lstrip().startswith("{") or not re.search(r'"text"\s*:', text):
            return 0.0
        if _SURE.search(text):
            return 0.9
        if _OTHERS.search(text) or not _is_a_line(text):
            return 0.0
        return 0.7 if _SPANS.search(text) else 0.3

    def read(self, path: Path, options: ReadOptions) -> Iterator[Found]:
        """The header, then the documents; tasks about one text by one annotator come as one."""
        file, encoding = str(path), encoding_of(path, options.encoding)
        yield FileHeader(file, encoding.removesuffix("-sig"), None)
        repeated = _repeated(path, encoding)
        waiting: dict[int, list[RawDocument]] = {}
        for line, item in read_objects(path, encoding):
            try:
                if isinstance(item, MalformedError):
                    raise item
                task = _placed(read_task(item), path, line)
            except MalformedError as error:
                yield error.at(file, line)
                continue
            yield from (_ignored(task, span) for span in task.ignored)
            if task.input_hash not in repeated:
                yield task.document
            elif _is_last(task, waiting, repeated):
                yield from merged(waiting.pop(task.input_hash))
        for documents in waiting.values():
            yield from merged(documents)

    def write(
        self, source: ProjectSource, documents: Iterable[AnnotatedDocument], path: Path
    ) -> Written:
        """Write a task for each annotation set of each document."""
        called, count, spans = names_of(source.labels()), 0, 0
        with replacing(path) as lines:
            for document in documents:
                for task in _tasks(document, called):
                    lines.write(task)
                count, spans = count + 1, spans + len(document.spans)
            return Written(path, count, spans, lines.sha256())


def _is_a_line(text: str) -> bool:
    """Whether the first line is an object by itself, as far as it can be seen."""
    line, end, _ = text.lstrip().partition("\n")
    if not end:
        return True
    try:
        return isinstance(parse(line.strip()), dict)
    except MalformedError:
        return False


# ---- several tasks about one text


def _repeated(path: Path, encoding: str) -> dict[int, int]:
    """How often each input hash stands in the file, where it stands there more than once."""
    counts: Counter[int] = Counter()
    for _, line in read_lines(path, encoding):
        if isinstance(line, str) and (found := _HASH.search(line)):
            counts[int(found.group(1)[:20])] += 1
    return {number: count for number, count in counts.items() if count > 1}


def _is_last(task: Task, waiting: dict[int, list[RawDocument]], repeated: dict[int, int]) -> bool:
    """Put a task beside those about the same text; whether these are all now."""
    if task.input_hash is None:
        return False
    mine = waiting.setdefault(task.input_hash, [])
    mine.append(task.document)
    return len(mine) == repeated[task.input_hash]


def merged(documents: list[RawDocument]) -> Iterator[RawDocument]:
    """Documents with the same text as one, and in it the sets of the same annotator as one."""
    texts: dict[str, list[RawDocument]] = {}
    for document in documents:
        texts.setdefault(document.text, []).append(document)
    for same in texts.values():
        sets: dict[str | None, RawSet] = {}
        for each in (each for document in same for each in document.sets):
            known = sets.get(each.annotator)
            sets[each.annotator] = each if known is None else _joined(known, each)
        extras = {name: value for document in reversed(same) for name, value in document.extra}
        yield same[0]._replace(sets=tuple(sets.values()), extra=tuple(sorted(extras.items())))


def _joined(first: RawSet, second: RawSet) -> RawSet:
    """Both sets' spans; where both answer for the same span, the later answer holds."""
    spans = list(first.spans)
    places = {(s.start, s.end, s.label): place for place, s in enumerate(spans)}
    moved: list[int] = []
    for span in second.spans:
        place = places.setdefault((span.start, span.end, span.label), len(spans))
        spans[place : place + 1] = [span]
        moved.append(place)
    links = [RawLink(moved[k.head], moved[k.tail], k.label, k.id) for k in second.links]
    known = {(k.head, k.tail, k.label) for k in first.links}
    new = [link for link in links if (link.head, link.tail, link.label) not in known]
    whole = "complete" in (first.state, second.state)
    return first._replace(
        spans=tuple(spans),
        links=(*first.links, *new),
        state="complete" if whole else second.state,
        flagged=first.flagged or second.flagged,
        note=first.note if first.note == second.note else f"{first.note} {second.note}".strip(),
    )


def _placed(task: Task, path: Path, line: int) -> Task:
    document = task.document
    name = document.name or f"{path.stem} {line}"
    return task._replace(document=document._replace(file=str(path), line=line, name=name))


def _ignored(task: Task, span: RawSpan) -> Problem:
    document = task.document
    return Problem(
        document.file,
        document.line,
        document.name,
        "answer_ignored",
        QT_TRANSLATE_NOOP(
            "errors", "{label} at {start} to {end} was ignored by its annotator and is left out."
        ),
        (("label", shown(span.label)), ("start", span.start), ("end", span.end)),
    )


# ---- writing


def _tasks(on: AnnotatedDocument, called: dict[LabelId, str]) -> Iterator[dict[str, object]]:
    sets = sorted(on.sets.values(), key=lambda each: each.annotator)
    tokens = _tokens_to_json(on.text, on.tokens)
    about = {"text": on.text, "name": on.document.name, "language": on.document.language}
    extras = dict(on.document.extra)
    own = {name: value for name, value in extras.items() if name not in TASK_KEYS}
    others = {name: value for name, value in extras.items() if name in TASK_KEYS}
    common = {**about, **own, **({"extra": others} if others else {}), "tokens": tokens}
    if not sets:
        yield common
    for annotation_set in sets:
        yield {**common, **_set_to_json(on, annotation_set, called)}


def _tokens_to_json(text: str, tokens: Tokens) -> list[dict[str, object]]:
    return [
        {"text": text[start:end], "start": start, "end": end, "id": number, "ws": space}
        for number, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
        for space in (
            end not in tokens.starts[number + 1 : number + 2] and text[end : end + 1] == " ",
        )
    ]


def _set_to_json(
    on: AnnotatedDocument, annotation_set: AnnotationSet, called: dict[LabelId, str]
) -> dict[str, object]:
    links = sorted(on.links_of(annotation_set.id), key=lambda link: link.id)
    task: dict[str, object] = {
        "spans": [_span_to_json(on, span, called) for span in on.reading(annotation_set.id)],
        "_view_id": "relations" if links else "spans_manual",
        "_is_binary": False,
        "_annotator_id": annotation_set.annotator,
        "_session_id": annotation_set.annotator,
        "state": annotation_set.state,
    }
    if links:
        task["relations"] = [_link_to_json(on, link, called) for link in links]
    if annotation_set.flagged:
        task["flagged"] = True
    return {**task, **_answer_to_json(annotation_set)}


def _answer_to_json(annotation_set: AnnotationSet) -> dict[str, object]:
    note = {"note": annotation_set.note} if annotation_set.note else {}
    if annotation_set.state == "complete":
        return {"answer": "accept", **note}
    if annotation_set.state == "skipped":
        return {"answer": "reject" if annotation_set.note == BAD_EXAMPLE else "ignore", **note}
    # db-in takes a task without an answer for accepted; there is no word for unfinished.
    return dict(note)


def _span_to_json(
    on: AnnotatedDocument, span: Span, called: dict[LabelId, str]
) -> dict[str, object]:
    found: dict[str, object] = {**_extent_to_json(on, span, called), "text": on.text_of(span)}
    if span.answer != "accept":
        found["answer"] = span.answer
    if span.score is not None:
        found["score"] = span.score
    if span.attributes:
        found["attributes"] = dict(span.attributes)
    if span.note:
        found["note"] = span.note
    return found


def _extent_to_json(
    on: AnnotatedDocument, span: Span, called: dict[LabelId, str]
) -> dict[str, object]:
    extent: dict[str, object] = {"start": span.start, "end": span.end}
    if on.tokens.fit(span.start, span.end):
        extent["token_start"] = on.tokens.at(span.start)
        extent["token_end"] = on.tokens.at(span.end - 1)  # the last token, not the one after
    return {**extent, "label": called[span.label_id], "id": id_text(span.id)}


def _link_to_json(
    on: AnnotatedDocument, link: Link, called: dict[LabelId, str]
) -> dict[str, object]:
    head, tail = on.spans[link.head_id], on.spans[link.tail_id]
    return {
        "head": on.tokens.at(head.end - 1),
        "child": on.tokens.at(tail.end - 1),
        "head_span": _extent_to_json(on, head, called),
        "child_span": _extent_to_json(on, tail, called),
        "label": called[link.label_id],
        "id": id_text(link.id),
    }
