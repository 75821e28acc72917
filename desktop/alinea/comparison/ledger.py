"""The bracket ledger: every bracket followed across successive drafts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from alinea.comparison.drafts import Contest, contests, statuses
from alinea.comparison.pairs import Passage
from alinea.comparison.units import substance, units
from alinea.comparison.view import view
from alinea.model.bracket import Bracket, BracketStatus
from alinea.model.comparison import Comparison, Row
from alinea.model.span import Span

Event = Literal["opened", "closed", "changed", "moved", "kept"]
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Standing:
    """A bracket, or a group of rival ones, in one statement.

    ``wordings`` are the rival texts without marks; ``by`` names the delegations, in text order.
    """

    statement: int
    span: Span
    wordings: tuple[str, ...]
    by: tuple[str, ...]
    status: BracketStatus


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a bracket between two successive statements; ``by`` where it is said."""

    before: int
    after: int
    event: Event
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One bracket through the drafts: where it stands, statement by statement, and its steps."""

    row: int
    standings: tuple[Standing, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All brackets, and how many there are in each statement.

    ``open`` counts those that contest text, a group of alternatives as one; ``provisional`` those
    that mark a paragraph as agreed ad referendum.
    """

    entries: tuple[Entry, ...]
    open: tuple[int, ...]
    provisional: tuple[int, ...]


def ledger(comparison: Comparison) -> Ledger:
    """Follow the brackets in the order of the statements, which is taken to be that of drafts."""
    entries = [
        entry
        for number, row in enumerate(comparison.rows)
        if row.kind != "heading"
        for entry in _entries(comparison, number, row)
    ]
    count = len(comparison.statements)
    tallies: dict[BracketStatus, list[int]] = {status: [0] * count for status in BracketStatus}
    for entry in entries:
        for standing in entry.standings:
            tallies[standing.status][standing.statement] += 1
    return Ledger(
        tuple(entries), tuple(tallies[BracketStatus.OPEN]), tuple(tallies[BracketStatus.AD_REF])
    )


def _entries(comparison: Comparison, number: int, row: Row) -> Iterator[Entry]:
    """Chain the brackets of a row, each to the most alike of the statement before."""
    chains: list[list[Standing]] = []
    for statement, cell in enumerate(row.cells):
        if not cell:
            continue
        passage = _passage(comparison, statement, cell)
        free = [chain for chain in chains if chain[-1].statement < statement]
        for standing in _standings(passage):
            best = max(
                free, key=lambda chain: _likeness(comparison, chain[-1], standing), default=None
            )
            if best is not None and _likeness(comparison, best[-1], standing) >= _ALIKE:
                best.append(standing)
                free.remove(best)
            else:
                chains.append([standing])
    for chain in chains:
        yield Entry(number, tuple(chain), tuple(_steps(comparison, row, chain)))


def _steps(comparison: Comparison, row: Row, chain: Sequence[Standing]) -> Iterator[Step]:
    present = [statement for statement, cell in enumerate(row.cells) if cell]
    here = {standing.statement: standing for standing in chain}
    for before, after in pairwise(range(len(comparison.statements))):
        old, new = here.get(before), here.get(after)
        if old and new:
            yield Step(before, after, _event(old, new, moved=row.moved), new.by)
        elif new:
            yield Step(before, after, "opened", new.by)
        elif old and (after in present or after > old.statement):
            yield Step(before, after, "closed", old.by)


def _event(old: Standing, new: Standing, *, moved: bool) -> Event:
    if old.wordings != new.wordings or old.by != new.by or old.status != new.status:
        return "changed"
    return "moved" if moved else "kept"


def _passage(comparison: Comparison, statement: int, cell: Sequence[int]) -> Passage:
    source = comparison.statements[statement]
    return Passage(statement, source, tuple(source.sentences[at].span for at in cell))


def _standings(passage: Passage) -> Iterator[Standing]:
    for contest in contests(passage):
        if _begins_in(passage, contest.span):
            yield _contested(passage, contest)
    for mark in statuses(passage):
        if mark.status is not BracketStatus.OPEN and _begins_in(passage, mark.span):
            yield _marked(passage, mark)


def _begins_in(passage: Passage, span: Span) -> bool:
    """Whether a bracket is counted here: one around several passages counts in the first."""
    first = next((one for one in passage.spans if one.meets(span)), None)
    return first is not None and (
        span.start >= first.start - 2 or span.start >= passage.spans[0].start
    )


def _contested(passage: Passage, contest: Contest) -> Standing:
    wordings = tuple(
        " ".join(view(passage.statement, passage.number, (span,)).text.split())
        for span in contest.rivals
    )
    by = tuple(dict.fromkeys(code for some in contest.by for code in some))
    return Standing(passage.number, contest.span, wordings, by, BracketStatus.OPEN)


def _marked(passage: Passage, mark: Bracket) -> Standing:
    return Standing(passage.number, mark.span, (), mark.attributed, mark.status)


def _likeness(comparison: Comparison, one: Standing, two: Standing) -> float:
    """Return how much two brackets have in common, 0 to 1; marks of agreement are all alike."""
    if not one.wordings or not two.wordings:
        return 1.0 if one.wordings == two.wordings else 0.0
    sets = []
    for standing in (one, two):
        statement = comparison.statements[standing.statement]
        text = " ".join(standing.wordings)
        found = units(text, statement.language, statement.parties)
        sets.append({unit.key for unit in substance(found)} or {unit.key for unit in found})
    return len(sets[0] & sets[1]) / max(1, min(len(sets[0]), len(sets[1])))
