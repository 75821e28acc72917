"""Units before and after a number: money, shares, time, measures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from alinea.language.tables import rows
from alinea.language.tokens import fold, spelt_loosely
from alinea.model.statement import Language

TIME = frozenset(("second", "minute", "hour", "day", "working day", "week", "month", "year"))
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found at a number: its name, what it multiplies by, and how far it reaches."""

    name: str
    factor: Decimal
    start: int
    end: int


def unit_after(text: str, at: int, language: Language) -> Unit | None:
    """Return the unit that follows a number ending at ``at``, None without one.

    "5 days", "5-day", "5 %", "[90/60] days", "25 millones de dólares", "5 additional days".
    """
    found = _between(language).match(text, at)
    begins = found.end() if found else at
    for exact in (True, False):
        pattern = _after(language, exact=exact).get(fold(text[begins : begins + 1]))
        match = pattern.match(text, begins) if pattern else None
        if match:
            spelt = " ".join(match.group().split())
            name, factor = _table(language, exact=exact)[spelt if exact else fold(spelt)]
            # Of "[90/60] days" the bracket parts the unit from the number that it belongs to.
            parted = "]" in text[at : match.start()]
            return Unit(name, factor, match.start(), at if parted else match.end())
    return None


def unit_before(text: str, at: int, language: Language) -> Unit | None:
    """Return the sign or code of money that stands right before a number at ``at``."""
    nearest = text[at - 1 : at] if not text[at - 1 : at].isspace() else text[at - 2 : at - 1]
    if nearest not in _last_letters(language) or not nearest:
        return None
    match = _before(language).search(text, max(0, at - _LONGEST), at)
    if not match:
        return None
    name, factor = _signs(language)[match.group(1).replace("\u00a0", " ")]
    return Unit(name, factor, match.start(1), match.end())


def _is_exact(form: str) -> bool:
    """Whether the form matches as written: codes, signs and short symbols such as "MW" and "m"."""
    return not form.islower() or len(form) < 4


@cache
def _after(language: Language, *, exact: bool) -> Mapping[str, re.Pattern[str]]:
    """Return the pattern of the forms that begin with each letter or sign, the longest first."""
    forms: dict[str, list[str]] = {}
    for row in _rows(language, "after"):
        if _is_exact(row["form"]) == exact:
            forms.setdefault(fold(row["form"][0]), []).append(row["form"])
    return {
        letter: re.compile(
            "|".join(_spelt(form, exact=exact) for form in sorted(them, key=len, reverse=True)),
            0 if exact else re.IGNORECASE,
        )
        for letter, them in forms.items()
    }


@cache
def _between(language: Language) -> re.Pattern[str]:
    joined = "|".join(re.escape(row["form"]) for row in _rows(language, "between"))
    gap = r"[\s\u00a0\u202f]{0,3}(?:[-‑][\s\u00ad]?)?\]?[\s\u00a0\u202f]{0,2}"
    link = r"(?:de[\s\u00a0]+)?" if language == "es" else ""
    return re.compile(rf"{gap}(?:(?:{joined})[\s\u00a0-]+)?{link}", re.IGNORECASE)


def _spelt(form: str, *, exact: bool) -> str:
    written = r"\s{1,3}".join(map(re.escape, form.split())) if exact else spelt_loosely(form)
    return written + (r"(?!\w)" if form[-1].isalnum() else "")


@cache
def _last_letters(language: Language) -> frozenset[str]:
    return frozenset(form[-1] for form in _signs(language))


@cache
def _before(language: Language) -> re.Pattern[str]:
    forms = sorted(_signs(language), key=len, reverse=True)
    joined = "|".join(map(re.escape, forms))
    return re.compile(rf"(?<!\w)({joined})[\s\u00a0]?\Z")


@cache
def _signs(language: Language) -> Mapping[str, tuple[str, Decimal]]:
    return {
        row["form"]: (row["unit"], Decimal(row["factor"])) for row in _rows(language, "before")
    }


@cache
def _table(language: Language, *, exact: bool) -> Mapping[str, tuple[str, Decimal]]:
    table: dict[str, tuple[str, Decimal]] = {}
    for row in _rows(language, "after"):
        if _is_exact(row["form"]) == exact:
            key = row["form"] if exact else fold(row["form"])
            table.setdefault(key, (row["unit"], Decimal(row["factor"])))
    return table


def _rows(language: Language, place: str) -> list[Mapping[str, str]]:
    return [
        row
        for row in rows("language/units.tsv")
        if row["language"] == language and row["place"] == place
    ]
