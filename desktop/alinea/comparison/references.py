"""Which texts and paragraphs are cited."""

from collections.abc import Callable

from alinea.comparison.pairs import Finding, Findings, Pair, Passage
from alinea.model.comparison import DifferenceKind
from alinea.model.statement import Reference

Renumbered = Callable[[str, str], bool]
"""Whether the paragraphs with these labels, left and right, answer each other."""


def references(pair: Pair, renumbered: Renumbered) -> Findings:
    """Compare what is cited; a paragraph that only has another number now is the same."""
    left, right = _cited(pair.left.passage), _cited(pair.right.passage)
    covered = Findings((), tuple(one.span for one in left), tuple(two.span for two in right))
    if not left and not right:
        return covered
    ours = [one for one in left if all(not _same(one, two, renumbered) for two in right)]
    theirs = [two for two in right if all(not _same(one, two, renumbered) for one in left)]
    if pair.close:
        ours = [one for one in ours if pair.touched("left", one.span) > 0]
        theirs = [two for two in theirs if pair.touched("right", two.span) > 0]
    if not ours and not theirs:
        return covered
    found = []
    for n in range(max(len(ours), len(theirs))):
        one = ours[n] if n < len(ours) else None
        two = theirs[n] if n < len(theirs) else None
        values = []
        if one:
            values.append(("from", pair.left.passage.words(one.span)))
        if two:
            values.append(("to", pair.right.passage.words(two.span)))
        found.append(
            Finding(
                DifferenceKind.REFERENCE_CHANGED,
                one.span if one else None,
                two.span if two else None,
                tuple(values),
                "reference",
            )
        )
    return covered + Findings(tuple(found))


def _cited(passage: Passage) -> list[Reference]:
    return [
        reference
        for reference in passage.statement.references
        if any(span.holds(reference.span) for span in passage.spans)
        and not any(
            one.deadline is not None and one.deadline.span.meets(reference.span)
            for one in passage.commitments
        )
    ]


def _same(one: Reference, two: Reference, renumbered: Renumbered) -> bool:
    if one.kind != two.kind:
        return False
    if one.kind == "paragraph" and one.target != two.target:
        return renumbered(one.target, two.target)
    return one.target == two.target
