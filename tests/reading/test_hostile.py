"""Files made to harm, or merely broken: a clear error within seconds and bounded memory."""

import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from alinea.i18n import load
from alinea.model import errors
from alinea.model.statement import WarningKind
from alinea.reading import archive as archives
from alinea.reading.brackets import brackets
from alinea.reading.read import LIMIT, read, read_bytes, read_html, read_text
from alinea.wording.problems import problem_sentence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(**parts) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def document(xml: str | bytes) -> bytes:
    return zipped(word__document_xml=xml)


@pytest.fixture(autouse=True)
def in_time_and_memory():
    """No file of this module may take more than five seconds or 400 MB."""
    tracemalloc.start()
    start = time.perf_counter()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.perf_counter() - start < 60  # tracemalloc alone makes Python several times slower
    assert peak < 400_000_000


@pytest.mark.parametrize("name", ["bomb.docx", "bomb.odt"])
def test_zip_bomb_is_refused_before_it_is_unpacked(name):
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        if name.endswith("odt"):
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        with archive.open(
            "content.xml" if name.endswith("odt") else "word/document.xml", "w", force_zip64=True
        ) as part:
            for _ in range(300):
                part.write(b" " * 1_000_000)
    with pytest.raises(errors.TooLarge) as refused:
        read_bytes(data.getvalue(), name)
    assert refused.value.size >= 300_000_000
    assert refused.value.limit == archives.PART_LIMIT


def test_size_that_a_zip_lies_about_is_not_believed():
    data = bytearray(document(b"<w:document>" + b"x" * 100_000))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (50).to_bytes(4, "little")
    with pytest.raises(errors.Damaged):
        read_bytes(bytes(data), "a.docx")


def test_entity_bomb_expands_nothing():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<!DOCTYPE x [<!ENTITY l0 "lollollol">{lol}]><w:document {W}><w:body><w:p><w:r><w:t>Before &l11; after the words.</w:t></w:r></w:p></w:body></w:document>'
    statement_or_error(document(xml), "a.docx", forbidden="lollollol")


def test_file_named_by_an_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    xml = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><w:document {W}><w:body><w:p><w:r><w:t>Seen: &s; and more words here.</w:t></w:r></w:p></w:body></w:document>'
    statement_or_error(document(xml), "a.docx", forbidden="secret words")
    flat = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Seen &s; and more words.</text:p></office:text></office:body></office:document>'
    statement_or_error(flat.encode(), "a.fodt", forbidden="secret words")
    page = f'<!DOCTYPE html [<!ENTITY s SYSTEM "{secret.as_uri()}">]><html><body><p>Seen &s; and more words.</p></body></html>'
    statement_or_error(page.encode(), "a.html", forbidden="secret words")


def statement_or_error(data: bytes, name: str, forbidden: str) -> None:
    try:
        text = read_bytes(data, name).text
    except errors.AlineaError as error:
        text = problem_sentence(error, load("en"))
    assert forbidden not in text


def test_nothing_is_fetched(monkeypatch):
    """Every way out is barred; a document full of remote references is read all the same."""
    import socket

    def refuse(*args, **kwargs):
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = '<!DOCTYPE html PUBLIC "x" "http://example.org/x.dtd"><html><head><link rel="stylesheet" href="http://example.org/a.css"><base href="http://example.org/"></head><body><img src="http://example.org/a.png"><iframe src="http://example.org/"></iframe><p>The Parties will exchange data every day.</p></body></html>'
    assert "exchange data" in read_bytes(page.encode(), "a.html").text
    xml = f'<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><w:document {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:hyperlink r:id="r1"><w:r><w:t>The Parties will exchange data every day.</w:t></w:r></w:hyperlink></w:p></w:body></w:document>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://example.org/evil.dotm" TargetMode="External"/><Relationship Id="r2" Type="http://x/header" Target="http://example.org/h.xml" TargetMode="External"/></Relationships>'
    data = zipped(word__document_xml=xml, word___rels__document_xml_rels=rels)
    assert "exchange data" in read_bytes(data, "a.docx").text


def test_large_file_is_refused_without_being_read(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    monkeypatch.setattr(type(path), "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(errors.TooLarge) as refused:
        read(path)
    assert (refused.value.size, refused.value.limit) == (300 * 1024 * 1024, LIMIT)


def test_thousands_of_nested_brackets_take_no_longer_than_as_many_side_by_side():
    count = 5000
    nested, beside = "[" * count + "x" + "]" * count, "[x]" * count
    start = time.perf_counter()
    assert len(brackets(beside)) == count
    level = time.perf_counter() - start
    start = time.perf_counter()
    assert len(brackets(nested)) == count
    assert time.perf_counter() - start < 20 * level + 10  # quadratic time would take minutes
    statement = read_text(f"The Parties {nested} will act in the basin.")
    assert max(bracket.depth for bracket in statement.brackets) == count - 1


@pytest.mark.parametrize("depth", [40, 3000])
def test_tables_in_tables_are_read_or_refused(depth):
    cell = "<w:p><w:r><w:t>The Parties will act.</w:t></w:r></w:p>"
    xml = f"<w:document {W}><w:body>{'<w:tbl><w:tr><w:tc>' * depth}{cell}{'</w:tc></w:tr></w:tbl>' * depth}</w:body></w:document>"
    if depth < 80:
        assert read_bytes(document(xml), "a.docx").text == "The Parties will act."
    else:
        with pytest.raises(errors.Damaged):
            read_bytes(document(xml), "a.docx")
    page = f"{'<table><tr><td>' * depth}The Parties will act.{'</td></tr></table>' * depth}"
    assert "The Parties will act." in read_html(page).text
    spans = f"{'<div><span>' * depth}The Parties will act."
    assert "The Parties will act." in read_html(spans).text
    rich = "{\\rtf1 " + "{" * depth + "The Parties will act.\\par " + "}" * depth + "}"
    assert read_bytes(rich.encode(), "a.rtf").text == "The Parties will act."


def test_table_with_absurd_spans_stays_small():
    page = '<table><tr><td colspan="999999999">One</td><td>Two</td></tr></table><p>The Parties will act in the basin.</p>'
    assert len(read_html(page).paragraphs) == 3


BROKEN = [
    ("a.docx", b"PK\x03\x04 and then nothing of a zip", errors.Damaged),
    ("a.docx", zipped(word__document_xml="<w:document>"), errors.Damaged),
    ("a.docx", zipped(word__other_xml="<x/>"), errors.Damaged),
    ("a.zip", zipped(readme_xml="<x/>"), errors.UnknownFormat),
    ("a.xlsx", zipped(xl__workbook_xml="<x/>", **{"[Content_Types]_xml": "<x/>"}), errors.UnknownFormat),
    ("a.odt", zipped(mimetype="application/vnd.oasis.opendocument.text", content_xml="<x>"), errors.Damaged),
    ("a.ods", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), errors.UnknownFormat),
    ("a.pdf", b"%PDF-1.7\nno objects at all", errors.Damaged),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + b"\0" * 600, errors.LegacyWord),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, errors.Encrypted),
    ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, errors.UnknownFormat),
    ("a.txt", b"", errors.EmptyFile),
    ("a.txt", b" \r\n\t\xef\xbb\xbf", errors.EmptyFile),
    ("a.docx", b"\0" * 50, errors.EmptyFile),
    ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, errors.UnknownFormat),
    ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, errors.UnknownFormat),
    ("a.txt", bytes(range(256)) * 8, errors.UnknownFormat),
    ("a.exe", b"MZ\x90\0\x03\0\0\0\x04\0" + b"\x01\x02\x03" * 400, errors.UnknownFormat),
    ("a.eml", b"From: a@b.c\nTo: d@e.f\n\n", errors.NoText),
    ("a.html", b"<html><body><img src='x'></body></html>", errors.EmptyFile),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "error"),
    BROKEN,
    ids=[f"{name}-{number}" for number, (name, *_) in enumerate(BROKEN)],
)
def test_broken_file_gets_its_own_error_and_a_sentence(name, data, error):
    with pytest.raises(error) as refused:
        read_bytes(data, name)
    assert type(refused.value) is error
    for language in ("en", "es"):
        assert name in problem_sentence(refused.value, load(language))


def test_name_of_a_file_is_not_believed(word, p):
    text = "The Parties will exchange data every day."
    assert read_bytes(word(p(text)), "really.pdf").source.format == "docx"
    assert read_bytes(text.encode(), "really.docx").source.format == "text"
    assert (
        read_bytes(f"<html><body><p>{text}</p></body></html>".encode(), "really.txt").source.format
        == "html"
    )
    assert read_bytes(b"{\\rtf1 " + text.encode() + b"\\par}", "really.doc").source.format == "rtf"


def test_missing_and_unreadable_files_are_told_apart(tmp_path):
    with pytest.raises(errors.Missing):
        read(tmp_path / "none.txt")
    with pytest.raises(errors.Unreadable):
        read(tmp_path)


def test_cancel_stops_a_long_pdf(tmp_path, pdf):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[(72, 700, 10, "The Parties will exchange data every day.")]] * 30))
    steps = []

    def progress(done, total, what):
        steps.append((done, total, what))
        if done == 5:
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        read(path, progress=progress)
    assert steps[-1] == (5, 30, "reading")


def test_bare_text_of_many_megabytes_is_refused():
    data = b"The Parties will act in the basin.\n\n" * 1_000_000
    with pytest.raises(errors.TooLarge) as refused:
        read_bytes(data, "a.txt")
    assert refused.value.size == len(data)


def test_text_is_read_up_to_its_limit(monkeypatch):
    from alinea.reading import read as reader

    monkeypatch.setattr(reader, "TEXT_LIMIT", 1000)
    statement = read_text(
        "\n\n".join(f"The Parties will act in the year {year}." for year in range(2030, 2090))
    )
    assert 900 < len(statement.text) <= 1060
    assert statement.cautions[0].kind is WarningKind.TRUNCATED


SLOW = [
    "x" * 300_000,
    "a " * 60_000,
    "." * 100_000,
    " " * 200_000 + "x",
    "\u00a0\n" * 50_000 + "x",
    "*a" * 50_000,
    "[a](#" * 20_000,
    "A and B and " * 5_000,
    "[A and B and " + "C and " * 60 + "D",
    "a-" * 50_000,
    "“" * 100_000,
    "1, " * 40_000,
    "\n\n".join(["Joint Statement"] * 5_000),
    "\n\n".join(["Mexico"] * 3_000),
    "- " * 50_000,
    "word word word\n" * 10_000,
]


@pytest.mark.parametrize("text", SLOW, ids=[repr(text[:12]) for text in SLOW])
def test_no_text_takes_longer_than_it_is_long(text):
    """Each is some 100,000 characters made to send a pattern back over its steps."""
    start = time.perf_counter()
    read_text(text)
    assert time.perf_counter() - start < 60  # a hang, not a speed
