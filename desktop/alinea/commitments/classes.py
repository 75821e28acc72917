"""The class of a sentence that commits to nothing."""

from collections.abc import Sequence

from alinea.commitments.calendars import YEAR, is_month
from alinea.commitments.phrases import phrases, phrases_at
from alinea.commitments.verdicts import Verdict
from alinea.commitments.words import Words
from alinea.language.cues import forms as known
from alinea.model.commitment import Rule, SentenceClass

_ORDER = {"main": 0, "coordinate": 1, "complement": 2}
_SPEAKS = (SentenceClass.PREDICTION, SentenceClass.BOILERPLATE)
_BRIEF = 12


def formula(words: Words, first: int) -> tuple[str, bool] | None:
    """Return the formula that a sentence is built on, and whether it rules all else out."""
    table = phrases("formulas", words.language)
    for at in range(first, words.n):
        if words.low[at] not in table:
            continue
        for phrase, end in phrases_at(table, words.low, at, words.n):
            if phrase.row["place"] != "start" or at - first <= 1:
                return words.of(at, end), phrase.row["place"] != "any"
    return None


def leading(verdicts: Sequence[Verdict | None]) -> Verdict | None:
    """Return the verdict that classes a sentence: the main clause's, if it says anything."""
    found = [one for one in verdicts if one is not None]
    found.sort(key=lambda one: _ORDER.get(one.clause.role, 3))
    speaking = [one for one in found if one.level > 0 or one.kind in _SPEAKS]
    if not speaking:
        return found[0] if found else None
    main = [one for one in speaking if one.clause.role in ("main", "coordinate")]
    if not main and found[0].act == "narrative":
        return found[0]
    return (main or speaking)[0]


def unmarked(words: Words, first: int) -> tuple[SentenceClass, int, Rule]:
    """Class a sentence in which no cue was found."""
    if words.low[-1] == "," and words.capital(first):
        return SentenceClass.BOILERPLATE, 0, Rule("speaker", (), 0)
    if words.n - first <= _BRIEF and _frames(words, first):
        return SentenceClass.BOILERPLATE, 0, Rule("frame", (), 0)
    return SentenceClass.NARRATIVE, 0, Rule("narrative", (), 0)


def _frames(words: Words, first: int) -> bool:
    """Whether a short line without a verb is a heading of a part or a dateline."""
    low = words.low
    part = words.is_a("part-of-text", first) and first + 1 < words.n
    if part and (low[first + 1][0].isdigit() or words.capital(first + 1)):
        return True
    dated = any(is_month(word, words.language) for word in low) and any(map(YEAR.fullmatch, low))
    verbs = known(words.language)
    return dated and not any(
        word in verbs or words.is_a("finite", at) for at, word in enumerate(low)
    )
