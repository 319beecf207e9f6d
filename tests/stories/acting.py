"""A person before a real screen: the program as a process of its own, and real keys.

What happened is read from the project file, by SQLite alone.
"""

import json
import os
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from kutip.tokens.codec import decode

PROGRAMS = ("Xvfb", "openbox", "xdotool")
APT = "apt-get install xvfb openbox xdotool libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0"
PATIENCE = 20.0
KUTIP = (sys.executable, "-m", "kutip")
ANNOTATOR = "rini"
KEY_OF = {"PERSON": "1", "ORGANISATION": "2", "QUOTE": "3", "FIGURE": "4"}
_NOBODY = {"unnamed": "u", "document": "d", "unclear": "question"}


def until(holds: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """Look again and again until something holds; gives it."""
    end, nothing = time.monotonic() + seconds, threading.Event()
    while not (found := holds()):
        assert time.monotonic() < end, f"waited {seconds} s for {what}"
        nothing.wait(0.03)
    return found


@contextmanager
def screen() -> Iterator[str]:
    """A screen with a window manager; gives its name for DISPLAY."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    assert not missing, f"{', '.join(missing)} missing. Please run: {APT}"
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    try:
        assert select.select([told], [], [], PATIENCE)[0], "Xvfb does not start"
        display = ":" + os.read(told, 16).decode().strip()
        environment = {**os.environ, "DISPLAY": display}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            until(lambda: _xdotool(display, "get_desktop").returncode == 0, "openbox")
            yield display
        finally:
            manager.terminate()
            manager.wait()
    finally:
        os.close(told)
        os.close(tell)
        server.terminate()
        server.wait()


def _xdotool(display: str, *words: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "DISPLAY": display}
    return subprocess.run(
        ["xdotool", *words], env=environment, capture_output=True, text=True, check=False
    )


class Wanted(NamedTuple):
    """A span to label: extent, label, and what is to be said of its speaker."""

    start: int
    end: int
    label: str
    speaker: int | None = None
    continues: int | None = None
    nobody: str = ""


class Saved(NamedTuple):
    """A span as it stands in the file."""

    start: int
    end: int
    label: str


class Project:
    """A project file, read by SQLite alone; made and exported by the command line."""

    def __init__(self, path: Path, environment: dict[str, str]) -> None:
        self.path, self.environment = path, environment

    def command(self, *words: object) -> Any:
        """Run a command on it, and give what it says as JSON."""
        done = subprocess.run(
            [*KUTIP, *map(str, words), "--json"],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def _rows(self, query: str) -> list[Any]:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    def text(self) -> str:
        return self._rows("SELECT text FROM text")[0][0]

    def stops(self) -> list[tuple[int, int]]:
        """Where the word cursor stops: the stored tokens that are not white space."""
        text, tokens = self.text(), decode(self._rows("SELECT boundaries FROM tokens")[0][0])
        pairs = zip(tokens.starts, tokens.ends, strict=True)
        return [(a, b) for a, b in pairs if not text[a:b].isspace()]

    def spans(self) -> list[Saved]:
        """The spans that hold, in the order in which they were made."""
        return [
            Saved(*row)
            for row in self._rows(
                'SELECT span.start, span."end", span_label.name FROM span JOIN span_label '
                "ON span_label.id = span.label_id WHERE answer = 'accept' ORDER BY span.rowid"
            )
        ]

    def links(self) -> list[tuple[int, str, int]]:
        """The links, as starts of head and tail with the label between them."""
        return sorted(
            self._rows(
                "SELECT head.start, link_label.name, tail.start FROM link "
                "JOIN span AS head ON head.id = link.head_id "
                "JOIN span AS tail ON tail.id = link.tail_id "
                "JOIN link_label ON link_label.id = link.label_id"
            )
        )

    def said(self) -> dict[int, str]:
        """What is said of the speakers of quotations, by where these start."""
        rows = self._rows(
            "SELECT span.start, span.attributes FROM span JOIN span_label ON "
            "span_label.id = label_id AND span_label.name = 'QUOTE'"
        )
        return {start: dict(json.loads(said)).get("speaker", "") for start, said in rows}

    def state(self) -> str:
        rows = self._rows("SELECT state FROM annotation_set")
        return rows[0][0] if rows else "new"


class Person:
    """Types at a window, and knows from the stored tokens how far each word is."""

    def __init__(self, display: str, project: Project) -> None:
        self.display, self.project = display, project
        self.stops = project.stops()
        self.starts = [start for start, _ in self.stops]
        self.ends = [end for _, end in self.stops]
        self.here = (0, 0)  # the first and the last word that is touched
        self.focuses = False
        self.moving = self.acting = 0

    def type(self, keys: Iterable[str]) -> None:
        """Press keys, whoever has the focus."""
        keys = list(keys)
        for at in range(0, len(keys), 400):
            done = _xdotool(self.display, "key", "--delay", "2", *keys[at : at + 400])
            assert done.returncode == 0, done.stderr

    def begin(self) -> None:
        """To the first word; nothing is focused."""
        self.type(["ctrl+Home"])
        self.here, self.focuses = (0, 0), False

    def keys_to(self, start: int, end: int) -> list[str]:
        """The keys from what is touched to a selection of whole words."""
        first, last = self.starts.index(start), self.ends.index(end)
        keys = []
        if self.here[0] <= first <= self.here[1] and self.focuses:
            keys.append("Escape")
            self.here = (self.here[0], self.here[0])
        if first > self.here[1]:
            keys += ["Right"] * (first - self.here[1])
        else:
            keys += ["Left"] * (self.here[0] - first)
            keys += ["Right"] * (first - self.here[0])
        keys += ["shift+Right"] * (last - first)
        self.moving += len(keys)
        self.here = (first, last)
        return keys

    def keys_for(self, span: Wanted) -> list[str]:
        """The keys that label a span."""
        keys = [*self.keys_to(span.start, span.end), KEY_OF[span.label]]
        self.focuses = True
        self.acting += 1
        return keys

    def label(self, span: Wanted) -> None:
        """Label a span, and look whether it is in the file."""
        self.type(self.keys_for(span))
        until(lambda: span[:3] in self.project.spans(), f"{span} in the file")

    def answer(self, span: Wanted, wanted: list[Wanted]) -> None:
        """Answer who says the quotation that was just labelled."""
        if span.nobody:
            self._act("r", _NOBODY[span.nobody])
            until(lambda: self.project.said()[span.start] == span.nobody, "the answer")
        elif span.continues is not None:
            tails = [w for w in wanted if w.label == "QUOTE"]
            self._link(span, "CONTINUES", wanted[span.continues], tails, ["Escape", "r", "r"])
        elif span.speaker is not None:
            tails = [
                w for w in wanted
                if w.label in ("PERSON", "ORGANISATION")
                and not (span.start <= w.start and w.end <= span.end)
            ]  # fmt: skip
            self._link(span, "SPEAKER", wanted[span.speaker], tails, ["Escape", "r"])

    def _link(
        self, span: Wanted, label: str, tail: Wanted, tails: list[Wanted], ask: list[str]
    ) -> None:
        """Take what is offered; if it is another, ask again and go on to the right one."""
        self._act(*ask, "Return")
        taken = until(lambda: self._tail_of(span, label), f"a link from {span}")
        if taken == tail.start:
            return
        starts = sorted(t.start for t in tails if t.start != span.start)
        steps = starts.index(tail.start) - starts.index(taken)
        if label == "CONTINUES":  # the offered one stays: only a speaker takes another's place
            self._act("ctrl+z")
            until(lambda: self._tail_of(span, label) is None, "undoing the link")
        self._act(*ask, *["Right" if steps > 0 else "Left"] * abs(steps), "Return")
        until(lambda: self._tail_of(span, label) == tail.start, f"{span} linked to {tail}")

    def _tail_of(self, span: Wanted, label: str) -> int | None:
        found = [t for h, name, t in self.project.links() if (h, name) == (span.start, label)]
        return found[0] if found else None

    def _act(self, *keys: str) -> None:
        self.type(keys)
        self.acting += len(keys)


class Window:
    """The program, running."""

    def __init__(self, display: str, project: Project) -> None:
        self.display = display
        self.process = subprocess.Popen(
            [*KUTIP, str(project.path)],
            env={**project.environment, "DISPLAY": display},
            stderr=subprocess.PIPE,
            text=True,
        )
        title = f"{project.path.stem} – Kutip"
        found = until(lambda: self._found(title), f"the window, or: {self.process.poll()}")
        _xdotool(display, "windowactivate", "--sync", found)
        _xdotool(display, "windowfocus", "--sync", found)

    def _found(self, title: str) -> str:
        assert self.process.poll() is None, self.process.stderr.read()
        found = _xdotool(self.display, "search", "--onlyvisible", "--name", title)
        return found.stdout.split("\n")[0]

    def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()
        _xdotool(self.display, "keyup", "shift")

    def quit(self) -> None:
        """By its own key; it has to end well, and without a complaint."""
        _xdotool(self.display, "key", "ctrl+q")
        try:
            said = self.process.communicate(timeout=PATIENCE)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise
        assert (self.process.returncode, said) == (0, "")

    def picture(self, path: Path) -> None:
        """What is on the screen now."""
        code = (
            "import sys; from PySide6.QtGui import QGuiApplication as A; a = A(sys.argv); "
            "sys.exit(not a.primaryScreen().grabWindow(0).save(sys.argv[1]))"
        )
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
        )


@contextmanager
def window(display: str, project: Project) -> Iterator[Window]:
    """The program on a project; it does not outlive the test."""
    opened = Window(display, project)
    try:
        yield opened
    finally:
        if opened.process.poll() is None:
            opened.process.kill()
            opened.process.communicate()


def new_project(folder: Path, article: Path) -> Project:
    """A project with one article, made by the command line, in a home of its own."""
    home = folder / "home"
    home.mkdir()
    environment = {
        name: value for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }  # fmt: skip
    environment |= {
        "HOME": str(home), "LOGNAME": ANNOTATOR, "QT_QPA_PLATFORM": "xcb",
        "KUTIP_STATE": str(home / "state"), "KUTIP_CONFIG": str(home / "config"),
    }  # fmt: skip
    project = Project(folder / "cerita.kutip", environment)
    project.command("new", project.path, "--labels", "news")
    project.command("import", project.path, article)
    return project


# Plain spaCy, in a process that cannot import this program.
_READ = """
import json, sys
sys.modules["kutip"] = None
import spacy
from spacy.tokens import DocBin
doc, = DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank("xx").vocab)
spans = {span.id_: [span.start_char, span.end_char, span.label_] for span in doc.spans["sc"]}
links = [[spans[h][0], label, spans[t][0]] for h, t, label in doc.user_data["kutip"]["links"]]
print(json.dumps({"text": doc.text, "spans": sorted(spans.values()), "links": sorted(links)}))
"""


def read_back(exported: Path) -> Any:
    """What plain spaCy finds in an exported file."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", _READ, str(exported)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
