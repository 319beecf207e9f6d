"""A project, open for one command and closed after it."""

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kutip.app.workspace import Workspace


@contextmanager
def opened(path: str, *, write: bool = False) -> Iterator["Workspace"]:
    """A project to read, which never waits; or to write, which waits for another writer."""
    from kutip.app.projects import open_project

    desk = open_project(path, write=write)
    with closing(desk.store):
        yield desk


def takes_project(parser: ArgumentParser) -> None:
    """The command is about a project."""
    parser.add_argument("project", metavar="PROJECT", help="a .kutip file")
