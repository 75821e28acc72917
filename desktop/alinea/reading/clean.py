"""Characters that nobody sees are taken out, spans kept.

Composed accents (NFC), no byte-order marks, zero-width marks, soft hyphens, ligatures or control characters;
non-breaking spaces, double spaces and typing errors are the text's own and stay.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from alinea.model.span import Span
from alinea.model.statement import Caution, WarningKind
from alinea.reading.extract import Block, Extract

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u180e\u034f]"
    "|[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
)
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_BREAK = re.compile(r"[\t\r\n\x0b\x0c\u0085\u2028\u2029][ \t\r\n\x0b\x0c\u0085\u2028\u2029]*")


def cleaned(extract: Extract) -> Extract:
    """Return ``extract`` with clean blocks, those without any character left out."""
    blocks, invisible, composed = [], 0, 0
    for block in extract.blocks:
        text, moved = clean(block.text)
        invisible += len(_INVISIBLE.findall(block.text))
        composed += not unicodedata.is_normalized("NFC", block.text)
        if text:
            blocks.append(_moved(block, text, moved) if text != block.text else block)
    cautions = extract.cautions
    if invisible:
        cautions += (Caution(WarningKind.INVISIBLE, str(invisible)),)
    if composed:
        cautions += (Caution(WarningKind.NORMALIZED, str(composed)),)
    return replace(extract, blocks=tuple(blocks), cautions=cautions)


def clean(text: str) -> tuple[str, Callable[[int], int]]:
    """Return the clean text, and where each offset of the old one has gone."""
    if _plain(text):
        return text, lambda offset: offset
    pieces, ends = _clusters(text)
    clean_pieces = _trimmed(pieces)
    starts, total = [], 0
    for piece in clean_pieces:
        starts.append(total)
        total += len(piece)
    starts.append(total)
    return "".join(clean_pieces), lambda offset: starts[
        min(bisect_left(ends, offset + 1), len(ends))
    ]


def _plain(text: str) -> bool:
    return (
        unicodedata.is_normalized("NFC", text)
        and not _INVISIBLE.search(text)
        and not _BREAK.search(text)
        and not _LIGATURE.search(text)
        and text == text.strip()
    )


def _clusters(text: str) -> tuple[list[str], list[int]]:
    """Split into pieces that change independently, each with where it ends in ``text``."""
    pieces: list[str] = []
    ends: list[int] = []
    start = 0
    while start < len(text):
        space = _BREAK.match(text, start)
        if space:
            end, piece = space.end(), " "
            _drop_spaces(pieces)
        else:
            end = start + 1
            while end < len(text) and _joins(text[end]):
                end += 1
            piece = unicodedata.normalize(
                "NFC", _INVISIBLE.sub("", text[start:end]).translate(_LIGATURES)
            )
        pieces.append(piece)
        ends.append(end)
        start = end
    return pieces, ends


def _drop_spaces(pieces: list[str]) -> None:
    """Empty the spaces before a line end, which stands for them all."""
    at = len(pieces) - 1
    while at >= 0 and pieces[at] in (" ", "\u00a0"):
        pieces[at] = ""
        at -= 1


def _joins(character: str) -> bool:
    """Tell whether a character belongs to the one before: an accent, or nothing that shows."""
    return bool(unicodedata.combining(character)) or bool(_INVISIBLE.match(character))


def _trimmed(pieces: list[str]) -> list[str]:
    kept = list(pieces)
    for order in (range(len(kept)), range(len(kept) - 1, -1, -1)):
        for index in order:
            kept[index] = kept[index].lstrip() if order.step > 0 else kept[index].rstrip()
            if kept[index]:
                break
    return kept


def _moved(block: Block, text: str, moved: Callable[[int], int]) -> Block:
    def span(old: Span) -> Span:
        return Span(moved(old.start), moved(old.end))

    return replace(
        block,
        text=text,
        cuts=tuple(replace(cut, span=span(cut.span)) for cut in block.cuts),
        revisions=tuple(replace(item, span=span(item.span)) for item in block.revisions),
        comments=tuple(replace(item, span=span(item.span)) for item in block.comments),
    )
