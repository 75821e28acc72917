"""Export the comparison to Word, in either language whatever the interface speaks."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from alinea import i18n
from alinea.gui.session import Session
from alinea.gui.settings import Settings
from alinea.i18n import _


class Exporting(QObject):
    """``written`` carries the path of a finished export."""

    said = Signal(str)
    written = Signal(object)

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        session.exported.connect(self.written)

    def do_export_en(self) -> None:
        self._export("en")

    def do_export_es(self) -> None:
        self._export("es")

    def open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _export(self, language: str) -> None:
        stem = i18n.load(language).gettext("comparison")
        suggested = Path(self._settings.folder) / f"{stem}.docx"
        name, _chosen = QFileDialog.getSaveFileName(
            self._window, _("Export to Word"), str(suggested), f"{_('Word document')} (*.docx)"
        )
        if not name:
            return
        path = Path(name)
        path = path if path.suffix else path.with_suffix(".docx")
        self._settings.folder = str(path.parent)
        self._session.export(path, language)
