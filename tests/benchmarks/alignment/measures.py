"""How well links agree with what is known to be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mixes import Case

from alinea.alignment import engine
from alinea.alignment.align import align_lines
from alinea.alignment.correspond import Passage, likeness
from alinea.model.alignment import Link, LinkKind

Run = tuple[Case, str, str]
"""A case, and the languages of its two sides."""


@dataclass
class Tally:
    """Counts of beads and gaps: right, shown and wanted."""

    beads: list[int] = field(default_factory=lambda: [0, 0, 0])
    gaps: list[int] = field(default_factory=lambda: [0, 0, 0])
    moved: list[int] = field(default_factory=lambda: [0, 0])
    sure: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, links: Iterable[Link], case: Case) -> None:
        links = tuple(links)
        shown = {(link.left, link.right) for link in links if link.kind is LinkKind.MATCH}
        _count(self.beads, shown, case.gold)
        alone = {
            (side, unit)
            for link in links
            if link.kind is LinkKind.ALONE
            for side, units in enumerate((link.left, link.right))
            for unit in units
        }
        wanted = {(0, unit) for unit in case.left_gaps} | {(1, unit) for unit in case.right_gaps}
        _count(self.gaps, alone, wanted)
        self.moved[0] += len(shown & case.moved)
        self.moved[1] += len(case.moved)
        self.sure += [
            (link.score, (link.left, link.right) in case.gold)
            for link in links
            if link.kind is LinkKind.MATCH
        ]

    @property
    def strict(self) -> float:
        return f1(self.beads)

    @property
    def with_gaps(self) -> float:
        """Strict F1 where a unit left alone counts as a bead too."""
        return f1([a + b for a, b in zip(self.beads, self.gaps, strict=True)])

    @property
    def found(self) -> float:
        """The share of moved beads found, in percent; 100 where nothing was moved."""
        return 100 * self.moved[0] / self.moved[1] if self.moved[1] else 100.0


def _count(tally: list[int], shown: set, wanted: set) -> None:
    for at, some in enumerate((shown & wanted, shown, wanted)):
        tally[at] += len(some)


def f1(counts: Sequence[int]) -> float:
    """Return F1 in percent; 100 where there is nothing to find and nothing was shown."""
    right, shown, wanted = counts
    return 200 * right / (shown + wanted) if shown + wanted else 100.0


def tallied(runs: Iterable[Run]) -> Tally:
    tally = Tally()
    for case, left, right in runs:
        engine.forget()
        tally.add(align_lines(case.left, case.right, left, right), case)
    return tally


def first_place(pairs: Sequence[tuple[str, str]], left: str, right: str) -> float:
    """Return how often a passage's counterpart is the likeliest of all right ones, in percent."""
    scored = likeness([Passage(a, left) for a, _ in pairs], [Passage(b, right) for _, b in pairs])
    best: dict[int, tuple[float, int]] = {}
    for (i, j), score in scored.items():
        best[i] = max(best.get(i, (score, -j)), (score, -j))
    return 100 * sum(i in best and -best[i][1] == i for i in range(len(pairs))) / len(pairs)


def telling(pairs: Sequence[tuple[str, str]], lost: int, left: str, right: str) -> float:
    """Return the AUC of telling passages with a counterpart from every ``lost``-th, which has none."""
    gone = {i for i in range(len(pairs)) if i % lost == 0}
    there = [Passage(b, right) for i, (_, b) in enumerate(pairs) if i not in gone]
    scored = likeness([Passage(a, left) for a, _ in pairs], there)
    best = [-1e9] * len(pairs)
    for (i, _), score in scored.items():
        best[i] = max(best[i], score)
    have = sorted(best[i] for i in range(len(pairs)) if i not in gone)
    lack = sorted(best[i] for i in gone)
    below = ties = 0.0
    for score in lack:
        below += sum(other > score for other in have)
        ties += sum(other == score for other in have)
    return (below + ties / 2) / (len(have) * len(lack))
