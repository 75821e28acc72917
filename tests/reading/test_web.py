"""Web pages and what a clipboard holds: the text, and all else set aside with a reason."""

import datetime

import pytest

from alinea.model.statement import Aside, Cell, Correction, Field, ParagraphKind
from alinea.reading.read import read_bytes, read_html

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Joint statement on the Auren | Ministère</title>
<meta property="article:published_time" content="2024-10-09T10:00:00+02:00"><script>var words = "script";</script></head>
<body><a class="skip-link" href="#c">Aller au contenu</a><header class="site-header"><nav><ul><li><a href="/">Accueil</a></li><li><a href="/x">Dossiers</a></li></ul></nav></header>
<div id="cookie-consent">Ce site utilise des cookies. <button>Accepter</button></div>
<main><h1>Joint statement on the Auren</h1><div class="share-bar"><a href="#">Facebook</a><a href="#">X</a></div>
<p>The ministers of <b>Valdoria</b>, Ilvera and&nbsp;Kesmara met in Miravel<sup><a href="#n1">1</a></sup> to discuss the river.</p>
<h2>Water</h2><p>The Parties commit to:</p><ol type="a"><li>exchange data;</li><li>restore the wetlands.</li></ol>
<h3>Groundwater</h3><p>Valdoria <del>should</del> <ins>will</ins> keep the flow,<br>and Ilvera will follow.</p>
<table><tr><th>Party</th><th>Sum</th></tr><tr><td>Ilvera</td><td>USD 40 million</td></tr></table>
<p><a href="#r1" id="n1">1</a> Treaty of 1990.</p>
<div class="tags"><a href="/t">Valdoria</a> <a href="/m">Migration</a></div></main>
<aside><h3>À lire aussi</h3><p>La politique culturelle est une longue histoire.</p></aside>
<footer><p>Mentions légales</p></footer><div style="display:none">Hidden words</div></body></html>"""  # fmt: skip


@pytest.fixture(scope="module")
def page():
    return read_bytes(PAGE.encode(), "page.html")


def said(statement):
    return [paragraph.span.of(statement.text) for paragraph in statement.paragraphs]


def test_page_keeps_the_contract(contract, page):
    contract(page)


def test_main_part_is_the_text(page):
    assert page.title == "Joint statement on the Auren"
    assert said(page) == [
        "The ministers of Valdoria, Ilvera and\u00a0Kesmara met in Miravel to discuss the river.", "The Parties commit to:", "exchange data;", "restore the wetlands.",
        "Valdoria will keep the flow, and Ilvera will follow.", "Party", "Sum", "Ilvera", "USD 40 million", "Treaty of 1990.",
    ]  # fmt: skip
    assert [(one.heading.of(page.text), one.depth) for one in page.sections if one.heading] == [
        ("Water", 0),
        ("Groundwater", 1),
    ]


def test_lists_tables_and_notes_keep_their_form(page):
    assert [(one.label, one.kind) for one in page.paragraphs[2:4]] == [
        ("a.", ParagraphKind.ITEM),
        ("b.", ParagraphKind.ITEM),
    ]
    assert [one.cell for one in page.paragraphs if one.cell] == [
        Cell(0, 0, 0),
        Cell(0, 0, 1),
        Cell(0, 1, 0),
        Cell(0, 1, 1),
    ]
    assert (page.paragraphs[-1].kind, page.paragraphs[-1].label) == (ParagraphKind.FOOTNOTE, "1")


def test_frame_of_the_page_is_listed_with_reasons(page):
    reasons = {removed.text: removed.reason for removed in page.removed}
    assert reasons["Aller au contenu"] is Aside.NAVIGATION
    assert reasons["Dossiers"] is Aside.NAVIGATION
    assert reasons["Ce site utilise des cookies. Accepter"] is Aside.COOKIES
    assert reasons["Facebook X"] is Aside.SHARE
    assert reasons["Valdoria Migration"] is Aside.TAGS
    assert reasons["La politique culturelle est une longue histoire."] is Aside.RELATED
    assert reasons["Hidden words"] is Aside.HIDDEN
    assert not any("script" in text for text in reasons)


def test_page_tells_its_language_and_its_day(page):
    assert (page.language, page.page_language, page.date) == (
        "en",
        "fr",
        datetime.date(2024, 10, 9),
    )


def test_marked_deletions_and_insertions_are_changes(page):
    assert [(one.kind, one.text) for one in page.revisions] == [
        ("deletion", "should"),
        ("insertion", "will"),
    ]
    original = read_bytes(
        PAGE.encode(), "page.html", corrections=(Correction(Field.REVISIONS, "original"),)
    )
    assert "Valdoria should keep the flow" in original.text


WORD_CLIPBOARD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body lang=EN-US><!--StartFragment-->
<p class=MsoTitle>Joint Statement of Valdoria<o:p></o:p></p><h1>Water<o:p></o:p></h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>The Parties <del cite="mailto:Ana%20Ruiz" datetime="2024-05-01T10:00">should</del><ins cite="mailto:Ana%20Ruiz" datetime="2024-05-01T10:00">shall</ins> exchange data every day.<o:p></o:p></p>
<p class=MsoNormal>They will <s>never</s> meet.</p><!--EndFragment--></body></html>"""  # fmt: skip


def test_clipboard_of_word_keeps_title_headings_numbers_and_changes(contract):
    statement = read_html(WORD_CLIPBOARD)
    contract(statement)
    assert (statement.title, statement.sections[0].heading.of(statement.text)) == (
        "Joint Statement of Valdoria",
        "Water",
    )
    assert statement.paragraphs[0].label == "1."
    assert [(one.kind, one.text, one.author, one.at) for one in statement.revisions] == [
        ("deletion", "should", "Ana Ruiz", "2024-05-01T10:00"), ("insertion", "shall", "Ana Ruiz", "2024-05-01T10:00"), ("deletion", "never", "", None),
    ]  # fmt: skip
    assert statement.text.endswith("They will meet.")


def test_clipboard_of_a_mail_keeps_paragraphs():
    html = '<div dir="ltr">The Parties will meet in Miravel.<div><br></div><div>They will report every year.</div></div>'
    assert said(read_html(html)) == [
        "The Parties will meet in Miravel.",
        "They will report every year.",
    ]


LISTS = [
    ('<ol><li>One part of it;</li><li>another.</li></ol>', ["1.", "2."]), ('<ol start="4"><li>One part of it;</li><li>another.</li></ol>', ["4.", "5."]), ('<ol type="I"><li>One part of it;</li><li value="7">another.</li></ol>', ["I.", "VII."]),
    ('<ol style="list-style-type: lower-roman"><li>One part of it;</li><li>another.</li></ol>', ["i.", "ii."]), ('<ul><li>One part of it;</li><li>another.</li></ul>', ["•", "•"]), ('<ol style="list-style:none"><li>(a) One part of it;</li><li>(b) another.</li></ol>', ["(a)", "(b)"]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "labels"), LISTS)
def test_lists_count_as_a_browser_does(html, labels):
    statement = read_html(f"<p>The Parties commit to the following measures:</p>{html}")
    assert [one.label for one in statement.paragraphs[1:]] == labels


def test_layout_tables_are_no_tables():
    html = "<table role='presentation'><tr><td>The Parties will meet.</td><td>They will report.</td></tr></table><table><tr><td><table><tr><td>One</td><td>Two</td></tr></table></td></tr></table>"
    cells = [one.cell for one in read_html(html).paragraphs]
    assert cells == [None, None, Cell(0, 0, 0), Cell(0, 0, 1)]


def test_title_above_the_main_part_is_kept():
    html = (
        "<html><body><div><h1>Joint Statement on Water</h1></div><nav><a href='/'>Home</a></nav><main>"
        + "<p>The Parties met in Miravel to review their work in the basin of the Auren.</p>" * 4
        + "</main></body></html>"
    )
    assert read_bytes(html.encode(), "a.html").title == "Joint Statement on Water"


def test_page_in_an_old_encoding_is_read_as_it_declares():
    html = '<html><head><meta charset="iso-8859-1"></head><body><p>Las Partes mantendrán el caudal mínimo “siempre”.</p></body></html>'
    statement = read_bytes(html.encode("cp1252"), "a.html")
    assert "mantendrán el caudal mínimo “siempre”" in statement.text
    assert statement.source.encoding == "cp1252"


def test_preformatted_text_is_unwrapped():
    html = "<pre>The Presidents of Valdoria and Ilvera met in Miravel on 2 May 2024 and\ndiscussed the price of cereals, which weighs on the poorest of all those\nwho live there.</pre>"
    assert len(read_html(html).paragraphs) == 1
