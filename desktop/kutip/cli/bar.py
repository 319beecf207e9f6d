"""A line that shows how far a job is, drawn over and over; only where someone sees it."""

import os
import shutil
import time
from typing import TextIO

from kutip.domain.jobs import Progress

_WIDTH = 24
_PAUSE = 0.1


class Bar:
    """Draws progress on a terminal; in a pipe or a file it stays silent."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_seen = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._drawn = 0
        self._next = 0.0

    def show(self, progress: Progress) -> None:
        """Draw how far it is, ten times a second at most."""
        now = time.monotonic()
        if self._is_seen and now >= self._next:
            self._next = now + _PAUSE
            self._draw(line(progress)[: shutil.get_terminal_size().columns - 1])

    def clear(self) -> None:
        """Take the line away, so that nothing of it stands in what follows."""
        if self._drawn:
            self._draw("")
            self._stream.write("\r")
            self._stream.flush()

    def _draw(self, text: str) -> None:
        self._stream.write("\r" + text.ljust(self._drawn))
        self._stream.flush()
        self._drawn = len(text)


def line(progress: Progress) -> str:
    """Progress as a line: a bar where the whole is known, else only the number."""
    note = " ".join(progress.note.split())
    if not progress.total:
        return f"{progress.done:,}  {note}".rstrip()
    part = min(1.0, progress.done / progress.total)
    full = round(part * _WIDTH)
    drawn = "#" * full + "." * (_WIDTH - full)
    return f"[{drawn}] {part:4.0%}  {progress.done:,} of {progress.total:,}  {note}".rstrip()
