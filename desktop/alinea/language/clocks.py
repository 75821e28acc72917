"""Times of day: "10 a.m.", "15:00", "a las 10 horas"."""

import re
from collections.abc import Iterator

from alinea.model.span import Span
from alinea.model.statement import Language

_CLOCK = re.compile(
    r"(?<![\d.,:/])(?P<h>[01]?\d|2[0-4])(?:(?P<by>[:.h])(?P<m>[0-5]\d)(?::[0-5]\d)?)?"
    r"(?P<half>[\s\u00a0\u202f]?(?:[ap]\.[\s\u00a0]?m\b\.?|[ap]m\b|[AP]M\b|[AP]\.[\s\u00a0]?M\b\.?))?"
    r"(?!\w)(?!\.\d)"
)
# What says that "15.00" or "las 10" is a time and no amount.
_LED = {
    "en": re.compile(
        r"\b(?:at|from|until|by|to|and|before|after|between)[\s\u00a0]$", re.IGNORECASE
    ),
    "es": re.compile(
        r"\b(?:a|desde|hasta|de|entre|antes de|después de|y)[\s\u00a0]las?[\s\u00a0]$",
        re.IGNORECASE,
    ),
}
_HOURS = re.compile(r"[\s\u00a0]?(?:hours|hrs?|horas|hs?)\b\.?|[\s\u00a0]?(?:GMT|UTC|CET|EST)\b")


def clocks(text: str, language: Language) -> Iterator[tuple[Span, int]]:
    """Yield the times of day in text order, in minutes after midnight."""
    for match in _CLOCK.finditer(text):
        hours = _HOURS.match(text, match.end())
        minutes = _minutes(match) if _is_time(match, language, hours=hours is not None) else None
        if minutes is not None:
            yield Span(match.start(), hours.end() if hours else match.end()), minutes


def _is_time(match: re.Match[str], language: Language, *, hours: bool) -> bool:
    if match["half"] or (match["by"] and match["by"] in ":h"):
        return True
    start = match.start()
    led = bool(_LED[language].search(match.string[max(0, start - 20) : start]))
    if match["m"]:
        return len(match["h"]) == 2 and (hours or led)
    return language == "es" and led and hours


def _minutes(match: re.Match[str]) -> int | None:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if not match["half"]:
        return hour * 60 + minute
    if hour > 12:
        return None
    afternoon = match["half"].strip()[0] in "pP"
    return (hour % 12 + (12 if afternoon else 0)) * 60 + minute
