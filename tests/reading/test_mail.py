"""E-mails: what was sent, without what it quotes, or the document that it carries."""

from email.message import EmailMessage

import pytest

from alinea.model import errors
from alinea.model.statement import Aside, WarningKind
from alinea.reading.read import read_bytes

LONG = (
    "Joint Statement of Valdoria and Ilvera\n\nThe Governments of Valdoria and Ilvera met in Miravel to review their cooperation in the basin.\n\n"
    "Valdoria will keep the minimum flow at the border, and Ilvera will open the gates in the dry season of each year.\n\n"
    "The two countries will meet again in six months in order to review what each of them has done until then.\n"
)


def letter(body: str, subject: str = "Joint statement", **headers: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "Ana <ana@example.org>",
        "Bo <bo@example.org>",
        subject,
    )
    message.set_content(body, **headers)
    return message.as_bytes()


def said(statement):
    return [paragraph.span.of(statement.text) for paragraph in statement.paragraphs]


def test_signature_and_quoted_mail_are_set_aside(contract):
    body = (
        LONG
        + "\n-- \nAna Ruiz\nMinistry of Water\n\nOn Tue, 3 Mar 2026 at 09:00, Bo <bo@example.org> wrote:\n> Dear Ana, please send the text.\n"
    )
    statement = read_bytes(letter(body), "a.eml")
    contract(statement)
    assert (statement.title, len(statement.paragraphs), statement.source.format) == (
        "Joint Statement of Valdoria and Ilvera",
        3,
        "eml",
    )
    assert [
        (one.text, one.reason) for one in statement.removed if one.reason is Aside.QUOTED_MAIL
    ][1] == ("Dear Ana, please send the text.", Aside.QUOTED_MAIL)
    assert [one.text for one in statement.removed if one.reason is Aside.SIGNATURE] == [
        "--",
        "Ana Ruiz",
        "Ministry of Water",
    ]


FORWARDS = [
    f"Dear Bo,\n\nHere it is.\n\n---------- Forwarded message ---------\nFrom: Carla <c@example.org>\nDate: 2 March 2026\nSubject: Text\nTo: Ana <ana@example.org>\n\n{LONG}",
    f"Estimado Bo:\n\nAhí va.\n\n-----Mensaje original-----\nDe: Carla\nEnviado: lunes\nPara: Ana\nAsunto: Texto\n\n{LONG}",
    "See below.\n\nFrom: Carla\nSent: Monday\nTo: Ana\nSubject: Text\n\n" + LONG,
    "Here is what they sent.\n\n" + "\n".join(f"> {line}" if line else ">" for line in LONG.split("\n")),
]  # fmt: skip


@pytest.mark.parametrize("body", FORWARDS)
def test_forwarded_text_is_the_text(contract, body):
    statement = read_bytes(letter(body, "Fwd: Text"), "a.eml")
    contract(statement)
    assert statement.title == "Joint Statement of Valdoria and Ilvera"
    assert len(statement.paragraphs) == 3
    assert statement.paragraphs[0].span.of(statement.text).startswith("The Governments")


def test_flowed_lines_are_joined():
    statement = read_bytes(
        letter(
            "The Parties will meet \nin Miravel every \nyear.\n\nThey will report.\n",
            params={"format": "flowed"},
        ),
        "a.eml",
    )
    assert said(statement) == ["The Parties will meet in Miravel every year.", "They will report."]


def test_html_part_is_preferred_for_its_form():
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "Text"
    message.set_content("Plain words only.")
    message.add_alternative(
        "<h2>Water</h2><p>The Parties will keep the flow of the river.</p><h2>Trade</h2><p>They will lift their duties on wheat.</p>",
        subtype="html",
    )
    statement = read_bytes(b"To: b@example.org\n" + message.as_bytes(), "a.eml")
    assert (said(statement), statement.sections[0].heading.of(statement.text)) == (
        ["The Parties will keep the flow of the river.", "They will lift their duties on wheat."],
        "Water",
    )


def carrying(body: str, *files: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Text"
    message.set_content(body)
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def test_document_under_a_cover_note_is_read(contract, word, p):
    statement = read_bytes(
        carrying(
            "Dear Bo, please find the text attached.",
            ("text.docx", word(p("The Parties will act."))),
        ),
        "a.eml",
    )
    contract(statement)
    assert said(statement) == ["The Parties will act."]
    assert [one.reason for one in statement.removed] == [Aside.QUOTED_MAIL]


def test_attachment_of_a_text_is_told_of(word, p):
    statement = read_bytes(carrying(LONG, ("annex.docx", word(p("The list.")))), "a.eml")
    assert statement.paragraphs[0].span.of(statement.text).startswith("The Governments")
    assert [
        one.detail for one in statement.cautions if one.kind is WarningKind.UNREADABLE_PART
    ] == ["annex.docx"]


def test_damaged_attachment_is_an_error_with_its_name():
    with pytest.raises(errors.Damaged) as refused:
        read_bytes(carrying("See the text.", ("text.docx", b"PK\x03\x04 broken")), "a.eml")
    assert refused.value.path.name == "text.docx"


def test_encodings_of_mails_are_undone():
    statement = read_bytes(
        letter(
            "Las Partes mantendrán el caudal mínimo de la niñez.",
            charset="iso-8859-1",
            cte="quoted-printable",
        ),
        "a.eml",
    )
    assert said(statement) == ["Las Partes mantendrán el caudal mínimo de la niñez."]


def test_page_saved_as_one_file_is_read():
    page = 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: Joint statement\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html lang=3D"es"><body><nav><a href=3D"/">Inicio</a></nav><main><h1>Declaraci=C3=B3n conjunta</h1><p>Las Partes se reunieron en Miravel.</p></main></body></html>\r\n--xx--\r\n'
    statement = read_bytes(page.encode(), "a.mhtml")
    assert (statement.title, said(statement), statement.source.format) == (
        "Declaración conjunta",
        ["Las Partes se reunieron en Miravel."],
        "mhtml",
    )
