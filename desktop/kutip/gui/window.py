"""The main window: start page and workbench, menus, and the dialogs they open."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QStackedWidget, QWidget

from kutip.app import recent, settings
from kutip.domain.jobs import Job
from kutip.gui import menus, session
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
        start.new_wanted.connect(self.new_project)
        start.open_wanted.connect(self.open_dialog)
        start.sample_wanted.connect(self.open_sample)
        start.project_chosen.connect(self.open_project)
        start.forget_wanted.connect(lambda path: start.show_recent(recent.forget(path)))
        start.find_wanted.connect(self._find_project)
        start.language_chosen.connect(lambda language: self._change("language", language))
        start.files_dropped.connect(self.take_files)
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
        self._show_guideline()
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
        self._fill_search()

    def _fill_search(self) -> None:
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

    def new_project(self) -> None:
        """Ask for a new project's name, and open it."""
        from kutip.gui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self.look, self)
        if self._show(dialog) and dialog.made is not None:
            self.open_project(str(dialog.made))

    def open_dialog(self) -> None:
        """Ask for a project file, and open it."""
        title = self.tr("Open a project")
        kinds = self.tr("Kutip projects (*.kutip)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.open_project(path)

    def open_sample(self) -> None:
        """Open the sample, making it first if it is not there."""
        from kutip.app.folders import state_folder
        from kutip.app.sample import make_sample

        path = state_folder() / "contoh.kutip"
        with self.bench.refusing():
            if not path.exists():
                make_sample(path, self.preferences.annotator or None)
            self.open_project(str(path))

    def _find_project(self, path: str) -> None:
        title = self.tr("Where is {}?").format(Path(path).name)
        found, _ = QFileDialog.getOpenFileName(
            self, title, "", self.tr("Kutip projects (*.kutip)")
        )
        if found:
            self.start.show_recent(recent.moved(path, found))

    # ---- dialogs

    def _show(self, dialog: QDialog) -> int:
        """Show a dialog until it is closed, and let it go."""
        try:
            return dialog.exec()
        finally:
            dialog.deleteLater()

    def import_dialog(self) -> None:
        """Ask for files to bring in."""
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Import articles or annotations"))
        if files:
            self.import_files(files)

    def import_files(self, files: list[str]) -> None:
        """Bring files in: shown first, then all or nothing."""
        from kutip.gui.dialogs.importing import ImportDialog

        if self.bench.desk is None:
            return
        dialog = ImportDialog(self.look, self.bench.desk, files, self)
        if self._show(dialog):
            self._took_in()

    def _took_in(self) -> None:
        """What came in is there: read labels, articles, the open document."""
        bench = self.bench
        desk = bench.desk
        if desk is None:
            return
        here = desk.document.document.id if desk.document else None
        desk.reload()
        bench.side.chips.show_labels(desk.labels)
        bench.load_articles()
        first = here or (bench.rows[0].id if bench.rows else None)
        if first is not None:
            bench.open_article(first)
        bench.say(self.tr("The import is in."))
        self._fill_search()

    def take_files(self, files: object) -> None:
        """Files were dropped: a project is opened, anything else is brought in."""
        paths = [str(path) for path in files] if isinstance(files, list) else []
        projects = [path for path in paths if path.endswith(".kutip")]
        if projects:
            self.open_project(projects[0])
        elif paths and self.bench.desk is not None:
            self.import_files(paths)
        elif paths:
            self.new_project()
            self.import_files(paths)

    def export_dialog(self) -> None:
        """Ask what to take out, report, and write it."""
        from kutip.gui.dialogs.exporting import ExportDialog

        if self.bench.desk is not None:
            self._show(ExportDialog(self.look, self.bench.desk, self))

    def labels_dialog(self) -> None:
        """Edit labels and guideline."""
        from kutip.gui.dialogs.labels import LabelsDialog

        if self.bench.desk is not None:
            self._show(LabelsDialog(self.look, self.bench.desk, self))
            self._show_guideline()

    def back_up(self) -> None:
        """Write a copy of the project."""
        from kutip.app.maintaining import backup

        desk = self.bench.desk
        if desk is not None:
            with self.bench.refusing():
                copy = backup(desk.store.path)
                self.bench.say(self.tr("The copy is at {}.").format(copy))

    def settings_dialog(self) -> None:
        """Show the settings; each is applied at once."""
        from kutip.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.look, self.preferences, self)
        dialog.changed.connect(self.apply_settings)
        self._show(dialog)

    def keys_dialog(self) -> None:
        """Show all keys."""
        from kutip.gui.dialogs.keys import KeysDialog
        from kutip.gui.keytable import key_rows

        self._show(KeysDialog(self.look, key_rows(), self))

    def help_dialog(self) -> None:
        """Show the help."""
        from kutip.gui.dialogs.help import HelpDialog

        self._show(HelpDialog(self.look, self))

    def about_dialog(self) -> None:
        """Say what this program is."""
        from kutip.gui.dialogs.about import AboutDialog

        self._show(AboutDialog(self.look, self))

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
        self._show_guideline()

    def _show_guideline(self) -> None:
        desk = self.bench.desk
        if desk is not None and self.guideline.isVisible():
            by_language = dict(desk.project.guideline)
            self.guideline.show_text(
                by_language.get(self.look.language) or by_language.get("en") or ""
            )

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
        QTimer.singleShot(0, _later(self.take_files, paths))

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


def _later(call: Callable[[object], None], value: object) -> Callable[[], None]:
    return lambda: call(value)


def _holds_focus(pane: QWidget) -> bool:
    inside = pane.window().focusWidget()
    return inside is not None and (inside is pane or pane.isAncestorOf(inside))
