"""Slow work beside the window: a job on a thread, its progress and end told on the main thread."""

import threading
from typing import Any

from PySide6.QtCore import QObject, Signal

from kutip.domain.errors import KutipError
from kutip.domain.jobs import Job


class JobRunner(QObject):
    """Runs one job. Cancelling is a flag looked at between its steps; nothing is half done."""

    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, job: Job[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._cancel = threading.Event()
        self._thread = threading.Thread(target=self._run, name="job")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop at its next step."""
        self._cancel.set()

    def wait(self) -> None:
        """Until it has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            while not self._cancel.is_set():
                self.progressed.emit(next(self._job))
            self._job.close()
            self.cancelled.emit()
        except StopIteration as end:
            self.finished.emit(end.value)
        except KutipError as error:
            self.refused.emit(error)
        except BaseException as error:  # noqa: BLE001 - the crash guard shows it on the main thread
            self.failed.emit(error)
