"""From an earlier schema to this one: everything is there, or everything is as it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer

from children import child
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.storage import migrations
from kutip.storage.connect import file_kind
from kutip.storage.store import Store, create
from marked import LABELS, ORGANISATION, PROJECT

OLD = Path(__file__).parent / "files" / "schema-1.kutip"


@pytest.fixture
def old(tmp_path):
    return shutil.copyfile(OLD, tmp_path / "lama.kutip")


def contents(path):
    """All rows of all tables, the search index with them."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        ).fetchall()
        return {
            name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))  # noqa: S608
            for (name,) in tables
        }


def version(path):
    return file_kind(path).version


def test_an_old_project_opens_with_all_that_is_in_it(old):
    before = contents(old)
    assert version(old) == 1
    store = Store(old, writer="ani")
    assert version(old) == migrations.VERSION
    after = contents(old)
    assert after.pop("split") == []
    assert after == before
    assert store.check() == []
    assert store.sides() == {}
    store.close()


def test_in_an_old_project_one_goes_on_where_one_was(old):
    store = Store(old, writer="ani")
    desk = Workspace(store, "ani")
    assert desk.labels.spans[0].name == "ORANG"
    assert desk.machines == {"mesin"}
    one, two = store.documents()
    on = desk.open(one.id)
    assert [on.text_of(s) for s in on.reading(desk.mine().id)] == ["“Kami siap,”", "Budi"]
    assert len(on.links_at(on.reading(desk.mine().id)[0].id)) == 1
    names = []
    while step := desk.undo():
        names.append((step.name, desk.document.document.name))
    assert names[:2] == [("Change labels", "berita"), ("Add span", "kedua")]
    assert {s.annotator for s in store.sets()} == {"lama", "mesin"}
    store.keep_sides({two.id: "test"})
    assert [h.found for h in store.search("siap")] == ["siap"]
    store.close()


def test_the_project_is_kept_as_it_was(old):
    before = contents(old)
    store = Store(old, writer="ani")
    assert store.migrated_from == old.with_name("lama-schema-1.kutip")
    assert contents(store.migrated_from) == before
    assert version(store.migrated_from) == 1
    store.close()
    again = Store(old, writer="ani")
    assert again.migrated_from is None
    again.close()


def test_who_only_reads_an_old_project_has_it_brought_up_to_date_too(old):
    reader = Store(old)
    assert version(old) == migrations.VERSION
    assert reader.sides() == {}
    Store(old, writer="ani").close()  # the right to write was given back
    reader.close()


def test_an_old_project_that_another_writes_to_is_not_touched(old):
    lock = Store(shutil.copyfile(old, old.with_name("other.kutip")), writer="rini")
    held = lock.lock.__class__(old)
    held.acquire("Rini")
    with pytest.raises(KutipError, match="written to by Rini"):
        Store(old)
    assert version(old) == 1
    held.release()
    lock.close()


def _schema(path):
    """What SQLite knows of every table: columns, keys, indexes, checks."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            n for (n,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        found = {}
        for name in names:
            indexes = connection.execute(f"PRAGMA index_list('{name}')").fetchall()
            found[name] = {
                "columns": connection.execute(f"PRAGMA table_xinfo('{name}')").fetchall(),
                "keys": connection.execute(f"PRAGMA foreign_key_list('{name}')").fetchall(),
                "indexes": sorted(
                    (i[1:], tuple(connection.execute(f"PRAGMA index_info('{i[1]}')")))
                    for i in indexes
                ),
            }
        sql = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
        return found, {name: _words(text) for name, text in sql}


def _words(sql):
    """A definition without line ends and quotation marks, which do not matter."""
    return sorted((sql or "").replace("\n", " ").replace('"', "").replace(",", " ").split())


def test_a_migrated_project_has_the_schema_of_a_new_one(old, tmp_path):
    Store(old, writer="ani").close()
    create(tmp_path / "new.kutip", PROJECT, LABELS)
    assert _schema(old) == _schema(tmp_path / "new.kutip")


def _fails(operations):
    operations.add_column("document", Column("outlet", Integer))
    with operations.batch_alter_table("span") as span:
        span.drop_column("score")
    operations.execute("INSERT INTO nowhere VALUES (1)")


def _loses(operations):
    operations.execute("DELETE FROM annotation_set")


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (_fails, "no such table: nowhere"),
        (_loses, "is damaged: foreign keys"),
        (None, "interrupted"),
    ],
)
def test_a_migration_that_fails_leaves_the_project_as_it_was(old, monkeypatch, step, error):
    def interrupted(_):
        raise KeyboardInterrupt("interrupted")

    before = contents(old), _schema(old)
    steps = (*migrations.MIGRATIONS, step or interrupted)
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    with pytest.raises(BaseException, match=error):
        Store(old, writer="ani")
    assert version(old) == 1
    assert (contents(old), _schema(old)) == before
    monkeypatch.undo()
    Store(old, writer="ani").close()
    assert version(old) == migrations.VERSION


def test_rebuilding_a_table_keeps_the_rows_that_depend_on_it(old, monkeypatch):
    def rebuild(operations):
        with operations.batch_alter_table("span", recreate="always") as span:
            span.add_column(Column("extra", Integer))

    before = contents(old)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, rebuild))
    Store(old, writer="ani").close()
    after = contents(old)
    assert after["link"] == before["link"] != []
    assert len(after["span"]) == len(before["span"])


@pytest.mark.parametrize("name", ["apa? 100%.kutip", "a b#c.kutip"])
def test_any_name_will_do(old, name):
    odd = old.rename(old.with_name(name))
    store = Store(odd, writer="ani")
    assert version(odd) == migrations.VERSION
    assert store.span_counts()[ORGANISATION] == 2
    store.close()


MIGRATE_AND_DIE = """
import os
from pathlib import Path
from kutip.storage import store
store.use_wal = lambda _: os.kill(os.getpid(), 9)
store.Store(Path(sys.argv[1]), writer="ani")
"""


def test_a_migration_that_is_only_in_the_journal_yet_is_not_made_twice(old):
    """The header of the file still says version 1 then."""
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(old)) as holding:  # so that leaving does not empty the journal
        holding.execute("SELECT count(*) FROM span").fetchone()
        with child(MIGRATE_AND_DIE, old) as process:
            process.wait()
            assert process.returncode == -9
        assert int.from_bytes(old.read_bytes()[60:64], "big") == 1
        assert version(old) == migrations.VERSION
        store = Store(old, writer="ani")
        assert store.sides() == {}
        store.close()
