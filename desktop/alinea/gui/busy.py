"""What is being done, how far it is, and a Cancel that works."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from alinea.gui.jobs import JobQueue
from alinea.gui.speech import Speaking
from alinea.i18n import _

PATIENCE = 250
"""Milliseconds before work is worth showing; what is quicker would only flicker."""


class Busy(Speaking, QFrame):
    """Shows the work of several queues, one at a time."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("busy")
        self._working: list[JobQueue] = []
        self._what = ""
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self.cancel_wanted)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 12, 6)
        box.setSpacing(12)
        box.addWidget(self.words)
        box.addWidget(self.bar, 1)
        box.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        self.retranslate()
        self.hide()

    def watch(self, queue: JobQueue) -> None:
        queue.started.connect(lambda: self._begin(queue))
        queue.progressed.connect(self._report)
        queue.finished.connect(lambda _answer: self._end(queue))
        queue.failed.connect(lambda _error: self._end(queue))
        queue.cancelled.connect(lambda: self._end(queue))

    def retranslate(self) -> None:
        self.cancel_button.setText(_("Cancel"))
        self._say()

    def _begin(self, queue: JobQueue) -> None:
        if queue not in self._working:
            self._working.append(queue)
        self._what = ""
        self.bar.setRange(0, 0)
        self._say()
        if not self.isVisible():
            self._patience.start()

    def _report(self, done: int, total: int, what: str) -> None:
        self._what = what
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self._say()

    def _end(self, queue: JobQueue) -> None:
        if queue in self._working:
            self._working.remove(queue)
        if not self._working:
            self._patience.stop()
            self.hide()

    def _say(self) -> None:
        words = {
            "reading": _("Reading the files …"),
            "commitments": _("Finding who undertakes what …"),
            "alignment": _("Finding which passage answers which …"),
            "comparison": _("Finding what recurs and what diverges …"),
            "report": _("Writing the Word comparison …"),
        }
        said = words.get(self._what, _("Working …"))
        self.words.setText(said)
        self.bar.setAccessibleName(said)
