"""The dialog that all dialogs are: head, body, a sentence when something is refused, foot."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QPushButton, QScrollArea, QWidget

from kutip.app.wording import without_options
from kutip.domain.errors import KutipError
from kutip.gui.dialogs.parts import Part, clear, column, frame, label, row
from kutip.gui.look import Look
from kutip.gui.texts import filled


class Dialog(QDialog):
    """Escape closes it, Enter does what its filled button says, and it never opens another box."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._outer = column(gap=0)
        self.setLayout(self._outer)
        look.changed.connect(self.update)

    def build(self, body: QLayout | QWidget, *, head: QLayout | None = None, foot: Part) -> None:
        """Put the parts together, in place of what was there."""
        self.refusal = label("", "error", wrap=True)
        middle = body if isinstance(body, QWidget) else frame(body, ground=True)
        said = frame(row(self.refusal, margins=(24, 12, 24, 12)), ground=True)
        self._said = said
        said.hide()
        parts: list[Part] = [frame(head, head=True)] if head is not None else []
        bottom = row(foot, margins=(24, 12, 24, 12))
        layout = column(*parts, middle, said, frame(bottom, foot=True), gap=0)
        layout.setStretch(layout.indexOf(middle), 1)
        clear(self._outer)
        whole = frame(layout)
        self._outer.addWidget(whole)

    def refuse(self, error: KutipError) -> None:
        """Say why something cannot be done."""
        template = without_options(QCoreApplication.translate("errors", error.template))
        self.say(filled(template, error.values))

    def say(self, text: str) -> None:
        """Show a sentence above the buttons; an empty one takes it away."""
        self.refusal.setText(text)
        self.refusal.setAccessibleName(text)
        self.refusal.setVisible(bool(text))
        self._said.setVisible(bool(text))

    def fit(self, width: int, height: int) -> None:
        """Open at a size, or at what the screen has."""
        available = self.screen().availableSize()
        self.resize(QSize(width, height).boundedTo(available))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An Enter that is held down presses nothing."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)


def header(title: str, under: QWidget | None = None, *right: QWidget) -> QLayout:
    """A title with a line under it, and what stands to its right."""
    words = column(label(title, "heading2"), *([under] if under is not None else []), gap=4)
    return row(words, None, *right, gap=16, margins=(24, 14, 24, 14))


def main_button(text: str) -> QPushButton:
    """The button that Enter presses."""
    button = QPushButton(text)
    button.setDefault(True)
    # The style sheet makes it bold; its width is reckoned with its own font.
    font = button.font()
    font.setWeight(QFont.Weight.DemiBold)
    button.setFont(font)
    return button


def side_button(text: str) -> QPushButton:
    """Any other button."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def scrolling(content: QLayout) -> QScrollArea:
    """What may be longer than the window is high."""
    inside = frame(content, ground=True)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def set_role(widget: QWidget, role: str) -> None:
    """Give a label another role of the style sheet."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
