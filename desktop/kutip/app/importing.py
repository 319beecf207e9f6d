"""Bringing texts and prior annotation sets into a project: all of it, or nothing.

Files are read one document at a time, checked, and put into the store's staging area, which is
entered in one transaction at the end, unless there were problems that nobody said to skip.
"""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from kutip.app.import_checks import Rules
from kutip.app.import_documents import DocumentTaker
from kutip.app.import_options import ImportOptions
from kutip.app.import_report import FileReport, ImportReport
from kutip.app.import_sets import Place
from kutip.app.import_sources import SourceFile, shown_path, source_files, unreadable
from kutip.app.import_survey import Survey, evidence, survey
from kutip.app.label_mapping import LabelMapping
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import LabelId
from kutip.domain.jobs import Job, Progress
from kutip.domain.labels import LabelSet
from kutip.formats.base import NOTICES, FileHeader, Found, Problem, RawDocument, ReadOptions
from kutip.formats.fields import printable
from kutip.storage.staging import Staging
from kutip.storage.store import Store

__all__ = ["FileReport", "ImportOptions", "ImportReport", "import_files", "look_into"]

# An import that is refused anyway reads on to tell all that is wrong, but not for ever.
MOST_PROBLEMS = 10_000
_EVERY = 20


class Contents(NamedTuple):
    """What files are before anything is read in: for a project that has yet to be made."""

    formats: tuple[str, ...]
    articles_only: bool
    labels: LabelSet | None


def look_into(sources: Iterable[Path], options: ImportOptions) -> Contents:
    """Which formats files are in, whether they bring articles alone, and labels they declare."""
    files = [
        each for each in source_files(sources, options.format) if isinstance(each, SourceFile)
    ]
    labels = [_header(each, options).labels for each in files if each.format.keeps]
    return Contents(
        tuple(sorted({each.format.name for each in files})),
        not any(each.format.keeps for each in files),
        next((found for found in labels if found is not None), None),
    )


def _header(file: SourceFile, options: ImportOptions) -> FileHeader:
    found = file.format.read(file.path, ReadOptions(options.encoding, root=file.root))
    first = next(iter(found), None)
    return first if isinstance(first, FileHeader) else FileHeader(str(file.path))


def import_files(
    store: Store, sources: Iterable[Path], options: ImportOptions
) -> Job[ImportReport]:
    """Import files and folders into a project; gives what was found and done.

    Nothing is written on a dry run, where there are problems that were not to be skipped, and
    where everything is in the project already.
    """
    with nullcontext() if options.dry_run else store.staging() as staging:
        run = _Run(store, options, staging)
        yield from run.read(list(sources))
        report = run.report(None)
        if staging is None or report.refused or not run.has_something():
            return report
        staging.add_labels(run.labels.added())
        report = run.report(staging.import_id)
        staging.commit(run.name, report.as_json())
        return report


class _Run:
    """One import: what it has found so far."""

    def __init__(self, store: Store, options: ImportOptions, staging: Staging | None) -> None:
        self._options = options
        self._labels_before = store.labels()
        self.labels = LabelMapping(self._labels_before, options.mapping, add=options.add_labels)
        self._asked_covers: tuple[LabelId, ...] | None = None
        if options.covers is not None:
            self._asked_covers = tuple(self._labels_before.named(n).id for n in options.covers)
        self._rules = Rules(self.labels, self.tell, options.trim, options.skip_bad)
        self._documents = DocumentTaker(store, options, staging, self._rules)
        self._problems: list[Problem] = []
        self._notices: list[Problem] = []
        self._files: list[FileReport] = []
        self._formats: dict[str, None] = {}
        self.name = ""
        self.total = 0

    def tell(self, problem: Problem) -> None:
        """Keep a problem or a notice; the first problem stops the writing."""
        problem = problem._replace(
            file=printable(problem.file), document=printable(problem.document)
        )
        if problem.kind in NOTICES:
            self._notices.append(problem)
            return
        self._problems.append(problem)
        if not self._options.skip_bad:
            self._documents.stop_writing()

    # ---- reading

    def read(self, sources: list[Path]) -> Iterator[Progress]:
        """Read all files; `name` is then what the import is called."""
        files: list[SourceFile] = []
        for found in source_files(sources, self._options.format):
            files.append(found) if isinstance(found, SourceFile) else self.tell(found)
        self.name = ", ".join(shown_path(Path(source.name)) for source in sources[:3])
        self.name += " …" if len(sources) > 3 else ""
        self.total = sum(file.size for file in files)
        done = 0
        for file in files:
            yield from self._read_file(file, done)
            done += file.size
            yield Progress(done, self.total, shown_path(file.path))
        for problem in self.labels.unknown():
            self.tell(problem)
        if not self._documents.read and not self._problems:
            template = QT_TRANSLATE_NOOP("errors", "There is nothing to import here.")
            self.tell(Problem(self.name, 0, "", "nothing", template))

    def _read_file(self, file: SourceFile, done: int) -> Iterator[Progress]:
        report = FileReport(shown_path(file.path))
        self._files.append(report)
        self._formats[file.format.name] = None
        try:
            yield from self._take_all(file, report, done)
        except OSError as error:
            self.tell(unreadable(file.path, error))
        except KutipError as error:
            values = tuple(error.values.items())
            self.tell(Problem(report.path, 0, "", "unreadable", error.template, values))
        for path, count in self._rules.trimmed.items():
            self.tell(_trimmed(path, count))
        self._rules.trimmed.clear()

    def _take_all(self, file: SourceFile, report: FileReport, done: int) -> Iterator[Progress]:
        place = Place("none")
        lines = _lines(file.path)
        for found in self._found(file):
            match found:
                case FileHeader():
                    place = self._place(file, found, report)
                case Problem():
                    self.tell(found)
                case RawDocument():
                    report.documents += 1
                    self._documents.take(found, place)
                    if report.documents % _EVERY == 0:
                        share = found.line / lines if lines else 0
                        yield Progress(done + int(share * file.size), self.total, report.path)
            if len(self._problems) >= MOST_PROBLEMS and not self._options.skip_bad:
                self.tell(_stopped(report.path))
                return

    def _found(self, file: SourceFile) -> Iterator[Found]:
        return file.format.read(file.path, self._read_options(file))

    def _read_options(self, file: SourceFile) -> ReadOptions:
        return ReadOptions(self._options.encoding, self._options.skip_bad, file.root)

    def _place(self, file: SourceFile, header: FileHeader, report: FileReport) -> Place:
        """How a file is to be read, by what it says, the user says, or a look through it."""
        report.encoding = header.encoding
        unit = header.offset_unit
        if self._options.offsets != "auto" and unit not in ("none", "tokens"):
            unit = self._options.offsets
        if header.labels is not None:
            self.labels.declare(header.labels)
        found = Survey(())
        if unit is None or (file.format.keeps and header.labels is None):
            found = survey(file, self._read_options(file))
        if unit is None and found.verdict is not None:
            self.tell(evidence(report.path, found.verdict))
        report.offset_unit = unit or found.unit
        return Place(report.offset_unit, self._covers(header, found))

    def _covers(self, header: FileHeader, found: Survey) -> tuple[LabelId, ...]:
        """The labels that the sets of a file cover where they do not say it themselves."""
        if self._asked_covers is not None:
            return self._asked_covers
        if header.labels is not None:
            return self.labels.covered(label.name for label in header.labels.spans)
        return self.labels.covered(found.labels)

    # ---- what came of it

    def has_something(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._documents.new or self._documents.sets.sets)

    def report(self, import_id: bytes | None) -> ImportReport:
        """What was found; what was added is nothing where the import is refused."""
        refused = bool(self._problems) and not self._options.skip_bad
        documents, sets = self._documents, self._documents.sets
        names = {label.id: label.name for label in self._labels_before.spans}
        names |= {label.id: label.name for label in self.labels.added().spans}
        return ImportReport(
            ", ".join(self._formats),
            tuple(self._files),
            documents.read,
            0 if refused else documents.new,
            documents.duplicates,
            0 if refused else sets.spans,
            0 if refused else sets.links,
            tuple(sets.annotators),
            dict(sorted(((names[i], n) for i, n in sets.labels.items()), key=_most)),
            tuple(self._problems),
            tuple(self._notices),
            import_id,
            refused,
        )


def _most(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _stopped(path: str) -> Problem:
    return Problem(
        path,
        0,
        "",
        "stopped",
        QT_TRANSLATE_NOOP(
            "errors", "There are more than {count} problems: the rest of the file was not read."
        ),
        (("count", MOST_PROBLEMS),),
    )


def _trimmed(path: str, count: int) -> Problem:
    return Problem(
        path,
        0,
        "",
        "trimmed",
        QT_TRANSLATE_NOOP("errors", "White space was taken off the edges of {count} spans."),
        (("count", count),),
    )


def _lines(path: Path) -> int:
    """How many lines a large file has, to show how far it is read."""
    if path.is_dir() or path.stat().st_size < 1 << 20:
        return 0
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) or 1
