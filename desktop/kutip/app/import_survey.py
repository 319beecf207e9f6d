"""A first look through a file: what its offsets count, and which labels it uses."""

from collections.abc import Iterator
from typing import NamedTuple

from kutip.app.import_sources import SourceFile
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.base import OffsetUnit, Problem, RawDocument, ReadOptions
from kutip.formats.offsets import Verdict, is_doubtful, vote


class Survey(NamedTuple):
    """The labels used, and the vote on the unit where there was anything to vote on."""

    labels: tuple[str, ...]
    verdict: Verdict | None = None

    @property
    def unit(self) -> OffsetUnit:
        """The unit that the file counts in."""
        return self.verdict.unit if self.verdict is not None else "codepoints"


def survey(file: SourceFile, options: ReadOptions) -> Survey:
    """Look through a file. It is voted on only where code points do not explain everything."""
    labels: dict[str, None] = {}
    doubtful = False
    for document in _documents(file, options):
        for raw_set in document.sets:
            labels.update((span.label, None) for span in raw_set.spans)
            doubtful = doubtful or is_doubtful(document.text, raw_set.spans)
    if not doubtful:
        return Survey(tuple(labels))
    said = (
        (document.text, raw_set.spans)
        for document in _documents(file, options)
        for raw_set in document.sets
    )
    return Survey(tuple(labels), vote(said))


def _documents(file: SourceFile, options: ReadOptions) -> Iterator[RawDocument]:
    found = file.format.read(file.path, options)
    return (each for each in found if isinstance(each, RawDocument))


def evidence(file: str, verdict: Verdict) -> Problem:
    """The notice of what was voted, and how."""
    best = next(ballot for ballot in verdict.ballots if ballot.unit == verdict.unit)
    others = [ballot for ballot in verdict.ballots if ballot.unit != verdict.unit]
    return Problem(
        file,
        0,
        "",
        "offsets",
        QT_TRANSLATE_NOOP(
            "errors",
            "Its offsets were taken to count {unit}: so {right} of {count} spans cover the words "
            "the file gives for them ({others}). --offsets says otherwise.",
        ),
        (
            ("unit", verdict.unit),
            ("right", best.right),
            ("count", best.right + best.wrong),
            ("others", ", ".join(f"{ballot.unit} {ballot.right}" for ballot in others)),
        ),
    )
