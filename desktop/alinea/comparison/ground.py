"""All that differences are found in: statements, what was extracted, how they hang together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from alinea.comparison.gravity import UNKNOWN, gravity_of
from alinea.comparison.meetings import sentences_of
from alinea.comparison.pairs import Finding, Passage
from alinea.comparison.threads import Strand
from alinea.comparison.ties import Bonds
from alinea.comparison.view import view
from alinea.model.commitment import Extraction
from alinea.model.comparison import Difference, DifferenceKind, Gravity, Member, Place
from alinea.model.statement import Statement

_LINK = re.compile(r"^\s*(?:and|or|as well as|y|e|o|u|así como)\s+(?=[^\W\d_])", re.IGNORECASE)


@dataclass(frozen=True)
class Ground:
    statements: Sequence[Statement]
    extractions: Sequence[Extraction]
    bonds: Bonds
    strands: Sequence[Strand]
    base: int

    @cached_property
    def threads(self) -> list[dict[int, int]]:
        """The thread of each commitment, statement by statement."""
        found: list[dict[int, int]] = [{} for _ in self.statements]
        for number, strand in enumerate(self.strands):
            for member in strand.members:
                for index in member.commitments:
                    found[member.statement][index] = number
        return found

    @cached_property
    def owners(self) -> list[dict[int, list[int]]]:
        """The commitments in each sentence, statement by statement."""
        found: list[dict[int, list[int]]] = [{} for _ in self.statements]
        for number, extraction in enumerate(self.extractions):
            for index, one in enumerate(extraction.commitments):
                found[number].setdefault(one.sentence, []).append(index)
        return found

    def passage(self, number: int, sentences: Sequence[int]) -> Passage:
        """Return the passage made of whole sentences."""
        extraction = self.extractions[number]
        indexes = sorted(at for one in sentences for at in self.owners[number].get(one, ()))
        return Passage(
            number,
            self.statements[number],
            tuple(self.statements[number].sentences[at].span for at in sentences),
            tuple(extraction.commitments[at] for at in indexes),
            tuple(extraction.classes[at] for at in sentences),
            tuple(indexes),
        )

    def spoken_by(self, member: Member) -> Passage:
        """Return the passage of one member: its commitments alone, or where it is mentioned."""
        extraction = self.extractions[member.statement]
        if not member.commitments:
            return self.passage(member.statement, member.sentences)
        ones = tuple(extraction.commitments[at] for at in member.commitments)
        return Passage(
            member.statement,
            self.statements[member.statement],
            tuple(sorted({one.span for one in ones})),
            ones,
            tuple(extraction.classes[at] for at in sentences_of(extraction, member)),
            member.commitments,
        )


def difference(left: Passage, right: Passage, finding: Finding, thread: int | None) -> Difference:
    """Return a finding as a difference; what is not on one side is the passage as a whole."""
    committed = bool(left.commitments or right.commitments)
    gravity = gravity_of(finding.kind, committed=committed)
    unknown = finding.rule == "rewritten" or (finding.rule in UNKNOWN and committed)
    if finding.kind is DifferenceKind.TERM_CHANGED and unknown:
        gravity = Gravity.MAJOR
    return Difference(
        finding.kind,
        gravity,
        Place(left.number, finding.left or left.whole),
        Place(right.number, finding.right or right.whole),
        finding.values,
        thread,
        finding.rule,
    )


def _bracketed(passage: Passage) -> bool:
    """Whether the whole of a passage stands in brackets."""
    return bool(passage.commitments) and all(
        any(
            span.holds(one.span)
            for bracket in passage.statement.brackets
            for span in bracket.alternatives
        )
        for one in passage.commitments
    )


def only(
    passage: Passage, kind: DifferenceKind, absent: int, thread: int | None, rule: str
) -> Difference:
    """Return a difference for what statement ``absent`` does not have."""
    here = passage.place
    left = kind in (DifferenceKind.ONLY_IN_A, DifferenceKind.L_OMISSION)
    words = _LINK.sub("", view(passage.statement, passage.number, passage.spans).text, count=1)
    return Difference(
        kind,
        gravity_of(kind, committed=bool(passage.commitments)),
        here if left else None,
        None if left else here,
        (
            ("absent", str(absent)),
            ("from" if left else "to", " ".join(words.split())),
            ("sort", "bracketed" if _bracketed(passage) else ""),
        ),
        thread,
        rule,
    )
