"""The best way through two texts in order: a dynamic programme over beads in a corridor."""

from collections.abc import Callable, Sequence

from alinea.alignment.beads import SHAPES

Bead = tuple[int, int, int, int]
"""(left, right, how many of the left, how many of the right); one number of 0 for a gap."""

Score = Callable[[int, int, int, int], float]
Shapes = Callable[[int, int], Sequence[tuple[int, int]]]
Corridor = Sequence[tuple[int, int]]
"""For each number of left passages gone by, the least and greatest number of right ones."""

_NEVER = float("-inf")


def every_shape(_i: int, _j: int) -> Sequence[tuple[int, int]]:
    return SHAPES


def best_path(
    rows: int,
    columns: int,
    corridor: Corridor,
    score: Score,
    gaps: tuple[Sequence[float], Sequence[float]],
    shapes: Shapes = every_shape,
) -> list[Bead]:
    """Return the beads and gaps of the path with the greatest sum, in order.

    ``gaps`` are the scores of leaving each left and each right passage alone; ``shapes`` says which
    beads may begin with two passages. Ties go to what is tried first: gaps, then the shapes in order.
    """
    left_gaps, right_gaps = gaps
    best: list[list[float]] = [[_NEVER] * (high - low + 1) for low, high in corridor]
    back: list[list[Bead | None]] = [[None] * (high - low + 1) for low, high in corridor]
    best[0][0 - corridor[0][0]] = 0.0
    for i in range(rows + 1):
        low, high = corridor[i]
        row = best[i]
        for j in range(low, high + 1):
            here = row[j - low]
            if here == _NEVER:
                continue
            if j < high and here + right_gaps[j] > row[j + 1 - low]:
                row[j + 1 - low] = here + right_gaps[j]
                back[i][j + 1 - low] = (i, j, 0, 1)
            if i == rows:
                continue
            start, end = corridor[i + 1]
            if start <= j <= end and here + left_gaps[i] > best[i + 1][j - start]:
                best[i + 1][j - start] = here + left_gaps[i]
                back[i + 1][j - start] = (i, j, 1, 0)
            if j == columns:
                continue
            for n, m in shapes(i, j):
                if i + n > rows or j + m > columns:
                    continue
                start, end = corridor[i + n]
                if not start <= j + m <= end:
                    continue
                total = here + score(i, j, n, m)
                if total > best[i + n][j + m - start]:
                    best[i + n][j + m - start] = total
                    back[i + n][j + m - start] = (i, j, n, m)
    return _walk(rows, columns, corridor, back)


def _walk(
    rows: int, columns: int, corridor: Corridor, back: list[list[Bead | None]]
) -> list[Bead]:
    found: list[Bead] = []
    i, j = rows, columns
    while i or j:
        bead = back[i][j - corridor[i][0]]
        if bead is None:
            raise ValueError("the corridor does not lead through")
        found.append(bead)
        i, j = bead[0], bead[1]
    return found[::-1]
