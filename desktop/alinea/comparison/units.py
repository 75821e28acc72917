"""The units by which two passages are compared: words and expressions, figures, dates, names."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from alinea.comparison.ordinals import ordinals
from alinea.comparison.vocabulary import WHOLE, Key, Vocabulary, base, size_at, vocabulary
from alinea.language.dates import dates
from alinea.language.names import mentions
from alinea.language.numbers import figures
from alinea.language.tokens import Token, tokens
from alinea.model.span import Span
from alinea.model.statement import Language, Party

UnitKind = Literal["word", "figure", "date", "name", "ordinal"]


@dataclass(frozen=True, slots=True)
class Unit:
    """``key`` is the dictionary form, or the normalized value; units of equal keys are the same.

    ``groups`` are the sets of equals that it belongs to. A ``light`` unit carries no substance
    of its own: an article, a plain preposition, a connective.
    """

    span: Span
    key: str
    kind: UnitKind = "word"
    classes: frozenset[str] = frozenset()
    groups: frozenset[int] = frozenset()
    light: bool = False
    value: Decimal | None = None
    measure: str = ""

    def equals(self, other: "Unit") -> bool:
        return self.key == other.key or not self.groups.isdisjoint(other.groups)


@lru_cache(maxsize=16384)
def units(text: str, language: Language, parties: tuple[Party, ...] = ()) -> tuple[Unit, ...]:
    """Return the units in text order; articles and punctuation are in none."""
    words = [token for token in tokens(text) if token.kind != "mark"]
    bases = tuple(base(token.text, language) for token in words)
    known = vocabulary(language)
    classes = _classes(text, words, bases, language)
    whole = _whole(text, language, parties)
    found: list[Unit] = []
    at = passed = 0
    while at < len(words):
        span = words[at].span
        while passed < len(whole) and whole[passed].span.end <= span.start:
            passed += 1
        size = size_at(bases, at, known.groups, known.longest_group)
        if size > 1 and not _broken(text, words[at : at + size]):
            merged = bases[at : at + size]
            does = known.classes.get(merged, classes[at] - _KEPT)
            found.append(_unit(words[at : at + size], merged, does, known))
            at += size
        elif passed < len(whole) and whole[passed].span.meets(span):
            if not found or found[-1] is not whole[passed]:
                found.append(whole[passed])
            at += 1
        else:
            unit = _unit(words[at : at + 1], bases[at : at + 1], classes[at], known)
            if "article" not in unit.classes:
                found.append(unit)
            at += 1
    return tuple(found)


def substance(some: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in some if not unit.light]


def _unit(words: Sequence[Token], bases: Key, classes: frozenset[str], known: Vocabulary) -> Unit:
    groups = known.groups.get(bases, frozenset())
    return Unit(
        Span(words[0].span.start, words[-1].span.end),
        " ".join(bases),
        "word",
        classes,
        groups,
        light="light" in classes or not groups.isdisjoint(known.light_groups),
    )


def _classes(
    text: str, words: Sequence[Token], bases: Key, language: Language
) -> list[frozenset[str]]:
    """Return what each word does, by the longest expression that begins or stands there."""
    known = vocabulary(language)
    found = [known.classes.get((word,), frozenset()) for word in bases]
    at = 0
    while at < len(bases):
        size = size_at(bases, at, known.classes, known.longest_class)
        while size > 1 and _broken(text, words[at : at + size]):
            size -= 1
            if bases[at : at + size] not in known.classes:
                continue
            break
        if size > 1:
            some = known.classes.get(bases[at : at + size], frozenset())
            if "effort" in some and not _verbal(words, at):
                some -= {"effort", "process"}
            if some:
                found[at] = some
                rest = some & WHOLE
                for inside in range(at + 1, at + size):
                    found[inside] = rest or (found[inside] & _KEPT)
        at += max(size, 1)
    return found


_KEPT = frozenset({"light", "article", "link", "negation"})
_BEFORE_VERBS = frozenset(
    [
        "will",
        "shall",
        "to",
        "and",
        "or",
        "not",
        "must",
        "should",
        "may",
        "can",
        "would",
        "also",
        "jointly",
        "together",
        "further",
        "both",
        "parties",
        "governments",
        "countries",
        "delegations",
        "participants",
        "sides",
        "they",
        "we",
        "ministers",
        "leaders",
        "presidents",
        "states",
        "que",
        "y",
        "no",
        "también",
        "conjuntamente",
        "partes",
        "países",
        "gobiernos",
        "a",
        "de",
    ]
)


def _verbal(words: Sequence[Token], at: int) -> bool:
    """Whether an expression such as "plan to" can be a verb there: "national plans to" is none."""
    if at == 0:
        return True
    before = words[at - 1].text
    return (
        before.casefold() in _BEFORE_VERBS
        or before[0].isupper()
        or words[at].text.endswith(("á", "án", "ar", "er", "ir", "rse", "emos", "ing"))
    )


def _broken(text: str, words: Sequence[Token]) -> bool:
    """Whether punctuation stands between the words, so that they are no one expression."""
    return any(mark in text[words[0].span.start : words[-1].span.end] for mark in ",;:()[]")


def _digits(text: str) -> str:
    """Return what of a date without a year is the same in either language: its numbers."""
    return "-".join(sorted(token.text for token in tokens(text) if token.kind == "number"))


def _whole(text: str, language: Language, parties: tuple[Party, ...]) -> list[Unit]:
    """Return dates, figures and names, none inside another, in text order."""
    found: list[Unit] = []
    for date in dates(text, language):
        said = f"{date.month}-{date.day or 0}" if date.month else _digits(date.span.of(text))
        first = date.first.isoformat() if date.first else said
        last = date.last.isoformat() if date.last else ""
        found.append(Unit(date.span, f"@{first}/{last}", "date"))
    for figure in figures(text, language):
        value = figure.value.normalize()
        found.append(
            Unit(
                figure.span,
                f"#{value:f} {figure.unit}".strip(),
                "figure",
                value=value,
                measure=figure.unit,
            )
        )
    found.extend(
        Unit(mention.span, f"={mention.code}", "name", measure=mention.kind)
        for mention in mentions(text, language, parties)
    )
    found.extend(Unit(span, f"{number}.", "ordinal") for span, number in ordinals(text, language))
    kept: list[Unit] = []
    for unit in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or kept[-1].span.end <= unit.span.start:
            kept.append(unit)
    return kept
