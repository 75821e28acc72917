"""Pages of ministries and bodies, saved as text: the statement and nothing around it.

The pages were written for these tests after the layout of the sites they are named for; the
texts in them are invented.
"""

import datetime
from pathlib import Path

import pytest

from alinea.model.statement import Aside, Correction, Field, Kind
from alinea.reading.read import read

PAGES = Path(__file__).resolve().parents[1] / "files" / "pages"
DAY = datetime.date

# file, title, kind, date, place, issuer, parties, page language, how the first and last paragraphs begin, paragraphs
ROWS = [
    ("auswaertiges-amt.en", "Joint Declaration of Germany, Spain and Valdoria on the Rule of Law", Kind.JOINT_DECLARATION, DAY(2025, 3, 12), None, "Auswärtiges Amt", "DE ES VAL", "de", "On the margins", "We call on all", 3),
    ("consilium.en", "Joint communiqué of the European Union and the Kingdom of Ilvera on clean energy", Kind.COMMUNIQUE, DAY(2024, 5, 27), "Brussels", "Council of the EU", "EUN ILV", "es", "The European Union and", "Both parties underlined", 3),
    ("elysee.en", "Joint statement by France, Valdoria and Kesmara on the protection of cultural heritage.", Kind.JOINT_STATEMENT, DAY(2024, 10, 9), None, None, "FR VAL KES", "fr", "France, Valdoria and", "The three countries", 2),
    ("exteriores.es", "Declaración conjunta de España y de la República de Kesmara", Kind.JOINT_DECLARATION, DAY(2025, 2, 6), "Madrid", "Gobierno de España. Ministerio de Asuntos Exteriores, Unión Europea y Cooperación", "ES KES", None, "Los ministros", "Ambos países", 3),
    ("gob-mx.es", "Comunicado conjunto México-Valdoria sobre cooperación fronteriza", Kind.JOINT_STATEMENT, DAY(2025, 3, 14), "Ciudad de México", "Secretaría de Relaciones Exteriores", "MX VAL", None, "Los Gobiernos de México", "Las delegaciones", 3),
    ("gov-uk.en", "UK-Kesmara joint statement on maritime security", Kind.JOINT_STATEMENT, DAY(2024, 11, 4), "London", "Foreign, Commonwealth & Development Office", None, None, "Joint statement by the", "3. Kesmara will open", 4),
    ("itamaraty.es", "Declaración conjunta de Brasil y Kesmara sobre cambio climático", Kind.JOINT_DECLARATION, DAY(2025, 11, 21), None, "Ministério das Relações Exteriores", "BR KES", "pt", "El Gobierno de la", "2. Ambas Partes", 3),
    ("minrel-wrapped.es", "DECLARACIÓN CONJUNTA DE LOS MINISTROS DE RELACIONES EXTERIORES DE VALDORIA Y DE KESMARA", Kind.JOINT_DECLARATION, DAY(2026, 3, 4), "Miravel", None, "VAL KES", None, "Los ministros de Relaciones", "Por la República", 9),
    ("oas.es", "Declaración Conjunta de los Jefes de Delegación sobre la Seguridad en la Cuenca del Auren", Kind.JOINT_DECLARATION, DAY(2025, 4, 3), "Washington D.C.", None, None, None, "Los jefes de delegación", "Referencia", 5),
    ("state-gov.en", "Joint Statement of the United States and Kesmara", Kind.JOINT_STATEMENT, DAY(2025, 1, 17), None, "Office of the Spokesperson", "US KES", None, "The text of the", "Kesmara pledged", 3),
    ("un.en", "Sustainable use of transboundary rivers", Kind.RESOLUTION, DAY(2024, 12, 12), None, None, "UNGA", None, "The General Assembly,", "3. Requests", 10),
    ("white-house.en", "Joint Statement from the United States and Ilvera", Kind.JOINT_STATEMENT, DAY(2025, 9, 9), None, "The White House", "US ILV", None, "President Example", "The two leaders", 2),
    ("wrapped.en", "JOINT DECLARATION OF THE PRESIDENTS OF VALDORIA AND ILVERA ON FOOD SECURITY", Kind.JOINT_DECLARATION, DAY(2024, 5, 2), "Miravel", None, "VAL ILV", None, "The Presidents of", "Signed in Miravel", 6),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_page_gives_the_statement_and_its_metadata(contract, row):
    name, title, kind, date, place, issuer, parties, page_language, first, last, count = row
    statement = read(PAGES / f"{name}.txt")
    contract(statement)
    assert (statement.title, statement.kind, statement.date) == (title, kind, date)
    assert (statement.place, statement.issuer, statement.page_language) == (
        place,
        issuer,
        page_language,
    )
    if parties is not None:
        assert " ".join(party.code for party in statement.parties) == parties
    said = [paragraph.span.of(statement.text) for paragraph in statement.paragraphs]
    assert (said[0].startswith(first), said[-1].startswith(last), len(said)) == (
        True,
        True,
        count,
    ), said


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_no_word_of_a_page_is_lost(row):
    path = PAGES / f"{row[0]}.txt"
    statement = read(path)
    kept = " ".join((statement.text, *(removed.text for removed in statement.removed)))
    ours = "".join(character for character in kept if character.isalnum())
    for word in path.read_text("utf-8").split():
        assert "".join(character for character in word if character.isalnum()) in ours


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_piece_of_a_page_can_be_put_back(contract, row):
    path = PAGES / f"{row[0]}.txt"
    statement = read(path)
    everything = tuple(Correction(Field.RESTORE, removed.key) for removed in statement.removed)
    whole = read(path, corrections=everything)
    contract(whole)
    assert whole.removed == ()
    assert whole.title.strip("*") == statement.title
    assert whole.date == statement.date


SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_sample_drafts_lose_nothing_but_their_dateline(contract, path):
    statement = read(path)
    contract(statement)
    assert [removed.reason for removed in statement.removed] == [Aside.DATELINE]
    assert statement.place == "Miravel"
    assert [section.number for section in statement.sections] == [
        None,
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
    ]
    assert statement.cautions == ()
    assert [party.code for party in statement.parties] == ["VAL", "ILV", "KES"]
