"""The date of a web page or file, in whichever common European language its frame speaks."""

import datetime
import re

from alinea.language.datedays import all_months
from alinea.language.tokens import fold
from alinea.model.span import Span

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_GAP = re.compile(r"[\s\u00a0\u202f.,;:ºª°/()'’-]{0,4}")
_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>(?:1[89]|20|21)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?=T\d|\b)"
    r"(?![/-])|(?P<d2>\d{1,2})(?P<by>[./-])\s?(?P<m2>\d{1,2})(?P=by)\s?(?P<y2>(?:1[89]|20|21)\d\d)(?![\w/-]*\d))"
)
# What may stand between day, month and year: de, of, den, the, d', г., m., gada, év, -ko …
_FILLER = frozenset(
    (  # noqa: SIM905  (a list to read)
        "de del d of the den der do di a al da dia el le la du mes o r g roku god godine godini "
        "gada gads m year ano año any anno annee rok rik godinu st nd rd th er ero era e eme ta "
        "te ko i ne in on em ng t an mis kuu paiv pv év ev ho ro na го г р um hinn bl viz"
    ).split()
)
_LONGEST_PREFIX = 5


def date_in(text: str) -> tuple[Span, datetime.date] | None:
    """Return the first full date (day, month and year), None without one.

    Months are known in all languages of ``language/months.tsv``. Of 03/04/2024 the day comes
    first unless the text is plainly in month-first English or it cannot be.
    """
    named, numeric = _named(text), _numbered(text)
    if named and numeric:
        return min(named, numeric, key=lambda found: found[0].start)
    return named or numeric


def _numbered(text: str) -> tuple[Span, datetime.date] | None:
    for match in _NUMERIC.finditer(text):
        year = int(match["y"] or match["y2"])
        month, day = int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
        if month > 12 and match["by"] in ("/", "-"):
            day, month = month, day
        found = _date(year, month, day)
        if found:
            return Span(*match.span()), found
    return None


def _named(text: str) -> tuple[Span, datetime.date] | None:
    pieces = list(_PIECE.finditer(text))
    for at, piece in enumerate(pieces):
        if piece.group()[0].isdigit():
            continue
        month = _month(piece.group())
        if month is None:
            continue
        found = _around(text, pieces, at, month)
        if found:
            return found
    return None


def _month(word: str) -> int | None:
    """Return the month that a word names, with an ending too ("otsailaren", "februára")."""
    known, plain = all_months(), fold(word)
    exact = known.get(plain)
    if exact or len(plain) <= _LONGEST_PREFIX:
        return exact
    for size in range(len(plain) - 1, max(_LONGEST_PREFIX, len(plain) - 5) - 1, -1):
        if plain[:size] in known:
            return known[plain[:size]]
    return None


def _around(
    text: str, pieces: list[re.Match[str]], at: int, month: int
) -> tuple[Span, datetime.date] | None:
    before = _numbers(text, pieces, at, -1)
    after = _numbers(text, pieces, at, +1)
    orders = (
        # 28 février 2024; February 28, 2024; 2024. február 28.; 2024ko otsailaren 28a
        [(d, y) for d in before[:1] for y in after[:1]],
        [(after[0], after[1])] if len(after) > 1 else [],
        [(after[0], y) for y in before[:1]] if after else [],
        [(before[0], before[1])] if len(before) > 1 else [],
    )
    for pairs in orders:
        for day, year in pairs:
            if len(pieces[day].group()) > 2 or len(pieces[year].group()) != 4:
                continue
            found = _date(int(pieces[year].group()), month, int(pieces[day].group()))
            if found and 1800 <= found.year < 2200:
                ends = [pieces[index] for index in (day, year, at)]
                start = min(piece.start() for piece in ends)
                return Span(start, max(piece.end() for piece in ends)), found
    return None


def _numbers(text: str, pieces: list[re.Match[str]], at: int, step: int) -> list[int]:
    """Return the indexes of up to two numbers beside a month, past fillers, nearest first."""
    found: list[int] = []
    index, fillers = at, 0
    while len(found) < 2:
        left, right = (index + step, index) if step < 0 else (index, index + step)
        index += step
        if not 0 <= index < len(pieces):
            break
        if not _GAP.fullmatch(text, pieces[left].end(), pieces[right].start()):
            break
        word = pieces[index].group()
        if word.isdecimal() and word.isascii():
            found.append(index)
        elif fold(word) in _FILLER and fillers < 4:
            fillers += 1
        else:
            break
    return found


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
