"""Hypothesis strategies: texts with everything that breaks offsets, items, documents, edits."""

from hypothesis import strategies as st

from kutip.domain import graphemes
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    AttributeField,
    Document,
    Item,
    Link,
    LinkLabel,
    Project,
    Span,
    SpanLabel,
)
from marked import document_of, tokens_of

# Emoji, joined and flagged; line ends of all kinds; invisible, combining, right-to-left.
PIECES = (
    "Budi", " kata ", "“Kami siap,”", "Rp1,2 T", "anak-anak", " ", "  ", "\n", "\r\n", "\t",
    "😀", "👨\u200d👩\u200d👧", "🇮🇩", "❤\ufe0f", "e\u0301", "a\u0301\u0323", "\u0301", "\ufeff",
    "\u00a0", "\u2028", "\u2029", "\u0085", "\u200b", "\u200d", "\u200f", "שלום",
    "\u202eمرحبا\u202c", "한글", "각", "नि", "ไม้", "中文", "\u3000", "\U0001d54f",
    "[", "]", "\\", "\u0600", " \u0308",
)  # fmt: skip
_letters = st.characters(exclude_categories=("Cs",), exclude_characters="\0")


def texts(max_pieces: int = 12) -> st.SearchStrategy[str]:
    """Texts as they may come in: never with what no database can hold (NUL, lone surrogates)."""
    piece = st.sampled_from(PIECES) | st.text(_letters, max_size=6)
    return st.lists(piece, max_size=max_pieces).map("".join)


def extents(text: str) -> st.SearchStrategy[tuple[int, int]]:
    """Any two offsets in a text, as a careless caller may give them."""
    offset = st.integers(-2, len(text) + 2)
    return st.tuples(offset, offset)


@st.composite
def whole_extents(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """A stretch that is not empty and cuts no grapheme; the text must not be empty."""
    start = graphemes.previous_boundary(text, draw(st.integers(0, len(text) - 1)))
    end = graphemes.next_boundary(text, draw(st.integers(start + 1, len(text))))
    return start, end


ids = st.binary(min_size=16, max_size=16)
words = st.text(_letters, max_size=12)
names = st.text(_letters, min_size=1, max_size=12)
small = st.integers(0, 1 << 40)
_number = st.integers(-(1 << 70), 1 << 70) | st.floats(allow_nan=False, allow_infinity=False)
values = st.none() | st.booleans() | _number | words
pairs = st.dictionaries(names, values, max_size=3).map(lambda d: tuple(sorted(d.items())))
titles = st.dictionaries(st.sampled_from(["en", "id", "ms"]), words).map(
    lambda d: tuple(sorted(d.items()))
)
_nested = st.recursive(values, lambda inner: st.lists(inner, max_size=2).map(tuple), max_leaves=4)
extra = st.dictionaries(names, _nested, max_size=2).map(lambda d: tuple(sorted(d.items())))
_ids = st.lists(ids, max_size=3).map(tuple)
fields = st.builds(
    AttributeField,
    words,
    st.sampled_from(["text", "choice", "number"]),
    st.lists(words, max_size=2).map(tuple),
)

BY_KIND: dict[type[Item], st.SearchStrategy[Item]] = {
    Project: st.builds(
        Project, ids, words, words, words, st.booleans(), st.booleans(), titles, small, extra
    ),
    Document: st.builds(Document, ids, words, words, small, ids, small, extra),
    Annotator: st.builds(Annotator, names, st.sampled_from(["human", "machine", "gold"])),
    SpanLabel: st.builds(
        SpanLabel, ids, words, titles, titles, words, words, st.lists(fields).map(tuple), small
    ),
    LinkLabel: st.builds(LinkLabel, ids, words, titles, _ids, _ids, small),
    AnnotationSet: st.builds(
        AnnotationSet,
        ids,
        ids,
        words,
        st.sampled_from(["new", "in_progress", "complete", "skipped", "returned"]),
        _ids,
        st.booleans(),
        words,
        words,
    ),
    Span: st.builds(
        Span,
        ids,
        ids,
        small,
        small,
        ids,
        st.sampled_from(["accept", "reject"]),
        st.sampled_from(["manual", "accepted", "changed", "bulk", "imported"]),
        pairs,
        st.none() | st.floats(allow_nan=False),
        words,
        small,
    ),
    Link: st.builds(Link, ids, ids, ids, ids, ids),
}
items = st.one_of(*BY_KIND.values())


def _distinct(
    draw: st.DrawFn, text: str, labels: tuple[bytes, ...]
) -> list[tuple[int, int, bytes]]:
    """Extents with labels; no two the same."""
    one = st.tuples(whole_extents(text), st.sampled_from(labels)).map(lambda t: (*t[0], t[1]))
    return draw(st.lists(one, max_size=6, unique=True)) if text else []


@st.composite
def documents(
    draw: st.DrawFn,
    labels: tuple[bytes, ...],
    link_labels: tuple[bytes, ...] = (),
    annotators: tuple[str, ...] = ("ani", "budi"),
) -> AnnotatedDocument:
    """A document with a set, spans and links by some of the annotators."""
    text = draw(texts())
    document = document_of(text, draw(names))
    whole = AnnotatedDocument(document, text, tokens_of(text))
    for annotator in draw(st.lists(st.sampled_from(annotators), unique=True)):
        mine = draw(BY_KIND[AnnotationSet])._replace(
            document_id=document.id, annotator=annotator, covers=()
        )
        whole._keep(mine)
        spans = []
        for start, end, label in _distinct(draw, text, labels):
            span = draw(BY_KIND[Span])._replace(
                set_id=mine.id, start=start, end=end, label_id=label
            )
            whole._keep(span)
            spans.append(span.id)
        for label in link_labels if len(spans) > 1 else ():
            head, tail = draw(st.permutations(spans))[:2]
            whole._keep(Link(draw(ids), mine.id, head, tail, label))
    return whole
