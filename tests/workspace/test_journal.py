"""Unsaved work survives a crash, and is offered once."""

import os
import subprocess
import sys

from alinea.workspace.file import packed
from alinea.workspace.journal import discard, journal_path, keep, left_behind
from tests.workspace.values import workspace


def finished_process():
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_work_of_a_run_that_died_is_found_with_its_file(tmp_path, monkeypatch):
    process = finished_process()
    monkeypatch.setattr(os, "getpid", lambda: process)
    journal = journal_path(tmp_path)
    keep(workspace(), journal, tmp_path / "border.alinea")
    monkeypatch.undo()
    (found,) = left_behind(tmp_path)
    assert found.workspace == workspace()
    assert found.origin == tmp_path / "border.alinea"
    discard(found.journal)
    assert not list(left_behind(tmp_path))


def test_work_of_a_run_that_goes_on_is_left_alone(tmp_path):
    keep(workspace(), journal_path(tmp_path), None)
    assert not list(left_behind(tmp_path))


def test_a_damaged_journal_hides_no_other(tmp_path):
    (tmp_path / "1.alinea").write_bytes(b"half a fi")
    (tmp_path / "2.alinea").write_bytes(packed(workspace()))
    assert [found.origin for found in left_behind(tmp_path)] == [None]


def test_discarding_twice_is_no_matter(tmp_path):
    discard(tmp_path / "gone.alinea")
