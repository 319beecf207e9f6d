"""Finds articles that are nearly the same: agency stories that many papers print.

Resemblance of texts by shingles and sketches, after Broder (1997, "On the resemblance and
containment of documents"): a text is the set of its runs of five words; the smallest hashes of the
set are its sketch; two sketches tell how much of both sets is common.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from zlib import crc32

from kutip.domain.items import DocumentId

Sketch = tuple[int, ...]

_WORD = re.compile(r"\w+")
_SHINGLE = 5
_SIZE = 64
_ALIKE = 0.5
# What more articles than this share is a page's furniture, not a story.
_FURNITURE = 100


def sketch(text: str) -> Sketch:
    """The smallest hashes of a text's runs of five words, in order; case does not matter."""
    words = _WORD.findall(text.lower())
    if not words:
        return ()
    joined = " ".join(words).encode()
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word.encode()) + 1
    ends = [start - 1 for start in starts[_SHINGLE:]] + [len(joined)]
    return tuple(sorted({crc32(joined[s:e]) for s, e in zip(starts, ends, strict=False)})[:_SIZE])


def resemblance(one: Sketch, other: Sketch) -> float:
    """How alike two texts are, from 0 to 1, by their sketches."""
    together = sorted({*one, *other})[:_SIZE]
    common = set(one) & set(other)
    return sum(value in common for value in together) / max(1, len(together))


def near_duplicates(
    sketches: Mapping[DocumentId, Sketch],
) -> dict[DocumentId, set[DocumentId]]:
    """For each text the others that are at least half the same; texts without any are left out."""
    near: dict[DocumentId, set[DocumentId]] = defaultdict(set)
    for one, other in _pairs(sketches):
        near[one].add(other)
        near[other].add(one)
    return dict(near)


def _pairs(sketches: Mapping[DocumentId, Sketch]) -> Iterator[tuple[DocumentId, DocumentId]]:
    """Equal sketches first, then one of each kind against those it shares a hash with."""
    kinds: dict[Sketch, list[DocumentId]] = defaultdict(list)
    for id_ in sorted(id_ for id_, own in sketches.items() if own):
        kinds[sketches[id_]].append(id_)
    for same in kinds.values():
        yield from ((same[0], other) for other in same[1:])
    for one, other in _alike(list(kinds)):
        yield from ((a, b) for a in kinds[one] for b in kinds[other])


def _alike(kinds: list[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for number, kind in enumerate(kinds):
        shared = Counter(
            earlier
            for value in kind
            if len(holders[value]) <= _FURNITURE
            for earlier in holders[value]
        )
        for earlier, count in shared.items():
            if count * 4 >= min(len(kind), len(kinds[earlier])) and (
                resemblance(kind, kinds[earlier]) >= _ALIKE
            ):
                yield kinds[earlier], kind
        for value in kind:
            holders[value].append(number)
