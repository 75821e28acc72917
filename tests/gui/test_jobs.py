"""Work runs beside the window, and only what is still wanted comes back."""

import threading

import pytest

from alinea.gui.jobs import JobQueue
from alinea.model.errors import Cancelled


@pytest.fixture
def jobs(qtbot):
    queue = JobQueue()
    yield queue
    queue.cancel()
    assert queue.wait()


def test_result_comes_back(qtbot, jobs):
    with qtbot.waitSignal(jobs.finished, timeout=2000) as done:
        jobs.submit(lambda _progress: 6 * 7)
    assert done.args == [42]
    assert not jobs.busy


def test_work_leaves_the_gui_thread(qtbot, jobs):
    with qtbot.waitSignal(jobs.finished, timeout=2000) as done:
        jobs.submit(lambda _progress: threading.get_ident())
    assert done.args != [threading.get_ident()]


def test_failure_is_reported(qtbot, jobs):
    with qtbot.waitSignal(jobs.failed, timeout=2000) as done:
        jobs.submit(lambda _progress: 1 / 0)
    assert isinstance(done.args[0], ZeroDivisionError)


def test_progress_is_reported(qtbot, jobs):
    said = []
    jobs.progressed.connect(lambda *told: said.append(told))
    with qtbot.waitSignal(jobs.finished, timeout=2000):
        jobs.submit(lambda progress: progress(1, 3, "alignment"))
    assert said == [(1, 3, "alignment")]


def test_only_the_latest_answer_is_delivered(qtbot, jobs):
    hold = threading.Event()
    answers = []
    jobs.finished.connect(answers.append)
    jobs.submit(lambda _progress: hold.wait(2) and "old")
    with qtbot.waitSignal(jobs.finished, timeout=2000):
        jobs.submit(lambda _progress: "new")
    hold.set()
    assert jobs.wait()
    qtbot.wait(20)
    assert answers == ["new"]


def test_cancelled_work_stops_and_says_nothing_more(qtbot, jobs):
    reached = threading.Event()
    stopped = []

    def work(progress):
        try:
            while True:
                progress(1, 2, "comparison")
                reached.set()
        except Cancelled:
            stopped.append("stopped")
            raise

    answers = []
    jobs.finished.connect(answers.append)
    jobs.failed.connect(answers.append)
    jobs.submit(work)
    assert reached.wait(2)
    with qtbot.waitSignal(jobs.cancelled, timeout=1000):
        jobs.cancel()
    assert jobs.wait()
    qtbot.wait(20)
    assert stopped == ["stopped"]
    assert answers == []


def test_a_new_request_stops_the_one_before(qtbot, jobs):
    begun, stopped = threading.Event(), threading.Event()

    def endless(progress):
        begun.set()
        try:
            while True:
                progress(0, 1, "reading")
        except Cancelled:
            stopped.set()
            raise

    jobs.submit(endless)
    assert begun.wait(2)
    with qtbot.waitSignal(jobs.finished, timeout=2000) as done:
        jobs.submit(lambda _progress: "second")
    assert done.args == ["second"]
    assert stopped.wait(2)
