"""A project in memory, for tests of exports: `Shelf` answers as the store does."""

from hashlib import sha256
from uuid import UUID

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    AttributeField,
    Document,
    DocumentId,
    LabelId,
    Link,
    LinkId,
    LinkLabel,
    Project,
    ProjectId,
    SetId,
    Span,
    SpanId,
    SpanLabel,
)
from kutip.domain.labels import LabelSet
from kutip.tokens.tokenizer import boundaries


def number(kind, n):
    """The same sixteen bytes for the same name and number, in the order of the numbers."""
    return UUID(int=(sum(kind.encode()) << 64) + n).bytes


PERSON, ORGANISATION, QUOTE, FIGURE = (LabelId(number("label", n)) for n in range(1, 5))
SPEAKER, CONTINUES = (LabelId(number("link", n)) for n in range(1, 3))
NEWS = LabelSet(
    (
        SpanLabel(PERSON, "PERSON"),
        SpanLabel(ORGANISATION, "ORGANISATION"),
        SpanLabel(
            QUOTE,
            "QUOTE",
            attributes=(AttributeField("type", "choice"), AttributeField("speaker", "choice")),
        ),
        SpanLabel(FIGURE, "FIGURE"),
    ),
    (
        LinkLabel(SPEAKER, "SPEAKER", heads=(QUOTE,), tails=(PERSON, ORGANISATION)),
        LinkLabel(CONTINUES, "CONTINUES", heads=(QUOTE,), tails=(QUOTE,)),
    ),
)
BY_NAME = {label.name: label.id for label in NEWS.spans}


class Shelf:
    """Documents with sets, made one by one."""

    def __init__(self, tokenizer="xx", labels=NEWS):
        self._project = Project(ProjectId(number("project", 1)), "Uji", "id", tokenizer)
        self._labels = labels
        self._annotators = {}
        self.held = {}
        self.kept = {}
        self._count = 0

    def add(self, text, spans=(), *, links=(), annotator="rini", kind="human", **of_set):
        """A document and a set; spans are (start, end, label) or (surface, label), and options."""
        n = len(self.held) + 1
        id_ = DocumentId(number("document", n))
        document = Document(
            id_, f"artikel {n}", "id", len(text), sha256(text.encode()).digest(), n
        )
        tokens = boundaries(text, self._project.tokenizer)
        self.held[id_] = AnnotatedDocument(document, text, tokens)
        self.annotate(id_, spans, links=links, annotator=annotator, kind=kind, **of_set)
        return id_

    def annotate(self, id_, spans=(), *, links=(), annotator="rini", kind="human", **of_set):
        """One more set on a document; complete for all labels unless said otherwise."""
        self._annotators[annotator] = Annotator(annotator, kind)
        old = self.held[id_]
        values = {"state": "complete", "covers": self._labels.ids()} | of_set
        own = AnnotationSet(SetId(self._new("set")), id_, annotator, **values)
        made = [self._span(old.text, own.id, span) for span in spans]
        joined = [
            Link(LinkId(self._new("k")), own.id, made[head].id, made[tail].id, label)
            for head, tail, label in links
        ]
        self.held[id_] = AnnotatedDocument(
            old.document,
            old.text,
            old.tokens,
            (*old.sets.values(), own),
            (*old.spans.values(), *made),
            (*old.links.values(), *joined),
        )

    def _new(self, kind):
        self._count += 1
        return number(kind, self._count)

    def _span(self, text, set_id, given):
        *where, options = given if isinstance(given[-1], dict) else (*given, {})
        if len(where) == 2:
            start = text.index(where[0])
            where = (start, start + len(where[0]), where[1])
        start, end, name = where
        return Span(SpanId(self._new("span")), set_id, start, end, BY_NAME[name], **options)

    def project(self):
        return self._project

    def labels(self):
        return self._labels

    def annotators(self):
        return list(self._annotators.values())

    def documents(self):
        return [on.document for on in self.held.values()]

    def sets(self):
        return [own for on in self.held.values() for own in on.sets.values()]

    def read(self, document_id):
        return self.held[document_id]

    def read_many(self, ids):
        return map(self.read, ids)

    def sides(self):
        return dict(self.kept)

    def keep_sides(self, sides):
        self.kept |= sides


NAMES = ("Budi", "Ani", "Siti", "Joko", "Rini", "Agus", "Dewi", "Tono")
FIRMS = ("Garuda", "Telkom", "Pertamina", "Mandiri", "Mureks", "Antara")
VERBS = ("bertemu", "menilai", "mengutip", "memeriksa", "memuji", "melihat", "menjual")
THINGS = ("kebun", "laporan", "kapal", "jembatan", "pasar", "gedung", "sekolah", "mesin")


def fill(shelf, documents, first=0):
    """Many small articles, no two alike, with names, figures and quotes in known places."""
    for n in range(first, first + documents):
        name, firm = NAMES[n % len(NAMES)], FIRMS[n % len(FIRMS)]
        number_ = str(100 + n)
        tail = " ".join(
            f"{VERBS[(n + k) % 7]} {THINGS[(n * k + k) % 8]} {n}x{k}" for k in range(9)
        )
        things = " dan ".join(THINGS[(n + k) % 8] for k in range(6))
        quote = f"“{things.capitalize()} itu {VERBS[n % 7]} kami {n}.”"
        text = f"{name} Utama dari {firm} melihat {number_} orang. {quote} kata {name}. {tail}."
        said = text.index(quote)
        again = text.rindex(name)
        shelf.add(
            text,
            [
                (0, len(name) + 6, "PERSON"),
                (firm, "ORGANISATION"),
                (number_, "FIGURE"),
                (
                    said,
                    said + len(quote),
                    "QUOTE",
                    {"attributes": (("speaker", "linked"), ("type", "direct"))},
                ),
                (again, again + len(name), "PERSON"),
            ],
            links=[(3, 4, SPEAKER)],
        )
    return shelf
