"""Whose annotations leave, and of which articles: one set an article, only finished ones."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kutip.domain.completeness import is_complete_for
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import AnnotationSet, Annotator, Document, DocumentId, LabelId
from kutip.domain.labels import LabelSet
from kutip.formats.spacy_folder.corpora import Chosen
from kutip.formats.spacy_folder.notes import Note


class Choice(NamedTuple):
    """One set for each article that leaves; for the others, by name, why they stay."""

    annotator: str
    chosen: dict[DocumentId, Chosen]
    left_out: list[tuple[str, str]]
    notes: list[Note]


def annotator_for(
    annotators: Sequence[Annotator],
    sets: Iterable[AnnotationSet],
    named: str | None = None,
    *,
    include_incomplete: bool = False,
) -> str:
    """Who is exported: the one named, else gold if it has sets, else the only one who finished."""
    if named is not None:
        return _named(annotators, named)
    begun = {s.annotator for s in sets if s.state != "new"}
    gold = [a.name for a in annotators if a.kind == "gold" and a.name in begun]
    if gold:
        return gold[0]
    done = {s.annotator for s in sets if s.state == "complete" or include_incomplete}
    humans = [a.name for a in annotators if a.kind == "human" and a.name in done]
    if len(humans) == 1:
        return humans[0]
    raise _nobody() if not humans else _several(humans)


def _named(annotators: Iterable[Annotator], name: str) -> str:
    if name not in {annotator.name for annotator in annotators}:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no annotator “{name}”. There are: {names}."),
            name=name,
            names=", ".join(annotator.name for annotator in annotators),
        )
    return name


def _nobody() -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No article is complete yet, so there is nothing to export. Finish one, or ask for "
            "incomplete articles as well.",
        )
    )


def _several(names: Iterable[str]) -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors",
            "Several people have finished articles: {names}. Name the one to export, or settle "
            "their differences in a gold set first.",
        ),
        names=", ".join(names),
    )


def choose(
    documents: Iterable[Document],
    sets: Iterable[AnnotationSet],
    labels: LabelSet,
    label_ids: Sequence[LabelId],
    annotator: str,
    *,
    include_incomplete: bool = False,
    accept_loss: bool = False,
) -> Choice:
    """Sort the articles: those that leave, and those that stay with the reason."""
    mine = {s.document_id: s for s in sets if s.annotator == annotator}
    choice = Choice(annotator, {}, [], [])
    for document in documents:
        own = mine.get(document.id)
        why = _why_not(document, own, include_incomplete=include_incomplete)
        if own is None or why:
            choice.left_out.append((document.name, why))
        elif own.state == "complete" and not is_complete_for(own, label_ids):
            _uncovered(document, own, labels, label_ids, choice, include=include_incomplete)
        else:
            choice.chosen[document.id] = Chosen(own.id, own.state == "complete")
    if accept_loss:
        choice.notes[:] = [note._replace(refuses=False) for note in choice.notes]
    return choice


def _why_not(document: Document, own: AnnotationSet | None, *, include_incomplete: bool) -> str:
    if own is None or own.state == "new":
        return QT_TRANSLATE_NOOP("errors", "not begun")
    if own.flagged:
        return QT_TRANSLATE_NOOP("errors", "flagged for the lead")
    if own.state == "skipped":
        return QT_TRANSLATE_NOOP("errors", "skipped")
    if document.length == 0:
        return QT_TRANSLATE_NOOP("errors", "has no text")
    if own.state != "complete" and not include_incomplete:
        return QT_TRANSLATE_NOOP("errors", "not complete")
    return ""


_UNCOVERED = QT_TRANSLATE_NOOP(
    "errors",
    "“{document}” is not complete for {labels}: training would learn that none are there. "
    "Complete it, export fewer labels, or leave it out by accepting the loss.",
)
_NOT_FOR_ALL = QT_TRANSLATE_NOOP("errors", "not complete for all labels")


def _uncovered(
    document: Document,
    own: AnnotationSet,
    labels: LabelSet,
    label_ids: Iterable[LabelId],
    choice: Choice,
    *,
    include: bool,
) -> None:
    """Complete, but not for all exported labels: it stays, or leaves as incomplete."""
    if include:
        choice.chosen[document.id] = Chosen(own.id, complete=False)
        return
    names = ", ".join(labels.span(id_).name for id_ in label_ids if id_ not in own.covers)
    values = (("document", document.name), ("labels", names))
    choice.notes.append(Note(document.name, "coverage", _UNCOVERED, values, refuses=True))
    choice.left_out.append((document.name, _NOT_FOR_ALL))
