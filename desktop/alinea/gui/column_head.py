"""The head of every column: title, language, place, date and parties, always in sight."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from alinea.gui.look import colour, sans
from alinea.gui.painting import draw_badge, wrapped
from alinea.gui.paper_model import PaperModel

_LEFT, _TOP, _BADGE = 16, 10, 30


class ColumnHead(QHeaderView):
    def __init__(self, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._paper = model
        self._height = 56
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(60)

    def settle(self) -> None:
        """Become as tall as the tallest head."""
        tallest = max((self._lines_height(n) for n in range(self.count())), default=46)
        if tallest != self._height:
            self._height = tallest
            self.updateGeometry()
            self.geometriesChanged.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        sheet = self._paper.sheet
        if sheet is None or logicalIndex >= len(sheet.columns):
            return
        painter.save()
        painter.fillRect(rect, colour("chrome"))
        painter.setPen(QPen(colour("rule"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex < len(sheet.columns) - 1:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        title, details = self._lines(logicalIndex, rect.width())
        y = rect.top() + _TOP
        for font, ink, lines in ((_bold(), "ink", title), (sans(8.5), "muted", details)):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            for number, line in enumerate(lines):
                x = rect.left() + _LEFT
                column = sheet.columns[logicalIndex]
                if ink == "muted" and column.badge:
                    x += _BADGE
                    if number == 0:
                        draw_badge(painter, column.badge, x - _BADGE, y)
                        painter.setFont(font)
                painter.setPen(colour(ink))
                painter.drawText(x, round(y + metrics.ascent()), line)
                y += round(metrics.lineSpacing())
            y += 3
        painter.restore()

    def _lines(self, section: int, width: int) -> tuple[list[str], list[str]]:
        sheet = self._paper.sheet
        if sheet is None or section >= len(sheet.columns):
            return [], []
        column = sheet.columns[section]
        room = width - 2 * _LEFT
        title = wrapped(column.title, _bold(), room, 2)
        details = wrapped(column.details, sans(8.5), room - (_BADGE if column.badge else 0), 2)
        return title, details or [""]

    def _lines_height(self, section: int) -> int:
        title, details = self._lines(section, self.sectionSize(section))
        one, two = QFontMetricsF(_bold()).lineSpacing(), QFontMetricsF(sans(8.5)).lineSpacing()
        return round(2 * _TOP + 3 + len(title) * one + len(details) * two)


def _bold() -> QFont:
    font = sans(10)
    font.setWeight(QFont.Weight.DemiBold)
    return font
