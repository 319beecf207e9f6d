"""Edits: the one way anything changes."""

from dataclasses import dataclass

from kutip.domain.items import Item


@dataclass(frozen=True, slots=True)
class Added:
    """An item that was not there, is."""

    item: Item


@dataclass(frozen=True, slots=True)
class Removed:
    """An item that was there, is not."""

    item: Item


@dataclass(frozen=True, slots=True)
class Replaced:
    """An item is now another with the same id."""

    before: Item
    after: Item


Change = Added | Removed | Replaced


@dataclass(frozen=True, slots=True)
class Edit:
    """What one action does: a name that people read, and an ordered run of changes."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> "Edit":
        """The edit that takes this one back: each change turned round, last first."""
        return Edit(self.name, tuple(_inverse(change) for change in reversed(self.changes)))


def _inverse(change: Change) -> Change:
    match change:
        case Added(item):
            return Removed(item)
        case Removed(item):
            return Added(item)
        case Replaced(before, after):  # pragma: no branch - there is no other change
            return Replaced(after, before)


def item_of(change: Change) -> Item:
    """The item a change is about, as it is afterwards (or was, where it is removed)."""
    return change.after if isinstance(change, Replaced) else change.item
