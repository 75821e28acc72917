"""Two passages in one language compared: slot by slot, then what is left of the words."""

from collections.abc import Callable, Sequence

from alinea.comparison.actions import actions
from alinea.comparison.actors import actors, by_mechanism
from alinea.comparison.clauses import clauses
from alinea.comparison.drafts import REWORDED, drafts
from alinea.comparison.ground import Ground, difference
from alinea.comparison.meetings import Meeting, spoken
from alinea.comparison.negation import negation
from alinea.comparison.pairs import (
    CLOSE,
    KIN,
    Finding,
    Findings,
    Pair,
    Passage,
    narrowed,
    pair,
    spread,
)
from alinea.comparison.references import Renumbered, references
from alinea.comparison.strength import modal_shift, strength
from alinea.comparison.terms import terms
from alinea.comparison.times import times
from alinea.comparison.words import words
from alinea.language.tokens import tokens
from alinea.model.comparison import Difference, DifferenceKind
from alinea.model.span import Span

K = DifferenceKind
FORMAL = frozenset({K.REORDERED, K.SPLIT, K.MERGED, K.BRACKET_STATUS})
"""Kinds that say nothing of the words."""

SLIGHT = FORMAL | {K.REFERENCE_CHANGED, K.TONE_ADDED, K.TENSE_VOICE, K.EDITORIAL}
"""Kinds that do not yet say that another thing is undertaken."""

NAMED = frozenset(
    {
        K.ACTION_RESULT_TO_PROCESS,
        K.ACTION_PROCESS_TO_RESULT,
        K.BENEFICIARY_CHANGED,
        K.MECHANISM_ADDED,
        K.MECHANISM_REMOVED,
        K.REFERENCE_CHANGED,
        K.TERM_CHANGED,
    }
)
"""Kinds that say what is done, for whom and by what means: words beside them belong to them."""

LEVELS = frozenset({K.STRENGTHENED, K.WEAKENED, K.STATUS_LOST, K.STATUS_GAINED})

_SLOTS: tuple[Callable[[Pair], Findings], ...] = (strength, actors, times, actions, clauses)
Shared = tuple[int, list[int], list[int]]
Found = list[tuple[Finding, int | None]]


def compared(
    ground: Ground, left: Passage, right: Passage, meeting: Meeting, renumbered: Renumbered
) -> list[Difference]:
    """Return all differences of two passages that answer each other, EDITORIAL if none counts."""
    kin = ground.bonds.of(left.number, right.number).relation == "other"
    whole = pair(left, right, least=KIN if kin else CLOSE)
    shared = _shared(ground, left, right)
    found: Found = []
    covered = Findings()
    for number, ours, theirs in shared:
        slots = _slots(narrowed(whole, ours, theirs))
        covered += slots
        found += [(one, number) for one in slots.found]
    if not shared and not (left.commitments and right.commitments):
        covered += (slots := strength(whole))
        found += [(one, None) for one in slots.found]
    if not any(one.kind in LEVELS for one, _ in found):
        covered += (shift := modal_shift(whole))
        found += [(one, None) for one in shift.found]
    covered += _orphans(left, right, shared)
    rest = negation(whole) + references(whole, renumbered) + drafts(whole) + terms(whole)
    covered += rest
    found += [(one, None) for one in rest.found]
    uneven = len(meeting.left) != len(meeting.right)
    talk = any(one.kind in (K.STATUS_LOST, K.STATUS_GAINED) for one, _ in found)
    named = [one for one, _ in found if one.kind in NAMED]
    rest = words(whole, covered, named, echo=uneven, plain=talk)
    found += [(one, None) for one in rest.found]
    found = _once(found)
    if not whole.close and not any(one.kind not in SLIGHT for one, _ in found):
        found += [(one, number) for number in _numbers(shared) for one in rewritten(whole)]
    found += [(one, None) for one in _form(ground, left, right, meeting)]
    found += _likeness(whole, found, [number for number, _, _ in shared])
    return [
        difference(left, right, one, _thread(one, number, shared, left, right))
        for one, number in found
    ]


def _numbers(shared: Sequence[Shared]) -> list[int | None]:
    return [number for number, _, _ in shared] or [None]


def rewritten(whole: Pair) -> list[Finding]:
    """Show the words of passages that have too few in common for anything finer to be said."""
    left, right = whole.left.passage, whole.right.passage
    one, two = _matter(left), _matter(right)
    values = (("from", left.words(one)), ("to", right.words(two)))
    return [Finding(K.TERM_CHANGED, one, two, values, "rewritten"), *_means(whole)]


def _means(whole: Pair) -> list[Finding]:
    """Find mechanisms that only one of two quite different wordings names."""
    found = []
    for kind, side, other, name in (
        (K.MECHANISM_REMOVED, whole.left, whole.right, "from"),
        (K.MECHANISM_ADDED, whole.right, whole.left, "to"),
    ):
        some = [i for i, unit in enumerate(side.units) if "mechanism" in unit.classes]
        if some and not any("mechanism" in unit.classes for unit in other.units):
            span = side.spans[some[0]]
            left = span if name == "from" else None
            values = ((name, side.passage.words(span)),)
            found.append(Finding(kind, left, None if left else span, values, "mechanism"))
    return found


def _matter(passage: Passage) -> Span:
    if passage.commitments:
        return spread(one.action for one in passage.commitments) or passage.whole
    return passage.whole


def _slots(sub: Pair) -> Findings:
    found = Findings()
    for rule in _SLOTS:
        found += rule(sub)
    return found


def _shared(ground: Ground, left: Passage, right: Passage) -> list[Shared]:
    """Return the threads that run through both passages, with their commitments on each side.

    Where one passage undertakes nothing, the threads of the other only speak of it there.
    """
    ours: dict[int, list[int]] = {}
    theirs: dict[int, list[int]] = {}
    for passage, into in ((left, ours), (right, theirs)):
        for index in passage.indexes:
            into.setdefault(ground.threads[passage.number][index], []).append(index)
    if not ours or not theirs:
        return [
            (number, ours.get(number, []), theirs.get(number, [])) for number in (ours or theirs)
        ]
    return [(number, ours[number], theirs[number]) for number in ours if number in theirs]


def _orphans(left: Passage, right: Passage, shared: Sequence[Shared]) -> Findings:
    """Cover what is reported as a commitment of one side only; a mechanism's is not."""
    if not left.commitments or not right.commitments:
        return Findings()
    kept = (
        {at for _, some, _ in shared for at in some},
        {at for _, _, some in shared for at in some},
    )
    spans: list[tuple[Span, ...]] = []
    for passage, own in ((left, kept[0]), (right, kept[1])):
        spans.append(
            tuple(
                Span(one.action.start, max(one.action.end, one.span.end))
                for index, one in zip(passage.indexes, passage.commitments, strict=True)
                if index not in own and not by_mechanism(one)
            )
        )
    return Findings((), spans[0], spans[1])


def _once(found: Found) -> Found:
    """Drop what a second rule, or a second thread, has found at the same place."""
    kept: Found = []
    for one, number in found:
        if not any(_doubles(one, other) for other, _ in kept):
            kept.append((one, number))
    return kept


def _doubles(one: Finding, other: Finding) -> bool:
    if one.kind is not other.kind or one.rule in ("bracket", "mark"):
        return False
    for mine, theirs in ((one.left, other.left), (one.right, other.right)):
        if mine and theirs and mine.meets(theirs):
            return True
    return False


def _form(ground: Ground, left: Passage, right: Passage, meeting: Meeting) -> list[Finding]:
    """Split, merged, moved."""
    found = []
    ours = len(spoken(ground.extractions[left.number], meeting.left))
    theirs = len(spoken(ground.extractions[right.number], meeting.right))
    if ours == 1 and theirs > 1:
        found.append(Finding(K.SPLIT, None, None, (("parts", str(theirs)),), "split"))
    if theirs == 1 and ours > 1:
        found.append(Finding(K.MERGED, None, None, (("parts", str(ours)),), "merged"))
    if meeting.moved:
        found.append(Finding(K.REORDERED, None, None, (), "moved"))
    return found


def _likeness(whole: Pair, found: Found, threads: Sequence[int]) -> Found:
    """Say of passages without any other difference of words whether they are word for word."""
    if any(one.kind not in FORMAL for one, _ in found) or not whole.close:
        return []
    bracketed = any(one.kind is K.BRACKET_STATUS for one, _ in found)
    reworded = any(dict(one.values).get("event") in REWORDED for one, _ in found)
    split = any(one.kind in (K.SPLIT, K.MERGED) for one, _ in found)
    if plain(whole.left.view.text) == plain(whole.right.view.text):
        some = [] if bracketed else [Finding(K.VERBATIM, None, None, (), "verbatim")]
    elif split or reworded:
        some = []
    else:
        some = [Finding(K.EDITORIAL, *_first_edit(whole), "editorial")]
    return [(one, number) for one in some for number in (*threads, None)[: max(1, len(threads))]]


def _first_edit(whole: Pair) -> tuple[Span | None, Span | None, tuple[tuple[str, str], ...]]:
    """Return the words that differ, where they are few enough to be shown."""
    from alinea.alignment.edits import edits  # noqa: PLC0415

    changed = [
        one
        for one in edits(whole.left.view.text, whole.right.view.text)
        if one.kind != "same" and (len(one.left) or len(one.right))
    ]
    if not changed:
        return None, None, ()
    lefts = [one.left for one in changed if len(one.left)]
    rights = [one.right for one in changed if len(one.right)]
    values: list[tuple[str, str]] = []
    left = right = None
    if lefts and len(changed) == 1:
        left = whole.left.view.place(lefts[0]).span
        values.append(("from", lefts[0].of(whole.left.view.text)))
    if rights and len(changed) == 1:
        right = whole.right.view.place(rights[0]).span
        values.append(("to", rights[0].of(whole.right.view.text)))
    marks = all(one.kind in ("punctuation", "case") for one in changed)
    values.append(("sort", changed[0].kind if marks else "words"))
    return left, right, tuple(values)


def plain(text: str) -> str:
    """Return ``text`` for telling whether two are word for word the same."""
    return " ".join(
        token.text.casefold() for token in tokens(text.translate(_QUOTES)) if token.text != '"'
    )


_QUOTES = str.maketrans("“”«»„’‘", '"""""\'\'')


def _thread(
    one: Finding, number: int | None, shared: Sequence[Shared], left: Passage, right: Passage
) -> int | None:
    """Return the thread of a finding: the one within whose commitment it stands, else the first."""
    if number is not None or not shared:
        return number
    for candidate, ours, theirs in shared:
        for span, passage, own in ((one.left, left, ours), (one.right, right, theirs)):
            if span is not None and any(
                commitment.span.holds(span)
                for index, commitment in zip(passage.indexes, passage.commitments, strict=True)
                if index in own
            ):
                return candidate
    return shared[0][0]
