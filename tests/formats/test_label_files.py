import json
from pathlib import Path

import pytest

from kutip.domain.errors import KutipError
from kutip.domain.items import LinkLabel, SpanLabel
from kutip.domain.labels import LabelSet
from kutip.formats.label_files import labels_from_json, labels_to_json, read_labels, write_labels
from marked import LABELS


def without_ids(labels: LabelSet) -> LabelSet:
    names = {label.id: label.name.encode() for label in labels.spans}
    return LabelSet(
        tuple(label._replace(id=b"") for label in labels.spans),
        tuple(
            link._replace(
                id=b"",
                heads=tuple(names[i] for i in link.heads),
                tails=tuple(names[i] for i in link.tails),
            )
            for link in labels.links
        ),
    )


def test_a_label_set_comes_back_with_new_ids(tmp_path: Path) -> None:
    first = LABELS.spans[0]._replace(
        titles=(("en", "Person"), ("id", "Orang")), short=(("id", "ORA"),), colour="person"
    )
    labels = LABELS._replace(spans=(first, *LABELS.spans[1:]))
    write_labels(labels, tmp_path / "labels.json")
    found = read_labels(tmp_path / "labels.json")
    assert without_ids(found) == without_ids(labels)
    assert not {label.id for label in found.spans} & {label.id for label in labels.spans}


def test_the_least_is_a_name() -> None:
    found = labels_from_json({"labels": [{"name": " TEMPAT "}]})
    (label,) = found.spans
    assert isinstance(label, SpanLabel)
    assert (label.name, label.colour, label.key) == ("TEMPAT", "further1", "")


def test_links_name_labels() -> None:
    found = labels_from_json(
        {"labels": [{"name": "A"}], "links": [{"name": "L", "from": ["A"], "to": ["A"]}]}
    )
    (link,) = found.links
    assert isinstance(link, LinkLabel)
    assert link.heads == link.tails == (found.spans[0].id,)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ({}, "no label set"),
        ({"labels": {}}, "should be a list"),
        ({"labels": [{}]}, "“name” is missing"),
        ({"labels": [{"name": "  "}]}, "has no name"),
        ({"labels": [{"name": 5}]}, "should be a text"),
        ({"labels": [{"name": "A"}, {"name": "A"}]}, "name “A” is given twice"),
        ({"labels": [], "links": [{"name": "A"}, {"name": "A"}]}, "name “A” is given twice"),
        (
            {"labels": [{"name": "A", "key": "1"}, {"name": "B", "key": "1"}]},
            "key “1” is given twice",
        ),
        ({"labels": [{"name": "A", "key": "x"}]}, "one of 1 to 9"),
        (
            {"labels": [{"name": "A", "attributes": [{"name": "a", "kind": "date"}]}]},
            "text, choice",
        ),
        ({"labels": [{"name": "A", "attributes": [{}]}]}, "“name” is missing"),
        (
            {"labels": [{"name": "A", "attributes": [{"name": "a"}, {"name": "a"}]}]},
            "attribute “a” is given twice",
        ),
        ({"labels": [], "links": [{"name": "L", "from": ["A"]}]}, "names a label A"),
        ({"labels": [{"name": "A", "titles": {"en": 5}}]}, "should be a text"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(labels, words: str, tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_text(json.dumps(labels), "utf-8")
    with pytest.raises(KutipError, match=words) as caught:
        read_labels(path)
    assert "labels.json" in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe\0"])
def test_what_is_no_json_is_said_with_the_file(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_bytes(content)
    with pytest.raises(KutipError, match=r"labels\.json"):
        read_labels(path)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KutipError, match="cannot be read"):
        read_labels(tmp_path / "none.json")


def test_json_is_plain() -> None:
    assert json.loads(json.dumps(labels_to_json(LABELS))) == labels_to_json(LABELS)
