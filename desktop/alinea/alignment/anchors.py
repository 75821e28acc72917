"""Pairs of passages that are sure by themselves, and the longest way through them in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from alinea.alignment.beads import Beads
from alinea.alignment.evidence import Witnesses

_BEST = 4
"""How many candidates of a passage are looked at closely."""
_LOOKED = 300
"""How many times a passage may meet another in the search for candidates, rarest terms first."""
_BACK = 40
"""How many anchors back the path looks for the one before."""
_HEAVY = 20.0
"""What an anchor counts at most on the path, since a long passage is one passage too."""
POST = 40.0
"""The weight of an anchor that the user set: it outweighs any other, but not all others."""


Ranked = list[list[tuple[float, int]]]
"""For each passage its likeliest counterparts, best first, each behind its log-odds."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """``post`` marks the user's own link, whose passages are no longer in the texts."""

    left: int
    right: int
    weight: float
    post: bool = False


def candidates(beads: Beads) -> Ranked:
    """Return for each left passage its likeliest counterparts anywhere, best first.

    They are found from either side and weighed by ``support``.
    """
    rows, columns = len(beads.left.passages), len(beads.right.passages)
    pairs = {(i, j) for i, some in enumerate(_met(beads.left, columns)) for j in some}
    pairs |= {(i, j) for j, some in enumerate(_met(beads.right, rows)) for i in some}
    found: Ranked = [[] for _ in beads.left.passages]
    for i, j in pairs:
        found[i].append((0.0, j))
    return weighed(beads, found)


def weighed(beads: Beads, ranked: Ranked) -> Ranked:
    """Return the same counterparts as another weighing of the words ranks them."""
    slope = len(beads.right.passages) / max(1, len(ranked))
    found = [[(support(beads, i, j), j) for _, j in row] for i, row in enumerate(ranked)]
    for i, row in enumerate(found):
        row.sort(key=_best_near(i * slope))
    return found


def _best_near(place: float) -> Callable[[tuple[float, int]], tuple[float, float, int]]:
    """Return a key that ranks by weight, and where that is the same by nearness to a place."""
    return lambda pair: (-pair[0], abs(pair[1] - place), pair[1])


def _met(side: Witnesses, count: int) -> list[list[int]]:
    """Return for each passage those of ``count`` opposite that its rarest terms speak for."""
    gains, seats = side.gains[0], side.seats
    sizes = [len(seat) for seat in seats]
    slope = count / max(1, len(side.passages))
    found = []
    for number, passage in enumerate(side.passages):
        sums: dict[int, float] = {}
        looked = 0
        for term in sorted(passage, key=sizes.__getitem__):
            seat = seats[term]
            looked += sizes[term]
            if looked > _LOOKED and sums:
                break
            gain = gains[term]
            for j in seat:
                sums[j] = sums.get(j, 0.0) + gain
        best = _best_near(number * slope)
        found.append([j for _, j in nsmallest(_BEST, ((sums[j], j) for j in sums), key=best)])
    return found


def support(beads: Beads, i: int, j: int) -> float:
    """Return how sure it is that one passage answers the other or a part of it, as log-odds."""
    ours, theirs = beads.left.value(i, j, 1), beads.right.value(j, i, 1)
    return max(min(ours, theirs + 6), min(theirs, ours + 6), 0.5 * (ours + theirs))


def inverted(ranked: Ranked, count: int) -> Ranked:
    """Return the same pairs as seen from the ``count`` passages of the right text, best first."""
    slope = len(ranked) / max(1, count)
    back: Ranked = [[] for _ in range(count)]
    for i, row in enumerate(ranked):
        for weight, j in row:
            back[j].append((weight, i))
    for j, row in enumerate(back):
        row.sort(key=_best_near(j * slope))
    return back


def anchors(ranked: Ranked, back: Ranked, least: float, margin: float) -> list[Anchor]:
    """Return the pairs that are each other's best and clear of all others but neighbours."""
    found = []
    for i, row in enumerate(ranked):
        if not row or row[0][0] < least:
            continue
        weight, j = row[0]
        if back[j][0][1] == i and _clear(row, j, margin) and _clear(back[j], i, margin):
            found.append(Anchor(i, j, weight))
    return found


def _clear(row: Sequence[tuple[float, int]], best: int, margin: float) -> bool:
    return all(row[0][0] - weight >= margin for weight, other in row[1:] if abs(other - best) > 1)


def chain(found: Sequence[Anchor], step: float, most: float) -> list[Anchor]:
    """Return the best of the sequences of anchors that ascend on both sides.

    Each counts its weight, less ``step`` for every passage that a side skips more than the other
    from one to the next, though never less than ``most``: so a lone passage that was moved far does
    not draw the path after it, and a long cut can still be crossed. ``found`` ascends on the left.
    A Fenwick tree over the right side holds the best that may be reached by a far jump.
    """
    size = max((anchor.right for anchor in found), default=-1) + 1
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    totals: list[float] = []
    before: list[int] = []
    entered = 0
    for at, anchor in enumerate(found):
        while found[entered].left < anchor.left:
            _enter(tree, found[entered].right, (totals[entered], entered))
            entered += 1
        best, from_ = 0.0, -1
        place = anchor.right
        while place > 0:
            if tree[place][0] - most > best:
                best, from_ = tree[place][0] - most, tree[place][1]
            place -= place & -place
        for other in range(max(0, at - _BACK), at):
            last = found[other]
            if last.right < anchor.right and last.left < anchor.left:
                skew = abs(anchor.right - last.right - anchor.left + last.left)
                total = totals[other] - min(most, step * skew)
                if total > best:
                    best, from_ = total, other
        total = best + min(anchor.weight, POST if anchor.post else _HEAVY)
        totals.append(total)
        before.append(from_)
    path = []
    at = max(range(len(found)), key=lambda one: (totals[one], -one), default=-1)
    while at >= 0:
        path.append(found[at])
        at = before[at]
    return path[::-1]


def _enter(tree: list[tuple[float, int]], right: int, total: tuple[float, int]) -> None:
    place = right + 1
    while place < len(tree):
        if total[0] > tree[place][0]:
            tree[place] = total
        place += place & -place


def runs(found: Sequence[Anchor], reach: int = 4) -> list[list[Anchor]]:
    """Return the anchors in groups that go on together on both sides, in order of the left."""
    groups: list[list[Anchor]] = []
    for anchor in found:
        for group in reversed(groups[-6:]):
            last = group[-1]
            if (
                last.left < anchor.left <= last.left + reach
                and last.right < anchor.right <= last.right + reach
            ):
                group.append(anchor)
                break
        else:
            groups.append([anchor])
    return groups
