"""How well a run of passages answers a run of the other text: the score of a bead."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import exp, log
from statistics import median

from alinea.alignment.constants import Constants
from alinea.alignment.evidence import WIDEST, Witnesses

SHAPES = (
    (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1),
)  # fmt: skip
_CHARACTERS = 8
"""Added to every length, since a word more or less says little of a short passage."""

_PLAIN = 3
"""Passages of both sides in the beads whose shares are counted."""
_UPPER = 1.15
"""The upper quartile of how far normal values stray, in standard deviations, either way."""


Breaks = tuple[tuple[int, ...], tuple[int, ...]]
"""For each passage of either side, the paragraph that it stands in; () where none are known."""


@dataclass(slots=True)
class Beads:
    """Scores beads of two sides.

    ``ends`` are characters up to each passage; ``ratio`` how many characters of the right text
    one of the left amounts to, ``slack`` how much more lengths vary than in good translations.
    """

    left: Witnesses
    right: Witnesses
    left_ends: list[int]
    right_ends: list[int]
    rule: Constants
    ratio: float
    slack: float = 1.0
    same: bool = False
    breaks: Breaks = ((), ())
    priors: dict[tuple[int, int], float] = field(default_factory=dict)
    known: dict[tuple[int, int, int, int], float] = field(default_factory=dict)
    worth: dict[tuple[int, int], tuple[tuple[int, int], ...]] = field(default_factory=dict)
    close: dict[tuple[int, int], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.priors:
            self.priors = usual(self.rule)

    def shapes(self, i: int, j: int) -> tuple[tuple[int, int], ...]:
        """Return the shapes worth weighing that begin with left ``i`` and right ``j``.

        A passage that shares nothing with any opposite belongs in no bead of more than two.
        """
        known = self.worth.get((i, j))
        if known is None:
            near, rows, columns = (
                self.near,
                len(self.left_ends) - 1 - i,
                len(self.right_ends) - 1 - j,
            )
            down = [near(i, j + m) for m in range(1, min(WIDEST, columns))]
            over = [near(i + n, j) for n in range(1, min(WIDEST, rows))]
            right = 1 + (down.index(False) if False in down else len(down))
            left = 1 + (over.index(False) if False in over else len(over))
            head = near(i, j)
            found: list[tuple[int, int]] = [(1, 1)]
            if head:
                found += [(1, m) for m in range(2, right + 1)] + [
                    (n, 1) for n in range(2, left + 1)
                ]
            if (
                rows > 1
                and columns > 1
                and (head or (right > 1 and left > 1))
                and self._square(i, j)
            ):
                found += [(2, 2)]
                found += [(2, 3)] if columns > 2 and (right > 2 or near(i + 1, j + 2)) else []
                found += [(3, 2)] if rows > 2 and (left > 2 or near(i + 2, j + 1)) else []
            known = self.worth[i, j] = tuple(found)
        return known

    def _square(self, i: int, j: int) -> bool:
        """Whether two passages have to do with two across, and not only each with its own."""
        near = self.near
        return (
            (near(i, j + 1) or near(i + 1, j))
            and (near(i + 1, j + 1) or near(i + 1, j))
            and (near(i + 1, j + 1) or near(i, j + 1))
        )

    def near(self, i: int, j: int) -> bool:
        """Whether two passages share anything to speak of, or are too short to tell."""
        found = self.close.get((i, j))
        if found is None:
            left, right = self.left, self.right
            more = (
                left.value(i, j, 1) - left.floors[0][i] + right.value(j, i, 1) - right.floors[0][j]
            )
            short = min(len(left.passages[i]), len(right.passages[j])) < 2
            found = self.close[i, j] = short or more >= self.rule.near
        return found

    def score(self, i: int, j: int, n: int, m: int) -> float:
        """Return the log-odds that left ``i`` and the next ``n - 1`` answer right ``j`` and on."""
        key = (i, j, n, m)
        found = self.known.get(key)
        if found is None:
            left, right = self.left.value, self.right.value
            total = 0.0
            for one in range(i, i + n):
                total += left(one, j, m)
            for one in range(j, j + m):
                total += right(one, i, n)
            if n > 1:
                total -= self.left.surplus(i, n, range(j, j + m))
            if m > 1:
                total -= self.right.surplus(j, m, range(i, i + n))
            found = self.rule.weight * total + self.length(i, j, n, m) + self.priors[n, m]
            if n > 1 and self.breaks[0]:
                found += self.rule.break_inside * (self.breaks[0][i + n - 1] - self.breaks[0][i])
            if m > 1 and self.breaks[1]:
                found += self.rule.break_inside * (self.breaks[1][j + m - 1] - self.breaks[1][j])
            self.known[key] = found
        return found

    @property
    def length_top(self) -> float:
        """What lengths that agree fully say."""
        return self.rule.length_top - log(self.slack)

    @property
    def steep(self) -> float:
        """How fast lengths that differ speak against a bead; versions of one text grow freely."""
        return self.rule.length_same if self.same else self.rule.length_weight

    def length(self, i: int, j: int, n: int, m: int) -> float:
        """Return what the lengths say: log of a Student's t against chance lengths."""
        rule = self.rule
        ours = (self.left_ends[i + n] - self.left_ends[i]) * self.ratio + _CHARACTERS
        theirs = self.right_ends[j + m] - self.right_ends[j] + _CHARACTERS
        off = log(theirs / ours) / (
            (rule.spread + rule.spread_short / min(ours, theirs) ** 0.5) * self.slack
        )
        return self.length_top - self.steep * log(1 + off * off / 3)

    def measured(self, sure: Sequence[tuple[int, int, int, int]]) -> tuple[float, float]:
        """Return ratio and slack as pairs of passages known to correspond show them."""
        offs = []
        rule = self.rule
        for i, j, n, m in sure:
            ours = (self.left_ends[i + n] - self.left_ends[i]) * self.ratio + _CHARACTERS
            theirs = self.right_ends[j + m] - self.right_ends[j] + _CHARACTERS
            offs.append(
                (log(theirs / ours), rule.spread + rule.spread_short / min(ours, theirs) ** 0.5)
            )
        if len(offs) < 5:
            return self.ratio, self.slack
        shift = median(off for off, _ in offs)
        wide = sorted(abs(off - shift) / spread for off, spread in offs)[3 * len(offs) // 4]
        share = len(offs) / (len(offs) + 10)
        return self.ratio * exp(shift * share), min(4.0, 1 + share * max(0.0, wide / _UPPER - 1))


def usual(rule: Constants) -> dict[tuple[int, int], float]:
    """Return the log of how common each shape of bead is, gaps as (1, 0) and (0, 1)."""
    names = {
        (1, 1): rule.one_one, (1, 2): rule.one_two, (2, 2): rule.two_two,
        (1, 3): rule.one_three, (2, 3): rule.two_three, (1, 4): rule.one_four,
    }  # fmt: skip
    shapes = {(n, m): names[min(n, m), max(n, m)] for n, m in SHAPES}
    return shapes | {(1, 0): rule.gap, (0, 1): rule.gap}


def counted(rule: Constants, found: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """Return the same as these texts show it, the usual shares counting as so many beads.

    Only of gaps and of the plainer shapes: a wide bead found wrongly would call for more.
    """
    seen = Counter(found)
    total = sum(seen.values()) + rule.prior_patience
    return {
        shape: log((seen[shape] + rule.prior_patience * exp(prior)) / total)
        if sum(shape) <= _PLAIN
        else prior
        for shape, prior in usual(rule).items()
    }


def ends(sizes: tuple[int, ...]) -> list[int]:
    return [0, *accumulate(sizes)]
