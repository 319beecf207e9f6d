"""How the program looks now: theme and language, and a signal when they change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kutip.gui.theme import Theme, theme_for


class Look(QObject):
    """What every widget paints itself by; handed to each, changed in one place."""

    changed = Signal()

    def __init__(self, theme_name: str = "system", language: str = "id") -> None:
        super().__init__()
        self.theme_name = theme_name
        self.language = language
        self.theme: Theme = theme_for(theme_name)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def set_theme(self, name: str) -> None:
        """Take another theme: light, dark, contrast or system."""
        self.theme_name = name
        self._follow()

    def set_language(self, language: str) -> None:
        """Take another language; the application has set its translators before."""
        self.language = language
        self.changed.emit()

    def _follow(self) -> None:
        self.theme = theme_for(self.theme_name)
        self.changed.emit()
