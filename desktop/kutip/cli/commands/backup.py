"""Write a whole, checked copy of a project, also while it is open.

Without DEST, or where DEST is a folder, the copy is named by date and time; the default folder
is PROJECT-backups beside the project.

JSON: {"project", "backup": path of the copy}.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kutip.cli.opening import takes_project
from kutip.cli.output import Output


def options(parser: ArgumentParser) -> None:
    """Where the copy goes."""
    takes_project(parser)
    parser.add_argument("destination", metavar="DEST", nargs="?", type=Path, help="file or folder")


def run(args: Namespace, output: Output) -> int:
    """Copy, and say where it is."""
    from kutip.app.maintaining import backup

    copy = backup(Path(args.project), args.destination)
    found = {"project": args.project, "backup": str(copy)}
    output.answer(found, [f"The backup is {copy}."])
    return 0
