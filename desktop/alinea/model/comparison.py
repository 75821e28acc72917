"""What recurs and what diverges between statements."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from alinea.model.alignment import Alignment, Reason
from alinea.model.commitment import Extraction, Values
from alinea.model.span import Span
from alinea.model.statement import Statement


class Gravity(StrEnum):
    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


class DifferenceKind(StrEnum):
    VERBATIM = "VERBATIM"
    EDITORIAL = "EDITORIAL"
    STRENGTHENED = "STRENGTHENED"
    WEAKENED = "WEAKENED"
    STATUS_LOST = "STATUS_LOST"
    STATUS_GAINED = "STATUS_GAINED"
    ACTOR_WIDENED = "ACTOR_WIDENED"
    ACTOR_NARROWED = "ACTOR_NARROWED"
    ACTOR_CHANGED = "ACTOR_CHANGED"
    AGENT_REMOVED = "AGENT_REMOVED"
    ACTION_RESULT_TO_PROCESS = "ACTION_RESULT_TO_PROCESS"
    ACTION_PROCESS_TO_RESULT = "ACTION_PROCESS_TO_RESULT"
    SCOPE_WIDENED = "SCOPE_WIDENED"
    SCOPE_NARROWED = "SCOPE_NARROWED"
    BENEFICIARY_CHANGED = "BENEFICIARY_CHANGED"
    DEADLINE_ADDED = "DEADLINE_ADDED"
    DEADLINE_REMOVED = "DEADLINE_REMOVED"
    DEADLINE_MOVED = "DEADLINE_MOVED"
    NUMBER_CHANGED = "NUMBER_CHANGED"
    CONDITION_ADDED = "CONDITION_ADDED"
    CONDITION_REMOVED = "CONDITION_REMOVED"
    CONDITION_CHANGED = "CONDITION_CHANGED"
    CAVEAT_ADDED = "CAVEAT_ADDED"
    CAVEAT_REMOVED = "CAVEAT_REMOVED"
    MECHANISM_ADDED = "MECHANISM_ADDED"
    MECHANISM_REMOVED = "MECHANISM_REMOVED"
    REFERENCE_CHANGED = "REFERENCE_CHANGED"
    TERM_CHANGED = "TERM_CHANGED"
    TONE_ADDED = "TONE_ADDED"
    TENSE_VOICE = "TENSE_VOICE"
    POLARITY = "POLARITY"
    SPLIT = "SPLIT"
    MERGED = "MERGED"
    REORDERED = "REORDERED"
    BRACKET_STATUS = "BRACKET_STATUS"
    ONLY_IN_A = "ONLY_IN_A"
    ONLY_IN_B = "ONLY_IN_B"
    L_MODALITY = "L_MODALITY"
    L_OMISSION = "L_OMISSION"
    L_ADDITION = "L_ADDITION"
    L_TERM = "L_TERM"
    L_VALUE = "L_VALUE"


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the text of statement number ``statement`` of the comparison."""

    statement: int
    span: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which two passages differ; ``left`` or ``right`` is None where nothing stands.

    ``values`` carry what the plain sentence needs ("from", "to", "actors" …), as codes or as
    words of the texts; ``thread`` is an index into the comparison's threads, None for a pair of
    passages outside any; ``rule`` names the rule that found it.
    """

    kind: DifferenceKind
    gravity: Gravity
    left: Place | None
    right: Place | None
    values: Values = ()
    thread: int | None = None
    rule: str = ""


class ThreadKind(StrEnum):
    VERBATIM = "verbatim"
    VARIANT = "variant"
    DIVERGING = "diverging"
    LOST = "lost"
    ABSENT = "absent"
    BRACKETED = "bracketed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Member:
    """What a thread has in one statement.

    ``commitments`` are indexes into that statement's extraction; when there are none,
    ``sentences`` name the passage where the matter is only mentioned.
    """

    statement: int
    commitments: tuple[int, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One commitment followed across the statements, members ascending by statement.

    ``differences`` are indexes into the comparison's. ABSENT: in the base and not in every other;
    NEW: not in the base; LOST: in one statement only a mention is left.
    """

    kind: ThreadKind
    members: tuple[Member, ...]
    topic: str
    differences: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()


class RowKind(StrEnum):
    HEADING = "heading"
    RECURRING = "recurring"
    DIVERGING = "diverging"
    ONLY = "only in one"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Row:
    """Corresponding passages, a cell per statement holding ascending sentence indexes.

    A HEADING row has section indexes in its cells. ``threads`` and ``differences`` are indexes
    into the comparison's; ``moved`` marks passages that stand elsewhere in the other text.
    """

    kind: RowKind
    cells: tuple[tuple[int, ...], ...]
    threads: tuple[int, ...] = ()
    differences: tuple[int, ...] = ()
    moved: bool = False
    reasons: tuple[Reason, ...] = ()


class MarkKind(StrEnum):
    CUE = "cue"
    SHARED = "shared"
    DIFFERING = "differing"
    MOVED = "moved"
    BRACKET = "bracket"
    DEADLINE = "deadline"
    CONDITION = "condition"
    ACTOR = "actor"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a stretch of a statement's text is to be shown; marks may overlap."""

    kind: MarkKind
    span: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """Statements and all that was found between them; ``base`` indexes the one compared with."""

    statements: tuple[Statement, ...]
    extractions: tuple[Extraction, ...]
    alignments: tuple[Alignment, ...]
    threads: tuple[Thread, ...]
    differences: tuple[Difference, ...]
    rows: tuple[Row, ...]
    base: int = 0


ChangeFollowed = Literal["followed", "missed", "differently"]
