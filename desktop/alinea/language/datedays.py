"""The words of dates: months, days in words, and the days that a part of a year spans."""

import datetime
from calendar import monthrange
from collections.abc import Mapping
from functools import cache

from alinea.language.numerals import numerals
from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.statement import Language

Days = tuple[datetime.date, datetime.date]


@cache
def months(language: str) -> Mapping[str, int]:
    """Return the number of every month's name and abbreviation, in small letters."""
    return {
        row["form"]: int(row["month"])
        for row in rows("language/months.tsv")
        if row["language"] == language
    }


@cache
def all_months() -> Mapping[str, int]:
    """Return the same for every page language together, folded; the commoner language wins."""
    found: dict[str, int] = {}
    for row in rows("language/months.tsv"):
        found.setdefault(fold(row["form"]), int(row["month"]))
    return found


@cache
def day_words(language: Language) -> Mapping[str, int]:
    """Return the days of a month in words, folded, with single spaces: "twenty-first" is 21."""
    roles = ("ordinal",) if language == "en" else ("unit", "one")
    words = {
        fold(row["word"]): int(row["value"])
        for row in rows("language/numbers.tsv")
        if row["language"] == language and row["role"] in roles and "." not in row["value"]
    }
    if language == "en":
        words["thirty-first"] = 31
        words |= {word.replace("-", " "): day for word, day in words.items()}
    else:
        words |= {
            "primero": 1,
            "primer": 1,
            "treinta": 30,
            "treinta y uno": 31,
            "treinta y un": 31,
        }
    return {word: day for word, day in words.items() if 1 <= day <= 31}


def year_of(written: str, language: Language) -> int | None:
    """Return the year that figures or words name, None for a number that is none."""
    if written.isdecimal():
        return int(written)
    found = numerals(written, language)
    if not found:
        return None
    value = int(found[0].value)
    if len(found) == 2 and 15 <= value <= 21 and found[1].value < 100:
        value = value * 100 + int(found[1].value)
    return value if 1500 <= value < 2200 else None


def days_of(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """Return the first and last day, None where there is no such day."""
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last = month or 12
    return first, datetime.date(year, last, monthrange(year, last)[1])


def quarter(year: int, number: int) -> Days | None:
    return _months(year, 3 * number - 2, 3 * number) if 1 <= number <= 4 else None


def half(year: int, number: int) -> Days | None:
    return _months(year, 6 * number - 5, 6 * number) if 1 <= number <= 2 else None


def part(year: int, month: int | None, which: str) -> Days | None:
    """Return the days that "beginning", "middle" or "end" of a year or month stands for.

    A convention: the first, middle and last four months of a year, the last of them ending with
    it; ten days of a month.
    """
    if month is None:
        bounds = {"beginning": (1, 4), "middle": (5, 8), "end": (9, 12)}[which]
        return _months(year, *bounds)
    whole = days_of(year, month)
    if whole is None:
        return None
    first, last = whole
    bounds = {"beginning": (1, 10), "middle": (11, 20), "end": (21, last.day)}[which]
    return first.replace(day=bounds[0]), first.replace(day=bounds[1])


def _months(year: int, first: int, last: int) -> Days | None:
    start, end = days_of(year, first), days_of(year, last)
    return (start[0], end[1]) if start and end else None
