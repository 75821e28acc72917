"""Markdown, read as the few marks that texts use: headings, lists, emphasis, links, quotes, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from alinea.model.statement import Aside, Cell
from alinea.reading.extract import Block, Extract, Role
from alinea.reading.plain import paragraphs

_ATX = re.compile(r"(#{1,6})[ \t]+(\S.*)\Z")
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-+)[ \t]*\Z")
_BULLET = re.compile(r"([ \t]*)[*+-][ \t]+(?=\S)")
_ITEM = re.compile(r"[ \t]*\(?\w{1,4}[.)][ \t]")
_RULE = re.compile(
    r"[ \t]{0,3}(?:\*[ \t]*){3,}\Z|[ \t]{0,3}(?:-[ \t]*){3,}\Z|[ \t]{0,3}(?:_[ \t]*){3,}\Z"
)
_ROW = re.compile(r"[ \t]*\|(.+)\|[ \t]*\Z")
_RULED = re.compile(r"[ \t:|-]+\Z")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_QUOTED = re.compile(r"^[ \t]{0,3}>[ \t]?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT = re.compile(r"\A---[ \t]*\r?\n(?:.{0,500}\r?\n){0,60}?---[ \t]*\r?\n")
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?([^\"'\r\n]*)", re.MULTILINE)
_TARGET = r"\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ ]\"[^\"]{0,200}\")?\)"
_INLINE = (
    (re.compile(rf"!\[([^\[\]]{{0,500}})\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]]{{1,500}})\]{_TARGET}"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,1000})(?<=[^\s_])_(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
    (re.compile(r"</?(?:b|i|u|em|strong|br|span|sup|sub|p|div)\b[^<>]{0,300}/?>", re.IGNORECASE), ""),
)  # fmt: skip


def markdown_extract(text: str, encoding: str | None = None) -> Extract:
    """Read a text in Markdown; the title is that of the front matter, or the only top heading."""
    front = _FRONT.match(text)
    title = _FRONT_TITLE.search(front.group()) if front else None
    reader = _Reader()
    for line in re.split(r"\r\n|[\n\r]", _COMMENT.sub("", text[front.end() :] if front else text)):
        reader.line(line)
    reader.flush()
    return Extract(
        "markdown",
        tuple(_headed([_plain(block) for block in reader.blocks])),
        encoding,
        title.group(1).strip() if title else "",
    )


@dataclass(slots=True)
class _Reader:
    """Takes a text line by line; ``stanza`` holds the lines of the open paragraphs."""

    blocks: list[Block] = field(default_factory=list)
    stanza: list[str] = field(default_factory=list)
    fenced: bool = False
    tables: int = 0
    rows: int = 0

    def line(self, line: str) -> None:
        if _FENCE.match(line):
            self.fenced = not self.fenced
            return
        row = None if self.fenced else _ROW.match(line)
        if row:
            self.row(row.group(1))
            return
        self.tables += self.rows > 0
        self.rows = 0
        if self.fenced or not self.special(line):
            self.stanza.append(line)

    def row(self, inside: str) -> None:
        self.flush()
        if _RULED.match(inside):
            return
        for column, text in enumerate(inside.split("|")):
            cell = Cell(self.tables, self.rows, column)
            if text.strip():
                self.blocks.append(Block(text.strip(), Role.CELL, cell=cell))
        self.rows += 1

    def special(self, line: str) -> bool:
        """Take a line that is a heading, a rule or the line under a heading; tell whether it was."""
        heading, under = _ATX.match(line), _UNDERLINE.match(line)
        if heading:
            self.flush()
            words = (
                heading.group(2).rstrip("# \t")
                if heading.group(2).endswith("#")
                else heading.group(2).strip()
            )
            self.blocks.append(Block(words, Role.HEADING, depth=len(heading.group(1)) - 1))
        elif under and _is_lone(self.stanza):
            words, depth = self.stanza.pop().strip(), 0 if under.group(1).startswith("=") else 1
            self.flush()
            self.blocks.append(Block(words, Role.HEADING, depth=depth))
        elif _RULE.match(line):
            self.flush()
            self.blocks.append(Block(line.strip(), aside=Aside.ORNAMENT))
        else:
            return False
        return True

    def flush(self) -> None:
        lines = "\n".join(_parted([_QUOTED.sub("", line) for line in self.stanza]))
        self.stanza.clear()
        for block in paragraphs(lines):
            bullet = _BULLET.match(block.text)
            if bullet:
                words = block.text[bullet.end() :]
                self.blocks.append(replace(block, text=words, role=Role.ITEM, label="•"))
            else:
                self.blocks.append(block)


def _is_lone(stanza: list[str]) -> bool:
    """Tell whether the last line is a paragraph of its own, which a line under it makes a heading."""
    if not stanza or not stanza[-1].strip():
        return False
    return len(stanza) == 1 or not stanza[-2].strip()


def _parted(lines: list[str]) -> list[str]:
    """Join the lines of a paragraph, which Markdown wraps anywhere; items begin lines of their own."""
    found: list[str] = []
    for line in lines:
        begins = not found or not found[-1].strip() or not line.strip()
        item = _BULLET.match(line) or _ITEM.match(line)
        if begins or item or found[-1].endswith("  "):
            found.append(line)
        else:
            found[-1] = f"{found[-1]} {line.strip()}"
    return found


def _plain(block: Block) -> Block:
    text = block.text
    for pattern, into in _INLINE:
        text = pattern.sub(into, text)
    return replace(block, text=text)


def _headed(blocks: list[Block]) -> Iterator[Block]:
    """Take the only top heading for the title, and let the others begin at depth 0."""
    headings = [index for index, block in enumerate(blocks) if block.role is Role.HEADING]
    tops = [index for index in headings if blocks[index].depth == 0]
    title = tops[0] if len(tops) == 1 else None
    least = min((blocks[index].depth for index in headings if index != title), default=0)
    for index, block in enumerate(blocks):
        if index == title:
            yield replace(block, role=Role.TITLE)
        elif block.role is Role.HEADING:
            yield replace(block, depth=block.depth - least)
        else:
            yield block
