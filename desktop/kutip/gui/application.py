"""The Qt application: fonts, theme, language, and what happens when something breaks."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kutip import __version__
from kutip.gui import fonts, icons, style
from kutip.gui.look import Look
from kutip.resources import resource


class Application:
    """The application with the settings that concern all of it."""

    def __init__(self, theme_name: str, language: str) -> None:
        self.qt = _application()
        fonts.load()
        self.translate(language)
        self.look = Look(theme_name, language)
        self.look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.qt.setPalette(style.palette(self.look.theme))
        self.qt.setStyleSheet(style.sheet(self.look.theme))

    def translate(self, language: str) -> None:
        """Load the texts of a language: Qt's own, ours for Qt where it has none, and Kutip's."""
        for old in self.qt.findChildren(QTranslator):
            self.qt.removeTranslator(old)
            old.deleteLater()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resource("resources/i18n"))
        wanted = (
            (f"qtbase_{language}", folder),
            (f"qt_{language}", ours),
            (f"kutip_{language}", ours),
        )
        for name, place in wanted:
            translator = QTranslator(self.qt)
            if translator.load(name, place):
                self.qt.installTranslator(translator)
        QLocale.setDefault(QLocale(language))

    def set_language(self, language: str) -> None:
        """Change the language of everything that is shown."""
        self.translate(language)
        self.look.set_language(language)


def _application() -> QApplication:
    found = QApplication.instance()
    qt = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    qt.setApplicationName("Kutip")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("id.kutip.Kutip")
    qt.setWindowIcon(icons.program_icon())
    qt.setStyle("Fusion")
    font = QFont(fonts.INTERFACE_FAMILY)
    font.setPixelSize(13)
    qt.setFont(font)
    return qt


def guard(show: Callable[[BaseException], None]) -> None:
    """Show what nobody expected instead of losing it; the project itself is always saved."""

    def hook(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
        else:
            show(error)

    sys.excepthook = hook
