"""Laid-out passages, the last few hundred of them kept."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from alinea.gui.look import colour
from alinea.gui.runs import runs, utf16
from alinea.gui.sheet import Cell
from alinea.model.comparison import MarkKind

LEADING = 1.22
"""Lines stand this many times their height apart: statements are read, not glanced at."""


@dataclass(frozen=True, slots=True)
class Laid:
    layout: QTextLayout
    height: float


class Layouts:
    """A cache of layouts, least recently used first out; emptied when colours or fonts change."""

    def __init__(self, most: int = 600) -> None:
        self._kept: OrderedDict[tuple[int, int, int], Laid] = OrderedDict()
        self._most = most
        self._formats: dict[frozenset[str], QTextCharFormat] = {}

    def clear(self) -> None:
        self._kept.clear()
        self._formats.clear()

    def laid(self, place: tuple[int, int], cell: Cell, width: int, font: QFont) -> Laid:
        """Return the layout of the cell at ``place`` (source row, column), ``width`` pixels wide."""
        key = (*place, width)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self.made(cell, width, font)
        self._kept[key] = made
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return made

    def made(self, cell: Cell, width: int, font: QFont) -> Laid:
        layout = QTextLayout(cell.text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._ranges(cell))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() * LEADING
        layout.endLayout()
        return Laid(layout, height)

    def _ranges(self, cell: Cell) -> list[QTextLayout.FormatRange]:
        found = []
        cut = runs(cell.stretches, len(cell.text))
        offsets = utf16(cell.text, [at for run in cut for at in (run.span.start, run.span.end)])
        for number, run in enumerate(cut):
            made = QTextLayout.FormatRange()
            made.start = offsets[2 * number]
            made.length = offsets[2 * number + 1] - made.start
            made.format = self._format(run.kinds)
            found.append(made)
        return found

    def _format(self, kinds: frozenset[str]) -> QTextCharFormat:
        found = self._formats.get(kinds)
        if found is None:
            found = text_format(kinds)
            self._formats[kinds] = found
        return found


def text_format(kinds: frozenset[str]) -> QTextCharFormat:
    """Return how words that carry marks of ``kinds`` are drawn; later rules outrank earlier."""
    made = QTextCharFormat()
    styles = QTextCharFormat.UnderlineStyle
    for kind, ground in (
        (MarkKind.SHARED, "shared"),
        (MarkKind.MOVED, "only_tint"),
        (MarkKind.DIFFERING, "diverging_tint"),
        ("found", "found"),
        ("found now", "found_now"),
    ):
        if kind in kinds:
            made.setBackground(colour(ground))
    for kind, style, ink in (
        (MarkKind.BRACKET, styles.DotLine, "only"),
        (MarkKind.MOVED, styles.DashUnderline, "only"),
        (MarkKind.CUE, styles.SingleUnderline, "accent"),
        (MarkKind.DIFFERING, styles.SingleUnderline, "diverging"),
    ):
        if kind in kinds:
            made.setUnderlineStyle(style)
            made.setUnderlineColor(colour(ink))
    if MarkKind.BRACKET in kinds:
        made.setForeground(colour("only"))
    if kinds & {"found", "found now"}:
        made.setForeground(colour("ink"))
    if MarkKind.CUE in kinds or "strong" in kinds:
        made.setFontWeight(QFont.Weight.Bold)
    return made
