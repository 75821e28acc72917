"""What every clause of a sentence does, and at which level: the rules of the domain guide."""

from alinea.commitments.agents import antecedent
from alinea.commitments.clauses import Clause
from alinea.commitments.futures import future_verdict
from alinea.commitments.performatives import cue_verdict
from alinea.commitments.predicates import Predicate
from alinea.commitments.scene import Scene
from alinea.commitments.subjects import classify
from alinea.commitments.verdicts import Subject, Verdict
from alinea.commitments.words import Words
from alinea.language.grammar import word_set
from alinea.model.commitment import Actor

_MODAL = frozenset(("will", "shall", "futuro", "would", "condicional"))
_TELLING = frozenset(("report", "commissive", "study", "holding"))
_THAT = ("that", "que")


def judge(scene: Scene) -> list[Verdict | None]:
    """Return a verdict per clause, None for one that says nothing of its own.

    Leaves in the scene's memory who acted, for the pronouns and dropped subjects that follow.
    """
    for clause in scene.clauses:
        verdict = _verdict(scene, clause)
        scene.verdicts.append(verdict)
        if verdict is None:
            continue
        if verdict.actors and clause.role != "relative":
            scene.memory.keep(verdict.actors)
        if clause.predicate.tense == "past" and verdict.act in _TELLING and verdict.actors:
            scene.memory.told = True
    return scene.verdicts


def _verdict(scene: Scene, clause: Clause) -> Verdict | None:
    predicate = clause.predicate
    if clause.role in ("subordinate", "inner") or _resumes(scene.words, predicate):
        return None
    if clause.role == "coordinate" and _hangs_on_subordinate(scene, clause):
        return None
    governing = _governing(scene, clause)
    subject = _subject(scene, clause, governing)
    if predicate.act == "modal" or predicate.modal in _MODAL:
        return future_verdict(scene, clause, subject, governing)
    return cue_verdict(scene, clause, subject, governing)


def _resumes(words: Words, predicate: Predicate) -> bool:
    """Whether the verb only takes up the one before it: "we will do so within two years"."""
    low, verb = words.low, predicate.verb
    if predicate.lemma == "do":
        return low[verb + 1 : verb + 2] == ["so"]
    if verb >= words.n:
        return False
    return low[verb] == "hacerlo" or (
        predicate.lemma == "hacer" and verb > 0 and low[verb - 1] == "lo"
    )


def _hangs_on_subordinate(scene: Scene, clause: Clause) -> bool:
    """Whether the clause shares the subject of one that is subordinate itself."""
    if clause.governor < 0 or not clause.subjectless:
        return False
    other = scene.clauses[clause.governor]
    silent = scene.verdict_of(clause.governor) is None
    return silent and other.role in ("subordinate", "inner")


def _governing(scene: Scene, clause: Clause) -> Verdict | None:
    """Return the verdict on the clause whose "that" governs this one, or the one beside it."""
    if clause.role not in ("complement", "coordinate") or clause.governor < 0:
        return None
    if clause.role == "complement":
        return scene.verdict_of(clause.governor)
    above = scene.clauses[clause.governor]
    after = scene.words.low[clause.opener + 1 : clause.opener + 2]
    again = clause.opener >= 0 and bool(after) and after[0] in _THAT
    if above.role == "complement" and (clause.subjectless or again):
        return _governing(scene, above)
    return None


def _subject(scene: Scene, clause: Clause, governing: Verdict | None) -> Subject:
    found = classify(scene, *clause.subject)
    if clause.role == "relative":
        return found if found.kind != "none" else antecedent(scene, clause)
    if governing is not None and governing.actors and _refers_up(scene, found):
        span = scene.words.span(found.first, found.last)
        own = found.kind != "pronoun" and found.head != "it"
        actors = tuple(
            Actor(one.kind, one.codes, span, found.name if own else one.name)
            for one in governing.actors
        )
        kind = found.kind if own else "pronoun"
        return Subject(kind, actors, found.first, found.last, found.many, name=found.name)
    if found.kind == "none" and clause.role == "coordinate" and clause.governor >= 0:
        return _shared(scene, clause) or found
    return found


def _refers_up(scene: Scene, found: Subject) -> bool:
    """Whether a subject is that of the governing clause: "they", "it", "su país"."""
    if found.kind == "pronoun" or (found.kind == "thing" and found.head == "it"):
        return True
    theirs = found.kind in ("collective", "state", "we") and not found.many
    return theirs and scene.words.low[found.first] in word_set("his", scene.words.language)


def _shared(scene: Scene, clause: Clause) -> Subject | None:
    """Return the subject that a clause without one shares with the clause beside it."""
    at = clause.governor
    while at >= 0:
        verdict = scene.verdict_of(at)
        if verdict is not None and not verdict.silent:
            subject = verdict.subject
            patient = subject.kind == "passive" and subject.last > subject.first
            if patient and not clause.predicate.passive:
                return classify(scene, subject.first, subject.last)
            return subject
        above = scene.clauses[at]
        at = above.governor if above.role == "coordinate" else at - 1
    return None
