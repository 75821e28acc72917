"""Marks: how the stretches of a sentence are to be shown in the comparison."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alinea.alignment.edits import edits
from alinea.comparison.view import View, view
from alinea.language.dates import dates
from alinea.language.numbers import figures
from alinea.model.alignment import Edit
from alinea.model.commitment import Commitment
from alinea.model.comparison import Comparison, DifferenceKind, Mark, MarkKind, Row
from alinea.model.span import Span
from alinea.model.statement import Statement

_QUIET = (
    DifferenceKind.VERBATIM,
    DifferenceKind.REORDERED,
    DifferenceKind.SPLIT,
    DifferenceKind.MERGED,
    DifferenceKind.BRACKET_STATUS,
    DifferenceKind.ONLY_IN_A,
    DifferenceKind.ONLY_IN_B,
)


def marks(comparison: Comparison, statement: int, sentence: int) -> tuple[Mark, ...]:
    """Return the marks of a sentence in text order, as spans of the statement's text.

    SHARED and DIFFERING are against the base, for the base against the first other statement that
    has the passage in the same language; across languages only what differs is marked.
    """
    index = _indexed(comparison)
    whole = comparison.statements[statement].sentences[sentence].span
    row = index.rows[statement].get(sentence)
    found = list(_own(comparison, statement, sentence, index))
    if row is not None:
        found += _compared(comparison, statement, row)
    found += index.differing[statement].get(sentence, ())
    kept = {Mark(mark.kind, cut) for mark in found if (cut := _cut(mark.span, whole))}
    return tuple(sorted(kept, key=lambda mark: (mark.span, mark.kind)))


@dataclass(frozen=True)
class _Index:
    """The row, commitments and differing stretches of each sentence of each statement."""

    comparison: Comparison
    rows: list[dict[int, Row]]
    commitments: list[dict[int, list[Commitment]]]
    differing: list[dict[int, list[Mark]]]


_last: list[_Index] = []


def _indexed(comparison: Comparison) -> _Index:
    """Return the index of a comparison, kept for the next call: a window asks row after row."""
    if _last and _last[0].comparison is comparison:
        return _last[0]
    count = len(comparison.statements)
    rows: list[dict[int, Row]] = [{} for _ in range(count)]
    commitments: list[dict[int, list[Commitment]]] = [{} for _ in range(count)]
    for row in comparison.rows:
        if row.kind != "heading":
            for number, cell in enumerate(row.cells):
                rows[number].update(dict.fromkeys(cell, row))
    for number, extraction in enumerate(comparison.extractions):
        for one in extraction.commitments:
            commitments[number].setdefault(one.sentence, []).append(one)
    index = _Index(comparison, rows, commitments, _differing(comparison))
    _last[:] = [index]
    return index


def _differing(comparison: Comparison) -> list[dict[int, list[Mark]]]:
    """Return where the differences of substance stand, unless that is a whole sentence."""
    found: list[dict[int, list[Mark]]] = [{} for _ in comparison.statements]
    for difference in comparison.differences:
        if difference.kind in _QUIET:
            continue
        values = dict(difference.values)
        for place, name in ((difference.left, "from"), (difference.right, "to")):
            if place is None or not values.get(name):
                continue
            source = comparison.statements[place.statement]
            for sentence in _sentences(source, place.span):
                if place.span != source.sentences[sentence].span:
                    mark = Mark(MarkKind.DIFFERING, place.span)
                    found[place.statement].setdefault(sentence, []).append(mark)
    return found


def _sentences(statement: Statement, span: Span) -> list[int]:
    first = bisect_right(statement.sentences, span.start, key=lambda one: one.span.start) - 1
    found = []
    for at in range(max(first, 0), len(statement.sentences)):
        if statement.sentences[at].span.start >= span.end:
            break
        if statement.sentences[at].span.meets(span):
            found.append(at)
    return found


def _own(comparison: Comparison, statement: int, sentence: int, index: _Index) -> Iterator[Mark]:
    """Yield what a sentence shows by itself: cue, actors, deadline, conditions, figures, brackets."""
    source = comparison.statements[statement]
    whole = source.sentences[sentence].span
    for one in index.commitments[statement].get(sentence, ()):
        yield Mark(MarkKind.CUE, one.cue.span)
        for actor in one.actors:
            if actor.span is not None:
                yield Mark(MarkKind.ACTOR, actor.span)
        if one.deadline:
            yield Mark(MarkKind.DEADLINE, one.deadline.span)
        for span in (*one.conditions, *one.caveats):
            yield Mark(MarkKind.CONDITION, span)
    cue = comparison.extractions[statement].classes[sentence].cue
    if cue is not None:
        yield Mark(MarkKind.CUE, cue)
    text = whole.of(source.text)
    known = [date.span for date in dates(text, source.language)]
    for figure in figures(text, source.language):
        if not any(figure.span.meets(span) for span in known):
            yield Mark(MarkKind.FIGURE, figure.span.shifted(whole.start))
    for bracket in source.brackets:
        if bracket.span.meets(whole):
            yield Mark(MarkKind.BRACKET, bracket.span)


def _compared(comparison: Comparison, statement: int, row: Row) -> Iterator[Mark]:
    other = _opposite(comparison, statement, row)
    if row.moved:
        for sentence in row.cells[statement]:
            yield Mark(MarkKind.MOVED, comparison.statements[statement].sentences[sentence].span)
    if other is None:
        return
    mine, theirs = _view(comparison, statement, row), _view(comparison, other, row)
    for edit in edits(mine.text, theirs.text):
        yield from _edited(mine, edit)


def _opposite(comparison: Comparison, statement: int, row: Row) -> int | None:
    """Return the statement whose cell a cell is held against."""
    if statement == comparison.base:
        candidates: Sequence[int] = range(len(row.cells))
    else:
        candidates = (comparison.base, *range(len(row.cells)))
    language = comparison.statements[statement].language
    for other in candidates:
        if (
            other != statement
            and row.cells[other]
            and comparison.statements[other].language == language
        ):
            return other
    return None


def _view(comparison: Comparison, statement: int, row: Row) -> View:
    source = comparison.statements[statement]
    spans = [source.sentences[sentence].span for sentence in row.cells[statement]]
    return view(source, statement, spans)


def _edited(mine: View, edit: Edit) -> Iterator[Mark]:
    if not len(edit.left):
        return
    span = mine.place(edit.left).span
    match edit.kind:
        case "same" | "case" | "punctuation":
            yield Mark(MarkKind.SHARED, span)
        case "moved":
            yield Mark(MarkKind.MOVED, span)
        case _:
            yield Mark(MarkKind.DIFFERING, span)


def _cut(span: Span, whole: Span) -> Span | None:
    start, end = max(span.start, whole.start), min(span.end, whole.end)
    return Span(start, end) if start < end else None
