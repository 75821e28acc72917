"""Listed phrases found in a sentence by their first word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from alinea.language.tables import rows
from alinea.model.statement import Language

_GAP = 4

Table = Mapping[str, tuple["Phrase", ...]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """``rest`` is what follows the first word, None standing for up to four words of any kind."""

    size: int
    rest: tuple[frozenset[str] | None, ...]
    row: Mapping[str, str]


@cache
def phrases(name: str, language: Language) -> Table:
    """Return the phrases of ``resources/commitments/{name}.tsv`` by first word, longest first."""
    table: dict[str, list[Phrase]] = {}
    for row in rows(f"commitments/{name}.tsv"):
        if row["language"] != language:
            continue
        words = row["expression"].split()
        rest = tuple(None if word == "~" else frozenset(word.split("|")) for word in words[1:])
        for first in words[0].split("|"):
            table.setdefault(first, []).append(Phrase(len(words), rest, row))
    return {
        first: tuple(sorted(found, key=lambda one: -one.size)) for first, found in table.items()
    }


def phrase_at(table: Table, low: Sequence[str], at: int, limit: int) -> tuple[Phrase, int] | None:
    """Return the longest phrase that begins at word ``at``, and where it ends."""
    for one in table.get(low[at], ()):
        end = _match(low, at + 1, limit, one.rest)
        if end:
            return one, end
    return None


def phrases_at(table: Table, low: Sequence[str], at: int, limit: int) -> list[tuple[Phrase, int]]:
    """Return every phrase that begins at word ``at``, the longest first."""
    found = []
    for one in table.get(low[at], ()):
        end = _match(low, at + 1, limit, one.rest)
        if end:
            found.append((one, end))
    return found


def _match(low: Sequence[str], at: int, limit: int, rest: Sequence[frozenset[str] | None]) -> int:
    for number, element in enumerate(rest):
        if element is None:
            wanted = rest[number + 1] if number + 1 < len(rest) else None
            for here in range(at, min(at + _GAP + 1, limit)):
                if wanted and low[here] in wanted:
                    return _match(low, here, limit, rest[number + 1 :])
            return 0
        if at >= limit or low[at] not in element:
            return 0
        at += 1
    return at
