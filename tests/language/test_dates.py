"""Dates of both languages come out as the same days."""

from datetime import date

import pytest

from alinea.language.datedays import months
from alinea.language.dates import date_in, dates, order_of


def day(*numbers):
    return date(*numbers), date(*numbers)


# English, Spanish, (first, last, precision).
PAIRS = [
    ("on 7 June 2019", "el 7 de junio de 2019", (*day(2019, 6, 7), "day")),
    ("on June 7, 2019", "el 7 de junio del 2019", (*day(2019, 6, 7), "day")),
    ("JUNE 7, 2019", "7 DE JUNIO DE 2019", (*day(2019, 6, 7), "day")),
    ("the 1st of March 2027", "el 1.º de marzo de 2027", (*day(2027, 3, 1), "day")),
    ("the first of March 2027", "el primero de marzo de 2027", (*day(2027, 3, 1), "day")),
    ("1 March 2027", "el 1º de marzo de 2027", (*day(2027, 3, 1), "day")),
    ("Monday, 7 June 2027", "el lunes 7 de junio de 2027", (*day(2027, 6, 7), "day")),
    (
        "the 23rd day of May 2024",
        "a los veintitrés días del mes de mayo de 2024",
        (*day(2024, 5, 23), "day"),
    ),
    (
        "on this seventh day of June, two thousand and twenty-six",
        "a los siete días del mes de junio de dos mil veintiséis",
        (*day(2026, 6, 7), "day"),
    ),
    ("on Oct. 12, 2023", "el 12 de oct. de 2023", (*day(2023, 10, 12), "day")),
    ("on 31 December 2027", "el treinta y uno de diciembre de 2027", (*day(2027, 12, 31), "day")),
    ("2027-03-01", "2027-03-01", (*day(2027, 3, 1), "day")),
    ("28.02.2024", "28.02.2024", (*day(2024, 2, 28), "day")),
    ("28/02/2024", "28/02/2024", (*day(2024, 2, 28), "day")),
    ("02/28/2024", "28-02-2024", (*day(2024, 2, 28), "day")),
    ("in March 2027", "en marzo de 2027", (date(2027, 3, 1), date(2027, 3, 31), "month")),
    ("February 2024", "febrero 2024", (date(2024, 2, 1), date(2024, 2, 29), "month")),
    ("by 2030", "para 2030", (date(2030, 1, 1), date(2030, 12, 31), "year")),
    ("before the year 2030", "antes del año 2030", (date(2030, 1, 1), date(2030, 12, 31), "year")),
    ("in 2027", "en 2027", (date(2027, 1, 1), date(2027, 12, 31), "year")),
    (
        "by the end of 2026",
        "antes de que finalice 2026",
        (date(2026, 9, 1), date(2026, 12, 31), "part"),
    ),
    ("end of 2026", "a finales de 2026", (date(2026, 9, 1), date(2026, 12, 31), "part")),
    (
        "by the end of March 2027",
        "a finales de marzo de 2027",
        (date(2027, 3, 21), date(2027, 3, 31), "part"),
    ),
    ("early 2027", "a principios de 2027", (date(2027, 1, 1), date(2027, 4, 30), "part")),
    ("mid-2027", "a mediados de 2027", (date(2027, 5, 1), date(2027, 8, 31), "part")),
    (
        "the first half of 2027",
        "la primera mitad de 2027",
        (date(2027, 1, 1), date(2027, 6, 30), "half"),
    ),
    (
        "the second half of 2027",
        "el segundo semestre de 2027",
        (date(2027, 7, 1), date(2027, 12, 31), "half"),
    ),
    (
        "the first quarter of 2027",
        "el primer trimestre de 2027",
        (date(2027, 1, 1), date(2027, 3, 31), "quarter"),
    ),
    (
        "Q4 2027",
        "el último trimestre del año 2027",
        (date(2027, 10, 1), date(2027, 12, 31), "quarter"),
    ),
    ("spring 2027", "la primavera de 2027", (None, None, "season")),
    (
        "11 and 12 March 2026",
        "los días 11 y 12 de marzo de 2026",
        (date(2026, 3, 11), date(2026, 3, 12), "range"),
    ),
    (
        "from 3 to 5 May 2024",
        "del 3 al 5 de mayo de 2024",
        (date(2024, 5, 3), date(2024, 5, 5), "range"),
    ),
    ("March 3–5, 2024", "3-5 de marzo de 2024", (date(2024, 3, 3), date(2024, 3, 5), "range")),
    (
        "30 April to 2 May 2024",
        "del 30 de abril al 2 de mayo de 2024",
        (date(2024, 4, 30), date(2024, 5, 2), "range"),
    ),
    (
        "30 December to 2 January 2027",
        "del 30 de diciembre al 2 de enero de 2027",
        (date(2026, 12, 30), date(2027, 1, 2), "range"),
    ),
    (
        "March to May 2024",
        "de marzo a mayo de 2024",
        (date(2024, 3, 1), date(2024, 5, 31), "range"),
    ),
    (
        "between 2024 and 2030",
        "entre 2024 y 2030",
        (date(2024, 1, 1), date(2030, 12, 31), "range"),
    ),
    (
        "the biennium 2024-2025",
        "el bienio 2024-2025",
        (date(2024, 1, 1), date(2025, 12, 31), "range"),
    ),
    ("2024/25", "2024/25", (date(2024, 1, 1), date(2025, 12, 31), "range")),
    ("by 31 December", "a más tardar el 31 de diciembre", (None, None, "day")),
    ("in May", "en mayo", (None, None, "month")),
]


@pytest.mark.parametrize(("en", "es", "wanted"), PAIRS)
def test_dates_are_the_same_in_both_languages(en, es, wanted):
    for text, language in ((en, "en"), (es, "es")):
        found = [(one.first, one.last, one.precision) for one in dates(text, language)]
        assert found == [wanted], (language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Parties may 5 times march 3 miles."),
        ("en", "the 2030 Agenda for Sustainable Development"),
        ("en", "resolution 2728 (2024)"),
        ("en", "a contribution of 2000 troops"),
        ("en", "S/2024/10 and A/70/L.1"),
        ("en", "99 Jones 2019"),
        ("en", "paragraph 12.4 and phone 12-34-5678"),
        ("es", "la Agenda 2030"),
        ("es", "la resolución 2728 (2024)"),
        ("es", "un contingente de 2000 soldados"),
        ("es", "cooperarán en lo sucesivo"),
        ("es", ""),
    ],
)
def test_what_is_no_date_is_not_read_as_one(language, text):
    assert dates(text, language) == ()


def test_days_of_one_month_and_of_two_share_the_year_that_follows():
    for text, language in (
        ("on 5 March and 7 April 2027", "en"),
        ("el 5 de marzo y el 7 de abril de 2027", "es"),
    ):
        assert [one.first for one in dates(text, language)] == [date(2027, 3, 5), date(2027, 4, 7)]


def test_years_in_a_row_are_all_read():
    for text, language in (("during 2027, 2028 and 2030", "en"), ("en 2027, 2028 y 2030", "es")):
        assert [one.first.year for one in dates(text, language)] == [2027, 2028, 2030]


def test_a_day_without_year_keeps_its_day_and_month():
    for text, language in (("by 31 December", "en"), ("el 31 de diciembre", "es")):
        (one,) = dates(text, language)
        assert (one.first, one.day, one.month) == (None, 31, 12)


@pytest.mark.parametrize(
    ("text", "language", "order", "wanted"),
    [
        ("on 03/04/2027", "es", None, date(2027, 4, 3)),
        ("on 03/04/2027", "en", None, date(2027, 3, 4)),
        ("on 03/04/2027", "en", "dmy", date(2027, 4, 3)),
        ("on 03/04/2027 and 25/04/2027", "en", None, date(2027, 4, 3)),
        ("on 03/04/2027 and on 5 June 2027", "en", None, date(2027, 4, 3)),
        ("on 03/04/2027 and on June 5, 2027", "en", None, date(2027, 3, 4)),
        ("the programme of 03/04/2027", "en", None, date(2027, 4, 3)),
        ("on 03.04.2027", "en", None, date(2027, 4, 3)),
        ("el 04/13/2027", "es", None, date(2027, 4, 13)),
    ],
)
def test_the_order_of_day_and_month_is_judged_by_evidence(text, language, order, wanted):
    assert dates(text, language, order)[0].first == wanted


def test_order_of_a_text_needs_one_plain_case():
    assert order_of("13/01/2027, 01/02/2027", "en") == "dmy"
    assert order_of("01/13/2027", "es") == "mdy"


@pytest.mark.parametrize(
    ("text", "wanted", "written"),
    [
        ("28 février, 2024", date(2024, 2, 28), "28 février, 2024"),
        ("Publié le 1er mars 2024 à 10h", date(2024, 3, 1), "1er mars 2024"),
        ("Berlin, 28. Februar 2024", date(2024, 2, 28), "28. Februar 2024"),
        ("28 de fevereiro de 2024", date(2024, 2, 28), "28 de fevereiro de 2024"),
        ("mercoledì 28 febbraio 2024", date(2024, 2, 28), "28 febbraio 2024"),
        ("1 d’agost del 2024", date(2024, 8, 1), "1 d’agost del 2024"),
        ("28 februari 2024", date(2024, 2, 28), "28 februari 2024"),
        ("28 lutego 2024 r.", date(2024, 2, 28), "28 lutego 2024"),
        ("28 февраля 2024 г.", date(2024, 2, 28), "28 февраля 2024"),
        ("28 Φεβρουαρίου 2024", date(2024, 2, 28), "28 Φεβρουαρίου 2024"),
        ("2024. február 28.", date(2024, 2, 28), "2024. február 28"),
        ("28. helmikuuta 2024", date(2024, 2, 28), "28. helmikuuta 2024"),
        ("2024 m. vasario 28 d.", date(2024, 2, 28), "2024 m. vasario 28"),
        ("JUNE 7, 2019", date(2019, 6, 7), "JUNE 7, 2019"),
        ("7 de junio de 2019", date(2019, 6, 7), "7 de junio de 2019"),
        ("2024-02-28T10:00:00Z", date(2024, 2, 28), "2024-02-28"),
        ("12/25/2024", date(2024, 12, 25), "12/25/2024"),
        ("3/4/2024", date(2024, 4, 3), "3/4/2024"),
        ("Draft of 3 March 2026, met on 9 April 2026", date(2026, 3, 3), "3 March 2026"),
    ],
)
def test_the_date_of_a_page_is_read_in_its_language(text, wanted, written):
    span, found = date_in(text)
    assert (found, span.of(text)) == (wanted, written)


@pytest.mark.parametrize(
    "text", ["", "no date", "février 2024", "30 février 2024", "2024", "7 juin"]
)
def test_a_page_without_full_date_has_none(text):
    assert date_in(text) is None


@pytest.mark.parametrize(
    "language",
    [
        "en",
        "es",
        "fr",
        "pt",
        "de",
        "it",
        "ca",
        "nl",
        "da",
        "sv",
        "pl",
        "cs",
        "ro",
        "el",
        "ru",
        "uk",
    ],
)
def test_month_names_are_those_of_cldr(language):
    from babel import Locale

    wide = Locale.parse(language).months["format"]["wide"]
    known = months(language)
    assert {known[name.casefold()] for name in wide.values()} == set(range(1, 13))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "bad",
    [
        "1 " * 7_500,
        "may " * 5_000,
        "1 de " * 3_750,
        "two thousand and " * 1_250,
        "1 March and " * 2_000,
        "2024-" * 3_750,
        "1/1/" * 5_000,
        "enero " + " " * 25_000,
        "dos mil " * 2_500,
        "primero de " * 2_500,
        "2024 2024 " * 2_000,
    ],
    ids=lambda bad: bad[:12],
)
def test_dates_stay_fast_on_adversarial_text(seconds, bad, language):
    assert seconds(lambda: (dates(bad, language), date_in(bad))) < 20  # a hang, not a speed
