"""The program starts, opens what it is given, and survives what nobody foresaw."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from alinea import app
from alinea.gui import problems
from alinea.gui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def own_settings(tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))


@pytest.fixture
def hooks():
    kept = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = kept


def test_files_given_are_opened(qtbot, qapp, monkeypatch, own_settings, hooks, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("Joint Statement\n\nThe Parties will meet.")
    seen = []

    def run(_application):
        (window,) = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, MainWindow) and one.isVisible()
        ]
        qtbot.waitUntil(lambda: len(window.document.workspace.statements) == 1, timeout=5000)
        seen.append(window.document.workspace.statements[0].title)
        window.document.history.clear()
        window.close()
        window.deleteLater()
        return 0

    monkeypatch.setattr(QApplication, "exec", run)
    assert app.main([str(path)]) == 0
    assert seen == ["Joint Statement"]


def test_what_nobody_caught_is_said_and_the_program_goes_on(qtbot, hooks, caplog):
    said = []
    problems.catch_everything(said.append)
    try:
        raise ValueError("The Parties commit to a secret")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "Something went wrong inside Alinea" in said[0]
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_an_interrupt_still_ends_the_program(hooks, monkeypatch):
    ended = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: ended.append(told[0]))
    problems.catch_everything(lambda _said: None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [KeyboardInterrupt]


def test_heavy_libraries_are_not_loaded_to_show_the_window():
    code = (
        "import sys; import alinea.app; "
        "print([name for name in ('docx', 'lxml', 'pypdfium2', 'babel.dates', 'rapidfuzz', "
        "'alinea.alignment.align', 'alinea.reading.read') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "[]"
