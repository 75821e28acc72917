"""The verb groups of a Spanish sentence: futures and conditionals, and what has none of them."""

from alinea.commitments.predicates import Predicate
from alinea.commitments.spanish_cues import cue, duty, group_start, lower
from alinea.commitments.spanish_takes import takes
from alinea.commitments.spanish_verbs import (
    conditional_of,
    future_of,
    next_verb,
    participle_of,
)
from alinea.commitments.words import Words
from alinea.language.cues import forms, is_adverb, matches
from alinea.language.grammar import word_set

__all__ = ["lower", "predicates"]

_CLITICS = frozenset(["se", "nos", "le", "les", "lo", "la", "los", "las", "me", "os"])


def predicates(words: Words, first: int) -> list[Predicate]:
    """Return the verb groups that may carry a cue, in text order."""
    found: list[Predicate] = []
    known, busy = forms("es"), first
    for at in range(first, words.n):
        if at < busy:
            continue
        word = words.low[at]
        group = None
        if word.endswith(("á", "án", "emos")) and not _is_name(words, at, first):
            group = _future(words, at, first)
        elif word.endswith(("ía", "ían", "íamos")):
            group = _conditional(words, at, first)
        if group is None and word in known:
            group = cue(words, at, first)
        if group:
            found.append(group)
            busy = max(group.last, at + 1)
    return found


def _is_name(words: Words, at: int, first: int) -> bool:
    """Whether a word that ends like a future is a name ("Pará", "Irán") by its capital."""
    return at > first and words.capital(at) and not words.of(at, at + 1).isupper()


def _future(words: Words, at: int, first: int) -> Predicate | None:
    form = future_of(words.low[at])
    if form is None:
        return None
    if at > first and words.low[at - 1] in word_set("determiner", "es") - _CLITICS:
        return None
    infinitive, person = form
    if infinitive in ("deber", "poder"):
        return duty(words, at, first, person, 6 if infinitive == "deber" else 1)
    group = _plain(words, at, first, "futuro", infinitive, person)
    group.tense = "future"
    if infinitive == "haber":
        return _after_haber(words, at, group)
    if infinitive in ("ser", "estar"):
        return _after_ser(words, at, group)
    lower(words, group, at, reflexive=group.takes == "se")
    return group


def _conditional(words: Words, at: int, first: int) -> Predicate | None:
    form = conditional_of(words.low[at])
    if form is None:
        return None
    infinitive, person = form
    if infinitive in ("deber", "poder"):
        return duty(words, at, first, person, 2 if infinitive == "deber" else 1)
    group = _plain(words, at, first, "condicional", infinitive, person)
    if infinitive in ("ser", "estar"):
        return _after_ser(words, at, group)
    lower(words, group, at, reflexive=group.takes == "se")
    return group


def _plain(
    words: Words, at: int, first: int, modal: str, infinitive: str, person: str
) -> Predicate:
    start, negative, reflexive = group_start(words, at, first)
    group = Predicate(
        start, start if reflexive or negative else at, at + 1, at, "modal", 4, modal=modal
    )
    group.negative, group.person, group.lemma = negative, person, infinitive
    group.takes = "se" if reflexive else ""
    return group


def _after_haber(words: Words, at: int, group: Predicate) -> Predicate:
    """Read "habrá de presentar" and the future perfect."""
    low = words.low
    if low[at + 1 : at + 2] == ["de"] and next_verb(words, at + 2) > 0:
        group.verb = next_verb(words, at + 2)
        group.modal, group.last = "haber de", at + 2
        group.lemma = low[group.verb]
    elif at + 1 < words.n and participle_of(low[at + 1]):
        group.verb, group.last = at + 1, at + 2
        group.lemma = participle_of(low[at + 1])
    else:
        group.copula = True
    return group


def _after_ser(words: Words, at: int, group: Predicate) -> Predicate:
    low = words.low
    for found in matches(low, at, "es"):
        if found.expression.rest and takes(words, found, found.end):
            group.found, group.last = found, found.end
            group.copula = found.expression.act != "steps"
            group.verb = max(next_verb(words, found.end), at)
            return group
    after = at + 1
    while after < words.n and is_adverb(low[after], "es"):
        after += 1
    if low[at].startswith("ser") and after < words.n and participle_of(low[after]):
        group.passive, group.last = True, after + 1
        group.lemma = participle_of(low[after])
    else:
        group.copula = True
    return group
