"""The text of one Word paragraph: runs, fields, tracked changes, comments, text boxes."""

from dataclasses import dataclass, field, replace
from typing import Literal

from alinea.model.span import Span
from alinea.model.statement import Aside, Comment, Revision
from alinea.reading.extract import Cut
from alinea.reading.typeset import Type
from alinea.reading.word_numbering import W
from alinea.reading.word_styles import Style, typed
from alinea.reading.xml import Element, local

Change = tuple[Literal["insertion", "deletion", "move from", "move to"], str, str | None]
_CHANGES: dict[str, Literal["insertion", "deletion", "move from", "move to"]] = {
    "ins": "insertion", "del": "deletion", "moveFrom": "move from", "moveTo": "move to",
}  # fmt: skip
_THROUGH = frozenset(
    {
        "hyperlink",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "fldSimple",
        "bdo",
        "dir",
        "ruby",
        "rubyBase",
    }
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑"}
# Symbol fonts put their signs into the private area; these are the ones that texts use.
_SYMBOLS = {
    "f0b7": "•",
    "f0a7": "▪",
    "f02d": "–",
    "f0be": "—",
    "f0d8": "➢",
    "f0fc": "✓",
    "f0e0": "→",
    "f0b0": "°",
}


@dataclass(slots=True)
class Piece:
    start: int
    end: int
    type: Type
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Fields:
    """Where in a field the reading stands; fields may run over paragraphs.

    One entry per open field: whether its result, which is what is shown, has begun.
    """

    open: list[bool] = field(default_factory=list)

    def shown(self) -> bool:
        return all(self.open)


@dataclass(slots=True)
class Inline:
    """Collects a paragraph; ``boxes``, ``notes`` and ``pictures`` are found on the way."""

    styles: dict[str, Style]
    base: Type
    fields: Fields
    comments: dict[str, Comment]
    pieces: list[Piece] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    length: int = 0
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    ranges: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    pictures: int = 0

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def read(self, node: Element, changes: tuple[Change, ...] = ()) -> None:
        """Read the children of a paragraph or of something inside one."""
        for child in node:
            name = local(child)
            if name == "r":
                self._run(child, changes)
            elif name in _CHANGES:
                self.read(child, (*changes, change_of(child)))
            elif name in _THROUGH:
                self.read(child, changes)
            elif name == "AlternateContent":
                choice = _choice(child)
                if choice is not None:
                    self.read(choice, changes)
            elif name == "commentRangeStart":
                self.ranges[child.get(f"{W}id") or ""] = (self.length, None)
            elif name == "commentRangeEnd":
                key = child.get(f"{W}id") or ""
                if key in self.ranges:
                    self.ranges[key] = (self.ranges[key][0], self.length)

    def _run(self, run: Element, changes: tuple[Change, ...]) -> None:
        properties = run.find(f"{W}rPr")
        kind = self.base
        if properties is not None:
            named = properties.find(f"{W}rStyle")
            if named is not None:
                style = self.styles.get(named.get(f"{W}val") or "")
                kind = style.type if style else kind
            kind = typed(properties, kind)
        self._content(run, kind, changes)

    def _content(self, run: Element, kind: Type, changes: tuple[Change, ...]) -> None:
        for node in run:
            name = local(node)
            if name in ("t", "delText"):
                self._add(node.text or "", kind, changes)
            elif name in _SIGNS:
                self._add(_SIGNS[name], kind, changes)
            elif name == "sym":
                self._add(_SYMBOLS.get((node.get(f"{W}char") or "").casefold(), ""), kind, changes)
            elif name == "fldChar":
                self._field(node.get(f"{W}fldCharType"))
            elif name in ("footnoteReference", "endnoteReference"):
                self._note(name, node)
            elif name == "commentReference":
                key = node.get(f"{W}id") or ""
                self.ranges.setdefault(key, (self.length, self.length))
            elif name == "AlternateContent":
                choice = _choice(node)
                if choice is not None:
                    self._content(choice, kind, changes)
            elif name in ("drawing", "pict", "object"):
                self._drawing(node)
            elif name == "ruby":
                self.read(node, changes)

    def _add(self, text: str, kind: Type, changes: tuple[Change, ...]) -> None:
        if not text or not self.fields.shown():
            return
        start, self.length = self.length, self.length + len(text)
        self.texts.append(text)
        last = self.pieces[-1] if self.pieces else None
        if last and last.type == kind and last.changes == changes:
            last.end = self.length
        else:
            self.pieces.append(Piece(start, self.length, kind, changes))

    def _field(self, step: str | None) -> None:
        if step == "begin":
            self.fields.open.append(False)
        elif step == "separate" and self.fields.open:
            self.fields.open[-1] = True
        elif step == "end" and self.fields.open:
            self.fields.open.pop()

    def _note(self, name: str, node: Element) -> None:
        self.notes.append((name.removesuffix("Reference"), node.get(f"{W}id") or ""))

    def _drawing(self, node: Element) -> None:
        boxes = [box for box in node.iter(f"{W}txbxContent") if not _inside_other_box(box, node)]
        self.boxes += boxes
        if not boxes and any(local(part) in ("blip", "imagedata") for part in node.iter()):
            self.pictures += 1

    def revisions(self) -> tuple[Revision, ...]:
        """Return the tracked changes, neighbours by one hand as one."""
        text, found = self.text, list[tuple[Change, int, int]]()
        last: dict[Change, int] = {}
        for piece in self.pieces:
            for change in piece.changes:
                at = last.get(change)
                if at is not None and found[at][2] == piece.start:
                    found[at] = (change, found[at][1], piece.end)
                else:
                    last[change] = len(found)
                    found.append((change, piece.start, piece.end))
        return tuple(
            Revision(Span(start, end), kind, text[start:end], author, at)
            for (kind, author, at), start, end in found
        )

    def hidden(self) -> tuple[Cut, ...]:
        return tuple(
            Cut(Span(piece.start, piece.end), Aside.HIDDEN)
            for piece in self.pieces
            if piece.type.hidden
        )

    def commented(self) -> tuple[Comment, ...]:
        """Return the comments that begin here; one that ends elsewhere reaches to the end."""
        return tuple(
            replace(self.comments[key], span=Span(start, self.length if end is None else end))
            for key, (start, end) in self.ranges.items()
            if key in self.comments
        )


def change_of(node: Element) -> Change:
    """Return what kind of tracked change an element is, by whom and when."""
    return _CHANGES[local(node)], node.get(f"{W}author") or "", node.get(f"{W}date")


def _choice(node: Element) -> Element | None:
    """Return the first rendering of several of the same thing."""
    return next((child for child in node if local(child) in ("Choice", "Fallback")), None)


def _inside_other_box(box: Element, top: Element) -> bool:
    parent = box.getparent()
    while parent is not None and parent is not top:
        if local(parent) in ("txbxContent", "Fallback"):
            return True
        parent = parent.getparent()
    return False
