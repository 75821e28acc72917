"""Why two passages were put together: the reasons of a link, gravest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from alinea.alignment.answers import PLAIN
from alinea.alignment.lexicon import folded, lexicon
from alinea.alignment.numerals import value
from alinea.alignment.pair import Pair
from alinea.alignment.path import Bead
from alinea.alignment.sides import TERM, label
from alinea.model.alignment import Reason, ReasonKind
from alinea.model.statement import Language

_SHOWN = 5
_LEAST = 0.5
"""What a shared word must be worth, in log-odds, to be shown."""
_START = re.compile(r"(?:\A|[.?!:;»”\"])\W*\Z")

Units = Sequence[int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two groups of passages have in common.

    ``worth`` are the left terms that the right answers, with log-odds; ``share`` is how much of
    what the left could share it does, ``figures`` the same of its numbers alone.
    """

    worth: dict[int, float]
    share: float
    figures: float


def shared(pair: Pair, left: Units, right: Units) -> Shared:
    """Return what the passages ``left`` and ``right`` have in common."""
    mine, terms = pair.beads.left, pair.left.terms
    worth: dict[int, float] = {}
    whole = numbers = 0.0
    for one in left:
        for term in pair.left.passages[one]:
            gain = max(0.0, mine.gains[0][term])
            whole += gain
            numbers += terms[term][0] == "#"
            if any(other in mine.seats[term] for other in right):
                worth[term] = gain
    answered = sum(terms[term][0] == "#" for term in worth)
    return Shared(
        worth,
        min(1.0, sum(worth.values()) / whole) if whole else 0.0,
        min(1.0, answered / numbers) if numbers else 0.0,
    )


def of_bead(
    pair: Pair, bead: Bead, common: Shared, *, before: bool, after: bool
) -> tuple[Reason, ...]:
    """Return what speaks for a bead; ``before`` and ``after`` tell that its neighbours go on."""
    i, j, n, m = bead
    found = list(of_words(pair, range(i, i + n), range(j, j + m), common))
    ours, theirs = label(pair.texts[0][i]), label(pair.texts[1][j])
    if ours and ours == theirs:
        found.append(Reason(ReasonKind.NUMBERING, 1.0, (ours,)))
    if before or after:
        found.append(Reason(ReasonKind.POSITION, (before + after) / 2))
    length = exp(min(0.0, pair.beads.length(i, j, n, m) - pair.beads.length_top))
    if length > 0.5:
        found.append(Reason(ReasonKind.LENGTH, round(length, 3)))
    return tuple(found)


def of_words(pair: Pair, left: Units, right: Units, common: Shared) -> tuple[Reason, ...]:
    """Return the reasons that lie in the words: wording, concepts, names and figures."""
    ours = [pair.texts[0][one] for one in left]
    theirs = [pair.texts[1][one] for one in right]
    words, names, figures = _shown(pair, " ".join(ours), common.worth)
    found = []
    if pair.left.language == pair.right.language:
        found.append(Reason(ReasonKind.WORDING, _wording(ours, theirs)))
    share = round(common.share, 3)
    if words:
        found.append(Reason(ReasonKind.CONCEPTS, share, words))
    if figures:
        found.append(Reason(ReasonKind.FIGURES, round(common.figures, 3), figures))
    if names:
        found.append(Reason(ReasonKind.NAMES, share, names))
    return tuple(found)


def _shown(
    pair: Pair, text: str, worth: dict[int, float]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the shared words, names and figures as they stand in ``text``, the rarest first."""
    terms, language = pair.left.terms, pair.left.language
    words = {terms[at][0]: gain for at, gain in worth.items() if terms[at][0] not in PLAIN}
    numbers = {terms[at][1]: gain for at, gain in worth.items() if terms[at][0] == "#"}
    plain: dict[str, float] = {}
    names: dict[str, float] = {}
    run: list[tuple[str, float, int]] = []
    for found in TERM.finditer(text):
        word = found.group()
        gain = words.get(word.casefold(), 0.0)
        if run and (not gain or not word[0].isupper() or text[run[-1][2] : found.start()].strip()):
            _close(run, text, plain, names, language)
        if gain >= _LEAST:
            if word[0].isupper():
                run.append((word, gain, found.end()))
            else:
                plain[word.casefold()] = gain
    _close(run, text, plain, names, language)
    figures = _figures(text, language, numbers)
    return _best(plain), _best(names), _best(figures)


def _close(
    run: list[tuple[str, float, int]],
    text: str,
    plain: dict[str, float],
    names: dict[str, float],
    language: Language,
) -> None:
    """Put away capitalized words that stood together; a plain word that begins a sentence is one."""
    if run:
        word, gain, end = run[0]
        first = end - len(word)
        starts = len(run) == 1 and _START.search(text[max(0, first - 4) : first])
        if starts and lexicon().bases(word.casefold(), language):
            plain.setdefault(word.casefold(), gain)
        else:
            names[text[first : run[-1][2]]] = sum(gain for _, gain, _ in run)
    run.clear()


def _figures(text: str, language: Language, worth: dict[str, float]) -> dict[str, float]:
    if not worth:
        return {}
    places = list(TERM.finditer(text))
    words = [place.group().casefold() for place in places]
    found: dict[str, float] = {}
    at = 0
    while at < len(words):
        number, taken = value(words, at, language)
        if taken and f"{number:g}" in worth:
            start, end = places[at].start(), places[at + taken - 1].end()
            found[text[start:end]] = worth[f"{number:g}"]
        at += taken or 1
    return found


def _best(found: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted(found, key=lambda word: (-found[word], word))[:_SHOWN])


def _wording(left: Sequence[str], right: Sequence[str]) -> float:
    """Return the share of words that stand in both, in order."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (start-up time)

    ours = [folded(word) for word in TERM.findall(" ".join(left))]
    theirs = [folded(word) for word in TERM.findall(" ".join(right))]
    return round(Indel.normalized_similarity(ours, theirs), 3)
