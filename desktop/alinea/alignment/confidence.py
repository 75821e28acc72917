"""How sure a link is: the share of links like it that were right in the sets it was fitted on.

Logistic regression on what the aligner saw of a link. ``tests/benchmarks/alignment/fit.py`` fits
the weights in ``resources/alignment/confidence.toml`` and shows how well they hold.
"""

import tomllib
from functools import lru_cache
from math import exp, log

from alinea.alignment.pair import Pair
from alinea.alignment.path import Bead
from alinea.bundle import resources

Features = tuple[float, ...]


@lru_cache(maxsize=1)
def _weights() -> dict[str, list[float]]:
    text = (resources() / "alignment" / "confidence.toml").read_text(encoding="utf-8")
    return {name: [float(one) for one in some] for name, some in tomllib.loads(text).items()}


def confidence(kind: str, features: Features) -> float:
    """Return the chance, 0 to 1, that a link of a kind ("match" or "alone") is right."""
    total = sum(a * b for a, b in zip(_weights()[kind], features, strict=True))
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


def of_match(
    pair: Pair, bead: Bead, share: float, *, before: bool, after: bool, moved: bool
) -> Features:
    """Return what tells whether a bead is right.

    ``share`` is how much of what the left could share with the right it does; ``before`` and
    ``after`` tell whether the beads that touch it go straight on.
    """
    i, j, n, m = bead
    beads = pair.beads
    score = beads.score(i, j, n, m)
    terms = sum(len(pair.left.passages[one]) for one in range(i, i + n))
    terms += sum(len(pair.right.passages[one]) for one in range(j, j + m))
    weakest = min(
        [beads.left.value(one, j, m) for one in range(i, i + n)]
        + [beads.right.value(one, i, n) for one in range(j, j + m)]
    )
    rival = max(
        [
            weight
            for one in range(i, i + n)
            for weight, other in pair.ranked[one]
            if not j <= other < j + m
        ],
        default=-5.0,
    )
    return (
        1.0,
        _squeezed(score, 12.0),
        score / (terms + 2),
        _squeezed(weakest, 8.0),
        share,
        beads.length(i, j, n, m),
        _squeezed(score - rival, 10.0),
        float(n + m > 2),
        float(n + m > 3),
        float(before) + float(after),
        float(moved),
        log(terms + 1),
        float(pair.left.language == pair.right.language),
    )


def of_alone(pair: Pair, unit: int, taken: set[int], *, left: bool) -> Features:
    """Return what tells whether a unit truly has no counterpart.

    ``taken`` are the units of the other text that answer something else.
    """
    side, mine = (pair.left, pair.beads.left) if left else (pair.right, pair.beads.right)
    ranked = (pair.ranked if left else pair.back)[unit]
    terms = side.passages[unit]
    unheard = sum(not mine.seats[term] for term in terms)
    free = max((weight for weight, other in ranked if other not in taken), default=-5.0)
    return (
        1.0,
        log(len(terms) + 1),
        unheard / (len(terms) + 1),
        _squeezed(free, 8.0),
        _squeezed(ranked[0][0] if ranked else -5.0, 8.0),
        float(pair.left.language == pair.right.language),
    )


def _squeezed(value: float, scale: float) -> float:
    """Return the value between -1 and 1, nearly linear about 0."""
    return value / (abs(value) + scale)
