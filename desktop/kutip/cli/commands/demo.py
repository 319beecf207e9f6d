"""Work through one article in the real window by itself, and leave pictures.

Imports the sample article, labels it by real key and mouse events, links a quote to its speaker,
undoes and redoes, closes and reopens, exports, and reads the export back with plain spaCy. Needs
no screen.

Exit code 1 where anything differs from what was typed.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kutip.cli.output import Output


def options(parser: ArgumentParser) -> None:
    """Where to leave what it made."""
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="leave the project, export and pictures here"
    )


def run(args: Namespace, output: Output) -> int:
    """Hand over to the window."""
    from kutip.gui.demo import run as run_demo

    return run_demo(args.out, output.as_json)
