"""What is known of the selected passages: slots, differences, reasons, rules, note and status."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from alinea.gui.akin import akin
from alinea.gui.inspector_parts import (
    AkinButton,
    ChipRow,
    Lead,
    Reasons,
    RuleTrail,
    SentenceList,
    SlotTable,
    group_title,
)
from alinea.gui.look import sans
from alinea.gui.names import short_names
from alinea.gui.remarks import RemarkBox
from alinea.gui.side_by_side import shortened
from alinea.gui.slots import lines_of, title_of
from alinea.gui.speech import Speaking
from alinea.i18n import _, current
from alinea.model.commitment import Rule
from alinea.model.comparison import Comparison, DifferenceKind, Row
from alinea.model.workspace import Standing
from alinea.wording.levels import class_name
from alinea.wording.threads import thread_sentence

_SILENT = (DifferenceKind.VERBATIM,)
_MOST_THREADS = 6
_MOST_AKIN = 3


class Inspector(Speaking, QScrollArea):
    """Shows one row of a comparison, or one thread of it."""

    note_written = Signal(str)
    standing_chosen = Signal(object)
    level_wanted = Signal()
    row_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Comparison, int | None, tuple[int, ...], bool] | None = None
        self._column: int | None = None
        self.lonely = False
        self.remarks = RemarkBox()
        self.remarks.note_written.connect(self.note_written)
        self.remarks.standing_chosen.connect(self.standing_chosen)
        page = QWidget()
        page.setObjectName("inspectorPage")
        # Words wrap: without a least width of its own the page would be as wide as the widest.
        page.setMinimumWidth(1)
        self._box = QVBoxLayout(page)
        self._box.setContentsMargins(16, 14, 14, 16)
        self._box.setSpacing(10)
        self._facts = QWidget()
        self._box.addWidget(self._facts)
        self._box.addWidget(self.remarks)
        self._box.addStretch(1)
        self.setWidget(page)
        self.retranslate()

    def inspect(
        self,
        comparison: Comparison | None,
        row: int | None,
        threads: Sequence[int] = (),
        column: int | None = None,
        *,
        whole_row: bool = True,
    ) -> None:
        """Show some threads, and with ``whole_row`` what else the row holds.

        Statement ``column`` stands beside the base. Without any, say how to begin.
        """
        self._column = column
        self._shown = None
        if comparison is not None and (row is not None or threads):
            self._shown = (comparison, row, tuple(threads), whole_row)
        self._renew()

    def show_remarks(self, note: str, standing: Standing | None) -> None:
        self.remarks.show_remarks(note, standing)

    def retranslate(self) -> None:
        self.setAccessibleName(_("What is known of the selected passages"))
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_facts"):
            self._renew()

    def _renew(self) -> None:
        facts = QWidget()
        box = QVBoxLayout(facts)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        if self._shown is None:
            box.addWidget(
                Lead(
                    _("Add a second statement to compare this one with.")
                    if self.lonely
                    else _("Choose a passage to see who undertakes what, and what changed.")
                )
            )
            self.remarks.hide()
        else:
            self._fill(box, *self._shown)
            self.remarks.show()
        self._box.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts

    def _fill(
        self,
        box: QVBoxLayout,
        comparison: Comparison,
        row: int | None,
        threads: tuple[int, ...],
        whole_row: bool,  # noqa: FBT001  (kept in a tuple with the rest)
    ) -> None:
        line = comparison.rows[row] if row is not None else None
        for number, index in enumerate(threads[:_MOST_THREADS]):
            self._add_thread(box, comparison, index, first=number == 0)
        if len(threads) > _MOST_THREADS:
            box.addWidget(Lead(_("There are more commitments in these passages.")))
        if not threads and line is not None:
            classes = ClassList(comparison, line)
            classes.level_wanted.connect(self.level_wanted)
            box.addWidget(classes)
        reasons = comparison.threads[threads[0]].reasons if threads else ()
        moved = False
        if line is not None and whole_row:
            shown = {d for index in threads for d in comparison.threads[index].differences}
            self._add_sentences(box, comparison, [d for d in line.differences if d not in shown])
            reasons, moved = line.reasons, line.moved
        if reasons or moved:
            box.addWidget(group_title(_("Why matched")))
            box.addWidget(Reasons(reasons, moved=moved))
        near = akin(comparison, row)[:_MOST_AKIN] if row is not None else ()
        if near:
            box.addWidget(group_title(_("Akin, not the same")))
            for one in near:
                button = AkinButton(comparison, one)
                button.clicked.connect(partial(self.row_wanted.emit, one.row, one.statement))
                box.addWidget(button)

    def _add_thread(
        self, box: QVBoxLayout, comparison: Comparison, index: int, *, first: bool
    ) -> None:
        thread = comparison.threads[index]
        lines = lines_of(comparison, index, current(), self._column)
        title = QLabel(shortened(title_of(comparison, thread), 140))
        font = sans(11 if first else 10)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        box.addWidget(title)
        box.addWidget(ChipRow(comparison, thread))
        box.addWidget(Lead(thread_sentence(comparison, thread, current())))
        if lines.columns:
            table = SlotTable(comparison, lines)
            box.addWidget(table)
            trail = RuleTrail(comparison, lines.rules, _("Why this strength"))
            trail.level_wanted.connect(self.level_wanted)
            box.addWidget(trail)
        self._add_sentences(box, comparison, thread.differences)

    def _add_sentences(
        self, box: QVBoxLayout, comparison: Comparison, indexes: Sequence[int]
    ) -> None:
        found = [comparison.differences[index] for index in indexes]
        found = [one for one in found if one.kind not in _SILENT]
        if found:
            box.addWidget(group_title(_("What differs")))
            box.addWidget(SentenceList(comparison, found))


class ClassList(QWidget):
    """What passages without a commitment are, and why."""

    level_wanted = Signal()

    def __init__(self, comparison: Comparison, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        title = QLabel(_("No commitment in these passages"))
        font = sans(11)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        title.setWordWrap(True)
        box.addWidget(title)
        for words in class_lines(comparison, row):
            box.addWidget(Lead(words))
        rules = class_rules(comparison, row)
        if rules:
            trail = RuleTrail(comparison, rules, _("Why not"))
            trail.level_wanted.connect(self.level_wanted)
            box.addWidget(trail)


def class_lines(comparison: Comparison, row: Row) -> tuple[str, ...]:
    """Say what the sentences of a row are, statements of one class together: "2019: Narrative"."""
    names = short_names(comparison.statements, current())
    found: dict[str, list[str]] = {}
    for number, cell in enumerate(row.cells):
        classes = dict.fromkeys(
            class_name(one.kind, current())
            for one in comparison.extractions[number].classes
            if one.sentence in cell
        )
        for name in classes:
            found.setdefault(name, []).append(names[number])
    if len(found) == 1:
        return tuple(found)
    return tuple(f"{', '.join(where)}: {name}" for name, where in found.items())


def class_rules(comparison: Comparison, row: Row) -> tuple[tuple[int, tuple[Rule, ...]], ...]:
    """Return the rules that classed the sentences of a row, statement by statement."""
    found = []
    for number, cell in enumerate(row.cells):
        classes = comparison.extractions[number].classes
        rules = tuple(rule for one in classes if one.sentence in cell for rule in one.rules)
        if rules:
            found.append((number, rules))
    return tuple(found)
