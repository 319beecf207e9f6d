"""What the window asks for in dialogs: projects, files, labels, settings; and what follows."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog

from kutip.app import recent

if TYPE_CHECKING:
    from kutip.gui.window import MainWindow

translate = QCoreApplication.translate


def new_project(window: "MainWindow") -> None:
    """Ask for a new project's name, and open it."""
    from kutip.gui.dialogs.new_project import NewProjectDialog

    dialog = NewProjectDialog(window.look, window)
    if show(dialog) and dialog.made is not None:
        window.open_project(str(dialog.made))


def open_dialog(window: "MainWindow") -> None:
    """Ask for a project file, and open it."""
    title = translate("MainWindow", "Open a project")
    kinds = translate("MainWindow", "Kutip projects (*.kutip)")
    path, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
    if path:
        window.open_project(path)


def open_sample(window: "MainWindow") -> None:
    """Open the sample, making it first if it is not there."""
    from kutip.app.folders import state_folder
    from kutip.app.sample import make_sample

    path = state_folder() / "contoh.kutip"
    with window.bench.refusing():
        if not path.exists():
            make_sample(path, window.preferences.annotator or None)
        window.open_project(str(path))


def find_project(window: "MainWindow", path: str) -> None:
    """Ask where a project of the list has gone."""
    title = translate("MainWindow", "Where is {}?").format(Path(path).name)
    found, _ = QFileDialog.getOpenFileName(
        window, title, "", translate("MainWindow", "Kutip projects (*.kutip)")
    )
    if found:
        window.start.show_recent(recent.moved(path, found))


def show(dialog: QDialog) -> int:
    """Show a dialog until it is closed, and let it go."""
    try:
        return dialog.exec()
    finally:
        dialog.deleteLater()


def import_dialog(window: "MainWindow") -> None:
    """Ask for files to bring in."""
    files, _ = QFileDialog.getOpenFileNames(
        window, translate("MainWindow", "Import articles or annotations")
    )
    if files:
        import_files(window, files)


def import_files(window: "MainWindow", files: list[str]) -> None:
    """Bring files in: shown first, then all or nothing."""
    from kutip.gui.dialogs.importing import ImportDialog

    if window.bench.desk is None:
        return
    dialog = ImportDialog(window.look, window.bench.desk, files, window)
    if show(dialog):
        took_in(window)


def took_in(window: "MainWindow") -> None:
    """What came in is there: read labels, articles, the open document."""
    window.bench.reload()
    window.bench.say(translate("MainWindow", "The import is in."))
    window.fill_search()


def remove_import(window: "MainWindow") -> None:
    """Ask which import is to go, and take it back whole, unless people have worked on it."""
    desk = window.bench.desk
    made = desk.store.imports() if desk is not None else []
    if desk is None or not made:
        window.bench.say(translate("MainWindow", "There is no import to take back."))
        return
    title = translate("MainWindow", "Take back an import")
    names = [f"{number}. {each.name}, {each.at[:16]}" for number, each in enumerate(made, start=1)]
    chosen, ok = QInputDialog.getItem(window, title, title, names, len(names) - 1, editable=False)
    if ok:
        with window.bench.refusing():
            desk.store.remove_import(made[names.index(chosen)].id)
            window.bench.reload()
            window.bench.say(translate("MainWindow", "The import is taken back."))


def take_files(window: "MainWindow", files: object) -> None:
    """Files were dropped: a project is opened, anything else is brought in."""
    paths = [str(path) for path in files] if isinstance(files, list) else []
    projects = [path for path in paths if path.endswith(".kutip")]
    if projects:
        window.open_project(projects[0])
    elif paths and window.bench.desk is not None:
        import_files(window, paths)
    elif paths:
        new_project(window)
        import_files(window, paths)


def export_dialog(window: "MainWindow") -> None:
    """Ask what to take out, report, and write it."""
    from kutip.gui.dialogs.exporting import ExportDialog

    if window.bench.desk is not None:
        show(ExportDialog(window.look, window.bench.desk, window))


def labels_dialog(window: "MainWindow") -> None:
    """Edit labels and guideline."""
    from kutip.gui.dialogs.labels import LabelsDialog

    if window.bench.desk is not None:
        show(LabelsDialog(window.look, window.bench.desk, window))
        window.show_guideline()


def back_up(window: "MainWindow") -> None:
    """Write a copy of the project."""
    from kutip.app.maintaining import backup

    desk = window.bench.desk
    if desk is not None:
        with window.bench.refusing():
            copy = backup(desk.store.path)
            window.bench.say(translate("MainWindow", "The copy is at {}.").format(copy))


def settings_dialog(window: "MainWindow") -> None:
    """Show the settings; each is applied at once."""
    from kutip.gui.dialogs.settings import SettingsDialog

    dialog = SettingsDialog(window.look, window.preferences, window)
    dialog.changed.connect(window.apply_settings)
    show(dialog)


def help_dialog(window: "MainWindow") -> None:
    """Show the help."""
    from kutip.gui.dialogs.help import HelpDialog

    show(HelpDialog(window.look, window))


def about_dialog(window: "MainWindow") -> None:
    """Say what this program is."""
    from kutip.gui.dialogs.about import AboutDialog

    show(AboutDialog(window.look, window))
