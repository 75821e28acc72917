"""What a clause does: commits, asks, holds, recognizes, permits, tells or predicts."""

from dataclasses import dataclass, field

from alinea.commitments.clauses import Clause
from alinea.commitments.predicates import Predicate
from alinea.model.commitment import Actor, Rule, SentenceClass

ACTING = frozenset(("party", "we", "pronoun", "state", "collective", "body", "created", "third"))


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands as subject, in the words ``first`` up to ``last``.

    ``kind`` is "party", "we", "pronoun", "state", "collective", "body", "created", "third",
    "people", "thing", "unknown" (a noun that no list has), "passive" (a patient, ``actors`` being
    the agents) or "none" (no words).
    """

    kind: str
    actors: tuple[Actor, ...] = ()
    first: int = 0
    last: int = 0
    many: bool = False
    negative: bool = False
    head: str = ""
    name: str = ""

    @property
    def acts(self) -> bool:
        return self.kind in ACTING


@dataclass(slots=True)
class Verdict:
    """``kind`` is COMMITMENT where the clause commits; ``cue`` are word indexes, end exclusive.

    ``governor`` is the predicate whose cue commits for the clause ("agree that … will"); a verdict
    is ``silent`` when another one speaks for its clause.
    """

    clause: Clause
    kind: SentenceClass
    level: int
    rules: list[Rule] = field(default_factory=list)
    subject: Subject = field(default_factory=lambda: Subject("none"))
    actors: tuple[Actor, ...] = ()
    cue: tuple[int, int] = (0, 0)
    entry: str = ""
    act: str = ""
    rank: int | None = None
    flags: list[str] = field(default_factory=list)
    governor: Predicate | None = None
    passive: bool = False
    silent: bool = False

    @property
    def commits(self) -> bool:
        return self.kind == SentenceClass.COMMITMENT

    def now(self, kind: SentenceClass, level: int, rule: Rule) -> "Verdict":
        """Change class and level, and leave the rule in the trail."""
        self.kind, self.level = kind, level
        self.rules.append(rule)
        return self


CLASS_OF_ACT = {
    "directive": SentenceClass.EXHORTATION,
    "position": SentenceClass.POSITION,
    "necessity": SentenceClass.POSITION,
    "holding": SentenceClass.POSITION,
    "observation": SentenceClass.RECOGNITION,
    "recognition": SentenceClass.RECOGNITION,
    "permission": SentenceClass.PERMISSION,
    "courtesy": SentenceClass.BOILERPLATE,
    "narrative": SentenceClass.NARRATIVE,
    "report": SentenceClass.NARRATIVE,
    "review": SentenceClass.NARRATIVE,
    "study": SentenceClass.NARRATIVE,
    "effort": SentenceClass.NARRATIVE,
    "continuation": SentenceClass.NARRATIVE,
    "ongoing": SentenceClass.NARRATIVE,
    "enactment": SentenceClass.NARRATIVE,
    "steps": SentenceClass.NARRATIVE,
    "prediction": SentenceClass.PREDICTION,
}
