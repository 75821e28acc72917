"""Figures, dates and other words of time that no slot has accounted for."""

from collections.abc import Sequence

from alinea.comparison.changes import (
    Change,
    Typed,
    after,
    between,
    entered,
    of,
    of_kind,
    pairs_of,
    quotes,
    single,
    weighs,
)
from alinea.comparison.limits import limit
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.language.units import TIME
from alinea.model.comparison import DifferenceKind

K = DifferenceKind


def figures(pair: Pair, change: Change) -> Typed:
    """Report figures that differ; one that comes with words of its own is part of these."""
    left, right = (
        of_kind(pair.left, change.left, "figure"),
        of_kind(pair.right, change.right, "figure"),
    )
    found = []
    rest = change.without(left, right)
    for one, two in pairs_of(left, right):
        if (one is None or two is None) and weighs(pair, rest) and not _measured(pair, one, two):
            continue
        kind, rule = _figure_kind(pair, one, two)
        found.append(single(pair, kind, one, two, rule))
    return found, rest


def _measured(pair: Pair, one: int | None, two: int | None) -> bool:
    """Whether a figure that stands on one side only has a unit: money, a share, a period."""
    unit = pair.left.units[one] if one is not None else pair.right.units[two or 0]
    return bool(unit.measure)


def _figure_kind(pair: Pair, one: int | None, two: int | None) -> tuple[DifferenceKind, str]:
    timed = [
        side.units[index].measure in TIME and after(side, index, "deadline")
        for side, index in ((pair.left, one), (pair.right, two))
        if index is not None
    ]
    if not all(timed):
        return K.NUMBER_CHANGED, "figure"
    return entered(K.DEADLINE_ADDED, K.DEADLINE_REMOVED, K.DEADLINE_MOVED, one, two), "deadline"


def dates(pair: Pair, change: Change) -> Typed:
    """Report dates: of a text that is cited, by which something is due, or merely told."""
    left, right = (
        of_kind(pair.left, change.left, "date"),
        of_kind(pair.right, change.right, "date"),
    )
    if not left and not right:
        return [], change
    found: list[Finding] = []
    cited = False
    for one, two in pairs_of(left, right):
        if _cited(pair.left, one) or _cited(pair.right, two):
            kind, rule, cited = K.REFERENCE_CHANGED, "reference", True
        elif _due(pair.left, one) or _due(pair.right, two) or _committed(pair):
            kind, rule = (
                entered(K.DEADLINE_ADDED, K.DEADLINE_REMOVED, K.DEADLINE_MOVED, one, two),
                "deadline",
            )
        else:
            kind, rule = K.NUMBER_CHANGED, "date"
        found.append(single(pair, kind, one, two, rule))
    if cited:
        found = found[:1]
        return [
            between(pair, found[0].kind, change.left, change.right, "reference")
        ], change.done()
    openings = _openings(pair.left, left, change.left), _openings(pair.right, right, change.right)
    return found, change.without([*left, *openings[0]], [*right, *openings[1]])


def _committed(pair: Pair) -> bool:
    return bool(pair.left.passage.commitments or pair.right.passage.commitments)


def _due(side: Side, index: int | None) -> bool:
    """Whether words before the date say that something is to be done by then."""
    return index is not None and (
        limit(side, side.units[index]) is not None or after(side, index, "deadline")
    )


def _cited(side: Side, index: int | None) -> bool:
    """Whether a date belongs to the name of a text: "the Cendra Declaration of 12 May"."""
    if index is None or _due(side, index):
        return False
    start = side.spans[index].start
    if any(
        reference.span.end >= start - 30 and reference.span.start <= side.spans[index].end
        for reference in side.passage.statement.references
    ):
        return True
    return any("instrument" in unit.classes for unit in side.units[max(0, index - 3) : index])


def _openings(side: Side, dates: Sequence[int], some: Sequence[int]) -> list[int]:
    """Return the words that open the time expression of some dates: "before", "no later than"."""
    return [
        index
        for index in some
        if index + 1 in dates and side.units[index].classes & {"deadline", "vague"}
    ]


def loosely(pair: Pair, change: Change) -> Typed:
    """Report times without a date ("in due course", "every year"), unless the other side has one."""
    left = [i for i in change.left if pair.left.units[i].classes & _TIMES]
    right = [j for j in change.right if pair.right.units[j].classes & _TIMES]
    if not left and not right:
        return [], change
    rest = change.without(
        _to_end(pair.left, change.left, left), _to_end(pair.right, change.right, right)
    )
    if left and not right and _has_deadline(pair.right):
        return [], rest
    if right and not left and _has_deadline(pair.left):
        return [], rest
    one = pair.left.stretch(left) if left else None
    two = pair.right.stretch(right) if right else None
    kind = entered(K.DEADLINE_ADDED, K.DEADLINE_REMOVED, K.DEADLINE_MOVED, one, two)
    often = all("frequency" in pair.left.units[i].classes for i in left) and all(
        "frequency" in pair.right.units[j].classes for j in right
    )
    values = (*quotes(pair, one, two), ("often", "1" if often else ""))
    return [Finding(kind, one, two, values, "vague")], rest


_TIMES = frozenset({"vague", "frequency"})


def _to_end(side: Side, some: Sequence[int], times: Sequence[int]) -> list[int]:
    """Return the time expressions with the faint words behind them: "in due course"."""
    if not times:
        return []
    last = max(times)
    faint = set(of(side, some, "hollow")) | set(of(side, some, "deadline"))
    return [*times, *(index for index in some if index == last + 1 and index in faint)]


def _has_deadline(side: Side) -> bool:
    return any(one.deadline is not None for one in side.passage.commitments) or any(
        unit.kind == "date" and limit(side, unit) is not None for unit in side.every
    )
