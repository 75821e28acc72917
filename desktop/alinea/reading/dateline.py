"""Lines that say when, where and by whom a text was issued, read before they are set aside."""

import datetime
import re
from dataclasses import dataclass

from alinea.language.dates import date_in
from alinea.language.names import capitals
from alinea.model.statement import Aside, Language
from alinea.reading.phrases import Known, bare, is_office, kind_of, known_line, known_start

_SEPARATOR = re.compile(
    r"\*{2,}|\s*(?:[|•·–—\n]|(?<!\d)/|/(?!\d))+\s*|\s+-\s+|\s*;\s*|(?<=\w):\s+"
)
_PLACE = re.compile(r"[^\W\d_][^\d()\[\]:;!?]{1,60}\Z")
_LEAD = re.compile(r"^(?:en|in|à|a|em|at)\s+(?=[A-ZÁÉÍÓÚ])", re.IGNORECASE)
_AFTER_PLACE = re.compile(
    r"[\s,.;]+(?:(?:on|the|el|a|le|den|de|em|il|this|día|dia|al)\s+)*\Z", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lunes|martes|mi[ée]rcoles|jueves|viernes|"
    r"s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|samstag|sonntag)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"\b(?:draft|rev\.?\s?\d+|version|borrador|proyecto|versi[óo]n|as of|zero draft|clean|final)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:\s*(?:am|pm|hrs?|h|uhr|gmt|cet|cest|utc|est|edt))*\b", re.IGNORECASE
)
_DOTTED = re.compile(r"\b[A-Z]\. ?[A-Z]\Z")
_NO_PLACES = frozenset({
    "by", "on", "in", "at", "as", "from", "until", "since", "before", "after", "el", "la", "al",
    "en", "de", "del", "desde", "hasta", "para", "antes", "por", "le", "am", "den", "il", "em",
})  # fmt: skip
_BOTH: tuple[Language, ...] = ("en", "es")
_CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÑÜ]")


@dataclass(frozen=True, slots=True)
class Dateline:
    date: datetime.date | None = None
    place: str | None = None
    issuer: str | None = None


def dateline(text: str) -> Dateline | None:
    """Read a line that holds nothing but date, place, issuer and labels; None for any other."""
    if len(text) > 300:
        return None
    pieces = [piece.strip(" ,.*_()[]") for piece in _SEPARATOR.split(text)]
    pieces = [piece for piece in pieces if piece]
    date: datetime.date | None = None
    place: str | None = None
    issuer: str | None = None
    for piece in pieces:
        if _is_label(piece):
            continue
        if is_office(piece):
            issuer = issuer or piece
            continue
        found = date_in(piece)
        if found:
            span, day = found
            before, after = piece[: span.start], piece[span.end :]
            named = None if known_start(before) else _place(_AFTER_PLACE.sub("", before))
            if not _is_filler(before) and named is None:
                return None
            if not _is_filler(after):
                return None
            date = date or day
            place = place or named
        elif _place(piece) is not None and len(pieces) > 1:
            place = place or _place(piece)
        else:
            return None
    if date is None and issuer is None:
        return None
    return Dateline(date, place, issuer)


def _reason(known: Known | None) -> Aside | None:
    return known.reason if known else None


def _is_label(piece: str) -> bool:
    return _reason(known_line(piece)) in (Aside.PAGE_LABEL, Aside.SHARE, Aside.NAVIGATION) or (
        _DRAFT.search(piece) is not None and len(piece.split()) <= 4 and date_in(piece) is None
    )


def _is_filler(piece: str) -> bool:
    rest = _TIME.sub("", _WEEKDAY.sub("", piece))
    words = bare(rest).split()
    return len(words) <= 4 and (
        not words
        or set(words) <= _FILLERS
        or _reason(known_start(rest)) is Aside.PAGE_LABEL
        or known_line(rest) is not None
        or _DRAFT.search(rest) is not None
    )


_FILLERS = frozenset({
    "on", "the", "of", "el", "a", "de", "del", "dia", "le", "les", "den", "der", "am", "em", "il",
    "this", "at", "date", "fecha", "datum", "data", "los", "en", "in", "al", "1", "er",
    "local", "time", "hora", "hours", "horas",
})  # fmt: skip


def _place(text: str) -> str | None:
    """Return the name of a place, None for words that are none: capitals, few, no verb."""
    words = _WEEKDAY.sub("", _LEAD.sub("", text.strip(" ,.("))).strip(" ,.(")
    parts = words.replace(",", " ").split()
    if (
        words.casefold() in _NO_PLACES
        or not _PLACE.match(words)
        or not 1 <= len(parts) <= 7
        or kind_of(words)
        or is_office(words)
    ):
        return None
    small = {
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "of",
        "the",
        "and",
        "y",
        "sur",
        "am",
        "en",
        "da",
        "do",
    }
    if not all(_CAPITALS.match(part) or part.casefold() in small for part in parts):
        return None
    return words if _CAPITALS.match(words) else None


def _is_capital(lead: str) -> bool:
    return any(capitals(lead, language) for language in _BOTH)


_OPENING = re.compile(r"(?:\.\s?[-–—]+|\s[-–—]+|\.\s|\s?[–—])\s*(?=[\"“«¿¡A-ZÁÉÍÓÚÑ])")


def opening_dateline(text: str) -> tuple[Dateline, int] | None:
    """Return the dateline that a first paragraph begins with and where it ends, or None."""
    for mark in _OPENING.finditer(text[:160]):
        lead = text[: mark.start()]
        if not lead.strip() or len(lead.split()) > 14:
            return None
        line = dateline(lead)
        if line and line.date and (line.place or mark.group().strip() != "."):
            return line, mark.end()
        dashed = mark.group().strip() not in ("", ".")
        if (
            dashed
            and len(lead.split()) <= 5
            and _place(lead)
            and (lead.isupper() or _is_capital(lead))
        ):
            return Dateline(place=_DOTTED.sub(r"\g<0>.", lead.strip())), mark.end()
    return None
