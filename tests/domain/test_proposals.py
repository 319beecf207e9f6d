"""Who is proposed as the speaker of a quotation, and of which type it is."""

import json
from pathlib import Path

import pytest

from kutip.domain import proposals
from kutip.domain.alignment import Tokens
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import AnnotationSet, SetId, Span, SpanId
from marked import CONTINUES, LABELS, ORGANISATION, PERSON, QUOTE, SPEAKER, marked, the, tokens_of

GOLD = Path(__file__).parents[2].parent / "shared" / "seeds" / "gold.json"
LINK = LABELS.link(SPEAKER)


def offered(marks, quote=None):
    on = marked(marks)
    quotes = [s for s in on.reading(next(iter(on.sets))) if s.label_id == QUOTE]
    head = the(on, quote) if quote else quotes[0]
    return [on.text_of(span) for span in proposals.speakers(on, LINK, head)]


@pytest.mark.parametrize(
    ("marks", "speaker"),
    [
        ("[“Ya,”]QUOTE kata [Budi]PERSON kepada [Siti]PERSON.", "Budi"),
        ("[Siti]PERSON hadir. [“Ya,”]QUOTE kata [Budi]PERSON.", "Budi"),
        ("Menurut [Budi]PERSON, harga [“gila”]QUOTE itu urusan [Siti]PERSON.", "Budi"),
        ("[Budi]PERSON datang. [“Ya,”]QUOTE ujarnya.", "Budi"),
        ("[Budi]PERSON dan [Siti]PERSON datang. [“Ya,”]QUOTE ujarnya.", "Siti"),
        ("[“Ya,”]QUOTE ujarnya. Lalu [Budi]PERSON pergi.", "Budi"),
        ("[“Ya,”]QUOTE kata [Bulog]ORGANISATION kepada [Budi]PERSON.", "Budi"),
        ("[Bulog]ORGANISATION menyebut [“ya”]QUOTE itu.", "Bulog"),
        ("[Budi]PERSON datang.\n[“Ya,”]QUOTE kata [Siti]PERSON.", "Siti"),
        ("[“[Budi]PERSON pulang,”]QUOTE kata [Siti]PERSON.", "Siti"),
        ("[“Yes,”]QUOTE said [Ann]PERSON. [Bob]PERSON nodded.", "Ann"),
        ("[“Ya,”]QUOTE jelas [Budi]PERSON. [“Tidak,”]QUOTE tegas [Siti]PERSON.", "Budi"),
    ],
)
def test_the_likeliest_speaker_stands_first(marks, speaker):
    assert offered(marks)[0] == speaker


def test_nobody_speaks_from_inside_their_own_quotation():
    assert offered("[“[Budi]PERSON pulang,”]QUOTE katanya.") == []


def test_rejected_spans_and_other_labels_are_not_offered():
    marks = "[“Ya,”]QUOTE kata [Budi]!PERSON. Ada [600]FIGURE lagi [“kata”]QUOTE."
    assert offered(marks) == []


def test_all_are_offered_the_rest_by_distance():
    marks = "[Ani]PERSON lalu [Budi]PERSON. [“Ya,”]QUOTE ujarnya. [Cici]PERSON. [Dedi]PERSON."
    assert offered(marks) == ["Budi", "Ani", "Cici", "Dedi"]


def test_in_an_article_of_thousands_only_the_near_ones_are_offered():
    people = " ".join(f"[Nama{n}]PERSON" for n in range(1000))
    found = offered(f"{people}. [“Ya,”]QUOTE ujarnya. {people}")
    assert found[0] == "Nama999"
    assert len(found) == 599


def test_what_a_quotation_continues_is_the_one_before_it():
    on = marked("[“Satu,”]QUOTE kata A. [“Dua,”]QUOTE lalu [“Tiga.”]QUOTE")
    head = the(on, "“Dua,”")
    found = proposals.nearest(on, LABELS.link(CONTINUES), head)
    assert [on.text_of(span) for span in found] == ["“Satu,”", "“Tiga.”"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Kami siap,”", "direct"),
        ("“Kami siap.”", "direct"),
        ('"Kami siap!"', "direct"),
        ("“Kami siap…”", "direct"),
        ("“angin lalu”", "mixed"),
        ("“Angin lalu”", "mixed"),
        ("“angin lalu.”", "mixed"),
        ("harga akan turun", "indirect"),
        ("“harga", "indirect"),
        ("“", "indirect"),
        ("“”", "mixed"),
        ("  “Kami siap,”  ", "direct"),
    ],
)
def test_the_type_of_a_quotation_by_its_marks(words, kind):
    label = LABELS.span(QUOTE)
    assert proposals.attributes(words, 0, len(words), label) == (("type", kind),)


def test_labels_without_a_type_get_none():
    assert proposals.attributes("“Ya,”", 0, 5, LABELS.span(PERSON)) == ()


@pytest.mark.skipif(not GOLD.exists(), reason="the article of the task is not ours to ship")
def test_the_five_speakers_of_the_gold_article_stand_first():
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    text = (GOLD.parent / gold["document"]).read_bytes().decode()
    ids = {"PERSON": PERSON, "ORGANISATION": ORGANISATION, "QUOTE": QUOTE}
    on = marked("x")
    mine = AnnotationSet(SetId(b"set".ljust(16)), on.document.id, "ani")
    spans = [
        Span(
            SpanId(n.to_bytes(16, "big")), mine.id, s["start"], s["end"], ids.get(s["label"], b"")
        )
        for n, s in enumerate(gold["spans"])
    ]
    tokens = tokens_of(text)
    on = AnnotatedDocument(on.document, text, Tokens(*tokens), [mine], spans)
    heads = {k["head"]: k["tail"] for k in gold["links"] if k["label"] == "SPEAKER"}
    assert len(heads) == 5
    found = {head: proposals.speakers(on, LINK, spans[head])[0] for head in heads}
    assert {head: span.id for head, span in found.items()} == {
        head: spans[tail].id for head, tail in heads.items()
    }
