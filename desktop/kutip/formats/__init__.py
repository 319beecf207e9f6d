"""Files in, files out. Formats are found by the entry point group `kutip.formats`.

Our own are declared there too, so that a plug-in is not second class.
"""

import difflib
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import NamedTuple

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.base import Format, Problem
from kutip.formats.fields import shown

GROUP = "kutip.formats"
HEAD = 64 * 1024
# For a program without its metadata, as a frozen one may be.
_OWN = {
    "text": "kutip.formats.text:TextFormat",
    "kutip": "kutip.formats.kutip_jsonl:KutipFormat",
    "prodigy": "kutip.formats.prodigy:ProdigyFormat",
    "spacy": "kutip.formats.docbin:DocBinFormat",
}


class Loaded(NamedTuple):
    """All formats there are, and what is to be said of those that could not be loaded."""

    formats: tuple[Format, ...]
    failures: tuple[Problem, ...] = ()


@cache
def loaded() -> Loaded:
    """All formats, by name. One that fails to load is left out, and said to be."""
    declared = {point.name: point for point in entry_points(group=GROUP)}
    own = {name: EntryPoint(name, value, GROUP) for name, value in _OWN.items()}
    found = [_load(point) for _, point in sorted((own | declared).items())]
    return Loaded(
        tuple(each for each in found if not isinstance(each, Problem)),
        tuple(each for each in found if isinstance(each, Problem)),
    )


def _load(point: EntryPoint) -> Format | Problem:
    try:
        made: Format = point.load()()
    except Exception as error:  # noqa: BLE001 - a stranger's module may fail in any way
        return Problem(
            "",
            0,
            "",
            "plugin",
            QT_TRANSLATE_NOOP("errors", "The format {name} cannot be loaded: {reason}."),
            (("name", point.name), ("reason", shown(f"{type(error).__name__}: {error}"))),
        )
    return made


def format_named(name: str) -> Format:
    """The format with a name. Raises `KutipError` with the nearest names."""
    known = {each.name: each for each in loaded().formats}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1)
    raise KutipError(
        QT_TRANSLATE_NOOP("errors", "There is no format “{name}”. Take one of: {names}."),
        name=name,
        names=", ".join((*near, *sorted(known.keys() - set(near)))),
    )


def detect(path: Path) -> Format:
    """The format of a file or folder, by content and name. Raises `KutipError`."""
    head = b""
    if not path.is_dir():
        with path.open("rb") as file:
            head = file.read(HEAD)
    reading = [each for each in loaded().formats if each.reads]
    scores = {each.name: each.recognises(path, head) for each in reading}
    best = max(reading, key=lambda each: scores[each.name], default=None)
    if best is None or scores[best.name] <= 0:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Kutip cannot tell what {path} is. It reads: {names}. Say which with --format.",
            ),
            path=shown(path.name),
            names=", ".join(each.name for each in reading),
        )
    return best
