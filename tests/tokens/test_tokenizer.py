import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kutip.domain.errors import KutipError
from kutip.tokens.tokenizer import boundaries

SHARED = Path(__file__).parents[2].parent / "shared"


def _cuts(doc):
    return [(token.idx, token.idx + len(token)) for token in doc]


def _ours(text, tokenizer="id"):
    return list(zip(*boundaries(text, tokenizer), strict=True))


def _words(text, tokenizer="id"):
    return [text[start:end] for start, end in _ours(text, tokenizer)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" ", [" "]),
        ("anak-anak", ["anak-anak"]),
        ("Rp5,2 juta", ["Rp", "5,2", "juta"]),
        ("(1/1/2026)", ["(", "1", "/", "1", "/", "2026", ")"]),
        ("“Di Jakarta,” kata", ["“", "Di", "Jakarta", ",", "”", "kata"]),
        ("Jokowi-nya", ["Jokowi", "-nya"]),
        ("a  b\n\nc ", ["a", " ", "b", "\n\n", "c"]),
    ],
)
def test_texts_are_cut_as_a_person_expects(text, words):
    assert _words(text) == words


NASTY = [
    "Undang-undang, undang-undang; UNDANG-UNDANG anak-anaknya se-Indonesia ke-17 600-an",
    "KOMPAS.com/GARRY Budi;Ani A&B 20:00WIB m² ~5 3):Courtois 5%-15% 1.500 m. Dukcapil.(Rihadin)",
    " \t dua  spasi\u00a0keras\r\nbaris\u2028lain\x85\x0c",
    "😀 Budi 👨\u200d👩\u200d👧 e\u0301 \ufdfa \u200f\u05e2\u05d1 中文字 ไทย",
    "https://www.kompas.com/a-b?c=d&e=f#g budi@example.co.id www.a.id/x. @budi #jakarta",
    "a.n. dr. H. Prof. PT. Tbk. S.H. :-) :( <3 o_O ... .... -- --- ''kata'' `x`",
    "paru-paru.”\\nBadan anak-anak/remaja—orang-orang rata-rata...dua-duanya",
    "(" * 64 + " " + "=" * 64 + " " + "kata" + "_" * 64,
]


@pytest.mark.parametrize("text", NASTY)
def test_the_quick_tokenizer_cuts_as_the_stock_one(stock_id, text):
    assert _ours(text) == _cuts(stock_id(text))


@pytest.mark.parametrize("run", ["(", "-", "=", ".", "_", "/", "😀", "”", "!?", "§"])
def test_long_runs_are_cut_as_stock_would(stock_id, run):
    text = f"sebelum {run * 80} {run * 65}  akhir\n{run * 90}"
    assert _ours(text) == _cuts(stock_id(text))


def test_random_sentences_are_cut_as_stock_would(stock_id):
    chance = random.Random(1)
    cases = sorted(_special_cases())
    plain = ["Joko", "Rp1.500.000", "10%-15%", "(Selasa,20/11)", '"katanya"', "buku-bukunya"]
    after = ["", "", ",", ".", ")", "!", "-nya", "ku", "."]
    # Words also meet without a space: some signs cut between them, some do not.
    between = [*" " * 12, "/", "—", "-", ".”\\n", "...", ",", ":", ".", "”", "(", "_"]
    for _ in range(2_000):
        words = (chance.choice(cases if chance.random() < 0.4 else plain) for _ in range(12))
        text = "".join(
            chance.choice(["", "(", '"']) + word + chance.choice(after) + chance.choice(between)
            for word in words
        )
        assert _ours(text) == _cuts(stock_id(text)), text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_cut_as_stock_would(stock_id, text):
    assert _ours(text) == _cuts(stock_id(text))


def _special_cases():
    from spacy.lang.id import Indonesian

    return Indonesian.Defaults.tokenizer_exceptions


def _texts(path):
    """Every long string of a file, whatever its format: real words in real order."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    yield raw
    if path.suffix in {".json", ".jsonl"}:
        for line in raw.split("\n") if path.suffix == ".jsonl" else [raw]:
            yield from _strings(line)


def _strings(raw):
    try:
        parsed = json.loads(raw)
    except ValueError:
        return
    todo = [parsed]
    while todo:
        value = todo.pop()
        if isinstance(value, str) and len(value) > 40:
            yield value
        elif isinstance(value, list | dict):
            todo.extend(value.values() if isinstance(value, dict) else value)


def _real_files():
    wanted = {".txt", ".json", ".jsonl", ".conll", ".tsv"}
    roots = [SHARED / "data", SHARED / "seeds", Path(__file__).parents[2] / "seeds"]
    found = [p for root in roots for p in root.rglob("*") if p.suffix in wanted and p.is_file()]
    return sorted(p for p in found if p.stat().st_size < 1_000_000)


@pytest.mark.parametrize("path", _real_files(), ids=lambda path: path.name)
def test_real_articles_are_cut_as_stock_would(stock_id, path):
    for text in _texts(path):
        assert _ours(text) == _cuts(stock_id(text))


@pytest.mark.parametrize("name", ["en", "xx"])
def test_other_languages_are_spacys_own(name):
    import spacy

    text = "We're in Jakarta (Rp5,2 juta), isn't it? anak-anak"
    assert _ours(text, name) == _cuts(spacy.blank(name)(text))


@pytest.mark.parametrize("name", ["qq", "", "../x", "ja"])
def test_a_tokenizer_that_is_not_there_is_named(name):
    with pytest.raises(KutipError, match="no tokenizer"):
        boundaries("Budi", name)


@pytest.mark.parametrize("run", ["(", "()[]=", "-", "."])
def test_a_megabyte_of_signs_takes_no_longer_than_one_of_words(run):
    text = run * (1_200_000 // len(run))
    began = time.process_time()
    starts, ends = boundaries(text, "id")
    assert time.process_time() - began < 5
    assert (starts[0], ends[-1]) == (0, len(text))


def test_many_threads_get_the_same_boundaries():
    texts = [f"{text} {number}" for number in range(20) for text in NASTY]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: _ours(text, "xx"), texts))
    assert together == [_ours(text, "xx") for text in texts]
