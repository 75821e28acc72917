"""What the user chose once and wants to find again: language, appearance, sizes, recent files."""

import getpass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QLocale, QSettings

from alinea.gui.look import Appearance
from alinea.i18n import LANGUAGES

MOST_RECENT = 8
_APPEARANCES = ("system", "light", "dark")


class Settings:
    """Typed access to ``QSettings``; a value that makes no sense is as good as none."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Alinea", "alinea"
        )

    @property
    def language(self) -> str:
        """The interface's language: the one chosen, else the system's, else English."""
        chosen = str(self._store.value("language", ""))
        if chosen in LANGUAGES:
            return chosen
        return "es" if QLocale.system().language() == QLocale.Language.Spanish else "en"

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def appearance(self) -> Appearance:
        chosen = str(self._store.value("appearance", "system"))
        return cast("Appearance", chosen) if chosen in _APPEARANCES else "system"

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("appearance", appearance)

    @property
    def points(self) -> float:
        """The size of the statements' type, 8 to 20 points."""
        try:
            return min(20.0, max(8.0, float(str(self._store.value("points", 11.0)))))
        except ValueError:
            return 11.0

    @points.setter
    def points(self, points: float) -> None:
        self._store.setValue("points", points)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Workspaces opened or saved of late, newest first."""
        kept = self._store.value("recent", [])
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(Path(str(name)) for name in names if name)[:MOST_RECENT]

    def remember(self, path: Path) -> None:
        others = [one for one in self.recent if one != path.resolve()]
        names = [str(one) for one in (path.resolve(), *others)][:MOST_RECENT]
        self._store.setValue("recent", names)

    def forget(self, path: Path) -> None:
        self._store.setValue("recent", [str(one) for one in self.recent if one != path])

    @property
    def folder(self) -> str:
        """Where files were last opened or saved, "" when never."""
        return str(self._store.value("folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("folder", folder)

    def bytes_of(self, name: str) -> QByteArray:
        kept = self._store.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        self._store.setValue(name, value)


def author() -> str:
    """Return who is at the keyboard, as the system knows them; "" where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
