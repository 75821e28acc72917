"""Which passage of one statement answers which of another."""

from collections.abc import Sequence

from alinea.alignment import engine
from alinea.alignment.beads import Breaks
from alinea.alignment.confidence import confidence, of_alone, of_match
from alinea.alignment.explain import of_bead, shared
from alinea.alignment.pair import Pair
from alinea.alignment.pins import NONE, Constraints, Pinned, constraints
from alinea.model.alignment import Alignment, Link, LinkKind, Pin, Reason, ReasonKind, Unit
from alinea.model.progress import Progress, silent
from alinea.model.span import Span
from alinea.model.statement import Language, Statement


def align(
    left: Statement,
    right: Statement,
    *,
    unit: Unit = "sentence",
    pins: Sequence[Pin] = (),
    progress: Progress = silent,
) -> Alignment:
    """Return the links of all sentences, or paragraphs, of two statements."""
    progress(0, 1, "alignment")
    ours, theirs = spans(left, unit), spans(right, unit)
    both = engine.studied(
        _texts(left, ours),
        _texts(right, theirs),
        left.language,
        right.language,
        _breaks(left, right) if unit == "sentence" else ((), ()),
    )
    links = _links(both, constraints(pins, left, right, ours, theirs))
    progress(1, 1, "alignment")
    return Alignment(left.key, right.key, unit, links)


def spans(statement: Statement, unit: Unit) -> tuple[Span, ...]:
    """Return where the units stand that links are about."""
    parts = statement.sentences if unit == "sentence" else statement.paragraphs
    return tuple(part.span for part in parts)


def _texts(statement: Statement, units: Sequence[Span]) -> tuple[str, ...]:
    """Return the words of the units, with the labels that only the word processor shows."""
    labels = {
        paragraph.span.start: paragraph.label
        for paragraph in statement.paragraphs
        if paragraph.label and not statement.words_of(paragraph.span).startswith(paragraph.label)
    }
    return tuple(
        f"{labels[unit.start]} {statement.words_of(unit)}"
        if unit.start in labels
        else statement.words_of(unit)
        for unit in units
    )


def _breaks(left: Statement, right: Statement) -> Breaks:
    """Return the paragraphs of the sentences: a bead seldom holds the end of one and another."""
    ours, theirs = (tuple(one.paragraph for one in side.sentences) for side in (left, right))
    return ours, theirs


def align_lines(
    left: Sequence[str], right: Sequence[str], left_language: Language, right_language: Language
) -> tuple[Link, ...]:
    """Return the links of two texts given as passages, ordered as in an ``Alignment``."""
    return _links(engine.studied(tuple(left), tuple(right), left_language, right_language), NONE)


def _links(both: Pair, pins: Constraints) -> tuple[Link, ...]:
    result = engine.beads(both, pins)
    matched = [one.bead for one in result.found if one.bead[2] and one.bead[3]]
    ends = {(i + n, j + m) for i, j, n, m in matched}
    starts = {bead[:2] for bead in matched}
    busy = (
        {one for i, _, n, _ in matched for one in range(i, i + n)},
        {one for _, j, _, m in matched for one in range(j, j + m)},
    )
    links = _pinned(pins, result.moved)
    for one in result.found:
        i, j, n, m = one.bead
        left, right = tuple(range(i, i + n)), tuple(range(j, j + m))
        if not n or not m:
            features = of_alone(both, i if n else j, busy[1 if n else 0], left=bool(n))
            links.append(Link(left, right, confidence("alone", features), LinkKind.ALONE))
            continue
        common = shared(both, left, right)
        before, after = (i, j) in ends, (i + n, j + m) in starts
        score = confidence(
            "match",
            of_match(both, one.bead, common.share, before=before, after=after, moved=one.moved),
        )
        why = of_bead(both, one.bead, common, before=before, after=after)
        links.append(Link(left, right, score, moved=one.moved, reasons=why))
    return in_order(links)


def _pinned(pins: Constraints, moved: frozenset[Pinned]) -> list[Link]:
    """Return the links that the user made."""
    why = (Reason(ReasonKind.PIN, 1.0),)
    found = [
        Link(*link, 1.0, moved=link in moved, pinned=True, reasons=why) for link in pins.links
    ]
    alone = [((i,), ()) for i in sorted(pins.alone[0])] + [
        ((), (j,)) for j in sorted(pins.alone[1])
    ]
    return found + [Link(i, j, 1.0, LinkKind.ALONE, pinned=True, reasons=why) for i, j in alone]


def in_order(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links by their left units, those without where their right neighbours stand."""
    by_right = sorted((link for link in links if link.right), key=lambda link: link.right)
    place: dict[tuple[int, ...], int] = {}
    last = -1
    for link in by_right:
        if link.left and not link.moved:
            last = max(last, link.left[-1])
        place[link.right] = last
    return tuple(
        sorted(
            links,
            key=lambda link: (
                (link.left[0], 0, 0) if link.left else (place[link.right], 1, link.right[0])
            ),
        )
    )
