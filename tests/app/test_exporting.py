import json
from pathlib import Path

import pytest

from kutip.app.exporting import (
    WRITERS,
    ExportOptions,
    ExportRefusedError,
    export,
)
from kutip.domain.errors import KutipError
from kutip.domain.items import id_text
from kutip.domain.jobs import run
from kutip.formats.spacy_folder import corpora
from spacy_corpus import FIGURE, NEWS, PERSON, QUOTE, SPEAKER, Shelf, fill

LOSSY = ExportOptions(accept_loss=True)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "hasil"


def exported(shelf, out, **options):
    return run(export(shelf, out, ExportOptions(**options)))


def docs(path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    files = sorted(path.glob("*.spacy")) if path.is_dir() else [path]
    return [doc for file in files for doc in DocBin().from_disk(file).get_docs(Vocab())]


def tree(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def why(report):
    return dict(report.left_out)


def test_a_folder_has_everything_to_train_from(out):
    shelf = fill(Shelf(), 30)
    report = exported(shelf, out)
    assert {str(path) for path in tree(out)} == {
        *("corpus/train.spacy", "corpus/dev.spacy", "corpus/test.spacy"),
        *("corpus/quote/train.spacy", "corpus/quote/dev.spacy"),
        *("configs/ner.cfg", "configs/spancat.cfg", "configs/quote.cfg"),
        *("labels/ner.json", "labels/spancat.json"),
        *("project.yml", "manifest.json", "report.md", "README.md"),
    }
    assert [len(docs(out / f"corpus/{side}.spacy")) for side in ("train", "dev", "test")] == [
        24,
        3,
        3,
    ]
    assert (report.documents, report.kept, report.moved, report.dropped) == (30, 150, 0, 0)
    assert report.given_way == 30


def test_the_report_is_the_contracts_json(out):
    found = exported(fill(Shelf(), 30), out).as_json()
    assert list(found) == [
        *("format", "files", "documents", "kept", "moved", "dropped", "given_way"),
        *("left_out", "problems"),
    ]
    assert list(found["files"][0]) == ["path", "documents", "spans", "sha256"]
    assert {file["path"]: (file["documents"], file["spans"]) for file in found["files"]} == {
        "corpus/train.spacy": (24, 120),
        "corpus/dev.spacy": (3, 15),
        "corpus/test.spacy": (3, 15),
        "corpus/quote/train.spacy": (24, 24),
        "corpus/quote/dev.spacy": (3, 3),
    }
    assert json.loads(json.dumps(found)) == found


def test_a_file_holds_all_articles_in_the_order_of_their_ids(out):
    shelf = fill(Shelf(), 5)
    report = exported(shelf, out.with_suffix(".spacy"))
    found = docs(out.with_suffix(".spacy"))
    assert [doc.user_data["kutip"]["document"] for doc in found] == [
        id_text(i) for i in shelf.held
    ]
    assert [doc.text for doc in found] == [on.text for on in shelf.held.values()]
    assert [(file.path, file.documents, file.spans) for file in report.files] == [
        ("hasil.spacy", 5, 25)
    ]
    assert shelf.kept == {}


def test_the_same_project_gives_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        exported(fill(Shelf(), 30), tmp_path / name)
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_many_articles_come_as_folders_of_shards(out, monkeypatch):
    monkeypatch.setattr(corpora, "SHARD", 10)
    shelf = fill(Shelf(), 30)
    exported(shelf, out)
    names = sorted(path.name for path in (out / "corpus/train.spacy").iterdir())
    assert names == ["0000.spacy", "0001.spacy", "0002.spacy"]
    train = [id_ for id_, side in sorted(shelf.kept.items()) if side == "train"]
    found = [doc.user_data["kutip"]["document"] for doc in docs(out / "corpus/train.spacy")]
    assert found == [id_text(id_) for id_ in train]
    assert (out / "corpus/dev.spacy").is_file()


def test_skipped_flagged_and_unfinished_articles_stay_and_are_listed(out):
    shelf = fill(Shelf(), 20)
    shelf.add("Satu.", state="skipped")
    shelf.add("Dua.", flagged=True)
    shelf.add("Tiga.", state="in_progress")
    shelf.add("Empat.", state="returned")
    shelf.add("Lima.", state="new")
    assert why(exported(shelf, out)) == {
        "artikel 21": "skipped",
        "artikel 22": "flagged for the lead",
        "artikel 23": "not complete",
        "artikel 24": "not complete",
        "artikel 25": "not begun",
    }


def test_an_article_not_complete_for_all_labels_is_refused_by_name(out):
    shelf = fill(Shelf(), 20)
    shelf.add("Budi pergi ke kota.", [("Budi", "PERSON")], covers=(PERSON, FIGURE))
    with pytest.raises(ExportRefusedError, match=r"artikel 21.*ORGANISATION, QUOTE"):
        exported(shelf, out)
    assert not out.exists()
    assert exported(shelf, out, labels=("PERSON", "FIGURE")).documents == 21
    assert "artikel 21" in why(exported(shelf, out, accept_loss=True))


def test_gold_is_exported_where_there_is_any(out):
    shelf = fill(Shelf(), 20)
    for id_ in list(shelf.held)[:12]:
        shelf.annotate(id_, [(0, 4, "PERSON")], annotator="emas", kind="gold")
    report = exported(shelf, out, dry_run=True, accept_loss=True)
    assert report.documents == 12
    assert len(report.left_out) == 8


def test_two_people_without_gold_are_refused_by_name(out):
    shelf = fill(Shelf(), 20)
    shelf.annotate(next(iter(shelf.held)), annotator="sari")
    with pytest.raises(KutipError, match="rini, sari"):
        exported(shelf, out)
    assert exported(shelf, out, annotator="rini").documents == 20
    with pytest.raises(KutipError, match="no annotator “budi”"):
        exported(shelf, out, annotator="budi")


def test_machines_are_exported_only_by_name(out):
    shelf = Shelf()
    shelf.add("Budi pergi.", [("Budi", "PERSON")], annotator="pola", kind="machine")
    with pytest.raises(KutipError, match="No article is complete"):
        exported(shelf, out.with_suffix(".spacy"))
    assert exported(shelf, out.with_suffix(".spacy"), annotator="pola").kept == 1


def test_misaligned_spans_are_refused_moved_or_dropped_and_always_named(out):
    def shelf():
        made = fill(Shelf(), 20)
        made.add("Kota Jakartanya lama.", [(5, 12, "PERSON")])
        return made

    with pytest.raises(ExportRefusedError, match="“Jakarta”") as refused:
        exported(shelf(), out)
    assert refused.value.report.dropped == 1
    assert not out.exists()
    moved = exported(shelf(), out, misaligned="expand")
    assert (moved.kept, moved.moved, moved.dropped) == (100, 1, 0)
    assert "artikel 21: PERSON “Jakarta” grows to whole words: “Jakartanya”." in (
        out / "report.md"
    ).read_text("utf-8")
    dropped = exported(shelf(), out, misaligned="drop")
    assert (dropped.kept, dropped.moved, dropped.dropped) == (100, 0, 1)
    assert [p["kind"] for p in dropped.as_json()["problems"]].count("dropped") == 1
    assert exported(shelf(), out, accept_loss=True).dropped == 1


def test_an_article_that_misses_a_span_leaves_the_training_of_spans(out):
    shelf = fill(Shelf(), 20)
    shelf.kept = dict.fromkeys(shelf.held, "train") | {next(iter(shelf.held)): "dev"}
    lost = shelf.add("Kota Jakartanya lama.", [(5, 12, "PERSON")])
    shelf.kept[lost] = "train"
    exported(shelf, out, misaligned="drop", split=(80, 20))
    assert len(docs(out / "corpus/train.spacy")) == 20
    assert len(docs(out / "corpus/spancat/train.spacy")) == 19
    assert 'train = "corpus/spancat/train.spacy"' in (out / "configs/spancat.cfg").read_text()
    assert 'train = "corpus/train.spacy"' in (out / "configs/ner.cfg").read_text()


def test_incomplete_articles_train_only_and_only_on_request(out):
    shelf = fill(Shelf(), 20)
    spans = [("Budi", "PERSON"), ("Jakarta", "ORGANISATION", {"answer": "reject"})]
    part = shelf.add("Budi di Jakarta lagi.", spans, state="in_progress")
    exported(shelf, out, include_incomplete=True)
    assert shelf.kept[part] == "train"
    [doc] = [d for d in docs(out / "corpus/train.spacy") if "incorrect_spans" in d.spans]
    assert [span.text for span in doc.spans["incorrect_spans"]] == ["Jakarta"]
    assert [token.ent_iob_ for token in doc] == ["B", "", "", "", ""]
    assert 'incorrect_spans_key = "incorrect_spans"' in (out / "configs/ner.cfg").read_text()
    whole = docs(out / "corpus/spancat/train.spacy")
    assert all("incorrect_spans" not in d.spans for d in whole)


def test_long_labels_are_not_in_the_short_group(out):
    exported(fill(Shelf(), 30), out)
    for doc in docs(out / "corpus/train.spacy"):
        assert {span.label_ for span in doc.spans["short"]} == {"PERSON", "ORGANISATION", "FIGURE"}
        assert "QUOTE" in {span.label_ for span in doc.spans["sc"]}
    assert "max_size = 2" in (out / "configs/spancat.cfg").read_text()


def test_labels_are_renamed_on_the_way(out):
    exported(fill(Shelf(), 30), out, mapping={"PERSON": "PER"})
    assert {e.label_ for d in docs(out / "corpus/train.spacy") for e in d.ents} >= {"PER"}
    assert '"PER"' in (out / "labels/ner.json").read_text()


def test_sides_are_kept_and_newcomers_change_nothing(out):
    shelf = fill(Shelf(), 30)
    exported(shelf, out)
    before = dict(shelf.kept)
    fill(shelf, 20, first=30)
    exported(shelf, out, seed=5)
    assert {id_: shelf.kept[id_] for id_ in before} == before
    assert sorted(map(list(shelf.kept.values()).count, ("train", "dev", "test"))) == [5, 5, 40]


def test_a_label_nobody_can_be_tested_on_is_refused(out):
    shelf = fill(Shelf(), 20)
    shelf.kept = dict.fromkeys(shelf.held, "train")
    last = list(shelf.held)[-1]
    shelf.kept[last] = "dev"
    one = shelf.add("Pak Tono datang.", [("Tono", "PERSON")])
    shelf.kept[one] = "test"
    with pytest.raises(ExportRefusedError, match="No ORGANISATION is in test"):
        exported(shelf, out)
    kinds = [note.kind for note in exported(shelf, out, accept_loss=True).notes]
    assert kinds.count("rare_label") == 3 + 1 + 4


def test_words_bare_in_many_places_are_listed_before_the_export(out):
    shelf = fill(Shelf(), 20)
    shelf.add("Mureks menulis. Kata Mureks, hujan.", [("Mureks", "ORGANISATION")])
    shelf.add("Menurut Mureks dan Mureks dan Mureks lagi.")
    report = exported(shelf, out, dry_run=True)
    [note] = [note for note in report.notes if note.kind == "surface"]
    assert note.message == "“Mureks” is ORGANISATION in 4 places and bare in 4. Is each as meant?"
    assert not out.exists()


def test_a_name_over_the_end_of_a_line_is_warned_of(out):
    shelf = fill(Shelf(), 20)
    shelf.add("Pak Budi\nUtama datang.", [("Budi\nUtama", "PERSON")])
    [note] = [note for note in exported(shelf, out).notes if note.kind == "newline"]
    assert "runs over the end of a line" in note.message


def test_the_manifest_tells_all_there_is_to_repeat_the_export(out):
    shelf = fill(Shelf(), 30)
    report = exported(shelf, out, seed=7)
    found = json.loads((out / "manifest.json").read_text("utf-8"))
    assert found["arguments"]["seed"] == 7
    assert found["files"] == report.as_json()["files"]
    assert found["origins"] == {"manual": 150}
    assert found["guidelines"] == {"1": 150}
    sides = {document["document"]: document["side"] for document in found["documents"]}
    assert sides == {id_text(id_): side for id_, side in shelf.kept.items()}


def test_a_dry_run_says_all_and_writes_nothing(out, tmp_path):
    shelf = fill(Shelf(), 30)
    report = exported(shelf, out, dry_run=True)
    assert (report.kept, report.files, shelf.kept) == (150, (), {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fault", ["verify", "disk"])
def test_what_goes_wrong_leaves_everything_as_it_was(out, monkeypatch, fault):
    exported(fill(Shelf(), 30), out)
    before = tree(out)
    shelf = fill(Shelf(), 40)
    if fault == "verify":
        monkeypatch.setattr("kutip.formats.spacy_folder.docs.id_text", lambda _: "lain")
    else:

        def full(*_, **__):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(KutipError, match=r"came back from|No space left"):
        exported(shelf, out)
    assert tree(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["hasil"]
    assert shelf.kept == {}


def test_an_earlier_export_is_replaced_whole(out):
    exported(fill(Shelf(), 30), out)
    exported(fill(Shelf(), 40), out)
    assert len(docs(out / "corpus/train.spacy")) == 32
    assert [path.name for path in out.parent.iterdir()] == ["hasil"]


@pytest.mark.parametrize("fails", [False, True])
def test_models_trained_in_an_earlier_export_stay(out, monkeypatch, fails):
    exported(fill(Shelf(), 30), out)
    (out / "output").mkdir()
    (out / "output" / "model").write_text("model")
    if fails:
        _fail_to_rename(monkeypatch, "draft", "hasil")
        with pytest.raises(KutipError, match="could not be written"):
            exported(fill(Shelf(), 40), out)
    else:
        exported(fill(Shelf(), 40), out)
    assert (out / "output" / "model").read_text() == "model"
    assert len(docs(out / "corpus/train.spacy")) == (24 if fails else 32)
    assert [path.name for path in out.parent.iterdir()] == ["hasil"]


def _fail_to_rename(monkeypatch, source, target):
    rename = Path.rename

    def failing(self, to):
        if (self.name, to.name) == (source, target):
            raise PermissionError(13, "Permission denied")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", failing)


def test_a_folder_of_someone_elses_stays(out):
    out.mkdir()
    exported(fill(Shelf(), 30), out)
    (out / "manifest.json").write_text("{}")
    before = tree(out)
    with pytest.raises(KutipError, match="not an export of Kutip"):
        exported(fill(Shelf(), 30), out)
    assert tree(out) == before


def test_a_place_that_is_not_there_is_named(tmp_path):
    with pytest.raises(KutipError, match="no folder"):
        exported(fill(Shelf(), 3), tmp_path / "tidak" / "ada")


@pytest.mark.parametrize("shares", [(), (0, 50, 50), (80, -1), (70, 10, 10, 10)])
def test_a_split_that_is_none_is_refused(out, shares):
    with pytest.raises(KutipError, match="80,10,10"):
        exported(fill(Shelf(), 3), out, split=shares)


def test_one_file_has_no_sides(out):
    with pytest.raises(KutipError, match="Export to a folder"):
        exported(fill(Shelf(), 3), out.with_suffix(".spacy"), split=(80, 20))


def test_a_format_that_is_not_there_is_named(out):
    with pytest.raises(KutipError, match=r"cannot write “parquet”.*spacy"):
        exported(fill(Shelf(), 3), out, format="parquet")
    assert "spacy" in WRITERS


def test_stale_tokens_are_noticed(out):
    shelf = fill(Shelf(), 30)
    on = next(iter(shelf.held.values()))
    on.text = on.text.replace(" ", "\u00a0")
    with pytest.raises(KutipError, match="with other text"):
        exported(shelf, out)
    assert not out.exists()


def test_bulk_accepted_articles_never_test(out):
    shelf = fill(Shelf(), 20)
    bulk = [
        shelf.add(f"Pak Budi {n} datang.", [("Budi", "PERSON", {"origin": "bulk"})])
        for n in range(9)
    ]
    exported(shelf, out)
    assert {shelf.kept[id_] for id_ in bulk} == {"train"}


def test_the_labels_of_the_tests_are_news():
    assert NEWS.decision(QUOTE).id == SPEAKER
