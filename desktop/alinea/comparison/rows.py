"""Rows: the whole of every statement, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from alinea.alignment.align import align_lines
from alinea.comparison.ground import Ground
from alinea.comparison.headings import sections
from alinea.comparison.meetings import sentences_of
from alinea.model.alignment import LinkKind, Reason
from alinea.model.comparison import Difference, Gravity, Row, RowKind


@dataclass(slots=True)
class Draft:
    """A row being filled; ``after`` is the statement and sentence that it follows."""

    cells: list[set[int]]
    moved: bool = False
    reasons: tuple[Reason, ...] = ()
    joined: bool = field(default=False)


def rows_of(ground: Ground, differences: Sequence[Difference]) -> tuple[Row, ...]:
    """Return rows in the order of the base; every sentence and heading is in exactly one."""
    layout = Layout(ground)
    for other in layout.others:
        layout.fill(other)
    layout.join_newcomers()
    drafts = layout.ordered()
    marked = _Marks(ground, differences)
    found = [
        Row(
            marked.kind(draft),
            tuple(tuple(sorted(cell)) for cell in draft.cells),
            marked.threads(draft),
            marked.differences(draft),
            draft.moved,
            draft.reasons,
        )
        for draft in drafts
    ]
    return tuple(_headed(ground, found, marked))


class Layout:
    """Where every sentence goes."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        count = len(ground.statements)
        self.others = [number for number in range(count) if number != ground.base]
        self.rows: list[Draft] = []
        self.row_of: list[dict[int, Draft]] = [{} for _ in range(count)]
        for sentence in range(len(ground.statements[ground.base].sentences)):
            self._open(ground.base, sentence)

    def _open(self, statement: int, sentence: int) -> Draft:
        draft = Draft([set() for _ in self.ground.statements])
        draft.cells[statement].add(sentence)
        self.rows.append(draft)
        self.row_of[statement][sentence] = draft
        return draft

    def fill(self, other: int) -> None:
        """Put the sentences of another statement beside those of the base that they answer."""
        bond = self.ground.bonds.of(self.ground.base, other)
        for tie in bond.ties:
            draft = self._merged(tie.left)
            draft.moved |= tie.moved
            draft.reasons = draft.reasons or tie.reasons
            for sentence in tie.right:
                self._place(other, sentence, draft)
        for strand in self.ground.strands:
            one, two = strand.of(self.ground.base), strand.of(other)
            if one and two:
                here = sentences_of(self.ground.extractions[self.ground.base], one)
                draft = self.row_of[self.ground.base][here[0]]
                for sentence in sentences_of(self.ground.extractions[other], two):
                    if sentence not in self.row_of[other]:
                        draft.reasons = draft.reasons or strand.reasons
                        self._place(other, sentence, draft)
        for sentence in range(len(self.ground.statements[other].sentences)):
            if sentence not in self.row_of[other]:
                self._open(other, sentence)

    def _place(self, statement: int, sentence: int, draft: Draft) -> None:
        if sentence not in self.row_of[statement]:
            draft.cells[statement].add(sentence)
            self.row_of[statement][sentence] = draft

    def _merged(self, sentences: Sequence[int]) -> Draft:
        """Return one row for some sentences of the base."""
        base = self.ground.base
        first = self.row_of[base][sentences[0]]
        for sentence in sentences[1:]:
            draft = self.row_of[base][sentence]
            if draft is first:
                continue
            for statement, cell in enumerate(draft.cells):
                first.cells[statement] |= cell
                for at in cell:
                    self.row_of[statement][at] = first
            first.moved |= draft.moved
            self.rows = [one for one in self.rows if one is not draft]
        return first

    def join_newcomers(self) -> None:
        """Put passages that the base lacks and that several others have into one row."""
        for at, left in enumerate(self.others):
            for right in self.others[at + 1 :]:
                ours, theirs = self._own(left, right), self._own(right, left)
                if not ours or not theirs:
                    continue
                one, two = self.ground.statements[left], self.ground.statements[right]
                links = align_lines(
                    [one.sentence_text(i) for i in ours],
                    [two.sentence_text(j) for j in theirs],
                    one.language,
                    two.language,
                )
                for link in links:
                    if link.kind is LinkKind.MATCH and link.left and link.right:
                        self._absorb(
                            left,
                            [ours[i] for i in link.left],
                            right,
                            [theirs[j] for j in link.right],
                        )

    def _own(self, statement: int, other: int) -> list[int]:
        base = self.ground.base
        return [
            sentence
            for sentence, draft in sorted(self.row_of[statement].items())
            if not draft.cells[base] and not draft.cells[other]
        ]

    def _absorb(self, left: int, ours: list[int], right: int, theirs: list[int]) -> None:
        first = self.row_of[left][ours[0]]
        for statement, sentence in [*((left, i) for i in ours), *((right, j) for j in theirs)]:
            draft = self.row_of[statement][sentence]
            if draft is first:
                continue
            for number, cell in enumerate(draft.cells):
                first.cells[number] |= cell
                for at in cell:
                    self.row_of[number][at] = first
            self.rows = [one for one in self.rows if one is not draft]

    def ordered(self) -> list[Draft]:
        """Return the rows of the base in its order, the others' own behind what they follow."""
        base = self.ground.base
        placed = sorted(
            (draft for draft in self.rows if draft.cells[base]),
            key=lambda draft: min(draft.cells[base]),
        )
        waiting = [draft for draft in self.rows if not draft.cells[base]]
        waiting.sort(key=self._first)
        for draft in waiting:
            placed.insert(self._slot(placed, draft), draft)
        return placed

    def _first(self, draft: Draft) -> tuple[int, int]:
        return next((n, min(cell)) for n, cell in enumerate(draft.cells) if cell)

    def _slot(self, placed: list[Draft], draft: Draft) -> int:
        """Return the index behind the row of the nearest sentence before it that has not moved."""
        statement, sentence = self._first(draft)
        known = {id(one): at for at, one in enumerate(placed)}
        for before in range(sentence - 1, -1, -1):
            other = self.row_of[statement].get(before)
            if other is not None and id(other) in known and not other.moved:
                return known[id(other)] + 1
        for after in range(sentence + 1, len(self.ground.statements[statement].sentences)):
            other = self.row_of[statement].get(after)
            if other is not None and id(other) in known and not other.moved:
                return known[id(other)]
        return 0


class _Marks:
    """Which differences and threads stand in which row."""

    def __init__(self, ground: Ground, differences: Sequence[Difference]) -> None:
        self.all = differences
        self.ground = ground
        self.at: list[dict[int, list[int]]] = [{} for _ in ground.statements]
        self.headed: list[dict[int, list[int]]] = [{} for _ in ground.statements]
        for index, one in enumerate(differences):
            for place in (one.left, one.right):
                if place is not None:
                    self._enter(index, place.statement, place.span.start, place.span.end)
        self.runs: list[dict[int, list[int]]] = [{} for _ in ground.statements]
        for number, strand in enumerate(ground.strands):
            for member in strand.members:
                extraction = ground.extractions[member.statement]
                for sentence in sentences_of(extraction, member):
                    self.runs[member.statement].setdefault(sentence, []).append(number)

    def _enter(self, index: int, statement: int, start: int, end: int) -> None:
        text = self.ground.statements[statement]
        for number, section in enumerate(text.sections):
            heading = section.heading
            if heading and heading.start < end and start < heading.end:
                self.headed[statement].setdefault(number, []).append(index)
                return
        for sentence in _meeting(text.sentences, start, end):
            self.at[statement].setdefault(sentence, []).append(index)

    def differences(self, draft: Draft) -> tuple[int, ...]:
        return tuple(sorted(self._gather(self.at, draft)))

    def threads(self, draft: Draft) -> tuple[int, ...]:
        return tuple(sorted(self._gather(self.runs, draft)))

    def _gather(self, table: list[dict[int, list[int]]], draft: Draft) -> set[int]:
        return {
            index
            for statement, cell in enumerate(draft.cells)
            for sentence in cell
            for index in table[statement].get(sentence, ())
        }

    def kind(self, draft: Draft) -> RowKind:
        if sum(bool(cell) for cell in draft.cells) == 1:
            return RowKind.ONLY
        kinds = [self.all[index] for index in self.differences(draft)]
        if any(one.gravity is not Gravity.MINOR for one in kinds):
            return RowKind.DIVERGING
        threads = self.threads(draft)
        return RowKind.RECURRING if threads or kinds else RowKind.OTHER


def _meeting(sentences: Sequence[object], start: int, end: int) -> Iterator[int]:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].span.end <= start:  # type: ignore[attr-defined]
            low = middle + 1
        else:
            high = middle
    while low < len(sentences) and sentences[low].span.start < end:  # type: ignore[attr-defined]
        yield low
        low += 1


class _Headings:
    """Heading rows, each section of each statement once; a pair of headings shares one."""

    def __init__(self, ground: Ground, marks: _Marks) -> None:
        self.ground = ground
        self.marks = marks
        self.shown: set[tuple[int, int]] = set()
        self.partner: dict[tuple[int, int], dict[int, int]] = {}
        base = ground.base
        for other in range(len(ground.statements)):
            if other == base:
                continue
            bond = ground.bonds.of(base, other)
            for one, two in sections(ground.statements[base], ground.statements[other], bond):
                self.partner.setdefault((base, one), {})[other] = two
                self.partner.setdefault((other, two), {})[base] = one

    def waits(self, number: int, section: int) -> bool:
        """Whether the heading of another statement comes when that of the base does."""
        return number != self.ground.base and self.ground.base in self._own(number, section)

    def _own(self, number: int, section: int) -> dict[int, int]:
        return self.partner.get((number, section), {})

    def row(self, number: int, section: int) -> Iterator[Row]:
        """Yield the heading row of a section with what answers it, unless it was shown."""
        statements, base = self.ground.statements, self.ground.base
        if (number, section) in self.shown or statements[number].sections[section].heading is None:
            return
        own = self._own(number, section)
        group = {number: section}
        if number == base:
            group.update(own)
        elif base in own and (base, own[base]) not in self.shown:
            group[base] = own[base]
            group.update(self._own(base, own[base]))
        cells: list[tuple[int, ...]] = [() for _ in statements]
        found: set[int] = set()
        for statement, at in sorted(group.items()):
            if (statement, at) not in self.shown:
                self.shown.add((statement, at))
                cells[statement] = (at,)
                found |= set(self.marks.headed[statement].get(at, ()))
        yield Row(RowKind.HEADING, tuple(cells), (), tuple(sorted(found)))


def _headed(ground: Ground, rows: list[Row], marks: _Marks) -> Iterator[Row]:
    """Put a heading row before the first row of each section."""
    headings = _Headings(ground, marks)
    count = len(ground.statements)
    order = [ground.base, *(number for number in range(count) if number != ground.base)]
    for row in rows:
        for number in order:
            if row.moved and number != ground.base:
                continue
            for sentence in row.cells[number]:
                for at in range(ground.statements[number].section_of(sentence) + 1):
                    if not headings.waits(number, at):
                        yield from headings.row(number, at)
        yield row
    for number in range(count):
        for at in range(len(ground.statements[number].sections)):
            yield from headings.row(number, at)
