"""Everything but the window runs where Qt is not installed."""

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import alinea

DESKTOP = Path(__file__).resolve().parents[1] / "desktop"
ROOMS = sorted(
    found.name
    for found in pkgutil.walk_packages(alinea.__path__, "alinea.")
    if not found.name.startswith(("alinea.gui", "alinea.app", "alinea.__main__"))
)


def test_no_room_needs_qt():
    modules = "\n".join(f"import {name}" for name in ROOMS)
    probe = f"import sys\nsys.modules['PySide6'] = None\n{modules}"
    done = subprocess.run(
        [sys.executable, "-c", probe],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", [["--version"], ["--help"], ["compare", "--help"]])
def test_the_command_line_answers_without_qt(command):
    probe = (
        "import sys\nsys.modules['PySide6'] = None\n"
        f"from alinea.cli import main\nraise SystemExit(main({command!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "alinea" in done.stdout
