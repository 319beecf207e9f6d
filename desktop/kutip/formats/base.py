"""What every format speaks: raw documents out of files, and what was wrong with them.

Readers yield what a file says, in the file's own words: labels by name, offsets in the file's
own unit beside the text they cover, so that the unit can be decided for the whole file
(`kutip.formats.offsets`). Nothing here knows the project.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from kutip.domain.items import Answer, AnnotatorKind, Attributes, Extra, Origin, SetState
from kutip.domain.labels import LabelSet

OffsetUnit = Literal["codepoints", "utf16", "bytes", "graphemes", "tokens", "none"]
Feature = Literal["overlap", "links", "attributes", "answers", "annotators", "states", "notes"]


class Problem(NamedTuple):
    """Something in a file that cannot be taken as it is: where, which kind, and a sentence.

    Lines count from 1; 0 where a file has no lines. The message is a template for `values`.
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
    """A text and what is said of it; `line` is where it stands in its file, from 1 (0: no lines)."""

    file: str
    line: int
    name: str
    text: str
    sets: tuple[RawSet, ...] = ()
    language: str = ""
    extra: Extra = ()
    id: bytes | None = None


class FileHeader(NamedTuple):
    """What a file says of itself as a whole: how it is encoded, and the labels it declares."""

    file: str
    encoding: str = "utf-8"
    offset_unit: OffsetUnit = "codepoints"
    labels: LabelSet | None = None
    project: Extra = ()


Found = FileHeader | RawDocument | Problem


class ReadOptions(NamedTuple):
    """What the user says about the files; the defaults mean: find out."""

    encoding: str | None = None
    skip_bad: bool = False


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
