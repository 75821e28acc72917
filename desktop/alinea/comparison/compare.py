"""From statements to what recurs and what diverges between them."""

from collections.abc import Sequence

from alinea.commitments.extract import commitments
from alinea.comparison.across import original, parity
from alinea.comparison.differences import between
from alinea.comparison.gravity import order
from alinea.comparison.ground import Ground
from alinea.comparison.judged import judged
from alinea.comparison.rows import rows_of
from alinea.comparison.threads import strands
from alinea.comparison.ties import bonds
from alinea.model.alignment import Alignment, Pin
from alinea.model.comparison import Comparison, Difference
from alinea.model.errors import TooFew
from alinea.model.progress import Progress, silent
from alinea.model.statement import Statement
from alinea.model.workspace import Override


def compare(
    statements: Sequence[Statement],
    *,
    base: int = 0,
    pins: Sequence[Pin] = (),
    overrides: Sequence[Override] = (),
    topic_terms: Sequence[tuple[str, str]] = (),
    progress: Progress = silent,
) -> Comparison:
    """Return all that was found between ``statements[base]`` and each of the others.

    Alignments stand in the order of the other statements. Raises ``TooFew`` for fewer than two.
    """
    count = len(statements)
    if count < 2:
        raise TooFew(count)
    step = _Steps(4 * count, progress)
    extractions = []
    for statement in statements:
        step("commitments")
        extractions.append(commitments(statement, overrides, topic_terms))
    found = bonds(statements, extractions, base, pins, lambda: step("alignment"))
    woven = strands(statements, extractions, found, base)
    ground = Ground(statements, extractions, found, woven, base)
    differences: list[Difference] = []
    for other in range(count):
        if other != base:
            step("comparison")
            differences += _against_base(ground, other)
    ordered = _ordered(differences)
    threads = judged(ground, ordered)
    step("comparison")
    rows = rows_of(ground, ordered)
    progress(4 * count, 4 * count, "comparison")
    return Comparison(
        tuple(statements),
        tuple(extractions),
        _alignments(ground),
        tuple(threads),
        tuple(ordered),
        rows,
        base,
    )


class _Steps:
    """Tells how far the work is, one step at each call."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def __call__(self, what: str) -> None:
        self._progress(min(self._done, self._total), self._total, what)
        self._done += 1


def _against_base(ground: Ground, other: int) -> list[Difference]:
    """Compare a statement with the base, or with what it translates where that is another."""
    bond = ground.bonds.of(ground.base, other)
    partner = original(ground, other)
    if partner is None:
        return between(ground, other)
    base = ground.statements[ground.base].language
    if partner == ground.base:
        return list(parity(ground, bond))
    if ground.statements[other].language == base:
        return between(ground, other)
    return list(parity(ground, ground.bonds.of(partner, other)))


def _alignments(ground: Ground) -> tuple[Alignment, ...]:
    return tuple(
        ground.bonds.of(ground.base, other).alignment
        for other in range(len(ground.statements))
        if other != ground.base
    )


def _ordered(differences: Sequence[Difference]) -> list[Difference]:
    """Return the differences statement by statement, the gravest first, then as the text runs."""
    return sorted(
        differences,
        key=lambda one: (
            order(one.kind, one.gravity)[0],
            *_where(one),
            order(one.kind, one.gravity),
        ),
    )


def _where(one: Difference) -> tuple[int, int, int, int]:
    places = [place for place in (one.left, one.right) if place is not None]
    first, last = places[0], places[-1]
    return (first.span.start, first.statement, last.statement, last.span.start)
