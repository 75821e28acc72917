"""How the terms of a text are rendered in its other language version."""

from collections.abc import Iterator
from dataclasses import dataclass

from alinea.model.span import Span
from alinea.model.statement import Language
from alinea.model.terminology import Term
from alinea.terminology.termbase import Occurrence, Termbase, shipped


@dataclass(frozen=True, slots=True)
class Rendering:
    """A term whose rendering is one to avoid; spans are of the texts given."""

    term: Term
    left: Span
    right: Span


def wrong(
    left: str,
    left_language: Language,
    right: str,
    right_language: Language,
    termbase: Termbase | None = None,
) -> Iterator[Rendering]:
    """Yield terms of the left that the right renders by a word to avoid, and by no accepted one.

    A word that renders another term of the left is not reproached.
    """
    base = termbase or shipped()
    ours = [one for one in base.occurrences(left, left_language) if not one.avoid]
    theirs = base.occurrences(right, right_language)
    accepted = {one.term.id for one in theirs if not one.avoid}
    named = {one.term.id for one in ours}
    reproached: set[str] = set()
    for one in ours:
        if one.term.id in accepted or one.term.id in reproached:
            continue
        for other in theirs:
            if other.avoid and other.term.id == one.term.id and not _earned(other, theirs, named):
                reproached.add(one.term.id)
                yield Rendering(one.term, one.span, other.span)
                break


def _earned(bad: Occurrence, theirs: tuple[Occurrence, ...], named: set[str]) -> bool:
    """Whether the words to avoid stand there for another term that the left has too."""
    return any(
        not other.avoid and other.span.meets(bad.span) and other.term.id in named
        for other in theirs
    )
