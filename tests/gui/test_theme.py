"""Both sets of colours can be read, and every colour of words is tested where it stands."""

from dataclasses import fields

import pytest

from alinea.gui.theme import DARK, LIGHT, READ_ON, Theme, contrast

NOT_WORDS = {
    "dark", "paper", "chrome", "panel", "raised", "hover", "selection", "shared", "note", "warning",
    "found", "found_now", "accent_fill", "recurring_tint", "diverging_tint", "only_tint",
    "accent_tint", "rule", "control", "edge",
}  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_words_are_read_at_four_and_a_half_to_one(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "chrome", "panel", "selection"])
def test_the_edge_of_what_has_the_focus_is_seen(theme, ground):
    assert contrast(theme.edge, getattr(theme, ground)) >= 3


def test_every_colour_of_words_is_among_those_tested():
    inks = {ink for ink, _ground in READ_ON}
    assert {field.name for field in fields(Theme)} - NOT_WORDS == inks


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag(first, second, ratio):
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
