"""What the full stop after a word means: an abbreviation's, or a sentence's end."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from alinea.language.tables import rows
from alinea.model.statement import Language

Kind = Literal["title", "number", "word", "never", "clock", "free", "end", "initial"]

_LONGEST = 20
_PIECES = re.compile(r"[^\s(\[{«“‘\"'¿¡]+")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
# EE. UU., FF. AA.: each half, whatever else its letters abbreviate.
_PAIR = re.compile(r"(?<![^\W_])(([A-Z])\2)$")
_DOUBLED = re.compile(r"([A-Z])\1|([A-Z])\2\.([A-Z])\3")
_VOWEL = re.compile(r"[aeiouyáéíóúüàèìòùâêîôûäöåæøºª\d]", re.IGNORECASE)


def abbreviation(text: str, stop: int, language: Language) -> tuple[Kind, int] | None:
    """Return what ends with the full stop at ``stop`` and where it begins; None for a plain word.

    The longest form counts, so that the second stop of "p. ej." is that of one expression.
    """
    known = _forms(language)
    doubled = _PAIR.search(text, max(0, stop - 3), stop)
    if doubled:
        return "free", doubled.start(1)
    tail_start = max(0, stop - _LONGEST)
    pieces = [piece.start() + tail_start for piece in _PIECES.finditer(text[tail_start:stop])]
    if tail_start and pieces and not text[tail_start - 1].isspace() and pieces[0] == tail_start:
        del pieces[0]  # cut in the middle of a word
    for start in pieces:
        form = " ".join(text[start:stop].split())
        kind = known.get(form) or (known.get(_capitalized(form)) if form.isupper() else None)
        if kind:
            return kind, start
    if not pieces:
        return None
    # After a dash or a slash a part may stand alone: "migrants-e.g.", "and/or etc."
    start = pieces[-1]
    last = text[start:stop]
    for mark in "-–—/:":
        start += last.rfind(mark) + 1
        last = text[start:stop]
    kind = known.get(last) or _shape(last)
    return (kind, start) if kind else None


def _shape(word: str) -> Kind | None:
    if len(word) == 1 and word.isalpha():
        return "initial" if word.isupper() else "free"
    if _DOTTED.fullmatch(word) or _DOUBLED.fullmatch(word):
        return "free"
    # "Dpto", "Mgtr": no vowel, and not an acronym, which is written in capitals only.
    if 1 < len(word) < 6 and word.isalpha() and not word.isupper() and not _VOWEL.search(word):
        return "free"
    return None


def _capitalized(form: str) -> str:
    return form[:1] + form[1:].lower()


@cache
def _forms(language: Language) -> Mapping[str, Kind]:
    forms: dict[str, Kind] = {}
    for row in rows("language/abbreviations.tsv"):
        if row["language"] == language:
            form, kind = row["form"], row["kind"]
            forms[form] = kind  # type: ignore[assignment]  # the table's own column
            forms.setdefault(form[:1].upper() + form[1:], kind)  # type: ignore[arg-type]
    return forms


@cache
def starters(language: Language) -> frozenset[str]:
    """Return the words, in lower case, that show that a sentence begins."""
    return frozenset(
        row["word"] for row in rows("language/starters.tsv") if row["language"] == language
    )
