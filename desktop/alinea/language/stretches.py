"""Stretches of a text that are spoken for, asked often whether they meet another."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from alinea.model.span import Span


class Stretches:
    """A growing set of spans that may overlap; each question costs the logarithm of their number.

    Overlapping spans are kept as one, which is all that ``meet`` and ``hold`` need.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        if not len(span):
            return
        first = bisect_left(self._spans, span)
        if first and self._spans[first - 1].end > span.start:
            first -= 1
        last = first
        while last < len(self._spans) and self._spans[last].start < span.end:
            span = Span(
                min(span.start, self._spans[last].start), max(span.end, self._spans[last].end)
            )
            last += 1
        del self._spans[first:last]
        insort(self._spans, span)

    def meet(self, span: Span) -> bool:
        """Whether one of them shares a code point with ``span``."""
        at = self._before(span)
        return any(one.meets(span) for one in self._spans[at : at + 2])

    def hold(self, span: Span) -> bool:
        """Whether ``span`` lies within them, overlapping ones being taken together."""
        at = self._before(span)
        return any(one.holds(span) for one in self._spans[at : at + 2])

    def _before(self, span: Span) -> int:
        return max(0, bisect_right(self._spans, Span(span.start, span.start)) - 1)
