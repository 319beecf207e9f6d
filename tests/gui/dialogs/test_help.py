"""The help: its pages, the search in them, and that it leads nowhere else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot
from seen import nameless

from kutip.gui.dialogs import help as module
from kutip.gui.dialogs.help import HelpDialog, read_pages
from kutip.gui.look import Look


@pytest.fixture
def opened(look: Look, qtbot: QtBot) -> HelpDialog:
    dialog = HelpDialog(look)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def titles(dialog: HelpDialog) -> list[str]:
    return [dialog.list.item(n).text() for n in range(dialog.list.count())]


def shown(dialog: HelpDialog) -> str:
    return dialog.panel.reader.toPlainText()


def test_it_begins_with_the_first_page(opened: HelpDialog) -> None:
    assert titles(opened) == [page.title for page in read_pages("en")]
    assert shown(opened).startswith("Getting started")
    assert nameless(opened) == []


def test_escape_closes_it_wherever_one_is(opened: HelpDialog, qtbot: QtBot) -> None:
    for part in (opened.search, opened.list, opened.panel.reader):
        opened.show()
        qtbot.keyClick(part, Qt.Key.Key_Escape)
        assert not opened.isVisible()


def test_it_speaks_the_language_of_the_window(opened: HelpDialog) -> None:
    opened.look.set_language("id")
    assert titles(opened)[0] == "Mulai"
    assert shown(opened).startswith("Mulai")


def test_a_language_without_pages_is_given_the_english_ones() -> None:
    assert read_pages("xx") == read_pages("en")


def test_a_copy_without_help_says_so(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "resource", lambda name: tmp_path / name)
    dialog = HelpDialog(look)
    qtbot.addWidget(dialog)
    assert "missing from this copy" in shown(dialog)


def test_the_list_turns_the_pages(opened: HelpDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.list, Qt.Key.Key_Down)
    assert shown(opened).startswith("Labelling by keyboard")


def test_the_arrows_turn_the_pages_from_the_search_too(opened: HelpDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.search, Qt.Key.Key_Up)
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    assert opened.list.currentRow() == 1


def test_typing_keeps_the_pages_with_all_words_and_marks_them(
    opened: HelpDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(opened.search, "NEWER schema")
    assert titles(opened) == ["If something goes wrong"]
    marked = {each.cursor.selectedText().lower() for each in selections(opened)}
    assert marked == {"newer", "schema"}
    qtbot.keyClicks(opened.search, "xyzzy")
    assert titles(opened) == []
    assert opened._nothing.isVisible()
    opened.search.clear()
    assert len(titles(opened)) == len(read_pages("en"))
    assert selections(opened) == []


def selections(dialog: HelpDialog) -> list[QTextEdit.ExtraSelection]:
    return dialog.panel.reader.extraSelections()


def test_enter_goes_from_place_to_place_and_round(opened: HelpDialog, qtbot: QtBot) -> None:
    opened.show_page("09-trouble.md")
    qtbot.keyClicks(opened.search, "copy")
    places = len(selections(opened))
    assert places > 1
    seen = [opened.panel.reader.textCursor().position()]
    for _ in range(places):
        qtbot.keyClick(opened.search, Qt.Key.Key_Return)
        seen.append(opened.panel.reader.textCursor().position())
    assert seen[:-1] == sorted(set(seen))
    assert seen[-1] == seen[0]
    assert opened.isVisible()


def test_a_link_leads_to_its_page(opened: HelpDialog) -> None:
    opened.panel.reader.anchorClicked.emit(QUrl("03-quotes.md"))
    assert shown(opened).startswith("Quotes and speakers")


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/passwd", "../en.md"])
def test_a_link_leads_nowhere_else(opened: HelpDialog, link: str) -> None:
    before = shown(opened)
    opened.panel.reader.anchorClicked.emit(QUrl(link))
    assert shown(opened) == before
    assert not opened.panel.reader.openLinks()
    assert opened.panel.reader.loadResource(2, QUrl(link)) is None


def test_it_follows_the_colours(opened: HelpDialog) -> None:
    opened.show_page("02-keys.md")
    opened.look.set_theme("contrast")
    assert shown(opened).startswith("Labelling by keyboard")
    assert opened.look.theme.chip in opened.list.styleSheet()
    assert opened.panel.reader.accessibleName() == "Labelling by keyboard"
