"""Short names that tell the statements of a comparison apart."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from alinea.i18n import Catalogue
from alinea.model.statement import Statement
from alinea.wording.statements import statement_names

_SHORT = 18
_ARTICLES = ("the", "el", "la")


@dataclass(frozen=True, slots=True)
class _Head:
    """What names are made of; a whole statement would be long to compare."""

    title: str
    date: datetime.date | None
    language: str
    file: str


def short_names(statements: Sequence[Statement], catalogue: Catalogue) -> tuple[str, ...]:
    """Return years where no two are equal, else what sentences call the texts where that is short.

    Else the first in which no two are equal: years and days with the language beside them, file
    names, numbers. A statement without a date goes by the beginning of its title, and days of one
    year leave the year out.
    """
    heads = tuple(_Head(one.title, one.date, one.language, one.source.name) for one in statements)
    years = _years(heads)
    if len(set(years)) == len(years):
        return tuple(years)
    called = [_bare(name) for name in statement_names(statements, catalogue)]
    if all(len(name) <= _SHORT for name in called):
        return tuple(called)
    return _short_names(heads, catalogue.language)


def names_if_titles_agree(
    statements: Sequence[Statement], catalogue: Catalogue
) -> tuple[str, ...]:
    """Return short names where titles do not tell the statements apart, else as many ""."""
    if len({one.title for one in statements}) == len(statements):
        return ("",) * len(statements)
    return short_names(statements, catalogue)


def _bare(name: str) -> str:
    """Return a name without its article, as a head: "the 2024 text" becomes "2024 text"."""
    article, _space, rest = name.partition(" ")
    bare = rest if article in _ARTICLES and rest else name
    return bare[0].upper() + bare[1:]


def _years(statements: Sequence[_Head]) -> list[str]:
    return [str(one.date.year) if one.date else _beginning(one.title) for one in statements]


@lru_cache(maxsize=64)
def _short_names(statements: tuple[_Head, ...], language: str) -> tuple[str, ...]:
    years = _years(statements)
    one_year = len({one.date.year for one in statements if one.date}) == 1
    days = [_day(one, language, with_year=not one_year) for one in statements]
    files = [PurePath(one.file).stem for one in statements]
    for names in (_spoken(years, statements), days, _spoken(days, statements), files):
        if all(names) and len(set(names)) == len(names):
            return tuple(names)
    return tuple(str(number + 1) for number in range(len(statements)))


def _spoken(names: Sequence[str], statements: Sequence[_Head]) -> list[str]:
    return [f"{name} {one.language.upper()}" for name, one in zip(names, statements, strict=True)]


def _beginning(title: str) -> str:
    return title if len(title) <= 20 else title[:19].rsplit(" ", 1)[0] + "…"


def short_day(date: datetime.date, catalogue: Catalogue) -> str:
    """Return a date with its month cut short: "7 Jun 2019", "7 jun 2019"."""
    from babel.dates import format_date  # noqa: PLC0415  (start-up)

    return format_date(date, "d MMM y", locale=catalogue.language)


def _day(statement: _Head, language: str, *, with_year: bool) -> str:
    from babel.dates import format_date  # noqa: PLC0415  (start-up)

    if statement.date is None:
        return _beginning(statement.title)
    return format_date(statement.date, "d MMM y" if with_year else "d MMM", locale=language)
