"""What is left of a hunk for the rules of words, and how a finding is made of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from alinea.comparison.hunks import Hunk
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.model.commitment import Values
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

FAINT = frozenset({"link", "among", "hollow", "modal", "through", "support"})
"""Classes of words that say nothing where they stand alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """Units, as indexes, that differ at one place; ``eased`` is whether equals were taken out."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    hunk: Hunk
    eased: bool = False

    def without(self, left: Iterable[int], right: Iterable[int]) -> "Change":
        ours, theirs = set(left), set(right)
        return Change(
            tuple(i for i in self.left if i not in ours),
            tuple(j for j in self.right if j not in theirs),
            self.hunk,
            self.eased,
        )

    def done(self) -> "Change":
        return self.without(self.left, self.right)


Typed = tuple[list[Finding], Change]
Rule = Callable[[Pair, Change], Typed]


def weighs(pair: Pair, change: Change) -> bool:
    """Whether more is left than words that say nothing alone.

    Verbs such as "make" and "give" say nothing where they come with a noun for the act; where one
    stands for the other they do.
    """
    units = [pair.left.units[i] for i in change.left] + [pair.right.units[j] for j in change.right]
    faint = FAINT if not (change.left and change.right) or change.eased else FAINT - {"support"}
    return any(not unit.classes & faint for unit in units)


def of(side: Side, some: Sequence[int], cls: str) -> list[int]:
    return [index for index in some if cls in side.units[index].classes]


def of_kind(side: Side, some: Sequence[int], kind: str) -> list[int]:
    return [index for index in some if side.units[index].kind == kind]


def from_first(side: Side, some: Sequence[int], cls: str) -> list[int]:
    """Return the units from the first of a class to the end."""
    opening = of(side, some, cls)
    return [index for index in some if index >= opening[0]] if opening else []


def after(side: Side, index: int, cls: str) -> bool:
    """Whether a word of the class stands just before a unit."""
    at = side.every.index(side.units[index])
    return at > 0 and cls in side.every[at - 1].classes


def entered(
    added: DifferenceKind,
    removed: DifferenceKind,
    changed: DifferenceKind,
    one: object,
    two: object,
) -> DifferenceKind:
    """Return the kind for what is only on the right, only on the left, or on both sides."""
    if one is None:
        return added
    return removed if two is None else changed


def between(
    pair: Pair, kind: DifferenceKind, left: Sequence[int], right: Sequence[int], rule: str
) -> Finding:
    one = pair.left.stretch(left) if left else None
    two = pair.right.stretch(right) if right else None
    return Finding(kind, one, two, quotes(pair, one, two), rule)


def single(
    pair: Pair, kind: DifferenceKind, one: int | None, two: int | None, rule: str
) -> Finding:
    return between(pair, kind, [] if one is None else [one], [] if two is None else [two], rule)


def quotes(pair: Pair, one: Span | None, two: Span | None) -> Values:
    found = []
    if one:
        found.append(("from", pair.left.passage.words(one)))
    if two:
        found.append(("to", pair.right.passage.words(two)))
    return tuple(found)


def pairs_of(left: Sequence[int], right: Sequence[int]) -> list[tuple[int | None, int | None]]:
    """Return the units of both sides one by one, None where a side has no more."""
    return [
        (left[n] if n < len(left) else None, right[n] if n < len(right) else None)
        for n in range(max(len(left), len(right)))
    ]
