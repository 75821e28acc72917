"""What the user keeps: statements, and their own word on them."""

from dataclasses import dataclass
from enum import StrEnum

from alinea.model.alignment import Anchor, Pin
from alinea.model.commitment import SentenceClass
from alinea.model.statement import Statement


class Standing(StrEnum):
    OPEN = "open"
    TO_RAISE = "to raise"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a passage; ``at`` is ISO 8601 in UTC."""

    anchor: Anchor
    text: str
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Status:
    anchor: Anchor
    standing: Standing
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Override:
    """The user's level or class for a passage, over the rules'; None leaves theirs in force."""

    anchor: Anchor
    level: int | None
    kind: SentenceClass | None
    author: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes that a statement was read from, as they were."""

    name: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Workspace:
    """All that an ``.alinea`` file holds; ``base`` indexes ``statements``."""

    statements: tuple[Statement, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    base: int = 0
    pins: tuple[Pin, ...] = ()
    overrides: tuple[Override, ...] = ()
    notes: tuple[Note, ...] = ()
    statuses: tuple[Status, ...] = ()
    hidden_kinds: tuple[str, ...] = ()
    topic_terms: tuple[tuple[str, str], ...] = ()
