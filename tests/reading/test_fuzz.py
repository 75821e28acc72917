"""Whatever bytes arrive: a Statement that keeps the contract, or an error that has words."""

import zipfile
from functools import partial
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alinea.i18n import load
from alinea.model.errors import AlineaError, EmptyFile
from alinea.model.statement import Correction, Field
from alinea.reading.brackets import brackets
from alinea.reading.clean import clean
from alinea.reading.read import read_bytes, read_html, read_text
from alinea.wording.problems import problem_sentence

LOTS = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PIECES = st.sampled_from(
    [
        "Joint Statement of Valdoria and Ilvera", "Declaración conjunta", "1. ", "(a) ", "a) ", "PP5 ", "OP3 bis. ", "Alt 1: ",
        "The Parties will exchange data every day.", "Las Partes se comprometen a:", "Recalling its resolution 70/1,",
        "Miravel, 3 May 2024", "TAGS", "Share", "[shall][should]", "[US: [x/y]", "]", "{MX, GT}", "**", "[a](#)", "\u00ad", "\u200b",
        "e\u0301", "\n", "\n\n", "\f", "\t", " ", "- 3 -", "12", "Guatemala", "México", "|", "★ ★ ★", "\u2028", "\x0b", "…", "¿", "‑", "\ufeff", "𝒳", "\u202e", "A/79/L.2",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join)


def read_or_word(read, contract):
    """Read; an error must be one of ours and have a sentence in both languages."""
    try:
        statement = read()
    except AlineaError as problem:
        refused = problem
    else:
        contract(statement)
        return statement
    assert all(problem_sentence(refused, load(language)).strip() for language in ("en", "es"))
    return None


@LOTS
@given(TEXTS)
def test_any_text_is_read_whole(contract, text):
    statement = read_or_word(lambda: read_text(text), contract)
    if statement is None:
        return
    said = clean(" ".join((statement.text, *(removed.text for removed in statement.removed))))[0]
    for word in clean(text)[0].split():
        if word.isalpha() and len(word) > 3:
            assert word in said or word.replace("\u00ad", "") in said.replace(" ", "")


@LOTS
@given(TEXTS, st.data())
def test_what_was_set_aside_comes_back(contract, text, data):
    statement = read_or_word(lambda: read_text(text), contract)
    if statement is None or not statement.removed:
        return
    chosen = data.draw(st.sampled_from(statement.removed))
    again = read_text(text, corrections=(Correction(Field.RESTORE, chosen.key),))
    contract(again)
    assert chosen.key not in {removed.key for removed in again.removed}
    assert {removed.key for removed in again.removed} == {
        removed.key for removed in statement.removed
    } - {chosen.key}


@LOTS
@given(
    st.binary(max_size=400),
    st.sampled_from(["a.txt", "a.docx", "a.pdf", "a.html", "a.eml", "a.rtf", "a.md", "a"]),
)
def test_any_bytes_are_read_or_refused(contract, data, name):
    read_or_word(lambda: read_bytes(data, name), contract)


@LOTS
@given(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b"%PDF-1.7\n",
            b"{\\rtf1 ",
            b"<html><body>",
            b"From: a@b.c\nTo: d@e.f\n\n",
            b"PK\x03\x04",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"\xff\xfe",
            b"MIME-Version: 1.0\nSnapshot-Content-Location: x\n\n",
        ]
    ),
)
def test_a_promising_beginning_is_not_trusted(contract, data, lead):
    read_or_word(lambda: read_bytes(lead + data, "a.bin"), contract)


@LOTS
@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=12))
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_with_wrong_bytes_is_read_or_refused(contract, word, p, pdf, kind, changes):
    data = bytearray(
        word(p("The Parties will exchange data every day."))
        if kind == "docx"
        else pdf([[(72, 700, 10, "The Parties will exchange data every day.")]])
    )
    for at, byte in changes:
        data[at % len(data)] = byte
    read_or_word(lambda: read_bytes(bytes(data), f"a.{kind}"), contract)


WORDS = st.sampled_from(["The Parties will act.", "and ", "shall", " ", "", "1.", "[x]"])


def word_nodes():
    run = WORDS.map(lambda text: f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>')
    odd = st.sampled_from(
        ["<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>',
         '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "<w:r/>", '<w:r><w:sym w:char="F0B7"/></w:r>',
         '<w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>', '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>new</w:t></w:r>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>']
    )  # fmt: skip
    inline = st.recursive(
        st.one_of(run, odd),
        lambda inside: st.tuples(
            st.sampled_from(["ins", "del", "moveTo", "moveFrom", "hyperlink", "sdt", "smartTag"]),
            st.lists(inside, max_size=3),
        ).map(lambda made: f'<w:{made[0]} w:author="MX">{"".join(made[1])}</w:{made[0]}>'),
        max_leaves=6,
    )
    mark = st.sampled_from(
        [
            "",
            "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>",
            '<w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr>',
            '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
            '<w:pPr><w:pStyle w:val="T"/></w:pPr>',
        ]
    )
    paragraph = st.tuples(mark, st.lists(inline, max_size=5)).map(
        lambda made: f"<w:p>{made[0]}{''.join(made[1])}</w:p>"
    )
    block = st.recursive(
        paragraph,
        lambda inside: st.lists(inside, max_size=3).map(
            lambda cells: (
                f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
            )
        ),
        max_leaves=5,
    )
    return st.lists(block, max_size=6).map("".join)


NUMBERING = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


@LOTS
@given(word_nodes(), st.sampled_from(["proposed", "original", "both"]))
def test_any_word_markup_is_read_in_any_view(contract, word, p, body, view):
    data = word(
        body, numbering=NUMBERING, styles='<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        comments=f'<w:comment w:id="1" w:author="A">{p("Why?")}</w:comment>', footnotes=f'<w:footnote w:id="2">{p("A note.")}</w:footnote>',
    )  # fmt: skip
    read_or_word(
        lambda: read_bytes(data, "a.docx", corrections=(Correction(Field.REVISIONS, view),)),
        contract,
    )


HTML = st.lists(
    st.one_of(
        st.sampled_from(
            [
                f"<{mark}{name}>"
                for name in [
                    "html",
                    "body",
                    "main",
                    "nav",
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "tr",
                    "td",
                    "th",
                    "a",
                    "b",
                    "s",
                    "del",
                    "ins",
                    "br",
                    "pre",
                    "sup",
                    "footer",
                    "aside",
                    "header",
                    "span",
                    "form",
                    "script",
                    "style",
                    "title",
                ]
                for mark in ("", "/")
            ]
        ),
        st.sampled_from(
            [
                '<a href="#n1">',
                '<div class="share">',
                '<td colspan="9999999999">',
                '<li value="99999999999">',
                '<ol start="-3" type="I">',
                "&nbsp;",
                "&#0;",
                "<!--",
                "-->",
                "<![CDATA[",
                "<?xml version='1.0' encoding='utf-7'?>",
            ]
        ),
        TEXTS,
    ),
    max_size=30,
).map("".join)


@LOTS
@given(HTML)
def test_any_markup_of_pages_is_read(contract, html):
    read_or_word(lambda: read_html(html), contract)
    read_or_word(
        lambda: read_bytes(b"<html>" + html.encode("utf-8", "replace"), "a.html"), contract
    )


RTF = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "{",
                "}",
                "\\par",
                "\\pard",
                "\\b",
                "\\b0",
                "\\strike",
                "\\deleted",
                "\\revised",
                "\\revauth1",
                "\\u233?",
                "\\u-10179?",
                "\\'e9",
                "\\'ff",
                "\\cell",
                "\\row",
                "\\intbl",
                "\\bin5",
                "\\*",
                "\\footnote",
                "\\header",
                "\\info",
                "\\title",
                "\\fonttbl",
                "\\stylesheet",
                "\\s1",
                "\\f1",
                "\\fcharset238",
                "\\ansicpg1250",
                "\\uc2",
                "\\tab",
                "\\line",
                "\\~",
                "\\-",
                "\\_",
                "\\v",
                "\\listtext",
                "\\annotation",
                "\\atnauthor",
                "\\atrfstart",
                "\\u99999999?",
                "\\ansicpg99999999",
            ]
        ),
        st.sampled_from([" text ", "The Parties will act. "]),
        st.text(st.characters(max_codepoint=255), max_size=6),
    ),
    max_size=40,
).map(lambda parts: "{\\rtf1\\ansi " + "".join(parts) + "}")


@LOTS
@given(RTF)
def test_any_rich_text_is_read(contract, source):
    read_or_word(lambda: read_bytes(source.encode("latin-1", "replace"), "a.rtf"), contract)


MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "# ",
                "## ",
                "- ",
                "1. ",
                "> ",
                "| a | b |\n",
                "|---|\n",
                "```\n",
                "---\n",
                "===\n",
                "*x*",
                "**y**",
                "_z_",
                "[l](u)",
                "![i](u)",
                "<!--",
                "\n",
                "\\[",
                "`c`",
            ]
        ),
        TEXTS,
    ),
    max_size=25,
).map("".join)


@LOTS
@given(MARKDOWN)
def test_any_markdown_is_read(contract, text):
    read_or_word(lambda: read_bytes(text.encode("utf-8", "replace"), "a.md"), contract)


MAIL = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "From: a@b.c\n",
                "To: d@e.f\n",
                "Subject: =?utf-8?q?x?=\n",
                "Subject: =?bad?z?x?=\n",
                "MIME-Version: 1.0\n",
                "Content-Type: text/plain; charset=utf-8; format=flowed\n",
                'Content-Type: multipart/mixed; boundary="x"\n',
                "Content-Type: text/html; charset=klingon\n",
                "Content-Transfer-Encoding: base64\n",
                "Content-Transfer-Encoding: quoted-printable\n",
                "\n",
                "--x\n",
                "--x--\n",
                "> quoted\n",
                "-- \n",
                "On 3 May, X wrote:\n",
                "-----Original Message-----\n",
            ]
        ),
        TEXTS,
    ),
    max_size=25,
).map("".join)


@LOTS
@given(MAIL)
def test_any_mail_is_read(contract, text):
    read_or_word(
        lambda: read_bytes(f"From: a@b.c\nTo: d@e.f\n{text}".encode("utf-8", "replace"), "a.eml"),
        contract,
    )


ODT = st.lists(
    st.sampled_from(["<text:p>", "</text:p>", '<text:h text:outline-level="1">', "</text:h>", "<text:list>", "</text:list>", "<text:list-item>", "</text:list-item>", "<text:span>", "</text:span>", '<text:s text:c="3"/>', "<text:tab/>", "<text:line-break/>", "The Parties will act. ", '<text:change-start text:change-id="c"/>', '<text:change-end text:change-id="c"/>', '<text:change text:change-id="d"/>', '<office:annotation office:name="n"><text:p>Why?</text:p></office:annotation>', '<office:annotation-end office:name="n"/>', "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>"]),
    max_size=20,
)  # fmt: skip


@LOTS
@given(ODT)
def test_any_open_document_is_read(contract, parts):
    from lxml import etree, html

    wild = f"<root>{''.join(parts)}</root>"
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    repaired = etree.fromstring(
        wild.replace("<root>", f"<root {names}>"), etree.XMLParser(recover=True)
    )
    inside = (
        "".join(etree.tostring(child, encoding="unicode") for child in repaired)
        if repaired is not None
        else ""
    )
    tracked = '<text:tracked-changes><text:changed-region text:id="c"><text:insertion><office:change-info><dc:creator>MX</dc:creator></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="d"><text:deletion><office:change-info/><text:p>gone</text:p><text:p>too</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    content = f"<office:document-content {names}><office:body><office:text>{tracked}{inside}</office:text></office:body></office:document-content>"
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    assert html is not None
    for view in ("proposed", "original", "both"):
        chosen = (Correction(Field.REVISIONS, view),)
        read_or_word(partial(read_bytes, data.getvalue(), "a.odt", corrections=chosen), contract)


@LOTS
@given(st.text(alphabet="[]{}/ ab:USMX,\n", max_size=60))
def test_brackets_pair_like_the_obvious_stack(text):
    """The square brackets found are those that a plain stack pairs, curly ones apart."""
    if "{" in text or "}" in text:
        return
    stack, pairs = [], set()
    for at, mark in enumerate(text):
        if mark == "[":
            stack.append(at)
        elif mark == "]" and stack:
            pairs.add((stack.pop(), at + 1))
    found = {(bracket.span.start, bracket.span.end) for bracket in brackets(text)}
    assert found <= pairs
    for start, end in pairs - found:
        assert not text[start + 1 : end - 1].strip(" .\n")


@LOTS
@given(st.text(alphabet="ae\u0301n\u0303 \u00ad\u200b\ufeff\t\nx\u0300", max_size=30))
def test_cleaning_moves_every_offset_along(text):
    cleaned, moved = clean(text)
    assert clean(cleaned)[0] == cleaned
    places = [moved(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(cleaned) for place in places)


def test_nothing_but_space_is_empty():
    for text in ("", " \n\t", "\ufeff\n"):
        with pytest.raises(EmptyFile):
            read_text(text)
