"""One concept under another name."""

from alinea.comparison.pairs import Finding, Findings, Pair, Side
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.terminology.termbase import shipped

_PLAIN = frozenset({"traps", "offices and titles", "frequency"})
"""Domains of words whose variants are no terms of their own within a language."""


def terms(pair: Pair) -> Findings:
    """Report concepts of the termbase that both passages name, each in its own way."""
    if not pair.close or not pair.matched.hunks:
        return Findings()
    ours, theirs = _named(pair.left), _named(pair.right)
    found = []
    for concept, (span, form) in ours.items():
        if concept not in theirs:
            continue
        other, designation = theirs[concept]
        if form == designation or not (
            pair.touched("left", span) > 0 or pair.touched("right", other) > 0
        ):
            continue
        values = (
            ("from", pair.left.passage.words(span)),
            ("to", pair.right.passage.words(other)),
            ("term", concept),
        )
        found.append(Finding(DifferenceKind.TERM_CHANGED, span, other, values, "term"))
    return Findings(
        tuple(found),
        tuple(one.left for one in found if one.left),
        tuple(one.right for one in found if one.right),
    )


def _named(side: Side) -> dict[str, tuple[Span, int]]:
    found: dict[str, tuple[Span, int]] = {}
    language = side.passage.statement.language
    for one in shipped().occurrences(side.view.text, language):
        if not one.avoid and one.term.id not in found and one.term.domain not in _PLAIN:
            found[one.term.id] = (side.view.place(one.span).span, one.form)
    return found
