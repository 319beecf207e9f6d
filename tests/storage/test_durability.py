"""What was saved is on the disk when it is shown."""

import random

import pytest

from children import child, heard
from kutip.storage.store import Store
from marked import PERSON, add_document

FULL = 2


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [("synchronous", FULL), ("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_the_connection_that_saves_is_a_careful_one(store, name, value):
    assert pragma(store._writer, name) == value


def test_the_connection_that_reads_cannot_write(store):
    assert pragma(store._reader, "query_only") == 1
    assert pragma(store._reader, "foreign_keys") == 1


def test_nothing_is_left_beside_a_project_that_was_closed(store):
    add_document(store, "satu")
    store.read(store.documents()[0].id)
    reader = Store(store.path)
    reader.project()
    store.close()
    reader.project()
    reader.close()
    assert sorted(p.name for p in store.path.parent.iterdir()) == ["uji.kutip", "uji.kutip.lock"]


ANNOTATE = """
from pathlib import Path
from marked import LABELS
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.storage.store import Store
desk = Workspace(Store(Path(sys.argv[1]), writer="ani"), "ani")
on = desk.open(desk.store.documents()[0].id)
label = LABELS.ids()[0]
first = len(on.spans)
for n in range(first, 5000):
    desk.apply(annotate.add_span(on, desk.mine(), 2 * n, 2 * n + 1, label))
    say(n)
"""


def test_every_edit_that_returned_survives_a_kill(project):
    """Five times in a row, each time at another moment; the next process goes on after it."""
    store = Store(project, writer="ani")
    document = add_document(store, "a " * 5000)
    store.close()
    moment = random.Random(4)
    for _ in range(5):
        with child(ANNOTATE, project) as process:
            for _ in range(moment.randrange(1, 60)):
                last = heard(process)
            process.kill()
            last = int([last, *process.stdout.read().split()][-1])
        store = Store(project, writer="ani")
        found = {span.start // 2: span for span in store.read(document).spans.values()}
        assert set(range(last + 1)) <= set(found) <= set(range(last + 2))
        assert {span.label_id for span in found.values()} == {PERSON}
        assert store.undoable("ani").name == "Add span"
        assert store.check() == []
        store.close()
