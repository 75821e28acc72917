"""Signs drawn with the pen, so that no font has to have them: ≡ ≠ ◌ ↑ ↓ ☰ ⧖ # § [ ] and kin."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap, QPolygonF

from alinea.gui.families import Sign
from alinea.gui.look import colour, sans

# Signs made of straight strokes, in a square of 16 by 16.
_STROKES: dict[Sign, tuple[tuple[tuple[float, float], ...], ...]] = {
    Sign.RECURRING: (
        ((3.5, 4.5), (12.5, 4.5)),
        ((3.5, 8), (12.5, 8)),
        ((3.5, 11.5), (12.5, 11.5)),
    ),
    Sign.DIVERGING: (((3, 6), (13, 6)), ((3, 10), (13, 10)), ((10.5, 2.5), (5.5, 13.5))),
    Sign.BRACKET: (
        ((5.5, 2.5), (3, 2.5), (3, 13.5), (5.5, 13.5)),
        ((10.5, 2.5), (13, 2.5), (13, 13.5), (10.5, 13.5)),
    ),
    Sign.STRONGER: (((8, 13.5), (8, 3)), ((4, 7), (8, 3), (12, 7))),
    Sign.WEAKER: (((8, 2.5), (8, 13)), ((4, 9), (8, 13), (12, 9))),
    Sign.DEADLINE: (((3.5, 2.5), (12.5, 2.5), (3.5, 13.5), (12.5, 13.5), (3.5, 2.5)),),
    Sign.FIGURE: (
        ((6.5, 2.5), (5, 13.5)),
        ((11, 2.5), (9.5, 13.5)),
        ((3, 6), (13.5, 6)),
        ((2.5, 10), (13, 10)),
    ),
    Sign.LANGUAGE: (
        ((2.5, 5), (13.5, 5)),
        ((10.5, 2.5), (13.5, 5), (10.5, 7.5)),
        ((13.5, 11), (2.5, 11)),
        ((5.5, 8.5), (2.5, 11), (5.5, 13.5)),
    ),
    Sign.ORDER: (
        ((5, 13.5), (5, 2.5)),
        ((2.5, 5.5), (5, 2.5), (7.5, 5.5)),
        ((11, 2.5), (11, 13.5)),
        ((8.5, 10.5), (11, 13.5), (13.5, 10.5)),
    ),
    Sign.NOTE: (
        ((3, 13), (4, 9.5), (11, 2.5), (13.5, 5), (6.5, 12), (3, 13)),
        ((9.3, 4.2), (11.8, 6.7)),
    ),
    Sign.AGREED: (((3, 8.5), (6.5, 12), (13, 4)),),
    Sign.RAISE: (((4, 14), (4, 2.5)), ((4, 3), (12.5, 3), (10, 6), (12.5, 9), (4, 9))),
    Sign.CLOSE: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Sign.ADD: (((8, 3), (8, 13)), ((3, 8), (13, 8))),
    Sign.AGAIN: (((9.8, 1.6), (12.2, 4.2), (8.8, 5.6)),),
}


def draw_sign(painter: QPainter, sign: Sign, box: QRectF, ink: QColor) -> None:
    """Draw ``sign`` to fill ``box``, which is square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    width = 2.4 if sign is Sign.ACTOR else 1.5
    pen = QPen(
        ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    special = _SPECIAL.get(sign)
    if special is not None:
        special(painter, ink)
    for stroke in _STROKES.get(sign, ()):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
    painter.restore()


def _only(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for step in range(8):
        angle = step * math.pi / 4
        centre = QPointF(8 + 5 * math.cos(angle), 8 + 5 * math.sin(angle))
        painter.drawEllipse(centre, 1.05, 1.05)


def _actor(painter: QPainter, _ink: QColor) -> None:
    for y in (4.0, 8.0, 12.0):
        painter.drawLine(QPointF(3, y), QPointF(13, y))


def _condition(painter: QPainter, _ink: QColor) -> None:
    font = QFont(sans())
    font.setPixelSize(14)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(QRectF(0, -1, 16, 17), Qt.AlignmentFlag.AlignCenter, "§")


def _substance(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.drawPolygon(
        QPolygonF([QPointF(8, 3.5), QPointF(12.5, 8), QPointF(8, 12.5), QPointF(3.5, 8)])
    )


def _mechanism(painter: QPainter, _ink: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 5.5, 5.5)
    painter.drawLine(QPointF(8, 5), QPointF(8, 11))
    painter.drawLine(QPointF(5, 8), QPointF(11, 8))


def _wording(painter: QPainter, _ink: QColor) -> None:
    for y in (5.5, 10.5):
        points = [QPointF(2.5 + x * 1.1, y - 1.4 * math.sin(x * math.pi / 5)) for x in range(11)]
        painter.drawPolyline(QPolygonF(points))


def _pin(painter: QPainter, ink: QColor) -> None:
    painter.drawLine(QPointF(8, 8.5), QPointF(8, 14))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(8, 5.5), 3.2, 3.2)


def _again(painter: QPainter, _ink: QColor) -> None:
    painter.drawArc(QRectF(3, 3.6, 10, 10), 70 * 16, 300 * 16)


def _topic(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(8, 8), 2, 2)


_SPECIAL: dict[Sign, Callable[[QPainter, QColor], None]] = {
    Sign.ONLY: _only,
    Sign.ACTOR: _actor,
    Sign.CONDITION: _condition,
    Sign.SUBSTANCE: _substance,
    Sign.MECHANISM: _mechanism,
    Sign.WORDING: _wording,
    Sign.PIN: _pin,
    Sign.TOPIC: _topic,
    Sign.AGAIN: _again,
}

PIP, PIP_STEP = 7.0, 10.0
"""How wide a pip is and how far the next one begins, in pixels."""


def draw_pips(painter: QPainter, level: int, left: float, middle: float, ink: QColor) -> float:
    """Draw a level of 0 to 6 as six pips from ``left`` on and return where they end."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.1))
    for pip in range(6):
        painter.setBrush(ink if pip < level else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left + pip * PIP_STEP, middle - PIP / 2, PIP, PIP))
    painter.restore()
    return left + 5 * PIP_STEP + PIP


def sign_icon(sign: Sign, ink: str = "ink", *, after: int = 0) -> QIcon:
    """Return ``sign`` as an icon in the colour that the theme calls ``ink``.

    It is 16 by 16 pixels, sharp up to three times that, with ``after`` pixels empty at the right.
    """
    pixmap = QPixmap(QSize((16 + after) * 3, 48))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_sign(painter, sign, QRectF(0, 0, 48, 48), colour(ink))
    painter.end()
    return QIcon(pixmap)
