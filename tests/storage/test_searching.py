"""Full-text search: found as people write, and never an error whatever they write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.jobs import run
from marked import add_document
from strategies import PIECES

TEXTS = {
    "a": "Presiden Prabowo menanam anak-anak pohon.\nKata café dan naïve.",
    "b": "Kata Budi: “Kami siap,” ujar presidennya. ANAK anak.",
    "d": "한글 각 हिन्दी",
    "c": "cafe\u0301 lain; e\u0301tude, İstanbul. 5,75 persen Rp1,2 T foo_bar C++ 👨\u200d👩",
}


@pytest.fixture
def filled(store):
    for n, (name, text) in enumerate(TEXTS.items()):
        add_document(store, text, name, n)
    run(store.fill_search())
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("presiden", ["a:Presiden"]),
        ("presid*", ["a:Presiden", "b:presidennya"]),
        ("anak-anak", ["a:anak-anak", "b:ANAK anak"]),
        ("anak", ["a:anak", "a:anak", "b:ANAK", "b:anak"]),
        ('"kami siap"', ["b:Kami siap"]),
        ('"siap kami"', []),
        ("kata siap", ["b:Kata", "b:siap"]),
        ("kata presiden", ["a:Presiden", "a:Kata"]),
        ("cafe", ["a:café", "c:cafe\u0301"]),
        ("café", ["a:café", "c:cafe\u0301"]),
        ("cafe\u0301", ["a:café", "c:cafe\u0301"]),
        ("etude", ["c:e\u0301tude"]),
        ("NAÏVE", ["a:naïve"]),
        ("한글", ["d:한글"]),
        ("합각", []),
        ("각", ["d:각"]),
        ("हिन्दी", ["d:हिन्दी"]),
        ("5,75", ["c:5,75"]),
        ("C++", ["c:C"]),
        ('"', []),
        ("*", []),
        ("", []),
        ("  ", []),
        ("tidak-ada", []),
        ('"belum ditutup', []),
    ],
)
def test_what_is_found(filled, query, found):
    assert [f"{h.name}:{h.found}" for h in filled.search(query)] == found


def test_a_hit_says_where_and_what_stands_around(filled):
    (hit,) = filled.search("café naïve")[1:]
    text = TEXTS["a"]
    assert text[hit.start : hit.end] == hit.found == "naïve"
    assert (hit.before, hit.after) == ("Kata café dan ", ".")


def test_at_most_so_many_documents_are_looked_at(filled):
    assert {h.name for h in filled.search("kata", limit=1)} == {"a"}


def test_documents_in_which_something_is_found(filled):
    ids = {d.name: d.id for d in filled.documents()}
    assert filled.documents_with("kata") == {ids["a"], ids["b"]}
    assert filled.documents_with("") == set()


SYNTAX = (
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    ")",
    "^",
    "*",
    '"',
    "'",
    "-",
    "+",
    ":",
    "text:",
    "{",
    "}",
    "\\",
    "_",
    "%",
    ";",
    "--",
    "\0",
)


@given(st.lists(st.sampled_from(SYNTAX + PIECES) | st.text(max_size=4)).map(" ".join) | st.text())
def test_no_query_is_an_error(shared, query):
    for hit in shared.search(query):
        assert hit.found == TEXTS[hit.name][hit.start : hit.end]
    shared.documents_with(query)


@pytest.fixture(scope="module")
def shared(made_project, tmp_path_factory):
    import shutil

    from kutip.storage.store import Store

    path = shutil.copyfile(made_project, tmp_path_factory.mktemp("search") / "uji.kutip")
    store = Store(path, writer="ani")
    for n, (name, text) in enumerate(TEXTS.items()):
        add_document(store, text, name, n)
    run(store.fill_search())
    yield store
    store.close()


def test_the_index_is_filled_behind_imports(store):
    for n in range(3):
        add_document(store, f"pertama {n}")
    assert store.search("pertama") == []
    assert store.waiting_for_search() == 3
    assert run(store.fill_search()) == 3
    add_document(store, "kedua")
    assert run(store.fill_search()) == 1
    assert run(store.fill_search()) == 0
    assert (len(store.search("pertama")), len(store.search("kedua"))) == (3, 1)
    assert store.waiting_for_search() == 0


def test_filling_goes_on_where_it_was_left(store, monkeypatch):
    monkeypatch.setattr("kutip.storage.search.BATCH", 2)
    for n in range(5):
        add_document(store, f"berita {n}")
    job = store.fill_search()
    assert next(job).done == 2
    job.close()
    assert len(store.search("berita")) == 2
    steps = []
    assert run(store.fill_search(), steps.append) == 3
    assert [(s.done, s.total) for s in steps] == [(2, 3), (3, 3)]
    assert len(store.search("berita")) == 5


def test_what_goes_meanwhile_is_not_waited_for(store, monkeypatch):
    monkeypatch.setattr("kutip.storage.search.BATCH", 1)
    add_document(store, "satu")
    add_document(store, "dua")
    job = store.fill_search()
    next(job)
    store.remove_import(store.imports()[1].id)
    assert list(job) == []
