"""The start page: what it shows in each state, and what its parts ask for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dialogs.seen import dressed, nameless, undressed
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kutip.app.recent import RecentProject
from kutip.gui.dialogs.project_card import when
from kutip.gui.look import Look
from kutip.gui.start import StartPage

NOW = datetime(2026, 11, 18, 10, 42, tzinfo=UTC)
ONE = RecentProject("/a/ekonomi.kutip", "Ekonomi", NOW.isoformat(), 120, 36, 37, "Rini")
GONE = RecentProject("/b/olahraga.kutip", "Olahraga", missing=True)


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    yield dressed(qapp, request.param)
    undressed(qapp)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> StartPage:
    made = StartPage(look)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def next_stop(widget: QWidget) -> QWidget:
    """Where Tab goes from here."""
    widget = widget.nextInFocusChain()
    while not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        widget = widget.nextInFocusChain()
    return widget


def test_without_projects_it_teaches(page: StartPage) -> None:
    page.show_recent([])
    assert page.cards == []
    assert page._lesson.isVisible()
    assert not page.other.isVisible()


def test_projects_take_the_place_of_the_lesson(page: StartPage) -> None:
    page.show_recent([ONE, GONE])
    assert [card.project for card in page.cards] == [ONE, GONE]
    assert not page._lesson.isVisible()
    assert page.other.isVisible()


def test_the_three_ways_to_begin_are_asked_for(page: StartPage, qtbot: QtBot) -> None:
    for button, wanted in (
        (page.new, page.new_wanted),
        (page.open, page.open_wanted),
        (page.sample, page.sample_wanted),
        (page.other, page.open_wanted),
    ):
        page.show_recent([ONE])
        with qtbot.waitSignal(wanted):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_opens_its_project_by_key(page: StartPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.show_recent([ONE])
    with qtbot.waitSignal(page.project_chosen) as chosen:
        qtbot.keyClick(page.cards[0], key)
    assert chosen.args == [ONE.path]


def test_delete_takes_a_card_off_the_list(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([ONE])
    with qtbot.waitSignal(page.forget_wanted) as forgotten:
        qtbot.keyClick(page.cards[0], Qt.Key.Key_Delete)
    assert forgotten.args == [ONE.path]


def test_a_missing_project_can_be_found_or_forgotten(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([GONE])
    find, forget = page.cards[0].findChildren(QPushButton)
    with qtbot.waitSignal(page.find_wanted) as found:
        qtbot.mouseClick(find, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.forget_wanted) as forgotten:
        qtbot.mouseClick(forget, Qt.MouseButton.LeftButton)
    assert (found.args, forgotten.args) == ([GONE.path], [GONE.path])


def test_a_missing_project_is_not_opened(page: StartPage, qtbot: QtBot) -> None:
    page.show_recent([GONE])
    with qtbot.assertNotEmitted(page.project_chosen), qtbot.waitSignal(page.find_wanted):
        qtbot.mouseClick(page.cards[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


def test_a_language_is_chosen(page: StartPage, qtbot: QtBot) -> None:
    indonesian = page.language.findChildren(QPushButton)[0]
    with qtbot.waitSignal(page.language_chosen) as chosen:
        qtbot.mouseClick(indonesian, Qt.MouseButton.LeftButton)
    assert chosen.args == ["id"]


def test_it_stands_through_a_change_of_look(page: StartPage) -> None:
    page.show_recent([ONE])
    page.look.set_language("id")
    page.look.set_theme("contrast")
    assert page.language.value() == "id"
    assert len(page.cards) == 1


def test_files_may_be_dropped_anywhere(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "berita.txt"
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/a.txt")])
    how = (
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(700, 300), *how)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(QDropEvent(QPointF(700, 300), *how))
    assert dropped.args == [[str(file)]]


def test_words_are_not_taken_for_files(page: StartPage) -> None:
    held = QMimeData()
    held.setText("bukan berkas")
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_sentence_is_shown_until_the_list_changes(page: StartPage) -> None:
    page.say("There is no project at /x.")
    assert page.message.isVisible()
    page.show_recent([ONE])
    assert not page.message.isVisible()


def test_everything_the_keyboard_reaches_has_a_name(page: StartPage) -> None:
    page.show_recent([ONE, GONE])
    assert nameless(page) == []


def test_tab_goes_from_the_sample_to_the_projects(page: StartPage) -> None:
    page.show_recent([ONE])
    assert [next_stop(page.sample), next_stop(page.other)] == [page.other, page.cards[0]]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today, "),
        (1, "yesterday, "),
        (3, "Sunday, 15 Nov"),
        (40, "9 Oct"),
        (400, "14 Oct 2025"),
    ],
)
def test_when_is_said_as_people_say_it(days: int, said: str) -> None:
    opened = (NOW - timedelta(days=days)).astimezone()
    found = when(ONE._replace(opened_at=opened.isoformat()), "en", NOW.astimezone())
    assert found.startswith(said)


def test_a_broken_date_says_nothing() -> None:
    assert when(ONE._replace(opened_at="kemarin dulu"), "id", NOW) == ""
