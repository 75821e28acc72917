"""A sheet as an item model: the rows that the filters let through, cells made on demand."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alinea.gui.sheet import Cell, Sheet

Index = QModelIndex | QPersistentModelIndex


class PaperModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self._rows: tuple[int, ...] = ()
        self._views: dict[int, int] = {}
        self._headings: list[int] = []

    def present(self, sheet: Sheet | None, rows: Sequence[int]) -> None:
        """Show ``rows`` of ``sheet``, ascending, and nothing for None."""
        self.beginResetModel()
        self.sheet = sheet
        self._rows = tuple(rows) if sheet is not None else ()
        self._views = {source: view for view, source in enumerate(self._rows)}
        self._headings = [
            view
            for view, source in enumerate(self._rows)
            if sheet is not None and sheet.is_heading(source)
        ]
        self.endResetModel()

    @property
    def rows(self) -> tuple[int, ...]:
        return self._rows

    def source_row(self, view_row: int) -> int:
        return self._rows[view_row]

    def view_row(self, source_row: int) -> int | None:
        return self._views.get(source_row)

    def cell(self, view_row: int, column: int) -> Cell:
        assert self.sheet is not None  # noqa: S101  (no rows without one)
        return self.sheet.cell(self._rows[view_row], column)

    def is_heading(self, view_row: int) -> bool:
        return self.sheet is not None and self.sheet.is_heading(self._rows[view_row])

    def heading_above(self, view_row: int) -> int | None:
        """Return the last heading row at or above ``view_row``."""
        at = bisect_right(self._headings, view_row) - 1
        return self._headings[at] if at >= 0 else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or self.sheet is None:
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return cell.tip or None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or self.sheet is None:
            return None
        if not 0 <= section < len(self.sheet.columns):
            return None
        column = self.sheet.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (column.title, column.details) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # The keys pass over a heading, as they pass over whatever is disabled.
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
