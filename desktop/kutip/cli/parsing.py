"""Words into a command and its options; what cannot be understood ends with exit code 2."""

import argparse
import difflib
import importlib
import keyword
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Protocol, cast

from kutip import __version__
from kutip.cli import COMMANDS
from kutip.cli.output import Output

_USAGE = "kutip [PROJECT] | kutip COMMAND … | kutip COMMAND --help"


class Command(Protocol):
    """A module of `kutip.cli.commands`: its docstring is its page in the help."""

    __doc__: str | None

    def options(self, parser: ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, args: Namespace, output: Output) -> int:
        """Do it, and give the exit code."""


def command_named(name: str) -> Command:
    """The module of a command."""
    module = name.replace("-", "_") + ("_" if keyword.iskeyword(name) else "")
    return cast("Command", importlib.import_module(f"kutip.cli.commands.{module}"))


def summary(command: Command) -> str:
    """The first sentence of a command's page."""
    return (command.__doc__ or "").partition("\n")[0]


def parse(words: Sequence[str]) -> tuple[Command, Namespace]:
    """The command that the words name, and what they say to it."""
    name, *rest = words
    if name not in COMMANDS:
        _answer_or_refuse(name)
    command = command_named(name)
    parser = command_parser(name, command)
    args, unknown = parser.parse_known_intermixed_args(rest)
    if unknown:
        parser.error(_unknown_option(parser, unknown[0]))
    return command, args


def command_parser(name: str, command: Command) -> ArgumentParser:
    """The parser of one command, with its page."""
    parser = _Parser(prog=f"kutip {name}", description=(command.__doc__ or "").strip())
    command.options(parser)
    parser.add_argument(
        "--json", action="store_true", help="answer with one JSON object on stdout"
    )
    return parser


class _Parser(ArgumentParser):
    """Pages are shown as they are written, and options are never guessed from their beginning."""

    def __init__(self, **options: str) -> None:
        super().__init__(
            prog=options["prog"],
            usage=options.get("usage"),
            description=options["description"],
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )


def top_parser() -> ArgumentParser:
    """Make the parser of `kutip` itself: for its help, its version, and its refusals."""
    lines = [f"  {name:15}{summary(command_named(name))}" for name in COMMANDS]
    parser = _Parser(
        prog="kutip",
        usage=_USAGE,
        description="Turn news articles into training data. Without a command: the window, with\n"
        "the last project or with PROJECT.\n\ncommands:\n" + "\n".join(lines),
    )
    parser.add_argument("--version", action="version", version=f"kutip {__version__}")
    return parser


def _answer_or_refuse(word: str) -> None:
    """`--help` and `--version` are answered; any other word that is no command is refused."""
    parser = top_parser()
    if word.startswith("-"):
        _, unknown = parser.parse_known_args([word])
        parser.error(f"{unknown[0]} is no option of kutip itself; it may be one of a command")
    near = difflib.get_close_matches(word, COMMANDS, n=1)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    sys.stderr.write(f"There is no command “{word}”.{meant} “kutip --help” lists them all.\n")
    raise SystemExit(2)


def _unknown_option(parser: ArgumentParser, word: str) -> str:
    known = [option for action in parser._actions for option in action.option_strings]
    near = difflib.get_close_matches(word.partition("=")[0], known, n=1)
    meant = f"; did you mean {near[0]}?" if near else ""
    return f"{word} is not understood here{meant}"
