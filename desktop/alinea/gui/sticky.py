"""The heading of the section that one is in, stuck to the top while its rows scroll."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from alinea.gui.look import colour
from alinea.gui.paper_delegate import HEADING, PaperDelegate
from alinea.gui.paper_model import PaperModel


class StickyHeading(QWidget):
    def __init__(self, table: QTableView, model: PaperModel, delegate: PaperDelegate) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._model = model
        self._delegate = delegate
        self._row: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self) -> None:
        """Show the heading of the topmost row, pushed up by the next one that comes."""
        top = self._table.rowAt(0)
        self._row = self._model.heading_above(top) if top >= 0 else None
        if self._row is None or self._table.rowViewportPosition(self._row) >= 0:
            self.hide()
            return
        y = 0
        next_row = self._table.rowAt(HEADING - 1)
        if next_row > top and self._model.is_heading(next_row):
            y = self._table.rowViewportPosition(next_row) - HEADING
        self.setGeometry(0, y, self._table.viewport().width(), HEADING)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        if self._row is None or self._row >= self._model.rowCount():
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("panel"))
        for column in range(self._model.columnCount()):
            option = QStyleOptionViewItem()
            left = self._table.columnViewportPosition(column)
            option.rect = QRect(left, 0, self._table.columnWidth(column), HEADING)
            self._delegate.paint(painter, option, self._model.index(self._row, column))
        painter.setPen(QPen(colour("control"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)
