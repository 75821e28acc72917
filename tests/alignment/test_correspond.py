"""Commitments of statements that are no versions of each other correspond by what they say."""

import pytest

from alinea.alignment.correspond import Passage, correspond, likeness
from alinea.model.alignment import LinkKind

LEFT = [
    "The three delegations committed to restore the wetlands of the upper basin.",
    "The three delegations committed to dismantle the networks that smuggle migrants.",
    "The three delegations committed to open shelters for victims of trafficking.",
    "The three delegations committed to hold a business forum every year.",
]
RIGHT_EN = [
    "The participants committed to set up safe houses and shelters for the victims of human trafficking.",
    "The participants committed to strengthen cooperation on civil aviation.",
    "The participants committed to break up the criminal networks behind migrant smuggling.",
    "The participants committed to recover the wetlands and lagoons of the basin.",
]
RIGHT_ES = [
    "Los participantes se comprometieron a crear casas de acogida y albergues para las víctimas de la trata de personas.",
    "Los participantes se comprometieron a reforzar la cooperación en materia de aviación civil.",
    "Los participantes se comprometieron a desarticular las redes delictivas del tráfico ilícito de migrantes.",
    "Los participantes se comprometieron a recuperar los humedales y lagunas de la cuenca.",
]


def passages(texts, language, codes=()):
    return [Passage(text, language, codes) for text in texts]


@pytest.mark.parametrize(("right", "language"), [(RIGHT_EN, "en"), (RIGHT_ES, "es")])
def test_commitments_are_matched_by_meaning_whatever_their_order(right, language):
    links = correspond(passages(LEFT, "en"), passages(right, language))
    matched = {(link.left, link.right) for link in links if link.kind is LinkKind.MATCH}
    assert matched == {((0,), (3,)), ((1,), (2,)), ((2,), (0,))}


@pytest.mark.parametrize(("right", "language"), [(RIGHT_EN, "en"), (RIGHT_ES, "es")])
def test_boilerplate_pairs_nothing(right, language):
    linked = {
        i
        for link in correspond(passages(LEFT, "en"), passages(right, language))
        for i in link.left
    }
    assert 3 not in linked


def test_what_is_related_and_not_the_same_is_kin():
    left = [
        *LEFT[2:],
        "Both parties commit to train ten thousand nurses.",
        "Both parties commit to train judges.",
    ]
    right = [
        RIGHT_EN[1],
        "The delegations agreed to recognize the diplomas of nurses and midwives.",
        "The delegations agreed to publish statistics on poverty.",
    ]
    links = correspond(passages(left, "en"), passages(right, "en"))
    assert {(link.left, link.right, link.kind) for link in links} == {((2,), (1,), LinkKind.KIN)}


def test_a_commitment_split_in_two_is_matched_with_both_halves():
    left = [
        "Kesmara will train coast guards and will buy four rescue helicopters for the northern lakes.",
        "Ilvera will translate school books into the languages of the highlands.",
        "Valdoria will lower the tariff on wheat.",
    ]
    right = [
        "Valdoria will abolish its tariff on wheat.",
        "Coast guards will be trained by Kesmara.",
        "School books will be translated into highland languages.",
        "Kesmara will purchase rescue helicopters for the northern lakes.",
    ]
    links = correspond(passages(left, "en"), passages(right, "en"))
    matched = {link.left: link.right for link in links if link.kind is LinkKind.MATCH}
    assert matched == {(0,): (1, 3), (1,): (2,), (2,): (0,)}


def test_codes_in_common_speak_for_a_pair_and_others_against():
    left, right = "They will inspect ships.", "Ships shall be inspected in port."
    alike = likeness(
        passages([left], "en", ("MX", "trade")), passages([right], "en", ("MX", "trade"))
    )
    unlike = likeness(passages([left], "en", ("MX",)), passages([right], "en", ("GT", "health")))
    plain = likeness(passages([left], "en"), passages([right], "en"))
    assert unlike[0, 0] < plain[0, 0] < alike[0, 0]


def test_every_link_is_scored_and_explained_and_none_is_alone():
    links = correspond(passages(LEFT, "en"), passages(RIGHT_ES, "es"))
    assert links
    for link in links:
        assert link.kind is not LinkKind.ALONE
        assert 0 < link.score < 1
        assert link.reasons


def test_no_passage_is_in_two_matches():
    links = correspond(passages(LEFT * 2, "en"), passages(RIGHT_EN, "en"))
    for side in ("left", "right"):
        units = [
            unit for link in links if link.kind is LinkKind.MATCH for unit in getattr(link, side)
        ]
        assert len(units) == len(set(units))


@pytest.mark.parametrize(("left", "right"), [([], []), (LEFT, []), ([], LEFT), ([""], [""])])
def test_nothing_corresponds_to_nothing(left, right):
    assert correspond(passages(left, "en"), passages(right, "en")) == ()
