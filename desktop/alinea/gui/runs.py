"""Marks that overlap, cut into runs that do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alinea.model.comparison import MarkKind
from alinea.model.span import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark of a passage as it is shown; ``kind`` is a ``MarkKind``, "found" or "found now"."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that carry the same marks."""

    span: Span
    kinds: frozenset[str]


def runs(stretches: Iterable[Stretch], length: int) -> tuple[Run, ...]:
    """Return the marked runs of a text of ``length`` characters, in order, unmarked text left out."""
    events: list[tuple[int, int, str]] = []
    for stretch in stretches:
        start, end = max(0, stretch.span.start), min(length, stretch.span.end)
        if start < end:
            events += [(start, 1, stretch.kind), (end, -1, stretch.kind)]
    events.sort()
    found: list[Run] = []
    open_kinds: dict[str, int] = {}
    last = 0
    for at, step, kind in events:
        kinds = frozenset(one for one, depth in open_kinds.items() if depth)
        if kinds and at > last:
            found.append(Run(Span(last, at), kinds))
        last = at
        open_kinds[kind] = open_kinds.get(kind, 0) + step
    return tuple(found)


def utf16(text: str, offsets: Sequence[int]) -> list[int]:
    """Return code point ``offsets`` as Qt counts them, in UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return list(offsets)
    widths = [0]
    for character in text:
        widths.append(widths[-1] + (2 if character > "\uffff" else 1))
    return [widths[offset] for offset in offsets]


CALM = frozenset({MarkKind.ACTOR, MarkKind.FIGURE})
"""Marks that are there for others to use and are not drawn by themselves."""
