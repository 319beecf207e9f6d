from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from kutip import formats
from kutip.domain.errors import KutipError
from kutip.formats import detect, format_named, loaded

KUTIP = b'{"kutip": 1, "labels": []}\n'
PRODIGY = b'{"text": "Budi", "_input_hash": 1, "spans": []}\n'


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch):
    """Say which entry points there are."""

    def declare(*points: EntryPoint) -> None:
        monkeypatch.setattr(
            formats, "entry_points", lambda group: points if group == formats.GROUP else ()
        )
        loaded.cache_clear()

    yield declare
    loaded.cache_clear()


def test_our_own_formats_are_there_without_metadata(declared) -> None:
    declared()
    assert {"kutip", "prodigy", "text"} <= {each.name for each in loaded().formats}


@pytest.mark.parametrize(
    "value", ["no.such.module:Format", "kutip.formats.text:NoSuch", "math:pi"]
)
def test_a_plug_in_that_fails_is_named_and_the_others_are_there(declared, value: str) -> None:
    declared(EntryPoint("aneh", value, "kutip.formats"))
    assert [dict(each.values)["name"] for each in loaded().failures] == ["aneh"]
    assert "aneh cannot be loaded" in loaded().failures[0].message
    assert format_named("text").name == "text"


def test_an_unknown_format_offers_the_nearest(declared) -> None:
    declared()
    with pytest.raises(KutipError, match="Take one of: prodigy, "):
        format_named("prodgy")


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.jsonl", KUTIP, "kutip"),
        ("a.txt", KUTIP, "kutip"),
        ("a.jsonl", b"\xef\xbb\xbf" + KUTIP, "kutip"),
        ("a.jsonl", KUTIP.decode().encode("utf-16"), "kutip"),
        ("a.jsonl", PRODIGY, "prodigy"),
        ("a.json", PRODIGY, "prodigy"),
        ("a.jsonl", b'{"text": "Budi", "meta": {}}', "prodigy"),
        ("a.jsonl", b'{"text": "' + b"x" * 99_999 + b'", "spans": []}', "prodigy"),
        ("a.txt", b"Budi pergi", "text"),
        ("a.txt", b'{"text": pergi}', "text"),
    ],
)
def test_a_format_is_found_by_content_then_by_name(
    tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert detect(path).name == found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", b'{"text": "Budi", "label": [[0, 4, "PER"]]}\n'),
        ("a.jsonl", b'{"text": "Budi", "entities": []}\n'),
        ("a.json", b"[]"),
        ("a.pdf", b"%PDF-1.7"),
        ("LICENSE", b"MIT"),
    ],
)
def test_what_no_format_knows_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KutipError, match="--format"):
        detect(path)
