"""What the user does to a workspace, and the pins that it makes."""

from dataclasses import replace

import pytest

from alinea.gui import changes, pinning
from alinea.gui.anchors import anchor_of, located
from alinea.gui.families import Sign
from alinea.gui.remark_signs import note_of, remarks_of, status_of
from alinea.model.alignment import Anchor, PinKind
from alinea.model.comparison import Row, RowKind
from alinea.model.span import Span
from alinea.model.workspace import Override, Standing, Workspace
from tests.gui import values


@pytest.fixture
def comparison():
    return values.comparison()


def texts(anchors):
    return [anchor.text for anchor in anchors]


def test_a_statement_is_added_once():
    whole = values.workspace()
    pairs = list(zip(whole.statements, whole.sources, strict=True))
    once = changes.with_statements(Workspace(), pairs)
    assert changes.with_statements(once, pairs) == once == whole


def test_removing_a_statement_takes_the_words_on_it_along(comparison):
    whole = values.workspace()
    first = anchor_of(whole.statements[0], (1,))
    second = anchor_of(whole.statements[1], (1,))
    full = changes.with_pins(whole, pinning.confirmed(comparison, 2))
    full = changes.with_note(full, first, "ask", "me")
    full = changes.with_note(full, second, "keep", "me")
    full = changes.with_status(full, first, Standing.AGREED, "me")
    full = changes.with_override(full, Override(first, 4, None, "me", changes.now(), ""))
    left = changes.without_statement(full, 0)
    assert [one.title for one in left.statements] == ["Draft 2"]
    assert len(left.sources) == 1
    assert [one.text for one in left.notes] == ["keep"]
    assert (left.pins, left.overrides, left.statuses, left.base) == ((), (), (), 0)


@pytest.mark.parametrize(("base", "gone", "left"), [(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)])
def test_the_base_stays_a_statement_that_is_there(base, gone, left):
    workspace = changes.with_base(values.workspace(), base)
    assert changes.without_statement(workspace, gone).base == left


def test_moving_a_statement_keeps_the_base(comparison):
    moved = changes.with_statement_moved(values.workspace(), 0, 1)
    assert [one.title for one in moved.statements] == ["Draft 2", "Draft 1"]
    assert moved.base == 1


def test_a_note_takes_the_place_of_the_one_before():
    whole = values.workspace()
    anchor = anchor_of(whole.statements[0], (1,))
    noted = changes.with_note(whole, anchor, " one ", "me")
    noted = changes.with_note(noted, anchor, "two", "me")
    assert [one.text for one in noted.notes] == ["two"]
    assert changes.with_note(noted, anchor, "  ", "me").notes == ()


def test_notes_and_statuses_are_found_in_their_row(comparison):
    whole = values.workspace()
    anchor = anchor_of(comparison.statements[1], (1,))
    full = changes.with_note(whole, anchor, "raise", "me")
    full = changes.with_status(full, anchor, Standing.TO_RAISE, "me")
    assert note_of(comparison, full, comparison.rows[2]).text == "raise"
    assert status_of(comparison, full, comparison.rows[2]).standing is Standing.TO_RAISE
    assert note_of(comparison, full, comparison.rows[3]) is None
    assert remarks_of(comparison, full).signs == {2: (Sign.NOTE, Sign.RAISE)}


@pytest.mark.parametrize(
    ("before", "found"),
    [("", 5), ("More words. ", 17), ("Say it. Say it. ", 21)],
)
def test_an_anchor_is_found_again_by_its_words(before, found):
    one = values.first_draft()
    anchor = Anchor(one.key, Span(5, 12), "Say it.")
    moved = replace(one, text=before + "1234 Say it. Nothing.")
    where = located(replace(anchor, span=Span(found, found + 7)), moved)
    assert where.of(moved.text) == "Say it."
    assert located(anchor, replace(one, text="Nothing of it.")) is None
    assert located(anchor, replace(moved, key="other")) is None


def test_confirming_pins_a_row_as_it_is(comparison):
    (pin,) = pinning.confirmed(comparison, 2)
    assert pin.kind is PinKind.LINK
    assert texts(pin.left) == [comparison.statements[0].sentence_text(1)]
    assert texts(pin.right) == [comparison.statements[1].sentence_text(1)]


def test_confirming_what_stands_alone_says_that_it_does(comparison):
    (pin,) = pinning.confirmed(comparison, 4)
    assert (pin.kind, pin.right) == (PinKind.ALONE, ())


def test_linking_chosen_cells_merges_them(comparison):
    (pin,) = pinning.linked(comparison, [(2, 0), (4, 0), (5, 1)])
    assert len(pin.left) == 2
    assert texts(pin.right) == [comparison.statements[1].sentence_text(3)]


@pytest.mark.parametrize(
    "cells", [[], [(2, 0)], [(2, 0), (3, 0)], [(1, 0), (1, 1)], [(4, 0), (4, 1)]]
)
def test_what_cannot_be_linked_makes_no_pin(comparison, cells):
    assert pinning.linked(comparison, cells) == ()


def test_unlinking_one_cell_parts_it_from_its_row(comparison):
    (pin,) = pinning.unlinked(comparison, [(2, 1)])
    assert pin.kind is PinKind.UNLINK
    assert texts(pin.left) == [comparison.statements[0].sentence_text(1)]


def test_the_base_is_at_the_left_of_a_pin(comparison):
    turned = replace(comparison, base=1)
    (pin,) = pinning.confirmed(turned, 2)
    assert pin.left[0].statement == comparison.statements[1].key


def test_merging_takes_the_next_row_of_passages(comparison):
    (pin,) = pinning.merged(comparison, 2)
    assert len(pin.left) == len(pin.right) == 2
    assert pinning.merged(comparison, 5) == ()


def test_splitting_parts_after_the_first_sentences(comparison):
    both = replace(comparison, rows=(Row(RowKind.RECURRING, ((1, 2), (1, 2))),))
    link, *apart = pinning.split(both, 0)
    assert link.kind is PinKind.LINK
    assert len(link.left) == len(link.right) == 1
    assert [pin.kind for pin in apart] == [PinKind.UNLINK, PinKind.UNLINK]
    assert pinning.split(comparison, 2) == ()


def test_a_new_pin_takes_the_place_of_one_that_it_contradicts(comparison):
    whole = changes.with_pins(values.workspace(), pinning.confirmed(comparison, 2))
    parted = changes.with_pins(whole, pinning.unlinked(comparison, [(2, 0), (2, 1)]))
    assert [pin.kind for pin in parted.pins] == [PinKind.UNLINK]
    again = changes.with_pins(parted, pinning.linked(comparison, [(2, 0), (2, 1)]))
    assert [pin.kind for pin in again.pins] == [PinKind.LINK]
    lonely = changes.with_pins(again, pinning.alone(comparison, [(2, 0)]))
    assert [pin.kind for pin in lonely.pins] == [PinKind.ALONE]


def test_pins_of_other_passages_stand(comparison):
    whole = changes.with_pins(values.workspace(), pinning.confirmed(comparison, 2))
    whole = changes.with_pins(whole, pinning.confirmed(comparison, 3))
    assert len(whole.pins) == 2
    left = changes.without_pins(whole, pinning.anchors_of_row(comparison, 2))
    assert left.pins == whole.pins[1:]
