"""Which rows are shown, and how many there are of what: plain functions of plain values."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

from alinea.gui.families import Family, family_of
from alinea.model.comparison import Comparison, Difference, Row, RowKind, Thread, ThreadKind


class Show(StrEnum):
    RECURRING = "recurring"
    DIVERGING = "diverging"
    ONLY = "only"
    BRACKETED = "bracketed"


Group = Literal["show", "family", "topic", "actor", "level"]
GROUPS: tuple[Group, ...] = ("show", "family", "topic", "actor", "level")


@dataclass(frozen=True, slots=True)
class Facets:
    """What one row answers to, group by group; a heading answers to nothing."""

    heading: bool = False
    values: Mapping[Group, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user chose; a group of which nothing is chosen lets everything through."""

    chosen: tuple[tuple[Group, str], ...] = ()

    def of(self, group: Group) -> frozenset[str]:
        return frozenset(value for one, value in self.chosen if one == group)

    def toggled(self, group: Group, value: str) -> "Filters":
        pair = (group, value)
        kept = tuple(one for one in self.chosen if one != pair)
        return replace(self, chosen=kept if pair in self.chosen else (*self.chosen, pair))


def shown(facets: Sequence[Facets], filters: Filters) -> tuple[int, ...]:
    """Return the rows that pass; a heading stays where a row under it does.

    Values of one group widen, groups narrow.
    """
    wanted = {group: filters.of(group) for group in GROUPS if filters.of(group)}
    if not wanted:
        return tuple(range(len(facets)))
    kept: list[int] = []
    pending: int | None = None
    for index, one in enumerate(facets):
        if one.heading:
            pending = index
        elif all(one.values.get(group, frozenset()) & values for group, values in wanted.items()):
            if pending is not None:
                kept.append(pending)
                pending = None
            kept.append(index)
    return tuple(kept)


def tally(facets: Iterable[Facets]) -> Mapping[tuple[Group, str], int]:
    """Return how many rows answer to each value."""
    found: Counter[tuple[Group, str]] = Counter()
    for one in facets:
        for group in GROUPS:
            found.update((group, value) for value in one.values.get(group, frozenset()))
    return found


def is_difference(row: Row) -> bool:
    """Whether "next difference" stops here."""
    return row.kind in (RowKind.DIVERGING, RowKind.ONLY)


def row_facets(comparison: Comparison) -> tuple[Facets, ...]:
    """Return the facets of every row of the side-by-side view."""
    standing = [_commitments_by_sentence(comparison, n) for n in range(len(comparison.statements))]
    bracketed = [_bracketed_sentences(comparison, n) for n in range(len(comparison.statements))]
    found = []
    for row in comparison.rows:
        if row.kind is RowKind.HEADING:
            found.append(Facets(heading=True))
            continue
        held = [
            (number, index)
            for number, cell in enumerate(row.cells)
            for sentence in cell
            for index in standing[number].get(sentence, ())
        ]
        show = {_SHOW[row.kind]} if row.kind in _SHOW else set()
        if any(bracketed[number].intersection(cell) for number, cell in enumerate(row.cells)):
            show.add(Show.BRACKETED)
        values = _values(comparison, show, row.differences, held)
        found.append(Facets(values=values))
    return tuple(found)


def thread_facets(comparison: Comparison) -> tuple[Facets, ...]:
    """Return the facets of every thread, in the order of the comparison."""
    found = []
    for thread in comparison.threads:
        held = [
            (member.statement, index) for member in thread.members for index in member.commitments
        ]
        show = {thread_show(thread)}
        if thread.kind is ThreadKind.BRACKETED:
            show.add(Show.BRACKETED)
        found.append(Facets(values=_values(comparison, show, thread.differences, held)))
    return tuple(found)


def thread_show(thread: Thread) -> Show:
    """Tell whether a thread recurs, diverges or stands in one statement only."""
    if sum(bool(member.commitments or member.sentences) for member in thread.members) == 1:
        return Show.ONLY
    if thread.kind in (ThreadKind.VERBATIM, ThreadKind.VARIANT):
        return Show.RECURRING
    return Show.DIVERGING


_SHOW = {
    RowKind.RECURRING: Show.RECURRING,
    RowKind.DIVERGING: Show.DIVERGING,
    RowKind.ONLY: Show.ONLY,
}


def _values(
    comparison: Comparison,
    show: set[Show],
    differences: Iterable[int],
    held: Iterable[tuple[int, int]],
) -> Mapping[Group, frozenset[str]]:
    commitments = [comparison.extractions[number].commitments[index] for number, index in held]
    return {
        "show": frozenset(show),
        "family": frozenset(families(comparison.differences[index] for index in differences)),
        "topic": frozenset(topic for one in commitments for topic in one.topics[:1]),
        "actor": frozenset(code for one in commitments for code in one.codes),
        "level": frozenset(str(max(one.level, one.level_with_chapeau)) for one in commitments),
    }


def families(differences: Iterable[Difference]) -> tuple[Family, ...]:
    """Return the families of some differences, each once, in the order in which they come."""
    found = (family_of(difference.kind) for difference in differences)
    return tuple(dict.fromkeys(family for family in found if family is not None))


def _commitments_by_sentence(comparison: Comparison, number: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, one in enumerate(comparison.extractions[number].commitments):
        found.setdefault(one.sentence, []).append(index)
    return found


def _bracketed_sentences(comparison: Comparison, number: int) -> set[int]:
    """Return the sentences that a bracket reaches into; both lists ascend."""
    statement = comparison.statements[number]
    found = set()
    at = 0
    sentences = statement.sentences
    for bracket in statement.brackets:
        while at < len(sentences) and sentences[at].span.end <= bracket.span.start:
            at += 1
        here = at
        while here < len(sentences) and sentences[here].span.start < bracket.span.end:
            found.add(here)
            here += 1
    return found
