"""Put a backup in the place of a project, which is kept beside it under another name.

JSON: {"project", "backup", "kept": path of the project as it was, or null where there was none}.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kutip.cli.opening import takes_project
from kutip.cli.output import Output


def options(parser: ArgumentParser) -> None:
    """Which backup."""
    takes_project(parser)
    parser.add_argument("backup", metavar="BACKUP", help="a file that “kutip backup” wrote")


def run(args: Namespace, output: Output) -> int:
    """Restore, and say where the other is."""
    from kutip.app.maintaining import restore

    kept = restore(Path(args.project), Path(args.backup))
    found = {
        "project": args.project,
        "backup": args.backup,
        "kept": str(kept) if kept else None,
    }
    lines = [f"{args.project} is as it was in {args.backup}."]
    output.answer(found, [*lines, *([f"What it was is kept in {kept}."] if kept else [])])
    return 0
