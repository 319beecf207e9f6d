"""The one place that writes to the terminal: answers to stdout, all else to stderr."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import closing
from io import TextIOWrapper
from typing import TextIO, TypeVar

from kutip.cli.bar import Bar
from kutip.domain.jobs import Job, run

Result = TypeVar("Result")
Answer = Mapping[str, object]


class Output:
    """Tells what a command found: to a person, or with `--json` to a program."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        _tolerate(sys.stdout, "utf-8" if as_json else None)
        _tolerate(sys.stderr, None)

    def answer(self, found: Answer, lines: Iterable[str]) -> None:
        """What the command was run for: one JSON object, or lines for a person."""
        if self.as_json:
            self.object(found)
            return
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()

    def object(self, found: Answer) -> None:
        """One JSON object on stdout."""
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        sys.stdout.flush()

    def say(self, sentence: str) -> None:
        """Say something beside the answer."""
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()

    def refuse(self, sentence: str, found: Answer | None = None) -> int:
        """Say why nothing was done; `found` is what else the JSON object says of it."""
        self.say(sentence)
        if self.as_json:
            self.object({"error": sentence, **(found or {})})
        return 1

    def follow(self, job: Job[Result]) -> Result:
        """Drive a job with a bar where someone sees it; stopped early, it takes itself back."""
        bar = Bar(sys.stderr)
        try:
            with closing(job):
                return run(job, bar.show)
        finally:
            bar.clear()


def table(rows: Iterable[Iterable[object]]) -> list[str]:
    """Rows, the first of them the head, as lines with straight columns; numbers to the right."""
    cells = [[str(cell) for cell in row] for row in rows]
    columns = [_aligned(column) for column in zip(*cells, strict=True)]
    return ["  ".join(row).rstrip() for row in zip(*columns, strict=True)]


def _aligned(column: tuple[str, ...]) -> list[str]:
    width = max(map(len, column))
    are_numbers = all(cell.isdecimal() for cell in column[1:])
    return [cell.rjust(width) if are_numbers else cell.ljust(width) for cell in column]


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 span`, `2 spans`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def no_more_readers() -> None:
    """Whoever read stdout has gone: what is still to be written there goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _tolerate(stream: TextIO, encoding: str | None) -> None:
    """Let a stream carry whatever file names and texts hold, as escapes where it must."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
