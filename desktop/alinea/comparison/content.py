"""What is undertaken, read off the words that no slot has accounted for."""

from collections.abc import Sequence

from alinea.comparison.changes import (
    Change,
    Rule,
    Typed,
    between,
    from_first,
    of,
    of_kind,
    quotes,
    weighs,
)
from alinea.comparison.lists import coordinated
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.comparison.vocabulary import closed
from alinea.model.comparison import DifferenceKind

K = DifferenceKind


def clause(
    cls: str, added: DifferenceKind, removed: DifferenceKind, changed: DifferenceKind | None
) -> Rule:
    """Make the rule for clauses that a word of class ``cls`` opens and that run to the end."""

    def rule(pair: Pair, change: Change) -> Typed:
        left, right = (
            from_first(pair.left, change.left, cls),
            from_first(pair.right, change.right, cls),
        )
        if not left and not right:
            return [], change
        one = pair.left.stretch(left) if left else None
        two = pair.right.stretch(right) if right else None
        values = quotes(pair, one, two)
        if left and right and changed:
            found = [Finding(changed, one, two, values, cls)]
        else:
            found = [Finding(removed, one, None, values[:1], cls)] if left else []
            found += [Finding(added, None, two, values[-1:], cls)] if right else []
        return found, change.without(left, right)

    return rule


def conditioned(pair: Pair, change: Change) -> Typed:
    """Report what differs inside a condition that both passages have."""
    if not (change.left and change.right) or of_kind(pair.left, change.left, "figure"):
        return [], change
    if not (_under(pair.left, min(change.left)) and _under(pair.right, min(change.right))):
        return [], change
    found = between(pair, K.CONDITION_CHANGED, change.left, change.right, "condition")
    return [found], change.done()


def _under(side: Side, index: int) -> bool:
    """Whether a unit stands in a clause that a word of condition opens."""
    for at in range(index - 1, max(-1, index - 14), -1):
        gap = side.view.text[side.units[at].span.end : side.units[at + 1].span.start]
        if any(mark in gap for mark in ",;.:"):
            return False
        if "condition" in side.units[at].classes:
            return True
    return False


def mechanism(pair: Pair, change: Change) -> Typed:
    """Report bodies, tools and reviews that enter or leave, with all that comes with them."""
    left, right = (
        of(pair.left, change.left, "mechanism"),
        of(pair.right, change.right, "mechanism"),
    )
    found = []
    if left:
        span = pair.left.stretch(change.left)
        values = (("from", pair.left.passage.words(span)),)
        found.append(Finding(K.MECHANISM_REMOVED, span, None, values, "mechanism"))
    if right:
        span = pair.right.stretch(change.right)
        values = (("to", pair.right.passage.words(span)),)
        found.append(Finding(K.MECHANISM_ADDED, None, span, values, "mechanism"))
    return found, change.done() if found else change


def actions(pair: Pair, change: Change) -> Typed:
    """Find verbs of result that become verbs of process, the reverse, and efforts put before."""
    ours = {cls: of(pair.left, change.left, cls) for cls in ("result", "process", "effort")}
    theirs = {cls: of(pair.right, change.right, cls) for cls in ("result", "process", "effort")}
    found: list[Finding] = []
    left: list[int] = []
    right: list[int] = []
    if bool(ours["effort"]) != bool(theirs["effort"]) and not (ours["result"] or theirs["result"]):
        kind = K.STRENGTHENED if ours["effort"] else K.WEAKENED
        left, right = ours["effort"], theirs["effort"]
        found.append(between(pair, kind, left, right, "effort"))
    for kind, one, two in (
        (K.ACTION_RESULT_TO_PROCESS, "result", "process"),
        (K.ACTION_PROCESS_TO_RESULT, "process", "result"),
    ):
        if ours[one] and theirs[two] and not (ours[two] or theirs[one]):
            found.append(between(pair, kind, ours[one], theirs[two], "action"))
            return found, change.done()
    return found, change.without(left, right)


def reached_persons(pair: Pair, change: Change) -> Typed:
    """Report "all workers" beside "only seasonal workers" as a matter of reach."""
    marks = {"wide", "narrow"}
    marked = [
        any(side.units[index].classes & marks for index in some)
        for side, some in ((pair.left, change.left), (pair.right, change.right))
    ]
    shared = not (of(pair.left, change.left, "person") and of(pair.right, change.right, "person"))
    return reach(pair, change) if any(marked) and shared else ([], change)


def persons(pair: Pair, change: Change) -> Typed:
    """Report other persons concerned, with the words that describe them."""
    left, right = of(pair.left, change.left, "person"), of(pair.right, change.right, "person")
    both = bool(left and right)
    if not (both or _describing(pair, change) or _more_of_them(pair, change)):
        return [], change
    if both:
        ours, theirs = _keywords(pair.left, left), _keywords(pair.right, right)
        if ours < theirs or theirs < ours:
            kind = K.SCOPE_NARROWED if ours < theirs else K.SCOPE_WIDENED
            return [between(pair, kind, left, right, "part")], change.done()
    found = between(pair, K.BENEFICIARY_CHANGED, change.left, change.right, "person")
    return [found], change.done()


def _more_of_them(pair: Pair, change: Change) -> bool:
    """Whether a nationality joins, or leaves, others of whom the same is said."""
    side, some = (pair.left, change.left) if change.left else (pair.right, change.right)
    if (change.left and change.right) or not of(side, some, "link"):
        return False
    named = of_kind(side, some, "name") or of(side, some, "person")
    beside = [index for index in (min(some) - 1, max(some) + 1) if 0 <= index < len(side.units)]
    persons_beside = any(
        side.units[index].kind == "name" or "person" in side.units[index].classes
        for index in beside
    )
    return (
        bool(named)
        and persons_beside
        and any(side.units[index].kind == "name" for index in [*some, *beside])
    )


def _describing(pair: Pair, change: Change) -> bool:
    """Whether words replaced on both sides describe a person that both passages name."""
    if not change.left or not change.right:
        return False
    after = max(change.left) + 1, max(change.right) + 1
    before = min(change.left) - 1, min(change.right) - 1
    for i, j in (after, before):
        if 0 <= i < len(pair.left.units) and 0 <= j < len(pair.right.units):
            same = pair.partner.get(i) == j and "person" in pair.left.units[i].classes
            if (
                same
                and _adjoins(pair.left, change.left, i)
                and _adjoins(pair.right, change.right, j)
            ):
                return True
    return False


def _adjoins(side: Side, some: Sequence[int], index: int) -> bool:
    """Whether nothing but white space, or a light word, stands between a change and a unit."""
    first, last = side.units[min(some)].span, side.units[max(some)].span
    other = side.units[index].span
    gap = (last.end, other.start) if other.start >= last.end else (other.end, first.start)
    between_them = [
        unit for unit in side.every if gap[0] <= unit.span.start and unit.span.end <= gap[1]
    ]
    text = side.view.text[gap[0] : gap[1]]
    return len(between_them) < 2 and not any(mark in text for mark in ",;.:")


def _keywords(side: Side, some: Sequence[int]) -> set[str]:
    return {word for index in some for word in side.units[index].key.split()}


def tone(pair: Pair, change: Change) -> Typed:
    """Report value adjectives and adverbs that come or go without anything else."""
    left, right = _valued(pair.left, change.left), _valued(pair.right, change.right)
    if (not left and not right) or weighs(pair, change.without(left, right)):
        return [], change
    found = between(
        pair,
        K.TONE_ADDED,
        _solid(pair.left, change.left),
        _solid(pair.right, change.right),
        "tone",
    )
    return [found], change.done()


def _solid(side: Side, some: Sequence[int]) -> list[int]:
    """Return units without the connecting words at either end."""
    kept = [index for index in some if "link" not in side.units[index].classes]
    return [index for index in some if kept and kept[0] <= index <= kept[-1]]


def _valued(side: Side, some: Sequence[int]) -> list[int]:
    """Return what values: listed words, adverbs of manner, Spanish adjectives before the noun."""
    found = []
    manner = bool(of(side, some, "hollow"))
    for index in some:
        unit = side.units[index]
        word = unit.span.of(side.view.text).casefold()
        if "tone" in unit.classes:
            found.append(index)
        elif unit.kind != "word" or unit.classes - {"hollow"}:
            continue
        elif (
            (word.endswith(("mente", "ly")) and len(word) > 6)
            or (manner and not unit.classes and len(some) <= 3)
            or (side.passage.language == "es" and _before_noun(side, index))
        ):
            found.append(index)
    return found


_ADJECTIVES = (
    "o",
    "a",
    "os",
    "as",
    "al",
    "ales",
    "ble",
    "bles",
    "nte",
    "ntes",
    "ar",
    "ares",
    "az",
)


def _before_noun(side: Side, index: int) -> bool:
    """Whether a Spanish word stands as adjectives of value do, between article and noun."""
    unit = side.units[index]
    text = side.view.text
    word = unit.span.of(text).casefold()
    before = text[: unit.span.start].split()
    after = text[unit.span.end :].lstrip()
    follows = side.every.index(unit) + 1
    noun = follows < len(side.every) and not side.every[follows].light
    return (
        word.endswith(_ADJECTIVES)
        and bool(before)
        and before[-1].casefold() in _DETERMINERS
        and noun
        and after[:1].isalpha()
        and text[unit.span.end : side.every[follows].span.start].strip() == ""
    )


_DETERMINERS = frozenset(
    (
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "unos",
        "unas",
        "su",
        "sus",
        "esta",
        "este",
        "del",
        "al",
    )
)


def hypernyms(pair: Pair, change: Change) -> Typed:
    """Find a narrower expression for a wider one, or the reverse, on the two sides of a change."""
    language = pair.left.passage.language
    for left in _windows(change.left):
        for right in _windows(change.right):
            one = " ".join(pair.left.units[i].key for i in left)
            two = " ".join(pair.right.units[j].key for j in right)
            for kind, narrow, wide in ((K.SCOPE_WIDENED, one, two), (K.SCOPE_NARROWED, two, one)):
                if closed(narrow, wide, language):
                    return [between(pair, kind, change.left, change.right, "part")], change.done()
    return [], change


def _windows(some: Sequence[int], most: int = 3) -> list[Sequence[int]]:
    """Return the runs of up to three of some units, the longest first."""
    return [
        some[at : at + size]
        for size in range(min(most, len(some)), 0, -1)
        for at in range(len(some) - size + 1)
    ]


def reach(pair: Pair, change: Change) -> Typed:
    """Report words that make an object larger or smaller: all, including, only, in particular."""
    score = 0
    for side, some, sign in ((pair.left, change.left, -1), (pair.right, change.right, 1)):
        wide, narrow = of(side, some, "wide"), of(side, some, "narrow")
        if bool(wide) != bool(narrow):
            score += sign if wide else -sign
    if not score:
        return [], change
    kind = K.SCOPE_WIDENED if score > 0 else K.SCOPE_NARROWED
    return [between(pair, kind, change.left, change.right, "reach")], change.done()


def citation(pair: Pair, change: Change) -> Typed:
    """Report another text cited: its kind, or the proper name beside the word for it, differs."""
    left, right = _citing(pair.left, change.left), _citing(pair.right, change.right)
    if not (left and right):
        return [], change
    found = between(pair, K.REFERENCE_CHANGED, change.left, change.right, "reference")
    return [found], change.done()


def _citing(side: Side, some: Sequence[int]) -> bool:
    """Whether a change names a text: "Camp David Principles", or "Waitangi" before "Communiqué"."""
    if not some or of_kind(side, some, "figure"):
        return False
    proper = any(
        side.units[index].span.of(side.view.text)[:1].isupper() for index in some if index > 0
    )
    near = [*some, min(some) - 1, min(some) - 2, max(some) + 1]
    named = any(
        "instrument" in side.units[index].classes
        and side.units[index].span.of(side.view.text)[:1].isupper()
        for index in near
        if 0 <= index < len(side.units)
    )
    return proper and named


def rest(pair: Pair, change: Change) -> Typed:
    """Words put in or taken out widen or narrow; words replaced by strangers are shown."""
    left, right = change.left, change.right
    if left and right:
        return [between(pair, K.TERM_CHANGED, left, right, "words")], change.done()
    side, some = (pair.left, left) if left else (pair.right, right)
    listed = coordinated(side, some)
    kind = K.SCOPE_WIDENED if listed != bool(left) else K.SCOPE_NARROWED
    found = between(pair, kind, left, right, "item" if listed else "qualifier")
    return [found], change.done()
