"""Paragraphs of a rich text become blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from alinea.model.span import Span
from alinea.model.statement import Aside, Cell, Revision
from alinea.reading.extract import Block, Cut, Role
from alinea.reading.formatting import Drawn
from alinea.reading.rtf_state import Flow, State

_ASIDES = {"header": Aside.HEADER, "footer": Aside.FOOTER}
_USUAL_SIZE = 24


@dataclass(slots=True)
class Grid:
    """Where in its tables a text is; ``within`` tells that the last paragraph was in one."""

    table: int = -1
    row: int = 0
    column: int = 0
    within: bool = False

    def cell(self) -> Cell:
        if not self.within:
            self.table, self.row, self.column, self.within = self.table + 1, 0, 0, True
        return Cell(self.table, self.row, self.column)

    def next_row(self) -> None:
        self.row, self.column = self.row + 1, 0


@dataclass(slots=True)
class Blocks:
    """The paragraphs in order, foot notes apart; ``styles`` have name and outline level."""

    blocks: list[Block] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    styles: dict[int, tuple[str, int | None]] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    grid: Grid = field(default_factory=Grid)

    def end(self, flow: Flow, mark: str) -> None:
        """Make a block of the open paragraph, if it shows anything, and begin another."""
        pieces, label, comments = flow.pieces, flow.label, tuple(flow.comments)
        flow.pieces, flow.label, flow.length, flow.ranges, flow.comments = [], "", 0, {}, []
        text = "".join(piece for piece, _ in pieces)
        if not text.strip():
            return
        spans = _spans(pieces)
        shown = [(span, state) for span, state in spans if span.of(text).strip()]
        state = shown[0][1]
        role, depth, cell = self._role(state, text)
        block = Block(
            text,
            role=role,
            label=str(len(self.notes) + 1) if role is Role.FOOTNOTE else label or None,
            depth=depth,
            cell=cell,
            aside=_ASIDES.get(state.target),
            cuts=tuple(Cut(span, Aside.HIDDEN) for span, each in shown if each.type.hidden),
            revisions=self._revisions(text, spans),
            comments=comments,
            mark=mark,
            bold=all(each.type.bold for _, each in shown),
            centered=state.type.centered,
            size=float(max(each.type.size or _USUAL_SIZE for _, each in shown)),
        )
        if role is Role.FOOTNOTE:
            self.notes.append(block)
        else:
            self.blocks.append(block)
            self.drawn.append(Drawn(tuple((span, each.type) for span, each in shown)))

    def _role(self, state: State, text: str) -> tuple[Role, int, Cell | None]:
        if state.target == "note":
            return Role.FOOTNOTE, 0, None
        if state.in_table and state.target == "body":
            return Role.CELL, 0, self.grid.cell()
        self.grid.within = False
        name, level = self.styles.get(state.style, ("", None)) if state.style else ("", None)
        name = name.strip().casefold()
        if name == "title":
            return Role.TITLE, 0, None
        if name.startswith("heading ") and name[8:9].isdecimal():
            level = int(name[8]) - 1
        level = state.outline if state.outline is not None else level
        if level is not None and level < 9 and len(text) <= 300:
            return Role.HEADING, level, None
        return Role.TEXT, 0, None

    def _revisions(self, text: str, spans: Sequence[tuple[Span, State]]) -> tuple[Revision, ...]:
        """Return the tracked changes, neighbours by one hand as one."""
        found: list[Revision] = []
        for span, state in spans:
            if state.change is None:
                continue
            author = self.authors[state.author] if 0 <= state.author < len(self.authors) else ""
            author = "" if author == "Unknown" else author
            whole, last = span, found[-1] if found else None
            same = last and (last.kind, last.author) == (state.change, author)
            if last and same and last.span.end == span.start:
                whole = Span(last.span.start, span.end)
                found.pop()
            found.append(Revision(whole, state.change, whole.of(text), author, state.at))
        return tuple(found)


def _spans(pieces: Sequence[tuple[str, State]]) -> list[tuple[Span, State]]:
    found, start = [], 0
    for piece, state in pieces:
        found.append((Span(start, start + len(piece)), state))
        start += len(piece)
    return found
