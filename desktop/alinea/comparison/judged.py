"""What became of a thread, on the whole."""

from collections.abc import Sequence

from alinea.comparison.compared import plain
from alinea.comparison.drafts import contests
from alinea.comparison.gravity import order
from alinea.comparison.ground import Ground
from alinea.comparison.pairs import Passage
from alinea.comparison.view import view
from alinea.model.comparison import (
    Difference,
    DifferenceKind,
    Gravity,
    Member,
    Thread,
    ThreadKind,
)

_MENTIONED = (DifferenceKind.STATUS_LOST, DifferenceKind.STATUS_GAINED)


def judged(ground: Ground, differences: Sequence[Difference]) -> list[Thread]:
    """Return the threads with their kinds and the indexes of their differences, gravest first."""
    own: list[list[int]] = [[] for _ in ground.strands]
    for index, one in enumerate(differences):
        if one.thread is not None:
            own[one.thread].append(index)
    found = []
    for number, strand in enumerate(ground.strands):
        mine = sorted(
            own[number],
            key=lambda at: (order(differences[at].kind, differences[at].gravity), at),
        )
        kind = _kind(ground, strand.members, [differences[at] for at in mine])
        found.append(
            Thread(
                kind, strand.members, _topic(ground, strand.members), tuple(mine), strand.reasons
            )
        )
    return found


def _kind(ground: Ground, members: Sequence[Member], mine: Sequence[Difference]) -> ThreadKind:
    owned = {one.statement for one in members if one.commitments}
    spoken = {one.statement for one in members if not one.commitments}
    if ground.base not in owned | spoken:
        return ThreadKind.NEW
    if len(owned | spoken) < len(ground.statements):
        return ThreadKind.ABSENT
    if spoken and any(one.kind in _MENTIONED for one in mine):
        return ThreadKind.LOST if ground.base in owned else ThreadKind.DIVERGING
    if any(one.gravity is not Gravity.MINOR for one in mine):
        return ThreadKind.DIVERGING
    return _alike([ground.spoken_by(one) for one in members])


def _alike(passages: Sequence[Passage]) -> ThreadKind:
    """Return the kind of a thread without differences of substance."""
    if any(contests(one) for one in passages):
        return ThreadKind.BRACKETED
    same = len({_text(one) for one in passages}) == 1
    return ThreadKind.VERBATIM if same else ThreadKind.VARIANT


def _text(passage: Passage) -> str:
    return plain(view(passage.statement, passage.number, passage.spans).text)


def _topic(ground: Ground, members: Sequence[Member]) -> str:
    """Return the commonest first topic of the members, the earliest of equals."""
    found: dict[str, int] = {}
    for member in members:
        for index in member.commitments:
            for topic in ground.extractions[member.statement].commitments[index].topics[:1]:
                found[topic] = found.get(topic, 0) + 1
    return max(found, key=lambda topic: found[topic]) if found else ""
