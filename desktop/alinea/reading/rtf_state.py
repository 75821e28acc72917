"""What a group of a rich text stands in, and what control words change in it."""

import datetime
from dataclasses import dataclass, field, replace
from typing import Literal

from alinea.model.statement import Comment
from alinea.reading.typeset import Type

_SWITCHES = {"b": "bold", "strike": "strike", "striked": "strike", "v": "hidden",
             "ul": "underline", "ulw": "underline", "uld": "underline", "uldb": "underline"}  # fmt: skip
_LEFT = frozenset({"ql", "qr", "qj"})


@dataclass(frozen=True, slots=True)
class State:
    """``target`` is the stream that text goes to; a closing brace goes back to the state before."""

    target: str = "body"
    type: Type = field(default_factory=Type)
    codec: str = "cp1252"
    skip: int = 1
    style: int | None = None
    outline: int | None = None
    in_table: bool = False
    change: Literal["insertion", "deletion"] | None = None
    author: int = 0
    at: str | None = None


@dataclass(slots=True)
class Flow:
    """The open paragraph of one stream of text: the body, a note, a header.

    ``ranges`` are where comments by reference begin and end in it.
    """

    pieces: list[tuple[str, State]] = field(default_factory=list)
    label: str = ""
    length: int = 0
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)

    def add(self, text: str, state: State) -> None:
        self.pieces.append((text, state))
        self.length += len(text)

    def add_unit(self, code: int, state: State) -> None:
        """Add a UTF-16 code unit, the second of two together with the first."""
        last = self.pieces[-1][0] if self.pieces else ""
        if 0xDC00 <= code < 0xE000 and last and 0xD800 <= ord(last[-1]) < 0xDC00:
            whole = chr(0x10000 + ((ord(last[-1]) - 0xD800) << 10) + code - 0xDC00)
            self.pieces[-1] = (last[:-1] + whole, self.pieces[-1][1])
        elif 0 < code < 0x110000:
            self.add(chr(code), state)


def changed(state: State, word: str, number: int | None) -> State:
    """Return the state behind a control word that sets type, paragraph or tracked change."""
    kind = state.type
    if word in _SWITCHES:
        return replace(state, type=replace(kind, **{_SWITCHES[word]: number != 0}))
    if word == "ulnone":
        return replace(state, type=replace(kind, underline=False))
    if word == "qc" or word in _LEFT:
        return replace(state, type=replace(kind, centered=word == "qc"))
    if word == "plain":
        return replace(state, type=Type(centered=kind.centered), change=None)
    if word == "pard":
        plain = replace(kind, centered=False)
        return replace(state, style=None, outline=None, in_table=False, type=plain)
    return _numbered(state, word, number or 0)


def _numbered(state: State, word: str, number: int) -> State:
    match word:
        case "fs":
            state = replace(state, type=replace(state.type, size=number))
        case "deleted" | "revised":
            state = replace(state, change="deletion" if word == "deleted" else "insertion")
        case "revauth" | "revauthdel":
            state = replace(state, author=number)
        case "revdttm" | "revdttmdel":
            state = replace(state, at=moment(number))
        case "s":
            state = replace(state, style=number)
        case "outlinelevel":
            state = replace(state, outline=number)
        case "intbl":
            state = replace(state, in_table=True)
        case "uc":
            state = replace(state, skip=min(max(number, 0), 8))
        case _:
            pass
    return state


def moment(packed: int) -> str | None:
    """Read a DTTM: minute, hour, day, month and year since 1900 from the lowest bit on."""
    bits = packed & 0xFFFFFFFF
    year, month, day = 1900 + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F
    try:
        found = datetime.datetime(year, month, day, bits >> 6 & 0x1F, bits & 0x3F)  # noqa: DTZ001  (the format knows no time zone)
    except ValueError:
        return None
    return found.isoformat()
