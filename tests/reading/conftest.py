"""Builders of test documents: Word files from raw XML, part by part."""

import zipfile
from io import BytesIO

import pytest

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_ROOTS = {"document": "document", "styles": "styles", "numbering": "numbering", "comments": "comments",
          "footnotes": "footnotes", "endnotes": "endnotes", "header1": "hdr", "header2": "hdr", "footer1": "ftr"}  # fmt: skip
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def build_word(body: str, *, main: str = MAIN, title: str = "", **parts: str) -> bytes:
    """Return a .docx whose body is ``body``; ``parts`` are the insides of styles, numbering …"""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        archive.writestr("_rels/.rels", _rels([("officeDocument", "word/document.xml")]))
        archive.writestr(
            "word/_rels/document.xml.rels",
            _rels([(name.rstrip("12"), f"{name}.xml") for name in parts]),
        )
        for name, inside in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            root = _ROOTS[name]
            archive.writestr(f"word/{name}.xml", f"<w:{root} {_W}{_MORE}>{inside}</w:{root}>")
        if title:
            archive.writestr(
                "docProps/core.xml",
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
                f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>',
            )
    return data.getvalue()


def _rels(targets: list[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPE}{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def build_paragraph(text: str = "", style: str = "", properties: str = "", runs: str = "") -> str:
    """Return a w:p with one run of ``text``, or with the ``runs`` given as XML."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = runs or f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def build_pdf(pages, width: int = 595, height: int = 842) -> bytes:
    """Return a PDF; a page is a list of (x, y, size, text) with "F2" behind for bold type."""
    parts: list[bytes] = [b"", b""]
    fonts = (b"Helvetica", b"Helvetica-Bold")
    parts += [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name
        for name in fonts
    ]
    kids = []
    for page in pages:
        stream = b"\n".join(_shown(*line) for line in page)
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        parts.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (width, height, len(parts))
        )
        kids.append(b"%d 0 R" % len(parts))
    parts[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    parts[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _numbered(parts)


def _shown(x: float, y: float, size: float, text: str, font: str = "F1") -> bytes:
    raw = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (font.encode(), size, x, y, raw)


def _numbered(parts: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start)
    return bytes(out)


@pytest.fixture(scope="session")
def pdf():
    """A function from lines placed on pages to the bytes of a PDF."""
    return build_pdf


@pytest.fixture(scope="session")
def word():
    """A function from the XML of a body, and of other parts, to the bytes of a .docx."""
    return build_word


@pytest.fixture(scope="session")
def p():
    """A function from text, style and properties to the XML of a paragraph."""
    return build_paragraph


def check_contract(statement) -> None:
    """Assert what holds of every Statement, whatever it was read from."""
    import unicodedata

    text = statement.text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    _check_layout(statement)
    _check_sentences(statement)
    for section in statement.sections:
        assert 0 <= section.first <= section.last <= len(statement.paragraphs)
    for index, paragraph in enumerate(statement.paragraphs):
        section = statement.sections[paragraph.section]
        assert section.first <= index < section.last
        assert paragraph.chapeau is None or 0 <= paragraph.chapeau < index
        if paragraph.label and paragraph.span.of(text).startswith(paragraph.label):
            assert paragraph.label.strip() == paragraph.label
    keys = [removed.key for removed in statement.removed]
    assert len(keys) == len(set(keys))
    assert all(
        0 <= removed.before <= len(text) and removed.text.strip() for removed in statement.removed
    )
    _check_spans(statement)


def _check_layout(statement) -> None:
    """Title, headings and paragraphs, a blank line between them, and nothing else."""
    text = statement.text
    pieces = [statement.title_span] if statement.title_span else []
    pieces += [section.heading for section in statement.sections if section.heading]
    pieces += [paragraph.span for paragraph in statement.paragraphs]
    pieces.sort()
    assert "\n\n".join(piece.of(text) for piece in pieces) == text
    assert all(piece.of(text).strip() == piece.of(text) != "" for piece in pieces)
    assert all("\n" not in piece.of(text) for piece in pieces)
    if statement.title_span:
        assert statement.title_span.start == 0


def _check_sentences(statement) -> None:
    """Every word of every paragraph is in one sentence, in order."""
    text = statement.text
    end = 0
    for sentence in statement.sentences:
        assert end <= sentence.span.start < sentence.span.end
        assert statement.paragraphs[sentence.paragraph].span.holds(sentence.span)
        end = sentence.span.end
    covered = "".join(sentence.span.of(text) for sentence in statement.sentences)
    whole = "".join(paragraph.span.of(text) for paragraph in statement.paragraphs)
    assert "".join(covered.split()) == "".join(whole.split())


def _check_spans(statement) -> None:
    text = statement.text
    for item in (*statement.revisions, *statement.comments, *statement.references):
        assert 0 <= item.span.start <= item.span.end <= len(text)
    for revision in statement.revisions:
        if len(revision.span):
            assert revision.span.of(text).split() == revision.text.split()
    opened = []
    for bracket in statement.brackets:
        assert all(bracket.span.holds(span) or bracket.option for span in bracket.alternatives)
        while opened and opened[-1].span.end <= bracket.span.start:
            opened.pop()
        assert all(outer.span.holds(bracket.span) for outer in opened)
        opened.append(bracket)


@pytest.fixture(scope="session")
def contract():
    """A function that asserts what holds of every Statement."""
    return check_contract
