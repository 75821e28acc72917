"""Numbers as values: digits in English and Spanish form, number words, and both mixed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.span import Span
from alinea.model.statement import Language

_SPACES = " \u00a0\u202f\u2009"
# 1,234,567.89  1.234.567,89  1 234 567,89  1'234  25  2.5
_DIGITS = (
    rf"(?<![\d.,])\d{{1,3}}(?P<by>[.,'’{_SPACES}])\d{{3}}(?:(?P=by)\d{{3}})*(?![\d])(?:[.,]\d+(?!\d))?"
    r"|\d+(?:[.,]\d+)*"
)
_PIECE = re.compile(rf"[½¼¾]|(?P<digits>{_DIGITS})|(?P<word>[^\W\d_½¼¾]+)")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_JOIN = re.compile(r"[\s\u00a0\u202f\-‑\u00ad]{1,3}")
_WIDEST = 12
_AND = {"en": "and", "es": "y"}
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_HALF_AFTER = {
    "en": re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE),
    "es": re.compile(r"\s+y\s+medi[oa]\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text. ``scale`` is what its last scale word multiplied by, 1 without one.

    ``digits`` tells "25" from "twenty-five"; ``article`` that it is only "one", "a" or "un".
    """

    span: Span
    value: Decimal
    scale: Decimal
    digits: bool
    article: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    value: Decimal
    role: str


def numerals(text: str, language: Language) -> tuple[Numeral, ...]:
    """Return every number in text order, of whatever use: amounts, labels and years alike."""
    pieces = _pieces(text, language)
    found = []
    at = 0
    while at < len(pieces):
        numeral, following = _read(text, pieces, at, language)
        if numeral:
            found.append(numeral)
        at = following
    return tuple(found)


def decimal_of(digits: str, language: Language) -> Decimal | None:
    """Return the value of digits in local form, None where they are none ("2.4.1", "28.02.2024").

    In Spanish a mark before three digits groups them, whichever it is, since countries differ
    and statements give no thousandths; in English a stop before three digits is decimal.
    """
    plain = digits
    for mark in f"{_SPACES}'’":
        plain = plain.replace(mark, "")
    if plain.isdecimal():
        return Decimal(plain)
    if "." in plain and "," in plain:
        decimal = max(plain.rindex("."), plain.rindex(","))
        whole, part = plain[:decimal], plain[decimal + 1 :]
        if not _GROUPED.fullmatch(whole) or plain[decimal] in whole:
            return None
        return Decimal(f"{whole.replace('.', '').replace(',', '')}.{part}")
    mark = "." if "." in plain else ","
    if plain.count(mark) > 1:
        return Decimal(plain.replace(mark, "")) if _GROUPED.fullmatch(plain) else None
    whole, part = plain.split(mark)
    groups = len(part) == 3 and len(whole) <= 3 and not whole.startswith("0")
    if groups and (language == "es" or mark == ","):
        return Decimal(whole + part)
    return Decimal(f"{whole}.{part}")


def _pieces(text: str, language: Language) -> Sequence[_Piece]:
    words = _words(language)
    found = []
    for match in _PIECE.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            known = words.get(fold(match.group()))
            if known:
                found.append(_Piece(match.start(), match.end(), *known))
        elif kind is None:
            found.append(
                _Piece(
                    match.start(), match.end(), _VULGAR.get(match.group(), Decimal(0)), "vulgar"
                )
            )
        else:
            value = decimal_of(match.group("digits"), language)
            if value is not None:
                found.append(_Piece(match.start(), match.end(), value, "digits"))
    return found


@cache
def _words(language: Language) -> Mapping[str, tuple[Decimal, str]]:
    return {
        fold(row["word"]): (Decimal(row["value"]), row["role"])
        for row in reversed(rows("language/numbers.tsv"))
        if row["language"] == language and row["role"] not in ("ordinal", "fraction")
    }


@dataclass(slots=True)
class _Sum:
    """A number being read: what is done with, and what the next scale word will multiply."""

    done: Decimal = Decimal(0)
    thousands: Decimal = Decimal(0)
    current: Decimal | None = None
    scale: Decimal = Decimal(1)

    def take(self, piece: _Piece, following: _Piece | None) -> bool:
        """Add ``piece`` and return True, or leave it and return False."""
        if piece.role == "half" and (following is None or following.role not in ("scale", "one")):
            return False
        if piece.role in ("thousand", "scale"):
            return self._multiply(piece.value, thousand=piece.role == "thousand")
        grown = _grown(piece, self.current, thousands=bool(self.thousands))
        if grown is not None:
            self.current = grown
        return grown is not None

    def _multiply(self, value: Decimal, *, thousand: bool) -> bool:
        now = self.current or Decimal(0)
        if thousand:
            if self.thousands or now >= 1000:
                return False
            self.thousands = (now or 1) * value
        else:
            amount = self.thousands + now
            if not amount or (self.done and self.scale <= value):
                return False
            self.done += amount * value
            self.thousands = Decimal(0)
        self.current, self.scale = None, value
        return True

    @property
    def total(self) -> Decimal:
        return self.done + self.thousands + (self.current or 0)


def _grown(piece: _Piece, now: Decimal | None, *, thousands: bool) -> Decimal | None:
    """Return what ``piece`` makes of the amount below a thousand, None where it cannot follow."""
    value, role = piece.value, piece.role
    if now is None:
        follows = role not in ("hundred", "dozen", "vulgar") and not (
            role == "digits" and thousands and value >= 1000
        )
        return value if follows else None
    if role in ("unit", "one"):
        return now + value if _room(now, value) else None
    if role == "ten":
        return now + value if now and now % 100 == 0 else None
    if role == "hundred":
        return now * 100 if 0 < now < 100 and now == int(now) else None
    if role == "dozen":
        return now * 12
    return now + value if role == "vulgar" and now == int(now) else None


def _room(now: Decimal, value: Decimal) -> bool:
    """Whether a unit may follow: after a hundred, or one to nine after twenty to ninety."""
    if now and now % 100 == 0:
        return True
    return 20 <= now % 100 <= 90 and now % 10 == 0 and 0 < value < 10


def _read(
    text: str, pieces: Sequence[_Piece], at: int, language: Language
) -> tuple[Numeral | None, int]:
    """Read one number from piece ``at`` on; return it and the piece after it."""
    first = pieces[at]
    if first.role in ("hundred", "scale", "dozen") or (first.role, language) == ("thousand", "en"):
        return None, at + 1
    if first.role == "vulgar":
        span = Span(first.start, first.end)
        return Numeral(span, first.value, Decimal(1), digits=True), at + 1
    amount = _Sum()
    last = at - 1
    for piece in _run(text, pieces, at, language):
        following = pieces[last + 2] if last + 2 < len(pieces) else None
        idle = piece.role == "one" and amount.current is not None and first.role == "half"
        if not idle and not amount.take(piece, following):  # idle in "half a million"
            break
        last += 1
    if last < at or (first.role == "half" and amount.scale == 1):
        return None, max(last, at) + 1
    found = _finished(text, pieces, at, last, amount, language)
    last += 1
    while last < len(pieces) and pieces[last].start < found.span.end:
        last += 1
    return found, last


def _finished(
    text: str, pieces: Sequence[_Piece], at: int, last: int, amount: _Sum, language: Language
) -> Numeral:
    """Return the number of the pieces from ``at`` to ``last``, with an "and a half" after them."""
    first, value, end, scale = pieces[at], amount.total, pieces[last].end, amount.scale
    half = _HALF_AFTER[language].match(text, end)
    if half:
        value += max(Decimal(1), scale) * Decimal("0.5")
        end = half.end()
        following = last + 1
        while following < len(pieces) and pieces[following].start < end:
            following += 1
        after = pieces[following] if following < len(pieces) else None
        scaled = after is not None and after.role == "scale" and scale == 1
        if (
            after and scaled and _JOIN.fullmatch(text, end, after.start)
        ):  # "two and a half million"
            value, end, scale = value * after.value, after.end, after.value
    alone = last == at and first.role == "one" and not half
    span = Span(first.start, end)
    return Numeral(span, value, scale, digits=first.role == "digits", article=alone)


def _run(text: str, pieces: Sequence[_Piece], at: int, language: Language) -> Iterator[_Piece]:
    """Yield the pieces that stand together from ``at`` on, with "and" or "y" where it may stand."""
    yield pieces[at]
    for index in range(at + 1, len(pieces)):
        left, right = pieces[index - 1], pieces[index]
        between = text[left.end : right.start] if right.start - left.end < _WIDEST else "too far"
        if right.role == "digits" and left.role != "thousand":
            return
        if not between and right.role not in ("scale", "vulgar"):
            return
        if (
            between
            and not _JOIN.fullmatch(between)
            and not _linked(between, left, right, language)
        ):
            return
        yield right


def _linked(between: str, left: _Piece, right: _Piece, language: Language) -> bool:
    if between.strip().casefold() != _AND[language]:
        return False
    if language == "es":
        return left.role == "ten" and right.role in ("unit", "one") and right.value < 10
    return left.role in ("hundred", "thousand", "scale") and right.role in ("unit", "ten", "one")
