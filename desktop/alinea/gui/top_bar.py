"""The bar at the top: add, compare, export, switch the view, find, language."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from alinea.gui.actions import Actions
from alinea.gui.families import Sign
from alinea.gui.look import sans
from alinea.gui.signs import sign_icon
from alinea.gui.speech import Speaking
from alinea.i18n import _, current


class FindField(QLineEdit):
    """Enter finds the next place, Shift+Enter the one before, Escape goes back to the text."""

    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TopBar(Speaking, QWidget):
    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self.add_button = self._button("add")
        self.compare_button = self._button("compare")
        self.export_button = QToolButton()
        self.export_button.setObjectName("primaryMenu")
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export_button)
        menu.addAction(actions["export_en"])
        menu.addAction(actions["export_es"])
        self.export_button.setMenu(menu)
        self.switch = self._switch()
        self.find_field = FindField()
        self.find_field.setObjectName("find")
        self.find_field.setClearButtonEnabled(True)
        self.find_field.setMinimumWidth(150)
        self.find_field.setMaximumWidth(250)
        self.places = QLabel()
        self.places.setObjectName("muted")
        self.language_button = QToolButton()
        self.language_button.setObjectName("menuButton")
        self.language_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        languages = QMenu(self.language_button)
        languages.addAction(actions["english"])
        languages.addAction(actions["spanish"])
        self.language_button.setMenu(languages)
        self._lay_out()
        self._draw_icons()
        self.retranslate()

    def retranslate(self) -> None:
        self.add_button.setText(_("Add statement"))
        self.compare_button.setText(_("Compare"))
        self.export_button.setText(_("Export to Word") + "  ")
        self.export_button.setToolTip(_("Write the annotated comparison as a Word file"))
        self.view_buttons["side_by_side"].setText(_("Side by side"))
        self.view_buttons["commitments"].setText(_("Commitments"))
        for button in self.view_buttons.values():
            # The chosen one is bold, which its size hint does not know.
            button.setMinimumWidth(QFontMetrics(_bold()).horizontalAdvance(button.text()) + 36)
        keys = self._actions["find"].shortcut().toString()
        self.find_field.setPlaceholderText(_("Find in all columns  {keys}").format(keys=keys))
        self.find_field.setAccessibleName(_("Find in all columns"))
        self.language_button.setText(current().language.upper() + "  ")
        self.language_button.setToolTip(_("Language of the interface"))
        self.language_button.setAccessibleName(_("Language of the interface"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        for button, sign in ((self.add_button, Sign.ADD), (self.compare_button, Sign.AGAIN)):
            button.setIcon(sign_icon(sign, "accent", after=5))
            button.setIconSize(QSize(21, 16))

    def follow(self) -> None:
        """Take over what the actions allow and which of them are chosen."""
        for name, button in self.view_buttons.items():
            button.setChecked(self._actions[name].isChecked())
        self.compare_button.setEnabled(self._actions["compare"].isEnabled())
        ready = self._actions["export_en"].isEnabled()
        self.export_button.setEnabled(ready)
        self.find_field.setEnabled(self._actions["find"].isEnabled())
        for button in self.view_buttons.values():
            button.setEnabled(ready)

    def show_places(self, number: int, count: int) -> None:
        """Say which of how many places found is the present one; 0 of 0 for none."""
        if not self.find_field.text().strip():
            self.places.setText("")
        elif count == 0:
            self.places.setText(_("not found"))
        else:
            say = _("{number} of {count}")
            self.places.setText(say.format(number=number, count=count))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName("tool")
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _switch(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("switch")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QHBoxLayout(holder)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        self._views = QButtonGroup(self)
        self.view_buttons: dict[str, QPushButton] = {}
        for name in ("side_by_side", "commitments"):
            button = QPushButton()
            button.setObjectName("segment")
            button.setCheckable(True)
            button.clicked.connect(self._actions[name].trigger)
            self._views.addButton(button)
            self.view_buttons[name] = button
            box.addWidget(button)
        return holder

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 6, 12, 6)
        box.setSpacing(8)
        for button in (self.add_button, self.compare_button, self.export_button):
            box.addWidget(button)
        box.addStretch(1)
        box.addWidget(self.switch)
        box.addStretch(1)
        box.addWidget(self.places)
        box.addWidget(self.find_field, 2)
        box.addWidget(self.language_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _bold() -> QFont:
    font = sans()
    font.setWeight(QFont.Weight.DemiBold)
    return font
