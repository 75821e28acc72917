"""Figures: amounts, shares, sums of money, periods and times of day; ordinals apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from alinea.language.clocks import clocks
from alinea.language.dates import dates
from alinea.language.labels import Labels
from alinea.language.numerals import Numeral, numerals
from alinea.language.stretches import Stretches
from alinea.language.tables import rows
from alinea.language.tokens import any_spelt_loosely, fold
from alinea.language.units import TIME, Unit, unit_after, unit_before
from alinea.model.span import Span
from alinea.model.statement import Language


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts or measures something; ``unit`` is the same in both languages.

    "" for a plain number, "%", "pp" (percentage points), an ISO 4217 currency ("peso" where it is
    not said whose), "day", "working day", "week", "month", "year", "hour", "minute", "second",
    "part" for a fraction of a whole, "clock" for a time of day (in minutes after midnight), or a
    measure such as "km" and "m3/s".
    """

    span: Span
    value: Decimal
    unit: str


_REPEATED = re.compile(r"[\s\u00a0]*\([\s\u00a0]*([^()]{1,40}?)[\s\u00a0]*\)")
_CONNECTED = re.compile(
    r"[\s\u00a0]*(?:to|and|or|y|o|u|e|a|al|-|‑|–|—|/|,|\]\s*\[|\]\s*/\s*\[)[\s\u00a0]*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[\s\u00a0]*(?:to|a|-|‑|–|—|and|y)[\s\u00a0]*", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|entre)\s+(?:the\s+|los\s+|las\s+)?$", re.IGNORECASE)
_HALF = {
    "en": re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE),
    "es": re.compile(r"\s+y\s+medi[oa]\b", re.IGNORECASE),
}
_A_PERIOD = re.compile(
    r"\b(?:within|in|for|after|over|of|per\s+period\s+of|at\s+least|than|once\s+every|least)\s+$",
    re.IGNORECASE,
)
_YEAR_BEFORE = {
    "en": re.compile(
        r"\b(?:in|by|since|of|from|until|till|before|after|during|the|its|their|our|year|years|and|"
        r"to|fiscal|this|through|for|between|mid|early|late|end|summer|autumn|fall|winter|spring|on|"
        r"post|pre|FY)[\s\u00a0-]+$|[(\[/–-]$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:de|del|en|desde|hasta|para|antes|durante|año|años|y|e|a|al|entre|finales|principios|"
        r"mediados|el|los|finalice|concluya|termine|acabe|comience)[\s\u00a0]+$|[(\[/–-]$",
        re.IGNORECASE,
    ),
}
_LEADS_BOTH = frozenset(
    [
        "of",
        "for",
        "to",
        "and",
        "between",
        "with",
        "from",
        "a",
        "de",
        "al",
        "y",
        "e",
        "entre",
        "para",
        "los",
        "las",
        "the",
        "about",
    ]
)
_COUNTED = re.compile(r"[\s\u00a0]+(?:new\s+|additional\s+)?[^\W\d_A-Z]{3,}s\b")
_NOT_COUNTED = re.compile(
    r"[\s\u00a0]+(?:los|las|sus|tras|más|después|antes|además|mientras|nos|unos|unas|the|its|this|"
    r"his|was|as|us|these|across|towards|besides|thus|has|ellos|ellas|entonces|ambos|todos|todas|"
    r"targets|goals|elections|commitments|metas|objetivos|compromisos|elecciones)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    figure: Figure
    scale: Decimal
    money_before: bool = False


@lru_cache(maxsize=8192)
def figures(text: str, language: Language) -> tuple[Figure, ...]:
    """Return the figures in text order.

    Numbers that count nothing are none: list labels, numbers of articles, resolutions and
    documents, footnote marks, years and days of dates, ordinals, a bare "one" or "un".
    """
    given = numerals(text, language)
    if not any(not numeral.article or _may_count(text, numeral, language) for numeral in given):
        return ()
    found = list(_apart(text, given, language))
    taken = Stretches(one.figure.span for one in found)
    if any(numeral.value > 0 and not numeral.article for numeral in given):
        for mention in dates(text, language):
            taken.add(mention.span)
    labels = Labels(text, language)
    passed = 0
    for numeral in given:
        if numeral.span.start < passed or taken.meet(numeral.span):
            continue
        read = _figure(text, numeral, language, labels, passed)
        if read:
            found.append(read)
            passed = read.figure.span.end
    found.sort(key=lambda one: one.figure.span)
    return tuple(one.figure for one in _sharing(text, found))


def _may_count(text: str, numeral: Numeral, language: Language) -> bool:
    """Whether "a" or "un" may begin a figure at all: "a third", "un año"."""
    after = unit_after(text, numeral.span.end, language)
    return after is not None or bool(_fraction_words(language)[0].match(text, numeral.span.start))


def _apart(text: str, given: Sequence[Numeral], language: Language) -> Iterator[_Found]:
    """Yield times of day and fractions, which are no plain numbers with a unit."""
    if any(numeral.digits for numeral in given):
        days = Stretches(mention.span for mention in dates(text, language))
        for span, minutes in clocks(text, language):
            if not days.meet(span):
                yield _Found(Figure(span, Decimal(minutes), "clock"), Decimal(1))
    for numeral in given:
        if not numeral.digits and numeral.value < 10:
            fraction = _fraction(text, numeral, language)
            if fraction:
                yield fraction


def ordinals(text: str, language: Language) -> tuple[Figure, ...]:
    """Return "first", "15th", "2.º", "tercera" in text order, with unit "ordinal"."""
    found = [
        Figure(Span(*match.span()), Decimal(match.group(1)), "ordinal")
        for match in _ORDINAL_DIGITS[language].finditer(text)
    ]
    pattern, values = _ordinal_words(language)
    found += [
        Figure(Span(*match.span()), values[fold(" ".join(match.group().split()))], "ordinal")
        for match in pattern.finditer(text)
    ]
    counted = Stretches(figure.span for figure in figures(text, language))
    found = [one for one in found if not counted.meet(one.span)]
    return tuple(sorted(found, key=lambda figure: figure.span))


_ORDINAL_DIGITS = {
    "en": re.compile(r"(?<![\w.])(\d{1,4})(?:st|nd|rd|th)\b", re.IGNORECASE),
    "es": re.compile(
        r"(?<![\w.])(\d{1,4})(?:\.?[ºª](?:[sS]\b)?|\.?°(?!\s?[CF]\b)|\.?(?:er|ro|do|ra|da|to|ta|mo|ma|vo|va|no|na)\b)",
        re.IGNORECASE,
    ),
}


@cache
def _ordinal_words(language: Language) -> tuple[re.Pattern[str], dict[str, Decimal]]:
    values = {
        fold(row["word"]): Decimal(row["value"])
        for row in rows("language/numbers.tsv")
        if row["language"] == language and row["role"] == "ordinal"
    }
    forms = sorted(
        (
            row["word"]
            for row in rows("language/numbers.tsv")
            if row["role"] == "ordinal" and row["language"] == language
        ),
        key=len,
        reverse=True,
    )
    joined = any_spelt_loosely(forms)
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE), values


def _figure(
    text: str, numeral: Numeral, language: Language, labels: Labels, passed: int
) -> _Found | None:
    """Return the figure of ``numeral``, whose sign stands after ``passed`` if it has one."""
    start, end, value = numeral.span.start, numeral.span.end, numeral.value
    if not _stands_alone(text, numeral, language):
        return None
    end = _past_repetition(text, numeral, language)
    before = unit_before(text, start, language) if numeral.digits else None
    if before and before.start < passed:
        before = None  # it belongs to the number before: "5 USD 3"
    after = unit_after(text, end, language)
    if after and before and after.name == "m":
        # "USD 25 m" is millions.
        value, end, after = value * 10**6, after.end, None
    if before and after and after.name != before.name:
        after = None
    unit = after or before
    if numeral.article and not _counts_one(text, start, after, language):
        return None
    if labels.hold(numeral.span, unit_known=unit is not None and unit.name in _SURE):
        return None
    if unit is None and _is_year(text, numeral, language):
        return None
    if after:
        end, value = after.end, value * after.factor
        half = _HALF[language].match(text, end)
        if half and after.name in TIME:
            value, end = value + Decimal("0.5") * after.factor, half.end()
    elif before:
        value *= before.factor
    span = Span(before.start if before else start, end)
    name = unit.name if unit else ""
    if value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return _Found(Figure(span, value, name), numeral.scale, before is not None)


_SURE = TIME | {"%", "pp", "USD", "EUR", "MXN", "GBP", "peso"}


def _stands_alone(text: str, numeral: Numeral, language: Language) -> bool:
    """Whether the number is no part of a word, a symbol, an ordinal or an enumeration mark."""
    start, end = numeral.span.start, numeral.span.end
    before, after = text[max(0, start - 2) : start], text[end : end + 4]
    if not numeral.digits:
        if _ordinal_words(language)[0].match(text, start):
            return False
        return not (before.endswith(("-", "‑")) and before[:1].isalpha())
    if before[-1:].isalpha() and not before.endswith("$"):
        return (
            before[-1:] not in "abcdefghijklmnopqrstuvwxyz" and text[start - 3 : start] in _CODES
        )
    if before[-1:] in "-‑" and before[:1].isalpha():
        return False
    if before[-1:] in ("+", "#", "@", "_"):
        return False
    return not re.match(r"(?:st|nd|rd|th)\b|\.?[ºª]|\.?(?:er|ro|do|ra|da)\b|_", after)


_CODES = frozenset(("USD", "EUR", "GBP", "MXN", "JPY", "CAD", "AUD", "CHF", "CNY"))


def _past_repetition(text: str, numeral: Numeral, language: Language) -> int:
    """Return where the number ends with its repetition in brackets: "thirty (30) days"."""
    repeated = _REPEATED.match(text, numeral.span.end)
    if repeated:
        inner = numerals(repeated.group(1), language)
        whole = len(inner) == 1 and len(inner[0].span) == len(repeated.group(1))
        if whole and inner[0].value == numeral.value:
            return repeated.end()
    return numeral.span.end


def _counts_one(text: str, start: int, after: Unit | None, language: Language) -> bool:
    """Whether "one", "a" or "un" is a number: with a unit of time or money, "a" in "within a year"."""
    if after is None or after.name not in _SURE:
        return False
    word = text[start : start + 3].casefold()
    if language == "en" and not word.startswith("one"):
        return after.name in TIME and bool(_A_PERIOD.search(text, max(0, start - 24), start))
    return True


def _is_year(text: str, numeral: Numeral, language: Language) -> bool:
    """Whether four digits are a year: nothing says that they count."""
    digits = text[numeral.span.start : numeral.span.end]
    if not (len(digits) == 4 and digits.isdecimal() and 1500 <= int(digits) < 2200):
        return False
    before = text[max(0, numeral.span.start - 16) : numeral.span.start]
    end = numeral.span.end
    counted = bool(_COUNTED.match(text, end)) and not _NOT_COUNTED.match(text, end)
    led = _YEAR_BEFORE[language].search(before)
    if not led:
        return not counted
    # "capacitar a 2000 funcionarios", "of 2000 troops"; but "en 2024 países" is of a year.
    return not (counted and led.group().strip().casefold() in _LEADS_BOTH)


def _fraction(text: str, numeral: Numeral, language: Language) -> _Found | None:
    """Return the fraction that begins with ``numeral``: "two thirds", "tres cuartas partes"."""
    pattern, parts = _fraction_words(language)
    match = pattern.match(text, numeral.span.start)
    if not match:
        return None
    bottom = parts[fold(" ".join(match.group("part").split()))]
    if not 0 < numeral.value < bottom:
        return None
    value = (numeral.value / bottom).quantize(Decimal("0.0001")).normalize()
    return _Found(Figure(Span(*match.span()), value, "part"), Decimal(1))


@cache
def _fraction_words(language: Language) -> tuple[re.Pattern[str], dict[str, Decimal]]:
    parts = {
        fold(row["word"]): Decimal(row["value"])
        for row in rows("language/numbers.tsv")
        if row["language"] == language and row["role"] == "fraction"
    }
    joined = any_spelt_loosely(parts)
    if language == "en":
        # "one half of", "two-thirds", "three quarters"; "a third country" is no fraction.
        pattern = (
            rf"\b(?P<top>one|two|three|four|five|seven|nine)[\s-]+(?P<part>{joined})"
            r"(?!\s+(?:of\s+(?:the\s+)?(?:\d{4}|year)|countr|part|session|meeting))\b"
        )
    else:
        pattern = rf"\b(?P<top>un|una|dos|tres|cuatro|cinco|siete|nueve)\s+(?P<part>{joined})\b"
    return re.compile(pattern, re.IGNORECASE), parts


def _sharing(text: str, found: Sequence[_Found]) -> list[_Found]:
    """Give numbers that are joined ("5 to 10 days", "[90/60] days", "$2–3 million") one unit."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        left, right = shared[at], shared[at + 1]
        between = text[left.figure.span.end : right.figure.span.start]
        if len(between) > 8 or not _CONNECTED.fullmatch(between):
            continue
        unit, other = left.figure.unit, right.figure.unit
        if not unit and other and other not in ("clock", "part"):
            left = replace(left, figure=replace(left.figure, unit=other))
        elif left.money_before and not other:
            shared[at + 1] = right = replace(right, figure=replace(right.figure, unit=unit))
        scaled = right.scale > 1 and left.scale == 1 and left.figure.value < 1000
        if scaled and left.figure.unit == right.figure.unit and _ranges(text, left, between):
            value = left.figure.value * right.scale
            left = replace(left, figure=replace(left.figure, value=value))
        shared[at] = left
    return shared


def _ranges(text: str, left: _Found, between: str) -> bool:
    start = left.figure.span.start
    if not _RANGE.fullmatch(between):
        return False
    if between.strip().casefold() in ("and", "y"):
        return bool(_BETWEEN.search(text, max(0, start - 16), start))
    return True
