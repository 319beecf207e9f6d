"""One layer of spans that do not overlap, as `doc.ents` wants it: who stands and who gives way."""

from collections.abc import Iterable
from typing import NamedTuple

from kutip.domain.items import Span
from kutip.formats.spacy_folder.rules import Rules


class Placed(NamedTuple):
    """A span where it leaves: its name, its edges in code points, its first and last token.

    `end` and `last` are left out, as everywhere.
    """

    span: Span
    label: str
    start: int
    end: int
    first: int
    last: int


class Layer(NamedTuple):
    """Spans that stand, each loser with who it gave way to, and token runs nothing is known of."""

    standing: tuple[Placed, ...] = ()
    given_way: tuple[tuple[Placed, Placed], ...] = ()
    missing: tuple[tuple[int, int], ...] = ()


def layer(
    candidates: Iterable[Placed],
    lost: Iterable[tuple[int, int]],
    size: int,
    rules: Rules,
    *,
    complete: bool,
) -> Layer:
    """Let the longest stand, then the label that comes first in the label set, then the earlier.

    What a loser or a lost span covers beyond the winners is *missing*: to call it *outside* would
    teach that nothing is there. In an article that is not complete, all but the winners is.
    """
    owners: dict[int, Placed] = {}
    standing: list[Placed] = []
    given_way: list[tuple[Placed, Placed]] = []
    ranks = {name: rank for rank, name in reversed(list(enumerate(rules.names.values())))}
    for span in sorted(candidates, key=lambda p: _strength(p, ranks[p.label])):
        winner = next((owners[n] for n in range(span.first, span.last) if n in owners), None)
        if winner is None:
            standing.append(span)
            owners.update(dict.fromkeys(range(span.first, span.last), span))
        else:
            given_way.append((span, winner))
    unknown = [*lost, *((loser.first, loser.last) for loser, _ in given_way)]
    missing = _runs(unknown if complete else [(0, size)], owners)
    standing.sort(key=lambda placed: placed.first)
    return Layer(tuple(standing), tuple(given_way), missing)


def _strength(placed: Placed, rank: int) -> tuple[int, int, int, bytes]:
    return placed.first - placed.last, rank, placed.first, placed.span.id


def _runs(
    unknown: Iterable[tuple[int, int]], owners: dict[int, Placed]
) -> tuple[tuple[int, int], ...]:
    """The token numbers in any of the runs and in no winner, as runs again."""
    numbers = sorted({n for first, last in unknown for n in range(first, last)} - owners.keys())
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return tuple(runs)
