"""A text made ready for alignment: its passages as lists of terms.

A term is a word, an expression of the lexicon, or a number. A word that stands inside an
expression is a term of its own, "word in expression", which answers to whatever either does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from alinea.alignment.lexicon import Lexicon, folded, lexicon
from alinea.alignment.numerals import numerals, value
from alinea.language.tables import rows
from alinea.model.statement import Language

TERM = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])|\d{1,3}(?:[.,'’]\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)?|[^\W\d_]+"
)
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_LABEL = re.compile(
    r"\s*[(\[]?(?:(?:pp|op) ?)?(\d{1,3}(?:\.\d{1,3})*|[a-z]{1,2}|[ivxlc]{1,6})(?:[.)\]]+|\.?-)(?=\s)"
)

HOLLOW = 0.2
"""The share of all sentences that hold a word from which it says nothing: "be", "shall"."""

Term = tuple[str, str]
"""(word, expression around it or ""), (expression, itself), ("#", number), ("§", label) or
("¬", "") for a negation.
"""


@lru_cache(maxsize=2)
def background(language: Language) -> dict[str, float]:
    """Return the words that every statement is made of, folded, with the share of its sentences."""
    return {
        folded(row["word"]): float(row["share"])
        for row in rows("alignment/background.tsv")
        if row["language"] == language
    }


@lru_cache(maxsize=2)
def negations(language: Language) -> frozenset[str]:
    """Return the words that turn a sentence into its opposite, in lower case."""
    return frozenset(
        row["word"] for row in rows("alignment/negations.tsv") if row["language"] == language
    )


def label(text: str) -> str:
    """Return the number or letter that a passage begins with, without its marks, or ""."""
    found = _LABEL.match(text.casefold())
    return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Side:
    """A text's passages and what they are made of.

    ``terms`` are all that occur; ``passages`` hold, as indexes of terms, what bears evidence
    in each passage, ``places`` where each term occurs, and ``repeats`` how often in a passage where
    more than once; ``sizes`` are characters.
    """

    language: Language
    terms: tuple[Term, ...]
    passages: tuple[tuple[int, ...], ...]
    places: tuple[tuple[int, ...], ...]
    repeats: dict[tuple[int, int], int]
    sizes: tuple[int, ...]


def side(texts: Sequence[str], language: Language) -> Side:
    """Read the passages of a text."""
    words = lexicon()
    index: dict[Term, int] = {}
    places: list[list[int]] = []
    passages = []
    repeats: dict[tuple[int, int], int] = {}
    reader = _Reader(words, language)
    lines = "\n".join([_BREAKS.sub(" ", text) for text in texts]).casefold().split("\n")
    for number, line in enumerate(lines[: len(texts)]):
        mark = _LABEL.match(line)
        bearing, other = reader.terms(TERM.findall(line, mark.end() if mark else 0))
        if mark:
            bearing["§", mark[1]] = 1
        row: list[int] = []
        for group, kept in ((bearing, row), (other, None)):
            for term, count in group.items():
                at = index.get(term)
                if at is None:
                    at = index[term] = len(places)
                    places.append([])
                if count > 1:
                    repeats[number, at] = count
                if not places[at] or places[at][-1] != number:
                    places[at].append(number)
                    if kept is not None:
                        kept.append(at)
        passages.append(tuple(row))
    return Side(
        language,
        tuple(index),
        tuple(passages),
        tuple(map(tuple, places)),
        repeats,
        tuple(len(text.strip()) for text in texts),
    )


class _Reader:
    """Finds the terms of one passage after another, remembering pairs of words seen before."""

    def __init__(self, words: Lexicon, language: Language) -> None:
        self.language: Language = language
        self.words = words
        self.empty = words.empty[language]
        self.shares = background(language)
        self.negations = negations(language)
        self.numbers = numerals(language)
        self.pairs: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {}
        self.forms: dict[str, tuple[str, ...]] = {}
        self.hollow: dict[str, bool] = {}

    def terms(self, words: list[str]) -> tuple[dict[Term, int], dict[Term, int]]:
        """Return the terms that bear evidence, and those that only answer others', with counts."""
        bearing: dict[Term, int] = {}
        other: dict[Term, int] = {}
        at, inside, phrase = 0, 0, ""
        last = len(words) - 1
        numbers, hollow = self.numbers, self.hollow
        while at <= last:
            word = words[at]
            if word[0].isdigit() or word in numbers:
                number, taken = value(words, at, self.language)
                if taken:
                    term = ("#", f"{number:g}")
                    bearing[term] = bearing.get(term, 0) + 1
                    at += taken
                    continue
            if at < last:
                found = self.pairs.get((word, words[at + 1]))
                if found is None:
                    found = self._expressions(word, words[at + 1])
                for expression in found:
                    size = len(expression) - 1
                    if at + size > inside and (size == 2 or self._fits(expression, words, at)):
                        inside, phrase = at + size, expression[-1]
                        other[phrase, phrase] = other.get((phrase, phrase), 0) + 1
                        if phrase not in self.empty and all(map(self._hollow, words[at:inside])):
                            bearing[phrase, phrase] = other[phrase, phrase]
                        break
            if word in self.negations:
                bearing["¬", ""] = bearing.get(("¬", ""), 0) + 1
                at += 1
                continue
            empty = hollow.get(word)
            if empty is None:
                empty = self._hollow(word)
            if not empty:
                term = (word, phrase if at < inside else "")
                bearing[term] = bearing.get(term, 0) + 1
            at += 1
        return bearing, other

    def _hollow(self, word: str) -> bool:
        found = self.hollow.get(word)
        if found is None:
            plain = folded(word)
            forms = self.words.bases(word, self.language)
            found = self.hollow[word] = (
                plain in self.empty
                or (bool(forms) and all(form in self.empty for form in forms))
                or any(self.shares.get(form, 0.0) >= HOLLOW for form in (plain, *forms))
            )
        return found

    def _forms(self, word: str) -> tuple[str, ...]:
        found = self.forms.get(word)
        if found is None:
            found = self.forms[word] = tuple(
                dict.fromkeys((folded(word), *self.words.bases(word, self.language)))
            )
        return found

    def _expressions(self, first: str, second: str) -> tuple[tuple[str, ...], ...]:
        """Return the expressions that may begin with two words, longest first: parts, then whole."""
        found = [
            (*entry.split(" "), entry)
            for one in self._forms(first)
            for two in self._forms(second)
            for entry in self.words.beginning(one, two, self.language)
        ]
        found.sort(key=lambda parts: (-len(parts), parts))
        self.pairs[first, second] = tuple(found)
        return self.pairs[first, second]

    def _fits(self, expression: tuple[str, ...], words: list[str], at: int) -> bool:
        if at + len(expression) - 1 > len(words):
            return False
        return all(
            part in self._forms(words[at + place])
            for place, part in enumerate(expression[2:-1], start=2)
        )
