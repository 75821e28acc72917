"""Strike-through and underlining that stand for tracked changes, in drafts made without them.

A draft uses the convention where words are struck through: nobody sends a text with struck words
for any other reason. Then underlined words, or else bold words beside struck ones, are insertions.
"""

from dataclasses import dataclass, replace

from alinea.model.span import Span
from alinea.model.statement import Revision
from alinea.reading.extract import Block, Role
from alinea.reading.typeset import Type


@dataclass(frozen=True, slots=True)
class Drawn:
    """How the stretches of one block are set, in order."""

    runs: tuple[tuple[Span, Type], ...]

    def partly(self, mark: str) -> bool:
        """Tell whether some words, and not all, are set so."""
        marks = [getattr(kind, mark) for _, kind in self.runs]
        return any(marks) and not all(marks)


def with_conventions(blocks: list[Block], drawn: list[Drawn]) -> tuple[Block, ...]:
    """Return the blocks with revisions for struck and inserted words, if the text is so marked."""
    struck = [any(kind.strike for _, kind in one.runs) for one in drawn]
    if not any(struck):
        return tuple(blocks)
    insertion = _insertion(drawn, struck)
    return tuple(
        _marked(block, one, insertion) if block.aside is None else block
        for block, one in zip(blocks, drawn, strict=True)
    )


def _insertion(drawn: list[Drawn], struck: list[bool]) -> str | None:
    """Return which setting marks insertions: "underline", "bold", or None."""
    if any(one.partly("underline") for one in drawn):
        return "underline"
    beside = sum(one.partly("bold") for one, has in zip(drawn, struck, strict=True) if has)
    return "bold" if beside * 2 >= sum(struck) else None


def _marked(block: Block, one: Drawn, insertion: str | None) -> Block:
    found: list[Revision] = []
    whole = all(insertion and getattr(kind, insertion) for _, kind in one.runs)
    heading = block.role in (Role.TITLE, Role.HEADING) or (whole and len(block.text.split()) < 12)
    for span, kind in one.runs:
        text = span.of(block.text)
        if kind.strike:
            found.append(Revision(span, "deletion", text))
        elif insertion and getattr(kind, insertion) and not heading:
            found.append(Revision(span, "insertion", text))
    known = {(revision.span, revision.kind) for revision in block.revisions}
    new = [revision for revision in found if (revision.span, revision.kind) not in known]
    return replace(block, revisions=(*block.revisions, *new)) if new else block
