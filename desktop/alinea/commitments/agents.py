"""Actors that do not stand before the verb: agents of passives, antecedents, dropped subjects."""

from alinea.commitments.clauses import Clause
from alinea.commitments.lists import actor_nouns, gerunds
from alinea.commitments.memory import Memory
from alinea.commitments.scene import Scene
from alinea.commitments.subjects import classify
from alinea.commitments.verdicts import Subject
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import is_adverb
from alinea.language.grammar import word_set
from alinea.model.commitment import Actor, ActorKind

_INSIDE = frozenset(["of", "and", "the", "for", "de", "del", "y", "e", "la", "el", "los", "las"])
_AND_THE = frozenset(["and", "y", "e", "the", "el", "la", "los", "las"])
_ARTICLES = frozenset(["el", "la", "los", "las", "lo"])
_ANTECEDENTS = frozenset(("body", "created", "state", "collective", "third"))


def agent(scene: Scene, first: int, last: int) -> Subject | None:
    """Return the actor of a "by" phrase in the words ``first`` up to ``last``, None without one."""
    words, low = scene.words, scene.words.low
    by = word_set("by", words.language)
    for at in range(first, last - 1):
        if low[at] not in by:
            continue
        begin = at + 1
        if low[begin] in gerunds("en") or low[begin][0].isdigit():
            continue
        found = classify(scene, begin, _noun_phrase_end(words, begin, last))
        if found.acts and found.kind != "pronoun":
            return found
    return None


def _noun_phrase_end(words: Words, begin: int, last: int) -> int:
    """Return where a noun phrase that begins at ``begin`` ends, lists of names taken in."""
    low, at = words.low, begin
    while at < last:
        word = low[at]
        if at > begin and words.is_a("preposition", at) and word not in _INSIDE:
            break
        if word == ",":
            after = at + 1
            while after < last and low[after] in _AND_THE:
                after += 1
            if after >= last or not words.capital(after):
                break
        elif (is_mark(word) and word not in "'’-&") or words.is_a("closes-noun-phrase", at):
            break
        at += 1
    return at


def antecedent(scene: Scene, clause: Clause) -> Subject:
    """Return what "which", "who" or "que" stands for: a name beside it, or the noun it resumes."""
    words, low = scene.words, scene.words.low
    governor = scene.clauses[clause.governor] if clause.governor >= 0 else None
    lower = governor.predicate.last if governor else scene.first
    stop = _before_pronoun(words, clause.opener, scene.first)
    beside = [
        one for one in scene.names(lower, stop) if one[1] == stop and one[2].kind != "adjective"
    ]
    if beside:
        begin = beside[-1][0]
        while begin > lower and words.is_a("determiner", begin - 1):
            begin -= 1
        if not (begin - 1 > lower and low[begin - 1] in ("of", "de", "del")):
            return classify(scene, begin, stop)
    many = clause.predicate.person == "many"
    begin = (governor.predicate.verb if governor else scene.first) + 1
    while begin < stop and is_adverb(low[begin], words.language):
        begin += 1
    if begin < stop and words.is_a("determiner", begin):
        found = classify(scene, begin, _first_phrase(words, begin, stop))
        if found.acts and (found.many or not many):
            return found
    return _nearest(scene, clause, lower, stop)


def _before_pronoun(words: Words, opener: int, first: int) -> int:
    """Return where the antecedent ends: before "of which", "la cual" and the comma."""
    low, stop = words.low, opener
    if stop > first and low[stop - 1] != "of" and words.is_a("preposition", stop - 1):
        stop -= 1
    if stop > first and low[stop - 1] in _ARTICLES:
        stop -= 1
    while stop > first and low[stop - 1] == ",":
        stop -= 1
    return stop


def _first_phrase(words: Words, begin: int, stop: int) -> int:
    at = begin
    while (
        at < stop
        and words.low[at] != ","
        and not (words.is_a("preposition", at) and at > begin + 1)
    ):
        at += 1
    return at


def _nearest(scene: Scene, clause: Clause, lower: int, stop: int) -> Subject:
    """Return the nearest noun before that can act and agrees in number with the verb."""
    words, nouns = scene.words, actor_nouns(scene.words.language)
    person = clause.predicate.person
    for at in range(stop - 1, lower - 1, -1):
        kind, plural = nouns.get(words.low[at], ("", False))
        agrees = person == "" or plural == (person == "many")
        if kind not in _ANTECEDENTS or not agrees:
            continue
        begin = at
        while begin > lower and not (
            words.is_a("preposition", begin - 1) or is_mark(words.low[begin - 1])
        ):
            begin -= 1
            if words.is_a("determiner", begin):
                break
        return classify(scene, begin, stop)
    head = words.low[stop - 1] if stop > lower else ""
    return Subject("thing", (), max(lower, stop - 1), stop, head=head)


def dropped(memory: Memory, person: str) -> tuple[Actor, ...]:
    """Return who acts in a Spanish clause without a subject, or under an operative verb."""
    if person == "we":
        return (Actor(ActorKind.WE, memory.codes, None, "", inferred=True),)
    if len(memory.codes) == 1 and len(memory.codes[0]) > 2:
        return (Actor(ActorKind.PARTY, memory.codes, None, "", inferred=True),)
    if person == "many":
        return memory.several or (memory.everybody(),)
    return memory.single or memory.last or (memory.everybody(),)


def unnamed(memory: Memory, *, explains: bool) -> tuple[Actor, ...]:
    """Return the agent that a passive leaves out: who acted last where it explains, else all."""
    if explains and memory.last:
        return memory.last
    return (memory.everybody(),)
