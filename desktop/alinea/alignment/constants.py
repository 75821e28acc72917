"""The numbers that alignment was fitted with, read from ``resources/alignment/constants.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from alinea.bundle import resources


@dataclass(frozen=True, slots=True)
class Constants:
    """Rates are shares from 0 to 1, all other numbers natural logarithms of odds unless said.

    ``heard`` is how often a term that the other text can answer is answered in a true
    counterpart, ``faint`` how often only a hint of an answer stands there and ``only_faint`` the
    same of terms that have hints alone; ``figure_heard`` and ``label_heard`` the same of numbers and labels; ``lost_known``
    and ``lost_strange`` are how often a term with a counterpart has no answer in the whole text,
    when it is in the lexicon and when not, ``gone_known`` and ``gone_strange`` how often one that
    would have one loses it with the counterpart; ``plain_lost`` is what a number or a negation
    without any says. ``patience`` is how many sightings outweigh a term's guessed rate,
    ``class_patience`` that of its class; ``chance_more`` and ``texts_more`` smooth how often a
    term is answered by chance, to which ``usual`` times the background's share is added. ``weight`` discounts witnesses for not being independent.
    ``spread`` and ``spread_short`` are the spread of the log of lengths, for long passages and
    more by the root of the size in characters; ``length_top`` is what equal lengths are worth.
    """

    heard: float
    figure_heard: float
    label_heard: float
    lost_known: float
    gone_known: float
    lost_strange: float
    gone_strange: float
    plain_lost: float
    patience: float
    class_patience: float
    chance_more: float
    texts_more: float
    usual: float
    faint: float
    only_faint: float
    weight: float
    spread: float
    spread_short: float
    length_top: float
    length_weight: float
    length_same: float
    gap: float
    one_one: float
    one_two: float
    two_two: float
    one_three: float
    two_three: float
    one_four: float
    prior_patience: float
    near: float
    break_inside: float
    sure_least: float
    anchor_least: float
    anchor_margin: float
    skew: float
    jump: float
    block_least: float
    single_least: float
    away: float


@lru_cache(maxsize=1)
def constants() -> Constants:
    text = (resources() / "alignment" / "constants.toml").read_text(encoding="utf-8")
    return Constants(**tomllib.loads(text))


@dataclass(frozen=True, slots=True)
class Affinity:
    """How passages of statements that are no versions of each other are judged.

    A pair scores ``low`` times what the side that says less says, ``high`` times the other, and
    ``start``; parties or topics in common add up to ``codes``, their usual share ``codes_usual``
    adding nothing. ``heard``, ``gone_known``, ``class_patience`` and ``usual`` stand for those of ``Constants``,
    since other authors find other words. From ``match`` on it is the same, from ``kin`` on about the same; kin within
    ``kin_spread`` of the best of a passage are shown. ``wider`` is what a further passage must
    add. The chance shown rises with ``slope``, from that of ``least`` (log-odds) at the threshold.
    """

    heard: float
    gone_known: float
    class_patience: float
    usual: float
    low: float
    high: float
    start: float
    codes: float
    codes_usual: float
    match: float
    kin: float
    kin_spread: float
    wider: float
    slope: float
    least: float


@lru_cache(maxsize=1)
def affinity() -> Affinity:
    text = (resources() / "alignment" / "affinity.toml").read_text(encoding="utf-8")
    return Affinity(**tomllib.loads(text))
