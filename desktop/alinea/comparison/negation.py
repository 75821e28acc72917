"""Negations that enter or leave a passage in one language."""

from collections.abc import Sequence

from alinea.comparison.hunks import Hunk
from alinea.comparison.pairs import Finding, Findings, Pair, Side
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

_COMPANY = frozenset({"without", "sin", "avoid", "evitar", "stop", "fail to", "ni", "nor"})
"""These negate a passage only where they stand alone in a change."""


def negation(pair: Pair) -> Findings:
    """Report hunks in which one side denies once more than the other."""
    found = Findings()
    apart = _clauses(pair.left), _clauses(pair.right)
    for hunk in pair.matched.hunks if pair.close else ():
        alone = len(hunk.left) + len(hunk.right) == 1
        left = [i for i in _denials(pair.left, hunk.left, alone=alone) if i not in apart[0]]
        right = [j for j in _denials(pair.right, hunk.right, alone=alone) if j not in apart[1]]
        spans = _spans(pair.left, left), _spans(pair.right, right)
        if (len(left) - len(right)) % 2 == 0:
            found += Findings((), *spans)
            continue
        values = (
            ("from", _with_next(pair.left, left, _next(hunk, "left"))),
            ("to", _with_next(pair.right, right, _next(hunk, "right"))),
            ("entered", "1" if len(right) > len(left) else ""),
        )
        one = pair.left.stretch(left) if left else None
        two = pair.right.stretch(right) if right else None
        finding = Finding(DifferenceKind.POLARITY, one, two, values, "negation")
        found += Findings((finding,), *spans)
    return found


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
