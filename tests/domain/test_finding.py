"""What an annotator looks for next: quotations, and figures and names without a label."""

import time

import pytest

from kutip.domain.alignment import Tokens
from kutip.domain.finding import quotation, unlabelled
from marked import marked, tokens_of


@pytest.mark.parametrize(
    ("text", "cursor", "found"),
    [
        ("Ia bilang “pulang” saja.", "Ia", "“pulang”"),
        ("Ia bilang “pulang” saja.", "pulang", "“pulang”"),
        ("Ia bilang “pulang” saja.", "“", "“pulang”"),
        ("Ia bilang “pulang” saja.", "saja", None),
        ("“Satu,” kata A. “Dua,” kata B.", "kata A", "“Dua,”"),
        ("“Satu,” kata A. “Dua,” kata B.", "Dua", "“Dua,”"),
        ('Kata A "datang" lalu "pergi".', "lalu", '"pergi"'),
        ('Kata A "datang" lalu "pergi".', "datang", '"datang"'),
        ("Il dit «oui» et part.", "Il", "«oui»"),
        ("Er sagt „ja“ und geht.", "Er", "„ja“"),
        ("“Luar “dalam” luar” kata A.", "Luar", "“dalam”"),
        ("Tanpa tanda kutip.", "Tanpa", None),
        ("“Terbuka saja\nbaris dua “tutup”", "Terbuka", "“tutup”"),
        ("baris\r\n“dua”", "baris", "“dua”"),
        ('5" disk\nkata "ya" dia', "kata", '"ya"'),
    ],
)
def test_the_quotation_around_or_after_the_cursor(text, cursor, found):
    place = quotation(text, text.index(cursor))
    assert (place and text[place[0] : place[1]]) == found


def visits(marks, step=1, at=None):
    """What is visited from one end to the other, by repeated presses."""
    on = marked(marks)
    taken = [(s.start, s.end) for s in on.spans.values()]
    offset = at if at is not None else (0 if step > 0 else len(on.text))
    found = []
    while place := unlabelled(on.text, on.tokens, taken, offset, step):
        found.append(on.text[place[0] : place[1]])
        offset = place[1] if step > 0 else place[0]
    return found


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("kata Budi Santoso datang.", ["Budi Santoso"]),
        ("Warga pulang. Mereka lelah.", []),  # a capital at the start of a sentence alone
        ("Bank Indonesia menaikkan bunga.", ["Bank Indonesia"]),  # but a run of them counts
        ("“Saya Budi,” katanya.", ["Saya Budi"]),
        ("kata [Budi Santoso]PERSON dari Bulog", ["Bulog"]),
        ("ada 600 ton dan 1998 lagi", ["600", "1998"]),
        ("harga Rp300 naik", ["Rp300"]),
        ("[600 ton]FIGURE dari Bulog", ["Bulog"]),
        ("kata Budi, Siti, dan Wulan", ["Budi", "Siti", "Wulan"]),
        ("satu dua tiga", []),
        ("", []),
        ("kata [Budi]!PERSON saja", []),  # what was rejected is answered
    ],
)
def test_what_carries_no_label_yet(marks, found):
    assert visits(marks) == found
    assert visits(marks, step=-1) == found[::-1]


@pytest.mark.parametrize(
    ("text", "cut", "found"),
    [
        ("Bela Stadion Rp1 itu", ["Bela", "Stadion", "Rp", "1", "itu"], ["Bela Stadion", "Rp1"]),
        ("seharga US$5 saja", ["seharga", "US$", "5", "saja"], ["US$5"]),
        ("seharga $5 saja", ["seharga", "$", "5", "saja"], ["$5"]),
        ("sejak 5", ["sejak", "5"], ["5"]),
    ],
)
def test_a_currency_goes_with_its_figure(text, cut, found):
    starts, at = [], 0
    for word in cut:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    tokens = Tokens(starts, [start + len(word) for start, word in zip(starts, cut, strict=True)])
    seen, offset = [], 0
    while place := unlabelled(text, tokens, [], offset, 1):
        seen.append(text[place[0] : place[1]])
        offset = place[1]
    assert seen == found


def test_a_long_quotation_does_not_hide_what_stands_in_it():
    words = "kami akan membangun 600 rumah di Kudus dan sekitarnya tahun ini juga"
    assert visits(f"[“{words},”]QUOTE katanya.") == ["600", "Kudus"]
    assert visits("[“600 rumah,”]QUOTE katanya.") == []


def test_backwards_from_the_middle():
    text = "kata Budi dan\nlalu Siti dan Wulan datang"
    assert visits(text, step=-1, at=text.index("Wulan")) == ["Siti", "Budi"]


def test_a_million_characters_in_one_paragraph_are_looked_through_at_once():
    text = "Kata saja. " * 90_000 + "ia, Budi, datang " + "lagi " * 10
    tokens = tokens_of(text)
    began = time.process_time()  # 0.4 s here
    assert unlabelled(text, tokens, [], 0, 1) is not None
    assert quotation(text, len(text) - 5) is None
    assert time.process_time() - began < 2
