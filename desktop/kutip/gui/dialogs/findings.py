"""What a run has found to say, as a list of sentences with where each belongs."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kutip.app.wording import without_options
from kutip.gui.dialogs.parts import Icon, clear, column, frame, label, row
from kutip.gui.look import Look
from kutip.gui.texts import filled

# More than these are counted, not listed.
MOST = 200


class Told(Protocol):
    """A template with its values, as exports and imports have them."""

    @property
    def template(self) -> str:
        """The sentence, with names for what is in it."""

    @property
    def values(self) -> tuple[tuple[str, object], ...]:
        """What is in it."""


class Finding(NamedTuple):
    """One sentence: what it says, where it belongs, and whether it is in the way."""

    text: str
    place: str
    is_grave: bool = False


def spoken(told: Told) -> str:
    """A sentence of an export or import, in the language of the window, on one line."""
    template = without_options(QCoreApplication.translate("errors", told.template))
    return " ".join(filled(template, dict(told.values)).split())


class Findings(QFrame):
    """The sentences, the grave ones first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lines)

    def show_findings(self, found: Iterable[Finding], none: str) -> None:
        """Show them; where there are none, say so."""
        clear(self._lines)
        ordered = sorted(found, key=lambda finding: not finding.is_grave)
        for finding in ordered[:MOST]:
            self._lines.addWidget(self._line(finding))
        if not ordered:
            self._lines.addWidget(
                frame(row(Icon(self.look, "saved", "ok", 16), label(none), None))
            )
        if len(ordered) > MOST:
            more = QCoreApplication.translate("Findings", "and {count} more")
            self._lines.addWidget(label(more.format(count=len(ordered) - MOST), "faint"))

    def _line(self, finding: Finding) -> QFrame:
        icon = "warning" if finding.is_grave else "note"
        colour = "text" if finding.is_grave else "faint"
        text = label(finding.text, "", wrap=True)
        place = [label(finding.place, "faint", wrap=True)] if finding.place else []
        mark = column(Icon(self.look, icon, colour, 16), None)
        line = row(mark, column(text, *place, gap=1), gap=10)
        line.setStretch(1, 1)
        return frame(line)
