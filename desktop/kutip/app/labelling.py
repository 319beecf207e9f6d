"""What the keys of the window do to the open document, each as an edit or a place to go.

The window knows what was touched and which key was pressed; what that means is decided here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from kutip.app.workspace import Workspace
from kutip.domain import annotate, graphemes, proposals
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.completeness import OpenQuestions, complete, open_questions
from kutip.domain.edits import Added, Change, Edit, item_of
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    LabelId,
    LinkLabel,
    Span,
    SpanId,
    SpanLabel,
    Value,
    reading_order,
)

Edge = Literal["start", "end"]
Unit = Literal["token", "grapheme"]


def document_of(desk: Workspace) -> AnnotatedDocument:
    """The open document; a sentence where none is."""
    if desk.document is None:
        raise KutipError(QT_TRANSLATE_NOOP("errors", "No article is open. Choose one first."))
    return desk.document


def label(desk: Workspace, start: int, end: int, with_label: SpanLabel) -> Edit:
    """Label a stretch of text; a quotation's type is proposed from its marks."""
    on = document_of(desk)
    edit = annotate.add_span(
        on,
        desk.mine(),
        start,
        end,
        with_label.id,
        overlap=desk.project.overlap,
        guideline=desk.project.guideline_version,
    )
    return Edit(edit.name, tuple(_described(on, change, with_label) for change in edit.changes))


def _described(on: AnnotatedDocument, change: Change, with_label: SpanLabel) -> Change:
    match change:
        case Added(Span() as span):
            said = proposals.attributes(on.text, span.start, span.end, with_label)
            return Added(span._replace(attributes=said))
    return change


def added_span(edit: Edit) -> SpanId | None:
    """The span that an edit brings, if it brings one that holds."""
    spans = [c.item for c in edit.changes if isinstance(c, Added) and isinstance(c.item, Span)]
    return next((span.id for span in spans if span.answer == "accept"), None)


def relabel(desk: Workspace, span_id: SpanId, label_id: LabelId) -> Edit:
    """Another label for a span; for a suggestion, the span one makes of it."""
    on = document_of(desk)
    span = on.spans[span_id]
    if is_suggestion(desk, span):
        return accept_otherwise(desk, span, span.start, span.end, label_id)
    return annotate.relabel_span(on, desk.labels, span_id, label_id)


def is_suggestion(desk: Workspace, span: Span) -> bool:
    """Whether a span is a machine's and not yet one's own."""
    return span.set_id != desk.mine().id


def accept(desk: Workspace, span_id: SpanId) -> Edit:
    """Take a suggestion as it is."""
    overlap = desk.project.overlap
    return annotate.answer(document_of(desk), desk.mine(), span_id, "accept", overlap=overlap)


def accept_otherwise(
    desk: Workspace, suggestion: Span, start: int, end: int, label_id: LabelId
) -> Edit:
    """Take a suggestion with other edges or label; the original is thereby rejected."""
    if (start, end, label_id) == (suggestion.start, suggestion.end, suggestion.label_id):
        return accept(desk, suggestion.id)
    refused = annotate.answer(document_of(desk), desk.mine(), suggestion.id, "reject")
    added = label(desk, start, end, desk.labels.span(label_id))
    spans = (change for change in added.changes if isinstance(item_of(change), Span))
    name = QT_TRANSLATE_NOOP("edits", "Accept suggestion")
    return Edit(name, (*refused.changes, *map(_as_changed, spans)))


def _as_changed(change: Change) -> Change:
    match change:
        case Added(Span() as span):
            return Added(span._replace(origin="changed"))
    return change


def remove(desk: Workspace, span_id: SpanId) -> Edit:
    """Take a span away, or reject a suggestion."""
    on = document_of(desk)
    if is_suggestion(desk, on.spans[span_id]):
        return annotate.answer(on, desk.mine(), span_id, "reject")
    return annotate.remove_span(on, desk.labels, span_id)


def resize(desk: Workspace, span_id: SpanId, start: int, end: int) -> Edit:
    """Give a span other edges; a suggestion is taken over with them."""
    on = document_of(desk)
    span = on.spans[span_id]
    if is_suggestion(desk, span):
        return accept_otherwise(desk, span, start, end, span.label_id)
    return annotate.resize_span(on, span_id, start, end, overlap=desk.project.overlap)


def move_edge(desk: Workspace, span_id: SpanId, edge: Edge, by: int, unit: Unit) -> Edit:
    """Move one edge of a span by so many tokens or graphemes (to the left where negative)."""
    on = document_of(desk)
    span = on.spans[span_id]
    moved = _moved(on, getattr(span, edge), edge, by, unit)
    start, end = (moved, span.end) if edge == "start" else (span.start, moved)
    if start >= end:
        return Edit("", ())
    return resize(desk, span_id, start, end)


def _moved(on: AnnotatedDocument, offset: int, edge: Edge, by: int, unit: Unit) -> int:
    if unit == "grapheme":
        return graphemes.step(on.text, offset, by)
    bounds = on.tokens.starts if edge == "start" else on.tokens.ends
    step = 1 if by > 0 else -1
    place = bisect_right(bounds, offset) if by > 0 else bisect_left(bounds, offset) - 1
    while 0 <= place < len(bounds):
        if not on.text[on.tokens.starts[place] : on.tokens.ends[place]].isspace():
            return bounds[place]
        place += step
    return offset


def visible(desk: Workspace) -> list[Span]:
    """All spans one sees, in reading order: one's own accepted ones and open suggestions."""
    on = document_of(desk)
    mine = on.accepted(desk.mine().id)
    suggested = on.suggestions(desk.mine().id, desk.machines)
    return sorted((*mine, *suggested), key=reading_order) if suggested else mine


def neighbour(spans: Sequence[Span], at: Span | int, step: int) -> Span | None:
    """The next (1) or previous (-1) span from a span, or from an offset."""
    if isinstance(at, Span):
        key = reading_order(at)
        ahead = [
            s for s in spans if (reading_order(s) > key if step > 0 else reading_order(s) < key)
        ]
    else:
        ahead = [s for s in spans if (s.start >= at if step > 0 else s.start < at)]
    return (ahead[0] if step > 0 else ahead[-1]) if ahead else None


def decision(desk: Workspace, span: Span) -> LinkLabel | None:
    """The link that a span of this label has to decide on."""
    return desk.labels.decision(span.label_id)


def proposed_links(desk: Workspace, span: Span) -> list[tuple[LinkLabel, list[Span]]]:
    """What a span may be linked to, by link label, the most likely first.

    The link that the span has to decide on stands first; labels with nobody to link are left out.
    """
    on, decides = document_of(desk), decision(desk, span)
    labels = [k for k in desk.labels.links if span.label_id in k.heads]
    labels.sort(key=lambda k: k is not decides)
    found = (
        (k, proposals.speakers(on, k, span) if k is decides else proposals.nearest(on, k, span))
        for k in labels
    )
    return [(k, candidates) for k, candidates in found if candidates]


def link(desk: Workspace, head: SpanId, tail: SpanId, link_label: LinkLabel) -> Edit:
    """Link two spans."""
    return annotate.link_spans(document_of(desk), desk.labels, head, tail, link_label)


def decide(desk: Workspace, span_id: SpanId, value: Value) -> Edit:
    """Say that a span has no such link, and why: unnamed, document, unclear."""
    on = document_of(desk)
    link_label = decision(desk, on.spans[span_id])
    if link_label is None:
        return Edit("", ())
    return annotate.set_attribute(on, desk.labels, span_id, link_label.name.lower(), value)


def questions(desk: Workspace) -> OpenQuestions:
    """What is open before the article can be called done."""
    return open_questions(document_of(desk), desk.mine(), desk.labels, desk.machines)


def done(desk: Workspace, settle: OpenQuestions) -> Edit:
    """Call the article done, settling what was open."""
    return complete(document_of(desk), desk.mine(), desk.labels, settle)
