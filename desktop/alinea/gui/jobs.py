"""Run work away from the GUI thread and bring its answer back to it."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from alinea.model.errors import Cancelled
from alinea.model.progress import Progress

_OFTEN = 0.04
"""Seconds between two reports of the same kind of work; more would only flood the window."""

Work = Callable[[Progress], object]


class JobQueue(QObject):
    """Runs one kind of job; only the answer to the latest request is delivered.

    The work is a plain function of immutable values and of the ``Progress`` that it is handed, so
    it needs no lock and no Qt. A new request cancels the one before it. After ``cancel`` the work
    stops at its next report of progress, and ``cancelled`` follows at once.
    """

    started = Signal()
    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _answered = Signal(int, object, object)
    _reported = Signal(int, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._latest = 0
        self._stop: threading.Event | None = None
        self._answered.connect(self._deliver)
        self._reported.connect(self._report)

    @property
    def busy(self) -> bool:
        return self._stop is not None

    def submit(self, work: Work) -> None:
        self._halt()
        self._latest += 1
        self._stop = threading.Event()
        self.started.emit()
        self._pool.start(_Job(self._latest, work, self._stop, self))

    def cancel(self) -> None:
        """Give up what is being done; nothing of it will be delivered."""
        if self._stop is None:
            return
        self._halt()
        self._latest += 1
        self.cancelled.emit()

    def wait(self, milliseconds: int = 5000) -> bool:
        return self._pool.waitForDone(milliseconds)

    def _halt(self) -> None:
        if self._stop is not None:
            self._stop.set()
        self._stop = None

    def _report(self, number: int, done: int, total: int, what: str) -> None:
        if number == self._latest:
            self.progressed.emit(done, total, what)

    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        if number != self._latest:
            return
        self._stop = None
        if error is None:
            self.finished.emit(result)
        else:
            self.failed.emit(error)


class _Job(QRunnable):
    def __init__(self, number: int, work: Work, stop: threading.Event, queue: JobQueue) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._stop = stop
        self._said, self._last = "", 0.0
        self._answer = queue._answered.emit  # noqa: SLF001  (the two are one thing)
        self._report = queue._reported.emit  # noqa: SLF001

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Exception as error:  # noqa: BLE001  (whatever it is, the GUI must hear of it)
            self._answer(self._number, None, error)
        else:
            self._answer(self._number, result, None)

    def _progress(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if what != self._said or now - self._last >= _OFTEN:
            self._said, self._last = what, now
            self._report(self._number, done, total, what)
