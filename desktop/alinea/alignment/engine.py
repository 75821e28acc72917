"""From two texts made ready to their beads: anchors, the path in order, and what was moved."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from alinea.alignment.anchors import POST, Anchor, chain, runs
from alinea.alignment.beads import Breaks
from alinea.alignment.constants import constants
from alinea.alignment.corridor import Likely, Point, corridor, turned
from alinea.alignment.lexicon import Entry, additions
from alinea.alignment.pair import Pair, taught
from alinea.alignment.pair import pair as pair_of
from alinea.alignment.path import Bead, Corridor, Score, best_path
from alinea.alignment.pins import NONE, Constraints, Pinned
from alinea.model.statement import Language

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Found:
    bead: Bead
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """All beads and gaps but the user's links, and which of these stand out of order."""

    found: list[Found]
    moved: frozenset[Pinned]


def studied(
    left: tuple[str, ...],
    right: tuple[str, ...],
    left_language: Language,
    right_language: Language,
    breaks: Breaks = ((), ()),
) -> Pair:
    """Return two texts weighed by all that a first alignment of them teaches.

    Kept for the last few pairs of texts, since a pin changes nothing of it.
    """
    return _studied(left, right, left_language, right_language, breaks, additions())


@lru_cache(maxsize=8)
def _studied(
    left: tuple[str, ...],
    right: tuple[str, ...],
    left_language: Language,
    right_language: Language,
    breaks: Breaks,
    _added: tuple[Entry, ...],
) -> Pair:
    first = pair_of(left, right, left_language, right_language, constants(), breaks)
    found = [one.bead for one in beads(first).found]
    sure = [
        bead
        for bead in found
        if bead[2] and bead[3] and first.beads.score(*bead) >= first.beads.rule.sure_least
    ]
    return taught(first, sure, [bead[2:] for bead in found])


def forget() -> None:
    """Drop what is kept of texts weighed before."""
    _studied.cache_clear()


def beads(pair: Pair, pins: Constraints = NONE) -> Result:
    """Return all beads and gaps, unordered across moved blocks."""
    rows, columns = len(pair.left.passages), len(pair.right.passages)
    fixed_left = {i for link in pins.links for i in link[0]} | pins.alone[0]
    fixed_right = {j for link in pins.links for j in link[1]} | pins.alone[1]
    work = _Work(pair, pins, rows, columns)
    sure = [
        anchor
        for anchor in pair.anchors
        if anchor.left not in fixed_left
        and anchor.right not in fixed_right
        and (anchor.left, anchor.right) not in pins.apart
    ]
    rule = pair.beads.rule
    posted = sorted([*sure, *work.posts], key=lambda anchor: (anchor.left, anchor.right))
    main = chain(posted, rule.skew, rule.jump)
    kept = {(anchor.left, anchor.right) for anchor in main}
    least = rule.block_least + log(rows + columns + 1)
    blocks = _blocks([one for one in sure if (one.left, one.right) not in kept], least)
    gone_left = {i for run in blocks for i in range(run[0].left, run[-1].left + 1)}
    gone_right = {j for run in blocks for j in range(run[0].right, run[-1].right + 1)}
    gone_left -= {anchor.left for anchor in main} | fixed_left
    gone_right -= {anchor.right for anchor in main} | fixed_right
    path = work.box(
        [i for i in range(rows) if i not in gone_left and i not in fixed_left],
        [j for j in range(columns) if j not in gone_right and j not in fixed_right],
        main,
    )
    work.found = [Found(bead) for bead in path if bead[2] and bead[3]]
    work.left = {bead[0] for bead in path if not bead[3]} | gone_left
    work.right = {bead[1] for bead in path if not bead[2]} | gone_right
    for run in blocks:
        work.block(run)
    work.singles()
    work.found += [Found((i, 0, 1, 0)) for i in sorted(work.left)]
    work.found += [Found((0, j, 0, 1)) for j in sorted(work.right)]
    in_order = {(one.left, one.right) for one in main if one.post}
    away = [link for link in pins.links if (link[0][0], link[1][0]) not in in_order]
    return Result(work.found, frozenset(away))


def _blocks(aside: Sequence[Anchor], least: float) -> list[list[Anchor]]:
    """Return the runs of anchors off the path that are too strong to be chance."""
    return [run for run in runs(aside) if sum(min(one.weight, 12.0) for one in run) >= least]


@dataclass(slots=True)
class _Work:
    """Two texts on the way to their beads; ``left`` and ``right`` are units still alone."""

    pair: Pair
    pins: Constraints
    rows: int
    columns: int
    left: set[int] = field(default_factory=set)
    right: set[int] = field(default_factory=set)
    found: list[Found] = field(default_factory=list)

    @property
    def posts(self) -> list[Anchor]:
        """The user's links, which outweigh any anchor."""
        return [Anchor(link[0][0], link[1][0], POST, post=True) for link in self.pins.links]

    def take(self, bead: Bead) -> None:
        i, j, n, m = bead
        self.left.difference_update(range(i, i + n))
        self.right.difference_update(range(j, j + m))
        self.found.append(Found(bead, moved=True))

    def block(self, run: Sequence[Anchor]) -> None:
        """Align a block that stands elsewhere, with the neighbours that the path left alone."""
        ours = _stretch(run[0].left, run[-1].left, self.left)
        theirs = _stretch(run[0].right, run[-1].right, self.right)
        if ours and theirs:
            for bead in self.box(ours, theirs, run):
                if bead[2] and bead[3]:
                    self.take(bead)

    def singles(self) -> None:
        """Pair what is alone on both sides and answers each other far from its place."""
        least = log(len(self.left) + len(self.right) + 1) + self.pair.beads.rule.single_least
        score = self.pair.beads.score
        pairs = [
            (-score(i, j, 1, 1), i, j)
            for i in sorted(self.left)
            for weight, j in self.pair.ranked[i]
            if j in self.right and weight >= least
        ]
        ranked = sorted(pair for pair in pairs if -pair[0] >= least)
        for _, i, j in ranked:
            if i in self.left and j in self.right:
                ours, theirs = _stretch(i, i, self.left, 2), _stretch(j, j, self.right, 2)
                for bead in self.box(ours, theirs, [Anchor(i, j, 0.0)]):
                    if bead[2] and bead[3]:
                        self.take(bead)

    def box(
        self, ours: Sequence[int], theirs: Sequence[int], anchors: Iterable[Anchor]
    ) -> list[Bead]:
        """Return the best path through passages that need not be next to each other."""
        found: list[Bead] = []
        a = b = 0
        some: list[Anchor] = []
        for anchor in [*anchors, Anchor(self.rows, self.columns, 0.0, post=True)]:
            if not anchor.post:
                some.append(anchor)
                continue
            c, d = bisect_left(ours, anchor.left), bisect_left(theirs, anchor.right)
            found += self.between(ours[a:c], theirs[b:d], some)
            a, b, some = c, d, []
        return found

    def between(
        self, ours: Sequence[int], theirs: Sequence[int], anchors: Iterable[Anchor]
    ) -> list[Bead]:
        """Return the best path through passages between two of the user's links."""
        points = []
        for anchor in anchors:
            a, b = bisect_left(ours, anchor.left), bisect_left(theirs, anchor.right)
            if ours[a : a + 1] == [anchor.left] and theirs[b : b + 1] == [anchor.right]:
                points.append(Point(a, b))
        bounds = corridor(len(ours), len(theirs), points, self.likely(ours, theirs))
        path = best_path(
            len(ours),
            len(theirs),
            bounds,
            self.scorer(ours, theirs),
            (
                self.gaps(ours, theirs, bounds, left=True),
                self.gaps(theirs, ours, turned(bounds, len(theirs)), left=False),
            ),
            lambda a, b: self.pair.beads.shapes(ours[a], theirs[b]),
        )
        return [(ours[a] if n else 0, theirs[b] if m else 0, n, m) for a, b, n, m in path]

    def gaps(
        self, mine: Sequence[int], others: Sequence[int], bounds: Corridor, *, left: bool
    ) -> list[float]:
        """Return what leaving each passage alone scores: more where it seems to have been moved."""
        beads = self.pair.beads
        plain = beads.priors[1, 0] if left else beads.priors[0, 1]
        away = beads.rule.away - log(self.rows + self.columns + 1)
        ranked = self.pair.ranked if left else self.pair.back
        found = []
        for at, unit in enumerate(mine):
            best = plain
            low, high = bounds[at][0], bounds[at + 1][1]
            for _, other in ranked[unit][:2]:
                place = bisect_left(others, other)
                if low <= place < high and others[place] == other:
                    continue
                score = beads.score(unit, other, 1, 1) if left else beads.score(other, unit, 1, 1)
                best = max(best, min(0.0, score + away))
            found.append(best)
        return found

    def likely(self, ours: Sequence[int], theirs: Sequence[int]) -> Likely:
        ranked = self.pair.ranked

        def some(rows: range, columns: range) -> Iterator[Anchor]:
            for a in rows:
                for weight, j in ranked[ours[a]]:
                    b = bisect_left(theirs, j)
                    if weight > 0 and b in columns and theirs[b] == j:
                        yield Anchor(a, b, weight)

        return some

    def scorer(self, ours: Sequence[int], theirs: Sequence[int]) -> Score:
        score, apart = self.pair.beads.score, self.pins.apart

        def total(a: int, b: int, n: int, m: int) -> float:
            i, j = ours[a], theirs[b]
            if ours[a + n - 1] != i + n - 1 or theirs[b + m - 1] != j + m - 1:
                return _NEVER
            if apart and any((i + x, j + y) in apart for x in range(n) for y in range(m)):
                return _NEVER
            return score(i, j, n, m)

        return total


def _stretch(first: int, last: int, free: set[int], reach: int = 3) -> list[int]:
    """Return the free units from first to last and a few on either side, without a break there."""
    low, high = first, last
    while low - 1 in free and first - low < reach:
        low -= 1
    while high + 1 in free and high - last < reach:
        high += 1
    return [one for one in range(low, high + 1) if one in free]
