"""Passages that say the same thing, wherever they stand.

For statements that are no versions of each other: nothing is forced, order counts for nothing,
and what every such text says ("committed to", "the three delegations") for next to nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp

from alinea.alignment.constants import Affinity, affinity, constants
from alinea.alignment.explain import of_words, shared
from alinea.alignment.pair import Pair, pair
from alinea.model.alignment import Link, LinkKind
from alinea.model.statement import Language

_ALL = 20_000
"""Pairs up to which every one is looked at, not only those that share something rare."""
_MOST = 3
"""Passages that one may answer together with others."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is compared: ``codes`` are parties or topics, ``position`` runs from 0 to 1."""

    text: str
    language: Language
    codes: tuple[str, ...] = ()
    position: float = 0.0


@dataclass(frozen=True, slots=True)
class _Match:
    score: float
    left: tuple[int, ...]
    right: tuple[int, ...]


def correspond(left: Sequence[Passage], right: Sequence[Passage]) -> tuple[Link, ...]:
    """Return links between passages by meaning, ascending on the left, then on the right.

    A passage is in one MATCH at most, with several opposite where they only answer it together.
    KIN links join passages about the same thing that are not the same, any number of them, and
    never two that a MATCH joins. There is no link for what nothing answers. Each side is taken to
    be in the language of its first passage.
    """
    if not left or not right:
        return ()
    rule = affinity()
    both = _weighed(left, right, rule)
    scored = _scored(both, left, right, rule)
    matches = _matches(both, scored, rule)
    linked = {(i, j) for match in matches for i in match.left for j in match.right}
    kin = [
        _Match(score, (i,), (j,))
        for (i, j), score in scored.items()
        if (i, j) not in linked and score >= rule.kin
    ]
    links = [_link(both, match, LinkKind.MATCH, rule) for match in matches]
    links += [_link(both, match, LinkKind.KIN, rule) for match in _strongest(kin, rule)]
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def likeness(left: Sequence[Passage], right: Sequence[Passage]) -> dict[tuple[int, int], float]:
    """Return the log-odds that a left and a right passage say the same, for pairs that may.

    Order counts for nothing. A pair that is not in the answer shares nothing that is rare.
    """
    if not left or not right:
        return {}
    rule = affinity()
    return _scored(_weighed(left, right, rule), left, right, rule)


def _weighed(left: Sequence[Passage], right: Sequence[Passage], rule: Affinity) -> Pair:
    """Weigh the words as of texts that others wrote: even what is the same is said otherwise."""
    return pair(
        tuple(passage.text for passage in left),
        tuple(passage.text for passage in right),
        left[0].language,
        right[0].language,
        replace(
            constants(),
            heard=rule.heard,
            gone_known=rule.gone_known,
            class_patience=rule.class_patience,
            usual=rule.usual,
        ),
    )


def _scored(
    both: Pair, left: Sequence[Passage], right: Sequence[Passage], rule: Affinity
) -> dict[tuple[int, int], float]:
    pairs = {(i, j) for i, row in enumerate(both.ranked) for _, j in row}
    pairs |= {(i, j) for j, row in enumerate(both.back) for _, i in row}
    if len(left) * len(right) <= _ALL:
        pairs = {(i, j) for i in range(len(left)) for j in range(len(right))}
    return {
        (i, j): _words(both, (i,), (j,), rule) + _codes(left[i], right[j], rule)
        for i, j in sorted(pairs)
    }


def _words(both: Pair, left: Sequence[int], right: Sequence[int], rule: Affinity) -> float:
    """Return what the words say, as odds against chance; the weaker side counts the more."""
    beads = both.beads
    ours = sum(beads.left.together(one, right) for one in left)
    theirs = sum(beads.right.together(one, left) for one in right)
    low, high = min(ours, theirs), max(ours, theirs)
    return rule.low * low + rule.high * high + rule.start


def _codes(left: Passage, right: Passage, rule: Affinity) -> float:
    if not left.codes or not right.codes:
        return 0.0
    ours, theirs = set(left.codes), set(right.codes)
    common = len(ours & theirs) / len(ours | theirs)
    return rule.codes * (common - rule.codes_usual)


def _matches(both: Pair, scored: dict[tuple[int, int], float], rule: Affinity) -> list[_Match]:
    """Return the best pairs, none sharing a passage, then drawn wider where that says more."""
    used: tuple[set[int], set[int]] = (set(), set())
    found: list[_Match] = []
    for (i, j), score in sorted(scored.items(), key=lambda item: (-item[1], item[0])):
        if score < rule.match:
            break
        if i not in used[0] and j not in used[1]:
            found.append(_Match(score, (i,), (j,)))
            used[0].add(i)
            used[1].add(j)
    return [_wider(both, match, scored, used, rule) for match in found]


def _wider(
    both: Pair,
    match: _Match,
    scored: dict[tuple[int, int], float],
    used: tuple[set[int], set[int]],
    rule: Affinity,
) -> _Match:
    """Add free passages to one side of a match, as long as all together answer better."""
    for side in (0, 1):
        if len((match.right, match.left)[side]) > 1:
            continue
        near = sorted(
            (
                (-score, pair[side])
                for pair, score in scored.items()
                if pair[1 - side] == (match.right, match.left)[side][0]
                and pair[side] not in used[side]
                and score >= rule.kin
            )
        )
        for _, unit in near[:_MOST]:
            ours = tuple(sorted({*match.left, *((unit,) if side == 0 else ())}))
            theirs = tuple(sorted({*match.right, *((unit,) if side == 1 else ())}))
            score = _words(both, ours, theirs, rule)
            if len(ours) + len(theirs) <= _MOST + 1 and score >= match.score + rule.wider:
                match = _Match(score, ours, theirs)
                used[side].add(unit)
    return match


def _strongest(kin: list[_Match], rule: Affinity) -> list[_Match]:
    """Return the kin of each passage that come near its best; the rest are only remote."""
    best: dict[tuple[int, int], float] = {}
    for match in kin:
        for node in ((0, match.left[0]), (1, match.right[0])):
            best[node] = max(match.score, best.get(node, match.score))
    return [
        match
        for match in kin
        if match.score >= min(best[0, match.left[0]], best[1, match.right[0]]) - rule.kin_spread
        and match.score
        >= max(best[0, match.left[0]], best[1, match.right[0]]) - 2 * rule.kin_spread
    ]


def _link(both: Pair, match: _Match, kind: LinkKind, rule: Affinity) -> Link:
    """Word the link; its score is the chance that the two say the same, or are about the same."""
    middle = rule.match if kind is LinkKind.MATCH else rule.kin
    score = round(1 / (1 + exp(-rule.slope * (match.score - middle) - rule.least)), 4)
    common = shared(both, match.left, match.right)
    return Link(
        match.left,
        match.right,
        score,
        kind,
        reasons=of_words(both, match.left, match.right, common),
    )
