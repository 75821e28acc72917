"""Every dialog, once in each language: it shows, it is worded, it answers, it can be given up."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QPushButton

from alinea import i18n
from alinea.gui.dialogs.about import AboutDialog, ShortcutsDialog
from alinea.gui.dialogs.closing import OverwriteDialog, UnsavedDialog
from alinea.gui.dialogs.details import DetailsDialog
from alinea.gui.dialogs.password import PasswordDialog
from alinea.gui.dialogs.paste import PasteDialog
from alinea.gui.dialogs.receipt import ReceiptDialog
from alinea.gui.dialogs.strength import StrengthDialog, Verdict
from alinea.gui.speech import speak
from alinea.model.statement import Caution, Correction, Field, WarningKind
from tests.gui import values

ONE = values.first_draft()
ASKED = {
    "password": lambda: PasswordDialog.ask(None, "secret.docx"),
    "wrong password": lambda: PasswordDialog.ask(None, "secret.docx", wrong=True),
    "paste": lambda: PasteDialog.ask(None, "Some text."),
    "details": lambda: DetailsDialog.ask(None, ONE),
    "receipt": lambda: ReceiptDialog.ask(None, ONE),
    "strength": lambda: StrengthDialog.ask(None, "They will.", 4, overridden=True),
    "unsaved": lambda: UnsavedDialog.ask(None, "talks.alinea"),
    "overwrite": lambda: OverwriteDialog.ask(None, "talks.alinea"),
    "about": lambda: AboutDialog.ask(None),
    "shortcuts": lambda: ShortcutsDialog.ask(None, []),
}
TITLES = {
    "en": {"Password", "Paste text", "Correct details", "Receipt", "Set another strength", "Alinea",
           "About Alinea", "Keyboard shortcuts"},
    "es": {"Contraseña", "Pegar texto", "Corregir los datos", "Acuse de lectura",
           "Fijar otra fuerza", "Alinea", "Acerca de Alinea", "Atajos de teclado"},
}  # fmt: skip


def with_dialog(act):
    """Do something with the dialog that comes up next."""

    def found():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, found)
        else:
            act(dialog)

    QTimer.singleShot(0, found)


def press(button):
    return lambda dialog: dialog.findChild(QDialogButtonBox).button(button).click()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ASKED)
def test_dialog_shows_and_can_be_given_up(qtbot, name, language):
    speak(language)
    seen = []

    def look(dialog):
        seen.append(dialog.windowTitle())
        assert dialog.isVisible()
        dialog.grab()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    with_dialog(look)
    assert ASKED[name]() in (None, "cancel")
    assert seen[0] in TITLES[language]


@pytest.mark.parametrize(("language", "cancel"), [("en", "Cancel"), ("es", "Cancelar")])
def test_qt_speaks_the_language_too(qtbot, language, cancel):
    speak(language)
    said = []

    def look(dialog):
        box = dialog.findChild(QDialogButtonBox)
        said.append(box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", ""))
        dialog.reject()

    with_dialog(look)
    PasswordDialog.ask(None, "secret.docx")
    assert said == [cancel]


def test_an_open_dialog_follows_a_change_of_language(qtbot):
    dialog = DetailsDialog(ONE)
    qtbot.addWidget(dialog)
    dialog.kind.setCurrentIndex(3)
    speak("es")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Corregir los datos")
    assert dialog.kind.currentText() == "Declaración"
    assert dialog.kind.currentIndex() == 3


def test_password_is_answered(qtbot):
    def answer(dialog):
        qtbot.keyClicks(dialog.field, "open sesame")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    with_dialog(answer)
    assert PasswordDialog.ask(None, "secret.docx") == "open sesame"


def test_pasted_text_is_answered_and_an_empty_one_cannot_be(qtbot):
    def answer(dialog):
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        dialog.field.setPlainText("   ")
        assert not ok.isEnabled()
        dialog.field.setPlainText("A statement.")
        qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)

    with_dialog(answer)
    assert PasteDialog.ask(None) == "A statement."


def test_only_what_was_changed_becomes_a_correction(qtbot):
    def answer(dialog):
        dialog.title.setText("Another title")
        dialog.parties.setText("va,  gt; oas")
        dialog.dated.setChecked(False)
        dialog.language.setCurrentIndex(1)
        press(QDialogButtonBox.StandardButton.Ok)(dialog)

    with_dialog(answer)
    assert DetailsDialog.ask(None, ONE) == (
        Correction(Field.TITLE, "Another title"),
        Correction(Field.DATE, ""),
        Correction(Field.PARTIES, "VA GT OAS"),
        Correction(Field.LANGUAGE, "es"),
    )


def test_details_left_as_they_are_change_nothing(qtbot):
    with_dialog(press(QDialogButtonBox.StandardButton.Ok))
    assert DetailsDialog.ask(None, ONE) == ()


def test_tracked_changes_are_asked_about_only_where_there_are_some(qtbot):
    plain = DetailsDialog(ONE)
    qtbot.addWidget(plain)
    assert not plain.view.isVisibleTo(plain)
    tracked = replace(ONE, cautions=(Caution(WarningKind.TRACKED, "3"),))

    def answer(dialog):
        assert dialog.view.isVisible()
        dialog.view.setCurrentIndex(2)
        press(QDialogButtonBox.StandardButton.Ok)(dialog)

    with_dialog(answer)
    assert DetailsDialog.ask(None, tracked) == (Correction(Field.REVISIONS, "both"),)


def test_a_piece_set_aside_is_put_back(qtbot):
    def answer(dialog):
        assert not dialog.back_button.isEnabled()
        dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
        qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)

    with_dialog(answer)
    assert ReceiptDialog.ask(None, ONE) == (Correction(Field.RESTORE, "share-1"),)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Miravel · 3 March 2026 · Valdoria and Ilvera", "37 words", "Share button"]),
        ("es", ["Miravel · 3 de marzo de 2026 · Valdoria e Ilvera", "37 palabras"]),
    ],
)
def test_the_receipt_says_what_was_read_and_why_the_rest_was_not(qtbot, language, lines):
    i18n.use(language)
    dialog = ReceiptDialog(ONE)
    qtbot.addWidget(dialog)
    words = dialog.facts.text() + dialog.list.topLevelItem(0).text(1)
    for line in lines:
        assert line in words
    assert dialog.cautions.text()


@pytest.mark.parametrize(("level", "keys"), [(6, 0), (None, 7)])
def test_a_strength_is_chosen_with_a_reason(qtbot, level, keys):
    def answer(dialog):
        list(dialog.choices.values())[keys].click()
        qtbot.keyClicks(dialog.reason, "agreed at the table")
        press(QDialogButtonBox.StandardButton.Ok)(dialog)

    with_dialog(answer)
    verdict = StrengthDialog.ask(None, "They will.", 4, overridden=True)
    assert verdict == Verdict(level, "agreed at the table")


@pytest.mark.parametrize(
    ("dialog", "button", "answer"),
    [
        (UnsavedDialog, QMessageBox.StandardButton.Save, "save"),
        (UnsavedDialog, QMessageBox.StandardButton.Discard, "discard"),
        (UnsavedDialog, QMessageBox.StandardButton.Cancel, "cancel"),
        (OverwriteDialog, QMessageBox.StandardButton.Yes, "overwrite"),
        (OverwriteDialog, QMessageBox.StandardButton.Save, "elsewhere"),
    ],
)
def test_questions_about_files_are_answered(qtbot, dialog, button, answer):
    with_dialog(lambda shown: shown.button(button).click())
    assert dialog.ask(None, "talks.alinea") == answer


def test_every_button_of_a_dialog_has_words(qtbot):
    dialog = StrengthDialog("They will.", 4, overridden=False)
    qtbot.addWidget(dialog)
    assert all(button.text() for button in dialog.findChildren(QPushButton))
