"""Files from strangers: whatever is in them, the answer is a sentence with file and line."""

import json
from pathlib import Path

import pytest
from conformance import found_in, problems_in

from kutip.formats.base import RawDocument
from kutip.formats.kutip_jsonl import KutipFormat
from kutip.formats.lines import read_lines
from kutip.formats.prodigy import ProdigyFormat

HEAD = '{"kutip": 1, "labels": [{"name": "PERSON"}]}\n'
ID = "00000000-0000-4000-8000-000000000001"
SPAN = '{"start": 0, "end": 4, "label": "PERSON"}'


def sets(inside: str) -> str:
    return '{"text": "Budi pergi", "sets": [{' + inside + "}]}"


KUTIP = {
    "cut off": ('{"text": "Bud', "json"),
    "not an object": ('["Budi pergi"]', "type"),
    "no text": ('{"name": "a"}', "type"),
    "text is a number": ('{"text": 5}', "type"),
    "text is null": ('{"text": null}', "type"),
    "not a number": ('{"text": "Budi", "extra": {"a": NaN}}', "number"),
    "infinite": ('{"text": "Budi", "extra": {"a": 1e999}}', "number"),
    "five thousand digits": ('{"text": "Budi", "extra": {"a": ' + "9" * 5000 + "}}", "number"),
    "deeper than the parser": ('{"text": "Budi", "extra": ' + '{"a":' * 100_000, "nesting"),
    "deep": ('{"text": "a", "extra": {"a": ' + "[" * 200 + "]" * 200 + "}}", "nesting"),
    "a control character": ('{"text": "Bu\tdi"}', "json"),
    "sets are no list": ('{"text": "Budi", "sets": {}}', "type"),
    "a set is no object": ('{"text": "Budi", "sets": [5]}', "type"),
    "an unknown state": (sets('"state": "finished"'), "type"),
    "covers are no names": (sets('"covers": [5]'), "type"),
    "flagged with a word": (sets('"flagged": "yes"'), "type"),
    "an offset is a text": (
        sets('"spans": [{"start": "0", "end": 4, "label": "PERSON"}]'),
        "type",
    ),
    "an offset is a truth": (
        sets('"spans": [{"start": false, "end": true, "label": "PERSON"}]'),
        "type",
    ),
    "an offset is huge": (
        sets('"spans": [{"start": 0, "end": 99999999999999999999, "label": "PERSON"}]'),
        "number",
    ),
    "no label": (sets('"spans": [{"start": 0, "end": 4}]'), "type"),
    "a score is a word": (sets(f'"spans": [{SPAN[:-1]}, "score": "high"}}]'), "type"),
    "an attribute is a list": (
        sets(f'"spans": [{SPAN[:-1]}, "attributes": {{"a": []}}}}]'),
        "type",
    ),
    "an unknown answer": (sets(f'"spans": [{SPAN[:-1]}, "answer": "maybe"}}]'), "type"),
    "no id": (sets('"id": "first"'), "id"),
    "half an id": ('{"text": "Budi", "id": "0001"}', "id"),
    "a link to nothing": (
        sets(f'"spans": [{SPAN}], "links": [{{"head": 0, "tail": 7, "label": "X"}}]'),
        "link_ends",
    ),
    "a link to an unknown id": (
        sets(f'"spans": [{SPAN}], "links": [{{"head": 0, "tail": "{ID}", "label": "X"}}]'),
        "link_ends",
    ),
    "a link without an end": (sets('"links": [{"head": 0, "label": "X"}]'), "link_ends"),
}


@pytest.mark.parametrize(("line", "kind"), KUTIP.values(), ids=KUTIP)
def test_a_bad_line_is_named_and_the_others_are_read(line: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{HEAD}{{"text": "satu"}}\n{line}\n{{"text": "tiga"}}\n', "utf-8")
    found = found_in(path, KutipFormat())
    assert [each.text for each in found if isinstance(each, RawDocument)] == ["satu", "tiga"]
    (problem,) = problems_in(path, KutipFormat())
    assert (problem.file, problem.line, problem.kind) == (str(path), 3, kind)
    assert problem.message
    assert len(problem.message) < 300


HEADS = {
    "no header": ('{"text": "Budi"}', "header"),
    "a newer version": ('{"kutip": 99}', "newer"),
    "a version in words": ('{"kutip": "one"}', "type"),
    "an unknown kind": ('{"kutip": 1, "annotators": [{"name": "a", "kind": "robot"}]}', "type"),
    "labels twice": ('{"kutip": 1, "labels": [{"name": "A"}, {"name": "A"}]}', "label"),
}


@pytest.mark.parametrize(("line", "kind"), HEADS.values(), ids=HEADS)
def test_nothing_is_read_after_a_bad_header(line: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{line}\n{{"text": "Budi"}}\n', "utf-8")
    (problem,) = found_in(path, KutipFormat())
    assert (problem.line, problem.kind) == (1, kind)


PRODIGY = {
    "an image": ({"image": "a.png"}, "no_text"),
    "an unknown answer": ({"text": "Budi", "answer": "yes"}, "type"),
    "spans are no list": ({"text": "Budi", "spans": "PERSON"}, "type"),
    "a span is a list": ({"text": "Budi", "spans": [[0, 4, "PERSON"]]}, "type"),
    "no label": ({"text": "Budi", "spans": [{"start": 0, "end": 4}]}, "type"),
    "tokens that are not there": (
        {"text": "Budi", "spans": [{"token_start": 0, "token_end": 3, "label": "X"}]},
        "tokens",
    ),
    "a relation between words": (
        {
            "text": "Budi",
            "tokens": [{"start": 0, "end": 4}],
            "relations": [{"head": 0, "child": 0, "label": "X"}],
        },
        "link_ends",
    ),
    "a relation to nothing": ({"text": "Budi", "relations": [{"label": "X"}]}, "type"),
    "a negative token": (
        {"text": "Budi", "relations": [{"head": -1, "child": 0, "label": "X"}]},
        "tokens",
    ),
}


@pytest.mark.parametrize(("task", "kind"), PRODIGY.values(), ids=PRODIGY)
def test_a_bad_task_is_named(task: dict[str, object], kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "satu"}}\n{json.dumps(task)}\n', "utf-8")
    (problem,) = problems_in(path, ProdigyFormat())
    assert (problem.line, problem.kind) == (2, kind)


def test_lines_end_at_line_feeds_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("a\u2028b\r\nc\x0c\x85d\n\ne\rf".encode())
    assert list(read_lines(path, "utf-8")) == [
        (1, "a\u2028b"),
        (2, "c\x0c\x85d"),
        (3, ""),
        (4, "e\rf"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_lines_are_read_in_any_marked_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    text = '{"text": "“Budi”\u2028😀"}'
    path.write_bytes(f"{HEAD}{text}\r\n".encode(encoding))
    header, document = found_in(path, KutipFormat())
    assert header.encoding == encoding.removesuffix("-sig")
    assert document.text == "“Budi”\u2028😀"


def test_a_line_that_is_not_utf8_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(HEAD.encode() + '{"text": "“a”"}\n'.encode("cp1252") + b'{"text": "b"}\n')
    (problem,) = problems_in(path, KutipFormat())
    assert (problem.line, problem.kind) == (2, "encoding")
    assert "--encoding" in problem.message
    _, *documents = found_in(path, KutipFormat(), encoding="cp1252")
    assert [each.text for each in documents] == ["“a”", "b"]


def test_utf16_that_is_cut_off_ends_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((HEAD + '{"text": "a"}').encode("utf-16")[:-1])
    kinds = [problem.kind for problem in problems_in(path, KutipFormat())]
    assert kinds == ["encoding"]
