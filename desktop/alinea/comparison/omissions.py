"""Whether one language version leaves out, adds, or replaces what the other says.

Precision comes first: an alarm needs words that the lexicon knows and that nothing answers, in one
stretch, while the other version has next to nothing that is unanswered itself.
"""

from collections.abc import Iterator, Sequence

from alinea.comparison.coverage import Word, covered
from alinea.comparison.pairs import Finding, Pair, Passage, Side
from alinea.model.commitment import Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

K = DifferenceKind
LONG = 4
"""Words that a stretch must have to be missed by itself; a clause or an item needs fewer."""


def omissions(pair: Pair, taken: Sequence[Span]) -> Iterator[Finding]:
    """Yield what has no counterpart; ``taken`` are spans of the left or right already reported."""
    ours, theirs = covered(pair.left, pair.right), covered(pair.right, pair.left)
    runs = _stretches(ours), _stretches(theirs)
    swapped = _swapped(pair, (ours, theirs), runs, taken)
    if swapped is not None:
        yield swapped
        return
    for kind, side, own, mine, rival, name in (
        (K.L_OMISSION, pair.left, ours, runs[0], theirs, "from"),
        (K.L_ADDITION, pair.right, theirs, runs[1], ours, "to"),
    ):
        for stretch in mine:
            span = _span(side, own, stretch)
            if any(span.meets(one) for one in taken):
                continue
            if _counts(side, own, stretch, rival):
                values = ((name, side.passage.words(span)), ("sort", _slot(side.passage, span)))
                left = kind is K.L_OMISSION
                yield Finding(
                    kind, span if left else None, None if left else span, values, "words"
                )


def _span(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> Span:
    first, last = words[stretch[0]].token.span.start, words[stretch[-1]].token.span.end
    return side.view.place(Span(first, last)).span


def _stretches(words: Sequence[Word]) -> list[list[int]]:
    """Return the runs of unanswered words."""
    runs: list[list[int]] = []
    for index, word in enumerate(words):
        if word.answered:
            continue
        if runs and index - runs[-1][-1] == 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _swapped(
    pair: Pair,
    words: tuple[list[Word], list[Word]],
    runs: tuple[list[list[int]], list[list[int]]],
    taken: Sequence[Span],
) -> Finding | None:
    """Return the one stretch of each version that stands for the other's and means another thing.

    All else must be answered, both stretches short, known and at about the same place.
    """
    if len(runs[0]) != 1 or len(runs[1]) != 1:
        return None
    one, two = runs[0][0], runs[1][0]
    if len(one) > 3 or len(two) > 3 or len(words[0]) < 4 or len(words[1]) < 4:
        return None
    spans = _span(pair.left, words[0], one), _span(pair.right, words[1], two)
    if any(span.meets(other) for span in spans for other in taken):
        return None
    proper = [
        all(some[index].proper for index in run)
        for some, run in zip(words, (one, two), strict=True)
    ]
    known = all(words[0][index].nouns for index in one) and all(
        words[1][index].nouns for index in two
    )
    places = one[0] / max(1, len(words[0]) - 1), two[0] / max(1, len(words[1]) - 1)
    if not (all(proper) or known) or abs(places[0] - places[1]) > 0.4:
        return None
    kind = K.L_VALUE if all(proper) else K.L_TERM
    values = (
        ("from", pair.left.passage.words(spans[0])),
        ("to", pair.right.passage.words(spans[1])),
        ("sort", "proper" if all(proper) else "other"),
    )
    return Finding(kind, *spans, values, "swapped")


def _counts(
    side: Side, words: Sequence[Word], stretch: Sequence[int], rival: Sequence[Word]
) -> bool:
    known = sum(words[index].known or words[index].proper for index in stretch)
    if known < len(stretch) * 0.6:
        return False
    other = sum(not word.answered and not word.weak for word in rival)
    long = LONG - 1 if side.passage.commitments else LONG
    if other <= len(stretch) // 3 and len(stretch) >= long:
        return True
    solid = [index for index in stretch if not words[index].weak]
    if not solid:
        return False
    if other == 0 and len(solid) >= 2:
        return True
    listed = known == len(stretch) and _item(side, words, stretch)
    return listed and other <= 1 and not _rivalled(words, stretch, rival)


def _rivalled(words: Sequence[Word], stretch: Sequence[int], rival: Sequence[Word]) -> bool:
    """Whether an unanswered word of the other version stands at about the same place."""
    here = stretch[0] / max(1, len(words) - 1)
    return any(
        not word.answered and abs(at / max(1, len(rival) - 1) - here) < 0.4
        for at, word in enumerate(rival)
    )


_LINKS = (",", " and", " or", " y", " e", " o", " u")
_JOINTS = (
    *_LINKS,
    *(
        f"{one} {article}"
        for one in _LINKS
        for article in (
            "the", "of", "of the", "in", "to", "el", "la", "los", "las", "de", "del", "de la", "de los", "de las", "a",
            "a la", "a los", "a las", "al", "en", "en el", "en la", "por", "para",
        )
    ),
)  # fmt: skip


def _item(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> bool:
    """Whether the stretch is an item of a list, joined by "and", "or" or a comma.

    The word before the joint must be answered: the list itself is in both versions.
    """
    text = side.view.text
    start, end = words[stretch[0]].token.span.start, words[stretch[-1]].token.span.end
    before, after = text[max(0, start - 16) : start].rstrip(), text[end : end + 8].lstrip()
    previous = stretch[0] > 0 and words[stretch[0] - 1].answered
    if before.endswith(_JOINTS) and previous:
        return True
    return after.startswith((", ", "and ", "or ", "y ", "e ", "o ", "u "))


def _slot(passage: Passage, span: Span) -> str:
    """Return what of a commitment a span is, "" where it is none of its clauses."""
    for one in passage.commitments:
        for sort, spans in _clauses(one):
            if any(other.meets(span) for other in spans):
                return sort
    return ""


def _clauses(one: Commitment) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "deadline", (one.deadline.span,) if one.deadline else ()
    yield "condition", one.conditions
    yield "caveat", one.caveats
    yield "mechanism", one.mechanisms
    yield "beneficiary", one.beneficiaries
