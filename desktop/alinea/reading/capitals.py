"""Names set in capitals are written as names."""

import re

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "by",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "y",
        "e",
        "para",
        "en",
        "sobre",
        "entre",
    ]
)


def recased(name: str, texts: tuple[str, ...]) -> str:
    """Write a name in capitals as the file writes it elsewhere, or else in title case."""
    if not name.isupper() or len(name) < 4:
        return name
    wanted = re.compile(re.escape(name), re.IGNORECASE)
    for text in texts:
        for found in wanted.finditer(text):
            if not found.group().isupper() and found.group()[:1].isupper():
                return found.group()
    words = []
    for at, word in enumerate(name.split(" ")):
        plain = word.strip(".,")
        if at and word.casefold() in _SMALL:
            words.append(word.casefold())
        elif "." in plain or (at and len(plain) <= 2):
            words.append(word)
        else:
            words.append(word.capitalize())
    return " ".join(words)
