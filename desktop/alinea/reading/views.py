"""Tracked changes seen one way: as proposed, as it was before, or both."""

from dataclasses import replace
from typing import Literal

from alinea.model.span import Span
from alinea.model.statement import (
    Aside,
    Caution,
    Comment,
    Correction,
    Field,
    Revision,
    WarningKind,
)
from alinea.reading.cuts import spaced, widened
from alinea.reading.extract import Block, Cut, Extract

View = Literal["proposed", "original", "both"]
_GONE = {
    "proposed": (("deletion", "move from"), Aside.DELETED, "deleted"),
    "original": (("insertion", "move to"), Aside.INSERTED, "inserted"),
}


def view_of(corrections: tuple[Correction, ...]) -> View:
    """Return the view that the user chose last; "proposed" where none was chosen."""
    for item in reversed(corrections):
        if item.field is Field.REVISIONS:
            if item.value == "original":
                return "original"
            return "both" if item.value == "both" else "proposed"
    return "proposed"


def viewed(extract: Extract, view: View) -> Extract:
    """Return ``extract`` with cuts where the view shows nothing, paragraphs joined accordingly."""
    count = sum(len(block.revisions) for block in extract.blocks)
    count += sum(bool(block.mark) and not block.revisions for block in extract.blocks)
    if not count:
        return extract
    blocks = _joined(extract.blocks, view)
    cautions = (*extract.cautions, Caution(WarningKind.TRACKED, str(count)))
    return replace(extract, blocks=tuple(_cut(block, view) for block in blocks), cautions=cautions)


def _cut(block: Block, view: View) -> Block:
    if block.aside:
        return block
    if view == "both":
        return _apart(block)
    kinds, reason, _ = _GONE[view]
    cuts = tuple(
        Cut(widened(block.text, item.span), reason)
        for item in block.revisions
        if item.kind in kinds and len(item.span)
    )
    return replace(block, cuts=(*block.cuts, *cuts)) if cuts else block


def _apart(block: Block) -> Block:
    """Set a space between words of which one replaces the other, so that both can be read."""
    ends = {item.span.end: item.kind for item in block.revisions}
    text = block.text
    touching = [
        item.span.start
        for item in block.revisions
        if ends.get(item.span.start, item.kind) != item.kind
        and text[item.span.start - 1 : item.span.start].isalnum()
        and text[item.span.start : item.span.start + 1].isalnum()
    ]
    for at in sorted(set(touching), reverse=True):
        block = spaced(block, at)
    return block


def _joined(blocks: tuple[Block, ...], view: View) -> list[Block]:
    """Join a paragraph whose end the view does not show to the one after it, which sets its form."""
    if view == "both":
        return list(blocks)
    gone = _GONE[view][2]
    kept: list[Block] = []
    pending: Block | None = None
    for block in blocks:
        if pending is not None and block.cell == pending.cell and block.aside == pending.aside:
            block = _append(pending, block)  # noqa: PLW2901
        elif pending is not None:
            kept.append(pending)
        pending = None
        if block.mark == gone:
            pending = replace(block, mark="")
        else:
            kept.append(block)
    if pending is not None:
        kept.append(pending)
    return kept


def _append(before: Block, after: Block) -> Block:
    gap = "" if not before.text or before.text[-1:].isspace() or not after.text else " "
    by = len(before.text) + len(gap)
    return replace(
        after,
        text=before.text + gap + after.text,
        cuts=(*before.cuts, *(replace(cut, span=cut.span.shifted(by)) for cut in after.cuts)),
        revisions=(*before.revisions, *(_shifted(item, by) for item in after.revisions)),
        comments=(*before.comments, *(_moved(item, by) for item in after.comments)),
    )


def _shifted(item: Revision, by: int) -> Revision:
    return replace(item, span=Span(item.span.start + by, item.span.end + by))


def _moved(item: Comment, by: int) -> Comment:
    return replace(item, span=item.span.shifted(by))
