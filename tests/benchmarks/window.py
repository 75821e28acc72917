"""How the window stands long statements: ``python tests/benchmarks/window.py [--rows N]``.

Prints, for rows of about 60 words in two columns, how long the first paint takes, how long one
scroll step and one jump take, what memory is added, how long a new width, a filter, a word looked
for and a change of language take; then how long the program takes from nothing to a usable window,
and how long the window stands still at most while two long statements are compared beside it.
"""

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT)]

STARTS = """
import sys, time
begun = time.perf_counter()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import alinea.app, alinea.gui.window as window
class Window(window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not hasattr(self, "seen"):
            self.seen = True
            QTimer.singleShot(0, lambda: (print(time.perf_counter() - begun), QApplication.quit()))
alinea.app.MainWindow = Window
alinea.app.main([])
"""


def milliseconds(act, times):
    taken = []
    for number in range(times):
        begun = time.perf_counter()
        act(number)
        taken.append(1000 * (time.perf_counter() - begun))
    return taken


def told(name, taken):
    ordered = sorted(taken)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    mean = statistics.mean(ordered)
    print(f"{name:<42} mean {mean:7.1f}  p95 {late:7.1f}  max {ordered[-1]:7.1f} ms")


def memory():
    """Return the resident memory of this process in megabytes, 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def rendering(rows):
    from PySide6.QtWidgets import QApplication

    from alinea.gui.look import look
    from alinea.gui.paper_model import PaperModel
    from alinea.gui.paper_view import PaperView
    from alinea.gui.side_by_side import SideBySide
    from alinea.i18n import load
    from tests.gui.values import long_comparison

    application = QApplication.instance() or QApplication([])
    look().wear("light")
    comparison = long_comparison(rows)
    model = PaperModel()
    view = PaperView(model)
    view.resize(900, 800)
    view.show()
    application.processEvents()
    gc.collect()
    before = memory()
    begun = time.perf_counter()
    sheet = SideBySide(comparison, load("en"))
    model.present(sheet, range(sheet.row_count))
    view.viewport().repaint()
    print(f"{rows} rows: first paint {1000 * (time.perf_counter() - begun):.0f} ms")
    view._idle.stop()
    bar = view.verticalScrollBar()

    def scroll(number):
        bar.setValue(60 * (number + 1))
        view.viewport().repaint()

    told("scroll by 60 px, first visit", milliseconds(scroll, 300))
    told("scroll by 60 px, again", milliseconds(scroll, 300))
    chance = random.Random(7)
    places = [chance.randrange(bar.maximum()) for _ in range(60)]

    def jump(number):
        bar.setValue(places[number])
        view.viewport().repaint()

    told("jump anywhere", milliseconds(jump, 60))
    print(f"memory added {memory() - before:.0f} MB")

    def widen(number):
        view.resize(900 + 40 * (number % 2), 800)
        view.viewport().repaint()

    told("new width", milliseconds(widen, 6))

    def filtered(number):
        model.present(sheet, range(number % 2, sheet.row_count, 2))
        view.viewport().repaint()

    told("other rows filtered in", milliseconds(filtered, 6))
    from alinea.gui.finding import found_in

    told(
        "word looked for, first time",
        milliseconds(lambda _n: found_in(sheet, range(sheet.row_count), "rivers"), 1),
    )
    begun = time.perf_counter()
    longest = 0.0
    model.present(sheet, range(sheet.row_count))
    while not view.is_exact():
        step = time.perf_counter()
        application.processEvents()
        longest = max(longest, time.perf_counter() - step)
    whole = time.perf_counter() - begun
    print(f"all heights exact after {whole:.1f} s idle, longest pause {1000 * longest:.0f} ms")
    print(f"memory added then {memory() - before:.0f} MB")
    view.close()


def starting():
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT / "desktop")
    taken = []
    for _time in range(6):
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", STARTS],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        taken.append(1000 * (time.perf_counter() - begun))
        inside = float(done.stdout.split()[0])
    told("start to a painted window, whole process", taken[1:])
    print(f"  of which after the interpreter had started {1000 * inside:.0f} ms")


def comparing(sentences):
    """Compare two made-up statements beside a window that wants to be drawn every 10 ms."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from alinea.gui.jobs import JobQueue
    from alinea.gui.session import _compared
    from alinea.model.workspace import Workspace
    from alinea.reading.read import read_text

    application = QApplication.instance() or QApplication([])
    chance = random.Random(3)
    who = (
        "The Parties",
        "Both ministers",
        "The two countries",
        "Valdoria",
        "Ilvera",
        "The delegations",
    )
    cue = ("will", "commit to", "agreed to", "should", "intend to", "shall")
    what = (
        "restore the wetlands",
        "share data on the river",
        "train officers",
        "open a bridge",
        "protect migrants",
        "publish a report",
        "finance shelters",
        "fight trafficking",
    )
    when = (
        "by 31 December 2027",
        "within 90 days",
        "each year",
        "in the region",
        "as appropriate",
    )

    def text(number):
        lines = [f"Joint Statement {number}", ""]
        for count in range(sentences):
            parts = [chance.choice(group) for group in (who, cue, what, when)]
            lines += [f"{count + 1}. {' '.join(parts)} and {chance.choice(what)}.", ""]
        return "\n".join(lines)

    workspace = Workspace((read_text(text(1)), read_text(text(2))))
    queue = JobQueue()
    done = []
    queue.finished.connect(done.append)
    queue.failed.connect(done.append)
    gaps = []
    last = [time.perf_counter()]

    def beat():
        now = time.perf_counter()
        gaps.append(1000 * (now - last[0]))
        last[0] = now

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(beat)
    timer.start()
    begun = time.perf_counter()
    queue.submit(lambda progress: _compared(workspace, progress))
    while not done:
        application.processEvents()
        time.sleep(0.0005)
    print(
        f"two statements of {sentences} sentences compared in {time.perf_counter() - begun:.2f} s: {type(done[0]).__name__}"
    )
    told("time between two beats of the window", gaps or [0.0])
    queue.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--sentences", type=int, default=500)
    options = parser.parse_args()
    rendering(options.rows)
    comparing(options.sentences)
    starting()


if __name__ == "__main__":
    main()
