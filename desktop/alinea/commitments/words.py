"""A sentence as words: what every rule of this room looks at."""

import re
from functools import lru_cache

from alinea.language.grammar import word_set
from alinea.model.span import Span
from alinea.model.statement import Language

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’\-‑][^\W\d_]+)*|\d+(?:[.,\u00a0\u202f]\d+)*|[^\s\w]|\w"
)


class Words:
    """The words of a sentence, in parallel lists; offsets count from ``shift``, where it begins.

    ``low`` holds them in lower case with straight apostrophes.
    """

    __slots__ = ("end", "language", "low", "n", "shift", "start", "text")

    def __init__(self, text: str, language: Language, shift: int = 0) -> None:
        self.text = text
        self.language = language
        self.shift = shift
        found = list(_WORD.finditer(text))
        self.low = [one.group().lower() for one in found]
        self.start = [one.start() + shift for one in found]
        self.end = [one.end() + shift for one in found]
        self.n = len(found)
        if "’" in text:
            self.low = [word.replace("’", "'") for word in self.low]

    def span(self, first: int, last: int) -> Span:
        """Return the span of the words ``first`` up to, not including, ``last``."""
        return Span(self.start[first], self.end[last - 1])

    def of(self, first: int, last: int) -> str:
        if last <= first:
            return ""
        return self.text[self.start[first] - self.shift : self.end[last - 1] - self.shift]

    def capital(self, at: int) -> bool:
        return self.text[self.start[at] - self.shift].isupper()

    def at(self, offset: int) -> int:
        """Return the first word that ends after ``offset``."""
        low, high = 0, self.n
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def is_a(self, name: str, at: int) -> bool:
        """Whether word ``at`` is in a set of ``resources/language/grammar.tsv``."""
        return self.low[at] in word_set(name, self.language)


@lru_cache(maxsize=8192)
def is_mark(word: str) -> bool:
    return not word[0].isalnum()


@lru_cache(maxsize=2)
def function_words(language: Language) -> frozenset[str]:
    return frozenset().union(
        *(
            word_set(name, language)
            for name in ("determiner", "preposition", "pronoun", "conjunction")
        )
    )


def past_label(words: Words, at: int, limit: int) -> int:
    """Pass over "(ii)" or "b)" before an item of a list inside a sentence."""
    low = words.low
    if at + 2 < limit and low[at] == "(" and len(low[at + 1]) <= 4 and low[at + 2] == ")":
        return at + 3
    if at + 1 < limit and len(low[at]) <= 3 and low[at + 1] == ")":
        return at + 2
    if at < limit and is_mark(low[at]) and low[at] in "•–—-*":
        return at + 1
    return at


def past_draft_mark(words: Words, at: int) -> int:
    """Pass over "[Alt 1]", "Option 2:", "(Variante A)" before the text of a draft."""
    low, here = words.low, at
    if here < words.n and low[here] in ("[", "("):
        here += 1
    if here + 1 >= words.n or not words.is_a("draft-mark", here):
        return at
    here += 1
    if not (low[here][0].isdigit() or len(low[here]) == 1):
        return at
    here += 1
    while here < words.n and low[here] in ("]", ")", ".", ":", "-", "–", "—"):
        here += 1
    return here
