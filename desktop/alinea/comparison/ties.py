"""Ties: which sentences of two statements answer each other, and how close the two are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from alinea.alignment.align import align
from alinea.comparison.spoken import spoken
from alinea.comparison.stems import kindred, synonyms
from alinea.comparison.units import Unit, substance, units
from alinea.language.tokens import tokens
from alinea.model.alignment import Alignment, Link, LinkKind, Pin, Reason
from alinea.model.commitment import Commitment, Extraction
from alinea.model.span import Span
from alinea.model.statement import Language, Statement

Relation = Literal["version", "translation", "other"]


@dataclass(frozen=True, slots=True)
class Tie:
    """Sentences of the left and of the right that say the same, as ascending indexes."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    moved: bool = False
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Bond:
    """What joins statements ``left`` and ``right`` of a comparison, left before right.

    ``share`` is how much of the shorter one has a counterpart, 0 to 1.
    """

    left: int
    right: int
    alignment: Alignment
    ties: tuple[Tie, ...]
    share: float
    relation: Relation

    def turned(self) -> "Bond":
        return Bond(
            self.right,
            self.left,
            self.alignment,
            tuple(
                Tie(tie.right, tie.left, tie.moved, tie.score, tie.reasons) for tie in self.ties
            ),
            self.share,
            self.relation,
        )


class Bonds:
    """The bonds of all pairs of statements that were aligned."""

    def __init__(self, bonds: Sequence[Bond]) -> None:
        self._bonds = {(bond.left, bond.right): bond for bond in bonds}

    def of(self, left: int, right: int) -> Bond:
        """Return the bond of two statements that were aligned, as seen from ``left``."""
        if (left, right) in self._bonds:
            return self._bonds[left, right]
        return self._bonds[right, left].turned()

    def joins(self, left: int, right: int) -> bool:
        return (left, right) in self._bonds or (right, left) in self._bonds


LEAST = 0.45
"""A link less likely than this is taken for none."""

HALF = 0.5
"""From this share on, two texts are versions or translations of one another."""

SURE = 0.75
"""Between texts that are no versions of one another a tie must be this likely to be right."""


def bonds(
    statements: Sequence[Statement],
    extractions: Sequence[Extraction],
    base: int,
    pins: Sequence[Pin],
    step: Callable[[], None],
) -> Bonds:
    """Align the base with every other statement, and these among themselves where that helps.

    A statement that is no version of the base, or is in another language, is also aligned with
    the one that it is nearest to. ``step`` is called before each alignment.
    """
    matter = [Matter(*both) for both in zip(statements, extractions, strict=True)]
    others = [number for number in range(len(statements)) if number != base]
    found: dict[tuple[int, int], Bond] = {}
    for other in others:
        step()
        found[base, other] = bond(matter, base, other, pins)
    heads = [_Head(statement) for statement in statements]
    for other in others:
        if found[base, other].relation != "version":
            near = [number for number in others if number != other]
            nearest = max(
                near, key=lambda one: (heads[other].near(heads[one]), -one), default=None
            )
            if nearest is not None and heads[other].near(heads[nearest]) > NEAR:
                left, right = sorted((nearest, other))
                step()
                if (left, right) not in found:
                    found[left, right] = bond(matter, left, right, pins)
    return Bonds(list(found.values()))


NEAR = 0.3
"""Statements whose words, or whose figures and dates, overlap less are not worth aligning."""


class _Head:
    """What tells quickly how near two statements are: words, and values in any language."""

    def __init__(self, statement: Statement) -> None:
        self.date = statement.date
        self.language = statement.language
        self.words = frozenset(
            token.text.casefold() for token in tokens(statement.text) if len(token.text) > 4
        )
        self.values = frozenset(
            unit.key
            for sentence in range(len(statement.sentences))
            for unit in units(
                statement.sentence_text(sentence), statement.language, statement.parties
            )
            if unit.kind != "word"
        )

    def near(self, other: "_Head") -> float:
        """Return how much two statements have in common: 0 to 1, 1 more for the same date."""
        same = self.language == other.language
        ours, theirs = (self.words, other.words) if same else (self.values, other.values)
        dated = not same and self.date is not None and self.date == other.date
        return len(ours & theirs) / max(1, len(ours | theirs)) + dated


class Matter:
    """What each sentence of a statement is about: the substance of the actions in it."""

    def __init__(self, statement: Statement, extraction: Extraction) -> None:
        self.statement = statement
        self._commitments: dict[int, list[Commitment]] = {}
        for one in extraction.commitments:
            self._commitments.setdefault(one.sentence, []).append(one)
        self._spoken = frozenset(spoken(statement, extraction))

    def undertakes(self, sentences: Sequence[int]) -> bool:
        return any(at in self._commitments for at in sentences)

    def takes_up(self, sentences: Sequence[int]) -> bool:
        return any(at in self._spoken for at in sentences)

    def of(self, sentences: Sequence[int]) -> list[Unit]:
        """Return the units of the actions; none where a sentence undertakes nothing."""
        return [
            unit
            for sentence in sentences
            for one in self._commitments.get(sentence, ())
            for unit in substance(
                units(
                    Span(min(one.action.start, one.span.end), one.span.end).of(
                        self.statement.text
                    ),
                    self.statement.language,
                    self.statement.parties,
                )
            )
        ]


def bond(matter: Sequence[Matter], left: int, right: int, pins: Sequence[Pin]) -> Bond:
    one, two = matter[left].statement, matter[right].statement
    alignment = align(one, two, pins=pins)
    ties = tuple(
        Tie(link.left, link.right, link.moved, link.score, link.reasons)
        for link in alignment.links
        if _joins(link) and (link.pinned or not _strangers(matter[left], matter[right], link))
    )
    share = _share(one, two, ties)
    if share < HALF:
        sure = tuple(
            tie for tie in ties if tie.score >= SURE and _level(matter[left], matter[right], tie)
        )
        return Bond(left, right, alignment, sure, share, "other")
    relation: Relation = "version" if one.language == two.language else "translation"
    return Bond(left, right, alignment, ties, share, relation)


def _level(one: Matter, two: Matter, tie: Tie) -> bool:
    """Whether a tie between strangers joins undertakings, or one and where it is taken up."""
    ours, theirs = one.undertakes(tie.left), two.undertakes(tie.right)
    if ours == theirs:
        return True
    return two.takes_up(tie.right) if ours else one.takes_up(tie.left)


def _joins(link: Link) -> bool:
    pinned = link.pinned or link.score >= LEAST
    return link.kind is LinkKind.MATCH and bool(link.left) and bool(link.right) and pinned


def _strangers(one: Matter, two: Matter, link: Link) -> bool:
    """Whether two passages in one language undertake things that have not a word in common.

    "The Parties will train …" and "The Parties will abolish …" look alike by what says nothing.
    """
    language = one.statement.language
    if language != two.statement.language:
        return False
    return strangers(one.of(link.left), two.of(link.right), language)


def strangers(ours: Sequence[Unit], theirs: Sequence[Unit], language: Language) -> bool:
    """Whether two undertakings in one language have not a word in common; not if one has none."""
    if not ours or not theirs:
        return False
    return not any(
        mine.equals(other)
        or kindred(mine.key, other.key, language)
        or synonyms(mine.key, other.key, language)
        for mine in ours
        for other in theirs
    )


def _share(one: Statement, two: Statement, ties: Sequence[Tie]) -> float:
    """Return the share of the shorter statement's letters that stands in ties."""
    shares = []
    for statement, tied in (
        (one, {index for tie in ties for index in tie.left}),
        (two, {index for tie in ties for index in tie.right}),
    ):
        sizes = [len(sentence.span) for sentence in statement.sentences]
        shares.append(sum(sizes[index] for index in tied) / max(1, sum(sizes)))
    return max(shares)


def tree(count: int, base: int, found: Bonds) -> list[tuple[int, int]]:
    """Return how every statement is reached from the base: edges (known, new) in that order.

    A maximum spanning tree over the shares of those that were aligned, so that a translation
    hangs on what it translates; the base is preferred, then the earlier statement.
    """
    reached, edges = [base], []
    while len(reached) < count:
        known, new = max(
            (
                (one, two)
                for one in reached
                for two in range(count)
                if two not in reached and found.joins(one, two)
            ),
            key=lambda edge: (
                round(found.of(*edge).share, 3) + (0.02 if edge[0] == base else 0.0),
                -edge[1],
                -edge[0],
            ),
        )
        edges.append((known, new))
        reached.append(new)
    return edges
