"""A look, and a project to work in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from seen import dressed, undressed

from kutip.app.projects import open_project
from kutip.app.workspace import Workspace
from kutip.domain import annotate
from kutip.gui.look import Look
from marked import LABELS


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    yield dressed(qapp, request.param)
    undressed(qapp)


@pytest.fixture
def light(qapp: QApplication) -> Iterator[Look]:
    yield dressed(qapp, "light")
    undressed(qapp)


@pytest.fixture
def desk(project: Path, add_document: Callable[..., bytes]) -> Iterator[Workspace]:
    """A project with one article and one person marked in it."""
    opened = open_project(project, "ani")
    opened.open(add_document(opened.store, "Budi pergi ke pasar. Kata Wulan, harga naik."))
    person = LABELS.named("PERSON").id
    opened.apply(annotate.add_span(opened.document, opened.mine(), 0, 4, person))
    yield opened
    opened.store.close()
