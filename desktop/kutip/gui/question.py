"""One line above the keys that asks something, with the answers beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class QuestionBar(QFrame):
    """A sentence and its answers; Esc and the last answer leave everything as it is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(8)
        self._back: QWidget | None = None
        self.buttons: list[QPushButton] = []
        self.hide()

    def ask(
        self, sentence: str, answers: list[tuple[str, Callable[[], None]]], back: QWidget
    ) -> None:
        """Ask; each answer is its words and what it does. Focus returns to `back`."""
        self.leave()
        self._back = back
        label = QLabel(sentence, self)
        label.setWordWrap(True)
        self._row.addWidget(label, 1)
        for number, (words, act) in enumerate(answers, start=1):
            button = QPushButton(f"{number}  {words}", self)
            button.setAccessibleName(words)
            button.setAutoDefault(False)  # Enter comes here, where a held key is told apart
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
            self._row.addWidget(button)
            self.buttons.append(button)
        self.show()
        self.changed.emit()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, act: Callable[[], None]) -> None:
        self.leave()
        act()

    def leave(self) -> None:
        """Take the question away."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        was_open, self.buttons = bool(self.buttons), []
        self.hide()
        if was_open:
            self.changed.emit()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._back = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit gives that answer, Esc none, the arrows go from one to the next."""
        place = event.key() - Qt.Key.Key_1
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif 0 <= place < len(self.buttons):
            self.buttons[place].click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            next((b for b in self.buttons if b.hasFocus()), self.buttons[0]).click()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        now = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self.buttons[(now + by) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
