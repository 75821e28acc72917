"""Cues whose verb is the same, in another tense, and cues that only name another act."""

from collections.abc import Iterator

from alinea.comparison.modals import modals
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.comparison.stems import kindred
from alinea.language.cues import forms
from alinea.language.lemmas import lemma
from alinea.model.commitment import Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Language

_FAINT = frozenset({"modal", "support", "hollow", "link"})
_ACTORS = frozenset({"state", "body", "person", "mechanism"})


def tenses(pair: Pair, one: Span | None, two: Span | None) -> Iterator[Finding]:
    """Yield a performative that becomes a report, a present that becomes a future, or the reverse."""
    if one is None or two is None or not pair.close or not auxiliary(pair, one, two):
        return
    language = pair.left.passage.language
    before, after = (
        _tense(side, span, language) for side, span in ((pair.left, one), (pair.right, two))
    )
    if before == after or not before or not after:
        return
    values = (
        ("from", pair.left.passage.words(one)),
        ("to", pair.right.passage.words(two)),
        ("from_tense", before),
        ("to_tense", after),
    )
    yield Finding(DifferenceKind.TENSE_VOICE, one, two, values, "tense")


def auxiliary(pair: Pair, one: Span, two: Span) -> bool:
    """Whether the verbs of two cues are the same and no modal verb but the future's differs."""
    left, right = pair.left.within(one), pair.right.within(two)
    if not left or not right:
        return False
    loose = [pair.left.units[i] for i in left if i in pair.loose("left")]
    loose += [pair.right.units[j] for j in right if j in pair.loose("right")]
    if any(not unit.classes & _FAINT for unit in loose):
        return False
    met = {pair.partner.get(i) for i in left} & set(right)
    content = [j for j in met if j is not None and not pair.right.units[j].classes & _FAINT]
    language = pair.left.passage.language
    ours, theirs = (set(modals(side.passage, language)) for side in (pair.left, pair.right))
    return bool(content) and (ours ^ theirs) <= {"firm"}


def _tense(side: Side, cue: Span, language: Language) -> str:
    """Return "past", "present" or "future" of the verb of a cue, "" where it cannot be told."""
    source = side.passage.statement.text
    words = cue.of(source).casefold().split()
    before = source[max(0, cue.start - 16) : cue.start].casefold().split()[-1:]
    if language == "en" and {words[0], *before} & {"will", "shall", "would"}:
        return "future"
    return next((found for word in words[:4] if (found := _of_word(word, language))), "")


def _of_word(word: str, language: Language) -> str:
    if language == "es":
        if word.endswith(("rá", "rán", "remos")) and len(word) > 3:
            return "future"
        if word.endswith(("aron", "ieron", "eron", "ó")) and len(word) > 3:
            return "past"
    known = {form.tense for form in forms(language).get(word, ())} & {"past", "present"}
    if len(known) == 1:
        return known.pop()
    if language == "en":
        if word in ("is", "are", "am"):
            return "present"
        if word in ("was", "were"):
            return "past"
        base = lemma(word, "en")
        if word.endswith("ed") and base != word:
            return "past"
        return "present" if word == base or word == base + "s" else ""
    if lemma(word, "es") != word and word.endswith(("an", "en", "a", "e")) and len(word) > 3:
        return "present"
    return ""


def same_verb(pair: Pair, one: Commitment, *, gained: bool) -> bool:
    """Whether the other passage has the same verb of the same force, though no commitment.

    Our reading then sees another subject, or another tense, and no other undertaking: unless
    what acts there is no actor at all ("this effort will …").
    """
    mine, other = (pair.right, pair.left) if gained else (pair.left, pair.right)
    verb = _verbs(pair, one, gained=gained)
    if not verb:
        return False
    language = pair.left.passage.language
    ours, theirs = (set(modals(side.passage, language)) for side in (pair.left, pair.right))
    if not (ours ^ theirs) <= {"firm"}:
        return False
    index, answer = verb[0]
    if "past" in (
        _tense(mine, mine.spans[index], language),
        _tense(other, other.spans[answer], language),
    ):
        return False
    return _agentive(pair, other, "left" if gained else "right", min(b for _, b in verb))


def same_verbs(pair: Pair, one: Commitment, *, gained: bool) -> tuple[Span, Span]:
    """Return where the verb that both passages have stands, left and right."""
    mine, other = (pair.right, pair.left) if gained else (pair.left, pair.right)
    index, answer = _verbs(pair, one, gained=gained)[0]
    cue = Span(min(one.cue.span.start, mine.spans[index].start), mine.spans[index].end)
    spans = (cue, other.spans[answer])
    return spans[::-1] if gained else spans


def _verbs(pair: Pair, one: Commitment, *, gained: bool) -> list[tuple[int, int]]:
    """Return the units of the verb of a commitment with those that answer them, all or none."""
    mine = pair.right if gained else pair.left
    partner = {j: i for i, j in pair.partner.items()} if gained else pair.partner
    verb = [i for i in mine.within(one.cue.span) if not mine.units[i].classes & _FAINT]
    if not verb:
        verb = [i for i in mine.within(one.action) if mine.spans[i].start >= one.action.start][:1]
    if any(index not in partner for index in verb):
        return []
    return [(index, partner[index]) for index in verb]


def _agentive(pair: Pair, side: Side, name: str, verb: int) -> bool:
    """Whether what is new before the verb names somebody who can act; nothing new always does."""
    new = [index for index in range(verb) if index in pair.loose(name)]
    if all(side.units[index].classes & _FAINT for index in new):
        return True
    subject = side.units[:verb]
    return any(unit.kind == "name" or unit.classes & _ACTORS for unit in subject)


def another_act(pair: Pair, one: Commitment, two: Commitment) -> bool:
    """Whether one side only names a process ("study", "discuss") where the other has a result.

    The force is that of the same cue; what is promised is another thing.
    """
    for mine, theirs, side, other, name in (
        (one, two, pair.left, pair.right, "right"),
        (two, one, pair.right, pair.left, "left"),
    ):
        own = "left" if name == "right" else "right"
        new = [i for i in side.within(mine.cue.span) if i in pair.loose(own)]
        acts = [i for i in new if not side.units[i].classes & _FAINT]
        if acts and all("process" in side.units[i].classes for i in acts):
            verb = main_verb(other, theirs)
            if verb is not None and not _retained(other, verb, side):
                return True
    return False


def main_verb(side: Side, one: Commitment) -> int | None:
    """Return the unit of the verb that is undertaken: in the cue, or first in the action."""
    within = [i for i in side.within(one.action) if side.spans[i].start >= one.action.start]
    cue = [i for i in side.within(one.cue.span) if not side.units[i].classes & _FAINT]
    if side.passage.language == "es" and cue and one.cue.span.end > one.action.start:
        return cue[0]
    if within:
        return within[0]
    return cue[-1] if cue else None


def _retained(side: Side, verb: int, other: Side) -> bool:
    """Whether a verb, or a word of its family, stands in the other passage too."""
    language, key = side.passage.language, side.units[verb].key
    return any(
        unit.kind == "word" and (unit.equals(side.units[verb]) or kindred(unit.key, key, language))
        for unit in other.units
    )


def talked(pair: Pair, one: Commitment, cue: Span | None, *, gained: bool) -> list[Finding]:
    """Find a result undertaken where the other passage only discussed the matter as such."""
    mine, other = (pair.right, pair.left) if gained else (pair.left, pair.right)
    verb = main_verb(mine, one)
    if verb is None or cue is None or not pair.close:
        return []
    talk = [i for i in other.within(cue) if "process" in other.units[i].classes]
    if not talk or "result" not in mine.units[verb].classes or _retained(mine, verb, other):
        return []
    kind = (
        DifferenceKind.ACTION_PROCESS_TO_RESULT
        if gained
        else DifferenceKind.ACTION_RESULT_TO_PROCESS
    )
    spans = (other.spans[talk[0]], mine.spans[verb])
    one_span, two_span = spans if gained else spans[::-1]
    values = (
        ("from", pair.left.passage.words(one_span)),
        ("to", pair.right.passage.words(two_span)),
    )
    return [Finding(kind, one_span, two_span, values, "talk")]
