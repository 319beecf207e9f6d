"""Exports of one document a line hold the whole project, or what was asked for."""

import json

import pytest

from kutip.app.exporting import ExportOptions, export
from kutip.app.import_options import ImportOptions
from kutip.app.importing import import_files
from kutip.app.projects import new_project
from kutip.app.sample import make_sample
from kutip.domain.errors import KutipError
from kutip.domain.jobs import run
from kutip.storage.store import Store


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = make_sample(tmp_path_factory.mktemp("sample") / "contoh.kutip", "rini")
    store = Store(path)
    yield store
    store.close()


def said_by(store):
    """Everything a project says, without the positions of its documents."""
    return [
        (on.document.name, on.text, sorted(on.spans.values()), sorted(on.links.values()))
        for on in map(store.read, sorted(document.id for document in store.documents()))
    ]  # fmt: skip


def test_what_leaves_as_kutip_jsonl_comes_back_equal(sample, tmp_path):
    out = tmp_path / "semua.jsonl"
    report = run(export(sample, out, ExportOptions(format="kutip")))
    again = new_project(tmp_path / "lagi.kutip")
    store = Store(again, writer="rini")
    run(import_files(store, [out], ImportOptions()))
    names = {label.id: label.name for label in sample.labels().spans}
    assert report.kept == sum(len(spans) for _, _, spans, _ in said_by(sample))
    assert [text for _, text, _, _ in said_by(store)] == [
        text for _, text, _, _ in said_by(sample)
    ]
    theirs = {label.id: label.name for label in store.labels().spans}
    assert [
        [span._replace(label_id=theirs[span.label_id]) for span in spans]
        for _, _, spans, _ in said_by(store)
    ] == [
        [span._replace(label_id=names[span.label_id]) for span in spans]
        for _, _, spans, _ in said_by(sample)
    ]
    store.close()


def test_some_labels_leave_without_the_others_and_their_links(sample, tmp_path):
    out = tmp_path / "orang.jsonl"
    run(export(sample, out, ExportOptions(format="kutip", labels=("PERSON",))))
    documents = [
        json.loads(line) for line in out.read_text(encoding="utf-8").split("\n")[1:] if line
    ]
    assert {s["label"] for d in documents for one in d["sets"] for s in one["spans"]} == {"PERSON"}
    assert not any(one["links"] for d in documents for one in d["sets"])


def test_a_dry_run_writes_nothing(sample, tmp_path):
    out = tmp_path / "nanti.jsonl"
    report = run(export(sample, out, ExportOptions(format="prodigy", dry_run=True)))
    assert report.documents == 20
    assert not out.exists()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"split": (80, 10, 10)}, "takes no --split"),
        ({"mapping": {"PERSON": "PER"}}, "no --map"),
        ({"annotator": "siapa"}, "no annotator “siapa”"),
        ({"labels": ("ENTAH",)}, "no label “ENTAH”"),
    ],
)
def test_what_these_formats_cannot_do_is_refused(sample, tmp_path, options, sentence):
    with pytest.raises(KutipError, match=sentence):
        run(export(sample, tmp_path / "x.jsonl", ExportOptions(format="kutip", **options)))
    assert not (tmp_path / "x.jsonl").exists()
