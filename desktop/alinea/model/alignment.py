"""Which passage answers which."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from alinea.model.span import Span

Unit = Literal["sentence", "paragraph"]


class LinkKind(StrEnum):
    """MATCH is the same passage; KIN is about the same thing and not the same passage."""

    MATCH = "match"
    KIN = "kin"
    ALONE = "alone"


class ReasonKind(StrEnum):
    WORDING = "wording"
    CONCEPTS = "concepts"
    FIGURES = "figures"
    NAMES = "names"
    NUMBERING = "numbering"
    POSITION = "position"
    LENGTH = "length"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two passages were put together: a share from 0 to 1, and words to show for it."""

    kind: ReasonKind
    score: float
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Units ``left`` and ``right``, as ascending indexes; either is empty when ALONE.

    ``score`` is the confidence, 0 to 1: of links shown at 0.9, about nine in ten are right.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    kind: LinkKind = LinkKind.MATCH
    moved: bool = False
    pinned: bool = False
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links between two statements, named by key; every unit is in exactly one MATCH or ALONE.

    Ordered by the left units, those with none standing where their right units do.
    """

    left: str
    right: str
    unit: Unit
    links: tuple[Link, ...]


class PinKind(StrEnum):
    LINK = "link"
    UNLINK = "unlink"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a statement that survives a new reading: found again by its words."""

    statement: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Pin:
    """The user's word on what belongs together: a constraint that every re-run obeys.

    LINK puts all of ``left`` with all of ``right`` in one link (so it also splits and merges);
    UNLINK forbids every pair of the two; ALONE says that what is given has no counterpart.
    """

    kind: PinKind
    left: tuple[Anchor, ...] = ()
    right: tuple[Anchor, ...] = ()


EditKind = Literal["same", "replaced", "deleted", "inserted", "moved", "case", "punctuation"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of two matched passages; a side without words has an empty span."""

    kind: EditKind
    left: Span
    right: Span
