"""Which day a time expression means, counted from the statement where the text says no other."""

import calendar
import datetime
import re
from typing import Literal

from alinea.commitments.calendars import MONTHS, YEAR
from alinea.commitments.times import Time
from alinea.commitments.words import Words
from alinea.language.dates import dates
from alinea.language.numbers import figures
from alinea.model.commitment import Deadline
from alinea.model.span import Span
from alinea.model.statement import Language

_MINUTES = {"minute": 1, "hour": 60}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "biennium": 24, "decade": 120}
_ANCHOR = re.compile(
    r"\b(?:of|after|from|following|before|desde|tras|antes del?|contad[oa]s? (?:a partir )?(?:del?|desde)|"
    r"a partir del?|siguientes a(?:l| la)?|posteriores a(?:l| la)?|después del?|de la|del)\s+",
    re.IGNORECASE,
)
_OF_STATEMENT = re.compile(
    r"\b(?:this|present|presente|este|esta)\s+(?:joint\s+)?"
    r"(?:statement|declaration|communiqu[ée]|declaraci[óo]n|comunicado|resolution|resoluci[óo]n)",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(r"\b(?:before|prior|antes|previos?)\b", re.IGNORECASE)
_RECURRING = ("each year", "every year", "cada año", "of each", "de cada")
_NEXT_YEAR = ("next year", "próximo año", "año próximo", "año que viene", "año entrante")
_THIS_YEAR = (
    "this year", "end of the year", "year-end", "este año", "fin de año", "fin del año",
    "fines de año", "finales de año", "presente año", "final del año", "año en curso",
)  # fmt: skip
_END = ("end", "fin", "close", "cierre")


def deadline(
    words: Words, found: Time, stated: datetime.date | None, language: Language
) -> Deadline:
    """Work out kind, day, period and anchor of a time expression.

    ``stated`` is the statement's own date, None when unknown.
    """
    span, text = words.span(found.first, found.last), words.of(found.first, found.last)
    if found.kind in ("immediate", "vague"):
        return Deadline(span, "immediate" if found.kind == "immediate" else "vague")
    inclusive = {"by": True, "before": False}.get(found.bound)
    if found.kind == "within":
        return _within(span, text, stated, language, inclusive=inclusive)
    low = text.lower()
    named = [one for one in dates(text, language) if one.last is not None]
    if named:
        kind: Literal["date", "year"] = "year" if named[-1].precision == "year" else "date"
        day = named[-1].last
        if found.bound == "from":
            day = named[0].first
        elif found.bound == "before" and not any(word in low for word in _END):
            day = named[-1].first
        return Deadline(span, kind, day, None, None, inclusive)
    if any(phrase in low for phrase in _RECURRING):
        return Deadline(span, "recurring")
    years = YEAR.findall(text)
    if years and found.kind in ("year", "date"):
        return Deadline(span, "year", _of_year(found, years), None, None, inclusive)
    relative = _relative(low, stated, language)
    if relative is not None:
        return Deadline(span, "date", relative, None, "statement", inclusive)
    if found.kind == "event":
        return Deadline(span, "event", None, None, None, inclusive)
    return Deadline(span, "vague" if stated is None else "date", None, None, None, inclusive)


def _of_year(found: Time, years: list[str]) -> datetime.date:
    if found.bound == "from":
        return datetime.date(int(years[0]), 1, 1)
    if found.bound == "before" and found.kind == "year":
        return datetime.date(int(years[-1]), 1, 1)
    return datetime.date(int(years[-1]), 12, 31)


def _within(
    span: Span,
    text: str,
    stated: datetime.date | None,
    language: Language,
    *,
    inclusive: bool | None,
) -> Deadline:
    units = [
        one
        for one in figures(text, language)
        if one.unit in _DAYS or one.unit in _MONTHS or one.unit in _MINUTES
    ]
    said = _ANCHOR.search(text, units[0].span.end if units else 0)
    anchor = text[said.end() :].strip() if said else "statement"
    if not units or not anchor:
        return Deadline(span, "within", None, None, anchor or "statement", inclusive)
    one = units[0]
    amount = int(one.value)
    start = stated if anchor == "statement" or _OF_STATEMENT.search(text) else None
    day = added(start, amount, one.unit) if start and not _BACKWARDS.search(text) else None
    return Deadline(span, "within", day, f"{amount} {one.unit}", anchor, inclusive)


def added(start: datetime.date, amount: int, unit: str) -> datetime.date | None:
    """Return the day ``amount`` units after ``start``; a month without that day gives its last."""
    try:
        if unit in _MINUTES:
            return start + datetime.timedelta(days=-(-amount * _MINUTES[unit] // 1440))
        if unit in _DAYS:
            return start + datetime.timedelta(days=amount * _DAYS[unit])
        months = start.year * 12 + start.month - 1 + amount * _MONTHS[unit]
        year, month = divmod(months, 12)
        day = min(start.day, calendar.monthrange(year, month + 1)[1])
        return datetime.date(year, month + 1, day)
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def _relative(text: str, stated: datetime.date | None, language: Language) -> datetime.date | None:
    """Return the last day of "next year", "in May" and the like, counted from the statement."""
    if stated is None:
        return None
    if any(phrase in text for phrase in _NEXT_YEAR):
        return datetime.date(min(stated.year + 1, datetime.MAXYEAR), 12, 31)
    if any(phrase in text for phrase in _THIS_YEAR):
        return datetime.date(stated.year, 12, 31)
    tokens = re.findall(r"\w+", text)
    for at, token in enumerate(tokens):
        if token in MONTHS[language]:
            return _next_month(tokens, at, MONTHS[language].index(token) + 1, stated)
    return None


def _next_month(
    tokens: list[str], at: int, month: int, stated: datetime.date
) -> datetime.date | None:
    """Return the day or the last day of a month, the next one that comes."""
    beside = [*reversed(tokens[max(0, at - 2) : at]), *tokens[at + 1 : at + 2]]
    day = next((int(token) for token in beside if token.isdecimal() and len(token) <= 2), 0)
    year = stated.year + (month < stated.month)
    try:
        return datetime.date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError:
        return None
