"""WordprocessingML by hand: the few elements that the comparison's table is made of.

Text goes in as strings, escaped here; a table of thousands of rows is built as text and parsed a
hundred rows at a time, since adding cells one by one through a library takes minutes.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LOCALES = {"en": "en-US", "es": "es-MX"}

# What XML 1.0 cannot hold: Word refuses a whole document for one of these.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def safe_text(text: str) -> str:
    """Return ``text`` without what XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def safe(text: str) -> str:
    """Return ``text`` as XML character data."""
    return escape(safe_text(text))


def run(text: str, properties: str = "", language: str | None = None) -> str:
    """Return a run; ``properties`` are rPr elements up to ``w:lang`` in schema order."""
    spoken = f'<w:lang w:val="{LOCALES[language]}"/>' if language else ""
    wanted = f"<w:rPr>{properties}{spoken}</w:rPr>" if properties or spoken else ""
    lines = safe(text).replace("\t", " ").split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:r>{wanted}{inner}</w:r>"


def paragraph(style: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def comment_start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def comment_end(number: int) -> str:
    """Return the end of a commented range with the reference that Word shows it by."""
    reference = (
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{number}"/></w:r>'
    )
    return f'<w:commentRangeEnd w:id="{number}"/>{reference}'


def cell(
    width: int, content: str, *, shade: str | None = None, span: int = 1, edge: str | None = None
) -> str:
    """Return a cell ``width`` twips wide; ``edge`` is the colour of a bar at its left."""
    parts = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
    if span > 1:
        parts.append(f'<w:gridSpan w:val="{span}"/>')
    if edge:
        bar = f'<w:left w:val="single" w:sz="24" w:space="0" w:color="{edge}"/>'
        parts.append(f"<w:tcBorders>{bar}</w:tcBorders>")
    if shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>')
    return f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False, whole: bool = False) -> str:
    """Return a row; a ``header`` repeats on every page, a ``whole`` one is on one page."""
    kept = "<w:cantSplit/><w:tblHeader/>" if header else "<w:cantSplit/>" if whole else ""
    properties = f"<w:trPr>{kept}</w:trPr>" if kept else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], title: str, description: str) -> str:
    """Return a table without rows, ``widths`` of its columns in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C9D1DA"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:tbl xmlns:w="{NAMESPACE}"><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1"/>'
        f"<w:tblCaption w:val={_attribute(title)}/>"
        f"<w:tblDescription w:val={_attribute(description)}/></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
    )


def field(instruction: str, shown: str) -> str:
    """Return the runs of a field such as PAGE, with what to show until it is computed."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{code}{mark('separate')}{run(shown)}{mark('end')}"


def _attribute(text: str) -> str:
    return '"' + safe(text).replace('"', "&quot;") + '"'
