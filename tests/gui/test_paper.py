"""The paper table: a sound item model, rows that line up, heights that become exact."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from alinea.gui.alone import Alone
from alinea.gui.matrix import Matrix
from alinea.gui.paper_model import PaperModel
from alinea.gui.paper_view import PaperView
from alinea.gui.side_by_side import SideBySide
from alinea.i18n import load
from tests.gui import values


@pytest.fixture
def table(qtbot):
    """A view of the comparison made by hand."""
    return shown(qtbot, SideBySide(values.comparison(), load("en")))


def shown(qtbot, sheet, size=(900, 500)):
    model = PaperModel()
    view = PaperView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    model.present(sheet, range(sheet.row_count))
    return view


@pytest.mark.parametrize("sheet", [SideBySide, Matrix])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("rows", [(0, 1, 2, 3, 4, 5), (1, 3), ()])
def test_the_model_is_sound(qtmodeltester, sheet, language, rows):
    model = PaperModel()
    model.present(sheet(values.comparison(), load(language)), rows)
    qtmodeltester.check(model)


def test_the_model_of_a_lonely_statement_is_sound(qtmodeltester):
    sheet = Alone(values.first_draft(), load("en"))
    assert [sheet.text(row, 0) for row in range(3)] == [
        "The ministers met in Miravel.",
        "River basin",
        "Valdoria shall restore the wetlands by 31 December 2027.",
    ]
    model = PaperModel()
    model.present(sheet, range(sheet.row_count))
    qtmodeltester.check(model)


def test_a_model_without_a_sheet_is_sound(qtmodeltester):
    qtmodeltester.check(PaperModel())


def test_rows_are_as_tall_as_their_tallest_cell(qtbot, table):
    qtbot.waitUntil(table.is_exact)
    for row in range(table.model().rowCount()):
        heights = [
            table.passages.height(row, column, table.columnWidth(column)) for column in (0, 1)
        ]
        assert table.rowHeight(row) == max(heights)


def test_chip_and_pips_take_two_lines_where_one_is_too_narrow(qtbot, table):
    cell = table.model().cell(2, 0)
    wide = table.passages.height(2, 0, 900, keep=False)
    assert not table.passages._on_two_lines(cell, 900)
    assert table.passages._on_two_lines(cell, 172)
    assert table.passages.height(2, 0, 172, keep=False) > wide


def test_columns_share_the_width_and_stay_readable(qtbot):
    sheet = SideBySide(values.long_comparison(3, columns=6), load("en"))
    view = shown(qtbot, sheet, (600, 400))
    assert all(view.columnWidth(column) >= sheet.columns[column].least for column in range(6))
    wide = shown(qtbot, sheet, (1500, 400))
    assert sum(wide.columnWidth(n) for n in range(6)) == wide.viewport().width()


def test_what_is_at_the_top_stays_there_while_heights_become_exact(qtbot):
    sheet = SideBySide(values.long_comparison(400), load("en"))
    view = shown(qtbot, sheet)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.rowAt(0)
    before = view.rowViewportPosition(top)
    qtbot.waitUntil(view.is_exact, timeout=20000)
    assert view.rowAt(0) == top
    assert view.rowViewportPosition(top) == before


def test_a_new_width_measures_anew(qtbot, table):
    qtbot.waitUntil(table.is_exact)
    narrow = [table.rowHeight(row) for row in range(6)]
    table.resize(460, 500)
    qtbot.waitUntil(table.is_exact)
    assert [table.rowHeight(row) for row in range(6)] > narrow
    test_rows_are_as_tall_as_their_tallest_cell(qtbot, table)


def test_the_keys_pass_over_headings(qtbot, table):
    table.choose(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row() == 2
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current_row() == 0


def test_the_section_sticks_to_the_top(qtbot):
    sheet = SideBySide(values.long_comparison(120), load("en"))
    view = shown(qtbot, sheet)
    assert not view.sticky.isVisible()
    view.verticalScrollBar().setValue(700)
    assert view.sticky.isVisible()
    view.choose(60, 0)
    index = view.currentIndex()
    assert view.rowViewportPosition(index.row()) >= view.sticky.height()


def test_a_chosen_row_is_seen_whole(qtbot):
    view = shown(qtbot, SideBySide(values.long_comparison(300), load("en")))
    for source in (250, 3, 299, 120):
        view.choose(source, 1)
        row = view.currentIndex().row()
        top = view.rowViewportPosition(row)
        assert top >= 0
        assert top + view.rowHeight(row) <= view.viewport().height()


def test_a_screen_reader_hears_what_the_eye_sees(qtbot, table):
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() is QAccessible.Role.Table
    children = (interface.child(number) for number in range(interface.childCount()))
    said = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert (
        "weaker · deadline. Strength 3 of 6: Intent, effort or continuation. "
        "Valdoria should restore the wetlands by 30 June 2029." in said
    )


def test_chosen_passages_are_copied_in_reading_order(qtbot, table):
    table.choose(2, 1)
    table.selectionModel().select(
        table.model().index(2, 0), table.selectionModel().SelectionFlag.Select
    )
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == (
        "Valdoria shall restore the wetlands by 31 December 2027.\n\n"
        "Valdoria should restore the wetlands by 30 June 2029."
    )


def test_neither_a_filtered_row_nor_a_heading_can_be_chosen(qtbot, table):
    table.model().present(table.model().sheet, (1, 2))
    assert not table.choose(1)
    assert not table.choose(0)
    assert table.choose(2)
