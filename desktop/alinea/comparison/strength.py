"""How strongly something is said: levels, what counts as a commitment, tense and voice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alinea.comparison.modals import FORCES, modals
from alinea.comparison.pairs import Finding, Findings, Pair
from alinea.comparison.tenses import another_act, auxiliary, same_verb, same_verbs, talked, tenses
from alinea.model.commitment import Classed, Commitment, SentenceClass, Values
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

_SILENT = (SentenceClass.CHAPEAU, SentenceClass.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class Force:
    """A level from 0 to 6 and the words that set it; ``rank`` is that of an exhortation."""

    level: int
    cue: Span | None
    alternatives: tuple[int, ...] = ()
    rank: int | None = None


def strength(pair: Pair) -> Findings:
    """Compare the force of the two passages, commitment by commitment."""
    left, right = pair.left.passage, pair.right.passage
    if left.commitments and right.commitments:
        found = Findings()
        for one, two in couples(pair):
            steps = tuple(_steps(pair, force(one), force(two), (one, two)))
            tense = () if steps else tuple(tenses(pair, one.cue.span, two.cue.span))
            found += Findings(steps + tense, _around_cue(one), _around_cue(two))
        return found
    if left.commitments or right.commitments:
        return _status(pair)
    return _positions(pair)


def modal_shift(pair: Pair) -> Findings:
    """Compare the modal verbs of passages whose force nothing else tells apart.

    "The victims may remain" undertakes nothing, and "must remain" orders nobody in the room; yet
    the one becoming the other is no matter of words.
    """
    if not pair.close:
        return Findings()
    left, right = pair.left.passage, pair.right.passage
    ours, theirs = modals(left, left.language), modals(right, right.language)
    gone = [does for does in ours if does not in theirs]
    come = [does for does in theirs if does not in ours]
    if not gone or not come or FORCES[gone[0]] == FORCES[come[0]]:
        return Findings()
    one, two = ours[gone[0]], theirs[come[0]]
    rose = FORCES[come[0]] > FORCES[gone[0]]
    kind = DifferenceKind.STRENGTHENED if rose else DifferenceKind.WEAKENED
    values = (("from", left.words(one)), ("to", right.words(two)))
    return Findings((Finding(kind, one, two, values, "modal"),), (one,), (two,))


def force(one: Commitment) -> Force:
    return Force(max(one.level, one.level_with_chapeau), one.cue.span, one.alternatives)


def couples(pair: Pair) -> list[tuple[Commitment, Commitment]]:
    """Pair the commitments of both sides, each at least once, by the units that they share."""
    left, right = pair.left.passage.commitments, pair.right.passage.commitments
    if len(left) == 1 or len(right) == 1 or not pair.close:
        return _crossed(left, right)
    shared = [[_shared(pair, one, two) for two in right] for one in left]
    found = set()
    for i in range(len(left)):
        j = max(range(len(right)), key=lambda at: (shared[i][at], -abs(at - i)))
        found.add((i, j))
    for j in range(len(right)):
        if all(two != j for _, two in found):
            i = max(range(len(left)), key=lambda at: (shared[at][j], -abs(at - j)))
            found.add((i, j))
    return [(left[i], right[j]) for i, j in sorted(found)]


def _crossed(
    left: Sequence[Commitment], right: Sequence[Commitment]
) -> list[tuple[Commitment, Commitment]]:
    if len(left) == 1 or len(right) == 1:
        return [(one, two) for one in left for two in right]
    return list(zip(left, right, strict=False))


def _shared(pair: Pair, one: Commitment, two: Commitment) -> int:
    theirs = set(pair.right.within(two.span))
    return sum(pair.partner.get(index) in theirs for index in pair.left.within(one.span))


def _steps(
    pair: Pair, one: Force, two: Force, both: tuple[Commitment, Commitment] | None = None
) -> Iterator[Finding]:
    if one.alternatives or two.alternatives:
        return
    if one.level == two.level:
        if one.rank and two.rank and one.rank != two.rank and not _same_cue(pair, one, two):
            yield _step(pair, one, two, rose=two.rank > one.rank, rule="rank")
        return
    if pair.close and _same_cue(pair, one, two):
        return
    if both is not None and pair.close and one.cue and two.cue:
        if auxiliary(pair, one.cue, two.cue):
            yield from tenses(pair, one.cue, two.cue)
            return
        if another_act(pair, *both):
            return
    yield _step(pair, one, two, rose=two.level > one.level, rule="level")


def _same_cue(pair: Pair, one: Force, two: Force) -> bool:
    """Whether levels differ although the cues are the same, or of equal strength.

    Then our reading of the texts differs and not the texts.
    """
    if one.cue is None or two.cue is None:
        return not pair.matched.hunks
    left, right = pair.left.passage, pair.right.passage
    if left.words(one.cue).casefold() == right.words(two.cue).casefold():
        return not pair.matched.hunks
    if not pair.left.within(one.cue) or not pair.right.within(two.cue):
        return False
    if pair.touched("left", one.cue) or pair.touched("right", two.cue):
        return False
    return set(modals(left, left.language)) == set(modals(right, right.language))


def _step(pair: Pair, one: Force, two: Force, *, rose: bool, rule: str) -> Finding:
    kind = DifferenceKind.STRENGTHENED if rose else DifferenceKind.WEAKENED
    return Finding(kind, one.cue, two.cue, _values(pair, one, two), rule)


def _values(pair: Pair, one: Force, two: Force) -> Values:
    return (
        ("from", pair.left.passage.words(one.cue) if one.cue else ""),
        ("to", pair.right.passage.words(two.cue) if two.cue else ""),
        ("from_level", str(one.level)),
        ("to_level", str(two.level)),
        ("effort", "1" if _of_effort(pair, one, two) else ""),
    )


def _of_effort(pair: Pair, one: Force, two: Force) -> bool:
    """Whether a cue says that something is tried: its level then has no name that fits."""
    return any(
        "effort" in side.units[index].classes
        for side, force_of in ((pair.left, one), (pair.right, two))
        if force_of.cue is not None and force_of.level > _INTENT
        for index in side.within(force_of.cue)
    )


_INTENT = 3
"""The level whose name says itself that something is intended or tried."""


def _status(pair: Pair) -> Findings:
    """One side undertakes something, the other only speaks of it."""
    left, right = pair.left.passage, pair.right.passage
    gained = not left.commitments
    ones = right.commitments if gained else left.commitments
    main = max((force(one) for one in ones), key=lambda one: one.level)
    other = strongest(left.classes if gained else right.classes)
    one, two = (other, main) if gained else (main, other)
    covers = _to_the_matter(pair, "left", one), _to_the_matter(pair, "right", two)
    if pair.close and not other.level and same_verb(pair, ones[0], gained=gained):
        spans = same_verbs(pair, ones[0], gained=gained)
        return Findings(tuple(tenses(pair, *spans)), *covers)
    kind = DifferenceKind.STATUS_GAINED if gained else DifferenceKind.STATUS_LOST
    found = [Finding(kind, one.cue, two.cue, _values(pair, one, two), "status")]
    if one.level != two.level:
        found.append(_step(pair, one, two, rose=gained, rule="level"))
    found += talked(pair, ones[0], other.cue, gained=gained)
    return Findings(tuple(found), *covers)


def _to_the_matter(pair: Pair, name: str, one: Force) -> tuple[Span, ...]:
    """Return the cue with what follows it, up to the first word that the other side has too."""
    if one.cue is None:
        return ()
    side = pair.left if name == "left" else pair.right
    end = one.cue.end
    for index, span in enumerate(side.spans):
        if span.start >= end:
            if index not in pair.loose(name) or span.start > one.cue.end + 60:
                break
            end = span.end
    return (Span(one.cue.start, end),)


def _positions(pair: Pair) -> Findings:
    left, right = pair.left.passage.classes, pair.right.passage.classes
    if any(one.kind in _SILENT for one in (*left, *right)) or not left or not right:
        return Findings()
    one, two = strongest(left), strongest(right)
    steps = tuple(_steps(pair, one, two)) or tuple(tenses(pair, one.cue, two.cue))
    if not steps:
        return Findings()
    return Findings(steps, _to_the_matter(pair, "left", one), _to_the_matter(pair, "right", two))


def strongest(classes: Sequence[Classed]) -> Force:
    if not classes:
        return Force(0, None)
    one = max(classes, key=lambda classed: (classed.level, classed.rank or 0))
    return Force(one.level, one.cue, (), one.rank)


def _around_cue(one: Commitment) -> tuple[Span, ...]:
    """Return the cue, with what stands between it and the action."""
    if one.cue.span.end <= one.action.start <= one.cue.span.end + 40:
        return (Span(one.cue.span.start, one.action.start),)
    return (one.cue.span,)
