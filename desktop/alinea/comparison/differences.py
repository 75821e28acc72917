"""Typed differences between the base and each of the other statements."""

from collections.abc import Iterator, Sequence

from alinea.comparison.actors import by_mechanism
from alinea.comparison.compared import compared
from alinea.comparison.ground import Ground, only
from alinea.comparison.headings import headings
from alinea.comparison.meetings import Meeting, meetings, sentences_of
from alinea.comparison.references import Renumbered
from alinea.model.commitment import SentenceClass
from alinea.model.comparison import Difference, DifferenceKind, Member

K = DifferenceKind
_FORMULAS = (SentenceClass.CHAPEAU, SentenceClass.BOILERPLATE)


def between(ground: Ground, other: int) -> list[Difference]:
    """Return the differences between the base and one other statement in its language."""
    bond = ground.bonds.of(ground.base, other)
    met = meetings(ground.statements, ground.extractions, bond, ground.strands)
    renumbered = _renumbered(ground, met, other)
    tied = {(ground.base, at) for one in met for at in one.left}
    tied |= {(other, at) for one in met for at in one.right}
    found: list[Difference] = []
    done: set[tuple[int, int]] = set()
    for meeting in met:
        left = ground.passage(ground.base, meeting.left)
        right = ground.passage(other, meeting.right)
        found += compared(ground, left, right, meeting, renumbered)
        done |= {(i, j) for i in meeting.left for j in meeting.right}
    for number, strand in enumerate(ground.strands):
        one, two = strand.of(ground.base), strand.of(other)
        if one and two:
            if not _met(ground, one, two, done):
                left, right = ground.spoken_by(one), ground.spoken_by(two)
                found += compared(ground, left, right, Meeting((), ()), renumbered)
        elif (one or two) and not _told(ground, one or two, tied):
            found += alone(ground, one, two, other, number)
    if bond.relation != "other":
        found += _untied(ground, met, other)
        found += headings(ground, bond)
    return found


def alone(
    ground: Ground, one: Member | None, two: Member | None, other: int, thread: int
) -> list[Difference]:
    """Return the difference of a thread that one of the two statements does not have."""
    if one and one.commitments:
        return [only(ground.spoken_by(one), K.ONLY_IN_A, other, thread, "only")]
    if two and two.commitments:
        return [only(ground.spoken_by(two), K.ONLY_IN_B, ground.base, thread, "only")]
    return []


def _told(ground: Ground, member: Member | None, tied: set[tuple[int, int]]) -> bool:
    """Whether a commitment of a mechanism stands in a passage that was compared as a whole.

    "A joint secretariat will prepare their meetings" is reported as a mechanism there.
    """
    if member is None or not member.commitments:
        return False
    number = member.statement
    extraction = ground.extractions[number]
    return all(
        (number, extraction.commitments[at].sentence) in tied
        and by_mechanism(extraction.commitments[at])
        for at in member.commitments
    )


def _met(ground: Ground, one: Member, two: Member, done: set[tuple[int, int]]) -> bool:
    ours = sentences_of(ground.extractions[one.statement], one)
    theirs = sentences_of(ground.extractions[two.statement], two)
    return any((i, j) in done for i in ours for j in theirs)


def _untied(ground: Ground, met: Sequence[Meeting], other: int) -> Iterator[Difference]:
    """Yield the sentences without commitments that only one version has."""
    for number, kind, absent, tied in (
        (ground.base, K.ONLY_IN_A, other, {at for one in met for at in one.left}),
        (other, K.ONLY_IN_B, ground.base, {at for one in met for at in one.right}),
    ):
        for at, classed in enumerate(ground.extractions[number].classes):
            if at in tied or at in ground.owners[number] or classed.kind in _FORMULAS:
                continue
            yield only(ground.passage(number, (at,)), kind, absent, None, "passage")


def _renumbered(ground: Ground, met: Sequence[Meeting], other: int) -> Renumbered:
    """Return whether two paragraph numbers name paragraphs that answer each other."""
    pairs = set()
    for meeting in met:
        for left in _labels(ground, ground.base, meeting.left):
            for right in _labels(ground, other, meeting.right):
                pairs.add((left, right))

    def same(left: str, right: str) -> bool:
        return (_bare(left), _bare(right)) in pairs

    return same


def _labels(ground: Ground, number: int, sentences: Sequence[int]) -> set[str]:
    statement = ground.statements[number]
    labels = (statement.paragraphs[statement.sentences[at].paragraph].label for at in sentences)
    return {_bare(label) for label in labels if label}


def _bare(label: str) -> str:
    return label.strip(" .()").casefold()
