"""The statements of the workspace, a card each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.look import caps, colour, sans
from alinea.gui.painting import wrapped
from alinea.gui.speech import Speaking
from alinea.i18n import _


class Brief(QWidget):
    """Words on so many lines at most; the tip says the rest."""

    def __init__(self, words: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._most = words, most
        font = sans(10)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = wrapped(self._words, self.font(), width, self._most)
        return QFontMetrics(self.font()).lineSpacing() * max(1, len(lines))

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(60, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, QFontMetrics(self.font()).lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Nested layouts forget that words need height for width, and would cut the last line.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        painter.setPen(colour("ink"))
        metrics = QFontMetrics(self.font())
        for number, line in enumerate(wrapped(self._words, self.font(), self.width(), self._most)):
            painter.drawText(0, number * metrics.lineSpacing() + metrics.ascent(), line)
        painter.end()


@dataclass(frozen=True, slots=True)
class CardFacts:
    title: str
    language: str
    details: str
    base: bool


class Card(QFrame):
    """One statement: title, language, date and counts, and a menu of what can be done with it."""

    menu_wanted = Signal(int, QPoint)
    chosen = Signal(int)

    def __init__(self, number: int, facts: CardFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setObjectName("card")
        self.setProperty("base", facts.base)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        title = Brief(facts.title, 2)
        badge = QLabel(facts.language)
        badge.setObjectName("badge")
        details = QLabel(facts.details)
        details.setObjectName("cardDetails")
        details.setWordWrap(True)
        self.menu_button = QToolButton()
        self.menu_button.setObjectName("cardMenu")
        self.menu_button.setText("⋯")
        name = _("What can be done with “{title}”").format(title=facts.title)
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.menu_button.clicked.connect(self._open_menu)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(title, 1)
        top.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(details, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 8, 6, 9)
        box.setSpacing(4)
        box.addLayout(top)
        box.addLayout(below)
        said = _("Statement {number}: {title}. {details}")
        self.setAccessibleName(
            said.format(number=number + 1, title=facts.title, details=facts.details)
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self._number, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._number)
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open_menu()
            return
        super().keyPressEvent(event)

    def _open_menu(self) -> None:
        corner = self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())
        self.menu_wanted.emit(self._number, corner)


class Cards(Speaking, QWidget):
    """All the cards; the menu is made by whoever knows what can be done."""

    menu_wanted = Signal(int, QPoint)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setObjectName("groupTitle")
        self.heading.setFont(caps())
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.heading)
        self.cards: list[Card] = []
        self._facts: tuple[CardFacts, ...] = ()
        self.retranslate()

    def show_facts(self, facts: Sequence[CardFacts]) -> None:
        """Show a card for each; as long as nothing is new they stay, and with them the focus."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        for card in self.cards:
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, one in enumerate(facts):
            card = Card(number, one, self)
            card.menu_wanted.connect(self.menu_wanted)
            card.chosen.connect(self.chosen)
            self._box.addWidget(card)
            self.cards.append(card)

    def retranslate(self) -> None:
        self.heading.setText(_("Statements"))


def popup(menu: QMenu, place: QPoint) -> None:
    """Show a menu once and let it go when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
