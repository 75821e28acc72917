"""A commitment put together: span, action, objects and slots of each target under a cue."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from alinea.commitments.actions import action_end, beneficiaries, objects
from alinea.commitments.chapeaux import Chapeau
from alinea.commitments.clauses import Clause
from alinea.commitments.deadlines import deadline
from alinea.commitments.levels import lowered
from alinea.commitments.lists import verb_kinds
from alinea.commitments.memory import Memory
from alinea.commitments.predicates import Predicate
from alinea.commitments.slots import Slots, slots
from alinea.commitments.targets import Target, targets
from alinea.commitments.times import best_time
from alinea.commitments.topics import Themes
from alinea.commitments.verdicts import Verdict
from alinea.commitments.words import Words
from alinea.model.commitment import Commitment, Cue, Rule, SentenceClass
from alinea.model.span import Span
from alinea.model.statement import Statement

_LOWERED = ("effort-verb", "study-verb", "continuation-verb", "soft-verb")
_BESIDE = ("coordinate", "main")
_LINKS = ("to", "a", "de")


@dataclass(frozen=True, slots=True)
class Assembly:
    """What a commitment is put together from: ``first`` is the first word after the label.

    ``verdicts`` are those on all clauses of the sentence.
    """

    statement: Statement
    memory: Memory
    words: Words
    sentence: int
    first: int
    above: Chapeau | None
    themes: Themes
    verdicts: Sequence[Verdict]

    def commitments(self, verdict: Verdict) -> list[Commitment]:
        """Return one commitment per target under the verdict's cue, in text order."""
        words, predicate = self.words, verdict.clause.predicate
        end = _region_end(words, verdict, self.verdicts)
        found = targets(words, predicate, end)
        front = _front(self, verdict)
        both = _of_both(words, found[-1].verb, end)
        made = []
        for place, target in enumerate(found):
            own = slots(words, target.verb, target.end)
            for other in self.verdicts:
                relative = other is not verdict and other.clause.role == "relative"
                if relative and other.commits and other.clause.opener > predicate.start:
                    own.leave_out(other.clause.opener, other.clause.end)
            if place == 0 and predicate.last < target.verb:
                own.add(slots(words, predicate.last, target.verb))
            if place + 1 < len(found):
                own.times += both.times
            part = _Part(self, verdict, target, place, own, front)
            made.append(part.commitment(len(found)))
        return made


# --- where the clause ends, and what stands around it --------------------------------------------


def _region_end(words: Words, verdict: Verdict, verdicts: Sequence[Verdict]) -> int:
    """Return where the clause ends: before the next that stands beside it."""
    clause, end = verdict.clause, verdict.clause.end
    start, least = clause.predicate.start, clause.predicate.last
    for other in verdicts:
        beside = other.clause
        if beside.predicate.start > start and beside.role in _BESIDE:
            opens = beside.opener if beside.opener > start else beside.start
            end = min(end, max(opens, least))
            break
    if clause.role == "relative":
        for at in range(least, end - 2):
            joins = words.low[at] == "," and words.low[at + 1] in ("and", "y")
            if joins and words.low[at + 2] in _LINKS:
                return at
    return end


def _front(assembly: Assembly, verdict: Verdict) -> Slots:
    """Return what qualifies from before the action: before the subject, the verb, inside the cue."""
    words, clause = assembly.words, verdict.clause
    found = _before_subject(words, clause)
    if verdict.governor is not None:
        for other in assembly.verdicts:
            if other.clause.predicate is verdict.governor:
                found.add(_before_subject(words, other.clause))
                found.add(slots(words, other.clause.predicate.last, clause.start, front=True))
    if clause.role == "coordinate" and clause.subjectless and clause.governor >= 0:
        main = next((one.clause for one in assembly.verdicts if one.clause.role == "main"), None)
        if main is not None:
            found.add(_before_subject(words, main))
    elif (
        clause.start > assembly.first
        and clause.role == "main"
        and clause.governor < 0
        and words.low[clause.start - 1] == ","
    ):
        found.add(slots(words, assembly.first, clause.start, front=True))
    found.add(slots(words, clause.subject[1], clause.predicate.start))
    found.add(_inside_cue(words, clause.predicate))
    return found


def _before_subject(words: Words, clause: Clause) -> Slots:
    return slots(words, clause.start, clause.subject[0], front=True)


def _inside_cue(words: Words, predicate: Predicate) -> Slots:
    """Return the slots inserted in the cue: "resolve, between now and 2030, to end hunger"."""
    first, last = predicate.first, predicate.last
    if last - first < 4 or "," not in words.low[first:last]:
        return Slots()
    found = slots(words, first, last)
    if predicate.tense == "past":
        found.conditions = []
    return found


def _of_both(words: Words, verb: int, end: int) -> Slots:
    """Return what is said of every target: ", both by 2027", ", ambos antes de …"."""
    for at in range(verb, end - 1):
        if words.low[at] == "," and words.is_a("both", at + 1):
            return slots(words, at + 2, end)
    return Slots()


# --- one target ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """A target under a verdict; ``own`` are its slots, ``front`` those that all targets share."""

    assembly: Assembly
    verdict: Verdict
    target: Target
    place: int
    own: Slots
    front: Slots

    def commitment(self, many: int) -> Commitment:
        """Put the commitment together; ``many`` targets stand under the cue."""
        words, statement = self.assembly.words, self.assembly.statement
        verdict, target, own = self.verdict, self.target, self.own
        predicate = target.predicate
        level, rules = self._level(many)
        negative = predicate.negative or verdict.subject.negative
        if negative:
            rules.append(Rule("negative", (), level))
        raised, chapeau = self._raised(level, rules)
        if verdict.act == "enactment":
            own.times = [one for one in own.times if one.first > target.verb]
        timed = best_time(own.times) or best_time(self.front.times)
        end = action_end(words, target, own)
        start = self._start()
        span = words.span(start, max(target.end, start + 1))
        topics = self.assembly.themes.topics
        return Commitment(
            sentence=self.assembly.sentence,
            span=span,
            actors=verdict.actors,
            cue=self._cue(),
            action=words.span(target.verb, end),
            level=level,
            level_with_chapeau=max(raised, level),
            action_kind=_action_kind(words, predicate, rules),
            objects=objects(words, target, end),
            beneficiaries=_spans(words, own.beneficiaries) or beneficiaries(words, target),
            measures=_spans(words, own.measures),
            deadline=deadline(words, timed, statement.date, words.language) if timed else None,
            conditions=_spans(words, [*self.front.conditions, *own.conditions]),
            caveats=_spans(words, [*self.front.caveats, *own.caveats]),
            mechanisms=_spans(words, own.mechanisms),
            references=tuple(one.span for one in statement.references if span.holds(one.span)),
            purposes=_spans(words, own.purposes),
            topics=topics(target.verb, target.end) or topics(),
            chapeau=chapeau,
            negative=negative,
            rules=tuple(rules),
            flags=tuple(dict.fromkeys(verdict.flags)),
        )

    def _level(self, many: int) -> tuple[int, list[Rule]]:
        verdict = self.verdict
        level, rules = verdict.level, list(verdict.rules)
        if self.place:
            level, rules = self._anew()
        if many > 1:
            said = (("count", str(many)), ("place", str(self.place + 1)))
            rules.append(Rule("coordination", said, level))
        return level, rules

    def _anew(self) -> tuple[int, list[Rule]]:
        """Work the level of a further target out anew: the effort of the first may not reach it."""
        verdict, clause = self.verdict, self.verdict.clause
        base = [rule for rule in verdict.rules if rule.id not in _LOWERED]
        levels = [rule.level for rule in base if rule.level is not None]
        own = Clause(self.target.predicate, clause.start, clause.subject, clause.role)
        own.governor, own.opener, own.end = clause.governor, clause.opener, clause.end
        shadow = Verdict(own, verdict.kind, levels[-1] if levels else verdict.level, base)
        shadow = lowered(shadow, self.assembly.words)
        return shadow.level, shadow.rules

    def _raised(self, level: int, rules: list[Rule]) -> tuple[int, int | None]:
        """Return the level that a chapeau above raises it to, and the chapeau's sentence."""
        above = self.assembly.above
        if above is None or above.sentence in (-1, self.assembly.sentence):
            return level, None
        chapeau = above.sentence if above.kind == SentenceClass.COMMITMENT else None
        if not above.raises or above.level <= level or self.verdict.act == "report":
            return level, chapeau
        said = (("cue", above.cue), ("from", str(level)))
        rules.append(Rule("chapeau", said, above.level))
        return above.level, chapeau

    def _start(self) -> int:
        verdict, clause, target = self.verdict, self.verdict.clause, self.target
        start = clause.predicate.start
        if self.place:
            return min(target.start + 1, target.verb)
        if clause.role == "relative":
            return clause.opener
        if verdict.governor is not None:
            return min(verdict.governor.start, start)
        first, last = clause.subject
        if first <= verdict.subject.first < last:
            return min(verdict.subject.first, start)
        return start

    def _cue(self) -> Cue:
        verdict, predicate = self.verdict, self.verdict.clause.predicate
        first, last = verdict.cue
        if self.place and verdict.act == "item":
            first, last = self.target.verb, self.target.verb + 1
        elif self.place:
            last = self.target.predicate.last
        if verdict.governor is not None:
            first, last = verdict.governor.first, verdict.governor.last
        elif self.place == 0 and predicate.under:
            last = max(last, predicate.last)
        passive = verdict.passive or predicate.passive
        return Cue(
            self.assembly.words.span(first, max(last, first + 1)),
            verdict.entry,
            verdict.act,
            predicate.tense,
            "passive" if passive else "active",
        )


def _action_kind(
    words: Words, predicate: Predicate, rules: Sequence[Rule]
) -> Literal["result", "process"]:
    if any(rule.id in _LOWERED or rule.id == "ongoing" for rule in rules):
        return "process"
    kinds = verb_kinds(words.language)
    held = predicate.lemma in kinds["process"] and predicate.lemma not in kinds["result"]
    return "process" if held else "result"


def _spans(words: Words, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(words.span(first, last) for first, last in sorted(set(ranges)) if last > first)
