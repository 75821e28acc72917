"""Line breaks inside paragraphs: some only wrap, some stand where a new paragraph should."""

import re
from dataclasses import replace

from alinea.reading.cuts import divided
from alinea.reading.endings import ends_sentence
from alinea.reading.extract import Block, Extract, Role
from alinea.reading.labels import label_of

_BREAK = re.compile(r"(?:\r\n|[\n\r\x0b\u0085\u2028\u2029])[\s\u00a0]*")


def broken(extract: Extract) -> Extract:
    """Return ``extract`` with a block for every line that is a paragraph of its own."""
    blocks: list[Block] = []
    for block in extract.blocks:
        blocks += _broken(block)
    return replace(extract, blocks=tuple(blocks))


def _broken(block: Block) -> list[Block]:
    text = block.text
    if block.role in (Role.TITLE, Role.HEADING) or not _BREAK.search(text.strip()):
        return [block]
    offsets, start = [], 0
    for mark in _BREAK.finditer(text):
        before, after = text[start : mark.start()].strip(), text[mark.end() :].lstrip()
        if not before or not after:
            continue
        blank = (
            len(re.findall(r"[\n\x0b\r\u0085\u2028\u2029]", mark.group().replace("\r\n", "\n")))
            > 1
        )
        if blank or label_of(after) or (ends_sentence(before) and not after[:1].islower()):
            offsets.append(mark.end())
            start = mark.end()
    return divided(block, offsets) if offsets else [block]
