"""Where a clause says by when: the time expressions that date an act."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alinea.commitments.calendars import YEAR, inner, is_count, is_month
from alinea.commitments.moments import moment
from alinea.commitments.phrases import Phrase, phrases, phrases_at
from alinea.commitments.words import Words, is_mark
from alinea.language.grammar import word_set

_BARE = {
    "en": frozenset(("next", "this", "later", "early", "late")),
    "es": frozenset(("este", "esta", "el", "próximo", "la")),
}
_STOPS = {
    "en": frozenset(
        [
            "to",
            "and",
            "including",
            "with",
            "through",
            "by",
            "subject",
            "provided",
            "if",
            "unless",
            "while",
            "which",
            "who",
            "in",
            "on",
            "as",
            "where",
            "so",
        ]
    ),
    "es": frozenset(
        [
            "y",
            "e",
            "incluido",
            "incluida",
            "incluidos",
            "incluidas",
            "mediante",
            "si",
            "siempre",
            "salvo",
            "mientras",
            "que",
            "quien",
            "para",
            "con",
            "así",
            "en",
            "por",
            "según",
            "a",
        ]
    ),
}
_COUNTS_FROM = frozenset(
    [
        "of",
        "after",
        "from",
        "following",
        "before",
        "prior",
        "contados",
        "contado",
        "contada",
        "a",
        "siguientes",
        "desde",
        "después",
        "previstos",
        "previsto",
        "tras",
        "de",
        "del",
        "posteriores",
        "posterior",
        "antes",
    ]
)
_AFTERWARDS = ("after", "following", "tras", "después", "upon", "before", "antes", "prior")
_DATED = ["date", "year"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression in the words ``first`` up to ``last``.

    ``kind`` is "date", "year", "within", "event", "immediate" or "vague"; ``rank`` orders rivals,
    the lowest first; ``bound`` is "by", "before", "from" or "".
    """

    first: int
    last: int
    kind: str
    rank: int
    bound: str = ""


def times(words: Words, first: int, last: int) -> list[Time]:
    """Return the time expressions that date an act, in text order; they do not overlap."""
    language, low = words.language, words.low
    table, bare = phrases("time", language), _BARE[language]
    found: list[Time] = []
    at = first
    while at < last:
        one = None
        if low[at] in table:
            one = _time_at(words, at, last)
        if one is None and low[at] in bare:
            one = _bare_time(words, at, last)
        if one is None:
            at += 1
            continue
        one = _counted_before(words, one, first)
        while found and found[-1].last > one.first:
            found.pop()
        found.append(one)
        at = one.last
    return found


def best_time(found: Sequence[Time]) -> Time | None:
    """Return the deadline among time expressions: a date or period before a vague word."""
    return min(found, key=lambda one: (one.rank, one.first)) if found else None


def _time_at(words: Words, at: int, last: int) -> Time | None:
    low = words.low
    if at and low[at - 1] in ("period", "período", "periodo"):
        return None
    for phrase, end in phrases_at(phrases("time", words.language), low, at, last):
        kind = phrase.row["kind"]
        if kind in ("immediate", "vague"):
            if low[at] in ("soon", "pronto") and low[at - 1 : at] in (["as"], ["tan"], ["más"]):
                continue
            if end < last and low[end] in _AFTERWARDS:
                return Time(at, _phrase_end(words, end + 1, last), kind, 1)
            return Time(at, end, kind, 3)
        if kind == "point":
            one = _pointed(words, phrase, at, end, last)
            if one is not None:
                return one
    return None


def _pointed(words: Words, phrase: Phrase, at: int, end: int, last: int) -> Time | None:
    """Return the time that a preposition such as "by", "within" or "antes de" opens."""
    low = words.low
    takes, bound = phrase.row["takes"].split(), phrase.row["bound"]
    if "none" in takes and (end >= last or low[end] != ","):
        return None
    if "then" in takes and low[end : end + 1] == ["then"]:
        return Time(at, end + 1, "vague", 2, bound)
    if "range" in takes:
        return _range(words, at, end, last)
    if "seasonal" in takes:
        return None
    final = phrase.row["expression"].rsplit(" ", maxsplit=1)[-1]
    stop = moment(words, end, last, takes, near=final in ("de|del", "of", "de") and end - at > 1)
    if stop is not None:
        rank = 2 if "span" in takes and stop[1] == "within" and low[at] != "within" else 1
        return Time(at, _extended(words, stop[0], last, stop[1]), stop[1], rank, bound)
    if "clause" in takes or ("verb" in takes and end < last and _verbal(words, end)):
        return Time(at, _phrase_end(words, end, last), "event", 2, bound)
    return None


def _range(words: Words, at: int, end: int, last: int) -> Time | None:
    """Return "de 2026 a 2030"; a year alone after "de" dates nothing."""
    low = words.low
    if (
        end + 2 < last
        and YEAR.fullmatch(low[end])
        and low[end + 1] in ("a", "hasta")
        and (YEAR.fullmatch(low[end + 2]))
    ):
        return Time(at, end + 3, "year", 1, "by")
    return None


def _verbal(words: Words, at: int) -> bool:
    word = words.low[at]
    if words.language == "en":
        return word.endswith("ing") and len(word) > 4
    return word.endswith(("ar", "er", "ir", "arse", "erse", "irse")) and len(word) > 4


def _bare_time(words: Words, at: int, last: int) -> Time | None:
    """Return "next year", "later this year", "el próximo año", with no preposition before it."""
    low, language, known = words.low, words.language, inner(words.language)
    here = at
    while here < last and low[here] in ("later", "early", "late", "the", "el", "la"):
        here += 1
    if here + 1 >= last:
        return None
    if language == "es" and low[here] in ("año", "mes", "semana") and low[here + 1] in (
        "próximo", "próxima", "entrante", "siguiente"
    ):  # fmt: skip
        return Time(at, here + 2, "date", 1)
    if language == "es" and low[here : here + 3] == ["año", "que", "viene"]:
        return Time(at, here + 3, "date", 1)
    if low[here] not in ("next", "this", "próximo", "próxima", "este", "esta", "presente"):
        return None
    here += 1
    if at > 0 and low[at - 1] not in ("for", "para") and words.is_a("preposition", at - 1):
        return None
    word = low[here]
    if word in known["unit"]:
        after = low[here + 1] if here + 1 < last else "."
        if (
            word == "mes"
            and low[here + 1 : here + 2] == ["de"]
            and is_month(low[here + 2], language)
        ):
            return Time(at, min(here + 3, last), "date", 1)
        free = (
            is_mark(after)
            or after in word_set("preposition", language)
            or after in ("and", "y", "to")
        )
        return Time(at, here + 1, "date", 1) if free else None
    if word in known["season"] or is_month(word, language):
        return Time(at, here + 1, "date", 1)
    return None


def _counted_before(words: Words, one: Time, first: int) -> Time:
    """Take in the period before "after ratification": "six months after ratification"."""
    low, language = words.low, words.language
    if low[one.first] not in ("after", "before", "following", "después", "antes", "prior"):
        return one
    at = one.first - 1
    if at <= first or low[at] not in inner(language)["unit"]:
        return one
    while at - 1 >= first and (
        is_count(low[at - 1], language)
        or low[at - 1] in ("least", "at", "menos", "al", "and", "y")
        or low[at - 1] in inner(language)["trailing"]
    ):
        at -= 1
    counted = any(is_count(word, language) for word in low[at : one.first])
    return replace(one, first=at, kind="within", rank=1) if counted else one


def _extended(words: Words, end: int, last: int, kind: str) -> int:
    """Take in what a period counts from, a recurrence and a second date."""
    low = words.low
    if end >= last:
        return end
    if kind in ("within", "event"):
        return _anchored(words, end, last, kind)
    if low[end : end + 3] in (["at", "the", "latest"], ["a", "más", "tardar"]):
        return end + 3
    if low[end] in ("onwards", "onward"):
        return end + 1
    if low[end : end + 2] == ["en", "adelante"]:
        return end + 2
    if end + 1 < last and low[end] in ("to", "until", "hasta", "a", "y", "and", "al", "through"):
        stop = moment(words, end + 1, last, _DATED)
        if stop and (low[end] not in ("a", "y", "and", "al") or stop[0] - end <= 6):
            return _extended(words, stop[0], last, stop[1])
    if end + 1 < last and low[end] in ("each", "every", "of", "de", "cada"):
        if low[end + 1] in ("year", "año"):
            return end + 2
        if low[end + 1] in ("each", "every", "cada"):
            return min(end + 3, last)
    return end


def _anchored(words: Words, end: int, last: int, kind: str) -> int:
    """Return where the event that a period counts from ends, or the date of an event."""
    low = words.low
    if low[end] in _COUNTS_FROM:
        if kind == "event":
            if low[end] in ("a", "from", "before", "antes"):
                return end
            stop = moment(words, end + 1, last, _DATED)
            return stop[0] if stop else _phrase_end(words, end + 1, last)
        return _phrase_end(words, end + 1, last)
    if kind == "event" and low[end] in ("in", "on", "en", "el"):
        stop = moment(words, end + 1, last, _DATED)
        return stop[0] if stop else end
    return end


def _phrase_end(words: Words, at: int, last: int) -> int:
    """Return where the noun phrase that dates a period ends."""
    low, stops = words.low, _STOPS[words.language]
    here = at
    while here < last:
        word = low[here]
        if is_mark(word) and word not in "-’'\"":
            break
        if here > at + 1 and word in stops and not _keeps(words, here, at):
            break
        here += 1
    return here


def _keeps(words: Words, here: int, at: int) -> bool:
    """Whether a small word belongs to the event: "the entry into force", "la solicitud a la Parte"."""
    low = words.low
    if words.language == "es":
        return low[here] in ("a", "en") and here - at <= 4
    return low[here] in ("in", "into") and here - at <= 3
