"""Terms and what a check found about them."""

from dataclasses import dataclass
from typing import Literal

from alinea.model.comparison import Gravity, Place


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of a termbase; the first designation of each language is the preferred one.

    ``avoid`` are renderings that are wrong for it, in either language.
    """

    id: str
    domain: str
    en: tuple[str, ...]
    es: tuple[str, ...]
    avoid: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a terminology check points at; ``right`` is None where nothing answers."""

    kind: Literal["rendering", "inconsistent", "avoided", "untranslated"]
    gravity: Gravity
    term: str
    left: Place
    right: Place | None = None
    dismissed: str | None = None
