"""Numbers in a run of words, as values that are the same in both languages."""

from collections.abc import Sequence
from functools import lru_cache
import re

from alinea.language.tables import rows
from alinea.model.statement import Language

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
_DIGITS = re.compile(r"(\d+)(?:[.,](\d+))?")


@lru_cache(maxsize=2)
def numerals(language: Language) -> dict[str, int]:
    """Return the value of each number word, in lower case."""
    return {row[language]: int(row["value"]) for row in rows("alignment/numerals.tsv") if row[language]}


@lru_cache(maxsize=8192)
def written(digits: str) -> float:
    """Return the value of figures; "1.500" is grouped in either language, "1.5" a decimal."""
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    found = _DIGITS.match(digits)
    if not found:
        return 0.0
    return float(f"{found[1]}.{found[2]}" if found[2] else found[1])


def value(words: Sequence[str], at: int, language: Language) -> tuple[float, int]:
    """Return the number that begins at word ``at`` and how many words it takes; 0 without one.

    "two million", "1,2 millones", "treinta y cinco", "3 billion" and "3.000 millones".
    """
    names = numerals(language)
    total = group = 0.0
    end = here = at
    joined = "y" if language == "es" else "and"
    last = 0.0
    while here < len(words):
        word = words[here]
        if word[0].isdigit():
            if end > at:
                break
            group = written(word)
            last = group
        elif (number := names.get(word)) is not None:
            if number >= 1000:
                if number == 1000 and group and not (group < 1000):
                    break
                group = (group or 1) * number
                if language == "es" and number == 1000 and here + 1 < len(words):
                    here += 1
                    end = here
                    last = 1000.0
                    continue
                total, group = total + group, 0.0
            elif number == 100 and language == "en" and group:
                group *= 100
            elif end > at and last and not (number < last and _fits(last, number)):
                break
            else:
                group += number
            last = float(number)
        elif word == joined and end == here and end > at and here + 1 < len(words):
            follower = names.get(words[here + 1])
            if follower is None or follower >= last or words[here + 1][0].isdigit():
                break
            here += 1
            continue
        else:
            break
        here += 1
        end = here
    return total + group, end - at


def _fits(before: float, number: float) -> bool:
    """Whether ``number`` can follow: tens take units, hundreds take anything below a hundred."""
    return before >= 1000 or (before % 100 == 0 and number < 100) or (before % 10 == 0 and number < 10)
