"""Who wants a bracket: "[US: …]", "[propuesta de MX y GT: …]", "[…] {EU, UK}"."""

import re
from collections.abc import Sequence

from alinea.language.names import code_of
from alinea.language.tokens import fold
from alinea.model.statement import Party

_LEAD = r"(?i:(?:proposed by|proposals? (?:by|of|from)|propuest[ao]s? (?:de|por)|text (?:of|by)|texto de|amendment by|enmienda de)\s+)?"
_TRAIL = r"(?i:\s+(?:proposals?|propuesta|text|texto|amendment|enmienda|alt|del|delete|deletion|suprimir|add|añadir|reserve|reserva|prefers?|prefieren?|supports?|apoya))?"
_NAME = r"[^\W\d_a-z][\w.’'-]{0,24}(?:[ \u00a0](?:(?:of|the|de|del|la)[ \u00a0])?[^\W\d_a-z][\w.’'-]{0,24}){0,4}"
_BETWEEN = r"[ \u00a0]?(?:[,;/+&]|[ \u00a0](?:and|y|e)[ \u00a0])[ \u00a0]?"
_WHO = re.compile(rf"\s*{_LEAD}(?P<who>{_NAME}(?:{_BETWEEN}{_NAME}){{0,40}}){_TRAIL}\s*:\s*")
_LIST = re.compile(rf"\s*(?P<who>{_NAME}(?:{_BETWEEN}{_NAME}){{0,40}})\s*\Z")
_PARTS = re.compile(r"\s*[,;/+&]\s*|\s+(?:and|y|e)\s+")
_CODE = re.compile(r"[A-Z][A-Z0-9.+-]{1,7}\Z")
_ROLES = frozenset(
    fold(role)
    for role in (
        "Chair", "Chairs", "Co-Chairs", "Presidency", "President", "Facilitator", "Co-facilitators", "Facilitators",
        "Secretariat", "Rapporteur", "Bureau", "Coordinator", "Drafting group", "African Group", "Arab Group", "Group of 77",
        "Presidencia", "Copresidencia", "Facilitador", "Facilitadora", "Facilitadores", "Secretaría", "Relator", "Relatora",
        "Mesa", "Coordinador", "Coordinadora", "Grupo de redacción", "Grupo Africano", "Grupo Árabe", "Grupo de los 77",
    )
)  # fmt: skip
# Capitals that are no delegation.
_NOT_CODES = frozenset(
    {
        "NB",
        "PP",
        "OP",
        "ALT",
        "NOTE",
        "NOTA",
        "TBC",
        "TBD",
        "OPTION",
        "TEXT",
        "TEXTO",
        "AGREED",
        "PM",
        "AM",
    }
)


def attribution(
    text: str, start: int, end: int, parties: Sequence[Party]
) -> tuple[tuple[str, ...], int] | None:
    """Return who is named at the beginning of a bracket, and where their text begins."""
    found = _WHO.match(text, start, min(end, start + 400))
    if found is None:
        return None
    names = _named(found["who"], parties)
    return (names, found.end()) if names else None


def names_only(text: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """Return who is named in a text that does nothing else, none otherwise."""
    found = _LIST.match(text) if len(text) <= 400 else None
    return _named(found["who"], parties) if found else ()


def _named(who: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the code of each delegation, or its name as written; () where one is none."""
    whole = code_of(who.strip(), parties)
    if whole:
        return (whole,)
    names = []
    for part in _PARTS.split(who):
        name = part.strip()
        code = code_of(name, parties) if name[:1].isupper() else None
        if code is None and not _is_delegation(name):
            return ()
        names.append(code or name)
    return tuple(dict.fromkeys(names))


def _is_delegation(name: str) -> bool:
    return (bool(_CODE.match(name)) and name not in _NOT_CODES) or fold(name) in _ROLES
