"""The modal verbs of a passage and what they do."""

import re
from functools import cache

from alinea.comparison.pairs import Passage
from alinea.language.tables import rows
from alinea.model.span import Span
from alinea.model.statement import Language

Modals = dict[str, Span]

FUTURE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,20}?(?:rán|rá|remos)(?![^\W\d_])", re.IGNORECASE)
_NOT_FUTURE = frozenset(
    "está están detrás atrás será serán quizá quizás jamás además demás allá acá estará".split()  # noqa: SIM905
)

FORCES = {"permission": 1, "advice": 2, "firm": 4, "loose": 6, "either": 6, "obligation": 6}
"""Levels of the strength scale."""


def modals(passage: Passage, language: Language) -> Modals:
    """Return what the modal verbs of a passage do, each with where it first stands."""
    found: Modals = {}
    pattern, force_of = _forms(language)
    for span in passage.spans:
        for match in pattern.finditer(passage.statement.text, span.start, span.end):
            does = force_of[" ".join(match.group().casefold().split())]
            found.setdefault(does, Span(*match.span()))
        if language == "es":
            for match in FUTURE.finditer(passage.statement.text, span.start, span.end):
                word = match.group().casefold()
                if word not in _NOT_FUTURE and word not in force_of:
                    found.setdefault("firm", Span(*match.span()))
    return found


@cache
def _forms(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    force_of = {
        form: row["force"]
        for row in rows("comparison/modals.tsv")
        if row["language"] == language
        for form in row["forms"].split("|")
    }
    joined = "|".join(
        r"\s+".join(map(re.escape, form.split()))
        for form in sorted(force_of, key=lambda form: -len(form))
    )
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), force_of
