"""The projects opened lately, for the start page: a short list in the state folder.

The list is a convenience: a broken or missing file is an empty list, and nothing else.
"""

import contextlib
import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from kutip.app.folders import state_folder, write_whole

LIMIT = 10
FILE = "recent.json"

Age = Literal["today", "yesterday", "week", "older", "unknown"]


class RecentProject(NamedTuple):
    """A project as the list remembers it: where it is, and how far the work was."""

    path: str
    title: str
    opened_at: str = ""
    documents: int = 0
    done: int = 0
    article: int = 0
    annotator: str = ""
    missing: bool = False


def load_recent() -> list[RecentProject]:
    """The projects opened lately, the last first; those whose file is gone are marked."""
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    entries = found if isinstance(found, list) else []
    projects = (_project(entry) for entry in entries if isinstance(entry, dict))
    return [project for project in projects if project is not None][:LIMIT]


def _project(entry: dict[str, object]) -> RecentProject | None:
    path = entry.get("path")
    if not isinstance(path, str) or not path:
        return None
    project = RecentProject(path, Path(path).stem, missing=_is_missing(path))
    told = {
        name: value
        for name, value in entry.items()
        if name in RecentProject._fields
        and name not in ("path", "missing")
        and type(value) is type(getattr(project, name))
    }
    return project._replace(**told)  # type: ignore[arg-type]  # each is of the type it replaces


def _is_missing(path: str) -> bool:
    """Whether a project's file is gone; what cannot be looked at is gone for now."""
    try:
        return "://" not in path and not Path(path).is_file()
    except OSError:
        return True


def save_recent(projects: Iterable[RecentProject]) -> None:
    """Write the list. Where it cannot be written, the work goes on without it."""
    rows = [_row(project) for project in list(projects)[:LIMIT]]
    with contextlib.suppress(OSError):
        write_whole(_file(), json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _row(project: RecentProject) -> dict[str, object]:
    return {name: value for name, value in project._asdict().items() if name != "missing"}


def remember(project: RecentProject) -> list[RecentProject]:
    """Put a project first on the list; gives the list."""
    others = [known for known in load_recent() if known.path != project.path]
    save_recent([project, *others])
    return load_recent()


def forget(path: str) -> list[RecentProject]:
    """Take a project off the list, not off the disk; gives the list."""
    save_recent(known for known in load_recent() if known.path != path)
    return load_recent()


def moved(path: str, found: str) -> list[RecentProject]:
    """A missing project was found elsewhere; gives the list."""
    save_recent(
        known._replace(path=found) if known.path == path else known
        for known in load_recent()
        if known.path != found
    )
    return load_recent()


def opened_on(project: RecentProject) -> datetime | None:
    """When a project was opened last, in the time of this place."""
    try:
        return datetime.fromisoformat(project.opened_at).astimezone()
    except ValueError:
        return None


def age(project: RecentProject, today: date) -> Age:
    """How long ago a project was opened, as people say it."""
    opened = opened_on(project)
    if opened is None:
        return "unknown"
    match (today - opened.date()).days:
        case 0:
            return "today"
        case 1:
            return "yesterday"
        case days if 1 < days < 7:
            return "week"
    return "older"


def _file() -> Path:
    return state_folder() / FILE
