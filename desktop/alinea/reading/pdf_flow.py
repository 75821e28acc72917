"""Lines of a PDF become paragraphs again, across columns and pages."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from alinea.model.statement import Cell
from alinea.reading.endings import ends_clause, ends_sentence
from alinea.reading.extract import Block, Role
from alinea.reading.labels import label_of
from alinea.reading.pdf_lines import Line
from alinea.reading.pdf_margins import Placed, Settled, note_mark

# In sizes of the type: cells of a row are farther apart than words of a justified line.
_CELLS = 2.5
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_LAST = re.compile(r"(?:\A|(?<=[^\w‐-]))[^\W\d_]+(?:[-‐][^\W\d_]+)*\Z")
_FIRST = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Open:
    """A paragraph being put together; ``lines`` in order."""

    lines: list[Line] = field(default_factory=list)
    page: int = 0
    gap: bool = True


@dataclass(frozen=True, slots=True)
class _Measure:
    """The usual distance of two lines, and the edges of the columns."""

    pitch: float
    size: float
    edges: tuple[tuple[float, float], ...]

    def column(self, line: Line) -> tuple[float, float]:
        """Return the edges of the column that a line stands in."""
        return min(
            self.edges, key=lambda edge: abs(edge[0] - line.left) + max(0.0, line.right - edge[1])
        )


def blocks_of(settled: Settled) -> tuple[Block, ...]:
    """Return the paragraphs in order, with what is set aside where it stood, footnotes last."""
    flowing = [placed for placed in settled.lines if placed.aside is None and not placed.note]
    measure = _measured(flowing, settled)
    words = Counter(
        word.casefold() for placed in settled.lines for word in _WORD.findall(placed.line.text)
    )
    numbers = {
        mark[0]
        for placed in settled.lines
        if placed.note and (mark := note_mark(placed.line.text))
    }
    blocks: list[Block] = []
    pending: list[Block] = []
    now: _Open | None = None
    for placed in settled.lines:
        if placed.note or _is_mark(placed, settled.size, numbers):
            continue
        if placed.aside:
            # What interrupts a paragraph at the end of a page is listed after it.
            pending.append(Block(placed.line.text, aside=placed.aside))
        elif now and _goes_on(now, placed, measure):
            now.lines.append(placed.line)
            now.page = placed.page
        else:
            blocks += [*_finished(now, measure, words, numbers), *pending]
            pending = []
            now = _Open(
                [placed.line], placed.page, gap=now is None or _set_off(now, placed, measure)
            )
    blocks += [*_finished(now, measure, words, numbers), *pending]
    return (*_tables(blocks), *_footnotes(settled, words))


def _is_mark(placed: Placed, size: float, numbers: set[str]) -> bool:
    """Tell whether a line is nothing but the raised number of a footnote, drawn by itself."""
    return placed.line.size < 0.8 * size and placed.line.text.strip() in numbers


def _measured(flowing: list[Placed], settled: Settled) -> _Measure:
    pitches = [
        before.line.bottom - after.line.bottom
        for before, after in pairwise(flowing)
        if before.page == after.page
        and 0 < before.line.bottom - after.line.bottom < 4 * settled.size
    ]
    starts = Counter[int]()
    for placed in flowing:
        if abs(placed.line.size - settled.size) < 0.1 * settled.size:
            starts[round(placed.line.left / 3)] += 1
    lefts = [
        3.0 * start for start, count in starts.items() if count >= max(3, 0.12 * len(flowing))
    ]
    edges = _edges(flowing, sorted(lefts), settled)
    close = sorted(pitches)[: max(1, len(pitches) * 2 // 3)]
    return _Measure(median(close) if close else settled.size * 1.2, settled.size, edges)


def _edges(
    flowing: list[Placed], lefts: list[float], settled: Settled
) -> tuple[tuple[float, float], ...]:
    """Return left and right edges of columns; places nearer than a column is wide are indents."""
    found: list[tuple[float, float]] = []
    for left in lefts:
        rights = sorted(
            placed.line.right for placed in flowing if abs(placed.line.left - left) < 3
        )
        right = rights[int(len(rights) * 0.9)] if rights else settled.width
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    if not found:
        rights = sorted(placed.line.right for placed in flowing)
        lefts = sorted(placed.line.left for placed in flowing)
        found = [(lefts[0], rights[-1])] if rights else [(0.0, settled.width)]
    return tuple(found)


def _goes_on(now: _Open, placed: Placed, measure: _Measure) -> bool:
    """Tell whether a line belongs to the paragraph that is open."""
    before, line = now.lines[-1], placed.line
    resized = abs(before.size - line.size) > 0.08 * max(before.size, line.size)
    if before.soft or resized or before.bold != line.bold:
        return before.soft
    if _same_row(now, placed) or _is_row(now):
        return _same_row(now, placed)
    label = label_of(line.text.strip())
    if placed.page != now.page or line.bottom > before.bottom:
        return label is None and _carries_over(now, line, measure)
    if line.size > 1.15 * measure.size:
        return label is None and before.bottom - line.bottom < 1.7 * line.size
    if before.bottom - line.bottom > max(1.32 * measure.pitch, 1.25 * line.size * _leading(now)):
        return False
    ends = ends_clause(before.text) or _is_short(before, measure)
    return not (label and ends) and _flows(now, line, measure)


def _same_row(now: _Open, placed: Placed) -> bool:
    before, line = now.lines[-1], placed.line
    level = placed.page == now.page and abs(before.bottom - line.bottom) < 0.3 * line.size
    return level and line.left > before.right


def _is_row(now: _Open) -> bool:
    """Tell whether all that is open is one row of cells, far apart."""
    return len(now.lines) > 1 and all(
        abs(one.bottom - two.bottom) < 0.3 * two.size and two.left - one.right > _CELLS * two.size
        for one, two in pairwise(now.lines)
    )


def _tables(blocks: list[Block]) -> list[Block]:
    """Give their places to the cells of rows in a row; a row alone is a line of the text."""
    found: list[Block] = []
    table = 0
    rows: list[list[Block]] = []
    for block in [*blocks, Block("")]:
        if block.cell is not None and (block.cell.column == 0 or rows):
            if block.cell.column == 0:
                rows.append([])
            rows[-1].append(block)
            continue
        if len(rows) > 1:
            found += [
                replace(cell, role=Role.CELL, cell=Cell(table, at, column))
                for at, row in enumerate(rows)
                for column, cell in enumerate(row)
            ]
            table += 1
        elif rows:
            text = "  ".join(cell.text for cell in rows[0])
            found.append(replace(rows[0][0], text=text, cell=None))
        rows = []
        found.append(block)
    return found[:-1]


def _flows(now: _Open, line: Line, measure: _Measure) -> bool:
    """Tell whether the next line down goes on with the paragraph, by the shape of both."""
    before = now.lines[-1]
    if not _is_short(before, measure):
        return not _indented(now, line)
    if ends_sentence(before.text):
        return False
    centered = _centered(before, measure) and _centered(line, measure)
    return centered or line.text.lstrip()[:1].islower()


def _leading(now: _Open) -> float:
    """Return how far apart the lines of the open paragraph are, in heights of their type."""
    steps = [
        one.bottom - two.bottom for one, two in pairwise(now.lines) if one.bottom > two.bottom
    ]
    return median(steps) / now.lines[-1].size if steps else 1.0


def _carries_over(now: _Open, line: Line, measure: _Measure) -> bool:
    """Tell whether a paragraph goes on in the next column or page."""
    before = now.lines[-1]
    if ends_sentence(before.text):
        return False
    return line.text.lstrip()[:1].islower() or not _is_short(before, measure)


def _is_short(line: Line, measure: _Measure) -> bool:
    left, right = measure.column(line)
    return line.right < right - max(0.12 * (right - left), 2 * line.size)


def _centered(line: Line, measure: _Measure) -> bool:
    left, right = measure.column(line)
    lead, rest = line.left - left, right - line.right
    return lead > 1.5 * line.size and abs(lead - rest) < 0.1 * (right - left)


def _indented(now: _Open, line: Line) -> bool:
    """Tell whether a line is drawn in as the first of a paragraph; under a label lines hang."""
    before = now.lines[-1]
    if not ends_sentence(before.text) or label_of(now.lines[0].text.strip()):
        return False
    return len(now.lines) > 1 and line.left > before.left + 0.8 * line.size


def _set_off(now: _Open, placed: Placed, measure: _Measure) -> bool:
    if placed.page != now.page:
        return True
    return now.lines[-1].bottom - placed.line.bottom > 1.32 * measure.pitch


def _finished(
    now: _Open | None, measure: _Measure, words: Counter[str], numbers: set[str]
) -> list[Block]:
    if now is None:
        return []
    if _is_row(now):
        return [
            Block(line.text.strip(), cell=Cell(0, 0, column), bold=line.bold)
            for column, line in enumerate(now.lines)
        ]
    text = ""
    for line in now.lines:
        text = _joined(text, _without_marks(line, numbers), words, soft=text.endswith("\u00ad"))
        text += "\u00ad" if line.soft else ""
    return [
        Block(
            text.rstrip("\u00ad"),
            gap=now.gap,
            bold=all(line.bold for line in now.lines),
            centered=all(_centered(line, measure) for line in now.lines),
            size=median(line.size for line in now.lines) / measure.size if measure.size else 1.0,
        )
    ]


def _without_marks(line: Line, numbers: set[str]) -> str:
    """Leave out the marks of footnotes that the file really has; other raised figures stay."""
    pieces, start = [], 0
    for begin, end in line.marks:
        pieces.append(
            line.text[start:begin] if line.text[begin:end] in numbers else line.text[start:end]
        )
        start = end
    return "".join((*pieces, line.text[start:])).strip()


def _joined(text: str, line: str, words: Counter[str], *, soft: bool) -> str:
    """Put a line after a text; a hyphen that parted them stays where the file writes it elsewhere."""
    if not text:
        return line
    if not soft:
        return (
            f"{text} {line}"
            if not text.endswith(("-", "‐", "–")) or ends_clause(text)
            else text + line
        )
    text = text.rstrip("\u00ad")
    first, last = _FIRST.match(line), _LAST.search(text[-64:])
    if first and last:
        whole, parted = last.group() + first.group(), f"{last.group()}-{first.group()}"
        if first.group()[:1].isupper() or words[parted.casefold()] > words[whole.casefold()]:
            return f"{text}-{line}"
    return text + line


def _footnotes(settled: Settled, words: Counter[str]) -> list[Block]:
    found: list[Block] = []
    soft = False
    for placed in settled.lines:
        if not placed.note:
            continue
        mark = note_mark(placed.line.text)
        if mark or not found:
            label, start = mark or ("", 0)
            found.append(
                Block(placed.line.text[start:].strip(), Role.FOOTNOTE, label=label or None)
            )
        else:
            joined = _joined(found[-1].text, placed.line.text.strip(), words, soft=soft)
            found[-1] = Block(joined, Role.FOOTNOTE, label=found[-1].label)
        soft = placed.line.soft
    return found
