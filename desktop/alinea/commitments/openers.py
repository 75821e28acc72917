"""What opens a clause: "that", a relative, a subordinator, an "and" between clauses."""

from alinea.commitments.lists import actor_nouns, subjunctives, verbs
from alinea.commitments.predicates import Predicate
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import forms, is_adverb
from alinea.language.grammar import word_set

_THAT = ("that", "que")
_GOVERNS_NOUN = frozenset(("before", "after", "since", "until", "till", "than", "how", "what"))
_ES_GOVERNS_NOUN = frozenset(("como", "según", "conforme", "cuanto"))
_SPEAKING = frozenset(
    ("report", "holding", "observation", "belief", "position", "recognition", "narrative")
)
_FAR = 14


def reports(predicate: Predicate) -> bool:
    return predicate.takes == "clause" or predicate.act in _SPEAKING


def role_of_that(words: Words, at: int, lower: int, above: Predicate | None, stop: int) -> str:
    """Tell a complement ("announced that") from a relative, a subordinate and a determiner."""
    low, language = words.low, words.language
    if low[at] not in _THAT:
        return "relative"
    before = low[at - 1] if at else ""
    if above is None and at == lower:
        return "main"
    if above is not None and at == lower - 1:
        return "complement"
    if before in word_set("before-that", language):
        return "subordinate"
    if above is not None and reports(above) and _first_that(words, at, lower, stop):
        return "complement"
    if language == "en" and before and before != ",":
        if above is None and at + 1 < stop:
            return "relative"
        if words.is_a("preposition", at - 1) or is_mark(before):
            return "determiner"
        if words.is_a("joins-clauses", at - 1):
            return "complement"
    return "relative"


def _first_that(words: Words, at: int, lower: int, stop: int) -> bool:
    """Whether a "that" is the first after its verb, near enough to be the verb's own."""
    low = words.low
    if words.language == "en":
        return "that" not in low[lower:at]
    if at + 1 >= stop and at > 0 and not is_mark(low[at - 1]):
        return False
    return low[at - 1] == "," or is_adverb(low[at - 1], "es") or at - lower <= 6


def closed(words: Words, first: int, last: int) -> bool:
    """Whether a relative clause inside the subject has its own verb: "Members that have not … will"."""
    low, language = words.low, words.language
    if last <= first:
        return False
    if any(word in word_set("finite", language) for word in low[first:last]):
        return True
    if language == "es":
        ends = low[first].endswith(("an", "en", "on")) and last - first >= 2
        return ends or any(word in subjunctives() for word in low[first:last])
    return low[first].endswith("ed") or any(
        form.tense in ("present", "past")
        for word in low[first : min(first + 3, last)]
        for form in forms("en").get(word, ())
    )


def governs_noun(words: Words, at: int, stop: int) -> bool:
    """Whether "before", "since", "como" … govern a noun here and not a clause."""
    word = words.low[at]
    if words.language == "es":
        return word in _ES_GOVERNS_NOUN
    return word in _GOVERNS_NOUN or (word == "once" and words.low[at + 1 : at + 2] == ["again"]
                                     and at + 1 < stop)  # fmt: skip


def joins_clauses(words: Words, at: int, stop: int, lower: int, *, alone: bool) -> bool:
    """Whether "and" joins two clauses, or only two nouns of the subject.

    ``alone`` says that no predicate stands before.
    """
    low = words.low
    if at + 1 >= stop:
        return True
    if alone:
        return False
    if low[at + 1] == "to" and low[at + 2 : at + 3] and low[at + 2] in verbs("en"):
        return False
    if low[at - 1] in (",", ";") or low[at + 1] in _THAT:
        return True
    return not _subject_to_the_left(words, at, lower) and begins_subject(words, at + 1)


def begins_subject(words: Words, at: int) -> bool:
    low, language = words.low, words.language
    return (
        words.capital(at)
        or any(words.is_a(name, at) for name in ("determiner", "pronoun", "preposition"))
        or low[at] in actor_nouns(language)
        or is_adverb(low[at], language)
    )


def _subject_to_the_left(words: Words, at: int, lower: int) -> bool:
    """Whether what stands left of "and" is the first half of a subject that a clause opener begins."""
    low = words.low
    for here in range(at - 1, max(lower, at - _FAR) - 1, -1):
        word = low[here]
        if word in _THAT or words.is_a("relative", here):
            return True
        if word in (",", ";", ":"):
            opens = low[here - 1] in _THAT or words.is_a("joins-clauses", here - 1)
            return opens and begins_subject(words, here + 1)
    return False
