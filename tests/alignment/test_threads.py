"""Alignments of several statements that do not agree are told."""

import pytest

from alinea.alignment.threads import Clash, consistent
from alinea.model.alignment import Alignment, Link, LinkKind


def alignment(left, right, *pairs, kind=LinkKind.MATCH):
    return Alignment(left, right, "sentence", tuple(Link(a, b, 0.9, kind) for a, b in pairs))


def test_links_that_close_into_triangles_do_not_clash():
    assert not consistent(
        [
            alignment("a", "b", ((0,), (0,)), ((1,), (2,))),
            alignment("b", "c", ((0,), (5,)), ((2,), (6,))),
            alignment("a", "c", ((0,), (5,)), ((1,), (6,))),
        ]
    )


@pytest.mark.parametrize("third", [((0,), (4,)), ((7,), (7,))])
def test_a_triangle_that_does_not_close_is_told_once_for_each_way_round(third):
    clashes = consistent(
        [
            alignment("a", "b", ((0,), (1,))),
            alignment("b", "c", ((1,), (2,))),
            alignment("a", "c", third),
        ]
    )
    assert Clash(("a", 0), ("b", 1), ("c", 2)) in clashes


def test_halves_of_a_split_passage_may_each_answer_one_half():
    assert not consistent(
        [
            alignment("a", "b", ((0, 1), (0,))),
            alignment("b", "c", ((0,), (0, 1))),
            alignment("a", "c", ((0,), (0,)), ((1,), (1,))),
        ]
    )


def test_statements_that_were_not_aligned_with_each_other_cannot_clash():
    assert not consistent([alignment("a", "b", ((0,), (1,))), alignment("b", "c", ((1,), (2,)))])


def test_kin_is_no_match_and_leads_nowhere():
    assert not consistent(
        [
            alignment("a", "b", ((0,), (1,)), kind=LinkKind.KIN),
            alignment("b", "c", ((1,), (2,))),
            alignment("a", "c", ((3,), (4,))),
        ]
    )
