"""Ordinal numbers: "fourth", "4th", "cuarta", "4.ª", "IV"."""

import re
from functools import cache

from alinea.language.tables import rows
from alinea.model.span import Span
from alinea.model.statement import Language

_FIGURE = {
    "en": re.compile(r"(?<![\w.,])(\d{1,3})(?:st|nd|rd|th)(?!\w)"),
    "es": re.compile(r"(?<![\w.,])(\d{1,3})(?:\.?[ºª°]|\.[oa]s?)(?!\w)"),
}
_ROMAN = re.compile(
    r"(?<![\w.])(?=[IVX]{1,6}(?![\w.)]))X{0,3}(?:IX|IV|V?I{0,3})(?=\s+[^\W\d_a-z])"
)
_VALUES = {"I": 1, "V": 5, "X": 10}


def ordinals(text: str, language: Language) -> list[tuple[Span, int]]:
    """Return the ordinals in text order with their numbers; a Roman one stands before a name."""
    found = [
        (Span(*match.span()), int(match.group(1))) for match in _FIGURE[language].finditer(text)
    ]
    pattern, number_of = _words(language)
    found += [
        (Span(*match.span()), number_of[match.group().casefold()])
        for match in pattern.finditer(text)
    ]
    found += [
        (Span(*match.span()), _roman(match.group()))
        for match in _ROMAN.finditer(text)
        if match.group() and match.start() > 0
    ]
    return sorted(found)


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


@cache
def _words(language: Language) -> tuple[re.Pattern[str], dict[str, int]]:
    number_of = {
        form: int(row["number"])
        for row in rows("comparison/ordinals.tsv")
        for form in row[language].split("|")
    }
    joined = "|".join(map(re.escape, sorted(number_of, key=lambda form: -len(form))))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), number_of
