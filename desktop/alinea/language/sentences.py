"""Where sentences begin and end.

A stop is a candidate; what stands before it (abbreviation, label, number) and what follows it
(small letter, number, a word that begins sentences) decide. Semicolons and colons end nothing: a
list written inside a paragraph is one sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from alinea.language.abbreviations import Kind, abbreviation, starters
from alinea.language.names import mentions
from alinea.model.span import Span
from alinea.model.statement import Language

_STOP = re.compile(r"[.!?…‽。]+|\n[^\S\n]*\n|\u2029")
# What closes with the sentence: quotes, brackets and footnote marks.
_CLOSERS = re.compile(
    r"(?:[\"”’»'›)\]}*]|[ \u00a0\u202f]»|[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]|\(\d{1,3}\)(?=\s+[^\Wa-z\d_]))+"
)
_NOTE = re.compile(r"\d{1,3}(?=\s+[\"“«‘(\[¿¡]*[^\Wa-z\d_])")
_OPENERS = re.compile(r"[\s\"“«‘'(\[{¿¡*•·◦▪–—―-]*")
_ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})\)\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What goes on after "10 a.m.": a zone, a city's time, a day.
_ZONE = re.compile(
    r"(?:(?:[A-Z]{2,4}T?|Eastern|Central|Mountain|Pacific|Atlantic|Greenwich)\b(?!\s+[a-z]+s\b)|"
    r"(?:[^\W\d_]+\s){1,3}(?:time|Time)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)"
)
_NUMERIC = re.compile(r"[\d§#]|[IVXLC]+\b|[A-Z]{1,4}/|[A-Z]\b(?!\.)|[a-z]\)|\([a-z\d]")
# A paragraph's own number or letter, and a heading's: "3.", "12.4.", "IV.", "OP3 bis.", "Article 5."
_LABEL = re.compile(
    r"[\s\"“«‘'(\[{*•]*"
    r"(?:(?:art(?:icle|[íi]culo)?\.?|sec(?:tion|ci[óo]n)|rule|regla|principle|principio|paras?|annex|anexo|"
    r"chapter|cap[íi]tulo|part|parte|t[íi]tulo|title|paragraph|p[áa]rrafo|objective|objetivo|goal|"
    r"cl[áa]usula|clause|punto|point|item|tema|option|opci[óo]n|step|paso|pillar|pilar)\s+)?"
    r"(?:(?:[A-Za-z]\.?)?\d{1,3}(?:\.\d{1,3}){0,4}[.]?[ºª°]?|[IVXLCivxl]{1,7}|[A-Za-z]|(?:PP|OP)\d{1,3})"
    r"(?:\s+(?:bis|ter|qu[aá]ter|quinquies|alt(?:\s\d)?))?",
    re.IGNORECASE,
)
# What stands before an item's number inside a sentence: "; 2. …", "; and 3. …".
_LISTING = re.compile(r"[:;,]\s{1,3}(?:(?:and|or|y|e|o|u)\s{1,3})?$")
_LONGEST_LABEL = 40
_LONGEST_WORD = 100
_URL = re.compile(r"(?:https?://|www\.|ftp://)|@|/")
# Two letters, a stop, and a capital with a small letter after it, or a word of one capital.
_GLUE = re.compile(r"[^\W\d_][^\WA-Z\d_][.!?…]{1,3}(?:[¿¡“«]|[^\Wa-z\d_][^\WA-Z\d_]|[AEYO]\s)")
_ENDING = re.compile(r"(?:rán|rá|remos|aron|ieron|jeron|uvo|uvieron)$")
_CLAUSE = {
    "en": re.compile(
        r"(?:\s+and\s+(?:the\s+)?[A-Z]\S+)*\s+(?:will|shall|would|should|must|may|has|have|had|is|"
        r"are|was|were|also|further|commit|commits|committed|agree|agrees|agreed|welcome|welcomes|"
        r"welcomed|expressed|reaffirmed?|reaffirms|noted?|notes|thanked)\b"
    ),
    "es": re.compile(
        r"(?:\s+[ye]\s+(?:el\s+|la\s+|los\s+)?[A-Z]\S+)*\s+(?:también\s+|se\s+|no\s+)*"
        r"(?:\w+(?:rán?|ron|ó)|se|ha|han|es|son|fue)\b"
    ),
}
# Words after which a letter or number alone ends a sentence well: "Annex A."
_LETTERED = re.compile(
    r"\b(?:annex|appendix|schedule|attachment|option|plan|group|phase|table|part|list|category|class|"
    r"track|tier|section|exhibit|article|hepatitis|vitamin|anexo|ap[ée]ndice|opci[óo]n|grupo|fase|"
    r"cuadro|tabla|parte|lista|categor[íi]a|clase|secci[óo]n|art[íi]culo|vitamina|inciso|punto|"
    r"literal|letra|apartado)\s$",
    re.IGNORECASE,
)
# Starters too short, or too like a name, to end a sentence after a title or an initial.
_LIKE_NAMES = frozenset(
    "los las del van una por may will can let san sor fue don mrs messrs sra sres dra lic".split()  # noqa: SIM905  (a list to read)
)


def sentences(text: str, language: Language) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, trimmed of white space, in order.

    They share no code point and leave out nothing but white space.
    """
    found, start = [], 0
    for end in _ends(text, language):
        found.append(_trimmed(text, start, end))
        start = end
    found.append(_trimmed(text, start, len(text)))
    return tuple(span for span in found if len(span))


def _ends(text: str, language: Language) -> Iterator[int]:
    parentheses = _parentheses(text)
    start, passed = 0, 0
    for stop in _STOP.finditer(text):
        if stop.start() < passed:
            continue
        mark = stop.group()
        if mark[0] in "\n\u2029":
            end: int | None = stop.end()
        else:
            end = _end(text, start, stop, language, parentheses)
        if end is not None and text[start:end].strip():
            yield end
            start = passed = end


def _end(
    text: str,
    start: int,
    stop: re.Match[str],
    language: Language,
    parentheses: tuple[tuple[int, int], ...],
) -> int | None:
    """Return where the sentence that ``stop`` ends is over, None where it ends none."""
    mark, before = stop.group(), stop.start()
    end = _closed(text, stop, language)
    if end >= len(text):
        return None
    if not text[end].isspace():
        return end if _glued(text, before, end, mark, language) else None
    following = _OPENERS.match(text, end)
    after = following.end() if following else end
    if after >= len(text) or _inside(parentheses, before, end, start, text):
        return None
    if text[after].islower() and not _ITEM.match(text, after - (text[after - 1] == "(")):
        return None
    if mark in (".", ".."):
        ends = _full_stop(text, start, before, after, language)
    elif "…" in mark or "..." in mark:
        ends = _ellipsis(text, before, after, language)
    else:
        ends = True
    return end if ends else None


def _closed(text: str, stop: re.Match[str], language: Language) -> int:
    """Return where what closes with the sentence ends: quotes, brackets, a footnote's mark."""
    closers = _CLOSERS.match(text, stop.end())
    if closers:
        return closers.end()
    before = stop.start()
    if stop.group() == "." and before and text[before - 1].isalpha():
        note = _NOTE.match(text, stop.end())
        if note and abbreviation(text, before, language) is None:
            return note.end()
    return stop.end()


def _full_stop(text: str, start: int, before: int, after: int, language: Language) -> bool:
    """Whether the full stop at ``before`` ends the sentence, a capital or number following."""
    if _is_label(text, start, before):
        return False
    found = abbreviation(text, before, language)
    return found is None or _after_abbreviation(text, *found, after, language)


def _after_abbreviation(
    text: str, kind: Kind, begins: int, after: int, language: Language
) -> bool:
    """Whether the stop of an abbreviation that begins at ``begins`` ends the sentence as well."""
    numbered = bool(_NUMERIC.match(text, after))
    if kind in ("never", "word", "end"):
        return kind == "end" or (kind == "word" and not numbered)
    word = _WORD.match(text, after)
    if (kind == "number" and numbered) or text[after].isdigit() or _abbreviated(text, word):
        return False
    if kind == "clock":
        return not _ZONE.match(text, after)
    spelt = word.group() if word else ""
    strong = spelt.casefold() in starters(language)
    if kind in ("title", "initial"):
        lettered = kind == "initial" and _LETTERED.search(text, max(0, begins - 16), begins)
        return bool(lettered) or (
            strong and len(spelt) > 2 and spelt.casefold() not in _LIKE_NAMES
        )
    return strong or _begins_clause(text, after, spelt, language)


def _begins_clause(text: str, after: int, spelt: str, language: Language) -> bool:
    """Whether a capitalized word that begins few sentences begins this one all the same.

    "… in the U.S. Guatemala will …", "… en EE. UU. Informarán …"
    """
    if language == "es" and _ENDING.search(spelt.casefold()):
        return True
    here = mentions(text[after : after + 60], language)
    if not here or here[0].span.start or here[0].kind == "adjective":
        return False
    return bool(_CLAUSE[language].match(text, after + here[0].span.end))


def _abbreviated(text: str, word: re.Match[str] | None) -> bool:
    """Whether an initial follows, as in "J. R. Smith" and "S. A."."""
    if word is None or text[word.end() : word.end() + 1] != ".":
        return False
    return len(word.group()) == 1 or (len(word.group()) == 2 and word.group().isupper())


def _is_label(text: str, start: int, before: int) -> bool:
    """Whether what stands before the stop numbers a paragraph ("3.") or an item (": 1. …; 2. …")."""
    if before - start <= _LONGEST_LABEL and _LABEL.fullmatch(text, start, before):
        return True
    begins, least = before, max(start, before - _LONGEST_LABEL)
    while begins > least and (text[begins - 1].isalnum() or text[begins - 1] == "."):
        begins -= 1
    if not _LABEL.fullmatch(text, begins, before):
        return False
    ahead = _LISTING.search(text, max(start, begins - 10), begins)
    if not ahead:
        return False
    # "…, 1. Demands …" counts an item, "options 1, 2. The …" ends with a number.
    mark = ahead.start()
    return text[mark] in ":;" or not text[max(0, mark - 1)].isdigit()


def _ellipsis(text: str, before: int, after: int, language: Language) -> bool:
    """Whether omission points end a sentence; in brackets, or apart from a word, they seldom do."""
    if before == 0 or text[before - 1] in "([{":
        return False
    if not text[before - 1].isspace():
        return True
    word = _WORD.match(text, after)
    return word is not None and word.group().casefold() in starters(language)


def _glued(text: str, before: int, end: int, mark: str, language: Language) -> bool:
    """Whether a sentence begins right after the stop, its space missing: "borders.The Parties"."""
    if mark not in (".", "!", "?", "…", "...") or not _GLUE.match(text, max(0, before - 2)):
        return False
    if end != before + len(mark):
        return False
    left, right = before, end
    while left > max(0, before - _LONGEST_WORD) and not text[left - 1].isspace():
        left -= 1
    while right < min(len(text), end + _LONGEST_WORD) and not text[right].isspace():
        right += 1
    # An address, or a file's name, which goes on with another stop.
    rest = text[end:right].rstrip(".,;:!?…\"”»)'’")
    if _URL.search(text, left, right) or "." in text[left:before] or "." in rest:
        return False
    return abbreviation(text, before, language) is None


def _inside(
    parentheses: tuple[tuple[int, int], ...], before: int, end: int, start: int, text: str
) -> bool:
    """Whether the stop lies in parentheses that opened inside the sentence and close after it."""
    at = bisect_right(parentheses, (before, len(text))) - 1
    if at < 0 or end > parentheses[at][1]:
        return False
    opened = parentheses[at][0]
    return bool(text[max(start, opened - 8) : opened].strip("\"“«‘'[{* \t\n\u00a0"))


def _parentheses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the outermost pairs of round brackets in order; one without its fellow is no pair."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[()]", text):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            begins = opened.pop()
            while pairs and pairs[-1][0] > begins:
                pairs.pop()
            pairs.append((begins, match.start()))
    return tuple(pairs)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
