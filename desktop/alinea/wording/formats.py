"""Dates, numbers and lists as the reader's language writes them."""

import datetime
import re
from collections.abc import Sequence
from decimal import Decimal

from alinea.i18n import Catalogue

# "y" becomes "e" before the sound i, "o" becomes "u" before the sound o, 8 and 11 in
# figures too (RAE, Diccionario panhispánico de dudas); a diphthong as in "hielo" or "hiato" keeps the "y".
_SOUND_I = re.compile(r"[\W_]*(?:h?[ií](?![aeouáéóú])|h?y(?![aeiouáéíóú]))", re.IGNORECASE)
_SOUND_O = re.compile(r"[\W_]*(?:h?[oó]|8|11(?!\d))", re.IGNORECASE)


def day(date: datetime.date, catalogue: Catalogue) -> str:
    """Return ``date`` with the month in words: "7 June 2019", "7 de junio de 2019"."""
    from babel.dates import format_date  # noqa: PLC0415  (start-up)

    pattern = "d 'de' MMMM 'de' y" if catalogue.language == "es" else "d MMMM y"
    return format_date(date, pattern, locale=catalogue.language)


def listing(words: Sequence[str], catalogue: Catalogue, *, either: bool = False) -> str:
    """Return ``words`` as one list with "and", or with "or" where ``either``."""
    if catalogue.language == "es":
        last = words[-1] if words else ""
        if either:
            link = "u" if _SOUND_O.match(last) else "o"
        else:
            link = "e" if _SOUND_I.match(last) else "y"
    else:
        link = "or" if either else "and"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {link} {words[-1]}"


def number(value: Decimal | float, catalogue: Catalogue) -> str:
    """Return ``value`` with the decimal mark and the grouping of the language."""
    from babel.numbers import format_decimal  # noqa: PLC0415  (start-up)

    # Spanish sets no mark in four digits (RAE; CLDR's minimum of grouping digits, which Babel
    # leaves aside).
    grouped = catalogue.language != "es" or not -10_000 < value < 10_000
    return format_decimal(value, locale=catalogue.language, group_separator=grouped)


def percentage(value: Decimal | float, catalogue: Catalogue) -> str:
    """Return ``value``, which is per cent already: 12.5 is "12.5%" in English, "12,5 %" in Spanish."""
    written = number(value, catalogue)
    return f"{written}\u00a0%" if catalogue.language == "es" else f"{written}%"
