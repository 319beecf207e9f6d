"""Which articles train and which test: drawn by chance once, then kept for good.

An article keeps the side it was given first. A newcomer that is nearly the same as an article with
a side joins it there, so that no model is tested on what it learned by heart.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId

SIDES = ("train", "dev", "test")

Near = Mapping[DocumentId, set[DocumentId]]

_BETWEEN = QT_TRANSLATE_NOOP("errors", "nearly the same as articles on both sides of the split")
_UNSEEN = QT_TRANSLATE_NOOP(
    "errors", "belongs to dev or test, where incomplete or bulk-accepted articles do not count"
)


class Candidate(NamedTuple):
    """An article to give a side to; some may only train (incomplete, or labelled in bulk)."""

    id: DocumentId
    only_train: bool = False


class Split(NamedTuple):
    """The side of each article, and why some have none."""

    sides: dict[DocumentId, str]
    held_out: dict[DocumentId, str]


def split(
    candidates: Iterable[Candidate],
    stored: Mapping[DocumentId, str],
    near: Near,
    shares: tuple[int, ...],
    seed: int,
) -> Split:
    """Give every article a side, in the proportions of the shares (train, dev, test)."""
    by_id = {candidate.id: candidate for candidate in candidates}
    drawn = _Drawing(by_id, near, shares)
    for id_ in sorted(by_id.keys() & stored.keys()):
        drawn.put(id_, stored[id_])
    for group in _groups(by_id.keys() - stored.keys(), near, seed):
        drawn.draw(group)
    return Split(drawn.sides, drawn.held_out)


class _Drawing:
    """A split on its way: each group of near-duplicates is put on a side as a whole."""

    def __init__(
        self, by_id: Mapping[DocumentId, Candidate], near: Near, shares: tuple[int, ...]
    ) -> None:
        self.sides: dict[DocumentId, str] = {}
        self.held_out: dict[DocumentId, str] = {}
        self._by_id = by_id
        self._near = near
        self._room = _targets(len(by_id), shares)

    def put(self, id_: DocumentId, side: str) -> None:
        """Give one article a side, unless it may not be there."""
        if side != "train" and self._by_id[id_].only_train:
            self.held_out[id_] = _UNSEEN
        else:
            self.sides[id_] = side
            self._room[side] = self._room.get(side, 0) - 1

    def draw(self, group: list[DocumentId]) -> None:
        """Give a group the side of what is nearly the same, or else the one with most room."""
        touched = {side for id_ in group for side in self._sides_near(id_)}
        if not touched:
            self._put_all(group, self._roomiest(group))
        elif len(touched) == 1:
            self._put_all(group, touched.pop())
        else:
            self._divide(group)

    def _put_all(self, group: Iterable[DocumentId], side: str) -> None:
        for id_ in group:
            self.put(id_, side)

    def _divide(self, group: list[DocumentId]) -> None:
        """Each joins its neighbours; who stands between two sides is held out."""
        waiting = list(group)
        while waiting:
            touching = [id_ for id_ in waiting if self._sides_near(id_)] or waiting[:1]
            id_ = touching[0]
            waiting.remove(id_)
            sides = self._sides_near(id_)
            if len(sides) > 1:
                self.held_out[id_] = _BETWEEN
            else:
                self.put(id_, *(sides or {"train"}))

    def _sides_near(self, id_: DocumentId) -> set[str]:
        return {self.sides[other] for other in self._near.get(id_, ()) if other in self.sides}

    def _roomiest(self, group: list[DocumentId]) -> str:
        if any(self._by_id[id_].only_train for id_ in group):
            return "train"
        return max(self._room, key=lambda side: self._room[side])


def _targets(documents: int, shares: tuple[int, ...]) -> dict[str, float]:
    """How many articles each side should have: at least one for each, if there are enough."""
    wanted = {side: share for side, share in zip(SIDES, shares, strict=False) if share > 0}
    least = 1 if documents >= len(wanted) else 0
    targets = {side: max(least, documents * s / sum(shares)) for side, s in wanted.items()}
    others = sum(target for side, target in targets.items() if side != "train")
    return targets | {"train": documents - others}


def _groups(ids: Iterable[DocumentId], near: Near, seed: int) -> Iterator[list[DocumentId]]:
    """Articles joined by being nearly the same, in an order that only seed and ids decide."""
    waiting = set(ids)
    for first in sorted(waiting, key=lambda id_: _chance(id_, seed)):
        if first in waiting:
            group = _joined(first, near, waiting)
            waiting -= group
            yield sorted(group)


def _joined(first: DocumentId, near: Near, among: set[DocumentId]) -> set[DocumentId]:
    found, todo = {first}, [first]
    while todo:
        for other in (near.get(todo.pop(), set()) & among) - found:
            found.add(other)
            todo.append(other)
    return found


def _chance(id_: DocumentId, seed: int) -> bytes:
    return hashlib.sha256(f"{seed} ".encode() + id_).digest()
