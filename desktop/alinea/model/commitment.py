"""A commitment and its slots.

Every span counts code points of the statement's text. Levels run from 0 (narrative) to 6
(treaty-form obligation); 3 and above are commitments.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from alinea.model.span import Span


class SentenceClass(StrEnum):
    COMMITMENT = "commitment"
    POSITION = "position"
    EXHORTATION = "exhortation"
    RECOGNITION = "recognition"
    PERMISSION = "permission"
    NARRATIVE = "narrative"
    PREDICTION = "prediction"
    BOILERPLATE = "boilerplate"
    CHAPEAU = "chapeau"


Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One step of the reasoning: ``id`` names the rule, ``values`` the words it looked at.

    ``level`` is the level after the rule was applied, None where it set none.
    """

    id: str
    values: Values = ()
    level: int | None = None


class ActorKind(StrEnum):
    PARTY = "party"
    COLLECTIVE = "collective"
    SUBSET = "subset"
    BODY = "body"
    THIRD = "third party"
    WE = "we"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. ``codes`` are the parties that it resolves to, sorted as the statement lists them.

    ``span`` is None for a dropped subject or an agent inferred from elsewhere; ``name`` is how
    the text calls it, "" when nothing does.
    """

    kind: ActorKind
    codes: tuple[str, ...]
    span: Span | None = None
    name: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """The expression that commits. ``entry`` is its id in the cue list."""

    span: Span
    entry: str
    illocution: str
    tense: Literal["present", "past", "future", "none"] = "present"
    voice: Literal["active", "passive"] = "active"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when. ``date`` is the last day, where one can be computed, else None.

    ``kind`` is "date", "within" (a period from an anchor), "year", "event", "recurring",
    "immediate" or "vague"; ``anchor`` is what a period counts from ("statement" or a phrase);
    ``inclusive`` tells whether the day named is part of the time given, None when not said.
    """

    span: Span
    kind: Literal["date", "within", "year", "event", "recurring", "immediate", "vague"]
    date: datetime.date | None = None
    period: str | None = None
    anchor: str | None = None
    inclusive: bool | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """One target that somebody undertakes to reach.

    ``level`` is its own, ``level_with_chapeau`` that of "The Parties commit to:" above it where
    this is higher. ``alternatives`` holds one level per bracketed alternative of the cue, in text
    order, and is empty without one. ``negative`` is a commitment not to act. ``flags`` are marks
    such as "reported", "passive", "ongoing", "nominal".
    """

    sentence: int
    span: Span
    actors: tuple[Actor, ...]
    cue: Cue
    action: Span
    level: int
    level_with_chapeau: int
    action_kind: Literal["result", "process"] = "result"
    objects: tuple[Span, ...] = ()
    beneficiaries: tuple[Span, ...] = ()
    measures: tuple[Span, ...] = ()
    deadline: Deadline | None = None
    conditions: tuple[Span, ...] = ()
    caveats: tuple[Span, ...] = ()
    mechanisms: tuple[Span, ...] = ()
    references: tuple[Span, ...] = ()
    purposes: tuple[Span, ...] = ()
    topics: tuple[str, ...] = ()
    chapeau: int | None = None
    negative: bool = False
    alternatives: tuple[int, ...] = ()
    rules: tuple[Rule, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The parties that act, each once, in the order of the actors."""
        return tuple(dict.fromkeys(code for actor in self.actors for code in actor.codes))


@dataclass(frozen=True, slots=True)
class Classed:
    """What a sentence is. ``rank`` is the strength of a directive to others, 1 to 6, else None."""

    sentence: int
    kind: SentenceClass
    level: int
    cue: Span | None = None
    rank: int | None = None
    rules: tuple[Rule, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All commitments of a statement in text order, and the class of every sentence."""

    commitments: tuple[Commitment, ...]
    classes: tuple[Classed, ...]
