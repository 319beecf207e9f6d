"""Whatever an annotator does, memory is the database, the log is the state, and undoing all of it
leaves nothing.
"""

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kutip.app.workspace import Workspace
from kutip.domain import annotate, completeness, graphemes, items, manage
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Removed, item_of
from kutip.domain.errors import KutipError
from kutip.domain.items import AnnotationSet, Project, key_of, reading_order
from kutip.storage.codec import change_from_row
from kutip.storage.store import Store, create
from marked import (
    CONTINUES,
    FIGURE,
    LABELS,
    ORGANISATION,
    PERSON,
    PROJECT,
    QUOTE,
    SPEAKER,
    add_annotated,
    document_of,
    tokens_of,
    with_set,
)

TEXTS = (
    "\ufeff“Kami siap,” kata Budi 😀 di  Jakarta.\r\n“5,75 persen,” tambahnya.",
    "👨\u200d👩\u200d👧 e\u0301 \u0308x\u2028Bank\u00a0Indonesia שלום \u202eمرحبا\u202c",
)
LONGEST = max(map(len, TEXTS))
offsets = st.integers(-1, LONGEST + 1)
span_labels = st.sampled_from([PERSON, ORGANISATION, QUOTE, FIGURE])
one_of = st.integers(0, 1 << 16)


def _folder() -> str | None:
    """A disk in memory, where there is one: a walk is some thousand fsyncs."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in there
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > 1 << 28 else None


def _ids(seed: int) -> Callable[[], UUID]:
    """Ids that look random, but are the same each time."""
    chance = random.Random(seed)
    return lambda: UUID(int=chance.getrandbits(128), version=4)


@cache
def _made() -> tuple[bytes, tuple[bytes, ...]]:
    """A project of two documents, on which a machine has had its say: the file, and their ids."""
    with (
        tempfile.TemporaryDirectory(dir=_folder()) as folder,
        pytest.MonkeyPatch.context() as same,
    ):
        same.setattr(items, "uuid4", _ids(0))
        path = Path(folder) / "uji.kutip"
        create(path, PROJECT, LABELS)
        documents = []
        for n, text in enumerate(TEXTS):
            document = document_of(text, f"berita {n}", n)
            on = AnnotatedDocument(document, text, tokens_of(text))
            words = sorted({annotate.trimmed(text, m, m + 4) for m in range(1, 13, 4)})
            with_set(on, "mesin", [(a, b, (QUOTE, PERSON)[a % 2]) for a, b in words])
            with_set(on, "pola", [(*words[0], PERSON)])
            documents.append(on)
        with closing(Store(path, writer="uji")) as store:
            add_annotated(store, *documents, machines=["mesin", "pola"])
        return path.read_bytes(), tuple(on.document.id for on in documents)


class Annotating(RuleBasedStateMachine):
    """One annotator at work."""

    @initialize()
    def begin(self):
        content, self.documents = _made()
        self.patch = pytest.MonkeyPatch()
        # The order of spans over the same words is that of their ids: the same in each replay.
        self.patch.setattr(items, "uuid4", _ids(1))
        self.folder = tempfile.TemporaryDirectory(dir=_folder())
        self.path = Path(self.folder.name) / "uji.kutip"
        self.path.write_bytes(content)
        self.now = 0.0
        self.start(self.documents[0])
        self.first = [self.desk.store.read(id_) for id_ in self.documents]

    def start(self, document):
        self.desk = Workspace(Store(self.path, writer="ani"), "ani")
        self.desk.clock = lambda: self.now
        self.desk.open(document)

    # ---- what is looked at

    @property
    def on(self):
        return self.desk.document

    def mine(self):
        return self.on.reading(self.desk.mine().id)

    def pick(self, number):
        return self.mine()[number % len(self.mine())].id

    def try_(self, function, *arguments, **options):
        """Do what is allowed; only looking may refuse, never saving."""
        try:
            edit = function(*arguments, **options)
        except KutipError:
            return
        self.desk.apply(edit)

    has_spans = precondition(lambda self: self.mine())
    has_links = precondition(lambda self: list(self.on.links_of(self.desk.mine().id)))

    # ---- spans

    @rule(start=offsets, length=st.integers(0, 12), label=span_labels)
    def add(self, start, length, label):
        overlap = self.desk.project.overlap
        mine = self.desk.mine()
        self.try_(annotate.add_span, self.on, mine, start, start + length, label, overlap=overlap)

    @has_spans
    @rule(number=one_of, label=span_labels)
    def add_a_second_label(self, number, label):
        span = self.on.spans[self.pick(number)]
        self.try_(annotate.add_span, self.on, self.desk.mine(), span.start, span.end, label)

    @has_spans
    @rule(number=one_of, label=span_labels)
    def relabel(self, number, label):
        self.try_(annotate.relabel_span, self.on, self.desk.labels, self.pick(number), label)

    @has_spans
    @rule(number=one_of, start=offsets, end=offsets, further=st.integers(0, 3))
    def resize(self, number, start, end, further):
        span = self.pick(number)
        for more in range(further + 1):
            self.try_(annotate.resize_span, self.on, span, start, end + more)

    @has_spans
    @rule(number=one_of)
    def remove(self, number):
        self.try_(annotate.remove_span, self.on, self.desk.labels, self.pick(number))

    @has_spans
    @rule(
        number=one_of,
        said=st.sampled_from(
            [
                ("type", "mixed"),
                ("type", None),
                ("speaker", "unclear"),
                ("speaker", None),
                ("note", "?"),
            ]
        ),
    )
    def attribute(self, number, said):
        self.try_(annotate.set_attribute, self.on, self.desk.labels, self.pick(number), *said)

    @has_spans
    @rule(number=one_of, note=st.sampled_from(["", "lihat", "😀\r\n"]))
    def note(self, number, note):
        self.try_(annotate.note_span, self.on, self.pick(number), note)

    # ---- links

    @has_spans
    @rule(head=one_of, tail=one_of, label=st.sampled_from([SPEAKER, CONTINUES]))
    def link(self, head, tail, label):
        labels = self.desk.labels
        ends = self.pick(head), self.pick(tail)
        self.try_(annotate.link_spans, self.on, labels, *ends, labels.link(label))

    @has_links
    @rule(number=one_of)
    def unlink(self, number):
        links = sorted(self.on.links_of(self.desk.mine().id))
        link = links[number % len(links)].id
        self.try_(annotate.remove_link, self.on, self.desk.labels, link)

    # ---- suggestions and the whole document

    @precondition(lambda self: self.on.suggestions(self.desk.mine().id, self.desk.machines))
    @rule(number=one_of, verdict=st.sampled_from(["accept", "reject"]))
    def answer(self, number, verdict):
        mine = self.desk.mine()
        open_ = self.on.suggestions(mine.id, self.desk.machines)
        span = open_[number % len(open_)].id
        overlap = self.desk.project.overlap
        self.try_(annotate.answer, self.on, mine, span, verdict, overlap=overlap)

    @rule()
    def complete(self):
        mine, labels = self.desk.mine(), self.desk.labels
        asked = completeness.open_questions(self.on, mine, labels, self.desk.machines)
        self.try_(completeness.complete, self.on, mine, labels, asked)
        asked = completeness.open_questions(self.on, mine, labels, self.desk.machines)
        assert asked == completeness.OpenQuestions()

    @rule(reason=st.sampled_from(["", "iklan"]))
    def skip(self, reason):
        self.try_(annotate.skip, self.on, self.desk.mine(), reason)

    @rule()
    def reopen(self):
        self.try_(annotate.reopen, self.on, self.desk.mine())

    @rule(up=st.booleans())
    def flag(self, up):
        self.try_(annotate.flag, self.on, self.desk.mine(), flagged=up)

    @rule(note=st.sampled_from(["", "ganda?"]))
    def note_document(self, note):
        self.try_(annotate.note_document, self.on, self.desk.mine(), note)

    # ---- the project

    @rule(number=st.integers(0, 3), name=st.sampled_from(["ORANG", "KUTIPAN", "QUOTE", "ANGKA"]))
    def rename_label(self, number, name):
        labels = self.desk.labels
        spans = list(labels.spans)
        spans[number] = spans[number]._replace(name=name)
        counts = self.desk.store.span_counts(), self.desk.store.link_counts()
        self.try_(manage.change_labels, labels, labels._replace(spans=tuple(spans)), *counts)

    @rule(overlap=st.booleans())
    def change_policy(self, overlap):
        project = self.desk.project
        self.try_(manage.change_project, project, project._replace(overlap=overlap))

    # ---- back and forth

    @rule(number=st.integers(0, 1))
    def switch(self, number):
        self.desk.open(self.documents[number])

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self.desk.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self.desk.redo()

    @rule()
    def pause(self):
        self.now += 5.0

    @rule()
    def restart(self):
        document = self.on.document.id
        self.desk.store.close()
        self.start(document)

    # ---- what always holds

    @invariant()
    def memory_is_the_database(self):
        if not hasattr(self, "desk"):
            return
        again = self.desk.store.read(self.on.document.id)
        assert again.spans == self.on.spans
        assert again.links == self.on.links
        assert again.sets == self.on.sets
        assert self.desk.project == self.desk.store.project()
        assert self.desk.labels == self.desk.store.labels()
        for mine in self.on.sets:
            spans = [span for span in self.on.spans.values() if span.set_id == mine]
            assert self.on.reading(mine) == sorted(spans, key=reading_order)
        for span in self.on.spans:
            assert self.on.links_at(span) == again.links_at(span)

    @invariant()
    def spans_are_whole(self):
        if not hasattr(self, "desk"):
            return
        text, said = self.on.text, set()
        for span in self.mine():
            assert 0 <= span.start < span.end <= len(text)
            assert graphemes.is_boundary(text, span.start)
            assert graphemes.is_boundary(text, span.end)
            assert annotate.trimmed(text, span.start, span.end) == (span.start, span.end)
            said.add((span.start, span.end, span.label_id))
        assert len(said) == len(self.mine())

    def teardown(self):
        if not hasattr(self, "desk"):
            return
        try:
            self.undo_all_and_redo_all()
            assert self.state() == self.replayed()
            assert self.desk.store.check() == []
        finally:
            self.desk.store.close()
            self.folder.cleanup()
            self.patch.undo()

    def undo_all_and_redo_all(self):
        self.all(self.desk.redo)
        before = self.state()
        self.all(self.desk.undo)
        assert self.state() == _state(PROJECT, LABELS, self.first)
        self.memory_is_the_database()
        self.all(self.desk.redo)
        assert self.state() == before
        self.memory_is_the_database()

    def all(self, turn):
        while turn():
            pass

    def state(self):
        store = self.desk.store
        return _state(store.project(), store.labels(), [store.read(id_) for id_ in self.documents])

    def replayed(self):
        """What the log alone makes of the project as it was at first."""
        fresh = {
            on.document.id: AnnotatedDocument(
                on.document, on.text, on.tokens, on.sets.values(), on.spans.values()
            )
            for on in self.first
        }
        known = {key_of(i): i for i in (PROJECT, *LABELS.spans, *LABELS.links)}
        for change in _log(self.path):
            for on in fresh.values():
                on._apply(change)
            item = item_of(change)
            assert not isinstance(item, AnnotationSet) or item.document_id in fresh
            if isinstance(change, Removed):
                known.pop(key_of(item), None)
            else:
                known[key_of(item)] = item
        project = next(i for i in known.values() if isinstance(i, Project))
        labels = LABELS._replace(spans=tuple(known[label.id] for label in LABELS.spans))
        return _state(project, labels, fresh.values())


def _state(project, labels, documents):
    return project, labels, [(on.sets, on.spans, on.links) for on in documents]


def _log(path):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT kind, before, after FROM change ORDER BY edit, seq")
        return [change_from_row(*row) for row in rows]


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),  # explaining takes minutes
    stateful_step_count=40,
    max_examples=max(30, settings.default.max_examples // 2),
)
