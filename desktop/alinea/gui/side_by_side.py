"""The side-by-side view as a sheet: rows of corresponding passages, a column per statement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alinea.comparison.marks import marks
from alinea.gui.families import Family, Sign, short_name
from alinea.gui.filters import families
from alinea.gui.finding import found_stretches
from alinea.gui.names import names_if_titles_agree
from alinea.gui.runs import Stretch
from alinea.gui.sheet import TONE_SIGN, Cell, Chip, Column, Tone
from alinea.i18n import Catalogue
from alinea.model.comparison import Comparison, Difference, DifferenceKind, Row, RowKind
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.wording.differences import difference_sentence
from alinea.wording.formats import day, listing
from alinea.wording.levels import level_name

_TONES = {
    RowKind.RECURRING: Tone.RECURRING,
    RowKind.DIVERGING: Tone.DIVERGING,
    RowKind.ONLY: Tone.ONLY,
}
_SAME = (DifferenceKind.VERBATIM, DifferenceKind.EDITORIAL)
MOST_NAMES, MOST_SENTENCES = 3, 6


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the user has said of rows: signs of notes, statuses and pins, by row."""

    signs: Mapping[int, tuple[Sign, ...]] = field(default_factory=dict)


class SideBySide:
    """Cells of a comparison, each made once, when it is first looked at."""

    def __init__(
        self, comparison: Comparison, catalogue: Catalogue, remarks: Remarks | None = None
    ) -> None:
        self.comparison = comparison
        self._catalogue = catalogue
        self._remarks = remarks or Remarks()
        self._find = ""
        self._now: tuple[int, int, Span] | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._levels = [
            _levels(comparison, number) for number in range(len(comparison.statements))
        ]
        names = names_if_titles_agree(comparison.statements, catalogue)
        self.columns = tuple(
            column_of(statement, catalogue, names[number], base=number == comparison.base)
            for number, statement in enumerate(comparison.statements)
        )

    def remark(self, remarks: Remarks) -> frozenset[int]:
        """Take new signs and return the rows that changed."""
        old, new = self._remarks.signs, remarks.signs
        changed = frozenset(row for row in {*old, *new} if old.get(row) != new.get(row))
        self._remarks = remarks
        self._cells = {place: one for place, one in self._cells.items() if place[0] not in changed}
        return changed

    def seek(self, wanted: str) -> None:
        self._find, self._now = wanted, None
        self._cells.clear()

    def point(self, row: int, column: int, span: Span) -> None:
        for place in ((row, column), self._now[:2] if self._now else None):
            self._cells.pop(place, None) if place else None
        self._now = (row, column, span)

    @property
    def row_count(self) -> int:
        return len(self.comparison.rows)

    def is_heading(self, row: int) -> bool:
        return self.comparison.rows[row].kind is RowKind.HEADING

    def words_in(self, row: int, column: int) -> int:
        statement = self.comparison.statements[column]
        cell = self.comparison.rows[row].cells[column]
        if self.is_heading(row):
            return 20 * len(cell)
        return sum(len(statement.sentences[sentence].span) + 1 for sentence in cell)

    def cell(self, row: int, column: int) -> Cell:
        found = self._cells.get((row, column))
        if found is None:
            found = self._made(self.comparison.rows[row], row, column)
            self._cells[row, column] = found
        return found

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell without making anything else of it."""
        if self.is_heading(row):
            return self._heading(self.comparison.rows[row].cells[column], column)
        return joined(self.comparison.statements[column], self.comparison.rows[row].cells[column])[
            0
        ]

    def _made(self, row: Row, index: int, column: int) -> Cell:
        if row.kind is RowKind.HEADING:
            text = self._heading(row.cells[column], column)
            return Cell("heading", text, spoken=text)
        if not row.cells[column]:
            words = self._catalogue.gettext("no counterpart")
            return Cell("gap", words, spoken=words)
        statement = self.comparison.statements[column]
        text, pieces = joined(statement, row.cells[column])
        differences = self._differences(row, column)
        tone = self._tone(row, column, differences)
        chips = self._chips(row, tone, differences)
        level = self._level(row, column)
        signs = ((Sign.ORDER,) if row.moved else ()) + self._remarks.signs.get(index, ())
        stretches = (
            *self._stretches(column, pieces),
            *found_stretches(text, self._find, self._now, (index, column)),
        )
        return Cell(
            "passage",
            text,
            stretches,
            tone,
            chips,
            level,
            signs=signs,
            spoken=self._spoken(chips, level, text),
            tip=self._tip(level, differences),
        )

    def _level(self, row: Row, column: int) -> int | None:
        """Return the highest level of the commitments, else of a mention of what others commit to."""
        cell = row.cells[column]
        levels = [level for one in cell for level in self._levels[column].get(one, ())]
        if not levels and row.threads:
            classes = self.comparison.extractions[column].classes
            levels = [one.level for one in classes if one.sentence in cell and one.level]
        return max(levels, default=None)

    def _heading(self, sections: Sequence[int], column: int) -> str:
        statement = self.comparison.statements[column]
        headings = (statement.sections[section].heading for section in sections)
        return " · ".join(" ".join(span.of(statement.text).split()) for span in headings if span)

    def _differences(self, row: Row, column: int) -> tuple[Difference, ...]:
        """Return the row's differences that this column takes part in; the base takes part in all."""
        found = (self.comparison.differences[index] for index in row.differences)
        return tuple(
            one for one in found if column == self.comparison.base or column in statements_of(one)
        )

    def _tone(self, row: Row, column: int, differences: Sequence[Difference]) -> Tone:
        """Return the tone of a cell: in a diverging row, one that does as the base does recurs."""
        tone = row_tone(row)
        base = self.comparison.base
        if tone is Tone.DIVERGING and column != base and row.cells[base]:
            changed = any(one.kind not in _SAME for one in differences)
            return Tone.DIVERGING if changed else Tone.RECURRING
        return tone

    def _chips(self, row: Row, tone: Tone, differences: Iterable[Difference]) -> tuple[Chip, ...]:
        _ = self._catalogue.gettext
        if tone is Tone.PLAIN:
            return ()
        sign = TONE_SIGN[tone]
        if tone is Tone.ONLY:
            return (Chip(sign, _("Only here"), tone),)
        names = _substantial(families(differences))
        if tone is Tone.RECURRING or not names:
            plain = _("Diverging")
            if tone is Tone.RECURRING:
                plain = _("Recurring") if row.kind is RowKind.RECURRING else _("As the base")
            return (Chip(sign, plain, tone),)
        words = " · ".join(short_name(family, self._catalogue) for family in names[:MOST_NAMES])
        if len(names) > MOST_NAMES:
            words += f" · +{len(names) - MOST_NAMES}"
        return (Chip(sign, words, tone),)

    def _stretches(self, column: int, pieces: Iterable[tuple[int, int]]) -> Iterable[Stretch]:
        """Return the marks of sentences put down at offsets, moved to where they now stand."""
        statement = self.comparison.statements[column]
        for sentence, offset in pieces:
            whole = statement.sentences[sentence].span
            for mark in marks(self.comparison, column, sentence):
                start = max(mark.span.start, whole.start)
                end = min(mark.span.end, whole.end)
                if start < end:
                    by = offset - whole.start
                    yield Stretch(mark.kind, Span(start + by, end + by))

    def _spoken(self, chips: Iterable[Chip], level: int | None, text: str) -> str:
        parts = [chip.words for chip in chips]
        if level is not None:
            parts.append(level_words(level, self._catalogue))
        return ". ".join([*parts, text])

    def _tip(self, level: int | None, differences: Sequence[Difference]) -> str:
        lines = [] if level is None else [level_words(level, self._catalogue)]
        seen = dict.fromkeys(
            difference_sentence(self.comparison, one, self._catalogue) for one in differences
        )
        lines += list(seen)[:MOST_SENTENCES]
        if len(seen) > MOST_SENTENCES:
            lines.append("…")
        return "\n".join(lines)


def row_tone(row: Row) -> Tone:
    return _TONES.get(row.kind, Tone.PLAIN)


def level_words(level: int, catalogue: Catalogue) -> str:
    say = catalogue.gettext("Strength {level} of 6: {name}")
    return say.format(level=level, name=level_name(level, catalogue))


def statements_of(difference: Difference) -> frozenset[int]:
    places = (difference.left, difference.right)
    return frozenset(place.statement for place in places if place is not None)


def joined(statement: Statement, cell: Sequence[int]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of some sentences, and each sentence with its offset in that text.

    A new paragraph is a new line; sentences left out between two are an ellipsis.
    """
    text = ""
    pieces = []
    last = -1
    for sentence in cell:
        if text:
            same = statement.sentences[last].paragraph == statement.sentences[sentence].paragraph
            text += (" " if same else "\n") if sentence == last + 1 else " […] "
        pieces.append((sentence, len(text)))
        text += statement.sentence_text(sentence).replace("\n", " ")
        last = sentence
    return text, tuple(pieces)


def column_of(
    statement: Statement, catalogue: Catalogue, name: str = "", *, base: bool = False
) -> Column:
    """Return the head of a statement's column: name, place, date and parties under its title."""
    names = [party.es if catalogue.language == "es" else party.en for party in statement.parties]
    details = (
        name,
        statement.place or "",
        day(statement.date, catalogue) if statement.date else "",
        listing(names, catalogue),
    )
    return Column(
        statement.title,
        statement.language.upper(),
        # A line breaks after the dot and not before it.
        "\N{NO-BREAK SPACE}· ".join(detail for detail in details if detail),
        base,
    )


def _levels(comparison: Comparison, number: int) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for one in comparison.extractions[number].commitments:
        level = max(one.level, one.level_with_chapeau)
        found[one.sentence] = (*found.get(one.sentence, ()), level)
    return found


def _substantial(found: Sequence[Family]) -> tuple[Family, ...]:
    """Leave wording out where something weightier is there to be named."""
    weighty = tuple(family for family in found if family is not Family.WORDING)
    return weighty or tuple(found)


def shortened(text: str, most: int) -> str:
    """Cut ``text`` at a word so that at most ``most`` characters remain, the ellipsis included."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
