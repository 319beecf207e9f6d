"""One writer, several readers: the lock beside a project, and who holds it.

The operating system frees the lock when its holder dies, however it dies; the name beside it is
only for the sentence.
"""

import json
import os
import socket
from pathlib import Path

from filelock import FileLock, Timeout

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP


class HeldError(KutipError):
    """Somebody else is writing to the project."""


class WriterLock:
    """The right to write to a project, held by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(path.with_name(path.name + ".lock"), is_singleton=False)
        self._holder = path.with_name(path.name + ".writer")

    def acquire(self, name: str, wait: float = 0.0) -> None:
        """Take the lock for someone, waiting so many seconds; refuse with the holder's name."""
        holder = {"name": name, "host": socket.gethostname(), "process": os.getpid()}
        try:
            self._lock.acquire(timeout=wait)
            self._holder.write_text(json.dumps(holder), encoding="utf-8")
        except Timeout:
            raise self._held() from None
        except OSError as error:
            self._lock.release()
            raise KutipError(
                QT_TRANSLATE_NOOP(
                    "errors", "The folder of {path} cannot be written to: {reason}."
                ),
                path=self.path,
                reason=error.strerror,
            ) from error

    def release(self) -> None:
        """Give the lock back; without having it, nothing happens."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()  # the file stays: to delete it could leave two holders

    def _held(self) -> HeldError:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            holder = {}
        return HeldError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is being written to by {name} on {host} (process {process}). "
                "Close it there first; reading is possible meanwhile.",
            ),
            path=self.path,
            name=holder.get("name") or "?",
            host=holder.get("host") or "?",
            process=holder.get("process") or "?",
        )
