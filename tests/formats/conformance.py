"""What every format that writes must do: what goes out comes in again."""

from collections.abc import Iterable
from pathlib import Path

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Annotator, Project, Span
from kutip.domain.labels import LabelSet
from kutip.formats.base import (
    FileHeader,
    Format,
    Found,
    Problem,
    RawDocument,
    RawSpan,
    ReadOptions,
    names_of,
)
from marked import LABELS, PROJECT

NAMES = names_of(LABELS)


class Source:
    """A project, as far as writers ask for it."""

    def __init__(self, annotators: Iterable[str] = ("ani", "budi")) -> None:
        self._annotators = [Annotator(name) for name in annotators]

    def project(self) -> Project:
        return PROJECT

    def labels(self) -> LabelSet:
        return LABELS

    def annotators(self) -> list[Annotator]:
        return self._annotators


def found_in(path: Path, format_: Format, **options: object) -> list[Found]:
    return list(format_.read(path, ReadOptions(**options)))


def documents_in(path: Path, format_: Format, **options: object) -> list[RawDocument]:
    """The documents of a file in which nothing is wrong."""
    header, *found = found_in(path, format_, **options)
    assert isinstance(header, FileHeader)
    assert [each for each in found if not isinstance(each, RawDocument)] == []
    return found


def problems_in(path: Path, format_: Format, **options: object) -> list[Problem]:
    found = found_in(path, format_, **options)
    return [each for each in found if isinstance(each, Problem)]


def written_sets(on: AnnotatedDocument) -> dict[str, tuple[object, ...]]:
    """What each annotator says, so that it can be compared with what was read."""
    found: dict[str, tuple[object, ...]] = {}
    for mine in on.sets.values():
        spans = on.reading(mine.id)
        places = {span.id: place for place, span in enumerate(spans)}
        links = {
            (places[k.head_id], places[k.tail_id], NAMES[k.label_id], k.id)
            for k in on.links_of(mine.id)
        }
        said = [
            (s.start, s.end, NAMES[s.label_id], on.text_of(s), s.answer, *_more(s)) for s in spans
        ]
        found[mine.annotator] = (mine.state, mine.flagged, mine.note, said, links)
    return found


def _more(span: Span | RawSpan) -> tuple[object, ...]:
    return span.attributes, span.score, span.note, span.id


def read_sets(documents: Iterable[RawDocument]) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {}
    for raw in (each for document in documents for each in document.sets):
        assert raw.annotator is not None
        links = {(k.head, k.tail, k.label, k.id) for k in raw.links}
        said = [(s.start, s.end, s.label, s.text, s.answer, *_more(s)) for s in raw.spans]
        found[raw.annotator] = (raw.state, raw.flagged, raw.note, said, links)
    return found
