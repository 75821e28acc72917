"""Finding passes over capitals and accents, and marks are cut into runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alinea.gui.finding import folded, found_in, occurrences
from alinea.gui.runs import Run, Stretch, runs, utf16
from alinea.gui.side_by_side import SideBySide
from alinea.i18n import load
from alinea.model.span import Span
from tests.gui import values


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("The Parties and the parties", "PARTIES", [(4, 11), (20, 27)]),
        ("La migración y la Migracion", "migración", [(3, 12), (18, 27)]),
        ("Se acordó\u00a0que", "acordo que", [(3, 13)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("nothing here", "   ", []),
    ],
)
def test_words_are_found_whatever_their_form(text, wanted, places):
    assert occurrences(text, wanted) == tuple(Span(*place) for place in places)


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(folded(text)) == len(text)


def test_what_is_found_is_in_reading_order():
    sheet = SideBySide(values.comparison(), load("en"))
    found = found_in(sheet, range(sheet.row_count), "RIVER")
    assert [(one.row, one.column) for one in found] == [(1, 0), (1, 1), (3, 0), (3, 1), (5, 1)]


def test_overlapping_marks_become_runs():
    marks = [
        Stretch("cue", Span(0, 4)),
        Stretch("differing", Span(2, 6)),
        Stretch("found", Span(9, 40)),
    ]
    assert runs(marks, 12) == (
        Run(Span(0, 2), frozenset({"cue"})),
        Run(Span(2, 4), frozenset({"cue", "differing"})),
        Run(Span(4, 6), frozenset({"differing"})),
        Run(Span(9, 12), frozenset({"found"})),
    )


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 20), st.integers(0, 20))))
def test_runs_are_what_marking_each_character_gives(given_marks):
    marks = [Stretch(kind, Span(start, end)) for kind, start, end in given_marks]
    slow = [frozenset(k for k, start, end in given_marks if start <= at < end) for at in range(15)]
    fast = [frozenset()] * 15
    for run in runs(marks, 15):
        for at in range(run.span.start, run.span.end):
            assert not fast[at]
            fast[at] = run.kinds
    assert fast == slow


@pytest.mark.parametrize(
    ("text", "at", "expected"), [("año", [2], [2]), ("🌳 tree", [0, 1, 2], [0, 2, 3])]
)
def test_offsets_are_counted_as_qt_counts_them(text, at, expected):
    assert utf16(text, at) == expected
