"""The text of one block of a web page, put together from its inline pieces."""

import re
from dataclasses import dataclass, field
from typing import Literal

from alinea.model.span import Span
from alinea.model.statement import Aside, Cell, Revision
from alinea.reading.extract import Block, Cut, Role
from alinea.reading.formatting import Drawn
from alinea.reading.typeset import Type

_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class At:
    """What a piece of text stands in.

    ``outside`` tells that the page's main part is elsewhere; ``change`` is kind, author and time
    of a tracked change; ``lists`` counts the lists around.
    """

    aside: Aside | None = None
    outside: bool = False
    role: Role = Role.TEXT
    depth: int = 0
    lists: int = 0
    label: str | None = None
    cell: Cell | None = None
    type: Type = field(default_factory=Type)
    change: tuple[Literal["insertion", "deletion"], str, str | None] | None = None
    link: bool = False


def beside(at: At) -> Aside | None:
    """Return what a piece is set aside for: text outside the main part is taken for menus."""
    return at.aside or (Aside.NAVIGATION if at.outside else None)


@dataclass(slots=True)
class Flow:
    """The block that is open: its pieces, white space already as it is shown."""

    pieces: list[tuple[str, At]] = field(default_factory=list)
    last: str = ""

    def add(self, text: str | None, at: At) -> None:
        shown = _SPACE.sub(" ", text or "")
        if self.last in ("", " ", "\n"):
            shown = shown.lstrip(" ")
        if shown:
            self.pieces.append((shown, at))
            self.last = shown[-1]

    def line_break(self, at: At) -> None:
        if self.pieces:
            self.pieces.append(("\n", at))
            self.last = "\n"

    def part_links(self, at: At) -> None:
        """Set a space between two links that follow each other: menus part them by their looks."""
        if self.pieces and self.pieces[-1][1].link and not at.link:
            self.add(" ", at)

    def finish(self) -> tuple[Block, Drawn] | None:
        """Return the block, None where nothing shows, and begin another."""
        pieces, self.pieces, self.last = self.pieces, [], ""
        lettered = [(text, at) for text, at in pieces if text.strip()]
        return _block(pieces, lettered) if lettered else None


def _block(pieces: list[tuple[str, At]], lettered: list[tuple[str, At]]) -> tuple[Block, Drawn]:
    text = "".join(piece for piece, _ in pieces)
    first = lettered[0][1]
    asides = {beside(at) for _, at in lettered}
    aside = beside(first) if len(asides) == 1 else None
    spans, start = [], 0
    for piece, at in pieces:
        spans.append((Span(start, start + len(piece)), at))
        start += len(piece)
    linked = sum(len(piece) for piece, at in lettered if at.link)
    block = Block(
        text,
        role=first.role,
        label=first.label,
        depth=first.depth,
        cell=first.cell,
        aside=aside,
        cuts=()
        if aside
        else tuple(Cut(span, reason) for span, at in spans if (reason := beside(at))),
        revisions=_revisions(text, spans),
        bold=all(at.type.bold for _, at in lettered),
        centered=first.type.centered,
        links=linked / sum(len(piece) for piece, _ in lettered),
    )
    return block, Drawn(tuple((span, at.type) for span, at in spans if span.of(text).strip()))


def _revisions(text: str, spans: list[tuple[Span, At]]) -> tuple[Revision, ...]:
    found: list[Revision] = []
    for span, at in spans:
        if at.change is None:
            continue
        kind, author, when = at.change
        last = found[-1] if found else None
        if last and last.span.end == span.start and (last.kind, last.author, last.at) == at.change:
            joined = Span(last.span.start, span.end)
            found[-1] = Revision(joined, kind, joined.of(text), author, when)
        else:
            found.append(Revision(span, kind, span.of(text), author, when))
    return tuple(found)
