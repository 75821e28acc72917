"""Residue of mark-up in a text that is not marked up: ``**``, ``[text](#)``, tags."""

import re

from alinea.model.span import Span
from alinea.model.statement import Aside
from alinea.reading.extract import Cut

_TARGET = r"\((?:#|https?:|mailto:|tel:|www\.|javascript:|\.{0,2}/)(?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ ]\"[^\"]{0,200}\")?\)"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,500}}\]{_TARGET}")
_LINK = re.compile(rf"(\[)[^\[\]]{{1,500}}(\]{_TARGET})")
_STARS = re.compile(r"\*{2,}|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*)(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])(\*)(?![\w*])")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|p|br|a|span|div|sup|sub|h[1-6]|li|ul|ol)\b[^<>]{0,500}/?>",
    re.IGNORECASE,
)
_LEAD = re.compile(r"#{1,6}[ \t]+|>[ \t]?")
_ORNAMENT = re.compile(r"[\W_]+\Z")


def markup_cuts(text: str) -> tuple[Cut, ...]:
    """Return the mark-up of ``text``, ascending; the words of a link are not part of it."""
    spans = [Span(*found.span()) for found in _IMAGE.finditer(text)]
    for found in _LINK.finditer(text):
        spans += [Span(*found.span(1)), Span(*found.span(2))]
    for found in _EMPHASIS.finditer(text):
        spans += [Span(*found.span(1)), Span(*found.span(2))]
    for pattern in (_STARS, _TAG):
        spans += [Span(*found.span()) for found in pattern.finditer(text)]
    lead = _LEAD.match(text)
    if lead:
        spans.append(Span(*lead.span()))
    return tuple(Cut(span, Aside.MARKUP) for span in sorted(spans))


def links_only(text: str) -> bool:
    """Tell whether nothing is left of ``text`` when links and images are taken out."""
    rest, links = _IMAGE.subn("", text)
    rest, more = _LINK.subn("", rest)
    return links + more > 0 and bool(_ORNAMENT.match(rest + " "))


def is_ornament(text: str) -> bool:
    """Tell whether ``text`` holds no letter and no figure: stars, rules, dashes."""
    return bool(_ORNAMENT.match(text))
