"""Correct what was read about a statement: title, kind, date, place, issuer, parties, language."""

import datetime
import re

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.speech import Speaking
from alinea.i18n import N_, _
from alinea.model.statement import Correction, Field, Kind, Statement, WarningKind

KIND_NAMES = {
    Kind.STATEMENT: N_("Statement"),
    Kind.JOINT_STATEMENT: N_("Joint statement"),
    Kind.JOINT_DECLARATION: N_("Joint declaration"),
    Kind.DECLARATION: N_("Declaration"),
    Kind.COMMUNIQUE: N_("Communiqué"),
    Kind.RESOLUTION: N_("Resolution"),
    Kind.DECISION: N_("Decision"),
    Kind.CONCLUSIONS: N_("Conclusions"),
    Kind.TREATY: N_("Treaty"),
    Kind.AGREEMENT: N_("Agreement"),
    Kind.MEMORANDUM: N_("Memorandum of understanding"),
    Kind.FACT_SHEET: N_("Fact sheet"),
}
_VIEWS = ("proposed", "original", "both")
_CODE = re.compile(r"[A-Za-z]{2,12}")


class DetailsDialog(Speaking, QDialog):
    """Only what the user changes becomes a correction."""

    def __init__(self, statement: Statement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement = statement
        self.title = QLineEdit(statement.title)
        self.kind = QComboBox()
        self.dated = QCheckBox()
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.place = QLineEdit(statement.place or "")
        self.issuer = QLineEdit(statement.issuer or "")
        self.parties = QLineEdit(" ".join(party.code for party in statement.parties))
        self.language = QComboBox()
        self.view = QComboBox()
        self._tracked = bool(statement.revisions) or any(
            one.kind is WarningKind.TRACKED for one in statement.cautions
        )
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        given = statement.date or datetime.date.today()  # noqa: DTZ011  (the user's own day)
        self.date.setDate(QDate(given.year, given.month, given.day))
        self.dated.setChecked(statement.date is not None)
        self.date.setEnabled(statement.date is not None)
        self.dated.toggled.connect(self.date.setEnabled)
        self._lay_out()
        self.retranslate()
        self.kind.setCurrentIndex(list(Kind).index(statement.kind))
        self.language.setCurrentIndex(("en", "es").index(statement.language))
        self.view.setCurrentIndex(_VIEWS.index(_view_of(statement)))

    def retranslate(self) -> None:
        self.setWindowTitle(_("Correct details"))
        for label, words in zip(
            self._labels,
            (
                _("&Title:"),
                _("&Kind:"),
                _("&Date:"),
                _("&Place:"),
                _("&Issuer:"),
                _("P&arties:"),
                _("&Language of the text:"),
                _("T&racked changes:"),
            ),
            strict=True,
        ):
            label.setText(words)
        self.dated.setAccessibleName(_("The statement has a date"))
        self.dated.setToolTip(_("The statement has a date"))
        self.hint.setText(
            _("Parties are two-letter country codes, or codes of bodies, with spaces between.")
        )
        self._fill(self.kind, [_(KIND_NAMES[kind]) for kind in Kind])
        self._fill(self.language, [_("English"), _("Spanish")])
        self._fill(self.view, [_("As proposed"), _("As before them"), _("Both")])

    def corrections(self) -> tuple[Correction, ...]:
        """Return the statement's corrections with those of the dialog over them."""
        found = self._changed()
        fields = {one.field for one in found}
        kept = tuple(one for one in self._statement.corrections if one.field not in fields)
        return (*kept, *found)

    @classmethod
    def ask(cls, parent: QWidget | None, statement: Statement) -> tuple[Correction, ...] | None:
        """Return all corrections of the statement, None where the user gives up."""
        dialog = cls(statement, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        found = dialog.corrections()
        dialog.deleteLater()
        return found if accepted else None

    def _changed(self) -> tuple[Correction, ...]:
        before = self._statement
        date = self.date.date().toString("yyyy-MM-dd") if self.dated.isChecked() else ""
        codes = [code.upper() for code in _CODE.findall(self.parties.text())]
        pairs = (
            (Field.TITLE, before.title, self.title.text().strip()),
            (Field.KIND, before.kind.value, list(Kind)[self.kind.currentIndex()].value),
            (Field.DATE, before.date.isoformat() if before.date else "", date),
            (Field.PLACE, before.place or "", self.place.text().strip()),
            (Field.ISSUER, before.issuer or "", self.issuer.text().strip()),
            (Field.PARTIES, " ".join(one.code for one in before.parties), " ".join(codes)),
            (Field.LANGUAGE, before.language, ("en", "es")[self.language.currentIndex()]),
            (Field.REVISIONS, _view_of(before), _VIEWS[self.view.currentIndex()]),
        )
        return tuple(Correction(field, new) for field, old, new in pairs if new != old)

    def _fill(self, choice: QComboBox, names: list[str]) -> None:
        chosen = max(0, choice.currentIndex())
        choice.clear()
        choice.addItems(names)
        choice.setCurrentIndex(chosen)

    def _lay_out(self) -> None:
        date = QHBoxLayout()
        date.addWidget(self.dated)
        date.addWidget(self.date, 1)
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._labels = [QLabel() for _row in range(8)]
        holder = QWidget()
        holder.setLayout(date)
        date.setContentsMargins(0, 0, 0, 0)
        rows: tuple[tuple[QWidget, QWidget], ...] = (
            (self.title, self.title),
            (self.kind, self.kind),
            (holder, self.date),
            (self.place, self.place),
            (self.issuer, self.issuer),
            (self.parties, self.parties),
            (self.language, self.language),
            (self.view, self.view),
        )
        for label, (field, buddy) in zip(self._labels, rows, strict=True):
            form.addRow(label, field)
            label.setBuddy(buddy)
        form.setRowVisible(self.view, self._tracked)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addLayout(form)
        box.addWidget(self.hint)
        box.addWidget(buttons)
        self.setMinimumWidth(560)


def _view_of(statement: Statement) -> str:
    """Return how tracked changes are seen now."""
    found = [one.value for one in statement.corrections if one.field is Field.REVISIONS]
    return found[-1] if found and found[-1] in _VIEWS else _VIEWS[0]
