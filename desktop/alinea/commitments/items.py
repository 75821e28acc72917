"""Items that begin with a bare verb under a chapeau: "The Parties commit to: (a) strengthen …"."""

from dataclasses import replace

from alinea.commitments.assemble import Assembly
from alinea.commitments.chapeaux import Chapeau, item_predicate, item_speech
from alinea.commitments.clauses import Clause
from alinea.commitments.outcomes import Outcome
from alinea.commitments.predicates import Predicate
from alinea.commitments.verdicts import CLASS_OF_ACT, Subject, Verdict
from alinea.commitments.words import Words
from alinea.model.commitment import Actor, ActorKind, Classed, Rule, SentenceClass
from alinea.model.statement import Statement

_LEVELS = {"directive": 2, "position": 2, "recognition": 1, "permission": 1}
_HANDED_DOWN = (SentenceClass.EXHORTATION, SentenceClass.PERMISSION)
_OWN_LEVEL = 3
_REACH = 40


def has_own_clause(verdicts: list[Verdict | None], first: int) -> bool:
    """Whether an item has a clause of its own that commits, asks or holds."""
    return any(
        one is not None
        and one.clause.role in ("main", "complement")
        and (one.commits or one.act == "modal")
        and one.clause.predicate.start - first < _REACH
        for one in verdicts
    )


def item(assembly: Assembly) -> Outcome | None:
    """Read an item; None where it has no verb that the chapeau governs."""
    above, words = assembly.above, assembly.words
    predicate = item_predicate(words, assembly.first)
    if predicate is None or above is None:
        return None
    if above.speaks:
        said = _spoken(assembly, predicate)
        if said is not None:
            return said
    if above.kind in _HANDED_DOWN:
        rule = Rule("item-of", (("cue", above.cue),), above.level)
        return _classed(assembly, predicate, above.kind, rule, above.rank)
    if above.kind != SentenceClass.COMMITMENT:
        return None
    return _undertaken(assembly, predicate)


def plan(statement: Statement) -> Chapeau | None:
    """Return what governs bare verbs in a text that its title calls a plan of action."""
    title = Words(statement.title, statement.language)
    marks = (at for at in range(title.n) if title.is_a("plan-title", at))
    at = next(marks, -1)
    if at < 0:
        return None
    codes = tuple(party.code for party in statement.parties)
    actor = Actor(ActorKind.COLLECTIVE, codes, None, "", inferred=True)
    cue = statement.title
    return Chapeau(-1, SentenceClass.COMMITMENT, _OWN_LEVEL, cue, (actor,), items=True)


def planned(assembly: Assembly, above: Chapeau) -> Outcome | None:
    """Read "1. Train 500 officers each year" in a plan of action; None where something else speaks."""
    words, first = assembly.words, assembly.first
    predicate = item_predicate(words, first)
    if predicate is None or predicate.start != first or predicate.takes != "verb":
        return None
    if item_speech(words, predicate) is not None or not _labelled(assembly):
        return None
    return _undertaken(replace(assembly, above=above), predicate)


def _labelled(assembly: Assembly) -> bool:
    paragraph = assembly.statement.sentences[assembly.sentence].paragraph
    return assembly.statement.paragraphs[paragraph].label is not None


def _spoken(assembly: Assembly, predicate: Predicate) -> Outcome | None:
    speech = item_speech(assembly.words, predicate)
    if speech is None:
        return None
    act, rank = speech
    verb = assembly.words.of(predicate.verb, predicate.verb + 1)
    rule = Rule("item-speaks", (("verb", verb),), _LEVELS.get(act, 0))
    return _classed(assembly, predicate, CLASS_OF_ACT[act], rule, rank)


def _classed(
    assembly: Assembly, predicate: Predicate, kind: SentenceClass, rule: Rule, rank: int | None
) -> Outcome:
    cue = assembly.words.span(predicate.first, predicate.last)
    topics = assembly.themes.topics()
    return Outcome(Classed(assembly.sentence, kind, rule.level or 0, cue, rank, (rule,), topics))


def _undertaken(assembly: Assembly, predicate: Predicate) -> Outcome:
    words, above = assembly.words, assembly.above
    actors = above.actors if above is not None else ()
    start, cue = predicate.start, (predicate.first, predicate.last)
    clause = Clause(predicate, assembly.first, (start, start), end=last_word(words))
    rules = [
        Rule("item", (("verb", words.of(*cue)),), _OWN_LEVEL),
        Rule("item-actors", assembly.memory.named(actors), None),
    ]
    verdict = Verdict(
        clause,
        SentenceClass.COMMITMENT,
        _OWN_LEVEL,
        rules,
        Subject("pronoun", actors),
        actors,
        cue,
        above.entry if above is not None else "",
        "item",
    )
    made = assembly.commitments(verdict)
    rule, span = made[0].rules, made[0].cue.span
    about = assembly.themes.topics()
    kind = SentenceClass.COMMITMENT
    return Outcome(Classed(assembly.sentence, kind, _OWN_LEVEL, span, None, rule, about), made)


def last_word(words: Words) -> int:
    """Return where a sentence ends without its final mark, and without "; and" before an item."""
    end, low = words.n, words.low
    while end > 1 and (low[end - 1] in ".;,:" or words.is_a("joins-clauses", end - 1)):
        end -= 1
    return end
