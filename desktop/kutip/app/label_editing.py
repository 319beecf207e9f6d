"""What the label editor does to a label set before anything of it is saved."""

from typing import NamedTuple

from kutip.app.label_sets import with_ids_of
from kutip.app.workspace import Workspace
from kutip.domain.edits import Edit
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import LabelId, LinkLabel, SpanLabel, Titles, new_id
from kutip.domain.labels import LabelSet
from kutip.domain.manage import LABEL_KEYS, change_guideline, change_labels

# The colours a label can have, by the names that themes know.
SLOTS = (
    "person",
    "organisation",
    "quote",
    "figure",
    "further1",
    "further2",
    "further3",
    "further4",
)


class Draft(NamedTuple):
    """A label set and a guideline as they are being edited, and what uses the labels now."""

    before: LabelSet
    labels: LabelSet
    guideline_before: Titles
    guideline: Titles
    spans: dict[LabelId, int]
    links: dict[LabelId, int]

    @property
    def is_changed(self) -> bool:
        """Whether anything would be saved."""
        return self.labels != self.before or self.guideline != self.guideline_before


def draft_of(desk: Workspace) -> Draft:
    """Begin to edit the labels of a project."""
    labels, guideline = desk.labels, desk.project.guideline
    return Draft(
        labels, labels, guideline, guideline, desk.store.span_counts(), desk.store.link_counts()
    )


def check(draft: Draft) -> None:
    """Raise `KutipError` where the labels could not be saved as they are."""
    change_labels(draft.before, draft.labels, draft.spans, draft.links)


def edit_of(desk: Workspace, draft: Draft) -> Edit:
    """All of it as one edit, undone in one step."""
    labels = change_labels(draft.before, draft.labels, draft.spans, draft.links)
    if draft.guideline == draft.guideline_before:
        return labels
    guideline = change_guideline(desk.project, draft.guideline)
    if not labels.changes:
        return guideline
    return Edit(labels.name, (*labels.changes, *guideline.changes))


def put_span(draft: Draft, label: SpanLabel) -> Draft:
    """The draft with a label changed; raises `KutipError` where its key is another's."""
    spans = tuple(label if each.id == label.id else each for each in draft.labels.spans)
    other = next((s for s in spans if s.key == label.key and s.id != label.id), None)
    if label.key and other is not None:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "The key {key} is taken by “{name}” already."),
            key=label.key,
            name=other.name,
        )
    if label.key and label.key not in LABEL_KEYS:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "“{key}” cannot be a label key: take one of 1 to 9."),
            key=label.key,
        )
    return draft._replace(labels=draft.labels._replace(spans=spans))


def put_link(draft: Draft, link: LinkLabel) -> Draft:
    """The draft with a link changed."""
    links = tuple(link if each.id == link.id else each for each in draft.labels.links)
    return draft._replace(labels=draft.labels._replace(links=links))


def put_guideline(draft: Draft, language: str, text: str) -> Draft:
    """The draft with the guideline in one language changed."""
    others = [pair for pair in draft.guideline if pair[0] != language]
    written = [(language, text)] if text.strip() else []
    return draft._replace(guideline=tuple(sorted((*others, *written))))


def add_span(draft: Draft, titles: Titles) -> Draft:
    """The draft with one more label: the next free key and colour."""
    spans = draft.labels.spans
    used = [label.colour for label in spans]
    free = sorted(LABEL_KEYS - {label.key for label in spans})
    label = SpanLabel(
        LabelId(new_id()),
        _free_name("LABEL", draft.labels),
        titles,
        colour=min(SLOTS, key=used.count),
        key=next(iter(free), ""),
        position=len(spans),
    )
    return draft._replace(labels=draft.labels._replace(spans=(*spans, label)))


def add_link(draft: Draft, titles: Titles) -> Draft:
    """The draft with one more link."""
    links = draft.labels.links
    name = _free_name("LINK", draft.labels)
    link = LinkLabel(LabelId(new_id()), name, titles, position=len(links))
    return draft._replace(labels=draft.labels._replace(links=(*links, link)))


def _free_name(stem: str, labels: LabelSet) -> str:
    taken = {label.name for label in labels.spans} | {link.name for link in labels.links}
    numbers = range(len(taken) + 2)
    return next(n for i in numbers if (n := f"{stem}{i or ''}") not in taken)


def remove(draft: Draft, id_: LabelId) -> Draft:
    """The draft without a label or link; raises `KutipError` while anything uses it.

    Links that joined the label join it no more.
    """
    links = tuple(
        link._replace(heads=_without(link.heads, id_), tails=_without(link.tails, id_))
        for link in draft.labels.links
        if link.id != id_
    )
    spans = tuple(label for label in draft.labels.spans if label.id != id_)
    after = draft._replace(labels=LabelSet(spans, links))
    only_this = LabelSet(
        tuple(label for label in draft.before.spans if label.id != id_),
        tuple(link for link in draft.before.links if link.id != id_),
    )
    change_labels(draft.before, only_this, draft.spans, draft.links)
    return after


def _without(ids: tuple[LabelId, ...], id_: LabelId) -> tuple[LabelId, ...]:
    return tuple(each for each in ids if each != id_)


def reorder(draft: Draft, order: list[LabelId]) -> Draft:
    """The draft with its span labels in another order."""
    by_id = {label.id: label for label in draft.labels.spans}
    spans = tuple(by_id[id_]._replace(position=place) for place, id_ in enumerate(order))
    return draft._replace(labels=draft.labels._replace(spans=spans))


def take_over(draft: Draft, found: LabelSet) -> Draft:
    """The draft with the labels of a file; those known by name stay the same labels."""
    return draft._replace(labels=with_ids_of(draft.before, found))


def titled(titles: Titles, language: str, text: str) -> Titles:
    """Titles with the one in a language changed; an empty one is taken out."""
    found = dict(titles) | {language: text.strip()}
    return tuple((key, value) for key, value in found.items() if value)
