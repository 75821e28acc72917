"""The closed sets of words that hold sentences together, from ``resources/language/grammar.tsv``."""

from collections.abc import Mapping
from functools import cache

from alinea.language.tables import rows
from alinea.model.statement import Language


@cache
def _sets() -> Mapping[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows("language/grammar.tsv"):
        found.setdefault((row["language"], row["set"]), set()).update(row["words"].split())
    return {key: frozenset(words) for key, words in found.items()}


@cache
def word_set(name: str, language: Language) -> frozenset[str]:
    """Return the words of a set in lower case, none where the language has no such set."""
    return _sets().get((language, name), frozenset())


@cache
def endings(name: str, language: Language) -> tuple[str, ...]:
    """Return the members of a set of endings, for ``str.endswith``."""
    return tuple(sorted(word_set(name, language)))
