"""The Word comparison: whole, well formed, in the reader's language, the same every time."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from alinea import i18n
from alinea.model.alignment import Anchor
from alinea.model.errors import Cancelled, Unwritable
from alinea.model.span import Span
from alinea.model.workspace import Note, Workspace
from alinea.reports.word import comparison_docx, write_comparison
from tests.reports.values import comparison, statement

GOLDEN = Path(__file__).parents[1] / "files" / "golden"
ENGLISH, SPANISH = i18n.load("en"), i18n.load("es")


def opened(data):
    return docx.Document(io.BytesIO(data))


def part(data, name):
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


@pytest.mark.parametrize("language", ["en", "es"])
def test_document_is_the_golden_one(language):
    made = part(comparison_docx(comparison(), i18n.load(language)), "word/document.xml")
    golden = GOLDEN / f"comparison.{language}.xml"
    assert etree.canonicalize(made.decode()) == etree.canonicalize(golden.read_text("utf-8"))


def test_same_comparison_gives_the_same_bytes():
    first, second = (comparison_docx(comparison(), ENGLISH) for _ in range(2))
    assert [part(first, name) for name in zipfile.ZipFile(io.BytesIO(first)).namelist()] == [
        part(second, name) for name in zipfile.ZipFile(io.BytesIO(second)).namelist()
    ]


def test_every_word_of_both_statements_is_there():
    cells = [
        " ".join(cell.text for cell in row.cells)
        for row in opened(comparison_docx(comparison(), ENGLISH)).tables[1].rows
    ]
    text = re.sub(r"\s+", " ", " ".join(cells))
    for entry in comparison().statements:
        for index in range(len(entry.sentences)):
            assert entry.sentence_text(index) in text


def test_header_row_repeats_on_every_page():
    table = opened(comparison_docx(comparison(), ENGLISH)).tables[1]
    assert table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None


def test_columns_are_as_wide_as_the_grid_says():
    for table in opened(comparison_docx(comparison(), ENGLISH)).tables:
        grid = [column.get(qn("w:w")) for column in table._tbl.tblGrid]
        for row in table.rows:
            widths = [cell.get(qn("w:w")) for cell in row._tr.iter(qn("w:tcW"))]
            assert widths == grid


def test_passages_are_tagged_with_their_own_language():
    document = part(comparison_docx(comparison(), SPANISH), "word/document.xml").decode()
    assert 'w:lang w:val="en-US"' in document
    styles = part(comparison_docx(comparison(), SPANISH), "word/styles.xml").decode()
    assert 'w:lang w:val="es-MX"' in styles


@pytest.mark.parametrize(
    ("catalogue", "said"), [(ENGLISH, "What changes"), (SPANISH, "Qué cambia")]
)
def test_report_is_in_the_language_of_its_catalogue(catalogue, said):
    assert said in part(comparison_docx(comparison(), catalogue), "word/document.xml").decode()


def test_pages_are_numbered():
    footer = part(comparison_docx(comparison(), ENGLISH), "word/footer1.xml").decode()
    assert " PAGE " in footer
    assert " NUMPAGES " in footer


def test_what_xml_cannot_hold_does_not_spoil_the_document():
    odd = statement("A\x00B & <C>", ["One \x0b\ufffe \ud800 two.", "Three."], None)
    made = comparison()
    cells = (((0,), (1,)), ((1,), ()))
    rows = tuple(replace(row, cells=cell) for row, cell in zip(made.rows[1:], cells, strict=False))
    empty = replace(made.extractions[0], commitments=(), classes=made.extractions[0].classes[:2])
    changed = replace(
        made,
        statements=(odd, made.statements[1]),
        extractions=(empty, made.extractions[1]),
        rows=rows,
        differences=(),
        threads=(),
    )
    changed = replace(
        changed, rows=tuple(replace(row, differences=(), threads=()) for row in rows)
    )
    assert opened(comparison_docx(changed, ENGLISH)).tables


def test_notes_stand_under_their_passage():
    place = comparison().statements[0].sentences[1].span
    note = Note(Anchor("a", Span(place.start + 4, place.end), "…"), "Ask legal.", "Ana", "")
    made = comparison_docx(comparison(), ENGLISH, Workspace(notes=(note,)))
    assert "Ask legal." in part(made, "word/document.xml").decode()


def test_cancelling_leaves_no_file(tmp_path):
    def stop(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_comparison(comparison(), tmp_path / "c.docx", ENGLISH, progress=stop)
    assert not list(tmp_path.iterdir())


def test_a_target_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(Unwritable):
        write_comparison(comparison(), tmp_path / "no" / "c.docx", ENGLISH)
