"""Where an English verb can stand, and what may stand before it."""

from functools import cache

from alinea.commitments.lists import verb_kinds, verbs
from alinea.commitments.words import Words, function_words, is_mark, past_label
from alinea.language.cues import is_adverb
from alinea.language.grammar import endings, word_set

BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am"])
HAVE = frozenset(("have", "has", "had", "having"))
DO = frozenset(("do", "does", "did"))
NOT = frozenset(("not", "never"))
_LONG = 28
_PAIRS = frozenset(("in turn", "at least", "at once", "in addition", "in particular"))
_NO_VERB = frozenset(
    [
        "also",
        "well",
        "then",
        "thus",
        "only",
        "more",
        "most",
        "less",
        "least",
        "such",
        "same",
        "own",
        "other",
        "others",
    ]
)


@cache
def modals() -> frozenset[str]:
    return word_set("modal", "en")


def plausible_verb(word: str, *, strict: bool = False) -> bool:
    """Whether a word in lower case can be a bare verb; ``strict``: only one that is listed."""
    if word in verbs("en"):
        return True
    if strict or not word[0].isalpha() or len(word) < 3 or word in NOT or word in _NO_VERB:
        return False
    if word in function_words("en") or is_adverb(word, "en"):
        return False
    return not word.endswith(endings("noun-ending", "en")) and not word.endswith("ing")


def next_verb(words: Words, at: int, *, strict: bool = False) -> int:
    """Return the bare verb at ``at``, past adverbs and an insertion between commas; -1 if none."""
    low, limit = words.low, words.n
    at = past_adverbs(words, at)
    if at < limit and low[at] in NOT:
        at = past_adverbs(words, at + 1)
    if at < limit and low[at] == ",":
        return _past_insertion(words, at)
    return at if at < limit and plausible_verb(low[at], strict=strict) else -1


def _past_insertion(words: Words, comma: int) -> int:
    low, limit = words.low, words.n
    for here in range(comma + 1, min(comma + _LONG, limit - 1)):
        if low[here] in ";:":
            return -1
        if low[here] == ",":
            inner = past_adverbs(words, here + 1)
            if inner < limit and plausible_verb(low[inner], strict=True):
                return inner
    return -1


def past_adverbs(words: Words, at: int) -> int:
    low, limit = words.low, words.n
    while at < limit:
        if is_adverb(low[at], "en"):
            at += 1
        elif _joins_adverbs(words, at) or (
            low[at] in ("at", "in") and " ".join(low[at : at + 2]) in _PAIRS
        ):
            at += 2
        else:
            break
    return at


def _joins_adverbs(words: Words, at: int) -> bool:
    low = words.low
    return (
        low[at] in ("and", "or", ",")
        and 0 < at < words.n - 1
        and is_adverb(low[at + 1], "en")
        and is_adverb(low[at - 1], "en")
    )


def listed_verb(words: Words, colon: int) -> int:
    """Return the first verb of a list that a colon opens in the same sentence, -1 without one."""
    at = past_label(words, colon + 1, words.n)
    return at if at < words.n and plausible_verb(words.low[at], strict=True) else -1


def begins_action(words: Words, at: int) -> bool:
    """Whether a word that can be a verb or a noun is a verb where a verb may stand."""
    kinds, word = verb_kinds("en"), words.low[at]
    if word in kinds["compound"]:
        return followed(words, at + 1)
    if word in kinds["noun"]:
        return followed(words, at + 1) or _object_at(words, at + 1)
    return True


def followed(words: Words, at: int) -> bool:
    """Whether what follows shows that the word before is a verb and not a noun."""
    if at >= words.n:
        return False
    word = words.low[at]
    if word[0].isdigit() or words.capital(at) or is_adverb(word, "en"):
        return True
    if any(words.is_a(name, at) for name in ("determiner", "pronoun", "follows-verb")):
        return True
    return word.endswith(endings("adjective-ending", "en"))


def _object_at(words: Words, at: int) -> bool:
    """Whether a word that could be an object follows: "share information", not "support for"."""
    if at >= words.n:
        return False
    word = words.low[at]
    return not (is_mark(word) or word in function_words("en") or words.is_a("finite", at))
