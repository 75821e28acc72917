"""Mentions of other paragraphs, sections, articles, annexes, instruments and statements."""

import re
from typing import Literal

from alinea.language.dates import dates
from alinea.model.span import Span
from alinea.model.statement import Language, Reference

Kind = Literal["paragraph", "section", "article", "annex", "instrument", "statement"]
_S = r"[ \u00a0]"
_BIS = rf"(?:{_S}?(?:bis|ter|quater|quáter|quinquies)\b)?"
_LETTERS = rf"(?:{_S}?\(?[a-zñ]{{1,4}}\)){{0,3}}"
_NUMBER = rf"(?:\d{{1,4}}(?:\.\d{{1,3}}){{0,4}}(?![\d.,]*\d){_BIS}{_LETTERS}|[IVXLC]{{1,7}}\b|\(?[a-zñ]{{1,4}}\)|[A-Z]\b(?!\.))"
_MORE = rf"(?:(?:{_S}?,{_S}|,?{_S}(?:and|or|to|y|o|a|al|e){_S}|{_S}?[-–]{_S}?)(?:los{_S}|the{_S})?{_NUMBER})"
_WORDS: tuple[tuple[Kind, str], ...] = (
    ("paragraph", rf"(?:(?:operative|preambular){_S})?(?:sub-?)?paragraphs?|paras?\.?|sub-?párrafos?|párrafos?(?:{_S}(?:operativos?|preambulares?|dispositivos?))?|párrs?\.|apartados?|incisos?|numeral(?:es)?|literal(?:es)?"),
    ("section", r"sections?|secci(?:ón|ones)|chapters?|capítulos?|parts?|partes?|títulos?"),
    ("article", r"articles?|arts?\.|artículos?"),
    ("annex", r"annex(?:es)?|appendi(?:x|ces)|anexos?|apéndices?"),
)  # fmt: skip
_LISTS = tuple(
    (kind, re.compile(rf"\b(?i:{words}){_S}(?P<list>{_NUMBER}{_MORE}{{0,12}})"))
    for kind, words in _WORDS
)
_ONE = re.compile(_NUMBER)
_ITEM_OF = re.compile(
    rf"\b(?i:(?:sub-?)?paragraph|item|inciso|apartado|literal|subpárrafo){_S}(?P<item>\(?[a-zñ]{{1,4}}\)){_S}"
    rf"(?i:of{_S}paragraph|del{_S}párrafo|del{_S}apartado){_S}(?P<number>\d{{1,4}}{_BIS})"
)
_CODED = re.compile(rf"\b(?:PP|OP){_S}?\d{{1,3}}{_BIS}(?![\w.]*\d)")
_SYMBOL = re.compile(
    r"\b(?:[A-Z]{1,6}/){1,4}[A-Z0-9][\w.-]{0,20}(?:/[\w.-]{1,20}){0,3}(?:[ \u00a0]\(\d{4}\))?"
)
_RESOLUTION = re.compile(
    rf"\b(?i:resoluti(?:on|ons)|resoluci(?:ón|ones)|decisions?|decisi(?:ón|ones)){_S}(?P<number>\d{{1,4}}(?:/\d{{1,4}}|{_S}\(\d{{4}}\)|{_S}\([IVXLC]{{1,8}}\)))"
)
_TREATY = (
    r"Declaration|Convention|Treaty|Agreement|Protocols?|Charter|Pact|Compact|Accords?|Covenant|Memorandum|Communiqué|Agenda|Framework|Plan|"
    r"Declaración|Convención|Convenio|Tratado|Acuerdos?|Protocolos?|Carta|Pacto|Memorando|Memorándum|Comunicado|Marco"
)
_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w’'.-]{1,30}"
_SMALL = (
    rf"(?:(?:of|on|for|to|in|against|concerning|de|del|sobre|para|en|contra|a)(?:{_S}(?:the|la|las|los|el))?"
    rf"|and|y|e|the|relating{_S}to(?:{_S}the)?|relativ[ao]s?{_S}a(?:l|{_S}l[ao]s?)?)"
)
_NAMED = re.compile(
    rf"\b(?:\d{{4}}{_S})?(?:{_CAPITAL}{_S}){{0,5}}(?:{_TREATY})\b(?:(?:{_S}{_SMALL})?{_S}(?:{_CAPITAL}|\d{{4}}\b)){{0,8}}"
)
_DATED = re.compile(
    rf",?{_S}(?i:of|de|del|dated|de{_S}fecha|adopted{_S}on|signed{_S}on|(?:aprobad|firmad|suscrit)[oa]{_S}el){_S}"
)
_ARTICLES = {
    "en": re.compile(
        rf"(?:The|This|That|These|Our|Its|Their|Both|Each|Any|Under|In){_S}(?:the{_S})?"
    ),
    "es": re.compile(
        rf"(?:El|La|Los|Las|Este|Esta|Estos|Estas|Dich[oa]s?|Nuestr[oa]s?|Sus?|En){_S}(?:l[ao]s?{_S}|el{_S})?"
    ),
}
_PAPERS = re.compile(r"(?i:declaration|declaración|communiqué|comunicado|statement)\b")
_STATEMENT = re.compile(
    r"\b(?i:(?:previous|earlier|joint|last)[ \u00a0]){0,2}(?i:statement|declaration|communiqué)[ \u00a0](?i:of|dated|issued on|adopted on)[ \u00a0]"
    r"|\b(?i:declaración|comunicado)(?:[ \u00a0](?i:anterior|conjunt[ao]|previ[ao])){0,2},?[ \u00a0](?i:de(?:l)?|de fecha)[ \u00a0]"
)
_HEADS = re.compile(rf"(?:{_TREATY})(?:{_S}[IVX]{{1,4}})?\Z")
_RANGED = re.compile(rf"{_S}(?:to|a|al){_S}\Z|{_S}?[-–]{_S}?\Z")


def references(text: str, language: Language) -> tuple[Reference, ...]:
    """Return the references in text order, none inside another.

    ``target`` is normalized: "4(b)" for "paragraph 4 (b)" and "párrafo 4 b)", "II" for a section,
    the words of an instrument without article, the ISO day of a statement.
    """
    found: list[Reference] = []
    for match in _ITEM_OF.finditer(text):
        target = _target(f"{match['number']} {match['item']}")
        found.append(Reference(Span(*match.span()), "paragraph", target))
    for match in _NAMED.finditer(text):
        found += _named(text, match, language)
    for match in _STATEMENT.finditer(text):
        found += _dated(text, match.start(), match.end(), language)
    for match in _RESOLUTION.finditer(text):
        found.append(
            Reference(Span(*match.span()), "instrument", f"resolution {_plain(match['number'])}")
        )
    for match in _SYMBOL.finditer(text):
        found.append(Reference(Span(*match.span()), "instrument", _plain(match.group())))
    for kind, pattern in _LISTS:
        for match in pattern.finditer(text):
            found += _listed(match, kind)
    for match in _CODED.finditer(text):
        target = re.sub(r"\A([A-Z]{2}) ", r"\1", _plain(match.group()))
        found.append(Reference(Span(*match.span()), "paragraph", target))
    return _apart(found, len(text))


def _apart(found: list[Reference], size: int) -> tuple[Reference, ...]:
    """Return them in text order; of two that meet, the one that was looked for first."""
    taken = bytearray(size)
    kept = []
    for reference in found:
        start, end = reference.span.start, reference.span.end
        if not any(taken[start:end]):
            kept.append(reference)
            taken[start:end] = b"\1" * (end - start)
    return tuple(sorted(kept, key=lambda reference: reference.span))


def _named(text: str, match: re.Match[str], language: Language) -> list[Reference]:
    """Return an instrument by its name, or a statement by its day where the text gives one."""
    article = _ARTICLES[language].match(match.group())
    start = match.start() + (article.end() if article else 0)
    name = text[start : match.end()].rstrip(" .\u00a0")
    if _HEADS.fullmatch(name) or (not _HEADS.search(name.split(" ")[0]) and name.count(" ") == 0):
        return []
    dated = _DATED.match(text, match.end())
    if dated:
        found = _dated(text, start, dated.end(), language)
        if found and _PAPERS.search(name):
            return found
        if found:
            target = f"{_plain(name)} ({found[0].target})"
            return [Reference(found[0].span, "instrument", target)]
    return [Reference(Span(start, start + len(name)), "instrument", _plain(name))]


def _listed(match: re.Match[str], kind: Kind) -> list[Reference]:
    """Return one reference per number of "paragraphs 4, 5 (b) and 7"; the word goes with the first."""
    begin = match.start("list")
    numbers = list(_ONE.finditer(match["list"]))
    found: list[Reference] = []
    for at, number in enumerate(numbers):
        start = match.start() if at == 0 else begin + number.start()
        target = _target(number.group())
        before = match["list"][numbers[at - 1].end() : number.start()] if at else ""
        if at and _RANGED.search(before):
            last = found.pop()
            found.append(
                Reference(
                    Span(last.span.start, begin + number.end()), kind, f"{last.target}-{target}"
                )
            )
        else:
            found.append(Reference(Span(start, begin + number.end()), kind, target))
    return found


def _dated(text: str, start: int, end: int, language: Language) -> list[Reference]:
    """Return a statement by the day that stands at ``end``, none where no day does."""
    mention = next(iter(dates(text[end : end + 40], language)), None)
    if (
        mention is None
        or mention.span.start > 4
        or mention.first is None
        or mention.first != mention.last
    ):
        return []
    return [Reference(Span(start, end + mention.span.end), "statement", mention.first.isoformat())]


def _target(number: str) -> str:
    """Write "4 b)", "4 (b)" and "4(b)" alike."""
    plain = _plain(number)
    plain = re.sub(r"\s*\(?\b([a-zñ]{1,4})\)", r"(\1)", plain)
    return re.sub(r"\s+", " ", plain).strip(" .")


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())
