"""Names of states and bodies are found whole, and nowhere else."""

import pytest

from alinea.language.collectives import collectives
from alinea.language.names import (
    capitals,
    code_of,
    declared_parties,
    mentions,
    parties_in,
    party,
    with_article,
)
from alinea.model.statement import Party

VALDORIA = Party("VAL", "Valdoria", "Valdoria")
NORLAND = Party("NOR", "Norland", "Norlandia")


def found(text, language, also=()):
    return [(one.form, one.code) for one in mentions(text, language, also)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The U.S. and Mexican delegations", [("U.S.", "US"), ("Mexican", "MX")]),
        ("en", "the U.S.-Mexico border", [("U.S.", "US"), ("Mexico", "MX")]),
        ("en", "the U.S. – Mexico border", [("U.S.", "US"), ("Mexico", "MX")]),
        ("en", "the United States of America", [("United States of America", "US")]),
        ("en", "US policy concerns us", [("US", "US")]),
        ("en", "THE UNITED STATES AND MEXICO", [("UNITED STATES", "US"), ("MEXICO", "MX")]),
        ("en", "Turkey and a turkey, Türkiye", [("Turkey", "TR"), ("Türkiye", "TR")]),
        ("en", "Chile and a chile pepper", [("Chile", "CL")]),
        ("en", "Panama, Panamá", [("Panama", "PA"), ("Panamá", "PA")]),
        ("en", "New Mexico and the Gulf of Mexico", []),
        ("en", "Mexico City, Panama City and the Panama Canal", []),
        ("en", "the South China Sea and the Korean Peninsula", []),
        ("en", "Latin American and Inter-American bodies", []),
        ("en", "US$ 5 million and 3 million US dollars", []),
        ("en", "Michael Jordan and Mr. Jordan met in Jordan", [("Jordan", "JO")]),
        ("en", "Israel Katz spoke for Israel", [("Israel", "IL")]),
        ("en", "Done in English and Spanish, the Spanish text prevailing", []),
        ("en", "the Spanish delegation", [("Spanish", "ES")]),
        ("en", "Mexico's commitment and México’s", [("Mexico", "MX"), ("México", "MX")]),
        (
            "en",
            "Guinea-Bissau, Guinea and Equatorial Guinea",
            [("Guinea-Bissau", "GW"), ("Guinea", "GN"), ("Equatorial Guinea", "GQ")],
        ),
        ("en", "the EU, the UN and the G7", [("EU", "EUN"), ("UN", "UNO"), ("G7", "GR7")]),
        ("en", "WHAT WE CAN DO", []),
        ("en", "Côte d’Ivoire and St. Lucia", [("Côte d’Ivoire", "CI"), ("St. Lucia", "LC")]),
        ("en", "the Dominican President", [("Dominican", "DO")]),
        ("en", "Dominica and the Dominican President", [("Dominica", "DM"), ("Dominican", "DM")]),
        ("es", "Los Estados Unidos y México", [("Estados Unidos", "US"), ("México", "MX")]),
        ("es", "EE. UU., EE.UU. y EEUU", [("EE. UU.", "US"), ("EE.UU.", "US"), ("EEUU", "US")]),
        (
            "es",
            "la delegación mexicana y los ministros guatemaltecos",
            [("mexicana", "MX"), ("guatemaltecos", "GT")],
        ),
        ("es", "el Estado de México, la Ciudad de México y Nuevo México", []),
        ("es", "el golfo de México y el canal de Panamá", []),
        ("es", "25 millones de dólares de los Estados Unidos", []),
        ("es", "100 pesos mexicanos y dólares canadienses", []),
        ("es", "hecho en inglés y en español", []),
        ("es", "el texto francés y la delegación francesa", [("francesa", "FR")]),
        ("es", "chile picante de Chile", [("Chile", "CL")]),
        ("es", "la Republica de Panama", [("Republica de Panama", "PA")]),
        ("es", "MEXICO Y PERU", [("MEXICO", "MX"), ("PERU", "PE")]),
        ("es", "la vicepresidenta Francia Márquez visitó Francia", [("Francia", "FR")]),
        (
            "es",
            "la República Dominicana y el presidente dominicano",
            [("República Dominicana", "DO"), ("dominicano", "DO")],
        ),
        ("es", "la ONU, la UE y la OEA", [("ONU", "UNO"), ("UE", "EUN"), ("OEA", "OAS")]),
        ("es", "con fines humanitarios", []),
        ("es", "reunidos en Cartagena de Indias", []),
        ("es", "en español, inglés y filipino, siendo ambos auténticos", []),
        ("es", "cursar español en la India", [("India", "IN")]),
        ("es", "Me\u0301xico", [("Me\u0301xico", "MX")]),
        ("es", "la frontera México–Guatemala", [("México", "MX"), ("Guatemala", "GT")]),
    ],
)
def test_mentions_are_found_whole_and_nowhere_else(language, text, wanted):
    assert found(text, language) == wanted


def test_spans_hold_the_form_and_capitals_stand_apart():
    text = "Guatemala met in Washington, D.C., and Mexico City."
    assert [one.span.of(text) for one in mentions(text, "en")] == ["Guatemala"]
    assert [(one.form, one.code) for one in capitals(text, "en")] == [
        ("Washington, D.C.", "US"),
        ("Mexico City", "MX"),
    ]


def test_parties_come_once_in_the_order_of_their_first_mention():
    text = "Mexico and the U.S. met. The United States thanked the Mexican side and Chile."
    assert [one.code for one in parties_in(text, "en")] == ["MX", "US", "CL"]


def test_a_party_has_a_name_and_an_article_in_both_languages():
    assert party("US") == Party("US", "United States", "Estados Unidos")
    assert (with_article("US", "en"), with_article("US", "es")) == (
        "the United States",
        "los Estados Unidos",
    )
    assert party("XYZ") == Party("XYZ", "XYZ", "XYZ")


def test_parties_of_the_text_are_found_by_name_and_adjective():
    text = "Valdoria and the Valdorian delegation met Norland."
    assert found(text, "en", (VALDORIA, NORLAND)) == [
        ("Valdoria", "VAL"),
        ("Valdorian", "VAL"),
        ("Norland", "NOR"),
    ]
    text = "Valdoria, la delegación valdoriana y Norlandia"
    assert found(text, "es", (VALDORIA, NORLAND)) == [
        ("Valdoria", "VAL"),
        ("valdoriana", "VAL"),
        ("Norlandia", "NOR"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Joint Statement of the Republic of Valdoria and the Kingdom of Ilvera",
            ["Valdoria", "Ilvera"],
        ),
        (
            "es",
            "La República de Valdoria, el Reino de Ilvera y la República de Kesmara",
            ["Valdoria", "Ilvera", "Kesmara"],
        ),
        (
            "en",
            "The Governments of Orland, Vespera and San Telmo met. So did Orland, Vespera, San Telmo.",
            ["Orland", "Vespera", "San Telmo"],
        ),
        (
            "es",
            "Declaración conjunta entre Norlandia y Véspera. Norlandia y Véspera acuerdan.",
            ["Norlandia", "Véspera"],
        ),
        (
            "en",
            "Valdoria agreed.\nFor Valdoria: A. B.\nFor Ilvera: C. D.\nIlvera",
            ["Valdoria", "Ilvera"],
        ),
        ("en", "The Republic of Chile and the United States of America met.", []),
        ("en", "The Union of Concerned Scientists and the State of Texas", []),
        (
            "en",
            "Joint Declaration on Trade and Migration. The Ministers of Trade met on trade.",
            [],
        ),
        ("es", "La República del Perú y los Estados Unidos Mexicanos", []),
        ("en", "", []),
    ],
)
def test_a_text_declares_parties_that_no_list_knows(language, text, wanted):
    assert [one.en for one in declared_parties(text, language)] == wanted


def test_declared_codes_depend_on_the_name_alone():
    first = declared_parties("The Republic of Valdoria and the Kingdom of Ilvera met.", "en")
    second = declared_parties("El Reino de Ilvera y la República de Valdoria", "es")
    assert {one.en: one.code for one in first} == {one.en: one.code for one in second}
    assert {len(one.code) for one in first} == {3}


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("VA", "VAL"),
        ("Valdoria", "VAL"),
        ("NL", "NOR"),
        ("NOR", "NOR"),
        ("MX", "MX"),
        ("EE. UU.", "US"),
        ("EU", "EUN"),
        ("México", "MX"),
        ("??", None),
        ("", None),
        ("zzz", None),
    ],
)
def test_an_attribution_names_a_party(tag, wanted):
    assert code_of(tag, (VALDORIA, NORLAND, party("MX"))) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Both parties and the three delegations agree.",
            [("Both parties", "all", 2), ("the three delegations", "all", 3)],
        ),
        (
            "es",
            "Ambos países y las tres delegaciones acuerdan.",
            [("Ambos países", "all", 2), ("las tres delegaciones", "all", 3)],
        ),
        ("en", "each Party", [("each Party", "each", None)]),
        ("es", "CADA PARTE", [("CADA PARTE", "each", None)]),
        ("en", "the party's", []),
    ],
)
def test_collectives_are_found_with_scope_and_size(language, text, wanted):
    got = [(one.span.of(text), one.scope, one.size) for one in collectives(text, language)]
    assert [one for one in got if one[1] != "one"] == wanted


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "bad",
    [
        "US " * 7_500,
        "the " * 10_000,
        "of of " * 5_000,
        "For X:\n" * 2_500,
        "Republic of " * 2_500,
        "New Mexico " * 2_500,
        "in English and " * 2_000,
        "a-" * 12_500,
        "For Abc:\nAbc " * 1_250,
    ],
    ids=lambda bad: bad[:12],
)
def test_names_stay_fast_on_adversarial_text(seconds, bad, language):
    assert (
        seconds(lambda: (mentions(bad, language), collectives(bad, language))) < 20
    )  # a hang, not a speed
    assert seconds(lambda: declared_parties(bad, language)) < 20  # a hang, not a speed
