"""What each passage says for or against standing opposite others: sums of log-odds.

Every term of a passage is a witness. One that the other side answers speaks for the pair, the
more so the rarer its answers are there; one that goes unanswered speaks against it. Both count
in natural logarithms of likelihood ratios (naive Bayes), so passages of any number add up and
gaps, splits and merges compete on one scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

from alinea.alignment.answers import PLAIN, Answers
from alinea.alignment.constants import Constants
from alinea.alignment.lexicon import lexicon
from alinea.alignment.sides import Side, Term, background

WIDEST = 4
"""Passages that one can stand opposite of."""

SURE = 0.7
"""The strength from which an answer is one, and not only a hint of one."""

Rates = Sequence[tuple[int, int, int]]
"""For each term, in how many passages known to correspond it was surely answered, in how many
faintly, of how many.
"""


@dataclass(slots=True)
class Witnesses:
    """One side's terms before the other side.

    ``repeats`` are how often terms opposite occur where more than once (passage, term). ``seats``
    give, for each term, the passages opposite that answer it, with strength. For 1 to
    ``WIDEST`` passages opposite, ``gains`` and ``hints`` are what a term adds by being answered
    surely or faintly over when it is not, which takes ``losses`` (negative), and ``floors`` what a
    passage says when nothing of it is answered.
    """

    passages: tuple[tuple[int, ...], ...]
    answers: Answers
    repeats: dict[tuple[int, int], int]
    seats: list[dict[int, float]]
    gains: list[list[float]]
    hints: list[list[float]]
    losses: list[list[float]]
    floors: list[list[float]]
    masks: list[dict[int, int]] = field(default_factory=list)
    values: list[dict[int, float]] = field(default_factory=list)
    common: dict[tuple[int, int], list[tuple[int, tuple[int, ...]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.masks = [{} for _ in self.passages]
        self.values = [{} for _ in self.passages]

    def mask(self, passage: int, opposite: int) -> int:
        """Return a pair of bits for every term: the low one for a faint answer, else the high."""
        known = self.masks[passage]
        found = known.get(opposite)
        if found is None:
            found, bit, seats = 0, 1, self.seats
            for term in self.passages[passage]:
                sure = seats[term].get(opposite)
                if sure is not None:
                    found |= bit << 1 if sure >= SURE else bit
                bit <<= 2
            known[opposite] = found
        return found

    def value(self, passage: int, first: int, count: int) -> float:
        """Return what the passage says of standing opposite ``count`` passages from ``first``."""
        known = self.values[passage]
        key = first << 3 | count
        found = known.get(key)
        if found is None:
            found = known[key] = self.together(passage, range(first, first + count))
        return found

    def surplus(self, first: int, count: int, opposite: range) -> float:
        """Return what passages in a row claim twice: terms of several that are answered once.

        To be taken from what each says for itself. Two passages all but alike would else both
        be borne out by the counterpart of one.
        """
        known = self.common.get((first, count))
        if known is None:
            known = self.common[first, count] = self._common(first, count)
        taken = 0.0
        gains, losses = self.gains[len(opposite) - 1], self.losses[len(opposite) - 1]
        for term, holders in known:
            seat = self.seats[term]
            there = [one for one in opposite if one in seat]
            spare = len(holders) - len(there)
            if there and spare > 0:
                for one in there:
                    spare -= sum(
                        self.repeats.get((one, other), 1) - 1 for other in self.answers[term]
                    )
                taken += max(0, spare) * (gains[term] + losses[term])
        return taken

    def _common(self, first: int, count: int) -> list[tuple[int, tuple[int, ...]]]:
        """Return the terms that several of the passages hold, and which hold them."""
        holders: dict[int, list[int]] = {}
        for passage in range(first, first + count):
            for term in self.passages[passage]:
                holders.setdefault(term, []).append(passage)
        return [(term, tuple(some)) for term, some in holders.items() if len(some) > 1]

    def together(self, passage: int, opposite: Sequence[int]) -> float:
        """Return what the passage says of standing opposite passages that may lie apart."""
        mask = 0
        for one in opposite:
            mask |= self.mask(passage, one)
        count = min(len(opposite), WIDEST) - 1
        found = self.floors[count][passage]
        if mask:
            gains, hints, row = self.gains[count], self.hints[count], self.passages[passage]
            while mask:
                top = mask.bit_length() - 1
                if top & 1:
                    found += gains[row[top >> 1]]
                    mask &= (1 << top - 1) - 1
                else:
                    found += hints[row[top >> 1]]
                    mask &= (1 << top) - 1
        return found


def witnesses(
    side: Side, other: Side, found: Answers, rule: Constants, rates: Rates | None = None
) -> Witnesses:
    """Weigh the terms of ``side``, which ``found`` says how the other side answers."""
    total = len(other.passages) + rule.texts_more
    seats = [_seats(row, other.places) for row in found]
    sure = [sum([one >= SURE for one in seat.values()]) for seat in seats]
    heard, there = _heard(side, seats, sure, rule, rates)
    more = [rule.chance_more + rule.texts_more * rule.usual * share for share in _usual(side)]
    gains: list[list[float]] = []
    hints: list[list[float]] = []
    losses: list[list[float]] = []
    floors: list[list[float]] = []
    for count in range(1, WIDEST + 1):
        weighed = [
            _weighed(
                1 - (1 - min((size + extra) / total, 0.95)) ** count,
                1 - (1 - min((len(seat) - size + 0.1) / total, 0.95)) ** count,
                rate,
            )
            if seat
            else (0.0, 0.0, 0.0)
            for seat, size, extra, rate in zip(seats, sure, more, heard, strict=True)
        ]
        gains.append([one[0] for one in weighed])
        hints.append([one[1] for one in weighed])
        losses.append([one[2] for one in weighed])
        bare = [one[2] + place for one, place in zip(weighed, there, strict=True)]
        floors.append([sum([bare[term] for term in row]) for row in side.passages])
    return Witnesses(side.passages, found, other.repeats, seats, gains, hints, losses, floors)


def _weighed(sure: float, faint: float, rate: tuple[float, float]) -> tuple[float, float, float]:
    """Return what a term says when answered surely and faintly, over when not, and then.

    ``sure`` and ``faint`` are the chances of an answer opposite any passage, ``rate`` those
    opposite the right one, which are never less.
    """
    clear = max(rate[0], sure)
    vague = max(rate[1], faint * (1 - clear))
    faint *= 1 - sure
    whole = clear + vague
    if whole > 0.98:
        clear, vague = clear * 0.98 / whole, vague * 0.98 / whole
    loss = min(0.0, log((1 - clear - vague) / max(0.02, 1 - sure - faint)))
    return max(0.0, log(clear / sure)) - loss, max(0.0, log(vague / faint)) - loss, loss


def _usual(side: Side) -> list[float]:
    """Return in which share of the sentences of any such text each term is to be expected."""
    shares, words, language = background(side.language), lexicon(), side.language
    found = []
    for word, _ in side.terms:
        share = shares.get(word, 0.0)
        for base in words.bases(word, language) if word.isalpha() else ():
            share = max(share, shares.get(base, 0.0))
        found.append(share)
    return found


def _heard(
    side: Side,
    seats: Sequence[dict[int, float]],
    sure: Sequence[int],
    rule: Constants,
    rates: Rates | None,
) -> tuple[list[tuple[float, float]], list[float]]:
    """Return how often each term is answered in a true counterpart, surely and faintly.

    And, beside, what it says for there being one that the text has an answer to it, or has none.
    A guess for its class gives way to what the class shows in ``rates``, and that to the term's own.
    """
    guess = {
        "#": (rule.figure_heard, 0.0),
        "§": (rule.label_heard, 0.0),
        "sure": (rule.heard, rule.faint),
        "faint": (0.0, rule.only_faint),
    }
    kinds = [
        _kind(term, seat, size) for term, seat, size in zip(side.terms, seats, sure, strict=True)
    ]
    if rates is not None:
        for kind, (clear, vague) in list(guess.items()):
            mine = [rate for rate, other in zip(rates, kinds, strict=True) if other == kind]
            seen = sum(rate[2] for rate in mine) + rule.class_patience
            guess[kind] = (
                (clear * rule.class_patience + sum(rate[0] for rate in mine)) / seen,
                (vague * rule.class_patience + sum(rate[1] for rate in mine)) / seen,
            )
    heard = []
    for number, kind in enumerate(kinds):
        clear, vague = guess.get(kind, (0.0, 0.0))
        if rates is not None:
            one, other, seen = rates[number]
            clear = (clear * rule.patience + one) / (rule.patience + seen)
            vague = (vague * rule.patience + other) / (rule.patience + seen)
        heard.append((clear, vague))
    return heard, _there(side, seats, rule, rates)


def _there(
    side: Side, seats: Sequence[dict[int, float]], rule: Constants, rates: Rates | None
) -> list[float]:
    """Return what each term says for a counterpart by having an answer anywhere, or none.

    Of what has an answer where there is a counterpart, a share would have none where there is not.
    """
    known = [_is_known(term, side) for term in side.terms]
    says = {}
    for kind, first, gone in (
        (True, rule.lost_known, rule.gone_known),
        (False, rule.lost_strange, rule.gone_strange),
    ):
        lost = first
        if rates is not None:
            mine = [
                (rate[2], bool(seat))
                for rate, seat, other in zip(rates, seats, known, strict=True)
                if other == kind
            ]
            missed = sum(seen for seen, seated in mine if not seated)
            lost = (first * rule.class_patience + missed) / (
                rule.class_patience + sum(seen for seen, _ in mine)
            )
        says[kind, True] = -log(1 - gone)
        says[kind, False] = log(lost / (1 - (1 - lost) * (1 - gone)))
    return [
        rule.plain_lost if term[0] in ("#", "¬") and not seat else says[kind, bool(seat)]
        for term, kind, seat in zip(side.terms, known, seats, strict=True)
    ]


def _kind(term: Term, seat: dict[int, float], sure: int) -> str:
    if not seat:
        return ""
    if term[0] in ("#", "§"):
        return term[0]
    return "sure" if sure else "faint"


def _is_known(term: Term, side: Side) -> bool:
    word, _ = term
    return word in PLAIN or bool(lexicon().bases(word, side.language))


def _seats(row: dict[int, float], places: Sequence[Sequence[int]]) -> dict[int, float]:
    if len(row) == 1:
        ((term, sure),) = row.items()
        return dict.fromkeys(places[term], sure)
    seat: dict[int, float] = {}
    for term, sure in sorted(row.items(), key=lambda item: item[1]):
        for place in places[term]:
            seat[place] = sure
    return seat
