"""The main window: start page and workbench, menus, and the dialogs they open."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from kutip.app import recent, settings
from kutip.domain.jobs import Job
from kutip.gui import asking, menus, session
from kutip.gui.application import Application
from kutip.gui.dialogs.guideline import GuidelinePanel
from kutip.gui.jobs import JobRunner
from kutip.gui.start import StartPage
from kutip.gui.texts import edit_name, sentence
from kutip.gui.workbench import Workbench

if TYPE_CHECKING:
    from kutip.app.workspace import Workspace

_DENSITIES = ("full", "compact", "bars")
# Where one is in an article is kept so many milliseconds after the last move.
_PLACE_LAGS = 800
# Between two batches of texts for the search index, in seconds.
_PAUSE = 0.15


class MainWindow(QMainWindow):
    """One window, one project."""

    bench: Workbench
    start: StartPage

    def __init__(self, application: Application, preferences: settings.Settings) -> None:
        super().__init__()
        self.application = application
        self.look = application.look
        self.preferences = preferences
        self._build()
        self.actions_by_id = menus.make_actions(self)
        self._filling: JobRunner | None = None
        self._place_timer = QTimer(self, singleShot=True, interval=_PLACE_LAGS)
        self._place_timer.timeout.connect(self.keep_place)
        self._connect()
        # A style sheet gives a widget back its first palette when it comes into a window.
        self.bench.canvas.set_theme(self.look.theme)
        self._restyle()
        self.apply_settings(preferences)
        geometry, split = session.window()
        self.resize(1360, 900)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
            self.bench.split.restoreState(split)

    # ---- parts

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.start = StartPage(self.look)
        self.bench = Workbench(self.look)
        self.guideline = GuidelinePanel(self.look)
        self.guideline.setVisible(False)
        self.bench.split.addWidget(self.guideline)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.bench)
        self.setCentralWidget(self.pages)

    def _connect(self) -> None:
        start, bench = self.start, self.bench
        start.new_wanted.connect(lambda: asking.new_project(self))
        start.open_wanted.connect(lambda: asking.open_dialog(self))
        start.sample_wanted.connect(lambda: asking.open_sample(self))
        start.project_chosen.connect(self.open_project)
        start.forget_wanted.connect(lambda path: start.show_recent(recent.forget(path)))
        start.find_wanted.connect(lambda path: asking.find_project(self, path))
        start.language_chosen.connect(lambda language: self._change("language", language))
        start.files_dropped.connect(lambda files: asking.take_files(self, files))
        bench.undo_changed.connect(self._refresh)
        bench.article_opened.connect(lambda _: self._article_opened())
        bench.canvas.zoom_requested.connect(self.zoom)
        bench.canvas.context_requested.connect(self._context_menu)
        bench.canvas.verticalScrollBar().valueChanged.connect(lambda _: self._place_timer.start())
        bench.canvas.selection_changed.connect(lambda *_: self._place_timer.start())
        bench.canvas.span_focused.connect(lambda _: self._place_timer.start())
        self.look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        menus.fill_menus(self, self.actions_by_id)
        self.show_guideline()
        self._refresh()

    def _refresh(self) -> None:
        """What is offered, and what undo and redo are called now."""
        menus.enable(self, self.actions_by_id)
        desk = self.bench.desk
        for id_, word, step in (
            ("undo", self.tr("&Undo"), desk.undoable() if desk else None),
            ("redo", self.tr("&Redo"), desk.redoable() if desk else None),
        ):
            self.actions_by_id[id_].setText(f"{word} {edit_name(step.name)}" if step else word)
        title = f"{desk.project.title} – Kutip" if desk else "Kutip"
        self.setWindowTitle(title)

    def show_start(self) -> None:
        """The page to begin at."""
        self.start.show_recent(recent.load_recent())
        self.pages.setCurrentWidget(self.start)

    # ---- projects

    def open_project(self, path: str) -> bool:
        """Open a project where it was left; gives whether it could be opened."""
        from kutip.app.projects import user_name

        name = self.preferences.annotator or user_name()
        file = Path(path).absolute()
        if self.bench.desk is not None and self.bench.desk.store.path == file:
            self.bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        opened = False
        with self.bench.refusing():
            desk = self._desk(file, name)
            self.close_project(to_start=False)
            self.bench.show_project(desk)
            self.pages.setCurrentWidget(self.bench)
            self._resume(desk)
            opened = True
        if not opened and self.bench.desk is None:
            self.show_start()
            self.start.say(self.bench.hints.message)
        return opened

    def _desk(self, path: Path, name: str) -> "Workspace":
        """The project for writing, or for reading where somebody else writes."""
        from kutip.app.projects import open_for_window

        desk, refused = open_for_window(path, name)
        if refused is not None:
            QTimer.singleShot(0, lambda: self.bench.say(sentence(refused), refused=True))
        elif (copy := desk.store.migrated_from) is not None:
            words = self.tr("Brought up to date. As it was, the project is kept at {}.")
            QTimer.singleShot(0, lambda: self.bench.say(words.format(copy)))
        return desk

    def _resume(self, desk: "Workspace") -> None:
        path = str(desk.store.path)
        session.keep_project(path)
        place = session.place(path)
        known = desk.store.documents()
        wanted = next((d.id for d in known if d.id.hex() == place.article), None)
        first = wanted or (known[0].id if known else None)
        if first is not None:
            self.bench.open_article(first)
            if wanted is not None:
                self._go_to(place)
        self._refresh()
        QTimer.singleShot(0, self._articles_later)

    def _articles_later(self) -> None:
        """The list comes after the article is painted: it is not what one waits for."""
        self.bench.load_articles()
        self._remember()
        self.fill_search()

    def fill_search(self) -> None:
        """Put new texts into the search index, behind the window: filtering by text needs it."""
        desk = self.bench.desk
        if desk is None or not desk.store.can_write or not desk.store.waiting_for_search():
            return
        self._stop_filling()
        self._filling = JobRunner(_leisurely(desk.store.fill_search()), self)
        self._filling.refused.connect(lambda error: self.bench.say(sentence(error), refused=True))
        self._filling.failed.connect(_raise)
        self._filling.start()

    def _stop_filling(self) -> None:
        """What is in the index stays there; the rest comes the next time."""
        if self._filling is not None:
            self._filling.cancel()
            self._filling.wait()
            self._filling.deleteLater()
            self._filling = None

    def _go_to(self, place: session.Place) -> None:
        canvas = self.bench.canvas
        desk = self.bench.desk
        if desk is None or desk.document is None:
            return
        focused = next((i for i in desk.document.spans if i.hex() == place.span), None)
        if focused is not None:
            canvas.focus_span(focused)
        elif place.start < place.end <= len(desk.document.text):
            canvas.select(place.start, place.end)
        else:
            canvas.move_to(min(place.start, len(desk.document.text)))
        canvas.scroll_to(min(place.first_visible, len(desk.document.text)))

    def keep_place(self) -> None:
        """Remember where one is."""
        desk, canvas = self.bench.desk, self.bench.canvas
        if desk is None or desk.document is None:
            return
        span = canvas.focused.hex() if canvas.focused else ""
        article = desk.document.document.id.hex()
        place = session.Place(article, canvas.first_visible, *canvas.selection, span)
        session.keep_place(str(desk.store.path), place)

    def _article_opened(self) -> None:
        self._refresh()
        self._place_timer.start()

    def _remember(self) -> None:
        """Put this project first on the start page."""
        from kutip.app.overview import standing

        desk = self.bench.desk
        if desk is None:
            return
        here = desk.document.document.id if desk.document else None
        rows = self.bench.rows
        at = next((n for n, row in enumerate(rows, start=1) if row.id == here), 0)
        recent.remember(
            recent.RecentProject(
                path=str(desk.store.path),
                opened_at=datetime.now(UTC).isoformat(timespec="seconds"),
                title=desk.project.title,
                documents=len(rows),
                done=standing(rows).done,
                article=at,
                annotator=desk.annotator,
            )
        )

    def close_project(self, *, to_start: bool = True) -> None:
        """Close the project; everything in it is saved."""
        if self.bench.desk is not None:
            self.bench.side.details.finish()
            self._stop_filling()
            self.keep_place()
            self._remember()
            self.bench.desk.store.close()
            self.bench.close_project()
        session.keep_project("")
        if to_start:
            self.show_start()
            self._refresh()

    # ---- settings and view

    def apply_settings(self, preferences: settings.Settings) -> None:
        """Take settings, and keep them."""
        before, self.preferences = self.preferences, preferences
        if preferences != before:
            with self.bench.refusing():
                settings.save_settings(preferences)
        if self.look.theme_name != preferences.theme:
            self.look.set_theme(preferences.theme)
        if self.look.language != preferences.language:
            self.application.set_language(preferences.language)
        canvas = self.bench.canvas
        canvas.set_text_size(preferences.text_size)
        canvas.set_line_width(preferences.line_width)
        canvas.set_density(preferences.density)
        canvas.set_links_shown(preferences.links_shown)
        self.actions_by_id["links"].setChecked(preferences.links_shown)

    def _change(self, name: str, value: settings.SettingValue) -> None:
        self.apply_settings(settings.changed(self.preferences, name, value))

    def zoom(self, steps: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        usual = settings.default_of("text_size")
        size = usual if steps == 0 else self.preferences.text_size + steps
        if settings.fits("text_size", size):
            self._change("text_size", size)

    def next_density(self) -> None:
        """From full to compact to bars only, and round."""
        at = _DENSITIES.index(self.preferences.density)
        self._change("density", _DENSITIES[(at + 1) % len(_DENSITIES)])

    def toggle_links(self) -> None:
        """All links as arcs, or only those of the focused span."""
        self._change("links_shown", not self.preferences.links_shown)

    def toggle_guideline(self) -> None:
        """The guideline beside the article."""
        self.guideline.setVisible(not self.guideline.isVisible())
        self.actions_by_id["guideline"].setChecked(self.guideline.isVisible())
        self.show_guideline()

    def show_guideline(self) -> None:
        """The guideline as it is now, in the language of the window, where its panel is open."""
        desk = self.bench.desk
        if desk is not None and self.guideline.isVisible():
            by_language = dict(desk.project.guideline)
            self.guideline.show_text(
                by_language.get(self.look.language) or by_language.get("en") or ""
            )

    def keys_dialog(self) -> None:
        """Show all keys."""
        from kutip.gui.dialogs.keys import KeysDialog
        from kutip.gui.keytable import key_rows

        asking.show(KeysDialog(self.look, key_rows(), self))

    def toggle_focus_mode(self) -> None:
        """Only the article."""
        on = self.actions_by_id["focus"].isChecked()
        self.bench.set_focus_mode(on=on)
        self.menuBar().setVisible(not on)

    def toggle_full_screen(self) -> None:
        """The whole screen."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def filter_articles(self) -> None:
        """Go to the filter of the list of articles."""
        self.bench.articles.setVisible(True)
        self.bench.articles.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_pane(self, step: int) -> None:
        """The next part of the window."""
        panes = self.bench.panes()
        at = next((n for n, pane in enumerate(panes) if _holds_focus(pane)), -step)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def escape(self) -> None:
        """Close what is open; from a panel, back to the article."""
        from kutip.gui.acts import finishing

        if self.actions_by_id["focus"].isChecked():
            self.actions_by_id["focus"].trigger()
        elif self.bench.canvas.hasFocus() or self.bench.question.isVisible():
            finishing.escape(self.bench)
        else:
            self.bench.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bench.fit()

    def _context_menu(self, at: object) -> None:
        from kutip.gui.context import article_menu

        article_menu(self).popup(at)  # type: ignore[arg-type]  # the point that the canvas gives

    # ---- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files that were dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, lambda: asking.take_files(self, paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where one was. There is nothing to save: it is."""
        path = str(self.bench.desk.store.path) if self.bench.desk else ""
        session.keep_window(self.saveGeometry(), self.bench.split.saveState())
        self.close_project(to_start=False)
        session.keep_project(path)
        event.accept()


def _raise(error: BaseException) -> None:
    raise error


def _leisurely(job: Job[int]) -> Job[None]:
    """Leave time between the steps, in which whoever labels meanwhile gets a turn at the file."""
    pause = threading.Event()
    for progress in job:
        yield progress
        pause.wait(_PAUSE)


def _holds_focus(pane: QWidget) -> bool:
    inside = pane.window().focusWidget()
    return inside is not None and (inside is pane or pane.isAncestorOf(inside))
