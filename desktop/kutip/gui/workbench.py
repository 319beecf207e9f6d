"""The workbench: the article with its panels. It shows, and passes on; it decides nothing."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QSplitter, QVBoxLayout, QWidget

from kutip.app import overview
from kutip.app.workspace import Workspace
from kutip.domain.edits import Edit, item_of
from kutip.domain.errors import KutipError
from kutip.domain.items import (
    AnnotationSet,
    DocumentId,
    LinkLabel,
    Project,
    SetId,
    Span,
    SpanId,
    SpanLabel,
)
from kutip.domain.labels import LabelSet
from kutip.gui.acts import edges, finishing, going, hinting, linking, marking, touched
from kutip.gui.bridge import Bridge
from kutip.gui.canvas.popup import LabelPopup
from kutip.gui.canvas.view import Canvas
from kutip.gui.digits import digit_of
from kutip.gui.hints import HintBar
from kutip.gui.look import Look
from kutip.gui.panels.articles import ArticlesPanel
from kutip.gui.panels.side import SidePanel
from kutip.gui.proposal import ProposalCard
from kutip.gui.question import QuestionBar
from kutip.gui.texts import kicker, sentence
from kutip.gui.topbar import TopBar

# Counts and lists beside the article may lag the keys by so many milliseconds.
_SIDE_LAGS = 60
# Below this width the list of articles makes room for the text.
_TWO_PANELS = 1000
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Workbench(QWidget):
    """One project, one article, everything said of it."""

    top: TopBar
    article_opened = Signal(object)
    undo_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.desk: Workspace | None = None
        self.rows: list[overview.ArticleRow] = []
        self._passes: set[DocumentId] | None = None
        self._bridge: Bridge | None = None
        self._focus_mode = False
        self.finished: list[DocumentId] = []  # articles, in the order in which they were finished
        self._shown_set = SetId(b"")
        self.is_moving_edges = False
        self._build()
        self._connect()
        self._late = QTimer(self, singleShot=True, interval=_SIDE_LAGS)
        self._late.timeout.connect(self.refresh_side)
        look.changed.connect(self._restyle)
        self._restyle()

    # ---- parts

    def _build(self) -> None:
        self.top = TopBar(self.look)
        self.articles = ArticlesPanel(self.look)
        self.canvas = Canvas()
        self.canvas.installEventFilter(self)
        self.side = SidePanel(self.look)
        self.popup = LabelPopup(self.canvas.viewport())
        self.proposal = ProposalCard(self.look, self.canvas)
        self.question = QuestionBar()
        self.hints = HintBar(self.look)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.split = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.question)
        for part in (self.articles, middle, self.side):
            self.split.addWidget(part)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([240, 820, 300])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (self.top, _line(), self.split, _line(), self.hints):
            outer.addWidget(part, 1 if part is self.split else 0)

    def _connect(self) -> None:
        canvas, side = self.canvas, self.side
        canvas.span_focused.connect(self._focused)
        canvas.selection_changed.connect(lambda *_: self._selected())
        canvas.selection_made_by_mouse.connect(self.show_popup)
        canvas.edges_dragged.connect(lambda *edges: marking.drag_edges(self, *edges))
        canvas.verticalScrollBar().valueChanged.connect(self._moved)
        self.popup.label_chosen.connect(lambda label: marking.label_as(self, label))
        self.proposal.taken.connect(lambda *ends: linking.link(self, *ends))
        self.proposal.changed.connect(self.show_hints)
        self.question.changed.connect(self.show_hints)
        self.articles.article_chosen.connect(self.choose_article)
        self.articles.filter_changed.connect(self.filter_articles)
        side.spans.span_chosen.connect(self.go_to_span)
        side.attention.wanted.connect(self._go_to_next_of)
        side.chips.filter_changed.connect(side.spans.show_only)
        side.details.attribute_set.connect(lambda *said: linking.say(self, *said))
        side.details.note_written.connect(lambda *said: linking.write_note(self, *said))
        side.details.left.connect(lambda: canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        side.details.link_wanted.connect(lambda: linking.ask_speaker(self))
        side.details.link_removed.connect(lambda link_id: linking.unlink(self, link_id))
        side.details.span_wanted.connect(self.go_to_span)
        self.top.flag_wanted.connect(lambda: linking.flag(self))
        self.top.state_pressed.connect(lambda: finishing.change_state(self))
        self.top.find_wanted.connect(lambda words: going.find(self, words, 0))
        self.top.find_next.connect(lambda: going.find(self, self.top.finder.text(), 1))

    def _restyle(self) -> None:
        self.canvas.set_theme(self.look.theme)
        self.empty.setText(
            self.tr(
                "Choose an article at the left.\nNo articles yet? Drag text files onto the window."
            )
        )
        if self.desk is not None:
            self._show_again()

    # ---- project and article

    def show_project(self, desk: Workspace) -> None:
        """Show a project; no article is open yet."""
        self.desk, self.finished = desk, []
        self._bridge = Bridge(desk, self)
        self._bridge.edited.connect(self._edited)
        self.top.show_project(desk.project.title)
        self.top.show_who(desk.annotator, desk.store.can_write)
        self.side.chips.show_labels(desk.labels)
        self._passes = None
        self.articles.filter.clear()
        self._show_document()

    def close_project(self) -> None:
        """Show nothing; the caller has closed the store."""
        self.side.details.finish()
        self.desk, self.rows = None, []
        self._late.stop()
        self.canvas.show_document(None, SetId(b""), LabelSet())
        self._show_document()

    def load_articles(self) -> None:
        """Read the list of articles anew."""
        if self.desk is not None:
            self.rows = overview.articles(self.desk)
            self.articles.show_rows(self.rows, overview.standing(self.rows), self._passes)
            self._show_place()

    def reload(self) -> None:
        """Much came or went at once: read labels, articles, and the open one if it stays."""
        desk = self.desk
        if desk is None:
            return
        desk.reload()
        self.side.chips.show_labels(desk.labels)
        self.load_articles()
        there = {row.id for row in self.rows}
        here = desk.document.document.id if desk.document else None
        first = here if here in there else next((row.id for row in self.rows), None)
        if first is not None:
            self.open_article(first)
        else:
            desk.document = None
            self._show_document()

    def filter_articles(self, words: str) -> None:
        """Show the articles with these words in the title or the text."""
        if self.desk is None:
            return
        low = words.casefold()
        named = {row.id for row in self.rows if low in row.title.casefold()}
        with self.refusing():
            # The last word is still being typed: its beginning counts.
            begun = words if words.endswith(('"', "*")) else words + "*"
            self._passes = named | self.desk.store.documents_with(begun) if words else None
        self.articles.show_rows(self.rows, overview.standing(self.rows), self._passes)

    def open_article(self, document_id: DocumentId) -> None:
        """Open an article, at its beginning."""
        if self.desk is None:
            return
        self.side.details.finish()
        with self.refusing():
            self.desk.open(document_id)
            self._show_document()
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_article(self, document_id: DocumentId) -> None:
        """Open an article of the list; the open one stays as it is, and gets the keys."""
        here = self.desk.document.document.id if self.desk and self.desk.document else None
        if document_id == here:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_article(document_id)
        self.fit()

    def _show_again(self) -> None:
        """Show the open article anew, at the same place."""
        first, (start, end), focused = (
            self.canvas.first_visible,
            self.canvas.selection,
            self.canvas.focused,
        )
        self._show_document()
        if focused is not None:
            self.canvas.focus_span(focused)
        elif start < end:
            self.canvas.select(start, end)
        else:
            self.canvas.move_to(start)
        self.canvas.scroll_to(first)

    def show_moved(self) -> None:
        """The workspace has opened another article by itself."""
        self._show_document()

    def _show_document(self) -> None:
        desk = self.desk
        document = desk.document if desk else None
        self.proposal.leave()
        self.question.leave()
        self.end_edge_mode()
        self.popup.hide()
        self.canvas.setVisible(document is not None)
        self.empty.setVisible(document is None)
        self.top.show_article(is_open=document is not None)
        if desk is None or document is None:
            self.side.show_nothing()
            return
        self._shown_set = desk.mine().id
        self.canvas.show_document(
            document,
            self._shown_set,
            desk.labels,
            machines=desk.machines,
            language=self.look.language,
            kicker=kicker(document.document, self.look.language),
        )
        self.side.spans.spans.reset(desk)
        self.articles.show_open(document.document.id)
        self._focused(None)
        self._show_place()
        self.refresh_side()
        self.article_opened.emit(document.document.id)

    def _show_place(self) -> None:
        here = self.desk.document.document.id if self.desk and self.desk.document else None
        at = next((n for n, row in enumerate(self.rows, start=1) if row.id == here), 0)
        self.top.show_place(at, overview.standing(self.rows))

    # ---- edits

    def do(self, make: Callable[[Workspace], Edit]) -> Edit | None:
        """Make an edit, or say why it cannot be; gives the edit if it was made."""
        if self.desk is None:
            return None
        self.side.details.finish()
        made: list[Edit] = []
        with self.refusing():
            edit = make(self.desk)
            self.desk.apply(edit)
            made.append(edit)
        return made[0] if made else None

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Turn a refusal into a sentence in the status line."""
        try:
            yield
        except KutipError as error:
            self.say(sentence(error), refused=True)

    def say(self, message: str, *, refused: bool = False) -> None:
        """Tell what happened, to eyes and to screen readers."""
        self.hints.say(message, refused=refused)
        if message:
            self.canvas.announce(message)

    def _edited(self, edit: Edit) -> None:
        """An edit is saved and in the document: show it."""
        kinds = {type(item_of(change)) for change in edit.changes}
        if kinds & {Project, SpanLabel, LinkLabel}:
            self._labels_changed()
        self.question.leave()
        if self.desk and self.desk.document and self.desk.mine().id != self._shown_set:
            self._show_again()  # a set of one's own that was undone has come back
        else:
            self.canvas.show_edit(edit)
            self.side.spans.spans.show_edit(edit)
        if self.canvas.focused is not None and self._focused_is_gone():
            self.canvas.focus_span(None)
        if self.desk is not None:
            self.proposal.follow(self.desk)
        self._late.start()

    def _labels_changed(self) -> None:
        if self.desk is not None:
            self.canvas.show_labels(self.desk.labels)
            self.side.chips.show_labels(self.desk.labels)
            self.side.spans.spans.reset(self.desk)
            self.top.show_project(self.desk.project.title)

    def _focused_is_gone(self) -> bool:
        return bool(self.desk and self.desk.document) and (
            self.canvas.focused not in self.desk.document.spans  # type: ignore[union-attr]
        )

    # ---- what is beside the article

    def refresh_side(self) -> None:
        """Bring counts, open matters, details and keys up to date."""
        desk = self.desk
        if desk is None or desk.document is None:
            return
        self.undo_changed.emit()
        mine = desk.mine()
        accepted = desk.document.accepted(mine.id)
        self.side.chips.show_counts(Counter(span.label_id for span in accepted))
        self.side.show_matters(desk)
        self.show_details()
        self._show_state(mine)

    def _show_state(self, mine: AnnotationSet) -> None:
        self.top.state.show_state(mine.state)
        self.top.show_flag(flagged=mine.flagged)
        at = next((n for n, row in enumerate(self.rows) if row.id == mine.document_id), None)
        if at is None or self.desk is None:
            return
        row = overview.updated(self.desk, self.rows[at])
        if row != self.rows[at]:
            self.rows[at] = row
            self.articles.update_row(row, overview.standing(self.rows))
            self._show_place()

    def show_details(self) -> None:
        """The focused span, and the keys that make sense now."""
        desk = self.desk
        spans = desk.document.spans if desk and desk.document else {}
        span = spans.get(self.canvas.focused) if self.canvas.focused else None
        self.side.show_span(desk, span)
        self.side.spans.show_focused(self.canvas.focused)
        self.show_hints()

    def show_hints(self) -> None:
        """Show the keys that make sense now."""
        self.hints.show_hints(*hinting.hints(self))

    def end_edge_mode(self) -> None:
        """The arrow keys move the cursor again."""
        self.is_moving_edges = False
        self.show_hints()

    def _focused(self, span_id: object) -> None:
        if self.proposal.is_open and span_id != self.proposal.head:
            self.proposal.leave()
        self.popup.hide()
        self.show_details()

    def _selected(self) -> None:
        if self.canvas.selection[0] == self.canvas.selection[1]:
            self.popup.hide()
        self.show_hints()

    def _moved(self) -> None:
        self.popup.hide()
        self.proposal.place()

    def show_popup(self) -> None:
        """The labels and their keys, beside a selection made by mouse."""
        if self.desk is not None and self.canvas.selection[0] != self.canvas.selection[1]:
            self.popup.show_for(self.canvas, self.desk.labels, self.look.language)

    def go_to_span(self, span_id: SpanId) -> None:
        """Focus a span and bring it into view."""
        if self.desk is None or self.desk.document is None:
            return
        span = self.desk.document.spans.get(span_id)
        if span is not None:
            self.canvas.focus_span(span_id)
            self.canvas.reveal(span.start, span.end)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_changed(self, edit: Edit | None) -> None:
        """Bring the first span that an edit is about into view."""
        spans = [item_of(change) for change in edit.changes] if edit else []
        span = next((item for item in spans if isinstance(item, Span)), None)
        if span is None or self.desk is None or self.desk.document is None:
            return
        if span.id in self.desk.document.spans and span.answer == "accept":
            self.go_to_span(span.id)
        else:
            self.canvas.reveal(span.start, span.end)

    def _go_to_next_of(self, spans: tuple[SpanId, ...]) -> None:
        at = spans.index(self.canvas.focused) + 1 if self.canvas.focused in spans else 0
        self.go_to_span(spans[at % len(spans)])

    # ---- keys and size

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits set labels; an open proposal and edge mode take their keys first.

        Keys that belong to commands are claimed before they come here, so where one of the modes
        is open it claims its own in `ShortcutOverride`.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claims(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.proposal.is_open and linking.answer_proposal(self, event):
                return True
            if self.is_moving_edges and edges.edge_key(self, event):
                return True
            digit = digit_of(event)
            if digit is not None and not event.isAutoRepeat():
                return marking.label_key(self, *digit)
        return super().eventFilter(watched, event)

    def _claims(self, event: QKeyEvent) -> bool:
        """Keep the keys of an open mode from the commands that have them otherwise."""
        if self.is_moving_edges and not self._still_moves_edges(event):
            self.end_edge_mode()
        modal = self.proposal.is_open and linking.is_proposal_key(self, event)
        if modal or (self.is_moving_edges and edges.is_edge_key(event)):
            event.accept()
            return True
        return False

    def _still_moves_edges(self, event: QKeyEvent) -> bool:
        """Edge mode lasts while a span is focused and only its own keys are pressed."""
        return touched.focused(self) is not None and (
            edges.is_edge_key(event) or event.key() in _MODIFIERS
        )

    def resizeEvent(self, _event: object) -> None:
        """A narrow window gives the text the room of the list."""
        self.fit()

    def fit(self) -> None:
        """Show the list of articles where there is room for it."""
        self.articles.setVisible(self.width() >= _TWO_PANELS and not self._focus_mode)

    def set_focus_mode(self, *, on: bool) -> None:
        """Only the article, or the panels too."""
        self._focus_mode = on
        for part in (self.side, self.top, self.hints):
            part.setVisible(not on)
        self.fit()

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        parts: tuple[QWidget, ...] = (
            self.canvas,
            self.side.spans,
            *([self.side.details] if self.side.details.first else []),
            self.articles.list,
            self.top.finder,
        )
        return [part for part in parts if part.isVisibleTo(self)]


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
