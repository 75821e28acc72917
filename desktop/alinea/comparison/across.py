"""Two language versions of one text held against each other: precision before everything."""

from collections.abc import Iterator
from dataclasses import replace

from alinea.comparison.ground import Ground, difference, only
from alinea.comparison.modality import modality
from alinea.comparison.omissions import omissions
from alinea.comparison.pairs import Finding, Pair, Passage, pair
from alinea.comparison.polarity import polarity
from alinea.comparison.quantities import quantities
from alinea.comparison.ties import Bond
from alinea.comparison.units import units
from alinea.comparison.values import values
from alinea.language.tokens import tokens
from alinea.model.comparison import Difference, DifferenceKind
from alinea.model.statement import Statement
from alinea.terminology.renderings import wrong

K = DifferenceKind
SHORT = 4
"""A passage of fewer words that stands alone is no omission: a label, a signature."""


def original(ground: Ground, number: int) -> int | None:
    """Return the statement that ``number`` is the other language version of, None without one.

    Of several drafts it is the one of the same date, else the one that gives the same values.
    """
    best: tuple[bool, float, float, int] | None = None
    for other in range(len(ground.statements)):
        if other == number or not ground.bonds.joins(other, number):
            continue
        bond = ground.bonds.of(other, number)
        if bond.relation != "translation":
            continue
        one, two = ground.statements[other], ground.statements[number]
        dated = one.date is not None and one.date == two.date
        rank = (dated, round(_agreement(one, two), 4), round(bond.share, 4), -other)
        if best is None or rank > best:
            best = rank
    return None if best is None else -best[3]


def _agreement(one: Statement, two: Statement) -> float:
    """Return the share of figures and dates that two texts have in common, 0 to 1."""
    sets = [
        {unit.key for unit in units(text.text, text.language, text.parties) if unit.kind != "word"}
        for text in (one, two)
    ]
    return len(sets[0] & sets[1]) / max(1, len(sets[0] | sets[1]))


def parity(ground: Ground, bond: Bond) -> Iterator[Difference]:
    """Yield where the two versions do not say the same."""
    tied: tuple[set[int], set[int]] = (set(), set())
    for tie in bond.ties:
        left = ground.passage(bond.left, tie.left)
        right = ground.passage(bond.right, tie.right)
        tied[0].update(tie.left)
        tied[1].update(tie.right)
        for finding in checked(left, right):
            yield difference(left, right, finding, _thread(ground, left, right))
    for number, kind, absent, seen in (
        (bond.left, K.L_OMISSION, bond.right, tied[0]),
        (bond.right, K.L_ADDITION, bond.left, tied[1]),
    ):
        statement = ground.statements[number]
        for at in range(len(statement.sentences)):
            if at in seen or _short(statement.sentence_text(at)):
                continue
            passage = ground.passage(number, (at,))
            thread = _own_thread(ground, passage)
            found = only(passage, kind, absent, thread, "sentence")
            yield replace(found, values=(*found.values, ("sort", "sentence")))


def checked(left: Passage, right: Passage) -> list[Finding]:
    """Return what two passages, each the rendering of the other, do not have in common."""
    both = pair(left, right)
    opposite = list(polarity(both))
    found = [*values(both), *opposite, *quantities(both)]
    if not opposite:
        found += modality(both)
    for one in _terms(both):
        if not _reported(one, found):
            found.append(one)
    taken = [span for one in found for span in (one.left, one.right) if span]
    return found + list(omissions(both, taken))


def _reported(one: Finding, found: list[Finding]) -> bool:
    """Whether the words of a finding have been reported already, as a value above all."""
    return any(
        mine is not None and theirs is not None and mine.meets(theirs)
        for other in found
        for mine, theirs in ((one.left, other.left), (one.right, other.right))
    )


def _terms(both: Pair) -> Iterator[Finding]:
    left, right = both.left, both.right
    for one in wrong(
        left.view.text, left.passage.language, right.view.text, right.passage.language
    ):
        ours, theirs = left.view.place(one.left).span, right.view.place(one.right).span
        accepted = one.term.es if right.passage.language == "es" else one.term.en
        yield Finding(
            K.L_VALUE if one.term.domain in _VALUES else K.L_TERM,
            ours,
            theirs,
            (
                ("from", left.passage.words(ours)),
                ("to", right.passage.words(theirs)),
                ("accepted", accepted[0]),
                ("term", one.term.id),
            ),
            "term",
        )


_VALUES = frozenset({"offices and titles", "frequency"})
"""Domains in which another term is another value: an office, a rate."""


def _thread(ground: Ground, left: Passage, right: Passage) -> int | None:
    ours, theirs = _own_thread(ground, left), _own_thread(ground, right)
    return theirs if ours is None else ours


def _own_thread(ground: Ground, passage: Passage) -> int | None:
    if not passage.indexes:
        return None
    return ground.threads[passage.number].get(passage.indexes[0])


def _short(text: str) -> bool:
    return sum(token.kind == "word" for token in tokens(text)) < SHORT
