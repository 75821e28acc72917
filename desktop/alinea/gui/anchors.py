"""Find again, in the statements as they are now, the passages that the user's words hang on."""

from collections.abc import Iterable, Sequence

from alinea.model.alignment import Anchor
from alinea.model.comparison import Comparison, Row
from alinea.model.span import Span
from alinea.model.statement import Statement


def anchor_of(statement: Statement, sentences: Sequence[int]) -> Anchor:
    """Return the anchor of a run of sentences, of which there is at least one."""
    span = Span(
        statement.sentences[sentences[0]].span.start, statement.sentences[sentences[-1]].span.end
    )
    return Anchor(statement.key, span, span.of(statement.text))


def anchors_of(statement: Statement, sentences: Iterable[int]) -> tuple[Anchor, ...]:
    return tuple(anchor_of(statement, (sentence,)) for sentence in sentences)


def located(anchor: Anchor, statement: Statement) -> Span | None:
    """Return where the anchor's words stand, the nearest to where they stood; None when gone."""
    if anchor.statement != statement.key:
        return None
    if anchor.span.of(statement.text) == anchor.text:
        return anchor.span
    found = []
    at = statement.text.find(anchor.text)
    while at >= 0 and anchor.text:
        found.append(at)
        at = statement.text.find(anchor.text, at + 1)
    if not found:
        return None
    nearest = min(found, key=lambda start: abs(start - anchor.span.start))
    return Span(nearest, nearest + len(anchor.text))


def row_anchor(comparison: Comparison, row: Row, column: int) -> Anchor | None:
    """Return the anchor of a row: its cell of ``column``, of the base, or the first not empty."""
    count = len(row.cells)
    for number in (column, comparison.base, *range(count)):
        if 0 <= number < count and row.cells[number]:
            return anchor_of(comparison.statements[number], row.cells[number])
    return None
