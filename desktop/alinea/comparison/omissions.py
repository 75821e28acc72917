"""Whether one language version leaves out, or adds, what the other says.

Precision comes first: an alarm needs words that the lexicon knows and that nothing answers, in one
stretch, while the other version has next to nothing that is unanswered itself.
"""

from collections.abc import Iterator, Sequence

from alinea.alignment.lexicon import folded, lexicon
from alinea.comparison.coverage import Word, answers, covered
from alinea.comparison.pairs import Finding, Pair, Passage, Side
from alinea.model.commitment import Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Language

K = DifferenceKind
LONG = 4
"""Words that a stretch must have to be missed by itself; a clause or an item needs fewer."""


def omissions(pair: Pair, taken: Sequence[Span]) -> Iterator[Finding]:
    """Yield what has no counterpart; ``taken`` are spans of the left or right already reported."""
    ours, theirs = covered(pair.left, pair.right), covered(pair.right, pair.left)
    runs = _stretches(ours), _stretches(theirs)
    for kind, side, own, mine, other, rival, name in (
        (K.L_OMISSION, pair.left, ours, runs[0], pair.right, theirs, "from"),
        (K.L_ADDITION, pair.right, theirs, runs[1], pair.left, ours, "to"),
    ):
        for stretch in mine:
            span = _span(side, own, stretch)
            if any(span.meets(one) for one in taken):
                continue
            if _counts(side, own, stretch, other, rival):
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
        if word.answered or (word.weak and not (runs and runs[-1][-1] == index - 1)):
            continue
        if runs and index - runs[-1][-1] == 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _verbal(side: Side, span: Span) -> bool:
    """Whether a stretch is a verb of the sentence: its renderings are too many to be judged."""
    cues = [one.cue.span for one in side.passage.commitments]
    cues += [
        Span(one.action.start, min(one.action.end, one.action.start + 14))
        for one in side.passage.commitments
    ]
    cues += [one.cue for one in side.passage.classes if one.cue is not None]
    if any(cue.meets(span) for cue in cues):
        return True
    verbs = {"process", "result", "effort", "support", "modal"}
    return any(side.units[index].classes & verbs for index in side.within(span)[:1])


def _counts(
    side: Side,
    words: Sequence[Word],
    stretch: Sequence[int],
    other: Side,
    rival: Sequence[Word],
) -> bool:
    known = sum(words[index].known or words[index].proper for index in stretch)
    if known < len(stretch) * 0.6:
        return False
    rivals = sum(not word.answered and not word.weak for word in rival)
    long = LONG - 1 if side.passage.commitments else LONG
    solid = [index for index in stretch if not words[index].weak]
    if rivals <= len(solid) // 3 and len(solid) >= long:
        return True
    if not solid or _verbal(side, _span(side, words, stretch)):
        return False
    if rivals == 0 and len(stretch) >= 2:
        slotted = len(solid) >= 2 and _slotted(side, words, stretch)
        if slotted or _set_off(side, words, stretch):
            return True
    if known < len(stretch) or not _item(side, words, stretch):
        return False
    return (rivals <= 1 and not _rivalled(words, stretch, rival)) or (
        _last(side, words, stretch) and not _faced(side, words[stretch[0] - 1], other, rival)
    )


def _last(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> bool:
    """Whether the stretch is a noun that ends a list: "… and whales"."""
    start, end = words[stretch[0]].token.span.start, words[stretch[-1]].token.span.end
    after = side.view.text[end:].lstrip()
    return (
        stretch[0] > 0
        and len(stretch) == 1
        and not words[stretch[0]].token.text.endswith(("mente", "ly", "ing", "ed"))
        and not after[:1].isalnum()
        and _joint(side.view.text[:start].split()[-3:], language=side.passage.language)
    )


def _faced(side: Side, before: Word, other: Side, rival: Sequence[Word]) -> bool:
    """Whether an unanswered word stands beside what answers the item before, verbs left out.

    Nothing that answers it can be found: then it is taken to be.
    """
    at = [
        index
        for index, word in enumerate(rival)
        if answers(before, side.passage.language, word, other.passage.language)
    ]
    if len(at) != 1:
        return True
    return any(
        not word.answered and not _verbal(other, other.view.place(word.token.span).span)
        for word in (*rival[max(0, at[0] - 1) : at[0]], *rival[at[0] + 1 : at[0] + 2])
    )


_OPENERS = frozenset(
    [
        "with",
        "after",
        "before",
        "through",
        "during",
        "under",
        "against",
        "without",
        "including",
        "pending",
        "following",
        "via",
        "by",
        "within",
        "con",
        "tras",
        "mediante",
        "durante",
        "bajo",
        "previa",
        "previo",
        "incluso",
        "incluidas",
        "incluidos",
        "sin",
    ]
)


def _set_off(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> bool:
    """Whether a stretch is a phrase of its own: behind a comma, or a word that opens one."""
    before = side.view.text[: words[stretch[0]].token.span.start].split()[-3:]
    return any(word.strip("(,").casefold() in _OPENERS for word in before) or any(
        word.endswith((",", ";")) for word in before
    )


def _slotted(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> bool:
    return bool(_slot(side.passage, _span(side, words, stretch)))


def _rivalled(words: Sequence[Word], stretch: Sequence[int], rival: Sequence[Word]) -> bool:
    """Whether an unanswered word of the other version stands at about the same place."""
    here = stretch[0] / max(1, len(words) - 1)
    return any(
        not word.answered
        and not word.weak
        and abs(at / max(1, len(rival) - 1) - here) < (0.4 if len(words) > 7 else 0.6)
        for at, word in enumerate(rival)
    )


_LINKS = ("and", "or", "y", "e", "o", "u")


def _item(side: Side, words: Sequence[Word], stretch: Sequence[int]) -> bool:
    """Whether the stretch is an item of a list, joined by "and" or "or", or between commas.

    The word before the joint must be answered: the list itself is in both versions.
    """
    text = side.view.text
    start, end = words[stretch[0]].token.span.start, words[stretch[-1]].token.span.end
    if stretch[0] and not words[stretch[0] - 1].answered:
        return False
    before, after = text[:start].split()[-4:], text[end : end + 12].lstrip()
    linked = _joint(before, language=side.passage.language)
    follows = after.split()[:1]
    if linked or (follows and follows[0].casefold() in _LINKS):
        return True
    return bool(before) and before[-1].endswith(",") and after.startswith(",")


def _joint(before: Sequence[str], *, language: Language) -> bool:
    """Whether the last words are "and", "or", with a small word behind at most: "y de los"."""
    empty = lexicon().empty[language]
    for word in reversed(before):
        if word.casefold() in _LINKS:
            return True
        if folded(word.casefold()) not in empty:
            return False
    return False


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
