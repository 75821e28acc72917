"""What a passage is about: a compact scheme, found by terms in both languages.

The scheme is ``resources/commitments/scheme.tsv``, its terms are ``topics.tsv`` beside it; the user's
own terms come on top.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from alinea.commitments.lists import plural
from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.statement import Language

_PREFIX = 3
_MOST = 3


@cache
def scheme() -> Mapping[str, tuple[str, str]]:
    """Return the name of every topic, English and Spanish, by its code, in the scheme's order."""
    return {row["code"]: (row["en"], row["es"]) for row in rows("commitments/scheme.tsv")}


@dataclass(frozen=True, slots=True)
class _Term:
    """``words`` are folded; ``open`` says that the last may go on ("migra*")."""

    words: tuple[str, ...]
    open: bool
    topic: str
    weight: int


_Index = tuple[Mapping[str, tuple[_Term, ...]], Mapping[str, tuple[_Term, ...]]]


@lru_cache(maxsize=64)
def _index(language: Language, extra: tuple[tuple[str, str], ...]) -> _Index:
    """Return the terms by their first word, and those of one open word by its first letters."""
    whole: dict[str, list[_Term]] = {}
    begun: dict[str, list[_Term]] = {}
    listed = [
        (row["topic"], row["term"], 1)
        for row in rows("commitments/topics.tsv")
        if row["language"] == language
    ]
    for topic, term, factor in (*((topic, term, 2) for topic, term in extra), *listed):
        for form in sorted({term, _plural(term, language)}):
            words = tuple(fold(form).replace("-", " ").split())
            if not words:
                continue
            open_ = words[-1].endswith("*")
            words = (*words[:-1], words[-1].removesuffix("*"))
            one = _Term(words, open_, topic, (len(words) + 1) * factor)
            if open_ and len(words) == 1:
                begun.setdefault(words[0][:_PREFIX], []).append(one)
            else:
                whole.setdefault(words[0], []).append(one)
    return tuple(  # type: ignore[return-value]  # two tables of the same shape
        {key: tuple(sorted(found, key=_longest_first)) for key, found in table.items()}
        for table in (whole, begun)
    )


def _longest_first(one: _Term) -> tuple[int, tuple[str, ...]]:
    return (-len(one.words), one.words)


def _plural(term: str, language: Language) -> str:
    if term.endswith("*") or not term:
        return term
    words = term.split()
    if language == "en":
        return " ".join([*words[:-1], plural(words[-1], "en")])
    return plural(term, "es") if len(words) == 1 else term


class Themes:
    """The terms that stand in a sentence; ``topics`` sums them up for all of it or a part.

    ``extra`` are the user's pairs of topic and term, which weigh double.
    """

    __slots__ = ("_found",)

    def __init__(
        self, low: Sequence[str], language: Language, extra: tuple[tuple[str, str], ...] = ()
    ) -> None:
        whole, begun = _index(language, extra)
        words = [fold(word) for word in low]
        self._found: list[tuple[int, _Term]] = []
        at, end = 0, len(words)
        while at < end:
            word = words[at]
            one = _whole_at(words, at, whole.get(word, ()))
            if one is None and len(word) > _PREFIX:
                one = _begun_at(word, begun.get(word[:_PREFIX], ()))
            if one is not None:
                self._found.append((at, one))
                at += len(one.words)
            else:
                at += 1

    def topics(self, first: int = 0, last: int = 1 << 30) -> tuple[str, ...]:
        """Return the topics of the words ``first`` up to ``last``, the strongest three first."""
        count: dict[str, int] = {}
        for at, one in self._found:
            if first <= at < last:
                count[one.topic] = count.get(one.topic, 0) + one.weight
        order = _order()
        ranked = sorted(count, key=lambda one: (-count[one], order.get(one, len(order)), one))
        return tuple(ranked[:_MOST])


@cache
def _order() -> Mapping[str, int]:
    return {code: number for number, code in enumerate(scheme())}


def _whole_at(words: Sequence[str], at: int, terms: Sequence[_Term]) -> _Term | None:
    for one in terms:
        size = len(one.words)
        if size == 1:
            return one
        here = words[at : at + size]
        if len(here) < size or tuple(here[:-1]) != one.words[:-1]:
            continue
        if here[-1] == one.words[-1] or (one.open and here[-1].startswith(one.words[-1])):
            return one
    return None


def _begun_at(word: str, terms: Sequence[_Term]) -> _Term | None:
    return next((one for one in terms if word.startswith(one.words[0])), None)
