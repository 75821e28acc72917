"""The user's own lexicon: pairs of words read from TSV, TBX or TMX.

XML is read without entities, document types from outside or the network, so that a file from
anywhere is safe to open.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from alinea.alignment.lexicon import Entry
from alinea.model.errors import Damaged, EmptyFile, Missing, TooLarge, UnknownFormat, Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_LIMIT = 50_000_000
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WORDS = 8
"""Words of the longest TMX segment that is taken for an expression and not for a sentence."""


def read_additions(path: Path) -> tuple[Entry, ...]:
    """Return the English–Spanish pairs of a file, each once, in its order.

    TSV has English, Spanish and perhaps a part of speech; a first row that names its columns may
    put them otherwise. Raises ``Missing``, ``Unreadable``, ``EmptyFile``, ``TooLarge``,
    ``Damaged`` (XML that is none, text that is not UTF-8) and ``UnknownFormat`` (no pairs).
    """
    try:
        size = path.stat().st_size
        if size > _LIMIT:
            raise TooLarge(path, size, _LIMIT)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    if not data.strip():
        raise EmptyFile(path)
    entries = _xml(path, data) if _is_xml(data) else _tsv(path, data)
    found = tuple(dict.fromkeys(entry for entry in entries if entry.en and entry.es))
    if not found:
        raise UnknownFormat(path, "xml" if _is_xml(data) else "text")
    return found


def _is_xml(data: bytes) -> bool:
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<"))


def _tsv(path: Path, data: bytes) -> Iterator[Entry]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Damaged(path, "tsv") from error
    en, es, pos = 0, 1, 2
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if line.startswith("#") or len(cells) < 2:
            continue
        names = [cell.casefold() for cell in cells]
        if "en" in names and "es" in names:
            en, es = names.index("en"), names.index("es")
            pos = names.index("pos") if "pos" in names else len(names)
        elif max(en, es) < len(cells):
            yield Entry(cells[en], cells[es], cells[pos] if pos < len(cells) else "")


def _xml(path: Path, data: bytes) -> Iterator[Entry]:
    from lxml import etree  # noqa: PLC0415  (start-up time)

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(path, "xml") from error
    name = etree.QName(root).localname.casefold()
    if name == "tmx":
        yield from _tmx(root)
    elif name in ("tbx", "martif"):
        yield from _tbx(root)


def _named(root: "_Element", *names: str) -> "Iterator[_Element]":
    """Yield the elements of these local names, whatever their namespace."""
    wanted = set(names)
    for element in root.iter("{*}*", "*"):
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in wanted:
            yield element


def _language(element: "_Element") -> str:
    return (element.get(_LANGUAGE) or element.get("lang") or "").casefold()[:2]


def _text(element: "_Element") -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _tmx(root: "_Element") -> Iterator[Entry]:
    """Yield the short segments: a translation memory's sentences are no lexicon."""
    for unit in _named(root, "tu"):
        yield from _paired(
            (
                (_language(variant), [_text(segment) for segment in _named(variant, "seg")])
                for variant in _named(unit, "tuv")
            ),
            "",
        )


def _tbx(root: "_Element") -> Iterator[Entry]:
    for concept in _named(root, "termEntry", "conceptEntry"):
        pos = next(
            (
                _text(note)
                for note in _named(concept, "termNote")
                if note.get("type") == "partOfSpeech"
            ),
            "",
        )
        yield from _paired(
            (
                (_language(section), [_text(term) for term in _named(section, "term")])
                for section in _named(concept, "langSet", "langSec")
            ),
            pos,
        )


def _paired(sections: Iterator[tuple[str, list[str]]], pos: str) -> Iterator[Entry]:
    terms: dict[str, list[str]] = {"en": [], "es": []}
    for language, some in sections:
        if language in terms:
            terms[language] += [term for term in some if 0 < len(term.split()) <= _WORDS]
    for en in terms["en"]:
        for es in terms["es"]:
            yield Entry(en, es, pos)
