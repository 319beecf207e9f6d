"""The list of projects opened lately: short, and never in the way."""

from pathlib import Path

import pytest

from kutip.app.folders import state_folder
from kutip.app.recent import (
    LIMIT,
    RecentProject,
    forget,
    load_recent,
    moved,
    remember,
    save_recent,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a.kutip"
    made.touch()
    return made


def test_without_a_file_the_list_is_empty() -> None:
    assert load_recent() == []


def test_what_was_remembered_is_first(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.kutip"
    other.touch()
    remember(RecentProject(str(other), "B"))
    one = RecentProject(str(file), "A", "2026-11-18T10:42:00+00:00", 120, 36, 37, "Rini")
    assert remember(one)[0] == one
    assert [each.title for each in remember(one)] == ["A", "B"]


def test_a_project_whose_file_is_gone_is_marked(file: Path) -> None:
    remember(RecentProject(str(file), "A"))
    file.unlink()
    assert load_recent()[0].missing


def test_it_is_found_elsewhere_or_forgotten(file: Path) -> None:
    remember(RecentProject("/gone/a.kutip", "A"))
    assert moved("/gone/a.kutip", str(file)) == [RecentProject(str(file), "A")]
    assert forget(str(file)) == []
    assert file.exists()


def test_the_list_stays_short() -> None:
    save_recent(RecentProject(f"/gone/{n}.kutip", str(n)) for n in range(30))
    assert [each.title for each in load_recent()] == [str(n) for n in range(LIMIT)]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"7", b"[1, null, {}]", b'[{"path": 3}]', b'[{"path": ""}]', b"\xff\xfe"],
)
def test_a_broken_list_is_an_empty_one(content: bytes) -> None:
    state_folder().mkdir(parents=True, exist_ok=True)
    (state_folder() / "recent.json").write_bytes(content)
    assert load_recent() == []


def test_a_broken_value_is_left_out_and_the_rest_taken(file: Path) -> None:
    state_folder().mkdir(parents=True, exist_ok=True)
    row = f'[{{"path": "{file}", "title": 7, "documents": true, "done": 3, "extra": 1}}]'
    (state_folder() / "recent.json").write_text(row, "utf-8")
    assert load_recent() == [RecentProject(str(file), "a", done=3)]


def test_where_it_cannot_be_written_the_work_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("KUTIP_STATE", str(blocked / "state"))
    assert remember(RecentProject("/gone/a.kutip", "A")) == []
