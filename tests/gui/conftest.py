"""A window on a small project of three articles, with somebody at it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seated import RICE, Seat, fill, seated

# What a machine says of the first article.
SUGGESTED = (
    RICE.replace("“Kami siap menjaga harga,”", "[“Kami siap menjaga harga,”]QUOTE")
    .replace("Budi Santoso", "[Budi Santoso]PERSON")
    .replace("600 ton", "[600 ton]FIGURE")
)


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """The application's clothes are taken off again."""
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def sit(undressed: None, qtbot: QtBot) -> Iterator[Callable[..., Seat]]:
    """Sit down at a window: `sit(path)`. All windows are closed at the end."""
    with ExitStack() as stack:
        opened: Callable[..., AbstractContextManager[Seat]] = seated
        yield lambda path=None, **settings: stack.enter_context(opened(qtbot, path, **settings))


@pytest.fixture
def articles(project: Path) -> Path:
    """A project of three articles."""
    return fill(project)


@pytest.fixture
def seat(sit: Callable[..., Seat], articles: Path) -> Seat:
    """A window on three articles, the first of them open."""
    return sit(articles)


@pytest.fixture
def suggested(sit: Callable[..., Seat], project: Path) -> Seat:
    """The same, with three suggestions of a machine in the first article."""
    return sit(fill(project, suggested={"beras": SUGGESTED}))
