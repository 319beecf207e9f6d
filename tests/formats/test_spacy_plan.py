import pytest

from kutip.domain.errors import KutipError
from kutip.domain.items import id_text
from kutip.formats.spacy_folder.docs import kutip_data
from kutip.formats.spacy_folder.plan import plan
from kutip.formats.spacy_folder.rules import rules_for
from spacy_corpus import CONTINUES, NEWS, SPEAKER, Shelf

DIRECT = {"attributes": (("type", "direct"),)}
INDIRECT = {"attributes": (("type", "indirect"),)}


def planned(text, spans, *, complete=True, links=(), **rules):
    shelf = Shelf()
    on = shelf.held[shelf.add(text, spans, links=links)]
    [set_id] = on.sets
    return plan(on, set_id, rules_for(NEWS, **rules), complete=complete)


def said(plan_, placed):
    return [(p.label, plan_.text[p.start : p.end]) for p in placed]


def words(plan_, runs):
    starts, ends = plan_.tokens
    return [plan_.text[starts[first] : ends[last - 1]] for first, last in runs]


def test_the_longest_stands_and_the_rest_of_the_loser_is_missing():
    found = planned(
        "Ketua Komisi B DPRD Kota Samirana datang",
        [("Ketua Komisi", "PERSON"), ("Komisi B DPRD Kota Samirana", "ORGANISATION")],
    )
    assert said(found, found.entities.standing) == [
        ("ORGANISATION", "Komisi B DPRD Kota Samirana")
    ]
    assert words(found, found.entities.missing) == ["Ketua"]
    assert [(a.label, b.label) for a, b in found.entities.given_way] == [
        ("PERSON", "ORGANISATION")
    ]
    assert len(found.spans) == 2


@pytest.mark.parametrize(
    ("spans", "stands"),
    [
        ([("Budi Utama", "ORGANISATION"), ("Budi Utama", "PERSON")], ("PERSON", "Budi Utama")),
        (
            [("Budi Utama", "FIGURE"), ("Utama Jaya", "ORGANISATION")],
            ("ORGANISATION", "Utama Jaya"),
        ),
        ([("Utama Jaya", "PERSON"), ("Budi Utama", "PERSON")], ("PERSON", "Budi Utama")),
        ([("Budi Utama Jaya", "FIGURE"), ("Budi", "PERSON")], ("FIGURE", "Budi Utama Jaya")),
    ],
)
def test_equal_lengths_fall_to_the_label_order_then_to_the_earlier(spans, stands):
    found = planned("kata Budi Utama Jaya kemarin", spans)
    assert said(found, found.entities.standing) == [stands]


def test_a_loser_inside_its_winner_leaves_nothing_missing():
    found = planned(
        "Universitas Seruni Raya",
        [("Universitas Seruni Raya", "ORGANISATION"), ("Seruni", "PERSON")],
    )
    assert found.entities.missing == ()


def test_quotes_make_a_layer_of_their_own_where_the_outer_stands():
    text = "“Ia bilang, ‘Pergi!’ lalu diam,” kata Budi."
    found = planned(
        text,
        [
            ("“Ia bilang, ‘Pergi!’ lalu diam,”", "QUOTE", DIRECT),
            ("‘Pergi!’", "QUOTE", DIRECT),
            ("Budi", "PERSON"),
        ],
    )
    assert said(found, found.entities.standing) == [("PERSON", "Budi")]
    assert said(found, found.quotes.standing) == [("QUOTE", "“Ia bilang, ‘Pergi!’ lalu diam,”")]
    assert found.quotes.missing == ()


def test_only_direct_and_mixed_quotes_count_and_an_unsaid_type_goes_by_the_marks():
    found = planned(
        "Ia akan pergi, katanya. “Tidak.” “Ya.” Mungkin besok.",
        [
            ("Ia akan pergi", "QUOTE", INDIRECT),
            ("“Tidak.”", "QUOTE", {"attributes": (("type", "mixed"),)}),
            ("“Ya.”", "QUOTE"),
            ("Mungkin besok", "QUOTE"),
        ],
    )
    assert [text for _, text in said(found, found.quotes.standing)] == ["“Tidak.”", "“Ya.”"]
    assert words(found, found.quotes.missing) == ["Mungkin besok"]


@pytest.mark.parametrize(
    ("policy", "leaves", "fate", "missing"),
    [
        ("refuse", [], "misaligned", ["Jakartanya lama"]),
        ("drop", [], "misaligned", ["Jakartanya lama"]),
        ("expand", ["Jakartanya lama"], "expanded", []),
        ("shrink", ["Jakartanya"], "shrunk", []),
    ],
)
def test_a_span_inside_words_goes_as_the_policy_says(policy, leaves, fate, missing):
    found = planned("Kota Jakartanya lama sekali", [(5, 19, "PERSON")], misaligned=policy)
    assert [text for _, text in said(found, found.spans)] == leaves
    assert [misfit.fate for misfit in found.misfits] == [fate]
    assert words(found, found.entities.missing) == missing


def test_shrinking_keeps_the_whole_words_inside():
    found = planned("Kota Jakartanya lama sekali", [(0, 12, "PERSON")], misaligned="shrink")
    assert said(found, found.spans) == [("PERSON", "Kota")]
    assert [misfit.fate for misfit in found.moved] == ["shrunk"]


def test_white_space_at_the_edges_goes_and_nothing_else_does_not_leave():
    found = planned("Ini Budi \nUtama  ya", [(3, 9, "PERSON"), (8, 10, "FIGURE")])
    assert said(found, found.spans) == [("PERSON", "Budi")]
    assert [misfit.fate for misfit in found.misfits] == ["trimmed", "blank"]
    assert kutip_data(found)["spans"].popitem()[1]["original"] == [3, 9]


def test_rejected_spans_teach_only_in_incomplete_articles():
    spans = [("Budi", "PERSON"), ("Jakarta", "ORGANISATION", {"answer": "reject"})]
    text = "Budi di Jakarta lagi"
    whole, part = planned(text, spans), planned(text, spans, complete=False)
    assert said(whole, whole.spans) == said(part, part.spans) == [("PERSON", "Budi")]
    assert whole.incorrect == ()
    assert said(part, part.incorrect) == [("ORGANISATION", "Jakarta")]
    assert whole.entities.missing == ()
    assert words(part, part.entities.missing) == ["di Jakarta lagi"]


def test_a_span_both_accepted_and_rejected_is_not_incorrect():
    spans = [("Budi", "PERSON"), ("Budi", "PERSON", {"answer": "reject"})]
    assert planned("Budi pergi", spans, complete=False).incorrect == ()


def test_labels_can_be_chosen_and_renamed():
    found = planned(
        "Budi dari Telkom membawa 5 orang",
        [("Budi", "PERSON"), ("Telkom", "ORGANISATION"), ("5", "FIGURE")],
        only=["PERSON", "ORGANISATION"],
        mapping={"PERSON": "PER", "ORGANISATION": "ORG"},
    )
    assert said(found, found.entities.standing) == [("PER", "Budi"), ("ORG", "Telkom")]


def test_quotes_alone_stand_as_entities():
    found = planned(
        "“Ya.” kata Budi", [("“Ya.”", "QUOTE", DIRECT), ("Budi", "PERSON")], only=["QUOTE"]
    )
    assert said(found, found.entities.standing) == [("QUOTE", "“Ya.”")]


@pytest.mark.parametrize("arguments", [{"only": ["PLACE"]}, {"mapping": {"PLACE": "LOC"}}])
def test_labels_that_are_not_there_are_refused(arguments):
    with pytest.raises(KutipError, match="PLACE"):
        rules_for(NEWS, **arguments)


def test_a_split_quote_takes_the_speaker_of_its_beginning():
    found = planned(
        "“A,” kata Budi, “B,” lalu “C.”",
        [
            ("“A,”", "QUOTE", {"attributes": (("speaker", "linked"), ("type", "direct"))}),
            ("Budi", "PERSON"),
            ("“B,”", "QUOTE", DIRECT),
            ("“C.”", "QUOTE", DIRECT),
        ],
        links=[(0, 1, SPEAKER), (2, 0, CONTINUES), (3, 2, CONTINUES)],
    )
    ids = [id_text(placed.span.id) for placed in found.spans]
    taken = kutip_data(found)
    speakers = [
        head for head, tail, label in taken["links"] if (tail, label) == (ids[1], "SPEAKER")
    ]
    assert sorted(speakers) == [ids[0], ids[2], ids[3]]
    assert taken["spans"][ids[3]]["attributes"] == {"speaker": "linked", "type": "direct"}


def test_a_link_to_a_dropped_span_is_named():
    found = planned(
        "“Ya.” kata Jakartanya",
        [("“Ya.”", "QUOTE", DIRECT), (11, 18, "PERSON")],
        links=[(0, 1, SPEAKER)],
    )
    assert len(found.linked.lost) == 1
    assert found.linked.links == ()
