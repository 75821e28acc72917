"""Which terms of one text can answer which of the other, and how surely.

The answer to a term is sought in the lexicon, then among words of one origin; what the pair of
texts itself teaches is added by ``association``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from alinea.alignment.cognates import skeleton
from alinea.alignment.lexicon import Lexicon, folded, lexicon
from alinea.alignment.sides import Side, Term
from alinea.language.lemmas import lemma
from alinea.model.statement import Language

SURE, KINDRED, COGNATE = 1.0, 0.6, 0.8
"""How surely a term is answered: by the lexicon, by a word near in meaning, by its looks."""

_START, _ALIKE = 3, 0.78
"""The letters that skeletons of one origin begin with in common, and how alike they are at least."""
_NEAR = 0.3
"""The cosine of two words' equivalents from which they are taken for near in meaning."""
_STEM = 5
"""Letters that words of one stem have in common at least."""

PLAIN = ("#", "§", "¬")
"""The marks of terms that are the same in every language: numbers, labels and negation."""

Answers = list[dict[int, float]]
"""For each term of the left text, the terms of the right one that answer it."""


def answers(left: Side, right: Side) -> Answers:
    """Return which terms answer each other."""
    words = lexicon()
    same = left.language == right.language
    index: dict[str, list[tuple[int, float]]] = {}
    for at, term in enumerate(right.terms):
        for key, weight in _keys(term, right.language, words, same=same):
            index.setdefault(key, []).append((at, weight))
    found: Answers = []
    for term in left.terms:
        row: dict[int, float] = {}
        for key, weight in _keys(term, left.language, words, same=same):
            for at, strength in index.get(key, ()):
                sure = min(weight, strength)
                if sure > row.get(at, 0.0):
                    row[at] = sure
        found.append(row)
    _by_looks(left, right, found)
    if same:
        _by_meaning(left, right, found, words)
        _by_stem(left, right, found)
    return found


def _keys(
    term: Term, language: Language, words: Lexicon, *, same: bool
) -> Iterator[tuple[str, float]]:
    """Yield what a term is to be found under: numbers, forms, and concepts with a mark before.

    Across languages concepts are named in Spanish, so that English terms come with all their
    equivalents.
    """
    word, around = term
    if word in PLAIN:
        yield word + around, SURE
        return
    plain = folded(word)
    if same or not _is_entry(plain, words):
        yield plain, SURE
    for entry in _entries(term, words, language):
        if same:
            if entry != plain:
                yield entry, SURE
        elif language == "en":
            for concept in words.equivalents(entry, language):
                yield "=" + concept, SURE
        else:
            yield "=" + entry, SURE


def _is_entry(word: str, words: Lexicon) -> bool:
    return word in words.words["en"] and word in words.words["es"]


def _entries(term: Term, words: Lexicon, language: Language) -> Iterable[str]:
    word, around = term
    if word == around:
        return (word,)
    forms = words.bases(word, language)
    return (*forms, around) if around else forms


def _by_looks(left: Side, right: Side, found: Answers) -> None:
    """Add, for terms of either side that nothing answers yet, those that look like them."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (start-up time)

    answered = {at for row in found for at in row}
    ours = [
        (bone, at) for at, term in enumerate(left.terms) if (bone := _bone(term, left.language))
    ]
    buckets: dict[str, list[tuple[str, int]]] = {}
    for at, term in enumerate(right.terms):
        if bone := _bone(term, right.language):
            buckets.setdefault(bone[:_START], []).append((bone, at))
    for bone, at in ours:
        row = found[at]
        lone = not row
        for other, there in buckets.get(bone[:_START], ()):
            if lone or there not in answered:
                near = Indel.normalized_similarity(bone, other, score_cutoff=_ALIKE)
                if near:
                    row.setdefault(there, COGNATE * near)


def _by_meaning(left: Side, right: Side, found: Answers, words: Lexicon) -> None:
    """Add words of one language that share so many equivalents that they must be near in meaning.

    Nearness is the cosine of their sets of equivalents, the largest over their entries.
    """
    index: dict[str, list[tuple[int, int]]] = {}
    for at, term in enumerate(right.terms):
        for concepts in _equivalents(term, words, right.language):
            for concept in concepts:
                index.setdefault(concept, []).append((at, len(concepts)))
    for term, row in zip(left.terms, found, strict=True):
        for concepts in _equivalents(term, words, left.language):
            met: Counter[tuple[int, int]] = Counter()
            for concept in concepts:
                met.update(index.get(concept, ()))
            for (at, size), count in met.items():
                if at not in row and count >= _NEAR * (size * len(concepts)) ** 0.5:
                    row[at] = KINDRED


def _equivalents(term: Term, words: Lexicon, language: Language) -> Iterator[tuple[str, ...]]:
    if term[0] not in PLAIN:
        for entry in _entries(term, words, language):
            yield words.equivalents(entry, language)


def _by_stem(left: Side, right: Side, found: Answers) -> None:
    """Add words of one language that share their stem: "privatization" and "private"."""
    stems: dict[str, list[tuple[str, int]]] = {}
    for at, (word, around) in enumerate(right.terms):
        if len(word) >= _STEM and word != around:
            plain = folded(word)
            stems.setdefault(plain[:_STEM], []).append((plain, at))
    for (word, around), row in zip(left.terms, found, strict=True):
        if len(word) < _STEM or word == around:
            continue
        plain = folded(word)
        for other, at in stems.get(plain[:_STEM], ()):
            alike = _shared_start(plain, other) >= 0.6 * max(len(plain), len(other))
            if alike and at not in row:
                row[at] = KINDRED


def _shared_start(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _bone(term: Term, language: Language) -> str:
    word, around = term
    if word in (*PLAIN, around) or len(word) < 4:
        return ""
    return skeleton(lemma(word, language), language)


def turned(found: Answers, size: int) -> Answers:
    """Return the same answers as seen from the right text, which has ``size`` terms."""
    back: Answers = [{} for _ in range(size)]
    for at, row in enumerate(found):
        for other, sure in row.items():
            back[other][at] = sure
    return back
