import pytest
import regex
from hypothesis import given

from kutip.formats.base import RawSpan
from kutip.formats.offsets import UNITS, converter, is_doubtful, vote
from strategies import texts

FAMILY = "👨\u200d👩\u200d👧"
TEXT = f"😀 Kata “Budi” {FAMILY} dan Siti\r\ne\u0301 lalu Kim."
WORDS = ("Kata", "Budi", "Siti", "lalu", "Kim")


def counted(text: str, unit: str) -> int:
    """The length of a text in a unit, counted in another way than the program does."""
    match unit:
        case "utf16":
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        case "bytes":
            return len(text.encode("utf-8", "surrogatepass"))
        case "graphemes":
            return len(regex.findall(r"\X", text))
    return len(text)


def spans_in(unit: str, *, surface: bool = True) -> list[RawSpan]:
    found = []
    for word in WORDS:
        start = TEXT.index(word)
        extent = counted(TEXT[:start], unit), counted(TEXT[: start + len(word)], unit)
        found.append(RawSpan(*extent, "X", word if surface else None))
    return found


@pytest.mark.parametrize("unit", UNITS)
def test_words_beside_the_spans_tell_the_unit(unit: str) -> None:
    verdict = vote([(TEXT, spans_in(unit))])
    assert verdict.unit == unit
    best = next(ballot for ballot in verdict.ballots if ballot.unit == unit)
    assert (best.right, best.wrong) == (len(WORDS), 0)


@pytest.mark.parametrize("unit", UNITS)
def test_without_words_the_edges_of_words_tell(unit: str) -> None:
    assert vote([(TEXT, spans_in(unit, surface=False))]).unit == unit


@pytest.mark.parametrize("text", ["Budi pergi", "“Budi” pergi"])
def test_a_tie_is_code_points(text: str) -> None:
    start = text.index("pergi")
    assert vote([(text, [RawSpan(start, start + 5, "X", "pergi")])]).unit == "codepoints"


def test_one_slip_does_not_sway_a_file() -> None:
    slip = ("Harga “naik” lagi", [RawSpan(9, 13, "X", "naik")])
    assert vote([(TEXT, spans_in("codepoints")), slip]).unit == "codepoints"


def test_nothing_to_vote_on_is_code_points() -> None:
    assert vote([]).unit == "codepoints"


@pytest.mark.parametrize("unit", UNITS)
@given(text=texts())
def test_every_boundary_converts_to_its_code_point(unit: str, text: str) -> None:
    convert = converter(text, unit)
    cuts = [0, *(found.end() for found in regex.finditer(r"\X", text))]
    if unit != "graphemes":
        cuts = list(range(len(text) + 1))
    assert [convert(counted(text[:cut], unit)) for cut in cuts] == cuts
    assert convert(-1) is None
    assert convert(counted(text, unit) + 1) is None


@pytest.mark.parametrize(
    ("unit", "inside"), [("utf16", [1]), ("bytes", [1, 2, 3]), ("codepoints", [])]
)
def test_an_offset_inside_a_character_is_none(unit: str, inside: list[int]) -> None:
    convert = converter("😀a", unit)
    end = counted("😀a", unit)
    assert [offset for offset in range(end + 1) if convert(offset) is None] == inside


@pytest.mark.parametrize(
    ("text", "spans", "doubtful"),
    [
        ("Budi", [RawSpan(0, 4, "X", "Siti")], False),  # plain ASCII: no unit can mend that
        ("“Budi”", [RawSpan(1, 5, "X", "Budi")], False),
        ("“Budi”", [RawSpan(1, 5, "X", "udi”")], True),
        ("😀 Budi", [RawSpan(2, 6, "X")], True),
        ("“Budi”", [RawSpan(1, 5, "X")], False),
        ("“Budi”", [RawSpan(3, 9, "X")], True),
        ("😀 Budi", [], False),
    ],
)
def test_only_what_could_be_otherwise_is_doubtful(text, spans, doubtful) -> None:
    assert is_doubtful(text, spans) is doubtful
