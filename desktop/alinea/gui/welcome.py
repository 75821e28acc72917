"""What an empty window says: drop files here, paste text, open a workspace, open the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from alinea.gui.look import caps, colour, sans, serif
from alinea.gui.speech import Speaking
from alinea.i18n import _

_MOST_RECENT = 5


class DropPlace(QFrame):
    """The dashed field that files are dropped on."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("panel"))
        painter.setPen(QPen(colour("edge"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()


class Welcome(Speaking, QWidget):
    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: Sequence[Path] = ()
        self.title = QLabel("Alinea")
        self.title.setFont(serif(30))
        self.sign = QLabel("¶")
        self.sign.setFont(serif(30))
        self.purpose = QLabel()
        self.purpose.setFont(sans(11.5))
        self.drop = QLabel()
        self.formats = QLabel()
        self.open_button = QPushButton()
        self.open_button.setObjectName("primary")
        self.paste_button = QPushButton()
        self.sample_button = QPushButton()
        self.recent_title = QLabel()
        self.recent_title.setFont(caps())
        self.recent_title.setObjectName("groupTitle")
        self.recent_box = QVBoxLayout()
        self.recent_box.setSpacing(2)
        self._lay_out()
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.retranslate()

    def show_recent(self, recent: Sequence[Path]) -> None:
        self._recent = tuple(recent)[:_MOST_RECENT]
        while (item := self.recent_box.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for path in self._recent:
            button = QPushButton(path.name)
            button.setObjectName("link")
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.recent_wanted.emit(path))
            self.recent_box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.recent_title.setVisible(bool(self._recent))

    def retranslate(self) -> None:
        self.purpose.setText(
            _(
                "Joint statements, declarations and their drafts, side by side: what recurs, what diverges."
            )
        )
        self.drop.setText(_("Drop two to six statements here"))
        self.formats.setText(
            _("in English or in Spanish: Word, PDF, OpenDocument, web pages, e-mail or plain text")
        )
        self.open_button.setText(_("Open files …"))
        self.paste_button.setText(_("Paste text …"))
        self.sample_button.setText(_("Look at the sample"))
        self.sample_button.setToolTip(
            _("Three drafts and the adopted text of a statement between invented states")
        )
        self.recent_title.setText(_("Recent workspaces"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _lay_out(self) -> None:
        heading = QFont(sans(14))
        heading.setWeight(QFont.Weight.DemiBold)
        self.drop.setFont(heading)
        for label in (self.drop, self.formats, self.purpose):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.formats.setObjectName("muted")
        self.purpose.setObjectName("muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        for button in (self.open_button, self.paste_button, self.sample_button):
            buttons.addWidget(button)
        buttons.addStretch()
        place = DropPlace()
        inside = QVBoxLayout(place)
        inside.setContentsMargins(40, 44, 40, 44)
        inside.setSpacing(8)
        inside.addWidget(self.drop)
        inside.addWidget(self.formats)
        inside.addSpacing(18)
        inside.addLayout(buttons)
        name = QHBoxLayout()
        name.setSpacing(12)
        name.addStretch()
        name.addWidget(self.sign)
        name.addWidget(self.title)
        name.addStretch()
        column = QWidget()
        column.setMaximumWidth(760)
        box = QVBoxLayout(column)
        box.setSpacing(10)
        box.addStretch(2)
        box.addLayout(name)
        box.addWidget(self.purpose)
        box.addSpacing(20)
        box.addWidget(place)
        box.addSpacing(16)
        box.addWidget(self.recent_title)
        box.addLayout(self.recent_box)
        box.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 10)
        outer.addStretch(1)
        self._colour()

    def _colour(self) -> None:
        self.sign.setStyleSheet(f"color: {colour('accent').name()};")
