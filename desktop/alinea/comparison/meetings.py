"""Meetings: the passages of two statements that are compared with one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alinea.comparison.threads import Strand
from alinea.comparison.ties import Bond
from alinea.comparison.view import rival
from alinea.model.commitment import Extraction, SentenceClass
from alinea.model.comparison import Member
from alinea.model.statement import Statement

MOST = 5
"""More sentences than this on a side are no split and no merger, but a chain of wrong ties."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Sentences that answer each other; ``moved`` where they stand elsewhere."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    moved: bool = False


def meetings(
    statements: Sequence[Statement],
    extractions: Sequence[Extraction],
    bond: Bond,
    strands: Iterable[Strand],
) -> list[Meeting]:
    """Return what the ties put together, with what a thread adds to one of their sides."""
    found = [Meeting(tie.left, tie.right, tie.moved) for tie in bond.ties]
    if bond.relation == "other":
        return found
    for strand in strands:
        ours, theirs = strand.of(bond.left), strand.of(bond.right)
        if ours and theirs and ours.commitments and theirs.commitments:
            found = _with(
                found,
                sentences_of(extractions[bond.left], ours),
                sentences_of(extractions[bond.right], theirs),
            )
    left, right = statements[bond.left], statements[bond.right]
    return sorted(
        (piece for one in found for piece in _apart(left, right, one)),
        key=lambda one: (one.left, one.right),
    )


def sentences_of(extraction: Extraction, member: Member) -> tuple[int, ...]:
    """Return the sentences in which a thread stands, ascending."""
    owned = {extraction.commitments[at].sentence for at in member.commitments}
    return tuple(sorted(owned)) or member.sentences


def _with(found: list[Meeting], left: tuple[int, ...], right: tuple[int, ...]) -> list[Meeting]:
    touching = [one for one in found if set(one.left) & set(left) or set(one.right) & set(right)]
    ours = sorted({*left, *(at for one in touching for at in one.left)})
    theirs = sorted({*right, *(at for one in touching for at in one.right)})
    if any(set(left) <= set(one.left) and set(right) <= set(one.right) for one in touching):
        return found
    if len(ours) > MOST or len(theirs) > MOST or (len(ours) > 2 and len(theirs) > 2):
        return found
    kept = [one for one in found if one not in touching]
    moved = all(one.moved for one in touching) and bool(touching)
    return [*kept, Meeting(tuple(ours), tuple(theirs), moved)]


def _apart(left: Statement, right: Statement, one: Meeting) -> list[Meeting]:
    """Take rival paragraphs ("Alt 1", "Alt 2") apart: each meets the other side by itself."""
    if len(one.right) > 1 and len(one.left) == 1 and rivals(right, one.right):
        return [Meeting(one.left, (at,), one.moved) for at in one.right]
    if len(one.left) > 1 and len(one.right) == 1 and rivals(left, one.left):
        return [Meeting((at,), one.right, one.moved) for at in one.left]
    return [one]


def rivals(statement: Statement, sentences: Sequence[int]) -> bool:
    return all(rival(statement, at) for at in sentences)


def spoken(extraction: Extraction, sentences: Sequence[int]) -> list[int]:
    """Return the sentences that say something by themselves: no introductions, no fragments."""
    owned = {one.sentence for one in extraction.commitments}
    return [
        at
        for at in sentences
        if extraction.classes[at].kind is not SentenceClass.CHAPEAU
        and (at in owned or extraction.classes[at].cue is not None)
    ]
