"""What an annotator may do: each function looks, decides, and returns an edit.

`mine` is the annotator's own set, which may not be in the document yet: the first edit brings it.
"""

from kutip.domain import graphemes
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added, Change, Edit, Removed, Replaced
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Answer,
    LabelId,
    Link,
    LinkId,
    LinkLabel,
    Origin,
    SetId,
    Span,
    SpanId,
    Value,
    new_id,
    with_attribute,
)
from kutip.domain.labels import LabelSet


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch in whole graphemes, without white space at its edges; refused where empty."""
    if start < end:
        start, end = graphemes.previous_boundary(text, start), graphemes.next_boundary(text, end)
    while start < end and text[start : (after := graphemes.step(text, start, 1))].isspace():
        start = after
    while start < end and text[(before := graphemes.step(text, end, -1)) : end].isspace():
        end = before
    if start >= end:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no text to label here. Select some words first.")
        )
    return start, end


def add_span(
    on: AnnotatedDocument,
    mine: AnnotationSet,
    start: int,
    end: int,
    label_id: LabelId,
    *,
    overlap: bool = True,
    origin: Origin = "manual",
    guideline: int = 1,
) -> Edit:
    """Label a stretch of text, without the white space around it."""
    start, end = trimmed(on.text, start, end)
    _refuse_overlap(on, mine, start, end, overlap=overlap)
    span = Span(
        SpanId(new_id()), mine.id, start, end, label_id, origin=origin, guideline=guideline
    )
    name = QT_TRANSLATE_NOOP("edits", "Add span")
    return Edit(name, (*_begin(on, mine), *_instead_of_rejected(on, span), Added(span)))


def relabel_span(
    on: AnnotatedDocument, labels: LabelSet, span_id: SpanId, label_id: LabelId
) -> Edit:
    """Give a span another label; what the other label cannot have (attributes, links) goes."""
    span = on.spans[span_id]
    name = QT_TRANSLATE_NOOP("edits", "Change label")
    if label_id == span.label_id:
        return Edit(name, ())
    lost = [
        link
        for link in on.links_at(span_id)
        if not _may_join(on, labels.link(link.label_id), link, {span_id: label_id})
    ]
    said = {labels.link(link.label_id).name.lower() for link in lost if link.head_id == span_id}
    fields = {field.name for field in labels.span(label_id).attributes} - said
    kept = tuple(pair for pair in span.attributes if pair[0] in fields)
    changed = _correct(on, span_id, name, label_id=label_id, attributes=kept)
    return Edit(name, (*_unlink(on, labels, lost, but=span_id), *changed.changes))


def resize_span(
    on: AnnotatedDocument, span_id: SpanId, start: int, end: int, *, overlap: bool = True
) -> Edit:
    """Move the edges of a span."""
    span = on.spans[span_id]
    start, end = trimmed(on.text, start, end)
    _refuse_overlap(on, on.sets[span.set_id], start, end, overlap=overlap, but=span_id)
    return _correct(on, span_id, QT_TRANSLATE_NOOP("edits", "Move edge"), start=start, end=end)


def remove_span(on: AnnotatedDocument, labels: LabelSet, span_id: SpanId) -> Edit:
    """Take a span away, and the links at it first, so that undoing brings all of it back."""
    span = on.spans[span_id]
    links = _unlink(on, labels, on.links_at(span_id), but=span_id)
    name = QT_TRANSLATE_NOOP("edits", "Remove span")
    begin = _begin(on, on.sets[span.set_id])
    return Edit(name, (*begin, *links, Removed(span), *_refused_original(span)))


def link_spans(
    on: AnnotatedDocument,
    labels: LabelSet,
    head_id: SpanId,
    tail_id: SpanId,
    link_label: LinkLabel,
) -> Edit:
    """Draw a link from one span to another of the same set, in place of an earlier decision."""
    head, tail = on.spans[head_id], on.spans[tail_id]
    _refuse_link(on, head, tail, link_label)
    decision = labels.decision(head.label_id)
    decides = decision is not None and decision.id == link_label.id
    old = [
        Removed(link)
        for link in on.links_at(head_id)
        if decides and link.head_id == head_id and link.label_id == link_label.id
    ]
    new = Link(LinkId(new_id()), head.set_id, head_id, tail_id, link_label.id)
    said = _say(head, link_label.name.lower(), "linked") if decides else ()
    name = QT_TRANSLATE_NOOP("edits", "Link spans")
    return Edit(name, (*_begin(on, on.sets[head.set_id]), *old, Added(new), *said))


def remove_link(on: AnnotatedDocument, labels: LabelSet, link_id: LinkId) -> Edit:
    """Take a link away; what it decided is open again."""
    link = on.links[link_id]
    name = QT_TRANSLATE_NOOP("edits", "Remove link")
    return Edit(name, (*_begin(on, on.sets[link.set_id]), *_unlink(on, labels, [link])))


def set_attribute(
    on: AnnotatedDocument, labels: LabelSet, span_id: SpanId, field: str, value: Value
) -> Edit:
    """Say something of a span; to decide on a link otherwise takes the link away."""
    span = on.spans[span_id]
    decision = labels.decision(span.label_id)
    drop = decision is not None and decision.name.lower() == field and value != "linked"
    links = [
        Removed(link)
        for link in on.links_at(span_id)
        if drop and decision and link.head_id == span_id and link.label_id == decision.id
    ]
    name = QT_TRANSLATE_NOOP("edits", "Set attribute")
    return _touch(on, span.set_id, name, (*links, *_say(span, field, value)))


def note_span(on: AnnotatedDocument, span_id: SpanId, note: str) -> Edit:
    """Write a note on a span; an empty one takes it away."""
    span = on.spans[span_id]
    name = QT_TRANSLATE_NOOP("edits", "Write note")
    return _touch(on, span.set_id, name, _replaced(span, span._replace(note=note)))


def answer(
    on: AnnotatedDocument,
    mine: AnnotationSet,
    suggestion_id: SpanId,
    verdict: Answer,
    *,
    overlap: bool = True,
) -> Edit:
    """Accept or reject a machine's span: copy it, with the verdict, into one's own set."""
    suggestion = on.spans[suggestion_id]
    if on.same(mine.id, suggestion.start, suggestion.end, suggestion.label_id) is not None:
        raise KutipError(QT_TRANSLATE_NOOP("errors", "This suggestion is answered already."))
    if verdict == "accept":
        _refuse_overlap(on, mine, suggestion.start, suggestion.end, overlap=overlap)
    copy = suggestion._replace(
        id=SpanId(new_id()), set_id=mine.id, answer=verdict, origin="accepted"
    )
    name = (
        QT_TRANSLATE_NOOP("edits", "Accept suggestion")
        if verdict == "accept"
        else QT_TRANSLATE_NOOP("edits", "Reject suggestion")
    )
    return Edit(name, (*_begin(on, mine), Added(copy)))


def skip(on: AnnotatedDocument, mine: AnnotationSet, reason: str) -> Edit:
    """Leave a document out, and say why; what was noted before stands after the reason."""
    known = not reason or mine.note.startswith(reason)
    note = mine.note if known else ". ".join(filter(None, (reason, mine.note)))
    after = mine._replace(state="skipped", note=note)
    return _restate(on, mine, after, QT_TRANSLATE_NOOP("edits", "Skip document"))


def reopen(on: AnnotatedDocument, mine: AnnotationSet) -> Edit:
    """Take a finished or skipped document up again."""
    after = mine._replace(state="in_progress")
    return _restate(on, mine, after, QT_TRANSLATE_NOOP("edits", "Reopen document"))


def flag(on: AnnotatedDocument, mine: AnnotationSet, *, flagged: bool) -> Edit:
    """Flag a document for the lead, or take the flag away."""
    name = (
        QT_TRANSLATE_NOOP("edits", "Flag document")
        if flagged
        else QT_TRANSLATE_NOOP("edits", "Remove flag")
    )
    return _restate(on, mine, mine._replace(flagged=flagged), name)


def note_document(on: AnnotatedDocument, mine: AnnotationSet, note: str) -> Edit:
    """Write a note on a document."""
    name = QT_TRANSLATE_NOOP("edits", "Write document note")
    return _restate(on, mine, mine._replace(note=note), name)


def _restate(on: AnnotatedDocument, mine: AnnotationSet, after: AnnotationSet, name: str) -> Edit:
    if mine.id not in on.sets:
        return Edit(name, (Added(after),))
    return Edit(name, _replaced(mine, after))


def _begin(on: AnnotatedDocument, mine: AnnotationSet) -> tuple[Change, ...]:
    """The set comes into being, or is worked on again: what is complete no longer is."""
    working = mine._replace(state="in_progress")
    if mine.id not in on.sets:
        return (Added(working),)
    return _replaced(on.sets[mine.id], on.sets[mine.id]._replace(state="in_progress"))


def _replaced(before: Span | AnnotationSet, after: Span | AnnotationSet) -> tuple[Change, ...]:
    return (Replaced(before, after),) if before != after else ()


def _touch(on: AnnotatedDocument, set_id: SetId, name: str, changes: tuple[Change, ...]) -> Edit:
    """Work in a set, where there is any: to change nothing does not reopen it."""
    return Edit(name, (*_begin(on, on.sets[set_id]), *changes) if changes else ())


def _say(span: Span, field: str, value: Value) -> tuple[Change, ...]:
    after = span._replace(attributes=with_attribute(span.attributes, field, value))
    return _replaced(span, after)


def _correct(on: AnnotatedDocument, span_id: SpanId, name: str, **values: object) -> Edit:
    """Change a span; where it came from a suggestion, the suggestion itself is thereby refused."""
    span = on.spans[span_id]
    after = span._replace(**values)  # type: ignore[arg-type]  # checked by callers
    if after == span:
        return Edit(name, ())
    if span.origin == "accepted":
        after = after._replace(origin="changed")
    begin = (*_begin(on, on.sets[span.set_id]), *_instead_of_rejected(on, after))
    return Edit(name, (*begin, Replaced(span, after), *_refused_original(span)))


def _instead_of_rejected(on: AnnotatedDocument, span: Span) -> tuple[Change, ...]:
    """Room for a span: what was rejected with this extent and label goes, what holds refuses."""
    same = on.same(span.set_id, span.start, span.end, span.label_id)
    if same is None or same.id == span.id:
        return ()
    if same.answer == "accept":
        raise KutipError(QT_TRANSLATE_NOOP("errors", "These words already carry this label."))
    return (Removed(same),)


def _refused_original(span: Span) -> tuple[Change, ...]:
    if span.origin != "accepted" or span.answer == "reject":
        return ()
    original = Span(SpanId(new_id()), span.set_id, span.start, span.end, span.label_id, "reject")
    return (Added(original._replace(origin="accepted", score=span.score)),)


def _unlink(
    on: AnnotatedDocument, labels: LabelSet, links: list[Link], but: SpanId | None = None
) -> tuple[Change, ...]:
    """The links go; heads that have no other such link, and stay, are undecided again."""
    gone = {link.id for link in links}
    heads = {link.head_id: on.spans[link.head_id] for link in links if link.head_id != but}
    opened = [
        change
        for head in heads.values()
        if (decision := labels.decision(head.label_id)) is not None
        and not any(_decides(k, head, decision) for k in on.links_at(head.id) if k.id not in gone)
        and any(_decides(k, head, decision) for k in links)
        for change in _say(head, decision.name.lower(), None)
    ]
    return (*map(Removed, links), *opened)


def _decides(link: Link, head: Span, decision: LinkLabel) -> bool:
    return link.head_id == head.id and link.label_id == decision.id


def _may_join(
    on: AnnotatedDocument, link_label: LinkLabel, link: Link, instead: dict[SpanId, LabelId]
) -> bool:
    head, tail = (instead.get(i, on.spans[i].label_id) for i in (link.head_id, link.tail_id))
    return head in link_label.heads and tail in link_label.tails


def _refuse_overlap(
    on: AnnotatedDocument,
    mine: AnnotationSet,
    start: int,
    end: int,
    *,
    overlap: bool,
    but: SpanId | None = None,
) -> None:
    if overlap:
        return
    for span in on.overlapping(mine.id, start, end):
        if span.id != but:
            raise KutipError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This project allows no overlap, and “{text}” is labelled here already. "
                    "Remove that span first, or allow overlap in the project's settings.",
                ),
                text=on.text_of(span),
            )


def _refuse_link(on: AnnotatedDocument, head: Span, tail: Span, link_label: LinkLabel) -> None:
    if head.set_id != tail.set_id:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "A link joins two spans of the same annotator.")
        )
    if (
        head.id == tail.id
        or head.label_id not in link_label.heads
        or (tail.label_id not in link_label.tails)
    ):
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{label} cannot join “{head}” to “{tail}”."),
            label=link_label.name,
            head=on.text_of(head),
            tail=on.text_of(tail),
        )
    for link in on.links_at(head.id):
        if (link.head_id, link.tail_id, link.label_id) == (head.id, tail.id, link_label.id):
            raise KutipError(QT_TRANSLATE_NOOP("errors", "These spans are already linked so."))
