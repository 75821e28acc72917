"""Two passages that answer each other, laid out for the rules that look for differences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from alinea.comparison.hunks import Matching, matching
from alinea.comparison.units import Unit, substance, units
from alinea.comparison.view import Choice, View, alternatives, view
from alinea.model.commitment import Classed, Commitment, Values
from alinea.model.comparison import DifferenceKind, Place
from alinea.model.span import Span
from alinea.model.statement import Language, Party, Statement


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches of statement number ``number``, and what was found to be undertaken in them.

    ``indexes`` are those of ``commitments`` in the extraction.
    """

    number: int
    statement: Statement
    spans: tuple[Span, ...]
    commitments: tuple[Commitment, ...] = ()
    classes: tuple[Classed, ...] = ()
    indexes: tuple[int, ...] = ()

    @property
    def whole(self) -> Span:
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def place(self) -> Place:
        return Place(self.number, self.whole)

    @property
    def language(self) -> Language:
        return self.statement.language

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.statement.parties

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.statement.text).split())


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference of one pair; a side that is None stands for the whole passage there."""

    kind: DifferenceKind
    left: Span | None
    right: Span | None
    values: Values = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a rule found, and the stretches of both texts that it has accounted for."""

    found: tuple[Finding, ...] = ()
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(self.found + other.found, self.left + other.left, self.right + other.right)


@dataclass(frozen=True)
class Side:
    """A passage as it is compared. ``units`` are those of substance, ``every`` all of them."""

    passage: Passage
    view: View
    choice: dict[int, int] = field(default_factory=dict)

    @cached_property
    def every(self) -> tuple[Unit, ...]:
        return units(self.view.text, self.passage.statement.language, self.passage.parties)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return tuple(substance(self.every))

    def span(self, unit: Unit) -> Span:
        """Return where a unit stands in the statement."""
        return self.view.place(unit.span).span

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return tuple(self.span(unit) for unit in self.units)

    def within(self, span: Span) -> list[int]:
        return [index for index, one in enumerate(self.spans) if span.meets(one)]

    def stretch(self, indexes: Sequence[int]) -> Span:
        """Return the span of the statement from the first to the last of some units."""
        return Span(self.spans[min(indexes)].start, self.spans[max(indexes)].end)


@dataclass(frozen=True)
class Pair:
    """``close`` is whether the two are versions of one wording, so that words can be compared."""

    left: Side
    right: Side
    close: bool
    matched: Matching

    def touched(self, side: str, span: Span) -> float:
        """Return the share, 0 to 1, of the units in a span that have no counterpart.

        A span without units of substance is touched if anything beside it is; where words cannot
        be compared all of it is.
        """
        if not self.close:
            return 1.0
        one = self.left if side == "left" else self.right
        within = one.within(span)
        loose = self.loose(side)
        if not within:
            return 1.0 if loose else 0.0
        return sum(index in loose for index in within) / len(within)

    def loose(self, side: str) -> frozenset[int]:
        return self._loose[side]

    @cached_property
    def _loose(self) -> dict[str, frozenset[int]]:
        return {
            "left": frozenset(i for hunk in self.matched.hunks for i in hunk.left),
            "right": frozenset(j for hunk in self.matched.hunks for j in hunk.right),
        }

    @cached_property
    def partner(self) -> dict[int, int]:
        """Return the right unit of each left one that has one."""
        return dict((*self.matched.same, *self.matched.moved))


def narrowed(whole: Pair, left: Sequence[int], right: Sequence[int]) -> Pair:
    """Return the pair with only those commitments whose indexes are given."""
    return replace(
        whole,
        left=Side(_only(whole.left.passage, left), whole.left.view, whole.left.choice),
        right=Side(_only(whole.right.passage, right), whole.right.view, whole.right.choice),
    )


def _only(passage: Passage, indexes: Sequence[int]) -> Passage:
    kept = [
        (index, one)
        for index, one in zip(passage.indexes, passage.commitments, strict=True)
        if index in indexes
    ]
    return replace(
        passage,
        commitments=tuple(one for _, one in kept),
        indexes=tuple(index for index, _ in kept),
    )


CLOSE, KIN, SAME = 0.34, 0.6, 0.5
"""Passages that share less are no versions of each other: comparing their words misleads.

The second holds between statements that are themselves no versions of each other, the third for
what is undertaken alone.
"""


def pair(left: Passage, right: Passage, *, least: float = CLOSE) -> Pair:
    """Lay two passages out, choosing those alternatives of bracketed text that agree best.

    Passages that share less than ``least`` of their units are not compared word by word.
    """
    readings = [
        _pair(left, right, (ours, theirs), least)
        for ours in _choices(left)
        for theirs in _choices(right)
    ]
    return max(readings, key=lambda one: one.matched.share)


def _pair(left: Passage, right: Passage, choices: tuple[Choice, Choice], least: float) -> Pair:
    ours, theirs = choices
    one = Side(left, view(left.statement, left.number, left.spans, ours), dict(ours))
    two = Side(right, view(right.statement, right.number, right.spans, theirs), dict(theirs))
    if left.statement.language != right.statement.language:
        return Pair(one, two, close=False, matched=Matching((), (), ()))
    matched = matching(one.units, two.units)
    close = matched.share >= least or _core(one, two, matched) >= max(least, SAME)
    return Pair(one, two, close=close, matched=matched)


def _core(left: Side, right: Side, matched: Matching) -> float:
    """Return the share of what is undertaken, apart from by whom, when and on what condition."""
    ours, theirs = _clauses(left), _clauses(right)
    paired = [
        (i, j)
        for i, j in (*matched.same, *matched.moved)
        if i not in ours and j not in theirs and not left.units[i].classes & _EMPTY
    ]
    sizes = [
        sum(
            index not in beside and not unit.classes & _EMPTY
            for index, unit in enumerate(side.units)
        )
        for side, beside in ((left, ours), (right, theirs))
    ]
    return len(paired) / max(*sizes, 1) if len(paired) > 1 else 0.0


_EMPTY = frozenset({"modal", "link", "support"})


def _clauses(side: Side) -> set[int]:
    """Return the units of actors, deadlines, conditions, caveats and mechanisms."""
    spans = [
        span
        for one in side.passage.commitments
        for span in (
            *(actor.span for actor in one.actors),
            one.deadline.span if one.deadline else None,
            *one.conditions,
            *one.caveats,
            *one.mechanisms,
        )
        if span is not None
    ]
    return {index for span in spans for index in side.within(span)}


def _choices(passage: Passage, limit: int = 6) -> list[dict[int, int]]:
    """Return the ways of reading the alternatives of a passage, at most ``limit``."""
    found: list[dict[int, int]] = [{}]
    for number, rivals in enumerate(alternatives(passage.statement, passage.spans)):
        found = [
            {**choice, number: index} for choice in found for index in range(len(rivals.spans))
        ][:limit]
    return found


def spread(spans: Iterable[Span]) -> Span | None:
    """Return the span from the first to the last of some, None of none."""
    some = list(spans)
    if not some:
        return None
    return Span(min(one.start for one in some), max(one.end for one in some))
