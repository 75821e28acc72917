"""Small things drawn the same way everywhere: wrapped and cut words, chips, badges."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from alinea.gui.look import colour, sans
from alinea.gui.sheet import Chip, Tone
from alinea.gui.signs import draw_sign

CHIP = 20.0
_SIGN = 12.0


def tone_colours(tone: Tone) -> tuple[QColor, QColor]:
    """Return the ink and the ground of a tone."""
    if tone is Tone.PLAIN:
        return colour("muted"), colour("panel")
    return colour(tone.value), colour(f"{tone.value}_tint")


def chip_font() -> QFont:
    font = sans(8.5)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def draw_chip(painter: QPainter, chip: Chip, left: float, top: float, limit: float) -> float:
    """Draw ``chip`` no wider than ``limit`` and return where it ends."""
    font = chip_font()
    metrics = QFontMetricsF(font)
    ink, ground = tone_colours(chip.tone)
    start = left + 7 + (_SIGN + 4 if chip.sign else 0)
    room = limit - (start - left) - 8
    words = metrics.elidedText(chip.words, Qt.TextElideMode.ElideRight, max(0.0, room))
    box = QRectF(left, top, start - left + metrics.horizontalAdvance(words) + 8, CHIP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
    if chip.sign:
        draw_sign(
            painter, chip.sign, QRectF(left + 7, top + (CHIP - _SIGN) / 2, _SIGN, _SIGN), ink
        )
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(box.adjusted(start - left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()
    return box.right()


def chip_width(chip: Chip) -> float:
    """Return how wide a chip is with all its words."""
    sign = _SIGN + 4 if chip.sign else 0
    return 15 + sign + QFontMetricsF(chip_font()).horizontalAdvance(chip.words)


def draw_badge(painter: QPainter, words: str, left: float, top: float) -> float:
    """Draw a two-letter badge and return where it ends."""
    font = sans(7.5)
    font.setWeight(QFont.Weight.Bold)
    metrics = QFontMetricsF(font)
    box = QRectF(left, top, metrics.horizontalAdvance(words) + 10, 15)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent_tint"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colour("accent"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    return box.right()


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Cut ``text`` into at most ``most`` lines of ``width``; what does not fit is an ellipsis."""
    layout = QTextLayout(text, font)
    lines: list[str] = []
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        starts.append(line.textStart())
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    if len(lines) <= most:
        return lines
    rest = text[starts[most - 1] :].strip()
    cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], cut]
