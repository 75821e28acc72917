"""Whether words are forms of one another: "publish" and "publication", "reduce", "reducción"."""

from functools import lru_cache

from alinea.alignment.lexicon import lexicon
from alinea.model.statement import Language

_ENDINGS = {
    "en": "ication ization ation ition ution ction sion tion ion ment ance ence ness ity ally ly ing "
    "able ible ive ify ish al ful ed es e s y",
    "es": "icacion izacion amiento imiento aciones acion icion cion sion miento mente ancia encia "
    "anza idad dad able ible ivo ato ista al ado ido ar er ir o a e",
}
_ENDS = {
    language: tuple(sorted(endings.split(), key=lambda end: (-len(end), end)))
    for language, endings in _ENDINGS.items()
}


@lru_cache(maxsize=16384)
def stems(word: str, language: Language) -> frozenset[str]:
    """Return the folded ``word`` and what each of its endings leaves, four letters at least."""
    return frozenset(
        (
            word,
            *(
                word[: -len(end)]
                for end in _ENDS[language]
                if word.endswith(end) and len(word) - len(end) >= 4
            ),
        )
    )


@lru_cache(maxsize=16384)
def kindred(one: str, two: str, language: Language) -> bool:
    """Whether two dictionary forms are of one family."""
    if one == two:
        return True
    if " " in one or " " in two or one[:4] != two[:4]:
        return False
    ours, theirs = stems(one, language), stems(two, language)
    if not ours.isdisjoint(theirs):
        return True
    return any(
        len(mine) > 5 and len(mine) == len(other) and mine[:-1] == other[:-1]
        for mine in ours
        for other in theirs
    )


@lru_cache(maxsize=16384)
def synonyms(one: str, two: str, language: Language) -> bool:
    """Whether most of what one is rendered by in the other language also renders the other."""
    known = lexicon()
    ours, theirs = (
        {
            rendering
            for base in known.bases(word, language)
            for rendering in known.equivalents(base, language)
        }
        for word in (one, two)
    )
    shared = len(ours & theirs)
    return shared > 0 and shared * 2 >= min(len(ours), len(theirs))
