"""Rows that line up, whatever wraps: a table whose heights are estimated, and exact where seen.

Laying out every passage first would take seconds for long statements; so a row is measured when
it comes near the window's edge, and the others while nothing else is to be done. What stands at
the top stays where it is meanwhile.
"""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from alinea.gui.column_head import ColumnHead
from alinea.gui.layouts import LEADING
from alinea.gui.paper_delegate import BOTTOM, HEADING, LEFT, RIGHT, TOP, PaperDelegate
from alinea.gui.paper_model import Index, PaperModel
from alinea.gui.sticky import StickyHeading

MARGIN = 200
IDLE_MS = 6


class PaperView(QTableView):
    row_chosen = Signal(int, int)
    heights_changed = Signal()

    def __init__(self, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = model
        self._exact: set[int] = set()
        self._settling = False
        self._width = 0
        self.passages = PaperDelegate(model, self)
        self.setItemDelegate(self.passages)
        self.setHorizontalHeader(ColumnHead(model, self))
        self.setModel(model)
        self._set_up()
        self.sticky = StickyHeading(self, model, self.passages)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._refine_some)
        model.modelReset.connect(self.measure)
        self.measure()

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalScrollBar().setSingleStep(48)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def measure(self) -> None:
        """Begin again: spread the columns, estimate every height, measure what is seen."""
        self._settling = True
        self._spread()
        self._estimate()
        self._settling = False
        self._exact.clear()
        self._refine_seen()
        self.sticky.follow()
        self._idle.start(0)

    def restyle(self, points: float | None = None) -> None:
        """Take up new colours, and a new size of the text where ``points`` is given."""
        if points is not None:
            self.passages.points = points
        self.passages.layouts.clear()
        self.measure()
        self.viewport().update()

    def renew_rows(self, source_rows: Iterable[int]) -> None:
        """Draw rows anew that changed, and measure them anew where they are seen."""
        for source in source_rows:
            view_row = self._paper.view_row(source)
            if view_row is not None:
                self._exact.discard(view_row)
        self.passages.layouts.clear()
        self._refine_seen()
        self._idle.start(0)
        self.viewport().update()

    def redraw(self) -> None:
        """Draw everything anew where no height can have changed."""
        self.passages.layouts.clear()
        self.viewport().update()

    def choose(self, source_row: int, column: int | None = None) -> bool:
        """Make a row of the sheet the current one and show it; False where it is filtered away."""
        view_row = self._paper.view_row(source_row)
        if view_row is None or self._paper.is_heading(view_row):
            return False
        if column is None:
            column = max(0, self.currentIndex().column())
        index = self._paper.index(view_row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def current_row(self) -> int | None:
        """Return the current row of the sheet."""
        index = self.currentIndex()
        return self._paper.source_row(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.passages.current_row = current.row()
        self.viewport().update()
        if current.isValid():
            self.row_chosen.emit(self._paper.source_row(current.row()), current.column())

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a row whole where it fits, and never under the heading that sticks to the top."""
        if not index.isValid():
            return
        self._refine(max(0, index.row() - 3), min(self._paper.rowCount(), index.row() + 4))
        super().scrollTo(index, hint)
        self._refine_seen()
        bar = self.verticalScrollBar()
        top = self.rowViewportPosition(index.row())
        height = self.rowHeight(index.row())
        head = HEADING if self._paper.heading_above(index.row()) is not None else 0
        room = self.viewport().height()
        if top < head or height > room - head:
            bar.setValue(bar.value() + top - head)
        elif top + height > room:
            bar.setValue(bar.value() + top + height - room)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._settling:
            self._refine_seen()
        self.sticky.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self.measure()
        else:
            self._refine_seen()
            self.sticky.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._refine_seen()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sticky"):
            self.passages.layouts.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the words of the chosen cells on the clipboard, a cell to a paragraph."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        words = [self._paper.cell(index.row(), index.column()).text for index in chosen]
        if words:
            QGuiApplication.clipboard().setText("\n\n".join(words))

    def _spread(self) -> None:
        """Give each column its share of the width, and none less than can be read."""
        self._width = self.viewport().width()
        columns = self._paper.sheet.columns if self._paper.sheet else ()
        whole = sum(column.share for column in columns)
        header = self.horizontalHeader()
        left = self._width
        for number, column in enumerate(columns):
            last = number == len(columns) - 1
            width = left if last else round(self._width * column.share / whole)
            width = max(column.least, width)
            header.resizeSection(number, width)
            left -= width
        if isinstance(header, ColumnHead):
            header.settle()

    def _estimate(self) -> None:
        """Set heights that are about right from the number of characters alone."""
        sheet = self._paper.sheet
        if sheet is None:
            return
        line = self.passages.line_height() * LEADING
        across = [
            max(8.0, (self.columnWidth(n) - LEFT - RIGHT) / self.passages.character_width())
            for n in range(len(sheet.columns))
        ]
        heights = []
        for source in self._paper.rows:
            if sheet.is_heading(source):
                heights.append(HEADING)
                continue
            lines = max(
                sheet.words_in(source, number) / width for number, width in enumerate(across)
            )
            heights.append(round(TOP + 26 + (int(lines) + 1) * line + BOTTOM))
        self._set_heights(dict(enumerate(heights)))

    def _refine_seen(self) -> None:
        """Make the heights near the window exact; measuring may bring other rows into view."""
        count = self._paper.rowCount()
        if self._settling or not count:
            return
        for _ in range(8):
            first = self.rowAt(-MARGIN) if self.verticalOffset() > MARGIN else 0
            last = self.rowAt(self.viewport().height() + MARGIN)
            first = max(0, first)
            last = count if last < 0 else last + 1
            if not self._refine(first, last):
                return

    def _refine(self, first: int, last: int) -> bool:
        """Measure rows ``first`` up to, not including, ``last``; tell whether one was not yet."""
        heights = {
            row: self._height(row, keep=True)
            for row in range(first, last)
            if row not in self._exact
        }
        self._take(heights)
        return bool(heights)

    def _height(self, row: int, *, keep: bool) -> int:
        return max(
            self.passages.height(row, column, self.columnWidth(column), keep=keep)
            for column in range(self._paper.columnCount())
        )

    def _take(self, heights: dict[int, int]) -> None:
        """Set exact heights and keep what stands at the top where it is."""
        self._exact.update(heights)
        changed = {row: height for row, height in heights.items() if height != self.rowHeight(row)}
        if not changed:
            return
        top = max(0, self.rowAt(0))
        bottom = self.rowAt(self.viewport().height())
        bottom = self._paper.rowCount() if bottom < 0 else bottom
        before = self.rowViewportPosition(top)
        self._set_heights(changed)
        shift = self.rowViewportPosition(top) - before
        if shift:
            bar = self.verticalScrollBar()
            self._settling = True
            bar.setValue(bar.value() + shift)
            self._settling = False
        if any(top <= row <= bottom for row in changed):
            self.viewport().update()

    def _set_heights(self, heights: dict[int, int]) -> None:
        rows = self.verticalHeader()
        with QSignalBlocker(rows):
            for row, height in heights.items():
                rows.resizeSection(row, height)
        settling, self._settling = self._settling, True
        self.updateGeometries()
        self._settling = settling
        self.heights_changed.emit()

    def _refine_some(self) -> None:
        """Measure further rows for a few milliseconds, then let the window breathe."""
        count = self._paper.rowCount()
        clock = QElapsedTimer()
        clock.start()
        heights = {}
        row = len(self._exact) and min(set(range(count)) - self._exact, default=count)
        while row < count and clock.elapsed() < IDLE_MS:
            if row not in self._exact:
                heights[row] = self._height(row, keep=False)
            row += 1
        self._take(heights)
        if len(self._exact) < count:
            self._idle.start(0)

    def is_exact(self) -> bool:
        """Whether every height has been measured."""
        return len(self._exact) == self._paper.rowCount()
