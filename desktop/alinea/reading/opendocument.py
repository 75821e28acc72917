"""OpenDocument text (.odt, .ott, .fodt)."""

from dataclasses import dataclass, field, replace

from alinea.model.errors import Damaged, Encrypted
from alinea.model.span import Span
from alinea.model.statement import Aside, Caution, Cell, Revision, WarningKind
from alinea.reading.archive import Archive
from alinea.reading.extract import Block, Cut, Extract, Role
from alinea.reading.formatting import Drawn, with_conventions
from alinea.reading.opendocument_inline import DC, OFFICE, Line, Tracking, changes_of
from alinea.reading.opendocument_lists import STYLE, TEXT, Lists, list_styles
from alinea.reading.opendocument_styles import Look, looks
from alinea.reading.xml import Element, local, parse

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_THROUGH = frozenset({"section", "index-body", "numbered-paragraph", "text", "text-box", "note-body", "frame", "custom-shape", "g", "a"})  # fmt: skip
_INDEXES = frozenset({"table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index", "bibliography"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Where:
    """What a paragraph stands in."""

    role: Role = Role.TEXT
    cell: Cell | None = None
    aside: Aside | None = None
    label: str | None = None
    depth: int = 0


@dataclass(slots=True)
class _Walk:
    looks: dict[str, Look]
    lists: Lists
    tracking: Tracking
    blocks: list[Block] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    tables: int = 0
    pictures: int = 0

    def walk(self, node: Element, where: _Where) -> None:
        for child in node:
            name = local(child)
            if name in ("p", "h"):
                self.paragraph(child, where)
            elif name == "list":
                self.items(child, where, child.get(f"{TEXT}style-name") or "", 0, "")
            elif name == "table":
                self.table(child, where)
            elif name in _INDEXES:
                self.walk(child, replace(where, aside=Aside.NAVIGATION))
            elif name in ("change", "change-start", "change-end"):
                self._between(child, where)
            elif name == "image":
                self.pictures += 1
            elif name in _THROUGH:
                self.walk(child, where)

    def items(self, node: Element, where: _Where, style: str, depth: int, key: str) -> None:
        style = node.get(f"{TEXT}style-name") or style
        key = key or self.lists.begin(node, style)
        for item in node:
            if local(item) not in ("list-item", "list-header"):
                continue
            label = None
            if (
                local(item) == "list-item"
                and next(item.iter(f"{TEXT}p", f"{TEXT}h"), None) is not None
            ):
                first = next(iter(item), None)
                if first is None or local(first) != "list":
                    label = self.lists.next(key, style, depth, item.get(f"{TEXT}start-value"))
            for child in item:
                if local(child) == "list":
                    self.items(child, where, style, depth + 1, key)
                    continue
                if local(child) in ("p", "h"):
                    self.paragraph(child, replace(where, label=label, depth=depth))
                elif local(child) == "table":
                    self.table(child, where)
                label = None

    def table(self, node: Element, where: _Where) -> None:
        number, self.tables = self.tables, self.tables + 1
        rows = [row for row in node.iter(f"{TABLE}table-row") if _owner(row) is node]
        lone = len(rows) == 1 and len(rows[0].findall(f"{TABLE}table-cell")) == 1
        for at, row in enumerate(rows):
            column = 0
            for cell in row:
                if local(cell) not in ("table-cell", "covered-table-cell"):
                    continue
                inside = (
                    where
                    if lone
                    else replace(where, role=Role.CELL, cell=Cell(number, at, column))
                )
                self.walk(cell, inside)
                repeated = cell.get(f"{TABLE}number-columns-repeated") or "1"
                column += int(repeated) if repeated.isdecimal() and len(repeated) < 4 else 1

    def paragraph(self, node: Element, where: _Where) -> None:
        look = self.looks.get(node.get(f"{TEXT}style-name") or "", Look())
        line = Line(self.tracking, self.looks)
        line.read(node, look)
        line.finish()
        self.pictures += line.pictures
        if line.text.strip():
            self._keep(self._block(node, look, line, where), line)
        for box in line.boxes:
            self.walk(box, replace(where, label=None))
        for note in line.notes:
            self._note(note)

    def _block(self, node: Element, look: Look, line: Line, where: _Where) -> Block:
        text = line.text
        role, depth, label = self._role(node, look, where, text)
        return Block(
            text,
            role=role,
            label=label,
            depth=depth,
            cell=where.cell,
            aside=where.aside,
            revisions=tuple(sorted(line.revisions, key=lambda item: item.span)),
            comments=tuple(line.comments),
            bold=all(run.type.bold for span, run in line.runs if span.of(text).strip()),
            centered=look.type.centered,
            size=float(look.type.size or 0),
        )

    def _keep(self, block: Block, line: Line) -> None:
        if block.role is Role.FOOTNOTE:
            self.notes.append(block)
            return
        shown = [(span, run.type) for span, run in line.runs if span.of(block.text).strip()]
        hidden = tuple(Cut(span, Aside.HIDDEN) for span, kind in shown if kind.hidden)
        self.blocks.append(replace(block, cuts=hidden))
        self.drawn.append(Drawn(tuple(shown)))

    def _role(
        self, node: Element, look: Look, where: _Where, text: str
    ) -> tuple[Role, int, str | None]:
        if where.role is not Role.TEXT:
            return where.role, where.depth, where.label
        if look.title:
            return Role.TITLE, 0, where.label
        outline = node.get(f"{TEXT}outline-level") or ""
        if local(node) == "h" and len(text) <= 300:
            depth = int(outline) - 1 if outline.isdecimal() and len(outline) < 3 else 0
            label = where.label
            if (
                label is None
                and node.get(f"{TEXT}is-list-header") != "true"
                and "" in self.lists.styles
            ):
                label = self.lists.next("", "", depth, None)
            return Role.HEADING, depth, label
        return Role.TEXT, where.depth, where.label

    def _note(self, note: Element) -> None:
        citation = note.find(f"{TEXT}note-citation")
        mark = "" if citation is None else "".join(citation.itertext()).strip()
        body = note.find(f"{TEXT}note-body")
        if body is not None:
            self.walk(body, _Where(role=Role.FOOTNOTE, label=mark or str(len(self.notes) + 1)))

    def _between(self, node: Element, where: _Where) -> None:
        """Take a tracked change whose mark stands between paragraphs."""
        key = node.get(f"{TEXT}change-id") or ""
        change = self.tracking.changes.get(key)
        if change is None:
            return
        if local(node) == "change-start":
            self.tracking.inserting[key] = 0
        elif local(node) == "change-end":
            self.tracking.inserting.pop(key, None)
        elif change.kind == "deletion":
            for words in change.lines:
                whole = Revision(Span(0, len(words)), "deletion", words, change.author, change.at)
                self.blocks.append(
                    Block(
                        words, role=where.role, cell=where.cell, revisions=(whole,), mark="deleted"
                    )
                )
                self.drawn.append(Drawn(()))


def opendocument_extract(data: bytes, name: str) -> Extract:
    """Read an OpenDocument text. Raises ``Damaged``, ``Encrypted`` and ``TooLarge``."""
    content, styles, meta = _parts(data, name)
    body = content.find(f".//{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Damaged(name, "odt")
    roots = [root for root in (styles, content) if root is not None]
    walk = _Walk(looks(roots), Lists(list_styles(roots)), Tracking(changes_of(body)))
    for kind, aside in (("header", Aside.HEADER), ("footer", Aside.FOOTER)):
        if kind == "footer":
            walk.walk(body, _Where())
        for root in roots:
            for part in root.iter(f"{STYLE}{kind}", f"{STYLE}{kind}-left", f"{STYLE}{kind}-first"):
                walk.walk(part, _Where(aside=aside))
    title = None if meta is None else meta.find(f".//{DC}title")
    blocks = with_conventions(_sized(walk.blocks), walk.drawn)
    cautions = (Caution(WarningKind.PICTURES, str(walk.pictures)),) if walk.pictures else ()
    return Extract(
        "odt",
        (*blocks, *walk.notes),
        title="" if title is None else title.text or "",
        cautions=cautions,
    )


def _parts(data: bytes, name: str) -> tuple[Element, Element | None, Element | None]:
    from lxml import etree  # noqa: PLC0415  (start-up)

    if not data.startswith(b"PK"):
        try:
            root = parse(data)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Damaged(name, "odt") from error
        return root, None, root
    with Archive(data, name, "odt") as archive:
        manifest = archive.read("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise Encrypted(name, openable=False)
        content = archive.xml("content.xml")
        if content is None:
            raise Damaged(name, "odt")
        return content, archive.xml("styles.xml"), archive.xml("meta.xml")


def _sized(blocks: list[Block]) -> list[Block]:
    counts: dict[float, int] = {}
    for block in blocks:
        counts[block.size] = counts.get(block.size, 0) + len(block.text)
    usual = max(counts, key=lambda size: (counts[size], size), default=0.0)
    return [
        replace(block, size=block.size / usual if usual and block.size else 1.0)
        for block in blocks
    ]


def _owner(row: Element) -> Element | None:
    parent = row.getparent()
    while parent is not None and local(parent) != "table":
        parent = parent.getparent()
    return parent
