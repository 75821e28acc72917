"""The slots of a commitment, statement by statement, and which of them changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alinea.gui.families import Family, family_of
from alinea.gui.side_by_side import statements_of
from alinea.i18n import N_, Catalogue
from alinea.language.names import party
from alinea.model.commitment import Classed, Commitment, Rule
from alinea.model.comparison import Comparison, DifferenceKind, Member, RowKind, Thread
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.wording.formats import day, listing
from alinea.wording.levels import level_name


class Slot(StrEnum):
    WHO = "who"
    VERB = "verb"
    STRENGTH = "strength"
    WHAT = "what"
    FOR = "for"
    HOW = "how"
    WHEN = "when"
    CONDITION = "condition"
    CAVEAT = "caveat"


_NAMES = {
    Slot.WHO: N_("Who"),
    Slot.VERB: N_("Verb"),
    Slot.STRENGTH: N_("Strength"),
    Slot.WHAT: N_("What"),
    Slot.FOR: N_("For whom"),
    Slot.HOW: N_("How"),
    Slot.WHEN: N_("By when"),
    Slot.CONDITION: N_("Condition"),
    Slot.CAVEAT: N_("Caveat"),
}
ALWAYS = (Slot.WHO, Slot.VERB, Slot.STRENGTH, Slot.WHAT, Slot.WHEN, Slot.CONDITION)
_CHANGED_BY = {
    Slot.WHO: (Family.ACTOR,),
    Slot.VERB: (Family.STRONGER, Family.WEAKER),
    Slot.STRENGTH: (Family.STRONGER, Family.WEAKER),
    Slot.WHAT: (Family.SUBSTANCE, Family.FIGURE),
    Slot.FOR: (),
    Slot.HOW: (Family.MECHANISM,),
    Slot.WHEN: (Family.DEADLINE,),
    Slot.CONDITION: (Family.CONDITION,),
    Slot.CAVEAT: (Family.CONDITION,),
}


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot in one statement. ``level`` and ``chapeau`` are set for the strength alone."""

    words: str = ""
    changed: bool = False
    level: int | None = None
    chapeau: int | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """A commitment's slots, each with one value per statement, in the order of the columns."""

    columns: tuple[int, ...]
    slots: tuple[tuple[Slot, tuple[Filled, ...]], ...]
    rules: tuple[tuple[int, tuple[Rule, ...]], ...]


def slot_name(slot: Slot, catalogue: Catalogue) -> str:
    return catalogue.gettext(_NAMES[slot])


def threads_by_row(comparison: Comparison) -> tuple[tuple[int, ...], ...]:
    """Return for every row the threads with a commitment or a mention in it, ascending."""
    rows = {
        (number, sentence): index
        for index, row in enumerate(comparison.rows)
        if row.kind is not RowKind.HEADING
        for number, cell in enumerate(row.cells)
        for sentence in cell
    }
    found: list[set[int]] = [set(row.threads) for row in comparison.rows]
    for index, thread in enumerate(comparison.threads):
        for member in thread.members:
            for place in _places(comparison, member):
                if place in rows:
                    found[rows[place]].add(index)
    return tuple(tuple(sorted(threads)) for threads in found)


def row_of_thread(comparison: Comparison, index: int) -> int | None:
    """Return the first row that holds a commitment of the thread, else the first that names it."""
    wanted = {
        place
        for member in comparison.threads[index].members
        for place in _places(comparison, member)
    }
    for number, row in enumerate(comparison.rows):
        if row.kind is not RowKind.HEADING and any(
            (statement, sentence) in wanted
            for statement, cell in enumerate(row.cells)
            for sentence in cell
        ):
            return number
    return next((n for n, row in enumerate(comparison.rows) if index in row.threads), None)


def _places(comparison: Comparison, member: Member) -> Iterable[tuple[int, int]]:
    """Yield statement and sentence of a member's commitments."""
    commitments = comparison.extractions[member.statement].commitments
    for index in member.commitments:
        yield member.statement, commitments[index].sentence


def abreast(comparison: Comparison, thread: Thread, column: int | None) -> tuple[int, ...]:
    """Return the two statements to be looked at side by side, ascending, or the only one.

    The base and ``column`` are wanted; where one of them has nothing of it, or both are the same,
    the next that has takes its place.
    """
    held = [
        member.statement for member in thread.members if member.commitments or member.sentences
    ]
    wanted = [one for one in (comparison.base, column) if one in held]
    return tuple(sorted(list(dict.fromkeys([*wanted, *held]))[:2]))


def lines_of(
    comparison: Comparison, index: int, catalogue: Catalogue, column: int | None = None
) -> Lines:
    """Return the slots of a thread in two statements; see ``abreast`` for which.

    A slot that nobody fills is left out, bar the usual ones.
    """
    thread = comparison.threads[index]
    columns = abreast(comparison, thread, column)
    held = {member.statement: _held(comparison, member) for member in thread.members}
    changed = _changed(comparison, thread)
    slots = []
    for slot in Slot:
        filled = tuple(
            _filled(slot, comparison.statements[n], held[n], (slot, n) in changed, catalogue)
            for n in columns
        )
        if slot in ALWAYS or any(one.words for one in filled):
            slots.append((slot, filled))
    rules = tuple((n, tuple(rule for one in held[n] for rule in one.rules)) for n in columns)
    return Lines(columns, tuple(slots), rules)


def _held(comparison: Comparison, member: Member) -> tuple[Commitment | Classed, ...]:
    """Return a member's commitments, else what its passages are where it is only mentioned."""
    extraction = comparison.extractions[member.statement]
    if member.commitments:
        return tuple(extraction.commitments[one] for one in member.commitments)
    return tuple(one for one in extraction.classes if one.sentence in member.sentences)


def title_of(comparison: Comparison, thread: Thread) -> str:
    """Return what is undertaken, in the words of the base or else of the first that has it."""
    members = sorted(thread.members, key=lambda one: one.statement != comparison.base)
    for member in members:
        for one in member.commitments:
            commitment = comparison.extractions[member.statement].commitments[one]
            words = _flat(comparison.statements[member.statement], (commitment.action,))
            if words:
                return words[0].upper() + words[1:]
    for member in members:
        if member.sentences:
            return comparison.statements[member.statement].sentence_text(member.sentences[0])
    return ""


def _changed(comparison: Comparison, thread: Thread) -> frozenset[tuple[Slot, int]]:
    """Return slots and statements, the base included, between which a difference stands."""
    found: set[tuple[Slot, int]] = set()
    for index in thread.differences:
        difference = comparison.differences[index]
        for slot in _slots_of(difference.kind):
            found.update((slot, number) for number in statements_of(difference))
    return frozenset(found)


def _slots_of(kind: DifferenceKind) -> Iterable[Slot]:
    if kind in (DifferenceKind.CAVEAT_ADDED, DifferenceKind.CAVEAT_REMOVED):
        return (Slot.CAVEAT,)
    if kind is DifferenceKind.BENEFICIARY_CHANGED:
        return (Slot.FOR,)
    if kind is DifferenceKind.TENSE_VOICE:
        return (Slot.VERB,)
    family = family_of(kind)
    return tuple(
        slot
        for slot, causes in _CHANGED_BY.items()
        if family in causes and slot is not Slot.CAVEAT
    )


def _filled(
    slot: Slot,
    statement: Statement,
    held: Sequence[Commitment | Classed],
    changed: bool,  # noqa: FBT001  (one of several facts about a cell)
    catalogue: Catalogue,
) -> Filled:
    if slot is Slot.STRENGTH:
        level = max(map(strength, held))
        own = max(one.level for one in held)
        chapeau = own if own != level else None
        return Filled(level_name(level, catalogue), changed, level, chapeau)
    words = dict.fromkeys(word for one in held for word in _words(slot, statement, one, catalogue))
    return Filled("; ".join(word for word in words if word), changed)


def strength(one: Commitment | Classed) -> int:
    """Return the level that a commitment has with its chapeau, or that a mention has."""
    return max(one.level, one.level_with_chapeau) if isinstance(one, Commitment) else one.level


def _words(
    slot: Slot, statement: Statement, one: Commitment | Classed, catalogue: Catalogue
) -> tuple[str, ...]:
    if isinstance(one, Classed):
        cue = one.cue if slot is Slot.VERB else None
        return (_flat(statement, (cue,)),) if cue is not None else ()
    if slot is Slot.WHO:
        return (who(statement, one, catalogue),)
    if slot is Slot.WHEN:
        return (_by_when(statement, one, catalogue),)
    spans = {
        Slot.VERB: (one.cue.span,),
        Slot.WHAT: (one.action,),
        Slot.FOR: one.beneficiaries,
        Slot.HOW: one.mechanisms,
        Slot.CONDITION: one.conditions,
        Slot.CAVEAT: one.caveats,
    }
    return (_flat(statement, spans.get(slot, ())),)


def who(statement: Statement, one: Commitment, catalogue: Catalogue) -> str:
    """Name the actors: the parties that they resolve to, else the words of the text."""
    names = [actor_name(code, (statement,), catalogue) for code in one.codes]
    if not names:
        names = [
            actor.name or (actor.span.of(statement.text) if actor.span else "")
            for actor in one.actors
        ]
    return listing([name for name in names if name], catalogue)


def actor_name(code: str, statements: Iterable[Statement], catalogue: Catalogue) -> str:
    spanish = catalogue.language == "es"
    for statement in statements:
        for one in statement.parties:
            if one.code == code:
                return one.es if spanish else one.en
    try:
        known = party(code)
    except (KeyError, ValueError):
        return code
    return known.es if spanish else known.en


def _by_when(statement: Statement, one: Commitment, catalogue: Catalogue) -> str:
    if one.deadline is None:
        return ""
    words = _flat(statement, (one.deadline.span,))
    if one.deadline.date is not None and one.deadline.kind != "date":
        return f"{words} ({day(one.deadline.date, catalogue)})"
    return words


def _flat(statement: Statement, spans: Iterable[Span]) -> str:
    return "; ".join(" ".join(span.of(statement.text).split()) for span in spans)
