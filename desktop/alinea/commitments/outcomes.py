"""What the reading of one sentence comes to, and how readings of alternatives are joined."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from alinea.model.commitment import Classed, Commitment, Rule
from alinea.model.span import Span


@dataclass(slots=True)
class Outcome:
    """The class of a sentence and the commitments in it."""

    classed: Classed
    commitments: list[Commitment] = field(default_factory=list)


def merged(found: Sequence[Outcome]) -> Outcome:
    """Join the readings of a sentence with alternatives: one commitment, a level for each."""
    base = next((one for one in found if one.commitments), None)
    if base is None:
        return found[0]
    made = [_merged(one, found, number) for number, one in enumerate(base.commitments)]
    level = max(one.level for one in made)
    return Outcome(replace(base.classed, level=level), made)


def _merged(one: Commitment, found: Sequence[Outcome], number: int) -> Commitment:
    mates = [_counterpart(other, one, number) for other in found]
    if len({_cue_of(mate) for mate in mates}) == 1:
        return one
    levels = tuple(mate.level for mate in mates)
    top = max(levels)
    rule = Rule("alternatives", (("levels", " ".join(str(level) for level in levels)),), top)
    return replace(
        one,
        level=top,
        level_with_chapeau=max(one.level_with_chapeau, top),
        alternatives=levels,
        rules=(*one.rules, rule),
    )


def _cue_of(mate: Commitment | Classed) -> Span | None:
    return mate.cue.span if isinstance(mate, Commitment) else mate.cue


def _counterpart(other: Outcome, one: Commitment, number: int) -> Commitment | Classed:
    """Return what another reading has in the place of a commitment, else the sentence's class."""
    for mate in other.commitments:
        if mate.action.start == one.action.start:
            return mate
    for mate in other.commitments:
        if mate.action.meets(one.action):
            return mate
    return other.commitments[number] if number < len(other.commitments) else other.classed
