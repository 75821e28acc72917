"""Headings: which sections of two statements answer each other, and how their titles differ."""

from collections.abc import Iterator, Sequence

from alinea.comparison.compared import plain
from alinea.comparison.ground import Ground, difference
from alinea.comparison.pairs import Finding, Findings, Passage, pair
from alinea.comparison.terms import terms
from alinea.comparison.ties import Bond
from alinea.comparison.units import substance, units
from alinea.comparison.words import words
from alinea.model.comparison import Difference, DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Statement


def sections(left: Statement, right: Statement, bond: Bond) -> list[tuple[int, int]]:
    """Pair the sections with headings, by the sentences in them, then by the headings' words."""
    weight: dict[tuple[int, int], float] = {}
    for tie in bond.ties:
        if not tie.moved:
            for i in tie.left:
                for j in tie.right:
                    key = (left.section_of(i), right.section_of(j))
                    weight[key] = weight.get(key, 0.0) + 1.0
    for one in _headed(left):
        for two in _headed(right):
            if alike := _alike(left, one, right, two):
                weight[one, two] = weight.get((one, two), 0.0) + 10.0 * alike
    pairs: list[tuple[int, int]] = []
    for one, two in sorted(weight, key=lambda key: (-weight[key], key)):
        if left.sections[one].heading is None or right.sections[two].heading is None:
            continue
        if all(one != first and two != second for first, second in pairs):
            pairs.append((one, two))
    return sorted(pairs)


def headings(ground: Ground, bond: Bond) -> Iterator[Difference]:
    """Yield how the headings of sections that answer each other differ."""
    left, right = ground.statements[bond.left], ground.statements[bond.right]
    for one, two in sections(left, right, bond):
        ours, theirs = _title(left, one), _title(right, two)
        passages = Passage(bond.left, left, (ours,)), Passage(bond.right, right, (theirs,))
        whole = pair(*passages)
        exact = ours.of(left.text).strip(), theirs.of(right.text).strip()
        if exact[0] == exact[1]:
            continue
        if not whole.close:
            found: tuple[Finding, ...] = (
                Finding(
                    DifferenceKind.TERM_CHANGED,
                    ours,
                    theirs,
                    (("from", exact[0]), ("to", exact[1])),
                    "heading",
                ),
            )
        else:
            covered = terms(whole)
            found = covered.found + words(whole, Findings((), covered.left, covered.right)).found
        if not found:
            same = plain(exact[0]) == plain(exact[1])
            values = (("from", exact[0]), ("to", exact[1]), ("sort", "case" if same else "words"))
            found = (Finding(DifferenceKind.EDITORIAL, ours, theirs, values, "heading"),)
        yield from (difference(*passages, one, None) for one in found)


def _title(statement: Statement, section: int) -> Span:
    """Return the heading without its number."""
    one = statement.sections[section]
    span = one.heading or Span(0, 0)
    start = span.start
    if one.number and statement.text.startswith(one.number, start):
        start += len(one.number)
        while start < span.end and not statement.text[start].isalpha():
            start += 1
    return Span(start, span.end) if start < span.end else span


def _headed(statement: Statement) -> Sequence[int]:
    return [at for at, one in enumerate(statement.sections) if one.heading is not None]


def _alike(left: Statement, one: int, right: Statement, two: int) -> float:
    """Return the share of words that two headings in one language have in common, 0 to 1."""
    if left.language != right.language:
        return 0.0
    sets = [
        {unit.key for unit in substance(units(_title(text, at).of(text.text), text.language))}
        for text, at in ((left, one), (right, two))
    ]
    return len(sets[0] & sets[1]) / max(1, len(sets[0] | sets[1]))
