"""Every command of the window: its name, its keys and its place in the menus."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from alinea.i18n import N_, _, pgettext

_Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """``name`` is the window's method that does it; ``group`` makes commands exclude each other.

    ``needs`` is what must be there: "statements", "comparison", "row" or "" for nothing.
    """

    name: str
    words: str
    keys: QKeySequence.StandardKey | str = ""
    group: str = ""
    checkable: bool = False
    needs: str = ""


COMMANDS = (
    Command("new", N_("&New workspace"), _Keys.New),
    Command("open", N_("&Open …"), _Keys.Open),
    Command("add", N_("&Add statement …"), "Ctrl+Shift+A"),
    Command("paste", N_("&Paste as statement"), _Keys.Paste),
    Command("paste_text", N_("Paste &text …"), "Ctrl+Shift+V"),
    Command("sample", N_("Open the sa&mple")),
    Command("save", N_("&Save"), _Keys.Save),
    Command("save_as", N_("Sa&ve as …"), "Ctrl+Shift+S"),
    Command("export_en", N_("in &English …"), "Ctrl+E", needs="comparison"),
    Command("export_es", N_("in &Spanish …"), "Ctrl+Shift+E", needs="comparison"),
    Command("quit", N_("&Quit"), "Ctrl+Q"),
    Command("undo", N_("&Undo"), _Keys.Undo),
    Command("redo", N_("&Redo"), "Ctrl+Shift+Z"),
    Command("copy", N_("&Copy passages"), _Keys.Copy, needs="row"),
    Command("find", N_("&Find in all columns"), _Keys.Find, needs="comparison"),
    Command("find_next", N_("Find ne&xt"), "F3", needs="comparison"),
    Command("find_previous", N_("Find pre&vious"), "Shift+F3", needs="comparison"),
    Command("side_by_side", N_("&Side by side"), "Ctrl+1", "view", checkable=True),
    Command("commitments", N_("&Commitments"), "Ctrl+2", "view", checkable=True),
    Command("clear_filters", N_("Show &everything again"), "Ctrl+Shift+F", needs="comparison"),
    Command("show_panel", N_("S&tatements and filters"), "F9", checkable=True),
    Command("show_inspector", N_("&Inspector"), "Shift+F9", checkable=True),
    Command("larger", N_("&Larger type"), _Keys.ZoomIn),
    Command("smaller", N_("S&maller type"), _Keys.ZoomOut),
    Command("as_system", N_("As the s&ystem"), "", "appearance", checkable=True),
    Command("light", N_("Li&ght"), "", "appearance", checkable=True),
    Command("dark", N_("&Dark"), "", "appearance", checkable=True),
    # A language is always called by its own name, so that who reads no other finds it.
    Command("english", "&English", "", "language", checkable=True),
    Command("spanish", "E&spañol", "", "language", checkable=True),
    Command("compare", N_("&Compare"), "F5", needs="statements"),
    Command("next_difference", N_("&Next difference"), "F8", needs="comparison"),
    Command("previous_difference", N_("&Previous difference"), "Shift+F8", needs="comparison"),
    Command("next_commitment", N_("Next co&mmitment"), "F7", needs="comparison"),
    Command("previous_commitment", N_("Previous c&ommitment"), "Shift+F7", needs="comparison"),
    Command("confirm", N_("Con&firm the match"), "Ctrl+K", needs="row"),
    Command("link", N_("&Link the chosen passages"), "Ctrl+L", needs="row"),
    Command("unlink", N_("&Unlink"), "Ctrl+U", needs="row"),
    Command("alone", N_("No counterp&art"), "Ctrl+Shift+U", needs="row"),
    Command("merge", N_("Mer&ge with the next row"), "Ctrl+M", needs="row"),
    Command("split", N_("Spli&t the row"), "Ctrl+Shift+M", needs="row"),
    Command("unpin", N_("Lea&ve it to Alinea again"), "Ctrl+Shift+K", needs="row"),
    Command("note", N_("&Note"), "Ctrl+T", needs="row"),
    Command("status_open", N_("&Open"), "Ctrl+Shift+O", "status", checkable=True, needs="row"),
    Command(
        "status_raise", N_("To &raise"), "Ctrl+Shift+R", "status", checkable=True, needs="row"
    ),
    Command("status_agreed", N_("&Agreed"), "Ctrl+Shift+G", "status", checkable=True, needs="row"),
    Command("strength", N_("Set another &strength …"), "Ctrl+Shift+L", needs="row"),
    Command("set_base", N_("Set as &base"), "Ctrl+B", needs="row"),
    Command("details", N_("Correct &details …"), "Ctrl+D", needs="row"),
    Command("receipt", N_("&Receipt …"), "Ctrl+R", needs="row"),
    Command("remove", N_("Re&move statement"), "Ctrl+Shift+D", needs="row"),
    Command("set_aside", N_("Set this &passage aside"), "Ctrl+Shift+X", needs="row"),
    Command("shortcuts", N_("&Keyboard shortcuts"), "F1"),
    Command("about", N_("&About Alinea")),
)

_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("&File"),
        (
            *("new", "open", "|", "add", "paste", "paste_text", "sample", "recent>", "|"),
            *("save", "save_as", "|", "export>", "|", "quit"),
        ),
    ),
    (N_("&Edit"), ("undo", "redo", "|", "copy", "|", "find", "find_next", "find_previous")),
    (
        N_("&View"),
        (
            *("side_by_side", "commitments", "|", "clear_filters", "|"),
            *("show_panel", "show_inspector", "|", "larger", "smaller", "|"),
            *("appearance>", "language>"),
        ),
    ),
    (
        N_("&Comparison"),
        (
            *("compare", "|", "next_difference", "previous_difference", "next_commitment"),
            *("previous_commitment", "|", "confirm", "link", "unlink", "alone", "merge", "split"),
            "unpin",
        ),
    ),
    (
        N_("&Review"),
        ("note", "|", "status_open", "status_raise", "status_agreed", "|", "strength"),
    ),
    (N_("&Statement"), ("set_base", "details", "receipt", "set_aside", "|", "remove")),
    (N_("&Help"), ("shortcuts", "about")),
)
_SUBMENUS = {
    "export>": (N_("&Export to Word"), ("export_en", "export_es")),
    "recent>": (N_("&Recent workspaces"), ()),
    "appearance>": (N_("&Appearance"), ("as_system", "light", "dark")),
    "language>": (N_("La&nguage"), ("english", "spanish")),
}


class Actions:
    """The window's actions by name; one of ``handlers`` has a method ``do_name`` for each."""

    def __init__(self, window: QWidget, handlers: Sequence[object]) -> None:
        self._all: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.menus: dict[str, QMenu] = {}
        self._titles: list[tuple[QMenu, str]] = []
        for command in COMMANDS:
            action = QAction(window)
            action.setShortcut(QKeySequence(command.keys))
            action.setCheckable(command.checkable)
            if command.group:
                self._group(command.group, window).addAction(action)
            action.triggered.connect(_handler(command.name, handlers))
            window.addAction(action)
            self._all[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def all(self) -> tuple[QAction, ...]:
        return tuple(self._all.values())

    def fill(self, bar: QMenuBar) -> None:
        for title, names in _MENUS:
            menu = bar.addMenu("")
            self._titles.append((menu, title))
            self._fill(menu, names)

    def retranslate(self) -> None:
        for command in COMMANDS:
            words = _(command.words)
            action = self._all[command.name]
            action.setText(words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = words.replace("&", "").replace("…", "").strip()
            action.setToolTip(f"{plain} ({keys})" if keys else plain)
        for menu, title in self._titles:
            menu.setTitle(_(title))

    def allow(self, present: Iterable[str]) -> None:
        """Enable what has all it needs."""
        given = {"", *present}
        for command in COMMANDS:
            self._all[command.name].setEnabled(command.needs in given)

    def name_step(self, undo: str, redo: str) -> None:
        """Say what would be undone and redone."""
        for name, plain, words in (
            ("undo", _("&Undo"), undo),
            ("redo", _("&Redo"), redo),
        ):
            action = self._all[name]
            action.setEnabled(bool(words))
            action.setText(
                pgettext("menu", "{command}: {step}").format(command=plain, step=words)
                if words
                else plain
            )

    def _group(self, name: str, window: QWidget) -> QActionGroup:
        if name not in self._groups:
            group = QActionGroup(window)
            if name == "status":
                group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            self._groups[name] = group
        return self._groups[name]

    def _fill(self, menu: QMenu, names: Iterable[str]) -> None:
        for name in names:
            if name == "|":
                menu.addSeparator()
            elif name in _SUBMENUS:
                title, inner = _SUBMENUS[name]
                submenu = menu.addMenu("")
                self._titles.append((submenu, title))
                self.menus[name] = submenu
                self._fill(submenu, inner)
            else:
                menu.addAction(self._all[name])


def _handler(name: str, handlers: Sequence[object]) -> Callable[[], object]:
    found = next(one for one in handlers if hasattr(one, f"do_{name}"))
    method: Callable[[], object] = getattr(found, f"do_{name}")

    def call() -> None:
        """Call without what Qt hands over, whether the action is checked."""
        method()

    return call
