"""The filters: what there is, how many of each, and a click to see only those."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QVBoxLayout, QWidget

from alinea.gui.families import ALWAYS, SIGN_OF, Family, Sign, family_name
from alinea.gui.filters import GROUPS, Filters, Group, Show
from alinea.gui.look import caps, colour, sans
from alinea.gui.signs import draw_sign
from alinea.gui.slots import actor_name
from alinea.gui.speech import Speaking
from alinea.i18n import _, current
from alinea.model.statement import Statement
from alinea.wording.levels import level_name
from alinea.wording.threads import topic_name

_INKS = {
    Sign.RECURRING: "recurring",
    Sign.DIVERGING: "diverging",
    Sign.ONLY: "only",
    Sign.STRONGER: "stronger",
    Sign.WEAKER: "weaker",
}
_MOST = 12
_UNFOLDED: tuple[Group, ...] = ("show", "family", "topic")


class FilterButton(QAbstractButton):
    """A sign, a name and a count; pressed in when it filters."""

    def __init__(self, sign: Sign, name: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign, self.count = sign, count
        self.setText(name)
        self.setCheckable(True)
        self.setFont(sans(9.5))
        self.setAccessibleName(f"{name}, {count}")
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 80, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ground = "accent_tint" if self.isChecked() else "hover" if self.underMouse() else None
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(colour("edge"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        middle = box.center().y()
        ink = "muted" if not self.count else _INKS.get(self.sign, "ink")
        draw_sign(painter, self.sign, QRectF(8, middle - 7, 14, 14), colour(ink))
        count = str(self.count)
        font = self.font()
        metrics = QFontMetrics(font)
        end = box.width() - 10 - metrics.horizontalAdvance(count)
        painter.setFont(font)
        painter.setPen(colour("muted"))
        painter.drawText(
            QRectF(end, 0, box.width() - end, box.height()), Qt.AlignmentFlag.AlignVCenter, count
        )
        painter.setPen(colour("ink" if self.count or self.isChecked() else "muted"))
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(end - 38))
        painter.drawText(
            QRectF(30, 0, end - 30, box.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        painter.end()


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that can be filtered by."""

    value: str
    name: str
    sign: Sign
    count: int


class _GroupBox(QWidget):
    def __init__(self, group: Group, *, unfolded: bool) -> None:
        super().__init__()
        self.group: Group = group
        self.heading = QToolButton()
        self.heading.setObjectName("groupTitle")
        self.heading.setFont(caps())
        self.heading.setCheckable(True)
        self.heading.setChecked(unfolded)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._fold)
        self.body = QWidget()
        self.body.setVisible(unfolded)
        self.buttons: dict[str, FilterButton] = {}
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(self.heading)
        box.addWidget(self.body)
        self._fold(open_=unfolded)

    def fill(self, offers: Iterable[Offer], chosen: frozenset[str]) -> None:
        """Show ``offers``, keeping the buttons, and so the focus, where the values are the same."""
        offers = list(offers)
        layout = self.body.layout()
        assert layout is not None  # noqa: S101  (made with one)
        if list(self.buttons) != [offer.value for offer in offers]:
            for button in self.buttons.values():
                layout.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = {}
            for offer in offers:
                button = FilterButton(offer.sign, offer.name, offer.count)
                layout.addWidget(button)
                self.buttons[offer.value] = button
        for offer in offers:
            button = self.buttons[offer.value]
            button.setText(offer.name)
            button.setToolTip(offer.name)
            button.count = offer.count
            button.setAccessibleName(f"{offer.name}, {offer.count}")
            button.setChecked(offer.value in chosen)
            button.update()
        self.setVisible(bool(offers))

    def _fold(self, open_: bool) -> None:  # noqa: FBT001  (a Qt slot)
        arrow = Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self.body.setVisible(open_)


class FilterPanel(Speaking, QWidget):
    """Holds the user's ``filters`` and says when they change."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self._counts: Mapping[tuple[Group, str], int] = {}
        self._statements: Sequence[Statement] = ()
        self._wired: set[FilterButton] = set()
        self.groups: dict[Group, _GroupBox] = {
            group: _GroupBox(group, unfolded=group in _UNFOLDED) for group in GROUPS
        }
        self.clear_button = QPushButton()
        self.clear_button.setObjectName("link")
        self.clear_button.clicked.connect(self.clear)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        for one in self.groups.values():
            box.addWidget(one)
        self.retranslate()

    def show_counts(
        self, counts: Mapping[tuple[Group, str], int], statements: Sequence[Statement]
    ) -> None:
        self._counts, self._statements = counts, statements
        self._fill()

    def clear(self) -> None:
        self._set(Filters())

    def toggle(self, group: Group, value: str) -> None:
        self._set(self.filters.toggled(group, value))

    def retranslate(self) -> None:
        names: dict[Group, str] = {
            "show": _("Show"),
            "family": _("How it diverges"),
            "topic": _("Topic"),
            "actor": _("Who acts"),
            "level": _("Strength"),
        }
        for group, name in names.items():
            self.groups[group].heading.setText(name)
        self.clear_button.setText(_("Show everything again"))
        self._fill()

    def _set(self, filters: Filters) -> None:
        self.filters = filters
        self._fill()
        self.changed.emit(filters)

    def _fill(self) -> None:
        self.clear_button.setVisible(bool(self.filters.chosen))
        for group, box in self.groups.items():
            box.fill(self._offers(group), self.filters.of(group))
            for value, button in box.buttons.items():
                if button not in self._wired:
                    self._wire(button, group, value)
        self._wired = {b for box in self.groups.values() for b in box.buttons.values()}

    def _wire(self, button: FilterButton, group: Group, value: str) -> None:
        button.clicked.connect(lambda: self.toggle(group, value))

    def _offers(self, group: Group) -> list[Offer]:
        match group:
            case "show":
                return self._show_offers()
            case "family":
                return self._family_offers()
            case "level":
                return self._level_offers()
        return self._named_offers(group)

    def _count(self, group: Group, value: str) -> int:
        return self._counts.get((group, value), 0)

    def _show_offers(self) -> list[Offer]:
        names = (
            (Show.RECURRING, _("Recurring"), Sign.RECURRING),
            (Show.DIVERGING, _("Diverging"), Sign.DIVERGING),
            (Show.ONLY, _("Only in one"), Sign.ONLY),
            (Show.BRACKETED, _("Bracketed text"), Sign.BRACKET),
        )
        return [Offer(one, name, sign, self._count("show", one)) for one, name, sign in names]

    def _family_offers(self) -> list[Offer]:
        found = []
        for family in Family:
            count = self._count("family", family)
            if count or family in ALWAYS:
                found.append(Offer(family, family_name(family, current()), SIGN_OF[family], count))
        return found

    def _level_offers(self) -> list[Offer]:
        levels = [str(level) for level in range(6, -1, -1) if self._count("level", str(level))]
        return [
            Offer(
                one,
                f"{one} · {level_name(int(one), current())}",
                Sign.TOPIC,
                self._count("level", one),
            )
            for one in levels
        ]

    def _named_offers(self, group: Group) -> list[Offer]:
        values = [value for one, value in self._counts if one == group]
        found = [
            Offer(value, self._name(group, value), Sign.TOPIC, self._count(group, value))
            for value in values
        ]
        found.sort(key=lambda offer: (-offer.count, offer.name))
        return found[:_MOST]

    def _name(self, group: Group, value: str) -> str:
        if group == "topic":
            return topic_name(value, current())
        return actor_name(value, self._statements, current())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
