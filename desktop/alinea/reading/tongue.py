"""Whether a text is surely in the language that it is read as."""

import re
from functools import lru_cache

from alinea.language.detect import shares
from alinea.language.tables import rows
from alinea.model.statement import Caution, Language, WarningKind

_WORD = re.compile(r"[^\W\d_]+")
# Fewer words say too little.
_ENOUGH = 30
_MIXED = 0.3


def language_cautions(text: str, language: Language) -> tuple[Caution, ...]:
    """Warn of a text in a third language, or in both of ours."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _ENOUGH:
        return ()
    others = sum(word in _others() for word in words)
    if others > sum(word in _own(language) for word in words):
        return (Caution(WarningKind.OTHER_LANGUAGE),)
    found = shares(text)
    if min(found["en"], found["es"]) > _MIXED:
        return (Caution(WarningKind.LANGUAGE),)
    return ()


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("reading/others.tsv") if row["language"] != "*")


@lru_cache(maxsize=2)
def _own(language: Language) -> frozenset[str]:
    shared = {row["word"] for row in rows("reading/others.tsv") if row["language"] == "*"}
    return frozenset(
        row["word"]
        for row in rows("language/commonest.tsv")
        if row["language"] == language and row["word"] not in shared
    )
