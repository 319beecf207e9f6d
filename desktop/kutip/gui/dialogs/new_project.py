"""A new project: what it is called, where it is kept, what is labelled in it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QWidget

from kutip.app.folders import short_path
from kutip.app.new_project import Wish, labels_of, make, path_for
from kutip.domain.errors import KutipError
from kutip.gui.dialogs.base import Dialog, header, main_button, side_button
from kutip.gui.dialogs.parts import (
    KeyCap,
    Segments,
    Swatch,
    card,
    clear,
    column,
    label,
    named,
    row,
)
from kutip.gui.dialogs.pick import Pick
from kutip.gui.look import Look
from kutip.gui.texts import label_title

_FILE = "file"


class NewProjectDialog(Dialog):
    """Asks what a project needs; `made` is its file once it is there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.made: Path | None = None
        self._file = ""
        self.setWindowTitle(self.tr("New project"))
        self._controls()
        self.make = main_button(self.tr("Make project"))
        cancel = side_button(self.tr("Cancel"))
        self.make.clicked.connect(self._make)
        cancel.clicked.connect(self.reject)
        under = label(self.tr("One file holds its articles, its labels and all work."), "muted")
        self.build(
            column(self._names(), self._labels_card(), None, gap=12, margins=(24, 20, 24, 20)),
            head=header(self.tr("New project"), under),
            foot=row(self._place, None, cancel, self.make),
        )
        self._show()
        self.name.setFocus()
        self.fit(600, 500)

    def _controls(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For example: Economy, November"))
        self.folder = QLineEdit(QStandardPaths.writableLocation(documents) or str(Path.home()))
        self.language = Segments([("id", "Indonesia"), ("en", "English")], self.look.language)
        self.labels = Pick(self.look, self._label_sets(), "news")
        self._place = label("", "faint")
        self._swatches = QHBoxLayout()
        self.name.textChanged.connect(self._show)
        self.folder.textChanged.connect(self._show)
        self.labels.activated.connect(self._choose_labels)

    def _label_sets(self) -> list[tuple[str, str]]:
        return [
            ("news", self.tr("News: people, organisations, quotes, figures")),
            ("quotation", self.tr("Quotation: the same, and the words that introduce a quote")),
            (_FILE, self.tr("From a file…")),
        ]

    def _names(self) -> QFrame:
        browse = side_button(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose the folder"))
        browse.clicked.connect(self._browse)
        where = named(self.tr("Folder"), self.folder, browse)
        language = row(named(self.tr("Language of the articles"), self.language), None)
        return card(named(self.tr("Name"), self.name), where, language, gap=12)

    def _labels_card(self) -> QFrame:
        return card(named(self.tr("What is labelled"), self.labels), self._swatches, gap=12)

    def wish(self) -> Wish:
        """What is asked for now."""
        chosen = self.labels.value()
        return Wish(
            self.name.text(),
            self.folder.text(),
            self._file if chosen == _FILE else chosen,
            self.language.value(),
        )

    def _show(self) -> None:
        self.say("")
        path = path_for(self.wish())
        self._place.setText(short_path(str(path)) if self.name.text().strip() else "")
        self._place.setToolTip(str(path))
        clear(self._swatches)
        try:
            found = labels_of(self.wish())
        except KutipError as error:
            self.refuse(error)
            return
        for each in found[:6]:
            title = label(label_title(each, self.look.language), "strong13")
            cap = [KeyCap(self.look, each.key)] if each.key else []
            self._swatches.addLayout(row(Swatch(self.look, each.colour), title, *cap, gap=6))
            self._swatches.addSpacing(8)
        self._swatches.addStretch(1)

    def _choose_labels(self) -> None:
        if self.labels.value() == _FILE:
            kinds = self.tr("Label sets (*.json)")
            found, _ = QFileDialog.getOpenFileName(
                self, self.tr("Label set"), self.folder.text(), kinds
            )
            self.take_file(found)
        self._show()

    def take_file(self, path: str) -> None:
        """Take the labels of a file; none chosen means those that come along."""
        self._file = path
        place = self.labels.findData(_FILE)
        name = Path(path).name if path else self.tr("From a file…")
        self.labels.setItemText(place, name)
        self.labels.set_value(_FILE if path else "news")
        self._show()

    def _browse(self) -> None:
        title = self.tr("Folder for the project")
        if found := QFileDialog.getExistingDirectory(self, title, self.folder.text()):
            self.folder.setText(found)

    def _make(self) -> None:
        try:
            self.made = make(self.wish())
        except KutipError as error:
            self.refuse(error)
            self.name.setFocus()
            return
        self.accept()
