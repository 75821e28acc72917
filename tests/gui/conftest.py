"""Fixtures of the window's tests: a window of its own settings, closed without a question."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from alinea.gui.look import look
from alinea.gui.settings import Settings
from alinea.gui.speech import speak
from alinea.gui.window import MainWindow
from tests.gui import values


@pytest.fixture(autouse=True)
def english_in_daylight(request):
    """Every test begins in English and in light colours, whatever the one before left."""
    if "qtbot" in request.fixturenames:
        request.getfixturevalue("qapp")
        speak("en")
        look().wear("light")
    yield
    if "qtbot" in request.fixturenames:
        left = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        assert not left, f"still open: {left}"


@pytest.fixture
def settings(tmp_path):
    return Settings(QSettings(str(tmp_path / "alinea.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot, settings, tmp_path):
    """An empty window, shown."""
    made = MainWindow(settings, tmp_path / "journal")
    qtbot.addWidget(made, before_close_func=leave)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def compared(window, monkeypatch):
    """A window that shows the comparison made by hand; a new comparison gives the same again."""
    shown = values.comparison()
    monkeypatch.setattr("alinea.gui.session._compared", lambda _workspace, _progress: shown)
    window.document.put(values.workspace(), None, None)
    window.session.comparing.wait()
    QApplication.processEvents()
    return window


def leave(window):
    """Let a window be closed without asking about unsaved work."""
    window.session.close()
    window.document.history.clear()
    window.document.history.setClean()


def settle(qtbot, window):
    """Wait until all work behind a window is done and shown."""
    qtbot.waitUntil(lambda: not any(queue.busy for queue in window.session.queues), timeout=20000)
    qtbot.wait(10)
