"""What a pair of texts teaches about itself: words that keep turning up opposite each other.

Anchors, pairs of passages that are sure already, are read as a small parallel text. Terms that
nothing answers there and that go together are taken for each other's equivalents (Dice's
coefficient), and every term is given its own rate of being answered.
"""

from collections import Counter
from collections.abc import Sequence

from alinea.alignment.answers import Answers
from alinea.alignment.evidence import SURE, Witnesses
from alinea.alignment.sides import Side

_LEAST, _DICE = 2, 0.6


Sure = Sequence[tuple[int, int, int, int]]
"""Beads that are taken to be right: left, right, how many of the left, how many of the right."""


def learned(
    sure: Sure, left: Side, right: Side, ours: Witnesses, theirs: Witnesses
) -> list[tuple[int, int, float]]:
    """Return pairs of a left and a right term with how surely they answer each other."""
    seen: Counter[int] = Counter()
    met: Counter[int] = Counter()
    both: Counter[tuple[int, int]] = Counter()
    for i, j, n, m in sure:
        here = _unanswered(left, i, n, ours, range(j, j + m), seen)
        there = _unanswered(right, j, m, theirs, range(i, i + n), met)
        if len(here) * len(there) <= 400:
            both.update((one, other) for one in here for other in there)
    found = []
    for (one, other), count in both.items():
        if count >= _LEAST:
            dice = 2 * count / (seen[one] + met[other])
            if dice >= _DICE:
                found.append((one, other, dice))
    return found


def _unanswered(
    side: Side, first: int, count: int, mine: Witnesses, opposite: range, seen: Counter[int]
) -> list[int]:
    """Return the terms of some passages that nothing opposite answers; count all in ``seen``."""
    terms = {term for one in range(first, first + count) for term in side.passages[one]}
    seen.update(terms)
    return sorted(
        term for term in terms if not any(place in mine.seats[term] for place in opposite)
    )


def rates(sure: Sure, side: Side, mine: Witnesses, at: int) -> list[tuple[int, int, int]]:
    """Return for each term how often it was answered in the beads, surely and faintly, and seen.

    ``at`` is 0 where ``side`` is the left one of each bead, 1 where it is the right one.
    """
    clear, vague = [0] * len(side.terms), [0] * len(side.terms)
    total = [0] * len(side.terms)
    for bead in sure:
        opposite = range(bead[1 - at], bead[1 - at] + bead[3 - at])
        for one in range(bead[at], bead[at] + bead[2 + at]):
            for term in side.passages[one]:
                total[term] += 1
                seat = mine.seats[term]
                best = max([seat.get(place, 0.0) for place in opposite])
                if best >= SURE:
                    clear[term] += 1
                elif best:
                    vague[term] += 1
    return list(zip(clear, vague, total, strict=True))


def added(found: Answers, pairs: Sequence[tuple[int, int, float]]) -> Answers:
    """Return the answers with what was learned."""
    more = [dict(row) for row in found]
    for one, other, sure in pairs:
        more[one][other] = max(sure, more[one].get(other, 0.0))
    return more
