"""The side-by-side table of the Word comparison, row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alinea.comparison.marks import marks
from alinea.i18n import Catalogue
from alinea.model.comparison import Comparison, Difference, DifferenceKind, Gravity, Row, RowKind
from alinea.model.statement import Statement
from alinea.reports.pips import pips
from alinea.reports.word_comments import Anchors
from alinea.reports.word_passages import BLUE, ORANGE, VIOLET, passage
from alinea.reports.word_xml import cell, paragraph, row, run
from alinea.wording.differences import difference_sentence, kind_name
from alinea.wording.formats import day, listing
from alinea.wording.levels import level_name

WIDTH = 14570
SIGN_WIDTH = 560
SIGNS = {RowKind.RECURRING: "≡", RowKind.DIVERGING: "≠", RowKind.ONLY: "◌", RowKind.OTHER: ""}
EDGES = {RowKind.RECURRING: BLUE, RowKind.DIVERGING: ORANGE, RowKind.ONLY: VIOLET}
HEAD_SHADE, SECTION_SHADE = "E4ECF4", "F3F6FA"
SILENT = (DifferenceKind.VERBATIM,)
ALONE = (DifferenceKind.ONLY_IN_A, DifferenceKind.ONLY_IN_B)
# A row of more XML than this may run over a page's end: kept whole it would leave half a page blank.
SPLITS_FROM = 6000


@dataclass(frozen=True, slots=True)
class Layout:
    """Column widths in twips: the sign, one per statement, the explanation."""

    sign: int
    statement: int
    explanation: int

    @property
    def all(self) -> tuple[int, ...]:
        count = (WIDTH - self.sign - self.explanation) // self.statement
        return (self.sign, *[self.statement] * count, self.explanation)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What stands beside passages: notes by statement and sentence, comments by statement."""

    notes: Mapping[tuple[int, int], Sequence[str]]
    comments: Anchors


def layout(statements: int) -> Layout:
    """Return widths for ``statements`` columns: the more there are, the less is for comments."""
    explanation = {2: 3600, 3: 3000, 4: 2600}.get(statements, 2200)
    column = (WIDTH - SIGN_WIDTH - explanation) // statements
    return Layout(SIGN_WIDTH, column, WIDTH - SIGN_WIDTH - column * statements)


def head_row(comparison: Comparison, widths: Layout, catalogue: Catalogue) -> str:
    cells = [cell(widths.sign, paragraph("Sign", run("¶")), shade=HEAD_SHADE)]
    for index, statement in enumerate(comparison.statements):
        title = paragraph("ColumnHead", run(statement.title, language=statement.language))
        detail = paragraph("ColumnDetail", run(_detail(comparison, index, catalogue)))
        cells.append(cell(widths.statement, title + detail, shade=HEAD_SHADE))
    changes = paragraph("ColumnHead", run(catalogue.gettext("What changes")))
    cells.append(cell(widths.explanation, changes, shade=HEAD_SHADE))
    return row(cells, header=True)


def body_rows(
    comparison: Comparison,
    widths: Layout,
    catalogue: Catalogue,
    remarks: Remarks,
) -> Iterator[str]:
    """Yield every row of the comparison."""
    for entry in comparison.rows:
        if entry.kind is RowKind.HEADING:
            yield _heading_row(comparison, entry, widths)
        else:
            yield _passage_row(comparison, entry, widths, catalogue, remarks)


def _heading_row(comparison: Comparison, entry: Row, widths: Layout) -> str:
    cells = [cell(widths.sign, paragraph("SectionHead"), shade=SECTION_SHADE)]
    for statement, sections in zip(comparison.statements, entry.cells, strict=True):
        headings = [statement.sections[section] for section in sections]
        words = " · ".join(
            " ".join(filter(None, (_number(section.number, text), text)))
            for section in headings
            if section.heading is not None
            for text in [section.heading.of(statement.text)]
        )
        content = paragraph("SectionHead", run(words, language=statement.language))
        cells.append(cell(widths.statement, content, shade=SECTION_SHADE))
    cells.append(cell(widths.explanation, paragraph("SectionHead"), shade=SECTION_SHADE))
    return row(cells)


def _number(number: str | None, heading: str) -> str | None:
    """Return a computed number that the heading's own words do not already begin with."""
    return None if number is None or heading.startswith(number) else number


def _passage_row(
    comparison: Comparison,
    entry: Row,
    widths: Layout,
    catalogue: Catalogue,
    remarks: Remarks,
) -> str:
    edge = EDGES.get(entry.kind)
    signs = SIGNS[entry.kind] + ("⇅" if entry.moved else "")
    cells = [cell(widths.sign, paragraph("Sign", run(signs, _colour(edge))))]
    for index, sentences in enumerate(entry.cells):
        content = "".join(_passages(comparison, index, sentences, catalogue, remarks))
        if not content:
            content = paragraph("NoCounterpart", run(catalogue.gettext("no counterpart")))
        cells.append(cell(widths.statement, content, edge=edge if sentences else None))
    cells.append(cell(widths.explanation, _explanation(comparison, entry, catalogue)))
    return row(cells, whole=max(map(len, cells)) < SPLITS_FROM)


def _passages(
    comparison: Comparison,
    index: int,
    sentences: Sequence[int],
    catalogue: Catalogue,
    remarks: Remarks,
) -> Iterator[str]:
    """Yield the strength line and the words of each sentence, a paragraph per paragraph."""
    statement = comparison.statements[index]
    for sentence in sentences:
        strength = _strength(comparison, index, sentence, catalogue)
        if strength:
            yield paragraph("Strength", run(strength))
        span = statement.sentences[sentence].span
        label = _label(statement, sentence)
        lead = run(f"{label} ", "<w:b/>", statement.language) if label else ""
        found = marks(comparison, index, sentence)
        comments = remarks.comments.get(index, ())
        words = passage(statement.text, span, found, statement.language, comments)
        yield paragraph("Passage", lead + words)
        for note in remarks.notes.get((index, sentence), ()):
            yield paragraph("Explanation", run(f"✎ {note}", "<w:i/>"))


def _label(statement: Statement, sentence: int) -> str | None:
    """Return a computed label of the paragraph that the sentence opens, None where typed."""
    entry = statement.sentences[sentence]
    block = statement.paragraphs[entry.paragraph]
    if block.label is None or (
        sentence and statement.sentences[sentence - 1].paragraph == entry.paragraph
    ):
        return None
    typed = block.span.of(statement.text).lstrip("[ ").startswith(block.label)
    return None if typed else block.label


def _strength(comparison: Comparison, index: int, sentence: int, catalogue: Catalogue) -> str:
    levels = [
        (entry.level, entry.level_with_chapeau, entry.alternatives)
        for entry in comparison.extractions[index].commitments
        if entry.sentence == sentence
    ]
    return " · ".join(
        _pips(level, raised, alternatives, catalogue)
        for level, raised, alternatives in dict.fromkeys(levels)
    )


def _pips(level: int, raised: int, alternatives: Sequence[int], catalogue: Catalogue) -> str:
    if alternatives:
        options = " / ".join(pips(option) for option in alternatives)
        return f"[{options}] {level_name(level, catalogue)}"
    if raised != level:
        return f"{pips(level)} → {pips(raised)} {level_name(raised, catalogue)}"
    return f"{pips(level)} {level_name(level, catalogue)}"


def _explanation(comparison: Comparison, entry: Row, catalogue: Catalogue) -> str:
    told: dict[str, Difference] = {}
    for index in entry.differences:
        difference = comparison.differences[index]
        if difference.kind not in SILENT:
            sentence = difference_sentence(comparison, difference, catalogue)
            told.setdefault("" if difference.kind in ALONE else sentence, difference)
    if not told:
        return paragraph("Explanation")
    return "".join(
        paragraph("Explanation", *_told(difference, sentence, catalogue))
        for sentence, difference in told.items()
    )


def _told(difference: Difference, sentence: str, catalogue: Catalogue) -> Iterator[str]:
    """Yield the name of the kind, and the sentence where the row does not already show it all."""
    name = kind_name(difference.kind, catalogue)
    yield run(f"{name}. ", _weight(difference.gravity))
    if sentence:
        yield run(sentence)


def _weight(gravity: Gravity) -> str:
    if gravity is Gravity.CRITICAL:
        return f'<w:b/><w:color w:val="{ORANGE}"/>'
    return "<w:b/>" if gravity is Gravity.MAJOR else '<w:i/><w:color w:val="595959"/>'


def _colour(edge: str | None) -> str:
    return f'<w:color w:val="{edge}"/>' if edge else ""


def _detail(comparison: Comparison, index: int, catalogue: Catalogue) -> str:
    statement = comparison.statements[index]
    parts = [statement.language.upper()]
    if index == comparison.base and len(comparison.statements) > 2:
        parts.append(catalogue.gettext("base"))
    if statement.place:
        parts.append(statement.place)
    if statement.date:
        parts.append(day(statement.date, catalogue))
    if statement.parties:
        names = [
            party.es if catalogue.language == "es" else party.en for party in statement.parties
        ]
        parts.append(listing(names, catalogue))
    return " · ".join(parts)
