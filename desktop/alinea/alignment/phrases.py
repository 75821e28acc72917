"""Phrases that stand in both of two passages, at different places."""

from collections.abc import Sequence
from dataclasses import dataclass

_LEAST = 3
"""Words of the shortest phrase that is said to have moved."""
_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Move:
    """Words ``left`` and the next ``size - 1`` are now words ``right`` and on."""

    left: int
    right: int
    size: int


def moves(
    ours: Sequence[str], theirs: Sequence[str], changed: Sequence[tuple[int, int, int, int]]
) -> list[Move]:
    """Return phrases that were taken out of one changed stretch and put into another.

    ``changed`` are half-open places (left from, to, right from, to). Longest first, none
    overlapping another; the result ascends on the left.
    """
    index: dict[tuple[str, ...], list[int]] = {}
    ends: dict[int, int] = {}
    for _, _, start, end in changed:
        for at in range(start, end):
            ends[at] = end
            if at + _LEAST <= end:
                index.setdefault(tuple(theirs[at : at + _LEAST]), []).append(at)
    found: list[Move] = []
    for start, end, _, _ in changed:
        for at in range(start, end - _LEAST + 1):
            for other in index.get(tuple(ours[at : at + _LEAST]), ())[:20]:
                size = _LEAST
                while (
                    at + size < end
                    and other + size < ends[other]
                    and ours[at + size] == theirs[other + size]
                ):
                    size += 1
                if sum(map(len, ours[at : at + size])) >= _LETTERS:
                    found.append(Move(at, other, size))
    return _apart(found)


def _apart(found: list[Move]) -> list[Move]:
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    kept = []
    for move in sorted(found, key=lambda move: (-move.size, move.left, move.right)):
        here = range(move.left, move.left + move.size)
        there = range(move.right, move.right + move.size)
        if taken_left.isdisjoint(here) and taken_right.isdisjoint(there):
            taken_left.update(here)
            taken_right.update(there)
            kept.append(move)
    return sorted(kept, key=lambda move: move.left)
