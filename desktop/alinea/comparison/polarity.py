"""Whether one language version denies what the other affirms."""

import re
from collections.abc import Iterator
from functools import cache

from alinea.comparison.pairs import Finding, Pair, Side
from alinea.language.tables import rows
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Language


def polarity(pair: Pair) -> Iterator[Finding]:
    """Yield a negation of the verb in one version where nothing in the other denies anything."""
    left, right = _hard(pair.left), _hard(pair.right)
    match = left or right
    if match is None or bool(left) == bool(right):
        return
    side, other = (pair.left, pair.right) if left else (pair.right, pair.left)
    if _pattern(other.passage.language, "soft").search(other.view.text):
        return
    span = side.view.place(Span(*match.span())).span
    yield Finding(
        DifferenceKind.POLARITY,
        span if left else None,
        None if left else span,
        (
            ("from" if left else "to", side.passage.words(span)),
            ("entered", "" if left else "1"),
        ),
        "languages",
    )


def _hard(side: Side) -> re.Match[str] | None:
    """Return the first negation of a verb."""
    language, text = side.passage.language, side.view.text
    spared = [match.span() for match in _pattern(language, "false").finditer(text)]
    for match in _pattern(language, "hard").finditer(text):
        if not any(start <= match.start() < end for start, end in spared):
            return match
    return None


@cache
def _pattern(language: Language, sort: str) -> re.Pattern[str]:
    forms = [
        form
        for row in rows("comparison/negations.tsv")
        if row["language"] == language and row["sort"] == sort
        for form in row["forms"].split("|")
    ]
    joined = "|".join(_form(form) for form in sorted(forms, key=lambda form: -len(form)))
    return re.compile(rf"(?<!\w)(?:{joined})", re.IGNORECASE)


def _form(form: str) -> str:
    words = r"\s+".join(map(re.escape, form.removesuffix("*").split()))
    return words + (r"\w*" if form.endswith("*") else r"(?!\w)")
