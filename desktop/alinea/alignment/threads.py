"""Whether the alignments of several statements agree with one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from alinea.model.alignment import Alignment, LinkKind

Node = tuple[str, int]
"""A unit of a statement: the statement's key and the unit's index."""


@dataclass(frozen=True, slots=True)
class Clash:
    """``left`` answers ``through`` and ``through`` answers ``right``, yet not ``left`` ``right``."""

    left: Node
    through: Node
    right: Node


def consistent(alignments: Sequence[Alignment]) -> tuple[Clash, ...]:
    """Return where A = B = C and not A = C, for every three statements aligned pair by pair.

    Only matches count. Each clash is told once, ``left`` before ``right`` in the order in which
    statements first appear in ``alignments``; clashes ascend. None means that following any
    chain of links leads to the same passages.
    """
    order: dict[str, int] = {}
    linked: dict[Node, dict[str, set[int]]] = {}
    aligned: set[tuple[str, str]] = set()
    for alignment in alignments:
        for key in (alignment.left, alignment.right):
            order.setdefault(key, len(order))
        aligned |= {(alignment.left, alignment.right), (alignment.right, alignment.left)}
        for link in alignment.links:
            if link.kind is LinkKind.MATCH:
                for one in link.left:
                    for other in link.right:
                        _join(linked, (alignment.left, one), (alignment.right, other))
                        _join(linked, (alignment.right, other), (alignment.left, one))
    found = [
        clash
        for through in sorted(linked, key=lambda node: (order[node[0]], node[1]))
        for clash in _clashes(through, linked, aligned, order)
    ]
    return tuple(found)


def _join(linked: dict[Node, dict[str, set[int]]], node: Node, other: Node) -> None:
    linked.setdefault(node, {}).setdefault(other[0], set()).add(other[1])


def _clashes(
    through: Node,
    linked: dict[Node, dict[str, set[int]]],
    aligned: set[tuple[str, str]],
    order: dict[str, int],
) -> list[Clash]:
    """Return the pairs of neighbours of a unit that do not answer each other.

    A passage in two halves here and in two there may link half to half: one half that answers
    anything that the other unit's link holds is enough.
    """
    neighbours = sorted(linked[through].items(), key=lambda item: order[item[0]])
    found = []
    for at, (one, ours) in enumerate(neighbours):
        for other, theirs in neighbours[at + 1 :]:
            if (one, other) not in aligned:
                continue
            for unit in sorted(ours):
                reached = linked.get((one, unit), {}).get(other, set())
                if not reached & theirs:
                    found.append(Clash((one, unit), through, (other, min(theirs))))
    return found
