"""Date, place, issuer, kind and parties, from datelines of every shape."""

import datetime

import pytest

from alinea.model.statement import Kind
from alinea.reading.capitals import recased
from alinea.reading.dateline import dateline, opening_dateline
from alinea.reading.phrases import kind_of
from alinea.reading.read import read_text

DATELINES = [
    ("Miravel, 9 April 2026", "2026-04-09", "Miravel", None), ("Miravel, 9 de abril de 2026", "2026-04-09", "Miravel", None),
    ("Miravel, 3 March 2026 – Draft, Rev.1", "2026-03-03", "Miravel", None), ("Miravel, 3 de marzo de 2026 – Borrador, Rev. 1", "2026-03-03", "Miravel", None),
    ("June 7, 2019", "2019-06-07", None, None), ("7 de junio de 2019", "2019-06-07", None, None), ("07/06/2019", "2019-06-07", None, None), ("2019-06-07", "2019-06-07", None, None), ("07.06.2019", "2019-06-07", None, None),
    ("Friday, June 7, 2019", "2019-06-07", None, None), ("viernes, 7 de junio de 2019", "2019-06-07", None, None), ("Published on 7 June 2019", "2019-06-07", None, None), ("Publicado el 7 de junio de 2019", "2019-06-07", None, None),
    ("28 février, 2024", "2024-02-28", None, None), ("le 28 février 2024 à 10:30", "2024-02-28", None, None), ("28. Februar 2024", "2024-02-28", None, None), ("28 de fevereiro de 2024", "2024-02-28", None, None), ("28 febbraio 2024", "2024-02-28", None, None), ("28 lutego 2024", "2024-02-28", None, None), ("28 februari 2024", "2024-02-28", None, None),
    ("Washington, DC, June 7, 2019", "2019-06-07", "Washington, DC", None), ("Ciudad de México, a 7 de junio de 2019", "2019-06-07", "Ciudad de México", None), ("Brussels, 27 May 2024, 11:40", "2024-05-27", "Brussels", None),
    ("MEDIA NOTE / OFFICE OF THE SPOKESPERSON / JUNE 7, 2019 / WASHINGTON, DC / Share", "2019-06-07", "WASHINGTON, DC", "OFFICE OF THE SPOKESPERSON"),
    ("Secretaría de Relaciones Exteriores | 14 de marzo de 2025 | Comunicado", "2025-03-14", None, "Secretaría de Relaciones Exteriores"),
    ("Office of the Spokesperson", None, None, "Office of the Spokesperson"), ("Ministerio de Asuntos Exteriores", None, None, "Ministerio de Asuntos Exteriores"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day", "place", "issuer"), DATELINES, ids=[row[0] for row in DATELINES]
)
def test_dateline_says_when_where_and_by_whom(text, day, place, issuer):
    found = dateline(text)
    assert found is not None
    assert (found.date and found.date.isoformat(), found.place, found.issuer) == (
        day,
        place,
        issuer,
    )


NO_DATELINES = [
    "They met on 7 June 2019", "Se reunieron el 7 de junio de 2019", "Declaration of 7 June 2019", "Declaración de 7 de junio de 2019", "By 30 June 2026", "Guatemala", "Water and land", "Agua y tierra",
    "Meeting of the Office of the Prime Minister with the Parties to the treaty of 1990 in the city of Miravel", "The Parties will meet on 7 June 2027.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATELINES)
def test_line_with_other_words_is_no_dateline(text):
    assert dateline(text) is None


OPENINGS = [
    ("Ciudad de México, 7 de junio de 2019.- Los Gobiernos acordaron", "Los Gobiernos acordaron", "2019-06-07", "Ciudad de México"),
    ("Washington, June 7, 2019 – The Governments agreed", "The Governments agreed", "2019-06-07", "Washington"),
    ("MADRID, 3 de mayo de 2024 – Los ministros", "Los ministros", "2024-05-03", "MADRID"),
    ("WASHINGTON — The Governments agreed", "The Governments agreed", None, "WASHINGTON"),
    ("Washington D.C. — Los jefes de delegación", "Los jefes de delegación", None, "Washington D.C."),
    ("Brussels, 27 May 2024. The Union decided", "The Union decided", "2024-05-27", "Brussels"),
    ("Mexico – and only Mexico – will act", None, None, None),
    ("On 7 June 2019. The Parties met", None, None, None),
    ("The two Governments. They met", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rest", "day", "place"), OPENINGS, ids=[row[0] for row in OPENINGS]
)
def test_dateline_before_the_first_sentence_is_cut_off(text, rest, day, place):
    found = opening_dateline(text)
    if rest is None:
        assert found is None
        return
    line, end = found
    assert (text[end:], line.date and line.date.isoformat(), line.place) == (rest, day, place)


KINDS = [
    ("Joint Statement of A and B", Kind.JOINT_STATEMENT), ("Comunicado conjunto de A y B", Kind.JOINT_STATEMENT), ("G7 Leaders’ Statement", Kind.JOINT_STATEMENT),
    ("U.S.-Mexico Joint Declaration", Kind.JOINT_DECLARATION), ("DECLARACIÓN CONJUNTA", Kind.JOINT_DECLARATION), ("Declaration of Miravel", Kind.DECLARATION), ("Declaración de Miravel", Kind.DECLARATION),
    ("Hiroshima Leaders' Communiqué", Kind.COMMUNIQUE), ("Comunicado final", Kind.COMMUNIQUE), ("Statement by the Minister", Kind.STATEMENT), ("Resolución 70/1", Kind.RESOLUTION), ("Decision 5/CP.3", Kind.DECISION),
    ("Council conclusions on water", Kind.CONCLUSIONS), ("Tratado de la cuenca", Kind.TREATY), ("Supplementary Agreement", Kind.AGREEMENT), ("Memorándum de Entendimiento", Kind.MEMORANDUM), ("Fact Sheet: water", Kind.FACT_SHEET),
]  # fmt: skip


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_kind_is_what_the_title_says(title, kind):
    found = kind_of(title)
    assert found is not None
    assert found[0] is kind


def test_title_that_says_no_kind_has_none():
    assert kind_of("River basin and water") is None


@pytest.mark.parametrize(
    ("name", "texts", "written"),
    [("OFFICE OF THE SPOKESPERSON", (), "Office of the Spokesperson"), ("WASHINGTON, DC", (), "Washington, DC"), ("SECRETARÍA DE RELACIONES EXTERIORES", (), "Secretaría de Relaciones Exteriores"), ("OFFICE OF MCDONALD", ("the Office of McDonald said",), "Office of McDonald"), ("Madrid", (), "Madrid")],
)  # fmt: skip
def test_capitals_are_written_as_names(name, texts, written):
    assert recased(name, texts) == written


PARTIES = [
    ("Joint Statement of the United States and Mexico on Guatemala\n\nThe two countries met today in Miravel.", "US MX"),
    ("Declaración conjunta de los Estados Unidos y México sobre Guatemala\n\nLos dos países se reunieron hoy en Miravel.", "US MX"),
    ("Joint Statement on Migration\n\nThe Governments of Guatemala, Mexico and the United States met in Colombia to discuss the situation in Haiti.", "GT MX US"),
    ("Declaración conjunta sobre migración\n\nLos Gobiernos de Guatemala, México y los Estados Unidos se reunieron en Colombia para examinar la situación en Haití.", "GT MX US"),
    ("G7 Leaders’ Communiqué\n\nWe, the Leaders of the G7, met with the Presidents of Brazil and India in Miravel.", "GR7"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), PARTIES)
def test_parties_are_those_that_speak(text, codes):
    assert " ".join(party.code for party in read_text(text).parties) == codes


DAYS = [
    ("Joint Statement\n\nThe Parties met today to review their work.\n\nDone at Miravel, on 9 April 2026, in two copies.", "2026-04-09", "Miravel"),
    ("Declaración conjunta\n\nLas Partes se reunieron hoy para examinar su labor.\n\nHecha en Miravel, el 9 de abril de 2026, en dos ejemplares.", "2026-04-09", "Miravel"),
    ("Joint Statement\n\nThe Parties met in Miravel on 9 April 2026 to review their work.", "2026-04-09", "Miravel"),
    ("Declaración conjunta\n\nLas Partes se reunieron en Miravel el 9 de abril de 2026 para examinar su labor.", "2026-04-09", "Miravel"),
    ("Joint Statement\n\nThe Parties will meet again every year in the basin.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "place"), DAYS)
def test_day_and_place_are_found_without_a_dateline(text, day, place):
    statement = read_text(text)
    assert (statement.date and statement.date.isoformat(), statement.place) == (day, place)


def test_repeated_title_with_the_name_of_the_site_is_set_aside():
    statement = read_text(
        "Joint Statement on Water | Ministry\n\nHome\n\nJoint Statement on Water\n\nThe Parties met today to review their work."
    )
    assert statement.title == "Joint Statement on Water"
    assert statement.text.count("Joint Statement on Water") == 1


def test_text_without_title_or_date_says_so():
    statement = read_text("The Parties met in Miravel to review their work. They will meet again.")
    assert (statement.title, statement.title_span, statement.date) == ("", None, None)
    assert [caution.kind.value for caution in statement.cautions] == ["no date", "no title"]
    assert isinstance(statement.date, datetime.date | None)
