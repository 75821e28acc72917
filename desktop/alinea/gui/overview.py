"""The whole document in a strip: where it recurs, where it diverges, and where one is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from alinea.gui.look import colour
from alinea.gui.painting import tone_colours
from alinea.gui.paper_model import PaperModel
from alinea.gui.paper_view import PaperView
from alinea.gui.sheet import Tone
from alinea.gui.side_by_side import SideBySide, row_tone
from alinea.gui.speech import Speaking
from alinea.i18n import _

WIDTH = 18
# Where a tone begins and ends across the strip, so that colour is not all that tells them apart.
_ACROSS = {Tone.RECURRING: (0.5, 1.0), Tone.DIVERGING: (0.0, 1.0), Tone.ONLY: (0.0, 0.5)}


class Overview(Speaking, QWidget):
    def __init__(self, view: PaperView, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._model = view, model
        self._drawn: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # While heights become exact in the background, now and then is soon enough.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(250)
        self._later.timeout.connect(self.renew)
        view.heights_changed.connect(self._renew_later)
        model.modelReset.connect(self.renew)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.row_chosen.connect(self.update)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def retranslate(self) -> None:
        self.setToolTip(_("The whole comparison: click to go there"))
        self.setAccessibleName(_("The whole comparison"))

    def renew(self) -> None:
        self._drawn = None
        self.update()

    def _renew_later(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._drawn is None or self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(ratio)
            self._draw(self._drawn)
        painter.drawPixmap(0, 0, self._drawn)
        self._draw_window(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        QToolTip.hideText()
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def _whole(self) -> int:
        return max(1, self._view.verticalHeader().length())

    def _head(self) -> int:
        return self._view.horizontalHeader().height()

    def _scale(self) -> float:
        return min(1.0, (self.height() - self._head()) / self._whole())

    def _go(self, y: float) -> None:
        room = self._view.viewport().height()
        place = (y - self._head()) / self._scale()
        self._view.verticalScrollBar().setValue(round(place - room / 2))

    def _draw(self, pixmap: QPixmap) -> None:
        pixmap.fill(colour("chrome"))
        painter = QPainter(pixmap)
        painter.setPen(QPen(colour("rule"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(0, self._head() - 1, WIDTH, self._head() - 1)
        sheet = self._model.sheet
        if isinstance(sheet, SideBySide):
            self._draw_rows(painter, sheet)
        painter.end()

    def _draw_rows(self, painter: QPainter, sheet: SideBySide) -> None:
        header, scale = self._view.verticalHeader(), self._scale()
        painter.setPen(Qt.PenStyle.NoPen)
        left, room = 4.0, WIDTH - 7.0
        for view_row, source in enumerate(self._model.rows):
            tone = row_tone(sheet.comparison.rows[source])
            if tone is Tone.PLAIN:
                continue
            top = self._head() + header.sectionPosition(view_row) * scale
            height = max(1.5, header.sectionSize(view_row) * scale - 2)
            start, end = _ACROSS[tone]
            painter.setBrush(tone_colours(tone)[0])
            painter.drawRect(QRectF(left + start * room, top + 1, (end - start) * room, height))

    def _draw_window(self, painter: QPainter) -> None:
        scale = self._scale()
        top = self._head() + self._view.verticalOffset() * scale
        height = self._view.viewport().height() * scale
        if self._view.verticalScrollBar().maximum() == 0:
            return
        painter.setPen(QPen(colour("edge"), 1.4))
        painter.drawRect(QRectF(1.5, top + 1, WIDTH - 3, max(6.0, height - 2)))
