"""Where the statement is in a page: which lines are residue by their words, which are prose."""

import re
from dataclasses import dataclass

from alinea.language.names import mentions
from alinea.model.statement import Aside
from alinea.reading.endings import ends_clause
from alinea.reading.extract import Block, Role
from alinea.reading.markup import is_ornament, links_only
from alinea.reading.phrases import Known, kind_of, known_label, known_line, known_start

_CRUMBS = re.compile(r"\s(?:[>/»›|\\]|\.\.\.|…|::)\s")
_PAGE = re.compile(
    r"(?:[-–—•|]\s*)?(?:page|p[áa]g(?:ina)?\.?|seite|p\.)\s*\d{1,4}(?:\s*(?:/|of|de|von|sur|di)\s*\d{1,4})?(?:\s*[-–—•|])?\Z"
    r"|[-–—•|]\s*\d{1,4}\s*[-–—•|]\Z|\d{1,4}\s*(?:/|of|de|von|sur)\s*\d{1,4}\Z",
    re.IGNORECASE,
)
_JOB = re.compile(r"(?:[A-Z]{2}\.)?\d{2}-\d{5,7}\b.{0,40}\Z|\*\d{7,10}\*\Z")
_SYMBOL = re.compile(
    r"(?:\w+ ){0,3}(?:[A-Z]{1,8}/){1,4}[\w./-]{1,20}(?:\*+)?\Z|[A-Z]{1,4}[-/ ]\d{1,4}[/-]\d{2,4}\Z"
)
_SESSION = re.compile(
    r"(?:\bsession|\bper[ií]odo (?:\w+ ){0,2}de sesiones|\bmeeting|\breuni[oó]n)(?:,? .{0,30}\d)?\Z",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
_FIGURES = re.compile(r"\d{1,4}")
_APART = re.compile(r"\s{2,}|\t|\s*[|·•]\s*|:\s+")
_HOMES = frozenset({"home", "inicio", "portada", "accueil", "startseite", "inici", "inizio"})
# What a run of lines of one reason weighs against the words of a paragraph.
_WEIGHT = {
    Aside.TAGS: 25,
    Aside.RELATED: 25,
    Aside.NAVIGATION: 15,
    Aside.SHARE: 15,
    Aside.COOKIES: 15,
}
_BUTTONS = frozenset({Aside.SHARE, Aside.COOKIES})
# Words of a text that residue weighs fully in.
_LONG = 120
# Characters; the longest notices on cookies have as many.
_LONGEST = 900
LISTS = frozenset({Aside.TAGS, Aside.RELATED})


@dataclass(frozen=True, slots=True)
class Line:
    """A block's words as they are shown, and what the words alone say that it is.

    ``certain`` residue is none of the text wherever it stands. ``language`` is the page language
    that the line gives away, "" where it gives none.
    """

    text: str
    reason: Aside | None
    prose: bool
    certain: bool = False
    language: str = ""


def line_of(block: Block, text: str) -> Line:
    """Judge a block by itself; ``text`` is what is shown of it."""
    if block.aside:
        return Line(text, block.aside, prose=False)
    if block.role in (Role.CELL, Role.FOOTNOTE):
        return Line(text, None, prose=is_prose(text))
    reason = _by_form(block, text)
    if reason:
        return Line(text, reason, prose=False)
    known = _known(text)
    if known:
        certain = known.where == "anywhere" or known.reason in _BUTTONS
        return Line(text, known.reason, prose=False, certain=certain, language=known.language)
    led = _is_trail(text) or _is_link(block, text)
    headed = not led and _is_letterhead(text)
    reason = Aside.NAVIGATION if led else Aside.PAGE_LABEL if headed else None
    return Line(text, reason, prose=reason is None and is_prose(text))


def _by_form(block: Block, text: str) -> Aside | None:
    """Tell residue that is so by its form alone, whatever words it is made of."""
    if links_only(block.text):
        return Aside.NAVIGATION
    if is_ornament(text):
        return None if "[" in text or "…" in text else Aside.ORNAMENT
    if _PAGE.match(text) and _counts_pages(text):
        return Aside.PAGE_NUMBER
    return Aside.FOOTER if _JOB.match(text) else None


def _counts_pages(text: str) -> bool:
    """Tell whether the page is not above the number of pages: "79/1" is a resolution."""
    numbers = [int(number) for number in _FIGURES.findall(text)]
    return numbers == sorted(numbers)


def _known(text: str) -> Known | None:
    if len(text) > _LONGEST:
        return None
    words = len(text.split())
    known = known_line(text) if words <= 30 else None
    if known is None and words <= 40:
        label = known_label(text)
        known = label[0] if label else None
    return known or _row(text) or known_start(text)


def _row(text: str) -> Known | None:
    """Tell what a row of buttons or menu items in one line is."""
    parts = [part for part in _APART.split(text) if part.strip()]
    found = [known_line(part) for part in parts]
    return found[0] if len(parts) > 1 and all(found) else None


def _is_trail(text: str) -> bool:
    """Tell whether a line is the way from the home page to this one."""
    return bool(_CRUMBS.search(text)) and text.split(maxsplit=1)[0].casefold() in _HOMES


def _is_link(block: Block, text: str) -> bool:
    """Tell whether a short line is nothing but a link of a page."""
    named = block.role in (Role.TITLE, Role.HEADING)
    return block.links > 0.9 and not named and len(text.split()) <= 14 and not ends_clause(text)


def _is_letterhead(text: str) -> bool:
    """Tell whether a line is what international bodies print over a document."""
    return (
        len(text) <= 200
        and len(text.split()) <= 12
        and bool(_SYMBOL.match(text) or _SESSION.search(text))
    )


def is_prose(text: str) -> bool:
    """Tell whether a line is a sentence, or part of one, rather than a label or a heading."""
    words = len(text.split())
    if ends_clause(text):
        return words >= 6
    kind = kind_of(text[:200])
    return words >= (70 if kind and kind[1] <= 3 else 40)


def core(lines: tuple[Line, ...]) -> range:
    """Return the lines of the statement itself, without what stands before and after it.

    The stretch in which paragraphs, by their words, outweigh the runs of residue the most.
    """
    words = [min(len(line.text.split()), 60) if line.prose else 0 for line in lines]
    # In a short text, a button between paragraphs must not outweigh those behind it.
    share = min(1.0, sum(words) / _LONG)
    best, best_sum = range(len(lines), len(lines)), 0.0
    start, total = 0, 0.0
    before: Aside | None = None
    for index, line in enumerate(lines):
        total += words[index]
        if line.reason is not before and line.reason is not None:
            total -= share * _WEIGHT.get(line.reason, 0)
        before = line.reason or (None if line.prose else before)
        if total <= 0:
            start, total = index + 1, 0.0
        elif total > best_sum:
            best, best_sum = range(start, index + 1), total
    prose = [index for index in best if lines[index].prose]
    return range(prose[0], best.stop) if prose else _without_prose(lines)


def _without_prose(lines: tuple[Line, ...]) -> range:
    plain = [index for index, line in enumerate(lines) if line.reason is None]
    return (
        range(plain[min(1, len(plain) - 1)], len(lines))
        if plain
        else range(len(lines), len(lines))
    )


def only_names(words: str) -> bool:
    """Tell whether a line holds names of states and bodies and nothing else."""
    if len(words.split()) > 12 or "(" in words:
        return False
    for language in ("en", "es"):
        rest = words
        found = mentions(words, language)
        for mention in reversed(found):
            rest = rest[: mention.span.start] + rest[mention.span.end :]
        if found and not _LETTER.search(rest):
            return True
    return False
