"""An import as a command makes it: the project too where it is missing, the search index after."""

import contextlib
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kutip.cli.opening import opened
from kutip.cli.output import Output
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from kutip.app.import_options import ImportOptions
    from kutip.app.import_report import ImportReport

# What a project may leave beside itself while it is open.
_BESIDE = ("", "-wal", "-shm", ".lock", ".writer")


def import_into(
    project: str, sources: Sequence[Path], options: "ImportOptions", output: Output
) -> "ImportReport":
    """Import into a project, or into a new one if only articles come in."""
    if Path(project).exists() or project.startswith(("postgresql:", "postgres:")):
        return _import(project, sources, options, output)
    return _import_into_new(Path(project), sources, options, output)


def _import(
    project: str, sources: Sequence[Path], options: "ImportOptions", output: Output
) -> "ImportReport":
    from kutip.app.importing import import_files

    with opened(project, write=not options.dry_run) as desk:
        report = output.follow(import_files(desk.store, sources, options))
        if report.import_id is not None:
            # What is not indexed now is indexed by the next search.
            with contextlib.suppress(KeyboardInterrupt):
                output.follow(desk.store.fill_search())
        return report


def _import_into_new(
    project: Path, sources: Sequence[Path], options: "ImportOptions", output: Output
) -> "ImportReport":
    """Make the project for articles alone; where nothing comes in, it is gone again."""
    from kutip.app.importing import look_into
    from kutip.app.projects import new_project

    if not look_into(sources, options).articles_only:
        raise _not_there(project)
    new_project(project)
    stays = False
    try:
        report = _import(str(project), sources, options, output)
        stays = report.import_id is not None
        return report
    finally:
        if not stays:
            for ending in _BESIDE:
                project.with_name(project.name + ending).unlink(missing_ok=True)


def _not_there(project: Path) -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors",
            "There is no project {path} yet, and these files bring annotations, so say which "
            "labels it is to have: kutip new {path} --labels news (or quotation, or a JSON file).",
        ),
        path=shlex.quote(str(project)),
    )
