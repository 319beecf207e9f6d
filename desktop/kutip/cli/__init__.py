"""The command line; starts the window when given no command."""

from collections.abc import Sequence
from pathlib import Path

# Every command, in the order of the help. Its page is the module of its name in `commands`.
COMMANDS = (
    "demo",
    "new",
    "import",
    "remove-import",
    "export",
    "labels",
    "stats",
    "search",
    "check",
    "backup",
    "restore",
    "undo",
    "formats",
)


def main(argv: Sequence[str]) -> int:
    """Run a command, or else the window, and give the exit code."""
    words = list(argv)
    if is_for_the_window(words):
        from kutip.gui import run

        return run(words[0] if words else None)
    from kutip.cli.running import run_guarded

    return run_guarded(words)


def is_for_the_window(words: Sequence[str]) -> bool:
    """Whether the words are none, or one that can only be a project."""
    if not words:
        return True
    first = words[0]
    return len(words) == 1 and not first.startswith("-") and _is_project(first)


def _is_project(word: str) -> bool:
    """A command is never taken for a project: a project of that name is written `./stats`."""
    if word in COMMANDS:
        return False
    return "." in word or "/" in word or "\\" in word or Path(word).exists()
