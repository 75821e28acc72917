"""The receipt of a statement: what was read, what was set aside and why, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.look import sans
from alinea.gui.side_by_side import shortened
from alinea.gui.speech import Speaking
from alinea.i18n import _, current, ngettext
from alinea.model.statement import Correction, Field, Statement
from alinea.wording.formats import day, listing
from alinea.wording.removals import aside_name, aside_sentence, caution_sentence

_KEY = Qt.ItemDataRole.UserRole


class ReceiptDialog(Speaking, QDialog):
    """Lists what was set aside; "Put back" collects the pieces that the user wants in the text."""

    def __init__(self, statement: Statement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement = statement
        self.title = QLabel(statement.title)
        font = sans(12)
        font.setBold(True)
        self.title.setFont(font)
        self.facts = QLabel()
        self.cautions = QLabel()
        for label in (self.title, self.facts, self.cautions):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.aside_title = QLabel()
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.setUniformRowHeights(False)
        self.list.itemChanged.connect(self._allow)
        self.back_button = QPushButton()
        self.back_button.clicked.connect(self.accept)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.back_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setSpacing(10)
        for widget in (self.title, self.facts, self.cautions, self.aside_title):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        box.addWidget(self.buttons)
        self.resize(720, 520)
        self._fill()
        self.retranslate()

    def retranslate(self) -> None:
        statement = self._statement
        self.setWindowTitle(_("Receipt"))
        self.facts.setText("\n".join(self._facts()))
        said = [caution_sentence(one, current()) for one in statement.cautions]
        self.cautions.setText("\n".join(said))
        self.cautions.setVisible(bool(said))
        count = len(statement.removed)
        if count:
            words = ngettext(
                "{count} piece was set aside; tick what belongs to the text:",
                "{count} pieces were set aside; tick what belongs to the text:",
                count,
            ).format(count=count)
        else:
            words = _("Nothing was set aside.")
        self.aside_title.setText(words)
        self.list.setHeaderLabels([_("Set aside"), _("Why")])
        self.list.setAccessibleName(_("Set aside"))
        for number, removed in enumerate(statement.removed):
            item = self.list.topLevelItem(number)
            if item is not None:
                item.setText(1, aside_name(removed.reason, current()))
                item.setToolTip(1, aside_sentence(removed.reason, current()))
        self.list.setVisible(bool(count))
        self.back_button.setText(_("Put back"))
        self._allow()

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the pieces that are ticked."""
        items = (self.list.topLevelItem(number) for number in range(self.list.topLevelItemCount()))
        return tuple(
            str(item.data(0, _KEY))
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        )

    @classmethod
    def ask(cls, parent: QWidget | None, statement: Statement) -> tuple[Correction, ...] | None:
        """Return the statement's corrections with the pieces put back, None for no change."""
        dialog = cls(statement, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        keys = dialog.chosen()
        dialog.deleteLater()
        if not accepted or not keys:
            return None
        return (*statement.corrections, *(Correction(Field.RESTORE, key) for key in keys))

    def _fill(self) -> None:
        for removed in self._statement.removed:
            item = QTreeWidgetItem([shortened(" ".join(removed.text.split()), 160), ""])
            item.setToolTip(0, shortened(removed.text, 1200))
            item.setData(0, _KEY, removed.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self.list.addTopLevelItem(item)
        self.list.setColumnWidth(0, 480)

    def _allow(self) -> None:
        self.back_button.setEnabled(bool(self.chosen()))
        self.back_button.setVisible(bool(self._statement.removed))

    def _facts(self) -> list[str]:
        statement, catalogue = self._statement, current()
        names = [one.es if catalogue.language == "es" else one.en for one in statement.parties]
        where = [
            statement.place or "",
            day(statement.date, catalogue) if statement.date else "",
            listing(names, catalogue),
        ]
        words = len(statement.text.split())
        sizes = [
            ngettext("{count} word", "{count} words", words).format(count=words),
            ngettext("{count} paragraph", "{count} paragraphs", len(statement.paragraphs)).format(
                count=len(statement.paragraphs)
            ),
            ngettext("{count} sentence", "{count} sentences", len(statement.sentences)).format(
                count=len(statement.sentences)
            ),
        ]
        source = statement.source
        read = (
            _("Read from “{file}”").format(file=source.name) if source.name else _("Pasted text")
        )
        encoding = f" ({source.encoding})" if source.encoding else ""
        lines = [" · ".join(one for one in where if one), " · ".join(sizes), f"{read}{encoding}"]
        return [line for line in lines if line]
