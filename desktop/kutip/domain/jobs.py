"""Slow work is a generator: it yields its progress, and what it returns is the result."""

from collections.abc import Callable, Generator
from typing import NamedTuple, TypeVar

Result = TypeVar("Result")


class Progress(NamedTuple):
    """How far a job is: done of total (0 where the total is not known), and on what."""

    done: int
    total: int
    note: str = ""


Job = Generator[Progress, None, Result]


def run(job: Job[Result], show: Callable[[Progress], None] = lambda _: None) -> Result:
    """Drive a job to its end, showing each step, and give its result."""
    while True:
        try:
            show(next(job))
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's result has no type here
