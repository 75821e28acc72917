"""The text of one OpenDocument paragraph: spans, notes, comments, tracked changes."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from alinea.model.span import Span
from alinea.model.statement import Comment, Revision
from alinea.reading.opendocument_lists import TEXT, XML_ID
from alinea.reading.opendocument_styles import Look
from alinea.reading.xml import Element, local

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SPACE = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset({"note-citation", "bookmark", "ruby-text"})
_MARKERS = frozenset({"change", "change-start", "change-end", "annotation", "annotation-end", "note", "s", "tab", "line-break", "soft-page-break"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changed:
    """A region of tracked changes, with the words that a deletion took away."""

    kind: Literal["insertion", "deletion"]
    author: str
    at: str | None
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class Tracking:
    """The document's tracked changes, and the insertions that are open: where each began here.

    ``comments`` are those whose end is still to come.
    """

    changes: dict[str, Changed]
    inserting: dict[str, int] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)


@dataclass(slots=True)
class Line:
    """The text of a paragraph being put together; ``pictures`` counts those that hold no text."""

    tracking: Tracking
    looks: dict[str, Look]
    texts: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[tuple[Span, Look]] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    spaced: bool = True
    pictures: int = 0

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def add(self, text: str, look: Look, *, keep: bool = False) -> Span:
        """Add text, its white space as OpenDocument collapses it unless told to keep it."""
        shown = text if keep else _SPACE.sub(" ", text)
        if self.spaced and not keep:
            shown = shown.lstrip(" ")
        span = Span(self.length, self.length + len(shown))
        if shown:
            self.texts.append(shown)
            self.length = span.end
            self.runs.append((span, look))
            self.spaced = shown[-1] in " \n\t"
        return span

    def read(self, node: Element, look: Look) -> None:
        """Read what is in a paragraph; no deeper than libxml2 lets elements nest."""
        if node.text:
            self.add(node.text, look)
        for child in node:
            name = local(child)
            if name in _MARKERS:
                self._marker(child, name, look)
            elif name in ("frame", "custom-shape"):
                boxes = list(child.iter(f"{_DRAW}text-box"))
                self.boxes += boxes or ([child] if name == "custom-shape" else [])
                self.pictures += not boxes and name == "frame"
            elif name and name not in _SKIPPED:
                own = self.looks.get(child.get(f"{TEXT}style-name") or "")
                self.read(child, look.over(own) if own else look)
            if child.tail:
                self.add(child.tail, look)

    def _marker(self, node: Element, name: str, look: Look) -> None:
        if name == "s":
            count = node.get(f"{TEXT}c") or "1"
            spaces = int(count) if count.isdecimal() and len(count) < 4 else 1
            self.add(" " * spaces, look, keep=True)
        elif name == "tab":
            self.add("\t", look, keep=True)
        elif name == "line-break":
            self.add("\n", look, keep=True)
        elif name == "note":
            self.notes.append(node)
        elif name == "annotation":
            self._comment(node)
        elif name == "annotation-end":
            self._comment_end(node)
        else:
            self._change(node, name, look)

    def _change(self, node: Element, name: str, look: Look) -> None:
        key = node.get(f"{TEXT}change-id") or ""
        change = self.tracking.changes.get(key)
        if change is None:
            return
        if name == "change" and change.kind == "deletion":
            words = " ".join(line for line in change.lines if line)
            if len(change.lines) > 1 and not self.spaced:
                self.add(" ", look, keep=True)
            if words:
                span = self.add(words, look, keep=True)
                self.revisions.append(Revision(span, "deletion", words, change.author, change.at))
        elif name == "change-start":
            self.tracking.inserting[key] = self.length
        elif name == "change-end":
            start = self.tracking.inserting.pop(key, None)
            if start is not None:
                self._marked(change, start)

    def finish(self) -> None:
        """Mark the rest of this paragraph for a change that goes on in the next."""
        for key, start in self.tracking.inserting.items():
            self._marked(self.tracking.changes[key], start)
            self.tracking.inserting[key] = 0

    def _marked(self, change: Changed, start: int) -> None:
        """Mark what stands from ``start`` on; flat files keep deleted words in the text too."""
        span = Span(start, self.length)
        words = span.of(self.text)
        if words:
            self.revisions.append(Revision(span, change.kind, words, change.author, change.at))

    def _comment(self, node: Element) -> None:
        author, at = node.find(f"{DC}creator"), node.find(f"{DC}date")
        words = "\n".join("".join(line.itertext()) for line in node.iter(f"{TEXT}p"))
        comment = Comment(
            Span(self.length, self.length), words,
            "" if author is None else author.text or "", None if at is None else at.text,
        )  # fmt: skip
        name = node.get(f"{OFFICE}name")
        if name:
            self.tracking.comments[name] = comment
        self.comments.append(comment)

    def _comment_end(self, node: Element) -> None:
        begun = self.tracking.comments.pop(node.get(f"{OFFICE}name") or "", None)
        for at, comment in enumerate(self.comments):
            if comment is begun:
                self.comments[at] = replace(comment, span=Span(comment.span.start, self.length))


def changes_of(body: Element) -> dict[str, Changed]:
    """Return the regions of tracked changes by their ids."""
    found = {}
    for region in body.iter(f"{TEXT}changed-region"):
        key = region.get(XML_ID) or region.get(f"{TEXT}id") or ""
        for change in region:
            kind = local(change)
            if kind not in ("insertion", "deletion"):
                continue
            author, at = change.find(f".//{DC}creator"), change.find(f".//{DC}date")
            lines = tuple("".join(line.itertext()) for line in change if local(line) in ("p", "h"))
            found[key] = Changed(
                "insertion" if kind == "insertion" else "deletion",
                "" if author is None else author.text or "",
                None if at is None else at.text,
                lines,
            )
    return found
