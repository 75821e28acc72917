"""What the remaining words change: everything that no slot of a commitment has accounted for.

Every hunk of substance ends as some difference, so that nothing that matters is passed over in
silence; what is left over after this module is spelling, order and words of equal strength.
"""

from collections.abc import Iterator, Sequence

from alinea.comparison import content, dated
from alinea.comparison.changes import Change, Rule, of, weighs
from alinea.comparison.hunks import Hunk
from alinea.comparison.pairs import Finding, Findings, Pair, Side
from alinea.comparison.stems import kindred, synonyms
from alinea.comparison.subject import before_verb, subject
from alinea.comparison.units import Unit
from alinea.comparison.vocabulary import closed
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Language

K = DifferenceKind

RULES: tuple[Rule, ...] = (
    subject,
    content.clause("caveat", K.CAVEAT_ADDED, K.CAVEAT_REMOVED, None),
    content.clause("condition", K.CONDITION_ADDED, K.CONDITION_REMOVED, K.CONDITION_CHANGED),
    content.conditioned,
    dated.dates,
    content.citation,
    dated.figures,
    dated.loosely,
    content.tone,
    content.reached_persons,
    content.persons,
    content.mechanism,
    content.actions,
    content.hypernyms,
    content.reach,
    content.rest,
)
GENERAL = frozenset({"item", "qualifier", "words"})
"""Rules that know nothing of the words, only how they stand."""


LONG = 4
"""Words of substance that are a change of their own wherever they stand."""


def words(
    pair: Pair,
    accounted: Findings,
    named: Sequence[Finding] = (),
    *,
    echo: bool = False,
    plain: bool = False,
) -> Findings:
    """Type what is left of the hunks.

    Words beside those in which ``named`` differences stand are part of these. With ``echo``, words that only recur are nothing new; with ``plain``, as where a commitment has
    become mere talk, only what a rule can name is reported.
    """
    if not pair.close:
        return Findings()
    changes = _of_one_subject(pair, list(_changes(pair, accounted, echo=echo)))
    found: list[Finding] = []
    general: list[tuple[Change, list[Finding]]] = []
    typed: list[Change] = []
    for change in _eased(pair, changes):
        left = change
        for rule in RULES:
            if not weighs(pair, left):
                break
            some, left = rule(pair, left)
            if any(one.rule in GENERAL for one in some):
                general.append((change, some))
            elif some:
                found += some
                typed.append(change)
    near = _spans_of(pair, named)
    for change, some in general:
        beside = any(_beside(change, other) for other in typed if other is not change)
        beside = (beside or _within_reach(change, near)) and not _apart(pair, change)
        if not plain and not beside:
            found += some
    return Findings(tuple(found))


def _of_one_subject(pair: Pair, changes: list[Change]) -> list[Change]:
    """Put the changes before the verb together: they all describe who acts."""
    front = [
        one
        for one in changes
        if (one.left or one.right)
        and before_verb(pair.left, one.left)
        and before_verb(pair.right, one.right)
    ]
    if len(front) < 2:
        return changes
    whole = Change(
        tuple(sorted(i for one in front for i in one.left)),
        tuple(sorted(j for one in front for j in one.right)),
        front[0].hunk,
        any(one.eased for one in front),
    )
    return [whole, *(one for one in changes if one not in front)]


def _spans_of(pair: Pair, named: Sequence[Finding]) -> tuple[set[int], set[int]]:
    """Return the units in which differences have been named already."""
    return (
        {i for one in named if one.left for i in pair.left.within(one.left)},
        {j for one in named if one.right for j in pair.right.within(one.right)},
    )


def _within_reach(change: Change, near: tuple[set[int], set[int]]) -> bool:
    """Whether a change stands right beside words in which a difference has been named."""
    sides = ((change.left, near[0]), (change.right, near[1]))
    return any(
        min(some) - step in named or max(some) + step in named
        for some, named in sides
        if some
        for step in (1, 2)
    )


def _apart(pair: Pair, change: Change) -> bool:
    """Whether a change is one by itself wherever it stands: another item, another act."""
    sides = ((pair.left, change.left), (pair.right, change.right))
    if max(len(change.left), len(change.right)) >= LONG:
        return True
    if change.left and change.right:
        return all(of(side, some, "result") for side, some in sides)
    return any(of(side, some[:1], "link") and len(some) > 1 for side, some in sides)


def _beside(one: Change, other: Change) -> bool:
    """Whether a change stands next to one that a rule has named, one word in between at most."""
    return any(
        min(theirs) - max(ours) in (1, 2) or min(ours) - max(theirs) in (1, 2)
        for ours, theirs in ((one.left, other.left), (one.right, other.right))
        if ours and theirs
    )


def _changes(pair: Pair, accounted: Findings, *, echo: bool) -> Iterator[Change]:
    ours, theirs = _covered(pair.left, accounted.left), _covered(pair.right, accounted.right)
    if echo:
        ours |= _echoes(pair.left, pair.right)
        theirs |= _echoes(pair.right, pair.left)
    for hunk in pair.matched.hunks:
        yield _without_equals(pair, _uncovered(pair, hunk, ours, theirs))


def _uncovered(pair: Pair, hunk: Hunk, ours: set[int], theirs: set[int]) -> Change:
    """Return a hunk without what is accounted for, and without what renders a word that is."""
    language = pair.left.passage.language
    units = pair.left.units, pair.right.units
    taken_left = [i for i in hunk.left if i in ours]
    taken_right = [j for j in hunk.right if j in theirs]
    left = tuple(
        i
        for i in hunk.left
        if i not in ours
        and not any(equal(units[0][i], units[1][j], language) for j in taken_right)
    )
    right = tuple(
        j
        for j in hunk.right
        if j not in theirs
        and not any(equal(units[0][i], units[1][j], language) for i in taken_left)
    )
    eased = len(left) + len(taken_left) < len(hunk.left) or len(right) + len(taken_right) < len(
        hunk.right
    )
    return Change(left, right, hunk, eased)


def _covered(side: Side, spans: Sequence[Span]) -> set[int]:
    return {index for span in spans for index in side.within(span)}


def _echoes(one: Side, other: Side) -> set[int]:
    language = one.passage.language
    return {
        index
        for index, unit in enumerate(one.units)
        if any(
            unit.key == two.key or (unit.kind == "word" and kindred(unit.key, two.key, language))
            for two in other.units
        )
    }


def _without_equals(pair: Pair, change: Change) -> Change:
    """Take out what is spelt otherwise, of one family, or a synonym."""
    language = pair.left.passage.language
    ours = [pair.left.units[i] for i in change.left]
    theirs = [pair.right.units[j] for j in change.right]
    joined = ["".join(unit.key for unit in some).replace(" ", "") for some in (ours, theirs)]
    if joined[0] == joined[1]:
        return change.done()
    left: list[int] = []
    right: list[int] = []
    for i in change.left:
        for j in change.right:
            if j not in right and equal(pair.left.units[i], pair.right.units[j], language):
                left.append(i)
                right.append(j)
                break
    rest = change.without(left, right)
    return Change(rest.left, rest.right, rest.hunk, change.eased or bool(left))


def _eased(pair: Pair, changes: Sequence[Change]) -> list[Change]:
    """Take out words that were put elsewhere in another form: "keep … confidential"."""
    language = pair.left.passage.language
    gone: set[tuple[int, int]] = set()
    left, right = set(), set()
    for one in changes:
        for other in changes:
            if one is other:
                continue
            for i in one.left:
                for j in other.right:
                    if i not in left and j not in right and _moved_form(pair, i, j, language):
                        left.add(i)
                        right.add(j)
                        gone.add((i, j))
    if not gone:
        return list(changes)
    found = []
    for change in changes:
        rest = change.without(left, right)
        eased = change.eased or rest != change
        found.append(Change(rest.left, rest.right, rest.hunk, eased))
    return found


def _moved_form(pair: Pair, i: int, j: int, language: Language) -> bool:
    one, two = pair.left.units[i], pair.right.units[j]
    return one.kind == two.kind == "word" and not one.classes & _STAY and equal(one, two, language)


_STAY = frozenset({"link", "negation", "effort", "hollow", "modal", "support", "wide", "narrow"})


def equal(one: Unit, two: Unit, language: Language) -> bool:
    """Whether one may stand for the other without a change of sense."""
    if one.equals(two):
        return True
    if one.kind != "word" or two.kind != "word":
        return False
    if not (one.classes | two.classes) & {"person", "negation", "link"} and kindred(
        one.key, two.key, language
    ):
        return True
    marked = {"process", "result", "person", "effort", "negation", "wide", "narrow", "link"}
    apart = (
        (one.classes & marked) != (two.classes & marked)
        or "person" in one.classes
        or closed(one.key, two.key, language)
        or closed(two.key, one.key, language)
    )
    return not apart and synonyms(one.key, two.key, language)
