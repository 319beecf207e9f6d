"""New project, keys, guideline, help, about, crash: each opens, is named, and refuses kindly."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from seen import nameless

from kutip.app.projects import open_project
from kutip.app.settings import Settings
from kutip.gui.dialogs.about import AboutDialog
from kutip.gui.dialogs.crash import CrashDialog
from kutip.gui.dialogs.guideline import GuidelinePanel
from kutip.gui.dialogs.help import HelpDialog
from kutip.gui.dialogs.keys import KeysDialog, _caps
from kutip.gui.dialogs.new_project import NewProjectDialog
from kutip.gui.dialogs.settings import SettingsDialog
from kutip.gui.look import Look

KEYS = [
    ("Labelling", "label with Person", "1"),
    ("Labelling", "reject the suggestion", "Delete Backspace"),
    ("Window", "undo", "Ctrl+Z"),
]
OPENED: dict[str, Callable[[Look], QDialog]] = {
    "new project": NewProjectDialog,
    "settings": lambda look: SettingsDialog(look, Settings()),
    "keys": lambda look: KeysDialog(look, KEYS),
    "help": HelpDialog,
    "about": AboutDialog,
    "crash": lambda look: CrashDialog(look, "Traceback", Path("crash.txt")),
}


@pytest.mark.parametrize("name", OPENED)
def test_it_opens_and_escape_closes_it(look: Look, qtbot: QtBot, name: str) -> None:
    dialog = OPENED[name](look)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.grab().isNull()
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# ---- new project


@pytest.fixture
def asked(light: Look, qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    dialog = NewProjectDialog(light)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.show()
    return dialog


def test_a_project_is_made_under_its_name(asked: NewProjectDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(asked.name, "Ekonomi, November")
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    assert asked.made is not None
    assert asked.made.name == "ekonomi-november.kutip"
    desk = open_project(asked.made)
    assert (desk.project.title, desk.labels.named("QUOTE").key) == ("Ekonomi, November", "3")
    desk.store.close()


def test_a_project_without_a_name_is_refused(asked: NewProjectDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(asked.make, Qt.MouseButton.LeftButton)
    assert asked.refusal.text() == "Give the project a name first."
    assert asked.refusal.isVisible()
    assert asked.made is None
    qtbot.keyClicks(asked.name, "E")
    assert not asked.refusal.isVisible()


def test_a_name_that_is_taken_is_refused(asked: NewProjectDialog, qtbot: QtBot) -> None:
    Path(asked.folder.text(), "pilkada.kutip").touch()
    qtbot.keyClicks(asked.name, "Pilkada")
    qtbot.mouseClick(asked.make, Qt.MouseButton.LeftButton)
    assert "is there already" in asked.refusal.text()


def test_a_folder_that_is_not_there_is_refused(asked: NewProjectDialog, qtbot: QtBot) -> None:
    asked.folder.setText("/no/such/folder")
    qtbot.keyClicks(asked.name, "Pilkada")
    qtbot.mouseClick(asked.make, Qt.MouseButton.LeftButton)
    assert "There is no folder" in asked.refusal.text()


def test_labels_come_from_a_file(asked: NewProjectDialog, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "tempat.json"
    file.write_text(json.dumps({"labels": [{"name": "PLACE"}]}), "utf-8")
    asked.take_file(str(file))
    qtbot.keyClicks(asked.name, "Tempat")
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    assert asked.made is not None
    desk = open_project(asked.made)
    assert [label.name for label in desk.labels.spans] == ["PLACE"]
    desk.store.close()


def test_a_broken_label_file_is_named(asked: NewProjectDialog, tmp_path: Path) -> None:
    file = tmp_path / "rusak.json"
    file.write_text("{", "utf-8")
    asked.take_file(str(file))
    assert "rusak.json" in asked.refusal.text()


# ---- keys, guideline, crash


def test_the_keys_are_narrowed_down_by_typing(light: Look, qtbot: QtBot) -> None:
    dialog = KeysDialog(light, KEYS)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.search, "suggestion delete")
    assert dialog.shown() == [KEYS[1]]
    qtbot.keyClicks(dialog.search, "xyz")
    assert dialog.shown() == []
    assert dialog._nothing.isVisible()


def test_a_comma_is_a_key_only_where_it_is_pressed() -> None:
    assert _caps("↑ ↓, Ctrl+, ,") == ["↑", "↓", "Ctrl+,", ","]


def test_a_guideline_is_shown_and_neither_opens_nor_loads_anything(
    look: Look, qtbot: QtBot
) -> None:
    panel = GuidelinePanel(look)
    qtbot.addWidget(panel)
    panel.show_text("# QUOTE\n\nTanda kutip `ikut`. ![](https://example.org/a.png)\n\n<b>x</b>")
    assert "Tanda kutip ikut." in panel.reader.toPlainText()
    assert "<b>" in panel.reader.toPlainText()
    assert panel.reader.loadResource(2, QUrl("https://example.org/a.png")) is None
    assert not panel.reader.openLinks()


def test_no_guideline_says_where_one_is_written(light: Look, qtbot: QtBot) -> None:
    panel = GuidelinePanel(light)
    qtbot.addWidget(panel)
    assert "no guideline yet" in panel.reader.toPlainText()


def test_a_crash_report_can_be_copied(light: Look, qtbot: QtBot) -> None:
    dialog = CrashDialog(light, "Traceback: x")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: x"
