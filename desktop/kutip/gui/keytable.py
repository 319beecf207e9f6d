"""All keys as rows to show: group, what it does, the key."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kutip.gui.commands import COMMANDS, FURTHER_KEYS, MENUS


def key_rows() -> list[tuple[str, str, str]]:
    """Every command that has a key, and the keys that are no commands, by menu."""
    titles = {menu: _plain("menus", text) for menu, text in MENUS}
    rows = [
        (titles[menu], _plain("commands", text), keys) for menu, text, keys in FURTHER_KEYS
    ] + [
        (titles[c.menu], _plain("commands", c.text), _shown(c.keys[0])) for c in COMMANDS if c.keys
    ]
    order = list(titles.values())
    return sorted(rows, key=lambda row: order.index(row[0]))


def _plain(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text).replace("&", "").rstrip("…")


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
