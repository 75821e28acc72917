"""What stands around a statement is told from the statement, with a reason for every piece."""

from collections import Counter
from dataclasses import dataclass, field, replace

from alinea.model.span import Span
from alinea.model.statement import Aside
from alinea.reading.cuts import Shift, tidied, widened
from alinea.reading.dateline import Dateline, dateline, opening_dateline
from alinea.reading.extract import Block, Cut, Extract, Role
from alinea.reading.markup import markup_cuts
from alinea.reading.plain import carried_over
from alinea.reading.region import LISTS, Line, core, line_of, only_names
from alinea.reading.titles import merged, repeats, title_range

_AROUND = frozenset({Aside.NAVIGATION, Aside.PAGE_LABEL, Aside.TAGS, Aside.RELATED})
_WEB = frozenset({Aside.NAVIGATION, Aside.SHARE, Aside.COOKIES, Aside.RELATED, Aside.TAGS})
_BESIDE = frozenset({Aside.NAVIGATION, Aside.HEADER, Aside.PAGE_LABEL})
_TEASER = 45


@dataclass(frozen=True, slots=True)
class Sifted:
    """Blocks with their verdicts, which of them is the title, and what was read beside the text.

    ``languages`` counts what gave the page's language away.
    """

    blocks: tuple[Block, ...]
    title: int | None
    datelines: tuple[Dateline, ...]
    languages: Counter[str]


def sifted(extract: Extract) -> Sifted:
    """Return the blocks of ``extract`` with ``aside`` and ``cuts`` set on what is no text."""
    marked = extract.format != "markdown"
    blocks = tuple(_without_markup(block) if marked else block for block in extract.blocks)
    lines = tuple(line_of(block, _shown(block)) for block in blocks)
    body = core(lines)
    title = title_range(blocks, lines, body.start, extract.title)
    if title:
        one = merged(blocks, title)
        blocks = (*blocks[: title.start], one, *blocks[title.stop :])
        lines = (*lines[: title.start], Line(_shown(one), None, prose=False), *lines[title.stop :])
        body = core(lines)
    at = title.start if title else None
    first = _first(lines, body, at)
    judged = _Judged(blocks, lines, [line.reason for line in lines])
    judged.head(at, first)
    judged.inside(range(first, body.stop))
    judged.tail(range(max(first, body.stop), len(lines)))
    if at is not None:
        judged.reasons[at] = blocks[at].aside
    judged.nothing_but_residue()
    kept = [
        block if index == at else _as_heading(block)
        for index, block in enumerate(judged.blocks_set_aside())
    ]
    opened = _opened(kept, first)
    said = ([opened] if opened else []) + judged.datelines + judged.beside
    languages = Counter(line.language for line in lines if line.language)
    settled = tuple(tidied(block) for block in kept)
    if extract.format == "text":
        settled = carried_over(settled)
    return Sifted(settled, at, tuple(said), languages)


def _without_markup(block: Block) -> Block:
    cuts = markup_cuts(block.text)
    return tidied(replace(block, cuts=(*block.cuts, *cuts))) if cuts else block


def _shown(block: Block) -> str:
    if not block.cuts:
        return block.text
    return Shift(tuple(cut.span for cut in block.cuts)).apply(block.text).strip()


def _first(lines: tuple[Line, ...], body: range, title: int | None) -> int:
    """Return where running text begins, after the title even if this looks like a sentence."""
    if title is None or title < body.start:
        return body.start
    return next(
        (index for index in range(title + 1, len(lines)) if lines[index].prose), len(lines)
    )


@dataclass(slots=True)
class _Judged:
    """The verdicts in the making, filled in place; ``beside`` are datelines of less weight."""

    blocks: tuple[Block, ...]
    lines: tuple[Line, ...]
    reasons: list[Aside | None]
    datelines: list[Dateline] = field(default_factory=list)
    beside: list[Dateline] = field(default_factory=list)

    def head(self, title: int | None, first: int) -> None:
        """Before the title stands nothing of the statement; after it, what nothing explains does."""
        web = any(self.reasons[index] in _WEB for index in range(first))
        for index in range(first):
            if index == title:
                continue
            line = self.lines[index]
            if self.blocks[index].aside in _BESIDE:
                self._beside(index)
                continue
            said = dateline(_pieces(self.blocks[index])) if self._free(index) else None
            if title is not None and repeats(line.text, self.lines[title].text):
                self.reasons[index] = Aside.REPEATED_TITLE
            elif said:
                self.reasons[index] = Aside.DATELINE
                self.datelines.append(said)
            elif line.reason is None and title is not None and index < title and not line.prose:
                self.reasons[index] = Aside.NAVIGATION if web else Aside.PAGE_LABEL

    def _beside(self, index: int) -> None:
        """Read a dateline that the page itself sets beside its text."""
        said = self._short_dateline(index)
        if said and said.date:
            self.beside.append(said)
            if self.blocks[index].aside is not Aside.HEADER:
                self.reasons[index] = Aside.DATELINE

    def inside(self, body: range) -> None:
        """Inside the text, only what can be nothing else is set aside: buttons, or three in a row."""
        run: list[int] = []
        for index in [*body, None]:
            said = None if index is None or not self._free(index) else self._short_dateline(index)
            if index is not None and (said or self.lines[index].reason is not None):
                run.append(index)
                continue
            if len(run) < 3:
                for one in run:
                    if self.reasons[one] in _AROUND and not self.lines[one].certain:
                        self.reasons[one] = None
            else:
                self._date_run(run)
            run = []

    def _date_run(self, run: list[int]) -> None:
        for index in run:
            said = self._short_dateline(index) if self._free(index) else None
            if said:
                self.reasons[index] = Aside.DATELINE
                self.datelines.append(said)

    def tail(self, tail: range) -> None:
        """After the text, residue takes along the short lines that follow it."""
        under: Aside | None = None
        for index in tail:
            line = self.lines[index]
            if line.reason is not None:
                if line.reason in LISTS or (line.reason in _WEB and under not in LISTS):
                    under = line.reason
                elif (
                    under in LISTS
                    and line.reason is Aside.NAVIGATION
                    and not self.blocks[index].aside
                ):
                    self.reasons[index] = under
            elif under and self._belongs(index, under):
                self.reasons[index] = (
                    Aside.NAVIGATION if under in (Aside.SHARE, Aside.COOKIES) else under
                )
            elif not line.prose:
                said = dateline(line.text)
                if said and said.date:
                    self.reasons[index] = Aside.DATELINE
                    self.datelines.append(said)
        self._country_tags(tail)

    def _belongs(self, index: int, under: Aside) -> bool:
        """Tell whether a line goes with the residue before it: of sentences, only teasers do."""
        if self.blocks[index].role is Role.FOOTNOTE:
            return False
        words = len(self.lines[index].text.split())
        if under is Aside.RELATED:
            return words <= _TEASER
        return not self.lines[index].prose and words <= 25

    def _country_tags(self, tail: range) -> None:
        """Set aside states that stand alone in the last lines, unless a line announces them."""
        before = [index for index in range(tail.start) if self.reasons[index] is None]
        if not before or self.lines[before[-1]].text.endswith(":"):
            return
        run: list[int] = []
        for index in reversed(tail):
            if self.reasons[index] is not None:
                continue
            if self.blocks[index].role is not Role.TEXT or not only_names(self.lines[index].text):
                break
            run.append(index)
        else:
            for index in run:
                self.reasons[index] = Aside.TAGS

    def _free(self, index: int) -> bool:
        """Tell whether a line may be a dateline: it is prose to nobody and no button."""
        return self.reasons[index] in (None, Aside.PAGE_LABEL) and not self.lines[index].prose

    def _short_dateline(self, index: int) -> Dateline | None:
        return (
            dateline(_pieces(self.blocks[index]))
            if len(self.lines[index].text.split()) <= 20
            else None
        )

    def nothing_but_residue(self) -> None:
        """Keep everything where nothing else would be left: then it is a text of its own kind."""
        if all(self.reasons):
            self.reasons = [block.aside for block in self.blocks]

    def blocks_set_aside(self) -> list[Block]:
        return [
            replace(block, aside=reason) if reason is not block.aside else block
            for block, reason in zip(self.blocks, self.reasons, strict=True)
        ]


def _as_heading(block: Block) -> Block:
    """Return a title that is not the text's own as the heading of a part."""
    return replace(block, role=Role.HEADING, depth=0) if block.role is Role.TITLE else block


def _pieces(block: Block) -> str:
    """Return the words of a block with line ends where mark-up parted them."""
    pieces, start = [], 0
    for cut in block.cuts:
        pieces.append(block.text[start : cut.span.start])
        start = cut.span.end
    return "\n".join((*pieces, block.text[start:]))


def _opened(kept: list[Block], first: int) -> Dateline | None:
    """Cut a dateline off the first paragraph: "Madrid, 3 de mayo de 2024.- Los ministros …"."""
    at = next((index for index in range(first, len(kept)) if kept[index].aside is None), None)
    if at is None:
        return None
    text = kept[at].text
    found = opening_dateline(text)
    if found is None:
        return None
    line, end = found
    kept[at] = replace(
        kept[at], cuts=(Cut(widened(text, Span(0, end)), Aside.DATELINE), *kept[at].cuts)
    )
    return line
