"""Whose statement it is: the states and bodies that speak, not those that are spoken of."""

import re

from alinea.language.names import Mention, mentions, party
from alinea.language.sentences import sentences
from alinea.model.statement import Language, Party
from alinea.reading.capitals import recased

# Behind these a title says what the text is about.
_ABOUT = re.compile(
    r"\s(?:on|regarding|concerning|about|against|sobre|acerca de|relativ[ao] a|contra|en torno a|respecto a|para)\s",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"(?:\b(?:in|into|through|throughout|towards?|against|en|hacia|contra|desde|a través de|situación de)"
    r"(?:\s+(?:the|la|el|los|las))?|\b(?:situation|people|war|crisis|situación|pueblo|guerra)\s+(?:in|of|de|en)(?:\s+(?:the|la|el|los|las))?)\s*\Z",
    re.IGNORECASE,
)
_OPENING = 3


def parties(
    title: str, paragraphs: tuple[str, ...], language: Language, own: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return the parties in the order in which the text names them first.

    The speakers of the title; where it names fewer than two, those of the first sentence of the
    opening that names two; else all that title and opening name. ``own`` are the parties that the
    text introduces.
    """
    title = recased(title, paragraphs)
    known = {one.code: one for one in own}
    about = _ABOUT.search(title)
    speaking = _codes(title[: about.start()] if about else title, language, own)
    if len(speaking) == 1 and _is_body(speaking[0], known):
        return _parties(speaking, known)
    if len(speaking) < 2:
        speaking = _first_sentence(paragraphs, language, own) or speaking
    if not speaking:
        speaking = _codes("\n".join((title, *paragraphs[:_OPENING])), language, own)
    return _parties(speaking, known)


def _parties(codes: list[str], known: dict[str, Party]) -> tuple[Party, ...]:
    return tuple(known.get(code) or party(code) for code in codes)


def _is_body(code: str, known: dict[str, Party]) -> bool:
    """Tell a body, such as the G7, from a state; a state of no list has a longer code too."""
    return len(code) > 2 and code not in known


def _first_sentence(
    paragraphs: tuple[str, ...], language: Language, own: tuple[Party, ...]
) -> list[str]:
    for paragraph in paragraphs[:_OPENING]:
        for span in sentences(paragraph, language):
            codes = _codes(span.of(paragraph), language, own)
            if len(codes) > 1:
                return codes
    return []


def _codes(text: str, language: Language, own: tuple[Party, ...]) -> list[str]:
    found = [
        mention.code
        for mention in mentions(text, language, own)
        if not _is_spoken_of(text, mention)
    ]
    return list(dict.fromkeys(found))


def _is_spoken_of(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    if re.search(r"\bbetween\s*\Z|\bentre\s*\Z", before, re.IGNORECASE):
        return False
    return bool(_SPOKEN_OF.search(before))
