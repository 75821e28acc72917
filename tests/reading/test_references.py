"""Mentions of other paragraphs, instruments and statements, in both languages."""

import pytest

from alinea.reading.read import read_text
from alinea.reading.references import references

ROWS = [
    ("en", "as set out in paragraph 4 (b)", [("paragraph", "4(b)", "paragraph 4 (b)")]),
    ("es", "según el párrafo 4 b)", [("paragraph", "4(b)", "párrafo 4 b)")]),
    ("en", "paragraphs 7, 8 (a) and 10 to 12", [("paragraph", "7", "paragraphs 7"), ("paragraph", "8(a)", "8 (a)"), ("paragraph", "10-12", "10 to 12")]),
    ("es", "los párrafos 7, 8 a) y 10 a 12", [("paragraph", "7", "párrafos 7"), ("paragraph", "8(a)", "8 a)"), ("paragraph", "10-12", "10 a 12")]),
    ("en", "subparagraph (b) of paragraph 4", [("paragraph", "4(b)", "subparagraph (b) of paragraph 4")]),
    ("es", "el inciso b) del párrafo 4", [("paragraph", "4(b)", "inciso b) del párrafo 4")]),
    ("es", "el apartado 3 del artículo 2", [("paragraph", "3", "apartado 3"), ("article", "2", "artículo 2")]),
    ("en", "under operative paragraph 3 bis", [("paragraph", "3 bis", "operative paragraph 3 bis")]),
    ("en", "see OP3 bis and PP 5", [("paragraph", "OP3 bis", "OP3 bis"), ("paragraph", "PP5", "PP 5")]),
    ("en", "section II and Annex I", [("section", "II", "section II"), ("annex", "I", "Annex I")]),
    ("es", "la sección II y el anexo I", [("section", "II", "sección II"), ("annex", "I", "anexo I")]),
    ("en", "Article 5.2 of the Charter of the United Nations", [("article", "5.2", "Article 5.2"), ("instrument", "Charter of the United Nations", "Charter of the United Nations")]),
    ("es", "el art. 5 de la Carta de las Naciones Unidas", [("article", "5", "art. 5"), ("instrument", "Carta de las Naciones Unidas", "Carta de las Naciones Unidas")]),
    ("en", "resolution 70/1 and S/RES/2728 (2024)", [("instrument", "resolution 70/1", "resolution 70/1"), ("instrument", "S/RES/2728 (2024)", "S/RES/2728 (2024)")]),
    ("es", "la resolución 2728 (2024)", [("instrument", "resolution 2728 (2024)", "resolución 2728 (2024)")]),
    ("en", "their previous statement of December 18, 2018, that", [("statement", "2018-12-18", "previous statement of December 18, 2018")]),
    ("es", "su declaración anterior, de 18 de diciembre de 2018, de", [("statement", "2018-12-18", "declaración anterior, de 18 de diciembre de 2018")]),
    ("en", "Recalling the Cendra Declaration of 12 May 2023, they", [("statement", "2023-05-12", "Cendra Declaration of 12 May 2023")]),
    ("es", "Recordando la Declaración de Cendra, de 12 de mayo de 2023, las", [("statement", "2023-05-12", "Declaración de Cendra, de 12 de mayo de 2023")]),
    ("en", "the Los Angeles Declaration on Migration and Protection", [("instrument", "Los Angeles Declaration on Migration and Protection", "Los Angeles Declaration on Migration and Protection")]),
    ("es", "el Plan de Desarrollo Integral", [("instrument", "Plan de Desarrollo Integral", "Plan de Desarrollo Integral")]),
    ("en", "the Convention and the 2030 Agenda for Sustainable Development", [("instrument", "2030 Agenda for Sustainable Development", "2030 Agenda for Sustainable Development")]),
    ("en", "This Agreement enters into force. The Parties agree.", []),
    ("es", "El presente Acuerdo entra en vigor. Las Partes acuerdan.", []),
    ("en", "in part because 12 articles were sold", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_reference_is_found_and_its_target_normalized(language, text, expected):
    assert [
        (one.kind, one.target, one.span.of(text)) for one in references(text, language)
    ] == expected


def test_title_and_headings_refer_to_nothing():
    statement = read_text(
        "Joint Statement on the Paris Agreement\n\nThe Parties recall the Cendra Treaty.\n\nParis Agreement\n\nThey will carry it out in full."
    )
    assert [one.target for one in statement.references] == ["Cendra Treaty"]
