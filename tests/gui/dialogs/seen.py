"""How the application is dressed for a test, and what every dialog has to keep to."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from kutip.gui import fonts, style
from kutip.gui.look import Look


def dressed(application: QApplication, theme: str) -> Look:
    """A look, with the application wearing it."""
    look = Look(theme, "en")
    fonts.load()
    application.setStyle("Fusion")
    application.setPalette(style.palette(look.theme))
    application.setStyleSheet(style.sheet(look.theme))
    return look


def undressed(application: QApplication) -> None:
    """Let closed widgets go before the style changes, or it would be set on all of them."""
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.setStyleSheet("")


def nameless(widget: QWidget) -> list[str]:
    """The controls that the keyboard reaches and a screen reader could not name."""
    buddies = {each.buddy() for each in widget.findChildren(QLabel) if each.buddy() is not None}
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in widget.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(each, QScrollArea)
        and each.isVisibleTo(widget)
        and not each.objectName().startswith("qt_")
        and each not in buddies
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]
