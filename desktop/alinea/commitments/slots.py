"""The slots of an undertaking: deadline, conditions, caveats, measures, mechanisms, purposes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from alinea.commitments.conditions import conditional
from alinea.commitments.lists import gerunds, verb_kinds, verbs
from alinea.commitments.phrases import phrases, phrases_at
from alinea.commitments.spanish_verbs import future_of, infinitive_of
from alinea.commitments.times import Time, times
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import is_adverb

Range = tuple[int, int]

_KINDS = {
    "measure": "measures",
    "mechanism": "mechanisms",
    "purpose": "purposes",
    "beneficiary": "beneficiaries",
    "reference": "references",
}
_QUALIFYING = ("conditions", "caveats")
CUTTING = (*_QUALIFYING, "measures", "mechanisms", "purposes", "beneficiaries")
_CLAUSES = frozenset(("clause", "event", "state", "inverted", "subjunctive"))
_BREAKS = frozenset(("and", "but", "y", "e", "pero"))
_SUBJECTS = frozenset(("will", "shall", "to", "we", "they"))
_WHO = frozenset(("which", "who", "que"))


@dataclass(slots=True)
class Slots:
    """Word ranges, each list in text order."""

    times: list[Time] = field(default_factory=list)
    conditions: list[Range] = field(default_factory=list)
    caveats: list[Range] = field(default_factory=list)
    measures: list[Range] = field(default_factory=list)
    mechanisms: list[Range] = field(default_factory=list)
    purposes: list[Range] = field(default_factory=list)
    beneficiaries: list[Range] = field(default_factory=list)
    references: list[Range] = field(default_factory=list)

    def add(self, other: "Slots") -> None:
        """Take over what qualifies an undertaking from elsewhere in the sentence."""
        self.times += other.times
        self.conditions += other.conditions
        self.caveats += other.caveats

    def leave_out(self, first: int, last: int) -> None:
        """Drop what qualifies and begins in the words ``first`` up to ``last``."""
        inside = range(first, last)
        self.times = [one for one in self.times if one.first not in inside]
        self.conditions = [one for one in self.conditions if one[0] not in inside]
        self.caveats = [one for one in self.caveats if one[0] not in inside]

    def starts(self) -> list[tuple[int, int, str]]:
        """Return every slot that ends an action as start, end and kind, in text order."""
        found = [(one.first, one.last, "time") for one in self.times]
        for kind in CUTTING:
            found += [(start, end, kind) for start, end in getattr(self, kind)]
        return sorted(found)


@dataclass(slots=True)
class _Open:
    """An opener: the words ``at`` up to ``end``, and what it takes."""

    at: int
    end: int
    kind: str
    takes: str


def slots(words: Words, first: int, last: int, *, front: bool = False) -> Slots:
    """Return the slots in the words ``first`` up to ``last``.

    ``front`` marks the words before the subject, where "In response" is a condition.
    """
    found = Slots()
    if last <= first:
        return found
    opens = _openers(words, first, last, front=front)
    dated = times(words, first, last)
    starts = sorted({one.at for one in opens} | {one.first for one in dated})
    reached = first
    for one in opens:
        if one.at < reached:
            continue
        reached = _end(words, one, last, starts)
        if one.kind == "beneficiaries" and reached <= one.end:
            continue
        begin = one.end if one.kind == "measures" else one.at
        if begin < reached:
            getattr(found, one.kind).append((begin, reached))
    covered = found.conditions + found.caveats
    found.times = [
        one
        for one in dated
        if not any(begin <= one.first and one.last <= end for begin, end in covered)
    ]
    return found


def _openers(words: Words, first: int, last: int, *, front: bool) -> list[_Open]:
    found: list[_Open] = []
    reached = first
    for at in range(first, last):
        if at < reached:
            continue
        best = _qualifier(words, at, (first, last), front=front)
        if best is None and (at > first or front):
            best = _other(words, at, last)
        if best is not None:
            found.append(best)
            reached = best.end
    return found


def _qualifier(words: Words, at: int, reach: tuple[int, int], *, front: bool) -> _Open | None:
    """Return the caveat or condition that opens at a word, the longer of the two."""
    low, best = words.low, None
    caveats = phrases("caveats", words.language)
    if low[at] in caveats:
        for phrase, end in phrases_at(caveats, low, at, reach[1]):
            best = _Open(at, end, "caveats", phrase.row["takes"])
            break
    conditions = phrases("conditions", words.language)
    if low[at] in conditions:
        for phrase, end in phrases_at(conditions, low, at, reach[1]):
            if best is not None and end <= best.end:
                break
            if conditional(words, at, end, reach, phrase.row, front=front):
                return _Open(at, end, "conditions", phrase.row["takes"])
    return best


def _other(words: Words, at: int, last: int) -> _Open | None:
    others = phrases("slots", words.language)
    if words.low[at] in others:
        for phrase, end in phrases_at(others, words.low, at, last):
            if _fits(words, end, last, phrase.row["follow"]):
                return _Open(at, end, _KINDS[phrase.row["kind"]], "phrase")
    return None


def _fits(words: Words, end: int, last: int, follow: str) -> bool:
    """Whether the verb form that an opener needs comes after it."""
    low = words.low
    if not follow:
        return True
    while end < last and is_adverb(low[end], words.language):
        end += 1
    if end >= last:
        return False
    if follow == "ing":
        return low[end] in gerunds("en")
    if words.language == "es":
        return bool(infinitive_of(low[end]))
    return low[end] in verbs("en") and not words.is_a("governs-to", end - 2)


def _end(words: Words, one: _Open, last: int, starts: Sequence[int]) -> int:
    """Return where the phrase that an opener begins ends."""
    if one.takes == "fixed":
        return one.end
    low = words.low
    long = one.takes in _CLAUSES or one.kind == "measures"
    following = next((start for start in starts if start > one.end), last)
    at = one.end
    while at < last:
        word = low[at]
        if word in (";", ":"):
            break
        if word == ",":
            if not _list_goes_on(words, at, last, one):
                break
        elif (
            (not long and at >= following)
            or (
                word == "to"
                and not long
                and one.kind in _QUALIFYING
                and _action_at(words, at, last)
            )
            or (word in _BREAKS and at + 1 < last and _verb_starts(words, at + 1))
        ):
            break
        at += 1
    while at > one.end and (
        (is_mark(low[at - 1]) and low[at - 1] not in ")%”»") or words.is_a("conjunction", at - 1)
    ):
        at -= 1
    return at


def _action_at(words: Words, to: int, last: int) -> bool:
    """Whether "to" goes on with the action after an inserted phrase."""
    after = words.low[to + 1] if to + 1 < last else ""
    return after in verbs("en") and after not in verb_kinds("en")["noun"]


def _verb_starts(words: Words, at: int) -> bool:
    if words.language == "en":
        return words.low[at] in _SUBJECTS
    return future_of(words.low[at]) is not None


def _list_goes_on(words: Words, comma: int, last: int, one: _Open) -> bool:
    """Whether a comma only separates members of a list inside the phrase."""
    after = comma + 1
    if one.kind != "measures" or after >= last:
        return False
    word = words.low[after]
    if word in ("of", "by"):
        return True
    return not (words.is_a("preposition", after) or word in _WHO)
