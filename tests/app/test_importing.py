import json
import shutil
from collections.abc import Callable
from math import isinf
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

import strategies
from kutip.app.import_options import ImportOptions
from kutip.app.import_report import ImportReport
from kutip.app.importing import import_files, look_into
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.items import id_text
from kutip.domain.jobs import run
from kutip.formats.kutip_jsonl import KutipFormat
from kutip.storage.store import Store
from marked import LABELS, add_annotated, marked, unmarked

TEXT = "Budi dengan Siti"
BUDI = {"start": 0, "end": 4, "label": "PERSON", "text": "Budi"}
SITI = {"start": 12, "end": 16, "label": "PERSON", "text": "Siti"}
HEAD = {"kutip": 1, "labels": [{"name": label.name} for label in LABELS.spans]}
SPAN_LABELS = tuple(label.id for label in LABELS.spans)
LINK_LABELS = tuple(label.id for label in LABELS.links)
Bring = Callable[..., ImportReport]


@pytest.fixture
def bring(store: Store, tmp_path: Path) -> Bring:
    """Import tasks as Prodigy's JSONL, or files by name and content."""

    def bring(*tasks, files=None, sources=None, **options) -> ImportReport:
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        if tasks:
            text = "".join(
                json.dumps({"text": TEXT, "_view_id": "ner_manual"} | t) + "\n" for t in tasks
            )
            (tmp_path / "ani.jsonl").write_text(text, "utf-8")
        named = sources or [*(files or {}), *(["ani.jsonl"] if tasks else [])]
        return run(
            import_files(store, [tmp_path / name for name in named], ImportOptions(**options))
        )

    return bring


def kutip(*documents: dict[str, object], **header: object) -> str:
    return "".join(json.dumps(line) + "\n" for line in (HEAD | header, *documents))


def only(store: Store) -> AnnotatedDocument:
    (document,) = store.documents()
    return store.read(document.id)


def kinds(report: ImportReport) -> list[str]:
    return [problem.kind for problem in report.problems]


def notices(report: ImportReport) -> list[str]:
    return [notice.kind for notice in report.notices]


# ---- what comes in


def test_an_article_comes_in_with_its_tokens_and_without_sets(bring: Bring, store: Store) -> None:
    text = " Judul\r\n“Kami siap,” kata Budi\u00a0😀\u2028e\u0301 \n"
    report = bring(files={"berita.txt": "\ufeff" + text})
    on = only(store)
    assert (on.document.name, on.text, on.sets) == ("berita.txt", text, {})
    assert on.document.language == "id"
    assert "".join(text[s:e] for s, e in zip(*on.tokens, strict=True)).count("Budi") == 1
    assert (report.new_documents, report.files[0].offset_unit) == (1, "none")


def test_a_set_comes_in_complete_for_the_labels_of_its_file(bring: Bring, store: Store) -> None:
    report = bring(
        {"spans": [BUDI]},
        {"text": "Rp5 juta", "spans": [BUDI | {"end": 3, "text": "Rp5", "label": "FIGURE"}]},
    )
    found = [store.read(document.id) for document in store.documents()]
    assert [unmarked(on) for on in found] == ["[Budi]PERSON dengan Siti", "[Rp5]FIGURE juta"]
    for on in found:
        (mine,) = on.sets.values()
        assert (mine.annotator, mine.state) == ("ani", "complete")
        assert [LABELS.span(i).name for i in mine.covers] == ["PERSON", "FIGURE"]
    assert report.as_json() | {"files": []} == {
        "format": "prodigy",
        "files": [],
        "documents": 2,
        "new_documents": 2,
        "duplicates": 0,
        "spans": 2,
        "links": 0,
        "annotators": ["ani"],
        "labels": {"PERSON": 1, "FIGURE": 1},
        "problems": [],
        "import": id_text(store.imports()[0].id),
    }


def test_the_report_is_kept_with_the_import(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI]})
    (made,) = store.imports()
    assert (made.name, made.id) == ("ani.jsonl", report.import_id)
    assert made.report["spans"] == 1


def test_a_set_covers_what_it_says_itself(bring: Bring, store: Store) -> None:
    one = {"text": TEXT, "sets": [{"annotator": "rini", "covers": ["QUOTE"]}]}
    bring(files={"a.jsonl": kutip(one)})
    (mine,) = only(store).sets.values()
    assert [LABELS.span(i).name for i in mine.covers] == ["QUOTE"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, ("rini", "in_progress", 4)),
        ({"state": "new"}, ("rini", "new", 4)),
        ({"annotator": "budi"}, ("budi", "in_progress", 4)),
        ({"covers": ("PERSON",)}, ("rini", "in_progress", 1)),
    ],
)
def test_what_the_user_says_goes_before_what_the_file_says(bring, store, options, said) -> None:
    one = {"text": TEXT, "sets": [{"annotator": "rini", "state": "in_progress"}]}
    bring(files={"a.jsonl": kutip(one)}, **options)
    (mine,) = only(store).sets.values()
    assert (mine.annotator, mine.state, len(mine.covers)) == said


def test_a_label_to_cover_that_is_not_there_is_refused(bring: Bring) -> None:
    with pytest.raises(KutipError, match="no label “PLACE”"):
        bring({"spans": [BUDI]}, covers=("PLACE",))


def test_ids_are_kept_where_they_are_free(bring: Bring, store: Store, tmp_path: Path) -> None:
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON")
    add_annotated(store, on)
    KutipFormat().write(store, [on], tmp_path / "a.jsonl")
    store.remove_import(store.imports()[0].id)
    report = bring(sources=["a.jsonl"])
    found = only(store)
    assert not report.refused
    assert (found.document.id, set(found.sets), set(found.spans)) == (
        on.document.id,
        set(on.sets),
        set(on.spans),
    )


def _is_takable(on: AnnotatedDocument) -> bool:
    return bool(on.text)


def _taken(on: AnnotatedDocument) -> AnnotatedDocument:
    """The document as a project may hold it: no span edged with white space, no odd links."""
    spans = [
        s._replace(score=0.5 if isinf(s.score or 0) else s.score)
        for s in on.spans.values()
        if on.text_of(s) == on.text_of(s).strip()
    ]
    labels = {span.id: (span.set_id, span.label_id) for span in spans}
    links = [
        link
        for link in on.links.values()
        for rule in [LABELS.link(link.label_id)]
        for head, tail in [(labels.get(link.head_id), labels.get(link.tail_id))]
        if head and tail and head[0] == tail[0] == link.set_id and link.head_id != link.tail_id
        if head[1] in rule.heads and tail[1] in rule.tails
    ]
    sets = [mine._replace(covers=SPAN_LABELS[:2], writer="") for mine in on.sets.values()]
    return AnnotatedDocument(on.document, on.text, on.tokens, sets, spans, links)


@settings(max_examples=25)
@given(on=strategies.documents(SPAN_LABELS, LINK_LABELS).filter(_is_takable).map(_taken))
def test_a_project_comes_back_from_kutip_jsonl_as_it_was(made_project: Path, on) -> None:
    with TemporaryDirectory(dir=made_project.parent) as folder:
        path = Path(folder)
        store = Store(shutil.copyfile(made_project, path / "b.kutip"), writer="ani")
        KutipFormat().write(store, [on], path / "a.jsonl")
        report = run(import_files(store, [path / "a.jsonl"], ImportOptions()))
        found = only(store)
        store.close()
    assert report.problems == ()
    assert found.document == on.document._replace(position=0)
    assert (found.text, found.sets, found.spans, found.links) == (
        on.text,
        on.sets,
        on.spans,
        on.links,
    )


def test_links_come_in(bring: Bring, store: Store) -> None:
    quote = {"start": 0, "end": 7, "label": "QUOTE"}
    person = {"start": 13, "end": 17, "label": "PERSON"}
    relation = {"head_span": quote, "child_span": person, "label": "SPEAKER"}
    task = {"text": "“Siap,” kata Budi", "spans": [quote, person], "relations": [relation]}
    report = bring(task)
    (link,) = only(store).links.values()
    on = only(store)
    assert (on.text_of(on.spans[link.head_id]), report.links) == ("“Siap,”", 1)


# ---- all or nothing


BAD_SPANS = {
    "past the end": ({"end": 99, "text": None}, "past_end", "outside the text of 16"),
    "before the start": ({"start": -2, "text": None}, "past_end", "outside"),
    "reversed": ({"start": 4, "end": 0}, "reversed", "ends before it starts"),
    "empty": ({"start": 4}, "empty_span", "covers nothing"),
    "other words": ({"text": "Siti"}, "text_mismatch", "which stands at 12"),
    "words from nowhere": ({"text": "Kim"}, "text_mismatch", "says “Kim”"),
    "white space at the edge": ({"end": 5, "text": "Budi "}, "edge_space", "--trim"),
    "nothing but white space": ({"start": 4, "end": 5, "text": " "}, "edge_space", "nothing but"),
}


@pytest.mark.parametrize(("change", "kind", "words"), BAD_SPANS.values(), ids=BAD_SPANS)
def test_a_bad_span_is_named_and_refuses_everything(bring, store, change, kind, words) -> None:
    report = bring({"text": "Kim", "spans": []}, {"spans": [BUDI | change]})
    (problem,) = report.problems
    assert (problem.kind, problem.line, problem.document) == (kind, 2, "ani 2")
    assert words in problem.message
    assert problem.file.endswith("ani.jsonl")
    assert (report.refused, report.new_documents, report.import_id) == (True, 0, None)
    assert (store.documents(), store.imports()) == ([], [])


@pytest.mark.parametrize(("change", "kind", "words"), BAD_SPANS.values(), ids=BAD_SPANS)
def test_what_is_bad_is_left_out_on_a_word(bring, store, change, kind, words) -> None:
    report = bring({"spans": [BUDI | change, SITI]}, skip_bad=True)
    assert unmarked(only(store)) == "Budi dengan [Siti]PERSON"
    assert (kinds(report), report.refused) == ([kind], False)


def test_white_space_is_trimmed_on_a_word(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI | {"end": 5, "text": "Budi "}]}, trim=True)
    assert unmarked(only(store)) == "[Budi]PERSON dengan Siti"
    assert (notices(report), kinds(report)) == (["trimmed"], [])


def test_a_dry_run_says_the_same_and_writes_nothing(bring: Bring, store: Store) -> None:
    dry = bring({"spans": [BUDI]}, dry_run=True)
    assert store.documents() == []
    real = bring({"spans": [BUDI]})
    assert dry.as_json() | {"import": None} == real.as_json() | {"import": None}
    assert dry.import_id is None


def test_leaving_an_import_halfway_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    for number in range(3):
        (tmp_path / "masuk" / f"{number}.txt").write_text(f"isi {number}", "utf-8")
    job = import_files(store, [tmp_path / "masuk"], ImportOptions())
    next(job)
    job.close()
    assert store.documents() == []
    assert [each.name for each in tmp_path.iterdir() if "staging" in each.name] == []


def test_progress_goes_on_to_the_end(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = "".join(json.dumps({"text": f"{n} " + "kata " * 9000}) + "\n" for n in range(50))
    path.write_text(lines, "utf-8")
    steps = list(import_files(store, [path], ImportOptions(format="prodigy")))
    done = [step.done for step in steps]
    assert {step.total for step in steps} == {path.stat().st_size}
    assert done == sorted(done)
    assert (len(done), done[-1]) == (3, path.stat().st_size)


def test_an_import_that_is_all_wrong_stops_reading(bring: Bring, monkeypatch) -> None:
    monkeypatch.setattr("kutip.app.importing.MOST_PROBLEMS", 3)
    report = bring(*({"text": str(n), "spans": [BUDI]} for n in range(9)))
    assert kinds(report) == ["past_end"] * 3 + ["stopped"]


# ---- labels


def test_an_unknown_label_says_what_to_pass(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI | {"label": "PER"}, SITI | {"label": "PER"}]})
    (problem,) = report.problems
    assert problem.kind == "unknown_label"
    assert "“PER” (2 times" in problem.message
    assert "--map PER=PERSON" in problem.message
    assert "--add-labels" in problem.message
    assert store.documents() == []


def test_a_name_with_a_space_is_quoted_for_the_shell(bring: Bring) -> None:
    report = bring({"spans": [BUDI | {"label": "nama orang"}]})
    assert "--map 'nama orang=" in report.problems[0].message


def test_a_name_that_is_near_none_is_not_guessed(bring: Bring) -> None:
    report = bring({"spans": [BUDI | {"label": "GGP"}]})
    assert "--map GGP=LABEL with one of PERSON, ORGANISATION" in report.problems[0].message


def test_labels_are_mapped(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI | {"label": "PER"}]}, mapping={"PER": "PERSON"})
    on = only(store)
    assert unmarked(on) == "[Budi]PERSON dengan Siti"
    assert [LABELS.span(i).name for i in next(iter(on.sets.values())).covers] == ["PERSON"]
    assert report.labels == {"PERSON": 1}


def test_mapping_to_a_label_that_is_not_there_is_refused(bring: Bring) -> None:
    with pytest.raises(KutipError, match="no label “PLACE” to map to"):
        bring({"spans": [BUDI]}, mapping={"PER": "PLACE"})


def test_labels_are_added_with_colours_and_keys_of_their_own(bring: Bring, store: Store) -> None:
    spans = [BUDI | {"label": "PLACE"}, SITI | {"label": "DATE"}]
    relation = {"head_span": spans[0], "child_span": spans[1], "label": "SINCE"}
    bring({"spans": spans, "relations": [relation]}, add_labels=True)
    labels = store.labels()
    place, date = labels.named("PLACE"), labels.named("DATE")
    assert [label.key for label in (place, date)] == ["5", "6"]
    assert place.colour != date.colour
    since = labels.link_named("SINCE")
    assert (since.heads, since.tails) == ((place.id,), (date.id,))
    assert len(only(store).links) == 1


def test_an_added_label_is_as_its_file_declares_it(bring: Bring, store: Store) -> None:
    field = {"name": "kind", "kind": "choice", "choices": ["city"]}
    place = {"name": "PLACE", "titles": {"id": "Tempat"}, "key": "9", "attributes": [field]}
    span = BUDI | {"label": "PLACE", "attributes": {"kind": "city"}}
    one = {"text": TEXT, "sets": [{"annotator": "ani", "spans": [span]}]}
    report = bring(files={"a.jsonl": kutip(one, labels=[place])}, add_labels=True)
    found = store.labels().named("PLACE")
    assert (found.titles, found.key, found.attributes[0].choices) == (
        (("id", "Tempat"),),
        "9",
        ("city",),
    )
    assert notices(report) == []


def test_an_attribute_that_is_not_declared_is_kept_and_said(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI | {"source": "model"}, SITI | {"source": "model"}]})
    assert {s.attributes for s in only(store).spans.values()} == {(("source", "model"),)}
    assert notices(report) == ["attribute_not_declared"]


def test_a_link_that_the_labels_do_not_allow_is_refused(bring: Bring) -> None:
    relation = {"head_span": BUDI, "child_span": SITI, "label": "SPEAKER"}
    report = bring({"spans": [BUDI, SITI], "relations": [relation]})
    assert kinds(report) == ["link_ends"]
    assert "SPEAKER cannot join “Budi” to “Siti”" in report.problems[0].message


# ---- what is there already


def test_importing_again_adds_nothing(bring: Bring, store: Store) -> None:
    first = bring({"spans": [BUDI]}, {"text": "Kim", "spans": []})
    again = bring({"spans": [BUDI]}, {"text": "Kim", "spans": []})
    assert (first.new_documents, first.duplicates) == (2, 0)
    assert (again.new_documents, again.duplicates, again.spans) == (0, 2, 0)
    assert (again.import_id, again.refused, len(store.imports())) == (None, False, 1)


def test_the_set_of_another_is_added_to_the_same_article(bring: Bring, store: Store) -> None:
    bring({"spans": [BUDI]})
    report = bring({"spans": [SITI], "_session_id": "rini"})
    assert {mine.annotator for mine in only(store).sets.values()} == {"ani", "rini"}
    assert (report.new_documents, report.duplicates, report.spans) == (0, 1, 1)


def test_a_second_different_set_is_refused(bring: Bring, store: Store) -> None:
    bring({"spans": [BUDI]})
    report = bring({"spans": [SITI]})
    assert (kinds(report), report.refused) == (["second_set"], True)
    assert "--duplicates" in report.problems[0].message
    assert unmarked(only(store)) == "[Budi]PERSON dengan Siti"


@pytest.mark.parametrize(
    ("choice", "said", "notice"),
    [
        ("replace", {"ani": "Budi dengan [Siti]PERSON"}, "set_replaced"),
        (
            "add-set",
            {"ani": "[Budi]PERSON dengan Siti", "ani (2)": "Budi dengan [Siti]PERSON"},
            "set_kept_beside",
        ),
        ("skip", {"ani": "[Budi]PERSON dengan Siti"}, "skipped_duplicate"),
    ],
)
def test_a_second_set_is_taken_as_the_user_says(bring, store, choice, said, notice) -> None:
    bring({"spans": [BUDI]})
    report = bring({"spans": [SITI]}, duplicates=choice)
    on = only(store)
    assert {mine.annotator: unmarked(on, mine.id) for mine in on.sets.values()} == said
    assert (notices(report), report.refused) == ([notice], False)
    again = bring({"spans": [SITI]}, duplicates=choice)
    assert again.import_id is None


def test_an_assigned_set_that_is_empty_is_filled(bring: Bring, store: Store) -> None:
    add_annotated(store, _assigned())
    report = bring({"spans": [BUDI]})
    on = only(store)
    assert [(m.annotator, m.state) for m in on.sets.values()] == [("ani", "complete")]
    assert unmarked(on) == "[Budi]PERSON dengan Siti"
    assert notices(report) == ["set_replaced"]


def _assigned() -> AnnotatedDocument:
    on = marked(TEXT)
    on.sets = {id_: mine._replace(state="new") for id_, mine in on.sets.items()}
    return on


def test_two_different_sets_in_the_files_are_refused(bring: Bring) -> None:
    report = bring({"spans": [BUDI]}, {"spans": [SITI]})
    assert kinds(report) == ["second_set"]
    assert "The files hold two" in report.problems[0].message


def test_two_annotators_of_one_text_are_two_sets_of_one_article(
    bring: Bring, store: Store
) -> None:
    report = bring({"spans": [BUDI], "_session_id": "a"}, {"spans": [SITI], "_session_id": "b"})
    assert len(only(store).sets) == 2
    assert (report.documents, report.new_documents, report.duplicates) == (2, 1, 1)


def test_nearly_the_same_article_is_taken_and_said(bring: Bring, store: Store) -> None:
    report = bring(
        files={"m/a.txt": "Kata Andre\u0301  lagi\n", "m/b.txt": "Kata André lagi"}, sources=["m"]
    )
    assert (notices(report), len(store.documents())) == (["nearly_duplicate"], 2)


def test_a_span_that_is_there_twice_counts_once(bring: Bring, store: Store) -> None:
    report = bring({"spans": [BUDI, BUDI]})
    assert len(only(store).spans) == 1
    assert (notices(report), report.spans) == (["span_repeated"], 1)


def test_a_span_that_is_there_twice_with_other_attributes_is_refused(bring: Bring) -> None:
    report = bring({"spans": [BUDI | {"note": "a"}, BUDI | {"note": "b"}]})
    assert kinds(report) == ["duplicate_span"]


def test_one_id_for_two_articles_is_refused(bring: Bring) -> None:
    id_ = id_text(b"0123456789abcdef")
    report = bring(files={"a.jsonl": kutip({"id": id_, "text": "a"}, {"id": id_, "text": "b"})})
    assert (kinds(report), report.problems[0].line) == (["duplicate_id"], 3)


def test_one_id_for_two_spans_is_refused(bring: Bring) -> None:
    id_ = id_text(b"0123456789abcdef")
    spans = [BUDI | {"id": id_}, SITI | {"id": id_}]
    report = bring(files={"a.jsonl": kutip({"text": TEXT, "sets": [{"spans": spans}]})})
    assert kinds(report) == ["duplicate_id"]


# ---- offsets


def test_a_file_that_counts_utf16_is_found_out(bring: Bring, store: Store) -> None:
    task = {"text": "😀 Budi", "spans": [BUDI | {"start": 3, "end": 7}]}
    report = bring(task)
    assert unmarked(only(store)) == "😀 [Budi]PERSON"
    assert report.files[0].offset_unit == "utf16"
    (notice,) = report.notices
    assert (notice.kind, "1 of 1" in notice.message) == ("offsets", True)


def test_the_user_may_say_what_a_file_counts(bring: Bring, store: Store) -> None:
    span = {"start": 5, "end": 9, "label": "PERSON"}
    report = bring({"text": "😀 Budi", "spans": [span]}, offsets="bytes")
    assert unmarked(only(store)) == "😀 [Budi]PERSON"
    assert report.files[0].offset_unit == "bytes"


def test_an_offset_inside_a_character_is_named(bring: Bring) -> None:
    span = {"start": 1, "end": 7, "label": "PERSON"}
    report = bring({"text": "😀 Budi", "spans": [span]}, offsets="utf16")
    assert kinds(report) == ["offset"]


# ---- files and folders


def test_a_folder_is_read_whole_and_what_is_passed_over_is_said(
    bring: Bring, store: Store, tmp_path: Path
) -> None:
    files = {"m/b/2.txt": "dua", "m/a.txt": "satu", "m/.hidden.txt": "x", "m/README.md": "x"}
    (tmp_path / "m").mkdir()
    (tmp_path / "outside.txt").write_text("rahasia", "utf-8")
    (tmp_path / "m" / "link.txt").symlink_to(tmp_path / "outside.txt")
    report = bring(files=files, sources=["m"])
    assert [document.name for document in store.documents()] == ["a.txt", "b/2.txt"]
    assert sorted(Path(notice.file).name for notice in report.notices) == [
        ".hidden.txt",
        "README.md",
        "link.txt",
    ]
    assert set(notices(report)) == {"skipped_file"}


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"m/a.txt": "satu", "m/b.txt": ""}, "empty"),
        ({"m/a.txt": "satu", "m/b.pdf": "%PDF-1.7"}, "unknown_format"),
        ({"m/a.txt": "satu", "m/b.txt": b"\x89PNG\r\n\x1a\n\0\xff"}, "binary"),
        ({"m/a.txt": "satu", "m/b.txt": "Президент".encode("cp1251")}, "encoding"),
        ({"m/README.md": "satu"}, "nothing"),
    ],
)
def test_what_cannot_be_read_refuses_the_folder(bring, store, files, kind: str) -> None:
    report = bring(files=files, sources=["m"])
    assert (kinds(report), report.refused) == ([kind], True)
    assert store.documents() == []


def test_an_empty_file_of_any_kind_is_named(bring: Bring) -> None:
    assert kinds(bring(files={"a.jsonl": ""})) == ["empty"]


def test_a_file_that_is_not_there_is_refused(bring: Bring) -> None:
    with pytest.raises(KutipError, match="no file or folder"):
        bring(sources=["none.txt"])


def test_a_folder_with_the_name_of_a_file_is_a_folder(bring: Bring, store: Store) -> None:
    bring(files={"a.jsonl/b.txt": "satu"}, sources=["a.jsonl"])
    assert only(store).document.name == "b.txt"


def test_an_encoding_is_taken_as_the_user_says(bring: Bring, store: Store) -> None:
    bring(files={"a.txt": "Президент".encode("cp1251")}, encoding="cp1251")
    assert only(store).text == "Президент"


# ---- what no database can hold


UNSTORABLE = {
    "NUL in a text": {"text": "Budi\0dengan Siti", "spans": []},
    "half a pair in a text": {"text": "Budi\ud83ddengan", "spans": []},
    "half a pair in extra": {"meta": {"a": ["\ud83d"]}, "spans": []},
    "half a pair in an annotator": {"_session_id": "a\ud83d", "spans": []},
    "half a pair in an attribute": {"spans": [BUDI | {"source": "\ud83d"}]},
    "half a pair in a note": {"spans": [], "note": "\ud83d"},
    "half a pair in a name": {"spans": [], "name": "\ud83d"},
}


@pytest.mark.parametrize("task", UNSTORABLE.values(), ids=UNSTORABLE)
def test_what_cannot_be_stored_is_named_and_replaced_on_a_word(bring, store, task) -> None:
    report = bring(task)
    assert (kinds(report), report.refused) == (["unstorable"], True)
    assert "--replace-unstorable" in report.problems[0].message
    assert json.dumps(report.as_json(), ensure_ascii=False).encode()
    replaced = bring(task, replace_unstorable=True)
    assert (kinds(replaced), replaced.new_documents) == ([], 1)
    assert "\ufffd" in repr(
        (only(store).document, only(store).text, only(store).sets, only(store).spans)
    )


def test_spans_stay_where_they_are_when_something_is_replaced(bring: Bring, store: Store) -> None:
    task = {"text": "\0😀\ud83d Budi", "spans": [BUDI | {"start": 5, "end": 9}]}
    bring(task, replace_unstorable=True, offsets="utf16")
    assert unmarked(only(store)) == "\ufffd😀\ufffd [Budi]PERSON"


# ---- before a project is made


@pytest.mark.parametrize(
    ("name", "content", "articles_only", "labels"),
    [
        ("a.txt", "satu", True, None),
        ("a.jsonl", json.dumps({"text": "a", "_view_id": "ner"}), False, None),
        ("a.jsonl", kutip(), False, ["PERSON", "ORGANISATION", "QUOTE", "FIGURE"]),
    ],
)
def test_files_tell_what_they_bring(name, content, articles_only, labels, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    found = look_into([tmp_path / name], ImportOptions())
    assert found.articles_only is articles_only
    assert (found.labels and [label.name for label in found.labels.spans]) == labels
