"""Plain text: lines become paragraphs, whether each is one long line or is wrapped at a width."""

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from alinea.model.statement import Aside
from alinea.reading.endings import ends_sentence
from alinea.reading.extract import Block, Extract, Role
from alinea.reading.labels import label_of

_BREAKS = re.compile(r"\r\n|[\n\r\x0b\u0085\u2028\u2029]")
_BLANK = re.compile(r"[\s\u200b\ufeff]*\Z")
_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|lt|gt|[aeiouAEIOU]acute|ntilde|[lr]aquo|[lr]dquo|[mn]dash|#\d{2,5}|#x[0-9a-fA-F]{2,4});"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"(?:\A|(?<=[^\w-]))([^\W\d_]+(?:-[^\W\d_]+)*)-\Z")
_FIRST = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+")
# Lines longer than this are whole paragraphs; no one wraps so wide.
_WIDEST = 160
_NARROWEST = 30


def plain_extract(text: str, encoding: str | None = None) -> Extract:
    """Read a text as it is; entities that a page left in it become the signs that they name."""
    if _ENTITY.search(text):
        text = _ENTITY.sub(lambda found: html.unescape(found.group()), text)
    return Extract("text", paragraphs(text), encoding=encoding)


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """The width that the text is wrapped at, None if it is not, and how it parts words."""

    width: int | None
    words: Counter[str]
    hyphenates: bool


def paragraphs(text: str) -> tuple[Block, ...]:
    """Return a block per paragraph; a blank line or a form feed always ends one."""
    if "\f" in text.strip():
        return _paged(text)
    return _flowing(text)


def _paged(text: str) -> tuple[Block, ...]:
    """Read pages that form feeds part: what stands at the edge of many is set aside."""
    pages = [_BREAKS.split(page) for page in text.split("\f")]
    edges = [edge for page in pages for edge in _edges(page)]
    counts = Counter((at < 0, _wording(page[at])) for page in pages for at in _edges_of(page))
    running = {
        wording: Aside.FOOTER if foot else Aside.HEADER
        for (foot, wording), count in counts.items()
        if wording != "#" and len(pages) > 2 and count > 0.6 * len(pages)
    }
    numbers = {edge.strip() for edge in edges if _wording(edge) == "#"}
    lines = [line for page in pages for line in _isolated(page, running)]
    return tuple(_set_aside(block, running, numbers) for block in _flowing("\n".join(lines)))


def _edges_of(page: list[str]) -> tuple[int, ...]:
    """Return where the first and the last line are that show anything, the last from the end."""
    shown = [at for at, line in enumerate(page) if not _BLANK.match(line)]
    return (shown[0], shown[-1] - len(page)) if shown else ()


def _edges(page: list[str]) -> list[str]:
    return [page[at] for at in _edges_of(page)]


def _wording(line: str) -> str:
    return _FIGURES.sub("#", line).strip()


def _isolated(page: list[str], running: Mapping[str, Aside]) -> list[str]:
    """Return the lines of a page with blank ones around what is not its text."""
    edges = {at % len(page) for at in _edges_of(page) if _wording(page[at]) == "#"}
    found: list[str] = [""]
    for at, line in enumerate(page):
        alone = at in edges or _wording(line) in running
        found += ["", line, ""] if alone else [line]
    return found


def _set_aside(block: Block, running: Mapping[str, Aside], numbers: set[str]) -> Block:
    aside = Aside.PAGE_NUMBER if block.text in numbers else running.get(_wording(block.text))
    return replace(block, aside=aside) if aside else block


def _flowing(text: str) -> tuple[Block, ...]:
    stanzas = _stanzas(text)
    width = _width(stanzas)
    words = Counter(_WORD.findall(text.casefold())) if width else Counter[str]()
    lines = [line for stanza in stanzas for line in stanza]
    parted = sum(_parted_word(line) is not None for line in lines)
    wrapping = _Wrapping(width, words, hyphenates=parted >= 2 and parted >= 0.04 * len(lines))
    return tuple(block for stanza in stanzas for block in _blocks(stanza, wrapping))


def _stanzas(text: str) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in _BREAKS.split(text.replace("\f", "\n\n")):
        if not _BLANK.match(line):
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return [stanza for stanza in found if stanza]


def _width(stanzas: list[list[str]]) -> int | None:
    """Return the width at which the text is wrapped, None if its lines are whole paragraphs.

    Lines that go on in the next one are all nearly as long as the longest.
    """
    longest = max((len(line) for stanza in stanzas for line in stanza), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return None
    pairs = [pair for stanza in stanzas for pair in pairwise(stanza)]
    open_ended = [
        len(line)
        for line, after in pairs
        if not ends_sentence(line) and not label_of(after.lstrip())
    ]
    if len(open_ended) < max(2, len(pairs) // 4):
        return None
    return longest if median(open_ended) >= 0.7 * longest else None


def _blocks(stanza: list[str], wrapping: _Wrapping) -> list[Block]:
    blocks = [Block(stanza[0].strip())]
    margin = min(_indent(line) for line in stanza)
    for before, line in pairwise(stanza):
        if _goes_on(before, line, wrapping, margin):
            blocks[-1] = replace(blocks[-1], text=_joined(blocks[-1].text, line.strip(), wrapping))
        else:
            blocks.append(Block(line.strip(), gap=False))
    return blocks


def _goes_on(before: str, line: str, wrapping: _Wrapping, margin: int) -> bool:
    if label_of(line.lstrip()):
        return False
    ended = ends_sentence(before)
    if wrapping.width is None:
        return not ended and line.lstrip()[:1].islower() and 40 <= len(before) <= _WIDEST
    if ended and _indent(line) > margin:
        return False
    full = len(before) + 1 + len(line.split(maxsplit=1)[0]) > wrapping.width - 3
    return full or (not ended and len(before) > 0.6 * wrapping.width)


def _joined(before: str, after: str, wrapping: _Wrapping) -> str:
    """Put a line after another; a hyphen between them stays where the text writes it elsewhere.

    A word that is written neither way keeps its hyphen, unless the text parts words all along.
    """
    if before.endswith("\u00ad"):
        return before[:-1] + after
    parted, first = _parted_word(before), _FIRST.match(after)
    if not parted or not first or not first.group().islower():
        return f"{before} {after}"
    whole = wrapping.words[(parted + first.group()).casefold()]
    compound = wrapping.words[f"{parted}-{first.group()}".casefold()]
    if whole > compound or (whole == compound and wrapping.hyphenates):
        return before[:-1] + after
    return before + after


def _parted_word(line: str) -> str | None:
    """Return the first part of a word that the end of a line parts, None where it parts none."""
    found = _PARTED.search(line[-64:]) if line.endswith("-") else None
    return found.group(1) if found else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_PAGE_PARTS = frozenset({Aside.PAGE_NUMBER, Aside.HEADER, Aside.FOOTER})


def carried_over(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put together the paragraphs that the end of a page parted; the second part is left empty."""
    found = list(blocks)
    last: int | None = None
    between = False
    for index, block in enumerate(blocks):
        if block.aside in _PAGE_PARTS:
            between = True
            continue
        if last is not None and between and _parted(found[last], block):
            text = f"{found[last].text} {block.text}"
            found[last] = replace(found[last], text=text)
            found[index] = replace(block, text="")
        elif block.aside is None:
            last = index
        between = False
    return tuple(found)


def _parted(before: Block, after: Block) -> bool:
    plain = (
        after.role is Role.TEXT and before.role is Role.TEXT and not after.cuts and not after.aside
    )
    return (
        plain
        and not ends_sentence(before.text)
        and after.text[:1].islower()
        and label_of(after.text) is None
    )
