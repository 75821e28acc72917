"""Pieces are cut out of blocks, and what was said of spans is moved along."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from alinea.model.span import Span
from alinea.reading.extract import Block, Cut

_CLOSING = frozenset(".,;:!?)]»”")


@dataclass(frozen=True, slots=True)
class Shift:
    """Where offsets of a text go when ``gone``, disjoint and ascending, is cut out of it."""

    gone: tuple[Span, ...]

    def __call__(self, offset: int) -> int:
        lost = 0
        for span in self.gone[: bisect_right(self.gone, Span(offset, offset))]:
            lost += min(span.end, offset) - span.start
        return offset - lost

    def span(self, span: Span) -> Span:
        return Span(self(span.start), self(span.end))

    def apply(self, text: str) -> str:
        kept, start = [], 0
        for span in self.gone:
            kept.append(text[start : span.start])
            start = span.end
        return "".join((*kept, text[start:]))


def tidied(block: Block) -> Block:
    """Return ``block`` with its cuts ascending and disjoint: of two that meet, the outer one."""
    if len(block.cuts) < 2:
        return block
    kept: list[Cut] = []
    for cut in sorted(block.cuts, key=lambda cut: (cut.span.start, -cut.span.end)):
        if kept and cut.span.start < kept[-1].span.end:
            if cut.span.end > kept[-1].span.end:
                kept.append(Cut(Span(kept[-1].span.end, cut.span.end), cut.reason))
        else:
            kept.append(cut)
    return replace(block, cuts=tuple(kept))


def widened(text: str, span: Span) -> Span:
    """Take along one of the two spaces that would be left where ``span`` is cut out."""
    start, end = span.start, span.end
    while end < len(text) and text[end].isspace() and (start == 0 or text[start - 1] == " "):
        end += 1
        if start:
            break
    if start and text[start - 1] == " " and text[end : end + 1] in _CLOSING:
        start -= 1
    return Span(start, end)


def divided(block: Block, at: list[int]) -> list[Block]:
    """Split a block before each offset in ``at``; what is said of spans is split with it."""
    bounds = [0, *at, len(block.text)]
    pieces = [Span(start, end) for start, end in pairwise(bounds)]
    return [_part(block, piece, last=piece is pieces[-1]) for piece in pieces]


def _part(block: Block, piece: Span, *, last: bool) -> Block:
    def inside(span: Span) -> Span:
        return Span(
            max(span.start, piece.start) - piece.start, min(span.end, piece.end) - piece.start
        )

    def meets(span: Span) -> bool:
        if span.start == span.end:
            return piece.start <= span.start < piece.end or (last and span.start == piece.end)
        return span.meets(piece)

    revisions = [item for item in block.revisions if meets(item.span)]
    return replace(
        block,
        text=piece.of(block.text),
        label=block.label if piece.start == 0 else None,
        gap=block.gap and piece.start == 0,
        mark=block.mark if last else "",
        cuts=tuple(replace(cut, span=inside(cut.span)) for cut in block.cuts if meets(cut.span)),
        revisions=tuple(
            replace(item, span=inside(item.span), text=inside(item.span).of(piece.of(block.text)))
            for item in revisions
        ),
        comments=tuple(
            replace(item, span=inside(item.span)) for item in block.comments if meets(item.span)
        ),
    )


def spaced(block: Block, at: int) -> Block:
    """Set a space at an offset; what ends there stays before it, what begins there moves behind."""

    def span(old: Span) -> Span:
        start = old.start + (old.start >= at)
        return Span(start, max(start, old.end + (old.end > at)))

    return replace(
        block,
        text=f"{block.text[:at]} {block.text[at:]}",
        cuts=tuple(replace(cut, span=span(cut.span)) for cut in block.cuts),
        revisions=tuple(replace(item, span=span(item.span)) for item in block.revisions),
        comments=tuple(replace(item, span=span(item.span)) for item in block.comments),
    )
