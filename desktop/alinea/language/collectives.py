"""Words that stand for several actors at once: "both parties", "las tres delegaciones"."""

import re
from dataclasses import dataclass, field
from functools import cache

from alinea.language.tables import rows
from alinea.language.tokens import WITHIN, fold
from alinea.model.span import Span
from alinea.model.statement import Language


@dataclass(frozen=True, slots=True)
class Collective:
    """``scope`` says who is meant: "all", "each", "first-person", "pronoun" or "one".

    ``size`` is how many the expression says they are, None where it does not.
    """

    span: Span
    scope: str
    size: int | None


_WORD = re.compile(rf"[^\W_]+(?:[{WITHIN}]+[^\W_]*)*(?:['’\-‑][^\W_]+)*")
_JOINT = re.compile(r"[\s\u00a0]+|,\s+")


def collectives(text: str, language: Language) -> tuple[Collective, ...]:
    """Return the collectives in text order, the longest where several begin at a word."""
    root = _tree(language)
    words = list(_WORD.finditer(text))
    folded = [_plain(word.group()) for word in words]
    found, past = [], -1
    for at, word in enumerate(folded):
        if at <= past or word not in root.following:
            continue
        last, entry = _longest(root, text, words, folded, at)
        if entry:
            past = last
            found.append(Collective(Span(words[at].start(), words[last].end()), *entry))
    return tuple(found)


@dataclass(slots=True)
class _Node:
    """A word of the forms: which words follow it, and the form that ends with it."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    entry: tuple[str, int | None] | None = None


def _longest(
    root: _Node, text: str, words: list[re.Match[str]], folded: list[str], at: int
) -> tuple[int, tuple[str, int | None] | None]:
    """Return the last word of the longest form that begins at ``at``, and what it means."""
    node = root.following[folded[at]]
    best, entry = at, node.entry
    for last in range(at + 1, len(words)):
        following = node.following.get(folded[last])
        if following is None or not _JOINT.fullmatch(
            text, words[last - 1].end(), words[last].start()
        ):
            break
        node = following
        if node.entry:
            best, entry = last, node.entry
    return best, entry


def _plain(word: str) -> str:
    return fold(word).replace("’", "'").replace("‑", "-")


@cache
def _tree(language: Language) -> _Node:
    root = _Node()
    for row in rows("collectives.tsv"):
        if row["language"] == language:
            node = root
            for word in _WORD.findall(row["form"]):
                node = node.following.setdefault(_plain(word), _Node())
            size = int(row["size"]) if row["size"].isdigit() else None
            node.entry = node.entry or (row["scope"], size)
    return root
