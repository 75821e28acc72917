"""Words, numbers and marks of a text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from alinea.model.span import Span

TokenKind = Literal["word", "number", "mark"]

# Combining accents, soft hyphens and zero-width characters belong to the word that they stand in.
WITHIN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = "[^\\W\\d_]"
_TOKEN = re.compile(
    # 1,234.5  28.02.2024  10:30  1st  1.º  2.ª
    r"(?P<number>\d+(?:[.,:'’]\d+|(?<!\d{4})[\u00a0\u202f\u2009]\d{3}(?!\d))*"
    rf"(?:(?:st|nd|rd|th)(?!\w)|\.?[ºª°](?!\w))?)"
    # U.S.  D.C.  a.m., and a stop that belongs to them
    rf"|(?P<dotted>{_LETTER}(?:\.{_LETTER})+(?![\w]|[{WITHIN}])\.?)"
    rf"|(?P<word>{_LETTER}[\w{WITHIN}]*(?:['’\-‑]{_LETTER}?[\w{WITHIN}]+)*)"
    r"|(?P<mark>\.{2,}|[^\s])"
)
_KINDS: dict[str, TokenKind] = {
    "number": "number",
    "dotted": "word",
    "word": "word",
    "mark": "mark",
}
_DROPPED = {ord(character): None for character in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}


@dataclass(frozen=True, slots=True)
class Token:
    span: Span
    text: str
    kind: TokenKind


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens in order; white space is in none of them but between groups of digits.

    Hyphenated words, words with an apostrophe and dotted initials (U.S.) are one token each, so
    are grouped numbers and ordinals in figures (1,234.5, 1st, 1.º).
    """
    return tuple(
        Token(Span(*found.span()), found.group(), _KINDS[found.lastgroup or "mark"])
        for found in _TOKEN.finditer(text)
    )


_ACCENTED = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uúü]", "n": "[nñ]"}


def spelt_loosely(words: str) -> str:
    """Return a pattern for ``words`` with or without accents, whatever white space parts them."""
    return r"\s{1,3}".join(
        "".join(_ACCENTED.get(letter) or re.escape(letter) for letter in fold(word))
        for word in words.split()
    )


def any_spelt_loosely(forms: Iterable[str]) -> str:
    """Return one pattern for several expressions, the longest first, common beginnings shared.

    Sharing makes it compile and match several times faster than a plain alternation.
    """
    root: dict[str, Any] = {}
    for form in forms:
        node = root
        for letter in " ".join(fold(form).split()):
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    branches = [
        (r"\s{1,3}" if letter == " " else _ACCENTED.get(letter) or re.escape(letter))
        + _branches(following)
        for letter, following in sorted(node.items())
        if letter
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{whole}?" if "" in node else whole


@lru_cache(maxsize=131072)
def fold(text: str) -> str:
    """Return ``text`` without case, accents and invisible characters; lengths may differ."""
    if text.isascii():
        return text.lower()
    # Twice: some signs of one code point hold capitals (🄐), some small letters accents.
    apart = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
    apart = unicodedata.normalize("NFKD", apart)
    return "".join(character for character in apart if not unicodedata.combining(character))
