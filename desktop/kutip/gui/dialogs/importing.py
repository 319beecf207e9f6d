"""Import: a look through the files first; then all of them come in, or none."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from kutip.app.import_choices import short_names, unknown_labels
from kutip.app.importing import ImportOptions, ImportReport, import_files
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.domain.jobs import Job
from kutip.gui.dialogs.base import Dialog, main_button, scrolling, set_role, side_button
from kutip.gui.dialogs.findings import Finding, Findings, spoken
from kutip.gui.dialogs.import_options import ImportChoices, UnknownLabels
from kutip.gui.dialogs.parts import Icon, card, clear, column, frame, label, row, rule
from kutip.gui.dialogs.running import Running
from kutip.gui.look import Look
from kutip.gui.texts import number

_FILES = 30


class ImportDialog(Dialog):
    """Looks through the files as often as a choice changes; `report` is of the import itself."""

    def __init__(
        self,
        look: Look,
        workspace: Workspace,
        sources: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._desk = workspace
        self._sources = [Path(source) for source in sources]
        self.report: ImportReport | None = None
        self.preview: ImportReport | None = None
        self._is_writing = False
        self.setWindowTitle(self.tr("Import"))
        self.choices = ImportChoices(look)
        self.unknown = UnknownLabels(look, workspace.labels)
        self.findings, self.running = Findings(look), Running()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._lay_out()
        self._listen()
        self.look_through()
        self.fit(960, 680)

    # ---- what it is made of

    def _lay_out(self) -> None:
        self._files, self._sums = QVBoxLayout(), QVBoxLayout()
        for layout in (self._files, self._sums):
            layout.setSpacing(6)
        found = card(label(self.tr("Files"), "strong13"), self._files)
        self._problems_head = label("", "strong13")
        problems = card(self._problems_head, rule(), self.findings, gap=10)
        enters = card(label(self.tr("What comes in"), "strong13"), self._sums)
        left = column(found, self.unknown, problems, None, gap=12)
        right = column(enters, self.choices, None, gap=12)
        body = row(left, right, gap=16, margins=(24, 16, 24, 16))
        body.setStretch(0, 2)
        body.setStretch(1, 1)
        self.build(scrolling(body), head=self._head(), foot=self._foot())

    def _head(self) -> QLayout:
        title = label(self.tr("Import: a look first, nothing is written yet"), "heading2")
        self._under = label("", "muted")
        project = self.tr("into {project}").format(project=self._desk.project.title)
        words = column(title, self._under, gap=4)
        right = column(label(project, "muted"), self.running, gap=4)
        return row(words, None, right, margins=(24, 14, 24, 14))

    def _foot(self) -> QLayout:
        note = label(
            self.tr("All of it comes in, or none. It can be taken back in one step."),
            "faint",
            wrap=True,
        )
        self.cancel = side_button(self.tr("Cancel"))
        self.import_button = main_button(self.tr("Import"))
        line = row(note, self.cancel, self.import_button, gap=10)
        line.setStretch(0, 1)
        return line

    def _listen(self) -> None:
        self.choices.changed.connect(self._later.start)
        self.unknown.changed.connect(self._later.start)
        self._later.timeout.connect(self.look_through)
        self.running.finished.connect(self._take)
        self.running.refused.connect(self._be_refused)
        self.running.stopped.connect(self._ready)
        self.import_button.clicked.connect(self._write)
        self.cancel.clicked.connect(self.reject)

    # ---- the look through the files

    def look_through(self) -> None:
        """Find out what would come in; nothing is written."""
        self._later.stop()
        self.say("")
        self.import_button.setEnabled(False)
        self.running.start(self._job(dry_run=True))

    def _job(self, *, dry_run: bool) -> Callable[[], Job[ImportReport]]:
        options: ImportOptions = self.choices.options(self.unknown.decisions(), dry_run=dry_run)
        return lambda: import_files(self._desk.store, self._sources, options)

    def _take(self, report: ImportReport) -> None:
        if self._is_writing and not report.refused:
            self.report = report
            self.accept()
            return
        self._is_writing = False
        if self.unknown.show_labels(unknown_labels(report)):
            self.look_through()
            return
        self.preview = report
        self._show_files(report)
        self._show_problems(report)
        self._show_sums(report)
        self._ready()

    def _show_files(self, report: ImportReport) -> None:
        clear(self._files)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        names = short_names(report.files)
        for place, (name, each) in enumerate(zip(names, report.files, strict=True)):
            if place == _FILES:
                more = self.tr("and %Ln more file(s)", "", len(names) - _FILES)
                grid.addWidget(label(more, "faint"), place, 1)
                break
            called = label(name)
            called.setToolTip(each.path)
            grid.addWidget(Icon(self.look, "file", "faint", 16), place, 0)
            grid.addWidget(called, place, 1)
            grid.addWidget(
                label(self._read_as(each.encoding, each.offset_unit), "faint"), place, 2
            )
            count = self.tr("%Ln article(s)", "", each.documents)
            grid.addWidget(label(count, "muted"), place, 3)
        self._files.addWidget(frame(grid))
        self._under.setText(report.format)

    def _read_as(self, encoding: str, unit: str) -> str:
        units = {
            "codepoints": self.tr("offsets in characters"),
            "utf16": self.tr("offsets in UTF-16"),
            "bytes": self.tr("offsets in bytes"),
            "graphemes": self.tr("offsets in graphemes"),
            "tokens": self.tr("offsets in tokens"),
        }
        return " · ".join(filter(None, (encoding.upper(), units.get(unit, ""))))

    def _show_problems(self, report: ImportReport) -> None:
        found = [
            Finding(spoken(each), self._where(each.file, each.line, each.document), is_grave)
            for each, is_grave in (
                *((problem, True) for problem in report.problems),
                *((notice, False) for notice in report.notices),
            )
        ]
        self.findings.show_findings(found, self.tr("Nothing is wrong with these files."))
        count = len(report.problems)
        said = self.tr("%Ln problem(s)", "", count) if count else self.tr("No problems")
        self._problems_head.setText(said)

    def _where(self, file: str, line: int, document: str) -> str:
        place = Path(file).name + (f":{line}" if line else "")
        return " · ".join(filter(None, (place, document if document != file else "")))

    def _show_sums(self, report: ImportReport) -> None:
        clear(self._sums)
        lines = [
            (self.tr("New articles"), self._number(report.new_documents)),
            (self.tr("Here already"), self._number(report.duplicates)),
            (self.tr("Spans"), self._number(report.spans)),
            (self.tr("Links"), self._number(report.links)),
        ]
        if report.annotators:
            lines.append((self.tr("Marks by"), ", ".join(report.annotators)))
        for name, value in lines:
            self._sums.addWidget(frame(row(label(name, "muted"), None, label(value, "strong13"))))

    def _number(self, count: int) -> str:
        return number(count, self.look.language)

    def _ready(self) -> None:
        """What can be pressed now."""
        report = self.preview
        self._is_writing = False
        has_new = report is not None and bool(report.new_documents or report.spans)
        may = report is not None and not report.refused and has_new
        self.import_button.setEnabled(may and not self.running.is_busy)
        if report is None:
            return
        self.import_button.setText(self.tr("Import %Ln article(s)", "", report.documents))
        if report.refused:
            self.say(
                self.tr("Nothing comes in yet: settle the problems, or leave out what is bad.")
            )
        elif not has_new:
            self.say(self.tr("All of this is in the project already."))
            set_role(self.refusal, "warn")
        else:
            set_role(self.refusal, "error")

    def _be_refused(self, error: KutipError) -> None:
        self._ready()
        self.refuse(error)

    # ---- the import itself

    def _write(self) -> None:
        self._is_writing = True
        self.import_button.setEnabled(False)
        self.running.start(self._job(dry_run=False))

    def done(self, result: int) -> None:
        """Nothing goes on behind a closed dialog."""
        self._later.stop()
        self.running.wait()
        super().done(result)
