"""What an export is asked for, and what it reports; the same for every format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import AnnotationSet, Annotator, Document, DocumentId, Project
from kutip.domain.labels import LabelSet
from kutip.formats.spacy_folder.corpora import Written
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.rules import Misaligned


class Exportable(Protocol):
    """What an export asks of a project's store."""

    def project(self) -> Project:
        """The project itself."""

    def labels(self) -> LabelSet:
        """Its labels."""

    def annotators(self) -> list[Annotator]:
        """Who annotates in it."""

    def documents(self) -> list[Document]:
        """Its documents, in their order."""

    def sets(self) -> list[AnnotationSet]:
        """All annotation sets of all documents."""

    def read_many(self, ids: Iterable[DocumentId]) -> Iterator[AnnotatedDocument]:
        """Documents with everything said about them, in the order of the ids."""

    def sides(self) -> dict[DocumentId, str]:
        """The side of the split that documents were given before."""

    def keep_sides(self, sides: dict[DocumentId, str]) -> None:
        """Keep the side that documents were given now."""


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """What to export and how; the shares of `split` are train, dev and test, in percent."""

    format: str = "spacy"
    annotator: str | None = None
    labels: tuple[str, ...] = ()
    split: tuple[int, ...] | None = None
    seed: int = 0
    mapping: Mapping[str, str] = field(default_factory=dict)
    include_incomplete: bool = False
    misaligned: Misaligned = "refuse"
    accept_loss: bool = False
    dry_run: bool = False
    verify: bool = True


@dataclass(frozen=True)
class ExportReport:
    """What left and what did not: each moved, dropped or doubtful thing is among the notes.

    `labels` counts the spans of each label on each side of the split.
    """

    format: str
    files: tuple[Written, ...] = ()
    documents: int = 0
    kept: int = 0
    moved: int = 0
    dropped: int = 0
    given_way: int = 0
    left_out: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    gave_way: tuple[Note, ...] = ()
    labels: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """Whether anything in it would be a loss that nobody accepted."""
        return any(note.refuses for note in self.notes)

    def as_json(self) -> dict[str, object]:
        """The report as other programs read it."""
        return {
            "format": self.format,
            "files": [file._asdict() for file in self.files],
            "documents": self.documents,
            "kept": self.kept,
            "moved": self.moved,
            "dropped": self.dropped,
            "given_way": self.given_way,
            "left_out": [{"document": name, "why": why} for name, why in self.left_out],
            "problems": [
                {"document": note.document, "kind": note.kind, "message": note.message}
                for note in self.notes
            ],
        }


class ExportRefusedError(KutipError):
    """Nothing was written, because something would have been lost; the report names it all."""

    def __init__(self, report: ExportReport) -> None:
        """Speak of the first loss, and say how many there are."""
        self.report = report
        refusing = [note for note in report.notes if note.refuses]
        first = refusing[0]
        where = f"{first.document}: " if first.document else ""
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors",
                "Nothing was exported. {first} There are {count} such problems. See them all with "
                "--dry-run; export in spite of them with --accept-loss.",
            ),
            first=where + first.message,
            count=len(refusing),
        )
