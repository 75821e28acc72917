"""By when: deadlines added, removed and moved."""

import calendar
import datetime
import re

from alinea.comparison.pairs import Finding, Findings, Pair, Passage, Side
from alinea.language.tables import rows
from alinea.model.commitment import Deadline, Values
from alinea.model.comparison import DifferenceKind

_LOOSE = ("vague", "immediate")


def times(pair: Pair) -> Findings:
    """Compare the deadlines of both sides; a vague one counts as none beside a precise one."""
    left, right = _deadlines(pair.left.passage), _deadlines(pair.right.passage)
    covered = Findings((), tuple(one.span for one in left), tuple(one.span for one in right))
    if not left and not right:
        return covered
    kept = [one for one in left if all(not _same(pair, one, two) for two in right)]
    new = [two for two in right if all(not _same(pair, one, two) for one in left)]
    if pair.close:
        kept = [one for one in kept if pair.touched("left", one.span) > 0]
        new = [two for two in new if pair.touched("right", two.span) > 0]
        if not kept and not new:
            return covered
    one, two = (kept[0] if kept else None), (new[0] if new else None)
    kind = _kind(one, two, left, right)
    if kind is None:
        told = (
            [one.span for one in left if one not in kept],
            [two.span for two in right if two not in new],
        )
        return Findings((), tuple(told[0]), tuple(told[1]))
    values = _values(pair, one, two)
    found = Finding(
        kind,
        one.span if one is not None else None,
        two.span if two is not None else None,
        values,
        "deadline",
    )
    return covered + Findings((found,))


def _kind(
    one: Deadline | None, two: Deadline | None, left: list[Deadline], right: list[Deadline]
) -> DifferenceKind | None:
    if one is not None and two is not None:
        vague = one.kind in _LOOSE, two.kind in _LOOSE
        if vague == (False, True):
            return DifferenceKind.DEADLINE_REMOVED
        if vague == (True, False):
            return DifferenceKind.DEADLINE_ADDED
        return DifferenceKind.DEADLINE_MOVED
    if one is not None and not right:
        return DifferenceKind.DEADLINE_REMOVED
    if two is not None and not left:
        return DifferenceKind.DEADLINE_ADDED
    return None


def _deadlines(passage: Passage) -> list[Deadline]:
    found = {one.deadline.span: one.deadline for one in passage.commitments if one.deadline}
    return list(found.values())


def _same(pair: Pair, one: Deadline, two: Deadline) -> bool:
    """Whether both give the same time, in whatever words: twelve months and a year, for one."""
    if one.kind in _LOOSE and two.kind in _LOOSE:
        return one.kind == two.kind
    included = one.inclusive in (None, True), two.inclusive in (None, True)
    ends = _end(pair.left, one), _end(pair.right, two)
    if all(ends) and included[0] == included[1]:
        if ends[0] == ends[1]:
            return True
        if one.kind == two.kind and one.kind in ("date", "year"):
            return False
    periods = _days(one.period), _days(two.period)
    if one.period and two.period:
        return one.kind == two.kind and (
            one.period == two.period or periods[0] == periods[1] is not None
        )
    return _core(pair.left, one) == _core(pair.right, two)


_PERIOD = re.compile(r"(\d+) (day|week|month|year)")
_AS_DAYS = {"day": (0, 1), "week": (0, 7), "month": (1, 0), "year": (12, 0)}


def _days(period: str | None) -> tuple[int, int] | None:
    """Return a period as months and days, so that a year is twelve months and a week seven days."""
    match = _PERIOD.fullmatch(period or "")
    if match is None:
        return None
    months, days = _AS_DAYS[match.group(2)]
    return int(match.group(1)) * months, int(match.group(1)) * days


def _end(side: Side, one: Deadline) -> datetime.date | None:
    """Return the last day of a stretch of a year counted in months: "the first three months of"."""
    text = " ".join(one.span.of(side.passage.statement.text).casefold().split())
    for row in rows("comparison/months.tsv"):
        if row["language"] == side.passage.language:
            for form in row["forms"].split("|"):
                match = re.search(rf"(?<!\w){re.escape(form)}\s+((?:19|20)\d\d)", text)
                if match:
                    year, month = int(match.group(1)), int(row["last"])
                    return datetime.date(year, month, calendar.monthrange(year, month)[1])
    return one.date


def _core(side: Side, one: Deadline) -> tuple[str, ...]:
    """Return the words of a deadline without those that only open it."""
    return tuple(
        side.units[index].key
        for index in side.within(one.span)
        if not side.units[index].classes & {"deadline"}
    )


def _values(pair: Pair, one: Deadline | None, two: Deadline | None) -> Values:
    found = []
    for name, passage, deadline in (
        ("from", pair.left.passage, one),
        ("to", pair.right.passage, two),
    ):
        if deadline:
            found.append((name, passage.words(deadline.span)))
            if deadline.date:
                found.append((f"{name}_date", deadline.date.isoformat()))
    return tuple(found)
