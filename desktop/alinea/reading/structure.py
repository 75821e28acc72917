"""The text is laid out: sections with their headings, paragraphs with their labels and depths."""

from dataclasses import dataclass, replace

from alinea.model.span import Span
from alinea.model.statement import Paragraph, ParagraphKind, Section
from alinea.reading.chapeaux import linked
from alinea.reading.extract import Block, Role
from alinea.reading.headings import heading_depths
from alinea.reading.labels import Label, label_for
from alinea.reading.parts import with_parts

_BREAK = "\n\n"
_RANKS = {
    "resolution": 0, "article": 0, "ordinal": 0, "arabic": 0, "decimal": 0, "roman": 0, "alternative": 0,
    "capital": 1, "letter": 1, "small roman": 2, "bullet": 1,
}  # fmt: skip
_ITEMS = frozenset({"capital", "letter", "small roman", "bullet"})
_AMBIGUOUS = frozenset("ivxl")


@dataclass(frozen=True, slots=True)
class Laid:
    """The text of a statement and what stands where in it; ``starts`` has an offset per block."""

    text: str
    starts: tuple[int, ...]
    title: Span | None
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]


def laid_out(blocks: tuple[Block, ...], titled: bool) -> Laid:  # noqa: FBT001  (told by one caller)
    """Lay out blocks in order; the first one is the title where ``titled``."""
    body = blocks[1:] if titled else blocks
    depths = ((None,) if titled else ()) + heading_depths(body)
    kinds = _label_kinds(blocks)
    starts, offset = [], 0
    sections: list[Section] = []
    paragraphs: list[Paragraph] = []
    for index, block in enumerate(blocks):
        starts.append(offset)
        span = Span(offset, offset + len(block.text))
        offset = span.end + len(_BREAK)
        depth = depths[index]
        if titled and index == 0:
            continue
        if depth is not None:
            sections.append(_section(block, span, depth, len(paragraphs)))
            continue
        if not sections:
            sections.append(Section(0, 0))
        sections[-1] = replace(sections[-1], last=len(paragraphs) + 1)
        paragraphs.append(_paragraph(block, span, len(sections) - 1, kinds[index]))
    text = _BREAK.join(block.text for block in blocks)
    parted, marked = with_parts(text, tuple(sections), tuple(paragraphs))
    title = Span(0, len(blocks[0].text)) if titled else None
    return Laid(text, tuple(starts), title, parted, linked(marked, parted, text))


def _section(block: Block, span: Span, depth: int, first: int) -> Section:
    label = label_for(block)
    number = label.number if label and label.kind != "bullet" else None
    return Section(first, first, span, number, depth)


def _paragraph(block: Block, span: Span, section: int, label: Label | None) -> Paragraph:
    kind = ParagraphKind.BODY
    if block.role is Role.CELL:
        kind = ParagraphKind.CELL
    elif block.role is Role.FOOTNOTE:
        kind = ParagraphKind.FOOTNOTE
    elif (label and label.kind in _ITEMS) or (
        block.role is Role.ITEM and (block.depth or not label)
    ):
        kind = ParagraphKind.ITEM
    rank = _RANKS[label.kind] if label else 0
    return Paragraph(
        span,
        section,
        kind,
        label=label.text if label else block.label,
        depth=max(block.depth, rank),
        cell=block.cell,
    )


def _follows(letter: str, before: str) -> bool:
    return bool(before) and letter in _AMBIGUOUS and ord(letter) == ord(before) + 1


def _label_kinds(blocks: tuple[Block, ...]) -> list[Label | None]:
    """Return the labels, "(i)" after "(h)" being a letter and anywhere else a numeral."""
    found: list[Label | None] = []
    letter = ""
    for block in blocks:
        label = label_for(block)
        if label and label.kind == "small roman" and _follows(label.number, letter):
            label = replace(label, kind="letter")
        if label and label.kind == "letter" and len(label.number) == 1:
            letter = label.number
        elif label and label.kind not in ("small roman", "bullet"):
            letter = ""
        found.append(label)
    return found
