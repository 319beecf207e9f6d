import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kutip.app.exporting import ExportOptions, export
from kutip.domain.errors import KutipError
from kutip.domain.items import Span
from kutip.domain.jobs import run
from kutip.formats.base import FileHeader, RawLink, ReadOptions
from kutip.formats.docbin import DocBinFormat
from spacy_corpus import Shelf, fill

FORMAT = DocBinFormat()
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "spacy-docbin"


def read(path):
    header, *found = FORMAT.read(path, ReadOptions())
    assert isinstance(header, FileHeader)
    assert header.offset_unit == "tokens"
    return found


def saved(path, *docs, **options):
    from spacy.tokens import DocBin

    DocBin(docs=docs, **options).to_disk(path)
    return path


def made(text, ents=(), groups=None, **attributes):
    import spacy
    from spacy.tokens import SpanGroup

    doc = spacy.blank("xx")(text)
    doc.ents = [doc.char_span(*span) for span in ents]
    for name, spans in (groups or {}).items():
        held = [doc.char_span(*span) for span in spans]
        doc.spans[name] = SpanGroup(doc, name=name, spans=held)
    doc.cats = attributes.get("cats", {})
    return doc


def rows(document):
    return [(span.start, span.end, span.label) for span in document.sets[0].spans]


def test_our_own_folder_comes_back_whole(tmp_path):
    shelf = fill(Shelf(), 20)
    shelf.add("Kota Jakartanya lama.", [(5, 12, "PERSON", {"guideline": 3})])
    run(export(shelf, tmp_path / "out", ExportOptions(misaligned="expand")))
    found = {document.id: document for document in read(tmp_path / "out")}
    assert found.keys() == shelf.held.keys()
    for id_, on in shelf.held.items():
        [raw], [own] = found[id_].sets, on.sets.values()
        assert (found[id_].text, found[id_].name) == (on.text, on.document.name)
        assert raw.annotator == own.annotator
        back = {
            (s.id, s.start, s.end, s.origin, s.attributes, s.guideline, s.text) for s in raw.spans
        }
        assert back == {_row(on, span) for span in on.spans.values()}
        assert [link.label for link in raw.links] == ["SPEAKER"] * len(on.links)


def _row(on, span: Span):
    text = on.text[span.start : span.end]
    return (
        *(span.id, span.start, span.end, span.origin, span.attributes, span.guideline),
        text,
    )


def test_incomplete_articles_come_back_in_progress_with_what_was_rejected(tmp_path):
    shelf = Shelf()
    spans = [("Budi", "PERSON"), ("Jakarta", "ORGANISATION", {"answer": "reject"})]
    shelf.add("Budi di Jakarta", spans, state="in_progress")
    run(export(shelf, tmp_path / "a.spacy", ExportOptions(include_incomplete=True)))
    [document] = read(tmp_path / "a.spacy")
    [own] = document.sets
    assert own.state == "in_progress"
    assert [(span.text, span.answer) for span in own.spans] == [
        ("Budi", "accept"),
        ("Jakarta", "reject"),
    ]


def test_foreign_spans_come_from_all_groups_and_entities_each_once(tmp_path):
    text = "Budi Utama dari PT Telkom di Jakarta"
    doc = made(
        text,
        [(0, 10, "PER"), (16, 25, "ORG")],
        {
            "sc": [(0, 10, "PER"), (0, 4, "FIRST")],
            "extra": [(0, 4, "FIRST"), (29, 36, "LOC")],
            "coref_1": [(0, 4, "")],
        },
        cats={"sport": 1.0},
    )
    [document] = read(saved(tmp_path / "asing.spacy", doc))
    assert document.text == text
    assert document.name == "asing 1"
    assert document.id is None
    assert document.extra == (("cats", {"sport": 1.0}),)
    assert rows(document) == [
        *((0, 10, "PER"), (0, 4, "FIRST"), (29, 36, "LOC")),
        *((0, 4, "coref_1"), (16, 25, "ORG")),
    ]
    assert {span.origin for span in document.sets[0].spans} == {"imported"}


def test_two_entities_side_by_side_stay_two(tmp_path):
    doc = made("Budi Ani Siti", [(0, 4, "PER"), (5, 8, "PER"), (9, 13, "ORG")])
    [document] = read(saved(tmp_path / "a.spacy", doc))
    assert rows(document) == [(0, 4, "PER"), (5, 8, "PER"), (9, 13, "ORG")]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
@settings(max_examples=60)
def test_any_text_comes_back_to_the_last_code_point(text):
    path = Path(_folder, "a.spacy")
    [document] = read(saved(path, made(text)))
    assert document.text == text


@pytest.fixture(autouse=True, scope="module")
def _a_folder(tmp_path_factory):
    global _folder  # noqa: PLW0603 - Hypothesis takes no fixtures of a test
    made("Budi")
    _folder = tmp_path_factory.mktemp("any")


_folder = Path()


def test_user_data_of_strangers_is_only_believed_where_it_fits(tmp_path):
    doc = made("Budi dan Ani", [(0, 4, "PER")])
    doc.user_data = {
        "kutip": {
            "document": "bukan id",
            "title": 7,
            "annotator": ["x"],
            "spans": {"": {"original": [-5, 900], "attributes": {"a": [1]}, "origin": "root"}},
            "links": [["a", "b", "c"], 5, ["x"]],
        },
        ("._.", "x"): 1,
    }
    [document] = read(saved(tmp_path / "a.spacy", doc, store_user_data=True))
    assert (document.id, document.name) == (None, "a 1")
    [own] = document.sets
    assert (own.annotator, own.links) == (None, ())
    [span] = own.spans
    assert (span.start, span.end, span.attributes, span.origin) == (0, 4, (), "imported")


def test_links_are_places_in_the_list_of_spans(tmp_path):
    shelf = fill(Shelf(), 1)
    run(export(shelf, tmp_path / "a.spacy", ExportOptions()))
    [document] = read(tmp_path / "a.spacy")
    assert document.sets[0].links == (RawLink(3, 4, "SPEAKER"),)


WHOLE = {"attrs": [65], "strings": [], "tokens": b"", "spaces": b"", "lengths": b""}
DAMAGED = {
    "nothing": b"",
    "text": b"Budi pergi ke pasar",
    "cut": zlib.compress(b"x" * 1000)[:10],
    "noise": zlib.compress(b"\xc1\xc1\xc1"),
    "lengths": WHOLE | {"lengths": b"\x05\0\0\0"},
    "negative": WHOLE | {"lengths": b"\xff\xff\xff\xff"},
    "words": WHOLE | {"lengths": b"\1\0\0\0", "tokens": b"\7" * 8, "spaces": b"\1"},
    "list": [1, 2],
    "attrs": WHOLE | {"attrs": "x"},
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_named(tmp_path, name):
    from srsly import msgpack_dumps

    held = DAMAGED[name]
    packed = held if isinstance(held, bytes) else zlib.compress(msgpack_dumps(held))
    path = tmp_path / f"{name}.spacy"
    path.write_bytes(packed)
    with pytest.raises(KutipError, match=rf"{name}\.spacy is damaged or no spaCy file"):
        read(path)


@given(st.integers(0, 2_000), st.integers(0, 255))
@settings(max_examples=60)
def test_no_changed_byte_does_more_than_refuse(place, value):
    path = Path(_folder, "b.spacy")
    saved(path, made("Budi dan Ani", [(0, 4, "PER")], {"sc": [(9, 12, "PER")]}))
    plain = bytearray(zlib.decompress(path.read_bytes()))
    plain[place % len(plain)] = value
    path.write_bytes(zlib.compress(bytes(plain)))
    with suppress(KutipError):
        read(path)


def test_a_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("kutip.formats.spacy_folder.unpacking._SMALL", 1_000)
    path = tmp_path / "bom.spacy"
    path.write_bytes(zlib.compress(bytes(10_000_000)))
    with pytest.raises(KutipError, match="far more"):
        read(path)


@pytest.mark.parametrize(
    ("name", "content", "sure"),
    [
        ("a.spacy", None, 1.0),
        ("a.bin", None, 1.0),
        ("a.spacy", b"Budi", 0.0),
        ("a.z", b"\x78\x9c", 0.0),
    ],
)
def test_files_are_known_by_what_they_hold(tmp_path, name, content, sure):
    path = tmp_path / name
    if content is None:
        saved(path, made("Budi"))
    else:
        path.write_bytes(content)
    assert FORMAT.recognises(path, path.read_bytes()[:4096]) == sure


def test_folders_are_known_by_their_corpora(tmp_path):
    assert FORMAT.recognises(tmp_path, b"") == 0
    (tmp_path / "corpus" / "dev.spacy").mkdir(parents=True)
    assert FORMAT.recognises(tmp_path, b"") == 0
    saved(tmp_path / "corpus" / "dev.spacy" / "0000.spacy", made("Budi"))
    assert FORMAT.recognises(tmp_path, b"") == 1
    assert [document.name for document in read(tmp_path)] == ["0000 1"]


@pytest.mark.parametrize("path", sorted(SHARED.glob("*.spacy")), ids=lambda path: path.name)
def test_real_files_are_read_as_spacy_reads_them(path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    docs = list(DocBin().from_disk(path).get_docs(Vocab()))
    found = read(path)
    assert [document.text for document in found] == [doc.text for doc in docs]
    theirs = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]
    assert [rows(document) for document in found] == theirs
