"""A quiet line at the top that says what went wrong, or offers something, and can be sent away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from alinea.gui.families import Sign
from alinea.gui.signs import sign_icon
from alinea.gui.speech import Speaking
from alinea.i18n import _

MOST_LINES = 4


class Banner(Speaking, QFrame):
    """Sentences pile up until it is sent away; an offer comes with a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._said: list[str] = []
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offers = QHBoxLayout()
        self.offers.setSpacing(6)
        self.close_button = QToolButton()
        self.close_button.setObjectName("quiet")
        self.close_button.setIcon(sign_icon(Sign.CLOSE, "muted"))
        self.close_button.clicked.connect(self.send_away)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 7, 8, 7)
        box.setSpacing(10)
        box.addWidget(self.words, 1)
        box.addLayout(self.offers)
        box.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        self.hide()

    def say(self, sentence: str) -> None:
        """Add a sentence, the newest last and each but once."""
        self._said = [one for one in self._said if one != sentence][1 - MOST_LINES :]
        self._said.append(sentence)
        self.words.setText("\n".join(self._said))
        self.setAccessibleName(sentence)
        self.show()

    def offer(self, sentence: str, *answers: tuple[str, Callable[[], None]]) -> None:
        """Say a sentence with a button for each answer; any of them sends the banner away."""
        self.send_away()
        self.say(sentence)
        for words, answer in answers:
            button = QPushButton(words)
            button.clicked.connect(self.send_away)
            button.clicked.connect(answer)
            self.offers.addWidget(button)

    def send_away(self) -> None:
        self._said = []
        while (item := self.offers.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        self.hide()

    def retranslate(self) -> None:
        self.close_button.setToolTip(_("Close this message"))
        self.close_button.setAccessibleName(_("Close this message"))
