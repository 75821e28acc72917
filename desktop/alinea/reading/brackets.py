"""Contested text: brackets nested to any depth, alternatives, attributions, options.

One pass over the marks of the text, and a look of bounded length at each bracket, so that
thousands of nested ones take no longer than as many side by side.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from alinea.model.bracket import Bracket, BracketStatus
from alinea.model.span import Span
from alinea.model.statement import Paragraph, Party
from alinea.reading.bracket_names import attribution, names_only

_MARK = re.compile(r"[\[\]{}/]")
_AD_REF = re.compile(r"\bad\s+ref(?:\.|er[eé]ndum)?(?!\w)", re.IGNORECASE)
_AGREED = re.compile(
    r"(?:text |texto )?(?:agreed|acordad[oa]|convenid[oa]|aprobad[oa]|cerrad[oa]|closed)(?: text| texto)?"
    r"(?:[ ,]+(?:on|el|in principle|en principio)\b.{0,30})?[.]?",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\(([^()\[\]]{4,40})\)")
_OMITTED = re.compile(r"[\s.…*_]*(?:sic)?[\s.…*_]*\Z", re.IGNORECASE)
_OPTION = re.compile(
    r"(?P<option>(?:alt(?:ernativ[ae])?|option|opci[oó]n|variante?)\b\.?[ \u00a0]?(?:\d{1,2}|[A-H]|[IVX]{1,4})\b"
    r"(?:[ \u00a0](?:bis|ter))?)[ \u00a0]?[:.)–—-]?\s*",
    re.IGNORECASE,
)
_OPTION_BEFORE = re.compile(_OPTION.pattern + r"\Z", re.IGNORECASE)
_NO_CHOICE = re.compile(
    r"(?:and/or|or/and|y/o|o/y|he/she|she/he|his/her|her/his|him/her|s/he|él/ella|ella/él|los/las|las/los|el/la|la/el"
    r"|[a-zñ]{1,3}/[a-zñ]{1,3}|\w+/RES/\w+|(?-i:[A-Z]{1,8}/(?:[A-Z0-9.]+/?)+)|\d{1,2}/\d{1,2}/\d{2,4}|https?:/{0,2}\S*)\Z",
    re.IGNORECASE,
)
_AROUND = re.compile(r"[^\s\[\]{},;()]*\Z")
_ONWARD = re.compile(r"[^\s\[\]{},;()]*")
# An unspaced slash parts two alternatives only where the bracket holds little else.
_SHORT = 8


@dataclass(slots=True)
class _Open:
    """A bracket that has begun; ``slashes`` are those at its own depth."""

    mark: str
    start: int
    slashes: list[int] = field(default_factory=list)


def brackets(
    text: str, paragraphs: Sequence[Paragraph] = (), parties: Sequence[Party] = ()
) -> tuple[Bracket, ...]:
    """Return all brackets by where they begin; a bracket without its pair is none."""
    found = []
    for one, end, depth in _pairs(text):
        bracket = _bracket(text, one, end, depth, parties)
        if bracket is not None:
            found.append(bracket)
    found = _attributed(text, found)
    found += _agreed(text)
    found += _options(text, found, paragraphs)
    return _grouped(
        text, sorted(found, key=lambda bracket: (bracket.span.start, -bracket.span.end))
    )


def _pairs(text: str) -> list[tuple[_Open, int, int]]:
    """Return the pairs with their ends, and their depth among pairs."""
    stack: list[_Open] = []
    pairs: list[tuple[_Open, int]] = []
    for found in _MARK.finditer(text):
        mark, at = found.group(), found.start()
        if mark in "[{":
            stack.append(_Open(mark, at))
        elif mark == "/":
            if stack:
                stack[-1].slashes.append(at)
        else:
            opening = "[" if mark == "]" else "{"
            if (
                stack
                and stack[-1].mark != opening
                and sum(one.mark == opening for one in stack[-3:-1])
            ):
                stack.pop()
            if stack and stack[-1].mark == opening:
                pairs.append((stack.pop(), at + 1))
    pairs.sort(key=lambda pair: pair[0].start)
    placed, ends = [], list[int]()
    for one, end in pairs:
        while ends and ends[-1] <= one.start:
            ends.pop()
        placed.append((one, end, len(ends)))
        ends.append(end)
    return placed


def _bracket(
    text: str, one: _Open, end: int, depth: int, parties: Sequence[Party]
) -> Bracket | None:
    start, stop = one.start + 1, end - 1
    short = text[start:stop] if stop - start <= 120 else ""
    if short and (_OMITTED.match(short) or _is_note(text, one.start, short)):
        return None
    status = _status(short)
    if status is not BracketStatus.OPEN:
        return Bracket(Span(one.start, end), (), depth, status=status)
    option = _OPTION.match(text, start, min(stop, start + 60))
    if option and option.end() < stop:
        start = option.end()
    named = attribution(text, start, stop, parties)
    who: list[str] = []
    if named:
        who, start = list(named[0]), named[1]
    elif one.mark == "{":
        only = names_only(short, parties)
        return Bracket(Span(one.start, end), (), depth, attributed=only) if only else None
    spans: list[Span] = []
    for span in _alternatives(text, start, stop, one.slashes):
        theirs = attribution(text, span.start, span.end, parties) if spans else None
        if theirs:
            who += theirs[0]
            span = _trimmed(text, theirs[1], span.end)  # noqa: PLW2901
        spans.append(span)
    marked = _option_before(text, one.start) if option is None else option["option"].strip()
    return Bracket(
        Span(one.start, end), tuple(spans), depth, None, tuple(dict.fromkeys(who)), marked
    )


def _is_note(text: str, start: int, inside: str) -> bool:
    """Tell whether brackets hold the number of a note: "basin[3]"."""
    return inside.isdecimal() and len(inside) < 4 and start > 0 and text[start - 1].isalpha()


def _status(inside: str) -> BracketStatus:
    words = inside.strip()
    if not words or len(words) > 60:
        return BracketStatus.OPEN
    ad_ref = _AD_REF.search(words)
    rest = _AD_REF.sub("", words).strip(" .,")
    if ad_ref and (not rest or _AGREED.fullmatch(rest)):
        return BracketStatus.AD_REF
    return BracketStatus.AGREED if _AGREED.fullmatch(words) else BracketStatus.OPEN


def _alternatives(text: str, start: int, stop: int, slashes: list[int]) -> list[Span]:
    cuts = [at for at in slashes if start <= at < stop and _is_choice(text, at, start, stop)]
    bounds = [(start, start), *((at, at + 1) for at in cuts), (stop, stop)]
    found = [_trimmed(text, left[1], right[0]) for left, right in pairwise(bounds)]
    kept = [span for span in found if len(span)]
    return kept or [_trimmed(text, start, stop)]


def _is_choice(text: str, at: int, start: int, stop: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before == "/" or after == "/" or (before.isspace() and after.isspace()):
        return True
    if before.isspace() or after.isspace() or stop - start > 160:
        return before in (" ", "]") or after in (" ", "[")
    lead = _AROUND.search(text, max(start, at - 40), at)
    tail = _ONWARD.match(text, at + 1, min(stop, at + 40))
    word = f"{lead.group() if lead else ''}/{tail.group() if tail else ''}"
    numbers = re.fullmatch(r"\d{1,4}/\d{1,4}", word) is not None
    if _NO_CHOICE.match(word) and not numbers:
        return False
    return len(text[start:stop].split()) <= _SHORT


def _attributed(text: str, found: list[Bracket]) -> list[Bracket]:
    """Give "[text] {MX, GT}" its names; braces that nothing stands before are left as they are."""
    kept: list[Bracket] = []
    for bracket in found:
        last = kept[-1] if kept else None
        names = (
            bracket.attributed
            if not bracket.alternatives and bracket.status is BracketStatus.OPEN
            else ()
        )
        if (
            names
            and last
            and last.span.end <= bracket.span.start
            and not text[last.span.end : bracket.span.start].strip()
        ):
            joined = tuple(dict.fromkeys((*last.attributed, *names)))
            kept[-1] = replace(last, attributed=joined)
        kept.append(bracket)
    return kept


def _agreed(text: str) -> list[Bracket]:
    """Find "(agreed ad ref)" in parentheses."""
    return [
        Bracket(Span(*match.span()), (), 0, status=_status(match.group(1)))
        for match in _PARENTHESIS.finditer(text)
        if _status(match.group(1)) is not BracketStatus.OPEN
    ]


def _option_before(text: str, start: int) -> str | None:
    found = _OPTION_BEFORE.search(text, max(0, start - 24), start)
    if found is None or (found.start() > 0 and text[found.start() - 1].isalnum()):
        return None
    return found["option"].strip()


def _options(text: str, found: list[Bracket], paragraphs: Sequence[Paragraph]) -> list[Bracket]:
    """Find paragraphs that are options without being in brackets: "Alt 2: The Parties will …"."""
    starts = {bracket.span.start for bracket in found}
    options = []
    for paragraph in paragraphs:
        start = paragraph.span.start
        if (
            paragraph.label
            and text.startswith(paragraph.label, start)
            and not _OPTION.match(paragraph.label)
        ):
            start += len(paragraph.label)
        start += len(text[start : start + 4]) - len(text[start : start + 4].lstrip())
        option = _OPTION.match(text, start, min(paragraph.span.end, start + 40))
        if option is None or option.end() >= paragraph.span.end or option.end() in starts:
            continue
        if (
            not re.search(r"[:.)–—-]\s*\Z", option.group())
            and paragraph.label != option.group().strip()
        ):
            continue
        rest = _trimmed(text, option.end(), paragraph.span.end)
        if any(one.span.meets(rest) and not rest.holds(one.span) for one in found):
            continue
        options.append(Bracket(rest, (rest,), 0, option=option["option"].strip()))
    return options


def _grouped(text: str, values: list[Bracket]) -> tuple[Bracket, ...]:
    """Give a number to brackets that stand side by side, and to options under one another."""
    number = 0
    last: dict[int, int] = {}
    ends: list[int] = []
    for index, bracket in enumerate(values):
        while ends and ends[-1] <= bracket.span.start:
            ends.pop()
        value = values[index] = replace(bracket, depth=len(ends))
        ends.append(bracket.span.end)
        if not value.alternatives:
            continue
        before = last.get(value.depth)
        if before is not None and _side_by_side(text, values[before], value):
            if values[before].group is None:
                values[before] = replace(values[before], group=number)
                number += 1
            values[index] = replace(value, group=values[before].group)
        last[value.depth] = index
    return tuple(values)


def _side_by_side(text: str, one: Bracket, two: Bracket) -> bool:
    if two.span.start < one.span.end:
        return False
    between = text[one.span.end : two.span.start]
    if one.option and two.option:
        return len(between) < 200 and one.option != two.option
    return (
        len(between) < 60
        and not re.sub(r"[{\[(][^{}\[\]()]{0,40}[)\]}]|/|\bor\b|\bo\b", "", between).strip()
        and "\n" not in between
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
