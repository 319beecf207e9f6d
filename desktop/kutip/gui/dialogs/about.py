"""What the program is, and whose work is in it."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

import kutip
from kutip.gui.dialogs.base import Dialog, main_button, side_button
from kutip.gui.dialogs.parts import column, label, row
from kutip.gui.dialogs.welcome import Mark
from kutip.gui.look import Look


class AboutDialog(Dialog):
    """Name, version, licences; the versions can be copied for a report."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("About Kutip"))
        close, copy = main_button(self.tr("Close")), side_button(self.tr("Copy versions"))
        close.clicked.connect(self.accept)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        name = column(label("Kutip", "name"), label(versions(), "muted"), gap=2)
        self.build(
            column(
                row(Mark(look, 56), name, None, gap=16),
                8,
                label(self.tr("Turns news articles into training data."), "lead", wrap=True),
                label(self._licences(), "muted", wrap=True),
                None,
                margins=(24, 24, 24, 20),
                gap=12,
            ),
            foot=row(None, copy, close),
        )
        close.setFocus()
        self.fit(460, 340)

    def _licences(self) -> str:
        return self.tr(
            "Free software under the MIT licence. It stands on Qt for Python (LGPL 3), spaCy and "
            "SQLModel (MIT); the typefaces Inter and Noto Serif are under the SIL Open Font "
            "Licence. It never uses the network."
        )


def versions() -> str:
    """The versions that a report needs."""
    return f"Kutip {kutip.__version__} · Python {platform.python_version()} · Qt {qVersion()}"
