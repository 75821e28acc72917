"""A predicate: a verb group that may commit, and what was found about it."""

from dataclasses import dataclass, field
from typing import Literal

from alinea.language.cues import Found

LOWERING = frozenset(("effort", "study", "continuation", "intent"))


@dataclass(slots=True)
class Predicate:
    """Word indexes are of the sentence's :class:`Words`; ends are exclusive.

    ``start`` is the first word of the verb group (auxiliary, negation, clitic), ``first`` and
    ``last`` hold the cue, ``verb`` is the first word of the action. ``found`` is the expression,
    None for a plain modal or future; ``under`` are the effort expressions beneath the cue and
    ``bare`` is where the cue ends without them. ``agentive`` marks an expression that acts though
    its verb alone would not ("see to it that"); ``inverted`` holds the subject of "Neither will
    Mexico impose"; ``listed`` says that a colon opens a list of actions. ``person`` is "we",
    "one" (third singular), "many" or "" when the form does not say.
    """

    start: int
    first: int
    last: int
    verb: int
    act: str
    level: int
    found: Found | None = None
    tense: Literal["present", "past", "future", "none"] = "present"
    modal: str = ""
    negative: bool = False
    passive: bool = False
    progressive: bool = False
    copula: bool = False
    agentive: bool = False
    hereby: bool = False
    listed: bool = False
    inverted: tuple[int, int] = (0, 0)
    person: str = ""
    lemma: str = ""
    takes: str = ""
    under: list[Found] = field(default_factory=list)
    bare: int = 0

    def __post_init__(self) -> None:
        self.bare = self.bare or self.last

    @property
    def entry(self) -> str:
        return self.found.expression.id if self.found else self.modal

    @property
    def cue_verb(self) -> str:
        """The verb of the cue as the list has it, the modal without a listed expression."""
        return self.found.expression.verb if self.found else self.modal
