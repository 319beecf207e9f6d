"""Export: a report first; then, if it is good, the files."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLayout, QWidget

from kutip.app.export_choices import default_place, rows_of, sides_of, whose
from kutip.app.exporting import ExportOptions, ExportReport, export
from kutip.app.folders import short_path
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.gui.dialogs.base import Dialog, main_button, scrolling, side_button
from kutip.gui.dialogs.export_options import ExportChoices, MisfitCard, SplitCard, options_of
from kutip.gui.dialogs.export_tables import LabelTable, StayedCard
from kutip.gui.dialogs.findings import Finding, Findings, spoken
from kutip.gui.dialogs.parts import Icon, card, column, label, link_button, row
from kutip.gui.dialogs.running import Running
from kutip.gui.dialogs.ticks import Check
from kutip.gui.look import Look
from kutip.gui.texts import number

# Typing in a number waits this long before the report is made anew, in milliseconds.
_PAUSE = 200


class ExportDialog(Dialog):
    """Every choice makes the report anew; `report` is what was written once it is."""

    def __init__(self, look: Look, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = workspace
        self.report: ExportReport | None = None
        self.preview: ExportReport | None = None
        self._is_writing = False
        self.setWindowTitle(self.tr("Export"))
        self.choices = ExportChoices(look, workspace.labels, whose(workspace))
        self.split, self.misfits = SplitCard(look), MisfitCard(look)
        self.table, self.stayed = LabelTable(look, workspace.labels), StayedCard(look)
        self.findings, self.running = Findings(look), Running()
        self.accept_loss = Check(look, self.tr("Export in spite of this"))
        self.accept_loss.hide()
        self.place = default_place(workspace.store.path, self.choices.chosen_kind())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._lay_out()
        self._listen()
        self._show_place()
        self.look_ahead()
        self.fit(980, 700)

    # ---- what it is made of

    def _lay_out(self) -> None:
        found = card(label(self.tr("Worth knowing"), "strong13"), self.findings, gap=10)
        left = column(self.choices, self.table, self.misfits, found, None, gap=12)
        right = column(self.split, self.stayed, None, gap=12)
        body = row(left, right, gap=16, margins=(24, 16, 24, 16))
        body.setStretch(0, 2)
        body.setStretch(1, 1)
        self.build(scrolling(body), head=self._head(), foot=self._foot())

    def _head(self) -> QLayout:
        self._under = label("", "muted")
        title = label(self.tr("Export: the report first, nothing is written yet"), "heading2")
        words = column(title, self._under, gap=4)
        return row(words, None, self.running, margins=(24, 14, 24, 14))

    def _foot(self) -> QLayout:
        self._place = label("", "strong13")
        promise = self.tr("Written whole, then read back and compared.")
        change = link_button(self.tr("Change"))
        change.setAccessibleName(self.tr("Change the place"))
        change.clicked.connect(self._choose_place)
        self.cancel = side_button(self.tr("Cancel"))
        self.export_button = main_button(self.tr("Export"))
        words = column(row(self._place, change, None), label(promise, "faint"), gap=0)
        parts = (
            Icon(self.look, "open"),
            words,
            None,
            self.accept_loss,
            self.cancel,
            self.export_button,
        )
        line = row(*parts, gap=10)
        line.setStretch(1, 1)
        return line

    def _listen(self) -> None:
        for part in (self.split, self.misfits, self.choices):
            part.changed.connect(self._change)
        self.accept_loss.toggled.connect(self._later.start)
        self._later.timeout.connect(self.look_ahead)
        self.running.finished.connect(self._take)
        self.running.refused.connect(self._be_refused)
        self.running.stopped.connect(self._ready)
        self.export_button.clicked.connect(self._write)
        self.cancel.clicked.connect(self.reject)

    # ---- the report

    def _change(self) -> None:
        kind = self.choices.chosen_kind()
        if self.place.suffix != kind.suffix:
            self.place = default_place(self._desk.store.path, kind)
            self._show_place()
        self.split.setVisible(not kind.suffix)
        self.misfits.setVisible(kind.format == "spacy")
        self._later.start()

    def look_ahead(self) -> None:
        """Find out what would be exported; nothing is written."""
        self._later.stop()
        self.say("")
        self.export_button.setEnabled(False)
        try:
            options = self._options(dry_run=True)
        except KutipError as error:
            self.refuse(error)
            return
        self.running.start(lambda: export(self._desk.store, self.place, options))

    def _options(self, *, dry_run: bool) -> ExportOptions:
        is_accepted = self.accept_loss.isChecked()
        parts = (self.choices, self.split, self.misfits)
        return options_of(*parts, dry_run=dry_run, accept_loss=is_accepted)

    def _take(self, report: ExportReport) -> None:
        if self._is_writing:
            self.report = report
            self.accept()
            return
        self.preview = report
        self._show_report(report)

    def _show_report(self, report: ExportReport) -> None:
        language = self.look.language
        self.table.show_report(report)
        self.stayed.show_report(report)
        rows = rows_of(report)
        sums = [sum(line.sides[at] for line in rows) for at in range(len(sides_of(report)))]
        self.split.show_counts(sums)
        self.misfits.show_count(sum(note.kind in ("moved", "dropped") for note in report.notes))
        found = [Finding(spoken(n), n.document, n.refuses) for n in report.notes]
        self.findings.show_findings(found, self.tr("Nothing is lost, nothing is doubtful."))
        can_accept = report.refused or self.accept_loss.isChecked()
        self.accept_loss.setVisible(can_accept)
        total = number(report.documents + len(report.left_out), language)
        done = number(report.documents, language)
        said = self.tr("{annotator} · {done} of {total} articles")
        name = self.choices.annotator.value()
        self._under.setText(said.format(annotator=name, done=done, total=total))
        self._ready()

    def _ready(self) -> None:
        """What can be pressed now."""
        report = self.preview
        self._is_writing = False
        may = report is not None and not report.refused and report.documents > 0
        self.export_button.setEnabled(may and not self.running.is_busy)
        if report is not None:
            said = self.tr("Export %Ln article(s)", "", report.documents)
            self.export_button.setText(said)
        if report is not None and report.refused:
            said = self.tr("Some of it would be lost: settle what is marked, or say that it may.")
            self.say(said)
        elif report is not None and report.documents == 0:
            self.say(self.tr("No article would be in it: see why they are left out."))

    def _be_refused(self, error: KutipError) -> None:
        self.preview = None if not self._is_writing else self.preview
        self._ready()
        self.refuse(error)

    # ---- the files

    def _write(self) -> None:
        self._is_writing = True
        self.export_button.setEnabled(False)
        options = self._options(dry_run=False)
        self.running.start(lambda: export(self._desk.store, self.place, options))

    def _choose_place(self) -> None:
        title = self.tr("Export to")
        found, _ = QFileDialog.getSaveFileName(self, title, str(self.place))
        if found:
            self.set_place(Path(found))

    def set_place(self, place: Path) -> None:
        """Export to there; the ending is that of the format."""
        suffix = self.choices.chosen_kind().suffix
        self.place = place.with_suffix(suffix) if suffix or place.suffix else place
        self._show_place()
        self.look_ahead()

    def _show_place(self) -> None:
        self._place.setText(short_path(str(self.place)))
        self._place.setToolTip(str(self.place))

    def done(self, result: int) -> None:
        """Nothing goes on behind a closed dialog."""
        self._later.stop()
        self.running.wait()
        super().done(result)
