"""Dates as English and Spanish write them, and the date of a page in any common language."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from alinea.language.datedays import Days, day_words, days_of, half, months, part, quarter, year_of
from alinea.language.datewords import patterns
from alinea.language.pagedates import date_in
from alinea.language.stretches import Stretches
from alinea.language.tokens import fold
from alinea.model.span import Span
from alinea.model.statement import Language

__all__ = ["DateMention", "Order", "Precision", "date_in", "dates", "order_of"]

Precision = Literal["day", "month", "quarter", "half", "year", "range", "part", "season"]
Order = Literal["dmy", "mdy"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """``first`` and ``last`` are the days it spans, both None where the year is not said.

    ``day`` and ``month`` are what is said all the same ("7 June": 7, 6), None where they are not
    or are two. "range" is from one day, month or year to another; "part" the beginning, middle
    or end of a year or month; "season" has a year, and no days since hemispheres differ.
    """

    span: Span
    first: datetime.date | None
    last: datetime.date | None
    precision: Precision
    day: int | None = None
    month: int | None = None


_JOINED = re.compile(
    r"[\s\u00a0]*(?:,|and|or|to|y|e|o|a|al|hasta|-|–|—|/)[\s\u00a0]*(?:el[\s\u00a0]+|the[\s\u00a0]+)?"
)
_A_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_ANOTHER_YEAR = re.compile(
    r"(?:,\s|,?\s(?:and|or|y|e|o)\s)((?:19|20)\d\d)(?![\w/-]|[.,]\d|\s[a-záéíóú]{4,}s\b)"
)
_WORD = re.compile(r"[^\W\d_]{3,10}")
_OF_MONTHS = frozenset(("span", "days", "day", "months", "month"))
_COUNTED = re.compile(r"[\s\u00a0]+(?:new\s+|additional\s+)?[^\W\d_A-Z]{4,}s\b")
_COUNTING = frozenset(("of", "for", "to", "from", "than", "de", "a", "hasta", "para", "en"))
_BRITISH = re.compile(
    r"\b(?:[a-z]{2,20}isations?|(?:recogn|organ|emphas)is(?:es?|ed|ing)|labour|neighbour\w*|honour\w*|"
    r"favour\w*|endeavour\w*|harbour\w*|programmes?|centres?|defence|offences?)\b",
    re.IGNORECASE,
)
_WHICH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "primer": 1, "primera": 1, "segundo": 2,
    "segunda": 2, "tercer": 3, "cuarto": 4,
}  # fmt: skip
_BEGINS = ("early", "begin", "start", "princip", "comienz", "inici")
_MIDDLES = ("mid", "mediad")


@lru_cache(maxsize=8192)
def dates(text: str, language: Language, order: Order | None = None) -> tuple[DateMention, ...]:
    """Return the dates in text order.

    ``order`` settles 03/04/2027; None judges by the text itself and its language. A year alone
    counts where a word says that it is one ("by 2030"), not in "Agenda 2030".
    """
    named, dated = _names_a_month(text, language), bool(_A_YEAR.search(text))
    if not named and not dated:
        return ()
    taken = Stretches()
    found: list[DateMention] = []
    for kind, pattern in patterns(language):
        if not (named if kind in _OF_MONTHS else dated or kind == "part"):
            continue
        for match in pattern.finditer(text):
            one = _READ[kind](
                match,
                language,
                order or "dmy" if kind != "numeric" else _order(text, match, language, order),
            )
            if one and not taken.meet(one.span):
                taken.add(one.span)
                found.append(one)
    found += _more_years(text, [one for one in found if one.precision == "year"], taken)
    found.sort(key=lambda mention: mention.span)
    return tuple(_with_years(text, found))


def _names_a_month(text: str, language: Language) -> bool:
    known = months(language)
    return any(
        word.casefold() in known and (language == "es" or word[0].isupper())
        for word in _WORD.findall(text)
    )


def order_of(text: str, language: Language) -> Order:
    """Return how the text writes numeric dates: by those that leave no choice, then by its words."""
    for match in re.finditer(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}", text):
        if int(match[1]) > 12:
            return "dmy"
        if int(match[2]) > 12:
            return "mdy"
    if language == "es":
        return "dmy"
    names = "|".join(name.capitalize() for name in months("en") if len(name) > 3)
    first = len(re.findall(rf"\b(?:{names})\s\d{{1,2}},?\s\d{{4}}", text))
    second = len(re.findall(rf"\b\d{{1,2}}\s(?:{names})\b", text))
    if first != second:
        return "mdy" if first > second else "dmy"
    return "dmy" if _BRITISH.search(text) else "mdy"


def _order(text: str, match: re.Match[str], language: Language, order: Order | None) -> Order:
    if match["by"] == ".":
        return "dmy"
    day, month = int(match["d"]), int(match["m"])
    if day > 12 or month > 12:
        return "dmy" if day > 12 else "mdy"
    return order or order_of(text, language)


def _parts(match: re.Match[str], language: Language) -> Mapping[str, int | None]:
    """Return days, months and years of the groups as numbers; None for a group without match."""
    found: dict[str, int | None] = {}
    for name, written in match.groupdict().items():
        if not written:
            found[name] = None
        elif name in "de":
            found[name] = _day(written, language)
        elif name in "mn":
            found[name] = _month_number(written, language)
        elif name in "yz":
            found[name] = year_of(written, language)
    return found


def _month_number(written: str, language: Language) -> int | None:
    if written.isdecimal():
        return int(written)
    if language == "en" and written[0].islower():
        return None  # "may" and "march" are verbs
    return months(language).get(written.casefold().rstrip("."))


def _day(written: str, language: Language) -> int | None:
    digits = re.match(r"\d{1,2}", written)
    if digits:
        value = int(digits.group())
        return value if 1 <= value <= 31 else None
    plain = re.sub(r"\s+d(?:ays?|ias?)$", "", " ".join(fold(written).split()))
    return day_words(language).get(plain)


def _single(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    day, month, year = it.get("d"), it["m"], it.get("y") or it.get("z")
    if not day or not month:
        return None
    if year is None:
        if (match.groupdict().get("y") or match.groupdict().get("z")) and match["y"]:
            return None
        return DateMention(_span(match), None, None, "day", day, month) if day <= 31 else None
    days = days_of(year, month, day)
    return DateMention(_span(match), *days, "day", day, month) if days else None


def _numeric(match: re.Match[str], language: Language, order: Order) -> DateMention | None:
    it = _parts(match, language)
    day, month, year = it["d"], it["m"], it["y"]
    if match.start("y") > match.start("d") and order == "mdy":
        day, month = int(match["m"]), int(match["d"])
    days = days_of(year, month, day) if year and month and day and month <= 12 else None
    return DateMention(_span(match), *days, "day", day, month) if days else None


def _two_days(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    day, last, month, year = it["d"], it["e"], it["m"], it["y"]
    if not day or not last or not month or last <= day:
        return None
    if year is None:
        return DateMention(_span(match), None, None, "range", None, month)
    start, end = days_of(year, month, day), days_of(year, month, last)
    return (
        DateMention(_span(match), start[0], end[1], "range", None, month)
        if start and end
        else None
    )


def _from_to(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    if not (it["d"] and it["e"] and it["m"] and it["n"]):
        return None
    year = it["y"] or it["z"]
    last = it["z"] or it["y"]
    if year is None or last is None:
        return DateMention(_span(match), None, None, "range")
    if it["y"] is None and it["n"] < it["m"]:
        year -= 1  # 30 December to 2 January 2027
    start, end = days_of(year, it["m"], it["d"]), days_of(last, it["n"], it["e"])
    if not start or not end or start > end:
        return None
    return DateMention(_span(match), start[0], end[1], "range")


def _month(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    month, year = it["m"], it.get("y")
    if not month:
        return None
    first, last = (days_of(year, month) if year else None) or (None, None)
    return DateMention(_span(match), first, last, "month", None, month)


def _two_months(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    year, last = it["y"] or it["z"], it["z"]
    if not (it["m"] and it["n"] and year and last):
        return None
    if it["y"] is None and it["n"] < it["m"]:
        year -= 1
    start, end = days_of(year, it["m"]), days_of(last, it["n"])
    return (
        DateMention(_span(match), start[0], end[1], "range")
        if start and end and start <= end
        else None
    )


def _quarter(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    return _of_year(match, language, quarter, "quarter", last=4)


def _half(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    return _of_year(match, language, half, "half", last=2)


def _of_year(
    match: re.Match[str],
    language: Language,
    spanned: Callable[[int, int], Days | None],
    precision: Precision,
    last: int,
) -> DateMention | None:
    year = _parts(match, language)["y"]
    which = match["w"].casefold()
    number = int(which[0]) if which[0].isdigit() else _WHICH.get(which, last)
    days = spanned(year, number) if year else None
    return DateMention(_span(match), *days, precision) if days else None


def _part(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:
    it = _parts(match, language)
    if not it["y"]:
        return None
    word = match["w"].casefold().removeprefix("the ")
    which = (
        "beginning"
        if word.startswith(_BEGINS)
        else "middle"
        if word.startswith(_MIDDLES)
        else "end"
    )
    days = part(it["y"], it["m"], which)
    return DateMention(_span(match), *days, "part", None, it["m"]) if days else None


def _season(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:  # noqa: ARG001
    return DateMention(_span(match), None, None, "season")


def _years(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:  # noqa: ARG001
    first, written = int(match["y"]), match["z"]
    last = int(match["y"][:2] + written) if len(written) == 2 else int(written)
    start, end = days_of(first), days_of(last)
    if not start or not end or not first < last <= first + 100:
        return None
    return DateMention(Span(match.start("y"), match.end("z")), start[0], end[1], "range")


def _year(match: re.Match[str], language: Language, _order: Order) -> DateMention | None:  # noqa: ARG001
    lead = match["lead"].split()
    counted = _COUNTED.match(match.string, match.end())
    if counted and len(lead) == 1 and lead[0].casefold() in _COUNTING:
        return None
    days = days_of(int(match["y"]))
    return DateMention(Span(match.start("y"), match.end("y")), *days, "year") if days else None


_READ: Mapping[str, Callable[[re.Match[str], Language, Order], DateMention | None]] = {
    "iso": _single,
    "numeric": _numeric,
    "span": _from_to,
    "days": _two_days,
    "day": _single,
    "months": _two_months,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "part": _part,
    "season": _season,
    "years": _years,
    "year": _year,
}


def _span(match: re.Match[str]) -> Span:
    text, start, end = match.string, match.start(), match.end()
    while end > start and text[end - 1] in ".,  \u00a0" and not text[start:end].endswith("º."):
        end -= 1
    return Span(start, end)


def _more_years(text: str, years: list[DateMention], taken: Stretches) -> list[DateMention]:
    """Return the years that are joined to one: "in 2027 and 2028", "en 2026, 2027 y 2028"."""
    found = []
    for year in years:
        match = _ANOTHER_YEAR.match(text, year.span.end)
        while match:
            span, days = Span(*match.span(1)), days_of(int(match[1]))
            if days is None or taken.meet(span):
                break
            found.append(DateMention(span, *days, "year"))
            match = _ANOTHER_YEAR.match(text, span.end)
    return found


def _with_years(text: str, found: list[DateMention]) -> list[DateMention]:
    """Give "5 March" the year of the date that it is joined to: "5 March and 7 April 2027"."""
    for at in range(len(found) - 2, -1, -1):
        left, right = found[at], found[at + 1]
        if left.first or not right.first or not left.day or right.precision != "day":
            continue
        if _JOINED.fullmatch(text, left.span.end, right.span.start):
            days = days_of(right.first.year, left.month, left.day)
            if days:
                found[at] = replace(left, first=days[0], last=days[1])
    return found
