"""What a paper table shows, as values: columns, and cells made when they are looked at."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

from alinea.gui.families import Sign
from alinea.gui.runs import Stretch
from alinea.model.span import Span


class Tone(StrEnum):
    """The tone of a passage; each also has a sign and a line style of its own."""

    RECURRING = "recurring"
    DIVERGING = "diverging"
    ONLY = "only"
    PLAIN = "plain"


TONE_SIGN = {Tone.RECURRING: Sign.RECURRING, Tone.DIVERGING: Sign.DIVERGING, Tone.ONLY: Sign.ONLY}


@dataclass(frozen=True, slots=True)
class Chip:
    sign: Sign | None
    words: str
    tone: Tone


CellKind = Literal["passage", "heading", "gap", "label", "entry"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``level`` is None where nothing is committed; ``spoken`` is for screen readers.

    ``moves`` are up to two short words about the strength ("↑ cue") beside the pips; ``tinted``
    marks a cell that differs from the base.
    """

    kind: CellKind
    text: str
    stretches: tuple[Stretch, ...] = ()
    tone: Tone = Tone.PLAIN
    chips: tuple[Chip, ...] = ()
    level: int | None = None
    moves: tuple[Sign, ...] = ()
    signs: tuple[Sign, ...] = ()
    tinted: bool = False
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; ``share`` is its part of the width, ``least`` in pixels."""

    title: str
    badge: str
    details: str
    base: bool = False
    share: float = 1.0
    least: int = 172


class Sheet(Protocol):
    """A table of cells. A heading row is one of which every cell is a heading."""

    @property
    def columns(self) -> tuple[Column, ...]: ...

    @property
    def row_count(self) -> int: ...

    def cell(self, row: int, column: int) -> Cell: ...

    def is_heading(self, row: int) -> bool: ...

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell, without making anything else of it."""
        ...

    def seek(self, wanted: str) -> None:
        """Mark what is looked for in every cell that is made from now on, anew in those made."""
        ...

    def point(self, row: int, column: int, span: Span) -> None:
        """Mark one of the places found as the present one."""
        ...

    def words_in(self, row: int, column: int) -> int:
        """Return about how many characters the cell holds, without making it."""
        ...
