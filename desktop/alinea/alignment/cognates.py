"""Words of one origin, brought to a common skeleton by the rules of ``cognates.tsv``."""

import re
from functools import lru_cache

from alinea.alignment.lexicon import folded
from alinea.language.tables import rows
from alinea.model.statement import Language

_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
_IMPURE = re.compile(r"^s(?=[bcdfglmnpqrtv])")


@lru_cache(maxsize=2)
def _rules(language: Language) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    mine = [row for row in rows("alignment/cognates.tsv") if row["language"] == language]
    ends = tuple((row["from"], row["to"]) for row in mine if row["place"] == "end")
    return ends, tuple((row["from"], row["to"]) for row in mine if row["place"] == "any")


@lru_cache(maxsize=65536)
def skeleton(word: str, language: Language) -> str:
    """Return what is left of ``word`` when the spelling and endings of its language are undone."""
    bare = folded(word)
    ends, letters = _rules(language)
    for end, other in ends:
        if bare.endswith(end) and len(bare) - len(end) >= 2:
            bare = bare[: len(bare) - len(end)] + other
            break
    for group, other in letters:
        if group in bare:
            bare = bare.replace(group, other)
    bare = _IMPURE.sub("es", bare) if language == "en" else bare
    return _DOUBLED.sub(r"\1", bare)
