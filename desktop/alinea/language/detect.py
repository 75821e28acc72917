"""Which language a text is in: its commonest words, and the letters of the others."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.statement import Language

# Addresses and initials tell nothing.
_WORD = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+|([^\W\d_]{2,}|\b[yeou]\b)")
_SURE = 3.0
_BY_LETTERS = 2.0
_UNDECIDED = 0.4
# Marks that only Spanish writes.
_MARKS = re.compile(r"[¿¡ñÑ]|\w[ºª]\b")


def language_of(text: str) -> Language:
    """Return the language of most of the text; one that is in neither, or empty, is "en"."""
    return "es" if sum(_votes(text)) > 0 else "en"


def shares(text: str) -> dict[str, float]:
    """Return the share of the words that are English and that are Spanish, from 0 to 1.

    Words that could be either do not count; both shares are 0 where no word tells.
    """
    votes = _votes(text)
    en = sum(vote < -_UNDECIDED for vote in votes)
    es = sum(vote > _UNDECIDED for vote in votes)
    told = en + es
    return {"en": en / told, "es": es / told} if told else {"en": 0.0, "es": 0.0}


def _votes(text: str) -> list[float]:
    """Return what each word says: above 0 for Spanish, below for English."""
    votes = [_vote(word) for word in _WORD.findall(text) if word]
    votes += [_SURE] * len(_MARKS.findall(text))
    return votes


@lru_cache(maxsize=65536)
def _vote(word: str) -> float:
    plain = word.casefold()
    known = _common().get(plain)
    if known is not None:
        return known
    letters = _letters()
    # Accents are letters of their own here, and a text without them is judged by the rest.
    framed = f"^{plain}$"
    score = sum(
        letters.get(framed[at : at + size], 0.0)
        for size in (3, 4)
        for at in range(len(framed) - size + 1)
    )
    if fold(plain) != plain and not letters.get(framed[:3]):
        score += 1.0
    # A name tells little: "Guatemala" stands in texts of both.
    limit = _BY_LETTERS / 2 if word[:1].isupper() and not word.isupper() else _BY_LETTERS
    return max(-limit, min(limit, score))


@cache
def _common() -> Mapping[str, float]:
    """Return what the commonest words say; one of both languages says nothing."""
    votes: dict[str, float] = {}
    for row in rows("language/commonest.tsv"):
        vote = _SURE if row["language"] == "es" else -_SURE
        votes[row["word"]] = votes.get(row["word"], 0.0) + vote
    return votes


@cache
def _letters() -> Mapping[str, float]:
    return {row["letters"]: float(row["weight"]) for row in rows("language/letters.tsv")}
