"""Two texts made ready to be aligned: the work that pins do not change, kept for the next run."""

from collections.abc import Sequence
from dataclasses import dataclass

from alinea.alignment.anchors import Anchor, Ranked, anchors, candidates, inverted, weighed
from alinea.alignment.answers import Answers, answers, turned
from alinea.alignment.association import Sure, added, learned, rates
from alinea.alignment.beads import Beads, Breaks, counted, ends
from alinea.alignment.constants import Constants
from alinea.alignment.evidence import witnesses
from alinea.alignment.sides import Side, side
from alinea.model.statement import Language


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with all that is known of how they may go together.

    ``answers`` are what the lexicon says, before anything was learned; ``ranked`` and ``back``
    the likeliest counterparts of each left and of each right passage.
    """

    texts: tuple[tuple[str, ...], tuple[str, ...]]
    left: Side
    right: Side
    answers: Answers
    beads: Beads
    ranked: Ranked
    back: Ranked
    anchors: list[Anchor]


def pair(
    left: tuple[str, ...],
    right: tuple[str, ...],
    left_language: Language,
    right_language: Language,
    rule: Constants,
    breaks: Breaks = ((), ()),
) -> Pair:
    """Weigh two texts given as passages: once by the lexicon, then by what they teach."""
    ours, theirs = side(left, left_language), side(right, right_language)
    found = answers(ours, theirs)
    beads = Beads(
        witnesses(ours, theirs, found, rule),
        witnesses(theirs, ours, turned(found, len(theirs.terms)), rule),
        ends(ours.sizes),
        ends(theirs.sizes),
        rule,
        (sum(theirs.sizes) + 1) / (sum(ours.sizes) + 1),
        same=left_language == right_language,
        breaks=breaks,
    )
    ranked = candidates(beads)
    back = inverted(ranked, len(right))
    first = anchors(ranked, back, rule.anchor_least + 1, rule.anchor_margin + 1)
    plain = Pair((left, right), ours, theirs, found, beads, ranked, back, first)
    return taught(plain, [(one.left, one.right, 1, 1) for one in first])


def taught(pair: Pair, sure: Sure, shapes: Sequence[tuple[int, int]] = ()) -> Pair:
    """Weigh the texts again, with what beads that are sure show about them.

    ``shapes`` are those of all beads and gaps of a first alignment.
    """
    ours, theirs, beads, rule = pair.left, pair.right, pair.beads, pair.beads.rule
    more = added(pair.answers, learned(sure, ours, theirs, beads.left, beads.right))
    back = turned(more, len(theirs.terms))
    ratio, slack = beads.measured(sure)
    again = Beads(
        witnesses(ours, theirs, more, rule, rates(sure, ours, beads.left, 0)),
        witnesses(theirs, ours, back, rule, rates(sure, theirs, beads.right, 1)),
        beads.left_ends,
        beads.right_ends,
        rule,
        ratio,
        slack,
        beads.same,
        beads.breaks,
        counted(rule, shapes) if shapes else {},
    )
    ranked = weighed(again, pair.ranked)
    behind = inverted(ranked, len(theirs.passages))
    found = anchors(ranked, behind, rule.anchor_least, rule.anchor_margin)
    return Pair(pair.texts, ours, theirs, pair.answers, again, ranked, behind, found)
