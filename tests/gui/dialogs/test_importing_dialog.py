"""Import: looked through first; unknown labels and bad parts settled; then all of it, or none."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seen import nameless

from kutip.app.workspace import Workspace
from kutip.gui.dialogs.importing import ImportDialog
from kutip.gui.look import Look

LEFT = Qt.MouseButton.LeftButton
TEXT = "Wulan dan Saldi bertemu di Lembayu."

Shown = Callable[..., ImportDialog]


def line(*spans: tuple[int, int, str], text: str = TEXT) -> str:
    found = [{"start": start, "end": end, "label": label} for start, end, label in spans]
    return json.dumps({"text": text, "spans": found})


def settled(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.is_busy and not dialog._later.isActive())


@pytest.fixture
def brought(light: Look, desk: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """Shows the dialog for a file of these lines."""
    made: list[ImportDialog] = []

    def show(*lines: str, name: str = "rini.jsonl", look: Look = light) -> ImportDialog:
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
        dialog = ImportDialog(look, desk, [str(tmp_path / name)])
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.show()
        settled(dialog, qtbot)
        return dialog

    yield show
    for dialog in made:
        dialog.reject()


def test_it_opens_with_every_control_named(look: Look, brought: Shown, qtbot: QtBot) -> None:
    dialog = brought(line((0, 5, "PER"), (27, 34, "LOC")), look=look)
    assert nameless(dialog) == []
    assert not dialog.grab().isNull()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_is_written_by_looking(brought: Shown, desk: Workspace) -> None:
    dialog = brought(line((0, 5, "PERSON")))
    assert dialog.preview is not None
    assert (dialog.preview.new_documents, dialog.preview.spans) == (1, 1)
    assert len(desk.store.documents()) == 1


def test_import_brings_all_of_it_in(brought: Shown, desk: Workspace, qtbot: QtBot) -> None:
    dialog = brought(line((0, 5, "PERSON")))
    qtbot.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert not dialog.isVisible()
    assert len(desk.store.documents()) == 2


def test_unknown_labels_are_asked_about_with_a_proposal(brought: Shown) -> None:
    dialog = brought(line((0, 5, "PER"), (27, 34, "LOC")))
    assert dialog.unknown.isVisible()
    assert dialog.unknown.decisions() == {"PER": "PERSON", "LOC": ""}
    assert dialog.import_button.isEnabled()


def test_a_label_becomes_what_is_chosen(brought: Shown, desk: Workspace, qtbot: QtBot) -> None:
    dialog = brought(line((0, 5, "PER"), (27, 34, "LOC")))
    dialog.unknown.picks["LOC"].set_value("ORGANISATION")
    dialog.unknown.picks["LOC"].activated.emit(0)
    settled(dialog, qtbot)
    assert dialog.preview is not None
    assert dict(dialog.preview.labels) == {"PERSON": 1, "ORGANISATION": 1}
    qtbot.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert len(desk.store.labels().spans) == 4


def test_what_is_bad_stops_all_until_it_is_left_out(
    brought: Shown, desk: Workspace, qtbot: QtBot
) -> None:
    dialog = brought(line((0, 5, "PERSON")), line((900, 910, "PERSON"), text="Pendek."))
    assert dialog.refusal.isVisible()
    assert not dialog.import_button.isEnabled()
    qtbot.mouseClick(dialog.choices.skip_bad, LEFT)
    settled(dialog, qtbot)
    assert dialog.import_button.isEnabled()
    assert not dialog.refusal.isVisible()


def test_spaces_at_the_edges_are_mended_unless_not_wanted(brought: Shown, qtbot: QtBot) -> None:
    dialog = brought(line((0, 6, "PERSON")))
    assert dialog.import_button.isEnabled()
    qtbot.mouseClick(dialog.choices.trim, LEFT)
    settled(dialog, qtbot)
    assert not dialog.import_button.isEnabled()


def test_what_is_there_already_is_said(brought: Shown, qtbot: QtBot) -> None:
    first = brought(line((0, 5, "PERSON")))
    qtbot.mouseClick(first.import_button, LEFT)
    qtbot.waitUntil(lambda: first.report is not None)
    again = brought(line((0, 5, "PERSON")))
    assert again.refusal.text() == "All of this is in the project already."
    assert not again.import_button.isEnabled()


def test_a_file_that_is_nothing_known_is_a_sentence(brought: Shown) -> None:
    dialog = brought("\x00\x01\x02", name="gambar.bin")
    assert dialog.refusal.isVisible()
    assert not dialog.import_button.isEnabled()


def test_a_file_that_is_gone_is_a_sentence(light: Look, desk: Workspace, qtbot: QtBot) -> None:
    dialog = ImportDialog(light, desk, ["/no/such/file.txt"])
    qtbot.addWidget(dialog)
    dialog.show()
    settled(dialog, qtbot)
    assert "/no/such/file.txt" in dialog.refusal.text()
    dialog.reject()


@pytest.mark.parametrize("name", ["Rini", "Sinta"])
def test_the_marks_are_under_the_name_given(brought: Shown, qtbot: QtBot, name: str) -> None:
    dialog = brought(line((0, 5, "PERSON")))
    qtbot.keyClicks(dialog.choices.annotator, name)
    qtbot.keyClick(dialog.choices.annotator, Qt.Key.Key_Tab)
    settled(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.annotators == (name,)
