"""What is shown when the program has made a mistake of its own."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kutip.app.folders import short_path
from kutip.gui.dialogs.base import Dialog, header, main_button, side_button
from kutip.gui.dialogs.parts import column, label, row
from kutip.gui.look import Look


class CrashDialog(Dialog):
    """Says that the work is safe, and gives the report to copy."""

    def __init__(
        self,
        look: Look,
        report: str,
        path: Path | str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        close, self.copy = main_button(self.tr("Close")), side_button(self.tr("Copy report"))
        close.clicked.connect(self.accept)
        self.copy.clicked.connect(self._copy)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setProperty("mono", True)
        self.report.setAccessibleName(self.tr("Report"))
        self._path = label(self._where(path), "faint", wrap=True)
        under = label(self.tr("All your work is saved. You can go on."), "muted")
        hint = self.tr(
            "This is a mistake in Kutip, not yours. The report below helps to mend it; it may "
            "hold file names, and nothing is sent anywhere."
        )
        self.build(
            column(label(hint, "", wrap=True), self.report, self._path, margins=(24, 16, 24, 16)),
            head=header(self.tr("Something went wrong"), under),
            foot=row(None, self.copy, close),
        )
        close.setFocus()
        self.fit(640, 460)

    def _where(self, path: Path | str | None) -> str:
        return self.tr("Kept in {path}").format(path=short_path(str(path))) if path else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))
