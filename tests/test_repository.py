"""What the repository itself must keep to, apart from the program in it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {".git", ".venv", "build", "dist", "htmlcov", "uv.lock", "__pycache__", ".hypothesis"}

# Written so that none of these patterns finds itself.
REGISTRY = re.compile(
    r"https?://\S*/(?:simple|packages)/"  # an index, or the files below one
    r"|\bfiles\.\w+hosted\.\w+"
    r"|\b(?:test\.)?pypi\.(?:org|io|python)\b"
    r"|\bregistry\.\w+\.(?:org|com)\b"
    r"|\bdeb\.\w+\.org\b"
)
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:home|root|Users|work)/[\w.]+")
PIN = re.compile(r"[A-Za-z0-9._-]+==[\w.!+]+(; [a-z_]+ (?:<|<=|==|!=|>=|>) \"[^\"]+\")?")


def text_files() -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file that git would hold, binaries left out."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in NOT_OURS and not name.endswith((".egg-info", "_cache"))
        ]
        for name in names:
            if name in NOT_OURS:
                continue
            path = Path(folder, name)
            content = path.read_bytes()
            if b"\0" not in content:
                yield path.relative_to(ROOT).as_posix(), content.decode(errors="replace")


def findings(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {found.group()}"
        for name, text in text_files()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_package_registry() -> None:
    assert findings(REGISTRY) == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert findings(MACHINE_PATH) == []


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (REGISTRY, ["https://example.org/", "simple/", "kutip"]),
        (REGISTRY, ["files.", "someone", "hosted.org"]),
        (MACHINE_PATH, ["open('/", "home/", "rini/a.kutip')"]),
        (MACHINE_PATH, ["#!/", "root/", ".venv/bin/python"]),
    ],
)
def test_what_must_not_be_named_is_found(pattern: re.Pattern[str], parts: list[str]) -> None:
    assert pattern.search("".join(parts))


@pytest.mark.parametrize(
    "text",
    ["https://example.org/home/page", "~/home/a.kutip", "$HOME/work/a", "a simple/ packages/ row"],
)
def test_harmless_text_is_let_be(text: str) -> None:
    assert not REGISTRY.search(text)
    assert not MACHINE_PATH.search(text)


def test_constraints_are_exact_pins_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not PIN.fullmatch(line)] == []
    assert lines == sorted(lines, key=str.casefold)


def test_the_make_targets_that_the_readme_names_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"(?:^|`)[ \t]*make ([a-z][a-z-]*)", readme, re.MULTILINE))
    targets = set(re.findall(r"^([a-z][a-z-]*):(?!=)", makefile, re.MULTILINE))
    assert named, "the README says how to run the program"
    assert named - targets == set()


ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))


@pytest.mark.parametrize("path", ICONS, ids=[path.stem for path in ICONS])
def test_an_icon_is_drawn_in_its_square_and_can_be_recoloured(path: Path) -> None:
    side = "256" if path.stem == "kutip" else "20"
    picture = ET.fromstring(path.read_bytes())  # noqa: S314 - our own file
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert (picture.get("width"), picture.get("height")) == (side, side)
    assert picture.get("viewBox") == f"0 0 {side} {side}"
    if path.stem != "kutip":
        colours = {
            value
            for shape in picture.iter()
            for name in ("fill", "stroke")
            if (value := shape.get(name)) is not None
        }
        assert colours - {"none"} == {"#000000"}


def test_each_font_has_its_licence_beside_it() -> None:
    folder = ROOT / "resources" / "fonts"
    fonts = [path for path in folder.iterdir() if path.suffix in {".ttf", ".otf"}]
    assert fonts
    for font in fonts:
        family = font.stem.partition("-")[0]
        assert "SIL OPEN FONT LICENSE" in (folder / f"{family}-OFL.txt").read_text("utf-8")
