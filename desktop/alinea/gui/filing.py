"""New, open, save, recent files, and unsaved work kept against a crash."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from alinea.bundle import resources
from alinea.gui.dialogs.closing import OverwriteDialog, UnsavedDialog
from alinea.gui.document import Document
from alinea.gui.jobs import JobQueue
from alinea.gui.session import Session
from alinea.gui.settings import Settings
from alinea.gui.sources import Brought
from alinea.i18n import _, current
from alinea.model.errors import AlineaError, ChangedOnDisk
from alinea.model.progress import Progress
from alinea.model.workspace import Workspace

SUFFIX = ".alinea"
AUTOSAVE = 3000
"""Milliseconds from a change to its being kept in the journal."""
TEXTS = "*.docx *.dotx *.docm *.txt *.md *.html *.htm *.mhtml *.mht *.pdf *.odt *.rtf *.eml"
SAMPLES = ("draft-1", "draft-2", "draft-3", "adopted")


class Filing(QObject):
    """Knows which file the document belongs to; ``said`` carries sentences for the user."""

    said = Signal(str)
    failed = Signal(object)
    recovery_found = Signal(object)

    def __init__(
        self,
        document: Document,
        session: Session,
        settings: Settings,
        window: QWidget,
        journals: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._document, self._session, self._settings = document, session, settings
        self._window = window
        self._journals = journals or journal_folder()
        self._journaling = JobQueue(self)
        self._journaling.failed.connect(self.failed)
        self._saved_at: datetime.datetime | None = None
        self._autosave = QTimer(self)
        self._autosave.setSingleShot(True)
        self._autosave.setInterval(AUTOSAVE)
        self._autosave.timeout.connect(self.keep_journal)
        document.filed.connect(self._follow)

    def do_new(self) -> None:
        if self.may_leave():
            self._put(Workspace(), None, None)

    def do_open(self) -> None:
        everything = _("Statements and workspaces")
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window,
            _("Open"),
            self._settings.folder,
            f"{everything} (*{SUFFIX} {TEXTS});;{_('All files')} (*)",
        )
        self.open_paths([Path(name) for name in names])

    def do_add(self) -> None:
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window,
            _("Add statement"),
            self._settings.folder,
            f"{_('Statements')} ({TEXTS});;{_('All files')} (*)",
        )
        self.open_paths([Path(name) for name in names])

    def do_sample(self) -> None:
        """Open the three drafts and the adopted text, in the language of the interface."""
        if not self.may_leave():
            return
        self._put(Workspace(), None, None)
        folder = resources() / "samples"
        names = [f"{stem}.{current().language}.txt" for stem in SAMPLES]
        found = [Brought(data=(folder / name).read_bytes(), name=name) for name in names]
        self._session.bring(found)

    def do_save(self) -> bool:
        if self._document.path is None:
            return self.do_save_as()
        return self._write(self._document.path, self._document.digest)

    def do_save_as(self) -> bool:
        suggested = self._document.path or Path(self._settings.folder) / (_("comparison") + SUFFIX)
        name, _chosen = QFileDialog.getSaveFileName(
            self._window, _("Save as"), str(suggested), f"{_('Alinea workspace')} (*{SUFFIX})"
        )
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.suffix else path.with_suffix(SUFFIX), None)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a workspace, or add texts to the one that is open; of workspaces the first."""
        if not paths:
            return
        self._settings.folder = str(paths[0].parent)
        workspaces = [path for path in paths if path.suffix.lower() == SUFFIX]
        texts = [path for path in paths if path.suffix.lower() != SUFFIX]
        if workspaces and not self.open_workspace(workspaces[0]):
            return
        self._session.bring([Brought(path=path) for path in texts])

    def open_workspace(self, path: Path) -> bool:
        from alinea.files import sha256  # noqa: PLC0415  (start-up)
        from alinea.workspace.file import load  # noqa: PLC0415

        if not self.may_leave():
            return False
        try:
            workspace = load(path)
            digest = sha256(path.read_bytes())
        except (AlineaError, OSError) as error:
            self._settings.forget(path)
            self.failed.emit(error)
            return False
        self._put(workspace, path, digest)
        self._settings.remember(path)
        return True

    def may_leave(self) -> bool:
        """Ask what to do with unsaved work; False where the user would rather stay."""
        if not self._document.modified:
            return True
        answer = UnsavedDialog.ask(self._window, self.name())
        if answer == "save":
            return self.do_save()
        return answer == "discard"

    def name(self) -> str:
        path = self._document.path
        return path.name if path is not None else _("Unsaved comparison")

    def state_words(self) -> str:
        """Say whether the work is saved, and when it was."""
        if not self._document.workspace.statements:
            return ""
        if self._document.modified:
            return _("Changes not saved · {name}").format(name=self.name())
        if self._document.path is None:
            return _("Not saved")
        if self._saved_at is None:
            return self.name()
        time = self._saved_at.strftime("%H:%M")
        return _("Saved {time} · {name}").format(time=time, name=self.name())

    def look_for_recovery(self) -> None:
        """Offer what an earlier run did not save."""
        if not self._journals.is_dir() or not any(self._journals.iterdir()):
            return
        from alinea.workspace.journal import left_behind  # noqa: PLC0415  (start-up)

        for found in left_behind(self._journals):
            self.recovery_found.emit(found)
            return

    def recover(self, found: object) -> None:
        from alinea.files import sha256  # noqa: PLC0415  (start-up)
        from alinea.workspace.journal import Recovery, discard  # noqa: PLC0415

        if not isinstance(found, Recovery) or not self.may_leave():
            return
        origin = found.origin if found.origin is not None and found.origin.is_file() else None
        digest = sha256(origin.read_bytes()) if origin is not None else None
        self._put(found.workspace, origin, digest)
        self._document.spoil()
        discard(found.journal)

    def forget(self, found: object) -> None:
        from alinea.workspace.journal import Recovery, discard  # noqa: PLC0415

        if isinstance(found, Recovery):
            discard(found.journal)

    def keep_journal(self) -> None:
        """Write unsaved work to the journal, away from the GUI thread."""
        if not self._document.modified:
            return
        from alinea.workspace.journal import journal_path, keep  # noqa: PLC0415  (start-up)

        workspace, origin = self._document.workspace, self._document.path
        journal = journal_path(self._journals)

        def work(_progress: Progress) -> None:
            keep(workspace, journal, origin)

        self._journaling.submit(work)

    def close(self) -> None:
        """Drop the journal: all is saved, or the user wants it gone."""
        self._autosave.stop()
        self._journaling.wait()
        self._drop_journal()

    def _drop_journal(self) -> None:
        if not self._journals.is_dir():
            return
        from alinea.workspace.journal import discard, journal_path  # noqa: PLC0415  (start-up)

        discard(journal_path(self._journals))

    def _follow(self) -> None:
        if self._document.modified:
            self._autosave.start()
        else:
            self._autosave.stop()
            self._drop_journal()

    def _put(self, workspace: Workspace, path: Path | None, digest: str | None) -> None:
        self._session.cancel()
        self._saved_at = None
        self._document.put(workspace, path, digest)

    def _write(self, path: Path, expected: str | None) -> bool:
        from alinea.workspace.file import save  # noqa: PLC0415  (start-up)

        try:
            digest = save(self._document.workspace, path, expected=expected)
        except ChangedOnDisk:
            answer = OverwriteDialog.ask(self._window, path.name)
            if answer == "overwrite":
                return self._write(path, None)
            return self.do_save_as() if answer == "elsewhere" else False
        except AlineaError as error:
            self.failed.emit(error)
            return False
        self._saved_at = datetime.datetime.now().astimezone()
        self._settings.folder = str(path.parent)
        self._settings.remember(path)
        self._document.saved(path, digest)
        return True


def journal_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "journal"
