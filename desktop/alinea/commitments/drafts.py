"""Draft text as it reads when its brackets are settled one way or another."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from alinea.model.bracket import Bracket
from alinea.model.span import Span
from alinea.model.statement import Statement


class Drafts:
    """Gives the readings of a sentence: one for plain text, one per alternative where there are."""

    def __init__(self, statement: Statement) -> None:
        self._text = statement.text
        self._brackets = sorted(statement.brackets, key=lambda one: one.span.start)
        self._starts = [one.span.start for one in self._brackets]

    def readings(self, span: Span) -> tuple[str, ...]:
        """Return the words of ``span`` once per reading, every letter where it was.

        Brackets, attributions and the alternatives not read are blank. The first reading takes the
        first alternative everywhere, the second the second, and so on.
        """
        inside = self._inside(span)
        if not inside:
            return (span.of(self._text),)
        ways = max(1, *(len(options) for options in self._options(inside)))
        found: list[str] = []
        for way in range(ways):
            text = self._reading(span, inside, way)
            if text not in found:
                found.append(text)
        return tuple(found)

    def _inside(self, span: Span) -> list[Bracket]:
        first = bisect_left(self._starts, span.start)
        while first > 0 and self._brackets[first - 1].span.end > span.start:
            first -= 1
        last = bisect_right(self._starts, span.end - 1)
        return [one for one in self._brackets[first:last] if one.span.meets(span)]

    def _options(self, inside: Sequence[Bracket]) -> list[list[tuple[Bracket, Span]]]:
        """Return one list of options per bracket or group of brackets side by side."""
        groups: dict[int, list[tuple[Bracket, Span]]] = {}
        found: list[list[tuple[Bracket, Span]]] = []
        for one in inside:
            if one.group is not None and self._rivals(one):
                key = self._side_by_side(one)
                if key not in groups:
                    groups[key] = []
                    found.append(groups[key])
                groups[key] += [(one, option) for option in one.alternatives]
            else:
                found.append([(one, option) for option in one.alternatives])
        return [options for options in found if options] or [[]]

    def _side_by_side(self, one: Bracket) -> int:
        """Return where the brackets begin that touch this one: "[A][B] [C][D]" is two choices.

        Where no two of a group touch, all of it is one choice.
        """
        mates = [other for other in self._brackets if other.group == one.group]
        gaps = [after.span.start - before.span.end for before, after in pairwise(mates)]
        if 0 not in gaps:
            return mates[0].span.start
        start = mates[0].span.start
        for gap, mate in zip(gaps, mates[1:], strict=True):
            if mate.span.start > one.span.start:
                break
            start = mate.span.start if gap else start
        return start

    def _rivals(self, one: Bracket) -> bool:
        """Whether a bracket stands against its neighbour, and does not merely go on from it."""
        mates = [other for other in self._brackets if other.group == one.group]
        return not any(
            mate.alternatives
            and self._text[mate.alternatives[0].start : mate.alternatives[0].start + 4]
            .lower()
            .startswith((",", ";", "and ", "or ", "y ", "e ", "o "))
            for mate in mates[1:]
        )

    def _reading(self, span: Span, inside: Sequence[Bracket], way: int) -> str:
        kept = [
            options[min(way, len(options) - 1)] for options in self._options(inside) if options
        ]
        letters = list(self._text[span.start : span.end])
        for one in inside:
            chosen = [option for owner, option in kept if owner is one]
            for at in range(max(one.span.start, span.start), min(one.span.end, span.end)):
                if not any(option.start <= at < option.end for option in chosen):
                    letters[at - span.start] = " "
        return "".join(letters)
