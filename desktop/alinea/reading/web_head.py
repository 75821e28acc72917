"""What a web page says of itself: its title, its day of publication, which heading is the title."""

import datetime
import re
from dataclasses import replace

from alinea.reading.extract import Block, Role
from alinea.reading.xml import Element

_DATES = frozenset({
    "article:published_time", "dcterms.date", "dcterms.issued", "dc.date", "dc.date.issued",
    "datepublished", "date", "publication_date", "pubdate",
})  # fmt: skip
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def with_title(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Take the only top heading for the title, and let the others begin at depth 0."""
    tops = [
        block
        for block in blocks
        if block.role is Role.HEADING and block.depth == 0 and not block.aside
    ]
    titled = any(block.role is Role.TITLE for block in blocks)
    lone = tops[0] if len(tops) == 1 and not titled else None
    rest = [
        block.depth for block in blocks
        if block.role is Role.HEADING and not block.aside and block is not lone
    ]  # fmt: skip
    least = min(rest, default=0)
    found = []
    for block in blocks:
        if block is lone:
            found.append(replace(block, role=Role.TITLE))
        elif block.role is Role.HEADING:
            found.append(replace(block, depth=max(0, block.depth - least)))
        else:
            found.append(block)
    return tuple(found)


def page_title(root: Element) -> str:
    """Return what the page is called in other sites, or else in the window's title."""
    for meta in root.iter("meta"):
        if (meta.get("property") or "").casefold() == "og:title" and meta.get("content"):
            return str(meta.get("content"))
    title = root.find("head/title")
    return "" if title is None else "".join(title.itertext()).strip()


def publication(root: Element) -> datetime.date | None:
    """Return the day of publication that a page declares, None where it declares none."""
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found = _ISO_DAY.match(meta.get("content") or "")
        if found and name.casefold() in _DATES:
            try:
                return datetime.date(*map(int, found.groups()))
            except ValueError:
                continue
    return None
