"""What is to be done: where the core of an action ends, what it acts on, for whom."""

from alinea.commitments.lists import actor_nouns
from alinea.commitments.slots import CUTTING, Slots
from alinea.commitments.targets import Target
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import is_adverb
from alinea.model.span import Span

_GERUNDS = ("ing", "ando", "iendo")
_CLOSING = ')%”»"'
_INSIDE = "'’-/&$€%"
_OF = frozenset(("of", "de", "del"))
_SKIPPED = frozenset(("and", "y", ",", "or", "se"))
_STOPS = frozenset(("to", "that", "which", "que", "who", "where"))
_AS_WELL = (("as", "well", "as"), ("así", "como"))


def action_end(words: Words, target: Target, own: Slots) -> int:
    """Return where the core of the action ends: before what qualifies it."""
    end, low = target.end, words.low
    for start, stop, kind in own.starts():
        if start <= target.verb + (kind == "time"):
            continue
        begin = start
        if kind == "measures":
            while begin > target.verb + 1 and (
                is_mark(low[begin - 1]) or words.is_a("measure-word", begin - 1)
            ):
                begin -= 1
        if begin <= target.verb + 1:
            continue
        trailing = stop >= end or is_mark(low[stop])
        if kind not in CUTTING and not trailing:
            continue
        if kind != "measures" and _inserted(words, begin, stop, end):
            continue
        end = min(end, begin)
        break
    while end > target.verb + 1 and (
        (is_mark(low[end - 1]) and low[end - 1] not in _CLOSING)
        or words.is_a("conjunction", end - 1)
    ):
        end -= 1
    return max(end, target.verb + 1)


def _inserted(words: Words, start: int, stop: int, end: int) -> bool:
    """Whether a slot stands between commas with more of the action after it."""
    low, after = words.low, stop + 1
    if after >= end or low[start - 1] != "," or low[stop] != ",":
        return False
    if words.is_a("preposition", after) or words.is_a("conjunction", after):
        return False
    return not low[after].endswith(_GERUNDS)


def objects(words: Words, target: Target, end: int) -> tuple[Span, ...]:
    """Return what the verb acts on: its noun phrases up to the first preposition but "of".

    ``end`` is where the action ends.
    """
    low, at = words.low, target.verb + 1
    while at < end and (is_adverb(low[at], words.language) or low[at] in _SKIPPED):
        at += 1
    if at < end and words.is_a("particle", at):
        at += 1
    found: list[Span] = []
    begin = at
    while at < end:
        joined = next((one for one in _AS_WELL if tuple(low[at : at + len(one)]) == one), ())
        if joined:
            if at > begin:
                found.append(words.span(begin, at))
            at += len(joined)
            begin = at
            continue
        if _leaves_object(words, at, begin):
            break
        at += 1
    if at > begin:
        found.append(words.span(begin, at))
    return tuple(found)


def _leaves_object(words: Words, at: int, begin: int) -> bool:
    word = words.low[at]
    if word in _STOPS or (is_mark(word) and word not in _INSIDE):
        return True
    return at > begin and word not in _OF and words.is_a("preposition", at)


def beneficiaries(words: Words, target: Target) -> tuple[Span, ...]:
    """Return persons for whom it is done ("for small farmers", "a estudiantes uruguayos")."""
    low, nouns = words.low, actor_nouns(words.language)
    for at in range(target.verb + 2, target.end - 1):
        if not words.is_a("for-whom", at):
            continue
        for here in range(at + 1, min(at + 4, target.end)):
            if nouns.get(low[here], ("", False))[0] == "people":
                return (words.span(at + 1, _phrase_end(words, here + 1, target.end)),)
            if words.is_a("preposition", here) or is_mark(low[here]):
                break
    return ()


def _phrase_end(words: Words, at: int, end: int) -> int:
    low = words.low
    while at < end and not (
        is_mark(low[at])
        or words.is_a("conjunction", at)
        or (low[at] not in _OF and words.is_a("preposition", at))
    ):
        at += 1
    return at
