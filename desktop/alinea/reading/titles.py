"""Which lines are the title, and which only repeat it."""

import re
from collections import Counter
from dataclasses import replace

from alinea.reading.dateline import dateline
from alinea.reading.endings import tail
from alinea.reading.extract import Block, Role
from alinea.reading.labels import label_of
from alinea.reading.phrases import bare, kind_of
from alinea.reading.region import Line, only_names

_CLOSED = re.compile(r"[.;,:]\Z")
_SITE = re.compile(r"\s+(?:[|»–—-]|::)\s+")
_SPONSORED = re.compile(r":\s*(?:revised\s+)?(?:draft|proyecto)\b", re.IGNORECASE)
_LONGEST = 1000
_ROLES = frozenset({Role.TEXT, Role.TITLE})
_GOES_ON = re.compile(
    r"(?:of|by|on|for|between|from|to|and|with|at|in|the|de|del|entre|sobre|por|para|y|e|con|a|al|en|la|el|los|las)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:of|by|on|for|between|and|the|with|de|del|entre|sobre|y|la|el|los|las|para|por)\Z",
    re.IGNORECASE,
)


def title_range(
    blocks: tuple[Block, ...], lines: tuple[Line, ...], first: int, page_title: str
) -> range | None:
    """Return the blocks that make up the title; ``first`` is where running text begins.

    None where no line looks like a title.
    """
    at = _best(blocks, lines, first, page_title)
    if at is None:
        at = _fallback(blocks, lines, first)
    if at is None:
        return None
    end = at + 1
    while end < first and end - at < 6 and _continues(blocks, lines, at, end):
        end += 1
    return range(at, end)


def merged(blocks: tuple[Block, ...], title: range) -> Block:
    """Return the title's blocks as one."""
    if len(title) == 1:
        return blocks[title.start]
    return replace(
        blocks[title.start], text=" ".join(blocks[index].text for index in title), cuts=()
    )


def _best(
    blocks: tuple[Block, ...], lines: tuple[Line, ...], first: int, page_title: str
) -> int | None:
    candidates = [
        index for index in range(min(first + 1, len(lines))) if _may_be(lines, index, first)
    ]
    wordings = {index: bare(lines[index].text) for index in candidates}
    said = Counter(form for index in candidates for form in _forms(lines[index].text))
    tops = sum(
        block.role is Role.HEADING and block.depth == 0 and not block.aside for block in blocks
    )
    best, at = 1, None
    for index in candidates:
        score = _score(blocks[index], lines[index], wordings[index], page_title)
        if tops > 1 and blocks[index].role is Role.HEADING:
            # One of several headings of a rank stands over a part.
            score -= 3
        if score > 0 and said[wordings[index]] > 1:
            score += 3
        # Of several copies the last one stands next to the text.
        if score > best or (at is not None and score == best and wordings[at] == wordings[index]):
            best, at = score, index
    return at


def _may_be(lines: tuple[Line, ...], index: int, first: int) -> bool:
    line = lines[index]
    if line.reason is not None or dateline(line.text):
        return False
    if index < first:
        return True
    # A title with a full stop looks like a sentence; then what follows is no paragraph.
    kind = kind_of(line.text)
    follows = index + 1 < len(lines) and not lines[index + 1].prose
    return kind is not None and kind[1] <= 3 and follows and len(line.text.split()) <= 45


def _score(block: Block, line: Line, wording: str, page_title: str) -> int:
    words = len(wording.split())
    if not 1 <= words <= 70:
        return -1
    score = 1 if words > 2 else 0
    kind = kind_of(line.text)
    if kind:
        score += 5 if kind[1] <= 3 else 3
    score += {Role.TITLE: 6, Role.HEADING: 3 if block.depth == 0 else 1}.get(block.role, 0)
    if page_title and words > 1 and wording in bare(page_title):
        score += 4
    score += (block.bold or line.text.isupper()) + block.centered + 2 * (block.size > 1.2)
    if _CLOSED.search(tail(line.text)):
        score -= 3
    if _SPONSORED.search(line.text):
        score -= 6
    label = label_of(line.text)
    if label and label.kind != "bullet":
        score -= 4
    return score


def _fallback(blocks: tuple[Block, ...], lines: tuple[Line, ...], first: int) -> int | None:
    """Take the first line that nothing else explains, where something stands under it."""
    for index in range(min(first, len(lines))):
        line = lines[index]
        if line.reason is not None or dateline(line.text) or _SPONSORED.search(line.text):
            continue
        if only_names(line.text):
            continue
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        words = len(line.text.split())
        plain = 1 < words <= 30 and not (
            _CLOSED.search(tail(line.text)) or _OPEN.search(tail(line.text))
        )
        plain = plain and not after[:1].islower()
        unlabelled = label_of(line.text) is None and blocks[index].role in _ROLES
        return index if plain and unlabelled else None
    return None


def _continues(blocks: tuple[Block, ...], lines: tuple[Line, ...], at: int, end: int) -> bool:
    """Tell whether a title goes on in the next line, set in the same type."""
    line, block, head = lines[end], blocks[end], blocks[at]
    if line.reason is not None or line.prose or dateline(line.text) or label_of(line.text):
        return False
    before = lines[end - 1].text
    if repeats(line.text, lines[at].text):
        return False
    alike = (
        block.role is head.role
        and block.bold == head.bold
        and block.centered == head.centered
        and abs(block.size - head.size) < 0.05
        and line.text.isupper() == before.isupper()
    )
    marked = head.role is Role.TITLE or head.centered or head.size > 1.2 or before.isupper()
    return alike and (
        bool(_OPEN.search(tail(before)))
        or line.text[:1].islower()
        or (marked and bool(_GOES_ON.match(line.text)))
        or (marked and head.role is Role.TITLE)
    )


def repeats(text: str, title: str) -> bool:
    """Tell whether a line says the title again, alone or with the site's name."""
    return bare(title) in _forms(text)


def _forms(text: str) -> frozenset[str]:
    """Return the wordings of a line: whole, and before and after a site's name."""
    parts = _SITE.split(text) if len(text) <= _LONGEST else [text]
    return frozenset(bare(part) for part in (text, parts[0], parts[-1]))
