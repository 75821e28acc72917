"""Sections, labels, chapeaux, preamble and operative part, in both languages."""

import pytest

from alinea.model.statement import ParagraphKind, Part
from alinea.reading.labels import label_of
from alinea.reading.numerals import roman, roman_value
from alinea.reading.parts import is_preambular
from alinea.reading.read import read_text

LABELS = [
    ("1. The Parties", "1.", "arabic", "1"), ("1.- Las Partes", "1.-", "arabic", "1"), ("2) Las Partes", "2)", "arabic", "2"), ("(3) The", "(3)", "arabic", "3"),
    ("3 bis. The Parties", "3 bis.", "arabic", "3 bis"), ("4.º Las Partes", "4.º", "arabic", "4"), ("5º Las Partes", "5º", "arabic", "5"), ("28 ter. Las", "28 ter.", "arabic", "28 ter"),
    ("(a) exchange", "(a)", "letter", "a"), ("a) intercambiar", "a)", "letter", "a"), ("ñ) reforzar", "ñ)", "letter", "ñ"), ("(aa) restore", "(aa)", "letter", "aa"),
    ("(iii) restore", "(iii)", "small roman", "iii"), ("iv) restaurar", "iv)", "small roman", "iv"), ("ii. restore", "ii.", "small roman", "ii"),
    ("IV. Trade", "IV.", "roman", "IV"), ("XII.- Comercio", "XII.-", "roman", "XII"), ("A. Trade", "A.", "capital", "A"), ("B) Comercio", "B)", "capital", "B"),
    ("2.4 The Parties", "2.4", "decimal", "2.4"), ("2.4.1. Las Partes", "2.4.1.", "decimal", "2.4.1"), ("Article 5. The", "Article 5.", "article", "Article 5"), ("Artículo 5 bis.- Las", "Artículo 5 bis.-", "article", "Artículo 5 bis"),
    ("PP5 Recalling", "PP5", "resolution", "PP5"), ("OP3 bis. Decides", "OP3 bis.", "resolution", "OP3 bis"), ("PP 12 alt Recalling", "PP 12 alt", "resolution", "PP 12 alt"), ("OP7.alt2 Decides", None, None, None),
    ("Alt 1: The", "Alt 1:", "alternative", "Alt 1"), ("Opción B. Las", "Opción B.", "alternative", "Opción B"), ("PRIMERO.- Crear", "PRIMERO.-", "ordinal", "PRIMERO"), ("Segundo: Crear", "Segundo:", "ordinal", "Segundo"), ("First. The", "First.", "ordinal", "First"),
    ("• exchange", "•", "bullet", "•"), ("– intercambiar", "–", "bullet", "–"), ("- exchange", "-", "bullet", "-"),
    ("The Parties", None, None, None), ("2024 was a year", None, None, None), ("U.S. officials", None, None, None), ("I am here", None, None, None), ("Primero de mayo", None, None, None), ("120 cubic metres", None, None, None), ("a. C.", "a.", "letter", "a"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written", "kind", "number"), LABELS, ids=[row[0] for row in LABELS]
)
def test_label_is_told_from_text(text, written, kind, number):
    label = label_of(text)
    assert (label and label.text, label and label.kind, label and label.number) == (
        written,
        kind,
        number,
    )


def test_roman_numerals_there_and_back():
    assert all(roman_value(roman(number)) == number for number in range(1, 4000))
    assert [roman_value(text) for text in ("IIII", "VX", "iv", "XL", "", "A")] == [
        None,
        None,
        4,
        40,
        None,
        None,
    ]


def outline(text):
    statement = read_text(text)
    return [(one.label, one.kind.value, one.depth, one.chapeau) for one in statement.paragraphs]


NESTED = [
    ("1. The Parties commit to:\n(a) exchange data;\n(b) restore wetlands, including:\n(i) the upper basin;\n(ii) the lower basin;\n(c) report every year.\n\n2. Valdoria will keep the flow of the river.",
     ["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2."]),
    ("1. Las Partes se comprometen a:\na) intercambiar datos;\nb) restaurar humedales, entre ellos:\ni) los de la cuenca alta;\nii) los de la cuenca baja;\nc) informar cada año.\n\n2. Valdoria mantendrá el caudal del río.",
     ["1.", "a)", "b)", "i)", "ii)", "c)", "2."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), NESTED, ids=["en", "es"])
def test_items_hang_under_their_chapeau_to_any_depth(text, labels):
    found = outline(text)
    assert [row[0] for row in found] == labels
    assert [row[1] for row in found] == [
        "chapeau",
        "item",
        "chapeau",
        "item",
        "item",
        "item",
        "body",
    ]
    assert [row[2] for row in found] == [0, 1, 1, 2, 2, 1, 0]
    assert [row[3] for row in found] == [None, 0, 0, 2, 2, 0, None]


def test_letter_i_after_h_is_a_letter():
    items = "\n".join(f"({letter}) measure {letter} of the list;" for letter in "abcdefghij")
    assert [row[2] for row in outline(f"1. The Parties will:\n{items}")] == [0, *[1] * 10]


UNLABELLED = [
    ("The two Governments agreed to:\nexchange data on the river;\nrestore the wetlands of the basin.\n\nThey will meet again in May.", [None, 0, 0, None]),
    ("Los dos Gobiernos acordaron:\nintercambiar datos sobre el río;\nrestaurar los humedales de la cuenca.\n\nSe reunirán de nuevo en mayo.", [None, 0, 0, None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chapeaux"), UNLABELLED, ids=["en", "es"])
def test_items_without_labels_hang_too(text, chapeaux):
    assert [row[3] for row in outline(text)] == chapeaux


FORMAL = [
    ("The Presidents of Valdoria and Ilvera have agreed as follows:\n\nI. Water\n\n1. Valdoria will keep the flow of the river.\n\nII. Trade\n\n2. Ilvera will lift its duties on wheat.\n\nThis statement creates no legal obligations.", [None, 0, 0, None]),
    ("Los presidentes de Valdoria e Ilvera han acordado lo siguiente:\n\nI. Agua\n\n1. Valdoria mantendrá el caudal del río.\n\nII. Comercio\n\n2. Ilvera suprimirá sus aranceles al trigo.\n\nLa presente declaración no crea obligaciones jurídicas.", [None, 0, 0, None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chapeaux"), FORMAL, ids=["en", "es"])
def test_chapeau_over_sections_ends_where_the_numbers_do(text, chapeaux):
    assert [row[3] for row in outline(text)] == chapeaux


RESOLUTIONS = [
    "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\nDeeply concerned by the growing pressure on rivers,\n\n1. Calls upon all States to exchange data;\n\n2. Decides to meet again.\n\nAnnex\n\nThe list of the rivers of the region is kept by the Secretariat.",
    "La Asamblea General,\n\nRecordando su resolución 70/1, de 25 de septiembre de 2015,\n\nProfundamente preocupada por la presión creciente sobre los ríos,\n\n1. Exhorta a todos los Estados a que intercambien datos;\n\n2. Decide reunirse de nuevo.\n\nAnexo\n\nLa lista de los ríos de la región está a cargo de la Secretaría.",
]  # fmt: skip


@pytest.mark.parametrize("text", RESOLUTIONS, ids=["en", "es"])
def test_resolution_has_preamble_operative_part_and_annex(text):
    statement = read_text(text)
    assert [one.part for one in statement.paragraphs] == [Part.PREAMBLE] * 3 + [
        Part.OPERATIVE
    ] * 2 + [Part.ANNEX]
    assert [one.chapeau for one in statement.paragraphs] == [None, 0, 0, 0, 0, None]
    assert statement.paragraphs[0].kind is ParagraphKind.CHAPEAU
    assert statement.sections[-1].part is Part.ANNEX


PREAMBULAR = [
    ("Recalling the Cendra Declaration,", True), ("Also recalling the Charter,", True), ("Guided by the Charter, and", True), ("Recalling the Declaration, the Parties recognize it.", False), ("Noting that progress is slow, they met", False),
    ("Recordando la Declaración de Cendra,", True), ("Profundamente preocupados por la sequía;", True), ("Teniendo presentes los lazos históricos, y", True), ("Visto el tratado de 1990,", True), ("Reconociendo el problema, acuerdan actuar.", False), ("Las Partes recuerdan,", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PREAMBULAR)
def test_preambular_paragraph_is_a_participle_that_goes_on(text, expected):
    assert is_preambular(text) is expected


HEADINGS = [
    # English and Spanish, headings by title case, sentence case, capitals, numbers
    ("Joint Statement\n\nThe two countries met in Miravel today.\n\nMigration and Labour\n\nThey will open pathways for workers.", ["Migration and Labour"]),
    ("Declaración conjunta\n\nLos dos países se reunieron hoy en Miravel.\n\nMedidas adicionales\n\nAbrirán vías para los trabajadores.", ["Medidas adicionales"]),
    ("Joint Statement\n\nThe two countries met in Miravel today.\n\nTRADE\nThey will lift their duties on wheat and on the products made of it.", ["TRADE"]),
    ("Declaración conjunta\n\nLos dos países se reunieron hoy en Miravel.\n\nA. Comercio de bienes\n\n1. Suprimirán sus aranceles al trigo.", ["A. Comercio de bienes"]),
    # Not headings: signatures, items, names, sentences, questions
    ("Joint Statement\n\nThe two countries met in Miravel today.\n\nElena Dorvan\nMinister of Foreign Affairs", []),
    ("Joint Statement\n\nThe two countries met in Miravel today and named:\n\n1. Peru\n\n2. Chile\n\n3. Bolivia\n\nas the next hosts of their summit.", []),
    ("Joint Statement\n\nThe two countries met in Miravel today.\n\nFor Valdoria: Elena Dorvan\n\nThis text is equally valid in both languages.", []),
    ("Declaración conjunta\n\nLos dos países se reunieron hoy en Miravel.\n\n40 millones\n\nEsa suma se pagará cada año sin falta.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "headings"), HEADINGS)
def test_heading_is_told_by_its_form(text, headings):
    statement = read_text(text)
    assert [
        section.heading.of(statement.text) for section in statement.sections if section.heading
    ] == headings


WRAPPED = (
    "The Presidents of Valdoria and Ilvera met in Miravel on 2 May 2024 and\ndiscussed the rising price of cereals, which weighs on the poorest of\nall.\n"
    "    They agreed on long-term measures, and on the ways and the means to\npay for these long-term measures in the course of the year that comes\nand of those after it."
)


def test_wrapped_lines_are_paragraphs_again():
    assert len(outline(WRAPPED)) == 2
    assert "\n" not in read_text(WRAPPED).text.replace("\n\n", "")


def test_paragraph_parted_by_a_page_number_is_whole():
    statement = read_text(
        "The Parties agreed to publish the data on the waters and\n\n- 3 -\n\nto do so every year before the end of March.\n\nThey will meet again."
    )
    assert len(statement.paragraphs) == 2
    assert [removed.text for removed in statement.removed] == ["- 3 -"]
