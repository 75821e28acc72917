"""Texts with what happens to texts put in: merges, splits, gaps and moved blocks, by a seed.

A document is a list of units (left passages, right passages) that answer each other; what comes
out is the passages of both sides and the gold beads as pairs of index tuples.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from random import Random

SETS = Path(__file__).parent / "sets"
Unit = tuple[tuple[str, ...], tuple[str, ...]]
Gold = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Mix:
    """Shares of units that are merged with the next, split, or lost on one side; of units in
    blocks that moved; and of passages that lose a clause, as free translations do.
    """

    name: str
    merged: float = 0.0
    split: float = 0.0
    lost: float = 0.0
    moved: float = 0.0
    clipped: float = 0.0


MIXES = (
    Mix("natural"),
    Mix("light", merged=0.04, split=0.04, lost=0.04),
    Mix("heavy", merged=0.12, split=0.10, lost=0.10),
    Mix("moved", merged=0.02, split=0.02, lost=0.02, moved=0.15),
    Mix("rough", merged=0.08, split=0.08, lost=0.08, moved=0.10, clipped=0.30),
)


@dataclass(frozen=True)
class Case:
    left: list[str]
    right: list[str]
    gold: set[Gold]
    moved: set[Gold]
    left_gaps: set[int]
    right_gaps: set[int]


def document(path: Path) -> list[Unit]:
    units: list[Unit] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        left, right = line.split("\t")
        units.append((tuple(left.split(" ¦ ")), tuple(right.split(" ¦ "))))
    return units


def documents(pattern: str) -> list[list[Unit]]:
    return [document(path) for path in sorted(SETS.glob(pattern))]


_SEAM = re.compile(r"(?<=[;,:])\s+")


def halves(passages: tuple[str, ...], random: Random) -> tuple[str, ...]:
    """Split one of the passages at a comma, semicolon or colon near its middle, where it has one."""
    order = list(range(len(passages)))
    random.shuffle(order)
    for at in order:
        text = passages[at]
        seams = [found for found in _SEAM.finditer(text) if 25 <= found.start() <= len(text) - 25]
        if seams:
            seam = min(seams, key=lambda found: abs(found.start() - len(text) / 2))
            return (*passages[:at], text[: seam.start()], text[seam.end() :], *passages[at + 1 :])
    return passages


def clip(text: str, random: Random) -> str:
    """Return the text without one of its clauses, where it has three or more."""
    clauses = _SEAM.split(text)
    if len(clauses) < 3:
        return text
    del clauses[random.randrange(1, len(clauses))]
    return " ".join(clauses)


def mixed(units: list[Unit], mix: Mix, seed: int) -> Case:
    """Return the document with what ``mix`` asks for put in, each side in turn by chance."""
    random = Random(seed)
    order = _moved(len(units), mix.moved, random)
    sides: tuple[list[tuple[str, list[int]]], list[tuple[str, list[int]]]] = ([], [])
    moved = {number for number, away in order if away}
    for side in (0, 1):
        source = [number for number, _ in order] if side else list(range(len(units)))
        for number in source:
            passages = units[number][side]
            chance = Random(f"{seed} {number}").random()
            lost = chance < mix.lost and (chance < mix.lost / 2) == bool(side)
            if lost:
                continue
            if random.random() < mix.split / 2:
                passages = halves(passages, random)
            for text in passages:
                whole = random.random() >= mix.clipped / 2
                sides[side].append((text if whole else clip(text, random), [number]))
        _merge(sides[side], mix.merged / 2, moved, random)
    return _case(sides, moved)


def _merge(
    lines: list[tuple[str, list[int]]], share: float, moved: set[int], random: Random
) -> None:
    at = 0
    while at + 1 < len(lines):
        (text, mine), (other, theirs) = lines[at], lines[at + 1]
        together = mine[-1] != theirs[0] and (mine[-1] in moved) == (theirs[0] in moved)
        if together and abs(mine[-1] - theirs[0]) == 1 and random.random() < share:
            lines[at : at + 2] = [(f"{text} {other}", mine + theirs)]
        at += 1


def _moved(count: int, share: float, random: Random) -> list[tuple[int, bool]]:
    """Return the order of the right side: blocks of one to six units set down elsewhere."""
    order = [(number, False) for number in range(count)]
    left = int(count * share)
    while left > 0:
        size = min(left, random.choice((1, 2, 3, 3, 4, 5, 6)), count)
        start = random.randrange(count - size + 1)
        block = order[start : start + size]
        if any(away for _, away in block):
            left -= 1
            continue
        del order[start : start + size]
        places = [p for p in range(len(order) + 1) if abs(p - start) > size + 1]
        if not places:
            return order
        place = random.choice(places)
        order[place:place] = [(number, True) for number, _ in block]
        left -= size
    return order


def _case(
    sides: tuple[list[tuple[str, list[int]]], list[tuple[str, list[int]]]], moved: set[int]
) -> Case:
    """Join what shares a unit: the beads are the connected groups of passages."""
    groups: dict[int, list[set[int]]] = {}
    owner: dict[int, int] = {}

    def root(number: int) -> int:
        while owner.setdefault(number, number) != number:
            number = owner[number]
        return number

    for lines in sides:
        for _, numbers in lines:
            for number in numbers[1:]:
                owner[root(number)] = root(numbers[0])
    for side, lines in enumerate(sides):
        for at, (_, numbers) in enumerate(lines):
            groups.setdefault(root(numbers[0]), [set(), set()])[side].add(at)
    gold: set[Gold] = set()
    away: set[Gold] = set()
    gaps: tuple[set[int], set[int]] = (set(), set())
    roots = {root(number) for number in moved}
    for number, (left, right) in groups.items():
        bead = (tuple(sorted(left)), tuple(sorted(right)))
        if left and right:
            gold.add(bead)
            if number in roots:
                away.add(bead)
        else:
            gaps[0].update(left)
            gaps[1].update(right)
    return Case([t for t, _ in sides[0]], [t for t, _ in sides[1]], gold, away, *gaps)


def draft(path: Path) -> Case:
    """Read two drafts of one text, corresponded by hand.

    A row has left paragraphs, and right ones each behind the number ("@3 ") that it stands at.
    """
    left: list[str] = []
    right: dict[int, str] = {}
    rows: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        ours, theirs = line.split("\t")
        mine = [text for text in ours.split(" ¦ ") if text]
        places = []
        for text in filter(None, theirs.split(" ¦ ")):
            number, _, words = text.partition(" ")
            places.append(int(number[1:]) - 1)
            right[places[-1]] = words
        rows.append((tuple(range(len(left), len(left) + len(mine))), tuple(sorted(places))))
        left += mine
    gold = {row for row in rows if row[0] and row[1]}
    return Case(
        left,
        [right[at] for at in range(len(right))],
        gold,
        set(),
        {i for row in rows if not row[1] for i in row[0]},
        {j for row in rows if not row[0] for j in row[1]},
    )
