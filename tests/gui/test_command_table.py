"""The table of commands: every row can be called, named, found and told apart."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from kutip.gui import commands
from kutip.gui.commands import COMMANDS, FURTHER_KEYS, MENUS, Command
from kutip.gui.context import article_menu
from kutip.gui.keytable import key_rows
from kutip.gui.panels.articles import ArticlesPanel
from seated import Seat

SOURCE = Path(commands.__file__).read_text(encoding="utf-8")


def keys(command: Command) -> set[str]:
    return {QKeySequence(key).toString() for key in command.keys}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_row_holds_together(command):
    assert command.menu in dict(MENUS)
    assert callable(command.call)
    assert f'QT_TRANSLATE_NOOP("commands", "{command.text}")' in SOURCE
    for key in command.keys:
        assert not QKeySequence(key).isEmpty(), key


def test_ids_and_texts_are_told_apart():
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    assert max(Counter(command.text for command in COMMANDS).values()) == 1


def test_no_two_commands_share_a_key():
    """A key of the article acts there beside those of the window, so all must differ."""
    found = Counter(key for command in COMMANDS for key in keys(command))
    assert [key for key, times in found.items() if times > 1] == []


def test_digits_are_free_for_labels():
    taken = {key for command in COMMANDS for key in keys(command)}
    assert taken & {f"{held}{digit}" for held in ("", "Shift+") for digit in "123456789"} == set()


@pytest.mark.parametrize("key", ["Ctrl+.", "Ctrl+;", "Ctrl+Alt+Left", "Alt+Shift+A"])
def test_keys_that_desktops_take_are_not_used(key):
    assert QKeySequence(key).toString() not in {k for c in COMMANDS for k in keys(c)}


def test_single_letters_act_in_the_article_only():
    for command in COMMANDS:
        for key in command.keys:
            if re.fullmatch(r"[A-Z.,?{}\[\]]|Del|Backspace|Return|Enter|Tab", key):
                assert command.canvas, command.id


def test_what_would_hurt_twice_is_not_repeated():
    assert {c.id for c in COMMANDS if not c.repeats} == {"enter", "remove", "done"}


def test_actions_repeat_as_the_table_says(seat):
    for command in COMMANDS:
        assert seat.window.actions_by_id[command.id].autoRepeat() is command.repeats


@pytest.mark.parametrize("menu", [menu for menu, _ in MENUS])
def test_letters_to_underline_are_told_apart(menu):
    letters = [
        found[1].lower()
        for c in COMMANDS
        if c.menu == menu and (found := re.search("&(.)", c.text))
    ]
    assert Counter(letters).most_common(1)[0][1] == 1, Counter(letters).most_common(2)


def test_menu_titles_underline_different_letters():
    letters = [re.search("&(.)", text)[1].lower() for _, text in MENUS]
    assert len(set(letters)) == len(letters)


def test_the_menus_hold_every_command_once(seat):
    bar = seat.window.menuBar()
    menus = [action.menu() for action in bar.actions()]
    assert [menu.title() for menu in menus] == [text for _, text in MENUS]
    in_menus = [action for menu in menus for action in menu.actions() if not action.isSeparator()]
    assert Counter(map(id, in_menus)) == Counter(map(id, seat.window.actions_by_id.values()))


def test_no_menu_begins_or_ends_with_a_line(seat):
    for action in seat.window.menuBar().actions():
        entries = action.menu().actions()
        assert not entries[-1].isSeparator()
        lines = [one.isSeparator() and other.isSeparator() for one, other in pairwise(entries)]
        assert not any(lines)


def test_what_is_offered_follows_the_project(seat):
    def offered():
        seat.settle()
        by_need = {"": True, "project": True, "writer": True, "article": True}
        for command in COMMANDS:
            by_need[command.needs] &= seat.window.actions_by_id[command.id].isEnabled()
        return by_need

    assert all(offered().values())
    seat.window.close_project()
    assert [need for need, on in offered().items() if on] == [""]


@pytest.mark.parametrize(
    "id_",
    [c.id for c in COMMANDS if c.needs == "article" and c.id not in ("note", "skip", "done")],
)
def test_every_command_of_an_article_can_be_pressed_at_any_time(seat, id_):
    seat.window.actions_by_id[id_].trigger()
    seat.canvas.setFocus()
    seat.label("Bulog", "2")
    seat.window.actions_by_id[id_].trigger()
    seat.settle()
    seat.assert_true()


def test_a_shown_key_is_the_commands_first(seat):
    rows = key_rows()
    assert len(rows) == sum(bool(c.keys) for c in COMMANDS) + len(FURTHER_KEYS)
    for group, what, key in rows:
        assert all((group, what, key))
        assert "&" not in what + group
        assert not what.endswith("…")
    assert ("Annotate", "Link to a speaker", "R") in rows


def test_the_menu_on_a_right_click_has_what_applies(seat):
    def texts():
        return [a.text() for a in article_menu(seat.window).actions() if not a.isSeparator()]

    bare = texts()
    assert bare[:2] == ["PERSON\t1", "ORGANISATION\t2"]
    assert "&Remove or reject" not in bare
    seat.label("Bulog", "2")
    assert "&Remove or reject" in texts()


def test_a_label_of_the_right_click_menu_is_set(seat):
    seat.select("Bulog")
    article_menu(seat.window).actions()[1].trigger()
    assert seat.spans() == [("Bulog", "ORGANISATION")]


class Upside(QTranslator):
    """A language in which everything is marked."""

    def translate(self, context, source, _disambiguation=None, _n=-1):
        del context
        return f"«{source}»"

    def isEmpty(self):
        return False


def test_every_text_of_menus_and_panels_goes_through_the_translator(seat):
    upside = Upside()
    QCoreApplication.installTranslator(upside)
    try:
        seat.window.look.set_language("xx")
        seat.label("“Kami siap menjaga harga,”", "3")
        seat.settle()
        for action in seat.window.actions_by_id.values():
            assert action.text().startswith("«"), action.text()
        bench = seat.bench
        for words in (
            seat.said if seat.said.startswith("«") else "«",
            bench.articles.filter.placeholderText(),
            bench.articles.totals.text(),
            bench.top.finder.placeholderText(),
            bench.top.saved.text(),
            bench.empty.text(),
            bench.side.spans.accessibleName(),
            *(head.text() for head in bench.side._heads),
            *(words for _, words in (*bench.hints._hints, *bench.hints._always)),
        ):
            assert words.startswith("«"), words
        seat.press("Tab")
        assert seat.said.startswith("«")
        seat.press("S")
        assert bench.question._row.itemAt(0).widget().text().startswith("«")
    finally:
        QCoreApplication.removeTranslator(upside)
        seat.window.look.set_language("en")


def nameless(window: QWidget) -> list[str]:
    buddies = {each.buddy() for each in window.findChildren(QLabel) if each.buddy() is not None}
    return [
        f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}"
        for each in window.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.isVisibleTo(window)
        and not isinstance(each, QScrollArea)
        and not each.objectName().startswith("qt_")
        and each not in buddies
        and not each.accessibleName()
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]


def test_everything_the_keyboard_reaches_has_a_name(suggested: Seat):
    seat = suggested
    seat.label("Siti Aminah", "1")
    seat.label("“Belum turun,”", "3")
    seat.press("G", "S")
    assert nameless(seat.window) == []
    seat.press("Esc", "R")
    assert nameless(seat.window) == []
    assert seat.bench.proposal.accessibleName() == "SPEAKER: Siti Aminah?"
    assert isinstance(seat.bench.articles, ArticlesPanel)
