"""What became of the brackets of a passage: opened, closed, changed, agreed ad referendum."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alinea.comparison.pairs import Finding, Findings, Pair, Passage, Side
from alinea.comparison.view import alternatives, is_status, rival, view
from alinea.model.bracket import Bracket, BracketStatus
from alinea.model.commitment import Values
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

REWORDED = frozenset(
    {"settled", "chosen", "changed", "reworded", "given up", "proposed", "option", "refused"}
)
"""Events that change the words themselves, so that nothing more need be said of these."""


@dataclass(frozen=True, slots=True)
class Contest:
    """One bracket with text, or a group of rival ones; ``rivals`` are the wordings."""

    span: Span
    rivals: tuple[Span, ...]
    brackets: tuple[Bracket, ...]

    @property
    def by(self) -> tuple[tuple[str, ...], ...]:
        return tuple(bracket.attributed for bracket in self.brackets)


def drafts(pair: Pair) -> Findings:
    """Return what happened to the brackets that meet the two passages."""
    return Findings(
        (*_contests(pair), *_marks(pair.left.passage, pair.right.passage)),
    )


def contests(passage: Passage) -> tuple[Contest, ...]:
    """Return the bracketed proposals that begin in the passage, groups as one, in text order."""
    groups: dict[object, list[Bracket]] = {}
    for bracket in meeting(passage):
        if not is_status(bracket):
            own = bracket.group if bracket.group is not None and not bracket.option else bracket
            groups.setdefault(own, []).append(bracket)
    return tuple(
        Contest(
            Span(some[0].span.start, some[-1].span.end),
            tuple(span for bracket in some for span in bracket.alternatives),
            tuple(some),
        )
        for some in groups.values()
    )


def meeting(passage: Passage) -> list[Bracket]:
    """Return the brackets that the passage shares text with, or that close around it."""
    return [
        bracket
        for bracket in passage.statement.brackets
        if any(bracket.span.meets(span) for span in passage.spans)
    ]


def statuses(passage: Passage) -> list[Bracket]:
    return [bracket for bracket in meeting(passage) if is_status(bracket)]


def _contests(pair: Pair) -> Iterator[Finding]:
    left, right = list(contests(pair.left.passage)), list(contests(pair.right.passage))
    for one, two in _paired(pair, left, right):
        left.remove(one)
        right.remove(two)
        if finding := _changed(pair, one, two):
            yield finding
    for one in left:
        yield _closed(pair, one)
    for two in right:
        yield _opened(pair, two)


def _paired(
    pair: Pair, left: Sequence[Contest], right: Sequence[Contest]
) -> list[tuple[Contest, Contest]]:
    """Pair the contests that share most of their units; what is left pairs in no way."""
    ranked = []
    for i, one in enumerate(left):
        ours = pair.left.within(one.span)
        for j, two in enumerate(right):
            theirs = set(pair.right.within(two.span))
            shared = sum(pair.partner.get(index) in theirs for index in ours)
            if shared * 2 >= max(1, min(len(ours), len(theirs))):
                ranked.append((-shared, abs(i - j), i, j))
    taken: list[tuple[int, int]] = []
    for _, _, i, j in sorted(ranked):
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return [(left[i], right[j]) for i, j in sorted(taken)]


def _changed(pair: Pair, one: Contest, two: Contest) -> Finding | None:
    ours, theirs = _wordings(pair.left.passage, one), _wordings(pair.right.passage, two)
    if ours == theirs and one.by == two.by:
        return None
    if ours == theirs:
        return _finding(pair, "attributed", one, two)
    if len(one.rivals) == len(two.rivals) == 1 and one.by == two.by:
        return None
    return _finding(pair, "changed", one, two)


def _closed(pair: Pair, one: Contest) -> Finding:
    """Say whether the text in brackets was kept, given up, or one alternative chosen."""
    if len(one.rivals) > 1:
        kept = _kept(pair.left, one)
        if pair.close and pair.touched("left", kept) == 0:
            return _finding(pair, "chosen", one, None, pair.left.passage.words(kept))
        return _finding(pair, "settled", one, None)
    touched = pair.touched("left", one.rivals[0]) if pair.close else 0.0
    if _option(pair.left.passage):
        refused = bool(pair.matched.hunks) and pair.close
        return _finding(pair, "refused" if refused else "taken up", one, None)
    if not touched:
        return _finding(pair, "closed", one, None)
    return _finding(pair, "reworded" if touched < 0.5 else "given up", one, None)


def _opened(pair: Pair, two: Contest) -> Finding:
    if len(two.rivals) > 1:
        return _finding(pair, "rivals", None, two)
    touched = pair.touched("right", two.rivals[0]) if pair.close else 0.0
    if _option(pair.right.passage) and pair.matched.hunks:
        return _finding(pair, "option", None, two)
    return _finding(pair, "opened" if touched < 0.5 else "proposed", None, two)


def _option(passage: Passage) -> bool:
    """Whether the passage is one of several rival paragraphs."""
    return any(
        rival(passage.statement, at)
        for at, sentence in enumerate(passage.statement.sentences)
        if sentence.span in passage.spans
    )


def _kept(side: Side, contest: Contest) -> Span:
    """Return the rival wording that was read, being nearest to the other text."""
    for number, rivals in enumerate(alternatives(side.passage.statement, side.passage.spans)):
        if rivals.spans == contest.rivals:
            return contest.rivals[side.choice.get(number, 0)]
    return contest.rivals[0]


def _finding(
    pair: Pair, event: str, one: Contest | None, two: Contest | None, chosen: str = ""
) -> Finding:
    left, right = pair.left.passage, pair.right.passage
    values: list[tuple[str, str]] = [("event", event)]
    if one:
        values.append(("from", " / ".join(_wordings(left, one))))
        values.append(("from_by", " ".join(_named(one))))
    if two:
        values.append(("to", " / ".join(_wordings(right, two))))
        values.append(("to_by", " ".join(_named(two))))
    if chosen:
        values.append(("chosen", chosen))
    return Finding(
        DifferenceKind.BRACKET_STATUS,
        one.span if one else None,
        two.span if two else None,
        tuple(values),
        "bracket",
    )


def _wordings(passage: Passage, contest: Contest) -> tuple[str, ...]:
    return tuple(_plain(passage, span) for span in contest.rivals)


def _plain(passage: Passage, span: Span) -> str:
    """Return the words of an alternative without the brackets inside it."""
    return " ".join(view(passage.statement, passage.number, (span,)).text.split())


def _named(contest: Contest) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for some in contest.by for code in some))


def _marks(left: Passage, right: Passage) -> Iterator[Finding]:
    """Compare what is said to be agreed, or agreed ad referendum."""
    ours = [bracket for bracket in statuses(left) if bracket.status is not BracketStatus.OPEN]
    theirs = [bracket for bracket in statuses(right) if bracket.status is not BracketStatus.OPEN]
    if [one.status for one in ours] == [two.status for two in theirs]:
        return
    one, two = (ours[0] if ours else None), (theirs[0] if theirs else None)
    event = "marked" if one is None else "lifted" if two is None else "remarked"
    values: Values = (("event", event),)
    if one is not None:
        values = (*values, ("from", one.status.value))
    if two is not None:
        values = (*values, ("to", two.status.value))
    yield Finding(
        DifferenceKind.BRACKET_STATUS,
        one.span if one else None,
        two.span if two else None,
        values,
        "mark",
    )
