"""Who acts, read off the words before the verb where no slot has told it."""

from collections.abc import Sequence

from alinea.comparison.changes import Change, Typed, of, of_kind, quotes
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

K = DifferenceKind
_LISTED = frozenset({"name", "body", "person"})
_ACTING = ("state", "body", "person", "mechanism")


def subject(pair: Pair, change: Change) -> Typed:
    """Report actors added, taken away or replaced before the first cue of both passages."""
    if not before_verb(pair.left, change.left) or not before_verb(pair.right, change.right):
        return [], change
    left, right = _acting(pair.left, change.left), _acting(pair.right, change.right)
    kind = _kind(pair, change, left, right)
    if kind is None:
        return [], change
    one = _shown(pair.left, change.left, pair.right)
    two = _shown(pair.right, change.right, pair.left)
    body = "1" if "body" in left or "body" in right else ""
    listed = "1" if (one is None or two is None) and (left | right) & _LISTED else ""
    values = (*quotes(pair, one, two), ("body", body), ("listed", listed))
    return [Finding(kind, one, two, values, "subject")], change.done()


def _shown(side: Side, some: Sequence[int], other: Side) -> Span | None:
    """Return the stretch of some units without links, and names that the other side has too."""
    theirs = {unit.key for unit in other.units if unit.kind == "name"}
    new = [
        index
        for index in some
        if "link" not in side.units[index].classes and side.units[index].key not in theirs
    ]
    return side.stretch(new or some) if some else None


def before_verb(side: Side, some: Sequence[int]) -> bool:
    """Whether units stand before the first verb of their passage; none always do."""
    cues = [one.cue.span for one in side.passage.commitments]
    cues += [one.cue for one in side.passage.classes if one.cue is not None]
    if not cues:
        return False
    first = min(cue.start for cue in cues)
    if any(side.spans[index].end > first for index in some):
        return False
    last = max(some, default=0)
    return not any(unit.classes & _VERBS for unit in side.units[:last])


_VERBS = frozenset({"modal", "result", "process", "support"})


def _acting(side: Side, some: Sequence[int]) -> set[str]:
    """Return what kinds of actor some units name: a name, a state, a body."""
    found = {cls for cls in _ACTING if of(side, some, cls)}
    if of_kind(side, some, "name"):
        found.add("name")
    return found


def _kind(pair: Pair, change: Change, left: set[str], right: set[str]) -> DifferenceKind | None:
    reached = _reached(pair, change)
    if reached is not None and not (left | right) & {"name", "body", "person"}:
        return reached
    if not (left | right) - {"state"}:
        return None if not (left or right) else reached
    if not change.left or not change.right:
        return _one_sided(pair, change, left | right)
    below = ("body" in left and not left & {"name", "state"}, "body" in right)
    if below[0] != below[1] and "mechanism" not in left | right:
        return K.ACTOR_WIDENED if below[0] else K.ACTOR_NARROWED
    return K.ACTOR_CHANGED


def _one_sided(pair: Pair, change: Change, named: set[str]) -> DifferenceKind:
    """Return what a word put in or taken out of the subject does to it."""
    listed = bool(of(pair.left, change.left, "link") or of(pair.right, change.right, "link"))
    grew = not change.left
    if listed or not named & {"body", "person"}:
        return K.ACTOR_WIDENED if grew else K.ACTOR_NARROWED
    if "person" in named:
        return K.ACTOR_CHANGED
    return K.ACTOR_NARROWED if grew else K.ACTOR_WIDENED


def _reached(pair: Pair, change: Change) -> DifferenceKind | None:
    """Return the kind for "all Parties" beside "the Parties of the region"."""
    score = 0
    for side, some, sign in ((pair.left, change.left, -1), (pair.right, change.right, 1)):
        score += sign * (bool(of(side, some, "wide")) - bool(of(side, some, "narrow")))
    if not score:
        return None
    return K.ACTOR_WIDENED if score > 0 else K.ACTOR_NARROWED
