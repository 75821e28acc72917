"""The user's own word: what belongs together, notes, statuses, strengths, and on statements."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from alinea.gui import changes, pinning
from alinea.gui.anchors import anchor_of
from alinea.gui.desk import Desk
from alinea.gui.dialogs.details import DetailsDialog
from alinea.gui.dialogs.receipt import ReceiptDialog
from alinea.gui.dialogs.strength import StrengthDialog
from alinea.gui.document import Document
from alinea.gui.session import Session
from alinea.gui.settings import author
from alinea.i18n import N_, _
from alinea.model.alignment import Pin
from alinea.model.commitment import Commitment
from alinea.model.comparison import Comparison
from alinea.model.statement import Correction, Field
from alinea.model.workspace import Override, Standing


class Reviewing(QObject):
    """Turns what is chosen on the desk into steps of the document."""

    said = Signal(str)

    def __init__(self, document: Document, session: Session, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._session, self._desk, self._window = document, session, desk, window
        desk.inspector.note_written.connect(self.write_note)
        desk.inspector.standing_chosen.connect(self.set_standing)
        desk.inspector.level_wanted.connect(self.do_strength)

    def do_confirm(self) -> None:
        comparison, row = self._desk.comparison, self._desk.row
        if comparison is not None and row is not None:
            self._pin(N_("Confirm the match"), pinning.confirmed(comparison, row))

    def do_link(self) -> None:
        comparison = self._desk.comparison
        if comparison is not None:
            self._pin(N_("Link"), pinning.linked(comparison, self._desk.chosen_cells()))

    def do_unlink(self) -> None:
        comparison = self._desk.comparison
        if comparison is not None:
            self._pin(N_("Unlink"), pinning.unlinked(comparison, self._desk.chosen_cells()))

    def do_alone(self) -> None:
        comparison = self._desk.comparison
        if comparison is not None:
            self._pin(N_("No counterpart"), pinning.alone(comparison, self._desk.chosen_cells()))

    def do_merge(self) -> None:
        comparison, row = self._desk.comparison, self._desk.row
        if comparison is not None and row is not None:
            self._pin(N_("Merge rows"), pinning.merged(comparison, row))

    def do_split(self) -> None:
        comparison, row = self._desk.comparison, self._desk.row
        if comparison is not None and row is not None:
            self._pin(N_("Split the row"), pinning.split(comparison, row))

    def do_unpin(self) -> None:
        comparison, row = self._desk.comparison, self._desk.row
        if comparison is None or row is None:
            return
        anchors = pinning.anchors_of_row(comparison, row)
        after = changes.without_pins(self._document.workspace, anchors)
        if after == self._document.workspace:
            self.said.emit(_("You have said nothing of what these passages belong with."))
        self._document.change(N_("Leave it to Alinea"), after)

    def do_note(self) -> None:
        self._desk.inspector.remarks.note.setFocus()
        self._desk.inspector.ensureWidgetVisible(self._desk.inspector.remarks)

    def do_status_open(self) -> None:
        self._toggle(Standing.OPEN)

    def do_status_raise(self) -> None:
        self._toggle(Standing.TO_RAISE)

    def do_status_agreed(self) -> None:
        self._toggle(Standing.AGREED)

    def write_note(self, text: str) -> None:
        anchor = self._desk.anchor()
        if anchor is not None:
            after = changes.with_note(self._document.workspace, anchor, text, author())
            self._document.change(N_("Note"), after)

    def set_standing(self, standing: Standing | None) -> None:
        anchor = self._desk.anchor()
        if anchor is not None:
            after = changes.with_status(self._document.workspace, anchor, standing, author())
            self._document.change(N_("Status"), after)

    def do_strength(self) -> None:
        """Ask for another level of the strongest commitment in the current cell."""
        comparison = self._desk.comparison
        found = self._commitment(comparison)
        if comparison is None or found is None:
            self.said.emit(_("There is no commitment in this passage."))
            return
        number, one = found
        statement = comparison.statements[number]
        anchor = anchor_of(statement, (one.sentence,))
        known = any(
            old.anchor.statement == anchor.statement and old.anchor.span.meets(anchor.span)
            for old in self._document.workspace.overrides
        )
        text = statement.sentence_text(one.sentence)
        verdict = StrengthDialog.ask(self._window, text, one.level, overridden=known)
        if verdict is None:
            return
        workspace = self._document.workspace
        if verdict.level is None:
            after = changes.without_override(workspace, anchor)
        else:
            made = Override(anchor, verdict.level, None, author(), changes.now(), verdict.reason)
            after = changes.with_override(workspace, made)
        self._document.change(N_("Set another strength"), after)

    def do_set_base(self) -> None:
        self.set_base(self._number())

    def do_details(self) -> None:
        self.correct_details(self._number())

    def do_receipt(self) -> None:
        self.show_receipt(self._number())

    def do_remove(self) -> None:
        self.remove(self._number())

    def do_set_aside(self) -> None:
        """Take the current passage out of its statement; the receipt has the way back."""
        comparison, row = self._desk.comparison, self._desk.row
        if comparison is None or row is None:
            return
        column = self._desk.column
        statement = comparison.statements[column]
        words = "\n".join(
            statement.sentence_text(one) for one in comparison.rows[row].cells[column]
        )
        if not words:
            self.said.emit(pinning.advice(""))
            return
        made = Correction(Field.REMOVE, words)
        self._session.correct(self._number(), (*statement.corrections, made))

    def set_base(self, number: int) -> None:
        if 0 <= number < len(self._document.workspace.statements):
            after = changes.with_base(self._document.workspace, number)
            self._document.change(N_("Set as base"), after)

    def correct_details(self, number: int) -> None:
        statement = self._document.workspace.statements[number]
        found = DetailsDialog.ask(self._window, statement)
        if found is not None and found != statement.corrections:
            self._session.correct(number, found)

    def show_receipt(self, number: int) -> None:
        statement = self._document.workspace.statements[number]
        found = ReceiptDialog.ask(self._window, statement)
        if found is not None:
            self._session.correct(number, found)

    def remove(self, number: int) -> None:
        after = changes.without_statement(self._document.workspace, number)
        self._document.change(N_("Remove statement"), after)

    def move(self, number: int, to: int) -> None:
        if 0 <= to < len(self._document.workspace.statements):
            after = changes.with_statement_moved(self._document.workspace, number, to)
            self._document.change(N_("Move statement"), after)

    def _number(self) -> int:
        """Return where the statement of the current column stands in the workspace."""
        comparison = self._desk.comparison
        statements = self._document.workspace.statements
        if comparison is None:
            return 0
        key = comparison.statements[self._desk.column].key
        return next((n for n, one in enumerate(statements) if one.key == key), 0)

    def _toggle(self, standing: Standing) -> None:
        self.set_standing(None if self._desk.standing is standing else standing)

    def _pin(self, label: str, pins: Sequence[Pin] | None) -> None:
        if not pins:
            self.said.emit(pinning.advice(label))
            return
        after = changes.with_pins(self._document.workspace, pins)
        self._document.change(label, after)

    def _commitment(self, comparison: Comparison | None) -> tuple[int, Commitment] | None:
        if comparison is None or self._desk.row is None:
            return None
        cells = comparison.rows[self._desk.row].cells
        columns = (self._desk.column, comparison.base, *range(len(cells)))
        for number in columns:
            held = [
                one
                for one in comparison.extractions[number].commitments
                if one.sentence in cells[number]
            ]
            if held:
                return number, max(held, key=lambda one: one.level)
        return None
