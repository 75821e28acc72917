"""Filters: which rows pass, and how many there are of what."""

import pytest

from alinea.gui.families import Family, family_of
from alinea.gui.filters import Facets, Filters, Show, row_facets, shown, tally, thread_facets
from alinea.model.comparison import DifferenceKind
from tests.gui import values


def test_without_filters_everything_is_shown():
    facets = row_facets(values.comparison())
    assert shown(facets, Filters()) == (0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("chosen", "rows"),
    [
        ((("show", Show.RECURRING),), (1, 3)),
        ((("show", Show.DIVERGING),), (1, 2)),
        ((("show", Show.ONLY),), (1, 4, 5)),
        ((("show", Show.BRACKETED),), (1, 4)),
        ((("show", Show.RECURRING), ("show", Show.DIVERGING)), (1, 2, 3)),
        ((("family", Family.DEADLINE),), (1, 2)),
        ((("family", Family.FIGURE),), ()),
        ((("actor", "IL"),), (1, 3, 4, 5)),
        ((("level", "5"),), (1, 3)),
        ((("show", Show.ONLY), ("actor", "VA")), (1, 5)),
    ],
)
def test_values_of_a_group_widen_and_groups_narrow(chosen, rows):
    assert shown(row_facets(values.comparison()), Filters(chosen)) == rows


def test_a_heading_goes_when_nothing_under_it_is_left():
    facets = (
        Facets(heading=True),
        Facets(),
        Facets(heading=True),
        Facets(values={"show": frozenset({"only"})}),
    )
    assert shown(facets, Filters((("show", "only"),))) == (2, 3)


def test_counts_are_those_of_the_rows_that_a_click_would_show():
    facets = row_facets(values.comparison())
    counts = tally(facets)
    for (group, value), count in counts.items():
        rows = shown(facets, Filters(((group, value),)))
        assert count == sum(not facets[row].heading for row in rows)
    assert counts["show", Show.ONLY] == 2


def test_threads_answer_to_the_same_filters():
    facets = thread_facets(values.comparison())
    assert shown(facets, Filters((("show", Show.DIVERGING),))) == (0,)
    assert shown(facets, Filters((("family", Family.WEAKER),))) == (0,)
    assert shown(facets, Filters((("topic", "water"),))) == (0, 1, 2, 3)


def test_choosing_twice_is_not_choosing():
    filters = Filters().toggled("show", "only").toggled("topic", "water")
    assert filters.toggled("show", "only").toggled("topic", "water") == Filters()


def test_every_kind_of_difference_has_a_family_but_sameness_and_absence():
    without = {kind for kind in DifferenceKind if family_of(kind) is None}
    assert without == {DifferenceKind.VERBATIM, DifferenceKind.ONLY_IN_A, DifferenceKind.ONLY_IN_B}
