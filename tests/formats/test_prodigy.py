import json
from pathlib import Path

import pytest
from conformance import Source, documents_in, found_in

from kutip.formats.base import Problem, RawDocument
from kutip.formats.prodigy import ProdigyFormat
from marked import marked

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "prodigy"
SPAN = {"start": 0, "end": 4, "label": "PERSON"}
OTHER = {"start": 11, "end": 15, "label": "PERSON"}
TEXT = "Budi dengan Siti"


def written(path: Path, *tasks: dict[str, object]) -> Path:
    path.write_text("".join(f"{json.dumps({'text': TEXT} | task)}\n" for task in tasks), "utf-8")
    return path


@pytest.fixture
def read(tmp_path: Path):
    def read(*tasks: dict[str, object]) -> list[RawDocument]:
        return documents_in(written(tmp_path / "a.jsonl", *tasks), ProdigyFormat())

    return read


@pytest.mark.parametrize(
    ("answer", "state", "note"),
    [
        ("accept", "complete", ""),
        ("reject", "skipped", "Prodigy: reject"),
        ("ignore", "skipped", ""),
        (None, None, ""),
    ],
)
def test_where_people_mark_an_answer_is_about_the_text(read, answer, state, note) -> None:
    (document,) = read({"spans": [SPAN], "answer": answer, "_view_id": "ner_manual"})
    (found,) = document.sets
    assert (found.state, found.note) == (state, note)
    assert [span.answer for span in found.spans] == ["accept"]


@pytest.mark.parametrize("answer", ["accept", "reject"])
@pytest.mark.parametrize(
    "how", [{"_view_id": "ner"}, {"_is_binary": True, "_view_id": "ner_manual"}, {}]
)
def test_where_people_answer_an_answer_is_about_the_span(read, how, answer: str) -> None:
    (document,) = read({"spans": [{**SPAN, "score": 0.5}], "answer": answer, **how})
    (found,) = document.sets
    assert (found.state, [span.answer for span in found.spans]) == ("in_progress", [answer])
    assert found.spans[0].score == 0.5


def test_a_span_that_was_ignored_is_left_out_and_named(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", {"spans": [SPAN], "answer": "ignore", "_view_id": "ner"})
    _, notice, document = found_in(path, ProdigyFormat())
    assert (notice.kind, notice.line) == ("answer_ignored", 1)
    assert document.sets[0].spans == ()


def test_a_span_has_the_last_word_about_itself(read) -> None:
    (document,) = read({"spans": [SPAN, {**OTHER, "answer": "reject"}], "answer": "accept"})
    assert [span.answer for span in document.sets[0].spans] == ["accept", "reject"]


@pytest.mark.parametrize(
    ("task", "name"),
    [
        ({"_annotator_id": "ner-ani", "_session_id": "ner"}, "ner-ani"),
        ({"_session_id": "ner-budi"}, "ner-budi"),
        ({"_session_id": None}, None),
    ],
)
def test_the_annotator_is_the_session(read, task, name: str | None) -> None:
    (document,) = read({**task, "spans": [], "answer": "accept"})
    assert document.sets[0].annotator == name


def test_an_answer_without_spans_is_a_complete_empty_set(read) -> None:
    (document,) = read({"answer": "accept"})
    assert [(found.state, found.spans) for found in document.sets] == [("complete", ())]


def test_an_untouched_task_is_an_article_alone(read) -> None:
    (document,) = read({"meta": {"source": "Kompas"}, "id": 7})
    assert document.sets == ()
    assert document.extra == (("id", 7), ("meta", {"source": "Kompas"}))


def test_token_end_is_the_last_token(read) -> None:
    tokens = [{"start": 0, "end": 4, "id": 0}, {"start": 5, "end": 11, "id": 1}]
    spans = [{"token_start": 0, "token_end": 1, "label": "X"}]
    (document,) = read({"tokens": tokens, "spans": spans})
    assert (document.sets[0].spans[0].start, document.sets[0].spans[0].end) == (0, 11)


def test_tokens_tell_the_words_where_offsets_could_mean_something_else(tmp_path: Path) -> None:
    tokens = [{"text": "😀", "start": 0, "end": 2, "ws": True}]
    tokens += [{"text": "Budi", "start": 3, "end": 7, "ws": False}]
    spans = [{"start": 3, "end": 7, "token_start": 1, "token_end": 1, "label": "PERSON"}]
    path = written(tmp_path / "a.jsonl", {"text": "😀 Budi", "tokens": tokens, "spans": spans})
    (document,) = documents_in(path, ProdigyFormat())
    assert document.sets[0].spans[0].text == "Budi"


@pytest.mark.parametrize(
    "relation",
    [
        {"head_span": SPAN, "child_span": OTHER},
        {"head_span": {"start": 0, "end": 4}, "child_span": {"start": 11, "end": 15}},
        {"head": 0, "child": 2},
    ],
)
def test_relations_are_links_from_head_to_child(read, relation) -> None:
    tokens = [{"start": s, "end": s + 4, "id": n} for n, s in enumerate((0, 5, 11))]
    task = {"tokens": tokens, "spans": [SPAN, OTHER], "relations": [{**relation, "label": "R"}]}
    (document,) = read(task)
    ((head, tail, label, _),) = document.sets[0].links
    assert (head, tail, label) == (0, 1, "R")


def test_tasks_about_one_text_by_one_annotator_are_one_set(read) -> None:
    one = {"_input_hash": 5, "answer": "accept", "_view_id": "ner"}
    documents = read(
        {**one, "spans": [SPAN]},
        {**one, "text": "Lain", "_input_hash": 6, "spans": []},
        {**one, "spans": [OTHER], "answer": "reject"},
        {**one, "spans": [SPAN], "answer": "reject", "_session_id": "budi"},
        {**one, "spans": [SPAN], "answer": "reject"},
    )
    whole = next(document for document in documents if document.text == TEXT)
    said = {raw.annotator: [(s.start, s.answer) for s in raw.spans] for raw in whole.sets}
    assert said == {None: [(0, "reject"), (11, "reject")], "budi": [(0, "reject")]}
    assert len(documents) == 2


def test_other_keys_of_a_span_are_attributes(read) -> None:
    span = {**SPAN, "source": "id_core", "rank": 1, "input_hash": 3, "pattern": [1, 2]}
    (document,) = read({"spans": [span]})
    assert document.sets[0].spans[0].attributes == (
        ("pattern", "[1, 2]"),
        ("rank", 1),
        ("source", "id_core"),
    )


def test_what_is_written_has_tokens_with_an_inclusive_end(tmp_path: Path) -> None:
    on = marked("[Budi Susanto]PERSON pergi.")
    ProdigyFormat().write(Source(), [on], tmp_path / "a.jsonl")
    task = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))
    (span,) = task["spans"]
    assert (span["token_start"], span["token_end"], span["text"]) == (0, 1, "Budi Susanto")
    words = "".join(f"{token['text']}{' ' * token['ws']}" for token in task["tokens"])
    assert words == task["text"]
    assert "answer" not in task  # it is in progress


@pytest.mark.parametrize(
    ("name", "documents", "spans", "links"),
    [("ner_tweets_test", 512, 243, 0), ("rel_annotations", 149, 466, 267)],
)
def test_real_files_are_read_whole(name: str, documents: int, spans: int, links: int) -> None:
    path = REAL / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the real files are not on this machine")
    found = found_in(path, ProdigyFormat())
    assert [each for each in found if isinstance(each, Problem)] == []
    read = [each for each in found if isinstance(each, RawDocument)]
    sets = [each for document in read for each in document.sets]
    assert len(read) == documents
    assert sum(len(each.spans) for each in sets) == spans
    assert sum(len(each.links) for each in sets) == links
    for document in read:
        for span in document.sets[0].spans:
            assert span.text in (None, document.text[span.start : span.end])
