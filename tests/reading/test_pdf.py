"""PDF pages placed by hand: paragraphs, columns, notes and margins are told apart."""

import pytest

from alinea.model import errors
from alinea.model.statement import Aside, Cell, ParagraphKind, WarningKind
from alinea.reading.read import read_bytes


def column(lines, x=72, y=700, size=10, lead=12):
    return [(x, y - at * lead, size, line) for at, line in enumerate(lines)]


def said(statement):
    return [paragraph.span.of(statement.text) for paragraph in statement.paragraphs]


def test_lines_become_paragraphs_by_short_last_lines_and_gaps(pdf):
    page = column(
        ["The Parties met in Miravel to review the state of the basin, whose waters they have", "shared for centuries and mean to share for more.",
         "They agreed on a number of measures that will be taken in the course of the next year", "by both of them."]
    )  # fmt: skip
    assert len(said(read_bytes(pdf([page]), "a.pdf"))) == 2
    loose = column(
        [
            "The Parties met in Miravel to review the state of the basin, whose waters they have",
            "shared for centuries and mean to share for as long a time as rivers run to the seas.",
        ]
    )
    loose += column(
        ["They agreed on a number of measures that will be taken in the course of the next year."],
        y=655,
    )
    assert len(said(read_bytes(pdf([loose]), "a.pdf"))) == 2


def test_first_lines_drawn_in_begin_paragraphs(pdf):
    wide = "The Parties met in Miravel to review the state of the basin, whose waters they share."
    page = [
        (90, 700, 10, wide[:-3]),
        (72, 688, 10, wide),
        (90, 676, 10, wide[:-3]),
        (72, 664, 10, wide),
    ]
    page[1] = (72, 688, 10, wide)
    assert len(said(read_bytes(pdf([page]), "a.pdf"))) == 2


def test_word_parted_at_the_end_of_a_line_is_whole_again(pdf):
    page = column(
        ["The Governments of Valdoria and Ilvera reviewed their coop\u00ad", "eration in the basin and recognize the long-", "term value of the river, the long-term needs of the towns and the Ilvera-", "Valdoria treaty, which stands."]
    )  # fmt: skip
    [text] = said(read_bytes(pdf([page]), "a.pdf"))
    assert "cooperation in" in text
    assert "the long-term value" in text
    assert "Ilvera-Valdoria treaty" in text


def test_paragraph_goes_on_over_the_page_and_its_margins(pdf):
    pages = []
    for number, lines in enumerate(
        (
            [
                "The Parties will publish their data on the long-term state of the waters and they will",
                "do so",
            ],
            [
                "every year before the end of March, as they have done since the treaty entered into force",
                "for both.",
            ],
            ["The data are free."],
        ),
        1,
    ):
        pages.append(
            [
                (72, 800, 8, "Auren Commission - Working paper"),
                *column(lines),
                (290, 40, 8, f"{number}/3"),
            ]
        )
    statement = read_bytes(pdf(pages), "a.pdf")
    assert said(statement)[0].endswith(
        "they will do so every year before the end of March, as they have done since the treaty entered into force for both."
    )
    assert [removed.reason for removed in statement.removed] == [
        Aside.HEADER,
        Aside.PAGE_NUMBER,
    ] * 3
    assert [
        removed.text for removed in statement.removed if removed.reason is Aside.PAGE_NUMBER
    ] == ["1/3", "2/3", "3/3"]


def test_columns_drawn_in_rows_are_read_downwards(pdf):
    left = [
        "The three countries met to",
        "discuss the future of the",
        "basin and of its towns, and",
        "they agreed that the water",
        "must be shared by all who",
        "live along its banks, now",
        "and in the years to come,",
        "and that no dam will be",
        "built without the consent",
        "of the others.",
    ]
    right = [
        "They will create a joint",
        "fund for this purpose and",
        "will pay into it every year",
        "from the first of January,",
        "each of them according to",
        "its means, and the fund will",
        "be run by a board that sits",
        "in Miravel, and which will",
        "report to the ministers at",
        "the end of every year.",
    ]
    page = [
        line
        for at in range(10)
        for line in ((72, 700 - 12 * at, 10, left[at]), (320, 700 - 12 * at, 10, right[at]))
    ]
    assert said(read_bytes(pdf([page]), "a.pdf")) == [" ".join(left), " ".join(right)]


def test_footnotes_leave_the_text_with_their_marks(pdf):
    page = [*column(["The Parties recall the treaty"]), (206, 704, 6, "1"), (212, 700, 10, "of the basin and its area of 30 km"), (372, 704, 6, "2"), (378, 700, 10, "in all."),
            (72, 90, 8, "1 Treaty of the Auren Basin, which both Governments signed and then rati\u00ad"), (72, 80, 8, "fied in 1990.")]  # fmt: skip
    statement = read_bytes(pdf([page]), "a.pdf")
    assert "treaty of the basin" in said(statement)[0].replace("  ", " ")
    assert "km2" in said(statement)[0].replace(" ", "")
    note = statement.paragraphs[-1]
    assert (note.kind, note.label) == (ParagraphKind.FOOTNOTE, "1")
    assert note.span.of(statement.text).endswith("then ratified in 1990.")


def test_large_and_bold_lines_are_title_and_headings(pdf):
    page = [(72, 740, 16, "Joint Declaration on the Auren", "F2"), (72, 722, 16, "Basin and its Towns", "F2"), (72, 690, 10, "The Parties met in Miravel to review the state of the basin."),
            (72, 660, 12, "Water", "F2"), (72, 640, 10, "The Parties will keep the flow of the river.")]  # fmt: skip
    statement = read_bytes(pdf([page]), "a.pdf")
    assert statement.title == "Joint Declaration on the Auren Basin and its Towns"
    assert [
        section.heading and section.heading.of(statement.text) for section in statement.sections
    ] == [None, "Water"]


def test_rows_of_a_table_are_cells(pdf):
    page = [
        (72, 720, 10, "The Parties will pay the sums that follow, in millions of dollars."),
        (72, 690, 10, "Party"),
        (300, 690, 10, "Sum"),
        (72, 676, 10, "Ilvera"),
        (300, 676, 10, "40"),
        (72, 640, 10, "They will pay them every year."),
    ]
    statement = read_bytes(pdf([page]), "a.pdf")
    assert {one.cell: one.span.of(statement.text) for one in statement.paragraphs if one.cell} == {
        Cell(0, 0, 0): "Party",
        Cell(0, 0, 1): "Sum",
        Cell(0, 1, 0): "Ilvera",
        Cell(0, 1, 1): "40",
    }


def test_scan_and_stamped_scan_hold_no_text(pdf):
    for lines in ([], [(290, 40, 8, "1")]):
        with pytest.raises(errors.NoText):
            read_bytes(pdf([lines] * 3), "a.pdf")


def test_very_long_file_is_read_in_part(pdf, monkeypatch):
    from alinea.reading import pdf as reader

    monkeypatch.setattr(reader, "PAGE_LIMIT", 2)
    statement = read_bytes(
        pdf(
            [
                [(72, 700, 10, f"The Parties will meet in the year {year}.")]
                for year in range(2030, 2035)
            ]
        ),
        "a.pdf",
    )
    assert "2031" in statement.text
    assert "2032" not in statement.text
    assert any(caution.kind is WarningKind.TRUNCATED for caution in statement.cautions)
