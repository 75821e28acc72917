"""Which clause a predicate stands in: where it begins, what opens it, what governs it."""

from dataclasses import dataclass

from alinea.commitments.insertions import HARD, all_pass, before_insertions, in_list, inside
from alinea.commitments.openers import closed, governs_noun, joins_clauses, role_of_that
from alinea.commitments.predicates import Predicate
from alinea.commitments.words import Words
from alinea.language.cues import is_adverb
from alinea.language.grammar import word_set

_GERUNDS = ("ing", "ando", "iendo")
_SAME_VERB = frozenset(
    ("position", "enactment", "narrative", "recognition", "study", "courtesy", "review")
)


@dataclass(slots=True)
class Clause:
    """``start`` is where the clause begins, ``subject`` the words before the verb group.

    ``role`` is "main", "complement", "relative", "subordinate", "inner" (part of the clause before)
    or "coordinate"; ``governor`` is the index of the predicate that it depends on or is coordinated
    with, -1 without one. ``opener`` is where its conjunction or mark stands, -1 without one; ``end``
    is where the clause ends.
    """

    predicate: Predicate
    start: int
    subject: tuple[int, int]
    role: str = "main"
    governor: int = -1
    opener: int = -1
    end: int = 0

    @property
    def subjectless(self) -> bool:
        return self.subject[1] <= self.subject[0]


def clauses(words: Words, predicates: list[Predicate], first: int) -> list[Clause]:
    """Return one clause per predicate that has one of its own, in text order."""
    found: list[Clause] = []
    for predicate in predicates:
        clause = _clause(words, predicate, found, first)
        while found and _mistaken(words, found[-1], clause):
            found.pop()
            clause = _clause(words, predicate, found, first)
        if not _belongs_to(words, found, clause):
            found.append(clause)
    for number, clause in enumerate(found):
        clause.end = _end(words, clause, found[number + 1 :])
    return found


def _clause(words: Words, predicate: Predicate, found: list[Clause], first: int) -> Clause:
    previous = found[-1] if found else None
    lower = previous.predicate.last if previous else first
    number = len(found)
    if predicate.inverted[1]:
        return Clause(predicate, lower, predicate.inverted, "main", number - 1)
    stop = before_insertions(words, predicate.start, lower)
    opener, role = _opener(words, stop, lower, previous)
    begin = opener + 1 if opener >= 0 else lower
    clause = Clause(predicate, begin, (begin, stop), role, number - 1, opener)
    mark = words.low[opener] if opener >= 0 else ""
    if mark == ",":
        _fronted(words, clause, lower, previous)
    elif mark and role == "coordinate":
        clause.start = opener
    elif not mark and previous is not None:
        _adjacent(words, clause, previous)
    if role == "contrast" or (clause.role == "main" and previous is not None):
        clause.role = "coordinate"
    if clause.opener >= 0 and words.low[clause.opener] in ";:.":
        clause.role, clause.governor = "main", -1
    return clause


def _opener(words: Words, stop: int, lower: int, previous: Clause | None) -> tuple[int, str]:
    """Return where the clause whose subject ends at ``stop`` is opened, and the role this gives it."""
    low, language = words.low, words.language
    above = previous.predicate if previous else None
    joins = word_set("joins-clauses", language)
    for at in range(stop - 1, lower - 1, -1):
        word = low[at]
        if word in HARD and not inside(words, at, lower):
            return at, "main"
        if word == "," and not in_list(words, at, stop, lower):
            return at, "main"
        if words.is_a("relative", at) or (language == "en" and word == "that"):
            role = role_of_that(words, at, lower, above, stop)
            if role != "determiner" and not (role == "relative" and closed(words, at + 1, stop)):
                return at, role
        elif words.is_a("contrasts", at):
            return at, "contrast"
        elif words.is_a("subordinates", at) and not governs_noun(words, at, stop):
            return at, "subordinate"
        elif word in joins and joins_clauses(words, at, stop, lower, alone=previous is None):
            return at, "coordinate"
    return -1, "main"


def _fronted(words: Words, clause: Clause, lower: int, previous: Clause | None) -> None:
    """Take the phrases before a comma into the clause, and find what really opens it."""
    low = words.low
    above = previous.predicate if previous else None
    begin = clause.opener
    at = clause.opener - 1
    while at >= lower:
        word = low[at]
        if word in HARD and not inside(words, at, lower):
            clause.opener, clause.start = at, at + 1
            return
        if word == "," and _front_word(words, at + 1):
            begin = at + 1
            at -= 1
            if at >= max(lower - 1, 0) and low[at] in ("that", "que"):
                clause.opener, clause.start = at, begin
                clause.role = role_of_that(words, at, lower, above, at + 1)
                return
            if at >= lower and words.is_a("joins-clauses", at):
                clause.opener, clause.start, clause.role = at, begin, "coordinate"
                return
            continue
        if (
            word in ("that", "que")
            and above is not None
            and _front_word(words, at + 1)
            and (role_of_that(words, at, lower, above, at + 2) == "complement")
        ):
            clause.opener, clause.start, clause.role = at, at + 1, "complement"
            return
        at -= 1
    if previous is None or _front_word(words, lower):
        begin = lower
        if previous is not None and low[lower - 1] in ("that", "que"):
            clause.opener, clause.role = lower - 1, "complement"
    clause.start = begin


def _front_word(words: Words, at: int) -> bool:
    """Whether a word opens a phrase that can stand before a subject and a comma."""
    if at >= words.n:
        return False
    opens = ("preposition", "subordinates", "front-opens")
    return (
        any(words.is_a(name, at) for name in opens)
        or is_adverb(words.low[at], words.language)
        or words.low[at].endswith(_GERUNDS)
    )


def _adjacent(words: Words, clause: Clause, previous: Clause) -> None:
    """Nothing stands between: a complement ("agreed that they will") or a word inside the clause."""
    predicate = previous.predicate
    governs = predicate.takes == "clause" or words.low[clause.start - 1] in ("that", "que")
    if governs or predicate.act in ("report", "commissive", "belief", "holding"):
        clause.role = "complement"
    else:
        clause.role = "inner"


def _mistaken(words: Words, last: Clause, clause: Clause) -> bool:
    """Whether the verb before was a noun or participle of this one's subject ("test reports will")."""
    predicate = last.predicate
    return (
        clause.role == "inner"
        and clause.predicate.act == "modal"
        and predicate.act != "modal"
        and predicate.takes in ("any", "noun", "end")
        and clause.predicate.modal not in ("should", "would")
        and (predicate.start == predicate.first or words.language == "es")
    )


def _belongs_to(words: Words, found: list[Clause], clause: Clause) -> bool:
    """Whether the verb is only another member of the group before it, or a word inside its object."""
    predicate = clause.predicate
    if not found:
        return False
    if clause.role == "inner" and predicate.act != "modal":
        return True
    if clause.role != "coordinate" or not clause.subjectless:
        return False
    above = found[-1].predicate
    if _stacked(words, above, predicate):
        above.last = max(above.last, predicate.last)
        return True
    return words.language == "en" and _same_verb_phrase(above, predicate)


def _same_verb_phrase(above: Predicate, predicate: Predicate) -> bool:
    """Whether a bare English verb after "and" still hangs on the modal or "to" before it."""
    form = predicate.found.form if predicate.found else None
    if form is None or form.tense not in ("infinitive", "present") or form.person == "one":
        return False
    if predicate.act == "modal" or predicate.start != predicate.first:
        return False
    if above.act == "modal":
        return predicate.act in _SAME_VERB
    return above.takes == "verb" and predicate.act in ("position", "enactment", "narrative")


def _stacked(words: Words, above: Predicate, predicate: Predicate) -> bool:
    """Whether nothing stands between two futures: "promoverán, facilitarán y apoyarán"."""
    if words.language != "es" or not above.modal == predicate.modal == "futuro":
        return False
    if predicate.takes == "se" or predicate.copula or predicate.passive:
        return False
    joins = word_set("joins-clauses", "es")
    return all_pass(words, max(above.verb + 1, above.last), predicate.start, tuple(joins))


def _end(words: Words, clause: Clause, following: list[Clause]) -> int:
    """Return where the clause ends: at the next one beside it, or at a semicolon."""
    low, predicate = words.low, clause.predicate
    limit = words.n
    for other in following:
        if other.role in ("coordinate", "main"):
            own = other.opener if other.opener > predicate.start else other.start
            limit = max(own, predicate.last)
            break
    if not predicate.listed:
        limit = next((at for at in range(predicate.last, limit) if low[at] == ";"), limit)
    while limit > predicate.last and (
        low[limit - 1] in ",.;:" or words.is_a("joins-clauses", limit - 1)
    ):
        limit -= 1
    return limit
