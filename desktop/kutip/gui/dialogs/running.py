"""A job under a dialog: a thin bar, what it is on, and a way to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from kutip.domain.errors import KutipError
from kutip.domain.jobs import Job, Progress
from kutip.gui.dialogs.parts import label, link_button, row
from kutip.gui.jobs import JobRunner

_STEPS = 1000


class Running(QWidget):
    """Runs one job at a time; starting another drops the one before, whatever it would say."""

    finished = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._runner: JobRunner | None = None
        self._waiting: Callable[[], Job[Any]] | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(120)
        self._note = label("", "faint")
        self._stop = link_button(self.tr("Stop"))
        self._stop.clicked.connect(self.stop)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.setLayout(row(self._bar, self._note, self._stop, gap=12))
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._runner is not None

    def start(self, make: Callable[[], Job[Any]]) -> None:
        """Run a job; one that is under way is stopped first."""
        if self._runner is not None:
            self._waiting = make
            self._runner.cancel()
            return
        self._waiting = None
        runner = JobRunner(make(), self)
        runner.progressed.connect(self._show)
        runner.finished.connect(lambda result: self._end(self.finished, result))
        runner.refused.connect(lambda error: self._end(self.refused, error))
        runner.failed.connect(self._fail)
        runner.cancelled.connect(lambda: self._end(self.stopped))
        self._runner = runner
        self._bar.setRange(0, 0)
        self._note.setText("")
        self.show()
        runner.start()

    def stop(self) -> None:
        """Ask the job to stop; nothing of it stays."""
        self._waiting = None
        if self._runner is not None:
            self._runner.cancel()

    def wait(self) -> None:
        """Stop, and until the thread has ended."""
        self.stop()
        if self._runner is not None:
            self._runner.wait()

    def _show(self, progress: Progress) -> None:
        self._bar.setRange(0, _STEPS if progress.total else 0)
        self._bar.setValue(_STEPS * progress.done // max(1, progress.total))
        self._note.setText(progress.note[-48:])

    def _end(self, signal: Any, *result: object) -> None:  # noqa: ANN401 - Qt's signals have no type
        self._clear()
        if self._waiting is not None:
            self.start(self._waiting)
        else:
            signal.emit(*result)

    def _fail(self, error: BaseException) -> None:
        self._clear()
        if isinstance(error, KutipError):
            self.refused.emit(error)
        else:
            raise error

    def _clear(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.wait()
            runner.deleteLater()
        self.hide()
