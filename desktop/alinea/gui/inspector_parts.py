"""The pieces that the inspector is put together from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alinea.gui.akin import Akin
from alinea.gui.families import SIGN_OF, Family, Sign, family_of
from alinea.gui.filters import thread_show
from alinea.gui.look import caps, colour, sans
from alinea.gui.matrix import TONES, chip_words
from alinea.gui.names import short_names
from alinea.gui.painting import CHIP, draw_chip
from alinea.gui.sheet import TONE_SIGN, Chip
from alinea.gui.side_by_side import level_words, shortened
from alinea.gui.signs import PIP, PIP_STEP, draw_pips, draw_sign
from alinea.gui.slots import Filled, Lines, Slot, slot_name
from alinea.i18n import N_, _, current
from alinea.model.alignment import Reason, ReasonKind
from alinea.model.commitment import Rule
from alinea.model.comparison import Comparison, Difference, DifferenceKind, Gravity, Thread
from alinea.wording.differences import difference_sentence, gravity_name
from alinea.wording.levels import level_name
from alinea.wording.reasons import reason_sentence
from alinea.wording.rules import rule_sentence

_REASONS = {
    ReasonKind.WORDING: N_("Wording"),
    ReasonKind.CONCEPTS: N_("Concepts"),
    ReasonKind.FIGURES: N_("Figures"),
    ReasonKind.NAMES: N_("Names"),
    ReasonKind.NUMBERING: N_("Numbering"),
    ReasonKind.POSITION: N_("Place"),
    ReasonKind.LENGTH: N_("Length"),
    ReasonKind.PIN: N_("By you"),
}


def group_title(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("groupTitle")
    label.setFont(caps())
    return label


class Lead(QLabel):
    """A plain sentence."""

    def __init__(self, words: str, points: float = 9.5, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(sans(points))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Nested layouts forget that words need height for width, and would cut the last line.
        self.setMinimumHeight(self.heightForWidth(self.width()))


class ChipRow(QWidget):
    """Whether a thread recurs or how it diverges."""

    def __init__(
        self, comparison: Comparison, thread: Thread, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tone = TONES[thread_show(thread)]
        self._chip = Chip(TONE_SIGN[tone], chip_words(comparison, thread, current()), tone)
        self.setFixedHeight(int(CHIP) + 2)
        self.setAccessibleName(self._chip.words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        draw_chip(painter, self._chip, 0, 1, self.width())
        painter.end()


class Pips(QWidget):
    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        said = level_words(level, current())
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(int(5 * PIP_STEP + PIP) + 2, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        draw_pips(painter, self._level, 1, 7, colour("ink"))
        painter.end()


class SlotTable(QWidget):
    """Who, verb, strength, what, by when: a row each, two statements abreast."""

    def __init__(
        self, comparison: Comparison, lines: Lines, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("slots")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for place, number in enumerate(lines.columns, start=1):
            self._grid.addWidget(_column_name(comparison, number), 0, place)
            self._grid.setColumnStretch(place, 1)
        for row, (slot, filled) in enumerate(lines.slots, start=1):
            self._grid.addWidget(_slot_label(slot), row, 0)
            for place, one in enumerate(filled, start=1):
                self._grid.addWidget(_value(one, slot), row, place)


def _column_name(comparison: Comparison, number: int) -> QWidget:
    statement = comparison.statements[number]
    holder = QWidget()
    holder.setObjectName("slotHead")
    name = QLabel(short_names(comparison.statements, current())[number])
    name.setObjectName("slotHeadName")
    name.setToolTip(statement.title)
    name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    box = QHBoxLayout(holder)
    box.setContentsMargins(5, 4, 0, 4)
    box.setSpacing(4)
    if len({one.language for one in comparison.statements}) > 1:
        badge = QLabel(statement.language.upper())
        badge.setObjectName("badge")
        box.addWidget(badge)
    box.addWidget(name, 1)
    return holder


def _slot_label(slot: Slot) -> QLabel:
    label = QLabel(slot_name(slot, current()))
    label.setObjectName("slotName")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setMinimumWidth(label.sizeHint().width())
    return label


def _value(filled: Filled, slot: Slot) -> QWidget:
    holder = QWidget()
    holder.setObjectName("slotChanged" if filled.changed else "slotValue")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    box = QVBoxLayout(holder)
    box.setContentsMargins(6, 5, 6, 6)
    box.setSpacing(3)
    if slot is Slot.STRENGTH and filled.level is not None:
        box.addWidget(Pips(filled.level))
    words = Lead(filled.words or "—", 9)
    words.setObjectName("slotWords" if filled.words else "muted")
    if filled.changed:
        words.setAccessibleName(_("Changed: {words}").format(words=filled.words or "—"))
    box.addWidget(words)
    if filled.chapeau is not None:
        say = _("{level} by its own words, {name}")
        name = level_name(filled.chapeau, current())
        own = Lead(say.format(level=filled.chapeau, name=name), 8.5)
        own.setObjectName("small")
        box.addWidget(own)
    box.addStretch(1)
    return holder


class SentenceList(QWidget):
    """One plain sentence per difference, gravest first, each with the sign of its family."""

    def __init__(
        self,
        comparison: Comparison,
        differences: Sequence[Difference],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(7)
        order = list(Gravity)
        seen: set[str] = set()
        for one in sorted(differences, key=lambda one: order.index(one.gravity)):
            words = difference_sentence(comparison, one, current())
            if words not in seen:
                seen.add(words)
                box.addWidget(SignedSentence(_sign_of(one), words, one.gravity))


class SignedSentence(QWidget):
    def __init__(
        self, sign: Sign, words: str, gravity: Gravity, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign, self._gravity = sign, gravity
        label = Lead(words)
        label.setToolTip(gravity_name(gravity, current()))
        box = QHBoxLayout(self)
        box.setContentsMargins(22, 0, 0, 0)
        box.addWidget(label)
        self.setAccessibleName(f"{gravity_name(gravity, current())}: {words}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        ink = "muted" if self._gravity is Gravity.MINOR else "diverging"
        ink = "stronger" if self._sign is Sign.STRONGER else ink
        draw_sign(painter, self._sign, QRectF(0, 1, 14, 14), colour(ink))
        painter.end()


def _sign_of(difference: Difference) -> Sign:
    if difference.kind in (DifferenceKind.ONLY_IN_A, DifferenceKind.ONLY_IN_B):
        return Sign.ONLY
    family = family_of(difference.kind)
    return SIGN_OF[family] if isinstance(family, Family) else Sign.DIVERGING


class AkinButton(QPushButton):
    """A passage akin to the ones shown, and the way there."""

    def __init__(self, comparison: Comparison, one: Akin, parent: QWidget | None = None) -> None:
        name = short_names(comparison.statements, current())[one.statement]
        words = " ".join(one.words.split())
        super().__init__(f"{name}: {shortened(words, 38)}", parent)
        self.setObjectName("link")
        self.setToolTip(words)
        self.setAccessibleName(f"{name}: {words}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class Reasons(QWidget):
    """Why the passages stand in one row, a bar for each reason."""

    def __init__(
        self, reasons: Sequence[Reason], *, moved: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        best: dict[ReasonKind, Reason] = {}
        for reason in reasons:
            if reason.kind not in best or reason.score > best[reason.kind].score:
                best[reason.kind] = reason
        for row, reason in enumerate(best.values()):
            name = QLabel(_(_REASONS[reason.kind]))
            name.setObjectName("slotName")
            sentence = reason_sentence(reason, current())
            bar = ShareBar(reason.score, sentence)
            name.setToolTip(sentence)
            grid.addWidget(name, row, 0)
            grid.addWidget(bar, row, 1)
        if moved:
            grid.addWidget(
                Lead(_("The passage stands elsewhere in the other text.")), len(best), 0, 1, 2
            )


class ShareBar(QWidget):
    def __init__(self, share: float, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(1.0, max(0.0, share))
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        self.setFixedHeight(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, 5, self.width(), 5)
        painter.setBrush(colour("hover"))
        painter.drawRoundedRect(box, 2.5, 2.5)
        box.setWidth(box.width() * self._share)
        painter.setBrush(colour("recurring"))
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.end()


class RuleTrail(QWidget):
    """The rules that set the strength, one click away, and the way to say otherwise.

    ``rules`` are those of one statement after the other, by its number.
    """

    level_wanted = Signal()

    def __init__(
        self,
        comparison: Comparison,
        rules: Sequence[tuple[int, Sequence[Rule]]],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setObjectName("fold")
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._fold)
        self.body = QWidget()
        self.body.hide()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(18, 2, 0, 0)
        inner.setSpacing(4)
        names = short_names(comparison.statements, current())
        for number, trail in rules:
            name = QLabel(names[number])
            name.setObjectName("slotName")
            inner.addWidget(name)
            sentences = dict.fromkeys(rule_sentence(rule, current()) for rule in trail)
            for sentence in sentences:
                inner.addWidget(Lead(sentence))
        change = QPushButton(_("Set another strength …"))
        change.setObjectName("link")
        change.clicked.connect(self.level_wanted)
        inner.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.body)

    def _fold(self, open_: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self.button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.body.setVisible(open_)
