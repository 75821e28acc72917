"""The work behind the window: reading, comparing and exporting, away from the GUI thread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from alinea import i18n
from alinea.gui import changes
from alinea.gui.document import Document
from alinea.gui.jobs import JobQueue
from alinea.gui.sources import Brought, Locked, Taken, read_again, take
from alinea.i18n import N_
from alinea.model.comparison import Comparison
from alinea.model.progress import Progress
from alinea.model.statement import Correction, Statement
from alinea.model.workspace import SourceFile, Workspace


class Session(QObject):
    """Keeps the comparison in step with the document.

    ``failed`` carries an exception, ``locked`` files that need a password, ``full`` how many
    statements found no place, ``known`` titles of statements that were here already.
    """

    compared = Signal(object)
    failed = Signal(object)
    locked = Signal(object)
    full = Signal(int)
    known = Signal(object)
    exported = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.comparison: Comparison | None = None
        self.reading = JobQueue(self)
        self.comparing = JobQueue(self)
        self.exporting = JobQueue(self)
        self._passwords: dict[str, str] = {}
        document.changed.connect(self._follow)
        self.reading.finished.connect(self._take)
        self.comparing.finished.connect(self._show)
        self.exporting.finished.connect(self.exported)
        for queue in (self.reading, self.comparing, self.exporting):
            queue.failed.connect(self.failed)

    def bring(self, brought: Sequence[Brought]) -> None:
        """Read files or pasted words and add them to the workspace as one step."""
        if brought:
            self.reading.submit(lambda progress: take(brought, progress))

    def correct(self, number: int, corrections: tuple[Correction, ...]) -> None:
        """Read statement ``number`` again under the user's corrections."""
        workspace = self.document.workspace
        statement = workspace.statements[number]
        password = self._passwords.get(statement.source.sha256)

        def work(progress: Progress) -> object:
            progress(0, 1, "reading")
            return read_again(statement, workspace.sources, corrections, password)

        self.reading.submit(work)

    def compare(self) -> None:
        """Compare what the document holds; with fewer than two statements there is nothing."""
        workspace = self.document.workspace
        if len(workspace.statements) < 2:
            self.comparing.cancel()
            self._show(None)
            return
        self.comparing.submit(lambda progress: _compared(workspace, progress))

    def export(self, path: Path, language: str) -> None:
        comparison, workspace = self.comparison, self.document.workspace
        if comparison is None:
            return
        catalogue = i18n.load(language)

        def work(progress: Progress) -> Path:
            from alinea.reports.word import write_comparison  # noqa: PLC0415  (start-up)

            write_comparison(comparison, path, catalogue, workspace, progress)
            return path

        self.exporting.submit(work)

    def cancel(self) -> None:
        for queue in self.queues:
            queue.cancel()

    def close(self) -> None:
        """Stop everything and wait until it has stopped."""
        self.cancel()
        for queue in self.queues:
            queue.wait()

    @property
    def queues(self) -> tuple[JobQueue, JobQueue, JobQueue]:
        return self.reading, self.comparing, self.exporting

    def _take(self, answer: object) -> None:
        if isinstance(answer, Statement):
            self._take_corrected(answer)
        elif isinstance(answer, Taken):
            self._take_read(answer)

    def _take_corrected(self, statement: Statement) -> None:
        workspace = self.document.workspace
        for number, one in enumerate(workspace.statements):
            if one.key == statement.key:
                after = changes.with_statement(workspace, number, statement)
                self.document.change(N_("Correct details"), after)

    def _take_read(self, taken: Taken) -> None:
        self._passwords.update(taken.passwords)
        workspace = self.document.workspace
        here = {one.key for one in workspace.statements}
        fresh: list[tuple[Statement, SourceFile]] = []
        repeated: list[tuple[Statement, SourceFile]] = []
        for statement, source in taken.read:
            (repeated if statement.key in here else fresh).append((statement, source))
            here.add(statement.key)
        room = changes.MOST_STATEMENTS - len(workspace.statements)
        if fresh[:room]:
            label = N_("Add statement") if len(fresh[:room]) == 1 else N_("Add statements")
            self.document.change(label, changes.with_statements(workspace, fresh[:room]))
        if len(fresh) > room:
            self.full.emit(len(fresh) - room)
        if repeated:
            self.known.emit([statement.title for statement, _source in repeated])
        for problem in taken.problems:
            self.failed.emit(problem)
        if taken.locked:
            self.locked.emit(taken.locked)

    def unlock(self, locked: Locked, password: str) -> None:
        self.bring([replace(locked.brought, password=password)])

    def _follow(self, before: Workspace, after: Workspace) -> None:
        if _matter(before) != _matter(after):
            self.compare()

    def _show(self, answer: object) -> None:
        self.comparison = answer if isinstance(answer, Comparison) else None
        self.compared.emit(self.comparison)


def _matter(workspace: Workspace) -> tuple[object, ...]:
    """Return what a comparison depends on; notes and statuses do not change it."""
    return (
        workspace.statements,
        workspace.base,
        workspace.pins,
        workspace.overrides,
        workspace.topic_terms,
    )


def _compared(workspace: Workspace, progress: Progress) -> Comparison:
    from alinea.comparison.compare import compare  # noqa: PLC0415  (start-up)

    return compare(
        workspace.statements,
        base=workspace.base,
        pins=workspace.pins,
        overrides=workspace.overrides,
        topic_terms=workspace.topic_terms,
        progress=progress,
    )
