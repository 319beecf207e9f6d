"""The window: the only place that knows Qt."""

import sys
from pathlib import Path


def run(project: str | None) -> int:
    """Open the window on a project, else on the last one; gives the exit code."""
    from kutip.domain.errors import KutipError
    from kutip.gui import preflight

    try:
        preflight.refuse_bad_pair()
        preflight.refuse_no_display()
        preflight.refuse_missing_libraries()
        if project is not None:
            _refuse_missing(project)
    except KutipError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    from kutip.gui.running import run_window

    return run_window(project)


def _refuse_missing(project: str) -> None:
    """A project named on the command line has to be one, before any window opens."""
    from kutip.app.projects import refuse_no_project

    refuse_no_project(Path(project))
