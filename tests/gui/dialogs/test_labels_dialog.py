"""The label editor: a draft until Done, one edit after it, and never a span lost."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from seen import nameless

from kutip.app.workspace import Workspace
from kutip.domain.items import AttributeField
from kutip.gui.dialogs.labels import LabelsDialog
from kutip.gui.look import Look
from marked import CONTINUES, FIGURE, ORGANISATION, PERSON, QUOTE, SPEAKER

LEFT = Qt.MouseButton.LeftButton


def shown(look: Look, desk: Workspace, qtbot: QtBot) -> LabelsDialog:
    made = LabelsDialog(look, desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(light: Look, desk: Workspace, qtbot: QtBot) -> LabelsDialog:
    return shown(light, desk, qtbot)


def test_it_opens_with_every_control_named(look: Look, desk: Workspace, qtbot: QtBot) -> None:
    dialog = shown(look, desk, qtbot)
    assert nameless(dialog) == []
    dialog.list.pick(QUOTE)
    assert nameless(dialog) == []
    dialog.list.pick(SPEAKER)
    assert nameless(dialog) == []
    assert not dialog.grab().isNull()


def test_renaming_carries_the_spans(dialog: LabelsDialog, desk: Workspace, qtbot: QtBot) -> None:
    dialog.form.name.clear()
    qtbot.keyClicks(dialog.form.name, "ORANG")
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert not dialog.isVisible()
    assert desk.labels.span(PERSON).name == "ORANG"
    assert desk.store.span_counts() == {PERSON: 1}


def test_all_changes_are_undone_in_one_step(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    before, guideline = desk.labels, desk.project.guideline
    qtbot.keyClicks(dialog.form.title_en, "Somebody")
    dialog.list.pick(QUOTE)
    qtbot.keyClicks(dialog.form.short_id, "KTP")
    dialog.guideline.setPlainText("# Pedoman")
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert desk.labels.span(PERSON).titles == (("en", "Somebody"),)
    assert dict(desk.project.guideline) == {"en": "# Pedoman"}
    desk.undo()
    assert (desk.labels, desk.project.guideline) == (before, guideline)


def press(dialog: LabelsDialog, qtbot: QtBot, key: Qt.Key | str) -> None:
    qtbot.mouseClick(dialog.form.key, LEFT)
    send = qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick
    send(dialog.form.key, key)


def test_a_key_is_clicked_then_pressed(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    press(dialog, qtbot, "9")
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert desk.labels.span(PERSON).key == "9"


@pytest.mark.parametrize(
    ("key", "sentence"),
    [("2", "The key 2 is taken by “ORGANISATION” already."), ("N", "“N” cannot be a label key")],
)
def test_a_key_that_conflicts_is_refused(
    dialog: LabelsDialog, qtbot: QtBot, key: str, sentence: str
) -> None:
    press(dialog, qtbot, key)
    assert sentence in dialog.refusal.text()
    assert dialog.refusal.isVisible()
    assert dialog.draft.labels.span(PERSON).key == "1"


def test_a_key_is_taken_away_by_backspace(dialog: LabelsDialog, qtbot: QtBot) -> None:
    press(dialog, qtbot, Qt.Key.Key_Backspace)
    assert dialog.draft.labels.span(PERSON).key == ""


def test_escape_while_a_key_is_awaited_leaves_the_key(dialog: LabelsDialog, qtbot: QtBot) -> None:
    press(dialog, qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.form.key.is_waiting


def test_a_label_in_use_is_not_deleted(dialog: LabelsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.form.remove, LEFT)
    assert "“PERSON” is still used 1 times" in dialog.refusal.text()
    assert PERSON in dialog.draft.labels.ids()


def test_a_label_nobody_uses_goes_and_links_forget_it(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    dialog.list.pick(ORGANISATION)
    qtbot.mouseClick(dialog.form.remove, LEFT)
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert desk.labels.ids() == (PERSON, QUOTE, FIGURE)
    assert desk.labels.link(SPEAKER).tails == (PERSON,)


def test_a_new_label_has_the_next_key_and_an_unused_colour(
    dialog: LabelsDialog, desk: Workspace
) -> None:
    dialog._add_label()
    new = dialog.draft.labels.spans[-1]
    assert (new.key, new.name) == ("5", "LABEL")
    assert dialog.list.current_id() == new.id


def test_two_labels_of_one_name_are_refused_at_the_end(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    dialog.form.name.clear()
    qtbot.keyClicks(dialog.form.name, "QUOTE")
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert dialog.isVisible()
    assert dialog.refusal.text() == "“QUOTE” is there twice."
    assert desk.labels.span(PERSON).name == "PERSON"


def test_a_colour_is_chosen(dialog: LabelsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.form.palette_row.findChildren(QPushButton)[5], LEFT)
    assert dialog.draft.labels.span(PERSON).colour == "further2"


def test_fields_are_added_and_taken_away(dialog: LabelsDialog, qtbot: QtBot) -> None:
    dialog.form.attributes.add()
    added = dialog.form.attributes._rows[-1]
    qtbot.keyClicks(added.name, "role")
    added.kind.set_value("choice")
    added.kind.activated.emit(1)
    qtbot.keyClicks(added.choices, "victim, witness")
    role = AttributeField("role", "choice", ("victim", "witness"))
    assert dialog.draft.labels.span(PERSON).attributes[-1] == role
    qtbot.mouseClick(added.remove, LEFT)
    assert role not in dialog.draft.labels.span(PERSON).attributes


def test_a_link_learns_what_it_may_join(dialog: LabelsDialog, qtbot: QtBot) -> None:
    dialog.list.pick(CONTINUES)
    box = dialog.link_form._tails.itemAt(0).widget()
    qtbot.mouseClick(box, LEFT)
    assert dialog.draft.labels.link(CONTINUES).tails == (PERSON, QUOTE)


def test_labels_are_put_in_order_by_keys(dialog: LabelsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.draft.labels.ids() == (ORGANISATION, PERSON, QUOTE, FIGURE)
    assert dialog.list.current_id() == PERSON


def test_escape_asks_once_before_it_drops_anything(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.form.title_en, "Somebody")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Press Esc once more" in dialog.refusal.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.labels.span(PERSON).titles == ()


def test_nothing_changed_is_nothing_asked_and_nothing_logged(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot
) -> None:
    before = desk.undoable()
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert desk.undoable() == before


def test_a_file_gives_labels_and_those_known_by_name_stay(
    dialog: LabelsDialog, desk: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "labels.json"
    names = [{"name": "PERSON", "titles": {"id": "Orang"}}, {"name": "PLACE"}]
    file.write_text(json.dumps({"labels": names}), "utf-8")
    dialog.open_file(file)
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert [label.name for label in desk.labels.spans] == ["PERSON", "PLACE"]
    assert desk.labels.spans[0].id == PERSON


def test_a_saved_file_can_be_opened_again(dialog: LabelsDialog, tmp_path: Path) -> None:
    dialog.save_file(tmp_path / "own.json")
    dialog.open_file(tmp_path / "own.json")
    assert not dialog.refusal.isVisible()
    assert dialog.draft.labels.ids() == (PERSON, ORGANISATION, QUOTE, FIGURE)


def test_a_broken_file_is_named(dialog: LabelsDialog, tmp_path: Path) -> None:
    (tmp_path / "rusak.json").write_text("[]", "utf-8")
    dialog.open_file(tmp_path / "rusak.json")
    assert "rusak.json" in dialog.refusal.text()


def test_a_place_that_cannot_be_written_is_named(dialog: LabelsDialog, tmp_path: Path) -> None:
    dialog.save_file(tmp_path / "none" / "own.json")
    assert "own.json cannot be written" in dialog.refusal.text()
