"""The patterns of dates in English and in Spanish, from ``language/dates.tsv``."""

import re
from functools import cache

from alinea.language.datedays import day_words, months
from alinea.language.tables import rows
from alinea.language.tokens import any_spelt_loosely
from alinea.model.statement import Language

_PIECE = re.compile(r"\{([a-z_]+)\}")


@cache
def patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (kind, pattern) in the order in which they are tried; the table's head explains both."""
    pieces = {
        "months": any_spelt_loosely(months(language)),
        "day_words": any_spelt_loosely(day_words(language)),
    }
    found = []
    for row in rows("language/dates.tsv"):
        if row["language"] not in (language, "both"):
            continue
        written = row["pattern"].replace(" ", r"\s{1,3}")
        pattern = _PIECE.sub(lambda match: pieces[match[1]], written)
        if row["kind"] == "piece":
            pieces[row["name"]] = pattern
        else:
            found.append((row["kind"], re.compile(pattern, re.IGNORECASE)))
    return tuple(found)
