"""One document in every format, from a real producer: the same Statement whatever the file."""

from pathlib import Path

import pytest

from alinea.model import errors
from alinea.model.statement import Aside, Cell, Correction, Field, Kind, ParagraphKind
from alinea.reading.read import read

FILES = Path(__file__).resolve().parents[1] / "files" / "producers"
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "draft-2.en.txt"
TRACKED = ["tracked.docx", "tracked.odt", "tracked.fodt", "tracked.rtf"]
TYPED = ["plain.pdf", "plain.txt"]
TITLE = "Declaración conjunta de Valdoria e Ilvera sobre la cuenca del Auren"
SAID = [
    "Las Partes se comprometen a:",
    "intercambiar datos cada día;",
    "restaurar los humedales.",
    "Valdoria deberá mantener el caudal mínimo antes de junio.",
]


@pytest.mark.parametrize("name", [*TRACKED, "tracked.html", *TYPED])
def test_every_format_gives_title_date_place_parties_and_sections(contract, name):
    statement = read(FILES / name)
    contract(statement)
    assert (statement.title, statement.kind, str(statement.date), statement.place) == (
        TITLE,
        Kind.JOINT_DECLARATION,
        "2026-03-03",
        "Miravel",
    )
    assert ([party.code for party in statement.parties], statement.language) == (
        ["VAL", "ILV"],
        "es",
    )
    assert [
        section.heading and section.heading.of(statement.text) for section in statement.sections
    ] == [None, "Agua", "Aportaciones"]


@pytest.mark.parametrize("name", [*TRACKED, *TYPED])
def test_every_format_gives_the_same_paragraphs_and_labels(name):
    statement = read(FILES / name)
    found = {
        paragraph.label: paragraph for paragraph in statement.paragraphs if paragraph.section == 1
    }
    assert list(found) == ["1.", "(a)", "(b)", "2.", "3."]
    typed = [paragraph.span.of(statement.text) for paragraph in found.values()]
    said = [text.removeprefix(f"{label} ") for text, label in zip(typed, found, strict=True)]
    assert said[:4] == SAID
    first = statement.paragraphs.index(found["1."])
    assert found["1."].kind is ParagraphKind.CHAPEAU
    assert [found[label].chapeau for label in found] == [None, first, first, None, None]


@pytest.mark.parametrize("name", [*TRACKED, "tracked.html", "plain.pdf"])
def test_every_format_gives_table_and_note(name):
    statement = read(FILES / name)
    cells = {
        paragraph.cell: paragraph.span.of(statement.text)
        for paragraph in statement.paragraphs
        if paragraph.cell
    }
    assert cells == {
        Cell(0, 0, 0): "Parte",
        Cell(0, 0, 1): "Aportación",
        Cell(0, 1, 0): "Ilvera",
        Cell(0, 1, 1): "40 millones",
    }
    note = statement.paragraphs[-1]
    assert (note.kind, note.label, note.span.of(statement.text)) == (
        ParagraphKind.FOOTNOTE,
        "1",
        "Tratado de la cuenca del Auren, de 1990.",
    )
    assert "compuertas en la estación seca" in statement.text


@pytest.mark.parametrize("name", TRACKED)
def test_every_format_gives_tracked_changes_and_comments(name):
    statement = read(FILES / name)
    text = statement.text
    assert [(one.kind, one.text, one.author, one.at[:16], one.span.of(text)) for one in statement.revisions] == [
        ("deletion", "debería", "Ana Ruiz", "2026-03-01T10:00", ""), ("insertion", "deberá", "Bo Berg", "2026-03-01T11:00", "deberá"),
    ]  # fmt: skip
    assert [removed.text for removed in statement.removed if removed.reason is Aside.DELETED] == [
        "debería"
    ]
    assert [(one.text, one.author, one.span.of(text)) for one in statement.comments] == [
        ("¿De qué año?", "Ana Ruiz", "antes de junio")
    ]
    original = read(FILES / name, corrections=(Correction(Field.REVISIONS, "original"),))
    assert "Valdoria debería mantener" in original.text


def test_old_word_file_is_to_be_saved_anew():
    with pytest.raises(errors.LegacyWord):
        read(FILES / "tracked.doc")


def test_locked_pdf_opens_with_its_password_only():
    with pytest.raises(errors.Encrypted) as asked:
        read(FILES / "locked.pdf")
    assert not asked.value.wrong
    with pytest.raises(errors.Encrypted) as wrong:
        read(FILES / "locked.pdf", password="other")
    assert wrong.value.wrong
    assert read(FILES / "locked.pdf", password="auren").text == read(FILES / "plain.pdf").text


def test_two_columns_give_the_same_paragraphs_as_the_text(contract):
    columns, plain = read(FILES / "columns.pdf"), read(SAMPLE)
    contract(columns)
    assert columns.text == plain.text
    assert [one.span for one in columns.paragraphs] == [one.span for one in plain.paragraphs]
    assert {removed.reason for removed in columns.removed} == {
        Aside.HEADER,
        Aside.PAGE_NUMBER,
        Aside.DATELINE,
    }
