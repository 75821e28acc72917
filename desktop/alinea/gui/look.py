"""How the application looks: palette, fonts and style sheet for the theme in force."""

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from alinea.bundle import resources
from alinea.gui.theme import DARK, LIGHT, Theme

Appearance = Literal["system", "light", "dark"]

SERIF = (
    "Source Serif 4",
    "Charter",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
)
SANS = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Noto Sans",
    "Cantarell",
    "Liberation Sans",
    "DejaVu Sans",
)


_theme = LIGHT


class Look(QObject):
    """The appearance that the user chose, and the theme that follows from it and the system."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.appearance: Appearance = "system"
        self._dressed = False
        application.styleHints().colorSchemeChanged.connect(self._follow)

    def wear(self, appearance: Appearance) -> None:
        global _theme  # noqa: PLW0603  (one application, one theme, read at every paint)
        self.appearance = appearance
        dark = appearance == "dark" or (appearance == "system" and self._system_is_dark())
        worn = DARK if dark else LIGHT
        if self._dressed and worn is _theme:
            return
        _theme = worn
        if not self._dressed:
            # Colour schemes of the platform do nothing on plain X11, so style and palette are ours.
            self._application.setStyle(QStyleFactory.create("Fusion"))
            self._application.setFont(sans())
            self._dressed = True
        self._application.setPalette(palette(worn))
        self._application.setStyleSheet(style_sheet(worn))
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow(self) -> None:
        if self.appearance == "system":
            self.wear("system")


def look() -> Look:
    """Return the look of the running application, made when first asked for."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101  (a window needs one)
    found = application.findChild(Look)
    return found if found is not None else Look(application)


def theme() -> Theme:
    return _theme


def colour(name: str) -> QColor:
    return QColor(getattr(_theme, name))


def serif(points: float) -> QFont:
    return _font(SERIF, points)


def sans(points: float = 10) -> QFont:
    return _font(SANS, points)


def caps() -> QFont:
    """Return the type of the small headings of a panel: capitals, a little apart."""
    font = sans(8)
    font.setWeight(QFont.Weight.DemiBold)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return font


def _font(families: tuple[str, ...], points: float) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(points)
    return font


def palette(theme: Theme) -> QPalette:
    made = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "chrome"),
        (roles.WindowText, "ink"),
        (roles.Base, "paper"),
        (roles.AlternateBase, "panel"),
        (roles.Text, "ink"),
        (roles.Button, "raised"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "diverging"),
        (roles.ToolTipBase, "raised"),
        (roles.ToolTipText, "ink"),
        (roles.PlaceholderText, "muted"),
        (roles.Highlight, "accent_fill"),
        (roles.HighlightedText, "on_accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "only"),
        (roles.Light, "raised"),
        (roles.Midlight, "hover"),
        (roles.Mid, "control"),
        (roles.Dark, "control"),
        (roles.Shadow, "rule"),
        (roles.Accent, "accent_fill"),
    ):
        made.setColor(role, QColor(getattr(theme, name)))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def style_sheet(theme: Theme) -> str:
    """Return ``resources/window/style.qss`` with the colours of ``theme`` filled in."""
    folder = resources() / "window"
    text = (folder / "style.qss").read_text(encoding="utf-8")
    names = {name: getattr(theme, name) for name in Theme.__slots__ if name != "dark"}
    return Template(text).substitute(names, marks=str(folder).replace("\\", "/"))
