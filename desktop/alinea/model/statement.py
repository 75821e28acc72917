"""A statement: a text as it was read, with its parts as spans.

Every span in this module counts code points of ``Statement.text``. The text holds the title, the
headings and the paragraphs that were kept, in reading order; what was set aside is in
``Statement.removed`` and can be put back.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from alinea.model.bracket import Bracket
from alinea.model.span import Span

Language = Literal["en", "es"]


class Kind(StrEnum):
    """What a statement calls itself."""

    STATEMENT = "statement"
    JOINT_STATEMENT = "joint statement"
    JOINT_DECLARATION = "joint declaration"
    DECLARATION = "declaration"
    COMMUNIQUE = "communiqué"
    RESOLUTION = "resolution"
    DECISION = "decision"
    CONCLUSIONS = "conclusions"
    TREATY = "treaty"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum of understanding"
    FACT_SHEET = "fact sheet"


class Aside(StrEnum):
    """Why a piece of a file is not part of the statement."""

    NAVIGATION = "navigation"
    SHARE = "share"
    TAGS = "tags"
    ORNAMENT = "ornament"
    DATELINE = "dateline"
    REPEATED_TITLE = "repeated title"
    PAGE_LABEL = "page label"
    MARKUP = "markup"
    COOKIES = "cookies"
    RELATED = "related links"
    HEADER = "running header"
    FOOTER = "running footer"
    PAGE_NUMBER = "page number"
    DELETED = "tracked deletion"
    INSERTED = "tracked insertion"
    HIDDEN = "hidden text"
    QUOTED_MAIL = "quoted e-mail"
    SIGNATURE = "e-mail signature"
    BY_HAND = "by hand"


class Part(StrEnum):
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"


class ParagraphKind(StrEnum):
    BODY = "body"
    CHAPEAU = "chapeau"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a statement was read from.

    ``name`` is the file's name without its folder, ``format`` its kind as recognized from the
    content ("text", "docx", "pdf" …), ``encoding`` what its bytes were decoded with (None where
    the format says so itself), ``sha256`` the hash of its bytes in hexadecimal.
    """

    name: str
    format: str
    sha256: str
    size: int
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A state or body: ISO 3166-1 alpha-2, or a code of our own of three or more letters."""

    code: str
    en: str
    es: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands; all three count from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs ``first`` up to, not including, ``last``; ``heading`` is None before the first."""

    first: int
    last: int
    heading: Span | None = None
    number: str | None = None
    depth: int = 0
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, its ``label`` ("3.", "(a)", "PP5", "OP3 bis") inside its span where typed.

    A label that a word processor computed is in ``label`` and not in the text. ``chapeau`` is the
    index of the paragraph that introduces this one ("The Parties commit to:"), None without one.
    """

    span: Span
    section: int
    kind: ParagraphKind = ParagraphKind.BODY
    label: str | None = None
    depth: int = 0
    part: Part | None = None
    chapeau: int | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece set aside. ``before`` is the offset in the text at which it stood.

    ``key`` names the piece for putting it back, the same on every reading of the same file.
    """

    text: str
    reason: Aside
    before: int
    key: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another paragraph, instrument or statement; ``target`` is normalized."""

    span: Span
    kind: Literal["paragraph", "section", "article", "annex", "instrument", "statement"]
    target: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change, or formatting that stands for one; ``author`` is "" when not said.

    A deletion that the chosen view hides has an empty span and its words in ``text``.
    """

    span: Span
    kind: Literal["insertion", "deletion", "move from", "move to"]
    text: str
    author: str = ""
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A margin comment; ``at`` is ISO 8601, None when not said."""

    span: Span
    text: str
    author: str = ""
    at: str | None = None


class WarningKind(StrEnum):
    ENCODING = "encoding"
    INVISIBLE = "invisible characters"
    NORMALIZED = "normalized accents"
    NO_DATE = "no date"
    NO_TITLE = "no title"
    LANGUAGE = "language"
    PICTURES = "pictures"
    UNREADABLE_PART = "unreadable part"
    TRACKED = "tracked changes"
    TRUNCATED = "truncated"
    OTHER_LANGUAGE = "other language"


@dataclass(frozen=True, slots=True)
class Caution:
    """Something the reader of a file should know; ``detail`` is data, never a sentence."""

    kind: WarningKind
    detail: str = ""


class Field(StrEnum):
    """What the user can correct in a statement."""

    TITLE = "title"
    KIND = "kind"
    DATE = "date"
    PLACE = "place"
    ISSUER = "issuer"
    PARTIES = "parties"
    LANGUAGE = "language"
    RESTORE = "restore"
    REMOVE = "remove"
    REVISIONS = "revisions"


@dataclass(frozen=True, slots=True)
class Correction:
    """The user's word over the reader's.

    ``value`` is text: ISO for a date, codes joined by spaces for parties, a ``Removed.key`` for
    RESTORE, the words themselves for REMOVE, "proposed", "original" or "both" for REVISIONS.
    """

    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A text, whence it came and what it is made of.

    ``key`` tells statements of one workspace apart. Sentences are in order and lie inside
    paragraphs; headings and the title hold none. ``page_language`` is the language of what
    surrounded the text, as a two-letter code, where it is another one.
    """

    key: str
    title: str
    language: Language
    source: Source
    text: str
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    kind: Kind = Kind.STATEMENT
    date: datetime.date | None = None
    place: str | None = None
    issuer: str | None = None
    parties: tuple[Party, ...] = ()
    title_span: Span | None = None
    page_language: str | None = None
    brackets: tuple[Bracket, ...] = ()
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    references: tuple[Reference, ...] = ()
    removed: tuple[Removed, ...] = ()
    cautions: tuple[Caution, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def words_of(self, span: Span) -> str:
        return span.of(self.text)

    def sentence_text(self, index: int) -> str:
        return self.sentences[index].span.of(self.text)

    def section_of(self, sentence: int) -> int:
        return self.paragraphs[self.sentences[sentence].paragraph].section
