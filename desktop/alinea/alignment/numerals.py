"""Numbers in a run of words, as values that are the same in both languages."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from alinea.language.tables import rows
from alinea.model.statement import Language

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
_DIGITS = re.compile(r"(\d+(?:[.,'’]\d{3}(?!\d))*)(?:[.,](\d+))?")
_SCALE = 1000
_AND = {"en": "and", "es": "y"}


@lru_cache(maxsize=2)
def numerals(language: Language) -> dict[str, int]:
    """Return the value of each number word, in lower case."""
    return {
        row[language]: int(row["value"]) for row in rows("alignment/numerals.tsv") if row[language]
    }


@lru_cache(maxsize=8192)
def written(digits: str) -> float:
    """Return the value of figures; "1.500" is grouped in either language, "1.5" a decimal."""
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    found = _DIGITS.match(digits)
    if not found:
        return 0.0
    whole = re.sub(r"\D", "", found[1])
    return float(f"{whole}.{found[2]}" if found[2] else whole)


def value(words: Sequence[str], at: int, language: Language) -> tuple[float, int]:
    """Return the number that begins at word ``at`` and how many words it takes; 0 without one.

    "two million", "1,2 millones", "treinta y cinco", "3 billion" and "3.000 millones".
    """
    names = numerals(language)
    if words[at][0].isdigit():
        group, here = written(words[at]), at + 1
    else:
        group, here = _small(words, at, names, language)
    total = 0.0
    while here < len(words):
        scale = names.get(words[here], 0)
        if scale >= _SCALE:
            group = (group or 1.0) * scale
            here += 1
            if scale == _SCALE and language == "es" and names.get(_at(words, here), 0) > _SCALE:
                continue
            total, group = total + group, 0.0
        elif (
            total and (more := _small(words, _past_and(words, here, language), names, language))[0]
        ):
            group, here = more
        else:
            break
    return total + group, here - at


def _at(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""


def _past_and(words: Sequence[str], place: int, language: Language) -> int:
    return place + 1 if _at(words, place) == _AND[language] else place


def _small(
    words: Sequence[str], at: int, names: Mapping[str, int], language: Language
) -> tuple[float, int]:
    """Return a number below a thousand in words, and the place after it; 0 without one."""
    total, last, here = 0, _SCALE, at
    while here < len(words):
        place = _past_and(words, here, language) if here > at else here
        number = names.get(_at(words, place), _SCALE)
        if number >= _SCALE:
            break
        if number == 100 and language == "en" and 0 < total < 10:
            total *= 100
        elif last == _SCALE or (number < last and _fits(last, number)):
            total += number
        else:
            break
        last, here = number, place + 1
    return float(total), here


def _fits(before: int, number: int) -> bool:
    """Whether ``number`` can follow: tens take units, hundreds take anything below a hundred."""
    return before % 100 == 0 or (before % 10 == 0 and before >= 20 and number < 10)
