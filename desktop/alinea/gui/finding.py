"""Find words whatever their capitals and accents."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from alinea.gui.runs import Stretch
from alinea.gui.sheet import Sheet
from alinea.model.span import Span


class _Plain(dict[int, str]):
    """What each character is without capital and accent, found when first needed."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            plain = " "
        else:
            plain = unicodedata.normalize("NFD", character)[0].casefold()
        self[code] = plain if len(plain) == 1 else character
        return self[code]


_PLAIN = _Plain()


@dataclass(frozen=True, slots=True)
class Found:
    """An occurrence in a cell of a sheet."""

    row: int
    column: int
    span: Span


def folded(text: str) -> str:
    """Return ``text`` without capitals and accents, character for character as long."""
    return text.translate(_PLAIN)


def occurrences(text: str, wanted: str) -> tuple[Span, ...]:
    """Return where ``wanted`` stands in ``text``, without overlap; runs of white space are equal."""
    sought = folded(" ".join(wanted.split()))
    if not sought:
        return ()
    flat = folded(text)
    found = []
    at = flat.find(sought)
    while at >= 0:
        found.append(Span(at, at + len(sought)))
        at = flat.find(sought, at + len(sought))
    return tuple(found)


def found_in(sheet: Sheet, rows: Iterable[int], wanted: str) -> tuple[Found, ...]:
    """Return every occurrence in ``rows``, row by row and column by column."""
    if not wanted.strip():
        return ()
    columns = range(len(sheet.columns))
    return tuple(
        Found(row, column, span)
        for row in rows
        for column in columns
        for span in occurrences(sheet.text(row, column), wanted)
    )


def found_stretches(
    text: str, wanted: str, now: tuple[int, int, Span] | None, place: tuple[int, int]
) -> Iterable[Stretch]:
    """Yield the marks of what is found in the cell at ``place``, the present one marked apart."""
    for span in occurrences(text, wanted):
        here = now is not None and now == (*place, span)
        yield Stretch("found now" if here else "found", span)
