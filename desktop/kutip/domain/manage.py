"""What a project's lead may do: labels, settings and annotators, each as an edit."""

from collections.abc import Sequence

from kutip.domain.edits import Added, Change, Edit, Removed, Replaced
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    Annotator,
    AnnotatorKind,
    LabelId,
    LinkLabel,
    Project,
    SpanLabel,
    Titles,
)
from kutip.domain.labels import LabelSet

# Label keys are the digits; letters and signs belong to the commands of the window.
LABEL_KEYS = frozenset("123456789")


def add_annotator(name: str, kind: AnnotatorKind = "human") -> Edit:
    """A person or machine joins the project."""
    if not name.strip():
        raise KutipError(QT_TRANSLATE_NOOP("errors", "An annotator needs a name."))
    return Edit(
        QT_TRANSLATE_NOOP("edits", "Add annotator"), (Added(Annotator(name.strip(), kind)),)
    )


def change_project(before: Project, after: Project) -> Edit:
    """Change the project's title, guideline or policy."""
    changes = (Replaced(before, after),) if before != after else ()
    return Edit(QT_TRANSLATE_NOOP("edits", "Change project"), changes)


def change_guideline(project: Project, guideline: Titles) -> Edit:
    """Write the guideline anew; its version counts up, so that spans can tell which they knew."""
    after = project._replace(guideline=guideline, guideline_version=project.guideline_version + 1)
    return Edit(QT_TRANSLATE_NOOP("edits", "Change guideline"), (Replaced(project, after),))


def change_labels(
    before: LabelSet, after: LabelSet, counts: dict[LabelId, int], links: dict[LabelId, int]
) -> Edit:
    """Go from one label set to another by ids: renaming carries every span along.

    `counts` and `links` say how many spans and links carry each label now: one that is still in
    use is never deleted.
    """
    _refuse_clashes(after)
    joining = tuple(_joining_known(label, after.ids()) for label in after.links)
    changes = (
        *_differences(before.spans, after.spans, counts),
        *_differences(before.links, joining, links),
    )
    return Edit(QT_TRANSLATE_NOOP("edits", "Change labels"), changes)


def _joining_known(label: LinkLabel, known: tuple[LabelId, ...]) -> LinkLabel:
    """A link label that names no span label that is gone."""
    heads = tuple(id_ for id_ in label.heads if id_ in known)
    return label._replace(heads=heads, tails=tuple(id_ for id_ in label.tails if id_ in known))


def _differences(
    before: Sequence[SpanLabel | LinkLabel],
    after: Sequence[SpanLabel | LinkLabel],
    counts: dict[LabelId, int],
) -> list[Change]:
    """Removed before replaced before added, so that a freed name or key can be taken at once."""
    old = {label.id: label for label in before}
    new = {label.id: label for label in after}
    for id_ in old.keys() - new.keys():
        _refuse_used(old[id_].name, counts.get(id_, 0))
    removed: list[Change] = [Removed(label) for i, label in old.items() if i not in new]
    replaced = [Replaced(old[i], new[i]) for i in old if i in new and old[i] != new[i]]
    return [*removed, *replaced, *(Added(label) for i, label in new.items() if i not in old)]


def _refuse_used(name: str, count: int) -> None:
    if count:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is still used {count} times. Give those another label first; "
                "a label never takes its spans with it.",
            ),
            name=name,
            count=count,
        )


def _refuse_clashes(labels: LabelSet) -> None:
    """Names are one of a kind among labels for spans, and among those for links."""
    _refuse_names([label.name for label in labels.spans])
    _refuse_names([label.name for label in labels.links])
    keys = [label.key for label in labels.spans if label.key]
    for key in keys:
        if key not in LABEL_KEYS:
            raise KutipError(
                QT_TRANSLATE_NOOP("errors", "“{key}” cannot be a label key: take one of 1 to 9."),
                key=key,
            )
        if keys.count(key) > 1:
            raise KutipError(
                QT_TRANSLATE_NOOP("errors", "The key {key} is given to two labels."), key=key
            )


def _refuse_names(names: list[str]) -> None:
    for name in names:
        if not name.strip():
            raise KutipError(QT_TRANSLATE_NOOP("errors", "A label needs a name."))
        if names.count(name) > 1:
            raise KutipError(QT_TRANSLATE_NOOP("errors", "“{name}” is there twice."), name=name)
