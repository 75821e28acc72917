"""What can stand after "by", "within", "en" or "antes de": a day, a year, a period, an event."""

from alinea.commitments.calendars import (
    ORDINALS,
    WEEKDAYS,
    YEAR,
    date_end,
    event,
    inner,
    is_count,
    is_month,
    of_year,
    year_end,
)
from alinea.commitments.words import Words

_LONG = 9
_COMPARING = frozenset(
    [
        "of",
        "de",
        "for",
        "up",
        "to",
        "más",
        "menos",
        "mayor",
        "superior",
        "inferior",
        "a",
        "al",
        "no",
        "least",
        "que",
        "than",
        "more",
        "less",
        "most",
        ".",
        "º",
        "ª",
        "y",
        "and",
        "exceda",
        "excederá",
        "máximo",
        "mínimo",
        "exceed",
        "exceeding",
    ]
)
_THIS = frozenset(["this", "these", "esta", "este", "estas", "estos"])
_AT_LEAST = (("at", "least"), ("al", "menos"), ("a", "más"), ("por", "lo"))
_FULL = ("al", "ar", "ria", "rio", "vo", "va", "ico", "ica", "ales", "ola", "esa", "ana", "ense",
         "iva", "lés", "ñol", "aria")  # fmt: skip
_OF = frozenset(("of", "de", "del", "sobre", "on"))
_THE = frozenset(["the", "la", "el", "los", "las"])
_PERSONS = frozenset(
    ["ministers", "ministros", "sesiones", "parties", "partes", "presidents", "leaders"]
)

Moment = tuple[int, str]


def moment(
    words: Words, at: int, last: int, takes: list[str], *, near: bool = False
) -> Moment | None:
    """Return where the time named at ``at`` ends and its kind ("date", "year", "within", "event").

    ``takes`` are the kinds that may stand there; ``near`` says that what comes before already tells
    which one is meant ("al final del …").
    """
    begin = at
    low, language = words.low, words.language
    if at < last and low[at] == ",":
        at += 1
        if at < last and words.is_a("preposition", at):
            at += 1
    counted, strong = False, False
    while at < last and at - begin <= _LONG:
        found = _here(
            words, at, last, takes, counted=counted, near=near, strong=strong, first=begin
        )
        if found is not None:
            return found if found[0] else None
        word = low[at]
        if is_count(word, language) and not ORDINALS[language].fullmatch(word):
            counted = True
        elif word in inner(language)["strong"] or ORDINALS[language].fullmatch(word):
            near = strong = True
        elif word in inner(language)["near"] or word in inner(language)["part"]:
            near = True
        elif (word in inner(language)["trailing"] and counted) or (
            word in _COMPARING and (counted or "period" in takes)
        ):
            pass
        elif not _modifier(words, at, last, takes):
            return None
        at += 1
    return None


def _here(  # noqa: PLR0911, PLR0912  (one test per kind of moment)
    words: Words,
    at: int,
    last: int,
    takes: list[str],
    *,
    counted: bool,
    near: bool,
    strong: bool,
    first: int,
) -> Moment | None:
    """Return the moment whose head is the word ``at``; (0, "") when it rules every one out."""
    low, language = words.low, words.language
    word, known = low[at], inner(language)
    if word[0].isdigit() or is_month(word, language) or word == "primero":
        end = date_end(words, at, last)
        if (end and "date" in takes) or (end and "day" in takes and word.isdigit()):
            return end, "date"
        if YEAR.fullmatch(word) and "year" in takes and (near or not counted):
            end = year_end(words, at, last)
            if end < last and low[end] in known["season"] | known["event"] | known["session"]:
                return _event_end(words, end, last), "event"
            return end, "year"
        if is_month(word, language):
            return None if near else (0, "")
        return None
    if word in known["unit"] and not _dated(words, at, last):
        return _unit(words, at, last, takes, counted=counted, near=near) or (0, "")
    if "date" in takes and (word in WEEKDAYS[language] or word in ("tomorrow", "mañana")):
        month = at + 2 < last and low[at + 1] in _OF and is_month(low[at + 2], language)
        return (date_end(words, at + 2, last) if month else at + 1), "date"
    if "today" in takes and word in ("today", "now", "hoy"):
        return at + 1, "date"
    if word == "q" and at + 1 < last and low[at + 1].isdigit() and "part" in takes:
        return of_year(words, at + 2, last), "date"
    if "anniversary" in takes and event(words, at, last, "anniversary") and (near or at == first):
        return _event_end(words, at, last, "anniversary"), "event"
    if word in known["part"] and {"part", "date", "year"} & set(takes):
        end = _part_end(words, at, last)
        return (end, "date") if end else None
    if word in known["season"] and "season" in takes:
        return of_year(words, at + 1, last), "date"
    if low[first] in _THIS:
        return None
    if word in known["session"] and "session" in takes and (near or at > first):
        return _event_end(words, at, last), "event"
    end = event(words, at, last)
    if end and (
        "event" in takes or (strong and "strong" in takes) or (word == "cop" and "cop" in takes)
    ):
        return _event_end(words, at, last), "event"
    if "limits" in takes and word in ("plazos", "previstos", "que", "señalado", "acordado"):
        return at + 1, "event"
    if word in ("period", "período", "periodo", "plazo", "term") and "span" in takes:
        found = moment(words, min(at + 2, last), last, ["period"])
        return found if found and low[at + 1] in ("of", "de") else None
    return None


def _dated(words: Words, at: int, last: int) -> bool:
    """Whether "month of" or "mes de" goes on to a month or a number."""
    low = words.low
    return low[at] in ("month", "mes", "día", "día", "week", "semana", "quincena") and (
        at + 2 < last
        and low[at + 1] in ("of", "de", "del")
        and (is_month(low[at + 2], words.language) or low[at + 2][0].isdigit())
    )


def _modifier(words: Words, at: int, last: int, takes: list[str]) -> bool:
    """Whether a word may stand between an article and the event ("high-level meeting")."""
    word = words.low[at]
    if not {"event", "session"} & set(takes) or not word[0].isalnum():
        return False
    if words.is_a("preposition", at) or words.is_a("conjunction", at):
        return False
    sessions = inner(words.language)["session"]
    for here in range(at + 1, min(at + 4, last)):
        if words.low[here] in sessions and "session" in takes:
            return True
        if "event" in takes and event(words, here, last):
            return True
    return False


def _unit(
    words: Words, at: int, last: int, takes: list[str], *, counted: bool, near: bool
) -> Moment | None:
    """Read a period ("within 90 days", "for three years") or a unit that is dated ("by next year")."""
    low, known = words.low, inner(words.language)
    end = at + 1
    while end < last and (
        low[end] in known["trailing"] or low[end] in ("siguientes", "próximos", "siguiente")
    ):
        end += 1
    if counted and {"period", "span"} & set(takes):
        return end, "within"
    if counted and {"date", "event"} & set(takes) and _counts_from(words, end, last):
        return end, "within"
    if low[at - 1] in ("a", "an", "un", "una") and "period" in takes:
        return end, "within"
    if near and not counted and {"year", "part", "date", "unit"} & set(takes):
        return of_year(words, end, last), "date"
    if counted and near and {"span", "date"} & set(takes):
        return end, "within"
    if low[at] in ("trimestre", "semestre", "cuatrimestre", "quarter") and {"part", "date"} & set(
        takes
    ):
        return of_year(words, end, last), "date"
    return None


def _counts_from(words: Words, at: int, last: int) -> bool:
    return at < last and words.low[at] in (
        "after", "of", "from", "following", "después", "de", "contados", "a", "prior", "before",
        "tras", "desde", "antes",
    )  # fmt: skip


def _part_end(words: Words, at: int, last: int) -> int:
    """Return where "end of 2027", "first quarter of next year", "finales de mayo" ends, or 0."""
    low, language, known = words.low, words.language, inner(words.language)
    here = at + 1
    while here < last and (
        low[here] in ("of", "de", "del", "the", "el", "la", "-", "cada")
        or low[here] in known["near"]
        or low[here] in known["strong"]
        or low[here] in known["part"]
    ):
        here += 1
    if here >= last:
        return 0
    word = low[here]
    if YEAR.fullmatch(word):
        return year_end(words, here, last)
    if is_month(word, language) or word[0].isdigit():
        return date_end(words, here, last)
    if word in known["unit"] or word in known["season"]:
        end = here + 1
        while end < last and low[end] in known["trailing"]:
            end += 1
        return of_year(words, end, last)
    if word in known["session"]:
        return here + 1
    return event(words, here, last)


def _event_end(words: Words, at: int, last: int, kind: str = "event") -> int:
    """Return where the name of an event ends: its adjectives and what it is of."""
    low, known, language = words.low, inner(words.language), words.language
    end = event(words, at, last, kind) or at + 1
    if low[end - 1] == "cop" and end < last and low[end][0].isdigit():
        return end + 1
    if (
        end < last
        and low[end] in ("–", "-", "/")
        and low[end + 1 : end + 2]
        and low[end + 1].isdigit()
    ):
        end += 2
    while end < last and (low[end] in known["event"] or low[end] in known["session"]):
        end += 1
    while (
        end < last
        and language == "es"
        and not words.is_a("preposition", end)
        and (low[end].endswith(_FULL) or words.capital(end))
    ):
        end += 1
    if low[end : end + 2] == ["en", "curso"]:
        return end + 2
    if end + 1 < last and low[end] in _OF:
        return _of_what(words, end, last)
    return end


def _of_what(words: Words, end: int, last: int) -> int:
    """Return where "of the Parties", "de las Naciones Unidas sobre los Océanos", "de 2028" ends."""
    low = words.low
    after = end + 1
    if YEAR.fullmatch(low[after]):
        return year_end(words, after, last)
    while after < last and low[after] in _THE:
        after += 1
    if after >= last or not (words.capital(after) or low[after] in _PERSONS):
        return end
    end = after + 1
    while end < last and (
        words.capital(end)
        or (
            low[end] in _OF | _THE | {"y", "and", "for", "para"}
            and any(words.capital(here) for here in range(end + 1, min(end + 3, last)))
        )
    ):
        end += 1
    if end < last and low[end].endswith(("aria", "ario")):
        end += 1
    return end
