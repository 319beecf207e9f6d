"""Other processes: started on a few lines of Python, listened to, killed."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent
_FIRST = f"import sys; sys.path.insert(0, {str(_HERE)!r})\n"


@contextmanager
def child(code: str, *arguments: object) -> Iterator["subprocess.Popen[str]"]:
    """A process that runs the code; what it `say`s is read here. Killed at the end."""
    say = "def say(*words): print(*words, flush=True)\n"
    command = [sys.executable, "-c", _FIRST + say + code, *map(str, arguments)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def heard(process: "subprocess.Popen[str]") -> str:
    """The next line that a child says; where it says no more, what went wrong."""
    line = process.stdout.readline()
    assert line, process.stderr.read()
    return line.rstrip("\n")


def last_words(code: str, *arguments: object) -> str:
    """All that a child says until it ends by itself, in good order."""
    with child(code, *arguments) as process:
        said, complaint = process.communicate(timeout=60)
        assert process.returncode == 0, complaint
        return said.rstrip("\n")
