"""What is written about the program keeps up with the program."""

import ast
import re
from pathlib import Path

import pytest

import kutip
from kutip.cli import COMMANDS as CLI
from kutip.formats import loaded
from kutip.gui.commands import COMMANDS, FURTHER_KEYS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop" / "kutip"
HELP = ROOT / "resources" / "help"
LANGUAGES = ("en", "id")
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "DECISIONS.md",
    "CHANGELOG.md",
)

# What stands on the keys, where Qt has another word for it.
ON_THE_KEY = {"Return": "Enter", "Backtab": "Shift+Tab", "Ctrl+Return": "Ctrl+Enter"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pages(language: str) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (HELP / language).glob("*.md")}


def code_in(language: str) -> set[str]:
    """Everything that the help of a language sets as code: keys, commands, formats."""
    return set(re.findall(r"`([^`\n]+)`", "\n".join(pages(language).values())))


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def packages() -> list[str]:
    found = (path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py"))
    return sorted(name for name in found if name != ".")


# ---- the help


def test_both_languages_have_the_same_pages() -> None:
    english, indonesian = pages("en"), pages("id")
    assert english
    assert english.keys() == indonesian.keys()


@pytest.mark.parametrize("name", sorted(pages("en")))
def test_both_languages_say_the_same(name: str) -> None:
    """Headings, list entries, rows of tables: a page that grew in one language is seen."""
    english, indonesian = (pages(language)[name].splitlines() for language in LANGUAGES)
    assert [_kind(line) for line in english] == [_kind(line) for line in indonesian]


def _kind(line: str) -> str:
    found = re.match(r"#+ |- |\d+\. |\|", line)
    return found[0] if found else ("text" if line else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_leads_only_to_other_pages(language: str) -> None:
    found = pages(language)
    for name, text in found.items():
        assert text.startswith("# "), name
        assert set(re.findall(r"\]\(([^)]+)\)", text)) <= found.keys(), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_command_line_is_in_the_help(language: str) -> None:
    assert {f"kutip {name}" for name in CLI} - code_in(language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_window_is_in_the_help(language: str) -> None:
    written = code_in(language)
    missing = {
        command.id: command.keys
        for command in COMMANDS
        if command.keys and not {ON_THE_KEY.get(key, key) for key in command.keys} & written
    }
    assert missing == {}
    assert {keys for _, _, keys in FURTHER_KEYS} - written == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_in_the_help_that_the_window_does_not_have(language: str) -> None:
    rows = re.findall(r"^\| (`.*?) \|", pages(language)["02-keys.md"], re.MULTILINE)
    written = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    known = {ON_THE_KEY.get(key, key) for command in COMMANDS for key in command.keys}
    assert written - known - {keys for _, _, keys in FURTHER_KEYS} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_is_in_the_help(language: str) -> None:
    assert {each.name for each in loaded().formats} - code_in(language) == set()


# ---- the documents


def test_every_module_says_what_it_is() -> None:
    silent = [
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_the_architecture_names_every_package() -> None:
    text = read("ARCHITECTURE.md")
    assert [name for name in packages() if f"`{name}/`" not in text] == []


def test_the_architecture_names_no_module_that_is_not_there() -> None:
    named = set(re.findall(r"`((?:\w+/)+\w+\.py)`", read("ARCHITECTURE.md")))
    assert named
    there = [
        path.relative_to(ROOT).as_posix() for path in (*modules(), *(ROOT / "tests").rglob("*.py"))
    ]
    assert {n for n in named if not any(f"/{path}".endswith(f"/{n}") for path in there)} == set()


def test_the_readme_names_every_command_and_format() -> None:
    text = read("README.md")
    assert [name for name in CLI if f"`kutip {name}" not in text] == []
    assert [each.name for each in loaded().formats if f"`{each.name}`" not in text] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_make_targets_that_are_named_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):(?!=)", read("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)[ \t]*make ([a-z][a-z-]*)", read(name), re.MULTILINE))
    assert named - targets == set()


def test_the_changelog_names_this_version() -> None:
    assert re.search(rf"^## {re.escape(kutip.__version__)}\b", read("CHANGELOG.md"), re.MULTILINE)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_the_documents_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", read(name))
    assert [link for link in links if not (ROOT / link).exists()] == []
