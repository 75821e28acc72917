"""How a line ends, told from its last characters: a search from every place would be quadratic."""

import re

_LOOK = 48
_SENTENCE = re.compile(r"[.!?…:;][\"”»’')\]*_]*\s*\Z")
_CLAUSE = re.compile(r"[.,!?…:;][\"”»’')\]*_]*\s*\Z")


def tail(text: str) -> str:
    """Return as much of the end of a text as it takes to tell how it ends."""
    return text[-_LOOK:]


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends in a full stop, a colon, a semicolon or the like, closed or not."""
    return _SENTENCE.search(tail(text)) is not None


def ends_clause(text: str) -> bool:
    """Tell whether a text ends in any such mark, commas too."""
    return _CLAUSE.search(tail(text)) is not None
