"""The sample project: there at once, whole, and the annotator's own."""

import pytest

from kutip.app import projects
from kutip.app.overview import articles, standing
from kutip.app.sample import make_sample
from kutip.domain.errors import KutipError


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return make_sample(tmp_path_factory.mktemp("contoh") / "dalam" / "contoh.kutip", "rini")


def test_it_is_labelled_in_the_annotators_own_name(sample):
    desk = projects.open_project(sample, "rini", write=False)
    rows = articles(desk)
    assert len(rows) >= 10
    assert standing(rows).done == len(rows)
    assert sum(row.spans for row in rows) > 500
    assert list(desk.annotators) == ["rini"]
    desk.store.close()


def test_it_is_sound_and_can_be_searched(sample):
    desk = projects.open_project(sample, "rini", write=False)
    assert desk.store.check() == []
    assert desk.store.waiting_for_search() == 0
    assert len(desk.store.documents_with("garam")) >= 1
    desk.store.close()


def test_its_spans_fit_the_tokens_of_training(sample):
    desk = projects.open_project(sample, "rini", write=False)
    for row in articles(desk):
        on = desk.open(row.id)
        for span in on.accepted(desk.mine().id):
            assert on.tokens.fit(span.start, span.end), (row.title, on.text_of(span))
    desk.store.close()


def test_it_never_takes_the_place_of_a_file(sample):
    before = sample.read_bytes()
    with pytest.raises(KutipError, match="is there already"):
        make_sample(sample, "rini")
    assert sample.read_bytes() == before


def test_the_guideline_comes_along_in_both_languages(sample):
    desk = projects.open_project(sample, "rini", write=False)
    said = dict(desk.project.guideline)
    assert set(said) == {"en", "id"}
    assert all("PERSON" in text for text in said.values())
    desk.store.close()


def test_a_second_opening_reads_and_names_the_writer(sample):
    first = projects.open_project(sample, "rini")
    second, refused = projects.open_for_window(sample, "budi")
    assert not second.store.can_write
    assert "rini" in str(refused)
    second.store.close()
    first.store.close()


@pytest.mark.parametrize("name", ["rini", None])
def test_whoever_has_no_name_gets_the_systems(monkeypatch, name):
    monkeypatch.setenv("LOGNAME", "rini")
    assert projects.user_name() == "rini"
    monkeypatch.setattr("getpass.getuser", lambda: (_ for _ in ()).throw(KeyError("x")))
    assert projects.user_name() == "annotator"
