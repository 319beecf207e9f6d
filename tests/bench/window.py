"""Measures the real window: start, open, label, scroll, next. Prints seconds as JSON.

A label is measured from the key event until the span is saved and painted; the open row from the
call that reads the database until the first paint.
"""

import time

CPU, WALL = time.process_time(), time.perf_counter()

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

APP: Any = None


def since() -> list[float]:
    """CPU and wall seconds since the process began (CPU counts from its very start)."""
    return [time.process_time(), time.perf_counter() - WALL]


def measure(work: Callable[[], object]) -> list[float]:
    """CPU and wall seconds of some work and all that follows from it."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    APP.processEvents()
    return [time.process_time() - cpu, time.perf_counter() - wall]


def start(path: str) -> dict[str, list[float]]:
    """From nothing to the shell, then to the last article."""
    from PySide6.QtWidgets import QApplication

    from kutip.gui.running import make_window

    window = make_window()
    window.pages.setCurrentWidget(window.bench)
    window.show()
    QApplication.processEvents()
    shell = since()
    window.open_project(path)
    window.bench.canvas.viewport().repaint()
    return {"shell": shell, "article": since()}


def megabytes() -> float:
    """What the process holds in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def article(path: str) -> dict[str, object]:
    """Open, label and scroll one article."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = shown_window()
    bench = window.bench
    bench.show_project(desk_of(path))
    APP.processEvents()
    empty = megabytes()
    document = bench.desk.store.documents()[0].id
    opens = [measure(lambda: bench.open_article(document)) for _ in range(12)][2:]
    canvas = bench.canvas
    length = len(bench.desk.document.text)
    labels = []
    for number in range(60):
        canvas.select_word(length * number // 60)
        canvas.reveal(canvas.cursor, canvas.cursor + 1)
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        APP.processEvents()
        key = Qt.Key(Qt.Key.Key_1 + number % 4)
        before = len(bench.desk.document.spans)
        labels.append(measure(lambda key=key: QTest.keyClick(canvas, key)))
        if len(bench.desk.document.spans) == before:
            labels.pop()  # that word had that label already
        if bench.proposal.is_open:
            bench.proposal.leave()
        settle()
    canvas.clear()
    bar = canvas.verticalScrollBar()
    bar.setValue(0)
    settle()
    scrolls = [measure(lambda n=n: bar.setValue(place_of(n, bar.maximum()))) for n in range(300)]
    return {"open": opens, "label": labels, "scroll": scrolls, "mb": megabytes() - empty}


def place_of(step: int, end: int) -> int:
    """Forty pixels further with each step, and back again from the end."""
    far = (step + 1) * 40 % (2 * end) if end else 0
    return far if far <= end else 2 * end - far


def following(path: str) -> dict[str, object]:
    """From one article to the next by its key."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = shown_window()
    window.open_project(path)
    window.bench.load_articles()
    settle()

    def key() -> None:
        QTest.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)

    times = []
    for _ in range(50):
        times.append(measure(key))
        settle()
    return {"next": times}


def shown_window():
    """The window, on the screen."""
    from kutip.gui.running import make_window

    window = make_window()
    window.pages.setCurrentWidget(window.bench)
    window.show()
    window.activateWindow()
    globals()["APP"] = window.application.qt
    APP.processEvents()
    return window


def desk_of(path: str):
    """The project, opened to write as its annotator."""
    from kutip.app.projects import open_project

    return open_project(path, "bench")


def settle() -> None:
    """Let what lags behind the keys come to rest, outside of the figures."""
    end = time.perf_counter() + 0.09
    while time.perf_counter() < end:
        APP.processEvents()


if __name__ == "__main__":
    what = {"start": start, "article": article, "next": following}[sys.argv[1]]
    print(json.dumps(what(sys.argv[2])))
