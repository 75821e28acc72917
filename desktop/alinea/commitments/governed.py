"""What a governing clause does to the one under it: "agree that … will", "announced that"."""

from alinea.commitments.clauses import Clause
from alinea.commitments.levels import FUTURES, predicts, quoted, standing
from alinea.commitments.scene import Scene
from alinea.commitments.subjects import classify
from alinea.commitments.verdicts import Verdict
from alinea.language.grammar import word_set
from alinea.model.commitment import Rule, SentenceClass

_FIRM = FUTURES | {"shall", "deber", "debe"}
_UNDERTAKING = frozenset(("commissive", "continuation", "intent"))
_SPEAKING = frozenset(("report", "holding", "observation", "position", "recognition"))
_HOLDING = frozenset(("position", "recognition", "observation"))


def released(scene: Scene, verdict: Verdict, governing: Verdict) -> bool:
    """Apply what governs a "that" clause; False when it keeps the clause from committing."""
    above = governing.clause.predicate
    if governing.act in _UNDERTAKING and above.takes == "clause":
        if verdict.commits and verdict.clause.predicate.modal in _FIRM:
            _undertaken(scene, verdict, governing)
            return True
        permits = verdict.kind == SentenceClass.PERMISSION
        governing.now(
            SentenceClass.PERMISSION if permits else SentenceClass.POSITION,
            min(governing.level, 1 if permits else 2),
            Rule("agree-that-other", quoted(scene.words, verdict.clause.predicate), 2),
        )
        verdict.silent, verdict.actors = True, ()
        return False
    if governing.act not in _SPEAKING or (above.takes != "clause" and governing.act != "report"):
        return False
    return _reported(scene, verdict, governing)


def _undertaken(scene: Scene, verdict: Verdict, governing: Verdict) -> None:
    """Give the clause level, cue and trail of what governs it."""
    cue = (("cue", scene.words.of(*governing.cue)),)
    verdict.level = governing.level
    verdict.rules = [*governing.rules, Rule("agree-that-will", cue, governing.level)]
    verdict.governor = governing.clause.predicate
    verdict.flags += [flag for flag in governing.flags if flag not in verdict.flags]
    if not verdict.subject.acts:
        verdict.subject, verdict.actors = governing.subject, governing.actors
    governing.silent = True


def _reported(scene: Scene, verdict: Verdict, governing: Verdict) -> bool:
    if not verdict.commits:
        return governing.act == "report"
    if governing.act in _HOLDING:
        return False
    if not verdict.subject.acts and governing.act != "report":
        return False
    if governing.clause.predicate.passive and governing.act != "report":
        return False
    verdict.flags.append("reported")
    said = (("verb", scene.words.of(*governing.cue)),)
    verdict.rules.insert(0, Rule("reported-speech", said, None))
    if governing.level == 3:
        verdict.level = min(verdict.level, 3)
    return True


def is_reported(scene: Scene, clause: Clause, governing: Verdict | None) -> bool:
    """Whether "would" is the future of reported speech."""
    if governing is not None and governing.act in ("report", "commissive", "holding"):
        return True
    above = scene.verdict_of(clause.governor) if clause.role == "coordinate" else None
    if above is None or not clause.subjectless:
        return False
    return above.commits and above.clause.predicate.tense == "past"


def is_told(scene: Scene, verdict: Verdict) -> bool:
    """Whether "would" goes on telling what was announced before: "Kenya would also waive the fee"."""
    predicate, words = verdict.clause.predicate, scene.words
    if not scene.memory.told or predicate.copula or "if" in words.low or "si" in words.low:
        return False
    if predicate.lemma in word_set("wishing", words.language):
        return False
    return verdict.subject.acts or predicate.passive


def only_holds(scene: Scene, verdict: Verdict, governing: Verdict) -> bool:
    """Whether "agree that this will help" only shares an expectation: nobody acts in it."""
    predicate, words = verdict.clause.predicate, scene.words
    agreeing = word_set("agreeing", words.language)
    if verdict.governor is None or governing.clause.predicate.cue_verb not in agreeing:
        return False
    if (
        predicate.passive
        or predicate.takes == "se"
        or classify(scene, *verdict.clause.subject).acts
    ):
        return False
    if not (predicate.copula or standing(predicate, words) or predicts(predicate, words)):
        return False
    cue = (("cue", words.of(*governing.cue)),)
    governing.now(SentenceClass.POSITION, 2, Rule("agree-that-other", cue, 2)).silent = False
    verdict.kind, verdict.level = SentenceClass.PREDICTION, 0
    verdict.silent, verdict.actors = True, ()
    return True
