"""Moving about: views, differences, finding, panels, sizes, appearance and language."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from alinea.gui.actions import Actions
from alinea.gui.desk import Desk
from alinea.gui.dialogs.about import AboutDialog, ShortcutsDialog
from alinea.gui.finding import Found, found_in
from alinea.gui.look import Appearance, look
from alinea.gui.settings import Settings
from alinea.gui.speech import speak
from alinea.gui.top_bar import TopBar
from alinea.i18n import _, current

PAUSE = 180
"""Milliseconds after a key before what was typed is looked for."""


class Viewing(QObject):
    said = Signal(str)

    def __init__(self, desk: Desk, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._settings, self._window = desk, settings, window
        self._found: tuple[Found, ...] = ()
        self._at = -1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._seek)

    def wire(self, actions: Actions, bar: TopBar) -> None:
        """Take the actions and the bar, which are made after this."""
        self._actions, self._bar = actions, bar
        bar.find_field.textChanged.connect(self._pause.start)
        bar.find_field.next_wanted.connect(self.do_find_next)
        bar.find_field.previous_wanted.connect(self.do_find_previous)
        bar.find_field.left.connect(self._leave)
        self.show_choices()

    def show_choices(self) -> None:
        """Tick in the menus what is in force."""
        chosen = {
            "side_by_side": not self._desk.in_matrix,
            "commitments": self._desk.in_matrix,
            "as_system": look().appearance == "system",
            "light": look().appearance == "light",
            "dark": look().appearance == "dark",
            "english": current().language == "en",
            "spanish": current().language == "es",
            "show_panel": not self._desk.side.isHidden(),
            "show_inspector": not self._desk.inspector.isHidden(),
        }
        for name, ticked in chosen.items():
            self._actions[name].setChecked(ticked)
        self._bar.follow()

    def do_side_by_side(self) -> None:
        self._switch(0)

    def do_commitments(self) -> None:
        self._switch(1)

    def do_next_difference(self) -> None:
        if not self._desk.step(1, differences=True):
            self.said.emit(_("There is no difference below."))

    def do_previous_difference(self) -> None:
        if not self._desk.step(-1, differences=True):
            self.said.emit(_("There is no difference above."))

    def do_next_commitment(self) -> None:
        if not self._desk.step(1, differences=False):
            self.said.emit(_("There is no commitment below."))

    def do_previous_commitment(self) -> None:
        if not self._desk.step(-1, differences=False):
            self.said.emit(_("There is no commitment above."))

    def do_clear_filters(self) -> None:
        self._desk.panel.clear()

    def do_copy(self) -> None:
        self._desk.view.copy()

    def do_find(self) -> None:
        self._bar.find_field.setFocus()
        self._bar.find_field.selectAll()

    def do_find_next(self) -> None:
        self._step(1)

    def do_find_previous(self) -> None:
        self._step(-1)

    def do_show_panel(self) -> None:
        self._desk.side.setVisible(self._desk.side.isHidden())
        self.show_choices()

    def do_show_inspector(self) -> None:
        self._desk.inspector.setVisible(self._desk.inspector.isHidden())
        self.show_choices()

    def do_larger(self) -> None:
        self._size(1)

    def do_smaller(self) -> None:
        self._size(-1)

    def do_as_system(self) -> None:
        self._wear("system")

    def do_light(self) -> None:
        self._wear("light")

    def do_dark(self) -> None:
        self._wear("dark")

    def do_english(self) -> None:
        self._speak("en")

    def do_spanish(self) -> None:
        self._speak("es")

    def do_shortcuts(self) -> None:
        ShortcutsDialog.ask(self._window, self._actions.all())

    def do_about(self) -> None:
        AboutDialog.ask(self._window)

    def seek_again(self) -> None:
        """Look again for the words in the find box, in what is shown now."""
        if self._bar.find_field.text().strip():
            self._look()
            self._bar.show_places(self._at + 1, len(self._found))

    def _switch(self, number: int) -> None:
        self._desk.switch_to(number)
        self.show_choices()
        self.seek_again()

    def _size(self, by: int) -> None:
        self._settings.points = self._settings.points + by
        self._desk.restyle(self._settings.points)

    def _wear(self, appearance: Appearance) -> None:
        self._settings.appearance = appearance
        look().wear(appearance)
        self._desk.restyle(self._settings.points)
        self.show_choices()

    def _speak(self, language: str) -> None:
        self._settings.language = language
        speak(language)
        self.show_choices()

    def _seek(self) -> None:
        """Find the words in what is shown and go to the first place from here on."""
        self._look()
        self._show_found()

    def _look(self) -> None:
        """Find the words in what is shown and mark them all."""
        self._pause.stop()
        sheet = self._desk.model.sheet
        wanted = self._bar.find_field.text()
        if sheet is None:
            return
        sheet.seek(wanted)
        self._desk.view.redraw()
        self._found = found_in(sheet, self._desk.model.rows, wanted)
        here = self._desk.view.current_row() or 0
        self._at = next((n for n, one in enumerate(self._found) if one.row >= here), 0)

    def _step(self, way: int) -> None:
        if self._pause.isActive():
            self._seek()
            return
        if self._found:
            self._at = (self._at + way) % len(self._found)
            self._show_found()
        elif self._bar.find_field.text().strip():
            self._seek()
        else:
            self.do_find()

    def _show_found(self) -> None:
        if self._found:
            one = self._found[self._at]
            sheet = self._desk.model.sheet
            if sheet is not None:
                sheet.point(one.row, one.column, one.span)
                self._desk.view.redraw()
            self._desk.view.choose(one.row, one.column)
        self._bar.show_places(self._at + 1, len(self._found))

    def _leave(self) -> None:
        self._seek()
        self._desk.view.setFocus()
