"""Word files: everything that a paragraph can hold, wherever it stands."""

import pytest

from alinea.model.statement import Aside, Cell, Correction, Field, ParagraphKind, WarningKind
from alinea.reading.read import read_bytes

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/><w:basedOn w:val="Ttulo1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Puesto"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="OP%1"/><w:pStyle w:val="Num"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)  # fmt: skip


def numbered(num: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tracked(kind: str, text: str, author: str = "MX", at: str = "2024-05-01T10:00:00Z") -> str:
    mark = "delText" if kind in ("del", "moveFrom") else "t"
    return f'<w:{kind} w:id="1" w:author="{author}" w:date="{at}"><w:r><w:{mark} xml:space="preserve">{text}</w:{mark}></w:r></w:{kind}>'


def said(statement) -> list[str]:
    return [paragraph.span.of(statement.text) for paragraph in statement.paragraphs]


def labels(statement) -> list[str | None]:
    return [paragraph.label for paragraph in statement.paragraphs]


def test_headings_are_known_by_their_style_in_any_interface_language(word, p):
    body = (
        p("Declaración de Miravel", "Puesto") + p("Agua", "Ttulo1") + p("Las Partes mantendrán el caudal.")
        + p("Aguas subterráneas", "Ttulo2") + p("Las Partes cuidarán de ellas.")
    )  # fmt: skip
    statement = read_bytes(word(body, styles=STYLES), "a.docx")
    assert statement.title == "Declaración de Miravel"
    assert [
        (section.heading.of(statement.text), section.depth) for section in statement.sections
    ] == [("Agua", 0), ("Aguas subterráneas", 1)]


def test_numbers_and_letters_are_computed(word, p):
    body = "".join(
        p(text, properties=numbered(num, level))
        for text, num, level in [
            ("The Parties commit to:", 1, 0), ("exchange data;", 1, 1), ("restore wetlands, namely:", 1, 1), ("the upper one;", 1, 2),
            ("the lower one.", 1, 2), ("Valdoria will keep the flow.", 1, 0), ("It will also report.", 1, 1), ("A new list begins.", 5, 0),
        ]
    )  # fmt: skip
    statement = read_bytes(word(body, numbering=NUMBERING), "a.docx")
    assert labels(statement) == ["1.", "(a)", "(b)", "i)", "ii)", "2.", "(a)", "1."]
    assert [paragraph.chapeau for paragraph in statement.paragraphs] == [
        None,
        0,
        0,
        2,
        2,
        None,
        None,
        None,
    ]
    assert "1." not in statement.text


def test_legal_numbers_bullets_and_numbers_of_styles(word, p):
    body = (
        p("General provisions of the text", properties=numbered(2)) + p("The Parties will meet every year.", properties=numbered(2, 1))
        + p("The Parties will report every year.", properties=numbered(2, 1)) + p("A point that is made here.", properties=numbered(4))
        + p("Decides to remain seized of the matter;", "Num")
    )  # fmt: skip
    statement = read_bytes(word(body, styles=STYLES, numbering=NUMBERING), "a.docx")
    assert labels(statement)[-4:] == ["1.1", "1.2", "•", "OP5"]
    assert statement.paragraphs[-2].kind is ParagraphKind.ITEM


def test_tracked_changes_are_seen_as_proposed_original_or_both(word, p):
    body = p(
        runs=run("Valdoria ")
        + tracked("del", "shall")
        + tracked("ins", "will", "US")
        + run(" keep the flow.")
    )
    data = word(body)
    proposed = read_bytes(data, "a.docx")
    assert proposed.text == "Valdoria will keep the flow."
    assert [(item.kind, item.text, item.author, item.span.of(proposed.text)) for item in proposed.revisions] == [
        ("deletion", "shall", "MX", ""), ("insertion", "will", "US", "will"),
    ]  # fmt: skip
    assert proposed.revisions[0].at == "2024-05-01T10:00:00Z"
    assert [(removed.text, removed.reason) for removed in proposed.removed] == [
        ("shall", Aside.DELETED)
    ]
    original = read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    assert original.text == "Valdoria shall keep the flow."
    both = read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "both"),))
    assert both.text == "Valdoria shall will keep the flow."
    assert [item.span.of(both.text) for item in both.revisions] == ["shall", "will"]
    assert any(
        caution.kind is WarningKind.TRACKED and caution.detail == "2" for caution in both.cautions
    )
    again = read_bytes(
        data, "a.docx", corrections=(*both.corrections, Correction(Field.REVISIONS, "proposed"))
    )
    assert again.text == proposed.text


def test_deleted_insertion_is_in_neither_view(word, p):
    inner = '<w:del w:author="US"><w:r><w:delText> soon</w:delText></w:r></w:del>'
    data = word(p(runs=run("They will act") + f'<w:ins w:author="MX">{inner}</w:ins>' + run(".")))
    for view, text in (
        ("proposed", "They will act."),
        ("original", "They will act."),
        ("both", "They will act soon."),
    ):
        assert (
            read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, view),)).text
            == text
        )


def test_moved_text_stands_once(word, p):
    data = word(
        p(runs=tracked("moveFrom", "The Parties will meet."))
        + p("They will report every year.")
        + p(runs=tracked("moveTo", "The Parties will meet."))
    )
    proposed = read_bytes(data, "a.docx")
    assert said(proposed) == ["They will report every year.", "The Parties will meet."]
    assert [item.kind for item in proposed.revisions] == ["move from", "move to"]
    original = read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    assert said(original) == ["The Parties will meet.", "They will report every year."]


def test_tracked_paragraph_ends_join_and_part_paragraphs(word, p):
    gone = '<w:rPr><w:del w:id="1" w:author="MX"/></w:rPr>'
    new = '<w:rPr><w:ins w:id="1" w:author="MX"/></w:rPr>'
    joined = word(p("The Parties will meet", properties=gone) + p("every year in Miravel."))
    assert said(read_bytes(joined, "a.docx")) == ["The Parties will meet every year in Miravel."]
    assert (
        len(
            read_bytes(
                joined, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),)
            ).paragraphs
        )
        == 2
    )
    parted = word(p("The Parties will meet.", properties=new) + p("They will report every year."))
    assert len(read_bytes(parted, "a.docx").paragraphs) == 2
    assert said(
        read_bytes(parted, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    ) == ["The Parties will meet. They will report every year."]


def test_numbers_follow_the_view(word, p):
    gone = numbered(1) + '<w:rPr><w:del w:id="1" w:author="MX"/></w:rPr>'
    body = (
        p("The Parties will meet.", properties=numbered(1))
        + p(runs=tracked("del", "They will report."), properties=gone)
        + p("They will publish the data.", properties=numbered(1))
    )
    data = word(body, numbering=NUMBERING)
    assert labels(read_bytes(data, "a.docx")) == ["1.", "2."]
    assert labels(
        read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    ) == ["1.", "2.", "3."]


def test_tracked_table_rows_come_and_go(word, p):
    row = '<w:tr><w:trPr><w:ins w:id="1" w:author="MX"/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>'
    plain = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    data = word(
        "<w:tbl>"
        + plain.format(p("Party"), p("Sum"))
        + row.format(p("Ilvera"), p("USD 5 million"))
        + "</w:tbl>"
    )
    assert said(read_bytes(data, "a.docx")) == ["Party", "Sum", "Ilvera", "USD 5 million"]
    assert said(
        read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    ) == ["Party", "Sum"]


@pytest.mark.parametrize("mark", ['<w:u w:val="single"/>', "<w:b/>"])
def test_struck_and_marked_words_stand_for_tracked_changes(word, p, mark):
    body = p(
        runs=run("Ilvera ")
        + run("should", "<w:strike/>")
        + run(" ")
        + run("will", mark)
        + run(" open the gates.")
    )
    data = word(body + p("The Parties will meet every year."))
    proposed = read_bytes(data, "a.docx")
    assert said(proposed)[0] == "Ilvera will open the gates."
    assert [(item.kind, item.text) for item in proposed.revisions] == [
        ("deletion", "should"),
        ("insertion", "will"),
    ]
    original = read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, "original"),))
    assert said(original)[0] == "Ilvera should open the gates."


def test_underlining_alone_means_nothing(word, p):
    statement = read_bytes(
        word(
            p(runs=run("Ilvera ") + run("will", '<w:u w:val="single"/>') + run(" open the gates."))
        ),
        "a.docx",
    )
    assert statement.revisions == ()


def test_comments_keep_author_date_and_place(word, p):
    runs = (
        run("They will act ")
        + '<w:commentRangeStart w:id="7"/>'
        + run("by June")
        + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
        + run(".")
    )
    comments = f'<w:comment w:id="7" w:author="Ana" w:date="2024-05-02T09:00:00Z">{p("Which")}{p("year?")}</w:comment>'
    statement = read_bytes(word(p(runs=runs), comments=comments), "a.docx")
    [comment] = statement.comments
    assert (comment.text, comment.author, comment.at, comment.span.of(statement.text)) == (
        "Which\nyear?",
        "Ana",
        "2024-05-02T09:00:00Z",
        "by June",
    )


def test_notes_stand_last_in_the_order_of_their_marks(word, p):
    body = p(
        runs=run("First")
        + '<w:r><w:footnoteReference w:id="5"/></w:r>'
        + run(" and second")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + run(" notes.")
    ) + p("They will act.")
    notes = f'<w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("The later note.")}</w:footnote><w:footnote w:id="5">{p("The earlier note.")}</w:footnote>'
    statement = read_bytes(
        word(
            body,
            footnotes=notes,
            endnotes=f'<w:endnote w:id="9">{p("Never referred to.")}</w:endnote>',
        ),
        "a.docx",
    )
    assert said(statement) == [
        "First and second notes.",
        "They will act.",
        "The earlier note.",
        "The later note.",
    ]
    assert labels(statement)[-2:] == ["1", "2"]
    assert {paragraph.kind for paragraph in statement.paragraphs[-2:]} == {ParagraphKind.FOOTNOTE}


def test_tables_keep_rows_and_columns(word, p):
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    body = (
        "<w:tbl><w:tr>" + cell.format('<w:gridSpan w:val="2"/>', p("Contributions")) + cell.format("", p("Year")) + "</w:tr>"
        "<w:tr>" + cell.format("", p("Ilvera")) + cell.format("", p("USD 5 million")) + cell.format("", p("2027")) + "</w:tr></w:tbl>"
    )  # fmt: skip
    statement = read_bytes(word(p("The Parties will pay what the table says.") + body), "a.docx")
    cells = {
        paragraph.span.of(statement.text): paragraph.cell
        for paragraph in statement.paragraphs
        if paragraph.cell
    }
    assert cells == {
        "Contributions": Cell(0, 0, 0),
        "Year": Cell(0, 0, 2),
        "Ilvera": Cell(0, 1, 0),
        "USD 5 million": Cell(0, 1, 1),
        "2027": Cell(0, 1, 2),
    }


def test_frame_of_one_cell_is_no_table(word, p):
    statement = read_bytes(
        word(f"<w:tbl><w:tr><w:tc>{p('The Parties will act.')}</w:tc></w:tr></w:tbl>"), "a.docx"
    )
    assert statement.paragraphs[0].cell is None


def test_fields_links_and_controls_give_the_text_that_is_shown(word, p):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _x \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("paragraph 2")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = '<w:fldSimple w:instr="DATE">' + run("3 May 2024") + "</w:fldSimple>"
    control = (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("the chosen word") + "</w:sdtContent></w:sdt>"
    )
    body = p(
        runs=run("See ")
        + field
        + run(" of ")
        + simple
        + run(", ")
        + '<w:hyperlink r:id="r9">'
        + run("the annex")
        + "</w:hyperlink>"
        + run(" and ")
        + control
        + run(".")
    )
    inside = f"<w:sdt><w:sdtContent>{p('A whole paragraph in a control.')}</w:sdtContent></w:sdt>"
    statement = read_bytes(word(body + inside), "a.docx")
    assert said(statement) == [
        "See paragraph 2 of 3 May 2024, the annex and the chosen word.",
        "A whole paragraph in a control.",
    ]


def test_text_boxes_are_read_once(word, p):
    box = p("Text in a box is read.")
    drawing = f"<w:drawing><wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx></w:drawing>"
    fallback = f"<w:pict><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></w:pict>"
    runs = (
        run("Before the box.")
        + f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert said(read_bytes(word(p(runs=runs)), "a.docx")) == [
        "Before the box.",
        "Text in a box is read.",
    ]


def test_running_headers_are_set_aside_once(word, p):
    body = p("The Parties will act in the basin.")
    statement = read_bytes(
        word(body, header1=p("Draft 3"), header2=p("Draft 3"), footer1=p("Confidential")), "a.docx"
    )
    assert [(removed.text, removed.reason) for removed in statement.removed] == [
        ("Draft 3", Aside.HEADER),
        ("Confidential", Aside.FOOTER),
    ]


def test_contents_and_hidden_words_are_set_aside(word, p):
    body = p("Water ......... 2", "TDC1") + p(
        runs=run("The Parties will act") + run(" secretly", "<w:vanish/>") + run(".")
    )
    statement = read_bytes(word(body, styles=STYLES), "a.docx")
    assert statement.text == "The Parties will act."
    assert [(removed.text, removed.reason) for removed in statement.removed] == [
        ("Water ......... 2", Aside.NAVIGATION),
        ("secretly", Aside.HIDDEN),
    ]


def test_line_breaks_part_items_and_join_lines(word, p):
    body = p(
        runs=run("The Parties will")
        + "<w:r><w:br/></w:r>"
        + run("exchange data:")
        + "<w:r><w:br/></w:r>"
        + run("(a) daily;")
        + "<w:r><w:br/></w:r>"
        + run("(b) for free.")
    )
    assert said(read_bytes(word(body), "a.docx")) == [
        "The Parties will exchange data:",
        "(a) daily;",
        "(b) for free.",
    ]


def test_title_on_several_centred_lines_is_one(word, p):
    centre = '<w:jc w:val="center"/>'
    body = "".join(
        p(runs=run(text, "<w:b/>"), properties=centre)
        for text in (
            "JOINT STATEMENT",
            "OF THE PRESIDENTS OF VALDORIA AND ILVERA",
            "ON FOOD SECURITY",
        )
    )
    statement = read_bytes(
        word(body + p("The Presidents met in Miravel to discuss the price of food.")), "a.docx"
    )
    assert (
        statement.title
        == "JOINT STATEMENT OF THE PRESIDENTS OF VALDORIA AND ILVERA ON FOOD SECURITY"
    )


@pytest.mark.parametrize(
    "main",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_templates_and_macro_files_are_read_as_texts(word, p, main):
    assert (
        read_bytes(word(p("The Parties will act."), main=main), "a.dotm").text
        == "The Parties will act."
    )


def test_strict_open_xml_is_read(word, p):
    data = word(p("The Parties will act."))
    import zipfile
    from io import BytesIO

    strict = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(strict, "w") as target:
        for name in source.namelist():
            content = source.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            target.writestr(name, content)
    assert read_bytes(strict.getvalue(), "a.docx").text == "The Parties will act."


def test_pictures_are_told_of(word, p):
    picture = '<w:r><w:drawing><a:graphic><a:blip r:embed="r1"/></a:graphic></w:drawing></w:r>'
    statement = read_bytes(word(p(runs=run("The Parties will act.") + picture)), "a.docx")
    assert any(
        caution.kind is WarningKind.PICTURES and caution.detail == "1"
        for caution in statement.cautions
    )
