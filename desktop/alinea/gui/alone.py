"""A statement that there is nothing yet to compare with, as a sheet of one column to read."""

from alinea.gui.finding import found_stretches
from alinea.gui.sheet import Cell
from alinea.gui.side_by_side import column_of
from alinea.i18n import Catalogue
from alinea.model.span import Span
from alinea.model.statement import Statement


class Alone:
    """Headings and paragraphs, a row each."""

    def __init__(self, statement: Statement, catalogue: Catalogue) -> None:
        self._statement = statement
        self._rows = tuple(_rows(statement))
        self._find = ""
        self._now: tuple[int, int, Span] | None = None
        self.columns = (column_of(statement, catalogue),)

    @property
    def row_count(self) -> int:
        return len(self._rows)

    def is_heading(self, row: int) -> bool:
        return self._rows[row][0]

    def words_in(self, row: int, column: int) -> int:  # noqa: ARG002  (a sheet has columns)
        return len(self._rows[row][1])

    def text(self, row: int, column: int) -> str:  # noqa: ARG002
        words = self._rows[row][1].of(self._statement.text)
        return " ".join(words.split()) if self._rows[row][0] else words

    def cell(self, row: int, column: int) -> Cell:
        text = self.text(row, column)
        if self.is_heading(row):
            return Cell("heading", text, spoken=text)
        marks = tuple(found_stretches(text, self._find, self._now, (row, column)))
        return Cell("passage", text, marks, spoken=text)

    def seek(self, wanted: str) -> None:
        self._find, self._now = wanted, None

    def point(self, row: int, column: int, span: Span) -> None:
        self._now = (row, column, span)


def _rows(statement: Statement) -> list[tuple[bool, Span]]:
    """Return the spans of headings (True) and paragraphs in the order of the text."""
    headings = [(True, one.heading) for one in statement.sections if one.heading is not None]
    paragraphs = [(False, one.span) for one in statement.paragraphs]
    return sorted([*headings, *paragraphs], key=lambda row: row[1])
