"""Whether two language versions of a passage are equally strong: accepted pairs, then levels."""

from collections.abc import Iterator
from functools import lru_cache

from alinea.alignment.lexicon import lexicon
from alinea.comparison.modals import FUTURE, Modals, modals
from alinea.comparison.pairs import Finding, Pair, Passage
from alinea.comparison.strength import Force, couples, force, strongest
from alinea.comparison.units import units
from alinea.language.lemmas import lemma
from alinea.language.tables import rows
from alinea.language.tokens import fold, tokens
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span
from alinea.model.statement import Language

_RENDERED: dict[str, frozenset[str]] = {
    "permission": frozenset({"permission"}),
    "advice": frozenset({"advice", "loose"}),
    "obligation": frozenset({"obligation", "loose", "firm"}),
    "either": frozenset({"obligation", "loose", "firm"}),
    "firm": frozenset({"firm"}),
}
"""What may render an English force in Spanish."""


def modality(pair: Pair) -> Iterator[Finding]:
    """Yield where one version permits what the other orders, or promises what it advises."""
    english, spanish = (
        (pair.left.passage, pair.right.passage)
        if pair.left.passage.language == "en"
        else (pair.right.passage, pair.left.passage)
    )
    clash = _clash(modals(english, "en"), modals(spanish, "es"))
    if clash:
        yield _finding(pair, english, *clash)
        return
    found = list(_levels(pair)) or list(_acts(pair, english, spanish))
    yield from found


def _clash(english: Modals, spanish: Modals) -> tuple[Span, Span] | None:
    """Return the first force of one side that nothing of the other renders, with its rival."""
    lonely = [
        span
        for does, span in english.items()
        if not _RENDERED[does] & set(spanish) and does != "either"
    ]
    rendered = {one for does in english for one in _RENDERED[does]}
    rivals = [span for does, span in spanish.items() if does not in rendered]
    if lonely and rivals:
        return lonely[0], rivals[0]
    strict = [
        span
        for does, span in spanish.items()
        if does in ("permission", "advice") and does not in english
    ]
    if strict and "either" in english and not _RENDERED["either"] & set(spanish):
        return english["either"], strict[0]
    return None


def _levels(pair: Pair) -> Iterator[Finding]:
    left, right = pair.left.passage, pair.right.passage
    if left.commitments and right.commitments:
        forces = [(force(one), force(two)) for one, two in couples(pair)]
    elif left.classes and right.classes:
        forces = [(_main(left), _main(right))]
    else:
        return
    for one, two in forces:
        if one.alternatives or two.alternatives or one.level == two.level:
            continue
        if one.cue is None or two.cue is None or _both_future(left, one.cue, right, two.cue):
            continue
        apart = abs(one.level - two.level)
        if accepted(left, one.cue, right, two.cue, apart):
            continue
        english = left if left.language == "en" else right
        spans = (one.cue, two.cue) if english is left else (two.cue, one.cue)
        yield _finding(pair, english, *spans, one.level, two.level)


def _acts(pair: Pair, english: Passage, spanish: Passage) -> Iterator[Finding]:
    """Yield two first verbs that do other things, of which neither is rendered: "urged", "noted"."""
    if english.commitments or spanish.commitments:
        return
    one, two = _first_act(english), _first_act(spanish)
    if one is None or two is None or one[1] & two[1] or _deeds(one[1]) & _deeds(two[1]):
        return
    if _rendered(one[2], "en", _all_lemmas(spanish)) or _rendered(
        two[2], "es", _all_lemmas(english)
    ):
        return
    yield _finding(pair, english, one[0], two[0])


def _deeds(numbers: set[int]) -> set[str]:
    """Return what the rows of the table do: ask, hold, recognize, tell."""
    table = rows("comparison/modality.tsv")
    return {table[number]["act"] for number in numbers}


def _first_act(passage: Passage) -> tuple[Span, set[int], set[str]] | None:
    """Return the first words that are in the table of pairs, with their rows and forms."""
    language = passage.language
    for span in passage.spans:
        words = [
            token for token in tokens(span.of(passage.statement.text)) if token.kind == "word"
        ]
        for token in words[:10]:
            word = token.text.casefold()
            mine = {fold(word), fold(lemma(word, language))}
            rows_of = {
                number
                for number, pair_of in enumerate(_pairs())
                if any(len(form) == 1 and form[0] in mine for form in pair_of[language == "es"])
            }
            if rows_of:
                return token.span.shifted(span.start), rows_of, mine
    return None


def _main(passage: Passage) -> Force:
    if passage.commitments:
        return max((force(one) for one in passage.commitments), key=lambda one: one.level)
    return strongest(passage.classes)


def accepted(left: Passage, one: Span, right: Passage, two: Span, apart: int) -> bool:
    """Whether the cues render each other, or are rendered elsewhere in the other passage.

    A cue that is rendered where our reading of the other language does not look for it is no
    difference between the texts; one level apart, both must be without any rendering.
    """
    english, spanish = (left, right) if left.language == "en" else (right, left)
    ours, theirs = (one, two) if left.language == "en" else (two, one)
    en, es = _lemmas(english.words(ours), "en"), _lemmas(spanish.words(theirs), "es")
    for en_forms, es_forms in _pairs():
        if _any_of(en_forms, en) and _any_of(es_forms, es):
            return True
    if apart > 2:
        after = spanish.statement.text[theirs.start : theirs.end + 40].casefold()
        return _rendered(en, "en", es) and not _weakened(en, after)
    said = (
        _rendered(en, "en", _all_lemmas(spanish)),
        _rendered(es, "es", _all_lemmas(english)),
    )
    if apart == 1:
        content = (en - _AUXILIARY, es - _AUXILIARY)
        return any(said) or not all(content)
    return any(said)


def _weakened(en: set[str], after: str) -> bool:
    """Whether a Spanish cue only agrees on the importance of what the English one undertakes."""
    return bool(_STANCE_ES & set(after.split())) and not en & _STANCE_EN


_STANCE_ES = frozenset({"importancia", "urgencia", "necesidad", "conveniencia"})
_STANCE_EN = frozenset({"importance", "urgency", "need", "necessity", "desirability"})


def _both_future(left: Passage, one: Span, right: Passage, two: Span) -> bool:
    """Whether English "will" and a Spanish future stand at the cues, and no verb of effort."""
    en, es = (
        (left.words(one), right.words(two))
        if left.language == "en"
        else (right.words(two), left.words(one))
    )
    if _lemmas(en, "en") - _AUXILIARY or not FUTURE.search(es):
        return False
    return not any("effort" in unit.classes for unit in units(es, "es"))


def _any_of(forms: tuple[tuple[str, ...], ...], lemmas: set[str]) -> bool:
    return any(set(form) <= lemmas for form in forms)


def _rendered(cue: set[str], language: Language, other: set[str]) -> bool:
    """Whether a word of substance of a cue has an equivalent among the words of the other text."""
    known = lexicon()
    empty = known.empty[language] | _AUXILIARY
    return any(
        set(rendering.split()) <= other
        for word in sorted(cue - empty)
        for base in (word, *known.bases(word, language))
        for rendering in known.equivalents(base, language)
    )


def _all_lemmas(passage: Passage) -> set[str]:
    return _lemmas(" ".join(passage.words(span) for span in passage.spans), passage.language)


_AUXILIARY = frozenset(
    {"will", "shall", "may", "must", "should", "can", "be", "are", "is", "was", "were", "been"}
    | {"have", "do", "not", "to", "the", "a", "on", "of", "their", "its"}
)
"""English words of a cue that say nothing about its substance."""


def _lemmas(text: str, language: Language) -> set[str]:
    found = set()
    for token in tokens(text):
        if token.kind == "word":
            word = token.text.casefold()
            found |= {fold(word), fold(lemma(word, language))}
    return found


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (
            tuple(tuple(map(fold, form.split())) for form in row["en"].split("|")),
            tuple(tuple(map(fold, form.split())) for form in row["es"].split("|")),
        )
        for row in rows("comparison/modality.tsv")
    )


def _finding(pair: Pair, english: Passage, one: Span, two: Span, *levels: int) -> Finding:
    left, right = (one, two) if pair.left.passage is english else (two, one)
    values = [
        ("from", pair.left.passage.words(left)),
        ("to", pair.right.passage.words(right)),
    ]
    if levels:
        values += [("from_level", str(levels[0])), ("to_level", str(levels[1]))]
    return Finding(
        DifferenceKind.L_MODALITY, left, right, tuple(values), "levels" if levels else "modal"
    )
