"""What is to be done: a result that becomes a process, a process that becomes a result."""

from alinea.comparison.pairs import Finding, Findings, Pair, Side
from alinea.comparison.strength import couples
from alinea.model.commitment import Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

_VERBS = frozenset({"process", "result", "effort"})


def actions(pair: Pair) -> Findings:
    """Compare the kind of action of the commitments that answer each other."""
    if not pair.left.passage.commitments or not pair.right.passage.commitments:
        return Findings()
    found = Findings()
    for one, two in couples(pair):
        ours, theirs = _verb(pair.left, one), _verb(pair.right, two)
        kinds = _sort(pair.left, ours, one), _sort(pair.right, theirs, two)
        if kinds[0] == kinds[1]:
            continue
        process = ("left", ours) if kinds[0] == "process" else ("right", theirs)
        if _only_effort(pair, *process):
            continue
        if pair.close and not (
            pair.touched("left", ours) > 0 or pair.touched("right", theirs) > 0
        ):
            continue
        kind = (
            DifferenceKind.ACTION_RESULT_TO_PROCESS
            if kinds[1] == "process"
            else DifferenceKind.ACTION_PROCESS_TO_RESULT
        )
        values = (
            ("from", pair.left.passage.words(ours)),
            ("to", pair.right.passage.words(theirs)),
        )
        found += Findings((Finding(kind, ours, theirs, values, "action"),), (ours,), (theirs,))
    return found


def _sort(side: Side, verbs: Span, one: Commitment) -> str:
    """Return "result" or "process": what the vocabulary says of the verbs, else the slot."""
    known = {
        cls
        for index in side.within(verbs)
        for cls in ("result", "process")
        if cls in side.units[index].classes
    }
    if "effort" in {cls for index in side.within(verbs) for cls in side.units[index].classes}:
        return one.action_kind
    return known.pop() if len(known) == 1 else one.action_kind


def _only_effort(pair: Pair, name: str, span: Span) -> bool:
    """Whether trying is all that makes it a process: that is a matter of strength."""
    side = pair.left if name == "left" else pair.right
    new = [side.units[index] for index in side.within(span) if index in pair.loose(name)]
    return bool(new) and all(
        "effort" in unit.classes and "process" not in unit.classes for unit in new
    )


def _verb(side: Side, one: Commitment) -> Span:
    """Return the verbs of the action: "investigate and prosecute", "consider setting up".

    They may begin inside the cue ("will promote"), of which the modal verb is left out.
    """
    start = min(one.cue.span.start, one.action.start)
    within = side.within(Span(start, max(one.action.end, one.cue.span.end)))
    verbs = [index for index in within if side.units[index].classes & _VERBS]
    begins = next((index for index in within if side.spans[index].start >= one.action.start), None)
    if not verbs or (begins is not None and verbs[0] > begins):
        return side.stretch((begins, begins)) if begins is not None else one.action
    last = verbs[0]
    for index in range(verbs[0] + 1, min(verbs[0] + 5, len(side.units))):
        if side.units[index].classes & _VERBS:
            last = index
        elif "link" not in side.units[index].classes:
            break
    return side.stretch((verbs[0], last))
