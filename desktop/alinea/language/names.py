"""Mentions of states and bodies by name, abbreviation or adjective, and of capitals apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from alinea.language.declared import code_of, introduced
from alinea.language.namelist import (
    WORD,
    Form,
    cased,
    form,
    gap,
    index,
    lookalikes,
    party,
    shared,
    with_article,
)
from alinea.language.tokens import fold
from alinea.model.span import Span
from alinea.model.statement import Language, Party

__all__ = [
    "Mention",
    "capitals",
    "code_of",
    "declared_parties",
    "mentions",
    "parties_in",
    "party",
    "with_article",
]

_LANGUAGE_BEFORE = {
    "en": re.compile(
        r"(?:\b(?:in|into|from|speaks?|learn(?:ing)?|teach(?:ing)?|both|languages?|texts?|versions?)(?:\s+the)?\s+"
        r"(?:\w+(?:,\s*(?:and|or)?|\s+(?:and|or))\s+){0,6})$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:\b(?:en|al|del|idiomas?|habl\w{1,5}|aprend\w{1,5}|enseñ\w{1,5}|estudi\w{1,5}|curs\w{1,5}|lenguas?|textos?|versi[óo]n|versiones)\s+(?:el\s+|los\s+)?"
        r"(?:\w+(?:,\s*(?:[yeo])?|\s+[yeo])\s+(?:en\s+)?){0,6})$",
        re.IGNORECASE,
    ),
}
_LANGUAGE_AFTER = {
    "en": re.compile(
        r"\s*(?:$|[.,;:)\]”\"/]|and\b|or\b|languages?\b|texts?\b|versions?\b|translations?\b|"
        r"-?\s?speaking|-language|being\b|both\b|as\b|in\b|,)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\s*(?:$|[.,;:)\]»”\"/]|[yeo]\b|siendo\b|ambos\b|como\b|en\b|,)", re.IGNORECASE
    ),
}
# "the Spanish text", "el texto español"; \0 is where the adjective stands.
_LANGUAGE_NOUN = {
    "en": re.compile(
        r"\0[\s-]+(?:languages?|texts?|versions?|translations?|speak)", re.IGNORECASE
    ),
    "es": re.compile(
        r"\b(?:idiomas?|lenguas?|textos?|versi[óo]n|versiones|traducci[óo]n)\s+(?:en\s+)?\0",
        re.IGNORECASE,
    ),
}
_ARTICLE = re.compile(r"\s+(?:of|de|del)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?$", re.IGNORECASE)
_NEXT = re.compile(r"\s+([^\W\d_][\w.]*)")
_AHEAD = 64


@dataclass(frozen=True, slots=True)
class Mention:
    """``form`` is the mention as the text writes it.

    ``kind`` is "name", "formal", "abbreviation" or "adjective", or "capital" in ``capitals``.
    """

    span: Span
    code: str
    form: str
    kind: str = "name"


def mentions(text: str, language: Language, also: Sequence[Party] = ()) -> tuple[Mention, ...]:
    """Return the mentions of parties in text order, the longest where several begin at a word.

    ``also`` are parties that the list does not know, or that a statement gives a code of its own;
    they come before the list. Capitals, names of languages and currencies, and longer names that
    only hold a party's ("New Mexico") are none.
    """
    found = [one for one in _matches(text, language, also) if one.kind != "capital"]
    return _settled(tuple(found), language)


def capitals(text: str, language: Language) -> tuple[Mention, ...]:
    """Return the capitals, which stand for a government at times and for a place at others."""
    return tuple(one for one in _matches(text, language, ()) if one.kind == "capital")


def parties_in(text: str, language: Language, also: Sequence[Party] = ()) -> tuple[Party, ...]:
    """Return the parties mentioned, each once, in the order of their first mention."""
    known = {one.code: one for one in also}
    codes = dict.fromkeys(one.code for one in mentions(text, language, also))
    return tuple(known.get(code) or party(code) for code in codes)


def declared_parties(text: str, language: Language) -> tuple[Party, ...]:
    """Return the parties that the text itself introduces and that the list does not know.

    "the Republic of Valdoria, the Kingdom of Ilvera", "the Governments of X, Y and Z", "For the
    Republic of X:"; in the order in which they are introduced. Hand them to ``mentions`` as ``also``.
    """
    known = [one.span for one in _matches(text, language, ())]
    return introduced(text, language, known)


def _matches(text: str, language: Language, also: Sequence[Party]) -> list[Mention]:
    listed, own = index(language), _own(tuple(also), language)
    words = list(WORD.finditer(text))
    folded = [fold(word.group()) for word in words]
    found, past = [], -1
    for at, word in enumerate(folded):
        if at <= past or (word not in listed and word not in own):
            continue
        for one in (*own.get(word, ()), *listed.get(word, ())):
            last = at + len(one.words) - 1
            if not _fits(text, words, folded, at, one):
                continue
            past = last
            span = Span(words[at].start(), words[last].end())
            if one.dotted and text[span.end : span.end + 1] == ".":
                span = Span(span.start, span.end + 1)
            if one.code and not _other(text, span, one, language):
                found.append(Mention(span, one.code, span.of(text), one.kind))
            break
    return found


def _fits(
    text: str, words: Sequence[re.Match[str]], folded: Sequence[str], at: int, one: Form
) -> bool:
    size = len(one.words)
    if tuple(folded[at : at + size]) != one.words:
        return False
    here = words[at : at + size]
    if not cased(one, [word.group() for word in here]):
        return False
    return all(
        gap(text[left.end() : right.start()]) == wanted
        for left, right, wanted in zip(here, here[1:], one.gaps, strict=False)
    )


def _settled(found: tuple[Mention, ...], language: Language) -> tuple[Mention, ...]:
    """Give a form that several parties share to the one that the text also names, if one."""
    doubtful = shared(language)
    if not any(fold(one.form) in doubtful for one in found):
        return found
    sure = {one.code for one in found if fold(one.form) not in doubtful}
    settled = []
    for one in found:
        codes = doubtful.get(fold(one.form), ())
        if one.code in codes:
            named = [code for code in codes if code in sure]
            settled.append(replace(one, code=named[0] if len(named) == 1 else codes[0]))
        else:
            settled.append(one)
    return tuple(settled)


def _other(text: str, span: Span, one: Form, language: Language) -> bool:
    """Whether the words are part of another name, of a sum of money or of a language's name."""
    before = text[max(0, span.start - _AHEAD) : span.start]
    after = text[span.end : span.end + _AHEAD]
    if before.endswith(("-", "‑")):
        head = WORD.findall(before[:-1])
        if head and before[:-1].endswith(head[-1]):
            prefix = fold(head[-1])
            if one.kind == "adjective" and prefix in lookalikes(language, "prefix"):
                return True
    if _headed(before, language) or _followed(after, language):
        return True
    if one.kind == "abbreviation":
        return _shouted(text, span, one, language) or before.rstrip()[-1:].isdigit()
    if one.kind == "adjective":
        return _is_language(before, after, span.of(text), language)
    return len(one.words) == 1 and _is_person(before, after, span.of(text), language)


def _headed(before: str, language: Language) -> bool:
    """Whether what stands before makes it another name: "New", "Gulf of", "dólares de los"."""
    if not before or not before[-1].isspace():
        return False
    head = before.rstrip().rpartition(" ")[2]
    plain = head.lstrip("(“«\"'")
    if plain.casefold() in lookalikes(language, "before"):
        # "mar", "sol" and "dólares" in small letters, "New" with its capital.
        return plain[:1].isupper() or language == "es"
    linked = _ARTICLE.search(before)
    if not linked:
        return False
    head = before[: linked.start()].rpartition(" ")[2].lstrip("(“«\"'$€")
    return head.casefold() in lookalikes(language, "of")


def _followed(after: str, language: Language) -> bool:
    if after.startswith(("$", " $", "-$")):
        return True
    following = _NEXT.match(after)
    return following is not None and following.group(1).rstrip(".") in lookalikes(
        language, "after"
    )


def _is_language(before: str, after: str, written: str, language: Language) -> bool:
    if written.casefold() not in _languages(language):
        return False
    if _LANGUAGE_NOUN[language].search(before + "\x00" + after):
        return True
    return bool(
        _LANGUAGE_BEFORE[language].search(before) and _LANGUAGE_AFTER[language].match(after)
    )


@cache
def _languages(language: Language) -> frozenset[str]:
    return frozenset(word.casefold() for word in lookalikes(language, "language"))


def _is_person(before: str, after: str, written: str, language: Language) -> bool:
    given = written in lookalikes(language, "given")
    if not given and written not in lookalikes(language, "person"):
        return False
    head = before.rstrip().rpartition(" ")[2].lstrip("(“«\"'").rstrip(".")
    titled = before[-1:].isspace() and head[:1].isupper()
    if titled and head.casefold() in lookalikes(language, "title"):
        return True
    following = _NEXT.match(after)
    if not given or not following or not following.group(1)[0].isupper():
        return False
    word = following.group(1).rstrip(".")
    if word.casefold() in lookalikes(language, "institution") or fold(word) in index(language):
        return False
    # In a title every word has a capital: "Georgia Signs Agreement" names no person.
    beyond = _NEXT.match(after, following.end())
    return not (beyond and beyond.group(1)[0].isupper())


def _shouted(text: str, span: Span, one: Form, language: Language) -> bool:
    """Whether the abbreviation is an ordinary word of a line in capitals: "WHAT WE CAN DO"."""
    if one.written[0] not in lookalikes(language, "word") or len(one.words) > 1:
        return False
    before = text[max(0, span.start - 24) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + 24].partition("\n")[0]
    letters = [character for character in before + after if character.isalpha()]
    capital = sum(character.isupper() for character in letters)
    if len(letters) < 4 or capital < 0.9 * len(letters):
        return False
    return before.split()[-1:] not in (["THE"], ["LA"], ["EL"], ["LOS"])


_DEMONYM = {
    "en": ("", "n", "an", "ian", "ean", "ese", "i", "ish", "er", "ic"),
    "es": (
        "",
        *(
            stem + end
            for stem in ("n", "an", "ian", "ean", "es", "eñ", "in", "ic")
            for end in ("o", "a", "os", "as")
        ),
        "ense",
        "enses",
        "és",
        "í",
        "íes",
    ),
}


@lru_cache(maxsize=64)
def _own(also: tuple[Party, ...], language: Language) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for one in also:
        name = one.es if language == "es" else one.en
        written = [(name, "name")]
        if len(name) > 3 and name.isalpha():
            stem = name.rstrip("aeiouáéíóú")
            for base in dict.fromkeys((name, stem)):
                for end in _DEMONYM[language]:
                    adjective = base + end if language == "en" else (base + end).casefold()
                    if adjective.casefold() != name.casefold() and end and len(base) > 2:
                        written.append((adjective, "adjective"))
        for spelt, kind in written:
            made = form(one.code, spelt, kind)
            if made:
                found.setdefault(made.words[0], []).append(made)
    return {
        word: tuple(sorted(forms, key=lambda made: -len(made.words)))
        for word, forms in found.items()
    }
