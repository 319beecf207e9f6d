"""Where the person was: window, project, article, place. It may be thrown away."""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from kutip.app.folders import state_folder


class Place(NamedTuple):
    """A place in a project: article (hexadecimal id), first visible offset, what is selected."""

    article: str = ""
    first_visible: int = 0
    start: int = 0
    end: int = 0
    span: str = ""


def _store() -> QSettings:
    return QSettings(str(state_folder() / "session.ini"), QSettings.Format.IniFormat)


def keep_window(geometry: QByteArray, split: QByteArray) -> None:
    """Remember the window's size and the panels' widths."""
    store = _store()
    store.setValue("window/geometry", geometry)
    store.setValue("window/split", split)


def window() -> tuple[QByteArray, QByteArray]:
    """The window's size and the panels' widths as last time; empty where nothing is known."""
    store = _store()
    values = [store.value(f"window/{name}") for name in ("geometry", "split")]
    known = [value if isinstance(value, QByteArray) else QByteArray() for value in values]
    return known[0], known[1]


def keep_project(path: str) -> None:
    """Remember which project is open; an empty path means none."""
    _store().setValue("project", path)


def project() -> str:
    """The project that was open last."""
    return str(_store().value("project") or "")


def keep_place(path: str, place: Place) -> None:
    """Remember where one is in a project."""
    store = _store()
    store.setValue(f"places/{_key(path)}", [str(value) for value in place])
    store.sync()


def place(path: str) -> Place:
    """Where one was in a project."""
    said = _store().value(f"places/{_key(path)}")
    if not isinstance(said, list) or len(said) != len(Place._fields):
        return Place()
    article, first, start, end, span = map(str, said)
    numbers = (first, start, end)
    if not all(number.isdecimal() for number in numbers):
        return Place()
    return Place(article, int(first), int(start), int(end), span)


def _key(path: str) -> str:
    """A path as one key: slashes would be groups."""
    return path.encode().hex()
