"""Plain text and Markdown: encodings, invisible characters, residue of mark-up."""

import pytest

from alinea.model.statement import Aside, Cell, ParagraphKind, WarningKind
from alinea.reading.clean import clean
from alinea.reading.decode import decode
from alinea.reading.read import read_bytes, read_text

SPANISH = "Declaración conjunta\n\nLos Gobiernos examinaron la situación de la niñez; «¿qué más?», preguntó el ministro – según él – en la última reunión."
ENGLISH = "Joint Statement\n\nThe Parties’ “shared” goals – agreed in 2019 – remain the same… They will meet in a café."
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "mac_roman",
]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [SPANISH, ENGLISH], ids=["es", "en"])
def test_encoding_is_told_from_the_bytes(text, encoding):
    found, name = decode(text.encode(encoding))
    assert found.lstrip("\ufeff") == text
    assert name == {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    statement = read_bytes(text.encode(encoding), "a.txt")
    assert statement.source.encoding == name
    assert not any(caution.kind is WarningKind.ENCODING for caution in statement.cautions)


def test_stray_bytes_in_utf8_are_read_and_warned_of():
    data = SPANISH.encode() + " El año próximo.".encode("cp1252")
    statement = read_bytes(data, "a.txt")
    assert statement.text.endswith("El año próximo.")
    assert any(caution.kind is WarningKind.ENCODING for caution in statement.cautions)


CLEAN = [
    ("plain words", "plain words"), ("co\u00adope\u00adration", "cooperation"), ("\ufeffThe\u200b text\u200d", "The text"), ("e\u0301xito", "éxito"), ("n\u0303 y N\u0303", "ñ y Ñ"), ("two  spaces stay", "two  spaces stay"),
    ("non\u00a0breaking stays", "non\u00a0breaking stays"), ("tab\tand\nline", "tab and line"), (" trimmed \u00a0", "trimmed"), ("oﬃcial ﬁnal", "official final"), ("\u202eright\u202c", "right"), ("bell\x07", "bell"), ("its is an typo", "its is an typo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLEAN)
def test_what_nobody_sees_is_taken_out(text, expected):
    assert clean(text)[0] == expected


def test_invisible_characters_are_told_of():
    statement = read_text("The Par\u00adties will me\u0301et every year in the basin.")
    kinds = {caution.kind: caution.detail for caution in statement.cautions}
    assert (kinds[WarningKind.INVISIBLE], kinds[WarningKind.NORMALIZED]) == ("1", "1")


MARKUP = [
    ("The **Parties** will act in the basin.", "The Parties will act in the basin.", "** **"), ("See [the annex](https://example.org/a_(b) \"Annex\") for the sums of all.", "See the annex for the sums of all.", '[ ](https://example.org/a_(b) "Annex")'),
    ("The <b>Parties</b> will act in the basin.", "The Parties will act in the basin.", "<b> </b>"), ("The *Parties* will act in the basin.", "The Parties will act in the basin.", "* *"),
    ("The Parties [shall](will) act in the basin.", "The Parties [shall](will) act in the basin.", None), ("They pay 5 * 3 * 2 dollars every year.", "They pay 5 * 3 * 2 dollars every year.", None), ("A footnote* is not marked up here.", "A footnote* is not marked up here.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "removed"), MARKUP)
def test_markup_left_in_a_text_is_set_aside(text, expected, removed):
    statement = read_text(text)
    assert statement.text == expected
    assert [one.text for one in statement.removed if one.reason is Aside.MARKUP] == (
        [removed] if removed else []
    )


def test_entities_left_in_a_text_are_signs():
    assert (
        read_text("The Parties &amp; their towns will act&nbsp;in the basin.").text
        == "The Parties & their towns will act\u00a0in the basin."
    )


LANGUAGES = [
    ("Déclaration conjointe de la France et de l'Espagne. Les deux pays ont décidé de renforcer leur coopération dans le domaine de la sécurité et de la défense, et ils sont convenus que les ministres se réuniront tous les ans.", WarningKind.OTHER_LANGUAGE),
    ("Declaração conjunta de Portugal e da Espanha. Os dois países decidiram reforçar a sua cooperação no domínio da segurança e da defesa, e os ministros vão reunir-se com os seus homólogos uma vez por ano em Lisboa ou em Madrid.", WarningKind.OTHER_LANGUAGE),
    ("The Parties will exchange data on the flow and the quality of the waters every day of the year.\n\nLas Partes intercambiarán datos sobre el caudal y la calidad de las aguas todos los días del año.", WarningKind.LANGUAGE),
    ("The Parties will exchange data on the flow and the quality of the waters every day of the year, and they will publish them for all to see and use as they wish.", None),
    ("Las Partes intercambiarán datos sobre el caudal y la calidad de las aguas todos los días del año, y los publicarán para que todos los vean y los usen como quieran hacerlo.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), LANGUAGES)
def test_text_in_another_language_is_warned_of(text, kind):
    found = {caution.kind for caution in read_text(text).cautions} & {
        WarningKind.LANGUAGE,
        WarningKind.OTHER_LANGUAGE,
    }
    assert found == ({kind} if kind else set())


SHORT = "The Parties met in Miravel today to review their work.\n\nShare\n\nThey will exchange data every day.\n\nRelated\n\nOther joint statements"


def test_button_between_paragraphs_takes_none_along():
    statement = read_text(SHORT)
    assert [one.span.of(statement.text) for one in statement.paragraphs] == [
        "The Parties met in Miravel today to review their work.",
        "They will exchange data every day.",
    ]
    assert [(one.text, one.reason) for one in statement.removed] == [
        ("Share", Aside.SHARE),
        ("Related", Aside.RELATED),
        ("Other joint statements", Aside.RELATED),
    ]


KEPT = [
    # words of menus that are the text's own here
    "The ministers agreed on these topics:\n\nHome\n\nHealth\n\nWater\n\nand will meet on each of them every year.",
    "Los ministros examinaron los temas siguientes:\n\nSalud\n\nAgua\n\ny se reunirán cada año para tratar de cada uno de ellos.",
    "The following countries endorse the statement:\n\nGuatemala\n\nMexico",
    "Hacen suya la declaración los países siguientes:\n\nGuatemala\n\nMéxico",
]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_lines_that_belong_to_the_text_stay(text):
    assert read_text(text).text == text


def test_text_of_nothing_but_residue_is_kept():
    statement = read_text("Share")
    assert (statement.text, statement.removed) == ("Share", ())


MARKDOWN = """---
title: Declaración
---
# Declaración conjunta de Valdoria e Ilvera

*Miravel, 3 de mayo de 2024*

Los **Gobiernos** de Valdoria e Ilvera se reunieron en [Miravel](https://example.org/a_(b))
para examinar la cooperación.

## Agua

1. Valdoria mantendrá el caudal
   mínimo en la frontera.
2. Ilvera abrirá las compuertas [en la estación seca][en verano].

Medidas
-------

- primera medida;
- segunda medida.

| Parte | Aporte |
|---|---|
| Ilvera | 40 millones |

***

> Las Partes lo publicarán cada año.
"""


def test_markdown_is_read_as_its_marks_mean(contract):
    statement = read_bytes(MARKDOWN.encode(), "a.md")
    contract(statement)
    assert (statement.title, str(statement.date), statement.source.format) == (
        "Declaración conjunta de Valdoria e Ilvera",
        "2024-05-03",
        "markdown",
    )
    assert [one.heading.of(statement.text) for one in statement.sections if one.heading] == [
        "Agua",
        "Medidas",
    ]
    assert [(one.label, one.kind, one.cell, one.span.of(statement.text)) for one in statement.paragraphs] == [
        (None, ParagraphKind.BODY, None, "Los Gobiernos de Valdoria e Ilvera se reunieron en Miravel para examinar la cooperación."),
        ("1.", ParagraphKind.BODY, None, "1. Valdoria mantendrá el caudal mínimo en la frontera."),
        ("2.", ParagraphKind.BODY, None, "2. Ilvera abrirá las compuertas [en la estación seca][en verano]."),
        ("•", ParagraphKind.ITEM, None, "primera medida;"),
        ("•", ParagraphKind.ITEM, None, "segunda medida."),
        (None, ParagraphKind.CELL, Cell(0, 0, 0), "Parte"),
        (None, ParagraphKind.CELL, Cell(0, 0, 1), "Aporte"),
        (None, ParagraphKind.CELL, Cell(0, 1, 0), "Ilvera"),
        (None, ParagraphKind.CELL, Cell(0, 1, 1), "40 millones"),
        (None, ParagraphKind.BODY, None, "Las Partes lo publicarán cada año."),
    ]  # fmt: skip


def test_pages_of_a_text_lose_their_headers_and_numbers():
    page = "  Auren Commission, working paper {0}\n\n{0}. The Parties will publish their data on the state of the waters of the\nriver, and they will do so every year before the end of the month of March\nor of April, as they{1}\n\n          {0}\n"
    text = "\f".join(
        [
            page.format(1, ""),
            "  Auren Commission, working paper 2\n\nprefer.\n\n   2\n",
            page.format(3, " prefer."),
        ]
    )
    statement = read_text(text)
    assert [one.span.of(statement.text)[-12:] for one in statement.paragraphs] == [
        "they prefer."
    ] * 2
    assert [one.reason for one in statement.removed] == [Aside.HEADER, Aside.PAGE_NUMBER] * 3


MANGLED = [
    SPANISH,
    "Joint Statement\n\nThe Parties’ “shared” goals – agreed in 2019 – are the same.",
]


@pytest.mark.parametrize("text", MANGLED, ids=["es", "en"])
def test_text_encoded_twice_is_undone(text):
    twice = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )
    statement = read_bytes(twice.encode(), "a.txt")
    assert statement.text == text
    assert statement.cautions[0].kind is WarningKind.ENCODING


def test_portuguese_capitals_are_not_taken_for_mangled():
    text = "DECLARAÇÃO CONJUNTA\n\nNÃO SÃO ÂNGULOS; a União e o Ângulo são de cá."
    assert read_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("line", "is_page"),
    [
        ("- 3 -", True),
        ("Page 3 of 12", True),
        ("página 3 de 12", True),
        ("3/12", True),
        ("79/1", False),
        ("12 of 3", False),
    ],
)
def test_page_numbers_are_told_from_resolutions(line, is_page):
    statement = read_text(
        f"The Parties met in Miravel to review their work.\n\n{line}\n\nThey will meet again every year."
    )
    assert (line not in statement.text) is is_page
