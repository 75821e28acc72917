"""Duties laid on somebody whom the sentence names after the verb.

"It falls to the Committee to …", "Corresponde a la Secretaría …", "correrán por cuenta de cada Parte".
"""

from alinea.commitments.english_verbs import next_verb
from alinea.commitments.scene import Scene
from alinea.commitments.spanish_verbs import infinitive_of
from alinea.commitments.subjects import classify
from alinea.commitments.verdicts import Verdict
from alinea.language.cues import Found, matches
from alinea.model.commitment import Rule, SentenceClass

_FAR = 14


def incumbent(scene: Scene, verdict: Verdict) -> Verdict | None:
    """Judge a clause whose verb lays a duty on what follows; None for every other verb."""
    predicate, words = verdict.clause.predicate, scene.words
    for found in matches(words.low, predicate.verb, words.language):
        if found.expression.act == "borne":
            return borne(scene, verdict, found)
        if found.expression.act == "incumbent":
            return fallen_to(scene, verdict, found)
        if found.expression.act == "permission" and found.expression.rest:
            rule = Rule("cue", (("cue", words.of(predicate.verb, found.end)),), 1)
            return verdict.now(SentenceClass.PERMISSION, 1, rule)
    return None


def fallen_to(scene: Scene, verdict: Verdict, found: Found) -> Verdict | None:
    """Judge "It falls to the Committee to …": whom it falls to, then what is to be done."""
    words, predicate = scene.words, verdict.clause.predicate
    for at in range(found.end + 1, min(found.end + _FAR, words.n - 1)):
        verb = _verb_at(scene, at)
        if verb < 0:
            continue
        subject = classify(scene, found.end, at)
        if not subject.acts:
            return None
        predicate.verb = predicate.last = verb
        predicate.lemma = words.low[verb]
        if words.language == "es":
            predicate.lemma = infinitive_of(predicate.lemma)
        verdict.subject, verdict.cue = subject, (predicate.first, found.end)
        return _laid(scene, verdict)
    return None


def _verb_at(scene: Scene, at: int) -> int:
    words = scene.words
    if words.language == "es":
        return at if infinitive_of(words.low[at]) else -1
    return next_verb(words, at + 1, strict=True) if words.low[at] == "to" else -1


def borne(scene: Scene, verdict: Verdict, found: Found) -> Verdict | None:
    """Judge "Costs lie with the sending Party": what is to be done, then by whom."""
    subject = classify(scene, found.end, min(verdict.clause.end, found.end + _FAR))
    if not subject.acts:
        return None
    verdict.clause.predicate.last = max(verdict.clause.predicate.last, found.end)
    verdict.subject = subject
    return _laid(scene, verdict)


def _laid(scene: Scene, verdict: Verdict) -> Verdict:
    verdict.actors, verdict.act = verdict.subject.actors, "incumbent"
    verdict.governor = None
    level = 6 if scene.memory.treaty or verdict.level == 6 else 4
    said = scene.memory.named(verdict.actors)
    return verdict.now(SentenceClass.COMMITMENT, level, Rule("incumbent", said, level))
