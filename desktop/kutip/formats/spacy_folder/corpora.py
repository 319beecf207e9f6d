"""The corpora of an export as `.spacy` files: written shard by shard, each read back at once."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId, SetId
from kutip.domain.jobs import Job, Progress
from kutip.formats.spacy_folder.docs import Groups, Words, main_doc, pack, quote_doc, words_of
from kutip.formats.spacy_folder.plan import Plan, plan
from kutip.formats.spacy_folder.rules import Rules
from kutip.formats.spacy_folder.survey import Survey
from kutip.formats.spacy_folder.verify import verify

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# The ids of each side, sorted: train, dev and, where it is wanted, test.
Sides = Mapping[str, Sequence[DocumentId]]

SHARD = 1_000
_STEP = 50


class Chosen(NamedTuple):
    """Which set of a document leaves, and whether it is complete for the exported labels."""

    set_id: SetId
    complete: bool = True


class Source(NamedTuple):
    """The documents to export, read anew whenever they are needed: memory stays flat.

    `read` gives some documents in the order of their ids; it is asked for a few at a time.
    `watch` sees each document once while it is written.
    """

    read: Callable[[Sequence[DocumentId]], Iterable[AnnotatedDocument]]
    chosen: Mapping[DocumentId, Chosen]
    watch: Callable[[Plan], None] = lambda _: None

    def plans(self, ids: Sequence[DocumentId], rules: Rules) -> Iterator[Plan]:
        """What leaves of some of the documents."""
        for first in range(0, len(ids), _STEP):
            for on in self.read(ids[first : first + _STEP]):
                chosen = self.chosen[on.document.id]
                yield plan(on, chosen.set_id, rules, complete=chosen.complete)

    def written(self, ids: Sequence[DocumentId], rules: Rules) -> Iterator[Plan]:
        """The same on the way to a file, seen by `watch`."""
        for plan_ in self.plans(ids, rules):
            self.watch(plan_)
            yield plan_


class Written(NamedTuple):
    """A file that was written: its path in the folder, what it holds, and its hash."""

    path: str
    documents: int
    spans: int
    sha256: str


class Corpus(NamedTuple):
    """One corpus of a folder: where it is, which sides it has, and how its documents are made."""

    folder: str
    sides: frozenset[str]
    doc: "Callable[[Vocab, Plan, Words, Groups], Doc]"
    takes: Callable[[Plan], bool]
    quotes: bool = False

    def spans(self, plan_: Plan) -> int:
        """How many spans of a document count here."""
        return len(plan_.quotes.standing if self.quotes else plan_.spans)


MAIN = Corpus("corpus", frozenset({"train", "dev", "test"}), main_doc, lambda _: True)
QUOTES = Corpus(
    "corpus/quote", frozenset({"train", "dev"}), quote_doc, lambda _: True, quotes=True
)
WHOLE = Corpus(
    "corpus/spancat", frozenset({"train", "dev"}), main_doc, lambda p: p.complete and not p.dropped
)


def corpora_for(survey: Survey) -> tuple[Corpus, ...]:
    """The corpora a folder needs: quotes if there are any, whole articles if not all are.

    A span categorizer has no way to say *missing*, so it trains only on articles with all spans.
    """
    quotes = (QUOTES,) if any(document.quotes for document in survey.documents) else ()
    whole = (WHOLE,) if any(not document.whole for document in survey.documents) else ()
    return (MAIN, *quotes, *whole)


def take_stock(
    source: Source,
    rules: Rules,
    *,
    accept_loss: bool = False,
    watch: Callable[[Plan], None] = lambda _: None,
) -> Job[Survey]:
    """Go through all documents once, and count; `watch` sees each of them pass."""
    survey = Survey(rules, accept_misaligned=accept_loss)
    ids = sorted(source.chosen)
    for done, plan_ in enumerate(source.plans(ids, rules), start=1):
        survey.add(plan_)
        watch(plan_)
        if done % _STEP == 0:
            yield Progress(done, len(ids), plan_.document.name)
    return survey


def write_corpora(
    root: Path, source: Source, survey: Survey, sides: Sides, *, check: bool
) -> Job[list[Written]]:
    """Write every corpus of a folder, one side after the other."""
    written: list[Written] = []
    done = 0
    for side, ids in sides.items():
        for number, shard in enumerate(_shards(ids)):
            plans = list(source.written(shard, survey.rules))
            for corpus in corpora_for(survey):
                if side in corpus.sides:
                    path = _path(corpus, side, number, len(ids))
                    written.append(_write(root, path, corpus, plans, survey.groups(), check=check))
                    yield Progress(done, len(source.chosen), path)
            done += len(shard)
    return written


def write_one(path: Path, source: Source, survey: Survey, *, check: bool) -> Job[Written]:
    """Write all documents into one file; they are read once to write it and once to compare."""
    ids = sorted(source.chosen)
    groups = survey.groups()
    _save(path, MAIN, source.written(ids, survey.rules), groups)
    yield Progress(len(ids), 2 * len(ids), path.name)
    if check:
        for done in verify(path, source.plans(ids, survey.rules), groups):
            if done % _STEP == 0:
                yield Progress(len(ids) + done, 2 * len(ids), path.name)
    spans = sum(document.spans.total() for document in survey.documents)
    return Written(path.name, len(ids), spans, sha256(path))


def sha256(path: Path) -> str:
    """The hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _shards(ids: Sequence[DocumentId]) -> Iterator[Sequence[DocumentId]]:
    # A side without documents has its file all the same: what reads the folder finds it.
    return (ids[first : first + SHARD] for first in range(0, max(1, len(ids)), SHARD))


def _path(corpus: Corpus, side: str, number: int, documents: int) -> str:
    name = f"{corpus.folder}/{side}.spacy"
    return name if documents <= SHARD else f"{name}/{number:04}.spacy"


def _write(
    root: Path, name: str, corpus: Corpus, plans: Sequence[Plan], groups: Groups, *, check: bool
) -> Written:
    taken = [plan_ for plan_ in plans if corpus.takes(plan_)]
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(path, corpus, taken, groups)
    if check:
        for _ in verify(path, taken, groups, quotes=corpus.quotes):
            pass
    return Written(name, len(taken), sum(map(corpus.spans, taken)), sha256(path))


def _save(path: Path, corpus: Corpus, plans: Iterable[Plan], groups: Groups) -> None:
    packed = pack(_docs(corpus, plans, groups))
    try:
        data = packed.to_bytes()
    except ValueError as error:  # msgpack's fields end at four gigabytes
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "This is too much for one file. Export to a folder instead: {out}"
            ),
            out=path.with_suffix(""),
        ) from error
    path.write_bytes(data)


def _docs(
    corpus: Corpus, plans: Iterable[Plan], groups: Groups
) -> "Iterator[tuple[Doc, Sequence[str]]]":
    from spacy.vocab import Vocab

    # A vocabulary of its own for each file, so that no word stays in memory afterwards.
    vocab = Vocab()
    for plan_ in plans:
        words = words_of(plan_)
        yield corpus.doc(vocab, plan_, words, groups), words.words
