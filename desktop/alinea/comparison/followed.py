"""Did the other language follow? Changes made in one language version only, or otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from alinea.model.alignment import Alignment, LinkKind
from alinea.model.comparison import (
    ChangeFollowed,
    Comparison,
    Difference,
    DifferenceKind,
    Gravity,
    Place,
)
from alinea.model.statement import Statement

K = DifferenceKind
_QUIET = frozenset({K.VERBATIM, K.EDITORIAL, K.TERM_CHANGED, K.TONE_ADDED, K.TENSE_VOICE})
_VALUES = (
    ("from_date", "to_date"),
    ("from_level", "to_level"),
    ("from_codes", "to_codes"),
    ("event",),
)


@dataclass(frozen=True, slots=True)
class Following:
    """``change`` is an index into the differences of comparison ``of``, 0 or 1.

    ``counterparts`` are indexes into those of the other: what was changed there at the passage
    that answers, empty where nothing was. ``place`` is that passage, None where there is none.
    """

    of: int
    change: int
    outcome: ChangeFollowed
    counterparts: tuple[int, ...]
    place: tuple[int, int] | None = None


def followed(
    first: Comparison, second: Comparison, before: Alignment, after: Alignment
) -> tuple[Following, ...]:
    """Return what became in each language of the changes made in the other.

    ``first`` and ``second`` compare the earlier with the later version in one language each;
    ``before`` and ``after`` align the earlier and the later versions across the languages, the
    language of ``first`` being left. Editorial changes are left out.
    """
    found = []
    links = {0: (_answers(before, turn=False), _answers(after, turn=False)),
             1: (_answers(before, turn=True), _answers(after, turn=True))}  # fmt: skip
    for number, (one, two) in enumerate(((first, second), (second, first))):
        table = _by_sentence(two)
        for index, change in enumerate(one.differences):
            if change.kind in _QUIET or _renumbering(change):
                continue
            targets = _targets(one, change, links[number])
            rivals = sorted({at for target in targets for at in table.get(target, ())})
            outcome, counterparts = _outcome(change, rivals, two)
            found.append(
                Following(number, index, outcome, counterparts, targets[0] if targets else None)
            )
    return tuple(found)


def _outcome(
    change: Difference, rivals: Sequence[int], other: Comparison
) -> tuple[ChangeFollowed, tuple[int, ...]]:
    same = tuple(at for at in rivals if other.differences[at].kind is change.kind)
    if any(_agree(change, other.differences[at]) for at in same):
        return "followed", same
    if same:
        return "differently", same
    kin = tuple(
        at
        for at in rivals
        if _family(other.differences[at].kind) == _family(change.kind)
        and other.differences[at].kind not in _QUIET
    )
    if kin:
        return "differently", kin
    if (
        change.gravity is Gravity.MINOR
        and rivals
        and any(other.differences[at].kind is not K.VERBATIM for at in rivals)
    ):
        return "followed", tuple(rivals)
    return "missed", ()


def _agree(one: Difference, two: Difference) -> bool:
    """Whether what can be compared across languages is the same in both changes."""
    ours, theirs = dict(one.values), dict(two.values)
    for names in _VALUES:
        for name in names:
            if name in ours and name in theirs and ours[name] != theirs[name]:
                return False
    return _figures(ours) == _figures(theirs)


def _figures(values: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_digits(values.get(name, ""))) for name in ("from", "to"))


def _digits(text: str) -> list[str]:
    found, number = [], ""
    for character in [*text, " "]:
        if character.isdigit():
            number += character
        elif number:
            found.append(number)
            number = ""
    return sorted(found)


def _family(kind: DifferenceKind) -> str:
    name = kind.value
    for part in (
        "DEADLINE",
        "ACTOR",
        "CONDITION",
        "CAVEAT",
        "SCOPE",
        "MECHANISM",
        "STATUS",
        "ACTION",
    ):
        if name.startswith(part):
            return part
    return {"STRENGTHENED": "LEVEL", "WEAKENED": "LEVEL", "AGENT_REMOVED": "ACTOR"}.get(name, name)


def _renumbering(change: Difference) -> bool:
    return change.kind in (K.REORDERED, K.REFERENCE_CHANGED) and change.gravity is Gravity.MINOR


Answers = dict[int, tuple[int, ...]]


def _answers(alignment: Alignment, *, turn: bool) -> Answers:
    found: dict[int, tuple[int, ...]] = {}
    for link in alignment.links:
        if link.kind is LinkKind.MATCH:
            ours, theirs = (link.right, link.left) if turn else (link.left, link.right)
            for at in ours:
                found[at] = (*found.get(at, ()), *theirs)
    return found


def _targets(
    one: Comparison, change: Difference, links: tuple[Answers, Answers]
) -> list[tuple[int, int]]:
    """Return the passages of the other language's versions, 0 earlier and 1 later, that answer."""
    found = []
    for version, place in ((1, change.right), (0, change.left)):
        if place is not None:
            for sentence in _sentences(one.statements[place.statement], place):
                found += [(version, at) for at in links[version].get(sentence, ())]
    return list(dict.fromkeys(found))


def _sentences(statement: Statement, place: Place) -> list[int]:
    return [
        at for at, sentence in enumerate(statement.sentences) if sentence.span.meets(place.span)
    ]


def _by_sentence(comparison: Comparison) -> dict[tuple[int, int], list[int]]:
    found: dict[tuple[int, int], list[int]] = {}
    for index, change in enumerate(comparison.differences):
        for version, place in ((0, change.left), (1, change.right)):
            if place is not None:
                for sentence in _sentences(comparison.statements[place.statement], place):
                    found.setdefault((version, sentence), []).append(index)
    return found
