"""The characters of a PDF page become lines with their places and their type."""

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from alinea.reading.labels import label_of

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

# PDFium's own marks for a hyphen at the end of a line.
_HYPHENS = ("\x02", "\ufffe")
_BOLD = 600
# In sizes of the type: a gap between words that parts columns or cells, if the line's other gaps
# are smaller; lines that are justified have wide gaps all along.
_GUTTER = 1.4
_LONE_GUTTER = 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page in points from the lower left; ``bottom`` is its base line.

    ``marks`` are figures set above the line, as offsets in ``text``, which holds them. ``soft``
    tells that the line ends in a hyphen that may only part a word, and is not in ``text``.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    soft: bool = False
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    lines: tuple[Line, ...]
    width: float
    height: float


@dataclass(slots=True)
class _Glyph:
    character: str
    left: float
    right: float
    bottom: float
    size: float


class _Reader:
    """Asks PDFium about single characters; the buffers are used again and again."""

    def __init__(self, text: "PdfTextPage") -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415  (start-up)

        self._pdfium, self._text = pdfium, text.raw
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self.count: int = text.count_chars()

    def glyph(self, index: int) -> _Glyph | None:
        """Return a character and its place, None where PDFium has none for it."""
        code = self._pdfium.FPDFText_GetUnicode(self._text, index)
        character = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if character in "\r\n":
            return _Glyph("\n", 0.0, 0.0, 0.0, 0.0)
        if not self._pdfium.FPDFText_GetLooseCharBox(self._text, index, ctypes.byref(self._box)):
            return None
        self._pdfium.FPDFText_GetCharOrigin(
            self._text, index, ctypes.byref(self._x), ctypes.byref(self._y)
        )
        return _Glyph(character, self._box.left, self._box.right, self._y.value, self._size(index))

    def _size(self, index: int) -> float:
        """Return the size of the type on the page: many fonts are of size 1 and scaled."""
        size: float = self._pdfium.FPDFText_GetFontSize(self._text, index)
        if self._pdfium.FPDFText_GetMatrix(self._text, index, ctypes.byref(self._matrix)):
            scale: float = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
            return size * scale if scale else size
        return size

    def bold(self, index: int) -> bool:
        """Tell by the font's weight, or by its name: many producers set no weight."""
        if self._pdfium.FPDFText_GetFontWeight(self._text, index) >= _BOLD:
            return True
        self._pdfium.FPDFText_GetFontInfo(
            self._text, index, self._name, 128, ctypes.byref(self._flags)
        )
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"-bd" in name


def page_lines(text: "PdfTextPage") -> list[Line]:
    """Return the lines of a pypdfium2 text page in the order in which they are drawn."""
    reader = _Reader(text)
    lines: list[Line] = []
    glyphs: list[tuple[int, _Glyph]] = []
    for index in range(reader.count):
        glyph = reader.glyph(index)
        if glyph is None:
            continue
        ends = glyph.character == "\n"
        if ends or (glyphs and _elsewhere(glyphs[-1][1], glyph)):
            lines += _lines(glyphs, reader)
            glyphs = []
        if not ends:
            glyphs.append((index, glyph))
    return lines + _lines(glyphs, reader)


def _elsewhere(before: _Glyph, glyph: _Glyph) -> bool:
    """Tell whether a glyph begins another line though PDFium has set no line end."""
    if before.character in _HYPHENS:
        return glyph.bottom < before.bottom - 2 or glyph.left < before.left
    return abs(glyph.bottom - before.bottom) > 0.9 * max(glyph.size, before.size, 1.0)


def _lines(glyphs: list[tuple[int, _Glyph]], reader: _Reader) -> list[Line]:
    """Make lines of glyphs on one base line: more than one where columns or cells part them."""
    shown = [at for at, (_, glyph) in enumerate(glyphs) if not glyph.character.isspace()]
    if not shown:
        return []
    cuts = [0, *_gutters([glyphs[at][1] for at in shown], shown, glyphs), len(glyphs)]
    found = [_line(glyphs[start:end], reader) for start, end in pairwise(cuts)]
    return [line for line in found if line]


def _gutters(
    shown: list[_Glyph], places: list[int], glyphs: list[tuple[int, _Glyph]]
) -> list[int]:
    size = median(glyph.size for glyph in shown)
    gaps = [
        (after.left - before.right, place)
        for (before, after), (left, place) in zip(pairwise(shown), pairwise(places), strict=True)
        if place > left + 1
    ]
    if not gaps or size <= 0:
        return []
    usual = median(gap for gap, _ in gaps)
    limit = _LONE_GUTTER * size if len(gaps) < 3 else max(_GUTTER * size, 2.5 * usual)
    return [
        place
        for gap, place in gaps
        if gap > limit and not _is_label("".join(glyph.character for _, glyph in glyphs[:place]))
    ]


def _is_label(text: str) -> bool:
    return len(text.strip()) <= 10 and label_of(f"{text.strip()} ") is not None


def _line(glyphs: list[tuple[int, _Glyph]], reader: _Reader) -> Line | None:
    shown = [(index, glyph) for index, glyph in glyphs if not glyph.character.isspace()]
    if not shown:
        return None
    size = median(glyph.size for _, glyph in shown)
    bottom = median(glyph.bottom for _, glyph in shown)
    soft = shown[-1][1].character in _HYPHENS
    text, marks = _words([glyph for _, glyph in glyphs], size, bottom)
    if not text.strip():
        return None
    samples = shown[:: max(1, len(shown) // 4)]
    return Line(
        text,
        min(glyph.left for _, glyph in shown),
        max(glyph.right for _, glyph in shown),
        bottom,
        size,
        bold=all(reader.bold(index) for index, _ in samples),
        soft=soft,
        marks=marks,
    )


def _words(
    glyphs: list[_Glyph], size: float, bottom: float
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the line's text and the stretches of figures and asterisks set above it."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    offset = 0
    for glyph in glyphs:
        if glyph.character in _HYPHENS:
            continue
        raised = glyph.bottom > bottom + 0.15 * size or glyph.size < 0.8 * size
        if raised and (glyph.character.isdigit() or glyph.character in "*†‡"):
            if marks and marks[-1][1] == offset:
                marks[-1] = (marks[-1][0], offset + 1)
            else:
                marks.append((offset, offset + 1))
        pieces.append(glyph.character)
        offset += len(glyph.character)
    return "".join(pieces), tuple(marks)
