"""Made-up articles for the bench: always the same ones, by a fixed seed.

Sizes are those of the product's table: 3K/30, 100K/2,000, 1M/20,000 spans, 1M1P the same in one
paragraph, and a corpus of 10,000 articles of about 320 tokens with twelve spans each.
"""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from kutip.domain.items import id_text

WORDS = """
    petani garam laut desa harga panen hujan gudang pasar kapal ikan sekolah guru jalan warga
    dewan anggaran rapat proyek tender listrik air sungai banjir bantuan dana pajak warung
    pelabuhan nelayan koperasi kredit bunga modal ekspor impor kopi teh padi jagung ternak sapi
    mengatakan menilai menunggu membeli menjual membangun menutup membuka meminta dan yang di ke
    dari untuk dengan pada oleh akan telah sudah belum tidak bisa harus dapat dalam luar baru
""".split()  # noqa: SIM905 - words read better as text
NAMES = ["Saldi Wiratama", "Ratri Lestanti", "Bayu Kertarasa", "Nirmala Toding", "Hendro Palawa"]
PLACES = ["Koperasi Samudra", "Dewan Tirtasari", "PT Laut Sentosa", "Universitas Karang", "KGK"]
FIGURES = ["Rp300 juta", "34", "2,5 persen", "600", "tiga bulan", "Rp1,2 triliun", "12 ton"]

SIZES = {"3K": (3_000, 30), "100K": (100_000, 2_000), "1M": (1_000_000, 20_000)}
LABELS = ("PERSON", "ORGANISATION", "QUOTE", "FIGURE")


def text_of(length: int, seed: int, *, one_paragraph: bool = False) -> str:
    """Sentences of made-up news, paragraphs of about 450 characters, or none."""
    rnd = random.Random(seed)
    parts: list[str] = []
    size = paragraph = 0
    while size < length:
        words = [rnd.choice(WORDS) for _ in range(rnd.randint(8, 18))]
        words.insert(rnd.randrange(len(words)), rnd.choice(NAMES))
        words.insert(rnd.randrange(len(words)), rnd.choice(PLACES))
        words.insert(rnd.randrange(len(words)), rnd.choice(FIGURES))
        sentence = " ".join(words) + "."
        if rnd.random() < 0.2:
            sentence = f"“{sentence.capitalize()}” kata {rnd.choice(NAMES)}."
        paragraph += len(sentence) + 1
        end = "\n" if paragraph > 450 and not one_paragraph else " "
        paragraph = 0 if end == "\n" else paragraph
        parts.append(sentence + end)
        size += len(sentence) + 1
    return "".join(parts)[:length].rstrip()


def spans_of(text: str, count: int, seed: int) -> list[dict[str, object]]:
    """Spans on words: short ones of three labels, one in five a long QUOTE; they overlap."""
    rnd = random.Random(seed + 1)
    words = [found.span() for found in re.finditer(r"\w+", text)]
    taken: set[tuple[int, int, str]] = set()
    while len(taken) < count:
        first = rnd.randrange(max(1, len(words) - 26))
        long = rnd.random() < 0.2
        last = min(first + (rnd.randint(5, 24) if long else rnd.randint(0, 2)), len(words) - 1)
        label = "QUOTE" if long else rnd.choice(("PERSON", "ORGANISATION", "FIGURE"))
        taken.add((words[first][0], words[last][1], label))
    return [
        {"id": _id(rnd), "start": s, "end": e, "label": label, "text": text[s:e],
         "answer": "accept", "origin": "imported",
         "attributes": {"speaker": "unnamed"} if label == "QUOTE" else {},
         "score": None, "note": "", "guideline": 1}
        for s, e, label in sorted(taken)
    ]  # fmt: skip


def _id(rnd: random.Random) -> str:
    return id_text(rnd.randbytes(16))


def document(name: str, length: int, spans: int, seed: int, *, one_paragraph: bool = False) -> str:
    """One line of Kutip JSONL."""
    rnd = random.Random(seed + 2)
    text = text_of(length, seed, one_paragraph=one_paragraph)
    said = {"id": _id(rnd), "annotator": "bench", "state": "complete", "covers": list(LABELS),
            "spans": spans_of(text, spans, seed), "links": []}  # fmt: skip
    return json.dumps(
        {
            "id": _id(rnd),
            "name": name,
            "text": text,
            "language": "id",
            "extra": {},
            "sets": [said],
        },
        ensure_ascii=False,
    )


def first_line(labels: dict[str, object]) -> str:
    """The line that declares the labels."""
    who = [{"name": "bench", "kind": "human"}]
    return json.dumps({"kutip": 1, "project": {}, **labels, "annotators": who}, ensure_ascii=False)


def corpus(count: int) -> Iterator[str]:
    """The lines of a corpus."""
    for number in range(count):
        yield document(f"artikel-{number:05}", 2_100, 12, 1_000 + number)


def write(path: Path, labels: dict[str, object], lines: Iterator[str]) -> Path:
    """A file of Kutip JSONL."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(first_line(labels) + "\n")
        for line in lines:
            file.write(line + "\n")
    return path
