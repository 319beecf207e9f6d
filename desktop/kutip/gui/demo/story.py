"""The steps of the demo, one after the other, each with a picture."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kutip.app import settings
from kutip.app.exporting import ExportOptions, export
from kutip.app.import_options import ImportOptions
from kutip.app.importing import import_files
from kutip.app.projects import new_project, open_project
from kutip.domain.errors import KutipError
from kutip.domain.items import LabelId, SpanId
from kutip.domain.jobs import run
from kutip.gui.demo.typist import TypingError, Typist
from kutip.gui.running import make_window
from kutip.gui.window import MainWindow
from kutip.resources import resource

ARTICLE = "01-garam-kelimbi"
ANNOTATOR = "demo"
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

# Plain spaCy, in a process of its own that knows nothing of this program.
_READ_BACK = """
import json, sys
import spacy
from spacy.tokens import DocBin
doc, = DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank("xx").vocab)
spans = sorted([s.start_char, s.end_char, s.label_] for s in doc.spans["sc"])
links = doc.user_data["kutip"]["links"]
print(json.dumps({"text": doc.text, "spans": spans, "links": len(links)}))
"""


class Wanted(NamedTuple):
    """A span to label: where, which label, and the number of the span that speaks it, if any."""

    start: int
    end: int
    label: str
    speaker: int | None


def wanted_spans() -> tuple[str, list[Wanted]]:
    """The text of the sample article and its spans, from the annotation set that comes along."""
    lines = resource("seeds/news/annotations.jsonl").read_text(encoding="utf-8").split("\n")
    documents = (json.loads(line) for line in lines[1:] if line)
    document = next(d for d in documents if d["name"] == ARTICLE)
    (said,) = document["sets"]
    numbers = {span["id"]: number for number, span in enumerate(said["spans"])}
    tails = {k["head"]: numbers[k["tail"]] for k in said["links"] if k["label"] == "SPEAKER"}
    spans = [Wanted(s["start"], s["end"], s["label"], tails.get(s["id"])) for s in said["spans"]]
    return document["text"], spans


class Story:
    """The demo in a folder of its own."""

    def __init__(self, folder: Path, tell: Callable[[str], object]) -> None:
        self.folder = folder
        self._tell = tell
        self.project = folder / "demo.kutip"
        self.export = folder / "demo.spacy"
        self.differences: list[str] = []
        self.pictures: list[str] = []
        self.text, self.wanted = wanted_spans()
        folder.mkdir(parents=True, exist_ok=True)
        for old in (self.project, self.export):
            _remove(old)

    def tell(self) -> dict[str, Any]:
        """All steps; what differs is listed, and nothing stops at the first difference."""
        with self._noting():
            self._bring_in()
            with self._window() as window:
                typist = Typist(window)
                self._label(typist)
                self._undo_and_redo(typist)
                self._finish(typist)
            self._look_again()
            self._take_out()
        return {
            "folder": str(self.folder),
            "project": str(self.project),
            "export": str(self.export),
            "pictures": self.pictures,
            "spans": len(self.wanted),
            "differences": self.differences,
        }

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except (KutipError, TypingError) as error:
            self._differs(str(error))

    def _say(self, sentence: str) -> None:
        self._tell(sentence + "\n")

    def _differs(self, sentence: str) -> None:
        self.differences.append(sentence)
        self._say(f"DIFFERENT: {sentence}")

    def _bring_in(self) -> None:
        new_project(self.project, labels="news", title="Demo")
        desk = open_project(self.project, ANNOTATOR)
        run(
            import_files(
                desk.store, [resource(f"seeds/news/articles/{ARTICLE}.txt")], ImportOptions()
            )
        )
        desk.store.close()
        self._say(f"A new project with one article: {self.project}")

    @contextmanager
    def _window(self) -> Iterator[MainWindow]:
        preferences = settings.Settings(annotator=ANNOTATOR, theme="light")
        window = make_window(preferences)
        window.resize(1360, 900)
        window.show()
        window.open_project(str(self.project))
        window.bench.load_articles()
        window.activateWindow()
        window.bench.canvas.setFocus()
        QApplication.processEvents()
        try:
            yield window
        finally:
            window.close()
            QApplication.processEvents()

    def _label(self, typist: Typist) -> None:
        """Persons, organisations and figures first, then the quotations with their speakers."""
        self._picture(typist.window, "opened")
        desk = typist.window.bench.desk
        keys = {label.name: label.key for label in desk.labels.spans} if desk else {}
        made: dict[int, SpanId] = {}
        ordered = sorted(enumerate(self.wanted), key=lambda pair: pair[1].label == "QUOTE")
        for number, span in ordered:
            made[number] = typist.label(span.start, span.end, keys[span.label])
            if span.label == "QUOTE":
                typist.speaker(made[span.speaker] if span.speaker is not None else None)
        first = self.wanted[0]
        typist.press(Qt.Key.Key_Escape)
        typist.press(Qt.Key.Key_Home, _CTRL, moves=True)
        typist.click(first.start, first.end)
        self._picture(typist.window, "labelled")
        self._say(
            f"Labelled {len(made)} spans by keyboard: {typist.acting} keys, "
            f"and {typist.moving} that only move."
        )

    def _undo_and_redo(self, typist: Typist) -> None:
        before = _extents(typist.window)
        for _ in range(10):
            typist.press(Qt.Key.Key_Z, _CTRL)
        undone = _extents(typist.window)
        self._picture(typist.window, "undone")
        for _ in range(10):
            typist.press(Qt.Key.Key_Z, _CTRL | _SHIFT)
        if undone == before or _extents(typist.window) != before:
            self._differs("undoing and redoing ten steps does not come back to the same spans")
        self._say("Undid ten steps and did them again.")

    def _finish(self, typist: Typist) -> None:
        typist.press(Qt.Key.Key_Return, _CTRL)
        typist.window.bench.refresh_side()
        self._picture(typist.window, "done")
        desk = typist.window.bench.desk
        if desk is None or desk.mine().state != "complete":
            self._differs("the article is not done after Ctrl+Enter")

    def _look_again(self) -> None:
        """Close and reopen: everything is as it was typed."""
        with self._window() as window:
            self._picture(window, "reopened")
            if _extents(window) != sorted((s.start, s.end, s.label) for s in self.wanted):
                self._differs("after reopening, the spans are not those that were typed")
        self._say("Closed the window and opened it again: all spans are there.")

    def _take_out(self) -> None:
        desk = open_project(self.project, ANNOTATOR)
        run(export(desk.store, self.export, ExportOptions(annotator=ANNOTATOR)))
        desk.store.close()
        read = json.loads(
            subprocess.run(  # noqa: S603 - this Python, a text of ours, a file we just wrote
                [sys.executable, "-c", _READ_BACK, str(self.export)],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        if read["text"] != self.text:
            self._differs("the exported text is not the imported one")
        if [tuple(s) for s in read["spans"]] != sorted(
            (s.start, s.end, s.label) for s in self.wanted
        ):
            self._differs("the exported spans are not those that were typed")
        if read["links"] != sum(s.speaker is not None for s in self.wanted):
            self._differs("the exported links are not those that were typed")
        self._say(f"Exported and read back with plain spaCy: {self.export}")

    def _picture(self, window: MainWindow, name: str) -> None:
        QApplication.processEvents()
        path = self.folder / f"{len(self.pictures) + 1}-{name}.png"
        window.grab().save(str(path))
        self.pictures.append(str(path))


def _extents(window: MainWindow) -> list[tuple[int, int, str]]:
    """What the document on the screen holds now."""
    desk = window.bench.desk
    if desk is None or desk.document is None:
        return []
    names: dict[LabelId, str] = {label.id: label.name for label in desk.labels.spans}
    mine = desk.document.accepted(desk.mine().id)
    return sorted((s.start, s.end, names[s.label_id]) for s in mine)


def _remove(old: Path) -> None:
    """What an earlier demo left in the same folder makes room."""
    for path in old.parent.glob(f"{old.name}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
