"""What marking a quotation proposes."""

import pytest

from kutip.domain import proposals
from kutip.domain.items import AttributeField, SpanLabel
from marked import LABELS, ORGANISATION, PERSON, QUOTE, SPEAKER, label_id, marked, the


@pytest.mark.parametrize(
    ("marks", "speakers"),
    [
        ("[“Siap,”]QUOTE kata [Budi]PERSON.", ["Budi"]),
        ("[Ani]PERSON datang. [“Siap,”]QUOTE ujar [Budi]PERSON.", ["Budi", "Ani"]),
        ("[Ani]PERSON datang. [“Siap.”]QUOTE [Budi]PERSON pergi.", ["Budi", "Ani"]),
        ("[Ani]PERSON datang. [“Siap.”]QUOTE\n[Budi]PERSON pergi.", ["Ani", "Budi"]),
        ("[Eko]PERSON. [Ani]PERSON. [“Siap.”]QUOTE", ["Ani", "Eko"]),
        ("[BI]ORGANISATION dan [Budi]PERSON menilai [“siap”]QUOTE.", ["Budi", "BI"]),
        ("[Ani]PERSON, [“Siap,”]QUOTE kata [BI]ORGANISATION.", ["BI", "Ani"]),
        ("[“Siap, [Budi]PERSON!”]QUOTE tegas [Ani]PERSON.", ["Ani"]),
        ("[“Siap,”]QUOTE kata [Budi]!PERSON [5]FIGURE.", []),
        ("Kata [Budi]PERSON: [“Siap.”]QUOTE", ["Budi"]),
    ],
)
def test_who_may_have_said_it_the_likeliest_first(marks, speakers):
    on = marked(marks)
    quote = next(span for span in on.spans.values() if span.label_id == QUOTE)
    found = proposals.speakers(on, LABELS.link(SPEAKER), quote)
    assert [on.text_of(span) for span in found] == speakers


def test_a_span_before_is_nearer_than_any_after():
    on = marked("[Eko]PERSON [Ani]PERSON [“Siap”]QUOTE [BI]ORGANISATION [Budi]PERSON")
    near = proposals.nearest(on, LABELS.link(SPEAKER), the(on, "“Siap”"))
    assert [on.text_of(s) for s in near] == ["Ani", "Eko", "BI", "Budi"]
    assert {s.label_id for s in near} == {PERSON, ORGANISATION}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Kami siap,”", "direct"),
        ('"Kami siap."', "direct"),
        ("“siap tempur”", "mixed"),
        ("“Kami siap”", "mixed"),
        ("pihaknya siap", "indirect"),
        ("“", "indirect"),
        ("“Kami siap", "indirect"),
    ],
)
def test_the_type_of_a_quotation_by_its_marks(words, kind):
    text = f"  {words} "
    assert proposals.attributes(text, 1, len(text), LABELS.span(QUOTE)) == (("type", kind),)


def test_a_type_is_only_said_where_the_label_has_it():
    assert proposals.attributes("“A,”", 0, 4, LABELS.span(PERSON)) == ()
    other = SpanLabel(
        label_id("X"), "X", attributes=(AttributeField("type", "choice", ("lead",)),)
    )
    assert proposals.attributes("“A,”", 0, 4, other) == ()
