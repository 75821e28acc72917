"""A passage of a statement as Word runs: its marks as type, underline and tint."""

import itertools
from collections.abc import Iterable, Sequence

from alinea.model.comparison import Mark, MarkKind
from alinea.model.span import Span
from alinea.reports.word_xml import comment_end, comment_start, run

ORANGE, BLUE, VIOLET, GREEN = "B4501B", "1F6F9F", "6A4C93", "2E6B3E"
TINTS = {MarkKind.DIFFERING: "FDEEE4", MarkKind.SHARED: "E5F1F8", MarkKind.MOVED: "E8F3EA"}


def pieces(
    span: Span, marks: Iterable[Mark], cuts: Iterable[int] = ()
) -> list[tuple[Span, frozenset[MarkKind]]]:
    """Cut ``span`` where any mark begins or ends; each piece with the marks that cover it.

    ``cuts`` are further offsets to cut at; those outside the span are passed over.
    """
    inside = [mark for mark in marks if mark.span.meets(span)]
    ends = {end for mark in inside for end in (mark.span.start, mark.span.end)}
    cuts = {end for end in (*ends, *cuts) if span.start < end < span.end} | {span.start, span.end}
    places = sorted(cuts)
    found = []
    for start, end in itertools.pairwise(places):
        piece = Span(start, end)
        found.append((piece, frozenset(mark.kind for mark in inside if mark.span.holds(piece))))
    return found


def passage(
    text: str,
    span: Span,
    marks: Sequence[Mark],
    language: str,
    comments: Sequence[tuple[Span, int]] = (),
) -> str:
    """Return the runs of ``span`` of ``text``, with the comments that begin in it, by number."""
    here = [
        (max(place.start, span.start), min(place.end, span.end), number)
        for place, number in comments
        if span.start <= place.start < span.end and len(place)
    ]
    found = []
    for piece, kinds in pieces(span, marks, [end for place in here for end in place[:2]]):
        found += [comment_start(number) for start, _, number in here if start == piece.start]
        found.append(run(piece.of(text), _properties(kinds), language))
        found += [comment_end(number) for _, end, number in here if end == piece.end]
    return "".join(found)


def _properties(kinds: frozenset[MarkKind]) -> str:
    """Return rPr elements in schema order: bold, colour, underline, shading.

    Every kind has a form besides its colour: the cue is bold and underlined, what differs is
    underlined, what moved has a dotted line, contested text is bold italic.
    """
    bold = MarkKind.CUE in kinds or MarkKind.BRACKET in kinds
    parts = ["<w:b/>"] if bold else []
    if MarkKind.BRACKET in kinds:
        parts += ["<w:i/>", f'<w:color w:val="{VIOLET}"/>']
    if MarkKind.DIFFERING in kinds:
        parts.append(f'<w:u w:val="single" w:color="{ORANGE}"/>')
    elif MarkKind.MOVED in kinds:
        parts.append(f'<w:u w:val="dotted" w:color="{GREEN}"/>')
    elif MarkKind.CUE in kinds:
        parts.append('<w:u w:val="single"/>')
    for kind in (MarkKind.DIFFERING, MarkKind.MOVED, MarkKind.SHARED):
        if kind in kinds:
            parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{TINTS[kind]}"/>')
            break
    return "".join(parts)
