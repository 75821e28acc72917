"""Files are opened, saved and kept, and nothing unsaved is lost without a question."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from alinea.gui import filing
from alinea.gui.window import MainWindow
from alinea.model.workspace import Workspace
from alinea.workspace.file import load
from alinea.workspace.journal import keep
from tests.gui import values
from tests.gui.conftest import leave, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saving(monkeypatch, tmp_path):
    """Answer "save as" with a path that the test sets."""
    answer = {"path": str(tmp_path / "talks")}
    monkeypatch.setattr(filing.QFileDialog, "getSaveFileName", lambda *_args: (answer["path"], ""))
    return answer


def note(window, text="ask"):
    window.desk.views[0].choose(2, 0)
    window.reviewing.write_note(text)


def test_saving_writes_the_workspace_and_clears_the_mark(qtbot, compared, saving, tmp_path):
    note(compared)
    assert compared.isWindowModified()
    qtbot.keyClick(compared, Qt.Key.Key_S, CTRL)
    path = tmp_path / "talks.alinea"
    assert load(path) == compared.document.workspace
    assert not compared.isWindowModified()
    assert compared.windowTitle() == "talks.alinea[*] – Alinea"
    assert compared.strip.saved.text().startswith("Saved ")
    assert compared.settings.recent == (path,)
    note(compared, "again")
    assert compared.strip.saved.text() == "Changes not saved · talks.alinea"
    qtbot.keyClick(compared, Qt.Key.Key_S, CTRL)
    assert load(path).notes[0].text == "again"


def test_undoing_to_what_was_saved_is_saved(qtbot, compared, saving):
    qtbot.keyClick(compared, Qt.Key.Key_S, CTRL)
    note(compared)
    assert compared.isWindowModified()
    qtbot.keyClick(compared, Qt.Key.Key_Z, CTRL)
    assert not compared.isWindowModified()


def test_a_workspace_opens_as_it_was(qtbot, compared, saving, tmp_path):
    note(compared)
    compared.filing.do_save_as()
    saved = compared.document.workspace
    compared.filing.do_new()
    settle(qtbot, compared)
    assert compared.welcome.isVisible()
    (button,) = [
        one for one in compared.welcome.findChildren(QPushButton) if one.text() == "talks.alinea"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, compared)
    assert compared.document.workspace == saved
    assert not compared.isWindowModified()


def test_a_damaged_workspace_is_said_to_be_and_forgotten(qtbot, window, tmp_path):
    path = tmp_path / "broken.alinea"
    path.write_bytes(b"PK\x03\x04 nothing")
    window.settings.remember(path)
    window.open_paths([path])
    assert "“broken.alinea” is damaged" in window.banner.words.text()
    assert window.settings.recent == ()


@pytest.mark.parametrize(
    ("answer", "closed"), [("discard", True), ("cancel", False), ("save", True)]
)
def test_closing_asks_about_unsaved_work(
    qtbot, compared, saving, monkeypatch, tmp_path, answer, closed
):
    note(compared)
    monkeypatch.setattr(filing.UnsavedDialog, "ask", lambda *_args: answer)
    assert compared.close() is closed
    assert (tmp_path / "talks.alinea").exists() is (answer == "save")


def test_closing_without_changes_asks_nothing(qtbot, compared, monkeypatch):
    monkeypatch.setattr(filing.UnsavedDialog, "ask", lambda *_args: pytest.fail("asked"))
    assert compared.close()


@pytest.mark.parametrize(
    ("answer", "mine"), [("overwrite", True), ("cancel", False), ("elsewhere", False)]
)
def test_a_file_that_others_changed_is_not_overwritten_unasked(
    qtbot, compared, saving, monkeypatch, tmp_path, answer, mine
):
    compared.filing.do_save_as()
    path = tmp_path / "talks.alinea"
    path.write_bytes(b"somebody else's")
    note(compared)
    saving["path"] = str(tmp_path / "elsewhere.alinea")
    monkeypatch.setattr(filing.OverwriteDialog, "ask", lambda *_args: answer)
    compared.filing.do_save()
    assert (path.read_bytes() != b"somebody else's") is mine
    assert (tmp_path / "elsewhere.alinea").exists() is (answer == "elsewhere")
    assert compared.document.modified is (answer == "cancel")


def test_what_cannot_be_written_is_said(qtbot, compared, saving, tmp_path):
    saving["path"] = str(tmp_path / "no such folder" / "talks.alinea")
    assert not compared.filing.do_save_as()
    assert "cannot be written" in compared.banner.words.text()


def test_unsaved_work_is_kept_in_a_journal_and_dropped_when_saved(
    qtbot, compared, saving, tmp_path
):
    note(compared)
    compared.filing.keep_journal()
    compared.filing._journaling.wait()
    (journal,) = (tmp_path / "journal").iterdir()
    assert load(journal).notes[0].text == "ask"
    compared.filing.do_save()
    assert not journal.exists()


def test_work_left_behind_is_offered_and_recovered(qtbot, settings, tmp_path, monkeypatch):
    folder = tmp_path / "journal"
    left = folder / "999999.alinea"
    monkeypatch.setattr(os, "getpid", lambda: 999_999_999)
    keep(values.workspace(), left, None)
    monkeypatch.undo()
    window = MainWindow(settings, folder)
    qtbot.addWidget(window, before_close_func=leave)
    window.show()
    window.filing.look_for_recovery()
    assert "not closed properly" in window.banner.words.text()
    recover, throw_away = window.banner.findChildren(QPushButton)
    assert (recover.text(), throw_away.text()) == ("Recover it", "Throw it away")
    qtbot.mouseClick(recover, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.document.workspace == values.workspace()
    assert window.isWindowModified()
    assert not left.exists()


@pytest.mark.parametrize(
    ("language", "title"), [("english", "Joint Statement"), ("spanish", "Declaración")]
)
def test_the_sample_opens_in_the_language_of_the_interface(qtbot, window, language, title):
    window.actions_[language].trigger()
    qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    statements = window.document.workspace.statements
    assert len(statements) == 4
    assert {one.language for one in statements} == {window.settings.language}
    assert all(title in one.title for one in statements)


@pytest.mark.parametrize(
    ("action", "words"), [("export_en", "Side by side"), ("export_es", "Cotejo")]
)
def test_the_comparison_is_exported_in_either_language(
    qtbot, compared, saving, monkeypatch, tmp_path, action, words
):
    import zipfile

    compared.actions_[action].trigger()
    path = tmp_path / "talks.docx"
    qtbot.waitUntil(lambda: path.exists() and not compared.session.exporting.busy, timeout=10000)
    with zipfile.ZipFile(path) as archive:
        assert words in archive.read("word/document.xml").decode()
    qtbot.waitUntil(lambda: "talks.docx" in compared.banner.words.text())
    opened = []
    monkeypatch.setattr(compared.exporting, "open", opened.append)
    (button,) = compared.banner.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [path]


def test_settings_make_sense_of_nonsense(settings, tmp_path):
    store = settings._store
    for name, value in (
        ("points", "huge"),
        ("appearance", "pink"),
        ("language", "fr"),
        ("recent", 7),
    ):
        store.setValue(name, value)
    assert (settings.points, settings.appearance, settings.recent) == (11.0, "system", ())
    assert settings.language in ("en", "es")
    for number in range(12):
        settings.remember(tmp_path / f"{number}.alinea")
    assert len(settings.recent) == 8
    assert settings.recent[0].name == "11.alinea"


def test_a_new_workspace_is_clean(qtbot, compared):
    compared.filing.do_new()
    settle(qtbot, compared)
    assert compared.document.workspace == Workspace()
    assert not compared.document.modified
