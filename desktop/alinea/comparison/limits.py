"""Whether the day that ends a period still belongs to it: "by 30 June", "before 30 June"."""

import re
from functools import cache

from alinea.comparison.pairs import Side
from alinea.comparison.units import Unit
from alinea.language.tables import rows
from alinea.model.statement import Language


def limit(side: Side, unit: Unit) -> tuple[str, str] | None:
    """Return whether the day of a date counts, "in" or "out", and the words that say so.

    None where nothing before the date says that it ends a period.
    """
    text = side.view.text
    pattern, says = _before(side.passage.language)
    match = pattern.search(text[max(0, unit.span.start - 40) : unit.span.start])
    if match is None:
        return None
    form = " ".join(match.group(1).casefold().split())
    day = says[form]
    if _INCLUSIVE.match(text, unit.span.end):
        day = "in"
    return day, f"{match.group(1)} {unit.span.of(text)}"


_INCLUSIVE = re.compile(r",?\s(?:inclusive|included)\b", re.IGNORECASE)


@cache
def _before(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    says = {
        form: row["day"]
        for row in rows("comparison/limits.tsv")
        if row["language"] == language
        for form in row["forms"].split("|")
    }
    joined = "|".join(
        r"\s".join(map(re.escape, form.split()))
        for form in sorted(says, key=lambda form: -len(form))
    )
    return re.compile(rf"(?<!\w)({joined})\s$", re.IGNORECASE), says
