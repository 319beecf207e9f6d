"""The rules of an export: which labels leave, under which names, and what happens to misfits."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import LabelId
from kutip.domain.labels import LabelSet

Misaligned = Literal["refuse", "expand", "shrink", "drop"]

# Reported speech without quotation marks is agreed on half as well, so it is no entity by default.
QUOTE_TYPES = ("direct", "mixed")


class Rules(NamedTuple):
    """What an export takes of a document, and how it settles what does not fit.

    `names` holds the exported labels with the names they get, in the order of the label set.
    `entities` are the names that stand in `doc.ents`, `quotes` those in the quote layer.
    """

    labels: LabelSet
    names: Mapping[LabelId, str]
    entities: frozenset[str]
    quotes: frozenset[str]
    misaligned: Misaligned = "refuse"
    quote_types: tuple[str, ...] = QUOTE_TYPES


def rules_for(
    labels: LabelSet,
    *,
    only: Sequence[str] = (),
    mapping: Mapping[str, str] | None = None,
    misaligned: Misaligned = "refuse",
) -> Rules:
    """The rules for some labels of a label set (all, where none are named), renamed by a mapping.

    Labels that decide on a link (a quote on its speaker) hold whole sentences: they make a layer
    of their own, unless nothing else is exported.
    """
    chosen = [label for label in labels.spans if label.name in _known(labels, only)]
    renamed = dict(mapping or {})
    _known(labels, list(renamed))
    names = {label.id: renamed.get(label.name, label.name) for label in chosen}
    deciding = {names[label.id] for label in chosen if labels.decision(label.id)}
    entities = frozenset(names.values()) - deciding
    return Rules(labels, names, entities or frozenset(deciding), frozenset(deciding), misaligned)


def _known(labels: LabelSet, names: Sequence[str]) -> set[str]:
    """The names, each of which must be a label's; all labels where none is given."""
    found = {labels.named(name).name for name in names}
    if not labels.spans:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "The project has no labels, so there is nothing to export."
            )
        )
    return found or {label.name for label in labels.spans}
