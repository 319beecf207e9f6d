"""Export: the report before the files, refusals as sentences, and what was written is told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seen import nameless

from kutip.app.labelling import done, questions
from kutip.app.projects import open_project
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.gui.dialogs.exporting import ExportDialog
from kutip.gui.look import Look
from marked import LABELS

LEFT = Qt.MouseButton.LeftButton
TEXT = "Budi pergi ke pasar di kampung nomor {}."


@pytest.fixture
def finished(project: Path, add_document: Callable[..., bytes]) -> Iterator[Workspace]:
    """Twelve articles, all but one of them done, each with a person."""
    desk = open_project(project, "ani")
    person = LABELS.named("PERSON").id
    for number in range(12):
        desk.open(add_document(desk.store, TEXT.format(number), name=f"berita {number}"))
        desk.apply(annotate.add_span(desk.document, desk.mine(), 0, 4, person))
        if number:
            desk.apply(done(desk, questions(desk)))
    yield desk
    desk.store.close()


def shown(look: Look, desk: Workspace, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(look, desk)
    qtbot.addWidget(made)
    made.show()
    settled(made, qtbot)
    return made


def settled(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.is_busy and not dialog._later.isActive())


@pytest.fixture
def dialog(light: Look, finished: Workspace, qtbot: QtBot) -> Iterator[ExportDialog]:
    made = shown(light, finished, qtbot)
    yield made
    made.reject()


def choose(dialog: ExportDialog, kind: str, qtbot: QtBot) -> None:
    dialog.choices.kind.set_value(kind)
    dialog.choices.kind.activated.emit(0)
    settled(dialog, qtbot)


def test_it_opens_with_every_control_named(look: Look, finished: Workspace, qtbot: QtBot) -> None:
    dialog = shown(look, finished, qtbot)
    assert nameless(dialog) == []
    assert not dialog.grab().isNull()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_report_comes_before_anything_is_written(dialog: ExportDialog) -> None:
    assert dialog.preview is not None
    assert dialog.preview.documents == 11
    assert dialog.preview.left_out == (("berita 0", "not complete"),)
    assert not dialog.place.exists()


def test_a_loss_is_refused_until_it_is_accepted(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.preview is not None
    assert dialog.preview.refused == (not dialog.export_button.isEnabled())
    if dialog.preview.refused:
        assert dialog.refusal.isVisible()
        qtbot.mouseClick(dialog.accept_loss, LEFT)
        settled(dialog, qtbot)
    assert dialog.export_button.isEnabled()


def test_one_file_is_written_and_told(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "file", qtbot)
    assert dialog.place.suffix == ".spacy"
    assert not dialog.split.isVisible()
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.place.exists()
    assert not dialog.isVisible()


def test_a_split_that_is_not_whole_is_refused(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.split.parts[0].setValue(70)
    settled(dialog, qtbot)
    assert "make 90 percent" in dialog.refusal.text()
    assert not dialog.export_button.isEnabled()


def test_a_choice_makes_the_report_anew(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.choices.unfinished, LEFT)
    settled(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.documents == 12


def test_labels_that_are_not_ticked_stay(dialog: ExportDialog, qtbot: QtBot) -> None:
    for name in ("ORGANISATION", "QUOTE", "FIGURE"):
        qtbot.mouseClick(dialog.choices.labels[name], LEFT)
    settled(dialog, qtbot)
    assert dialog.preview is not None
    assert list(dialog.preview.labels) == ["PERSON"]


def test_what_is_there_is_never_proposed_as_the_place(dialog: ExportDialog, qtbot: QtBot) -> None:
    first = dialog.place
    first.mkdir()
    choose(dialog, "file", qtbot)
    choose(dialog, "folder", qtbot)
    assert dialog.place != first


def test_no_article_in_it_is_said(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.preview is not None
    dialog._take(replace(dialog.preview, documents=0, notes=()))
    assert "No article would be in it" in dialog.refusal.text()
    assert not dialog.export_button.isEnabled()


def test_nothing_finished_is_a_sentence(light: Look, desk: Workspace, qtbot: QtBot) -> None:
    dialog = shown(light, desk, qtbot)
    assert "no finished article to export" in dialog.refusal.text()
    assert not dialog.export_button.isEnabled()
    dialog.reject()
