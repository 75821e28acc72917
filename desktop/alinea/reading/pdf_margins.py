"""What stands in the margins of PDF pages: running headers and footers, page numbers, footnotes."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median

from alinea.model.statement import Aside
from alinea.reading.pdf_lines import Line, Page

_ZONE = 0.13
_SHARE = 0.4
_NUMBER = re.compile(
    r"[-–—|•\s]*(?:(?:page|p[áa]g(?:ina)?\.?|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|de|sur|von)\s*\d{1,4})?[-–—|•\s]*\Z",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"\s*(?:\[?(\d{1,3})\]?|([*†‡]{1,3}))[.):]?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and what it is: part of the text, of a footnote, or set aside."""

    line: Line
    page: int
    aside: Aside | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """All lines in order; ``size`` is the height of the body's type, ``width`` that of the pages."""

    lines: tuple[Placed, ...]
    size: float
    width: float


def settled(pages: tuple[Page, ...]) -> Settled:
    """Tell text from margins on all pages, and put the columns of each in order."""
    sizes = Counter[float]()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes, key=lambda height: (sizes[height], height), default=1.0)
    running = _running(pages)
    placed: list[Placed] = []
    for number, page in enumerate(pages):
        ordered = replace(page, lines=_in_columns(page))
        asides = [_aside(line, page, running, len(pages)) for line in ordered.lines]
        notes = _notes(ordered, asides, size)
        placed += [
            Placed(line, number, aside, note)
            for line, aside, note in zip(ordered.lines, asides, notes, strict=True)
        ]
    width = median([page.width for page in pages]) if pages else 0.0
    return Settled(tuple(placed), size, width)


def _zone(line: Line, page: Page) -> str:
    if line.bottom > page.height * (1 - _ZONE):
        return "top"
    return "bottom" if line.bottom < page.height * _ZONE else ""


def _wording(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).casefold()


def _running(pages: tuple[Page, ...]) -> frozenset[tuple[str, str]]:
    """Return zone and wording, figures apart, of lines that stand on many pages."""
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages:
        counts.update(
            {(_zone(line, page), _wording(line)) for line in page.lines if _zone(line, page)}
        )
    least = max(2, _SHARE * len(pages))
    return frozenset(key for key, count in counts.items() if count >= least)


def _aside(
    line: Line, page: Page, running: frozenset[tuple[str, str]], pages: int
) -> Aside | None:
    zone = _zone(line, page)
    if not zone:
        return None
    if _NUMBER.match(line.text) and (pages > 1 or not line.text.strip().isalpha()):
        return Aside.PAGE_NUMBER
    if (zone, _wording(line)) in running:
        return Aside.HEADER if zone == "top" else Aside.FOOTER
    return None


def _notes(page: Page, asides: list[Aside | None], size: float) -> list[bool]:
    """Find the footnotes: at the foot of a page or column, small or set off, with a mark before them."""
    notes = [False] * len(page.lines)
    called = {line.text[start:end] for line in page.lines for start, end in line.marks if start}
    index = 0
    while index < len(page.lines):
        limit = 0.93 * size
        line = page.lines[index]
        if asides[index] is None and _begins_note(page, index, called, limit):
            if line.size >= limit:
                limit = line.size + 0.1
            while index < len(page.lines) and page.lines[index].size < limit:
                notes[index] = asides[index] is None
                index += 1
        index += 1
    return notes


def _begins_note(page: Page, index: int, called: set[str], limit: float) -> bool:
    line = page.lines[index]
    mark = note_mark(line.text)
    if mark is None or line.bottom > 0.6 * page.height:
        return False
    if line.size < limit:
        return not any(
            other.size >= limit and other.bottom < line.bottom - 1 and _over(other, line)
            for other in page.lines[index + 1 :]
        )
    # Type as large as the text's: then the text must have such a mark, and a gap part the two.
    above = [
        other.bottom
        for other in page.lines
        if other.bottom > line.bottom + 1 and _over(other, line)
    ]
    return mark[0] in called and bool(above) and min(above) - line.bottom > 2.2 * line.size


def _over(one: Line, two: Line) -> bool:
    """Tell whether two lines are in the same column."""
    return one.left < two.right and one.right > two.left


def note_mark(text: str) -> tuple[str, int] | None:
    """Return the mark that a footnote begins with and where its words begin."""
    found = _NOTE.match(text)
    return (found.group(1) or found.group(2), found.end()) if found else None


def _in_columns(page: Page) -> tuple[Line, ...]:
    """Put a page in order that is drawn in rows across two columns."""
    pairs = [
        (before, after)
        for before, after in zip(page.lines, page.lines[1:], strict=False)
        if abs(before.bottom - after.bottom) < 0.3 * before.size
        and after.left > before.right + before.size
    ]
    if len(pairs) < 8 or len(pairs) < 0.3 * len(page.lines):
        return page.lines
    gutter = median([(before.right + after.left) / 2 for before, after in pairs])
    starts = Counter(round(after.left / 4) for _, after in pairs)
    # Columns of text begin at one place and are as wide as each other; cells of a table are not.
    aligned = starts.most_common(1)[0][1] >= 0.6 * len(pairs)
    crossing = sum(line.left < gutter - 4 and line.right > gutter + 4 for line in page.lines)
    if not aligned or crossing > 0.25 * len(page.lines):
        return page.lines
    return _column_order(page.lines, gutter)


def _column_order(lines: tuple[Line, ...], gutter: float) -> tuple[Line, ...]:
    """Read down each column; a line across both ends what stands above it."""
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line.left < gutter - 4 and line.right > gutter + 4:
            ordered += [*left, *right, line]
            left, right = [], []
        elif line.left >= gutter - 4:
            right.append(line)
        else:
            left.append(line)
    return (*ordered, *left, *right)
