"""How a cell of a paper table is drawn, and how tall it is."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from alinea.gui.layouts import Laid, Layouts
from alinea.gui.look import colour, sans, serif
from alinea.gui.painting import CHIP, chip_width, draw_chip, tone_colours
from alinea.gui.paper_model import PaperModel
from alinea.gui.sheet import Cell, Tone
from alinea.gui.signs import draw_pips, draw_sign

LEFT, RIGHT, TOP, BOTTOM = 20, 14, 11, 12
HEADING = 36
_GAP = 6
_SIGN, _PIPS = 15, 66
_SECOND = 19
_BAR = {
    Tone.RECURRING: Qt.PenStyle.SolidLine,
    Tone.DIVERGING: Qt.PenStyle.SolidLine,
    Tone.ONLY: Qt.PenStyle.DotLine,
}


class PaperDelegate(QStyledItemDelegate):
    def __init__(self, model: PaperModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.layouts = Layouts()
        self.points = 11.0
        self.current_row = -1

    def font_of(self, cell: Cell) -> QFont:
        match cell.kind:
            case "passage":
                return serif(self.points)
            case "gap":
                font = sans(self.points - 1.5)
                font.setItalic(True)
                return font
            case "label":
                font = sans(self.points - 1)
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return sans(self.points - 1)

    def height(self, view_row: int, column: int, width: int, *, keep: bool = True) -> int:
        """Return the exact height of a cell in a column ``width`` pixels wide."""
        cell = self._model.cell(view_row, column)
        if cell.kind == "heading":
            return HEADING
        laid = self._laid(cell, self._model.source_row(view_row), column, width, keep=keep)
        return round(TOP + self._top_line(cell, width) + laid.height + self._foot(cell) + BOTTOM)

    def line_height(self) -> float:
        return QFontMetricsF(serif(self.points)).height()

    def character_width(self) -> float:
        return QFontMetricsF(serif(self.points)).averageCharWidth()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = self._model.cell(index.row(), index.column())
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = index.row() == self.current_row
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, box, cell, current=current, chosen=chosen)
        if cell.kind == "heading":
            self._heading(painter, box, cell)
        else:
            self._passage(painter, box, cell, index)
        self._rules(painter, box, index, current=current)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("edge"), 2))
            painter.drawRect(QRectF(box).adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRect, cell: Cell, *, current: bool, chosen: bool
    ) -> None:
        name = "paper"
        if cell.kind == "heading":
            name = "panel"
        elif chosen:
            name = "accent_tint"
        elif cell.tinted:
            name = "diverging_tint"
        elif current:
            name = "selection"
        painter.fillRect(box, colour(name))

    def _rules(
        self,
        painter: QPainter,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        current: bool,
    ) -> None:
        painter.setPen(QPen(colour("rule"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self._parted(index.row(), index.column()):
            painter.drawLine(box.topRight(), box.bottomRight())
        if current:
            painter.setPen(QPen(colour("edge"), 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _parted(self, row: int, column: int) -> bool:
        """Whether a line stands after the cell: not within a heading that is for all columns."""
        if column == self._model.columnCount() - 1:
            return False
        return not self._model.is_heading(row) or bool(self._model.cell(row, column + 1).text)

    def _heading(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        font = sans(self.points - 1)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour("accent"))
        inner = box.adjusted(LEFT, 0, -RIGHT, 0)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)

    def _passage(
        self,
        painter: QPainter,
        box: QRect,
        cell: Cell,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        source = self._model.source_row(index.row())
        laid = self._laid(cell, source, index.column(), box.width(), keep=True)
        left, top = float(box.left() + LEFT), float(box.top() + TOP)
        if cell.kind == "passage":
            self._bar(painter, box, cell.tone)
        if cell.kind != "label":
            self._top(painter, box, cell, left, top)
        painter.setPen(self._ink(cell))
        laid.layout.draw(painter, QPointF(left, top + self._top_line(cell, box.width())))
        if cell.kind == "label":
            y = top + laid.height + _GAP
            for chip in cell.chips:
                left = draw_chip(painter, chip, left, y, box.right() - RIGHT - left) + 6

    def _ink(self, cell: Cell) -> QColor:
        return colour("muted" if cell.kind == "gap" else "ink")

    def _bar(self, painter: QPainter, box: QRect, tone: Tone) -> None:
        """Draw the tone at the cell's left: one line, two lines, or dots."""
        if tone is Tone.PLAIN:
            return
        ink, _ = tone_colours(tone)
        top, bottom = box.top() + TOP, box.bottom() - BOTTOM
        pen = QPen(ink, 3, _BAR[tone], Qt.PenCapStyle.RoundCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left() + 8, top), QPointF(box.left() + 8, bottom))
        if tone is Tone.DIVERGING:
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(box.left() + 12, top), QPointF(box.left() + 12, bottom))

    def _top(self, painter: QPainter, box: QRect, cell: Cell, left: float, top: float) -> None:
        """Draw chips, pips and signs on one line, or where they have no room on two."""
        limit = box.right() - RIGHT
        start = left
        if cell.kind == "passage":
            for chip in cell.chips:
                left = draw_chip(painter, chip, left, top, limit - left) + 8
        if self._on_two_lines(cell, box.width()):
            left, top = start, top + _SECOND
        middle = top + CHIP / 2
        if cell.level is not None:
            left = draw_pips(painter, cell.level, left, middle, colour("ink")) + 9
        for sign in (*cell.moves, *cell.signs):
            name = "stronger" if sign == "↑" else "weaker" if sign == "↓" else "muted"
            draw_sign(painter, sign, QRectF(left, middle - 6, 12, 12), colour(name))
            left += _SIGN

    def _on_two_lines(self, cell: Cell, width: int) -> bool:
        if cell.kind != "passage" or not cell.chips:
            return False
        after = _SIGN * len((*cell.signs, *cell.moves)) + (_PIPS if cell.level is not None else 0)
        chips = sum(chip_width(chip) + 8 for chip in cell.chips)
        return after > 0 and chips + after > width - LEFT - RIGHT

    def _top_line(self, cell: Cell, width: int) -> float:
        if cell.kind == "label":
            return 0
        if not (cell.chips or cell.signs or cell.moves or cell.level is not None):
            return 0
        return CHIP + _GAP + (_SECOND if self._on_two_lines(cell, width) else 0)

    def _foot(self, cell: Cell) -> float:
        return CHIP + _GAP if cell.kind == "label" and cell.chips else 0

    def _laid(self, cell: Cell, source: int, column: int, width: int, *, keep: bool) -> Laid:
        inner = max(40, width - LEFT - RIGHT)
        font = self.font_of(cell)
        if keep:
            return self.layouts.laid((source, column), cell, inner, font)
        return self.layouts.made(cell, inner, font)
