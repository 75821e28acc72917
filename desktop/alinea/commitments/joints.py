"""Where one target ends and the next begins under the same cue."""

from dataclasses import dataclass

from alinea.commitments.english_verbs import begins_action, followed, next_verb
from alinea.commitments.lists import gerunds, verb_kinds, verbs
from alinea.commitments.predicates import Predicate
from alinea.commitments.spanish_verbs import infinitive_of
from alinea.commitments.spanish_verbs import next_verb as next_infinitive
from alinea.commitments.words import Words, is_mark, past_label
from alinea.language.cues import is_adverb
from alinea.language.grammar import endings

_LINKS = frozenset(("a", "de", "en", "por", "para", "con"))
_COMPLEMENT = frozenset(("de", "a", "en", "por"))
_PURPOSE = frozenset(("para", "fin", "miras"))
_ALSO = frozenset(("also", "further", "thereby", "también", "asimismo", "además"))
_AND = {"en": frozenset(("and", "or")), "es": frozenset(("y", "e", "así"))}
_PASSED = frozenset(("a", "de", "en", "como"))
_MONEY = '$€£“"«['


@dataclass(slots=True)
class Opened:
    """What stands open since the last target: a purpose, a means, a relative or subordinate clause."""

    purpose: bool = False
    measure: bool = False
    relative: bool = False
    subordinate: bool = False
    means: bool = False

    def see(self, words: Words, at: int) -> None:
        """Read on past word ``at``."""
        word = words.low[at]
        if word == ";":
            self.purpose = self.measure = self.relative = self.subordinate = self.means = False
        elif word == ",":
            self.relative = self.subordinate = False
        elif words.is_a("measure-opens", at):
            self.measure = True
        elif words.is_a("relative-in-target", at):
            self.relative = True
        elif words.is_a("subordinate-in-target", at):
            self.subordinate = True
        elif at + 1 < words.n:
            if words.language == "es":
                self._see_spanish(words, at)
            else:
                self._see_english(words, at)

    def _see_english(self, words: Words, at: int) -> None:
        word, after = words.low[at], words.low[at + 1]
        if word == "by" and after in gerunds("en"):
            self.means = True
        elif word == "to" and after in verbs("en"):
            verb = after not in verb_kinds("en")["noun"] or followed(words, at + 2)
            self.purpose = self.purpose or verb

    def _see_spanish(self, words: Words, at: int) -> None:
        word, after = words.low[at], words.low[at + 1]
        if (word in _PURPOSE and (after in ("de", "a") or infinitive_of(after))) or (
            word in _COMPLEMENT and infinitive_of(after)
        ):
            self.purpose = True


@dataclass(frozen=True, slots=True)
class Joint:
    """``verb`` is that of the new target; ``fresh`` says that it hangs on the cue itself."""

    verb: int
    fresh: bool


class Joints:
    """Finds where new targets begin under a cue."""

    def __init__(self, words: Words, predicate: Predicate) -> None:
        self.words, low = words, words.low
        found = predicate.found
        end = found.end if found is not None else predicate.last
        last = low[end - 1] if end else ""
        self.gerund = words.language == "en" and predicate.takes == "ing"
        if words.language == "en":
            self.particle = "to" if predicate.takes == "verb" or last == "to" else ""
        else:
            self.particle = last if last in _LINKS else ""
        self.under = ""
        if predicate.under:
            word = low[predicate.under[-1].end - 1]
            self.under = word if word == "to" or word in _LINKS - {"con"} else ""
        self.infinitive = words.language == "es" and bool(infinitive_of(low[predicate.verb]))

    def at(self, at: int, end: int, opened: Opened, verb: int) -> Joint | None:
        """Return the target that begins with the mark or conjunction ``at``, None when none does.

        ``verb`` is that of the target before.
        """
        low, words = self.words.low, self.words
        if not words.is_a("joins-targets", at) and low[at] not in (",", ";"):
            return None
        if low[at] == "así" and low[at + 1 : at + 2] != ["como"]:
            return None
        here = self._past_joins(at, end)
        state = Opened() if low[at] == ";" else opened
        comma = low[at] in (",", ";")
        if here >= end or state.subordinate or (state.relative and not comma):
            return None
        if not self._has_object(verb, at):
            return None
        if words.language == "es":
            return self._spanish(here, end, state, comma=comma)
        if self.gerund:
            return self._gerund(here, end, state, comma=comma)
        if low[here] == "to":
            return self._with_to(here, end, state, comma=comma)
        return self._bare(here, end, state, comma=comma)

    def _past_joins(self, at: int, end: int) -> int:
        low, words, here = self.words.low, self.words, at
        while here < end and (
            low[here] in (",", ";", "como") or words.is_a("joins-targets", here)
        ):
            here += 1
        while here < end and low[here] in _ALSO:
            here += 1
        return past_label(words, here, end)

    def _has_object(self, verb: int, at: int) -> bool:
        """Whether the target before has more than its verb: "investigate and prosecute" is one."""
        low, words = self.words.low, self.words
        for here in range(verb + 1, at):
            word = low[here]
            if is_mark(word) or word == "to" or words.is_a("conjunction", here):
                continue
            if is_adverb(word, words.language):
                continue
            beside = low[here - 1] in (",", "and", "or", "to")
            if words.language == "en" and word in verbs("en") and beside:
                continue
            return True
        return False

    # --- English ---------------------------------------------------------------------------------

    def _with_to(self, here: int, end: int, opened: Opened, *, comma: bool) -> Joint | None:
        """Read "and to …" under a cue that takes "to"."""
        low = self.words.low
        if not self.particle or (opened.purpose and not comma):
            return None
        verb = next_verb(self.words, here + 1)
        if verb < 0 or verb >= end or low[verb] == "include" or (opened.measure and not comma):
            return None
        if low[here - 1] == "," and not self._series(here, end, "to"):
            return None
        return Joint(verb, fresh=True)

    def _gerund(self, here: int, end: int, opened: Opened, *, comma: bool) -> Joint | None:
        """Read "and promoting …" under a cue that takes a gerund."""
        low = self.words.low
        verb = here + 1 if low[here] == "to" else here
        while verb < end and is_adverb(low[verb], "en"):
            verb += 1
        if verb >= end or low[verb] not in gerunds("en"):
            return None
        if comma or opened.means or opened.purpose:
            return None
        return Joint(verb, fresh=True)

    def _bare(self, here: int, end: int, opened: Opened, *, comma: bool) -> Joint | None:
        """Read "and promote …", a verb that shares the modal or the "to" before it."""
        low, words = self.words.low, self.words
        if opened.purpose or opened.measure:
            return None
        verb = here + 1 if low[here] == "not" else here
        while verb < end and is_adverb(low[verb], "en"):
            verb += 1
        if verb + 1 >= end or low[verb] not in verbs("en") or low[verb] == "include":
            return None
        if comma and low[here - 1] == "," and not self._series(here, end):
            return None
        if not begins_action(words, verb):
            return None
        adjective = low[verb] in verb_kinds("en")["adjective"]
        if adjective and low[here - 2].endswith(endings("adjective-before", "en")):
            return None
        if is_mark(low[verb + 1]) and low[verb + 1] not in _MONEY:
            return None
        return Joint(verb, fresh=not self.under)

    def _series(self, here: int, end: int, particle: str = "") -> bool:
        """Whether a comma and a verb go on to "and" and another verb, as a series does."""
        low, words = self.words.low, self.words
        passed = (particle,) if words.language == "en" else _PASSED
        for at in range(here + 1, end - 1):
            if low[at] not in _AND[words.language]:
                continue
            after = at + 1
            while after < end and (is_adverb(low[after], words.language) or low[after] in passed):
                after += 1
            if after >= end or (particle and low[after - 1] != particle):
                continue
            if low[after] in verbs("en") if words.language == "en" else infinitive_of(low[after]):
                return True
        return False

    # --- Spanish ---------------------------------------------------------------------------------

    def _spanish(self, here: int, end: int, opened: Opened, *, comma: bool) -> Joint | None:
        low, words = self.words.low, self.words
        if not self.infinitive:
            return None
        if low[here] in _LINKS and low[here] in (self.particle, self.under):
            verb = next_infinitive(words, here + 1)
            fresh = low[here] == self.particle or not self.under
            return Joint(verb, fresh) if 0 <= verb < end else None
        if (opened.purpose or opened.measure) and not comma:
            return None
        verb = here
        while verb < end and (is_adverb(low[verb], "es") or low[verb] == "no"):
            verb += 1
        if verb >= end or not infinitive_of(low[verb]):
            return None
        if low[here - 1] == "," and not self._series(verb, end):
            return None
        return Joint(verb, fresh=not self.under)
