"""What scripts rely on: the JSON of every command, to the letter."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kutip.cli import COMMANDS
from said import Said, write_sets

Run = Callable[..., Said]
Golden = Callable[[str, str], None]

# Commands that need nothing but the project, and what is said to them.
SIMPLE = {
    "stats": ("berita.kutip",),
    "search": ("berita.kutip", "garam"),
    "labels": ("berita.kutip",),
    "check": ("berita.kutip",),
    "backup": ("berita.kutip",),
    "remove-import": ("berita.kutip",),
    "new": ("baru.kutip", "--title", "Baru"),
}


@pytest.mark.parametrize("command", SIMPLE)
def test_the_json_is_as_promised(command: str, kutip: Run, berita: Path, golden: Golden) -> None:
    said = kutip(command, *SIMPLE[command], "--json")
    assert (said.code, said.err) == (0, "")
    golden(command, said.out)


def test_import(kutip: Run, golden: Golden, tmp_path: Path) -> None:
    kutip("new", "p.kutip")
    write_sets(tmp_path / "siap.jsonl")
    said = kutip("import", "p.kutip", "siap.jsonl", "--json")
    assert said.code == 0
    golden("import", said.out)


def test_a_refused_import(kutip: Run, golden: Golden, berita: Path, tmp_path: Path) -> None:
    write_sets(tmp_path / "baru.jsonl", bad={"label": "ORANG", "end": 900})
    said = kutip("import", "berita.kutip", "baru.jsonl", "--json")
    assert said.code == 1
    golden("import-refused", said.out)


def test_export(kutip: Run, golden: Golden, berita: Path) -> None:
    said = kutip("export", "berita.kutip", "berita.spacy", "--json")
    assert said.code == 0
    golden("export", said.out)


def test_undo(kutip: Run, golden: Golden, berita: Path) -> None:
    _add_a_span(berita)
    said = kutip("undo", "berita.kutip", "--json")
    assert said.code == 0
    golden("undo", said.out)


def test_restore(kutip: Run, golden: Golden, berita: Path) -> None:
    kutip("backup", "berita.kutip", "aman.kutip")
    said = kutip("restore", "berita.kutip", "aman.kutip", "--json")
    assert said.code == 0
    golden("restore", said.out)


def test_removing_an_import(kutip: Run, golden: Golden, berita: Path) -> None:
    said = kutip("remove-import", "berita.kutip", "garam.txt", "--json")
    assert said.code == 0
    golden("remove-import-done", said.out)


def test_repair(kutip: Run, golden: Golden, berita: Path) -> None:
    said = kutip("check", "berita.kutip", "--repair", "--json")
    assert said.code == 0
    golden("check-repair", said.out)


def test_a_refusal(kutip: Run, golden: Golden) -> None:
    said = kutip("stats", "tiada.kutip", "--json")
    assert said.code == 1
    golden("refusal", said.out)


def test_formats_says_the_same_of_each(kutip: Run) -> None:
    found = kutip("formats", "--json").json
    assert found.keys() == {"formats", "failed"}
    assert "kutip" in [each["name"] for each in found["formats"]]
    keys = {"name", "suffixes", "reads", "writes", "keeps"}
    assert all(each.keys() == keys for each in found["formats"])


def test_every_command_has_its_golden_file() -> None:
    have = {path.stem for path in (Path(__file__).parent / "golden").glob("*.json")}
    # The demo's is the window's; formats depend on plug-ins.
    assert set(COMMANDS) - {"demo", "formats"} <= have


def _add_a_span(path: Path) -> None:
    import kutip

    desk = kutip.open_project(path, annotator="Rini")
    siap = next(each for each in desk.store.documents() if each.name == "siap")
    on = desk.open(siap.id)
    from kutip.domain.annotate import add_span

    desk.apply(add_span(on, desk.mine(), 18, 22, desk.labels.named("ORGANISATION").id))
    desk.store.close()
