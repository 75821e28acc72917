"""Put the window together and start it."""

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from alinea import __version__
from alinea.gui import problems
from alinea.gui.look import look
from alinea.gui.settings import Settings
from alinea.gui.speech import speak
from alinea.gui.window import MainWindow, program_icon


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window with the files named, a workspace or statements; return the exit code."""
    files = [Path(name) for name in (sys.argv[1:] if argv is None else argv)]
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101  (nobody made another kind)
    application.setApplicationName("alinea")
    application.setApplicationDisplayName("Alinea")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("alinea")
    settings = Settings()
    speak(settings.language)
    look().wear(settings.appearance)
    application.setWindowIcon(program_icon())
    window = MainWindow(settings)
    problems.catch_everything(window.say)
    window.show()
    window.open_paths(files)
    QTimer.singleShot(0, window, window.filing.look_for_recovery)
    if not files:
        # The user still has to choose: by then the lexicon and the tables are in memory.
        threading.Thread(target=_warm, daemon=True).start()
    return application.exec()


def _warm() -> None:
    from alinea.comparison.warm import warm  # noqa: PLC0415  (the window shows before it loads)

    warm()
