"""Figures of both languages come out with the same value and unit."""

from decimal import Decimal

import pytest

from alinea.language.numbers import figures, ordinals
from alinea.language.numerals import decimal_of


@pytest.mark.parametrize(
    ("digits", "language", "wanted"),
    [
        ("1,234.5", "en", "1234.5"),
        ("1.234,5", "es", "1234.5"),
        ("1,234.5", "es", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("1\u00a0234,5", "es", "1234.5"),
        ("1\u202f234.5", "en", "1234.5"),
        ("1,234", "en", "1234"),
        ("1.234", "es", "1234"),
        ("1,234", "es", "1234"),
        ("1.234", "en", "1.234"),
        ("2.5", "en", "2.5"),
        ("2,5", "es", "2.5"),
        ("1,234,567", "en", "1234567"),
        ("1.234.567", "es", "1234567"),
        ("0.125", "es", "0.125"),
        ("12’345", "en", "12345"),
        ("2.4.1", "en", None),
        ("28.02.2024", "es", None),
        ("1.23.456", "es", None),
    ],
)
def test_digits_in_local_form(digits, language, wanted):
    assert decimal_of(digits, language) == (None if wanted is None else Decimal(wanted))


# English, Spanish, values with units.
PAIRS = [
    ("within 90 days", "en un plazo de 90 días", [(90, "day")]),
    ("within ninety (90) days", "en un plazo de noventa (90) días", [(90, "day")]),
    ("a 90-day period", "un período de 90 días", [(90, "day")]),
    ("within [90/60] days", "en un plazo de [90/60] días", [(90, "day"), (60, "day")]),
    ("within [90][60] days", "en un plazo de [90][60] días", [(90, "day"), (60, "day")]),
    ("twenty-five officers", "veinticinco funcionarios", [(25, "")]),
    ("thirty-two months", "treinta y dos meses", [(32, "month")]),
    ("one hundred and fifty scholarships", "ciento cincuenta becas", [(150, "")]),
    ("two thousand five hundred people", "dos mil quinientas personas", [(2500, "")]),
    ("one billion dollars", "mil millones de dólares", [(10**9, "USD")]),
    ("2.5 billion dollars", "2.500 millones de dólares", [(2_500_000_000, "USD")]),
    ("half a million people", "medio millón de personas", [(500_000, "")]),
    ("one and a half million people", "un millón y medio de personas", [(1_500_000, "")]),
    ("two and a half years", "dos años y medio", [(Decimal("2.5"), "year")]),
    ("a dozen projects", "una docena de proyectos", [(12, "")]),
    ("USD 25 million", "25 millones de dólares de los Estados Unidos", [(25_000_000, "USD")]),
    ("US$1.2bn", "1.200 millones de dólares estadounidenses", [(1_200_000_000, "USD")]),
    ("$5 million", "5 millones de US$", [(5_000_000, "USD")]),
    ("€3 million", "3 millones de euros", [(3_000_000, "EUR")]),
    ("10 million Mexican pesos", "10 millones de pesos mexicanos", [(10_000_000, "MXN")]),
    ("2 million pesos", "2 millones de pesos", [(2_000_000, "peso")]),
    ("300 thousand quetzales", "300 mil quetzales", [(300_000, "GTQ")]),
    ("5 per cent", "5 por ciento", [(5, "%")]),
    ("12.5%", "12,5 %", [(Decimal("12.5"), "%")]),
    ("0.7 percent", "el 0,7 por ciento", [(Decimal("0.7"), "%")]),
    ("5 to 10 per cent", "del 5 al 10 por ciento", [(5, "%"), (10, "%")]),
    ("3 percentage points", "3 puntos porcentuales", [(3, "pp")]),
    (
        "between 2 and 3 million dollars",
        "entre 2 y 3 millones de dólares",
        [(2_000_000, "USD"), (3_000_000, "USD")],
    ),
    ("5–7 years", "5–7 años", [(5, "year"), (7, "year")]),
    ("20 working days", "20 días hábiles", [(20, "working day")]),
    ("30 calendar days", "30 días naturales", [(30, "day")]),
    ("48 hours", "48 horas", [(48, "hour")]),
    ("24 hours a day", "las 24 horas del día", [(24, "hour")]),
    ("one year", "un año", [(1, "year")]),
    ("two decades", "dos decenios", [(20, "year")]),
    ("six months", "un semestre", [(6, "month")]),
    ("two thirds of the members", "dos tercios de los miembros", [(Decimal("0.6667"), "part")]),
    ("three quarters of them", "tres cuartas partes de ellos", [(Decimal("0.75"), "part")]),
    ("120 cubic metres per second", "120 metros cúbicos por segundo", [(120, "m3/s")]),
    ("50 km", "50 km", [(50, "km")]),
    ("300 MW", "300 MW", [(300, "MW")]),
    ("1.5 °C", "1,5 °C", [(Decimal("1.5"), "°C")]),
    ("1.5 degrees Celsius", "1,5 grados Celsius", [(Decimal("1.5"), "°C")]),
    ("at 10 a.m.", "a las 10 a. m.", [(600, "clock")]),
    ("at 4.30 p.m.", "a las 16.30 horas", [(990, "clock")]),
    ("at 15:00", "a las 15:00", [(900, "clock")]),
    ("300 customs officers each year", "300 funcionarios de aduanas cada año", [(300, "")]),
    ("more than 2,000 agents", "más de 2.000 agentes", [(2000, "")]),
    ("train 2000 officers", "capacitar a 2000 funcionarios", [(2000, "")]),
    ("12 countries and 3 bodies", "12 países y 3 organismos", [(12, ""), (3, "")]),
    ("three of the items", "tres de los temas", [(3, "")]),
]


@pytest.mark.parametrize(("en", "es", "wanted"), PAIRS)
def test_figures_are_the_same_in_both_languages(en, es, wanted):
    for text, language in ((en, "en"), (es, "es")):
        found = [(figure.value, figure.unit) for figure in figures(text, language)]
        assert found == wanted, (language, text)


NONE = [
    ("en", "3. The Parties will cooperate."),
    ("en", "(3) The Parties will cooperate."),
    ("en", "2.4 The Committee meets."),
    ("en", "The Parties: 1. cooperate; 2. report."),
    ("en", "resolution 2728 (2024) and S/RES/2720 (2023)"),
    ("en", "its resolution 77/158 of 14 December 2022"),
    ("en", "articles 5, 6 and 7"),
    ("en", "Article 12 of the Treaty and paragraph 3 (b)"),
    ("en", "No. 5 and Nos. 6 and 7"),
    ("en", "the 2030 Agenda and Agenda 2063"),
    ("en", "on 7 June 2019, in 2024 and by 2030"),
    ("en", "the G20, COP28 and COVID-19"),
    ("en", "the 15th session"),
    ("en", "The Parties agreed.1 They met.[2]"),
    ("en", "SDG 13 and target 8.7"),
    ("en", "document A/70/L.1 and decision 1/CP.21"),
    ("en", "no one and one another"),
    ("en", "https://example.org/2024/5 and a5@b7.org"),
    ("en", "once a year"),
    ("en", "the Group of 77"),
    ("es", "3. Las Partes cooperarán."),
    ("es", "a) Las Partes cooperarán."),
    ("es", "Las Partes: 1. cooperarán; 2. informarán."),
    ("es", "la resolución 2728 (2024) y la S/RES/2720 (2023)"),
    ("es", "los artículos 5, 6 y 7"),
    ("es", "el párrafo 4 b) y el núm. 5, el n.º 6"),
    ("es", "la Agenda 2030"),
    ("es", "el 7 de junio de 2019, en 2024 y para 2030"),
    ("es", "el 1.º de marzo y la 15.ª sesión"),
    ("es", "el ODS 13 y la meta 8.7"),
    ("es", "una vez al año"),
    ("es", "uno de ellos y otro"),
    ("es", "un acuerdo y una reunión"),
    ("es", "el Grupo de los 77"),
    ("es", "miles de personas y millones de hectáreas"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_numbers_that_count_nothing_are_no_figures(language, text):
    assert [figure.span.of(text) for figure in figures(text, language)] == []


def test_a_figure_spans_its_sign_and_unit():
    text = "They pledged USD 25 million and 5 per cent."
    assert [figure.span.of(text) for figure in figures(text, "en")] == [
        "USD 25 million",
        "5 per cent",
    ]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "the first meeting, the 15th session and the twenty-second year", [1, 15, 22]),
        ("es", "la primera reunión, la 15.ª sesión y el vigésimo segundo año", [1, 15, 22]),
        ("es", "el 1.er informe y el 3º", [1, 3]),
        ("en", "120 cubic metres per second", []),
    ],
)
def test_ordinals_stand_apart(language, text, wanted):
    assert [int(one.value) for one in ordinals(text, language)] == wanted


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "bad",
    [
        "1 " * 7_500,
        "1," * 7_500,
        "1.1" * 5_000,
        "article 1, " * 2_000,
        "(1) " * 5_000,
        "a.a." * 5_000,
        "x" * 25_000,
        "twenty-" * 2_500,
        "1/" * 7_500,
        "1 y 1 " * 3_750,
        "$ " * 10_000,
    ],
    ids=lambda bad: bad[:12],
)
def test_figures_stay_fast_on_adversarial_text(seconds, bad, language):
    assert seconds(lambda: figures(bad, language)) < 20  # a hang, not a speed
