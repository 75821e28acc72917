"""The verb groups of an English sentence: modals, and what :mod:`english_cues` finds without one."""

from alinea.commitments.english_cues import cue, lower
from alinea.commitments.english_takes import takes
from alinea.commitments.english_verbs import (
    BE,
    NOT,
    modals,
    next_verb,
    past_adverbs,
)
from alinea.commitments.lists import actor_nouns, gerunds, participles, verbs
from alinea.commitments.predicates import Predicate
from alinea.commitments.words import Words, function_words, is_mark
from alinea.language.cues import expressions, forms, matches
from alinea.language.grammar import word_set

__all__ = ["lower", "predicates"]

_NOUNS_TOO = frozenset(["may", "might", "will", "can", "must"])
_FAR = 14


def predicates(words: Words, first: int) -> list[Predicate]:
    """Return the verb groups that may carry a cue, in text order."""
    found: list[Predicate] = []
    known, modal, busy = forms("en"), modals(), first
    for at in range(first, words.n):
        if at < busy:
            continue
        word = words.low[at]
        group = None
        if word in modal:
            group = _modal(words, at)
        elif word in known:
            if word in ("is", "are") and found and found[-1].act == "report":
                group = _announced(words, at, found[-1])
            group = group or cue(words, at, first)
        if group:
            found.append(group)
            busy = max(group.last, at + 1)
    return found or _headline(words, first)


def _headline(words: Words, first: int) -> list[Predicate]:
    """Read "Georgia to circulate the draft by 30 April", as minutes and headlines put it."""
    for at in range(first + 1, min(first + _FAR, words.n - 2)):
        if words.low[at] != "to":
            continue
        verb = next_verb(words, at + 1, strict=True)
        before = words.low[at - 1]
        if is_mark(before):
            return []
        passive = verb >= 0 and words.low[verb] == "be"
        if verb < 0 or not (passive or words.capital(at - 1) or before in actor_nouns("en")):
            return []
        group = Predicate(at, at, at + 1, verb, "modal", 4, modal="to", tense="future")
        return [_main_verb(words, group)]
    return []


def _announced(words: Words, at: int, report: Predicate) -> Predicate | None:
    """Read a present progressive that is announced: "announced that it is doubling its share"."""
    verb = past_adverbs(words, at + 1)
    if report.lemma not in ("announce", "confirm") or verb >= words.n:
        return None
    lemma = gerunds("en").get(words.low[verb])
    if lemma is None or lemma in ("be", "have"):
        return None
    return Predicate(at, at, verb + 1, verb, "modal", 4, modal="be", progressive=True, lemma=lemma)


def _modal(words: Words, at: int) -> Predicate | None:
    low, limit, modal = words.low, words.n, words.low[at]
    if modal in _NOUNS_TOO and _is_noun(words, at):
        return None
    here = at + 1
    if modal == "ought":
        if low[here : here + 1] != ["to"]:
            return None
        here += 1
    here, negative = _past_negation(words, here)
    level = expressions("en")[f"={modal}"][0].level
    group = Predicate(at, at, at + 1, here, "modal", level, modal=modal, negative=negative)
    group.tense = "future" if modal in ("will", "shall") else "present"
    if here < limit and low[here] == ":":
        return group
    verb = next_verb(words, here)
    if verb < 0:
        return _inverted(words, group, here)
    if negative:
        group.last = group.bare = here
    group.verb = verb
    return _main_verb(words, group)


def _past_negation(words: Words, here: int) -> tuple[int, bool]:
    """Return the word after "not", "no longer", "never" and adverbs, and whether any denies."""
    low, negative = words.low, False
    here = past_adverbs(words, here)
    while here < words.n:
        if low[here] in NOT:
            negative, here = True, here + 1
        elif low[here : here + 2] == ["no", "longer"]:
            negative, here = True, here + 2
        elif low[here] in ("all", "each"):
            here += 1
        else:
            break
        here = past_adverbs(words, here)
    return here, negative


def _inverted(words: Words, group: Predicate, here: int) -> Predicate | None:
    """Read "Neither will Mexico impose", "Only then will the Parties act": subject after modal."""
    low, at, fronted = words.low, group.start, word_set("fronted", "en")
    lead = next((k for k in range(at - 1, max(-1, at - _FAR), -1) if low[k] in fronted), -1)
    if lead < 0 or (lead and not is_mark(low[lead - 1]) and low[lead - 1] not in ("and", "but")):
        return None
    for verb in range(here + 1, min(here + 12, words.n - 1)):
        if is_mark(low[verb]):
            return None
        after = low[verb + 1]
        if (
            low[verb] in verbs("en")
            and low[verb - 1] not in function_words("en")
            and (after not in modals() and after not in BE)
        ):
            group.inverted, group.verb = (here, verb), verb
            group.negative = low[lead] in ("neither", "nor", "never")
            return _main_verb(words, group)
    return None


def _is_noun(words: Words, at: int) -> bool:
    """Whether "will", "may", "can", "must", "might" is a noun or the month here."""
    low = words.low
    before = low[at - 1] if at else ""
    if low[at] == "may" and words.capital(at):
        after = low[at + 1] if at + 1 < words.n else "."
        near = after[0].isdigit() or is_mark(after) or before[:1].isdigit()
        return at > 0 and (near or before in word_set("preposition", "en"))
    determiners = word_set("determiner", "en") - word_set("before-finite", "en")
    return before in determiners - word_set("one-by-one", "en") - {"another"}


def _main_verb(words: Words, group: Predicate) -> Predicate:
    """Read on from the first verb after a modal: passive, perfect, progressive, effort."""
    low, verb = words.low, group.verb
    if low[verb] == "have" and verb + 1 < words.n:
        after = past_adverbs(words, verb + 1)
        if after < words.n and (low[after] in participles("en") or low[after].endswith("ed")):
            group.verb = verb = after
            if low[verb] != "been":
                group.lemma = participles("en").get(low[verb], low[verb])
                return group
    if low[verb] in ("be", "been"):
        return _after_be(words, group, verb)
    group.lemma = low[verb]
    lower(words, group, verb)
    return group


def _after_be(words: Words, group: Predicate, be: int) -> Predicate:
    low = words.low
    for found in matches(low, be, "en"):
        if found.expression.rest and takes(words, found, found.end):
            group.found, group.lemma, group.copula = found, "be", True
            group.last = found.end
            group.verb = max(next_verb(words, found.end), be)
            return group
    after = past_adverbs(words, be + 1)
    word = low[after] if after < words.n else "."
    if word in participles("en") or (word.endswith("ed") and word not in function_words("en")):
        group.passive, group.verb = True, after
        group.lemma = participles("en").get(word, word)
        group.last = max(group.last, be + 1)
    elif word in gerunds("en"):
        group.progressive, group.verb, group.lemma = True, after, gerunds("en")[word]
        group.last = be + 1
    else:
        group.copula, group.lemma = True, "be"
    return group
