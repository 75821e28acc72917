"""The user's corrections to what is kept: pieces put back, words taken out, another title."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace

from alinea.model.span import Span
from alinea.model.statement import Aside, Correction, Field, Revision
from alinea.reading.cuts import Shift, tidied, widened
from alinea.reading.extract import Block, Cut, Role
from alinea.reading.phrases import bare

_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece set aside before block number ``block``, ``offset`` characters into it."""

    text: str
    reason: Aside
    block: int
    offset: int
    key: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The blocks that stay, as they are laid out, and what was set aside between them.

    ``titled`` tells whether the first block is the title; footnotes come last.
    """

    blocks: tuple[Block, ...]
    titled: bool
    pieces: tuple[Piece, ...]


def kept(
    blocks: tuple[Block, ...], title: int | None, corrections: tuple[Correction, ...]
) -> Kept:
    """Take out what is set aside, but for what the user put back; ``title`` indexes ``blocks``."""
    by_hand, restored = _taken_out(blocks, corrections)
    keys: Counter[str] = Counter()
    stay: list[Block] = []
    pieces: list[Piece] = []
    place = None
    hidden: tuple[Revision, ...] = ()
    for index, block in enumerate(blocks):
        whole = _key(block.text, keys) if block.aside else ""
        gone = _keyed(block, keys)
        if whole and whole not in restored:
            pieces.append(Piece(block.text, block.aside or Aside.BY_HAND, len(stay), 0, whole))
            continue
        # A piece put back is put back as it was, its mark-up too.
        gone = [] if whole else [(cut, key) for cut, key in gone if key not in restored]
        gone += by_hand.get(index, [])
        one = tidied(replace(block, aside=None, cuts=tuple(cut for cut, _ in gone)))
        shift = Shift(tuple(cut.span for cut in one.cuts))
        pieces += _pieces(block, gone, shift, len(stay))
        text = shift.apply(block.text)
        if not text.strip():
            hidden += _hidden(one)
            continue
        if index == title:
            place = len(stay)
        shifted = _shifted(one, shift, text)
        stay.append(replace(shifted, revisions=(*hidden, *shifted.revisions)))
        hidden = ()
    if hidden and stay:
        end = Span(len(stay[-1].text), len(stay[-1].text))
        last = tuple(replace(item, span=end) for item in hidden)
        stay[-1] = replace(stay[-1], revisions=(*stay[-1].revisions, *last))
    place = _title(stay, place, corrections)
    order = _order(stay, place)
    moved = {old: new for new, old in enumerate(order)} | {len(stay): len(stay)}
    pieces = [replace(piece, block=moved[piece.block]) for piece in pieces]
    return Kept(tuple(stay[index] for index in order), place is not None, tuple(pieces))


def _hidden(block: Block) -> tuple[Revision, ...]:
    """Return the changes of a paragraph of which the view shows nothing, to stand before the next."""
    return tuple(replace(item, span=Span(0, 0)) for item in block.revisions)


def _order(stay: list[Block], title: int | None) -> list[int]:
    """Return the places of the blocks as they are laid out: title first, footnotes last."""
    rest = [index for index in range(len(stay)) if index != title]
    return [
        *([] if title is None else [title]),
        *(index for index in rest if stay[index].role is not Role.FOOTNOTE),
        *(index for index in rest if stay[index].role is Role.FOOTNOTE),
    ]


def _keyed(block: Block, keys: Counter[str]) -> list[tuple[Cut, str]]:
    """Return the cuts with their keys; all mark-up of a block has one, and comes back as one."""
    markup = [cut.span.of(block.text) for cut in block.cuts if cut.reason is Aside.MARKUP]
    shared = _key(" ".join(markup), keys) if markup else ""
    return [
        (cut, shared if cut.reason is Aside.MARKUP else _key(cut.span.of(block.text), keys))
        for cut in block.cuts
    ]


def _pieces(block: Block, gone: list[tuple[Cut, str]], shift: Shift, place: int) -> list[Piece]:
    found: dict[str, Piece] = {}
    for cut, key in sorted(gone, key=lambda item: item[0].span):
        text = cut.span.of(block.text).strip()
        if not text:
            continue
        if key in found:
            found[key] = replace(found[key], text=f"{found[key].text} {text}")
        else:
            found[key] = Piece(text, cut.reason, place, shift(cut.span.start), key)
    return list(found.values())


def _shifted(block: Block, shift: Shift, text: str) -> Block:
    lead = len(text) - len(text.lstrip())
    end = len(text.rstrip())

    def span(old: Span) -> Span:
        new = shift.span(old)
        return Span(min(max(new.start, lead), end) - lead, min(max(new.end, lead), end) - lead)

    return replace(
        block,
        text=text.strip(),
        cuts=(),
        revisions=tuple(_revised(item, span(item.span), text.strip()) for item in block.revisions),
        comments=tuple(replace(item, span=span(item.span)) for item in block.comments),
    )


def _revised(item: Revision, span: Span, text: str) -> Revision:
    """Return a change with the words that are left of it, or with its own where none are."""
    return replace(item, span=span, text=span.of(text) if len(span) else item.text)


def _key(text: str, keys: Counter[str], lead: str = "") -> str:
    stem = lead + hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]
    keys[stem] += 1
    return f"{stem}-{keys[stem]}"


def _taken_out(
    blocks: tuple[Block, ...], corrections: tuple[Correction, ...]
) -> tuple[dict[int, list[tuple[Cut, str]]], set[str]]:
    """Return the cuts that the user made by block, and the keys of what was put back.

    Corrections are obeyed in order, so that what was taken out can be put back and taken out again.
    """
    keys: Counter[str] = Counter()
    restored: set[str] = set()
    cuts: dict[int, list[tuple[Cut, str]]] = {}
    for item in corrections:
        if item.field is Field.RESTORE:
            restored.add(item.value)
            for index, made in cuts.items():
                cuts[index] = [one for one in made if one[1] != item.value]
        elif item.field is Field.REMOVE:
            for words in filter(None, _LINES.split(item.value.strip())):
                key = _key(words, keys, "by-hand-")
                restored.discard(key)
                found = _found(blocks, words, cuts)
                if found:
                    cuts.setdefault(found[0], []).append((Cut(found[1], Aside.BY_HAND), key))
    return cuts, restored


def _found(
    blocks: tuple[Block, ...], words: str, cuts: dict[int, list[tuple[Cut, str]]]
) -> tuple[int, Span] | None:
    """Find the words as a whole paragraph, or else inside one, where they are not yet taken out."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    inside = None
    for index, block in enumerate(blocks):
        if block.aside:
            continue
        for match in pattern.finditer(block.text):
            span = Span(*match.span())
            if any(cut.span.meets(span) for cut, _ in cuts.get(index, ())):
                continue
            if len(span) == len(block.text.strip()):
                return index, Span(0, len(block.text))
            inside = inside or (index, widened(block.text, span))
    return inside


def _title(
    stay: list[Block], place: int | None, corrections: tuple[Correction, ...]
) -> int | None:
    """Return the block that is the title: the one that says what the user corrected it to."""
    wanted = [item.value for item in corrections if item.field is Field.TITLE]
    if wanted and bare(wanted[-1]):
        for index, block in enumerate(stay):
            if bare(block.text) == bare(wanted[-1]):
                return index
    return place
