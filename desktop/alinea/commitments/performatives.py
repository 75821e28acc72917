"""Clauses with a cue and no future: "commit to", "urges", "acordaron", "Recalling"."""

from alinea.commitments.agents import dropped, unnamed
from alinea.commitments.clauses import Clause
from alinea.commitments.english_verbs import followed
from alinea.commitments.futures import otherwise
from alinea.commitments.incumbents import borne, fallen_to
from alinea.commitments.levels import lowered
from alinea.commitments.lists import subjunctives, verb_kinds
from alinea.commitments.predicates import Predicate
from alinea.commitments.scene import Scene
from alinea.commitments.verdicts import CLASS_OF_ACT, Subject, Verdict
from alinea.language.cues import Found
from alinea.language.grammar import word_set
from alinea.model.commitment import Rule, SentenceClass

_COMMIT = SentenceClass.COMMITMENT
_KEPT_IN_RELATIVE = frozenset(("commissive", "intent", "continuation"))
_HOLDING = frozenset(("belief", "position", "recognition", "directive", "holding", "observation"))
_RESTATED = ("compromiso", "commitment", "committed", "determination", "comprometido")
_FOUNDS = frozenset(("crear", "establecer", "instituir", "designar"))
_ONLY_ACTORS = frozenset(("commissive", "directive", "recognition"))
_STANDS = 3
_SHORT = 14


def cue_verdict(
    scene: Scene, clause: Clause, subject: Subject, governing: Verdict | None
) -> Verdict | None:
    """Judge a clause whose cue stands without a modal; None where nobody speaks in it."""
    predicate, words = clause.predicate, scene.words
    found = predicate.found
    if found is None:
        return None
    expression = found.expression
    if clause.role == "relative" and expression.act not in _KEPT_IN_RELATIVE:
        return None
    if clause.role == "complement" and governing is not None and governing.act in _HOLDING:
        return None
    start = Rule("cue", (("cue", words.of(predicate.first, predicate.bare)),), expression.level)
    verdict = Verdict(
        clause,
        CLASS_OF_ACT.get(expression.act, _COMMIT),
        expression.level,
        [start],
        subject,
        subject.actors,
        (predicate.first, predicate.last),
        expression.id,
        expression.act,
        expression.rank,
    )
    if expression.act == "incumbent":
        return fallen_to(scene, verdict, found)
    if expression.act == "borne":
        return borne(scene, verdict, found)
    if not _somebody_speaks(scene, verdict, found):
        return None
    return _special(scene, verdict, found) or _plain(scene, verdict, found)


def _special(scene: Scene, verdict: Verdict, found: Found) -> Verdict | None:
    """Judge the few cues whose row does not hold where they stand."""
    predicate, low = verdict.clause.predicate, scene.words.low
    act, verb = verdict.act, found.expression.verb
    if predicate.tense == "none" and verb in ("consider", "considerar", "determine"):
        if verb == "determine":
            verdict.kind, verdict.level = SentenceClass.POSITION, 2
        else:
            verdict.kind, verdict.level = SentenceClass.RECOGNITION, 1
        return verdict
    if verb == "celebrar" and act == "recognition":
        events = word_set("event-noun", scene.words.language)
        if predicate.passive or events & set(low[predicate.last : predicate.last + 9]):
            verdict.kind, verdict.level = SentenceClass.NARRATIVE, 0
            return verdict
    if act == "deontic" and (predicate.negative or verdict.subject.negative):
        return otherwise(scene, verdict, SentenceClass.PERMISSION, 1, "not-bound")
    if act == "belief":
        level = found.expression.level
        kind = SentenceClass.POSITION if level else SentenceClass.PREDICTION
        return otherwise(scene, verdict, kind, level, "belief")
    return None


def _plain(scene: Scene, verdict: Verdict, found: Found) -> Verdict:
    predicate, words = verdict.clause.predicate, scene.words
    if not _commits(scene, verdict, found):
        if verdict.kind == _COMMIT:
            verdict.now(SentenceClass.NARRATIVE, 0, Rule("tells", (), 0))
        if verdict.kind == SentenceClass.NARRATIVE:
            holds = _holds(scene, verdict)
            verdict.kind = SentenceClass.POSITION if holds else verdict.kind
            verdict.level = 2 if holds else 0
        return verdict
    verdict.kind = _COMMIT
    if predicate.tense == "past":
        verdict.flags.append("reported")
        verdict.rules.append(Rule("reported-past", (), verdict.level))
    if verdict.act == "ongoing" or predicate.progressive:
        verdict.flags.append("ongoing")
        verdict.rules.append(Rule("ongoing", (), verdict.level))
    if found.form.tense == "fixed" and verdict.level > _STANDS and _stands(scene, predicate.last):
        verdict.level = _STANDS
        stands = (("verb", words.of(predicate.first, predicate.bare)),)
        verdict.rules.append(Rule("continuation-verb", stands, _STANDS))
    if predicate.passive and verdict.act in ("commissive", "enactment"):
        verdict.flags.append("passive")
        verdict.actors = unnamed(scene.memory, explains=False)
        who = scene.memory.named(verdict.actors)
        verdict.rules.append(Rule("passive-inferred", who, verdict.level))
    return lowered(verdict, words)


def _stands(scene: Scene, first: int) -> bool:
    """Whether a commitment is only said to last: "Our commitment to the Accord remains firm"."""
    words = scene.words
    return any(words.is_a("lasts", at) for at in range(first, words.n))


def _holds(scene: Scene, verdict: Verdict) -> bool:
    """Whether a verb of saying states a position ("affirms that", "Reaffirming its commitment")."""
    predicate = verdict.clause.predicate
    if predicate.tense == "none" and verdict.act in _KEPT_IN_RELATIVE | {"report"}:
        return True
    holding = word_set("holding", scene.words.language)
    return verdict.act == "report" and predicate.cue_verb in holding


# --- who speaks ------------------------------------------------------------------------------


def _somebody_speaks(scene: Scene, verdict: Verdict, found: Found) -> bool:
    """Check that somebody speaks, and supply who does where the text leaves it out."""
    predicate, subject, words = verdict.clause.predicate, verdict.subject, scene.words
    asked = predicate.act == "directive" and predicate.lemma == "be"
    if asked or predicate.passive:
        return True
    if subject.kind == "none":
        return _without_subject(scene, verdict, found)
    if subject.acts:
        one = predicate.tense == "present" and predicate.person == "one"
        return not (one and words.language == "en" and subject.many)
    if subject.kind == "people":
        return verdict.kind != _COMMIT
    if subject.kind == "unknown" and verdict.act in _ONLY_ACTORS and not predicate.negative:
        return True
    if verdict.act == "necessity" and found.form.tense != "past":
        verdict.actors = scene.memory.several or (scene.memory.everybody(),)
        return True
    if words.low[subject.first] == "it" and verdict.act in ("intent", "position"):
        verdict.actors = scene.memory.several or (scene.memory.everybody(),)
        return True
    return verdict.act in ("report", "narrative", "prediction")


def _without_subject(scene: Scene, verdict: Verdict, found: Found) -> bool:
    predicate, memory = verdict.clause.predicate, scene.memory
    if found.form.tense == "fixed":
        verdict.actors = (memory.everybody(),)
        return True
    if scene.words.language == "es":
        impersonal = found.form.verb == "quedar"
        person = predicate.person
        verdict.actors = unnamed(memory, explains=False) if impersonal else dropped(memory, person)
        if verdict.kind == _COMMIT or verdict.level:
            who = memory.named(verdict.actors)
            verdict.rules.append(Rule("dropped-subject", who, verdict.level))
        return True
    have = scene.words.low[predicate.start] == "have" and predicate.start == scene.first
    if have and verdict.kind == _COMMIT:
        verdict.actors = (memory.everybody(),)
        return True
    opening = predicate.start - scene.first <= 2 and verdict.clause.role == "main"
    bare = predicate.tense == "present" and predicate.person == "many"
    if bare and not (memory.above or _performs(scene, predicate)):
        return False
    if opening and predicate.tense in ("none", "present"):
        verdict.actors = memory.above or (memory.everybody(),)
        who = memory.named(verdict.actors)
        verdict.rules.append(Rule("operative", who, verdict.level))
        return True
    return False


def _performs(scene: Scene, predicate: Predicate) -> bool:
    """Whether a bare verb at the head performs ("Agree to", "DECLARE:") and is not a noun."""
    words, after = scene.words, predicate.start + 1
    return followed(words, after) or words.low[after : after + 1] == [":"]


# --- whether the cue commits -----------------------------------------------------------------


def _commits(scene: Scene, verdict: Verdict, found: Found) -> bool:
    predicate, act = verdict.clause.predicate, verdict.act
    if found.form.tense == "gerund" and predicate.tense == "none":
        return False
    if act == "commissive":
        return predicate.takes != "clause" or _clause_commits(scene, verdict, found)
    if act in ("deontic", "intent"):
        return True
    if act == "continuation":
        return _restates(scene, verdict, found)
    if act in ("effort", "steps"):
        return _strives(scene, verdict, found)
    if act == "ongoing":
        return predicate.tense != "past"
    return act == "enactment" and _enacts(scene, verdict)


def _restates(scene: Scene, verdict: Verdict, found: Found) -> bool:
    """Whether a commitment is renewed, or an action goes on; a stance that goes on is none."""
    predicate, words = verdict.clause.predicate, scene.words
    if found.expression.verb not in word_set("restating", words.language):
        return False
    if predicate.tense == "past" and not any(word in found.expression.id for word in _RESTATED):
        return False
    stance = verb_kinds(words.language)["standing"]
    if predicate.takes == "verb" and predicate.lemma in stance:
        verdict.kind, verdict.level = SentenceClass.POSITION, 2
        return False
    return True


def _strives(scene: Scene, verdict: Verdict, found: Found) -> bool:
    """Whether an effort is announced as one's own; told of others or of the past it is a fact."""
    predicate = verdict.clause.predicate
    if predicate.tense == "past":
        return False
    if predicate.progressive:
        verdict.level = 3
        return True
    if verdict.act == "steps":
        return False
    we = verdict.subject.kind == "we" or predicate.person == "we"
    works = found.expression.verb in ("work", "trabajar")
    return (we and works) or found.expression.verb in word_set("seeking", scene.words.language)


def _enacts(scene: Scene, verdict: Verdict) -> bool:
    """Whether a present verb performs the act: "Approves", "we launch", "is hereby established"."""
    predicate, low, memory = verdict.clause.predicate, scene.words.low, scene.memory
    if predicate.passive:
        return predicate.hereby or _founds(scene, predicate)
    if predicate.tense != "present":
        return False
    if "hereby" in low[predicate.start : predicate.last] or predicate.hereby:
        return True
    language, after = scene.words.language, set(low[predicate.last : predicate.last + 4])
    if after & word_set("self", language) and after & word_set("this-text", language):
        verdict.kind = SentenceClass.BOILERPLATE
        return False
    if verdict.subject.kind == "we" or predicate.person == "we":
        return True
    if memory.treaty and verdict.subject.acts:
        return True
    operative = verdict.subject.kind == "none" and predicate.start - scene.first <= 2
    return operative or (len(memory.codes) == 1 and len(memory.codes[0]) > 2)


def _founds(scene: Scene, predicate: Predicate) -> bool:
    """Whether a Spanish passive at the head of a sentence founds something ("Se crea un Comité")."""
    opens = scene.words.language == "es" and predicate.start == scene.first
    return opens and predicate.tense == "present" and predicate.lemma in _FOUNDS


def _clause_commits(scene: Scene, verdict: Verdict, found: Found) -> bool:
    """Whether "decides that", "acordaron que" commits: by a future under it, or a subjunctive."""
    words, clause = scene.words, verdict.clause
    at = scene.clauses.index(clause)
    following = scene.clauses[at + 1] if at + 1 < len(scene.clauses) else None
    if (
        following is not None
        and following.role == "complement"
        and (following.predicate.act == "modal")
    ):
        return True
    verb, language = found.expression.verb, words.language
    subjunctive = _subjunctive(scene, clause)
    if verb in word_set("binding-that", language) and (subjunctive or language == "en"):
        return True
    if subjunctive and verb in word_set("agreeing", language):
        return True
    cue = (("cue", words.of(*verdict.cue)),)
    verdict.now(SentenceClass.POSITION, 2, Rule("agree-that-other", cue, 2))
    return False


def _subjunctive(scene: Scene, clause: Clause) -> bool:
    """Whether the clause under "that" stands in the subjunctive, as what is decided does."""
    low = scene.words.low[clause.predicate.last : clause.end]
    if scene.words.language == "es":
        return any(word in subjunctives() for word in low[:_SHORT])
    before = word_set("subjunctive-not", "en")
    return any(word == "be" and at and low[at - 1] not in before for at, word in enumerate(low))
