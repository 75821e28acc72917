"""Numbers and letters that paragraphs and headings begin with."""

import re
from dataclasses import dataclass

from alinea.reading.extract import Block

_BIS = r"(?:[ \u00a0]?(?:bis|ter|quater|quáter|quinquies|sexies|septies|octies|alt(?:\.?[ \u00a0]?\d{1,2})?))?"
_WORDED = (
    r"(?:Article|Artículo|ARTICLE|ARTÍCULO|Art\.)[ \u00a0](?:\d{1,3}|[IVXLC]{1,6})"
    + _BIS
    + r"[.º:]?-?"
)
_OPTION = (
    r"(?:Alt|ALT|Alternative|Alternativa|Option|Opción|Variant|Variante|OPTION|OPCIÓN|ALTERNATIVE|ALTERNATIVA)"
    r"\.?[ \u00a0](?:\d{1,2}|[A-H]|[IV]{1,3})[.:)]"
)
_ORDINAL = (
    r"(?:Primer|Segund|Tercer|Cuart|Quint|Sext|S[ée]ptim|Octav|Noven|Décim|PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT|S[ÉE]PTIM"
    r"|OCTAV|NOVEN|DÉCIM)(?:[oa]|[OA])(?:\.[-–—]?|:|\)|[ \u00a0]?[-–—])"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH)[.:)]"
)
_PATTERNS = (
    ("resolution", rf"(?:PP|OP|pp|op)[ \u00a0]?\d{{1,3}}{_BIS}[.:)]?"),
    ("article", _WORDED),
    ("ordinal", _ORDINAL),
    ("alternative", _OPTION),
    ("decimal", rf"\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}{_BIS}[.)]?"),
    ("arabic", rf"\d{{1,4}}{_BIS}(?:\.[-–—]?|\)|\.?[º°ª]\.?-?|\.?[-–—])"),
    ("arabic", rf"\(\d{{1,3}}{_BIS}\)"),
    ("roman", rf"[IVXLC]{{1,7}}{_BIS}(?:\.[-–—]?|\)|[ \u00a0]?[-–—])"),
    ("roman", rf"\([IVXLC]{{1,7}}{_BIS}\)"),
    ("small roman", rf"\(?[ivxl]{{1,7}}{_BIS}(?:\)|\.)"),
    ("letter", rf"\(?[a-zñ]{{1,2}}{_BIS}\)"),
    ("letter", r"[a-z]\."),
    ("capital", r"\(?[A-Z]\)|[A-Z]\.(?!\w)"),
    ("bullet", r"[•●○◦▪■□►▶➢➤❖✓✔·∙‣⁃*–—-]"),
)
_SPACE = r"(?=[ \t\u00a0\u2002\u2003\u2009])"
_LABEL = tuple((kind, re.compile(rf"(?:{form}){_SPACE}")) for kind, form in _PATTERNS)
_NO_LABEL = re.compile(r"[^\W\d_]{5,}")
_WORDS = frozenset({
    "art", "alt", "opt", "opc", "var", "pri", "seg", "ter", "cua", "qui", "sex", "sép", "sep",
    "oct", "nov", "déc", "fir", "sec", "thi", "fou", "fif", "six", "eig", "nin", "ten",
})  # fmt: skip
_TRIMMED = re.compile(r"[.:)º°–—-]+\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """``kind`` is "arabic", "letter", "small roman", "bullet" …; ``end`` the length typed, or 0."""

    text: str
    kind: str
    end: int

    @property
    def number(self) -> str:
        """The label without its marks: "3 bis", "a", "IV"."""
        return _TRIMMED.sub("", self.text.strip("( ")) or self.text


def label_of(text: str) -> Label | None:
    """Return the label that ``text`` begins with, None without one."""
    if _NO_LABEL.match(text) and text[:3].casefold() not in _WORDS:
        return None
    for kind, pattern in _LABEL:
        found = pattern.match(text)
        if found:
            return Label(found.group(), kind, found.end())
    return None


def label_for(block: Block) -> Label | None:
    """Return the label of a block: one that its format computed, or else one that is typed."""
    if block.label:
        computed = label_of(f"{block.label} ")
        return Label(block.label, computed.kind if computed else "arabic", 0)
    return label_of(block.text)
