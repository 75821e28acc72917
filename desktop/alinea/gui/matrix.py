"""The commitments view as a sheet: one row per thread, grouped by topic, a column per statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from alinea.gui.families import Family, Sign, short_name
from alinea.gui.filters import Facets, Show, families, thread_facets, thread_show
from alinea.gui.finding import found_stretches
from alinea.gui.names import short_names
from alinea.gui.runs import Stretch
from alinea.gui.sheet import TONE_SIGN, Cell, Chip, Column, Tone
from alinea.gui.side_by_side import MOST_NAMES, level_words, shortened, statements_of
from alinea.gui.slots import title_of, who
from alinea.i18n import Catalogue
from alinea.model.commitment import Commitment
from alinea.model.comparison import Comparison, Difference, Member, Thread
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.wording.differences import difference_sentence
from alinea.wording.statements import statement_name
from alinea.wording.threads import thread_sentence, topic_name

TONES = {Show.RECURRING: Tone.RECURRING, Show.DIVERGING: Tone.DIVERGING, Show.ONLY: Tone.ONLY}


@dataclass(frozen=True, slots=True)
class _Line:
    """A topic's heading (``thread`` is None) or a thread."""

    topic: str
    thread: int | None = None


class Matrix:
    """Cells of the commitments view, each made once, when it is first looked at."""

    def __init__(self, comparison: Comparison, catalogue: Catalogue) -> None:
        self.comparison = comparison
        self._catalogue = catalogue
        self._find = ""
        self._now: tuple[int, int, Span] | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._lines = grouped(comparison)
        self._rows: Mapping[int, int] = {
            line.thread: row for row, line in enumerate(self._lines) if line.thread is not None
        }
        _ = catalogue.gettext
        count = len(comparison.threads)
        say = catalogue.ngettext(
            "{count} commitment, by topic", "{count} commitments, by topic", count
        )
        first = Column(_("Commitment"), "", say.format(count=count), share=1.35, least=180)
        base, names = _("base"), short_names(comparison.statements, catalogue)
        self.columns = (
            first,
            *(
                Column(
                    one.title,
                    one.language.upper(),
                    f"{names[number]} · {base}" if number == comparison.base else names[number],
                    number == comparison.base,
                    least=134,
                )
                for number, one in enumerate(comparison.statements)
            ),
        )

    def seek(self, wanted: str) -> None:
        self._find, self._now = wanted, None
        self._cells.clear()

    def point(self, row: int, column: int, span: Span) -> None:
        for place in ((row, column), self._now[:2] if self._now else None):
            self._cells.pop(place, None) if place else None
        self._now = (row, column, span)

    @property
    def row_count(self) -> int:
        return len(self._lines)

    def facets(self) -> tuple[Facets, ...]:
        found = thread_facets(self.comparison)
        return tuple(
            Facets(heading=True) if line.thread is None else found[line.thread]
            for line in self._lines
        )

    def thread(self, row: int) -> int | None:
        return self._lines[row].thread

    def row_of(self, thread: int) -> int | None:
        return self._rows.get(thread)

    def is_heading(self, row: int) -> bool:
        return self._lines[row].thread is None

    def words_in(self, row: int, column: int) -> int:
        thread = self._lines[row].thread
        if thread is None:
            return 20
        if column == 0:
            return 60
        member = self._member(thread, column - 1)
        if member is None:
            return 6
        commitments = self.comparison.extractions[column - 1].commitments
        return sum(len(commitments[index].span) for index in member.commitments) + 20

    def cell(self, row: int, column: int) -> Cell:
        found = self._cells.get((row, column))
        if found is None:
            found = self._made(self._lines[row], column)
            if self._find and found.kind in ("label", "entry"):
                marks = found_stretches(found.text, self._find, self._now, (row, column))
                found = replace(found, stretches=(*found.stretches, *marks))
            self._cells[row, column] = found
        return found

    def text(self, row: int, column: int) -> str:
        return self.cell(row, column).text

    def _made(self, line: _Line, column: int) -> Cell:
        if line.thread is None:
            words = self._topic(line.topic) if column == 0 else ""
            return Cell("heading", words, spoken=words)
        if column == 0:
            return self._label(line.thread)
        return self._entry(line.thread, column - 1)

    def _topic(self, topic: str) -> str:
        if not topic:
            return self._catalogue.gettext("Other matters")
        return topic_name(topic, self._catalogue)

    def _label(self, index: int) -> Cell:
        thread = self.comparison.threads[index]
        text = shortened(title_of(self.comparison, thread), 110)
        tone = TONES[thread_show(thread)]
        words = chip_words(self.comparison, thread, self._catalogue)
        said = thread_sentence(self.comparison, thread, self._catalogue)
        chip = Chip(TONE_SIGN[tone], words, tone)
        return Cell(
            "label",
            text,
            (),
            tone,
            (chip,),
            spoken=f"{text}. {words}. {said}",
            tip=said,
        )

    def _entry(self, index: int, number: int) -> Cell:
        _ = self._catalogue.gettext
        thread = self.comparison.threads[index]
        member = self._member(index, number)
        if member is None:
            words = _("absent")
            return Cell("gap", words, spoken=words)
        if not member.commitments:
            return self._mention(member, number)
        statement = self.comparison.statements[number]
        held = [self.comparison.extractions[number].commitments[one] for one in member.commitments]
        text, stretches = "", []
        for one in held:
            text += "\n" if text else ""
            actors = who(statement, one, self._catalogue)
            if actors:
                stretches.append(Stretch("strong", Span(len(text), len(text) + len(actors))))
                text += actors + " "
            text += shortened(_predicate(statement, one), 200)
        differences = [] if number == self.comparison.base else self._of(thread, number)
        level = max(max(one.level, one.level_with_chapeau) for one in held)
        said = [difference_sentence(self.comparison, one, self._catalogue) for one in differences]
        return Cell(
            "entry",
            text,
            tuple(stretches),
            level=level,
            moves=self._moves(differences),
            tinted=bool(_weighty(families(differences))),
            spoken=". ".join([level_words(level, self._catalogue), text, *said]),
            tip="\n".join(dict.fromkeys([level_words(level, self._catalogue), *said])),
        )

    def _mention(self, member: Member, number: int) -> Cell:
        statement = self.comparison.statements[number]
        words = " ".join(statement.sentence_text(one) for one in member.sentences)
        text = shortened(" ".join(words.split()), 200)
        said = self._catalogue.gettext("Only a mention: {words}").format(words=text)
        classes = self.comparison.extractions[number].classes
        levels = [one.level for one in classes if one.sentence in member.sentences]
        return Cell(
            "entry",
            said,
            level=max(levels, default=0),
            moves=() if number == self.comparison.base else (Sign.WEAKER,),
            tinted=number != self.comparison.base,
            spoken=said,
        )

    def _member(self, thread: int, number: int) -> Member | None:
        for member in self.comparison.threads[thread].members:
            if member.statement == number:
                return member
        return None

    def _of(self, thread: Thread, number: int) -> list[Difference]:
        return [
            one for one in self._differences(thread.differences) if number in statements_of(one)
        ]

    def _differences(self, indexes: Sequence[int]) -> list[Difference]:
        return [self.comparison.differences[index] for index in indexes]

    def _moves(self, differences: Sequence[Difference]) -> tuple[Sign, ...]:
        found = families(differences)
        return tuple(
            sign
            for family, sign in ((Family.STRONGER, Sign.STRONGER), (Family.WEAKER, Sign.WEAKER))
            if family in found
        )


def chip_words(comparison: Comparison, thread: Thread, catalogue: Catalogue) -> str:
    """Say in a few words whether a thread recurs, stands alone, or in what it diverges."""
    _ = catalogue.gettext
    show = thread_show(thread)
    if show is Show.RECURRING:
        held = sum(bool(member.commitments) for member in thread.members)
        return _("recurring ×{count}").format(count=held)
    if show is Show.ONLY:
        name = statement_name(comparison, thread.members[0].statement, catalogue)
        return _("only in {statement}").format(statement=name)
    found = families(comparison.differences[index] for index in thread.differences)
    names = (_weighty(found) or found)[:MOST_NAMES]
    return " · ".join(short_name(family, catalogue) for family in names) or _("diverging")


def _predicate(statement: Statement, one: Commitment) -> str:
    """Return the words of a commitment from its cue on: who acts is said before them."""
    start = one.cue.span.start if one.span.holds(one.cue.span) else one.span.start
    return " ".join(Span(start, one.span.end).of(statement.text).split())


def grouped(comparison: Comparison) -> tuple[_Line, ...]:
    """Return the threads by topic, topics in the order in which they first come, none last."""
    topics = list(dict.fromkeys(thread.topic for thread in comparison.threads))
    topics.sort(key=lambda topic: topic == "")
    found: list[_Line] = []
    for topic in topics:
        found.append(_Line(topic))
        found += [
            _Line(topic, index)
            for index, thread in enumerate(comparison.threads)
            if thread.topic == topic
        ]
    return tuple(found)


def _weighty(found: Sequence[Family]) -> tuple[Family, ...]:
    return tuple(one for one in found if one not in (Family.WORDING, Family.ORDER))
