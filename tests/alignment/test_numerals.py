"""Numbers are one value in figures and in words, in English and in Spanish."""

import pytest

from alinea.alignment.numerals import value
from alinea.alignment.sides import side


@pytest.mark.parametrize(
    ("english", "spanish", "expected"),
    [
        ("two million", "dos millones", 2_000_000),
        ("1.2 million", "1,2 millones", 1_200_000),
        ("3 billion", "3.000 millones", 3_000_000_000),
        ("1.65 billion", "1.650 millones", 1_650_000_000),
        ("one trillion", "un billón", None),
        ("2 trillion", "2 billones", 2 * 10**12),
        ("thirty five", "treinta y cinco", 35),
        ("two thousand and five", "dos mil cinco", 2005),
        ("three hundred and fifty thousand", "trescientos cincuenta mil", 350_000),
        ("seventy two hours", "setenta y dos horas", 72),
        ("12,345", "12.345", 12_345),
        ("12 345", "12\u00a0345", 12_345),
        ("4.8", "4,8", 4.8),
        ("12 thousand", "12 mil", 12_000),
        ("200 billion", "doscientos mil millones", 200_000_000_000),
        ("twenty", "veinte", 20),
        ("1 thousand", "mil", 1_000),
        ("five or six", "cinco o seis", 5),
        ("parties", "partes", 0),
    ],
)
def test_numbers_have_the_same_value_in_both_languages(english, spanish, expected):
    def read(text, language):
        words = (
            text.split(" ")
            if not text[0].isdigit()
            else __import__("re").findall(r"\d+(?:[.,]\d+)?(?:[ \u00a0]\d{3})*|[^\W\d]+", text)
        )
        return value(words, 0, language)[0]

    if expected is not None:
        assert read(english, "en") == pytest.approx(expected)
        assert read(spanish, "es") == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("In 2019 100 States met on 14 and 15 May.", "en", {"2019", "100", "14", "15"}),
        ("En 2019, 5 500 personas y 1.200,5 toneladas.", "es", {"2019", "5500", "1200.5"}),
        ("one hundred and twenty cubic metres", "en", {"120"}),
        ("ciento veinte metros cúbicos", "es", {"120"}),
        ("fifteen to twenty percent", "en", {"15", "20"}),
    ],
)
def test_numbers_of_a_passage_are_its_terms(text, language, numbers):
    found = {around for word, around in side([text], language).terms if word == "#"}
    assert found == numbers
