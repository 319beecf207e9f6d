"""What an export can be asked for, and its report put so that people can read it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kutip.app.exporting import WRITERS, ExportReport
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP


class Kind(NamedTuple):
    """A way to export: the writer, how the place is named, and what it is called."""

    name: str
    format: str
    suffix: str
    title: str


# Formats of other writers are added under their own names.
_KINDS = (
    Kind("folder", "spacy", "", QT_TRANSLATE_NOOP("export", "spaCy: a folder to train in")),
    Kind("file", "spacy", ".spacy", QT_TRANSLATE_NOOP("export", "spaCy: one .spacy file")),
    Kind("kutip", "kutip", ".jsonl", QT_TRANSLATE_NOOP("export", "Kutip JSONL: everything")),
    Kind("prodigy", "prodigy", ".jsonl", QT_TRANSLATE_NOOP("export", "Prodigy JSONL")),
)


def kinds() -> list[Kind]:
    """The ways to export that this program has."""
    known = [kind for kind in _KINDS if kind.format in WRITERS]
    others = WRITERS.keys() - {kind.format for kind in known}
    return [*known, *(Kind(name, name, "." + name, name) for name in sorted(others))]


def default_place(project: Path, kind: Kind) -> Path:
    """Beside the project, under its name, where nothing is yet."""
    stem = project.stem + ("-spacy" if not kind.suffix else "")
    place = project.with_name(stem + kind.suffix)
    number = 2
    while place.exists():
        place = project.with_name(f"{stem}-{number}{kind.suffix}")
        number += 1
    return place


def whose(desk: Workspace) -> list[str]:
    """Who can be exported: everyone with a set that is begun, gold first, then oneself."""
    begun = {each.annotator for each in desk.store.sets() if each.state != "new"}
    gold = {name for name, who in desk.annotators.items() if who.kind == "gold"}
    return sorted(begun, key=lambda name: (name not in gold, name != desk.annotator, name))


def shares(train: int, dev: int, test: int) -> tuple[int, ...]:
    """A split; raises `KutipError` where it is not the whole."""
    if train + dev + test != 100:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "The parts of the split make {total} percent; they should make 100."
            ),
            total=train + dev + test,
        )
    return (train, dev, test)


class Row(NamedTuple):
    """What happens to the spans of one label; None where the report does not say."""

    label: str
    kept: int | None
    moved: int
    dropped: int
    given_way: int
    sides: tuple[int, ...]


def sides_of(report: ExportReport) -> tuple[str, ...]:
    """The sides of the split, in order."""
    return tuple(dict.fromkeys(side for counts in report.labels.values() for side in counts))


def rows_of(report: ExportReport) -> list[Row]:
    """The report by label."""
    moved, dropped = _by_label(report, "moved"), _by_label(report, "dropped")
    given = Counter(str(dict(note.values).get("label", "")) for note in report.gave_way)
    sides = sides_of(report)
    return [
        Row(
            name,
            sum(counts.values()) - moved[name] if counts else None,
            moved[name],
            dropped[name],
            given[name],
            tuple(counts.get(side, 0) for side in sides),
        )
        for name, counts in report.labels.items()
    ]


def _by_label(report: ExportReport, kind: str) -> Counter[str]:
    found = (dict(note.values) for note in report.notes if note.kind == kind)
    return Counter(str(values.get("label", "")) for values in found)


class Stayed(NamedTuple):
    """Articles that are not exported, for the same reason."""

    why: str
    names: tuple[str, ...]


def stayed(left_out: Iterable[tuple[str, str]]) -> list[Stayed]:
    """The articles that stay, by reason, the most frequent first."""
    groups: dict[str, list[str]] = {}
    for name, why in left_out:
        groups.setdefault(why, []).append(name)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return [Stayed(why, tuple(names)) for why, names in ordered]
