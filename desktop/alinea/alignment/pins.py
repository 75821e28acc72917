"""The user's word on what belongs together, as constraints on the units of two statements."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alinea.model.alignment import Anchor, Pin, PinKind
from alinea.model.span import Span
from alinea.model.statement import Statement

_ALIKE = 80.0
"""How like (0 to 100) a passage must still be to carry on the pin of one that was reworded."""
_WORD = re.compile(r"\w+")

Pinned = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the pins ask of the units.

    ``links`` are beads to be taken as they are, ``alone`` units without counterpart (left,
    right), ``apart`` pairs of a left and a right unit that no bead may hold.
    """

    links: tuple[Pinned, ...] = ()
    alone: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    apart: frozenset[tuple[int, int]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.links or self.alone[0] or self.alone[1] or self.apart)


NONE = Constraints()


def constraints(
    pins: Iterable[Pin],
    left: Statement,
    right: Statement,
    left_spans: Sequence[Span],
    right_spans: Sequence[Span],
) -> Constraints:
    """Return what the pins say of these two statements; of pins that clash the later one holds.

    A pin whose passage is no longer there, or of another pair of statements, says nothing.
    """
    links: list[Pinned] = []
    alone: tuple[set[int], set[int]] = (set(), set())
    apart: set[tuple[int, int]] = set()
    for pin in pins:
        ours = _units((*pin.left, *pin.right), left, left_spans)
        theirs = _units((*pin.left, *pin.right), right, right_spans)
        if pin.kind is PinKind.ALONE:
            _free(links, alone, ours, theirs)
            alone[0].update(ours)
            alone[1].update(theirs)
        elif ours and theirs:
            pairs = {(one, other) for one in ours for other in theirs}
            if pin.kind is PinKind.LINK:
                _free(links, alone, ours, theirs)
                links.append((ours, theirs))
                apart -= pairs
            else:
                links = [
                    link
                    for link in links
                    if not any((one, other) in pairs for one in link[0] for other in link[1])
                ]
                apart |= pairs
    return Constraints(tuple(links), (frozenset(alone[0]), frozenset(alone[1])), frozenset(apart))


def _free(
    links: list[Pinned],
    alone: tuple[set[int], set[int]],
    ours: Sequence[int],
    theirs: Sequence[int],
) -> None:
    """Take back what earlier pins said of these units."""
    links[:] = [
        link for link in links if not set(link[0]) & set(ours) and not set(link[1]) & set(theirs)
    ]
    alone[0].difference_update(ours)
    alone[1].difference_update(theirs)


def _units(
    anchors: Iterable[Anchor], statement: Statement, spans: Sequence[Span]
) -> tuple[int, ...]:
    """Return the units of the statement that the anchors made for it stand in, ascending."""
    found: set[int] = set()
    for anchor in anchors:
        if anchor.statement == statement.key:
            place = found_again(anchor, statement.text, spans)
            found.update(at for at, span in enumerate(spans) if place and span.meets(place))
    return tuple(sorted(found))


def found_again(anchor: Anchor, text: str, spans: Sequence[Span]) -> Span | None:
    """Return where an anchored passage stands now: by its place, its words, or most of its words.

    Of several places with the same words the one nearest to the old place is taken; None when
    nothing is like it.
    """
    if anchor.span.of(text) == anchor.text:
        return anchor.span
    if not anchor.text.strip():
        return None
    places = []
    at = text.find(anchor.text)
    while at >= 0:
        places.append(at)
        at = text.find(anchor.text, at + 1)
    if places:
        start = min(places, key=lambda place: abs(place - anchor.span.start))
        return Span(start, start + len(anchor.text))
    return _reworded(anchor, text, spans)


def _reworded(anchor: Anchor, text: str, spans: Sequence[Span]) -> Span | None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (start-up time)

    words = [_WORD.findall(span.of(text).casefold()) for span in spans]
    best = process.extract(
        _WORD.findall(anchor.text.casefold()),
        words,
        scorer=fuzz.ratio,
        score_cutoff=_ALIKE,
        limit=3,
    )
    ranked = sorted(
        best, key=lambda found: (-round(found[1]), abs(spans[found[2]].start - anchor.span.start))
    )
    return spans[ranked[0][2]] if ranked else None
