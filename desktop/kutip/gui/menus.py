"""The table of commands as menus and shortcuts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from kutip.gui.commands import COMMANDS, MENUS, Command

if TYPE_CHECKING:
    from kutip.gui.window import MainWindow

_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
# A line stands above these.
_APART = frozenset(
    {"import", "close", "quit", "find", "labels", "note", "grow_left", "flag", "quotation",
     "next_article", "next_pane", "density", "focus", "about"}
)  # fmt: skip


def make_actions(window: "MainWindow") -> dict[str, QAction]:
    """One action for each command, on the window or on the article."""
    return {command.id: _action(window, command) for command in COMMANDS}


def _action(window: "MainWindow", command: Command) -> QAction:
    action = QAction(window)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setAutoRepeat(command.repeats)
    action.setCheckable(command.checkable)
    action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
    action.triggered.connect(_caller(window, command))
    if command.canvas:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.bench.canvas.addAction(action)
    else:
        window.addAction(action)
    return action


def _caller(window: "MainWindow", command: Command) -> Callable[[], None]:
    def call() -> None:
        command.call(window)

    return call


def fill_menus(window: "MainWindow", actions: dict[str, QAction]) -> None:
    """The menu bar, in the language of now."""
    bar = window.menuBar()
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.clear()
    translate = QCoreApplication.translate
    menus: dict[str, QMenu] = {id_: bar.addMenu(translate("menus", text)) for id_, text in MENUS}
    for command in COMMANDS:
        action = actions[command.id]
        action.setText(translate("commands", command.text))
        if command.id in _APART:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(action)


def enable(window: "MainWindow", actions: dict[str, QAction]) -> None:
    """Offer what makes sense now."""
    desk = window.bench.desk
    holds = {
        "": True,
        "project": desk is not None,
        "writer": desk is not None and desk.store.can_write,
        "article": desk is not None and desk.document is not None,
    }
    for command in COMMANDS:
        actions[command.id].setEnabled(holds[command.needs])
