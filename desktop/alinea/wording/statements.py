"""What a statement is called inside a sentence: the shortest name that tells it from the others."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alinea.i18n import N_, Catalogue
from alinea.model.comparison import Comparison
from alinea.model.statement import Aside, Language, Statement
from alinea.wording.formats import day

_DRAFT = re.compile(
    r"\b(?:(rev(?:isi[oó]n|ision)?)[\s.-]?\s?(\d{1,2})|(?:draft|borrador|proyecto|version|versi[oó]n|v)"
    r"[\s.-]?(\d{1,2}))(?!\d)",
    re.IGNORECASE,
)
_ZERO = re.compile(r"\b(?:zero[\s-]draft|borrador[\s-]cero)\b", re.IGNORECASE)
_ADOPTED = re.compile(r"\b(?:adopted|final|aprobad[oa]|adoptad[oa])\b", re.IGNORECASE)

_ORDINALS = (
    N_("the first text"),
    N_("the second text"),
    N_("the third text"),
    N_("the fourth text"),
    N_("the fifth text"),
    N_("the sixth text"),
)


@dataclass(frozen=True, slots=True)
class _Head:
    """What a name may be made of; ``stage`` is "revision", "draft", "zero", "adopted" or ""."""

    date: datetime.date | None
    language: Language
    stage: str
    number: str


def statement_name(comparison: Comparison, index: int, catalogue: Catalogue) -> str:
    """Return a name with its article, in lower case: "the 2024 text", "el texto de 2024"."""
    return statement_names(comparison.statements, catalogue)[index]


def statement_names(statements: Sequence[Statement], catalogue: Catalogue) -> tuple[str, ...]:
    """Return a name for each statement, all different."""
    return _names(tuple(map(_head, statements)), catalogue)


@lru_cache(maxsize=64)
def _names(heads: tuple[_Head, ...], catalogue: Catalogue) -> tuple[str, ...]:
    schemes: tuple[Callable[[_Head, Catalogue], str | None], ...] = (
        _by_year,
        _by_stage,
        _by_language,
        _by_date,
        _by_both,
    )
    for scheme in schemes:
        names = [name for one in heads if (name := scheme(one, catalogue))]
        if len(set(names)) == len(heads):
            return tuple(names)
    return tuple(
        catalogue.gettext(_ORDINALS[at])
        if at < len(_ORDINALS)
        else catalogue.gettext("text number {number}").format(number=at + 1)
        for at in range(len(heads))
    )


def _head(one: Statement) -> _Head:
    """Read the stage from the dateline or the label, else the title, else the name of the file."""
    labels = (Aside.DATELINE, Aside.PAGE_LABEL)
    dateline = " ".join(piece.text for piece in one.removed if piece.reason in labels)
    stage = number = ""
    for text in (dateline, one.title, re.sub(r"[_.]", " ", one.source.name)):
        match = _DRAFT.search(text)
        if match:
            stage, number = ("revision", match[2]) if match[1] else ("draft", match[3])
        elif _ZERO.search(text):
            stage = "zero"
        elif _ADOPTED.search(text):
            stage = "adopted"
        if stage:
            break
    return _Head(one.date, one.language, stage, number)


def _by_year(one: _Head, catalogue: Catalogue) -> str | None:
    if one.date is None:
        return None
    return catalogue.gettext("the {year} text").format(year=one.date.year)


def _by_stage(one: _Head, catalogue: Catalogue) -> str | None:
    match one.stage:
        case "revision":
            return catalogue.gettext("revision {number}").format(number=one.number)
        case "draft":
            return catalogue.gettext("draft {number}").format(number=one.number)
        case "zero":
            return catalogue.gettext("the zero draft")
        case "adopted":
            return catalogue.gettext("the adopted text")
    return None


def _by_language(one: _Head, catalogue: Catalogue) -> str | None:
    if one.language == "es":
        return catalogue.gettext("the Spanish text")
    return catalogue.gettext("the English text")


def _by_date(one: _Head, catalogue: Catalogue) -> str | None:
    if one.date is None:
        return None
    return catalogue.gettext("the text of {date}").format(date=day(one.date, catalogue))


def _by_both(one: _Head, catalogue: Catalogue) -> str | None:
    """Tell language versions of several drafts or years apart."""
    name = _by_stage(one, catalogue) or _by_date(one, catalogue)
    if name is None:
        return None
    if one.language == "es":
        return catalogue.gettext("{name} in Spanish").format(name=name)
    return catalogue.gettext("{name} in English").format(name=name)
