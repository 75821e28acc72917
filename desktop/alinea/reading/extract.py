"""What a reader of one format hands over, before anything common to all formats is done to it."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from alinea.model.span import Span
from alinea.model.statement import Aside, Caution, Cell, Comment, Revision


class Role(StrEnum):
    """What the format says that a block is; TEXT is what it says nothing about."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a block's text that is set aside while the rest stays."""

    span: Span
    reason: Aside


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as its file has it.

    ``label`` is one that the format computes and the text does not hold. ``aside`` is set where
    the format itself says that the block is no part of the text (a running header, a navigation
    element). ``revisions`` and ``comments`` lie in the block's own text, deletions included.
    ``mark`` tells that the end of the paragraph is itself a tracked change. ``depth`` is the level
    of a heading or list item from 0. ``gap`` says that white space sets the block off from the
    one before; ``size`` is the size of the type against the body's, 1.0 where unknown; ``links`` is
    the share of the text that is in links, 0 to 1.
    """

    text: str
    role: Role = Role.TEXT
    label: str | None = None
    depth: int = 0
    cell: Cell | None = None
    aside: Aside | None = None
    cuts: tuple[Cut, ...] = ()
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    mark: str = ""
    gap: bool = True
    bold: bool = False
    centered: bool = False
    size: float = 1.0
    links: float = 0.0


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's blocks in reading order, and what it says of itself.

    ``title`` is the file's own property, seldom to be trusted; ``page_language`` and ``date`` are
    the language and the day of publication that a page declares.
    """

    format: str
    blocks: tuple[Block, ...]
    encoding: str | None = None
    title: str = ""
    page_language: str | None = None
    date: datetime.date | None = None
    cautions: tuple[Caution, ...] = field(default=())
