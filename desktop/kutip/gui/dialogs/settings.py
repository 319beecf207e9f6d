"""What a person sets for themselves. Each change holds at once; there is nothing to confirm."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from kutip.app.settings import Description, Settings, SettingValue, changed, described
from kutip.gui.dialogs.base import Dialog, header, main_button, scrolling
from kutip.gui.dialogs.parts import Segments, card, column, label, row
from kutip.gui.dialogs.pick import Pick
from kutip.gui.dialogs.ticks import Check, Number
from kutip.gui.look import Look

# More choices than this stand in a list that opens, not side by side.
_SIDE_BY_SIDE = 3


def said(text: str) -> str:
    """A text of the settings, in the language of the window."""
    return QCoreApplication.translate("settings", text) if text else ""


class SettingsDialog(Dialog):
    """Drawn from the settings themselves: a new one needs no line here."""

    changed = Signal(object)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.settings = settings
        self.controls: dict[str, QWidget] = {}
        self._names: dict[str, QLabel] = {}
        self._draw()
        self.fit(600, 560)

    def _draw(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        under = label(self.tr("Each change holds at once."), "muted")
        close = main_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        body = scrolling(column(self._form(), None, margins=(24, 20, 24, 20)))
        self.build(body, head=header(self.tr("Settings"), under), foot=row(None, close))

    def _form(self) -> QFrame:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(0, 1)
        for place, (name, description) in enumerate(described()):
            self._add(grid, place, name, description)
        inside = QFrame()
        inside.setLayout(grid)
        return card(inside)

    def _add(self, grid: QGridLayout, place: int, name: str, description: Description) -> None:
        title = label(said(description.title), "strong13")
        words = column(title, gap=2)
        if description.text:
            words.addWidget(label(said(description.text), "faint", wrap=True))
        control = self._control(name, description)
        control.setAccessibleName(said(description.title))
        control.setAccessibleDescription(said(description.text))
        title.setBuddy(control)
        self.controls[name] = control
        grid.addLayout(words, place, 0)
        grid.addWidget(control, place, 1, Qt.AlignmentFlag.AlignRight)

    def _control(self, name: str, description: Description) -> QWidget:
        value = getattr(self.settings, name)
        if description.choices:
            return self._choice(name, description, value)
        if isinstance(value, bool):
            return self._switch(name, is_on=value)
        if isinstance(value, int):
            return self._number(name, description, value)
        return self._words(name, value)

    def _choice(self, name: str, description: Description, value: str) -> QWidget:
        choices = [(choice.value, said(choice.title)) for choice in description.choices]
        if len(choices) <= _SIDE_BY_SIDE:
            few = Segments(choices, value)
            few.chosen.connect(lambda chosen: self._change(name, chosen))
            return few
        many = Pick(self.look, choices, value)
        many.activated.connect(lambda _: self._change(name, many.value()))
        return many

    def _switch(self, name: str, *, is_on: bool) -> QWidget:
        box = Check(self.look, is_on=is_on)
        box.toggled.connect(lambda on: self._change(name, on))
        return box

    def _number(self, name: str, description: Description, value: int) -> QWidget:
        box = Number(self.look, description.minimum, description.maximum, value)
        box.setSingleStep(description.step)
        box.setSuffix(" " + said(description.unit) if description.unit else "")
        box.setMinimumWidth(140)
        box.valueChanged.connect(lambda number: self._change(name, number))
        return box

    def _words(self, name: str, value: str) -> QWidget:
        line = QLineEdit(value)
        line.setMinimumWidth(220)
        line.setMaxLength(80)
        line.editingFinished.connect(lambda: self._change(name, line.text().strip()))
        return line

    def _change(self, name: str, value: SettingValue) -> None:
        after = changed(self.settings, name, value)
        if after != self.settings:
            self.settings = after
            self.changed.emit(after)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes under the open dialog."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._redraw()

    def _redraw(self) -> None:
        at = next((name for name, each in self.controls.items() if _holds_focus(each)), "")
        self._draw()
        if at:
            self.controls[at].setFocus()


def _holds_focus(control: QWidget) -> bool:
    return control.hasFocus() or any(each.hasFocus() for each in control.findChildren(QWidget))
