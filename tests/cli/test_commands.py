"""What each command does, beside the JSON that the golden files hold."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import kutip as library
from kutip.domain.annotate import add_span
from said import ARTICLE, LABELS, Said, write_sets

Run = Callable[..., Said]


def add_a_span(path: Path, annotator: str = "Rini", start: int = ARTICLE.index("Budi")) -> None:
    desk = library.open_project(path, annotator=annotator)
    with closing(desk.store):
        siap = next(each for each in desk.store.documents() if each.name == "siap")
        on = desk.open(siap.id)
        label = desk.labels.named("ORGANISATION").id
        desk.apply(add_span(on, desk.mine(), start, ARTICLE.index(" Santoso"), label))


def spans_of(stats: Said, annotator: str) -> int:
    return int(stats.json["annotators"][annotator]["spans"])


# ---- new, import, remove-import


def test_a_new_project_has_the_labels_asked_for(kutip: Run, tmp_path: Path) -> None:
    assert kutip("new", "a.kutip", "--labels", "quotation", "--json").json["labels"][0]
    own = tmp_path / "own.json"
    own.write_text(json.dumps({"labels": [{"name": "TEMPAT"}]}), "utf-8")
    assert kutip("new", "b.kutip", "--labels", own, "--json").json["labels"] == ["TEMPAT"]


def test_articles_alone_make_the_project(kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga garam naik.", "utf-8")
    said = kutip("import", "baru.kutip", "a.txt")
    assert said.code == 0
    assert set(kutip("stats", "baru.kutip", "--json").json["labels"]) == set(LABELS)


def test_sets_do_not_make_a_project_but_say_how_to(kutip: Run, tmp_path: Path) -> None:
    write_sets(tmp_path / "siap.jsonl")
    said = kutip("import", "baru.kutip", "siap.jsonl")
    assert said.code == 1
    assert "kutip new baru.kutip --labels news" in said.err
    assert not list(tmp_path.glob("baru*"))


def test_a_dry_run_leaves_nothing(kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga garam naik.", "utf-8")
    said = kutip("import", "baru.kutip", "a.txt", "--dry-run", "--json")
    assert said.code == 0
    assert (said.json["new_documents"], said.json["import"]) == (1, None)
    assert not list(tmp_path.glob("baru*"))


def test_a_refused_import_leaves_no_new_project(kutip: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", "utf-8")
    assert kutip("import", "baru.kutip", "a.txt").code == 1
    assert not list(tmp_path.glob("baru*"))


def test_importing_again_adds_nothing(kutip: Run, berita: Path, tmp_path: Path) -> None:
    write_sets(tmp_path / "siap.jsonl")
    said = kutip("import", "berita.kutip", "siap.jsonl", "--json")
    assert said.code == 0
    assert [said.json[name] for name in ("new_documents", "duplicates", "spans")] == [0, 1, 0]


def test_what_is_imported_can_be_searched_at_once(
    kutip: Run, berita: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Wayang pesisir.", "utf-8")
    kutip("import", "berita.kutip", "a.txt")
    said = kutip("search", "berita.kutip", "wayang", "--json")
    assert (said.json["documents"], said.json["not_searched"]) == (1, 0)


def test_options_may_stand_between_the_files(kutip: Run, berita: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Isi {name}", "utf-8")
    said = kutip("import", "berita.kutip", "a.txt", "--format", "text", "b.txt", "--json")
    assert said.json["new_documents"] == 2


def test_labels_can_be_mapped(kutip: Run, berita: Path, tmp_path: Path) -> None:
    write_sets(tmp_path / "siap.jsonl", bad={"label": "KUTIPAN"})
    said = kutip("import", "berita.kutip", "siap.jsonl", "--map", "KUTIPAN=QUOTE", "--json")
    assert (said.code, said.json["duplicates"]) == (0, 1)


def test_what_sets_cover_can_be_said(kutip: Run, berita: Path, tmp_path: Path) -> None:
    write_sets(tmp_path / "siap.jsonl")
    words = ("--annotator", "Sari", "--covers", "PERSON, QUOTE", "--encoding", "utf-8")
    assert kutip("import", "berita.kutip", "siap.jsonl", *words, "--state", "new").code == 0
    desk = library.open_project(berita, write=False)
    with closing(desk.store):
        (sari,) = [each for each in desk.store.sets() if each.annotator == "Sari"]
        names = [desk.labels.span(id_).name for id_ in sari.covers]
    assert (sari.state, names) == ("new", ["PERSON", "QUOTE"])


def test_a_removed_import_is_gone(kutip: Run, berita: Path) -> None:
    assert kutip("remove-import", "berita.kutip", "siap.jsonl").code == 0
    assert kutip("stats", "berita.kutip", "--json").json["documents"] == 1
    said = kutip("remove-import", "berita.kutip", "siap.jsonl")
    assert said.code == 1
    assert "garam.txt" in said.err


def test_an_import_that_was_worked_on_stays(kutip: Run, berita: Path) -> None:
    add_a_span(berita)
    said = kutip("remove-import", "berita.kutip", "siap.jsonl")
    assert said.code == 1
    assert "siap" in said.err


# ---- labels


def test_labels_come_back_as_they_went(kutip: Run, berita: Path, tmp_path: Path) -> None:
    (tmp_path / "labels.json").write_text(kutip("labels", "berita.kutip").out, "utf-8")
    said = kutip("labels", "berita.kutip", "--set", "labels.json")
    assert said.code == 0
    assert "0 added, 0 changed, 0 deleted" in said.err


def test_labels_are_added_changed_and_deleted_by_name(
    kutip: Run, berita: Path, tmp_path: Path
) -> None:
    labels = kutip("labels", "berita.kutip").json
    unused = [each for each in labels["labels"] if each["name"] == "ORGANISATION"]
    labels["labels"].remove(*unused)
    labels["labels"].append({"name": "TEMPAT"})
    labels["labels"][0]["titles"] = {"id": "Tokoh"}
    labels["links"][0]["to"] = ["PERSON"]
    (tmp_path / "new.json").write_text(json.dumps(labels), "utf-8")
    said = kutip("labels", "berita.kutip", "--set", "new.json")
    assert [each["name"] for each in said.json["labels"]] == [
        "PERSON",
        "QUOTE",
        "FIGURE",
        "TEMPAT",
    ]
    assert said.json["labels"][0]["titles"] == {"id": "Tokoh"}
    assert spans_of(kutip("stats", "berita.kutip", "--json"), "Rini") == 3
    assert kutip("undo", "berita.kutip").code == 0
    assert "ORGANISATION" in kutip("labels", "berita.kutip").out


def test_a_label_in_use_is_never_deleted(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    labels = kutip("labels", "berita.kutip").json
    labels["labels"] = [each for each in labels["labels"] if each["name"] != "FIGURE"]
    (tmp_path / "new.json").write_text(json.dumps(labels), "utf-8")
    said = kutip("labels", "berita.kutip", "--set", "new.json")
    assert said.code == 1
    assert "FIGURE" in said.err


# ---- search


def test_search_says_what_it_could_not_look_into(
    kutip: Run, berita: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_search(berita)
    from kutip.storage.lock import WriterLock

    lock = WriterLock(berita)
    lock.acquire("Sari")
    said = kutip("search", "berita.kutip", "garam", "--json")
    lock.release()
    assert (said.code, said.json["not_searched"], said.json["hits"]) == (0, 2, [])
    assert "Sari" in said.err
    assert "2 articles could not be searched" in said.err


def test_search_fills_the_index_first(kutip: Run, berita: Path) -> None:
    forget_search(berita)
    assert len(kutip("search", "berita.kutip", "garam", "--json").json["hits"]) == 2


def test_a_limit_counts_articles(kutip: Run, berita: Path) -> None:
    assert (
        kutip("search", "berita.kutip", "garam", "--limit", "1", "--json").json["documents"] == 1
    )


def forget_search(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
        connection.execute("UPDATE text SET indexed = 0")


# ---- check, backup, restore, undo


def test_check_finds_and_repair_mends(kutip: Run, berita: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(berita)) as connection, connection:
        connection.execute("DELETE FROM tokens WHERE rowid = (SELECT min(rowid) FROM tokens)")
        connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
    before = berita.read_bytes()
    said = kutip("check", "berita.kutip", "--json")
    assert said.code == 1
    assert {each["kind"] for each in said.json["problems"]} == {"tokens", "search"}
    assert berita.read_bytes() == before
    said = kutip("check", "berita.kutip", "--repair", "--json")
    assert (said.code, said.json["sound"], said.json["repaired"]["cut"]) == (0, True, 1)
    assert (tmp_path / said.json["repaired"]["copy"]).exists()
    assert len(kutip("search", "berita.kutip", "garam", "--json").json["hits"]) == 2


def test_repair_says_what_it_cannot_mend(kutip: Run, berita: Path) -> None:
    with closing(sqlite3.connect(berita)) as connection, connection:
        connection.execute("UPDATE text SET text = 'lain' WHERE text LIKE 'Harga%'")
    said = kutip("check", "berita.kutip", "--repair")
    assert said.code == 1
    assert "could not be mended" in said.out
    assert "garam.txt" in said.out


def test_a_backup_holds_everything(kutip: Run, berita: Path, tmp_path: Path) -> None:
    copy = Path(kutip("backup", "berita.kutip", "--json").json["backup"])
    assert copy.parent.name == "berita-backups"
    stats = [kutip("stats", path, "--json").json for path in ("berita.kutip", copy)]
    assert stats[0] == stats[1]
    (tmp_path / "folder").mkdir()
    kutip("backup", "berita.kutip", "folder")
    assert len(list((tmp_path / "folder").glob("berita-*.kutip"))) == 1


def test_restoring_brings_back_what_was_and_keeps_what_is(kutip: Run, berita: Path) -> None:
    kutip("backup", "berita.kutip", "aman.kutip")
    add_a_span(berita)
    kept = kutip("restore", "berita.kutip", "aman.kutip", "--json").json["kept"]
    assert spans_of(kutip("stats", "berita.kutip", "--json"), "Rini") == 3
    assert spans_of(kutip("stats", kept, "--json"), "Rini") == 4


def test_a_lost_project_can_be_restored(kutip: Run, berita: Path) -> None:
    kutip("backup", "berita.kutip", "aman.kutip")
    berita.unlink()
    said = kutip("restore", "berita.kutip", "aman.kutip", "--json")
    assert (said.code, said.json["kept"]) == (0, None)
    assert kutip("check", "berita.kutip").code == 0


def test_undo_goes_back_edit_by_edit_and_then_refuses(kutip: Run, berita: Path) -> None:
    add_a_span(berita)
    assert kutip("undo", "berita.kutip").code == 0
    assert spans_of(kutip("stats", "berita.kutip", "--json"), "Rini") == 3
    said = kutip("undo", "berita.kutip")
    assert said.code == 1
    assert "no edit" in said.err


def test_undo_asks_whose_where_several_worked(kutip: Run, berita: Path) -> None:
    add_a_span(berita)
    add_a_span(berita, "Sari")
    said = kutip("undo", "berita.kutip")
    assert said.code == 1
    assert "Rini, Sari" in said.err
    assert kutip("undo", "berita.kutip", "--annotator", "Sari").code == 0
    assert "Tono" in kutip("undo", "berita.kutip", "--annotator", "Tono").err


# ---- export


def test_a_folder_to_train_from(kutip: Run, berita: Path, tmp_path: Path) -> None:
    said = kutip("export", "berita.kutip", "latih", "--split", "100,0,0")
    assert said.code == 0
    assert "Exported 1 article to latih: 3 spans kept, 0 moved, 0 dropped." in said.out
    assert "garam.txt: not begun" in said.out
    assert (tmp_path / "latih" / "corpus" / "train.spacy").exists()
    assert "corpus/train.spacy: 1 article" in said.out.splitlines()


def test_a_dry_run_writes_nothing(kutip: Run, unchanged: Path, tmp_path: Path) -> None:
    said = kutip("export", "berita.kutip", "latih", "--split", "100,0,0", "--dry-run")
    assert said.code == 0
    assert said.out.startswith("Would export 1 article")
    assert not (tmp_path / "latih").exists()


def test_spans_inside_words_refuse_with_all_of_them_named(
    kutip: Run, berita: Path, tmp_path: Path
) -> None:
    add_a_span(berita, start=ARTICLE.index("Budi") + 1)
    words = ("export", "berita.kutip", "out.spacy", "--include-incomplete")
    said = kutip(*words)
    assert (said.code, said.out) == (1, "")
    assert "udi" in said.err
    assert not (tmp_path / "out.spacy").exists()
    dry = kutip(*words, "--dry-run", "--json")
    assert dry.code == 1
    assert "error" in dry.json
    assert any("“udi”" in problem["message"] for problem in dry.json["problems"])
    assert kutip(*words, "--misaligned", "expand", "--json").json["moved"] == 1


def test_what_is_left_out_of_an_import_is_counted(
    kutip: Run, berita: Path, tmp_path: Path
) -> None:
    (tmp_path / "buruk.txt").write_bytes(b"")
    write_sets(tmp_path / "siap.jsonl", bad={"end": 900})
    said = kutip(
        "import", "berita.kutip", "siap.jsonl", "buruk.txt", "--skip-bad", "--annotator", "Sari"
    )
    assert said.code == 0
    assert "Annotators: Sari." in said.out
    assert "Already there: 1 article." in said.out
    assert "FIGURE 1, PERSON 1." in said.out
    assert "Left out because of" in said.out
    assert "siap.jsonl:2: " in said.err


# ---- what people read


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("stats", "berita.kutip"), "Rini         0            0         1        0      3"),
        (("search", "berita.kutip", "langka"), "garam.txt:25: Garam [langka] di Kelimbi."),
        (("remove-import", "berita.kutip"), "siap.jsonl"),
        (("check", "berita.kutip"), "berita.kutip is sound."),
        (("formats",), "kutip"),
    ],
)
def test_answers_for_people(words: tuple[str, ...], part: str, kutip: Run, berita: Path) -> None:
    said = kutip(*words)
    assert said.code == 0
    assert part in said.out
