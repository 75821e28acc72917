"""What may follow a Spanish expression: an infinitive, a clause, a noun, a sum."""

from collections.abc import Sequence

from alinea.commitments.lists import action_nouns, names_action
from alinea.commitments.spanish_verbs import gerund_of, infinitive_of, next_verb
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import Found

_MONEY = frozenset(["millones", "mil", "dólares", "euros", "pesos"])


def takes(words: Words, found: Found, end: int) -> str:
    """Return which of the things that the expression takes follows it, "" when none does."""
    for wanted in found.expression.takes:
        if _follows(words, wanted, end):
            return wanted
    return ""


def first_taken(words: Words, found: Sequence[Found]) -> Found | None:
    """Return the first expression that what follows agrees with."""
    return next((one for one in found if takes(words, one, one.end)), None)


def _follows(words: Words, wanted: str, end: int) -> bool:
    if wanted == "any":
        return True
    if end >= words.n:
        return wanted == "end"
    low = words.low
    if wanted == "verb":
        return next_verb(words, end) >= 0 or low[end] == ":"
    if wanted == "ing":
        return bool(gerund_of(low[end]))
    if wanted == "clause":
        return low[end - 1] == "que"
    if wanted in ("act", "pledge"):
        return _noun_of_kind(words, end, "action" if wanted == "act" else "pledge")
    if wanted == "sum":
        return any(word[0].isdigit() or word in _MONEY for word in low[end : end + 4])
    if wanted == "end":
        return is_mark(low[end])
    return _noun(words, end)


def _noun(words: Words, end: int) -> bool:
    word = words.low[end]
    if is_mark(word) or words.is_a("conjunction", end) or infinitive_of(word):
        return False
    return word == "a" or not words.is_a("preposition", end)


def _noun_of_kind(words: Words, end: int, kind: str) -> bool:
    nouns = action_nouns("es")
    for at in range(end, min(end + 4, words.n)):
        after = words.low[at + 1] if at + 1 < words.n else ""
        if nouns.get(words.low[at]) == kind:
            return True
        if kind == "action" and names_action(words.low[at], after, "es"):
            return True
        if is_mark(words.low[at]) or words.is_a("preposition", at):
            return False
    return False
