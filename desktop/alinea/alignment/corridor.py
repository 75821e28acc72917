"""Where the path through two texts may run: near the line from one anchor to the next."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alinea.alignment.anchors import Anchor, chain
from alinea.alignment.path import Corridor

_SLACK, _LOOSE = 2, 5
"""How many passages the path may stray from an anchor, and from one found for want of better."""
_WIDE = 1_600
"""Cells between two anchors from which on it pays to look for more."""
_HUGE, _BAND = 40_000, 60
"""Cells between anchors that are too many to try, and how far from their diagonal to stay then."""


@dataclass(frozen=True, slots=True)
class Point:
    """The path passes ``left`` and ``right`` no further than ``slack`` away."""

    left: int
    right: int
    slack: int = _SLACK


Likely = Callable[[range, range], Iterable[Anchor]]
"""Gives the pairs that may correspond within some left and some right passages."""


def corridor(rows: int, columns: int, points: Sequence[Point], likely: Likely) -> Corridor:
    """Return between which right passages the path may be after each number of left ones.

    A point (a, b) lets the path pass near (a, b) and (a + 1, b + 1) only.
    """
    every = _filled(rows, columns, points, likely)
    low, high = [0] * (rows + 1), [columns] * (rows + 1)
    least, at = 0, 0
    for i in range(rows + 1):
        while at < len(every) and every[at].left < i:
            least = max(least, every[at].right + 1 - every[at].slack)
            at += 1
        low[i] = least
    most, at = columns, len(every) - 1
    for i in range(rows, -1, -1):
        while at >= 0 and every[at].left >= i:
            most = min(most, every[at].right + every[at].slack)
            at -= 1
        high[i] = most
    _narrow(rows, columns, every, low, high)
    return [(low[i], max(low[i], high[i])) for i in range(rows + 1)]


def turned(bounds: Corridor, columns: int) -> list[tuple[int, int]]:
    """Return the same corridor as bounds on left passages for each number of right ones."""
    low, high = [len(bounds)] * (columns + 1), [0] * (columns + 1)
    for i, (first, last) in enumerate(bounds):
        for j in range(first, last + 1):
            low[j] = min(low[j], i)
            high[j] = max(high[j], i)
    return list(zip(low, high, strict=True))


def _filled(rows: int, columns: int, points: Sequence[Point], likely: Likely) -> list[Point]:
    """Return the points, and between those far apart the likeliest way, which may be wrong."""
    ends = [Point(-1, -1), *points, Point(rows, columns)]
    found: list[Point] = []
    for last, point in pairwise(ends):
        ours = range(last.left + 1, point.left)
        theirs = range(last.right + 1, point.right)
        if len(ours) * len(theirs) > _WIDE:
            some = sorted(likely(ours, theirs), key=lambda one: (one.left, one.right))
            found += [Point(one.left, one.right, _LOOSE) for one in chain(some, 0.5, 10.0)]
        found.append(point)
    return found[:-1]


def _narrow(
    rows: int, columns: int, points: Sequence[Point], low: list[int], high: list[int]
) -> None:
    """Keep the path near the diagonal where nothing is known of a stretch long on both sides."""
    ends = [Point(0, 0), *points, Point(rows, columns)]
    for last, point in pairwise(ends):
        height, width = point.left - last.left, point.right - last.right
        if height * width > _HUGE and min(height, width) > 2 * _BAND:
            reach = _BAND + width // height
            for i in range(last.left, point.left + 1):
                middle = last.right + (i - last.left) * width // height
                low[i] = max(low[i], middle - reach)
                high[i] = min(high[i], middle + reach)
