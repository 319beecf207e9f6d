"""Words that are understood, and words that are not: exit code 2."""

from collections.abc import Callable, Sequence

import pytest

import kutip.gui
from kutip.cli import COMMANDS, is_for_the_window, main
from kutip.cli.parsing import command_named, command_parser, summary
from said import Said

Run = Callable[..., Said]


def test_every_command_is_in_the_help(kutip: Run) -> None:
    said = kutip("--help")
    assert said.code == 0
    for name in COMMANDS:
        assert f"  {name} " in said.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_page(name: str, kutip: Run) -> None:
    command = command_named(name)
    said = kutip(name, "--help")
    assert said.code == 0
    assert summary(command) in said.out
    assert "--json" in said.out
    if name != "demo":
        assert "JSON" in (command.__doc__ or "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    parser = command_parser(name, command_named(name))
    assert [action.dest for action in parser._actions if not action.help] == []


def test_later_commands_are_not_offered(kutip: Run) -> None:
    assert kutip("merge", "--help").code == 2
    assert "release" not in kutip("--help").out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["exprot", "a.kutip"], "Did you mean “export”?"),
        (["xyzzy"], "There is no command “xyzzy”."),
        (["a.kutip", "b.kutip"], "There is no command “a.kutip”."),
        (["stats"], "PROJECT"),
        (["stats", "a.kutip", "--jsno"], "did you mean --json?"),
        (["stats", "a.kutip", "more"], "more is not understood here"),
        (["import", "a.kutip"], "SOURCE"),
        (["import", "a.kutip", "b", "--map", "PER"], "OLD=NEW"),
        (["import", "a.kutip", "b", "--encoding", "ebcdix"], "no encoding “ebcdix”"),
        (["import", "a.kutip", "b", "--state", "done"], "as-found"),
        (["import", "a.kutip", "b", "--covers", ","], "commas"),
        (["export", "a.kutip", "b", "--split", "80,30"], "three numbers"),
        (["export", "a.kutip", "b", "--split", "80,30,10"], "that make 100"),
        (["export", "a.kutip", "b", "--misalig", "drop"], "did you mean --misaligned?"),
        (["search", "a.kutip", "b", "--limit", "few"], "--limit"),
        (["--jsno"], "--jsno"),
        (["-x"], "-x"),
    ],
)
def test_wrong_usage_is_said_with_what_was_meant(
    words: Sequence[str], part: str, kutip: Run
) -> None:
    said = kutip(*words)
    assert said.code == 2
    assert part in said.err
    assert said.out == ""


@pytest.mark.parametrize("words", [[], ["berita.kutip"], ["postgresql://x/y"], ["./stats"]])
def test_without_a_command_the_window_opens(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str | None] = []

    def run(project: str | None) -> int:
        opened.append(project)
        return 0

    monkeypatch.setattr(kutip.gui, "run", run, raising=False)
    assert main(words) == 0
    assert opened == [words[0] if words else None]


@pytest.mark.parametrize("words", [["stats"], ["--help"], ["berita"], ["a.kutip", "b"]])
def test_other_words_are_not_for_the_window(words: list[str]) -> None:
    assert not is_for_the_window(words)
