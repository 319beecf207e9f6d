"""Places that an annotator looks for next."""

import pytest

from kutip.domain.finding import quotation, unlabelled
from marked import marked, tokens_of


@pytest.mark.parametrize(
    ("offset", "found"),
    [(0, "“Satu,”"), (8, "“Satu,”"), (14, '"dua"'), (30, "«tiga»"), (50, None)],
)
def test_the_quotation_around_an_offset_or_the_next_one(offset, found):
    text = 'Budi: “Satu,” lalu "dua" dan\n«tiga». “Tidak ditutup\nya'
    place = quotation(text, offset)
    assert (text[slice(*place)] if place else None) == found


TEXT = "Hari ini Budi Santoso\nmembawa 5 apel. Ani pergi ke Bank Indonesia.\n“Kata” 600"


def walk(step, taken=()):
    """All places, one after another, as the key goes through them."""
    tokens = tokens_of(TEXT)
    at, found = (0, []) if step > 0 else (len(TEXT), [])
    while place := unlabelled(TEXT, tokens, taken, at, step):
        found.append(TEXT[slice(*place)])
        at = place[1] if step > 0 else place[0]
    return found


def test_figures_and_capitalised_runs_are_found_both_ways():
    forwards = ["Budi Santoso", "5", "Bank Indonesia", "600"]
    assert walk(1) == forwards
    assert walk(-1) == forwards[::-1]


def test_what_a_span_touches_is_passed_over_but_a_long_one_hides_nothing():
    start = TEXT.index("Budi")
    assert walk(1, [(start, start + 4), (0, len(TEXT))]) == ["5", "Bank Indonesia", "600"]


def test_an_empty_text_has_no_places():
    on = marked("")
    assert unlabelled(on.text, on.tokens, (), 0, 1) is None
    assert unlabelled(on.text, on.tokens, (), 0, -1) is None
