"""The fast path against a slow, obvious one."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alinea.alignment.anchors import Anchor, chain
from alinea.alignment.beads import SHAPES
from alinea.alignment.corridor import Point, corridor
from alinea.alignment.path import best_path

GAPS = (-1.5, -2.0)


def gaps(rows, columns):
    return [GAPS[0]] * rows, [GAPS[1]] * columns


def full(rows, columns):
    return [(0, columns)] * (rows + 1)


def slow_best(rows, columns, score):
    """Return the greatest sum of any way to cut both texts into beads and gaps."""

    @cache
    def best(i, j):
        if i == rows and j == columns:
            return 0.0
        ways = []
        if i < rows:
            ways.append(GAPS[0] + best(i + 1, j))
        if j < columns:
            ways.append(GAPS[1] + best(i, j + 1))
        for n, m in SHAPES:
            if i + n <= rows and j + m <= columns:
                ways.append(score(i, j, n, m) + best(i + n, j + m))
        return max(ways)

    return best(0, 0)


def total(path, score):
    worth = 0.0
    for i, j, n, m in path:
        worth += score(i, j, n, m) if n and m else n * GAPS[0] + m * GAPS[1]
    return worth


def scores(seed):
    def score(i, j, n, m):
        return (hash((seed, i, j, n, m)) % 1000) / 100 - 6.0

    return score


@given(st.integers(0, 7), st.integers(0, 7), st.integers(0, 10**6))
def test_fast_path_is_as_good_as_the_best_of_all(rows, columns, seed):
    score = scores(seed)
    path = best_path(rows, columns, full(rows, columns), score, gaps(rows, columns))
    assert total(path, score) == pytest.approx(slow_best(rows, columns, score))


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 10**6))
def test_path_covers_every_passage_once_and_in_order(rows, columns, seed):
    i = j = 0
    for bead in best_path(rows, columns, full(rows, columns), scores(seed), gaps(rows, columns)):
        assert bead[:2] == (i, j)
        i, j = i + bead[2], j + bead[3]
    assert (i, j) == (rows, columns)


@st.composite
def ascending(draw):
    rows, columns = draw(st.integers(1, 60)), draw(st.integers(1, 60))
    count = draw(st.integers(0, min(rows, columns)))
    ours = sorted(draw(st.sets(st.integers(0, rows - 1), min_size=count, max_size=count)))
    theirs = sorted(draw(st.sets(st.integers(0, columns - 1), min_size=count, max_size=count)))
    return rows, columns, [Point(a, b) for a, b in zip(ours, theirs, strict=True)]


@given(ascending())
def test_corridor_leads_from_end_to_end_past_every_anchor(given_):
    rows, columns, points = given_
    bounds = corridor(rows, columns, points, lambda _ours, _theirs: ())
    assert bounds[0][0] == 0
    assert bounds[rows][1] == columns
    for point in points:
        assert bounds[point.left][0] <= point.right <= bounds[point.left][1]
    path = best_path(rows, columns, bounds, lambda *_: -0.5, gaps(rows, columns))
    assert sum(bead[2] for bead in path) == rows
    assert sum(bead[3] for bead in path) == columns


@given(ascending(), st.integers(0, 10**6))
@settings(max_examples=50)
def test_corridor_holds_the_best_path_when_the_anchors_lie_on_it(given_, seed):
    rows, columns, points = given_

    def score(i, j, n, m):
        return 1000.0 if (n, m) == (1, 1) and Point(i, j) in points else scores(seed)(i, j, n, m)

    bounds = corridor(rows, columns, points, lambda _ours, _theirs: ())
    near = best_path(rows, columns, bounds, score, gaps(rows, columns))
    far = best_path(rows, columns, full(rows, columns), score, gaps(rows, columns))
    assert total(near, score) == pytest.approx(total(far, score))


def test_a_wide_stretch_without_anchors_is_narrowed():
    bounds = corridor(1000, 1000, [], lambda _ours, _theirs: ())
    assert max(high - low for low, high in bounds) < 200


anchors = st.lists(
    st.builds(Anchor, st.integers(0, 12), st.integers(0, 12), st.floats(1, 15)), max_size=9
)


@given(anchors)
def test_chain_without_cost_of_skipping_is_the_heaviest_ascent(some):
    some = sorted(some, key=lambda anchor: (anchor.left, anchor.right))

    def heaviest(at, last):
        if at == len(some):
            return 0.0
        best = heaviest(at + 1, last)
        one = some[at]
        if last is None or (one.left > last.left and one.right > last.right):
            best = max(best, one.weight + heaviest(at + 1, one))
        return best

    found = chain(some, 0.0, 0.0)
    assert sum(one.weight for one in found) == pytest.approx(heaviest(0, None))
    assert all(a.left < b.left and a.right < b.right for a, b in pairwise(found))


def test_a_lone_passage_moved_far_does_not_draw_the_path_after_it():
    plain = [Anchor(i, i, 5.0) for i in range(30) if i != 10]
    found = chain(sorted([*plain, Anchor(10, 25, 18.0)], key=lambda one: one.left), 1.5, 10.0)
    assert found == plain
