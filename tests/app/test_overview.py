"""The list of articles as one annotator sees it."""

import pytest

from kutip.app import labelling, overview
from kutip.app.overview import ArticleRow, Standing
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from marked import LABELS, PERSON, add_annotated, add_document, document_of, marked


@pytest.fixture
def desk(store):
    for n, name in enumerate(("satu", "dua", "tiga")):
        add_document(store, f"Judul {name}\nIsi dua kata.\n", name, n)
    return Workspace(store, "ani")


def rows(desk):
    return overview.articles(desk)


def row(name, state="new"):
    return ArticleRow(name.encode(), name, "", state, 0, flagged=False, note="")


def test_articles_stand_in_order_with_headline_and_name(desk):
    assert [(r.title, r.source, r.state, r.spans) for r in rows(desk)] == [
        ("Judul satu", "satu", "new", 0),
        ("Judul dua", "dua", "new", 0),
        ("Judul tiga", "tiga", "new", 0),
    ]


def test_a_row_says_what_its_own_set_says(desk):
    first = rows(desk)[0]
    desk.open(first.id)
    desk.apply(labelling.label(desk, 0, 5, LABELS.span(PERSON)))
    desk.apply(annotate.flag(desk.document, desk.mine(), flagged=True))
    desk.apply(annotate.skip(desk.document, desk.mine(), "dobel"))
    wanted = first._replace(state="skipped", spans=1, flagged=True, note="dobel")
    assert overview.updated(desk, first) == wanted
    assert rows(desk)[0] == wanted
    assert rows(Workspace(desk.store, "budi"))[0] == first


def test_rejected_spans_are_not_counted(store):
    on = marked("[Budi]PERSON dan [Siti]!PERSON")
    add_annotated(store, on)
    assert [r.spans for r in rows(Workspace(store, "ani"))] == [1]


@pytest.mark.parametrize(
    ("extra", "source"),
    [
        ({}, "berita"),
        ({"outlet": "Harian"}, "Harian"),
        ({"outlet": "Harian", "date": "2026-09-24"}, "Harian  ·  2026-09-24"),
        ({"date": 2026, "x": 1}, "2026"),
        ({"outlet": ""}, "berita"),
    ],
)
def test_the_source_is_outlet_and_date(extra, source):
    document = document_of("x")._replace(extra=tuple(extra.items()))
    assert overview.source_of(document) == source


def test_totals():
    states = ("complete", "complete", "skipped", "returned", "in_progress", "new")
    all_rows = [row(str(n), s) for n, s in enumerate(states)]
    assert overview.standing(all_rows) == Standing(6, 2, 1, 1)
    assert overview.standing([]) == Standing(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("states", "after", "found"),
    [
        ("nnn", "0", "1"),
        ("ncn", "0", "2"),
        ("ncs", "1", "0"),
        ("ccc", "1", None),
        ("cnc", "1", None),  # only the others are looked at
        ("rcc", "1", "0"),
        ("nnn", "9", "0"),
        ("", "0", None),
    ],
)
def test_the_next_open_article_goes_round_once(states, after, found):
    words = {"n": "new", "c": "complete", "s": "skipped", "r": "returned"}
    all_rows = [row(str(n), words[s]) for n, s in enumerate(states)]
    assert overview.next_open(all_rows, after.encode()) == (found and found.encode())


def finish(desk, number):
    desk.open(rows(desk)[number].id)
    desk.apply(labelling.done(desk, labelling.questions(desk)))


def test_what_was_finished_last(desk):
    ids = [r.id for r in rows(desk)]
    assert overview.last_finished(desk, rows(desk), []) is None
    finish(desk, 2)
    finish(desk, 0)
    assert overview.last_finished(desk, rows(desk), []) == ids[0]  # by the log
    desk.open(ids[1])
    desk.apply(labelling.label(desk, 0, 5, LABELS.span(PERSON)))
    assert overview.last_finished(desk, rows(desk), [ids[2], ids[0]]) == ids[0]
    assert overview.last_finished(desk, rows(desk), [ids[0], ids[1]]) == ids[0]
    assert overview.last_finished(desk, rows(desk), []) in (ids[0], ids[2])
