"""How long the main job takes: ``python tests/benchmarks/journey.py [FILE FILE …]``.

Prints, as the median of several runs in fresh processes, the seconds to start the command line and
to read and compare the files (the first comparison of a process, lexicon and all), and to start
the window and paint it once, offscreen. Without files it takes the last draft and the adopted text
of the sample.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
RUNS = 5

COMPARE = """
import sys, time
began = time.perf_counter()
from pathlib import Path
from alinea import cli
from alinea.reading.read import read
from alinea.comparison.compare import compare
started = time.perf_counter()
compare([read(Path(name)) for name in sys.argv[1:]])
first = time.perf_counter()
compare([read(Path(name)) for name in sys.argv[1:]])
print(started - began, first - started, time.perf_counter() - first)
"""
WINDOW = """
import time
began = time.perf_counter()
from PySide6.QtWidgets import QApplication
application = QApplication([])
from alinea.gui.look import look
from alinea.gui.settings import Settings
from alinea.gui.window import MainWindow
look().wear("light")
window = MainWindow(Settings())
window.resize(1440, 900)
window.show()
application.processEvents()
window.grab()
print(time.perf_counter() - began)
"""


def medians(code: str, *arguments: str) -> list[float]:
    """Return the medians of what ``code`` prints, over runs in processes of their own."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    environment |= {"PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"}
    runs = []
    for _ in range(RUNS + 1):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append([float(word) for word in done.stdout.split()])
    return [statistics.median(column) for column in zip(*runs[1:], strict=True)]


def main() -> None:
    files = sys.argv[1:] or [str(SAMPLES / f"{name}.en.txt") for name in ("draft-3", "adopted")]
    started, first, again = medians(COMPARE, *files)
    print(f"imports of the command line        {started:6.3f} s")
    print(f"read and compare, first time       {first:6.3f} s")
    print(f"read and compare, second time      {again:6.3f} s")
    (window,) = medians(WINDOW)
    print(f"window started and painted         {window:6.3f} s")


if __name__ == "__main__":
    main()
