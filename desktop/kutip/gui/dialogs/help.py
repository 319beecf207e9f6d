"""The help that comes with the program, to read without the network."""

from PySide6.QtWidgets import QWidget

from kutip.gui.dialogs.base import Dialog, header, main_button
from kutip.gui.dialogs.guideline import GuidelinePanel
from kutip.gui.dialogs.parts import column, row
from kutip.gui.look import Look
from kutip.resources import resource


class HelpDialog(Dialog):
    """Shows `resources/help` in the language of the window."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Help"))
        self.panel = GuidelinePanel(look)
        self.panel.show_text(self._text())
        self.panel.reader.setAccessibleName(self.tr("Help"))
        close = main_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        body = column(self.panel, margins=(12, 12, 12, 12))
        self.build(body, head=header(self.tr("Help")), foot=row(None, close))
        self.fit(720, 640)

    def _text(self) -> str:
        for language in (self.look.language, "en"):
            path = resource(f"resources/help/{language}.md")
            if path.is_file():
                return path.read_text(encoding="utf-8")
        return self.tr("The help is missing from this copy of Kutip. The key ? shows all keys.")
