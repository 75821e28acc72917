"""Word files (.docx, .docm, .dotx, .dotm): every paragraph, wherever it stands.

The XML is walked by hand: python-docx leaves out what stands in tracked insertions, content
controls and text boxes.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from alinea.model.errors import Damaged
from alinea.model.span import Span
from alinea.model.statement import Aside, Caution, Cell, Comment, Revision, WarningKind
from alinea.reading.archive import Archive
from alinea.reading.extract import Block, Extract, Role
from alinea.reading.formatting import Drawn, with_conventions
from alinea.reading.views import View
from alinea.reading.word_inline import Fields, Inline, change_of
from alinea.reading.word_numbering import Numbering, W, numbering
from alinea.reading.word_styles import Style, outline_of, styles, typed_paragraph
from alinea.reading.xml import Element, local

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_THROUGH = frozenset(
    {
        "body",
        "sdt",
        "sdtContent",
        "customXml",
        "smartTag",
        "txbxContent",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "hdr",
        "ftr",
        "Choice",
    }
)
_MARKS = {"ins": "inserted", "moveTo": "inserted", "del": "deleted", "moveFrom": "deleted"}


@dataclass(frozen=True, slots=True)
class Where:
    """What a paragraph stands in: a cell, a note, a running header, a row that is itself tracked."""

    role: Role = Role.TEXT
    cell: Cell | None = None
    aside: Aside | None = None
    row: Element | None = None
    label: str | None = None


@dataclass(slots=True)
class _Walk:
    """The state of one walk through a document."""

    styles: dict[str, Style]
    numbering: Numbering
    comments: dict[str, Comment]
    view: View
    blocks: list[Block] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)
    notes: list[tuple[str, str]] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    tables: int = 0
    pictures: int = 0
    foreign: int = 0

    def walk(self, node: Element, where: Where) -> None:
        """Read the paragraphs and tables in ``node``."""
        for child in node:
            name = local(child)
            if name == "p":
                self.paragraph(child, where)
            elif name == "tbl":
                self.table(child, where)
            elif name in _THROUGH:
                self.walk(child, where)
            elif name == "AlternateContent":
                first = next(iter(child), None)
                if first is not None:
                    self.walk(first, where)
            elif name == "altChunk":
                self.foreign += 1

    def table(self, node: Element, where: Where) -> None:
        rows = _inner(node, "tr")
        number, self.tables = self.tables, self.tables + 1
        lone = len(rows) == 1 and len(_inner(rows[0], "tc")) == 1
        for at, row in enumerate(rows):
            column = 0
            for cell in _inner(row, "tc"):
                inside = (
                    where
                    if lone
                    else replace(where, role=Role.CELL, cell=Cell(number, at, column))
                )
                self.walk(cell, replace(inside, row=_row_change(row)))
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                column += max(1, _number(span))

    def paragraph(self, node: Element, where: Where) -> None:
        properties = node.find(f"{W}pPr")
        style = self._style(properties)
        kind = style.type if properties is None else typed_paragraph(properties, style.type)
        inline = Inline(self.styles, kind, self.fields, self.comments)
        inline.read(node)
        self.notes += inline.notes
        self.pictures += inline.pictures
        mark = _mark(properties)
        label = where.label
        if label is None and (mark or inline.text.strip()):
            label = self._label(properties, style, mark)
        role, aside = _role(style, properties, where, inline.text)
        block = Block(
            inline.text,
            role=role,
            label=label,
            depth=self._depth(properties, style, role),
            cell=where.cell,
            aside=where.aside or aside,
            cuts=inline.hidden(),
            revisions=inline.revisions(),
            comments=inline.commented(),
            mark=mark,
            centered=kind.centered,
        )
        if where.row is not None:
            block = _row_tracked(block, where.row)
        self._keep(block, inline)
        for box in inline.boxes:
            self.walk(box, replace(where, label=None))

    def _keep(self, block: Block, inline: Inline) -> None:
        if not block.text.strip() and not block.mark:
            return
        lettered = [
            piece for piece in inline.pieces if block.text[piece.start : piece.end].strip()
        ]
        bold = bool(lettered) and all(piece.type.bold for piece in lettered)
        size = max((piece.type.size or 0 for piece in lettered), default=0)
        self.sizes[size] += len(block.text)
        self.blocks.append(replace(block, bold=bold, size=float(size)))
        self.drawn.append(
            Drawn(tuple((Span(piece.start, piece.end), piece.type) for piece in lettered))
        )

    def _style(self, properties: Element | None) -> Style:
        named = None if properties is None else properties.find(f"{W}pStyle")
        key = "" if named is None else named.get(f"{W}val") or ""
        return self.styles.get(key, self.styles[""])

    def _label(self, properties: Element | None, style: Style, mark: str) -> str | None:
        """Return the computed label; a paragraph that the view joins to the next has none."""
        number, depth = _numbered(properties, style)
        if number in (None, "0"):
            return None
        if (mark, self.view) in (("deleted", "proposed"), ("inserted", "original")):
            return None
        return self.numbering.next(number or "", depth)

    def _depth(self, properties: Element | None, style: Style, role: Role) -> int:
        if role is Role.HEADING:
            return _outline(properties, style) or 0
        number, depth = _numbered(properties, style)
        return depth if number not in (None, "0") else 0


def word_extract(data: bytes, name: str, view: View = "proposed") -> Extract:
    """Read a Word file. Raises ``Damaged``, ``Encrypted`` and ``TooLarge``."""
    with Archive(data, name, "docx") as archive:
        main = _main_part(archive)
        root = archive.xml(main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise Damaged(name, "docx")
        parts = _related(archive, main)
        walk = _Walk(
            styles(_first(archive, parts, "styles")),
            numbering(_first(archive, parts, "numbering")),
            _comments(_first(archive, parts, "comments")),
            view,
        )
        for part in _all(archive, parts, "header"):
            walk.walk(part, Where(aside=Aside.HEADER))
        walk.walk(body, Where())
        _read_notes(walk, archive, parts)
        for part in _all(archive, parts, "footer"):
            walk.walk(part, Where(aside=Aside.FOOTER))
        return Extract(
            "docx",
            with_conventions(_once(_sized(walk)), walk.drawn),
            title=_title(archive),
            cautions=_cautions(walk),
        )


def _sized(walk: _Walk) -> list[Block]:
    """Give sizes as shares of the size that most of the text is set in."""
    usual = max(walk.sizes, key=lambda size: (walk.sizes[size], size), default=0)
    return [
        replace(block, size=block.size / usual if usual and block.size else 1.0)
        for block in walk.blocks
    ]


def _once(blocks: list[Block]) -> list[Block]:
    """Empty running headers and footers that say again what another said."""
    seen: set[tuple[Aside, str]] = set()
    kept = []
    for block in blocks:
        if block.aside in (Aside.HEADER, Aside.FOOTER):
            key = (block.aside, " ".join(block.text.split()))
            kept.append(
                replace(block, text="", revisions=(), comments=()) if key in seen else block
            )
            seen.add(key)
        else:
            kept.append(block)
    return kept


def _read_notes(walk: _Walk, archive: Archive, parts: dict[str, list[str]]) -> None:
    """Read foot- and endnotes in the order in which the text refers to them."""
    known: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = _first(archive, parts, f"{kind}s")
        for note in [] if root is None else root:
            if note.get(f"{W}type") in (None, "normal"):
                known[kind, note.get(f"{W}id") or ""] = note
    counts: Counter[str] = Counter()
    for key in dict.fromkeys(walk.notes):
        if key in known:
            counts[key[0]] += 1
            walk.walk(known[key], Where(role=Role.FOOTNOTE, label=str(counts[key[0]])))


def _cautions(walk: _Walk) -> tuple[Caution, ...]:
    found: list[Caution] = []
    if walk.pictures:
        found.append(Caution(WarningKind.PICTURES, str(walk.pictures)))
    if walk.foreign:
        found.append(Caution(WarningKind.UNREADABLE_PART, "altChunk"))
    return tuple(found)


def _main_part(archive: Archive) -> str:
    rels = archive.xml("_rels/.rels")
    for rel in [] if rels is None else rels:
        if (rel.get("Type") or "").endswith("/officeDocument"):
            return (rel.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _related(archive: Archive, main: str) -> dict[str, list[str]]:
    """Return the names of the parts that belong to the main one, by kind."""
    folder, _, leaf = main.rpartition("/")
    rels = archive.xml(f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels")
    found: dict[str, list[str]] = {}
    for rel in [] if rels is None else rels:
        if rel.get("TargetMode") == "External":
            continue
        target = rel.get("Target") or ""
        path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        found.setdefault((rel.get("Type") or "").rpartition("/")[2], []).append(path)
    return found


def _first(archive: Archive, parts: dict[str, list[str]], kind: str) -> Element | None:
    return next(iter(_all(archive, parts, kind)), None)


def _all(archive: Archive, parts: dict[str, list[str]], kind: str) -> list[Any]:
    roots = [archive.xml(name) for name in parts.get(kind, ())]
    return [root for root in roots if root is not None]


def _comments(root: Element | None) -> dict[str, Comment]:
    found = {}
    for node in [] if root is None else root.iterfind(f"{W}comment"):
        said = [
            "".join(text.text or "" for text in line.iter(f"{W}t")) for line in node.iter(f"{W}p")
        ]
        found[node.get(f"{W}id") or ""] = Comment(
            Span(0, 0), "\n".join(said), node.get(f"{W}author") or "", node.get(f"{W}date")
        )
    return found


def _title(archive: Archive) -> str:
    core = archive.xml("docProps/core.xml")
    nodes = [] if core is None else list(core)
    found = [node.text for node in nodes if local(node) == "title"]
    return (found[0] or "").strip() if found else ""


def _inner(node: Element, name: str) -> list[Any]:
    """Return the rows of a table or the cells of a row, through content controls around them."""
    found = []
    for child in node:
        tag = local(child)
        if tag == name:
            found.append(child)
        elif tag in ("sdt", "sdtContent", "customXml", "ins", "del"):
            found += _inner(child, name)
    return found


def _row_change(row: Element) -> Element | None:
    for name in ("ins", "del"):
        found = row.find(f"{W}trPr/{W}{name}")
        if found is not None:
            return found
    return None


def _row_tracked(block: Block, change: Element) -> Block:
    kind, author, at = change_of(change)
    whole = Revision(Span(0, len(block.text)), kind, block.text, author, at)
    return replace(block, revisions=(whole, *block.revisions))


def _number(node: Element | None) -> int:
    value = "" if node is None else node.get(f"{W}val") or ""
    return int(value) if value.isdecimal() and len(value) < 4 else 0


def _mark(properties: Element | None) -> str:
    run = None if properties is None else properties.find(f"{W}rPr")
    for node in [] if run is None else run:
        if local(node) in _MARKS:
            return _MARKS[local(node)]
    return ""


def _numbered(properties: Element | None, style: Style) -> tuple[str | None, int]:
    node = None if properties is None else properties.find(f"{W}numPr")
    number, depth = style.number, style.level
    if node is not None:
        own, level = node.find(f"{W}numId"), node.find(f"{W}ilvl")
        number = number if own is None else own.get(f"{W}val")
        depth = depth if level is None else _number(level)
    return number, depth


def _outline(properties: Element | None, style: Style) -> int | None:
    node = None if properties is None else properties.find(f"{W}outlineLvl")
    return style.outline if node is None else outline_of(node)


def _role(
    style: Style, properties: Element | None, where: Where, text: str
) -> tuple[Role, Aside | None]:
    if where.role is not Role.TEXT:
        return where.role, None
    if style.name == "title":
        return Role.TITLE, None
    if style.name.startswith(("toc ", "table of ", "index ")) or style.name == "contents heading":
        return Role.TEXT, Aside.NAVIGATION
    outline = _outline(properties, style)
    # Some drafts set whole numbered paragraphs in heading styles, for the sake of the numbers.
    if (
        outline is not None
        and len(text) <= 300
        and not (text.rstrip().endswith((".", ";")) and len(text.split()) > 12)
    ):
        return Role.HEADING, None
    return Role.TEXT, None
