"""English cues without a modal: present, past, perfect, passive, preambular participle."""

from alinea.commitments.english_takes import takes
from alinea.commitments.english_verbs import (
    BE,
    DO,
    HAVE,
    NOT,
    followed,
    listed_verb,
    modals,
    next_verb,
    past_adverbs,
)
from alinea.commitments.lists import gerunds, participles
from alinea.commitments.predicates import LOWERING, Predicate
from alinea.commitments.words import Words, function_words, is_mark
from alinea.language.cues import POSSESSIVES, Found, expressions, forms, is_adverb, matches
from alinea.language.grammar import word_set

_BEFORE_CUE = frozenset(["hereby", "also", "further", "therefore"])
_PLURALS = frozenset(("people", "women", "men", "hereby"))
_FAR = 14


def cue(words: Words, at: int, first: int) -> Predicate | None:
    """Read the cue whose verb is word ``at``; None when the word is no finite verb of a cue."""
    low = words.low
    start, helper, negative = _auxiliaries(words, at, first)
    before = low[start - 1] if start > first else ""
    if before == "us" and start - 1 > first and low[start - 2] == "let":
        return None
    if helper == "" and _shares_passive(words, at, first):
        return None
    if before == "to" or (before != "including" and before in word_set("preposition", "en")):
        return None
    determined = before in word_set("determiner", "en") - word_set("before-finite", "en")
    noun = helper == "" and (determined or not _verb_place(words, at, first))
    if noun and f"={low[at]}" not in expressions("en"):
        return None
    for found in matches(low, at, "en"):
        tense = found.form.tense
        if noun and tense != "fixed":
            continue
        if not _fits(tense, helper, found, opening=_opens(words, at, first, tense)):
            continue
        founds = helper == "be" and found.expression.act == "enactment"
        if founds or takes(words, found, found.end):
            return _group(words, at, start, helper, found, negative=negative)
    return None


def _auxiliaries(words: Words, at: int, first: int) -> tuple[int, str, bool]:
    """Return where the verb group begins, its last auxiliary ("", "do", "have", "be"), negation."""
    low, start, helper, negative = words.low, at, "", False
    while start > first:
        before = low[start - 1]
        if before in BE:
            helper = helper or "be"
        elif before in HAVE:
            helper = helper or "have"
        elif before in DO:
            helper = helper or "do"
        elif before in NOT:
            negative = True
        elif not is_adverb(before, "en"):
            break
        start -= 1
    if helper == "" and not negative:
        start = at
        while start > first and low[start - 1] in _BEFORE_CUE:
            start -= 1
    return start, helper, negative


def _shares_passive(words: Words, at: int, first: int) -> bool:
    """Whether a participle shares the "be" of another: "to be completed and announced"."""
    low, here = words.low, at - 1
    if here <= first or low[here] not in ("and", "or"):
        return False
    while here > first and (
        low[here] in ("and", "or", ",")
        or low[here] in participles("en")
        or is_adverb(low[here], "en")
    ):
        here -= 1
    return low[here] in BE and here < at - 2


def _verb_place(words: Words, at: int, first: int) -> bool:
    """Whether a bare form stands where a verb can: in "test reports will", "joint task force" none does."""
    low = words.low
    known = forms("en").get(low[at], ())
    present = [form for form in known if form.tense == "present"]
    if not present:
        return True
    after = low[at + 1] if at + 1 < words.n else "."
    if after in modals() or after in BE or after == "of":
        return False
    if at == first:
        return followed(words, at + 1) or not _subject_begins(words, at)
    if any(form.tense in ("past", "participle") for form in known):
        return True
    before = low[at - 1]
    if is_adverb(before, "en") or is_mark(before) or before in function_words("en"):
        return True
    if any(form.person == "one" for form in present):
        return True
    return before.endswith("s") or words.capital(at - 1) or before in _PLURALS


def _subject_begins(words: Words, at: int) -> bool:
    """Whether a word at the head is the subject's own: "Direct flights are expected"."""
    for here in range(at + 1, min(at + 5, words.n)):
        if is_mark(words.low[here]) or words.is_a("preposition", here):
            return False
        if words.is_a("finite", here):
            return True
    return False


def _opens(words: Words, at: int, first: int, tense: str) -> bool:
    """Whether a word opens the sentence, after a possessive, adverbs or a speaker and a comma."""
    low = words.low
    if at == first:
        return True
    if low[first] in POSSESSIVES["en"] and at - first <= 4:
        return tense == "fixed" and not any(is_mark(word) for word in low[first:at])
    if all(is_adverb(word, "en") for word in low[first:at]):
        return True
    if low[at - 1] != "," or at - first > _FAR or not low[at].endswith("ing"):
        return False
    return not any(word in modals() or word in forms("en") for word in low[first:at])


def _fits(tense: str, helper: str, found: Found, *, opening: bool) -> bool:
    """Whether a form of the verb can follow the auxiliary that stands before it."""
    if tense == "fixed":
        return helper == "" and opening
    if helper == "":
        return tense in ("present", "past") or (tense in ("gerund", "participle") and opening)
    if helper == "do":
        return tense == "infinitive"
    if helper == "be" and tense == "gerund":
        return found.expression.act not in ("commissive", "enactment")
    return tense == "participle"


def _group(
    words: Words, at: int, start: int, helper: str, found: Found, *, negative: bool
) -> Predicate:
    low, expression, form = words.low, found.expression, found.form
    first = at
    while first > start and (
        low[first - 1] in BE | HAVE | DO | NOT or low[first - 1] in _BEFORE_CUE - {"hereby"}
    ):
        first -= 1
    group = Predicate(start, first, found.end, found.end, expression.act, expression.level, found)
    denied = expression.act == "intent" and "no" in low[at : found.end]
    group.negative = negative or denied or bool(NOT & set(low[at : found.end]))
    group.person = form.person if form.tense == "present" else ""
    group.tense = "past" if form.tense in ("past", "participle") else "present"
    if helper == "be" and form.tense == "participle":
        group.passive = True
        told = "was" in low[start:at] or "were" in low[start:at]
        group.tense = "past" if told else "present"
    if form.tense == "gerund":
        group.progressive = helper == "be"
        group.tense = "present" if helper == "be" else "none"
    group.hereby = "hereby" in low[start:at]
    group.lemma = form.verb
    if expression.act == "modal":
        group.modal = expression.verb.removeprefix("=")
    group.takes = takes(words, found, found.end)
    _complement(words, group, found)
    return group


def _complement(words: Words, group: Predicate, found: Found) -> None:
    """Find the verb of the action under a cue, and what effort stands between."""
    low, end = words.low, found.end
    if group.takes == "verb":
        verb = next_verb(words, end)
        if verb < 0 and end < words.n and low[end] == ":" and listed_verb(words, end) >= 0:
            verb, group.listed = listed_verb(words, end), True
        group.verb = verb if verb >= 0 else end
        if group.verb >= words.n:
            return
        group.negative |= bool(NOT & set(low[end : group.verb]))
        group.lemma = low[group.verb]
        if low[group.verb] == "be":
            _passive_infinitive(words, group)
        else:
            _lower_only(words, group)
    elif group.takes == "ing":
        group.verb = past_adverbs(words, end)
        group.lemma = gerunds("en").get(low[group.verb], "")
        _lower_only(words, group)
    elif found.expression.act in LOWERING | {"ongoing", "enactment"} and low[end - 1] == "to":
        group.verb = max(next_verb(words, end), end)


def _lower_only(words: Words, group: Predicate) -> None:
    """Collect the effort beneath the cue; the cue never ends before its own expression does."""
    last = group.last
    lower(words, group, group.verb)
    group.last = max(last, group.last)


def _passive_infinitive(words: Words, group: Predicate) -> None:
    after = past_adverbs(words, group.verb + 1)
    if after >= words.n:
        return
    if words.low[after] in participles("en") or words.low[after].endswith("ed"):
        group.lemma = participles("en").get(words.low[after], "")
        if group.modal == "be":
            group.passive, group.verb = True, after


def lower(words: Words, group: Predicate, verb: int) -> None:
    """Collect the effort expressions beneath a cue, and move on to the verb of the action."""
    low = words.low
    for _ in range(3):
        best = next(
            (
                found
                for found in matches(low, verb, "en")
                if found.form.tense in ("infinitive", "gerund") and takes(words, found, found.end)
            ),
            None,
        )
        if best is None:
            return
        expression = best.expression
        if expression.act == "steps" and expression.takes == ("any",):
            group.agentive = True
        if expression.act not in LOWERING and expression.takes != ("verb",):
            return
        if expression.act not in LOWERING | {"steps"}:
            return
        group.under.append(best)
        inner = next_verb(words, best.end) if low[best.end - 1] in ("to", "and") else -1
        if inner < 0 and best.end < words.n and low[best.end] in gerunds("en"):
            inner = best.end
        group.last = best.end
        if inner < 0:
            return
        verb = inner
        if expression.act != "study":
            group.verb = inner
