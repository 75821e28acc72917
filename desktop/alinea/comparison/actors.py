"""Who acts: actors widened, narrowed, changed, and agents that disappear."""

from collections.abc import Callable, Iterable, Sequence

from alinea.comparison.pairs import Finding, Findings, Pair, Passage, Side, spread
from alinea.comparison.units import units
from alinea.model.commitment import Actor, ActorKind, Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

_BELOW = (ActorKind.BODY, ActorKind.SUBSET)


def actors(pair: Pair) -> Findings:
    """Compare the parties that the actors of both sides resolve to."""
    left, right = pair.left.passage, pair.right.passage
    if not left.commitments or not right.commitments:
        return Findings()
    ours, theirs = _all(left), _all(right)
    covered = Findings(
        (), _resolved(pair, pair.left, _codes(ours)), _resolved(pair, pair.right, _codes(theirs))
    )
    if _agentless(left) or _agentless(right):
        gone = _agentless(right) and not _agentless(left) and _explicit(left)
        return covered + _agent_removed(pair, ours) if gone else covered
    kind = _kind(pair, ours, theirs)
    if kind is None:
        return covered if _codes(ours) and _codes(theirs) else Findings()
    if pair.close and not _touched(pair):
        return covered
    values = (
        ("from", _words(left)),
        ("to", _words(right)),
        ("from_codes", " ".join(_codes(ours))),
        ("to_codes", " ".join(_codes(theirs))),
        ("body", "1" if kind[1] == "body" else ""),
        ("others", "1" if _strangers(ours, theirs) else ""),
    )
    found = Finding(kind[0], spread(_named(left)), spread(_named(right)), values, kind[1])
    return covered + Findings((found,))


def _kind(pair: Pair, ours: list[Actor], theirs: list[Actor]) -> tuple[DifferenceKind, str] | None:
    """Return what the change is, and whether the parties, a body or mere names decided it."""
    one, two = set(_codes(ours)), set(_codes(theirs))
    below = _below(pair.left, ours), _below(pair.right, theirs)
    if one and two and one != two and not any(below):
        return _sets(one, two, mixed=_strangers(ours, theirs)), "actors"
    if below[0] != below[1] and (one or two) and (_touched(pair) or not pair.close):
        return DifferenceKind.ACTOR_NARROWED if below[1] else DifferenceKind.ACTOR_WIDENED, "body"
    if one and two and one != two:
        return _sets(one, two, mixed=_strangers(ours, theirs)), "actors"
    joint = [any(actor.kind is ActorKind.BODY for actor in some) for some in (ours, theirs)]
    if joint[0] != joint[1] and pair.close and _renamed(pair, any):
        if _beside(ours if joint[0] else theirs):
            grown = DifferenceKind.ACTOR_WIDENED, DifferenceKind.ACTOR_NARROWED
            return grown[joint[0]], "names"
        return DifferenceKind.ACTOR_CHANGED, "names"
    if not (one and two) and pair.close and (number := _numbers(pair)):
        return number, "names"
    if (all(below) or not (one and two)) and pair.close and _both_renamed(pair):
        return DifferenceKind.ACTOR_CHANGED, "body" if all(below) else "names"
    return None


def _numbers(pair: Pair) -> DifferenceKind | None:
    """Return what "States Parties" beside "the depositary State" is: many become one."""
    many = []
    for side in (pair.left, pair.right):
        some = [
            side.units[index].span.of(side.view.text).casefold()
            for span in _named(side.passage)
            for index in side.within(span)
            if "state" in side.units[index].classes
        ]
        if not some:
            return None
        many.append(any(word.endswith("s") for word in some))
    if many[0] == many[1] or not _both_renamed(pair):
        return None
    return DifferenceKind.ACTOR_NARROWED if many[0] else DifferenceKind.ACTOR_WIDENED


def _below(side: Side, some: list[Actor]) -> bool:
    """Whether all actors are bodies of a state; a commission of several is none."""
    joint = any(
        "mechanism" in side.units[index].classes
        for actor in some
        if actor.span
        for index in side.within(actor.span)
    )
    return bool(some) and not joint and all(actor.kind in _BELOW for actor in some)


def _beside(some: list[Actor]) -> bool:
    """Whether a body acts beside somebody else."""
    return any(actor.kind is not ActorKind.BODY for actor in some)


def _strangers(ours: list[Actor], theirs: list[Actor]) -> bool:
    """Whether one side names somebody besides the parties who is not named on the other."""
    some = [{one.name.casefold() for one in side if not one.codes} for side in (ours, theirs)]
    return some[0] != some[1]


def _sets(one: set[str], two: set[str], *, mixed: bool) -> DifferenceKind:
    if mixed:
        return DifferenceKind.ACTOR_CHANGED
    if one < two:
        return DifferenceKind.ACTOR_WIDENED
    return DifferenceKind.ACTOR_NARROWED if two < one else DifferenceKind.ACTOR_CHANGED


def _both_renamed(pair: Pair) -> bool:
    """Whether on both sides what names the actors has no counterpart in the other text."""
    return _renamed(pair, all)


def _renamed(pair: Pair, how: Callable[[Iterable[bool]], bool]) -> bool:
    """Whether what names the actors has no counterpart, on all or any of the sides."""
    left, right = pair.left.passage, pair.right.passage
    if _words(left).casefold() == _words(right).casefold():
        return False
    return how(
        any(pair.touched(side, span) >= 0.5 for span in _named(passage))
        for side, passage in (("left", left), ("right", right))
    )


def _touched(pair: Pair) -> bool:
    """Whether any word by which actors are named, or the chapeau above, differs."""
    return any(
        pair.touched(side, span) > 0 or not one.passage.whole.holds(span)
        for side, one in (("left", pair.left), ("right", pair.right))
        for span in _named(one.passage)
    ) or not (_named(pair.left.passage) and _named(pair.right.passage))


def _all(passage: Passage) -> list[Actor]:
    return [actor for one in passage.commitments for actor in one.actors]


def _codes(some: list[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for actor in some for code in actor.codes))


def _named(passage: Passage) -> tuple[Span, ...]:
    spans = (actor.span for actor in _all(passage))
    return tuple(dict.fromkeys(span for span in spans if span is not None))


def _resolved(pair: Pair, side: Side, codes: Sequence[str]) -> tuple[Span, ...]:
    """Return the spans of the actors that were resolved, without those that name one party more.

    A name that the codes do not have, and that is new, is left to be found by its words.
    """
    loose = pair.loose("left" if side is pair.left else "right")
    missed = [
        side.spans[index]
        for index in sorted(loose)
        if side.units[index].kind == "name" and side.units[index].key.strip("=") not in codes
    ]
    return tuple(
        span for span in _named(side.passage) if not any(span.meets(one) for one in missed)
    )


def _words(passage: Passage) -> str:
    span = spread(_named(passage))
    return passage.words(span) if span and len(span) < 120 else ""


def _explicit(passage: Passage) -> bool:
    return any(actor.span is not None and not actor.inferred for actor in _all(passage))


def _agentless(passage: Passage) -> bool:
    return all(_hidden(one) for one in passage.commitments)


def _hidden(one: Commitment) -> bool:
    """Whether it is a passive, or a Spanish "se" form, that says not who acts."""
    passive = one.cue.voice == "passive" or "passive" in one.flags
    return passive and all(actor.inferred or actor.span is None for actor in one.actors)


def _agent_removed(pair: Pair, ours: list[Actor]) -> Findings:
    cue = pair.right.passage.commitments[0].cue.span
    values = (
        ("from", _words(pair.left.passage)),
        ("to", pair.right.passage.words(cue)),
        ("from_codes", " ".join(_codes(ours))),
    )
    found = Finding(
        DifferenceKind.AGENT_REMOVED, spread(_named(pair.left.passage)), cue, values, "agent"
    )
    return Findings((found,))


def by_mechanism(one: Commitment) -> bool:
    """Whether a body that serves the parties acts, and none of them: a secretariat, a committee."""
    words = [
        unit
        for actor in one.actors
        for unit in units(actor.name, "es" if one.cue.entry.startswith("es:") else "en")
    ]
    return (
        not one.codes
        and any("mechanism" in unit.classes for unit in words)
        and all(actor.kind is not ActorKind.WE for actor in one.actors)
    )
