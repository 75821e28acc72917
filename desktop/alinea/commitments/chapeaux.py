"""Chapeaux ("The Parties commit to:") and the items that they govern."""

from dataclasses import dataclass

from alinea.commitments import english_cues, spanish_cues
from alinea.commitments.english_verbs import begins_action
from alinea.commitments.lists import action_nouns, gerunds, verbs
from alinea.commitments.predicates import Predicate
from alinea.commitments.spanish_verbs import infinitive_of
from alinea.commitments.verdicts import Verdict
from alinea.commitments.words import Words
from alinea.language.cues import expressions, is_adverb, matches
from alinea.language.grammar import word_set
from alinea.model.commitment import Actor, SentenceClass

_BRIEF = 14
_FEW = 4
_FRONT = 16
_SMALL = frozenset(("to", "a", "not", "no", "de"))
_OF = frozenset(("of", "de", "del"))
_SPOKEN = frozenset(("directive", "position", "recognition", "courtesy", "permission"))
_UNDERTAKEN = frozenset(("commissive", "intent", "continuation", "effort", "study"))


@dataclass(frozen=True, slots=True)
class Chapeau:
    """What a chapeau does to its items: ``kind`` and ``level`` are those of its own verb.

    ``speaks`` marks the verbs by which a body performs what its items say ("Resolves to:
    condemn …"), so that an item can exhort or condemn; ``items`` says whether bare verbs may
    follow; ``raises`` whether they take its level. ``host`` is the sentence whose own commitment
    items without a verb belong to.
    """

    sentence: int
    kind: SentenceClass
    level: int
    cue: str
    actors: tuple[Actor, ...]
    entry: str = ""
    rank: int | None = None
    speaks: bool = False
    items: bool = False
    raises: bool = False
    host: int | None = None


def is_chapeau(words: Words) -> bool:
    if not words.n:
        return False
    dashed = words.n > 1 and words.low[-1] in ("-", "–", "—") and words.low[-2] == ":"
    return words.low[-1] == ":" or dashed


def chapeau(words: Words, verdict: Verdict, sentence: int) -> Chapeau:
    """Return what a sentence that ends in a colon does to the items that follow."""
    predicate = verdict.clause.predicate
    lists = _lists(words, verdict)
    return Chapeau(
        sentence,
        verdict.kind,
        verdict.level,
        words.of(*verdict.cue),
        verdict.actors,
        verdict.entry,
        verdict.rank,
        speaks=predicate.cue_verb in word_set("speaks-items", words.language)
        and words.n <= _BRIEF,
        items=lists or verdict.act == "directive",
        raises=verdict.commits and verdict.level >= 4 and lists,
    )


def _lists(words: Words, verdict: Verdict) -> bool:
    """Whether the verb of a chapeau takes the items themselves, with no action of its own."""
    predicate = verdict.clause.predicate
    at = predicate.verb
    if at >= words.n or words.low[at] == ":":
        return True
    rest = [here for here in range(at, words.n) if words.low[here][0].isalnum()]
    lists = [here for here in rest if words.is_a("list-noun", here)]
    if not rest or (lists and len(rest) <= _FEW and predicate.takes != "clause"):
        return True
    if any(words.is_a("following", here) for here in range(predicate.first, predicate.last)):
        return True
    acts = predicate.lemma in word_set("carries-out", words.language)
    return acts and any(words.is_a("step-noun", here) for here in lists)


def item_predicate(words: Words, first: int) -> Predicate | None:
    """Read an item that begins with a bare verb, an infinitive, a gerund or the noun of an act.

    A phrase may stand before it ("as appropriate, establish joint teams").
    """
    found = _item_at(words, first)
    if found is None and (
        words.is_a("preposition", first) or is_adverb(words.low[first], words.language)
    ):
        comma = next(
            (at for at in range(first, min(first + _FRONT, words.n - 1)) if words.low[at] == ","),
            -1,
        )
        return _item_at(words, comma + 1) if comma >= 0 else None
    return found


def _item_at(words: Words, first: int) -> Predicate | None:
    low, at = words.low, first
    while at < words.n and (is_adverb(low[at], words.language) or low[at] in _SMALL):
        at += 1
    if at >= words.n:
        return None
    verb = _verb_at(words, at)
    if not verb:
        return _noun_item(words, at)
    found = Predicate(at, at, at + 1, at, "item", 3, lemma=verb, takes="verb")
    found.negative = "not" in low[first:at] or "no" in low[first:at]
    if words.language == "es":
        spanish_cues.lower(words, found, at, reflexive=low[at].endswith("se"))
    elif low[at] == verb:
        english_cues.lower(words, found, at)
    else:
        found.takes = "ing"
    return found


def _verb_at(words: Words, at: int) -> str:
    """Return the verb of a bare form, an infinitive or an English gerund, "" for anything else."""
    word = words.low[at]
    if words.language == "es":
        return infinitive_of(word)
    if word in verbs("en") and begins_action(words, at):
        return word
    return gerunds("en").get(word, "") if at + 1 < words.n else ""


def _noun_item(words: Words, at: int) -> Predicate | None:
    low, nouns = words.low, action_nouns(words.language)
    head = at + 1 if words.is_a("determiner", at) else at
    for here in range(head, min(head + 3, words.n - 1)):
        if nouns.get(low[here]) == "action" and low[here + 1] in _OF:
            return Predicate(at, at, here + 1, at, "item", 3, lemma=low[here], takes="act")
    return None


def item_speech(words: Words, predicate: Predicate) -> tuple[str, int | None] | None:
    """Return act and rank of an item that itself asks, condemns or recognizes, None for others."""
    verb, at = predicate.lemma, predicate.verb
    known = expressions(words.language)
    if verb not in known and verb + "se" not in known:
        return None
    near = range(at, min(at + 7, words.n))
    if verb == "celebrar" and any(words.is_a("event-noun", here) for here in near):
        return None
    for found in matches(words.low, at, words.language, reflexive=words.low[at].endswith("se")):
        act = found.expression.act
        if act in _SPOKEN:
            return act, found.expression.rank
        if act in _UNDERTAKEN:
            return None
    return None
