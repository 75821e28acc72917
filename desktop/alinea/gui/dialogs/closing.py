"""Ask before unsaved work is lost, and before a file that others changed is overwritten."""

from typing import Literal

from PySide6.QtWidgets import QMessageBox, QWidget

from alinea.i18n import _

Answer = Literal["save", "discard", "cancel"]


class UnsavedDialog(QMessageBox):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        buttons = QMessageBox.StandardButton
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Alinea")
        self.setText(_("Save the changes to “{name}”?").format(name=name))
        self.setInformativeText(
            _("Otherwise your notes, links and corrections since then are lost.")
        )
        self.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        self.button(buttons.Discard).setText(_("Do not save"))
        self.setDefaultButton(buttons.Save)

    @classmethod
    def ask(cls, parent: QWidget | None, name: str) -> Answer:
        dialog = cls(name, parent)
        chosen = dialog.exec()
        dialog.deleteLater()
        if chosen == QMessageBox.StandardButton.Save:
            return "save"
        return "discard" if chosen == QMessageBox.StandardButton.Discard else "cancel"


class OverwriteDialog(QMessageBox):
    """The file is no longer what was read or written last."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        buttons = QMessageBox.StandardButton
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Alinea")
        self.setText(_("Another program has changed “{name}”.").format(name=name))
        self.setInformativeText(_("Overwrite it, or save your work under another name?"))
        self.setStandardButtons(buttons.Yes | buttons.Save | buttons.Cancel)
        self.button(buttons.Yes).setText(_("Overwrite"))
        self.button(buttons.Save).setText(_("Save under another name …"))
        self.setDefaultButton(buttons.Save)

    @classmethod
    def ask(cls, parent: QWidget | None, name: str) -> Literal["overwrite", "elsewhere", "cancel"]:
        dialog = cls(name, parent)
        chosen = dialog.exec()
        dialog.deleteLater()
        if chosen == QMessageBox.StandardButton.Yes:
            return "overwrite"
        return "elsewhere" if chosen == QMessageBox.StandardButton.Save else "cancel"
