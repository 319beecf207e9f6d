"""What “complete” means: nothing left open, and complete for which labels."""

from collections.abc import Iterable
from typing import NamedTuple

from kutip.domain.annotate import answer
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added, Edit, Replaced
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import AnnotationSet, LabelId, Span, with_attribute
from kutip.domain.labels import LabelSet


class OpenQuestions(NamedTuple):
    """What keeps a set from being complete."""

    suggestions: tuple[Span, ...] = ()
    undecided: tuple[Span, ...] = ()


def open_questions(
    on: AnnotatedDocument, mine: AnnotationSet, labels: LabelSet, machines: Iterable[str]
) -> OpenQuestions:
    """Suggestions not answered, and spans that must decide on a link and have not."""
    deciding = {label.id for label in labels.spans if labels.decision(label.id) is not None}
    asked = (span for span in on.accepted(mine.id) if span.label_id in deciding)
    undecided = [span for span in asked if not labels.is_decided(span)]
    return OpenQuestions(
        tuple(on.suggestions(mine.id, machines)),
        tuple(span for span in undecided if not _continues(on, span, labels)),
    )


def _continues(on: AnnotatedDocument, span: Span, labels: LabelSet) -> bool:
    """A span that continues another of its own kind leaves the decision to that one."""
    own = {k.id for k in labels.links_between(span.label_id, span.label_id)}
    return any(k.head_id == span.id and k.label_id in own for k in on.links_at(span.id))


def complete(
    on: AnnotatedDocument, mine: AnnotationSet, labels: LabelSet, questions: OpenQuestions
) -> Edit:
    """Say that the set is whole for the labels it covers.

    Open questions are settled in the same edit: suggestions are rejected, undecided spans are
    said to be *unclear*; the caller asks first.
    """
    rejected = [
        change
        for suggestion in questions.suggestions
        for change in answer(on, mine, suggestion.id, "reject").changes
        if isinstance(change, Added) and isinstance(change.item, Span)
    ]
    settled = [
        Replaced(span, _unclear(span, link.name.lower()))
        for span in questions.undecided
        if (link := labels.decision(span.label_id)) is not None
    ]
    after = mine._replace(state="complete", covers=mine.covers or labels.ids())
    before = on.sets.get(mine.id)
    own = () if before == after else (Replaced(before, after) if before else Added(after),)
    return Edit(QT_TRANSLATE_NOOP("edits", "Complete document"), (*own, *rejected, *settled))


def _unclear(span: Span, field: str) -> Span:
    return span._replace(attributes=with_attribute(span.attributes, field, "unclear"))


def is_complete_for(annotation_set: AnnotationSet, label_ids: Iterable[LabelId]) -> bool:
    """Whether a set claims to hold every span of these labels."""
    return annotation_set.state == "complete" and set(label_ids) <= set(annotation_set.covers)
