"""The bare text of a page that nests too deep for libxml2 (2048 levels): lines, and nothing else."""

import re
from html.parser import HTMLParser

_SPACE = re.compile(r"\s+")
_SILENT = frozenset({"script", "style", "template", "noscript", "head"})
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip


class _Flat(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  (its parent's signature)
        self._silent += tag in _SILENT
        if tag not in _INLINE:
            self.pieces.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag not in _INLINE:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(_SPACE.sub(" ", data))


def flat_text(source: str) -> str:
    """Return the text, a blank line wherever an element that is not inline begins or ends."""
    parser = _Flat()
    parser.feed(source)
    parser.close()
    return "".join(parser.pieces)
