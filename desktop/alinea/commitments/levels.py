"""The level that a modal, a future and an effort verb give, step by step."""

from alinea.commitments.lists import verb_kinds
from alinea.commitments.predicates import Predicate
from alinea.commitments.verdicts import Subject, Verdict
from alinea.commitments.words import Words
from alinea.language.grammar import endings, word_set
from alinea.model.commitment import Rule, SentenceClass, Values

_COMMIT = SentenceClass.COMMITMENT
FUTURES = frozenset(("will", "futuro", "ir a", "haber de", "would", "condicional", "be", "to"))

Start = tuple[int, list[Rule], SentenceClass]


def quoted(words: Words, predicate: Predicate) -> Values:
    return (("cue", words.of(predicate.first, predicate.bare)),)


def modal_level(predicate: Predicate, subject: Subject, words: Words, *, treaty: bool) -> Start:
    """Return level, trail and class of a modal or a plain Spanish future."""
    modal, cue = predicate.modal, quoted(words, predicate)
    if modal == "shall":
        if subject.kind == "we" and not treaty:
            return 4, [Rule("cue", cue, 6), Rule("shall-first-person", cue, 4)], _COMMIT
        return 6, [Rule("cue", cue, 6)], _COMMIT
    if modal in FUTURES:
        if modal == "futuro" and treaty:
            return 6, [Rule("cue", cue, 4), Rule("treaty-future", cue, 6)], _COMMIT
        return 4, [Rule("cue", cue, 4)], _COMMIT
    if modal in ("must", "debe"):
        return _must(predicate, subject, words, cue, treaty=treaty)
    if modal == "deber" and predicate.level == 6:
        return 6, [Rule("cue", cue, 6)], _COMMIT
    if modal in ("may", "poder", "might", "can", "could"):
        return _may(predicate, subject, words, cue, treaty=treaty)
    return 2, [Rule("cue", cue, 2)], SentenceClass.POSITION


def _must(
    predicate: Predicate, subject: Subject, words: Words, cue: Values, *, treaty: bool
) -> Start:
    """Between parties "must" binds; in a political text it says what ought to be."""
    party = (
        predicate.modal == "must"
        and subject.kind == "collective"
        and (subject.head in ("party", "parties", "participant", "participants"))
    )
    if treaty or (party and words.low[subject.first] in ("each", "the", "both")):
        return 6, [Rule("cue", cue, 6)], _COMMIT
    asked = subject.kind in ("third", "body") and not subject.head.startswith("part")
    kind = SentenceClass.EXHORTATION if asked else SentenceClass.POSITION
    return 2, [Rule("cue", cue, 6), Rule("must-political", cue, 2)], kind


def _may(
    predicate: Predicate, subject: Subject, words: Words, cue: Values, *, treaty: bool
) -> Start:
    """Judge a permission: a prohibition where a treaty or a Spanish future denies it."""
    modal, start = predicate.modal, Rule("cue", cue, 1)
    denied = predicate.negative or subject.negative
    if denied and treaty and modal in ("may", "poder"):
        return 6, [start, Rule("permission-denied", cue, 6)], _COMMIT
    if denied and words.language == "es" and modal == "poder" and predicate.tense == "future":
        return 4, [start, Rule("permission-denied", cue, 4)], _COMMIT
    if modal in ("may", "poder", "can"):
        return 1, [start], SentenceClass.PERMISSION
    return 0, [start], SentenceClass.PREDICTION


def lowered(verdict: Verdict, words: Words) -> Verdict:
    """Apply rule 3 of the guide: an effort or process verb under the cue lowers the level."""
    predicate = verdict.clause.predicate
    steps = verdict.level == 6 and predicate.under and predicate.under[0].expression.act == "steps"
    if predicate.under and verdict.level > 3 and not steps:
        expression = predicate.under[0].expression
        verb = (("verb", _shown(expression.id)),)
        level = verdict.level
        if expression.act == "study":
            verdict.level = max(3, level - (1 if level in (4, 6) else 2))
            verdict.rules.append(Rule("study-verb", verb, verdict.level))
        else:
            verdict.level = level - 1
            rule = "continuation-verb" if expression.act == "continuation" else "effort-verb"
            verdict.rules.append(Rule(rule, verb, verdict.level))
    soft = predicate.lemma in verb_kinds(words.language)["soft"] and not predicate.passive
    if verdict.level == 4 and soft:
        verdict.level = 3
        verdict.rules.append(Rule("soft-verb", (("verb", predicate.lemma),), 3))
    return verdict


def _shown(entry: str) -> str:
    """Return an entry of the cue list as a reader would say it."""
    return entry.partition(":")[2].replace(" ~", "").replace("one's", "their").removeprefix("=")


def plain_lemma(predicate: Predicate, words: Words) -> str:
    return predicate.lemma.removesuffix("se") if words.language == "es" else predicate.lemma


def standing(predicate: Predicate, words: Words) -> bool:
    """Whether the verb tells a state or a stance, so that even an actor undertakes nothing by it."""
    kinds, lemma = verb_kinds(words.language), plain_lemma(predicate, words)
    if predicate.under or predicate.takes == "se" or predicate.agentive:
        return False
    if lemma in ("tener", "have"):
        return True
    acting = kinds["result"] | kinds["process"]
    return lemma in kinds["state"] and lemma not in acting


def predicts(predicate: Predicate, words: Words) -> bool:
    """Whether the verb, without an actor who could mean it, only says what will come of something."""
    return plain_lemma(predicate, words) in verb_kinds(words.language)["effect"]


def suffers(predicate: Predicate, subject: Subject, words: Words) -> bool:
    """Whether a passive tells what befalls a thing, not what somebody does to it."""
    lemma = plain_lemma(predicate, words)
    if lemma in word_set("suffered", words.language):
        return True
    changes = predicate.takes == "se" and subject.kind in ("thing", "unknown")
    return changes and lemma in word_set("change", words.language)


def happens(predicate: Predicate, subject: Subject, words: Words) -> bool:
    """Whether a planned event is only said to take place: "the meeting will take place in May"."""
    events = word_set("event-noun", words.language)
    event = subject.head in events or subject.head.endswith(
        endings("action-ending", words.language)
    )
    if not event or predicate.lemma not in verb_kinds(words.language)["happen"]:
        return False
    if predicate.lemma in ("take", "tener"):
        after = words.low[predicate.verb + 1 : predicate.verb + 3]
        return "place" in after or "lugar" in after
    return True


def takes_effect(predicate: Predicate, words: Words) -> bool:
    """Whether the verb says how a text itself takes effect ("shall enter into force")."""
    lemma = plain_lemma(predicate, words)
    if lemma not in verb_kinds(words.language)["entering"]:
        return False
    after = set(words.low[predicate.verb + 1 : predicate.verb + 4])
    effect = after & word_set("in-force", words.language)
    return bool(effect) or lemma in word_set("lapsing", words.language)
