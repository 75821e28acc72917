"""The workspace that is open, its history, and the file that it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from alinea.i18n import _
from alinea.model.workspace import Workspace


class Document(QObject):
    """Holds a workspace; every change goes through ``change`` and can be undone.

    ``changed`` carries the workspace before and after; ``filed`` says that the path, the saved
    state or what can be undone is another.
    """

    changed = Signal(object, object)
    filed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = Workspace()
        self.path: Path | None = None
        self.digest: str | None = None
        self.history = QUndoStack(self)
        self.history.cleanChanged.connect(self._announce)
        self.history.indexChanged.connect(self._announce)

    @property
    def modified(self) -> bool:
        return not self.history.isClean()

    def change(self, label: str, after: Workspace) -> None:
        """Take ``after`` for the workspace; ``label`` is an English message that names the step."""
        if after != self.workspace:
            self.history.push(_Step(self, Change(label, self.workspace, after)))

    def put(self, workspace: Workspace, path: Path | None, digest: str | None) -> None:
        """Begin anew with ``workspace``, which ``path`` holds in a file of hash ``digest``."""
        before, self.workspace = self.workspace, workspace
        self.path, self.digest = path, digest
        self.history.clear()
        self.changed.emit(before, workspace)
        self.filed.emit()

    def saved(self, path: Path, digest: str) -> None:
        self.path, self.digest = path, digest
        self.history.setClean()
        self.filed.emit()

    def spoil(self) -> None:
        """Say that the workspace is not what the file holds, though nothing can be undone."""
        self.history.resetClean()
        self.filed.emit()

    def undo_words(self) -> str:
        """Name what would be undone, "" for nothing, in the language of the interface."""
        return self._words(self.history.index() - 1)

    def redo_words(self) -> str:
        return self._words(self.history.index())

    def _words(self, at: int) -> str:
        command = self.history.command(at) if 0 <= at < self.history.count() else None
        return _(command.text()) if command is not None else ""

    def _announce(self) -> None:
        self.filed.emit()

    def _take(self, workspace: Workspace) -> None:
        before, self.workspace = self.workspace, workspace
        self.changed.emit(before, workspace)


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    before: Workspace
    after: Workspace


class _Step(QUndoCommand):
    def __init__(self, document: Document, change: Change) -> None:
        super().__init__(change.label)
        self._change = change
        self._take: Callable[[Workspace], None] = document._take  # noqa: SLF001  (one thing)

    def redo(self) -> None:
        self._take(self._change.after)

    def undo(self) -> None:
        self._take(self._change.before)
