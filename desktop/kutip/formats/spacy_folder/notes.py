"""What an export has to say about itself: each thing named, with the article it happened in."""

from collections.abc import Iterator
from typing import NamedTuple

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.spacy_folder.plan import Misfit, Plan
from kutip.formats.spacy_folder.rules import Rules


class Note(NamedTuple):
    """One thing worth saying: a template and its values; `refuses` where it is a loss."""

    document: str
    kind: str
    template: str
    values: tuple[tuple[str, object], ...] = ()
    refuses: bool = False

    @property
    def message(self) -> str:
        """The sentence, in English."""
        return self.template.format(**dict(self.values))


_FATES = {
    "trimmed": QT_TRANSLATE_NOOP(
        "errors", "{label} “{text}” leaves without the white space at its edges: “{now}”."
    ),
    "expanded": QT_TRANSLATE_NOOP("errors", "{label} “{text}” grows to whole words: “{now}”."),
    "shrunk": QT_TRANSLATE_NOOP("errors", "{label} “{text}” shrinks to whole words: “{now}”."),
    "misaligned": QT_TRANSLATE_NOOP(
        "errors",
        "{label} “{text}” ({start}-{end}) begins or ends inside a word, where training cannot "
        "see it.",
    ),
    "blank": QT_TRANSLATE_NOOP("errors", "{label} at {start}-{end} holds only white space."),
}


def notes_on(plan: Plan, rules: Rules, *, refuse_misaligned: bool) -> Iterator[Note]:
    """What happened to the spans and links of one document on their way out."""
    for misfit in plan.misfits:
        yield _misfit(plan, misfit, refuse_misaligned=refuse_misaligned)
    for placed in plan.spans:
        over_line = "\n" in plan.text[placed.start : placed.end]
        if over_line and placed.label not in rules.quotes:
            values = (("label", placed.label), ("text", plan.text[placed.start : placed.end]))
            yield Note(plan.document.name, "newline", _NEWLINE, values)
    for link in plan.linked.lost:
        yield Note(plan.document.name, "link", _LINK, (("link", link.id.hex()),))


_NEWLINE = QT_TRANSLATE_NOOP("errors", "{label} “{text}” runs over the end of a line.")
_LINK = QT_TRANSLATE_NOOP("errors", "A link stays behind, because one of its spans does ({link}).")
_GIVEN_WAY = QT_TRANSLATE_NOOP("errors", "{label} “{text}” gives way to {winner} “{by}”.")


def given_way(plan: Plan) -> Iterator[Note]:
    """Each span that overlaps a stronger one, and so stands in `sc` alone. That is no loss."""
    for layer in (plan.entities, plan.quotes):
        for loser, winner in layer.given_way:
            by = plan.text[winner.start : winner.end]
            text = plan.text[loser.start : loser.end]
            values = (("label", loser.label), ("text", text), ("winner", winner.label), ("by", by))
            yield Note(plan.document.name, "given_way", _GIVEN_WAY, values)


def _misfit(plan: Plan, misfit: Misfit, *, refuse_misaligned: bool) -> Note:
    span, placed = misfit.span, misfit.placed
    refuses = misfit.fate == "blank" or (misfit.fate == "misaligned" and refuse_misaligned)
    values = (
        ("label", misfit.label),
        ("text", plan.text[span.start : span.end]),
        ("now", plan.text[placed.start : placed.end] if placed else ""),
        ("start", span.start),
        ("end", span.end),
    )
    kind = "moved" if placed else "dropped"
    return Note(plan.document.name, kind, _FATES[misfit.fate], values, refuses)
