"""From nothing to a window: shell first, then the project, so that something is there at once."""

import faulthandler
import gc
import sys
import threading

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler

from kutip.app import settings
from kutip.app.crash import write_report
from kutip.gui import session
from kutip.gui.application import Application, guard
from kutip.gui.texts import sentence
from kutip.gui.window import MainWindow


def make_window(preferences: settings.Settings | None = None) -> MainWindow:
    """The window by the person's settings, not yet shown."""
    loaded = settings.load_settings()
    chosen = preferences or loaded.settings
    window = MainWindow(Application(chosen.theme, chosen.language), chosen)
    calm_collector()
    for problem in loaded.problems:
        window.bench.say(sentence(problem), refused=True)
    return window


def calm_collector() -> None:
    """Keep the garbage collector from going through the whole program while one types.

    A full collection takes 75 ms with a large article open (measured), and finds nothing:
    annotations are values that do not refer back. What is loaded by now stays for good.
    """
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)


def run_window(project: str | None) -> int:
    """Show the window and stay until it is closed; gives the exit code."""
    if sys.stderr is not None:
        faulthandler.enable()
    qInstallMessageHandler(_told_by_qt)
    window = make_window()
    guard(lambda error: _crashed(window, error))
    wanted = project or session.project()
    # The project comes after the first paint: its database and its libraries take their time.
    if wanted:
        window.pages.setCurrentWidget(window.bench)
        QTimer.singleShot(0, lambda: window.open_project(wanted))
    else:
        window.show_start()
    window.show()
    code = window.application.qt.exec()
    for thread in threading.enumerate():
        if thread.name == "job":
            thread.join()
    return code


def _crashed(window: MainWindow, error: BaseException) -> None:
    """What nobody expected: a report to copy. The work is in the database already."""
    from kutip.gui.dialogs.crash import CrashDialog

    path = write_report(error, ("window",))
    report = path.read_text(encoding="utf-8") if path else repr(type(error))
    CrashDialog(window.look, report, path).exec()


def _told_by_qt(kind: QtMsgType, _context: object, message: str) -> None:
    """Qt ends the process where a display cannot be reached: say so instead of dumping core."""
    if kind == QtMsgType.QtFatalMsg:
        import os

        sys.stderr.write(f"The window cannot be opened: {message.splitlines()[0]}\n")
        sys.stderr.flush()
        os._exit(1)
    if (
        kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg)
        and "propagateSizeHints" not in message
    ):
        sys.stderr.write(f"{message}\n")
