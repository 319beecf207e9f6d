"""Somebody seated at the window of a small project: presses real keys, and says what is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kutip.app import labelling
from kutip.app.settings import Settings
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import Span, reading_order
from kutip.gui.application import Application
from kutip.gui.window import MainWindow
from kutip.storage.store import Store
from marked import add_annotated, document_of, marked, tokens_of

RICE = """Harga beras naik
“Kami siap menjaga harga,” kata Budi Santoso dari Bulog, Rabu. Stok mencapai 600 ton.
Siti Aminah menunggu. “Belum turun,” ujarnya. Ia menyebut “angin lalu” semua itu.
"""
FLOOD = "Banjir surut\nWarga Kudus pulang. “Air sudah turun,” kata Wulan.\n"
LEAGUE = "Liga dimulai\nPersela menang 2-1 atas Bulog.\n"
ARTICLES = (("beras", RICE), ("banjir", FLOOD), ("liga", LEAGUE))

_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Pad": Qt.KeyboardModifier.KeypadModifier,
}
_SIGNS = {
    "[": "BracketLeft", "]": "BracketRight", "{": "BraceLeft", "}": "BraceRight",
    ".": "Period", ",": "Comma", "?": "Question", "\\": "Backslash", "+": "Plus", "-": "Minus",
    "=": "Equal", "Esc": "Escape", "PgDn": "PageDown", "PgUp": "PageUp", "!": "Exclam",
}  # fmt: skip


def fill(path: Path, *articles: tuple[str, str], suggested: dict[str, str] | None = None) -> Path:
    """Bring articles into a project; `suggested` holds what a machine marked, by name."""
    documents = []
    for position, (name, text) in enumerate(articles or ARTICLES):
        if suggested and name in suggested:
            on = marked(suggested[name], "mesin", score=0.9)
            on.document = on.document._replace(name=name, position=position)
            assert on.text == text
        else:
            on = AnnotatedDocument(document_of(text, name, position), text, tokens_of(text))
        documents.append(on)
    store = Store(path, writer="uji")
    add_annotated(store, *documents, machines=("mesin",))
    store.close()
    return path


def key_of(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """A key written as in "Ctrl+Shift+Z"."""
    *held, last = [*name[:-1].split("+"), "+"] if name.endswith("+") else name.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for word in held:
        if word:
            modifiers |= _HELD[word]
    return getattr(Qt.Key, f"Key_{_SIGNS.get(last, last)}"), modifiers


class Seat:
    """One person at one window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.bench, self.canvas = window.bench, window.bench.canvas

    # ---- hands

    def press(self, *names: str) -> None:
        """Keys, to whatever has the focus."""
        for name in names:
            QTest.keyClick(self.focus, *key_of(name))

    def repeat(self, name: str) -> None:
        """A key that is held down comes again, as the keyboard repeats it."""
        key, held = key_of(name)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.processEvents()
            event = QKeyEvent(kind, key, held, "", autorep=True)
            if kind == QEvent.Type.KeyPress:
                override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, "", autorep=True)
                QApplication.sendEvent(self.focus, override)
            QApplication.sendEvent(self.focus, event)

    def write(self, words: str) -> None:
        """Type words into the field that has the focus."""
        QTest.keyClicks(self.focus, words)

    def click(self, words: str, nth: int = 0) -> None:
        """Click in the middle of words of the article."""
        left, place = Qt.MouseButton.LeftButton, self.at(words, nth)
        QTest.mouseClick(self.canvas.viewport(), left, pos=place)

    def at(self, words: str, nth: int = 0) -> QPoint:
        """The middle of words of the article, in the viewport."""
        start, end = self.extent(words, nth)
        return self.canvas.rects_of(start, end)[0].center().toPoint()

    def put(self, words: str, nth: int = 0) -> None:
        """The word cursor to the first of some words."""
        self.canvas.move_to(self.extent(words, nth)[0])

    def select(self, words: str, nth: int = 0) -> None:
        """Select words."""
        self.canvas.select(*self.extent(words, nth))

    def label(self, words: str, key: str, nth: int = 0) -> Span:
        """Select words, press a label's key, and leave the question it asks."""
        self.select(words, nth)
        self.press(key)
        span = self.focused
        assert span is not None, self.said
        if self.bench.proposal.is_open:
            self.press("Esc")
        return span

    # ---- eyes

    @property
    def desk(self):
        return self.bench.desk

    @property
    def on(self) -> AnnotatedDocument:
        return self.bench.desk.document

    @property
    def text(self) -> str:
        return self.on.text

    @property
    def name(self) -> str:
        """The name of the open article."""
        return self.on.document.name

    @property
    def mine(self):
        return self.desk.mine()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.bench.hints.message

    @property
    def touched(self) -> str:
        start, end = self.canvas.target_extent()
        return self.text[start:end]

    @property
    def focused(self) -> Span | None:
        return self.on.spans.get(self.canvas.focused) if self.canvas.focused else None

    def extent(self, words: str, nth: int = 0) -> tuple[int, int]:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return start, start + len(words)

    def spans(self) -> list[tuple[str, str]]:
        """My spans that hold, as words and label."""
        names = {label.id: label.name for label in self.desk.labels.spans}
        found = self.on.accepted(self.mine.id)
        return [(self.on.text_of(s), names[s.label_id]) for s in found]

    def links(self) -> list[tuple[str, str, str]]:
        """My links, as words, link label, words."""
        names = {label.id: label.name for label in self.desk.labels.links}
        words = {s.id: self.on.text_of(s) for s in self.on.spans.values()}
        mine = self.on.links_of(self.mine.id)
        return sorted((words[k.head_id], names[k.label_id], words[k.tail_id]) for k in mine)

    def wait(self, condition: Callable[[], object], milliseconds: int = 3000) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=milliseconds)

    def settle(self) -> None:
        """Until what lags behind the keys has been shown."""
        self.wait(lambda: not self.bench._late.isActive())
        QApplication.processEvents()

    def assert_true(self) -> None:
        """What is in memory and beside the article is what the database says."""
        on, saved = self.on, self.desk.store.read(self.on.document.id)
        assert saved.sets == on.sets
        assert sorted(saved.spans.values(), key=reading_order) == sorted(
            on.spans.values(), key=reading_order
        )
        assert saved.links == on.links
        model = self.bench.side.spans.spans
        visible = labelling.visible(self.desk)
        assert model.spans == [s for s in visible if not model.only or s.label_id in model.only]


@contextmanager
def seated(qtbot: QtBot, path: Path | None = None, **settings: object) -> Iterator[Seat]:
    """A window that is shown and active, and somebody at it."""
    chosen = Settings(**{"annotator": "ani", "language": "en", "theme": "light", **settings})
    window = MainWindow(Application(chosen.theme, chosen.language), chosen)
    qtbot.addWidget(window)
    window.show_start()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seat = Seat(window, qtbot)
    if path is not None:
        assert window.open_project(str(path))
        if window.bench.desk.store.documents():
            qtbot.waitUntil(lambda: bool(window.bench.rows))
            assert window.bench.canvas.hasFocus()
    try:
        yield seat
    finally:
        window.close()
        QApplication.processEvents()
        window.application.translate("")  # its language is not the next one's
