"""A passage as it reads without the marks of a draft: brackets, attributions, labels.

Where a bracket holds alternatives, a view keeps one of them; which one is the caller's choice.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alinea.model.bracket import Bracket, BracketStatus
from alinea.model.comparison import Place
from alinea.model.span import Span
from alinea.model.statement import Statement

Choice = Mapping[int, int]
"""Which alternative of a set is kept, by the set's number; 0, the first, where none is said."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Rival wordings at one place, each a span of the statement's text."""

    spans: tuple[Span, ...]
    brackets: tuple[Bracket, ...]


@dataclass(frozen=True, slots=True)
class View:
    """``at`` holds, for every code point of ``text``, its offset in the statement's text."""

    statement: int
    text: str
    at: tuple[int, ...]

    def place(self, span: Span) -> Place:
        """Return where a span of the view stands in the statement; it must not be empty."""
        return Place(self.statement, Span(self.at[span.start], self.at[span.end - 1] + 1))


def alternatives(statement: Statement, spans: Sequence[Span]) -> tuple[Alternatives, ...]:
    """Return the sets of rival wordings that meet the passage, in text order."""
    found = []
    groups: dict[int, list[Bracket]] = {}
    for bracket in statement.brackets:
        if not any(bracket.span.meets(span) for span in spans):
            continue
        if bracket.group is not None and bracket.option is None:
            groups.setdefault(bracket.group, []).append(bracket)
        elif len(bracket.alternatives) > 1:
            found.append(Alternatives(bracket.alternatives, (bracket,)))
    for brackets in groups.values():
        rivals = tuple(span for bracket in brackets for span in bracket.alternatives)
        if len(rivals) > 1:
            found.append(Alternatives(rivals, tuple(brackets)))
    return tuple(sorted(found, key=lambda one: one.spans[0]))


def view(
    statement: Statement,
    number: int,
    spans: Sequence[Span],
    choice: Choice | None = None,
) -> View:
    """Return the passage made of ``spans``, in order, set apart by a space."""
    out = _left_out(statement, spans, choice or {})
    at: list[int] = []
    text: list[str] = []
    for span in spans:
        if text:
            text.append(" ")
            at.append(span.start)
        for offset in range(after_label(statement, span), span.end):
            if not (out and out[offset]):
                text.append(statement.text[offset])
                at.append(offset)
    return View(number, "".join(text), tuple(at))


def _left_out(statement: Statement, spans: Sequence[Span], choice: Choice) -> bytearray:
    """Return a 1 for each code point that is a mark or a rival wording; empty without brackets."""
    meeting = [
        bracket for bracket in statement.brackets if any(bracket.span.meets(one) for one in spans)
    ]
    if not meeting:
        return bytearray()
    out = bytearray(len(statement.text))
    for bracket in meeting:
        for start, end in _marks(bracket):
            out[start:end] = b"\1" * (end - start)
    for set_number, rivals in enumerate(alternatives(statement, spans)):
        if any(all(span.holds(one) for one in spans) for span in rivals.spans):
            continue
        for index, span in enumerate(rivals.spans):
            if index != choice.get(set_number, 0):
                out[span.start : span.end] = b"\1" * len(span)
    return out


def is_status(bracket: Bracket) -> bool:
    """Whether the bracket says how far its paragraph is agreed, and proposes no text."""
    return bracket.status is not BracketStatus.OPEN or not bracket.alternatives


def _marks(bracket: Bracket) -> list[tuple[int, int]]:
    """Return what of a bracket is not one of its alternatives."""
    if is_status(bracket):
        return [(bracket.span.start, bracket.span.end)]
    found, at = [], bracket.span.start
    for span in bracket.alternatives:
        found.append((at, span.start))
        at = span.end
    return [*found, (at, bracket.span.end)]


OPTION = re.compile(
    r"(?:alt(?:ernativ[ae])?|option|opci[oó]n|variante?)\b\.?\s?(?:\d{1,2}|[A-Z])\b\s?[:.)–-]?\s*",
    re.IGNORECASE,
)
"""The mark of one of several rival paragraphs: "Alt 1:", "Opción B."."""

AGREED = re.compile(
    r"(?:agreed(?:\sad\sref(?:erendum|\.)?)?|acordado(?:\sad\sref(?:er[eé]ndum|\.)?)?|convenido)\s?:\s*",
    re.IGNORECASE,
)
"""The mark, before a paragraph, that it is agreed."""


def after_label(statement: Statement, span: Span) -> int:
    """Return where the text of a passage begins, behind its number and the mark of an option."""
    text, start = statement.text, span.start
    at = bisect_right(statement.paragraphs, start, key=lambda one: one.span.start) - 1
    label = statement.paragraphs[at].label if at >= 0 else None
    if label and text.startswith(label, start) and len(label) < len(span):
        start += len(label)
        while start < span.end and text[start] in " \t.)\u00a0":
            start += 1
    for pattern in (AGREED, OPTION):
        if mark := pattern.match(text, start, span.end):
            start = mark.end()
    return start if start < span.end else span.start


def rival(statement: Statement, sentence: int) -> bool:
    """Whether the sentence is one of several options for the same place."""
    span = statement.sentences[sentence].span
    if any(
        bracket.option and bracket.span.meets(span) and not bracket.depth
        for bracket in statement.brackets
    ):
        return True
    start = after_label(statement, span)
    return bool(OPTION.search(statement.text, span.start, start))
