"""The language of what surrounds a text, which need not be the text's."""

import re
from collections import Counter
from functools import cache

from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.statement import Aside, Language
from alinea.reading.extract import Extract
from alinea.reading.sift import Sifted

_WORD = re.compile(r"[^\W\d_]{3,}")


def page_language(extract: Extract, sift: Sifted, language: Language) -> str | None:
    """Return the two-letter code of the page's language, None where it is the text's own or unknown.

    What the page declares counts most; then the phrases of its menus, and the month of its date.
    """
    votes = Counter(sift.languages)
    for block in sift.blocks:
        cut = [item.span.of(block.text) for item in block.cuts if item.reason is Aside.DATELINE]
        if block.aside is Aside.DATELINE:
            cut.append(block.text)
        for text in cut:
            month = _month_language(text)
            if month:
                votes[month] += 2
    if extract.page_language:
        votes[extract.page_language] += 3
    best = max(votes, key=lambda code: (votes[code], code != language, code), default=None)
    return best if best and best != language else None


def _month_language(text: str) -> str | None:
    """Return the only language in which a word of ``text`` is a month, None where several share it."""
    for word in _WORD.findall(fold(text)):
        found = _months().get(word, ())
        if len(found) == 1:
            return found[0]
    return None


@cache
def _months() -> dict[str, tuple[str, ...]]:
    """Return the languages in which a word is a month, abbreviations of three letters left out."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("language/months.tsv"):
        word, code = fold(row["form"]), row["language"]
        if len(word) > 3 and code not in found.get(word, ()):
            found[word] = (*found.get(word, ()), code)
    return found
