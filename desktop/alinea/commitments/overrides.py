"""The user's word on a passage, which stands over the rules and survives every new reading."""

from collections.abc import Sequence
from dataclasses import replace

from alinea.model.alignment import Anchor
from alinea.model.commitment import Classed, Commitment, Cue, Extraction, Rule, SentenceClass
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.model.workspace import Override

_LEVELS = {
    SentenceClass.COMMITMENT: 3,
    SentenceClass.POSITION: 2,
    SentenceClass.EXHORTATION: 2,
    SentenceClass.RECOGNITION: 1,
    SentenceClass.PERMISSION: 1,
    SentenceClass.NARRATIVE: 0,
    SentenceClass.PREDICTION: 0,
    SentenceClass.BOILERPLATE: 0,
    SentenceClass.CHAPEAU: 0,
}


def overridden(
    statement: Statement, extraction: Extraction, overrides: Sequence[Override]
) -> Extraction:
    """Apply the overrides that belong to the statement, a later one over an earlier one."""
    for one in overrides:
        span = located(statement, one.anchor)
        if span is not None:
            extraction = _applied(statement, extraction, one, span)
    return extraction


def located(statement: Statement, anchor: Anchor) -> Span | None:
    """Return where the words of an anchor stand now, nearest to where they stood; None if gone."""
    if anchor.statement != statement.key or not anchor.text.strip():
        return None
    if anchor.span.of(statement.text) == anchor.text:
        return anchor.span
    found, at = [], statement.text.find(anchor.text)
    while at >= 0:
        found.append(at)
        at = statement.text.find(anchor.text, at + 1)
    if not found:
        return None
    start = min(found, key=lambda place: (abs(place - anchor.span.start), place))
    return Span(start, start + len(anchor.text))


def _applied(
    statement: Statement, extraction: Extraction, one: Override, span: Span
) -> Extraction:
    sentences = [
        index for index, sentence in enumerate(statement.sentences) if sentence.span.meets(span)
    ]
    if not sentences:
        return extraction
    rule = Rule(
        "override",
        (("author", one.author), ("at", one.at[:10]), ("reason", one.reason)),
        one.level,
    )
    commitments = list(extraction.commitments)
    classes = list(extraction.classes)
    for index in sentences:
        classed = classes[index]
        own = [
            (at, found)
            for at, found in enumerate(commitments)
            if found.sentence == index
            and (found.span.meets(span) or (len(span) >= 1 and span.meets(found.span)))
        ]
        kind = one.kind or (_kind_of(one.level) if _leaves(one, classed) else classed.kind)
        if kind != SentenceClass.COMMITMENT:
            level = one.level if one.level is not None else _LEVELS[kind]
            commitments = [found for found in commitments if found not in [c for _, c in own]]
            rest = [found.level for found in commitments if found.sentence == index]
            if not rest:
                classes[index] = replace(
                    classed, kind=kind, level=level, rules=(*classed.rules, rule)
                )
            continue
        if not own:
            level = one.level if one.level is not None else _LEVELS[kind]
            commitments.append(_made(statement, index, classed, level, rule))
        for at, found in own:
            level = one.level if one.level is not None else found.level
            chapeau = level if one.level is not None else found.level_with_chapeau
            commitments[at] = replace(
                found, level=level, level_with_chapeau=chapeau, rules=(*found.rules, rule)
            )
        commitments.sort(key=lambda found: (found.sentence, found.span, found.action))
        level = max(found.level for found in commitments if found.sentence == index)
        classes[index] = replace(
            classed, kind=kind, level=level, rank=None, rules=(*classed.rules, rule)
        )
    return Extraction(tuple(commitments), tuple(classes))


def _leaves(one: Override, classed: Classed) -> bool:
    """Whether a level alone takes a sentence out of the commitments, or into them."""
    if one.level is None:
        return False
    return (one.level >= 3) != (classed.kind == SentenceClass.COMMITMENT)


def _kind_of(level: int | None) -> SentenceClass:
    if level is not None and level >= 3:
        return SentenceClass.COMMITMENT
    return {
        2: SentenceClass.POSITION, 1: SentenceClass.RECOGNITION,
    }.get(level or 0, SentenceClass.NARRATIVE)  # fmt: skip


def _made(
    statement: Statement, index: int, classed: Classed, level: int, rule: Rule
) -> Commitment:
    """Return a commitment where the rules saw none: the sentence is its action."""
    span = statement.sentences[index].span
    cue = classed.cue or Span(span.start, span.start)
    return Commitment(
        index, span, (), Cue(cue, "override", "commissive", "none"), span, level, level,
        topics=classed.topics, rules=(*classed.rules, rule), flags=("override",),
    )  # fmt: skip
