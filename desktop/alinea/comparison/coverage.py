"""Which words of one language version are answered by the other, by lexicon, terms and looks."""

from dataclasses import dataclass
from functools import lru_cache

from alinea.alignment.cognates import skeleton
from alinea.alignment.lexicon import folded, lexicon
from alinea.comparison.pairs import Side
from alinea.comparison.stems import kindred
from alinea.comparison.vocabulary import base, vocabulary
from alinea.language.tokens import Token, tokens
from alinea.model.span import Span
from alinea.model.statement import Language
from alinea.terminology.termbase import shipped

_WEAK = frozenset({"hollow", "light", "support", "modal", "link", "tone", "deadline", "through"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of substance of one version.

    ``known`` is whether the lexicon has it; ``proper`` is a name; ``weak`` says little by itself.
    """

    token: Token
    known: bool
    answered: bool
    proper: bool
    weak: bool


def covered(side: Side, other: Side) -> list[Word]:
    """Return the words of substance of one version, and whether the other answers them.

    Figures, dates and names of parties are left out: they are compared by value.
    """
    return list(
        _covered(
            side.view.text,
            side.passage.language,
            other.view.text,
            other.passage.language,
            tuple(unit.span for unit in side.every if unit.kind != "word"),
        )
    )


def answers(one: Word, language: Language, two: Word, other: Language) -> bool:
    """Whether a word renders another by itself."""
    found = _covered(one.token.text.lower(), language, two.token.text.lower(), other, ())
    return any(word.answered for word in found)


@lru_cache(maxsize=4096)
def _covered(
    text: str, language: Language, other: str, target: Language, values: tuple[Span, ...]
) -> tuple[Word, ...]:
    known = lexicon()
    theirs = _forms_of(other, target)
    bones = frozenset(
        skeleton(token.text.casefold(), target) for token in tokens(other) if len(token.text) > 3
    )
    spared = (*values, *_terms(text, language, other, target))
    phrases = _phrases(text, language)
    families = _families(theirs)
    names = [folded(one.text) for one in tokens(other) if one.text[:1].isupper()]
    found = []
    for token in tokens(text):
        if token.kind != "word" or any(span.holds(token.span) for span in spared):
            continue
        word = token.text.casefold()
        plain = folded(word)
        forms = (plain, *known.bases(word, language))
        if len(plain) < 3 or any(form in known.empty[language] for form in forms):
            continue
        renderings = [one for form in forms for one in known.equivalents(form, language)]
        expressions = [
            one
            for first, last, entry in phrases
            if first <= token.span.start < last
            for one in known.equivalents(entry, language)
        ]
        proper = _proper(text, token)
        answered = (
            plain in theirs
            or (proper and _sounds(plain, names))
            or any(_within(one, theirs) for one in (*renderings, *expressions))
            or any(_akin(one, families, target) for one in renderings)
            or (len(plain) > 3 and _looks(skeleton(word, language), bones))
        )
        classes = vocabulary(language).classes.get((base(token.text, language),), frozenset())
        found.append(
            Word(
                token,
                bool(renderings),
                answered,
                proper,
                bool(classes & _WEAK) and not expressions,
            )
        )
    return tuple(found)


def _within(rendering: str, forms: frozenset[str]) -> bool:
    """Whether the words of a rendering that matter all stand in the other text."""
    parts = [part for part in rendering.split() if len(part) > 3] or rendering.split()
    return all(part in forms for part in parts)


def _families(forms: frozenset[str]) -> dict[str, list[str]]:
    """Return the words of a text by their first four letters."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms):
        if len(form) > 4:
            found.setdefault(form[:4], []).append(form)
    return found


def _akin(rendering: str, families: dict[str, list[str]], language: Language) -> bool:
    """Whether a word of the family of a rendering stands in the text: "sindicato", "sindical"."""
    return " " not in rendering and any(
        kindred(rendering, form, language) for form in families.get(rendering[:4], ())
    )


def _proper(text: str, token: Token) -> bool:
    """Whether a word with a capital is a name: it does not begin a sentence."""
    if not token.text[:1].isupper():
        return False
    before = text[: token.span.start].rstrip()
    return bool(before) and before[-1] not in '.:;!?¿¡"“«(['


def _terms(text: str, language: Language, other: str, target: Language) -> list[Span]:
    """Return the terms of a text for which an accepted rendering stands in the other."""
    theirs = {one.term.id for one in shipped().occurrences(other, target) if not one.avoid}
    return [
        one.span
        for one in shipped().occurrences(text, language)
        if not one.avoid and one.term.id in theirs
    ]


@lru_cache(maxsize=4096)
def _forms_of(text: str, language: Language) -> frozenset[str]:
    """Return every form of every word of a text, and the small words as they are."""
    known = lexicon()
    found: set[str] = set()
    for token in tokens(text):
        word = token.text.casefold()
        found.add(folded(word))
        found.update(known.bases(word, language))
    return frozenset(part for form in found for part in form.split())


@lru_cache(maxsize=4096)
def _phrases(text: str, language: Language) -> tuple[tuple[int, int, str], ...]:
    """Return the expressions of the lexicon in a text: where they begin and end, and which."""
    known = lexicon()
    words = [token for token in tokens(text) if token.kind == "word"]
    forms = [
        (folded(token.text.casefold()), *known.bases(token.text.casefold(), language))
        for token in words
    ]
    found = []
    for at in range(len(words) - 1):
        for first in forms[at]:
            for second in forms[at + 1]:
                for entry in known.beginning(first, second, language):
                    parts = entry.split()
                    if at + len(parts) <= len(words) and all(
                        part in forms[at + n] for n, part in enumerate(parts)
                    ):
                        found.append(
                            (words[at].span.start, words[at + len(parts) - 1].span.end, entry)
                        )
    return tuple(found)


def _sounds(word: str, names: list[str]) -> bool:
    """Whether a name is one of the other text in its other spelling: "Rakhine", "Rakáin"."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (start-up)

    return any(
        name[:1] == word[:1] and Indel.normalized_similarity(word, name) > 0.7 for name in names
    )


def _looks(bone: str, bones: frozenset[str]) -> bool:
    if bone in bones:
        return True
    return len(bone) > 4 and any(other[:5] == bone[:5] for other in bones)
