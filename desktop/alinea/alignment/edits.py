"""Word-level differences of two passages in one language.

Words are compared without regard to case, and marks apart from words, so that what is of
substance does not drown in what is not. Stretches are found by the longest common subsequence;
what then stands on either side of a few function words is one replacement, not two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alinea.alignment.phrases import Move, moves
from alinea.language.tokens import Token, tokens
from alinea.model.alignment import Edit, EditKind
from alinea.model.span import Span

_SMALL = 3
"""Letters of a word that may be bridged between two replacements ("the", "de", "and")."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A passage's words and numbers; ``marks[k]`` stand before word k, the last after all."""

    words: tuple[Token, ...]
    marks: tuple[tuple[Token, ...], ...]
    folded: tuple[str, ...]

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].span.start, self.words[last - 1].span.end)

    def mark_span(self, at: int) -> Span:
        """Return where the marks before word ``at`` stand, an empty span where there are none."""
        if marks := self.marks[at]:
            return Span(marks[0].span.start, marks[-1].span.end)
        place = self.words[at - 1].span.end if at else 0
        return Span(place, place)

    def mark_text(self, at: int) -> str:
        return "".join(mark.text for mark in self.marks[at])


def _words(text: str) -> _Words:
    words: list[Token] = []
    marks: list[list[Token]] = [[]]
    for token in tokens(text):
        if token.kind == "mark":
            marks[-1].append(token)
        else:
            words.append(token)
            marks.append([])
    return _Words(
        tuple(words),
        tuple(map(tuple, marks)),
        tuple(word.text.casefold() for word in words),
    )


def edits(left: str, right: str) -> tuple[Edit, ...]:
    """Return both passages as stretches, in the order of the left one.

    An insertion stands after what precedes it on the right, with an empty left span there, and a
    deletion likewise. A phrase that stands elsewhere is one "moved" edit with both its spans.
    """
    ours, theirs = _words(left), _words(right)
    return tuple(_joined(_stretches(ours, theirs), left, right))


_Step = tuple[bool, int, int, int, int]
"""Whether the words are the same, then their half-open places on the left and on the right."""


def _steps(ours: Sequence[str], theirs: Sequence[str]) -> list[_Step]:
    """Return runs of equal and of unequal words in turn."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (start-up time)

    steps: list[_Step] = []
    a = b = 0
    for block in Indel.editops(ours, theirs).as_matching_blocks():
        if block.size or (a, b) != (block.a, block.b):
            if (a, b) != (block.a, block.b):
                steps.append((False, a, block.a, b, block.b))
            if block.size:
                steps.append((True, block.a, block.a + block.size, block.b, block.b + block.size))
            a, b = block.a + block.size, block.b + block.size
    return _bridged(steps, ours)


def _bridged(steps: list[_Step], ours: Sequence[str]) -> list[_Step]:
    """Join replacements that only a few small words part: they are one change to a reader."""
    found: list[_Step] = []
    for at, step in enumerate(steps):
        equal, a, b, _, d = step
        bridge = equal and 0 < at < len(steps) - 1 and _slight(ours[a:b], found[-1], steps[at + 1])
        if found and (bridge or not (equal or found[-1][0])):
            _, first, _, other, _ = found.pop()
            found.append((False, first, b, other, d))
        else:
            found.append(step)
    return found


def _slight(words: Sequence[str], before: _Step, after: _Step) -> bool:
    """Whether equal ``words`` are too little to part the changes on both sides of them."""
    if before[0] or after[0] or len(words) > 2:
        return False
    if any(len(word) > _SMALL or word.isdigit() for word in words):
        return False
    gone = sum(step[2] - step[1] for step in (before, after))
    come = sum(step[4] - step[3] for step in (before, after))
    return bool(gone) and bool(come) and gone + come >= 3 * len(words) + 1


def _stretches(ours: _Words, theirs: _Words) -> Iterator[Edit]:
    steps = _steps(ours.folded, theirs.folded)
    moved = moves(ours.folded, theirs.folded, [step[1:] for step in steps if not step[0]])
    marked = False
    for step in steps:
        if step[0]:
            yield from _same(ours, theirs, step, marked=marked)
            marked = False
        else:
            stretches, marked = _changed(ours, theirs, step, moved)
            yield from stretches
    if not marked:
        yield from _marks(ours, theirs, len(ours.words), len(theirs.words))


def _same(ours: _Words, theirs: _Words, step: _Step, *, marked: bool) -> Iterator[Edit]:
    """Yield equal words one by one, with what parts them; ``_joined`` puts them together."""
    _, a, b, c, _ = step
    for offset in range(b - a):
        one, other = a + offset, c + offset
        if offset or not marked:
            yield from _marks(ours, theirs, one, other)
        kind: EditKind = "same" if ours.words[one].text == theirs.words[other].text else "case"
        yield Edit(kind, ours.words[one].span, theirs.words[other].span)


def _marks(ours: _Words, theirs: _Words, one: int, other: int) -> Iterator[Edit]:
    mine, yours = ours.mark_text(one), theirs.mark_text(other)
    if mine or yours:
        kind: EditKind = "same" if mine == yours else "punctuation"
        yield Edit(kind, ours.mark_span(one), theirs.mark_span(other))


def _changed(
    ours: _Words, theirs: _Words, step: _Step, moved: Sequence[Move]
) -> tuple[list[Edit], bool]:
    """Return what a run of unequal words is, and whether the marks after it are told already."""
    _, a, b, c, d = step
    here = [move for move in moved if a <= move.left < b]
    there = sorted(move.right for move in moved if c <= move.right < d)
    if here or there:
        return _around_moves(ours, theirs, step, moved), False
    if a < b and c < d:
        return [
            *_marks(ours, theirs, a, c),
            Edit("replaced", ours.span(a, b), theirs.span(c, d)),
        ], False
    if a < b:
        span, shared = _with_marks(ours, a, b, theirs.mark_text(c))
        edit = Edit("deleted", span, _after(theirs, c, marked=shared))
    else:
        span, shared = _with_marks(theirs, c, d, ours.mark_text(a))
        edit = Edit("inserted", _after(ours, a, marked=shared), span)
    return [*(_marks(ours, theirs, a, c) if shared else ()), edit], shared


def _with_marks(words: _Words, first: int, last: int, other: str) -> tuple[Span, bool]:
    """Return the span of words that the other side lacks, and whether the marks in front are shared.

    The marks that the other side lacks are in the span. The other side has one place between words where this one has two. Where the marks there are
    those in front here, they are the same, and those that follow belong to the words: "[IL: ".
    Else it is the marks in front that belong to them: ", as far as possible".
    """
    span = words.span(first, last)
    if words.marks[first] and words.mark_text(first) == other != words.mark_text(last):
        if words.marks[last]:
            span = Span(span.start, words.mark_span(last).end)
        return span, True
    if words.marks[first]:
        span = Span(words.mark_span(first).start, span.end)
    return span, False


def _after(words: _Words, at: int, *, marked: bool = False) -> Span:
    """Return the empty span after what stands before word ``at``, its marks too if ``marked``."""
    place = words.mark_span(at).end if marked else words.words[at - 1].span.end if at else 0
    return Span(place, place)


def _around_moves(ours: _Words, theirs: _Words, step: _Step, moved: Sequence[Move]) -> list[Edit]:
    """Return the phrases that moved out of a changed run, and what is left of it.

    A phrase that moved into it is told where it came from, but parts what stands around it.
    """
    _, a, b, c, d = step
    here = {move.left: move for move in moved if a <= move.left < b}
    gone = [(move.left, move.left + move.size) for move in here.values()]
    come = sorted((m.right, m.right + m.size) for m in moved if c <= m.right < d)
    left, right = list(_runs(a, b, gone)), list(_runs(c, d, come))
    found: list[Edit] = []
    if a < b and c < d:
        found += _marks(ours, theirs, a, c)
    for first, last in left:
        if first > a or c == d:
            found += _lone_marks(ours, first, Span(*[_after(theirs, c).start] * 2), on_left=True)
        if first in here:
            move = here[first]
            found.append(
                Edit(
                    "moved",
                    ours.span(first, last),
                    theirs.span(move.right, move.right + move.size),
                )
            )
        else:
            found.append(Edit("deleted", ours.span(first, last), _after(theirs, c)))
    for first, last in right:
        if first > c or a == b:
            found += _lone_marks(theirs, first, _after(ours, b), on_left=False)
        if (first, last) not in come:
            found.append(Edit("inserted", _after(ours, b), theirs.span(first, last)))
    return found


def _lone_marks(words: _Words, at: int, place: Span, *, on_left: bool) -> list[Edit]:
    if not words.marks[at]:
        return []
    span = words.mark_span(at)
    return [Edit("punctuation", span, place) if on_left else Edit("punctuation", place, span)]


def _runs(start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``taken``, ascending, and those between them."""
    for first, last in taken:
        if start < first:
            yield start, first
        yield first, last
        start = last
    if start < end:
        yield start, end


def _joined(stretches: Iterator[Edit], left: str, right: str) -> Iterator[Edit]:
    """Yield the stretches with neighbours of one kind put together."""
    last: Edit | None = None
    for edit in stretches:
        if (
            last
            and last.kind == edit.kind
            and edit.kind in ("same", "case")
            and not left[last.left.end : edit.left.start].strip()
            and not right[last.right.end : edit.right.start].strip()
        ):
            last = Edit(
                edit.kind,
                Span(last.left.start, edit.left.end),
                Span(last.right.start, edit.right.end),
            )
            continue
        if last:
            yield last
        last = edit
    if last:
        yield last
