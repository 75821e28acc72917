"""Fixed phrases that tell what a line is: the tables of ``resources/reading``."""

import re
from functools import lru_cache
from typing import NamedTuple

from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.statement import Aside, Kind

_MARKS = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"^ (?:the|el|la|los|las|le|l|der|die|das|o|a|il) ")


class Known(NamedTuple):
    """A known line: what it is set aside for, where ("line", "label" …), its language or ""."""

    reason: Aside
    where: str
    language: str


def bare(text: str) -> str:
    """Return ``text`` folded, every run of marks and spaces a single space, for comparing."""
    return _MARKS.sub(" ", fold(text)).strip()


@lru_cache(maxsize=1)
def _lines() -> dict[str, Known]:
    return {
        bare(row["phrase"]): Known(Aside(row["reason"]), row["where"], row["language"])
        for row in reversed(rows("reading/residue.tsv"))
        if row["where"] != "start"
    }


@lru_cache(maxsize=1)
def _starts() -> dict[str, tuple[tuple[str, bool, Known], ...]]:
    found: dict[str, list[tuple[str, bool, Known]]] = {}
    for row in rows("reading/residue.tsv"):
        if row["where"] == "start":
            phrase = bare(row["phrase"])
            known = Known(Aside(row["reason"]), "start", row["language"])
            found.setdefault(phrase.split()[0], []).append(
                (phrase, row["phrase"].endswith(":"), known)
            )
    return {word: tuple(phrases) for word, phrases in found.items()}


def known_line(text: str) -> Known | None:
    """Tell what a line is that is nothing but a known phrase."""
    return _lines().get(bare(text))


def known_start(text: str) -> Known | None:
    """Tell what a line is that begins with a known phrase."""
    head = text[:200]
    words = bare(head)
    for phrase, colon, known in _starts().get(words.split(" ", 1)[0], ()):
        if (words == phrase or words.startswith(phrase + " ")) and (
            not colon or bare(head.partition(":")[0]) == phrase
        ):
            return known
    return None


def known_label(text: str) -> tuple[Known, str] | None:
    """Tell what a label such as "Tags:" heads, and what stands behind it in the line."""
    head, _, rest = text.partition(":")
    known = _lines().get(bare(head))
    return (known, rest.strip()) if known and known.where == "label" else None


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, Kind], ...]:
    return tuple(
        (f" {bare(row['phrase'])} ", Kind(row["kind"])) for row in rows("reading/kinds.tsv")
    )


@lru_cache(maxsize=4096)
def kind_of(title: str) -> tuple[Kind, int] | None:
    """Return what a title calls its text, and at which word it says so; None if it does not."""
    words = f" {bare(title)} "
    found = [
        (-len(phrase), words.index(phrase), kind) for phrase, kind in _kinds() if phrase in words
    ]
    if not found:
        return None
    _, at, kind = min(found)
    return kind, words[:at].count(" ")


@lru_cache(maxsize=1)
def _offices() -> tuple[tuple[str, str], ...]:
    return tuple((f" {bare(row['word'])} ", row["where"]) for row in rows("reading/offices.tsv"))


@lru_cache(maxsize=4096)
def is_office(text: str) -> bool:
    """Tell whether a line names an office that issues statements."""
    words = f" {bare(text)} "
    if words.count(" ") > 15:
        return False
    start = _ARTICLE.sub(" ", words)
    for phrase, where in _offices():
        if where == "start" and start.startswith(phrase):
            return True
        if where == "anywhere" and phrase in words:
            return True
        if where == "end" and words.endswith(phrase) and words != phrase:
            return True
    return False
