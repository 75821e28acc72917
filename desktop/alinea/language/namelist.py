"""The lists of states and bodies and of names that only look like theirs, indexed for matching."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from alinea.language.tables import rows
from alinea.language.tokens import WITHIN, fold
from alinea.model.statement import Language, Party

# Dotted initials are one word ("U.S."); everything else is letters and digits in a row.
WORD = re.compile(
    rf"[^\W\d_](?:\.[^\W\d_])+(?![\w{WITHIN}])|[^\W_][^\W_{WITHIN}]*(?:[{WITHIN}]+[^\W_]*)*"
)
_SPACE = re.compile(r"\s+")
_DASHES = str.maketrans("‑–—−’‘", "----''")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to call a party: its words as they are written, folded, and what stands between.

    ``code`` is "" for a longer name that is no party's.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    gaps: tuple[str, ...]
    code: str
    kind: str
    dotted: bool = False
    accented: bool = False


def form(code: str, written: str, kind: str) -> Form | None:
    """Return the form ready to be matched, None where it holds no word."""
    found = list(WORD.finditer(written))
    if not found:
        return None
    words = tuple(match.group() for match in found)
    gaps = tuple(gap(written[left.end() : right.start()]) for left, right in pairwise(found))
    return Form(tuple(map(fold, words)), words, gaps, code, kind, written.endswith("."))


def gap(between: str) -> str:
    """Return what stands between two words of a name in the one way that is compared.

    The stop of "St. Kitts" and the comma of "Washington, D.C." do not count, nor which dash.
    """
    if between == " ":
        return between
    plain = _SPACE.sub(" ", between.translate(_DASHES).replace(".", "").replace(",", ""))
    return "-" if plain.strip() == "-" and " " not in plain else plain or " "


def cased(wanted: Form, words: Sequence[str]) -> bool:
    """Whether capitals, and accents where they must, allow the match.

    "US" is never "us", "Chile" never "chile", and "finés" never "fines".
    """
    if wanted.accented and wanted.written[0] != words[0].casefold():
        return False
    for written, word in zip(wanted.written, words, strict=True):
        if written[0].isupper() and not word[0].isupper():
            return False
        capitals = sum(character.isupper() for character in written)
        if capitals > 1 and sum(character.isupper() for character in word) < capitals:
            return False
    return True


@cache
def index(language: Language) -> Mapping[str, tuple[Form, ...]]:
    """Return the forms by their first folded word, the longest first."""
    found: dict[str, list[Form]] = {}
    for row in rows("language/lookalikes.tsv"):
        if row["language"] == language and row["kind"] == "whole":
            _put(found, form("", row["form"], "whole"))
    for row in rows("parties.tsv"):
        if row["language"] == language and row["kind"] != "article":
            made = form(row["code"], row["form"], row["kind"])
            if made and row["form"] in lookalikes(language, "accented"):
                made = replace(made, accented=True)
            _put(found, made)
    for forms in found.values():
        forms.sort(key=lambda one: -len(one.words))
    return {word: tuple(forms) for word, forms in found.items()}


def _put(found: dict[str, list[Form]], one: Form | None) -> None:
    if one:
        found.setdefault(one.words[0], []).append(one)


@cache
def shared(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return the folded forms that several parties share, the likeliest code first."""
    codes: dict[str, dict[str, None]] = {}
    for row in rows("language/lookalikes.tsv"):
        if row["language"] == language and row["kind"] == "prefer":
            codes.setdefault(fold(row["form"]), {})[row["code"]] = None
    for row in rows("parties.tsv"):
        if row["language"] == language and row["kind"] not in ("article", "capital"):
            codes.setdefault(fold(row["form"]), {})[row["code"]] = None
    return {word: tuple(them) for word, them in codes.items() if len(them) > 1}


@cache
def lookalikes(language: Language, kind: str) -> frozenset[str]:
    """Return the words of a kind of ``language/lookalikes.tsv``, as they are written there."""
    return frozenset(
        row["form"]
        for row in rows("language/lookalikes.tsv")
        if row["language"] == language and row["kind"] == kind
    )


@cache
def _names() -> Mapping[tuple[str, str, str], str]:
    """Return the first form of every code, language and kind."""
    found: dict[tuple[str, str, str], str] = {}
    for row in rows("parties.tsv"):
        found.setdefault((row["code"], row["language"], row["kind"]), row["form"])
    return found


def party(code: str) -> Party:
    """Return the party of ``code``; one that is not in the list is called by its code."""
    names = _names()
    return Party(
        code, names.get((code, "en", "name"), code), names.get((code, "es", "name"), code)
    )


def with_article(code: str, language: Language) -> str:
    """Return the name as it stands inside a sentence: "the United States", "los Estados Unidos"."""
    names = _names()
    plain = names.get((code, language, "name"), code)
    return names.get((code, language, "article"), plain)
