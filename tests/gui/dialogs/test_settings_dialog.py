"""Settings: each change holds at once, and the file keeps what a person wrote in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kutip.app.settings import (
    Settings,
    changed,
    described,
    fits,
    load_settings,
    save_settings,
    settings_file,
)
from kutip.gui.dialogs.settings import SettingsDialog
from kutip.gui.look import Look


@pytest.fixture
def dialog(light: Look, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(light, Settings())
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_setting_has_a_control(dialog: SettingsDialog) -> None:
    assert list(dialog.controls) == [name for name, _ in described()]


def test_a_tick_holds_at_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.mouseClick(dialog.controls["links_shown"], Qt.MouseButton.LeftButton)
    assert told.args == [Settings(links_shown=True)]


def test_a_segment_holds_at_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    bars = dialog.controls["density"].findChildren(QPushButton)[2]
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton)
    assert told.args[0].density == "bars"


def test_arrow_keys_go_through_segments(dialog: SettingsDialog, qtbot: QtBot) -> None:
    full = dialog.controls["density"].findChildren(QPushButton)[0]
    full.setFocus()
    qtbot.waitUntil(full.hasFocus)
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(full, Qt.Key.Key_Right)
    assert told.args[0].density == "compact"


def test_a_number_holds_when_stepped(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.controls["line_width"], Qt.Key.Key_Up)
    assert told.args[0].line_width == 780


def test_a_name_holds_when_left(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.controls["annotator"], " Rini ")
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.controls["annotator"], Qt.Key.Key_Tab)
    assert told.args[0].annotator == "Rini"


def test_another_language_is_said_in_the_open_dialog(dialog: SettingsDialog) -> None:
    before = dialog.controls["theme"]
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.controls["theme"] is not before


# ---- the file


def test_only_what_differs_is_written() -> None:
    save_settings(Settings(theme="dark"))
    assert settings_file().read_text("utf-8") == 'theme = "dark"\n'


def test_defaults_alone_make_no_file() -> None:
    save_settings(Settings())
    assert not settings_file().exists()


def test_what_was_saved_is_loaded() -> None:
    own = Settings("Rini", "en", "contrast", 20, 800, "bars", links_shown=True)
    save_settings(own)
    assert load_settings() == (own, ())


def test_comments_and_what_is_unknown_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# punya Rini\ntheme = "dark"  # malam\nlater = 1\n', "utf-8")
    save_settings(changed(load_settings(path).settings, "theme", "light"), path)
    text = path.read_text("utf-8")
    assert text == '# punya Rini\ntheme = "light"  # malam\nlater = 1\n'


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('theme = "pink"', "theme"),
        ("text_size = 900", "text_size"),
        ("text_size = true", "text_size"),
        ('links_shown = "yes"', "links_shown"),
        ("annotator = 7", "annotator"),
    ],
)
def test_a_broken_value_is_named_and_the_rest_is_taken(
    tmp_path: Path, line: str, name: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'density = "bars"\n{line}\n', "utf-8")
    loaded = load_settings(path)
    assert loaded.settings == Settings(density="bars")
    assert [problem.values["name"] for problem in loaded.problems] == [name]


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"theme = 'dark'\ntheme = 1"])
def test_a_broken_file_is_named_and_kept_beside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert str(path) in str(loaded.problems[0])
    save_settings(Settings(theme="dark"), path)
    assert path.with_name("settings.toml.broken").read_bytes() == content
    assert load_settings(path).settings.theme == "dark"


def test_a_value_that_does_not_fit_changes_nothing() -> None:
    assert changed(Settings(), "density", "none") == Settings()
    assert not fits("links_shown", 1)
