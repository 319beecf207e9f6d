"""The label editor: what labels there are, what each is like, and the guideline beside them."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLayout,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from kutip.app import label_editing as editing
from kutip.app.projects import read_label_set, write_label_set
from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.domain.items import LabelId, LinkLabel, SpanLabel
from kutip.gui.dialogs.base import Dialog, main_button, scrolling
from kutip.gui.dialogs.label_form import LabelForm, LinkForm
from kutip.gui.dialogs.label_lists import LabelList
from kutip.gui.dialogs.parts import Segments, column, frame, label, link_button, row
from kutip.gui.look import Look


class LabelsDialog(Dialog):
    """Edits a draft; Done saves all of it as one edit. Escape asks once before it is dropped."""

    def __init__(self, look: Look, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = workspace
        self.draft = editing.draft_of(workspace)
        self._is_warned = False
        self.setWindowTitle(self.tr("Labels"))
        self.list = LabelList(look)
        self.form, self.link_form = LabelForm(look), LinkForm(look)
        self.guideline = QPlainTextEdit()
        self.language = Segments([("id", "Indonesia"), ("en", "English")], look.language)
        self.done_button = main_button(self.tr("Done"))
        self._lay_out()
        self._listen()
        self._show()
        self.list.setFocus()
        self.fit(960, 640)

    # ---- what it is made of

    def _lay_out(self) -> None:
        body = row(self._left(), self._middle(), self._right(), gap=0)
        body.setStretch(1, 1)
        note = label(
            self.tr(
                "Renaming carries every span along. A label in use is never deleted silently."
            ),
            "faint",
            wrap=True,
        )
        foot = row(note, self.done_button, gap=16)
        foot.setStretch(0, 1)
        self.build(body, head=self._head(), foot=foot)

    def _head(self) -> QLayout:
        title = self.tr("Labels: {project}").format(project=self._desk.project.title)
        version = self.tr("guideline version {number}")
        chip = label(version.format(number=self._desk.project.guideline_version), "chip")
        opener, saver = link_button(self.tr("Open JSON")), link_button(self.tr("Save JSON"))
        opener.clicked.connect(self._choose_to_open)
        saver.clicked.connect(self._choose_to_save)
        parts = (label(title, "title"), chip, None, opener, saver)
        return row(*parts, gap=12, margins=(20, 12, 20, 12))

    def _left(self) -> QFrame:
        add, add_link = link_button(self.tr("+ Add a label")), link_button(self.tr("+ Add a link"))
        add.clicked.connect(self._add_label)
        add_link.clicked.connect(self._add_link)
        buttons = frame(column(add, add_link, gap=4, margins=(12, 0, 12, 0)))
        self.list.setAccessibleName(self.tr("Labels and links"))
        left = frame(
            column(self.list, buttons, gap=8, margins=(8, 12, 8, 12)),
            side=True,
        )
        left.setFixedWidth(244)
        return left

    def _middle(self) -> QFrame:
        self.forms = QStackedWidget()
        for form in (self.form, self.link_form):
            self.forms.addWidget(form)
        area = scrolling(column(self.forms, margins=(16, 16, 16, 12)))
        area.setMinimumWidth(352)
        return area

    def _right(self) -> QFrame:
        self.guideline.setAccessibleName(self.tr("Guideline"))
        self.guideline.setTabChangesFocus(True)
        self.guideline.setPlaceholderText(
            self.tr("What is marked, what is not, with examples. Markdown is welcome.")
        )
        self.language.setAccessibleName(self.tr("Language of the guideline"))
        head = row(label(self.tr("Guideline"), "strong13"), None, self.language)
        right = frame(column(head, self.guideline, margins=(16, 12, 16, 12)), paper=True)
        right.setFixedWidth(300)
        return right

    def _listen(self) -> None:
        self.list.picked.connect(self._show_form)
        self.list.reordered.connect(lambda order: self._change(editing.reorder, order))
        self.form.edited.connect(lambda found: self._change(editing.put_span, found))
        self.link_form.edited.connect(lambda found: self._change(editing.put_link, found))
        for form in (self.form, self.link_form):
            form.remove_wanted.connect(self._remove)
        self.guideline.textChanged.connect(self._write_guideline)
        self.language.chosen.connect(self._show_guideline)
        self.done_button.clicked.connect(self._finish)

    # ---- what it shows

    def _show(self) -> None:
        self.list.show_labels(self.draft)
        self._show_form(self.list.current_id())
        self._show_guideline()

    def _show_form(self, id_: LabelId | None) -> None:
        labels = self.draft.labels
        for each in labels.spans:
            if each.id == id_:
                self.form.show_label(each, self.draft)
                self.forms.setCurrentWidget(self.form)
        for link in labels.links:
            if link.id == id_:
                self.link_form.show_link(link, self.draft)
                self.forms.setCurrentWidget(self.link_form)
        self.forms.setVisible(id_ is not None)

    def _show_guideline(self) -> None:
        text = dict(self.draft.guideline).get(self.language.value(), "")
        if self.guideline.toPlainText() != text:
            self.guideline.blockSignals(True)
            self.guideline.setPlainText(text)
            self.guideline.blockSignals(False)

    # ---- what it does

    def _change(self, how: object, *what: object) -> bool:
        """Take a change into the draft; where it cannot be, say why and show what was."""
        self._is_warned = False
        try:
            self.draft = how(self.draft, *what)  # type: ignore[operator]  # a function of `editing`
        except KutipError as error:
            self.refuse(error)
            self._show_form(self.list.current_id())
            return False
        self.say("")
        self.list.show_labels(self.draft)
        self._show_form(self.list.current_id())
        return True

    def _add_label(self) -> None:
        titles = (("id", "Label baru"), ("en", "New label"))
        if self._change(editing.add_span, titles):
            self._go_to(self.draft.labels.spans[-1].id)

    def _add_link(self) -> None:
        titles = (("id", "Hubungan baru"), ("en", "New link"))
        if self._change(editing.add_link, titles):
            self._go_to(self.draft.labels.links[-1].id)

    def _go_to(self, id_: LabelId) -> None:
        self.list.pick(id_)
        form = self.form if self.forms.currentWidget() is self.form else self.link_form
        field = form.title_id if self.look.language == "id" else form.title_en
        field.setFocus()
        field.selectAll()

    def _remove(self, what: SpanLabel | LinkLabel) -> None:
        self._change(editing.remove, what.id)

    def _write_guideline(self) -> None:
        text = self.guideline.toPlainText()
        self.draft = editing.put_guideline(self.draft, self.language.value(), text)

    def _choose_to_open(self) -> None:
        kinds = self.tr("Label sets (*.json)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a label set"), "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Take over the labels of a file; those known by name keep their spans."""
        try:
            found = read_label_set(path)
        except KutipError as error:
            self.refuse(error)
            return
        self._change(editing.take_over, found)

    def _choose_to_save(self) -> None:
        kinds = self.tr("Label sets (*.json)")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the label set"), "labels.json", kinds
        )
        if path:
            self.save_file(Path(path))

    def save_file(self, path: Path) -> None:
        """Write the labels as they are here."""
        try:
            write_label_set(self.draft.labels, path)
        except (KutipError, OSError) as error:
            said = self.tr("{path} cannot be written: {reason}")
            self.say(said.format(path=path, reason=getattr(error, "strerror", "") or error))

    def _finish(self) -> None:
        try:
            edit = editing.edit_of(self._desk, self.draft)
            self._desk.apply(edit)
        except KutipError as error:
            self.refuse(error)
            return
        self.accept()

    def reject(self) -> None:
        """Leave; where something would be lost, only the second time."""
        if self.draft.is_changed and not self._is_warned:
            self._is_warned = True
            self.say(self.tr("Nothing is saved yet. Press Esc once more to leave without saving."))
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own cross asks in the same way."""
        if self.draft.is_changed and not self._is_warned and self.result() == 0:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)
