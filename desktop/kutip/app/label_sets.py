"""The label set of a project as a file, and from one."""

from kutip.app.projects import label_set, user_name
from kutip.domain.edits import Edit
from kutip.domain.items import LabelId
from kutip.domain.labels import LabelSet
from kutip.domain.manage import change_labels
from kutip.formats.label_files import labels_to_json
from kutip.storage.store import Store


def labels_json(store: Store) -> dict[str, object]:
    """The label set as the JSON object of a label-set file."""
    return labels_to_json(store.labels())


def set_labels(store: Store, file: str) -> Edit:
    """Make the label set that of a file (or one that comes along), matching labels by name."""
    before = store.labels()
    edit = change_labels(
        before,
        with_ids_of(before, label_set(file)),
        store.span_counts(),
        store.link_counts(),
    )
    if edit.changes:
        store.apply(edit, annotator=user_name())
    return edit


def with_ids_of(known: LabelSet, new: LabelSet) -> LabelSet:
    """A label set in which labels that are known by name have the ids they are known by."""
    names = {label.name: label.id for label in known.spans}
    links = {label.name: label.id for label in known.links}
    ids = {label.id: names.get(label.name, label.id) for label in new.spans}
    return LabelSet(
        tuple(label._replace(id=ids[label.id]) for label in new.spans),
        tuple(
            label._replace(
                id=links.get(label.name, label.id),
                heads=_known(label.heads, ids),
                tails=_known(label.tails, ids),
            )
            for label in new.links
        ),
    )


def _known(labels: tuple[LabelId, ...], ids: dict[LabelId, LabelId]) -> tuple[LabelId, ...]:
    return tuple(ids[label] for label in labels)
