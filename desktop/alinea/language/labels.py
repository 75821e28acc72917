"""Numbers that count nothing: of articles, resolutions, documents, list items and footnotes."""

import re
from collections.abc import Iterator
from functools import cache

from alinea.language.stretches import Stretches
from alinea.language.tables import rows
from alinea.model.span import Span
from alinea.model.statement import Language

# 3.  (3)  3)  2.4  at the beginning of a line; 1. after a colon or semicolon; (1) before a word.
_ITEM = re.compile(
    r"^[\s\"“«\[*•·–-]{0,4}(?:(?:PP|OP)?\d{1,3}(?:\.\d{1,3})*(?:[.)\]](?=\s|$)|(?=\s(?:bis|ter|alt)\b))|"
    r"\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+\s(?=[^\Wa-z\d_][^\W\d_]))"
    r"|[:;,][\s\u00a0]+(?:(?:and|or|y|e|o)[\s\u00a0]+)?(?:\d{1,2}[.)]|\(\d{1,2}\))(?=[\s\u00a0][^\W\d_])"
    r"|(?<=\s)\(\d{1,2}\)(?=[\s\u00a0][^\W\d_]{3,})"
    r"|(?<=[.;:!?”»)])[\s\u00a0]+\d{1,2}(?:\.\d{1,2})*\.(?=[\s\u00a0][^\Wa-z\d_])",
    re.MULTILINE,
)
# S/RES/2728, A/70/L.1, 1/CP.21, but not [90/60] nor 120 m3/s.
_SYMBOL = re.compile(
    r"(?<![\w/.-])(?=[\w.\-]{0,40}[A-Z/])[A-Z0-9][A-Za-z0-9.\-]{0,40}(?:/[A-Za-z0-9][\w.\-]{0,40})+"
)
# A footnote's mark: [1] behind a word or before the stop, 1 behind the stop.
_MARK = re.compile(
    r"(?<=[^\s\d(\[\]])\[\d{1,3}\]|\[\d{1,3}\](?=[.,;:]|\s*$)"
    r"|(?<=[^\W\d_][.,;:!?”»])\d{1,3}\b"
)
# IDs and addresses: whatever is joined to letters by a stop, an @ or a slash.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+")


# What may stand between a number and the word that it is led by: "párrafo 4", "art. 5", "No. 5".
_LEAD = re.compile(r"([^\W\d_]+\.?[º°ª]?|[#§])[\s\u00a0]{0,2}$")
_SERIES = re.compile(
    r"[\s\u00a0]?(?:\([a-z0-9]{1,4}\)|[a-z]\))*[\s\u00a0]?(?:\((?:19|20)\d\d\))?"
    r"(?:,?[\s\u00a0](?:and|or|to|through|y|e|o|u|a|al)[\s\u00a0]|,[\s\u00a0]|[-–])"
    r"(?:los?[\s\u00a0]|las?[\s\u00a0])?"
)
_GROUPS = ("Group of ", "Grupo de los ")
_AHEAD = 24


class Labels:
    """Tells which numbers of a text are labels; asked from left to right."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._words = _reference_words(language)
        self._sure = Stretches(_sure(text))
        self._last = Span(0, 0)
        self._in_series = False

    def hold(self, number: Span, *, unit_known: bool) -> bool:
        """Whether the number is a label; one with a unit is none for the word before it."""
        if self._sure.meet(number):
            return True
        led = not unit_known and self._is_led(number)
        if led:
            self._last = number
        return led

    def _is_led(self, number: Span) -> bool:
        """Whether "article" and the like stand before the number, or before its series."""
        ahead = self._text[max(0, number.start - _AHEAD) : number.start]
        if ahead.endswith(_GROUPS):
            return True
        word = _LEAD.search(ahead)
        written = word.group(1) if word else ""
        plain = written.casefold()
        if written in ("#", "§") or plain in self._words or written in self._words:
            self._in_series = plain.rstrip(".").endswith(("s", "§"))
            return True
        if self._text[self._last.end : number.start] == "/" and self._last.end:
            return True  # resolution 77/158
        gap = self._text[self._last.end : number.start] if self._last.end else ""
        return self._in_series and len(gap) < _AHEAD and bool(_SERIES.fullmatch(gap))


def _sure(text: str) -> Iterator[Span]:
    patterns = [_ITEM, _MARK]
    if "@" in text or "://" in text or "www." in text:
        patterns.append(_ADDRESS)
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield Span(*match.span())
    for match in _SYMBOL.finditer(text) if "/" in text else ():
        if any(letter.isalpha() for letter in match.group()):
            yield Span(*match.span())


@cache
def _reference_words(language: Language) -> frozenset[str]:
    """Return the words before a label, as they are written in the table: capitals count there."""
    return frozenset(
        row["word"] for row in rows("language/references.tsv") if row["language"] == language
    )
