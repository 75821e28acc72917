"""Bracketed text: what a draft has not yet agreed."""

from dataclasses import dataclass
from enum import StrEnum

from alinea.model.span import Span


class BracketStatus(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    AD_REF = "ad ref"


@dataclass(frozen=True, slots=True)
class Bracket:
    """Contested text, brackets included in ``span``.

    ``depth`` is 0 for an outermost one. ``alternatives`` are the options inside, as spans without
    brackets or slashes: one for plain ``[text]``, two for ``[A/B]``; adjacent brackets such as
    ``[shall][should]`` are separate values that share a ``group`` number (None for one alone).
    ``attributed`` names the delegations that want it, as codes or as written, in text order.
    ``option`` is the mark of a numbered alternative ("Alt 1", "Option A"), None without one.
    """

    span: Span
    alternatives: tuple[Span, ...]
    depth: int = 0
    group: int | None = None
    attributed: tuple[str, ...] = ()
    option: str | None = None
    status: BracketStatus = BracketStatus.OPEN
