"""Rich text (.rtf): paragraphs, tables, notes, comments and tracked changes.

Read by hand: striprtf, which was measured, leaves tracked deletions in the text and loses foot
notes.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from alinea.model.errors import Damaged
from alinea.model.span import Span
from alinea.model.statement import Caution, Comment, WarningKind
from alinea.reading.extract import Extract
from alinea.reading.formatting import with_conventions
from alinea.reading.rtf_blocks import Blocks
from alinea.reading.rtf_state import Flow, State, changed, moment
from alinea.reading.rtf_tokens import CHARSETS, SIGNS, Token, codec, tokens

_SKIPPED = frozenset({
    "colortbl", "pict", "object", "fldinst", "themedata", "colorschememapping", "datastore", "latentstyles",
    "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "pgptbl", "filetbl", "bkmkstart",
    "bkmkend", "nonshppict", "template", "private", "author", "operator", "company", "keywords", "subject",
    "doccomm", "category", "manager",
})  # fmt: skip
_TARGETS: dict[str, str] = {
    "fonttbl": "fonts", "stylesheet": "styles", "title": "title", "footnote": "note", "annotation": "comment",
    "atnauthor": "atnauthor", "atrfstart": "atrfstart", "atrfend": "atrfend", "atnref": "atnref",
    "atndate": "atndate", "revtbl": "authors", "listtext": "label", "pntext": "label", "shptxt": "box",
    "info": "info", "shpinst": "info", "shp": "info", "header": "header", "headerl": "header",
    "headerr": "header", "headerf": "header", "footer": "footer", "footerl": "footer", "footerr": "footer",
    "footerf": "footer",
}  # fmt: skip
_FLOWS = frozenset({"body", "note", "header", "footer", "box", "comment"})
# What a comment says of itself is needed when the comment ends, not when these groups do.
_KEPT = frozenset({"atnref", "atndate"})
_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})
_MARKS = {"deletion": "deleted", "insertion": "inserted", None: ""}
_CONTROL = {"~": "\u00a0", "_": "‑", "\\": "\\", "{": "{", "}": "}"}


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once; ``texts`` holds what goes to no stream of text."""

    made: Blocks = field(default_factory=Blocks)
    stack: list[tuple[State, Flow]] = field(default_factory=list)
    state: State = field(default_factory=State)
    flow: Flow = field(default_factory=Flow)
    fonts: dict[int, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    ansi: str = "cp1252"
    font: int = 0
    pending: bytes = b""
    skipping: int = 0
    starred: bool = False
    pictures: int = 0
    title: str = ""
    author: str = ""

    def read(self, source: str) -> None:
        for token in tokens(source):
            if token.kind == "byte":
                self._byte(token.text)
                continue
            self._flush()
            match token.kind:
                case "open":
                    self.stack.append((self.state, self.flow))
                    self.skipping = 0
                case "close":
                    self._close()
                case "text":
                    self._text(token.text)
                case "sign":
                    self._sign(token.text)
                case _:
                    self._word(token)
        self._flush()
        self.made.end(self.flow, "")

    def _byte(self, digits: str) -> None:
        if self.skipping:
            self.skipping -= 1
        else:
            self.pending += bytes([int(digits, 16)])

    def _flush(self) -> None:
        """Decode bytes together, for some character sets take two for one character."""
        if self.pending:
            text, self.pending = self.pending.decode(self.state.codec, errors="replace"), b""
            self._add(text)

    def _text(self, text: str) -> None:
        taken = min(self.skipping, len(text))
        self.skipping -= taken
        rest = text[taken:]
        if rest and max(rest) > "\x7f":
            rest = rest.encode("latin-1", "replace").decode(self.state.codec, errors="replace")
        if rest:
            self._add(rest)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.starred = True
        elif sign in _CONTROL:
            self._add(_CONTROL[sign])
        elif sign in "\r\n":
            self.made.end(self.flow, "")

    def _add(self, text: str) -> None:
        target = self.state.target
        if target in _FLOWS:
            self.flow.add(text, self.state)
        elif target == "styles" and self.state.style is not None:
            name, _ = self.made.styles.get(self.state.style, ("", None))
            named = name + text.split(";", maxsplit=1)[0]
            self.made.styles[self.state.style] = (named, self.state.outline)
        elif target not in ("skip", "info", "fonts", "styles"):
            self.texts[target] = self.texts.get(target, "") + text

    def _close(self) -> None:
        if not self.stack:
            return
        before, flow = self.stack.pop()
        if self.flow is not flow and self.state.target == "comment":
            self._comment(flow)
        elif self.flow is not flow:
            self.made.end(self.flow, "")
        if self.state.target != before.target and self.state.target not in _KEPT:
            self._leave(self.state.target, flow)
        self.state, self.flow, self.skipping, self.starred = before, flow, 0, False

    def _leave(self, target: str, flow: Flow) -> None:
        """Take what a group said when it ends."""
        text = self.texts.pop(target, "").strip()
        if target == "authors":
            self.made.authors += [name.strip() for name in text.split(";")][:-1]
        elif target == "label":
            flow.label = text
        elif target == "atnauthor":
            self.author = text
        elif target == "atrfstart":
            flow.ranges[text] = (flow.length, flow.length)
        elif target == "atrfend":
            flow.ranges[text] = (flow.ranges.get(text, (0, 0))[0], flow.length)
        elif target == "title":
            self.title = text

    def _comment(self, around: Flow) -> None:
        """Hang the comment that ends here on the paragraph around it."""
        words = "".join(piece for piece, _ in self.flow.pieces).strip()
        reference = self.texts.pop("atnref", "").strip()
        start, end = around.ranges.get(reference, (around.length, around.length))
        when = self.texts.pop("atndate", "").strip()
        at = moment(int(when)) if when.lstrip("-").isdecimal() and len(when) < 12 else None
        if words:
            around.comments.append(Comment(Span(start, end), words, self.author, at))
        self.author = ""

    def _word(self, token: Token) -> None:
        word, number = token.text, token.number
        starred, self.starred = self.starred, False
        if word == "u":
            if self.state.target in _FLOWS:
                code = number or 0
                self.flow.add_unit(code + 65536 if code < 0 else code, self.state)
            self.skipping = self.state.skip
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word in _ENDS:
            self._paragraph_end(word)
        elif word in _TARGETS:
            self._enter(_TARGETS[word])
        elif word in _SKIPPED or (starred and word != "shppict"):
            self.pictures += word == "pict" and self.state.target in _FLOWS
            self.state = replace(self.state, target="skip")
        elif not self._encoding(word, number or 0):
            self.state = changed(self.state, word, number)

    def _enter(self, target: str) -> None:
        if self.state.target == "skip" and target != "box":
            return
        self.state = replace(self.state, target=target)
        if target in _FLOWS:
            self.flow = Flow()

    def _paragraph_end(self, word: str) -> None:
        if word in ("row", "nestrow"):
            self.made.grid.next_row()
            return
        self.made.end(self.flow, _MARKS[self.state.change])
        if word in ("cell", "nestcell"):
            self.made.grid.column += 1

    def _encoding(self, word: str, number: int) -> bool:
        """Follow a control word that says what bytes mean; tell whether it was one."""
        if word in ("ansicpg", "mac"):
            self.ansi = codec(number) if word == "ansicpg" else "mac_roman"
            self.state = replace(self.state, codec=self.ansi)
        elif word == "f":
            self.font = number
            self.state = replace(self.state, codec=self.fonts.get(number, self.ansi))
        elif word == "fcharset":
            if self.state.target == "fonts":
                # 0 to 2 say "ANSI", "default" and "symbol": the file's own code page.
                self.fonts[self.font] = (
                    CHARSETS.get(number, self.ansi) if number > 2 else self.ansi
                )
        else:
            return False
        return True


def rtf_extract(data: bytes, name: str) -> Extract:
    """Read a rich text file. Raises ``Damaged`` for one that breaks off before any text."""
    reader = _Reader()
    reader.read(data.decode("latin-1"))
    made = reader.made
    if not made.blocks and not reader.pictures and len(reader.stack) > 0:
        raise Damaged(name, "rtf")
    sizes = Counter[float]()
    for block in made.blocks:
        sizes[block.size] += len(block.text)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0) or 1.0
    sized = [replace(block, size=block.size / usual) for block in made.blocks]
    blocks = (*with_conventions(sized, made.drawn), *made.notes)
    cautions = (Caution(WarningKind.PICTURES, str(reader.pictures)),) if reader.pictures else ()
    return Extract("rtf", blocks, title=reader.title, cautions=cautions)
