"""Sentences that take a matter up without undertaking anything: what a lost commitment leaves."""

from functools import cache

from alinea.comparison.vocabulary import base, vocabulary
from alinea.language.tokens import tokens
from alinea.model.commitment import Classed, Extraction, SentenceClass
from alinea.model.statement import Language, Statement

_TAKES_UP = frozenset(
    {
        SentenceClass.POSITION,
        SentenceClass.EXHORTATION,
        SentenceClass.RECOGNITION,
        SentenceClass.PERMISSION,
    }
)


def spoken(statement: Statement, extraction: Extraction) -> list[int]:
    """Return the sentences that hold a position, call for, recognize, permit or discuss something."""
    return [one.sentence for one in extraction.classes if _takes_up(statement, one)]


def _takes_up(statement: Statement, classed: Classed) -> bool:
    if classed.kind in _TAKES_UP:
        return True
    if classed.kind is not SentenceClass.NARRATIVE or classed.cue is None:
        return False
    told = tokens(statement.words_of(classed.cue))
    words = _talk(statement.language)
    return any(base(token.text, statement.language) in words for token in told)


@cache
def _talk(language: Language) -> frozenset[str]:
    """Return the verbs that tell of talks, as ``base`` gives them."""
    known = vocabulary(language).classes
    return frozenset(key[0] for key, classes in known.items() if "talk" in classes)
