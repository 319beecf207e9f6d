"""Make a new, empty project.

JSON: {"project": path, "title", "language", "labels": [names of the labels]}.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kutip.cli.opening import opened
from kutip.cli.output import Output


def options(parser: ArgumentParser) -> None:
    """What the project begins with."""
    parser.add_argument("project", metavar="PROJECT", help="the .kutip file to make")
    parser.add_argument(
        "--labels",
        metavar="SET",
        default="news",
        help="news (the default), quotation, or the path of a label set as JSON",
    )
    parser.add_argument(
        "--language",
        choices=("id", "en"),
        default="id",
        help="the language of the articles; it decides where words end (default: id)",
    )
    parser.add_argument("--title", default="", help="what people call it (default: its file name)")


def run(args: Namespace, output: Output) -> int:
    """Make it, and say what it has."""
    from kutip.app.projects import new_project

    new_project(Path(args.project), labels=args.labels, language=args.language, title=args.title)
    with opened(args.project) as desk:
        names = [label.name for label in desk.labels.spans]
        title = desk.project.title
    found = {
        "project": args.project,
        "title": title,
        "language": args.language,
        "labels": names,
    }
    output.answer(found, [f"Made {args.project} with the labels {', '.join(names)}."])
    return 0
