"""What can be said of a span beside its label, as rows to fill in."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from kutip.domain.items import AttributeField, AttributeKind
from kutip.gui import icons
from kutip.gui.dialogs.parts import clear, column, frame, row
from kutip.gui.dialogs.pick import Pick
from kutip.gui.look import Look

_KINDS: tuple[AttributeKind, ...] = get_args(AttributeKind)


class _Row:
    """The controls of one attribute."""

    def __init__(self, owner: "Attributes", field: AttributeField) -> None:
        self.name = QLineEdit(field.name)
        self.kind = Pick(owner.look, owner.kinds(), field.kind)
        self.choices = QLineEdit(", ".join(field.choices))
        self.remove = QToolButton()
        self.remove.setIcon(icons.icon("close", owner.look.theme.muted))
        self.choices.setCursorPosition(0)
        self.choices.setVisible(field.kind == "choice")

    def field(self) -> AttributeField | None:
        """What they say; nothing while there is no name."""
        name = self.name.text().strip()
        kind = next(kind for kind in _KINDS if kind == self.kind.value())
        parts = (part.strip() for part in self.choices.text().split(","))
        choices = tuple(dict.fromkeys(filter(None, parts))) if kind == "choice" else ()
        return AttributeField(name, kind, choices) if name else None


class Attributes(QWidget):
    """The attributes of a label: name, kind, choices with commas between."""

    edited = Signal(tuple)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._rows: list[_Row] = []
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.setLayout(self._lines)

    def kinds(self) -> list[tuple[str, str]]:
        """What an attribute can hold."""
        names = {
            "text": self.tr("text"),
            "choice": self.tr("choice"),
            "number": self.tr("number"),
        }
        return [(kind, names[kind]) for kind in _KINDS]

    def show_fields(self, fields: tuple[AttributeField, ...]) -> None:
        """Show these, one a row."""
        clear(self._lines)
        self._rows = []
        for field in fields:
            self._add(field)

    def add(self) -> None:
        """One more, to be named."""
        self._add(AttributeField(""))
        self._rows[-1].name.setFocus()

    def _add(self, field: AttributeField) -> None:
        made = _Row(self, field)
        self._rows.append(made)
        line: QFrame = frame(
            column(row(made.name, made.kind, made.remove, gap=4), made.choices, gap=2)
        )
        self._lines.addWidget(line)
        self._name(made)
        made.name.textEdited.connect(self._tell)
        made.choices.textEdited.connect(self._tell)
        made.kind.activated.connect(lambda: self._change_kind(made))
        made.remove.clicked.connect(lambda: self._remove(made, line))

    def _name(self, made: _Row) -> None:
        made.name.setAccessibleName(self.tr("Name of the attribute"))
        made.kind.setAccessibleName(self.tr("Kind of the attribute"))
        made.choices.setAccessibleName(self.tr("Choices, with commas between"))
        made.name.setPlaceholderText(self.tr("name"))
        made.choices.setPlaceholderText(self.tr("one, two, …"))
        made.remove.setAccessibleName(self.tr("Remove the attribute"))
        made.remove.setToolTip(self.tr("Remove the attribute"))

    def _change_kind(self, made: _Row) -> None:
        made.choices.setVisible(made.kind.value() == "choice")
        self._name(made)
        self._tell()

    def _remove(self, made: _Row, line: QFrame) -> None:
        self._rows.remove(made)
        line.hide()
        self._lines.removeWidget(line)
        line.deleteLater()
        self._tell()

    def _tell(self) -> None:
        fields = (made.field() for made in self._rows)
        self.edited.emit(tuple(field for field in fields if field is not None))
