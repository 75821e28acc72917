"""Pins made from what is chosen: plain functions from a comparison and cells to pins.

A cell is a row and a statement's number. Every function returns nothing where what is chosen
does not allow it; ``advice`` then says what to choose.
"""

from collections.abc import Sequence

from alinea.gui.anchors import anchors_of
from alinea.i18n import _
from alinea.model.alignment import Anchor, Pin, PinKind
from alinea.model.comparison import Comparison, RowKind

Cells = Sequence[tuple[int, int]]
_Sides = dict[int, tuple[Anchor, ...]]


def confirmed(comparison: Comparison, row: int) -> tuple[Pin, ...]:
    """Pin the passages of a row together as they are; one that stands alone stays alone."""
    sides = _sides(comparison, [(row, number) for number in range(len(comparison.statements))])
    if len(sides) == 1:
        return alone(comparison, [(row, number) for number in sides])
    return _paired(comparison, sides, PinKind.LINK)


def linked(comparison: Comparison, cells: Cells) -> tuple[Pin, ...]:
    """Pin all chosen passages of two or more columns together, and so merge where it must."""
    return _paired(comparison, _sides(comparison, cells), PinKind.LINK)


def unlinked(comparison: Comparison, cells: Cells) -> tuple[Pin, ...]:
    """Part the chosen passages; from one cell, part it from all others of its row."""
    rows = {row for row, _number in cells}
    chosen = {number for _row, number in cells}
    if len(chosen) == 1 and len(rows) == 1:
        row, number = cells[0]
        everything = [(row, one) for one in range(len(comparison.statements))]
        sides = _sides(comparison, everything)
        mine = sides.pop(number, ())
        return tuple(
            _pin(comparison, PinKind.UNLINK, (number, mine), (other, theirs))
            for other, theirs in sides.items()
            if mine and comparison.base in (number, other)
        )
    return _paired(comparison, _sides(comparison, cells), PinKind.UNLINK)


def alone(comparison: Comparison, cells: Cells) -> tuple[Pin, ...]:
    """Say of each chosen passage that it has no counterpart."""
    found = (anchor for anchors in _sides(comparison, cells).values() for anchor in anchors)
    return tuple(Pin(PinKind.ALONE, left=(anchor,)) for anchor in found)


def merged(comparison: Comparison, row: int) -> tuple[Pin, ...]:
    """Pin a row together with the next row of passages."""
    below = next(
        (
            index
            for index in range(row + 1, len(comparison.rows))
            if comparison.rows[index].kind is not RowKind.HEADING
        ),
        None,
    )
    if below is None:
        return ()
    numbers = range(len(comparison.statements))
    cells = [(index, number) for index in (row, below) for number in numbers]
    return _paired(comparison, _sides(comparison, cells), PinKind.LINK)


def split(comparison: Comparison, row: int) -> tuple[Pin, ...]:
    """Part a row after the first sentence of every column; the rest is matched anew."""
    sides = _sides(comparison, [(row, number) for number in range(len(comparison.statements))])
    if not any(len(anchors) > 1 for anchors in sides.values()) or len(sides) < 2:
        return ()
    first = {number: anchors[:1] for number, anchors in sides.items()}
    rest = {number: anchors[1:] for number, anchors in sides.items()}
    pins = [*_paired(comparison, first, PinKind.LINK)]
    for mine, theirs in ((first, rest), (rest, first)):
        pins += [
            _pin(comparison, PinKind.UNLINK, (number, mine[number]), (other, theirs[other]))
            for number, other in _pairs(comparison, tuple(sides))
            if mine[number] and theirs[other]
        ]
    return tuple(pins)


def anchors_of_row(comparison: Comparison, row: int) -> tuple[Anchor, ...]:
    numbers = range(len(comparison.statements))
    sides = _sides(comparison, [(row, number) for number in numbers])
    return tuple(anchor for anchors in sides.values() for anchor in anchors)


def advice(label: str) -> str:
    """Say what must be chosen for a step, named as the undo list names it."""
    match label:
        case "Link":
            return _(
                "Choose passages in two columns or more, with Ctrl and a click, to link them."
            )
        case "Unlink":
            return _("Choose a passage that has a counterpart to part it from that.")
        case "Merge rows":
            return _("There is no row below to merge with.")
        case "Split the row":
            return _("Only a row with two sentences or more in a column can be split.")
    return _("Choose a passage first.")


def _sides(comparison: Comparison, cells: Cells) -> _Sides:
    """Return the anchors of the cells by statement, sentences ascending, empty cells left out."""
    sentences: dict[int, set[int]] = {}
    for row, number in cells:
        line = comparison.rows[row]
        if line.kind is not RowKind.HEADING and line.cells[number]:
            sentences.setdefault(number, set()).update(line.cells[number])
    return {
        number: anchors_of(comparison.statements[number], sorted(found))
        for number, found in sorted(sentences.items())
    }


def _paired(comparison: Comparison, sides: _Sides, kind: PinKind) -> tuple[Pin, ...]:
    return tuple(
        _pin(comparison, kind, (number, sides[number]), (other, sides[other]))
        for number, other in _pairs(comparison, tuple(sides))
        if sides[number] and sides[other]
    )


def _pairs(comparison: Comparison, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Pair the base with each other statement, or without it the first with each."""
    if not numbers:
        return []
    hub = comparison.base if comparison.base in numbers else numbers[0]
    return [(hub, number) for number in numbers if number != hub]


def _pin(
    comparison: Comparison,
    kind: PinKind,
    one: tuple[int, tuple[Anchor, ...]],
    other: tuple[int, tuple[Anchor, ...]],
) -> Pin:
    """Make a pin with the base at the left, as alignments have it."""
    left, right = (other, one) if other[0] == comparison.base else (one, other)
    return Pin(kind, left[1], right[1])
