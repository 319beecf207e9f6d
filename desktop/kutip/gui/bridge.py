"""The workspace's edits as one Qt signal: the only way news comes up to the window."""

from PySide6.QtCore import QObject, Signal

from kutip.app.workspace import Workspace
from kutip.domain.edits import Edit


class Bridge(QObject):
    """Tells whoever is connected of each edit, after it is saved and in the document."""

    edited = Signal(object)

    def __init__(self, desk: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        desk.listeners.append(self._tell)

    def _tell(self, edit: Edit) -> None:
        self.edited.emit(edit)
