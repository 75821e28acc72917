"""Ask for the password of an encrypted file."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from alinea.gui.speech import Speaking
from alinea.i18n import _


class PasswordDialog(Speaking, QDialog):
    def __init__(self, name: str, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._wrong = name, wrong
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.words.setBuddy(self.field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addWidget(self.words)
        box.addWidget(self.field)
        box.addWidget(self.buttons)
        self.setMinimumWidth(400)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Password"))
        say = (
            _("The password given does not open “{file}”. Try another:")
            if self._wrong
            else _("“{file}” is protected. Its password:")
        )
        self.words.setText(say.format(file=self._name))
        self.field.setAccessibleName(_("Password"))

    @classmethod
    def ask(cls, parent: QWidget | None, name: str, *, wrong: bool = False) -> str | None:
        """Return the password, None where the user gives up."""
        dialog = cls(name, wrong=wrong, parent=parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        password = dialog.field.text()
        dialog.deleteLater()
        return password if accepted and password else None
