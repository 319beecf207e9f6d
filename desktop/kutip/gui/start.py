"""The start page: how to begin, and the projects to go on with."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kutip.app.recent import RecentProject
from kutip.gui.dialogs.parts import Segments, clear, column, frame, label, link_button, row
from kutip.gui.dialogs.project_card import ProjectCard
from kutip.gui.dialogs.welcome import BigButton, DropArea, Lesson, Mark
from kutip.gui.look import Look

_SIDES = (32, 40, 32, 28)


class StartPage(QWidget):
    """What the window shows when no project is open. Files may be dropped anywhere on it."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_chosen = Signal(str)
    forget_wanted = Signal(str)
    find_wanted = Signal(str)
    language_chosen = Signal(str)
    files_dropped = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._recent: tuple[RecentProject, ...] = ()
        self.cards: list[ProjectCard] = []
        self.setAcceptDrops(True)
        layout = row(self._beginnings(), self._goings_on(), gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        look.changed.connect(self._say)
        self._say()

    # ---- what it is made of

    def _beginnings(self) -> QFrame:
        self._claim = label("", "lead", wrap=True)
        self.new = BigButton(self.look, "new", "Ctrl N", is_primary=True)
        self.open = BigButton(self.look, "open", "Ctrl O")
        self.sample = BigButton(self.look, "sample")
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self._drop = DropArea(self.look)
        head = row(Mark(self.look), label("Kutip", "name"), None, gap=12)
        buttons = (self.new, self.open, self.sample)
        left = frame(
            column(head, 8, self._claim, 12, *buttons, None, self._drop, margins=_SIDES),
            side=True,
        )
        left.setMinimumWidth(320)
        left.setMaximumWidth(376)
        return left

    def _goings_on(self) -> QFrame:
        self._heading = label("", "heading")
        self.other = link_button()
        self.other.clicked.connect(self.open_wanted)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._lesson = Lesson(self.look)
        self._promise = label("", "muted", wrap=True)
        self.language = Segments([("id", "Indonesia"), ("en", "English")], self.look.language)
        self.language.chosen.connect(self.language_chosen)
        top = row(self._heading, None, self.other)
        foot = row(self._promise, self.language, gap=16)
        foot.setStretch(0, 1)
        self.message = label("", "warn", wrap=True)
        self.message.hide()
        said = self._framed(row(self.message))
        parts = (self._framed(top), said, self._scrolling(), self._framed(foot))
        return frame(column(*parts, gap=8, margins=(0, 40, 0, 28)), ground=True)

    def _framed(self, line: QHBoxLayout) -> QFrame:
        line.setContentsMargins(32, 0, 32, 0)
        return frame(line)

    def _scrolling(self) -> QScrollArea:
        inside = frame(
            column(self._lesson, self._cards, None, margins=(32, 8, 32, 8)), ground=True
        )
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        return area

    # ---- what it shows

    def show_recent(self, projects: Sequence[RecentProject]) -> None:
        """Show these projects, the last opened first; where there are none, how to begin."""
        self._recent = tuple(projects)
        self.say("")
        clear(self._cards)
        self.cards = [self._card(project, place) for place, project in enumerate(self._recent)]
        for card in self.cards:
            self._cards.addWidget(card)
        self._lesson.setVisible(not self.cards)
        self.other.setVisible(bool(self.cards))
        self._heading.setText(self._heading_text())
        order: list[QWidget] = [self.sample, self.other, *self.cards, self.language]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def say(self, message: str) -> None:
        """Say why something did not work; an empty sentence takes it away."""
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def _card(self, project: RecentProject, place: int) -> ProjectCard:
        card = ProjectCard(self.look, project, is_first=place == 0)
        card.open_wanted.connect(self.project_chosen)
        card.find_wanted.connect(self.find_wanted)
        card.forget_wanted.connect(self.forget_wanted)
        return card

    def _heading_text(self) -> str:
        return self.tr("Opened lately") if self._recent else self.tr("How it goes")

    def _say(self) -> None:
        """All texts, in the language of the window."""
        self._claim.setText(
            self.tr(
                "Mark people, organisations, quotes and figures in news articles. "
                "Everything is kept as you mark it."
            )
        )
        self.new.say(self.tr("New project"), self.tr("Choose a name and a label set"))
        self.open.say(self.tr("Open"), self.tr("A .kutip file"))
        self.sample.say(self.tr("Sample"), self.tr("Labelled articles to try things on"))
        self._drop.say(
            self.tr("Drop files here"),
            self.tr("Articles: TXT. Labelled data: Prodigy, Kutip JSONL, spaCy."),
        )
        self.other.setText(self.tr("Find another project"))
        self.other.setAccessibleName(self.other.text())
        self._promise.setText(
            self.tr("Kutip works without the internet. Your files stay on this computer.")
        )
        self.language.setAccessibleName(self.tr("Language"))
        self.language.set_value(self.look.language)
        self._teach()
        self.show_recent(self._recent)

    def _teach(self) -> None:
        steps = (
            (
                self.tr("Bring articles in"),
                self.tr("Make a project, then drop text files on the window, or labelled data."),
            ),
            (
                self.tr("Mark them"),
                self.tr(
                    "Select words with the mouse or the arrow keys, then press a label's key."
                ),
            ),
            (
                self.tr("Train with them"),
                self.tr("Export a folder that spaCy trains on as it is."),
            ),
        )
        marks = (
            (self.tr("“The harvest is enough,”"), "quote", self.tr("Quote")),
            (self.tr(" said "), "", ""),
            ("Wulan Kesuma", "person", self.tr("Person")),
            (".", "", ""),
        )
        self._lesson.say(self.tr("From articles to training data"), steps, marks)

    # ---- files from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if _paths(event):
            event.acceptProposedAction()
            self._drop.set_hot(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._drop.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass the files on."""
        self._drop.set_hot(False)
        event.acceptProposedAction()
        self.files_dropped.emit(_paths(event))


def _paths(event: QDropEvent) -> list[str]:
    urls: list[QUrl] = event.mimeData().urls()
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
