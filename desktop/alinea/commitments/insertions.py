"""What stands inside a subject: insertions between commas, lists of names, brackets, quotations."""

from collections.abc import Sequence

from alinea.commitments.words import Words, is_mark
from alinea.language.cues import is_adverb
from alinea.language.grammar import word_set

HARD = frozenset(';:.?!—–()"“”«»')
_CLOSING = {")": "(", "”": "“", "»": "«"}
_KEPT = frozenset(("both", "all", "ambos", "ambas"))
_OF = frozenset(("of", "de", "del", "that", "que"))


def before_insertions(words: Words, start: int, lower: int) -> int:
    """Return where the subject ends, left of adverbs and of insertions before the verb."""
    low, stop = words.low, start
    while (
        stop - 1 > lower
        and is_adverb(low[stop - 1], words.language)
        and low[stop - 1] not in _KEPT
    ):
        stop -= 1
    for _ in range(3):
        if stop - 1 <= lower or low[stop - 1] != ",":
            break
        before = stop - 2
        while before > lower and low[before] != ",":
            closes = low[before] in _CLOSING or low[before] == '"'
            if low[before] in HARD and not closes:
                break
            before = _opening(words, before, lower) - 1 if closes else before - 1
        if before <= lower or low[before] != "," or not _insertion(words, before + 1, stop - 1):
            break
        stop = before
    return stop


def _opening(words: Words, at: int, lower: int) -> int:
    """Return where the bracket or quotation that closes at ``at`` opened, ``at`` when nowhere."""
    opens = _CLOSING.get(words.low[at], '"')
    return next((here for here in range(at - 1, lower, -1) if words.low[here] == opens), at)


def _insertion(words: Words, first: int, last: int) -> bool:
    if last <= first:
        return True
    language = words.language
    if first >= 2 and words.is_a("we", first - 2) and last - first < 20:
        return True
    opens = ("preposition", "subordinates", "insertion-opens", "relative")
    if any(words.is_a(name, first) for name in opens) or is_adverb(words.low[first], language):
        return True
    return last - first <= 3 and not words.capital(first) and not words.is_a("determiner", first)


def inside(words: Words, at: int, lower: int) -> bool:
    """Whether a bracket or quotation mark closes one that opened after ``lower``, or opens one."""
    opens = _CLOSING.get(words.low[at])
    if opens is None:
        return words.low[at] in ("(", "“", "«", '"', "–")
    return opens in words.low[lower:at]


def in_list(words: Words, comma: int, stop: int, lower: int) -> bool:
    """Whether a comma separates members of a subject such as "Belize, Guatemala and Mexico"."""
    low, joins = words.low, word_set("joins-clauses", words.language)
    rest = low[comma + 1 : stop]
    if not rest or comma - 1 < lower or (rest[0] in joins and len(rest) < 3):
        return False
    if not joins & set(rest) and "," not in rest:
        return False
    if not words.capital(comma - 1) or is_mark(low[comma - 1]):
        return False
    after = comma + 1
    while after < stop and (words.is_a("determiner", after) or low[after] in joins):
        after += 1
    return after < stop and words.capital(after) and _name_begins(words, comma - 1, lower, joins)


def _name_begins(words: Words, last: int, lower: int, joins: frozenset[str]) -> bool:
    """Whether the capitals that end at ``last`` begin after an article, "of", a comma or "and"."""
    low, at = words.low, last
    while at > lower and words.capital(at - 1) and low[at - 1] != ",":
        at -= 1
    boundary = low[at - 1] if at > lower else ","
    return (
        boundary == ","
        or boundary in _OF
        or boundary in joins
        or boundary in word_set("determiner", words.language)
    )


def all_pass(words: Words, first: int, last: int, small: Sequence[str]) -> bool:
    """Whether only commas, adverbs and the given words stand in a range."""
    return all(
        word == "," or word in small or is_adverb(word, words.language)
        for word in words.low[first:last]
    )
