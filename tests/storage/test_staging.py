"""Imports enter whole or not at all, and are taken back whole or not at all."""

import sqlite3
from contextlib import closing

import pytest

from children import child, heard
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.domain.errors import KutipError
from kutip.domain.items import Annotator, SpanLabel
from kutip.domain.jobs import run
from kutip.domain.labels import LabelSet
from kutip.storage.store import Store
from kutip.tokens.codec import encode
from marked import (
    LABELS,
    ORGANISATION,
    PERSON,
    add_annotated,
    add_document,
    document_of,
    joined,
    label_id,
    marked,
    the,
    tokens_of,
    with_set,
)


def everything(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def left(store):
    return [p.name for p in store.path.parent.iterdir() if "staging" in p.name]


def test_an_import_enters_with_all_that_is_said(store):
    on = marked("[“Siap,”]QUOTE kata [Budi]PERSON", attributes=(("note", "x"),), score=0.5)
    joined(on, "“Siap,”", "Budi")
    with_set(on, "mesin", [(0, 7, ORGANISATION)])
    add_annotated(store, on, machines=["mesin"])
    again = store.read(on.document.id)
    assert (again.document, again.text) == (on.document, on.text)
    assert [list(run) for run in again.tokens] == [list(run) for run in on.tokens]
    assert (again.sets, again.spans, again.links) == (on.sets, on.spans, on.links)
    assert store.annotators() == [Annotator("ani"), Annotator("mesin", "machine")]
    assert left(store) == []


def test_an_import_is_named_with_its_report(store):
    brought = add_annotated(store, marked("a"), name="dari Prodigy")
    (found,) = store.imports()
    assert (found.id, found.name, found.report) == (brought, "dari Prodigy", {"documents": 1})
    assert found.at[:2] == "20"


def test_labels_come_with_an_import(store):
    new = SpanLabel(label_id("PLACE"), "PLACE", position=9)
    with store.staging() as staged:
        staged.add_labels(LabelSet((new,), (LABELS.links[0]._replace(id=label_id("IN")),)))
        staged.commit("labels", {})
    assert store.labels().spans[-1] == new
    assert len(store.labels().links) == 3


def test_leaving_without_commit_leaves_nothing(store):
    before = everything(store.path)
    with store.staging() as staged:
        _add(staged, "a")
        assert left(store)
    with pytest.raises(ZeroDivisionError):
        _leave_by_an_error(store)
    assert left(store) == []
    assert everything(store.path) == before


def _leave_by_an_error(store):
    with store.staging() as staged:
        _add(staged, "b")
        raise ZeroDivisionError


def _add(staged, text):
    staged.add_document(document_of(text), text, encode(tokens_of(text)))


def _bad_rows():
    """A row that the project does not take, in each table an import fills last."""
    good = marked("[siap]QUOTE [Budi]PERSON")
    link = joined(good, "siap", "Budi")
    mine = next(iter(good.sets.values()))
    span = the(good, "siap")
    return {
        "label": (mine, [span._replace(label_id=b"?" * 16)], []),
        "extent": (mine, [span._replace(start=4)], []),
        "link": (mine, [span], [link]),
        "set": (mine._replace(annotator="nobody"), [], []),
        "twice": (mine, [span, span], []),
    }


def _bring(store, mine, spans, links):
    document = document_of("siap Budi")
    with store.staging() as staged:
        staged.add_annotator(Annotator("ani"))
        staged.add_document(document, "siap Budi", encode(tokens_of("siap Budi")))
        staged.add_set(mine._replace(document_id=document.id), spans, links)
        staged.commit("bad", {})


@pytest.mark.parametrize("which", sorted(_bad_rows()))
def test_one_bad_row_and_nothing_enters(store, which):
    add_document(store, "dulu")
    before = everything(store.path)
    with pytest.raises(KutipError, match="does not fit"):
        _bring(store, *_bad_rows()[which])
    assert everything(store.path) == before
    assert left(store) == []


def test_a_replaced_set_goes_and_comes_in_one_step(store):
    on = marked("[siap]QUOTE [Budi]PERSON")
    joined(on, "siap", "Budi")
    add_annotated(store, on)
    (old,) = on.sets.values()
    new = marked("siap [Budi]PERSON")
    (mine,) = new.sets.values()
    mine = mine._replace(document_id=on.document.id)
    (span,) = new.spans.values()
    with store.staging() as staged:
        staged.remove_set(old.id)
        staged.add_set(mine, [span._replace(id=b"another span....")], [])
        staged.commit("again", {})
    again = store.read(on.document.id)
    assert list(again.sets) == [mine.id]
    assert [again.text_of(s) for s in again.spans.values()] == ["Budi"]
    assert not again.links


def test_the_annotators_own_edits_do_not_wait_for_an_import(store):
    on = Workspace(store, "ani")
    document = on.open(add_document(store, "satu dua"))
    with store.staging() as staged:
        for n in range(50):
            _add(staged, f"berita {n}")
        on.apply(annotate.add_span(document, on.mine(), 0, 4, PERSON))
        staged.commit("many", {})
    assert len(store.documents()) == 51
    assert store.read(document.document.id).spans == document.spans


STAGE = """
from pathlib import Path
from marked import document_of, tokens_of
from kutip.storage.store import Store
from kutip.tokens.codec import encode
store = Store(Path(sys.argv[1]), writer="ani")
with store.staging() as staged:
    for n in range(2000):
        text = f"berita {n} " * 50
        staged.add_document(document_of(text), text, encode(tokens_of(text)))
    say("staged")
    sys.stdin.readline()
"""


def test_a_killed_import_leaves_a_file_that_the_next_writer_clears_away(project):
    before = everything(project)
    strange = project.with_name("uji.kutip.stagingly")
    strange.touch()
    with child(STAGE, project) as process:
        heard(process)
        process.kill()
    (rest,) = [p for p in project.parent.iterdir() if ".staging-" in p.name]
    Store(project).close()
    assert rest.exists()  # a reader takes nothing away: someone may be importing
    store = Store(project, writer="ani")
    assert not rest.exists()
    assert strange.exists()
    store.close()
    assert everything(project) == before


def test_brackets_in_a_name_do_not_confuse_the_clearing_away(project):
    odd = project.rename(project.with_name("uji [1]*.kutip"))
    rest = odd.with_name(odd.name + ".staging-0")
    other = odd.with_name("uji 1x.kutip.staging-0")
    rest.touch()
    other.touch()
    Store(odd, writer="ani").close()
    assert (rest.exists(), other.exists()) == (False, True)


# ---- taking imports back


def test_an_import_is_taken_back_whole(store):
    before = store.read(add_document(store, "tetap", "lama"))
    rest = {name: rows(store, name) for name in _ITS}
    on = marked("[siap]QUOTE [Budi]PERSON")
    joined(on, "siap", "Budi")
    brought = add_annotated(store, on)
    run(store.fill_search())
    store.keep_sides({on.document.id: "dev"})
    store.remove_import(brought)
    assert {name: rows(store, name) for name in _ITS} == rest
    assert [d.id for d in store.documents()] == [before.document.id]
    assert store.search("siap") == []
    assert store.check() == []
    assert [i.id for i in store.imports()] != [brought]


_ITS = ("document", "tokens", "annotation_set", "span", "link", "split", "import", "imported")


def rows(store, table):
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - see above


def test_an_import_of_sets_alone_leaves_the_documents(store):
    document = add_document(store, "Budi")
    theirs = marked("[Budi]PERSON", annotator="lama")
    (mine,) = theirs.sets.values()
    with store.staging() as staged:
        staged.add_annotator(Annotator("lama"))
        staged.add_set(mine._replace(document_id=document), theirs.spans.values(), [])
        brought = staged.commit("sets", {})
    store.remove_import(brought)
    assert not store.read(document).sets
    assert len(store.documents()) == 1


def test_an_import_that_others_annotated_is_not_taken_back(store):
    on = marked("[Budi]PERSON kata", annotator="lama")
    on.document = on.document._replace(name="berita satu")
    brought = add_annotated(store, on)
    desk = Workspace(store, "ani")
    desk.open(on.document.id)
    desk.apply(annotate.add_span(desk.document, desk.mine(), 5, 9, PERSON))
    before = everything(store.path)
    with pytest.raises(KutipError, match=r"worked on 1 of its documents since .berita satu"):
        store.remove_import(brought)
    assert everything(store.path) == before
    desk.undo()
    store.remove_import(brought)
    assert store.documents() == []


def test_an_import_that_its_annotator_went_on_with_is_not_taken_back(store):
    on = marked("[Budi]PERSON kata")
    brought = add_annotated(store, on)
    desk = Workspace(store, "ani")
    desk.open(on.document.id)
    desk.apply(annotate.add_span(desk.document, desk.mine(), 5, 9, PERSON))
    with pytest.raises(KutipError, match="cannot be removed"):
        store.remove_import(brought)


def test_many_worked_on_documents_are_named_in_part(store):
    made = [marked("[Budi]PERSON", annotator="lama", id=bytes([n] * 16)) for n in range(12)]
    for n, on in enumerate(made):
        on.document = on.document._replace(name=f"berita {n:02}")
    brought = add_annotated(store, *made)
    desk = Workspace(store, "ani")
    for on in made:
        desk.open(on.document.id)
        desk.apply(annotate.flag(desk.document, desk.mine(), flagged=True))
    with pytest.raises(KutipError, match=r"worked on 12 .*berita 09 …\)"):
        store.remove_import(brought)


def test_to_take_back_what_is_not_there_changes_nothing(store):
    add_document(store, "a")
    before = everything(store.path)
    store.remove_import(b"?" * 16)
    assert everything(store.path) == before
