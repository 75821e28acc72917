"""Spanish cues without a future: present, past, perfect, passive; "deber" and "poder" in any tense."""

from alinea.commitments.predicates import LOWERING, Predicate
from alinea.commitments.spanish_takes import first_taken, takes
from alinea.commitments.spanish_verbs import (
    ESTAR,
    HABER,
    SER,
    gerund_of,
    infinitive_of,
    next_verb,
    participle_of,
)
from alinea.commitments.words import Words, past_label
from alinea.language.cues import Found, is_adverb, matches
from alinea.language.grammar import word_set

_PERIPHRASES = {"ser": "be", "ir": "ir a", "haber": "debe de", "tener": "tener que"}
_DENIALS = frozenset(("no", "tampoco", "nunca", "jamás"))
_OPEN_DETERMINERS = frozenset(
    ["este", "ambos", "todos", "todas", "ambas", "cada", "se", "lo", "la", "los", "las"]
)
_LINKS = ("para", "a", "por", "de", "en")


def group_start(words: Words, at: int, first: int) -> tuple[int, bool, bool]:
    """Return where the group begins before its verb, whether it is negative, whether reflexive."""
    low, start, negative, reflexive = words.low, at, False, False
    while start > first:
        before = low[start - 1]
        if before in ("se", "nos", "le", "les", "me"):
            reflexive |= before in ("se", "nos")
        elif before in _DENIALS:
            negative = True
        elif not (
            before in ("lo", "los", "las", "la")
            and start - 2 >= first
            and low[start - 2] in ("no", "se")
        ):
            break
        start -= 1
    return start, negative, reflexive


def cue(words: Words, at: int, first: int) -> Predicate | None:
    """Read the cue whose verb is word ``at``; None when the word is no finite verb of a cue."""
    start, negative, reflexive = group_start(words, at, first)
    helper, person, start, more_negative, more_reflexive = _helper(words, start, first)
    negative, reflexive = negative or more_negative, reflexive or more_reflexive
    for found in matches(words.low, at, "es", reflexive=reflexive):
        tense = found.form.tense
        if tense in ("future", "conditional") or not _fits(words, at, start, first, tense, helper):
            continue
        follows = takes(words, found, found.end)
        if not follows:
            continue
        if found.expression.verb in ("deber", "poder"):
            if found.expression.act != "modal":
                continue
            return _present_duty(words, at, first, found)
        group = _group(at, start, helper, found, negative=negative, reflexive=reflexive)
        group.person = person or group.person
        group.takes = follows
        _complement(words, group, found)
        return group
    return None


def _helper(words: Words, start: int, first: int) -> tuple[str, str, int, bool, bool]:
    """Return the auxiliary before a verb, its person, and where the whole group begins."""
    low, here = words.low, start
    while here > first and is_adverb(low[here - 1], "es"):
        here -= 1
    before = low[here - 1] if here > first else ""
    if before in HABER:
        return ("haber", HABER[before], *group_start(words, here - 1, first))
    if before in SER:
        return "ser", "", group_start(words, here - 1, first)[0], False, False
    if before in ESTAR:
        return "estar", ESTAR[before], here - 1, False, False
    return "", "", start, False, False


def _fits(words: Words, at: int, start: int, first: int, tense: str, helper: str) -> bool:
    """Whether a form of the verb can stand after the auxiliary, article or preposition before it."""
    low, before = words.low, words.low[at - 1] if at > first else ""
    if tense == "participle":
        return helper in ("haber", "ser")
    if helper in ("haber", "ser") or tense == "infinitive":
        return False
    if tense == "gerund":
        return at == first or helper == "estar"
    if tense == "fixed":
        return at == first or start - first < 2
    if before in word_set("determiner", "es") and before not in _OPEN_DETERMINERS:
        return False
    if before in ("la", "las", "los", "lo") and start == at:
        return False
    return not (at > first and low[at - 1] in word_set("preposition", "es"))


def _group(
    at: int,
    start: int,
    helper: str,
    found: Found,
    *,
    negative: bool,
    reflexive: bool,
) -> Predicate:
    expression, form = found.expression, found.form
    whole = start < at and (reflexive or negative or helper != "")
    group = Predicate(
        start,
        start if whole else at,
        found.end,
        found.end,
        expression.act,
        expression.level,
        found,
        negative=negative,
        person=form.person,
        lemma=form.verb,
    )
    group.tense = "past" if form.tense in ("past", "participle") else "present"
    passive_se = reflexive and not expression.verb.endswith("se") and form.person != "we"
    group.passive = helper == "ser" or passive_se
    group.progressive = helper == "estar" or form.tense == "gerund"
    if expression.act == "modal":
        group.modal = _PERIPHRASES.get(expression.verb, expression.verb)
    if form.tense == "gerund" and helper == "":
        group.tense = "none"
    return group


def _complement(words: Words, group: Predicate, found: Found) -> None:
    """Find the verb of the action under a cue, and what effort stands between."""
    low, end = words.low, found.end
    if group.takes == "verb":
        verb = next_verb(words, end)
        if verb < 0 and end < words.n and low[end] == ":":
            listed = past_label(words, end + 1, words.n)
            if listed < words.n and infinitive_of(low[listed]):
                verb, group.listed = listed, True
        group.verb = verb if verb >= 0 else end
        if group.verb >= words.n:
            return
        group.negative |= "no" in low[end : group.verb]
        group.lemma = infinitive_of(low[group.verb])
        last = group.last
        lower(words, group, group.verb, reflexive=low[group.verb].endswith("se"))
        group.last = max(last, group.last)
    elif found.expression.act in LOWERING and low[end - 1] in _LINKS:
        group.verb = max(next_verb(words, end), end)


def _present_duty(words: Words, at: int, first: int, found: Found) -> Predicate | None:
    level = 1 if found.expression.verb == "poder" else 2 if found.form.tense == "past" else 6
    group = duty(words, at, first, found.form.person, level)
    if group is not None and group.level == 6:
        group.modal = "debe"
    return group


def duty(words: Words, at: int, first: int, person: str, level: int) -> Predicate | None:
    """Read "deber" (level 6 or 2) and "poder" (1) with the infinitive that follows."""
    low, verb = words.low, next_verb(words, at + 1)
    start, negative, _ = group_start(words, at, first)
    group = Predicate(
        start, start if negative else at, at + 1, verb if verb >= 0 else at + 1, "modal", level
    )
    group.modal = "poder" if level == 1 else "deber"
    group.negative, group.person = negative, person
    if verb < 0:
        after = low[at + 1] if at + 1 < words.n else ""
        if group.modal == "deber" and after == "de":
            group.act, group.level, group.copula = "belief", 0, True
            return group
        return group if after == ":" else None
    group.lemma = infinitive_of(low[verb])
    future = low[at].endswith(("á", "án", "emos")) and level != 2
    group.tense = "future" if future else "present"
    group.takes = "se" if low[verb].endswith("se") else ""
    if group.lemma in ("ser", "estar", "haber"):
        _state(words, group, verb)
    else:
        lower(words, group, verb, reflexive=low[verb].endswith("se"))
    return group


def _state(words: Words, group: Predicate, verb: int) -> None:
    low, after = words.low, verb + 1
    while after < words.n and is_adverb(low[after], "es"):
        after += 1
    if group.lemma == "ser" and after < words.n and participle_of(low[after]):
        group.passive, group.verb = True, verb
        group.lemma = participle_of(low[after])
    else:
        group.copula = True


def lower(words: Words, group: Predicate, verb: int, *, reflexive: bool) -> None:
    """Collect the effort expressions beneath a cue, and move on to the verb of the action."""
    low = words.low
    for _ in range(3):
        best = first_taken(words, matches(low, verb, "es", reflexive=reflexive))
        if best is None:
            return
        act = best.expression.act
        group.agentive |= act == "steps"
        if act not in LOWERING:
            return
        group.under.append(best)
        group.last = max(group.last, best.end)
        inner = next_verb(words, best.end)
        if inner < 0 and best.end < words.n and gerund_of(low[best.end]):
            inner = best.end
        linked = "verb" in best.expression.takes or low[best.end - 1] in _LINKS
        if inner < 0 or not (linked or gerund_of(low[inner])):
            return
        if act in ("effort", "intent"):
            group.verb = inner
        verb, reflexive = inner, low[inner].endswith("se")
