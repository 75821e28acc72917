"""What the words of a passage do: classes, equals and hypernyms from ``resources/comparison``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from alinea.language.lemmas import lemma
from alinea.language.tables import rows
from alinea.language.tokens import fold, tokens
from alinea.model.statement import Language

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the tables know in one language, by dictionary form.

    ``groups`` are the sets of equals of an expression: these are compared as one unit.
    ``classes`` say what an expression does; its words stay units of their own. The longest of
    either is told by their first word. ``wider`` holds pairs of a narrower and a wider expression.
    """

    groups: dict[Key, frozenset[int]]
    classes: dict[Key, frozenset[str]]
    longest_group: dict[str, int]
    longest_class: dict[str, int]
    wider: frozenset[tuple[str, str]]
    light_groups: frozenset[int]


WHOLE = frozenset({"mechanism", "person", "tone"})
"""Classes of which every word of an expression is a part; others are told by the first word."""


@lru_cache(maxsize=65536)
def base(word: str, language: Language) -> str:
    """Return the dictionary form of a word without accents, the same for variant spellings."""
    return spelling(fold(lemma(word.casefold(), language)), language)


def key(form: str, language: Language) -> Key:
    return tuple(base(token.text, language) for token in tokens(form) if token.kind != "mark")


def spelling(word: str, language: Language) -> str:
    """Return a form that British and American, or old and new, spellings of a word share.

    It is for comparing only and need not be a word.
    """
    word = word.replace("-", "").replace("‑", "")
    if language == "es":
        return word.replace("trans", "tras") if word.startswith("trans") else word
    if len(word) < 5:
        return word
    word = word.replace("ll", "l").replace("dgem", "dgm").replace("isation", "ization")
    for end, other in _ENDINGS:
        if word.endswith(end):
            return word[: len(word) - len(end)] + other
    return word


_ENDINGS = (
    ("our", "or"),
    ("ourable", "orable"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("mme", "m"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("eing", "ing"),
)


@cache
def vocabulary(language: Language) -> Vocabulary:
    classes: dict[Key, set[str]] = {}
    groups: dict[Key, set[int]] = {}
    for row in rows("comparison/words.tsv"):
        if row["language"] == language:
            for one in _keys(row["forms"], language):
                classes.setdefault(one, set()).add(row["class"])
    for number, row in enumerate(rows("comparison/equals.tsv")):
        if row["language"] == language:
            for one in _keys(row["forms"], language):
                groups.setdefault(one, set()).add(number)
    for one, some in classes.items():
        if "light" in some and len(one) > 1:
            groups.setdefault(one, set())
    wider = {
        (" ".join(key(row["narrower"], language)), " ".join(key(row["wider"], language)))
        for row in rows("comparison/wider.tsv")
        if row["language"] == language
    }
    return Vocabulary(
        {one: frozenset(some) for one, some in groups.items()},
        {one: frozenset(some) for one, some in classes.items()},
        _longest(groups),
        _longest(classes),
        frozenset(wider),
        frozenset(
            group for one in groups if "light" in classes.get(one, ()) for group in groups[one]
        ),
    )


def _longest(expressions: Iterable[Key]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in expressions:
        found[one[0]] = max(found.get(one[0], 0), len(one))
    return found


def size_at(
    words: Sequence[str], at: int, known: Mapping[Key, object], longest: Mapping[str, int]
) -> int:
    """Return how many of ``words`` from ``at`` are one known expression, 0 when none is."""
    for size in range(min(longest.get(words[at], 0), len(words) - at), 0, -1):
        if tuple(words[at : at + size]) in known:
            return size
    return 0


def closed(narrow: str, wide: str, language: Language) -> bool:
    """Whether ``narrow`` is part of ``wide``, by any number of steps up to three."""
    pairs = vocabulary(language).wider
    reached = {narrow}
    for _ in range(3):
        reached |= {upper for lower, upper in pairs if lower in reached}
        if wide in reached:
            return narrow != wide
    return False


def _keys(forms: str, language: Language) -> Iterator[Key]:
    for form in forms.split("|"):
        if one := key(form, language):
            yield one
