"""Set the strength of a commitment by hand, with a reason."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.speech import Speaking
from alinea.i18n import _, current
from alinea.wording.levels import level_name


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level chosen and why; ``level`` is None to leave it to the rules again."""

    level: int | None
    reason: str


class StrengthDialog(Speaking, QDialog):
    def __init__(
        self, text: str, level: int, *, overridden: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.passage = QLabel(text)
        self.passage.setWordWrap(True)
        self.passage.setTextFormat(Qt.TextFormat.PlainText)
        self.passage.setObjectName("quoted")
        self._group = QButtonGroup(self)
        self.choices: dict[int | None, QRadioButton] = {}
        self.reason = QLineEdit()
        self.why = QLabel()
        self.why.setBuddy(self.reason)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addWidget(self.passage)
        for one in (*range(6, -1, -1), *((None,) if overridden else ())):
            button = QRadioButton()
            self._group.addButton(button)
            self.choices[one] = button
            box.addWidget(button)
        self.choices[level].setChecked(True)
        self.choices[level].setFocus()
        box.addSpacing(6)
        box.addWidget(self.why)
        box.addWidget(self.reason)
        box.addWidget(self.buttons)
        self.setMinimumWidth(480)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Set another strength"))
        for level, button in self.choices.items():
            if level is None:
                button.setText(_("Leave it to the rules"))
            else:
                pips = "●" * level + "○" * (6 - level)
                button.setText(f"{pips}  {level} · {level_name(level, current())}")
        self.why.setText(_("&Reason:"))
        self.reason.setPlaceholderText(_("Kept with the workspace, with your name and the time"))

    def verdict(self) -> Verdict:
        level = next(level for level, one in self.choices.items() if one.isChecked())
        return Verdict(level, self.reason.text().strip())

    @classmethod
    def ask(
        cls, parent: QWidget | None, text: str, level: int, *, overridden: bool
    ) -> Verdict | None:
        """Return what the user decided, None where they give up."""
        dialog = cls(text, level, overridden=overridden, parent=parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        found = dialog.verdict()
        dialog.deleteLater()
        return found if accepted else None
