"""What every format speaks: raw documents out of files, and what was wrong with them.

Readers yield what a file says, in the file's own words: labels by name, offsets in the file's
own unit beside the text they cover, so that the unit can be decided for the whole file
(`kutip.formats.offsets`). Nothing here knows the project.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, Protocol, runtime_checkable

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.items import (
    Annotator,
    AnnotatorKind,
    Answer,
    Attributes,
    Extra,
    LabelId,
    Origin,
    Project,
    SetState,
)
from kutip.domain.labels import LabelSet

OffsetUnit = Literal["codepoints", "utf16", "bytes", "graphemes", "tokens", "none"]
Feature = Literal["overlap", "links", "attributes", "answers", "annotators", "states", "notes"]


# Kinds of problems that only tell: nothing is lost, so nothing is refused because of them.
NOTICES = frozenset(
    {
        "answer_ignored",
        "attribute_not_declared",
        "encoding_guessed",
        "link_repeated",
        "nearly_duplicate",
        "offsets",
        "plugin",
        "set_kept_beside",
        "set_replaced",
        "skipped_duplicate",
        "skipped_file",
        "span_repeated",
        "trimmed",
    }
)


class Problem(NamedTuple):
    """Something in a file that cannot be taken as it is: where, which kind, and a sentence.

    Lines count from 1; 0 where a file has no lines. The message is a template for `values`.
    Where the kind is one of `NOTICES`, it is only worth knowing.
    """

    file: str
    line: int
    document: str
    kind: str
    template: str
    values: tuple[tuple[str, object], ...] = ()

    @property
    def message(self) -> str:
        """The sentence, in English."""
        return self.template.format(**dict(self.values))


class MalformedError(KutipError):
    """A part of a file that is not what it should be. Readers turn it into a `Problem`."""

    def __init__(self, kind: str, template: str, /, **values: object) -> None:
        """Hold the kind of problem beside the sentence."""
        self.kind = kind
        super().__init__(template, **values)

    def at(self, file: str, line: int = 0, document: str = "") -> Problem:
        """The problem, with its place."""
        return Problem(file, line, document, self.kind, self.template, tuple(self.values.items()))


class RawSpan(NamedTuple):
    """A span as a file has it; `text` is the surface text beside it, where the file gives one."""

    start: int
    end: int
    label: str
    text: str | None = None
    answer: Answer = "accept"
    origin: Origin = "imported"
    attributes: Attributes = ()
    score: float | None = None
    note: str = ""
    guideline: int = 1
    id: bytes | None = None


class RawLink(NamedTuple):
    """A link as a file has it; head and tail are positions in the set's list of spans."""

    head: int
    tail: int
    label: str
    id: bytes | None = None


class RawSet(NamedTuple):
    """What one annotator says; None where the file does not say it."""

    annotator: str | None = None
    kind: AnnotatorKind = "human"
    state: SetState | None = None
    covers: tuple[str, ...] | None = None
    spans: tuple[RawSpan, ...] = ()
    links: tuple[RawLink, ...] = ()
    flagged: bool = False
    note: str = ""
    id: bytes | None = None


class RawDocument(NamedTuple):
    """A text and what is said of it; `line` is its place in the file, from 1 (0: no lines)."""

    file: str
    line: int
    name: str
    text: str
    sets: tuple[RawSet, ...] = ()
    language: str = ""
    extra: Extra = ()
    id: bytes | None = None


class FileHeader(NamedTuple):
    """What a file says of itself as a whole: how it is encoded, and the labels it declares.

    No offset unit means that the format leaves it open: it is then found by a vote.
    """

    file: str
    encoding: str = "utf-8"
    offset_unit: OffsetUnit | None = "codepoints"
    labels: LabelSet | None = None
    project: Extra = ()
    annotators: tuple[Annotator, ...] = ()


Found = FileHeader | RawDocument | Problem


class ReadOptions(NamedTuple):
    """What the user says about the files; the defaults mean: find out.

    `root` is the folder that a file was found in: a document named after its file is named by its
    path in there.
    """

    encoding: str | None = None
    skip_bad: bool = False
    root: Path | None = None


class Format(Protocol):
    """Reads and/or writes files. Found by the entry point group `kutip.formats`."""

    name: str
    suffixes: tuple[str, ...]
    keeps: frozenset[Feature]
    reads: bool
    writes: bool

    def recognises(self, path: Path, head: bytes) -> float:
        """How sure it is that this file is its own, by name and first bytes: 0 to 1."""

    def read(self, path: Path, options: ReadOptions) -> Iterator[Found]:
        """A file header first, then documents and problems in the order of the file."""


class ProjectSource(Protocol):
    """What a writer needs to know of a project beside its documents; a `Store` has it."""

    def project(self) -> Project:
        """The project itself."""

    def labels(self) -> LabelSet:
        """The label set."""

    def annotators(self) -> list[Annotator]:
        """Everyone who makes annotations."""


def names_of(labels: LabelSet) -> dict[LabelId, str]:
    """The name of each label, for spans and links alike."""
    spans = {label.id: label.name for label in labels.spans}
    return spans | {label.id: label.name for label in labels.links}


class Written(NamedTuple):
    """A file that was written: what is in it, and its SHA-256 in hexadecimal."""

    path: Path
    documents: int
    spans: int
    sha256: str


@runtime_checkable
class Writer(Protocol):
    """A format that writes one file out of a run of documents."""

    def write(
        self, source: ProjectSource, documents: Iterable[AnnotatedDocument], path: Path
    ) -> Written:
        """Write documents one by one; the file is replaced only when the new one is complete."""
