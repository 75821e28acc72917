"""The desk: statements and filters at the left, the two views amid, the inspector at the right."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.alone import Alone
from alinea.gui.anchors import row_anchor
from alinea.gui.card_facts import card_facts
from alinea.gui.cards import Cards
from alinea.gui.filter_panel import FilterPanel
from alinea.gui.filters import (
    Filters,
    Show,
    is_difference,
    row_facets,
    shown,
    tally,
    thread_show,
)
from alinea.gui.inspector import Inspector
from alinea.gui.matrix import Matrix
from alinea.gui.overview import Overview
from alinea.gui.paper_model import PaperModel
from alinea.gui.paper_view import PaperView
from alinea.gui.remark_signs import holds, note_of, remarks_of, status_of
from alinea.gui.side_by_side import SideBySide
from alinea.gui.slots import row_of_thread, threads_by_row
from alinea.gui.speech import Speaking
from alinea.i18n import _, current
from alinea.model.alignment import Anchor
from alinea.model.comparison import Comparison, RowKind
from alinea.model.workspace import Standing, Workspace

LEFT_WIDTH, RIGHT_WIDTH = 222, 312


class Desk(Speaking, QSplitter):
    """Shows a comparison; the selection and the filters travel between its views."""

    selected = Signal()
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.comparison: Comparison | None = None
        self.workspace = Workspace()
        self.row: int | None = None
        self.chosen_thread: int | None = None
        self.cards = Cards()
        self.panel = FilterPanel()
        self.models = (PaperModel(self), PaperModel(self))
        self.views = (PaperView(self.models[0]), PaperView(self.models[1]))
        self.overview = Overview(self.views[0], self.models[0])
        self.inspector = Inspector()
        self.stack = QStackedWidget()
        self._sheets: tuple[SideBySide, Matrix] | None = None
        self._threads: tuple[tuple[int, ...], ...] = ()
        self._lay_out()
        self.panel.changed.connect(self._refilter)
        self.inspector.row_wanted.connect(self.go_to)
        for number, view in enumerate(self.views):
            view.row_chosen.connect(partial(self._choose, number))
        self.retranslate()

    # The window asks, the desk shows.

    def show_comparison(self, comparison: Comparison | None, workspace: Workspace) -> None:
        """Show a comparison, at the place of the one before where that still stands."""
        place = self._place()
        self.row = self.chosen_thread = None
        self.workspace = workspace
        self.comparison = comparison
        self._renew_sheets()
        self._refilter()
        self._return_to(place)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show what does not need a new comparison: cards, notes, statuses, pins."""
        self.workspace = workspace
        self.cards.show_facts(card_facts(workspace, self.comparison, current()))
        if self.comparison is None or self._sheets is None:
            return
        changed = self._sheets[0].remark(remarks_of(self.comparison, workspace))
        if changed:
            self.views[0].renew_rows(changed)
        self._show_remarks()

    def switch_to(self, number: int) -> None:
        """Show the side-by-side view (0) or the commitments (1), at the same commitment."""
        self.stack.setCurrentIndex(number)
        self._refilter()
        self._reselect()
        self.view.setFocus()

    @property
    def view(self) -> PaperView:
        return self.views[self.stack.currentIndex()]

    @property
    def model(self) -> PaperModel:
        return self.models[self.stack.currentIndex()]

    @property
    def in_matrix(self) -> bool:
        return self.stack.currentIndex() == 1

    @property
    def column(self) -> int:
        """The statement whose column the current cell is in, the base's where there is none."""
        number = self.view.currentIndex().column() - (1 if self.in_matrix else 0)
        if self.comparison is None:
            return 0
        return number if 0 <= number < len(self.comparison.statements) else self.comparison.base

    def chosen_cells(self) -> tuple[tuple[int, int], ...]:
        """Return the chosen cells of the side-by-side view as rows and statements, in order."""
        if self.in_matrix:
            return () if self.row is None else ((self.row, self.column),)
        chosen = self.views[0].selectedIndexes()
        return tuple(
            sorted((self.models[0].source_row(one.row()), one.column()) for one in chosen)
        )

    def anchor(self) -> Anchor | None:
        """Return the anchor of the current row, for a note or a status."""
        if self.comparison is None or self.row is None:
            return None
        return row_anchor(self.comparison, self.comparison.rows[self.row], self.comparison.base)

    def go_to(self, row: int, column: int | None = None) -> None:
        """Make a row of the comparison the current one."""
        if self.in_matrix and self.comparison is not None:
            threads = self._threads[row]
            self._show_row(row, threads[0] if threads else None)
            self._reselect()
        else:
            self.view.choose(row, column)

    def step(self, way: int, *, differences: bool) -> bool:
        """Go to the next (1) or previous (-1) difference or commitment; False where none is."""
        sheet = self.model.sheet
        if sheet is None or self.comparison is None:
            return False
        current_row = self.view.current_row()
        rows = self.model.rows if way > 0 else self.model.rows[::-1]
        for row in rows:
            beyond = current_row is None or (row > current_row if way > 0 else row < current_row)
            if beyond and not sheet.is_heading(row) and self._stops(row, differences=differences):
                return self.view.choose(row)
        return False

    def restyle(self, points: float) -> None:
        for view in self.views:
            view.restyle(points)
        self.overview.renew()

    def retranslate(self) -> None:
        self.views[0].setAccessibleName(_("The statements side by side"))
        self.views[1].setAccessibleName(_("Commitments by topic"))
        self.show_comparison(self.comparison, self.workspace)

    # How it does so.

    def _stops(self, row: int, *, differences: bool) -> bool:
        assert self.comparison is not None  # noqa: S101  (its sheet is shown)
        if self.in_matrix:
            thread = self._thread_at(row)
            if not differences:
                return thread is not None
            if thread is None:
                return False
            return thread_show(self.comparison.threads[thread]) is not Show.RECURRING
        line = self.comparison.rows[row]
        return is_difference(line) if differences else bool(self._threads[row])

    def _thread_at(self, row: int) -> int | None:
        return self._sheets[1].thread(row) if self._sheets else None

    def _renew_sheets(self) -> None:
        self.cards.show_facts(card_facts(self.workspace, self.comparison, current()))
        if self.comparison is None:
            self._sheets = None
            return
        remarks = remarks_of(self.comparison, self.workspace)
        self._sheets = (
            SideBySide(self.comparison, current(), remarks),
            Matrix(self.comparison, current()),
        )
        self._threads = threads_by_row(self.comparison)
        self._facets = (row_facets(self.comparison), self._sheets[1].facets())

    def _refilter(self, _filters: Filters | None = None) -> None:
        number = self.stack.currentIndex()
        if self.comparison is None or self._sheets is None:
            self._show_alone()
            return
        facets = self._facets[number]
        self.panel.show_counts(tally(facets), self.comparison.statements)
        row, thread = self.row, self.chosen_thread
        self.model.present(self._sheets[number], shown(facets, self.panel.filters))
        self.row, self.chosen_thread = row, thread
        self._reselect()
        self.filtered.emit()

    def _show_alone(self) -> None:
        """Show the only statement there is, to be read; of several nothing until compared."""
        self.models[1].present(None, ())
        self.panel.show_counts({}, ())
        if len(self.workspace.statements) != 1:
            self.models[0].present(None, ())
            return
        self.stack.setCurrentIndex(0)
        sheet = Alone(self.workspace.statements[0], current())
        self.models[0].present(sheet, range(sheet.row_count))

    def _reselect(self) -> None:
        """Make the selected row or thread current again in the view that is shown."""
        if self._sheets is None:
            return
        row = self.row
        if self.in_matrix:
            row = (
                self._sheets[1].row_of(self.chosen_thread)
                if self.chosen_thread is not None
                else None
            )
        if row is not None:
            self.view.choose(row)

    def _choose(self, number: int, row: int, _column: int) -> None:
        if self.comparison is None or number != self.stack.currentIndex():
            return
        if self.in_matrix:
            thread = self._thread_at(row)
            found = row_of_thread(self.comparison, thread) if thread is not None else None
            self._show_row(found, thread)
        else:
            threads = self._threads[row]
            self._show_row(row, threads[0] if threads else None)

    def _show_row(self, row: int | None, thread: int | None) -> None:
        self.inspector.remarks.keep()
        self.row, self.chosen_thread = row, thread
        if self.in_matrix:
            one = () if thread is None else (thread,)
            self.inspector.inspect(self.comparison, row, one, self.column, whole_row=False)
        else:
            every = () if row is None else self._threads[row]
            self.inspector.inspect(self.comparison, row, every, self.column)
        self._show_remarks()
        self.selected.emit()

    def _show_remarks(self) -> None:
        note, standing = "", None
        if self.comparison is not None and self.row is not None:
            line = self.comparison.rows[self.row]
            kept = note_of(self.comparison, self.workspace, line)
            status = status_of(self.comparison, self.workspace, line)
            note = kept.text if kept else ""
            standing = status.standing if status else None
        self.inspector.show_remarks(note, standing)

    @property
    def standing(self) -> Standing | None:
        if self.comparison is None or self.row is None:
            return None
        status = status_of(self.comparison, self.workspace, self.comparison.rows[self.row])
        return status.standing if status else None

    def _place(self) -> tuple[Anchor, int] | None:
        if self.comparison is None or self.row is None:
            return None
        column = self.column
        anchor = row_anchor(self.comparison, self.comparison.rows[self.row], column)
        return (anchor, column) if anchor else None

    def _return_to(self, place: tuple[Anchor, int] | None) -> None:
        self.inspector.lonely = len(self.workspace.statements) == 1
        if self.comparison is None:
            self._show_row(None, None)
            return
        for row in self._candidates(place):
            cells = self.comparison.rows[row].cells
            wanted = (place[1] if place else self.comparison.base, *range(len(cells)))
            column = next((n for n in wanted if n < len(cells) and cells[n]), 0)
            self.go_to(row, column)
            if self.row is not None:
                return
        self._show_row(None, None)

    def _candidates(self, place: tuple[Anchor, int] | None) -> Iterator[int]:
        """Yield rows to begin with: where one was, else the first difference in sight, the first."""
        assert self.comparison is not None  # noqa: S101  (its sheet is shown)
        rows = self.comparison.rows
        visible = [row for row in self.models[0].rows if rows[row].kind is not RowKind.HEADING]
        if place is not None:
            yield from (row for row in visible if holds(self.comparison, rows[row], place[0]))
        yield from (row for row in visible[:6] if rows[row].kind is RowKind.DIVERGING)
        yield from visible[:1]

    def _lay_out(self) -> None:
        left = QWidget()
        left.setObjectName("sidePage")
        # Words wrap: without a least width of its own the page would be as wide as the widest.
        left.setMinimumWidth(1)
        box = QVBoxLayout(left)
        box.setContentsMargins(12, 14, 10, 14)
        box.setSpacing(16)
        box.addWidget(self.cards)
        box.addWidget(self.panel)
        box.addStretch(1)
        self.side = QScrollArea()
        self.side.setObjectName("side")
        self.side.setWidget(left)
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QScrollArea.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.views[0], 1)
        row.addWidget(self.overview)
        self.stack.addWidget(middle)
        self.stack.addWidget(self.views[1])
        for widget in (self.side, self.stack, self.inspector):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setSizes([LEFT_WIDTH, 900, RIGHT_WIDTH])
        self.side.setMinimumWidth(180)
        self.inspector.setMinimumWidth(240)
        self.setHandleWidth(1)
        self.setCollapsible(1, False)  # noqa: FBT003  (Qt's signature)

    def card_menu_place(self, number: int) -> QPoint:
        card = self.cards.cards[number]
        return card.mapToGlobal(card.rect().bottomLeft())
