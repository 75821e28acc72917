"""Which rows the user has said something of: signs of notes, statuses and pins."""

from collections.abc import Sequence

from alinea.gui.anchors import located
from alinea.gui.families import Sign
from alinea.gui.side_by_side import Remarks
from alinea.model.alignment import Anchor
from alinea.model.comparison import Comparison, Row, RowKind
from alinea.model.workspace import Note, Standing, Status, Workspace

_STANDINGS = {Standing.TO_RAISE: Sign.RAISE, Standing.AGREED: Sign.AGREED}


def remarks_of(comparison: Comparison, workspace: Workspace) -> Remarks:
    """Return the signs of every row that has one: pin, note and status, in that order."""
    spots = _Spots(comparison)
    found: dict[int, list[Sign]] = {}
    for pin in workspace.pins:
        for anchor in (*pin.left, *pin.right):
            for row in spots.rows(anchor):
                _add(found, row, Sign.PIN)
    for note in workspace.notes:
        for row in spots.rows(note.anchor):
            _add(found, row, Sign.NOTE)
    for status in workspace.statuses:
        if status.standing in _STANDINGS:
            for row in spots.rows(status.anchor):
                _add(found, row, _STANDINGS[status.standing])
    return Remarks({row: tuple(signs) for row, signs in sorted(found.items())})


def note_of(comparison: Comparison, workspace: Workspace, row: Row) -> Note | None:
    """Return the latest note on a passage of the row."""
    found = [one for one in workspace.notes if holds(comparison, row, one.anchor)]
    return found[-1] if found else None


def status_of(comparison: Comparison, workspace: Workspace, row: Row) -> Status | None:
    """Return the latest status of a passage of the row."""
    found = [one for one in workspace.statuses if holds(comparison, row, one.anchor)]
    return found[-1] if found else None


def holds(comparison: Comparison, row: Row, anchor: Anchor) -> bool:
    """Whether the anchor's passage stands in the row."""
    for number, statement in enumerate(comparison.statements):
        span = located(anchor, statement)
        if span is not None:
            return any(span.meets(statement.sentences[one].span) for one in row.cells[number])
    return False


class _Spots:
    """Rows by statement and sentence, so that many anchors are found quickly."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._rows = {
            (number, sentence): index
            for index, row in enumerate(comparison.rows)
            if row.kind is not RowKind.HEADING
            for number, cell in enumerate(row.cells)
            for sentence in cell
        }

    def rows(self, anchor: Anchor) -> Sequence[int]:
        for number, statement in enumerate(self._comparison.statements):
            span = located(anchor, statement)
            if span is None:
                continue
            found = {
                self._rows[number, index]
                for index, sentence in enumerate(statement.sentences)
                if sentence.span.meets(span) and (number, index) in self._rows
            }
            return sorted(found)
        return ()


def _add(found: dict[int, list[Sign]], row: int, sign: Sign) -> None:
    signs = found.setdefault(row, [])
    if sign not in signs:
        signs.append(sign)
