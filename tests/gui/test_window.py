"""The window as its user has it: with the mouse alone, with the keyboard alone, in two languages."""

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton

from alinea.gui.actions import COMMANDS
from alinea.gui.filters import Show
from alinea.gui.inspector_parts import RuleTrail
from alinea.gui.look import look, theme
from alinea.gui.theme import DARK, LIGHT
from alinea.model.alignment import PinKind
from alinea.model.errors import Cancelled
from alinea.model.statement import Aside
from alinea.model.workspace import Standing
from tests.gui import values
from tests.gui.conftest import settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "Joint Statement\n\nThe Parties commit to share data. They will meet each year."
SECOND = "Joint Statement of 2027\n\nThe Parties will share data. They met in May."


def files(tmp_path, *texts):
    paths = [tmp_path / f"text {number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def type_into(widget, text):
    """Type any letters: QTest.keyClicks ends the process on an accented one."""
    for character in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            )


def click_cell(qtbot, window, row, column, modifier=Qt.KeyboardModifier.NoModifier):
    view, model = window.desk.view, window.desk.model
    box = view.visualRect(model.index(model.view_row(row), column))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, box.center())


def drop(window, data):
    """Drag something into the window and let it go, as the platform would tell it."""
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    place = QPoint(400, 400)
    QApplication.sendEvent(window, QDragEnterEvent(place, action, data, left, SHIFT))
    QApplication.sendEvent(window, QDropEvent(place, action, data, left, SHIFT))


def shown_rows(window):
    return [row for row in window.desk.model.rows if not window.desk.model.sheet.is_heading(row)]


def test_an_empty_window_welcomes(window):
    assert window.welcome.isVisible()
    assert window.windowTitle() == "Alinea[*]"
    assert not window.bar.export_button.isEnabled()


def test_dropped_files_are_compared(qtbot, window, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files(tmp_path, FIRST, SECOND)])
    drop(window, data)
    settle(qtbot, window)
    assert window.desk.isVisible()
    assert window.desk.comparison is not None
    assert [card.accessibleName()[:12] for card in window.desk.cards.cards] == [
        "Statement 1:",
        "Statement 2:",
    ]
    assert window.isWindowModified()


def test_a_lonely_statement_can_be_read_and_asks_for_another(qtbot, window, tmp_path):
    (path,) = files(tmp_path, FIRST)
    window.open_paths([path])
    settle(qtbot, window)
    assert [window.desk.models[0].cell(row, 0).text for row in range(1)] == [
        "The Parties commit to share data. They will meet each year."
    ]
    said = [label.text() for label in window.desk.inspector.findChildren(QLabel)]
    assert "Add a second statement to compare this one with." in said
    assert not window.bar.export_button.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.desk.row is None


def test_what_cannot_be_read_is_said_and_the_rest_is_read(qtbot, window, tmp_path):
    (good,) = files(tmp_path, FIRST)
    empty = tmp_path / "vacío.txt"
    empty.touch()
    window.open_paths([tmp_path / "gone.txt", empty, good])
    settle(qtbot, window)
    assert window.banner.isVisible()
    said = window.banner.words.text()
    assert "“gone.txt”" in said
    assert "“vacío.txt”" in said
    assert len(window.document.workspace.statements) == 1
    qtbot.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()


def test_an_error_that_nobody_foresaw_is_a_sentence_too(qtbot, window, monkeypatch, caplog):
    def broken(_workspace, _progress):
        raise RuntimeError("The Parties commit to a secret")

    monkeypatch.setattr("alinea.gui.session._compared", broken)
    window.document.put(values.workspace(), None, None)
    settle(qtbot, window)
    assert "Something went wrong inside Alinea" in window.banner.words.text()
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text


def test_pasting_text_adds_a_statement(qtbot, window):
    QGuiApplication.clipboard().setText(FIRST)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    settle(qtbot, window)
    (one,) = window.document.workspace.statements
    assert "commit to share data" in one.text
    assert window.document.workspace.sources[0].data == FIRST.encode()


def test_pasting_a_web_page_keeps_its_paragraphs(qtbot, window):
    data = QMimeData()
    data.setHtml("<h1>Joint Statement</h1><p>They will meet.</p><p>They will share data.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    # The clipboard of the offscreen platform ends the process when it outlives Python's own data.
    QGuiApplication.clipboard().clear()
    settle(qtbot, window)
    (one,) = window.document.workspace.statements
    assert one.title == "Joint Statement"
    assert len(one.sentences) == 2


def test_the_same_text_twice_is_said_to_be_here(qtbot, window, tmp_path):
    (path,) = files(tmp_path, FIRST)
    window.open_paths([path])
    settle(qtbot, window)
    window.open_paths([path])
    settle(qtbot, window)
    assert len(window.document.workspace.statements) == 1
    assert "is here already" in window.banner.words.text()


def test_a_seventh_statement_finds_no_place(qtbot, window, tmp_path):
    window.open_paths(files(tmp_path, *(f"{FIRST} Number {n}." for n in range(7))))
    settle(qtbot, window)
    assert len(window.document.workspace.statements) == 6
    assert "1 was not added" in window.banner.words.text()


def test_a_protected_file_asks_for_its_password(qtbot, window, monkeypatch, tmp_path):
    from alinea.model.errors import Encrypted
    from alinea.reading import read as reading

    real = reading.read_bytes

    def guarded(data, name, *, password=None, corrections=()):
        if password != "sesame":
            raise Encrypted(name, wrong=password is not None)
        return real(data, name, corrections=corrections)

    answers = iter(["wrong", "sesame"])
    asked = []

    def ask(_parent, name, *, wrong=False):
        asked.append((name, wrong))
        return next(answers)

    monkeypatch.setattr(reading, "read_bytes", guarded)
    monkeypatch.setattr("alinea.gui.window.PasswordDialog.ask", ask)
    window.open_paths(files(tmp_path, FIRST))
    qtbot.waitUntil(lambda: len(window.document.workspace.statements) == 1, timeout=5000)
    assert asked == [("text 0.txt", False), ("text 0.txt", True)]
    assert window.session._passwords == {window.document.workspace.sources[0].sha256: "sesame"}


def test_a_comparison_can_be_stopped_and_begun_again(qtbot, window, monkeypatch):
    reached, stopped = threading.Event(), threading.Event()

    def endless(_workspace, progress):
        try:
            while True:
                progress(1, 4, "alignment")
                reached.set()
        except Cancelled:
            stopped.set()
            raise

    monkeypatch.setattr("alinea.gui.session._compared", endless)
    window.document.put(values.workspace(), None, None)
    assert reached.wait(5)
    qtbot.waitUntil(window.busy.isVisible)
    qtbot.waitUntil(lambda: "which passage answers which" in window.busy.words.text())
    qtbot.mouseClick(window.busy.cancel_button, Qt.MouseButton.LeftButton)
    assert stopped.wait(5)
    assert not window.busy.isVisible()
    monkeypatch.setattr("alinea.gui.session._compared", lambda _w, _p: values.comparison())
    (again,) = window.banner.findChildren(QPushButton)
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk.comparison is not None)


def test_the_keys_go_from_difference_to_difference(qtbot, compared):
    compared.desk.views[0].choose(0)
    stops = []
    for _step in range(4):
        qtbot.keyClick(compared, Qt.Key.Key_F8)
        stops.append(compared.desk.row)
    assert stops == [2, 4, 5, 5]
    assert "no difference below" in compared.banner.words.text()
    qtbot.keyClick(compared, Qt.Key.Key_F8, SHIFT)
    assert compared.desk.row == 4


def test_the_keys_go_from_commitment_to_commitment(qtbot, compared):
    compared.desk.views[0].choose(0)
    stops = []
    for _step in range(2):
        qtbot.keyClick(compared, Qt.Key.Key_F7)
        stops.append(compared.desk.row)
    assert stops == [2, 3]
    qtbot.keyClick(compared, Qt.Key.Key_F7, SHIFT)
    assert compared.desk.row == 2


def test_a_click_on_a_filter_shows_only_that(qtbot, compared):
    button = compared.desk.panel.groups["show"].buttons[Show.ONLY]
    assert button.count == 2
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown_rows(compared) == [4, 5]
    assert "3 of 6 rows shown" in compared.strip.shown.text()
    qtbot.keyClick(compared, Qt.Key.Key_F, CTRL | SHIFT)
    assert len(shown_rows(compared)) == 5


def test_the_selection_travels_between_the_views(qtbot, compared):
    click_cell(qtbot, compared, 3, 1)
    qtbot.keyClick(compared, Qt.Key.Key_2, CTRL)
    assert compared.desk.in_matrix
    assert compared.desk.chosen_thread == 1
    assert compared.desk.view.current_row() == 2
    qtbot.keyClick(compared.desk.view, Qt.Key.Key_Down)
    assert compared.desk.chosen_thread == 2
    qtbot.mouseClick(compared.bar.view_buttons["side_by_side"], Qt.MouseButton.LeftButton)
    assert compared.desk.view.current_row() == 4


def test_the_filters_travel_between_the_views(qtbot, compared):
    compared.desk.panel.toggle("show", Show.DIVERGING)
    qtbot.keyClick(compared, Qt.Key.Key_2, CTRL)
    assert [compared.desk.model.sheet.thread(row) for row in shown_rows(compared)] == [0]


@pytest.mark.parametrize("wanted", ["húmedales", "WETLANDS"])
def test_finding_goes_from_place_to_place(qtbot, compared, wanted):
    qtbot.keyClick(compared, Qt.Key.Key_F, CTRL)
    field = compared.bar.find_field
    type_into(field, wanted)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    if wanted == "húmedales":
        assert compared.bar.places.text() == "not found"
        return
    assert compared.bar.places.text() == "1 of 2"
    assert compared.desk.view.currentIndex().column() == 0
    qtbot.keyClick(compared, Qt.Key.Key_F3)
    assert compared.bar.places.text() == "2 of 2"
    assert compared.desk.view.currentIndex().column() == 1
    row = compared.desk.view.currentIndex().row()
    for column, kind in ((0, "found"), (1, "found now")):
        cell = compared.desk.model.cell(row, column)
        assert [one.span.of(cell.text) for one in cell.stretches if one.kind == kind] == [
            "wetlands"
        ]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert compared.desk.view.hasFocus()
    assert field.text() == ""


def test_passages_are_linked_with_the_mouse_and_undone_with_the_keys(qtbot, compared):
    click_cell(qtbot, compared, 4, 0)
    click_cell(qtbot, compared, 5, 1, CTRL)
    qtbot.keyClick(compared, Qt.Key.Key_L, CTRL)
    (pin,) = compared.document.workspace.pins
    assert pin.kind is PinKind.LINK
    settle(qtbot, compared)
    assert compared.actions_["undo"].text() == "&Undo: Link"
    qtbot.keyClick(compared, Qt.Key.Key_Z, CTRL)
    assert compared.document.workspace.pins == ()
    qtbot.keyClick(compared, Qt.Key.Key_Z, CTRL | SHIFT)
    assert compared.document.workspace.pins == (pin,)
    settle(qtbot, compared)


@pytest.mark.parametrize(
    ("key", "modifier", "kind"),
    [
        (Qt.Key.Key_K, CTRL, PinKind.LINK),
        (Qt.Key.Key_U, CTRL, PinKind.UNLINK),
        (Qt.Key.Key_U, CTRL | SHIFT, PinKind.ALONE),
        (Qt.Key.Key_M, CTRL, PinKind.LINK),
    ],
)
def test_each_key_makes_its_pin(qtbot, compared, key, modifier, kind):
    compared.desk.views[0].choose(2, 0)
    qtbot.keyClick(compared, key, modifier)
    assert {pin.kind for pin in compared.document.workspace.pins} == {kind}
    settle(qtbot, compared)
    compared.desk.views[0].choose(2, 0)
    qtbot.keyClick(compared, Qt.Key.Key_K, CTRL | SHIFT)
    assert compared.document.workspace.pins == ()
    settle(qtbot, compared)


def test_what_cannot_be_linked_is_said(qtbot, compared):
    click_cell(qtbot, compared, 4, 0)
    qtbot.keyClick(compared, Qt.Key.Key_L, CTRL)
    assert "two columns or more" in compared.banner.words.text()
    assert not compared.document.modified


def test_a_note_is_written_kept_and_undone(qtbot, compared):
    click_cell(qtbot, compared, 2, 1)
    qtbot.keyClick(compared, Qt.Key.Key_T, CTRL)
    field = compared.desk.inspector.remarks.note
    assert field.hasFocus()
    type_into(field, "¿Qué dirá la señora ministra?")
    click_cell(qtbot, compared, 3, 0)
    (note,) = compared.document.workspace.notes
    assert note.text == "¿Qué dirá la señora ministra?"
    assert field.toPlainText() == ""
    click_cell(qtbot, compared, 2, 0)
    assert field.toPlainText() == "¿Qué dirá la señora ministra?"
    compared.desk.view.setFocus()
    qtbot.keyClick(compared, Qt.Key.Key_Z, CTRL)
    assert compared.document.workspace.notes == ()
    assert field.toPlainText() == ""


def test_a_status_is_set_with_the_mouse_and_with_the_keys(qtbot, compared):
    click_cell(qtbot, compared, 2, 0)
    button = compared.desk.inspector.remarks.buttons[Standing.TO_RAISE]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [one.standing for one in compared.document.workspace.statuses] == [Standing.TO_RAISE]
    assert compared.actions_["status_raise"].isChecked()
    qtbot.keyClick(compared, Qt.Key.Key_G, CTRL | SHIFT)
    assert [one.standing for one in compared.document.workspace.statuses] == [Standing.AGREED]
    assert not button.isChecked()
    qtbot.keyClick(compared, Qt.Key.Key_G, CTRL | SHIFT)
    assert compared.document.workspace.statuses == ()


def test_another_strength_is_kept_with_its_reason(qtbot, compared, monkeypatch):
    from alinea.gui.dialogs.strength import Verdict

    asked = []

    def ask(_parent, text, level, *, overridden):
        asked.append((level, overridden))
        return Verdict(5, "see the minutes")

    monkeypatch.setattr("alinea.gui.reviewing.StrengthDialog.ask", ask)
    click_cell(qtbot, compared, 2, 0)
    qtbot.keyClick(compared, Qt.Key.Key_L, CTRL | SHIFT)
    (override,) = compared.document.workspace.overrides
    assert (override.level, override.reason) == (5, "see the minutes")
    settle(qtbot, compared)
    qtbot.keyClick(compared, Qt.Key.Key_L, CTRL | SHIFT)
    assert asked == [(6, False), (6, True)]
    settle(qtbot, compared)


def test_a_card_has_a_menu_of_what_can_be_done(qtbot, compared):
    card = compared.desk.cards.cards[1]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    menu = next(one for one in compared.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Set as base",
        "Correct details …",
        "Receipt …",
        "Move left",
        "Move right",
        "Remove statement",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert compared.document.workspace.base == 1
    settle(qtbot, compared)


def test_a_card_keeps_the_focus_while_nothing_new_is_on_it(qtbot, compared):
    card = compared.desk.cards.cards[1]
    card.setFocus()
    compared.reviewing.set_standing(Standing.AGREED)
    assert compared.desk.cards.cards[1] is card
    assert card.hasFocus()


def test_the_inspector_puts_the_chosen_column_beside_the_base(qtbot, compared):
    def words():
        QApplication.processEvents()
        labels = compared.desk.inspector.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisibleTo(compared)]

    click_cell(qtbot, compared, 2, 1)
    assert "Restore the wetlands" in words()
    assert {"Draft 1", "Draft 2", "shall", "should", "Why matched"} <= set(words())
    click_cell(qtbot, compared, 4, 0)
    assert {"Draft 1"} <= set(words())
    assert "Draft 2" not in words()
    click_cell(qtbot, compared, 0, 0)
    assert "No commitment in these passages" in words()


def test_the_rules_of_a_strength_are_one_click_away(qtbot, compared):
    click_cell(qtbot, compared, 2, 0)
    trail = compared.desk.inspector.findChild(RuleTrail)
    assert not trail.body.isVisible()
    qtbot.mouseClick(trail.button, Qt.MouseButton.LeftButton)
    assert trail.body.isVisible()
    assert any("shall" in label.text() for label in trail.body.findChildren(QLabel))


def test_a_passage_is_set_aside_and_comes_back(qtbot, window, tmp_path):
    window.open_paths(files(tmp_path, FIRST, SECOND))
    settle(qtbot, window)
    window.desk.views[0].choose(window.desk.row, 0)
    before = len(window.document.workspace.statements[0].sentences)
    qtbot.keyClick(window, Qt.Key.Key_X, CTRL | SHIFT)
    settle(qtbot, window)
    one = window.document.workspace.statements[0]
    assert len(one.sentences) == before - 1
    assert [removed.reason for removed in one.removed] == [Aside.BY_HAND]
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert len(window.document.workspace.statements[0].sentences) == before


def test_removing_statements_goes_back_to_the_welcome(qtbot, compared):
    compared.reviewing.remove(0)
    settle(qtbot, compared)
    assert compared.desk.comparison is None
    compared.reviewing.remove(0)
    settle(qtbot, compared)
    assert compared.welcome.isVisible()
    compared.document.history.undo()
    compared.document.history.undo()
    settle(qtbot, compared)
    assert compared.desk.comparison is not None


def test_corrected_details_are_read_again_and_can_be_undone(qtbot, window, monkeypatch, tmp_path):
    from alinea.model.statement import Correction, Field

    window.open_paths(files(tmp_path, FIRST, SECOND))
    settle(qtbot, window)
    corrections = (Correction(Field.TITLE, "Another title"),)
    monkeypatch.setattr("alinea.gui.reviewing.DetailsDialog.ask", lambda *_args: corrections)
    window.desk.views[0].setCurrentIndex(window.desk.models[0].index(0, 0))
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    settle(qtbot, window)
    assert window.document.workspace.statements[0].title == "Another title"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.document.workspace.statements[0].title == "Joint Statement"
    settle(qtbot, window)


def test_the_language_changes_while_nothing_is_lost(qtbot, compared):
    compared.desk.panel.toggle("show", Show.DIVERGING)
    type_into(compared.bar.find_field, "wetlands")
    qtbot.waitUntil(lambda: compared.bar.places.text() == "1 of 2")
    click_cell(qtbot, compared, 2, 1)
    compared.actions_["spanish"].trigger()
    qtbot.waitUntil(lambda: compared.bar.compare_button.text() == "Comparar")
    assert compared.menuBar().actions()[0].text() == "&Archivo"
    assert compared.desk.row == 2
    assert compared.desk.view.currentIndex().column() == 1
    assert shown_rows(compared) == [2]
    assert compared.bar.find_field.text() == "wetlands"
    assert compared.desk.panel.groups["show"].buttons[Show.DIVERGING].isChecked()
    qtbot.waitUntil(lambda: compared.desk.model.cell(1, 0).chips[0].words == "más débil · plazo")
    assert compared.strip.sizes.text() == "2 declaraciones · 8 oraciones · 6 compromisos"
    assert compared.settings.language == "es"
    compared.actions_["english"].trigger()
    qtbot.waitUntil(lambda: compared.bar.compare_button.text() == "Compare")


def test_the_appearance_changes_while_nothing_is_lost(qtbot, compared):
    click_cell(qtbot, compared, 2, 1)
    compared.actions_["dark"].trigger()
    assert theme() is DARK
    assert compared.palette().window().color().name() == DARK.chrome
    picture = compared.grab().toImage()
    assert picture.pixelColor(500, 400).lightness() < 80
    assert compared.desk.row == 2
    compared.actions_["light"].trigger()
    assert theme() is LIGHT
    assert look().appearance == "light"


def test_type_grows_and_shrinks(qtbot, compared):
    before = compared.desk.views[0].rowHeight(2)
    qtbot.keyClick(compared, Qt.Key.Key_Plus, CTRL)
    qtbot.keyClick(compared, Qt.Key.Key_Plus, CTRL)
    assert compared.desk.views[0].rowHeight(2) > before
    qtbot.keyClick(compared, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(compared, Qt.Key.Key_Minus, CTRL)
    assert compared.desk.views[0].rowHeight(2) == before


def test_panels_are_put_away_with_the_keys(qtbot, compared):
    qtbot.keyClick(compared, Qt.Key.Key_F9)
    assert not compared.desk.side.isVisible()
    qtbot.keyClick(compared, Qt.Key.Key_F9, SHIFT)
    assert not compared.desk.inspector.isVisible()
    qtbot.keyClick(compared, Qt.Key.Key_F9)
    qtbot.keyClick(compared, Qt.Key.Key_F9, SHIFT)
    assert compared.desk.side.isVisible()
    assert compared.desk.inspector.isVisible()


def test_every_command_is_in_a_menu_and_no_two_share_their_keys(window):
    in_menus = set()

    def walk(menu):
        for action in menu.actions():
            in_menus.add(action)
            if action.menu() is not None:
                walk(action.menu())

    walk(window.menuBar())
    keys = []
    for command in COMMANDS:
        action = window.actions_[command.name]
        assert action in in_menus, command.name
        assert action.text()
        if not action.shortcut().isEmpty():
            keys.append(action.shortcut().toString())
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["english", "spanish"])
def test_no_two_entries_of_a_menu_share_their_letter(qtbot, window, language):
    window.actions_[language].trigger()
    qtbot.wait(10)
    for top in window.menuBar().actions():
        entries = [action.text() for action in top.menu().actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].casefold() for text in entries]
        assert len(letters) == len(set(letters)), entries


def test_everything_that_takes_the_focus_has_a_name(compared):
    for widget in compared.findChildren(QPushButton) + compared.findChildren(QLineEdit):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    for widget in compared.findChildren(QPlainTextEdit):
        assert widget.accessibleName()


def test_the_tab_key_goes_through_the_window_and_back(qtbot, compared):
    compared.activateWindow()
    compared.bar.add_button.setFocus()
    seen = []
    for _step in range(60):
        widget = QApplication.focusWidget()
        if seen and widget is seen[0]:
            break
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert compared.desk.views[0] in seen
    assert compared.bar.find_field in seen
    assert compared.desk.inspector.remarks.note in seen
    assert seen.index(compared.bar.find_field) < seen.index(compared.desk.views[0])
    assert seen.index(compared.desk.views[0]) < seen.index(compared.desk.inspector.remarks.note)


def test_the_strip_at_the_edge_goes_there(qtbot, window, monkeypatch):
    shown = values.long_comparison(300)
    monkeypatch.setattr("alinea.gui.session._compared", lambda _w, _p: shown)
    from alinea.model.workspace import Workspace

    window.document.put(Workspace(shown.statements), None, None)
    settle(qtbot, window)
    strip, bar = window.desk.overview, window.desk.views[0].verticalScrollBar()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, strip.height() - 2))
    # Heights become exact as rows are seen, so the end may still move by less than a page.
    assert bar.maximum() - bar.value() < bar.pageStep()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, strip._head() + 2))
    assert bar.value() == 0
