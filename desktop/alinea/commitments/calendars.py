"""Days, months and years in a sentence's words, and the words that time expressions are made of."""

import re
from collections.abc import Mapping
from functools import cache

from alinea.commitments.lists import plural
from alinea.commitments.words import Words
from alinea.language.grammar import word_set
from alinea.language.tables import rows
from alinea.model.statement import Language

YEAR = re.compile(r"(?:19|20|21)\d\d")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.?[ªº])?")
MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
}
_MONTH_WORDS: Mapping[Language, frozenset[str]] = {
    "en": frozenset(MONTHS["en"]),
    "es": frozenset((*MONTHS["es"], "setiembre")),
}
WEEKDAYS: Mapping[Language, frozenset[str]] = {
    "en": frozenset(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    ),
    "es": frozenset(["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]),
}
ORDINALS: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\d+(?:st|nd|rd|th)|[a-z]*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
        r"tenth|eleventh|twelfth|teenth|tieth)|[a-z]+-[a-z]+th"
    ),
    "es": re.compile(
        r"\d+\.?[ªº°]|[a-zé]*(?:ésimo|ésima|écimo|écima|avo|ava)|primera?|segund[oa]|tercera?|"
        r"cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|primero"
    ),
}
_LINKS = frozenset(
    [
        "of",
        "de",
        "del",
        "mes",
        "the",
        "day",
        "y",
        "and",
        "th",
        "st",
        "nd",
        "rd",
        "to",
        "al",
        "a",
        "–",
        "-",
        "º",
        "ª",
        ".",
    ]
)
_YEARLY = frozenset(("each", "every", "cada"))
_NEAR_YEAR = frozenset(["próximo", "next", "presente", "este", "this", "corriente"])
_INNER = (
    "near",
    "strong",
    "part",
    "unit",
    "trailing",
    "season",
    "session",
    "event",
    "anniversary",
)


@cache
def inner(language: Language) -> Mapping[str, frozenset[str]]:
    """Return the words that time expressions are made of, by kind, nouns with their plurals."""
    table: dict[str, set[str]] = {kind: set() for kind in _INNER}
    for row in rows("commitments/time.tsv"):
        if row["language"] != language or row["kind"] not in table:
            continue
        entry = table[row["kind"]]
        entry.add(row["expression"])
        if row["kind"] in ("unit", "session") and " " not in row["expression"]:
            entry.add(plural(row["expression"], language))
    return {kind: frozenset(found) for kind, found in table.items()}


def is_count(word: str, language: Language) -> bool:
    """Whether a word is a number in digits or letters ("90", "ninety", "forty-eight")."""
    if word[0].isdigit():
        return True
    counts = word_set("count", language)
    return word in counts or word.partition("-")[0] in counts


def is_month(word: str, language: Language) -> bool:
    return word in _MONTH_WORDS[language]


def event(words: Words, at: int, last: int, kind: str = "event") -> int:
    """Return where a listed event that begins at ``at`` ends, 0 when none does."""
    known = inner(words.language)[kind]
    for size in (3, 2, 1):
        if at + size <= last and " ".join(words.low[at : at + size]) in known:
            return at + size
    return 0


def year_end(words: Words, at: int, last: int) -> int:
    """Return where a year, a span of years or a list of them that begins at ``at`` ends."""
    low, end = words.low, at + 1
    while end + 1 < last:
        if (low[end] in "–-/" and low[end + 1].isdigit()) or (
            low[end] in (",", "and", "y", "e", "or", "o") and YEAR.fullmatch(low[end + 1])
        ):
            end += 2
        else:
            break
    return end


def date_end(words: Words, at: int, last: int) -> int:
    """Return where a day or month that begins at ``at`` ends, with its year; 0 when none does."""
    low, language = words.low, words.language
    here = at
    if is_month(low[here], language):
        here += 1
        if here < last and low[here][0].isdigit() and not YEAR.fullmatch(low[here]):
            here += 1
            if here + 1 < last and low[here] == "," and YEAR.fullmatch(low[here + 1]):
                return here + 2
    elif low[here] == "primero" or _DAY.fullmatch(low[here]):
        here += 1
        while here < last and (
            low[here] in _LINKS
            or (low[here].isdigit() and here - at < 5 and not YEAR.fullmatch(low[here]))
        ):
            here += 1
        if here >= last or not is_month(low[here], language):
            return 0
        here += 1
        if here + 2 < last and low[here] in ("and", "y") and low[here + 1].isdigit():
            further = date_end(words, here + 1, last)
            if further:
                return further
    else:
        return 0
    return _with_year(words, here, last)


def _with_year(words: Words, here: int, last: int) -> int:
    low, after = words.low, here
    while after < last and low[after] in ("of", "de", "del", "año", ",") and after - here < 3:
        after += 1
    if after < last and YEAR.fullmatch(low[after]):
        return after + 1
    if after + 1 < last and low[after] in _YEARLY:
        return after + 2
    if here < last and low[here] in ("next", "próximo", "siguiente"):
        return min(here + 2, last) if low[here + 1 : here + 2] == ["year"] else here + 1
    if here + 2 < last and low[here] in ("del", "de", "of") and low[here + 1] in _NEAR_YEAR:
        return here + 3
    if here + 2 < last and low[here : here + 2] == ["del", "año"]:
        return min(here + 3, last)
    if here + 1 < last and low[here] == "this" and low[here + 1] == "year":
        return here + 2
    return here


def of_year(words: Words, at: int, last: int) -> int:
    """Return where "of 2027", "de mayo", "del año", "en curso" ends, ``at`` when none stands there."""
    low, here = words.low, at
    if low[at : at + 2] == ["en", "curso"]:
        return at + 2
    while (
        here < last
        and here - at < 4
        and (
            low[here] in ("of", "de", "del", "año", "the", "la", "el")
            or low[here] in _NEAR_YEAR
            or low[here] in _YEARLY
        )
    ):
        here += 1
        if low[here - 1] == "año" and not (here < last and YEAR.fullmatch(low[here])):
            return here + 2 if low[here : here + 2] == ["en", "curso"] else here
    if here < last and YEAR.fullmatch(low[here]):
        return year_end(words, here, last)
    if here < last and here > at:
        if low[here] in ("year", "month", "decade", "mes", "siglo", "década", "decenio"):
            return here + 1
        if is_month(low[here], words.language):
            return date_end(words, here, last) or here + 1
        found = event(words, here, last)
        if found and low[here - 1] in ("its", "su", "the", "la", "el", "del", "de", "of"):
            return found
    return at
