"""Base forms of words, by rule: for looking words up and for counting their forms as one."""

import re
import unicodedata
from functools import lru_cache

from alinea.language.lemmas_en import english_bases
from alinea.language.lemmas_es import spanish_bases
from alinea.language.tokens import WITHIN
from alinea.model.statement import Language

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HAS_INVISIBLE = re.compile(f"[{WITHIN}]")


@lru_cache(maxsize=131072)
def candidates(word: str, language: Language) -> tuple[str, ...]:
    """Return the possible base forms in lower case, the likeliest first.

    The word itself is always one of them, since a rule cannot know that it is not a base form.
    Unknown words get the base forms that the endings allow ("valdorianos": valdoriano).
    """
    plain = word.casefold().replace("’", "'").replace("‑", "-")
    if _HAS_INVISIBLE.search(plain):
        plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", plain))
    bases = spanish_bases(plain) if language == "es" else english_bases(plain)
    found = dict.fromkeys(base for base in bases if base)
    found.setdefault(plain, None)
    return tuple(found)


@lru_cache(maxsize=131072)
def lemma(word: str, language: Language) -> str:
    """Return the likeliest base form, in lower case: the infinitive, the singular, the masculine."""
    return candidates(word, language)[0]
