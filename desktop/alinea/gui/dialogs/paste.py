"""Type or paste a statement."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.look import serif
from alinea.gui.speech import Speaking
from alinea.i18n import _


class PasteDialog(Speaking, QDialog):
    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.field = QPlainTextEdit()
        self.field.setFont(serif(11))
        self.field.setTabChangesFocus(True)
        self.field.setPlainText(text)
        self.field.textChanged.connect(self._allow)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addWidget(self.words)
        box.addWidget(self.field, 1)
        box.addWidget(self.buttons)
        self.resize(680, 460)
        self.retranslate()
        self._allow()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Paste text"))
        self.words.setText(_("Paste one statement, with its title in the first line."))
        self.field.setAccessibleName(_("The text of the statement"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Add statement"))

    def _allow(self) -> None:
        ready = bool(self.field.toPlainText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    @classmethod
    def ask(cls, parent: QWidget | None, text: str = "") -> str | None:
        """Return the text, None where the user gives up."""
        dialog = cls(text, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        written = dialog.field.toPlainText()
        dialog.deleteLater()
        return written if accepted and written.strip() else None
