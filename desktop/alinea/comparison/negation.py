"""Negations that enter or leave a passage in one language."""

from collections.abc import Sequence

from alinea.comparison.hunks import Hunk
from alinea.comparison.pairs import Finding, Findings, Pair, Side
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

Denial = tuple[Hunk, list[int], list[int]]
"""A hunk with the units, left and right, that deny something in it."""

_COMPANY = frozenset({"without", "sin", "avoid", "evitar", "stop", "fail to", "ni", "nor"})
"""These negate a passage only where they stand alone in a change."""


def negation(pair: Pair) -> Findings:
    """Report hunks in which one side denies once more than the other."""
    found = Findings()
    apart = _clauses(pair.left), _clauses(pair.right)
    uneven: list[Denial] = []
    for hunk in pair.matched.hunks if pair.close else ():
        alone = len(hunk.left) + len(hunk.right) == 1
        left = [i for i in _denials(pair.left, hunk.left, alone=alone) if i not in apart[0]]
        right = [j for j in _denials(pair.right, hunk.right, alone=alone) if j not in apart[1]]
        found += Findings((), _spans(pair.left, left), _spans(pair.right, right))
        if (len(left) - len(right)) % 2:
            uneven.append((hunk, left, right))
    return found + Findings(tuple(_opposite(pair, one) for one in _unpaired(pair, uneven)))


def _unpaired(pair: Pair, uneven: Sequence[Denial]) -> list[Denial]:
    """Leave out denials that only stand at another word: "not impose fees", "impose no fees"."""
    kept = list(uneven)
    for one in uneven:
        for two in uneven:
            if one in kept and two in kept and one[1] and two[2] and one is not two:
                first, last = sorted((one[0].before[0], two[0].before[0]))
                crossed = pair.left.units[first + 1 : last + 1]
                if len(crossed) <= _NEAR and not any(unit.classes & _APART for unit in crossed):
                    kept = [other for other in kept if other is not one and other is not two]
    return kept


_NEAR = 2
_APART = frozenset({"link", "modal"})


def _opposite(pair: Pair, denial: Denial) -> Finding:
    hunk, left, right = denial
    values = (
        ("from", _with_next(pair.left, left, _next(hunk, "left"))),
        ("to", _with_next(pair.right, right, _next(hunk, "right"))),
        ("entered", "1" if len(right) > len(left) else ""),
    )
    one = pair.left.stretch(left) if left else None
    two = pair.right.stretch(right) if right else None
    return Finding(DifferenceKind.POLARITY, one, two, values, "negation")


def _denials(side: Side, some: Sequence[int], *, alone: bool) -> list[int]:
    return [
        index
        for index in some
        if "negation" in side.units[index].classes
        and (alone or side.units[index].key not in _COMPANY)
    ]


def _clauses(side: Side) -> set[int]:
    """Return the units of clauses, whose negations do not turn the undertaking round."""
    spans = [
        span
        for one in side.passage.commitments
        for span in (
            *one.conditions,
            *one.caveats,
            *((one.deadline.span,) if one.deadline is not None else ()),
        )
    ]
    return {index for span in spans for index in side.within(span)}


def _spans(side: Side, some: Sequence[int]) -> tuple[Span, ...]:
    return tuple(side.spans[index] for index in some)


def _next(hunk: Hunk, name: str) -> int:
    """Return the unit with which the hunk begins on a side, or before which it would."""
    some = hunk.left if name == "left" else hunk.right
    return min(some) if some else (hunk.before[0] if name == "left" else hunk.before[1]) + 1


def _with_next(side: Side, some: Sequence[int], begin: int) -> str:
    """Return the negation with the word that it negates, or that word alone."""
    first = min(some) if some else begin
    last = max(some) + 1 if some else begin
    if first >= len(side.units):
        return ""
    return side.passage.words(side.stretch((first, min(last, len(side.units) - 1))))
