import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kutip.domain.items import id_text
from kutip.formats.spacy_folder.docs import (
    ATTRIBUTES,
    Groups,
    kutip_data,
    main_doc,
    pack,
    quote_doc,
    words_of,
)
from kutip.formats.spacy_folder.plan import plan
from kutip.formats.spacy_folder.rules import rules_for
from kutip.tokens.tokenizer import boundaries
from spacy_corpus import NEWS, Shelf, fill

RULES = rules_for(NEWS, misaligned="expand")
GROUPS = Groups(RULES.entities, RULES.quotes, frozenset({"PERSON", "FIGURE"}))
PIECES = ("Budi", " ", "  ", "\n", "“", "”", "5", ".", "-nya", "é", "😀", "\u00a0", "kata", ", ")


@pytest.fixture(autouse=True, scope="module")
def _spacy_is_loaded():
    """Its import draws random numbers, which no strategy may."""
    boundaries("Budi", "xx")


@st.composite
def articles(draw):
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40)))
    edges = st.integers(0, len(text))
    labels = st.sampled_from([label.name for label in NEWS.spans])
    answers = st.sampled_from([{"answer": "accept"}, {"answer": "reject"}])
    given_ = draw(st.lists(st.tuples(edges, edges, labels, answers), max_size=12))
    spans = [(min(a, b), max(a, b), label, answer) for a, b, label, answer in given_ if a != b]
    shelf = Shelf()
    on = shelf.held[shelf.add(text, spans)]
    [set_id] = on.sets
    return plan(on, set_id, RULES, complete=draw(st.booleans()))


def made(plans, build=main_doc):
    from spacy.vocab import Vocab

    vocab = Vocab()
    for plan_ in plans:
        words = words_of(plan_)
        yield build(vocab, plan_, words, GROUPS), words.words


@given(st.lists(articles(), min_size=1, max_size=4))
@settings(deadline=None, max_examples=150)
def test_random_spans_come_back_from_plain_spacy(plans):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    packed = pack(made(plans)).to_bytes()
    for plan_, doc in zip(plans, DocBin().from_bytes(packed).get_docs(Vocab()), strict=True):
        assert doc.text == plan_.text
        back = [(s.start_char, s.end_char, s.label_, s.id_) for s in doc.spans["sc"]]
        assert back == [(p.start, p.end, p.label, id_text(p.span.id)) for p in plan_.spans]
        assert [s.label_ for s in doc.spans["short"]] == [
            p.label for p in plan_.spans if p.label in GROUPS.short
        ]
        assert doc.spans.get("incorrect_spans") is None or not plan_.complete
        assert all(not ent.text[0].isspace() and not ent.text[-1].isspace() for ent in doc.ents)
        assert doc.user_data["kutip"]["document"] == id_text(plan_.document.id)
        assert len(doc.user_data["kutip"]["spans"]) == len(plan_.spans)


@given(st.lists(articles(), min_size=1, max_size=4))
@settings(deadline=None, max_examples=100)
def test_the_bytes_are_those_of_spacys_own_packing(plans):
    from spacy.tokens import DocBin

    for build in (main_doc, quote_doc):
        docs = [doc for doc, _ in made(plans, build)]
        own = DocBin(attrs=ATTRIBUTES, store_user_data=True, docs=docs)
        assert pack(made(plans, build)).to_bytes() == own.to_bytes()


@given(articles())
@settings(deadline=None, max_examples=100)
def test_every_token_is_known_missing_or_outside_as_the_rules_say(plan_):
    [(doc, _)] = made([plan_])
    standing = {n for p in plan_.entities.standing for n in range(p.first, p.last)}
    accepted = {
        n for p in plan_.spans if p.label in RULES.entities for n in range(p.first, p.last)
    }
    for token in doc:
        if token.i in standing:
            assert token.ent_iob_ in {"B", "I"}
        elif not plan_.complete or token.i in accepted:
            assert token.ent_iob_ == ""
        elif not plan_.dropped:
            assert token.ent_iob_ == "O"


def test_an_article_without_spans_is_known_to_be_empty():
    shelf = Shelf()
    on = shelf.held[shelf.add("Hari ini hujan.")]
    [set_id] = on.sets
    [(doc, _)] = made([plan(on, set_id, RULES)])
    assert [token.ent_iob_ for token in doc] == ["O"] * 4
    assert list(doc.spans["sc"]) == []


def test_user_data_holds_plain_values_only():
    shelf = fill(Shelf(), 1)
    [on] = shelf.held.values()
    [set_id] = on.sets
    found = kutip_data(plan(on, set_id, RULES))
    assert list(found) == ["document", "title", "annotator", "spans", "links"]
    quote = list(found["spans"].values())[3]
    assert quote == {
        "attributes": {"speaker": "linked", "type": "direct"},
        "origin": "manual",
        "guideline": 1,
        "original": [42, 125],
    }
    ids = list(found["spans"])
    assert found["links"] == [[ids[3], ids[4], "SPEAKER"]]
