"""What of two passages in one language is the same, what stands elsewhere and what differs."""

from collections.abc import Sequence
from dataclasses import dataclass

from alinea.comparison.units import Unit


@dataclass(frozen=True, slots=True)
class Hunk:
    """Units of the left and of the right between two that are the same; either may be none.

    All are indexes into the units given. ``before`` is the pair of indexes of the last units
    that are the same on both sides, -1 each at the beginning.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    before: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Matching:
    """``same`` pairs what stands at its place, ``moved`` what stands elsewhere, both ascending."""

    same: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]
    hunks: tuple[Hunk, ...]

    @property
    def share(self) -> float:
        """How much of the longer side has a counterpart, from 0 to 1."""
        paired = len(self.same) + len(self.moved)
        left = paired + sum(len(hunk.left) for hunk in self.hunks)
        right = paired + sum(len(hunk.right) for hunk in self.hunks)
        return paired / max(left, right, 1)


def matching(left: Sequence[Unit], right: Sequence[Unit]) -> Matching:
    same = _in_order(left, right)
    moved = _elsewhere(left, right, same)
    gone_left = {pair[0] for pair in moved}
    gone_right = {pair[1] for pair in moved}
    hunks = []
    last = (-1, -1)
    for pair in [*same, (len(left), len(right))]:
        ours = tuple(i for i in range(last[0] + 1, pair[0]) if i not in gone_left)
        theirs = tuple(j for j in range(last[1] + 1, pair[1]) if j not in gone_right)
        if ours or theirs:
            hunks.append(Hunk(ours, theirs, last))
        last = pair
    return Matching(tuple(same), tuple(moved), tuple(hunks))


def _in_order(left: Sequence[Unit], right: Sequence[Unit]) -> list[tuple[int, int]]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (start-up time)

    ours, theirs = [unit.key for unit in left], [unit.key for unit in right]
    same: list[tuple[int, int]] = []
    a = b = 0
    steps = [step for step in Indel.opcodes(ours, theirs) if step.tag == "equal"]
    for step in steps:
        same.extend(_equals(left, right, (a, step.src_start), (b, step.dest_start)))
        same.extend(
            (step.src_start + n, step.dest_start + n) for n in range(step.src_end - step.src_start)
        )
        a, b = step.src_end, step.dest_end
    same.extend(_equals(left, right, (a, len(left)), (b, len(right))))
    return same


def _equals(
    left: Sequence[Unit], right: Sequence[Unit], ours: tuple[int, int], theirs: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the longest chain of equals between two stretches that share no key."""
    (a, a_end), (b, b_end) = ours, theirs
    rows, columns = a_end - a, b_end - b
    if not rows or not columns:
        return []
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            one = left[a + i].equals(right[b + j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + one)
    found, i, j = [], 0, 0
    while i < rows and j < columns:
        if left[a + i].equals(right[b + j]) and best[i][j] == best[i + 1][j + 1] + 1:
            found.append((a + i, b + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _elsewhere(
    left: Sequence[Unit], right: Sequence[Unit], same: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair what was taken out at one place and put in at another, longest runs first.

    A negation or a figure moves only together with a word beside it: alone it changes places
    with another of its kind, and that is a change.
    """
    free_left = set(range(len(left))) - {pair[0] for pair in same}
    free_right = set(range(len(right))) - {pair[1] for pair in same}
    runs = []
    for i in sorted(free_left):
        for j in sorted(free_right):
            size = 0
            while (
                i + size in free_left
                and j + size in free_right
                and left[i + size].equals(right[j + size])
            ):
                size += 1
            if size > 1 or (size == 1 and _goes_alone(left[i])):
                runs.append((-size, i, j))
    found: list[tuple[int, int]] = []
    for negative, i, j in sorted(runs):
        size = -negative
        if all(i + n in free_left and j + n in free_right for n in range(size)):
            for n in range(size):
                free_left.discard(i + n)
                free_right.discard(j + n)
                found.append((i + n, j + n))
    return sorted(found)


def _goes_alone(unit: Unit) -> bool:
    return unit.kind == "word" and not unit.classes & {"negation", "link", "effort"}
