"""Passages about the same thing that are not the same passage."""

from dataclasses import dataclass

from alinea.model.alignment import LinkKind
from alinea.model.comparison import Comparison, RowKind


@dataclass(frozen=True, slots=True)
class Akin:
    """A passage akin to one of a row: its statement, the row that it stands in, and its words."""

    statement: int
    row: int
    words: str


def akin(comparison: Comparison, row: int) -> tuple[Akin, ...]:
    """Return what is akin to the passages of a row, the most likely first."""
    line = comparison.rows[row]
    if line.kind is RowKind.HEADING:
        return ()
    numbers = {statement.key: number for number, statement in enumerate(comparison.statements)}
    found: dict[tuple[int, int], float] = {}
    for alignment in comparison.alignments:
        left, right = numbers[alignment.left], numbers[alignment.right]
        for link in alignment.links:
            if link.kind is not LinkKind.KIN:
                continue
            for here, there, mine, theirs in (
                (left, right, link.left, link.right),
                (right, left, link.right, link.left),
            ):
                if set(mine) & set(line.cells[here]):
                    for sentence in theirs:
                        place = (there, sentence)
                        found[place] = max(link.score, found.get(place, 0.0))
    ordered = sorted(found, key=lambda place: (-found[place], place))
    return tuple(
        Akin(number, at, comparison.statements[number].sentence_text(sentence))
        for number, sentence in ordered
        if (at := _row_of(comparison, number, sentence)) is not None and at != row
    )


def _row_of(comparison: Comparison, number: int, sentence: int) -> int | None:
    for index, row in enumerate(comparison.rows):
        if row.kind is not RowKind.HEADING and sentence in row.cells[number]:
            return index
    return None
