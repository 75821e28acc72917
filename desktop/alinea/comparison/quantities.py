"""Limits and provisos that one language version has and the other does not: only, up to."""

import re
from collections.abc import Iterator
from functools import cache

from alinea.comparison.pairs import Finding, Pair, Side
from alinea.language.tables import rows
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

K = DifferenceKind


def quantities(pair: Pair) -> Iterator[Finding]:
    """Yield the expressions of a row of the table that only one version has."""
    english, spanish = (
        (pair.left, pair.right) if pair.left.passage.language == "en" else (pair.right, pair.left)
    )
    for kind, en, es, also_en, also_es in _table():
        ours, theirs = _first(en, english), _first(es, spanish)
        if ours and not theirs and not also_es.search(spanish.view.text):
            yield _missing(pair, english, ours, kind)
        elif theirs and not ours and not also_en.search(english.view.text):
            yield _missing(pair, spanish, theirs, kind)


def _first(pattern: re.Pattern[str], side: Side) -> re.Match[str] | None:
    """Return the first limit, a set phrase that only looks like one left out."""
    for match in pattern.finditer(side.view.text):
        if not _SET.match(side.view.text, match.start()):
            return match
    return None


_SET = re.compile(
    r"up to (?:date|now|the present|this point|them|it)\b|al menos en parte\b", re.IGNORECASE
)


def _missing(pair: Pair, side: Side, match: re.Match[str], kind: str) -> Finding:
    span = side.view.place(Span(*match.span())).span
    words = side.passage.words(span)
    if side is pair.left:
        return Finding(K.L_OMISSION, span, None, (("from", words), ("sort", kind)), "quantity")
    return Finding(K.L_ADDITION, None, span, (("to", words), ("sort", kind)), "quantity")


Row = tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]


@cache
def _table() -> tuple[Row, ...]:
    return tuple(
        (
            row["kind"],
            _pattern(row["en"]),
            _pattern(row["es"]),
            _pattern(f"{row['en']}|{row['also en']}", whole=False),
            _pattern(f"{row['es']}|{row['also es']}", whole=False),
        )
        for row in rows("comparison/quantities.tsv")
    )


def _pattern(forms: str, *, whole: bool = True) -> re.Pattern[str]:
    """Return what finds any of the forms; without ``whole``, as beginnings of words too."""
    some = sorted((form for form in forms.split("|") if form), key=lambda form: -len(form))
    joined = "|".join(r"\s+".join(map(re.escape, form.split())) for form in some)
    return re.compile(rf"(?<!\w)(?:{joined})" + (r"(?!\w)" if whole else ""), re.IGNORECASE)
