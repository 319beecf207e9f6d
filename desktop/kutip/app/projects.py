"""Making projects and opening them."""

import getpass
from pathlib import Path

from kutip.app.workspace import Workspace
from kutip.domain.errors import KutipError
from kutip.domain.items import Project, ProjectId, new_id
from kutip.domain.labels import LabelSet
from kutip.formats.label_files import read_labels, write_labels
from kutip.resources import resource
from kutip.storage import store as storage
from kutip.storage.connect import file_kind
from kutip.storage.lock import HeldError
from kutip.storage.store import Store

# The label sets that come with the program, by the folder of `seeds` they are in.
BUILT_IN = ("news", "quotation")
COMMAND_WAITS = 5.0


def new_project(
    path: Path, *, labels: str = "news", language: str = "id", title: str = ""
) -> Path:
    """Make a project file with a label set: one that comes along, or one from a JSON file."""
    project = Project(
        ProjectId(new_id()),
        title or path.stem,
        language,
        tokenizer=language,
        guideline=built_in_guideline(labels) if labels in BUILT_IN else (),
    )
    storage.create(path, project, label_set(labels))
    return path


def label_set(name: str) -> LabelSet:
    """A label set by the name of a built-in one, or by the path of its JSON file."""
    path = resource(f"seeds/{name}/labels.json") if name in BUILT_IN else Path(name)
    return read_label_set(path)


def read_label_set(path: Path) -> LabelSet:
    """The label set that a JSON file holds."""
    return read_labels(path)


def write_label_set(labels: LabelSet, path: Path) -> None:
    """Write a label set as a JSON file that a person can edit."""
    write_labels(labels, path)


def built_in_guideline(name: str) -> tuple[tuple[str, str], ...]:
    """The guideline of a label set that comes along, by language, as Markdown."""
    folder = resource(f"seeds/{name}")
    return tuple(
        (language, (folder / f"guideline.{language}.md").read_text(encoding="utf-8"))
        for language in ("en", "id")
    )


def user_name() -> str:
    """How the person at this computer is called, until they say otherwise."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"


def open_project(
    path: str | Path, annotator: str | None = None, *, write: bool = True
) -> Workspace:
    """Open a project to work in it: the way in for programs.

    Waits up to five seconds for whoever writes to it now, then raises `KutipError`.
    """
    name = annotator or user_name()
    store = Store(Path(path), writer=name if write else None, wait=COMMAND_WAITS)
    try:
        return Workspace(store, name)
    except BaseException:
        store.close()
        raise


def open_for_window(path: Path, annotator: str) -> tuple[Workspace, KutipError | None]:
    """Open a project for a window: to write, else to read, with the reason why only that."""
    refused: KutipError | None = None
    try:
        store = Store(path, writer=annotator)
    except HeldError as held:
        store, refused = Store(path), held
    return Workspace(store, annotator), refused


def refuse_no_project(path: Path) -> None:
    """Raise `KutipError` where a path names no project of this program."""
    file_kind(path)
