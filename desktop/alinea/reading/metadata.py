"""Kind, date, place, issuer and parties of a statement."""

import datetime
import re
from dataclasses import dataclass

from alinea.language.datedays import all_months
from alinea.language.dates import date_in
from alinea.language.tokens import fold
from alinea.model.statement import Kind, Language
from alinea.reading.capitals import recased
from alinea.reading.dateline import Dateline
from alinea.reading.phrases import kind_of

_DONE = re.compile(
    r"\b(?:done|signed|adopted|issued|given|hech[oa]|dad[oa]|firmad[oa]|suscrit[oa]|adoptad[oa]|fait|fatto|feito)"
    r"\s+(?:at|in|en|à|a|em)\s+",
    re.IGNORECASE,
)
_NAME = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?:(?:,?[ \u00a0](?:(?:de|del|la|las|los|of|the)[ \u00a0]){0,2})[A-ZÁÉÍÓÚÑ][\w’'-]*){0,4}(?:,? D\.?C\.?)?"
_PLACED = re.compile(rf"(?P<place>{_NAME})")
_MET = re.compile(
    r"\b(?i:met|meeting|summit|gathered|convened|assembled|held|talks|reunid[oa]s|reunieron|reunión|cumbre|celebrada|celebraron|encuentro)\b"
    rf"[^.;:()]{{0,80}}?\b(?:in|at|en)[ \u00a0](?:the (?:city|town) of |la ciudad de )?(?P<place>{_NAME})"
)
_MONTH_AFTER = re.compile(r"[ \u00a0]\d{1,4}\Z")


@dataclass(frozen=True, slots=True)
class About:
    """What metadata is read from: the datelines, the paragraphs, and every block of the file.

    ``declared`` is the day of publication that the file itself declares.
    """

    title: str
    datelines: tuple[Dateline, ...]
    paragraphs: tuple[str, ...]
    blocks: tuple[str, ...]
    language: Language
    declared: datetime.date | None = None


def kind(about: About) -> Kind:
    """Return what the title calls the text, or else what the lines around it do."""
    for text in (about.title, *about.blocks[:20]):
        found = kind_of(text) if len(text.split()) <= 70 else None
        if found:
            return found[0]
    return Kind.STATEMENT


def day(about: About) -> datetime.date | None:
    """Return the day of issue: from a dateline, the closing formula, the title or the opening."""
    for line in about.datelines:
        if line.date:
            return line.date
    if about.declared:
        return about.declared
    for text in reversed(about.paragraphs[-8:]):
        done = _DONE.search(text)
        found = date_in(text[done.end() :]) if done else None
        if found:
            return found[1]
    for text in (about.title, *about.paragraphs[:2]):
        found = date_in(text)
        if found:
            return found[1]
    return None


def place(about: About) -> str | None:
    """Return where the text was issued: from a dateline, the closing formula or the opening."""
    for line in about.datelines:
        if line.place:
            return recased(line.place, about.blocks)
    for text in reversed(about.paragraphs[-8:]):
        done = _DONE.search(text)
        named = _PLACED.match(text, done.end()) if done else None
        if named:
            return _undated(named["place"])
    for text in about.paragraphs[:4]:
        met = _MET.search(text)
        if met:
            return _undated(met["place"])
    return None


def _undated(place: str) -> str:
    """Leave out the month of a date that follows: "Quito, August" is Quito."""
    head, _, last = place.rstrip(",").rpartition(", ")
    return head if head and fold(last) in all_months() else place.rstrip(",")


def issuer(about: About) -> str | None:
    """Return the office that published the text."""
    for line in about.datelines:
        if line.issuer:
            return recased(line.issuer, about.blocks)
    return None
