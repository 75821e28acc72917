"""Clauses with a modal or a future: who acts in them, and whether anybody does."""

from dataclasses import replace

from alinea.commitments.agents import agent, dropped, unnamed
from alinea.commitments.clauses import Clause
from alinea.commitments.governed import is_reported, is_told, only_holds, released
from alinea.commitments.incumbents import incumbent
from alinea.commitments.levels import (
    happens,
    lowered,
    modal_level,
    plain_lemma,
    predicts,
    standing,
    suffers,
    takes_effect,
)
from alinea.commitments.lists import verb_kinds
from alinea.commitments.predicates import Predicate
from alinea.commitments.scene import Scene
from alinea.commitments.subjects import classify
from alinea.commitments.times import times
from alinea.commitments.verdicts import CLASS_OF_ACT, Subject, Verdict
from alinea.language.cues import expressions
from alinea.language.grammar import word_set
from alinea.model.commitment import Actor, Rule, SentenceClass

_STATES = ("party", "state", "collective")
_HYPOTHETICAL = ("would", "condicional")
_NEAR = 4
_PREDICTION = SentenceClass.PREDICTION
_THESE = frozenset(["this", "these", "este", "esta", "estos", "estas"])
_AFTER_BEGINS = frozenset(["el", "la", "los", "las", "un", "una", "ambos", "ambas", "cada"])
_AFTER_STOPS = frozenset((",", ";", "a", "de", "en"))
_AFTER_ENDS = frozenset(
    [",", ";", ".", "en", "para", "con", "por", "a", "antes", "durante", "cada", "mediante", "que"]
)


def future_verdict(
    scene: Scene, clause: Clause, subject: Subject, governing: Verdict | None
) -> Verdict | None:
    """Judge a clause with a modal or a future; None where what governs it keeps it from speaking."""
    predicate, memory = clause.predicate, scene.memory
    level, rules, kind = modal_level(predicate, subject, scene.words, treaty=memory.treaty)
    verdict = Verdict(
        clause,
        kind,
        level,
        rules,
        subject,
        subject.actors if subject.acts else (),
        (predicate.first, predicate.last),
        predicate.entry,
        "modal",
    )
    if governing is not None and not released(scene, verdict, governing):
        return verdict if verdict.silent else None
    if predicate.modal in _HYPOTHETICAL and not is_reported(scene, clause, governing):
        if not is_told(scene, verdict):
            return _hypothetical(scene, verdict)
        verdict.flags.append("reported")
    if predicate.modal == "to" and not _assigned(scene, verdict):
        return None
    laid = incumbent(scene, verdict) if verdict.commits else None
    if laid is not None:
        return laid
    if not verdict.commits or (governing is not None and only_holds(scene, verdict, governing)):
        return verdict
    if predicate.modal == "be" and not predicate.passive and not subject.acts:
        return _aim(scene, verdict)
    if predicate.copula and not _hosts(predicate) and verdict.governor is None:
        return _copula(scene, verdict)
    if predicate.passive or (predicate.takes == "se" and _passive_se(scene, verdict)):
        return _passive(scene, verdict)
    return _active(scene, verdict)


def _assigned(scene: Scene, verdict: Verdict) -> bool:
    """Whether "Georgia to circulate the draft", "Draft to be circulated by May" shares out work."""
    clause, predicate = verdict.clause, verdict.clause.predicate
    if predicate.passive and not verdict.subject.acts:
        return bool(times(scene.words, predicate.last, clause.end))
    return verdict.subject.kind in _STATES


def otherwise(
    scene: Scene, verdict: Verdict, kind: SentenceClass, level: int, rule: str
) -> Verdict:
    """Class the clause as something else, with the rule that saw subject and verb."""
    predicate = verdict.clause.predicate
    verb = scene.words.of(predicate.start, max(predicate.last, predicate.verb + 1))
    values = (("subject", verdict.subject.name), ("verb", verb))
    return verdict.now(kind, level, Rule(rule, values, level))


def _hosts(predicate: Predicate) -> bool:
    """Whether "be" and a noun act: "will be host to", "será sede de"."""
    return predicate.found is not None and predicate.found.expression.act == "steps"


def _hypothetical(scene: Scene, verdict: Verdict) -> Verdict:
    """Take "would" outside reported speech for a wish of an actor, or a prediction."""
    known = expressions(scene.words.language).get(verdict.clause.predicate.lemma, ())
    act = known[-1].act if known else ""
    if verdict.subject.acts and act in ("recognition", "position"):
        level = 1 if act == "recognition" else 2
        return otherwise(scene, verdict, CLASS_OF_ACT[act], level, "hypothetical")
    return otherwise(scene, verdict, _PREDICTION, 0, "hypothetical")


def _aim(scene: Scene, verdict: Verdict) -> Verdict:
    """Tell "Our aim is to open the port" from "The purpose of this Agreement is to"."""
    words, memory, subject = scene.words, scene.memory, verdict.subject
    ours = subject.last > subject.first and words.is_a("possessive-subject", subject.first)
    if ours and subject.head in word_set("aim", words.language):
        verdict.actors = memory.several or (memory.everybody(),)
        aim = Rule("aim", (("subject", subject.name),), 3)
        return verdict.now(SentenceClass.COMMITMENT, 3, aim)
    return otherwise(scene, verdict, SentenceClass.NARRATIVE, 0, "abstract-subject")


def _copula(scene: Scene, verdict: Verdict) -> Verdict:
    predicate = verdict.clause.predicate
    act = predicate.found.expression.act if predicate.found else ""
    if act == "directive":
        return otherwise(scene, verdict, SentenceClass.EXHORTATION, 2, "directive")
    if act == "permission":
        return otherwise(scene, verdict, SentenceClass.PERMISSION, 1, "permitted")
    if act == "deontic":
        if predicate.negative or verdict.subject.negative:
            return otherwise(scene, verdict, SentenceClass.PERMISSION, 1, "not-bound")
        return lowered(verdict, scene.words) if verdict.subject.acts else _thing(scene, verdict)
    if act in ("commissive", "intent", "continuation") and predicate.found:
        verdict.level = min(verdict.level, max(3, predicate.found.expression.level))
        return _active(scene, verdict)
    if _required(scene, verdict):
        return _inferred(scene, verdict, "thing-bound")
    if verdict.subject.kind == "we" and act != "prediction":
        return otherwise(scene, verdict, SentenceClass.POSITION, 2, "state")
    return otherwise(scene, verdict, _PREDICTION, 0, "state")


def _active(scene: Scene, verdict: Verdict) -> Verdict:
    predicate, subject, words = verdict.clause.predicate, verdict.subject, scene.words
    if subject.kind == "none":
        return _without_subject(scene, verdict)
    if not subject.acts:
        return _thing(scene, verdict)
    free = verdict.governor is None and not _hosts(predicate)
    if free and standing(predicate, words):
        return _state(scene, verdict, we=subject.kind == "we")
    hoped = subject.kind in ("created", "third") and predicts(predicate, words)
    shown = subject.kind == "created" and words.low[subject.first] in _THESE
    if verdict.level < 5 and (hoped or shown):
        return otherwise(scene, verdict, _PREDICTION, 0, "effect-verb")
    return lowered(verdict, words)


def _state(scene: Scene, verdict: Verdict, *, we: bool) -> Verdict:
    if we:
        return otherwise(scene, verdict, SentenceClass.POSITION, 2, "state")
    return otherwise(scene, verdict, _PREDICTION, 0, "state")


def _without_subject(scene: Scene, verdict: Verdict) -> Verdict:
    words, memory, predicate = scene.words, scene.memory, verdict.clause.predicate
    if words.language == "en":
        verdict.actors = memory.above or (memory.everybody(),)
    elif verdict.clause.role == "relative":
        return otherwise(scene, verdict, _PREDICTION, 0, "abstract-subject")
    else:
        after = _subject_after(scene, predicate) if predicate.takes == "se" else None
        acting = after is not None and after.acts
        verdict.actors = after.actors if after and acting else dropped(memory, predicate.person)
        understood = Rule("dropped-subject", memory.named(verdict.actors), verdict.level)
        verdict.rules.append(understood)
        if standing(predicate, words):
            return _state(scene, verdict, we=predicate.person == "we")
    verdict.subject = Subject("pronoun", verdict.actors)
    return lowered(verdict, words)


def _subject_after(scene: Scene, predicate: Predicate) -> Subject | None:
    """Return the subject that follows a reflexive verb: "se reunirán los ministros"."""
    low, limit, begin = scene.words.low, scene.words.n, predicate.last
    while begin < limit and low[begin] not in _AFTER_BEGINS:
        if begin - predicate.last > 4 or low[begin] in _AFTER_STOPS:
            return None
        begin += 1
    end = begin
    while end < limit and low[end] not in _AFTER_ENDS:
        end += 1
    return classify(scene, begin, end) if end > begin else None


def _thing(scene: Scene, verdict: Verdict) -> Verdict:
    """Judge a subject that cannot act: an event that is held, persons who receive, a prediction."""
    words, clause, subject = scene.words, verdict.clause, verdict.subject
    predicate = clause.predicate
    receives = predicate.lemma in verb_kinds(words.language)["receive"]
    if subject.kind == "people" and receives and clause.role != "relative":
        return _inferred(scene, verdict, "people-receive")
    if happens(predicate, subject, words):
        return _inferred(scene, verdict, "event-held")
    if clause.role == "relative" and agent(scene, predicate.last, clause.end) is None:
        return otherwise(scene, verdict, _PREDICTION, 0, "relative-effect")
    if verdict.governor is not None:
        return lowered(verdict, words)
    if takes_effect(predicate, words) and not _required(scene, verdict):
        return otherwise(scene, verdict, SentenceClass.BOILERPLATE, 0, "legal-effect")
    if _required(scene, verdict):
        return _inferred(scene, verdict, "thing-bound")
    legal = predicate.modal == "shall" or (scene.memory.treaty and verdict.level == 6)
    kind = SentenceClass.BOILERPLATE if legal else _PREDICTION
    return otherwise(scene, verdict, kind, 0, "abstract-subject")


def _required(scene: Scene, verdict: Verdict) -> bool:
    """Whether a text requires something of a thing, which its parties then owe.

    "Abstraction shall not exceed four million cubic metres", "reports shall contain", "data shall be
    confidential"; what the text says of itself ("This Agreement shall apply") requires nothing.
    """
    predicate, subject, words = verdict.clause.predicate, verdict.subject, scene.words
    if verdict.clause.role == "relative" or subject.acts:
        return False
    if subject.last <= subject.first or subject.head in word_set("text-noun", words.language):
        return False
    if words.is_a("this-text", subject.first):
        return False
    if predicate.copula:
        after = range(predicate.last, min(predicate.last + _NEAR, words.n))
        return any(words.is_a("required-quality", at) for at in after)
    lemma = plain_lemma(predicate, words)
    firm = verdict.level == 6 and lemma in word_set("required-of-thing", words.language)
    return firm or (predicate.negative and lemma in word_set("exceeding", words.language))


def _inferred(scene: Scene, verdict: Verdict, rule: str) -> Verdict:
    verdict.actors = unnamed(scene.memory, explains=False)
    verdict.flags.append("passive")
    verdict.rules.append(Rule(rule, scene.memory.named(verdict.actors), verdict.level))
    return lowered(verdict, scene.words)


def _passive_se(scene: Scene, verdict: Verdict) -> bool:
    """Whether "se" makes the clause passive: nobody who could act stands beside it."""
    subject, predicate = verdict.subject, verdict.clause.predicate
    if predicate.person == "we" or (subject.acts and subject.kind != "created"):
        return False
    if subject.kind != "none" or plain_lemma(predicate, scene.words) not in word_set(
        "reflexive", "es"
    ):
        return True
    after = _subject_after(scene, predicate)
    acting = after is None or (after.acts and after.kind not in ("created", "body"))
    return not acting and verdict.clause.role != "coordinate"


def _passive(scene: Scene, verdict: Verdict) -> Verdict:
    clause, words, memory = verdict.clause, scene.words, scene.memory
    predicate, subject = clause.predicate, verdict.subject
    verdict.passive = True
    found = agent(scene, predicate.last, clause.end)
    if found is not None and (
        predicate.takes != "se" or found.kind in ("party", "state", "collective")
    ):
        return _agreed_agent(scene, verdict, found.actors, "passive-agent")
    if clause.role == "relative" and predicate.takes != "se":
        return otherwise(scene, verdict, _PREDICTION, 0, "relative-effect")
    if subject.head in word_set("text-noun", words.language) and takes_effect(predicate, words):
        return otherwise(scene, verdict, SentenceClass.BOILERPLATE, 0, "legal-effect")
    if suffers(predicate, subject, words):
        return otherwise(scene, verdict, _PREDICTION, 0, "effect-verb")
    _effort_noun(scene, verdict)
    above = _who_promised(scene, verdict)
    verdict.flags.append("passive")
    if above:
        actors = tuple(replace(one, inferred=True) for one in above)
    else:
        actors = unnamed(memory, explains=_explains(scene, clause))
    return _agreed_agent(scene, verdict, actors, "passive-inferred")


def _effort_noun(scene: Scene, verdict: Verdict) -> None:
    """Lower "Every effort will be made", "no se escatimarán esfuerzos": the noun names the effort."""
    words, predicate = scene.words, verdict.clause.predicate
    first, last = verdict.clause.subject
    if words.language == "es" and last <= first:
        first, last = predicate.last, min(predicate.last + _NEAR, words.n)
    noun = next((at for at in range(first, last) if words.is_a("effort-noun", at)), -1)
    if (
        noun >= 0
        and verdict.level in (4, 6)
        and predicate.lemma in word_set("effort-made", words.language)
    ):
        verdict.level -= 1
        said = (("verb", words.of(noun, noun + 1)),)
        verdict.rules.append(Rule("effort-verb", said, verdict.level))


def _agreed_agent(scene: Scene, verdict: Verdict, actors: tuple[Actor, ...], rule: str) -> Verdict:
    """Let ``actors`` act, and keep the words of the patient for a clause that shares them."""
    subject = verdict.subject
    verdict.actors = actors
    verdict.subject = Subject(
        "passive",
        actors,
        subject.first,
        subject.last,
        negative=subject.negative,
        name=subject.name,
    )
    verdict.rules.append(Rule(rule, scene.memory.named(actors), verdict.level))
    return lowered(verdict, scene.words)


def _who_promised(scene: Scene, verdict: Verdict) -> tuple[Actor, ...]:
    """Under "promised that … would be", whoever promised acts."""
    if verdict.governor is not None:
        return verdict.actors
    if verdict.clause.role != "complement" or _explains(scene, verdict.clause):
        return ()
    above = scene.verdict_of(verdict.clause.governor)
    return above.actors if above is not None and not verdict.subject.acts else ()


def _explains(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence goes on from the one before ("This means that", "También")."""
    words = scene.words
    if scene.first < words.n and words.is_a("explains", scene.first):
        return True
    if clause.role != "complement" or clause.governor < 0:
        return False
    meaning = word_set("meaning", words.language)
    return scene.clauses[clause.governor].predicate.lemma in meaning
