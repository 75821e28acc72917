"""Web pages, saved or on the clipboard: all their text, told apart by what the page says it is.

Nothing is thrown away: what a page marks as menu, button or related link is handed on as set
aside. Content extractors drop it for good, and the one that was measured weighs 21 MB more.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from alinea.model.statement import Caution, Cell, WarningKind
from alinea.reading.decode import decode
from alinea.reading.extract import Block, Extract, Role
from alinea.reading.formatting import Drawn, with_conventions
from alinea.reading.numerals import written
from alinea.reading.plain import paragraphs
from alinea.reading.typeset import Type
from alinea.reading.web_flat import flat_text
from alinea.reading.web_head import page_title, publication, with_title
from alinea.reading.web_text import At, Flow, beside
from alinea.reading.web_zones import main_part, sizes, zone
from alinea.reading.xml import Element, local

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "head",
    "select", "textarea", "input", "option", "canvas", "video", "audio", "map", "datalist", "link",
    "meta", "col", "colgroup",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADING = re.compile(r"h([1-6])\Z")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_FRAGMENT = re.compile(
    r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE
)
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLED = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "none": "none", "disc": "bullet", "circle": "bullet", "square": "bullet",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_NOTE_LINK = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡])[\])]?\s*\Z")


def html_bytes_extract(data: bytes) -> Extract:
    """Read a page from its bytes: byte-order mark, then what the page declares, then the content."""
    declared = _CHARSET.search(data[:8192])
    text, encoding = decode(data, declared.group(1).decode("ascii") if declared else None)
    return replace(html_extract(text), encoding=encoding)


def html_extract(text: str, *, clipboard: bool = False) -> Extract:
    """Read a page; on the ``clipboard`` nothing stands around the text that was copied."""
    from lxml import etree, html  # noqa: PLC0415  (start-up)

    fragment = _FRAGMENT.search(text) if clipboard else None
    source = _DECLARATION.sub("", fragment.group(1) if fragment else text).replace("\0", "")
    if not source.strip():
        return Extract("html", ())
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Extract("html", paragraphs(text))
    if any("depth" in entry.message.casefold() for entry in parser.error_log):
        return Extract("html", paragraphs(flat_text(source)))
    body = root.find("body")
    body = root if body is None else body
    walk = _Walk(sizes(body), body, None if clipboard else main_part(body), clipboard)
    walk.walk(body)
    language = (root.get("lang") or "")[:2].casefold()
    return Extract(
        "html",
        with_title(with_conventions(walk.blocks, walk.drawn)),
        title=page_title(root),
        page_language=language if language.isalpha() and not clipboard else None,
        date=publication(root),
        cautions=(Caution(WarningKind.PICTURES, str(walk.pictures)),) if walk.pictures else (),
    )


@dataclass(slots=True)
class _Walk:
    """Goes through a page without recursion, for pages nest as deep as they like."""

    lengths: dict[Element, int]
    body: Element
    main: Element | None
    clipboard: bool
    blocks: list[Block] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    flow: Flow = field(default_factory=Flow)
    cells: dict[Element, Cell] = field(default_factory=dict)
    counters: dict[Element, int] = field(default_factory=dict)
    note: str = ""
    tables: int = 0
    pictures: int = 0

    def walk(self, root: Element) -> None:
        stack = [(root, At(outside=self.main is not None), True)]
        while stack:
            element, around, entering = stack.pop()
            name = local(element)
            if not entering:
                if name in _BLOCKS:
                    self.close()
                self.flow.add(element.tail, around)
                continue
            inner = self.enter(element, name, around)
            if inner is None:
                self.flow.add(element.tail, around)
                continue
            stack.append((element, around, False))
            self.flow.add(element.text, inner)
            stack += [(child, inner, True) for child in reversed(element)]

    def close(self) -> None:
        done = self.flow.finish()
        if done is None:
            return
        block, drawn = done
        if self.note and block.aside is None:
            block = replace(block, role=Role.FOOTNOTE, label=self.note, cell=None, depth=0)
        self.note = ""
        self.blocks.append(block)
        self.drawn.append(drawn)

    def enter(self, element: Element, name: str, around: At) -> At | None:
        """Return what the inside of an element stands in, None where it is not to be read."""
        if name == "br":
            self.flow.line_break(around)
            return None
        if name == "img":
            self.pictures += self.clipboard
            return None
        if not name or name in _SKIPPED or self.note_mark(element, name):
            return None
        if name in _BLOCKS:
            self.close()
        at = around
        if element is self.main:
            at = replace(at, outside=False, aside=None)
        aside = at.aside or (
            None
            if self.clipboard and name != "del"
            else zone(element, self.lengths, self.lengths[self.body])
        )
        at = replace(at, aside=aside, type=_typed(element, name, at))
        if name == "pre":
            self.preformatted(element, at)
            return None
        return self.placed(element, name, at)

    def note_mark(self, element: Element, name: str) -> bool:
        """Tell whether an element is the mark of a footnote; before its words it makes a note of them."""
        link = element if name == "a" else next(element.iter("a"), None) if name == "sup" else None
        if link is None or not (link.get("href") or "").startswith("#"):
            return False
        mark = _NOTE_LINK.match("".join(element.itertext()))
        if mark is None:
            return False
        if not any(text.strip() for text, _ in self.flow.pieces):
            self.note = mark.group(1)
        return True

    def placed(self, element: Element, name: str, at: At) -> At:
        """Return ``at`` with the role that an element gives to what is in it."""
        if name in ("ins", "del"):
            return replace(at, change=_change(element, name))
        if name == "a":
            self.flow.part_links(at)
            return replace(at, link=True)
        if name not in _BLOCKS:
            return at
        heading = _HEADING.match(name)
        if heading and heading.group(1) == "1":
            # A page may set its title above what it calls its main part.
            return replace(at, role=Role.HEADING, depth=0, label=None, outside=False)
        if heading:
            at = replace(at, role=Role.HEADING, depth=int(heading.group(1)) - 1, label=None)
        elif name == "p" and (element.get("class") or "").casefold() == "msotitle":
            at = replace(at, role=Role.TITLE)
        elif name in ("ul", "ol"):
            at = replace(at, lists=at.lists + 1)
        elif name == "li":
            depth = max(0, at.lists - 1)
            at = replace(at, role=Role.ITEM, depth=depth, label=self.label(element))
        elif name == "table":
            at = self.table(element, at)
        elif name in ("td", "th") and at.cell is not None:
            at = replace(at, cell=self.cells.get(element, at.cell), role=Role.CELL)
        return at

    def label(self, item: Element) -> str | None:
        """Count an item of a list and return its label."""
        parent = item.getparent()
        if parent is None or local(parent) == "ul":
            return "•"
        style = _LIST_STYLE.search(f"{item.get('style') or ''};{parent.get('style') or ''}")
        form = _STYLED.get(style.group(1).casefold(), "1") if style else parent.get("type") or "1"
        given = item.get("value") or ""
        if given.isdecimal() and len(given) < 6:
            number = int(given)
        else:
            start = parent.get("start") or "1"
            number = (
                self.counters.get(
                    parent, int(start) - 1 if start.isdecimal() and len(start) < 6 else 0
                )
                + 1
            )
        self.counters[parent] = number
        if form in ("none", "bullet"):
            return None if form == "none" else "•"
        return f"{written(number, _FORMS.get(form, 'decimal'))}."

    def table(self, element: Element, at: At) -> At:
        """Begin a table; one that only lays out the page is none."""
        if element.get("role") == "presentation" or _is_layout(element):
            return replace(at, cell=None)
        number, self.tables = self.tables, self.tables + 1
        for at_row, row in enumerate(element.iter("tr")):
            column = 0
            for cell in row.iterchildren("td", "th"):
                self.cells[cell] = Cell(number, at_row, column)
                span = cell.get("colspan") or "1"
                column += int(span) if span.isdecimal() and len(span) < 4 else 1
        return replace(at, cell=Cell(number, 0, 0))

    def preformatted(self, element: Element, at: At) -> None:
        for block in paragraphs("".join(element.itertext())):
            self.blocks.append(replace(block, aside=beside(at)))
            self.drawn.append(Drawn(()))


def _is_layout(table: Element) -> bool:
    """Tell whether a table holds tables or whole texts, and so is none of the text's own."""
    # Asked first: in thousands of nested tables, the lengths of all cells would be summed each time.
    if next((part for part in table.iter("table") if part is not table), None) is not None:
        return True
    cells = list(table.iter("td", "th"))
    lengths = [len("".join(cell.itertext())) for cell in cells]
    longest = max(lengths, default=0)
    return len(cells) < 2 or longest > 1500 or (longest > 300 and longest > 0.7 * sum(lengths))


def _typed(element: Element, name: str, at: At) -> Type:
    kind = at.type
    style = (element.get("style") or "").casefold().replace(" ", "")
    if name in ("b", "strong", "th") or "font-weight:bold" in style or "font-weight:700" in style:
        kind = replace(kind, bold="font-weight:normal" not in style)
    if name in ("s", "strike") or "line-through" in style:
        kind = replace(kind, strike=True)
    if name == "u" or "text-decoration:underline" in style:
        kind = replace(kind, underline=True)
    if name == "center" or "text-align:center" in style or element.get("align") == "center":
        kind = replace(kind, centered=True)
    return kind


def _change(
    element: Element, name: str
) -> tuple[Literal["insertion", "deletion"], str, str | None]:
    """Return kind, author and time; Word's clipboard has the author in ``cite``."""
    author = (element.get("cite") or "").removeprefix("mailto:").replace("%20", " ")
    return ("insertion" if name == "ins" else "deletion", author, element.get("datetime"))
