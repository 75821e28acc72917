"""What the rules look at when they judge a clause: the sentence, what was said before, who is named."""

from dataclasses import dataclass, field

from alinea.commitments.clauses import Clause
from alinea.commitments.memory import Memory
from alinea.commitments.verdicts import Verdict
from alinea.commitments.words import Words
from alinea.language.names import Mention, mentions

Named = tuple[int, int, Mention]


@dataclass(slots=True)
class Scene:
    """A sentence being judged; ``first`` is its first word after the label.

    ``verdicts`` are those reached so far, in the order of ``clauses``.
    """

    words: Words
    memory: Memory
    first: int
    clauses: list[Clause]
    verdicts: list[Verdict | None] = field(default_factory=list)
    _names: tuple[Named, ...] | None = None

    def names(self, first: int, last: int) -> list[Named]:
        """Return the parties named in the words ``first`` up to ``last``, with their own words."""
        if self._names is None:
            words = self.words
            self._names = tuple(
                (
                    words.at(one.span.start + words.shift),
                    words.at(one.span.end + words.shift - 1) + 1,
                    one,
                )
                for one in mentions(words.text, words.language, self.memory.statement.parties)
            )
        return [one for one in self._names if first <= one[0] and one[1] <= last]

    def verdict_of(self, at: int) -> Verdict | None:
        return self.verdicts[at] if 0 <= at < len(self.verdicts) else None
