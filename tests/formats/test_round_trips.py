from math import isinf
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conformance import Source, documents_in, read_sets, written_sets
from hypothesis import given

import strategies
from kutip.domain.annotated import AnnotatedDocument
from kutip.formats.kutip_jsonl import KutipFormat
from kutip.formats.prodigy import ProdigyFormat
from marked import LABELS

SPAN_LABELS = tuple(label.id for label in LABELS.spans)
LINK_LABELS = tuple(label.id for label in LABELS.links)
FORMATS = [KutipFormat(), ProdigyFormat()]


def sound(on: AnnotatedDocument) -> AnnotatedDocument:
    """The document with scores that JSON can hold, and links that stay within their set."""
    spans = [s._replace(score=0.5) if isinf(s.score or 0) else s for s in on.spans.values()]
    home = {span.id: span.set_id for span in spans}
    links = [
        link
        for link in on.links.values()
        if home[link.head_id] == home[link.tail_id] == link.set_id and link.head_id != link.tail_id
    ]
    return AnnotatedDocument(on.document, on.text, on.tokens, on.sets.values(), spans, links)


documents = strategies.documents(SPAN_LABELS, LINK_LABELS).map(sound)


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
