"""The menu on a right-click in the article: what applies to what was touched."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kutip.gui.acts import marking, touched
from kutip.gui.texts import label_title

if TYPE_CHECKING:
    from kutip.gui.window import MainWindow

_FOR_SPAN = ("speaker", "note", "remove")
_ALWAYS = ("undo", "flag", "skip", "done")


def article_menu(window: "MainWindow") -> QMenu:
    """The labels with their keys, then the commands that make sense here."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    bench = window.bench
    for label in bench.desk.labels.spans if bench.desk else ():
        title = label_title(label, window.look.language)
        entry = QAction(f"{title}\t{label.key}", menu)
        entry.triggered.connect(lambda _=False, label=label: marking.label_as(bench, label))
        menu.addAction(entry)
    menu.addSeparator()
    names = _FOR_SPAN + _ALWAYS if touched.focused(bench) is not None else _ALWAYS
    menu.addActions([window.actions_by_id[name] for name in names])
    return menu
