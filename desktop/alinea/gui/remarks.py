"""The user's own word on a passage: a note and a status."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.look import caps
from alinea.gui.speech import Speaking
from alinea.i18n import _, pgettext
from alinea.model.workspace import Standing


class NoteField(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class RemarkBox(Speaking, QWidget):
    """``note_written`` comes when the field is left, ``standing_chosen`` carries None for none."""

    note_written = Signal(str)
    standing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.note_title = QLabel()
        self.status_title = QLabel()
        for label in (self.note_title, self.status_title):
            label.setObjectName("groupTitle")
            label.setFont(caps())
        self.note = NoteField()
        self.note.setObjectName("note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(84)
        self.note.left.connect(self.keep)
        self.buttons: dict[Standing, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout()
        row.setSpacing(6)
        for standing in Standing:
            button = QPushButton()
            button.setObjectName("choice")
            button.setCheckable(True)
            button.clicked.connect(lambda _c=False, one=standing: self._choose(one))
            self._group.addButton(button)
            self.buttons[standing] = button
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(7)
        box.addWidget(self.note_title)
        box.addWidget(self.note)
        box.addSpacing(4)
        box.addWidget(self.status_title)
        box.addLayout(row)
        self.retranslate()

    def show_remarks(self, note: str, standing: Standing | None) -> None:
        self._note = note
        if self.note.toPlainText() != note:
            self.note.setPlainText(note)
        for one, button in self.buttons.items():
            button.setChecked(one is standing)

    def keep(self) -> None:
        """Hand on what was written, if it is new."""
        written = self.note.toPlainText().strip()
        if written != self._note:
            self._note = written
            self.note_written.emit(written)

    def retranslate(self) -> None:
        self.note_title.setText(_("Note"))
        self.status_title.setText(_("Status"))
        self.note.setPlaceholderText(_("What to remember about these passages"))
        self.note.setAccessibleName(_("Note"))
        for standing, name in (
            (Standing.OPEN, pgettext("status", "Open")),
            (Standing.TO_RAISE, _("To raise")),
            (Standing.AGREED, _("Agreed")),
        ):
            self.buttons[standing].setText(name)

    def _choose(self, standing: Standing) -> None:
        chosen = standing if self.buttons[standing].isChecked() else None
        self.standing_chosen.emit(chosen)
