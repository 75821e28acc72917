"""Which short lines are headings, told by their form where the format does not say."""

import re

from alinea.reading.endings import ends_clause
from alinea.reading.extract import Block, Role
from alinea.reading.labels import Label, label_for
from alinea.reading.region import is_prose

_INNER = re.compile(r"[^\W\d_]{3}[.!?][ \u00a0]+\W?[A-ZÁÉÍÓÚÑ]")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){1,}\Z")
_SIGNED = re.compile(
    r"(?:for|por|pour|por el|por la|on behalf|en nombre)\b|[^:]{1,60}:\s", re.IGNORECASE
)
_NUMBERED = frozenset({"arabic", "decimal", "roman", "capital", "article"})
_PART = re.compile(
    r"(?:annex|appendix|attachment|anexo|apéndice|part|parte|chapter|capítulo|section|sección|título)"
    r"[ \u00a0](?:\d{1,3}|[IVXLC]{1,7}|[A-Z])\b"
    r"|(?:annex|anexo|preamble|preámbulo|appendix|apéndice)\Z",
    re.IGNORECASE,
)
_DEPTHS = {"roman": 0, "capital": 1, "arabic": 1}


def heading_depths(blocks: tuple[Block, ...]) -> tuple[int | None, ...]:
    """Return for every block the depth of the heading that it is, None where it is none.

    A line is a heading of something: one that no text follows is not, unless its format says so.
    """
    flags: list[bool] = [False] * len(blocks)
    text_follows = False
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.role is Role.HEADING:
            flags[index] = True
        elif block.role is Role.TEXT and text_follows:
            flags[index] = _is_heading(blocks, index)
        if not flags[index] and block.role is not Role.FOOTNOTE:
            text_follows = text_follows or block.role is Role.CELL or _is_text(block)
            if not _is_text(block) and block.role is not Role.CELL:
                text_follows = False
    depths = [_depth(block) if flag else None for block, flag in zip(blocks, flags, strict=True)]
    return tuple(depths)


def _is_text(block: Block) -> bool:
    sentence = ends_clause(block.text) and len(block.text.split()) > 2
    return (
        sentence or is_prose(block.text) or label_for(block) is not None or block.role is Role.ITEM
    )


def _is_heading(blocks: tuple[Block, ...], index: int) -> bool:
    block, following = blocks[index], blocks[index + 1]
    label = label_for(block)
    rest = block.text[label.end :].strip() if label else block.text
    if not 1 <= len(rest.split()) <= 18 or len(block.text) > 140 or not _open_form(rest):
        return False
    if label and label.kind not in _NUMBERED:
        return False
    if _PART.match(block.text):
        return True
    if (label is None and _SIGNED.match(rest)) or _same_list(label, following):
        return False
    marked = block.bold or block.size > 1.1 or (rest.isupper() and len(rest) > 3)
    return marked or _set_off(label, rest, block, following)


def _open_form(rest: str) -> bool:
    closed = ends_clause(rest) and not _ABBREVIATED.search(rest)
    first = rest.lstrip("\"“«¿¡'‘([")[:1]
    return not closed and first.isalpha() and not first.islower() and not _INNER.search(rest)


def _same_list(label: Label | None, following: Block) -> bool:
    """Tell whether the next line goes on counting: then both are items of a list."""
    other = label_for(following)
    if label is None or other is None or label.kind != other.kind:
        return False
    return not (following.bold or following.role is Role.HEADING) or label.kind == "arabic"


def _set_off(label: Label | None, rest: str, block: Block, following: Block) -> bool:
    """Tell whether a line without a stop stands apart from the text under it."""
    if following.text[:1].islower():
        return False
    words = len(rest.split())
    if label and label.kind in ("arabic", "decimal"):
        return words <= 12 and (
            (block.gap and following.gap) or len(following.text) > 2 * len(rest)
        )
    return words <= 14 and (following.gap or len(following.text) > 2 * len(rest))


def _depth(block: Block) -> int:
    if block.role is Role.HEADING:
        return block.depth
    label = label_for(block)
    if label is None:
        return 0
    if label.kind == "decimal":
        return label.number.count(".")
    return _DEPTHS.get(label.kind, 0)
