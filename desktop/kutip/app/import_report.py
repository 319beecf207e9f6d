"""What an import found and did."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kutip.domain.items import id_text
from kutip.formats.base import OffsetUnit, Problem


@dataclass(slots=True)
class FileReport:
    """One file: how it was read, and how many documents were in it."""

    path: str
    encoding: str = ""
    offset_unit: OffsetUnit = "none"
    documents: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was read and what was added; on a dry run, what would be.

    Where there are problems that nobody said to skip, the import is refused: nothing was added.
    Notices tell what is worth knowing and refuse nothing.
    """

    format: str = ""
    files: tuple[FileReport, ...] = ()
    documents: int = 0
    new_documents: int = 0
    duplicates: int = 0
    spans: int = 0
    links: int = 0
    annotators: tuple[str, ...] = ()
    labels: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    import_id: bytes | None = None
    refused: bool = False

    def as_json(self) -> dict[str, object]:
        """The report as `kutip import --json` prints it."""
        return {
            "format": self.format,
            "files": [
                {
                    "path": file.path,
                    "encoding": file.encoding,
                    "offset_unit": file.offset_unit,
                    "documents": file.documents,
                }
                for file in self.files
            ],
            "documents": self.documents,
            "new_documents": self.new_documents,
            "duplicates": self.duplicates,
            "spans": self.spans,
            "links": self.links,
            "annotators": list(self.annotators),
            "labels": dict(self.labels),
            "problems": [_problem_to_json(problem) for problem in self.problems],
            "import": id_text(self.import_id) if self.import_id is not None else None,
        }


def _problem_to_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "document": problem.document,
        "kind": problem.kind,
        "message": problem.message,
    }
