"""What may follow an English expression: a verb, a clause, a noun, a sum."""

from alinea.commitments.english_verbs import modals, next_verb, past_adverbs
from alinea.commitments.lists import action_nouns, gerunds, names_action
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import Found
from alinea.language.grammar import word_set

_MONEY = frozenset(["$", "€", "£", "¥", "million", "billion", "trillion"])
_OBJECTS = frozenset(("it", "them", "us"))


def takes(words: Words, found: Found, end: int) -> str:
    """Return which of the things that the expression takes follows it, "" when none does."""
    for wanted in found.expression.takes:
        if _follows(words, wanted, end, found):
            return wanted
    return ""


def _follows(words: Words, wanted: str, end: int, found: Found) -> bool:
    if wanted == "any":
        return True
    if end >= words.n:
        return wanted == "end"
    low = words.low
    if wanted == "verb":
        return _verb(words, end, found)
    if wanted == "ing":
        at = past_adverbs(words, end)
        return (
            at < words.n
            and low[at].endswith("ing")
            and (low[at] in gerunds("en") or at + 1 < words.n)
        )
    if wanted == "clause":
        return _clause(words, end)
    if wanted in ("act", "pledge"):
        return _noun_of_kind(words, end, "action" if wanted == "act" else "pledge")
    if wanted == "sum":
        sums = any(word in _MONEY or word[0].isdigit() for word in low[end : end + 4])
        return sums and not words.is_a("preposition", end)
    if wanted == "end":
        return is_mark(low[end]) or words.is_a("preposition", end)
    return _noun(words, end)


def _verb(words: Words, end: int, found: Found) -> bool:
    """Whether a verb follows "to"; after "commit to" only a listed one, for a noun can stand there."""
    low = words.low
    if low[end - 1] != "to":
        return False
    either = found.expression.verb in ("commit", "agree") or "noun" in found.expression.takes
    strict = either or "committed" in low[end - 3 : end]
    return next_verb(words, end, strict=strict) >= 0 or low[end] == ":"


def _noun(words: Words, end: int) -> bool:
    word = words.low[end]
    if words.is_a("preposition", end) or is_mark(word):
        return word in '$€£“"«['
    if word in ("that", "and", "or", "to") or words.is_a("finite", end):
        return False
    return word in _OBJECTS or not words.is_a("pronoun", end)


def _noun_of_kind(words: Words, end: int, kind: str) -> bool:
    nouns = action_nouns("en")
    for at in range(end, min(end + 5, words.n)):
        word = words.low[at]
        if nouns.get(word) == kind or (kind == "pledge" and word in _MONEY):
            return True
        after = words.low[at + 1] if at + 1 < words.n else ""
        if kind == "action" and names_action(word, after, "en"):
            return True
        if is_mark(word) or words.is_a("preposition", at):
            return False
    return False


def _clause(words: Words, end: int) -> bool:
    """With "that" always; without, only a short subject and a modal right after it."""
    low = words.low
    if low[end - 1] == "that":
        return True
    if low[end] in ("to", "and", "that") or is_mark(low[end]) or words.is_a("preposition", end):
        return False
    closing = word_set("relative", "en")
    for at in range(end + 1, min(end + 10, words.n)):
        word = low[at]
        if word in modals():
            return word in ("will", "would", "shall")
        if is_mark(word) or word in ("to", "that") or word in closing:
            return False
    return False
