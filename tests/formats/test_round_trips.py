from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import strategies
from conformance import Source, documents_in, read_sets, written_sets
from hypothesis import given
from marked import LABELS

from kutip.domain.annotated import AnnotatedDocument
from kutip.formats.kutip_jsonl import KutipFormat
from kutip.formats.prodigy import ProdigyFormat

SPAN_LABELS = tuple(label.id for label in LABELS.spans)
LINK_LABELS = tuple(label.id for label in LABELS.links)
FORMATS = [KutipFormat(), ProdigyFormat()]


@dataclass
class Finite:
    """Scores are probabilities: JSON has no infinity."""

    document: AnnotatedDocument

    def __post_init__(self) -> None:
        for id_, span in list(self.document.spans.items()):
            if span.score is not None and abs(span.score) == float("inf"):
                changed = span._replace(score=0.5)
                self.document.spans[id_] = changed
                reading = self.document.reading(span.set_id)
                reading[reading.index(span)] = changed


documents = strategies.documents(SPAN_LABELS, LINK_LABELS).map(lambda d: Finite(d).document)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
@given(on=documents)
def test_what_is_written_is_read_again(format_, on: AnnotatedDocument) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "keluar.jsonl"
        written = format_.write(Source(), [on], path)
        found = documents_in(path, format_)
    assert (written.documents, written.spans) == (1, len(on.spans))
    assert {document.text for document in found} == {on.text}
    assert read_sets(found) == written_sets(on)


@given(on=documents)
def test_kutip_keeps_the_document_and_every_field(on: AnnotatedDocument) -> None:
    covers = SPAN_LABELS[:2]
    for mine in list(on.sets.values()):
        on.sets[mine.id] = mine._replace(covers=covers)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "keluar.jsonl"
        KutipFormat().write(Source(), [on], path)
        (found,) = documents_in(path, KutipFormat())
    document = on.document
    assert (found.id, found.name, found.language) == (
        document.id,
        document.name,
        document.language,
    )
    assert {raw.id for raw in found.sets} == set(on.sets)
    for raw in found.sets:
        assert raw.covers == ("PERSON", "ORGANISATION")
        spans = on.reading(raw.id)
        assert [(s.origin, s.guideline) for s in raw.spans] == [
            (s.origin, s.guideline) for s in spans
        ]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_a_file_is_replaced_only_when_the_new_one_is_complete(format_, tmp_path: Path) -> None:
    path = tmp_path / "keluar.jsonl"
    path.write_text("the old one", "utf-8")

    def broken():
        raise ZeroDivisionError
        yield

    with pytest.raises(ZeroDivisionError):
        format_.write(Source(), broken(), path)
    assert path.read_text("utf-8") == "the old one"
    assert [each.name for each in tmp_path.iterdir()] == ["keluar.jsonl"]
