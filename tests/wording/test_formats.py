"""Dates, numbers and lists as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from alinea.i18n import load
from alinea.wording.formats import day, listing, number, percentage


@pytest.mark.parametrize(
    ("when", "en", "es"),
    [
        (date(2019, 6, 7), "7 June 2019", "7 de junio de 2019"),
        (date(2027, 3, 1), "1 March 2027", "1 de marzo de 2027"),
        (date(2024, 2, 29), "29 February 2024", "29 de febrero de 2024"),
    ],
)
def test_day(when, en, es):
    assert (day(when, load("en")), day(when, load("es"))) == (en, es)


@pytest.mark.parametrize(
    ("words", "en", "es"),
    [
        ([], "", ""),
        (["Chile"], "Chile", "Chile"),
        (["Chile", "Perú"], "Chile and Perú", "Chile y Perú"),
        (["a", "b", "c"], "a, b and c", "a, b y c"),
        (["Francia", "Italia"], "Francia and Italia", "Francia e Italia"),
        (["Francia", "Ilvera"], "Francia and Ilvera", "Francia e Ilvera"),
        (["padres", "hijos"], "padres and hijos", "padres e hijos"),
        (["fuego", "hielo"], "fuego and hielo", "fuego y hielo"),
        (["agua", "yodo"], "agua and yodo", "agua y yodo"),
        (["Siria", "Irán"], "Siria and Irán", "Siria e Irán"),
        (["bronce", "hierro"], "bronce and hierro", "bronce y hierro"),
        (["limpieza", "higiene"], "limpieza and higiene", "limpieza e higiene"),
        (["uno", "«Italia»"], "uno and «Italia»", "uno e «Italia»"),
    ],
)
def test_listing_with_and(words, en, es):
    assert (listing(words, load("en")), listing(words, load("es"))) == (en, es)


@pytest.mark.parametrize(
    ("words", "en", "es"),
    [
        (["siete", "ocho"], "siete or ocho", "siete u ocho"),
        (["mujeres", "hombres"], "mujeres or hombres", "mujeres u hombres"),
        (["Perú", "Omán"], "Perú or Omán", "Perú u Omán"),
        (["7", "8"], "7 or 8", "7 u 8"),
        (["70", "80"], "70 or 80", "70 u 80"),
        (["10", "11"], "10 or 11", "10 u 11"),
        (["100", "110"], "100 or 110", "100 o 110"),
        (["a", "b", "c"], "a, b or c", "a, b o c"),
    ],
)
def test_listing_with_or(words, en, es):
    assert listing(words, load("en"), either=True) == en
    assert listing(words, load("es"), either=True) == es


@pytest.mark.parametrize(
    ("value", "en", "es"),
    [
        (1234567.5, "1,234,567.5", "1.234.567,5"),
        (Decimal(1200000000), "1,200,000,000", "1.200.000.000"),
        (12345, "12,345", "12.345"),
        (2024, "2,024", "2024"),
        (0.25, "0.25", "0,25"),
        (-3, "-3", "-3"),
    ],
)
def test_number(value, en, es):
    assert (number(value, load("en")), number(value, load("es"))) == (en, es)


def test_percentage():
    assert percentage(12.5, load("en")) == "12.5%"
    assert percentage(12.5, load("es")) == "12,5\u00a0%"
