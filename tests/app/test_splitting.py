import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.app.near_duplicates import near_duplicates, resemblance, sketch
from kutip.app.splitting import Candidate, split

WORDS = [f"kata{n}" for n in range(400)]


def ids(count, first=0):
    return [n.to_bytes(16, "big") for n in range(first, first + count)]


def divided(some, stored=None, near=None, shares=(80, 10, 10), seed=0):
    candidates = [c if isinstance(c, Candidate) else Candidate(c) for c in some]
    return split(candidates, stored or {}, near or {}, shares, seed)


def both_ways(*pairs):
    near = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


@pytest.mark.parametrize(
    ("count", "shares", "sizes"),
    [
        (100, (80, 10, 10), [80, 10, 10]),
        (10, (80, 10, 10), [8, 1, 1]),
        (5, (80, 10, 10), [3, 1, 1]),
        (3, (80, 10, 10), [1, 1, 1]),
        (2, (80, 10, 10), [2, 0, 0]),
        (1, (80, 10, 10), [1, 0, 0]),
        (50, (70, 30), [35, 15, 0]),
        (50, (100, 0, 0), [50, 0, 0]),
    ],
)
def test_sides_have_their_shares(count, shares, sizes):
    found = Counter(divided(ids(count), shares=shares).sides.values())
    assert [found[side] for side in ("train", "dev", "test")] == sizes


def test_the_seed_decides_who():
    some = ids(100)
    assert divided(some, seed=1) == divided(reversed(some), seed=1)
    assert divided(some, seed=1) != divided(some, seed=2)


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 3))
def test_a_side_once_given_stays(before, more, seed):
    first = divided(ids(before))
    then = divided(ids(before + more), stored=first.sides, seed=seed)
    assert {id_: then.sides[id_] for id_ in first.sides} == first.sides
    assert len(then.sides) == before + more


def test_near_duplicates_share_a_side():
    some = ids(40)
    near = both_ways(*((some[n], some[n + 1]) for n in range(0, 40, 2)))
    found = divided(some, near=near).sides
    assert all(found[some[n]] == found[some[n + 1]] for n in range(0, 40, 2))
    assert set(found.values()) == {"train", "dev", "test"}


@pytest.mark.parametrize("side", ["train", "dev", "test"])
def test_a_newcomer_takes_the_side_of_its_like(side):
    a, b, c = ids(3)
    found = divided([a, b, c], stored={a: side}, near=both_ways((a, b), (b, c)))
    assert found.sides == dict.fromkeys((a, b, c), side)


def test_who_stands_between_two_sides_is_held_out():
    a, b, c = ids(3)
    found = divided([a, b, c], stored={a: "train", b: "dev"}, near=both_ways((a, c), (b, c)))
    assert found.sides == {a: "train", b: "dev"}
    assert "both sides" in found.held_out[c]


def test_a_chain_between_two_sides_is_cut():
    a, b, c, d = ids(4)
    near = both_ways((a, c), (c, d), (d, b))
    found = divided([a, b, c, d], stored={a: "train", b: "test"}, near=near)
    assert len(found.held_out) == 1
    [out] = found.held_out
    for one, others in near.items():
        for other in others:
            assert out in {one, other} or found.sides[one] == found.sides[other]


def test_who_may_only_train_only_trains():
    some = [Candidate(id_, only_train=True) for id_ in ids(20)]
    assert set(divided(some).sides.values()) == {"train"}
    a, b = ids(2)
    found = divided([Candidate(a, only_train=True), b], stored={a: "dev", b: "train"})
    assert (found.sides, set(found.held_out)) == ({b: "train"}, {a})


def test_versions_of_one_story_are_near_and_other_stories_are_not():
    chance = random.Random(2)
    story = chance.choices(WORDS, k=200)
    changed = [*story[:150], *chance.choices(WORDS, k=10), *story[155:]]
    other = chance.choices(WORDS, k=200)
    texts = dict(zip(ids(4), (story, changed, other, story), strict=True))
    found = near_duplicates({id_: sketch(" ".join(words)) for id_, words in texts.items()})
    a, b, _, d = ids(4)
    assert found == {a: {b, d}, b: {a, d}, d: {a, b}}


def test_case_and_punctuation_do_not_tell_stories_apart():
    assert (
        resemblance(sketch("Budi pergi, ke pasar besar!"), sketch("budi PERGI ke pasar besar"))
        == 1
    )


@pytest.mark.parametrize("text", ["", "Budi", "… — !"])
def test_tiny_texts_have_a_sketch(text):
    assert (
        resemblance(sketch(text), sketch("sepuluh kata lain yang sama sekali berbeda di sini"))
        == 0
    )


def test_texts_without_words_are_not_near_each_other():
    assert near_duplicates(dict(zip(ids(3), map(sketch, ("", "!", "…")), strict=True))) == {}
