"""What could keep a window from opening, said as a sentence before Qt can abort."""

import ctypes
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

_OLD = (3, 12)
_BREAKS_OLD = (6, 12)


def refuse_bad_pair() -> None:
    """PySide6 6.12 loses a reference to None at every call on Python 3.11, and then aborts."""
    try:
        pyside = version("PySide6-Essentials")
    except PackageNotFoundError:
        return  # frozen, or from the system: its maker chose the pair
    found = tuple(int(part) for part in pyside.split(".")[:2])
    if sys.version_info < _OLD and found >= _BREAKS_OLD:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "PySide6 {pyside} crashes under Python {python}. Install PySide6-Essentials 6.11 "
                "(pip install 'PySide6-Essentials<6.12'), or use Python 3.12 or newer.",
            ),
            pyside=pyside,
            python=".".join(map(str, sys.version_info[:2])),
        )


def refuse_missing_libraries() -> None:
    """A system library that Qt needs and that is not there, by name."""
    try:
        from PySide6 import QtGui, QtWidgets  # noqa: F401 - to see whether they load
    except ImportError as error:
        raise _missing(str(error).split(":")[0]) from error
    if not sys.platform.startswith("linux"):
        return
    reasons = [_why_not(name) for name in _candidates()]
    if reasons and all(reasons):
        raise _missing(str(reasons[0]))


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    if not sys.platform.startswith("linux"):
        return True
    named = os.environ.get("QT_QPA_PLATFORM")
    return bool(named or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def refuse_no_display() -> None:
    """Without a screen there is no window, but there are the commands."""
    if not has_display():
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
                "set). Run “kutip demo” to see the program work without one, or “kutip --help”.",
            )
        )


def _candidates() -> list[str]:
    """The platform plug-ins Qt may choose from here; it is enough that one of them loads."""
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if named:
        return [part.split(":")[0] for part in named.split(";")]
    wayland = ["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []
    return [*wayland, *(["xcb"] if os.environ.get("DISPLAY") else [])]


def _why_not(name: str) -> str:
    """The library that keeps a platform plug-in from loading, or nothing."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return ""
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{name}.so"
    if not plugin.exists():
        return ""  # a plug-in of another kind or place: Qt knows better
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).split(":")[0]
    return ""


def _missing(library: str) -> KutipError:
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "The window needs the system library {library}, which is not installed. On Debian and "
        "Ubuntu: sudo apt-get install libgl1 libegl1 libxkbcommon-x11-0 libxcb-cursor0 "
        "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1.",
    )
    return KutipError(sentence, library=library)
