"""The tokens of rich text (Rich Text Format Specification 1.9.1) and its character sets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|[\r\n]+"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|\\"
)
# \fcharset to code page.
CHARSETS = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "tab": "\t", "line": "\n", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip


class Token(NamedTuple):
    """``kind`` is "word", "byte", "sign", "open", "close" or "text"."""

    kind: str
    text: str
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a file read as Latin-1, without the bytes that ``bin`` announces."""
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        word, number = found["word"], found["number"]
        if word:
            value = int(number) if number else None
            if word == "bin":
                at += max(0, min(value or 0, len(source)))
                continue
            yield Token("word", word, value)
        elif found["byte"]:
            yield Token("byte", found["byte"])
        elif found["sign"]:
            yield Token("sign", found["sign"])
        elif found["brace"]:
            yield Token("open" if found["brace"] == "{" else "close", "")
        elif found["text"]:
            yield Token("text", found["text"])


def codec(page: int) -> str:
    """Return the codec of a code page; an unknown one is taken for Windows-1252."""
    name = {10000: "mac_roman", 65001: "utf-8", 437: "cp437", 850: "cp850"}.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
