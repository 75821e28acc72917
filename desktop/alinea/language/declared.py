"""Parties that a text itself introduces: "the Republic of Valdoria and the Kingdom of Ilvera"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from alinea.language.namelist import index, party
from alinea.language.tables import rows
from alinea.language.tokens import fold
from alinea.model.span import Span
from alinea.model.statement import Language, Party

_CAPITAL = "[^\\Wa-z\\d_]"
_NAME = rf"{_CAPITAL}[\w'’\-]+(?:[ \u00a0]{_CAPITAL}[\w'’\-]+){{0,2}}"
_EN_STATE = (
    r"(?:Republic|Kingdom|Principality|Sultanate|Federation|Confederation|Commonwealth|Duchy|"
    r"Emirate|Empire|Dominion|Union|Islands|States)"
)
_ES_STATE = (
    r"(?:Rep[úu]blica|Reino|Principado|Sultan[íi]a|Sultanato|Federaci[óo]n|Confederaci[óo]n|"
    r"Mancomunidad|Ducado|Emirato|Imperio|Uni[óo]n|Islas|Estados)"
)
_OF = {"en": r"of\s+(?:the\s+)?", "es": r"(?:del\s+|de\s+(?:la\s+|los\s+|las\s+|el\s+)?)"}
_FORMAL = {
    "en": re.compile(rf"\b{_EN_STATE}\s+{_OF['en']}(?P<name>{_NAME})"),
    "es": re.compile(
        rf"\b{_ES_STATE}\s+(?:{_CAPITAL}\w+\s+)?(?:y\s+{_CAPITAL}\w+\s+)?{_OF['es']}(?P<name>{_NAME})"
    ),
}
_ONE = {"en": rf"(?:the\s+)?(?:{_EN_STATE}\s+of\s+)?{_NAME}", "es": rf"(?:el\s+|la\s+)?{_NAME}"}
_LIST = {
    "en": rf"{_ONE['en']}(?:,\s+{_ONE['en']}){{0,9}},?\s+and\s+{_ONE['en']}",
    "es": rf"{_ONE['es']}(?:,\s+(?:de\s+)?{_ONE['es']}){{0,9}}\s+[ye]\s+(?:de\s+)?{_ONE['es']}",
}
_TOGETHER = {
    "en": re.compile(
        r"\b(?i:(?:Governments|Presidents|Leaders|Delegations|Peoples|Prime\s+Ministers|"
        r"Foreign\s+Ministers|Heads\s+of\s+State(?:\s+and\s+Government)?)\s+of|"
        r"(?:Statement|Declaration|Communiqu[ée]|Memorandum|Agreement|Treaty)\s+"
        rf"(?:of|by|between|among|from))\s+(?P<list>{_LIST['en']})"
    ),
    "es": re.compile(
        r"\b(?i:(?:Gobiernos|Presidentes|Presidentas|Mandatarios|L[íi]deres|Delegaciones|Pueblos|"
        r"Cancilleres|Jefes\s+de\s+Estado(?:\s+y\s+de\s+Gobierno)?)\s+de|"
        r"(?:Declaraci[óo]n|Comunicado|Memorando|Acuerdo|Tratado)(?:\s+conjunt[oa])?\s+(?:de|entre))"
        rf"\s+(?P<list>{_LIST['es']})"
    ),
}
_SIGNED = {
    "en": re.compile(
        rf"^\s*For\s+(?:the\s+)?(?:Government\s+of\s+(?:the\s+)?)?(?:{_EN_STATE}\s+of\s+)?"
        rf"(?P<name>{_NAME})\s*(?:[:,]|$)",
        re.MULTILINE,
    ),
    "es": re.compile(
        rf"^\s*Por\s+(?:el\s+|la\s+)?(?:Gobierno\s+(?:del|de(?:\s+la)?)\s+)?"
        rf"(?:{_ES_STATE}\s+de\s+)?(?P<name>{_NAME})\s*(?:[:,]|$)",
        re.MULTILINE,
    ),
}
_SINGLE = re.compile(_NAME)
_STATE = re.compile(f"{_EN_STATE}|{_ES_STATE}")
# Heads of other bodies too: "Union of Concerned Scientists".
_LOOSE = re.compile(r"Union|Uni[óo]n|Federa|Confedera|Islands|Islas|States|Estados|Common|Mancom")
_OPENING = 1500
_MOST = 60


def introduced(text: str, language: Language, known: Sequence[Span]) -> tuple[Party, ...]:
    """Return the parties that the text introduces outside the spans of ``known``, in order.

    A party is introduced by its formal name, in a list of governments or in a signature, and
    named again elsewhere. The code depends on the name alone ("VAL" for Valdoria), so that every
    draft of a text gives the same one; being of three letters at least it is no state's ISO code.
    """
    found: dict[str, int] = {}
    for written, at, sure in islice(_candidates(text, language), _MOST):
        if any(span.start <= at < span.end for span in known):
            continue
        name = _whole(text, written)
        if name and name not in found and _is_new(text, name, language, sure=sure):
            found[name] = at
    names = sorted(found, key=lambda name: found[name])
    taken = set(_codes())
    parties = []
    for name in names:
        code = _code(name, taken)
        taken.add(code)
        parties.append(Party(code, name, name))
    return tuple(parties)


def code_of(tag: str, parties: Sequence[Party]) -> str | None:
    """Return the code of whom a draft attributes a passage to ("VA" in "[VA: …]"), None unknown.

    The statement's own parties come before ISO codes of others: "[KE: …]" is Kesmara's where
    Kesmara is a party.
    """
    plain = fold(tag.strip().strip(".")).replace(".", "").replace(" ", "")
    if not plain:
        return None
    for one in parties:
        if plain in (one.code.casefold(), fold(one.en), fold(one.es)):
            return one.code
    own = [one for one in parties if party(one.code).en == one.code]
    begun = [
        one
        for one in own
        if fold(one.en).replace(" ", "").startswith(plain)
        or fold(one.es).replace(" ", "").startswith(plain)
    ]
    if len(begun) == 1:
        return begun[0].code
    if len(plain) in (2, 3):
        spread = [
            one for one in own if _spread(plain, fold(one.en)) or _spread(plain, fold(one.es))
        ]
        if len(spread) == 1:
            return spread[0].code
    return _known_tags().get(plain)


def _spread(tag: str, name: str) -> bool:
    """Whether the letters of ``tag`` stand in ``name`` in order, the first at its beginning."""
    rest = iter(name)
    return name[:1] == tag[:1] and all(letter in rest for letter in tag)


@cache
def _known_tags() -> dict[str, str]:
    tags: dict[str, str] = {}
    for row in rows("parties.tsv"):
        if row["kind"] in ("abbreviation", "name", "formal"):
            tags.setdefault(fold(row["form"]).replace(".", "").replace(" ", ""), row["code"])
        tags.setdefault(row["code"].casefold(), row["code"])
    return tags


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("parties.tsv"))


def _candidates(text: str, language: Language) -> Iterator[tuple[str, int, bool]]:
    """Yield a name as found, where, and whether its own words say that it is a state."""
    for match in _FORMAL[language].finditer(text, 0, _OPENING):
        yield match["name"], match.start("name"), not _LOOSE.match(match.group())
    for match in _TOGETHER[language].finditer(text, 0, _OPENING):
        for one in _SINGLE.finditer(text, match.start("list"), match.end("list")):
            if not _STATE.fullmatch(one.group()):
                yield one.group(), one.start(), False
    for match in _SIGNED[language].finditer(text):
        yield match["name"], match.start("name"), False


def _whole(text: str, written: str) -> str:
    """Return as many words of ``written`` as go together wherever the first one stands.

    "Valdoria Commits" in a title is "Valdoria"; "San Telmo" stays whole.
    """
    words = written.split()
    name = words[0]
    for word in words[1:]:
        longer = rf"{re.escape(name)}[ \u00a0]{re.escape(word)}\b"
        if len(re.findall(rf"\b{re.escape(name)}\b", text)) != len(
            re.findall(rf"\b{longer}", text)
        ):
            break
        name = f"{name} {word}"
    return re.sub(r"['’]s?$", "", name)


def _is_new(text: str, name: str, language: Language, *, sure: bool) -> bool:
    """Whether ``name`` is unknown and behaves as a proper name: never in small letters."""
    first = fold(name).split()
    if len(name) < 3 or name.isupper() or not first:
        return False
    if any(
        one.words == tuple(first)[: len(one.words)] for one in index(language).get(first[0], ())
    ):
        return False
    if re.search(rf"\b{re.escape(name.lower())}\b", text):
        return False
    times = len(re.findall(rf"\b{re.escape(name)}\b", text))
    return times >= (1 if sure else 2)


def _code(name: str, taken: set[str]) -> str:
    letters = "".join(letter for letter in fold(name) if letter.isalpha()).upper()
    for size in range(3, len(letters) + 1):
        if letters[:size] not in taken:
            return letters[:size]
    number = 2
    while f"{letters}{number}" in taken:
        number += 1
    return f"{letters}{number}"
